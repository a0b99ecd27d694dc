/* jx-layout.c: from a document to pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-layout.h"

#include "jx-signature.h"
#include "jx-table-layout.h"

#define POINTS_PER_MM       (72 / 25.4)
#define NUMBER_BELOW        7.0     /* mm from the type area to the line of the page number (GB/T 9704) */
#define NUMBER_FROM_EDGE    9.0     /* mm at least from the edge of the paper: printers leave so much white */
#define BELOW_TABLE         3.0     /* points free below a framed table */
#define LINES_AFTER_HEADING 2
#define MIN_LINES           2       /* of a paragraph, at the end of a page and at the beginning of the next */

typedef struct
{
  const JxDocument *document;
  JxTypesetter     *typesetter;
  GPtrArray        *pages;        /* JxReportPage */
  GArray           *settings;     /* const JxPage *, of each page */
  const JxPage     *page;         /* settings in force */
  JxReportPage     *current;
  double            left, top, width, bottom;   /* the type area, in points */
  double            y;            /* what is above is taken */
} Layout;

static void
begin_page (Layout *self)
{
  const JxPage *page = self->page;

  self->current = jx_report_page_new (page->width * POINTS_PER_MM, page->height * POINTS_PER_MM);
  g_ptr_array_add (self->pages, self->current);
  g_array_append_val (self->settings, page);

  self->left = page->left * POINTS_PER_MM;
  self->top = page->top * POINTS_PER_MM;
  self->width = (page->width - page->left - page->right) * POINTS_PER_MM;
  self->bottom = (page->height - page->bottom) * POINTS_PER_MM;
  self->y = self->top;
}

static gboolean
is_fresh (Layout *self)
{
  return self->y <= self->top;
}

static const JxTextStyle *
get_style (Layout     *self,
           JxTextRole  role)
{
  return jx_typesetter_get_style (self->typesetter, role, self->page);
}

static JxBox *
add_lines (Layout       *self,
           JxBoxKind     kind,
           guint         node,
           const JxText *text,
           guint         first_line,
           guint         n_lines)
{
  JxBox *box = jx_report_page_add_box (self->current, kind, node);

  box->x = self->left;
  box->y = self->y;
  box->width = self->width;
  box->height = n_lines * text->style->pitch;
  box->text = text;
  box->first_line = first_line;
  box->n_lines = n_lines;
  self->y += box->height;

  return box;
}

/* How many of the lines that are left stand on this page: none, or not one alone here or there. */
static guint
count_lines (Layout       *self,
             const JxText *text,
             guint         first_line)
{
  guint rest = text->n_lines - first_line;
  double room = self->bottom - self->y;
  guint fitting = room > 0 ? (guint) (room / text->style->pitch + 0.001) : 0;
  guint wanted = text->style->keep_next ? rest + LINES_AFTER_HEADING : rest;

  if (wanted <= fitting)
    return rest;
  if (rest > fitting && rest - fitting < MIN_LINES && rest > MIN_LINES)
    fitting = rest - MIN_LINES;
  if (is_fresh (self))
    return CLAMP (fitting, 1, rest);
  if (text->style->keep_next)
    return 0;

  return first_line == 0 && fitting < MIN_LINES ? 0 : fitting;
}

static const JxText *
set_paragraph (Layout               *self,
               const JxDocParagraph *paragraph)
{
  const JxTextStyle *style = get_style (self, paragraph->role);
  g_autofree char *printed = jx_doc_paragraph_dup_printed (paragraph);

  return jx_typesetter_set (self->typesetter, style, printed, self->width, style->align);
}

/* GB/T 9704: a line stays free between the title of a report and its text. */
static double
get_space_after (Layout            *self,
                 guint              node,
                 const JxTextStyle *style)
{
  const JxDocNode *next;

  if (style->role != JX_TEXT_TITLE || node + 1 >= jx_document_get_n_nodes (self->document))
    return style->after;

  next = jx_document_get_node (self->document, node + 1);
  if (next->kind != JX_DOC_PARAGRAPH || next->paragraph.role == JX_TEXT_SUBTITLE)
    return style->after;

  return get_style (self, JX_TEXT_BODY)->pitch;
}

static void
place_paragraph (Layout               *self,
                 guint                 node,
                 const JxDocParagraph *paragraph)
{
  const JxText *text = set_paragraph (self, paragraph);
  guint first_line = 0;

  while (first_line < text->n_lines)
    {
      guint n_lines = count_lines (self, text, first_line);

      if (n_lines > 0)
        add_lines (self, JX_BOX_PARAGRAPH, node, text, first_line, n_lines);
      first_line += n_lines;
      if (first_line < text->n_lines)
        begin_page (self);
    }

  self->y += get_space_after (self, node, text->style);
}

static void
place_signature (Layout *self,
                 guint   first)
{
  const JxTextStyle *style = get_style (self, JX_TEXT_SIGNATURE);
  JxSignature signature;

  jx_signature_init (&signature, self->document, first, style, self->width);
  if (self->y + (signature.end - first + 1) * style->pitch > self->bottom && !is_fresh (self))
    begin_page (self);
  else
    self->y += style->pitch;

  for (guint node = first; node < signature.end; node++)
    {
      const char *string = jx_document_get_node (self->document, node)->paragraph.text;
      const JxText *text = jx_typesetter_set (self->typesetter, style, string, signature.widest, style->align);
      JxBox *box = add_lines (self, JX_BOX_PARAGRAPH, node, text, 0, text->n_lines);

      box->x = self->left + MAX (0, self->width - signature.right - signature.widest);
      box->width = signature.widest;
    }
}

static void
mark_continued (Layout *self,
                guint   node)
{
  const JxTextStyle *style = get_style (self, JX_TEXT_CONTINUED);

  add_lines (self, JX_BOX_FURNITURE, node,
             jx_typesetter_set (self->typesetter, style, JX_LAYOUT_CONTINUED, self->width, style->align), 0, 1);
  self->y += style->after;
}

/* Notes and free lines (who signed, when) belong to the table above them. */
static double
get_height_below (Layout *self,
                  guint   node)
{
  double height = BELOW_TABLE;

  for (; node < jx_document_get_n_nodes (self->document); node++)
    {
      const JxDocNode *content = jx_document_get_node (self->document, node);

      if (content->kind == JX_DOC_PARAGRAPH && content->paragraph.role == JX_TEXT_NOTE)
        height += set_paragraph (self, &content->paragraph)->n_lines * get_style (self, JX_TEXT_NOTE)->pitch;
      else if (content->kind == JX_DOC_TABLE && !jx_doc_table_get_frame (content->table))
        height += jx_table_layout_get_height (content->table, self->typesetter, self->page, self->width);
      else
        break;
    }

  return height;
}

static void
place_table (Layout           *self,
             guint             node,
             const JxDocTable *table)
{
  double below = get_height_below (self, node + 1);
  g_autoptr(JxTableLayout) layout = jx_table_layout_new (table, node, self->typesetter, self->page, self->left,
                                                         self->width, below);
  const JxTextStyle *mark = get_style (self, JX_TEXT_CONTINUED);
  double mark_height = jx_doc_table_get_frame (table) ? mark->pitch + mark->after : 0;
  double full = self->bottom - self->top - mark_height, taken;
  gboolean begun = FALSE;

  while (!jx_table_layout_is_done (layout))
    {
      if (jx_table_layout_place (layout, self->current, self->y, self->bottom - self->y, full, &taken))
        {
          self->y += taken;
          begun = TRUE;
        }
      if (jx_table_layout_is_done (layout))
        break;

      begin_page (self);
      if (begun && mark_height > 0)
        mark_continued (self, node);
    }

  if (jx_doc_table_get_frame (table))
    self->y += BELOW_TABLE;
}

/* On a sheet that lies among upright ones the line is where theirs is: along the left, read with the sheet turned. */
static void
add_foot (Layout     *self,
          guint       page,
          JxTextRole  role,
          const char *string,
          JxAlign     align)
{
  const JxPage *settings = g_array_index (self->settings, const JxPage *, page);
  const JxTextStyle *style = jx_typesetter_get_style (self->typesetter, role, settings);
  gboolean turned = jx_layout_is_turned (self->document, settings);
  double length = (turned ? settings->height - settings->top - settings->bottom
                          : settings->width - settings->left - settings->right) * POINTS_PER_MM - 2 * style->size;
  double edge = jx_layout_get_foot (turned ? settings->left : settings->bottom);
  JxReportPage *target = g_ptr_array_index (self->pages, page);
  JxBox *box = jx_report_page_add_box (target, JX_BOX_FURNITURE, 0);

  box->turned = turned;
  box->text = jx_typesetter_set (self->typesetter, style, string, length, align);
  box->n_lines = 1;
  box->x = turned ? edge - style->pitch / 2 : settings->left * POINTS_PER_MM + style->size;
  box->y = turned ? settings->top * POINTS_PER_MM + style->size : target->height - edge - style->pitch / 2;
  box->width = turned ? style->pitch : length;
  box->height = turned ? length : style->pitch;
}

static void
add_feet (Layout            *self,
          const JxNumbering *numbering,
          const char        *digest)
{
  const JxPageSetup *setup = jx_document_get_setup (self->document);

  for (guint n = 0; n < self->pages->len; n++)
    {
      JxAlign outside = (numbering->first + n) % 2 != 0 ? JX_ALIGN_END : JX_ALIGN_START;
      JxAlign inside = setup->foot == JX_FOOT_OUTSIDE && outside == JX_ALIGN_START ? JX_ALIGN_END : JX_ALIGN_START;
      g_autofree char *number = setup->foot != JX_FOOT_NONE ? jx_numbering_dup_number (numbering, n) : NULL;

      if (number != NULL)
        {
          g_autofree char *line = g_strdup_printf ("— %s —", number);

          add_foot (self, n, JX_TEXT_PAGE_NUMBER, line, setup->foot == JX_FOOT_CENTER ? JX_ALIGN_CENTER : outside);
        }
      if (digest != NULL && !setup->no_code)
        {
          g_autofree char *check = g_strconcat ("校验码 ", digest, NULL);

          add_foot (self, n, JX_TEXT_DIGEST, check, inside);
        }
    }
}

static void
place_node (Layout          *self,
            guint            node,
            const JxDocNode *content)
{
  switch (content->kind)
    {
    case JX_DOC_PAGE:
      self->page = &content->page;
      begin_page (self);
      break;

    case JX_DOC_PARAGRAPH:
      if (!jx_signature_has_line (self->document, node))
        place_paragraph (self, node, &content->paragraph);
      else if (!jx_signature_has_line (self->document, node - 1))
        place_signature (self, node);
      break;

    case JX_DOC_TABLE:
      place_table (self, node, content->table);
      break;
    }
}

static void
drop_page (gpointer page)
{
  jx_report_page_free (page);
}

/**
 * jx_layout_get_foot:
 * @margin: of the side with the page number, in mm
 *
 * Gets where the middle of the line with the page number is.
 *
 * Returns: from the edge of the paper, in points
 */
double
jx_layout_get_foot (double margin)
{
  return MAX (margin - NUMBER_BELOW, MIN (NUMBER_FROM_EDGE, margin)) * POINTS_PER_MM;
}

/**
 * jx_layout_is_turned:
 * @document: a document
 * @page: settings of some of its pages
 *
 * Asks whether the pages lie among upright ones: bound with them they are turned to be read, the head to the left, and
 * their numbers are where the others have theirs (GB/T 9704).
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_layout_is_turned (const JxDocument *document,
                     const JxPage     *page)
{
  g_return_val_if_fail (document != NULL && page != NULL, FALSE);

  for (guint n = 0; page->width > page->height && n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      if (node->kind == JX_DOC_PAGE && node->page.width <= node->page.height)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_layout_document:
 * @document: what is to be printed
 * @typesetter: breaks the texts into lines
 * @numbering: of the pages
 * @digest: (nullable): short code of the file that says the same, printed at each page's foot
 *
 * Makes pages of a document. Document and typesetter must live longer than the pages.
 *
 * Returns: (transfer full) (element-type JxReportPage): the pages
 */
GPtrArray *
jx_layout_document (const JxDocument *document,
                    JxTypesetter     *typesetter,
                    const JxNumbering *numbering,
                    const char       *digest)
{
  Layout self = { document, typesetter };

  g_return_val_if_fail (document != NULL && typesetter != NULL && numbering != NULL, NULL);

  self.pages = g_ptr_array_new_with_free_func (drop_page);
  self.settings = g_array_new (FALSE, FALSE, sizeof (const JxPage *));

  jx_typesetter_begin (typesetter);
  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    place_node (&self, n, jx_document_get_node (document, n));
  add_feet (&self, numbering, digest);
  jx_typesetter_sweep (typesetter);

  g_array_unref (self.settings);
  return self.pages;
}
