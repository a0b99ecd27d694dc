/* jx-sheets.c: the pages that are being filled, and what of those before stands as it did
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheets.h"

#define POINTS_PER_MM (72 / 25.4)
#define NO_PAGE       G_MAXUINT

static void
drop_page (gpointer page)
{
  if (page != NULL)
    jx_report_page_free (page);
}

static void
use_page (JxSheets     *self,
          const JxPage *page)
{
  self->page = page;
  self->left = page->left * POINTS_PER_MM;
  self->top = page->top * POINTS_PER_MM;
  self->width = (page->width - page->left - page->right) * POINTS_PER_MM;
  self->bottom = (page->height - page->bottom) * POINTS_PER_MM;
}

static void
add_page (JxSheets     *self,
          JxReportPage *page)
{
  self->current = page;
  g_ptr_array_add (self->pages, page);
}

/* How many more pages and nodes there are now before what is taken; both may wrap. */
typedef struct
{
  guint pages, nodes;
} Shift;

/* The boxes of the current page from @first_box on are taken. */
static void
adapt_page (JxSheets    *self,
            guint        first_box,
            const Shift *shift)
{
  if (shift->pages == 0 && shift->nodes == 0)
    return;

  jx_page_foot_remove (self->current);
  jx_report_page_renumber (self->current, first_box, shift->nodes);
}

static void
end_taken_page (JxSheets    *self,
                const Shift *shift)
{
  if (shift->pages == 0 && shift->nodes == 0)
    self->n_ready++;    /* its foot was taken, too */
  else
    jx_sheets_end_page (self);
}

static void
take_part (JxSheets           *self,
           const JxReportPage *page,
           const JxPageFill   *from,
           const JxPageFill   *to,
           const Shift        *shift)
{
  guint first_box = self->current->boxes->len;

  jx_report_page_append (self->current, page, from, to);
  adapt_page (self, first_box, shift);
}

/* Pages that are taken as a whole; parts of the first and the last are copied. */
static void
take_pages (JxSheets      *self,
            JxSheets      *before,
            const JxStand *from,
            const JxStand *to,
            const Shift   *shift)
{
  const JxPageFill none = { 0 };
  GPtrArray *pages = before->pages;
  JxReportPage *page = g_ptr_array_index (pages, to->page);
  JxPageFill whole;

  if (from->page == to->page)
    {
      take_part (self, page, &from->fill, &to->fill, shift);
      return;
    }

  if (from->page != NO_PAGE)
    {
      jx_report_page_get_fill (g_ptr_array_index (pages, from->page), &whole);
      take_part (self, g_ptr_array_index (pages, from->page), &from->fill, &whole, shift);
      end_taken_page (self, shift);
    }
  for (guint n = from->page + 1; n != to->page; n++)
    {
      add_page (self, g_steal_pointer (&g_ptr_array_index (pages, n)));
      adapt_page (self, 0, shift);
      end_taken_page (self, shift);
    }

  add_page (self, jx_report_page_new (page->settings));
  take_part (self, page, &none, &to->fill, shift);
}

static void
take_stands (JxSheets *self,
             JxSheets *before,
             guint     first,
             guint     n_nodes,
             guint     page_shift)
{
  const JxStand now = *jx_sheets_get_stand (self, self->stands->len - 1), *from = jx_sheets_get_stand (before, first);

  g_array_set_size (self->stands, self->stands->len - 1);
  for (guint n = first; n < first + n_nodes; n++)
    {
      JxStand stand = *jx_sheets_get_stand (before, n);

      if (stand.page == from->page)
        {
          stand.fill.n_boxes += now.fill.n_boxes - from->fill.n_boxes;
          stand.fill.n_frames += now.fill.n_frames - from->fill.n_frames;
        }
      stand.page += page_shift;
      g_array_append_val (self->stands, stand);
    }
}

static gboolean
is_same_stand (const JxStand *stand,
               const JxStand *other)
{
  return stand->settings == other->settings && stand->y == other->y && (stand->page == NO_PAGE) == (other->page == NO_PAGE);
}

static void
keep_texts (JxSheets           *self,
            const JxReportPage *page)
{
  for (guint n = 0; n < page->boxes->len; n++)
    {
      const JxText *text = g_array_index (page->boxes, JxBox, n).text;

      if (text != NULL)
        jx_typesetter_keep (self->typesetter, text);
    }
}

/**
 * jx_sheets_init:
 * @self: (out caller-allocates): the sheets
 * @document: what is to be printed
 * @typesetter: sets its texts; it must live longer
 * @numbering: of the pages
 * @digest: (nullable): short code of the file that says the same
 *
 * Begins with no page.
 */
void
jx_sheets_init (JxSheets          *self,
                const JxDocument  *document,
                JxTypesetter      *typesetter,
                const JxNumbering *numbering,
                const char        *digest)
{
  g_return_if_fail (self != NULL && document != NULL && typesetter != NULL && numbering != NULL);

  *self = (JxSheets) { .typesetter = typesetter };
  jx_page_foot_init (&self->foot, document, numbering, digest);
  self->pages = g_ptr_array_new_with_free_func (drop_page);
  self->stands = g_array_new (FALSE, FALSE, sizeof (JxStand));
}

/**
 * jx_sheets_clear:
 * @self: the sheets
 *
 * Frees the pages.
 */
void
jx_sheets_clear (JxSheets *self)
{
  g_ptr_array_unref (self->pages);
  g_array_unref (self->stands);
  jx_page_foot_clear (&self->foot);
}

/**
 * jx_sheets_begin_page:
 * @self: the sheets
 * @page: its settings; they must live longer
 *
 * Ends the page that is being filled, and begins the next one.
 */
void
jx_sheets_begin_page (JxSheets     *self,
                      const JxPage *page)
{
  g_return_if_fail (self != NULL && page != NULL);

  if (self->current != NULL)
    jx_sheets_end_page (self);

  use_page (self, page);
  add_page (self, jx_report_page_new (page));
  self->y = self->top;
}

/**
 * jx_sheets_end_page:
 * @self: sheets with a page
 *
 * Says that nothing more comes onto the page but its foot.
 */
void
jx_sheets_end_page (JxSheets *self)
{
  g_return_if_fail (self != NULL && self->current != NULL);

  jx_page_foot_add (self->current, &self->foot, self->n_ready++, self->typesetter);
}

/**
 * jx_sheets_note:
 * @self: the sheets
 *
 * Notes where the next node of the document begins, or where the last one ends.
 */
void
jx_sheets_note (JxSheets *self)
{
  JxStand stand;

  g_return_if_fail (self != NULL);

  stand = (JxStand) { .page = self->pages->len - 1, .y = self->y, .settings = self->page };
  if (self->current != NULL)
    jx_report_page_get_fill (self->current, &stand.fill);
  g_array_append_val (self->stands, stand);
}

/**
 * jx_sheets_get_stand:
 * @self: the sheets
 * @node: a place in the document, or nowhere
 *
 * Gets where a node began.
 *
 * Returns: (transfer none) (nullable): the stand, good until the next one is noted; `NULL` if it did not begin
 */
JxStand *
jx_sheets_get_stand (JxSheets *self,
                     guint     node)
{
  g_return_val_if_fail (self != NULL, NULL);

  return node < self->stands->len ? &g_array_index (self->stands, JxStand, node) : NULL;
}

/**
 * jx_sheets_take:
 * @self: sheets with the stand of a node that is to be placed
 * @before: sheets of the document before
 * @changes: of the document since then
 * @n_nodes: of the document
 *
 * Takes what stands from that node on as it did before: with the pages that nothing else stands on.
 *
 * Returns: the first node that is left to be placed; that node if nothing stands as before
 */
guint
jx_sheets_take (JxSheets           *self,
                JxSheets           *before,
                const JxDocChanges *changes,
                guint               n_nodes)
{
  guint node, first, end;
  const JxStand *now, *from, *to;
  Shift shift;

  g_return_val_if_fail (self != NULL && self->stands->len > 0 && before != NULL && changes != NULL, 0);

  node = self->stands->len - 1;
  first = jx_doc_changes_get_before (changes, node);
  now = jx_sheets_get_stand (self, node);
  if (!(from = jx_sheets_get_stand (before, first)) || !is_same_stand (now, from))
    return node;

  end = jx_doc_changes_get_end (changes, node, MIN (n_nodes, node + before->stands->len - 1 - first));
  if (end == node)
    return node;

  to = jx_sheets_get_stand (before, first + end - node);
  shift = (Shift) { now->page - from->page, node - first };
  take_pages (self, before, from, to, &shift);
  take_stands (self, before, first, end - node, shift.pages);
  use_page (self, to->settings);
  self->y = to->y;

  return end;
}

/**
 * jx_sheets_forget_texts:
 * @self: sheets on which everything stands
 *
 * Lets the typesetter forget texts that stand on no page, if they are many.
 */
void
jx_sheets_forget_texts (JxSheets *self)
{
  g_return_if_fail (self != NULL);

  if (!jx_typesetter_begin (self->typesetter))
    return;

  for (guint n = 0; n < self->pages->len; n++)
    keep_texts (self, g_ptr_array_index (self->pages, n));
  for (guint n = 0; n < self->stands->len; n++)
    if (jx_sheets_get_stand (self, n)->text != NULL)
      jx_typesetter_keep (self->typesetter, jx_sheets_get_stand (self, n)->text);
  jx_typesetter_sweep (self->typesetter);
}
