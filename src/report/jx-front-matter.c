/* jx-front-matter.c: what stands before the pages of several assessments: cover and contents
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-front-matter.h"

#define TABLE_SIZE 12.0     /* 小四 */
#define COVER_TOP  92.0     /* mm: the title in the upper half */
#define COVER_SIZE 14.0     /* 四号; the lines below the title are a size larger */
#define CONTENTS   "目录"   /* printed, so Chinese in every locale */

static const JxPage upright = { FALSE, 210, 297, 37, 28, 35, 26, TABLE_SIZE, 0 };

/**
 * jx_contents_line_clear:
 * @line: a line of the contents
 *
 * Frees its texts.
 */
void
jx_contents_line_clear (JxContentsLine *line)
{
  g_clear_pointer (&line->name, g_free);
  g_clear_pointer (&line->agency, g_free);
}

/**
 * jx_cover_new:
 * @title: what is bound together
 * @agency: (nullable): whose
 * @below: what it holds, in a line
 *
 * Makes a cover.
 *
 * Returns: (transfer full): the document, of one page
 */
JxDocument *
jx_cover_new (const char *title,
              const char *agency,
              const char *below)
{
  JxPage page = upright;
  JxDocument *document;

  g_return_val_if_fail (title != NULL && below != NULL, NULL);

  page.top = COVER_TOP;
  page.font_size = COVER_SIZE;
  document = jx_document_new (&page);
  jx_document_set_title (document, title);
  jx_document_add_paragraph (document, JX_TEXT_TITLE, NULL, title, NULL);
  if (agency != NULL)
    jx_document_add_paragraph (document, JX_TEXT_SUBTITLE, NULL, agency, NULL);
  jx_document_add_paragraph (document, JX_TEXT_SUBTITLE, NULL, below, NULL);

  return document;
}

static void
add_line (JxDocTable           *table,
          guint                 position,
          const JxContentsLine *line,
          gboolean              agencies)
{
  g_autofree char *ordinal = g_strdup_printf ("%u", position + 1);
  g_autofree char *number = g_strdup_printf ("%u", line->number);
  const struct { const char *text; guint span; JxAlign align; } cells[] = {
    { ordinal, 1, JX_ALIGN_END }, { line->name, agencies ? 1 : 2, JX_ALIGN_START },
    { line->agency, agencies ? 1 : 0, JX_ALIGN_START }, { number, 1, JX_ALIGN_END },
  };

  jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
  for (guint n = 0; n < G_N_ELEMENTS (cells); n++)
    {
      JxDocCell *cell = cells[n].span > 0 ? jx_doc_table_add_cell (table, n, cells[n].span, cells[n].text) : NULL;

      if (cell == NULL)
        continue;

      cell->align = cells[n].align;
      cell->link = line->page;
    }
}

/**
 * jx_contents_new:
 * @lines: (element-type JxContentsLine): what follows, in its order
 * @agencies: whether it is said whose each part is
 *
 * Makes the contents: a line a part, each cell a link to the page where the part begins.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_contents_new (const GArray *lines,
                 gboolean      agencies)
{
  static const double grid[] = { 3, 20, 13, 4 };
  JxDocument *document = jx_document_new (&upright);
  JxDocTable *table;

  g_return_val_if_fail (lines != NULL, document);

  jx_document_set_title (document, CONTENTS);
  jx_document_add_paragraph (document, JX_TEXT_TITLE, NULL, CONTENTS, NULL);
  table = jx_document_add_table (document, grid, G_N_ELEMENTS (grid), FALSE);
  jx_doc_table_begin_band (table, FALSE);
  for (guint n = 0; n < lines->len; n++)
    add_line (table, n, &g_array_index (lines, JxContentsLine, n), agencies);

  return document;
}
