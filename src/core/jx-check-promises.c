/* jx-check-promises.c: T10, T12, V08, V10, V15: what a report promises or leaves out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

static gboolean
has_scores (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].has_score)
      return TRUE;

  return FALSE;
}

/* 具体评分见下表, and there is none */
static void
check_promised_scores (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.marks->len; i++)
    {
      const JxWord *mark = jx_narrative_get_mark (self, i);

      if (jx_phrase_get_kind (mark->term) != JX_PHRASE_PROMISE_SCORES || has_scores (self->check)
          || jx_narrative_get_text (self, mark->text)->kind != JX_NARRATIVE_SECTION)
        continue;

      jx_narrative_report (self, "T10", JX_SEVERITY_ERROR, mark->text, mark->start, mark->end,
                           _("“%s”: the table that is promised has no scores."), mark->term->word);
      return;
    }
}

/* 公车购置费用80万元。: no more than the project's name and an amount */
static void
check_goal (JxNarrative *self,
            guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text;
  const JxFact *only = NULL;
  g_autofree char *before = NULL, *line = NULL, *behind = NULL;

  for (guint i = 0; i < self->facts.facts->len; i++)
    if (jx_narrative_get_fact (self, i)->text == number)
      {
        if (only != NULL)
          return;
        only = jx_narrative_get_fact (self, i);
      }

  if (only == NULL || only->kind != JX_FACT_AMOUNT || self->names[0] == NULL)
    return;

  before = g_strndup (text, only->start);
  line = g_strndup (text + only->end, strcspn (text + only->end, "\n"));
  behind = jx_text_strip (line);
  if (jx_text_equal_loose (before, self->names[0]) && (*behind == '\0' || g_str_equal (behind, "。")))
    jx_narrative_report (self, "T12", JX_SEVERITY_WARNING, number, 0, (guint) strlen (text),
                         _("The goal is an amount only: it does not say what is to be done with it."));
}

/* 满意率好: no percentage in a sentence about satisfaction */
static void
check_verbal_satisfaction (JxNarrative *self,
                           guint        number)
{
  static const char * const verbal[] = { "满意率好", "满意度好", "满意率较好", "满意度较好", "满意率高", "满意率较高" };
  const char *text = jx_narrative_get_text (self, number)->text;

  for (guint i = 0; i < G_N_ELEMENTS (verbal); i++)
    {
      const char *at = strstr (text, verbal[i]);
      guint start = at != NULL ? (guint) (at - text) : 0;

      if (at == NULL)
        continue;
      jx_narrative_report (self, "V08", JX_SEVERITY_WARNING, number, start, start + (guint) strlen (verbal[i]),
                           _("“%s”: satisfaction is told as a percentage of those asked."), verbal[i]);
      return;
    }
}

/* the section of a report without a table that tells the goal */
static gboolean
is_goal_section (JxNarrative *self,
                 guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  guint n_sections;
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (self->check->sheet.assessment), &n_sections);

  return text->kind == JX_NARRATIVE_SECTION && self->check->narrative && sections[text->column].draft != NULL
         && strstr (sections[text->column].draft, "{value:expected}") != NULL;
}

static gboolean
has_goal_section (JxNarrative *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (is_goal_section (self, i))
      return TRUE;

  return FALSE;
}

static gboolean
is_goal (JxNarrative *self,
         guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);

  if (text->kind == JX_NARRATIVE_SECTION)
    return is_goal_section (self, number);

  return text->kind == JX_NARRATIVE_EXPECTED && !has_goal_section (self);
}

/* V10: a report without a table has no other place for what is to be reached */
static void
check_measurable (JxNarrative *self,
                  guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text;

  if (!self->check->narrative || self->check->n_listed > 0)
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    if (jx_narrative_get_fact (self, i)->text == number && jx_narrative_get_fact (self, i)->kind != JX_FACT_PLAIN)
      return;

  jx_narrative_report (self, "V10", JX_SEVERITY_WARNING, number, 0, (guint) strlen (text),
                       _("The goal has no figure: what is reached cannot be held against it."));
}

/* T12: a goal that tells what was done, twice at least */
static void
check_told_as_done (JxNarrative *self,
                    guint        number)
{
  static const char * const done[] = { "已完成", "已建成", "完成了", "建成了", "推进了", "开展了", "实现了", "取得了", "整合了" };
  const char *text = jx_narrative_get_text (self, number)->text, *first = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    for (const char *at = strstr (text, done[i]); at != NULL; at = strstr (at + 1, done[i]))
      {
        first = first != NULL ? first : at;
        n++;
      }

  if (self->check->narrative && n >= 2)
    jx_narrative_report (self, "T12", JX_SEVERITY_WARNING, number, (guint) (first - text), (guint) strlen (text),
                         _("The goal tells what was done, not what was planned."));
}

/* 满意度得到提升, and nobody says who was asked */
static void
check_unasked (JxNarrative *self)
{
  static const char * const said[] = { "满意度得到提升", "满意度得到提高", "满意度明显提升", "满意度显著提升", "满意度不断提升", "满意度较高" };
  static const char * const asked[] = { "问卷", "调查", "回访", "测评" };

  for (guint i = 0; i < self->check->n_rows; i++)
    if (self->check->rows[i].listed && self->check->rows[i].satisfaction)
      return;

  for (guint i = 0; i < self->texts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (asked); j++)
      if (strstr (jx_narrative_get_text (self, i)->text, asked[j]) != NULL)
        return;

  for (guint i = 0; i < self->texts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (said) && jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_SECTION; j++)
      {
        const char *text = jx_narrative_get_text (self, i)->text, *at = strstr (text, said[j]);

        if (at == NULL)
          continue;
        jx_narrative_report (self, "V15", JX_SEVERITY_WARNING, i, (guint) (at - text), (guint) (at - text + strlen (said[j])),
                             _("“%s”: no survey is named that shows it."), said[j]);
        return;
      }
}

/**
 * jx_check_promises:
 * @self: the texts
 *
 * Checks what is promised and not there: T10; a goal that is no goal: T12, V10; satisfaction without figures or
 * survey: V08, V15.
 */
void
jx_check_promises (JxNarrative *self)
{
  check_promised_scores (self);

  check_unasked (self);

  for (guint i = 0; i < self->texts->len; i++)
    {
      if (is_goal (self, i))
        {
          check_goal (self, i);
          check_measurable (self, i);
          check_told_as_done (self, i);
        }
      if (jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_SECTION)
        check_verbal_satisfaction (self, i);
    }
}
