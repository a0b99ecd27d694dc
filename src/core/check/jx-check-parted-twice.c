/* jx-check-parted-twice.c: F09: one whole, parted between the same two things in two places, and not alike
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define LONGEST_THING 8   /* characters of what one part is of */

/* 粳稻1.1万吨、玉米0.7万吨 */
typedef struct
{
  const JxFact *first;    /* the second is right behind it */
  char         *things;
  guint         before;   /* 1 + the place of the last one before it of the same things; 0 none */
} Pair;

static void
pair_clear (gpointer data)
{
  g_free (((Pair *) data)->things);
}

static gboolean
is_usable (const JxFact *fact)
{
  const guint64 other = JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (CHANGED) | JX_SAID (UNIT_PRICE) | JX_SAID (SHARE) | JX_SAID (TOTAL)
                        | JX_SAID (PLANNED);

  return (fact->kind == JX_FACT_AMOUNT || fact->kind == JX_FACT_COUNT) && jx_fact_is_exact (fact) && fact->sign == 0 && (fact->said & other) == 0;
}

/* what both are of, with nothing but a stop between them: 粳稻、玉米; NULL if something else stands there */
static char *
dup_things (JxNarrative  *self,
            const JxFact *first,
            const JxFact *second)
{
  const char *text = jx_narrative_get_text (self, first->text)->text;
  g_autofree char *one = g_strndup (text + first->label, first->start - first->label);
  g_autofree char *between = g_strndup (text + first->end, second->start - first->end);
  const char *other = jx_text_begins (between, "、") || jx_text_begins (between, "，") ? between + strlen ("、") : "";

  if (jx_text_count (one) < 2 || jx_text_count (other) < 2 || jx_text_count (one) > LONGEST_THING || jx_text_count (other) > LONGEST_THING)
    return NULL;
  for (const char *at = one; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)))
      return NULL;
  for (const char *at = other; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)))
      return NULL;

  return g_strconcat (one, "、", other, NULL);
}

static GArray *
collect (JxNarrative *self)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);   /* of the last pair of some things: 1 + its place */

  g_array_set_clear_func (pairs, pair_clear);
  for (guint i = 0; i + 1 < self->facts.facts->len; i++)
    {
      const JxFact *first = jx_narrative_get_fact (self, i), *second = first + 1;
      Pair pair = { first, NULL, 0 };

      if (!is_usable (first) || !is_usable (second) || second->sentence != first->sentence || second->text != first->text
          || !jx_fact_is_like (first, second) || (pair.things = dup_things (self, first, second)) == NULL)
        continue;
      pair.before = GPOINTER_TO_UINT (g_hash_table_lookup (places, pair.things));
      g_array_append_val (pairs, pair);
      g_hash_table_replace (places, pair.things, GUINT_TO_POINTER (pairs->len));
    }

  return pairs;
}

static gboolean
is_parted_otherwise (JxNarrative *self,
                     const Pair  *a,
                     const Pair  *b)
{
  return a->first->value != b->first->value && a->first->value + a->first[1].value == b->first->value + b->first[1].value
         && a->first->sentence != b->first->sentence && jx_fact_is_like (a->first, b->first)
         && jx_check_find_year (self, a->first) == jx_check_find_year (self, b->first);
}

/**
 * jx_check_parted_twice:
 * @self: the texts
 *
 * Checks the parts of a whole that stand in two places: F09. The same two things that come to the same sum are the parts of one
 * whole, and one of the places is wrong; what is planned may be parted otherwise.
 */
void
jx_check_parted_twice (JxNarrative *self)
{
  g_autoptr(GArray) pairs = collect (self);

  for (guint i = 0; i < pairs->len; i++)
    for (guint n = g_array_index (pairs, Pair, i).before; n > 0; n = g_array_index (pairs, Pair, n - 1).before)
      {
        const Pair *here = &g_array_index (pairs, Pair, i), *there = &g_array_index (pairs, Pair, n - 1);
        g_autofree char *other = NULL;

        if (!is_parted_otherwise (self, here, there))
          continue;

        other = jx_narrative_dup_quote (self, there->first->text, there->first->label, there->first[1].end);
        jx_narrative_report_right (self, "F09", here->first, "other", other, _("%1$s here, “%2$s” in another place: the same sum, parted otherwise."));
        break;
      }
}
