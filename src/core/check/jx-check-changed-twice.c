/* jx-check-changed-twice.c: T03: one change of which two places of a report say differently how large it was
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-noun.h"
#include "jx-text.h"

#define LONG_SUBJECT 3   /* characters of what changed */

/* 事件量 of 事件量提升900%; NULL if it does not say what changed */
static char *
dup_subject (JxNarrative  *self,
             const JxFact *fact,
             const char  **change)
{
  static const char * const changes[] = { "增长", "增幅", "增加", "提升", "提高", "下降", "降低", "减少", "缩短" };
  const char *text = jx_narrative_get_text (self, fact->text)->text;
  g_autofree char *label = g_strndup (text + fact->label, fact->start - fact->label);
  g_autofree char *stripped = jx_text_squash (label);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_str_has_suffix (stripped, changes[i]))
      {
        stripped[strlen (stripped) - strlen (changes[i])] = '\0';
        *change = i < 5 ? "+" : "-";
        return g_utf8_strlen (stripped, -1) >= LONG_SUBJECT ? g_steal_pointer (&stripped) : NULL;
      }

  return NULL;
}

static gboolean
is_change (const JxFact *fact)
{
  return fact->kind == JX_FACT_PERCENT && (fact->said & JX_SAID (CHANGED)) != 0 && jx_fact_is_exact (fact)
         && (fact->said & (JX_SAID (COMPARED) | JX_SAID (PLANNED) | JX_SAID (PAST))) == 0;
}

typedef struct
{
  const JxFact *fact;
  char         *subject;    /* what changed */
  const char   *way;        /* more, or less */
} Change;

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_free (change->subject);
}

/* the changes that the report tells of, in its order */
static GArray *
collect_changes (JxNarrative *self)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));

  g_array_set_clear_func (changes, change_clear);
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      Change change = { .fact = jx_narrative_get_fact (self, i) };

      if (is_change (change.fact) && (change.subject = dup_subject (self, change.fact, &change.way)) != NULL)
        g_array_append_val (changes, change);
    }

  return changes;
}

/* 事件量提升900% and 事件量增加300%, the first of them in the report itself */
static void
check_change (JxNarrative *self,
              GArray      *changes,
              guint        position)
{
  const Change *change = &g_array_index (changes, Change, position);

  for (guint i = position + 1; i < changes->len; i++)
    {
      const Change *other = &g_array_index (changes, Change, i);
      g_autofree char *here = NULL, *there = NULL;

      if (change->fact->value == other->fact->value || !g_str_equal (change->way, other->way)
          || !jx_noun_is_same (other->subject, change->subject))
        continue;

      here = jx_narrative_dup_fact (self, other->fact);
      there = jx_narrative_dup_fact (self, change->fact);
      jx_narrative_report_fact (self, "T03", JX_SEVERITY_ERROR, other->fact, _("“%1$s” changed by %2$s here and by %3$s in another place."),
                                strlen (other->subject) < strlen (change->subject) ? other->subject : change->subject, here, there);
      return;
    }
}

/**
 * jx_check_changed_twice:
 * @self: the texts
 *
 * Checks whether the changes that a report tells of are told of the same elsewhere: T03. Whether it is of the same,
 * jx_noun_is_same() says.
 */
void
jx_check_changed_twice (JxNarrative *self)
{
  g_autoptr(GArray) changes = collect_changes (self);

  for (guint i = 0; i < changes->len; i++)
    if (jx_narrative_is_section (self, g_array_index (changes, Change, i).fact->text))
      check_change (self, changes, i);
}
