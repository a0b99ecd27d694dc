/* jx-layout.c: from a document to pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-layout.h"

#include "jx-attachments.h"
#include "jx-signature.h"
#include "jx-table-layout.h"

#define POINTS_PER_MM       (72 / 25.4)
#define NUMBER_BELOW        7.0     /* mm from the type area to the line of the page number (GB/T 9704) */
#define NUMBER_FROM_EDGE    9.0     /* mm at least from the edge of the paper: printers leave so much white */
#define BELOW_TABLE         3.0     /* points free below a framed table */
#define LINES_AFTER_HEADING 2
#define MIN_LINES           2       /* of a paragraph, at the end of a page and at the beginning of the next */

/* What stands above decides where a page ends: pages are made one after the other, each when it is asked for. */
struct _JxLayout
{
  const JxDocument *document;
  JxTypesetter     *typesetter;
  JxNumbering       numbering;
  char             *digest;       /* or NULL */
  GPtrArray        *pages;        /* JxReportPage */
  guint             n_ready;      /* of them, to which nothing is added any more */
  guint             n_nodes;      /* of the document, as it was in the beginning */
  guint             node;         /* the first that stands on no page yet, or the table that goes on */
  JxTableLayout    *table;        /* that goes on, or NULL */
  const JxPage     *page;         /* settings in force */
  JxReportPage     *current;
  double            left, top, width, bottom;   /* the type area, in points */
  double            y;            /* what is above is taken */
};

/* On a sheet that lies among upright ones the line is where theirs is: along the left, read with the sheet turned. */
static void
add_foot (JxLayout *self,
          JxTextRole  role,
          const char *string,
          JxAlign     align)
{
  const JxPage *page = self->page;
  const JxTextStyle *style = jx_typesetter_get_style (self->typesetter, role, page);
  gboolean turned = jx_layout_is_turned (self->document, page);
  double length = (turned ? page->height - page->top - page->bottom
                          : page->width - page->left - page->right) * POINTS_PER_MM - 2 * style->size;
  double edge = jx_layout_get_foot (turned ? page->left : page->bottom);
  JxBox *box = jx_report_page_add_box (self->current, JX_BOX_FURNITURE, 0);

  box->turned = turned;
  box->text = jx_typesetter_set (self->typesetter, style, string, length, align);
  box->n_lines = 1;
  box->x = turned ? edge - style->pitch / 2 : page->left * POINTS_PER_MM + style->size;
  box->y = turned ? page->top * POINTS_PER_MM + style->size : self->current->height - edge - style->pitch / 2;
  box->width = turned ? style->pitch : length;
  box->height = turned ? length : style->pitch;
}

/* Nothing more comes onto the page but its foot. */
static void
end_page (JxLayout *self)
{
  const JxPageSetup *setup = jx_document_get_setup (self->document);
  guint n = self->n_ready++;
  JxAlign outside = (self->numbering.first + n) % 2 != 0 ? JX_ALIGN_END : JX_ALIGN_START;
  JxAlign inside = setup->foot == JX_FOOT_OUTSIDE && outside == JX_ALIGN_START ? JX_ALIGN_END : JX_ALIGN_START;
  g_autofree char *number = setup->foot != JX_FOOT_NONE ? jx_numbering_dup_number (&self->numbering, n) : NULL;

  if (number != NULL)
    {
      g_autofree char *line = g_strdup_printf ("— %s —", number);

      add_foot (self, JX_TEXT_PAGE_NUMBER, line, setup->foot == JX_FOOT_CENTER ? JX_ALIGN_CENTER : outside);
    }
  if (self->digest != NULL && !setup->no_code)
    {
      g_autofree char *check = g_strconcat ("校验码 ", self->digest, NULL);

      add_foot (self, JX_TEXT_DIGEST, check, inside);
    }
}

static void
begin_page (JxLayout     *self,
            const JxPage *page)
{
  if (self->current != NULL)
    end_page (self);

  self->page = page;
  self->current = jx_report_page_new (page->width * POINTS_PER_MM, page->height * POINTS_PER_MM);
  g_ptr_array_add (self->pages, self->current);

  self->left = page->left * POINTS_PER_MM;
  self->top = page->top * POINTS_PER_MM;
  self->width = (page->width - page->left - page->right) * POINTS_PER_MM;
  self->bottom = (page->height - page->bottom) * POINTS_PER_MM;
  self->y = self->top;
}

static gboolean
is_fresh (JxLayout *self)
{
  return self->y <= self->top;
}

static const JxTextStyle *
get_style (JxLayout   *self,
           JxTextRole  role)
{
  return jx_typesetter_get_style (self->typesetter, role, self->page);
}

static JxBox *
add_lines (JxLayout     *self,
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
count_lines (JxLayout     *self,
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
set_paragraph (JxLayout             *self,
               const JxDocParagraph *paragraph)
{
  const JxTextStyle *style = get_style (self, paragraph->role);
  g_autofree char *printed = jx_doc_paragraph_dup_printed (paragraph);

  return jx_typesetter_set (self->typesetter, style, printed, self->width, style->align);
}

/* GB/T 9704: a line stays free between the title of a report and its text. */
static double
get_space_after (JxLayout          *self,
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
place_paragraph (JxLayout             *self,
                 guint                 node,
                 const JxDocParagraph *paragraph)
{
  const JxText *text = set_paragraph (self, paragraph);
  guint first_line = 0;

  if (jx_attachments_begin_at (self->document, node) && !is_fresh (self))
    self->y += text->style->pitch;
  while (first_line < text->n_lines)
    {
      guint n_lines = count_lines (self, text, first_line);

      if (n_lines > 0)
        add_lines (self, JX_BOX_PARAGRAPH, node, text, first_line, n_lines);
      first_line += n_lines;
      if (first_line < text->n_lines)
        begin_page (self, self->page);
    }

  self->y += get_space_after (self, node, text->style);
}

static void
place_signature (JxLayout *self,
                 guint     first)
{
  const JxTextStyle *style = get_style (self, JX_TEXT_SIGNATURE);
  JxSignature signature;

  jx_signature_init (&signature, self->document, first, style, self->width);
  if (self->y + (signature.end - first + 1) * style->pitch > self->bottom && !is_fresh (self))
    begin_page (self, self->page);
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
mark_continued (JxLayout *self,
                guint     node)
{
  const JxTextStyle *style = get_style (self, JX_TEXT_CONTINUED);

  add_lines (self, JX_BOX_FURNITURE, node,
             jx_typesetter_set (self->typesetter, style, JX_LAYOUT_CONTINUED, self->width, style->align), 0, 1);
  self->y += style->after;
}

/* Notes and free lines (who signed, when) belong to the table above them. */
static double
get_height_below (JxLayout *self,
                  guint     node)
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

/* As many rows as this page takes, and a new page for the rest; TRUE: there is none. */
static gboolean
place_rows (JxLayout         *self,
            guint             node,
            const JxDocTable *table)
{
  const JxTextStyle *mark = get_style (self, JX_TEXT_CONTINUED);
  double mark_height = jx_doc_table_get_frame (table) ? mark->pitch + mark->after : 0;
  double full = self->bottom - self->top - mark_height, taken;

  if (self->table == NULL)
    self->table = jx_table_layout_new (table, node, self->typesetter, self->page, self->left, self->width,
                                       get_height_below (self, node + 1));

  if (!jx_table_layout_is_done (self->table)
      && jx_table_layout_place (self->table, self->current, self->y, self->bottom - self->y, full, &taken))
    self->y += taken;

  if (!jx_table_layout_is_done (self->table))
    {
      begin_page (self, self->page);
      if (mark_height > 0 && jx_table_layout_is_begun (self->table))
        mark_continued (self, node);
      return FALSE;
    }

  g_clear_pointer (&self->table, jx_table_layout_free);
  if (jx_doc_table_get_frame (table))
    self->y += BELOW_TABLE;

  return TRUE;
}

/* A paragraph, or the rows of a table that one page takes. */
static void
place_next (JxLayout *self)
{
  guint node = self->node;
  const JxDocNode *content = jx_document_get_node (self->document, node);

  switch (content->kind)
    {
    case JX_DOC_PAGE:
      begin_page (self, &content->page);
      break;

    case JX_DOC_PARAGRAPH:
      if (!jx_signature_has_line (self->document, node))
        place_paragraph (self, node, &content->paragraph);
      else if (!jx_signature_has_line (self->document, node - 1))
        place_signature (self, node);
      break;

    case JX_DOC_TABLE:
      if (place_rows (self, node, content->table))
        break;
      return;
    }

  self->node++;
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
 * jx_layout_new:
 * @document: what is to be printed
 * @typesetter: breaks the texts into lines
 * @numbering: of the pages
 * @digest: (nullable): short code of the file that says the same, printed at each page's foot
 *
 * Begins to make pages of a document, none so far. Document and typesetter must live longer; the typesetter is for this layout
 * alone.
 *
 * Returns: (transfer full): the layout
 */
JxLayout *
jx_layout_new (const JxDocument  *document,
               JxTypesetter      *typesetter,
               const JxNumbering *numbering,
               const char        *digest)
{
  JxLayout *self;

  g_return_val_if_fail (document != NULL && typesetter != NULL && numbering != NULL, NULL);

  self = g_new0 (JxLayout, 1);
  self->document = document;
  self->typesetter = typesetter;
  self->numbering = *numbering;
  self->digest = g_strdup (digest);
  self->pages = g_ptr_array_new_with_free_func (drop_page);
  self->n_nodes = jx_document_get_n_nodes (document);
  jx_typesetter_begin (typesetter);

  return self;
}

/**
 * jx_layout_free:
 * @self: (transfer full): a layout
 *
 * Frees it with its pages.
 */
void
jx_layout_free (JxLayout *self)
{
  g_clear_pointer (&self->table, jx_table_layout_free);
  g_ptr_array_unref (self->pages);
  g_free (self->digest);
  g_free (self);
}

/**
 * jx_layout_go_on:
 * @self: a layout
 *
 * Places the next paragraph, or as much of a table as one page takes. Texts of before that are on no page are forgotten with
 * the last step.
 *
 * Returns: `FALSE` if everything stands on its page
 */
gboolean
jx_layout_go_on (JxLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (jx_layout_is_done (self))
    return FALSE;

  place_next (self);
  if (!jx_layout_is_done (self))
    return TRUE;

  end_page (self);
  jx_typesetter_sweep (self->typesetter);

  return FALSE;
}

/**
 * jx_layout_is_done:
 * @self: a layout
 *
 * Asks whether everything stands on its page.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_layout_is_done (const JxLayout *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->node >= self->n_nodes;
}

/**
 * jx_layout_get_n_ready:
 * @self: a layout
 *
 * Counts the pages to which nothing is added any more.
 *
 * Returns: their number
 */
guint
jx_layout_get_n_ready (const JxLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_ready;
}

/**
 * jx_layout_get_page:
 * @self: a layout
 * @page: from 0 on
 *
 * Gets a page, and makes it and those before it if they are not ready.
 *
 * Returns: (transfer none) (nullable): the page; `NULL` if there are not so many
 */
const JxReportPage *
jx_layout_get_page (JxLayout *self,
                    guint     page)
{
  g_return_val_if_fail (self != NULL, NULL);

  while (page >= self->n_ready && jx_layout_go_on (self))
    ;

  return page < self->n_ready ? g_ptr_array_index (self->pages, page) : NULL;
}
