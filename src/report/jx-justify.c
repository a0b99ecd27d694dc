/* jx-justify.c: lines that fill the type area from end to end
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-justify.h"

#include "jx-text-runs.h"

#define MAX_SHARE    4   /* a line that lacks more than this part of its width is left as it is */
#define MAX_BALANCED 6   /* lines; longer texts fill the width */

typedef struct
{
  const char *text;
  int         last;       /* index of the last character of the line */
  int         extra;      /* still to be given away, in Pango units */
  int         n_gaps;     /* that are left for it; before it is given away: how many there are */
  gboolean    widen;
} Line;

/* Between hanzi and their signs there is room; figures and Latin words are never drawn apart. */
static void
visit_run (Line           *self,
           PangoLayoutRun *run)
{
  for (int n = 0; n < run->glyphs->num_glyphs; n++)
    {
      int index = run->item->offset + run->glyphs->log_clusters[n];
      int share;

      if (index >= self->last || !g_unichar_iswide (g_utf8_get_char (self->text + index)))
        continue;
      if (!self->widen)
        {
          self->n_gaps++;
          continue;
        }

      share = self->extra / self->n_gaps;
      run->glyphs->glyphs[n].geometry.width += share;
      self->extra -= share;
      self->n_gaps--;
    }
}

static void
visit (Line            *self,
       PangoLayoutLine *line,
       gboolean         widen)
{
  self->widen = widen;
  for (GSList *run = line->runs; run != NULL; run = run->next)
    visit_run (self, run->data);
}

static void
justify (PangoLayout     *layout,
         PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout);
  int width = pango_layout_get_width (layout);
  int end = pango_layout_line_get_start_index (line) + pango_layout_line_get_length (line);
  Line self = { .text = text };
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  self.last = (int) (g_utf8_find_prev_char (text, text + end) - text);
  self.extra = width - logical.width - (pango_layout_line_is_paragraph_start (line) ? pango_layout_get_indent (layout) : 0);
  if (self.extra <= 0 || self.extra > width / MAX_SHARE)
    return;

  visit (&self, line, FALSE);
  if (self.n_gaps > 0)
    visit (&self, line, TRUE);
}

/**
 * jx_justify_lines:
 * @layout: a text of hanzi, broken into lines
 *
 * Widens the gaps between hanzi until each line ends where the others end; the last of a paragraph stays as it is.
 */
void
jx_justify_lines (PangoLayout *layout)
{
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  for (GSList *line = pango_layout_get_lines (layout); line != NULL && line->next != NULL; line = line->next)
    if (!pango_layout_line_is_paragraph_start (line->next->data) && pango_layout_line_get_length (line->data) > 0)
      justify (layout, line->data);
}

static gboolean
tears_number (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      int start = pango_layout_line_get_start_index (line->data);

      if (start > 0 && g_ascii_isdigit (text[start - 1]) && g_ascii_isdigit (text[start]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
fits (PangoLayout *layout,
      int          n_lines)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return pango_layout_get_line_count (layout) == n_lines && width <= pango_layout_get_width (layout) && !tears_number (layout);
}

/* Lines end between words where that needs no more of them. */
static void
hold_words (PangoLayout *layout,
            int          n_lines)
{
  PangoAttrList *before = pango_layout_get_attributes (layout);
  PangoAttrList *attributes = before != NULL ? pango_attr_list_copy (before) : pango_attr_list_new ();

  before = before != NULL ? pango_attr_list_ref (before) : NULL;

  if (jx_text_runs_add_words (attributes, pango_layout_get_text (layout)))
    {
      pango_layout_set_attributes (layout, attributes);
      if (!fits (layout, n_lines))
        pango_layout_set_attributes (layout, before);
    }

  pango_attr_list_unref (attributes);
  g_clear_pointer (&before, pango_attr_list_unref);
}

/**
 * jx_justify_balance:
 * @layout: a text broken into lines
 * @step: in points, how exactly
 *
 * Makes lines in the middle of a cell as long as each other: they take the least width that needs no more of them.
 * The words of the trade are not torn for it, if there is room.
 *
 * A text that does not break anywhere, or has many lines, stays as it is.
 */
void
jx_justify_balance (PangoLayout *layout,
                    double       step)
{
  int n_lines, width;
  double even = 0;

  g_return_if_fail (PANGO_IS_LAYOUT (layout) && step > 0);

  n_lines = pango_layout_get_line_count (layout);
  if (n_lines == 1 || n_lines > MAX_BALANCED || !jx_text_runs_is_even (pango_layout_get_text (layout)))
    return;

  hold_words (layout, n_lines);
  width = pango_layout_get_width (layout);
  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (line->data, NULL, &logical);
      even += pango_units_to_double (logical.width) / n_lines;
    }

  for (even = MAX (even, step); even < pango_units_to_double (width); even += step)
    {
      pango_layout_set_width (layout, pango_units_from_double (even));
      if (fits (layout, n_lines))
        return;
    }

  pango_layout_set_width (layout, width);
}
