/* jx-listed.c: the lines of a report that is not at hand: a list of “what：how much”
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-listed.h"

#include <string.h>

#include "jx-reckon.h"
#include "jx-text.h"

static void
clear_line (gpointer data)
{
  g_free (((JxListed *) data)->core);
}

/* 事件量（一处）, （二）年初预算: the name without what tells the places apart; NULL if nothing does */
static char *
dup_core (const char *name)
{
  const char *open = jx_text_find (name, "（"), *close = open != NULL ? jx_text_find (open, "）") : NULL;
  g_autoptr(GString) core = NULL;

  if (close == NULL)
    return NULL;

  core = g_string_new_len (name, open - name);
  g_string_append (core, close + strlen ("）"));

  return core->len > 0 ? g_string_free (g_steal_pointer (&core), FALSE) : NULL;
}

/**
 * jx_listed_read:
 * @self: the texts
 *
 * Reads the lines of a report that is known by its figures only.
 *
 * Returns: (transfer full) (element-type JxListed): the lines, in their order
 */
GArray *
jx_listed_read (JxNarrative *self)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (JxListed));
  guint next = 0;

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (self, i);
      const char *name = jx_sheet_part_get_value (text->part, text->position, 0)->typed;
      JxListed line = { .name = name != NULL ? name : "", .first = next };
      guint n = 0;

      for (; next < self->facts.facts->len && jx_narrative_get_fact (self, next)->text == i; next++)
        if (jx_narrative_get_fact (self, next)->kind != JX_FACT_DATE)
          {
            line.fact = jx_narrative_get_fact (self, next);
            n++;
          }

      line.end = next;
      if (n != 1)
        line.fact = NULL;
      if (text->kind != JX_NARRATIVE_FIGURE)
        continue;

      line.core = dup_core (line.name);
      g_array_append_val (lines, line);
    }

  return lines;
}

/**
 * jx_listed_is_usable:
 * @line: a line
 *
 * Tells whether it says one exact amount or count, which can be added to others.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_listed_is_usable (const JxListed *line)
{
  return line->fact != NULL && jx_fact_is_exact (line->fact)
         && (line->fact->kind == JX_FACT_AMOUNT || line->fact->kind == JX_FACT_COUNT);
}
