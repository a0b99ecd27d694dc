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
  guint         next;   /* 1 + the place of the next one of its group; 0 none */
} Figure;

/* Figures of one measure and one noun. */
typedef struct
{
  char  *noun;
  guint  first, last;   /* places of figures */
  guint  other;         /* 1 + the place of a group before it with the same noun, of another measure; 0 none */
} Group;

struct _JxPlanned
{
  JxNarrative *narrative;   /* borrowed */
  GArray      *figures;     /* Figure, in the order of the texts, once one is asked for; else NULL */
  GArray      *groups;      /* Group */
};

static void
clear_group (gpointer data)
{
  g_free (((Group *) data)->noun);
}

static const JxFact *
get_first (JxPlanned   *self,
           const Group *group)
{
  return g_array_index (self->figures, Figure, group->first).fact;
}

static void
add_figure (JxPlanned    *self,
            GHashTable   *places,   /* of the last group of a noun: 1 + its place */
            const JxFact *fact,
            char         *noun)
{
  guint last = GPOINTER_TO_UINT (g_hash_table_lookup (places, noun)), n = last;
  Figure figure = { fact, 0 };

  while (n > 0 && !jx_fact_is_like (get_first (self, &g_array_index (self->groups, Group, n - 1)), fact))
    n = g_array_index (self->groups, Group, n - 1).other;
  g_array_append_val (self->figures, figure);

  if (n > 0)
    {
      Group *group = &g_array_index (self->groups, Group, n - 1);

      g_array_index (self->figures, Figure, group->last).next = self->figures->len;
      group->last = self->figures->len - 1;
      g_free (noun);
    }
  else
    {
      Group group = { noun, self->figures->len - 1, self->figures->len - 1, last };

      g_array_append_val (self->groups, group);
      g_hash_table_replace (places, noun, GUINT_TO_POINTER (self->groups->len));
    }
}

static void
collect (JxPlanned *self)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  self->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self->groups, clear_group);

  for (guint i = 0; i < self->narrative->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self->narrative, i);

      if (jx_planned_is_goal (self->narrative, fact))
        add_figure (self, places, fact, jx_planned_dup_noun (self->narrative, fact));
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
  g_clear_pointer (&self->groups, g_array_unref);
  g_free (self);
}

/**
 * jx_planned_find:
 * @self: the figures of the goal
 * @done: a figure of what was done
 * @noun: what it is of
 * @same: tells whether two nouns are of the same; asked once for each of a measure, however often it stands there
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
  const JxFact *found = NULL;

  if (self->figures == NULL)
    collect (self);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = &g_array_index (self->groups, Group, i);

      if (!jx_fact_is_like (get_first (self, group), done) || (group->first == group->last && get_first (self, group) == done)
          || !same (noun, group->noun))
        continue;

      for (guint n = group->first + 1; n > 0; n = g_array_index (self->figures, Figure, n - 1).next)
        {
          const JxFact *fact = g_array_index (self->figures, Figure, n - 1).fact;

          if (fact == done)
            continue;
          if ((found != NULL && found->value != fact->value) || (fact->flags & (JX_FACT_ABOUT | JX_FACT_RANGE)) != 0)
            return NULL;
          if (found == NULL || fact > found)   /* the last one, in the order of the texts */
            found = fact;
        }
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
