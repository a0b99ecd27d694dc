/* jx-title-lines.c: the lines of a title
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-title-lines.h"

#include <string.h>

#include "jx-text-runs.h"
#include "jx-title-words.h"

#define MAX_LINES 5
#define WAIST     10.0    /* hanzi: what a title costs that is narrow in the middle; GB/T 9704 wants a trapezoid or a diamond */
#define BLOCK     1.0     /* one whose lines are of one length */
#define UPRIGHT   0.1     /* one that grows wider downwards, beside its like */
#define PHRASE    2.0     /* a line that begins with the last word of a phrase */

/* A place where a line may end; the first is where the title begins, the last where it ends. */
typedef struct
{
  gsize    index;    /* in bytes */
  double   x;        /* hanzi from the beginning */
  gboolean late;     /* the word behind it ends a phrase */
} End;

typedef struct
{
  GArray *ends;
  double  width;    /* hanzi that a line has room for */
  guint   n_lines;
  guint   tried[MAX_LINES + 1];    /* the ends of the lines; where the first begins goes before them */
  guint   best[MAX_LINES + 1];
  double  cost;
} Search;

static double
get_length (const Search *self,
            guint         line)
{
  const End *ends = (const End *) (gpointer) self->ends->data;

  return ends[self->tried[line + 1]].x - ends[self->tried[line]].x;
}

/* How far the lines of the try are from being even, whether they have a shape that is wanted, and what they begin with. */
static double
get_cost (const Search *self)
{
  double longest = 0, shortest = self->width, sum = 0, cost = 0;
  gboolean waist = FALSE;

  for (guint n = 0; n < self->n_lines; n++)
    {
      double length = get_length (self, n);

      longest = MAX (longest, length);
      shortest = MIN (shortest, length);
      sum += length;
      cost += g_array_index (self->ends, End, self->tried[n]).late ? PHRASE : 0;
      waist = waist || (n > 0 && n + 1 < self->n_lines && length < get_length (self, n - 1) && length < get_length (self, n + 1));
    }

  cost += longest - sum / self->n_lines;
  if (waist)
    cost += WAIST;
  if (longest - shortest < 0.5)
    cost += BLOCK;
  if (get_length (self, 0) < get_length (self, self->n_lines - 1))
    cost += UPRIGHT;

  return cost;
}

static void
try_line (Search *self,
          guint   line)
{
  gboolean last = line + 1 == self->n_lines;
  guint first = last ? self->ends->len - 1 : self->tried[line] + 1;

  g_return_if_fail (line < MAX_LINES);

  for (guint end = first; end < self->ends->len; end++)
    {
      double cost;

      self->tried[line + 1] = end;
      if (get_length (self, line) > self->width)
        return;
      if (!last)
        {
          try_line (self, line + 1);
          continue;
        }

      cost = get_cost (self);
      if (cost < self->cost)
        {
          self->cost = cost;
          memcpy (self->best, self->tried, sizeof self->best);
        }
    }
}

static gboolean
may_end_line (PangoLayout *layout,
              gsize        index)
{
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, NULL);

  return attributes[g_utf8_pointer_to_offset (pango_layout_get_text (layout), pango_layout_get_text (layout) + index)].is_line_break;
}

/* 综合平台, then 运行费, not 综合 and 平台运行费; the first of the words is none that ends. */
static gboolean
ends_phrase (const char *word)
{
  static const char *const words[] = { "项目支出", "项目", "平台", "资金", "经费", "机制", "设备", "设施", "工程", "系统", "计划",
                                       "行动", "中心", "工作" };

  for (guint n = 0; n < G_N_ELEMENTS (words); n++)
    if (g_str_has_prefix (word, words[n]))
      return n > 0;

  return FALSE;
}

static void
add_end (GArray      *ends,
         PangoLayout *layout,
         gsize        index,
         int          hanzi)
{
  End end = { .index = index, .late = ends_phrase (pango_layout_get_text (layout) + index) };
  PangoRectangle place;

  pango_layout_index_to_pos (layout, (int) index, &place);
  end.x = (double) place.x / hanzi;
  g_array_append_val (ends, end);
}

/* How many quotations are open before a place. */
static int
count_open (const char *text,
            gsize       index)
{
  int n = 0;

  for (const char *p = text; p < text + index; p = g_utf8_next_char (p))
    switch (g_utf8_get_char (p))
      {
      case 0x201c:
      case 0x300a:
        n++;
        break;

      case 0x201d:
      case 0x300b:
        n--;
        break;

      default:
        break;
      }

  return n;
}

/* Where lines may end: after words, but not within a number, a bracket or a quotation. */
static GArray *
find_ends (PangoLayout *layout,
           int          hanzi)
{
  const char *text = pango_layout_get_text (layout);
  g_autoptr(GArray) words = jx_title_words_find_ends (text);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (End));
  int width = pango_layout_get_width (layout);

  pango_layout_set_width (layout, -1);
  add_end (ends, layout, 0, hanzi);
  for (guint n = 0; n < words->len; n++)
    if (may_end_line (layout, g_array_index (words, gsize, n)) && count_open (text, g_array_index (words, gsize, n)) == 0)
      add_end (ends, layout, g_array_index (words, gsize, n), hanzi);
  add_end (ends, layout, strlen (text), hanzi);
  pango_layout_set_width (layout, width);

  return ends;
}

static void
set_lines (PangoLayout  *layout,
           const Search *search,
           int           hanzi)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  const End *ends = (const End *) (gpointer) search->ends->data;
  double longest = 0;

  for (guint n = 0; n < search->n_lines; n++)
    {
      const End *start = &ends[search->best[n]], *end = &ends[search->best[n + 1]];
      PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

      whole->start_index = (guint) start->index;
      whole->end_index = (guint) end->index;
      pango_attr_list_insert (attributes, whole);
      longest = MAX (longest, end->x - start->x);
    }

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, MIN ((int) (longest * hanzi) + 1, pango_layout_get_width (layout)));
  pango_attr_list_unref (attributes);
}

/* In as few lines as there must be, or in one more: a title whose words are whole may be longer. */
static gboolean
search (Search *self,
        guint   n_lines)
{
  for (self->n_lines = n_lines; self->n_lines <= MIN (n_lines + 1, MAX_LINES); self->n_lines++)
    {
      self->cost = G_MAXDOUBLE;
      try_line (self, 0);
      if (self->cost < G_MAXDOUBLE)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_title_lines_break:
 * @layout: a title, in the middle, with its attributes and as wide as it may be
 * @size: of a hanzi, in points
 *
 * Breaks a title that is longer than a line as GB/T 9704 wants it: no word is torn, and the lines have the shape of a
 * trapezoid or a diamond.
 *
 * Returns: `FALSE` if it cannot be, and the layout is as it was
 */
gboolean
jx_title_lines_break (PangoLayout *layout,
                      double       size)
{
  int hanzi = pango_units_from_double (size);
  guint n_lines = (guint) pango_layout_get_line_count (layout);
  PangoAttrList *before, *attributes;
  Search self = { .width = (double) pango_layout_get_width (layout) / hanzi };
  gboolean found;

  g_return_val_if_fail (hanzi > 0, FALSE);

  if (n_lines < 2 || n_lines > MAX_LINES || strchr (pango_layout_get_text (layout), '\n') != NULL)
    return FALSE;

  before = pango_attr_list_ref (pango_layout_get_attributes (layout));
  attributes = pango_attr_list_copy (before);
  jx_text_runs_add_words (attributes, pango_layout_get_text (layout));
  pango_layout_set_attributes (layout, attributes);
  self.ends = find_ends (layout, hanzi);
  found = search (&self, n_lines);
  if (found)
    set_lines (layout, &self, hanzi);
  else
    pango_layout_set_attributes (layout, before);

  g_array_unref (self.ends);
  pango_attr_list_unref (attributes);
  pango_attr_list_unref (before);

  return found;
}
