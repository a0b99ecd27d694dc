/* jx-check-goals.c: V03, V11: what the goal says, against the rows that it is made of
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-text.h"

#define LEAST_NAME 4   /* characters of what the goal bounds */
#define LEAST_TAIL 3   /* characters of a last part that is the beginning of a name */
#define MOST_TAIL  12

static const char *
get_name (const JxCheckRow *row)
{
  return jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
}

/* 林区违法案件 of 林区违法案件不超过6起, and that it is at most; NULL if nothing of the kind is said */
static char *
dup_bounded (JxNarrative  *self,
             const JxFact *fact,
             gboolean     *most)
{
  static const char *const words[] = { "不超过", "不高于", "不多于", "不大于", "不少于", "不低于", "不小于" };
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);
  char *noun = jx_text_squash (label);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (noun, words[i]))
      {
        noun[strlen (noun) - strlen (words[i])] = '\0';
        *most = i < 4;
        return noun;
      }

  g_free (noun);

  return NULL;
}

static gboolean
is_opposite (const JxCheckRow *row,
             gboolean          most)
{
  return row->stated
         && (most ? row->relation == JX_RELATION_GE || row->relation == JX_RELATION_GT : row->relation == JX_RELATION_LE || row->relation == JX_RELATION_LT);
}

/* V11: at most 6 in the goal, and ≥6 in the row that is named so */
static void
check_bound (JxNarrative  *self,
             const JxFact *fact)
{
  g_autofree char *noun = NULL, *figure = NULL;
  gboolean most;

  if (fact->kind != JX_FACT_COUNT || fact->measure == NULL || (noun = dup_bounded (self, fact, &most)) == NULL || jx_text_count (noun) < LEAST_NAME)
    return;

  for (guint i = 0; i < self->check->n_rows; i++)
    {
      const JxCheckRow *row = &self->check->rows[i];
      gint64 target, step;

      if (!row->listed || get_name (row) == NULL || !is_opposite (row, most) || !jx_text_begins (get_name (row), noun)
          || g_strcmp0 (row->counted, fact->measure) != 0 || !jx_check_get_count (row, row->target, fact->measure, &target, &step)
          || target != fact->value)
        continue;

      figure = jx_narrative_dup_quote (self, fact->text, fact->label, fact->end);
      jx_check_report (self->check, "V11", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.target,
                       _("The goal says “%s”: the direction here is the other one."), figure);
      return;
    }
}

/* 沿线群众, the last part of a goal, of 沿线群众满意度; NULL if it is no such beginning */
static const char *
find_begun (JxNarrative *self,
            const char  *tail)
{
  for (guint i = 0; i < self->check->n_rows; i++)
    {
      const char *name = self->check->rows[i].listed ? get_name (&self->check->rows[i]) : NULL;

      if (name != NULL && strlen (name) > strlen (tail) && jx_text_begins (name, tail))
        return name;
    }

  return NULL;
}

/* V03: what became of the goal ends with the first words of a row's name, and nothing is said of it */
static void
check_end (JxNarrative *self,
           guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  const char *tail, *name;
  gsize n;

  if (text->kind != JX_NARRATIVE_ACHIEVED || !jx_text_has (text->text, "；"))
    return;

  tail = g_strrstr (text->text, "；") + strlen ("；");
  n = jx_text_count (tail);
  for (const char *at = tail; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_get_script (g_utf8_get_char (at)) != G_UNICODE_SCRIPT_HAN)
      return;
  if (n < LEAST_TAIL || n > MOST_TAIL || (name = find_begun (self, tail)) == NULL)
    return;

  jx_narrative_report (self, "V03", JX_SEVERITY_ERROR, number, (guint) (tail - text->text), (guint) strlen (text->text),
                       _("The text breaks off behind “%1$s”: of “%2$s” nothing is said."), tail, name);
}

/**
 * jx_check_goals:
 * @self: the texts
 *
 * Checks the goal against the rows: V11 where it bounds a count the other way, V03 where what became of it breaks off in a row's name.
 */
void
jx_check_goals (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len && self->check->n_listed > 0; i++)
    if (jx_narrative_get_text (self, jx_narrative_get_fact (self, i)->text)->kind == JX_NARRATIVE_EXPECTED)
      check_bound (self, jx_narrative_get_fact (self, i));

  for (guint i = 0; i < self->texts->len && self->check->n_listed > 0; i++)
    check_end (self, i);
}
