/* jx-page-foot.c: the line at the foot of a page: its number, and the code of the file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-foot.h"

#define POINTS_PER_MM    (72 / 25.4)
#define NUMBER_BELOW     7.0    /* mm from the type area to the line of the page number (GB/T 9704) */
#define NUMBER_FROM_EDGE 9.0    /* mm at least from the edge of the paper: printers leave so much white */

static gboolean
lies (const JxPage *page)
{
  return page->width > page->height;
}

static gboolean
has_upright (const JxDocument *document)
{
  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      if (node->kind == JX_DOC_PAGE && !lies (&node->page))
        return TRUE;
    }

  return FALSE;
}

/* On a sheet that lies among upright ones the line is where theirs is: along the left, read with the sheet turned. */
static void
add_line (JxReportPage     *page,
          const JxPageFoot *self,
          JxTextRole        role,
          const char       *string,
          JxAlign           align,
          JxTypesetter     *typesetter)
{
  const JxPage *settings = page->settings;
  const JxTextStyle *style = jx_typesetter_get_style (typesetter, role, settings);
  gboolean turned = self->turns && lies (settings);
  double length = (turned ? settings->height - settings->top - settings->bottom
                          : settings->width - settings->left - settings->right) * POINTS_PER_MM - 2 * style->size;
  double edge = jx_page_foot_get_place (turned ? settings->left : settings->bottom);
  JxBox *box = jx_report_page_add_box (page, JX_BOX_FURNITURE, 0);

  box->turned = turned;
  box->text = jx_typesetter_set (typesetter, style, string, length, align);
  box->n_lines = 1;
  box->x = turned ? edge - style->pitch / 2 : settings->left * POINTS_PER_MM + style->size;
  box->y = turned ? settings->top * POINTS_PER_MM + style->size : page->height - edge - style->pitch / 2;
  box->width = turned ? style->pitch : length;
  box->height = turned ? length : style->pitch;
}

/**
 * jx_page_foot_init:
 * @self: (out caller-allocates): the foot
 * @document: whose pages have it
 * @numbering: of the pages
 * @digest: (nullable): short code of the file that says the same
 *
 * Finds what stands at the foot of the pages of a document.
 */
void
jx_page_foot_init (JxPageFoot        *self,
                   const JxDocument  *document,
                   const JxNumbering *numbering,
                   const char        *digest)
{
  const JxPageSetup *setup;

  g_return_if_fail (self != NULL && document != NULL && numbering != NULL);

  setup = jx_document_get_setup (document);
  self->numbering = *numbering;
  self->digest = setup->no_code ? NULL : g_strdup (digest);
  self->place = setup->foot;
  self->turns = has_upright (document);
}

/**
 * jx_page_foot_clear:
 * @self: a foot
 *
 * Frees what is in it.
 */
void
jx_page_foot_clear (JxPageFoot *self)
{
  g_clear_pointer (&self->digest, g_free);
}

/**
 * jx_page_foot_equals:
 * @self: a foot
 * @other: another one
 *
 * Asks whether both print the same under the same page.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_page_foot_equals (const JxPageFoot *self,
                     const JxPageFoot *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->numbering.numbers == other->numbering.numbers && self->numbering.first == other->numbering.first
         && self->place == other->place && self->turns == other->turns && g_strcmp0 (self->digest, other->digest) == 0;
}

/**
 * jx_page_foot_add:
 * @page: a page to which nothing else is added
 * @self: what stands at its foot
 * @n: the page's place, from 0 on
 * @typesetter: sets the texts
 *
 * Adds the foot.
 */
void
jx_page_foot_add (JxReportPage     *page,
                  const JxPageFoot *self,
                  guint             n,
                  JxTypesetter     *typesetter)
{
  JxAlign outside, inside;
  g_autofree char *number = NULL;

  g_return_if_fail (page != NULL && self != NULL && typesetter != NULL);

  outside = (self->numbering.first + n) % 2 != 0 ? JX_ALIGN_END : JX_ALIGN_START;
  inside = self->place == JX_FOOT_OUTSIDE && outside == JX_ALIGN_START ? JX_ALIGN_END : JX_ALIGN_START;
  number = self->place != JX_FOOT_NONE ? jx_numbering_dup_number (&self->numbering, n) : NULL;

  if (number != NULL)
    {
      g_autofree char *line = g_strdup_printf ("— %s —", number);

      add_line (page, self, JX_TEXT_PAGE_NUMBER, line, self->place == JX_FOOT_CENTER ? JX_ALIGN_CENTER : outside,
                typesetter);
    }
  if (self->digest != NULL)
    {
      g_autofree char *check = g_strconcat ("校验码 ", self->digest, NULL);

      add_line (page, self, JX_TEXT_DIGEST, check, inside, typesetter);
    }
}

static gboolean
is_foot (const JxBox *box)
{
  return box->kind == JX_BOX_FURNITURE
         && (box->text->style->role == JX_TEXT_PAGE_NUMBER || box->text->style->role == JX_TEXT_DIGEST);
}

/**
 * jx_page_foot_remove:
 * @page: a page
 *
 * Takes the foot away, so that the page can have another place, or more on it.
 */
void
jx_page_foot_remove (JxReportPage *page)
{
  g_return_if_fail (page != NULL);

  while (page->boxes->len > 0 && is_foot (&g_array_index (page->boxes, JxBox, page->boxes->len - 1)))
    g_array_set_size (page->boxes, page->boxes->len - 1);
}

/**
 * jx_page_foot_get_place:
 * @margin: of the side with the page number, in mm
 *
 * Gets where the middle of the line with the page number is.
 *
 * Returns: from the edge of the paper, in points
 */
double
jx_page_foot_get_place (double margin)
{
  return MAX (margin - NUMBER_BELOW, MIN (NUMBER_FROM_EDGE, margin)) * POINTS_PER_MM;
}

/**
 * jx_page_foot_is_turned:
 * @document: a document
 * @page: settings of some of its pages
 *
 * Asks whether the pages lie among upright ones: bound with them they are turned to be read, the head to the left, and
 * their numbers are where the others have theirs (GB/T 9704).
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_page_foot_is_turned (const JxDocument *document,
                        const JxPage     *page)
{
  g_return_val_if_fail (document != NULL && page != NULL, FALSE);

  return lies (page) && has_upright (document);
}
