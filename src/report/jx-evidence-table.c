/* jx-evidence-table.c: 佐证材料清单: what the figures rest on, file by file, with page numbers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-evidence-table.h"

#include "jx-attachments.h"
#include "jx-evidence.h"
#include "jx-place.h"

#define WHOLE_PROJECT "整个项目"
#define CODE_LENGTH   12   /* digits of the SHA-256 that are printed: enough to hold a file against the list */

static const struct { const char *title; double width; JxAlign align; } columns[] = {
  { "序号", 3, JX_ALIGN_CENTER }, { "指标", 11, JX_ALIGN_START }, { "材料名称", 14, JX_ALIGN_START },
  { "页码", 5, JX_ALIGN_CENTER }, { "校验码", 7, JX_ALIGN_CENTER },
};

static JxDocTable *
begin_table (JxDocument *document)
{
  double grid[G_N_ELEMENTS (columns)];
  JxDocTable *table;

  for (guint n = 0; n < G_N_ELEMENTS (columns); n++)
    grid[n] = columns[n].width;

  table = jx_document_add_table (document, grid, G_N_ELEMENTS (columns), TRUE);
  jx_doc_table_begin_band (table, TRUE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_HEAD);
  for (guint n = 0; n < G_N_ELEMENTS (columns); n++)
    jx_doc_table_add_cell (table, n, 1, columns[n].title)->kind = JX_DOC_CELL_HEAD;

  return table;
}

static void
add_line (JxDocTable     *table,
          guint           number,
          const char     *indicator,
          const JxRecord *evidence)
{
  g_autofree char *count = g_strdup_printf ("%u", number), *name = jx_evidence_dup_name (jx_record_get (evidence, "name"));
  g_autofree char *code = g_strndup (jx_record_get (evidence, "sha256"), CODE_LENGTH);
  const char *texts[G_N_ELEMENTS (columns)] = { count, indicator, name, jx_record_get (evidence, "pages"), code };

  jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
  for (guint n = 0; n < G_N_ELEMENTS (columns); n++)
    jx_doc_table_add_cell (table, n, 1, texts[n])->align = columns[n].align;
}

static guint
add_lines (JxDocTable   *table,
           JxAssessment *assessment,
           const char   *row_id,
           const char   *indicator,
           guint         number)
{
  g_autoptr(GPtrArray) evidence = jx_evidence_dup_of_row (assessment, row_id);

  for (guint i = 0; i < evidence->len; i++)
    add_line (table, ++number, indicator, g_ptr_array_index (evidence, i));

  return number;
}

static const char *
name_row (JxTable *table,
          guint    position)
{
  int column = jx_block_find_role (jx_table_get_block (table), JX_ROLE_NAME);
  const char *name = column >= 0 ? jx_row_get_typed (jx_table_get_row (table, position), (guint) column) : NULL;

  return name != NULL ? name : "";
}

/**
 * jx_evidence_table_is_wanted:
 * @assessment: an assessment
 *
 * Asks whether there is evidence to be listed; a copy for the public has none.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_evidence_table_is_wanted (JxAssessment *assessment)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), FALSE);

  return jx_evidence_get_all (assessment)->len > 0;
}

/**
 * jx_evidence_table_add:
 * @document: a document
 * @assessment: an assessment
 * @page: the settings of the list's pages
 * @attachment: it is the last of so many attachments; 0 of no report
 *
 * Adds the list of the evidence on pages of its own, in the order of the indicators, those of the project as a whole first.
 * Nothing is added where there is none.
 */
void
jx_evidence_table_add (JxDocument   *document,
                       JxAssessment *assessment,
                       const JxPage *page,
                       guint         attachment)
{
  JxDocTable *list;
  guint number;

  g_return_if_fail (document != NULL && JX_IS_ASSESSMENT (assessment) && page != NULL);

  if (!jx_evidence_table_is_wanted (assessment))
    return;

  jx_document_begin_page (document, page);
  if (attachment > 0)
    jx_attachments_add_mark (document, attachment, attachment);
  jx_document_add_paragraph (document, JX_TEXT_TITLE, NULL, JX_EVIDENCE_TABLE_TITLE, NULL);
  list = begin_table (document);
  number = add_lines (list, assessment, NULL, WHOLE_PROJECT, 0);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        number = add_lines (list, assessment, jx_row_get_id (jx_table_get_row (table, j)), name_row (table, j), number);
    }
}
