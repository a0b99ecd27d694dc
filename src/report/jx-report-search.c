/* jx-report-search.c: where words stand on the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-search.h"

#include <string.h>

#define WIDE_FIRST  0xff01u   /* full-width forms of what ASCII has */
#define WIDE_LAST   0xff5eu
#define WIDE_OFFSET 0xfee0u

/* A text as it is compared: without space, width and case of its letters. */
typedef struct
{
  GArray *characters;   /* gunichar */
  GArray *offsets;      /* guint, of each in the text, and the text's end */
} Folded;

struct _JxReportSearch
{
  JxReport *report;
  Folded    words;
  GArray   *hits;       /* JxReportHit */
  guint     n_hits;
  guint     page;       /* the first that was not looked at */
};

static void
folded_clear (Folded *self)
{
  g_clear_pointer (&self->characters, g_array_unref);
  g_clear_pointer (&self->offsets, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folded, folded_clear)

static void
fold (Folded     *self,
      const char *text)
{
  guint offset;

  self->characters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character))
        continue;
      if (character >= WIDE_FIRST && character <= WIDE_LAST)
        character -= WIDE_OFFSET;

      character = g_unichar_tolower (character);
      offset = (guint) (at - text);
      g_array_append_val (self->characters, character);
      g_array_append_val (self->offsets, offset);
    }

  offset = (guint) strlen (text);
  g_array_append_val (self->offsets, offset);
}

static gboolean
stands_at (const Folded *text,
           guint         at,
           GArray       *words)
{
  for (guint n = 0; n < words->len; n++)
    if (g_array_index (text->characters, gunichar, at + n) != g_array_index (words, gunichar, n))
      return FALSE;

  return TRUE;
}

/* The lines of a text may stand in several boxes; a hit is counted where it begins. */
static void
add_hit (JxReportSearch *self,
         const JxBox    *box,
         guint           start,
         guint           end)
{
  JxTypesetter *typesetter = jx_report_get_typesetter (self->report);
  double above = jx_box_get_text_top (box), pitch = box->text->style->pitch;
  gboolean begins = TRUE;

  for (guint n = 0; n < box->first_line + box->n_lines; n++)
    {
      double x, width;
      JxReportHit hit;

      if (!jx_typesetter_get_span (typesetter, box->text, n, start, end, &x, &width))
        continue;
      if (begins && n >= box->first_line)
        self->n_hits++;
      begins = FALSE;
      if (n < box->first_line || self->n_hits == 0)
        continue;

      hit = (JxReportHit) { self->n_hits - 1, { self->page, box->x + box->padding + x, above + (n - box->first_line) * pitch, width, pitch } };
      g_array_append_val (self->hits, hit);
    }
}

static void
search_box (JxReportSearch *self,
            const JxBox    *box)
{
  g_auto(Folded) text = { NULL };

  if (box->text == NULL || box->kind == JX_BOX_REPEATED || box->kind == JX_BOX_FURNITURE)
    return;

  fold (&text, box->text->string);

  for (guint at = 0; at + self->words.characters->len <= text.characters->len;)
    if (stands_at (&text, at, self->words.characters))
      {
        add_hit (self, box, g_array_index (text.offsets, guint, at), g_array_index (text.offsets, guint, at + self->words.characters->len));
        at += self->words.characters->len;
      }
    else
      at++;
}

/**
 * jx_report_search_new:
 * @report: a report
 * @words: what is looked for
 *
 * Begins to look for words on the pages, in what is printed: figures as they are formatted, numbers of chapters, titles.
 *
 * Space, full or half width, and upper or lower case make no difference. Heads that stand again are passed over. It is
 * good until the report's next update.
 *
 * Returns: (transfer full): the search, nothing found yet
 */
JxReportSearch *
jx_report_search_new (JxReport   *report,
                      const char *words)
{
  JxReportSearch *self;

  g_return_val_if_fail (JX_IS_REPORT (report) && words != NULL, NULL);

  self = g_new0 (JxReportSearch, 1);
  self->report = g_object_ref (report);
  self->hits = g_array_new (FALSE, FALSE, sizeof (JxReportHit));
  fold (&self->words, words);

  return self;
}

/**
 * jx_report_search_free:
 * @self: (transfer full): a search
 *
 * Frees it; who holds the hits keeps them.
 */
void
jx_report_search_free (JxReportSearch *self)
{
  g_object_unref (self->report);
  folded_clear (&self->words);
  g_array_unref (self->hits);
  g_free (self);
}

/**
 * jx_report_search_go_on:
 * @self: a search
 *
 * Looks at the pages that were made since it last did. None is made for it.
 *
 * Returns: how many hits there are by now
 */
guint
jx_report_search_go_on (JxReportSearch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  for (; self->words.characters->len > 0 && self->page < jx_report_get_n_ready (self->report); self->page++)
    {
      GArray *boxes = jx_report_get_page (self->report, self->page)->boxes;

      for (guint n = 0; n < boxes->len; n++)
        search_box (self, &g_array_index (boxes, JxBox, n));
    }

  return self->n_hits;
}

/**
 * jx_report_search_get_hits:
 * @self: a search
 *
 * Gets what was found so far.
 *
 * Returns: (transfer none) (element-type JxReportHit): the hits in reading order; more are added as it goes on
 */
GArray *
jx_report_search_get_hits (JxReportSearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hits;
}
