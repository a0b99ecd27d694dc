/* jx-layout.c: from a document to pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-layout.h"

#include "jx-attachments.h"
#include "jx-doc-changes.h"
#include "jx-sheets.h"
#include "jx-signature.h"
#include "jx-table-layout.h"

#define BELOW_TABLE         3.0     /* points free below a framed table */
#define LINES_AFTER_HEADING 2
#define MIN_LINES           2       /* of a paragraph, at the end of a page and at the beginning of the next */

/* What stands above decides where a page ends: pages are made one after the other, each when it is asked for. Where a node and
 * what stands above it on its page are as in the layout before, everything is taken from there up to the next change. */
struct _JxLayout
{
  JxDocument    *document;
  JxTypesetter  *typesetter;
  JxSheets       sheets;
  JxLayout      *before;      /* of the same texts, or NULL */
  JxDocChanges  *changes;     /* since then; NULL without it */
  guint          n_nodes;     /* of the document, as it was in the beginning */
  guint          node;        /* the first that stands on no page yet, or the table that goes on */
  JxTableLayout *table;       /* that goes on, or NULL */
};

static gboolean
is_fresh (JxLayout *self)
{
  return self->sheets.y <= self->sheets.top;
}

static const JxTextStyle *
get_style (JxLayout   *self,
           JxTextRole  role)
{
  return jx_typesetter_get_style (self->typesetter, role, self->sheets.page);
}

static JxBox *
add_lines (JxLayout     *self,
           JxBoxKind     kind,
           guint         node,
           const JxText *text,
           guint         first_line,
           guint         n_lines)
{
  JxBox *box = jx_report_page_add_box (self->sheets.current, kind, node);

  box->x = self->sheets.left;
  box->y = self->sheets.y;
  box->width = self->sheets.width;
  box->height = n_lines * text->style->pitch;
  box->text = text;
  box->first_line = first_line;
  box->n_lines = n_lines;
  self->sheets.y += box->height;

  return box;
}

/* How many of the lines that are left stand on this page: none, or not one alone here or there. */
static guint
count_lines (JxLayout     *self,
             const JxText *text,
             guint         first_line)
{
  guint rest = text->n_lines - first_line;
  double room = self->sheets.bottom - self->sheets.y;
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

  return jx_typesetter_set (self->typesetter, style, printed, self->sheets.width, style->align);
}

/* The text of a node that begins; it is known how it was set for the same width. */
static const JxText *
set_next (JxLayout             *self,
          guint                 node,
          const JxDocParagraph *paragraph)
{
  JxStand *stand = jx_sheets_get_stand (&self->sheets, node);
  const JxStand *before = NULL;

  if (self->before != NULL)
    before = jx_sheets_get_stand (&self->before->sheets, jx_doc_changes_get_before (self->changes, node));

  stand->text = before != NULL && before->text != NULL && before->settings == self->sheets.page
                ? before->text : set_paragraph (self, paragraph);

  return stand->text;
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
  const JxText *text = set_next (self, node, paragraph);
  guint first_line = 0;

  if (jx_attachments_begin_at (self->document, node) && !is_fresh (self))
    self->sheets.y += text->style->pitch;
  while (first_line < text->n_lines)
    {
      guint n_lines = count_lines (self, text, first_line);

      if (n_lines > 0)
        add_lines (self, JX_BOX_PARAGRAPH, node, text, first_line, n_lines);
      first_line += n_lines;
      if (first_line < text->n_lines)
        jx_sheets_begin_page (&self->sheets, self->sheets.page);
    }

  self->sheets.y += get_space_after (self, node, text->style);
}

static void
place_signature (JxLayout *self,
                 guint     first)
{
  const JxTextStyle *style = get_style (self, JX_TEXT_SIGNATURE);
  JxSignature signature;

  jx_signature_init (&signature, self->document, first, style, self->sheets.width);
  if (self->sheets.y + (signature.end - first + 1) * style->pitch > self->sheets.bottom && !is_fresh (self))
    jx_sheets_begin_page (&self->sheets, self->sheets.page);
  else
    self->sheets.y += style->pitch;

  for (guint node = first; node < signature.end; node++)
    {
      const char *string = jx_document_get_node (self->document, node)->paragraph.text;
      const JxText *text = jx_typesetter_set (self->typesetter, style, string, signature.widest, style->align);
      JxBox *box = add_lines (self, JX_BOX_PARAGRAPH, node, text, 0, text->n_lines);

      box->x = self->sheets.left + MAX (0, self->sheets.width - signature.right - signature.widest);
      box->width = signature.widest;
    }
}

static void
mark_continued (JxLayout *self,
                guint     node)
{
  const JxTextStyle *style = get_style (self, JX_TEXT_CONTINUED);

  add_lines (self, JX_BOX_FURNITURE, node,
             jx_typesetter_set (self->typesetter, style, JX_LAYOUT_CONTINUED, self->sheets.width, style->align), 0, 1);
  self->sheets.y += style->after;
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
        height += jx_table_layout_get_height (content->table, self->typesetter, self->sheets.page, self->sheets.width);
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
  double full = self->sheets.bottom - self->sheets.top - mark_height, taken;

  if (self->table == NULL)
    self->table = jx_table_layout_new (table, node, self->typesetter, self->sheets.page, self->sheets.left, self->sheets.width,
                                       get_height_below (self, node + 1));

  if (!jx_table_layout_is_done (self->table)
      && jx_table_layout_place (self->table, self->sheets.current, self->sheets.y, self->sheets.bottom - self->sheets.y, full, &taken))
    self->sheets.y += taken;

  if (!jx_table_layout_is_done (self->table))
    {
      jx_sheets_begin_page (&self->sheets, self->sheets.page);
      if (mark_height > 0 && jx_table_layout_is_begun (self->table))
        mark_continued (self, node);
      return FALSE;
    }

  g_clear_pointer (&self->table, jx_table_layout_free);
  if (jx_doc_table_get_frame (table))
    self->sheets.y += BELOW_TABLE;

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
      jx_sheets_begin_page (&self->sheets, &content->page);
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

/* What stands as in the layout before, from the node on that begins; FALSE: it does not. */
static gboolean
take_over (JxLayout *self)
{
  guint begin = self->node;

  if (self->before != NULL)
    self->node = jx_sheets_take (&self->sheets, &self->before->sheets, self->changes, self->n_nodes);

  return self->node > begin;
}

static gboolean
is_placed (const JxLayout *self)
{
  return self->node >= self->n_nodes;
}

static void
drop_before (JxLayout *self)
{
  g_clear_pointer (&self->before, jx_layout_free);
  g_clear_pointer (&self->changes, jx_doc_changes_free);
}

/* Of a layout that nobody looked at, the one before it is of use. */
static JxLayout *
find_useful (JxLayout *before)
{
  while (before->sheets.stands->len == 0 && before->before != NULL)
    {
      JxLayout *older = g_steal_pointer (&before->before);

      jx_layout_free (before);
      before = older;
    }

  drop_before (before);

  return before;
}

/**
 * jx_layout_new:
 * @document: what is to be printed
 * @typesetter: breaks the texts into lines
 * @numbering: of the pages
 * @digest: (nullable): short code of the file that says the same, printed at each page's foot
 * @before: (transfer full) (nullable): pages by the same typesetter of the document that this one was written after
 *
 * Begins to make pages of a document, none so far. What did not change is taken from @before, when its turn comes. The
 * typesetter must live longer; it is for this layout alone.
 *
 * Returns: (transfer full): the layout
 */
JxLayout *
jx_layout_new (JxDocument        *document,
               JxTypesetter      *typesetter,
               const JxNumbering *numbering,
               const char        *digest,
               JxLayout          *before)
{
  JxLayout *self;

  g_return_val_if_fail (document != NULL && typesetter != NULL && numbering != NULL, NULL);

  self = g_new0 (JxLayout, 1);
  self->document = jx_document_ref (document);
  self->typesetter = typesetter;
  jx_sheets_init (&self->sheets, document, typesetter, numbering, digest);
  self->n_nodes = jx_document_get_n_nodes (document);
  self->before = before != NULL ? find_useful (before) : NULL;
  if (self->before != NULL && jx_page_foot_equals (&self->sheets.foot, &self->before->sheets.foot))
    self->changes = jx_doc_changes_new (document, self->before->document);
  else
    drop_before (self);

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
  drop_before (self);
  g_clear_pointer (&self->table, jx_table_layout_free);
  jx_sheets_clear (&self->sheets);
  jx_document_unref (self->document);
  g_free (self);
}

/**
 * jx_layout_go_on:
 * @self: a layout
 *
 * Places the next paragraph, or as much of a table as one page takes, or all that stands as before.
 *
 * Returns: `FALSE` if everything stands on its page
 */
gboolean
jx_layout_go_on (JxLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (is_placed (self))
    return FALSE;

  if (self->table == NULL)
    jx_sheets_note (&self->sheets);
  if (self->table != NULL || !take_over (self))
    place_next (self);
  if (!is_placed (self))
    return TRUE;

  jx_sheets_note (&self->sheets);
  jx_sheets_end_page (&self->sheets);
  jx_sheets_forget_texts (&self->sheets);
  drop_before (self);

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

  return is_placed (self);
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

  return self->sheets.n_ready;
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

  while (page >= self->sheets.n_ready && jx_layout_go_on (self))
    ;

  return page < self->sheets.n_ready ? g_ptr_array_index (self->sheets.pages, page) : NULL;
}
