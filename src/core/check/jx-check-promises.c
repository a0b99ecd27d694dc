/* jx-check-promises.c: F10, T10, T12, V08, V10, V15: what a report promises or leaves out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define MOST_TABLES  99  /* that a report numbers */
#define LONGEST_WORD 8   /* characters of an answer in words, with its colon */

/* 具体评分见下表, and there is none */
static void
check_promised_scores (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.marks->len; i++)
    {
      const JxWord *mark = jx_narrative_get_mark (self, i);

      if (jx_phrase_get_kind (mark->term) != JX_PHRASE_PROMISE_SCORES || self->check->n_scored > 0
          || jx_narrative_get_text (self, mark->text)->kind != JX_NARRATIVE_SECTION)
        continue;

      jx_narrative_report (self, "T10", JX_SEVERITY_ERROR, mark->text, mark->start, mark->end,
                           _("“%s”: the table that is promised has no scores."), mark->term->word);
      return;
    }
}

/* the number of a table behind 表; 0 if none stands there, or that of a copy: 表5份 */
static guint
read_number (const char *at)
{
  guint64 n = g_ascii_isdigit (*at) ? g_ascii_strtoull (at, NULL, 10) : 0;

  return n > 0 && n <= MOST_TABLES && !jx_text_begins (at + strspn (at, "0123456789"), "份") ? (guint) n : 0;
}

/* the highest number of the lines that are titles of tables: 表1 产出指标得分情况; 0 if fewer than two are */
static guint
find_last_table (JxNarrative *self)
{
  guint last = 0, n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    for (const char *line = jx_narrative_get_text (self, i)->text; jx_narrative_is_section (self, i) && line != NULL; line = strchr (line, '\n'))
      {
        guint number;

        line += *line == '\n';
        number = jx_text_begins (line, "表") ? read_number (line + strlen ("表")) : 0;
        n += number > 0;
        last = MAX (last, number);
      }

  return n > 1 ? last : 0;
}

/* 见表5, in a report whose tables are numbered 1 to 3 */
static void
check_numbered_tables (JxNarrative *self)
{
  static const char *const words[] = { "见表", "如表", "列入表" };
  guint last = find_last_table (self);

  for (guint i = 0; last > 0 && i < self->texts->len; i++)
    for (guint j = 0; jx_narrative_is_section (self, i) && j < G_N_ELEMENTS (words); j++)
      {
        const char *text = jx_narrative_get_text (self, i)->text;

        for (const char *at = jx_text_find (text, words[j]); at != NULL; at = jx_text_find (at + 1, words[j]))
          {
            guint start = (guint) (at - text), end = start + (guint) strlen (words[j]), number = read_number (text + end);
            g_autofree char *quote = NULL;

            if (number <= last)
              continue;
            end += (guint) strspn (text + end, "0123456789");
            quote = jx_narrative_dup_quote (self, i, start, end);
            jx_narrative_report (self, "T10", JX_SEVERITY_ERROR, i, start, end, _("“%1$s”: the last table of the report is number %2$u."), quote, last);
            return;
          }
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

/* 满意率：好/好, of a report that is known by its figures only */
static void
check_listed_satisfaction (JxNarrative *self,
                           guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text, *value = jx_text_find (text, "：");

  if (value == NULL || strpbrk (value, "0123456789") != NULL || g_utf8_strlen (value, -1) > LONGEST_WORD
      || !(jx_text_has (text, "满意") && jx_text_find (text, "满意") < value))
    return;

  jx_narrative_report (self, "V08", JX_SEVERITY_WARNING, number, 0, (guint) strlen (text),
                       _("“%s”: satisfaction is told as a percentage of those asked."), text);
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
      const char *at = jx_text_find (text, verbal[i]);
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
  const JxSection *section = self->check->narrative ? jx_narrative_get_section (self, number) : NULL;

  return section != NULL && section->draft != NULL && jx_text_has (section->draft, "{value:expected}");
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
    for (const char *at = jx_text_find (text, done[i]); at != NULL; at = jx_text_find (at + 1, done[i]))
      {
        first = first != NULL ? first : at;
        n++;
      }

  if (self->check->narrative && n >= 2)
    jx_narrative_report (self, "T12", JX_SEVERITY_WARNING, number, (guint) (first - text), (guint) strlen (text),
                         _("The goal tells what was done, not what was planned."));
}

/* 走访用户300户，满意282户，满意度94%, or 走访300户 alone: how many were asked stands beside it */
static gboolean
is_counted (JxNarrative  *self,
            const JxFact *rate)
{
  static const char *const asked[] = { "走访", "回访", "访问", "调查", "抽查", "问卷", "测评", NULL };

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *label = NULL;

      if (fact->sentence != rate->sentence || fact->kind != JX_FACT_COUNT)
        continue;
      label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);
      if ((fact->said & JX_SAID (SATISFACTION)) != 0 || jx_text_has_any (label, asked))
        return TRUE;
    }

  return FALSE;
}

/* 群众满意度98%: a figure that somebody must have been asked for; not one that was planned */
static gboolean
check_unasked_figure (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      JxNarrativeKind kind = jx_narrative_get_text (self, fact->text)->kind;
      const char *title = jx_narrative_get_title (self, fact);
      g_autofree char *figure = NULL;

      if (fact->kind != JX_FACT_PERCENT || (title != NULL && jx_text_has (title, "绩效目标") && !jx_text_has (title, "完成")) || (kind != JX_NARRATIVE_SECTION && kind != JX_NARRATIVE_FIGURE) || is_goal (self, fact->text)
          || (fact->said & JX_SAID (SATISFACTION)) == 0 || (fact->said & (JX_SAID (PLANNED) | JX_SAID (PAST))) != 0 || fact->sign != 0
          || is_counted (self, fact))
        continue;

      figure = jx_narrative_dup_fact (self, fact);
      jx_narrative_report_fact (self, "V15", JX_SEVERITY_WARNING, fact,
                                _("The satisfaction “%s” has no survey behind it: say how many were asked and when."), figure);
      return TRUE;
    }

  return FALSE;
}

static gboolean
tells_who_was_asked (JxNarrative *self)
{
  static const char * const asked[] = { "问卷", "调查", "回访", "测评" };

  for (guint i = 0; i < self->texts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (asked); j++)
      if (jx_text_has (jx_narrative_get_text (self, i)->text, asked[j]))
        return TRUE;

  return FALSE;
}

/* 满意度得到提升, and nobody says who was asked */
static void
check_unasked_words (JxNarrative *self)
{
  static const char * const said[] = { "满意度得到提升", "满意度得到提高", "满意度明显提升", "满意度显著提升", "满意度不断提升", "满意度较高" };

  for (guint i = 0; i < self->texts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (said) && jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_SECTION; j++)
      {
        const char *text = jx_narrative_get_text (self, i)->text, *at = jx_text_find (text, said[j]);

        if (at == NULL)
          continue;
        jx_narrative_report (self, "V15", JX_SEVERITY_WARNING, i, (guint) (at - text), (guint) (at - text + strlen (said[j])),
                             _("“%s”: no survey is named that shows it."), said[j]);
        return;
      }
}

/* where a report speaks of a row: in a section, or somewhere if its figures only are at hand */
static gboolean
find_name (JxNarrative *self,
           const char  *name,
           guint       *number,
           guint       *start,
           guint       *end)
{
  for (guint pass = 0; pass < 2; pass++)
    for (*number = 0; *number < self->texts->len; (*number)++)
      {
        const JxNarrativeText *text = jx_narrative_get_text (self, *number);
        const char *at = pass == 0 && text->kind == JX_NARRATIVE_SECTION ? jx_text_find (text->text, name) : NULL;

        *start = at != NULL ? (guint) (at - text->text) : 0;
        *end = (guint) (at != NULL ? *start + strlen (name) : strlen (text->text));
        if (at != NULL || (pass == 1 && text->kind == JX_NARRATIVE_FIGURE))
          return TRUE;
      }

  return FALSE;
}

/* 群众满意度 5/5 in a table of points without values: it is the report that does not say who was asked */
static void
check_unasked_points (JxNarrative      *self,
                      const JxCheckRow *row)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
  g_autofree char *points = jx_points_to_string (row->score, -1);
  g_autofree char *message = g_strdup_printf (_("“%1$s” has %2$s points and no survey behind it: say how many were asked and when."),
                                              name, points);
  guint number, start, end;

  if (find_name (self, name, &number, &start, &end))
    jx_narrative_report (self, "V15", JX_SEVERITY_WARNING, number, start, end, "%s", message);
  else
    jx_check_report (self->check, "V15", JX_SEVERITY_WARNING, row->part, (int) row->position, -1, "%s", message);
}

/* V15; a row with a value is judged by that */
static void
check_unasked (JxNarrative *self)
{
  const JxCheckRow *scored = NULL;

  for (guint i = 0; i < self->check->n_rows; i++)
    {
      const JxCheckRow *row = &self->check->rows[i];

      if (!row->listed || !row->satisfaction)
        continue;
      if (!self->check->narrative || row->part->columns.actual >= 0)
        return;
      if ((row->name.words & JX_WORD_SATISFACTION) != 0 && row->has_score && row->score > 0)
        scored = row;
    }

  if (tells_who_was_asked (self))
    return;

  if (scored != NULL)
    check_unasked_points (self, scored);
  else if (!check_unasked_figure (self))
    check_unasked_words (self);
}

/* F10: a report that tells both amounts and not the rate */
static void
check_untold_rate (JxNarrative *self)
{
  static const char * const words[] = { "执行率", "支付率", "支出率", "拨付率", "执行进度", "支付进度", "支出进度" };
  JxCheck *check = self->check;
  const JxSheetPart *part = check->funds;
  int rate = check->narrative && part != NULL ? jx_block_find_role (part->block, JX_ROLE_RATE) : -1;
  gint64 executed, adjusted;
  g_autofree char *text = NULL;
  JxFinding *finding;

  if (rate < 0 || jx_sheet_part_get_value (part, check->total, rate)->typed == NULL
      || !jx_check_is_blank (jx_sheet_part_get_value (part, check->total, rate))
      || !jx_value_get_money (jx_sheet_part_get_value (part, check->total, jx_block_find_role (part->block, JX_ROLE_EXECUTED)), &executed)
      || !jx_value_get_money (jx_sheet_part_get_value (part, check->total, jx_block_find_role (part->block, JX_ROLE_ADJUSTED)), &adjusted)
      || adjusted <= 0 || !(text = jx_money_rate_to_string (executed, adjusted, check->sheet.profile->rate_decimals)))
    return;

  for (guint i = 0; i < self->texts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      if (jx_text_has (jx_narrative_get_text (self, i)->text, words[j]))
        return;

  finding = jx_check_report (check, "F10", JX_SEVERITY_WARNING, part, (int) check->total, rate,
                             _("The report does not tell the execution rate: %s%%."), text);
  jx_finding_add_figure (finding, "expected", text);
}

/**
 * jx_check_promises:
 * @self: the texts
 *
 * Checks what is promised and not there: T10; a goal that is no goal: T12, V10; a rate that is not told: F10; satisfaction without figures or
 * survey: V08, V15.
 */
void
jx_check_promises (JxNarrative *self)
{
  check_promised_scores (self);
  check_numbered_tables (self);
  check_unasked (self);
  check_untold_rate (self);

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
      else if (jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_FIGURE)
        check_listed_satisfaction (self, i);
    }
}
