/* jx-planned.c: the figures of the goal, by the nouns that they are of
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-planned.h"

#include <string.h>

#include "jx-reckon.h"
#include "jx-text.h"

typedef struct
{
  const JxFact *fact;
  guint         noun;
} Figure;

struct _JxPlanned
{
  JxNarrative *narrative;   /* borrowed */
  GArray      *figures;     /* Figure, in the order of the texts, once one is asked for; else NULL */
  GPtrArray   *nouns;       /* of these, each once */
};

static void
collect (JxPlanned *self)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  self->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  self->nouns = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->narrative->facts.facts->len; i++)
    {
      Figure figure = { .fact = jx_narrative_get_fact (self->narrative, i), .noun = self->nouns->len };
      g_autofree char *noun = NULL;
      gpointer number;

      if (!jx_planned_is_goal (self->narrative, figure.fact))
        continue;

      noun = jx_planned_dup_noun (self->narrative, figure.fact);
      if (g_hash_table_lookup_extended (numbers, noun, NULL, &number))
        {
          figure.noun = GPOINTER_TO_UINT (number);
        }
      else
        {
          g_hash_table_insert (numbers, noun, GUINT_TO_POINTER (figure.noun));
          g_ptr_array_add (self->nouns, g_steal_pointer (&noun));
        }
      g_array_append_val (self->figures, figure);
    }
}

/**
 * jx_planned_new:
 * @narrative: the texts, which must outlive it
 *
 * Makes ready to look for what the goal plans; nothing is read before it is asked for.
 *
 * Returns: (transfer full): the figures of the goal
 */
JxPlanned *
jx_planned_new (JxNarrative *narrative)
{
  JxPlanned *self = g_new0 (JxPlanned, 1);

  self->narrative = narrative;

  return self;
}

/**
 * jx_planned_free:
 * @self: (nullable) (transfer full): the figures of the goal
 *
 * Frees what was collected.
 */
void
jx_planned_free (JxPlanned *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->nouns, g_ptr_array_unref);
  g_free (self);
}

/**
 * jx_planned_find:
 * @self: the figures of the goal
 * @done: a figure of what was done
 * @noun: what it is of
 * @same: tells whether two nouns are of the same; asked once for each, however often it stands there
 *
 * Finds what the goal plans of the same.
 *
 * Returns: (nullable): the figure; `NULL` if it plans none, or several
 */
const JxFact *
jx_planned_find (JxPlanned    *self,
                 const JxFact *done,
                 const char   *noun,
                 JxSameNoun    same)
{
  g_autofree gint8 *known = NULL;   /* 1 the same, -1 another, 0 not asked yet */
  const JxFact *found = NULL;

  if (self->figures == NULL)
    collect (self);
  known = g_new0 (gint8, self->nouns->len + 1);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const Figure *figure = &g_array_index (self->figures, Figure, i);
      gint8 *verdict = &known[figure->noun];

      if (figure->fact == done || !jx_fact_is_like (figure->fact, done))
        continue;
      if (*verdict == 0)
        *verdict = same (noun, g_ptr_array_index (self->nouns, figure->noun)) ? 1 : -1;
      if (*verdict < 0)
        continue;
      if ((found != NULL && found->value != figure->fact->value) || (figure->fact->flags & (JX_FACT_ABOUT | JX_FACT_RANGE)) != 0)
        return NULL;
      found = figure->fact;
    }

  return found;
}

/**
 * jx_planned_is_goal:
 * @narrative: the texts
 * @fact: a figure
 *
 * Tells whether a figure stands in the goal, or in a chapter of the report about goals.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_planned_is_goal (JxNarrative  *narrative,
                    const JxFact *fact)
{
  const char *title = jx_narrative_get_title (narrative, fact);

  return jx_narrative_get_text (narrative, fact->text)->kind == JX_NARRATIVE_EXPECTED
         || (title != NULL && jx_text_has (title, "目标") && !jx_text_has (title, "完成"));
}

/**
 * jx_planned_dup_noun:
 * @narrative: the texts
 * @fact: a figure
 *
 * Gives the noun before a figure: 年报率 of 年报率达到 and of 年报率不低于.
 *
 * Returns: (transfer full): the noun, blank if none stands there
 */
char *
jx_planned_dup_noun (JxNarrative  *narrative,
                     const JxFact *fact)
{
  static const char *const verbs[] = { "提高到", "提升到", "控制在", "达到", "不低于", "不少于", "不超过", "不高于", "达", "为" };
  const char *text = jx_narrative_get_text (narrative, fact->text)->text;
  g_autofree char *label = g_strndup (text + fact->label, fact->start - fact->label);
  char *noun = jx_text_squash (label);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_suffix (noun, verbs[i]))
      {
        noun[strlen (noun) - strlen (verbs[i])] = '\0';
        break;
      }

  return noun;
}
