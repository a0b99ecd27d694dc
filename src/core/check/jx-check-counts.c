/* jx-check-counts.c: F09: a count or a rate of the goal that the row of the same name states differently
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-fact-unit.h"
#include "jx-label.h"
#include "jx-noun.h"
#include "jx-parts.h"
#include "jx-text.h"

#define SHORTEST_NAME 2   /* characters of what is counted */
#define LONG_NAME     5   /* … of one that may lack the word that ends the other */
#define LONG_NOUN     4   /* … of what stands behind two figures and is the same */
#define SHORTEST_COST 4   /* … of what was paid for: 培训费 may be one of many */

/* what stands before the thing itself beside where and when, and says nothing of which thing it is */
static const char *const before[] = {
  "指标", "目标", "计划", "预计", "共计", "总计", "合计", "完成", "实现", "举办", "开展", "组织", "达到", "已", "拟", "将", "共", "为", "对", "了",
  "一是", "二是", "三是", "四是", "五是", "支付", "购入", "购买", "采购", "购置",
};

static gboolean
skip_word (const char **text,
           const char  *end)
{
  gsize length = jx_noun_setting_length (*text);

  for (guint i = 0; i < G_N_ELEMENTS (before) && length == 0; i++)
    if (jx_text_begins (*text, before[i]))
      length = strlen (before[i]);

  if (length == 0 || *text + length > end)
    return FALSE;
  *text += length;

  return TRUE;
}

/* 完成新建服务站数量： as 新建服务站: the thing that is counted; NULL if little is left */
static char *
dup_thing (const char *text,
           const char *end)
{
  g_autofree char *thing = NULL;
  const char *open;

  while (text < end && (skip_word (&text, end) || !g_unichar_isalpha (g_utf8_get_char (text))))
    if (!g_unichar_isalpha (g_utf8_get_char (text)))
      text = g_utf8_next_char (text);

  thing = g_strndup (text, (gsize) (MAX (end, text) - text));
  open = jx_text_has (thing, "（") ? jx_text_find (thing, "（") : strchr (thing, '(');
  if (open != NULL)
    thing[open - thing] = '\0';
  jx_noun_cut_counting (thing);

  return jx_text_count (thing) >= SHORTEST_NAME ? g_steal_pointer (&thing) : NULL;
}

typedef struct
{
  JxNarrative *narrative;
  GPtrArray   *things;      /* what each row counts, read when it is first asked for, once for all figures */
} Counts;

static char *
dup_thing_of_row (const JxCheckRow *row)
{
  const char *name = row->listed ? jx_indicator_get_value (row->cells, row->part->columns.name)->typed : NULL;

  return name != NULL && !row->unlike && !row->as_points ? dup_thing (name, name + strlen (name)) : NULL;
}

/* Blank where the row counts nothing that can be compared. */
static const char *
get_thing_of_row (Counts *counts,
                  guint   i)
{
  char **thing = (char **) &g_ptr_array_index (counts->things, i);

  if (*thing == NULL && (*thing = dup_thing_of_row (&counts->narrative->check->rows[i])) == NULL)
    *thing = g_strdup ("");

  return *thing;
}

/* a section that tells of results, of a report that has a table of values */
static gboolean
tells_results (JxNarrative  *self,
               const JxFact *fact)
{
  static const char *const words[] = { "完成", "产出", "效益", "绩效分析", "绩效情况", "实现", "满意", "成果", "成效", NULL };
  const char *title = self->check->narrative ? NULL : jx_narrative_get_title (self, fact);

  return title != NULL && jx_text_has_any (title, words);
}

static gboolean
is_count (JxNarrative *self,
          guint        position)
{
  const JxFact *fact = jx_narrative_get_fact (self, position);
  JxNarrativeKind kind = jx_narrative_get_text (self, fact->text)->kind;
  const guint64 other = JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (CHANGED) | JX_SAID (UNIT_PRICE) | JX_SAID (SHARE)
                        | JX_SAID (CUMULATIVE) | (kind != JX_NARRATIVE_EXPECTED ? JX_SAID (PLANNED) : 0);

  return ((fact->kind == JX_FACT_COUNT && fact->measure != NULL) || fact->kind == JX_FACT_PERCENT)
         && (fact->group == 0 || jx_parts_are_behind (self, position)) && (fact->flags & JX_FACT_INSIDE) == 0 && jx_fact_is_exact (fact)
         && fact->sign == 0 && (fact->said & other) == 0 && jx_check_find_year (self, fact) == self->check->sheet.year
         && (kind == JX_NARRATIVE_EXPECTED || kind == JX_NARRATIVE_ACHIEVED || tells_results (self, fact));
}

static gboolean
has_measure (const JxCheckRow *row,
             const JxFact     *fact)
{
  if (fact->kind == JX_FACT_PERCENT)
    return row->dimension == JX_DIMENSION_RATIO && g_strcmp0 (row->measure, "‰") != 0;

  return g_strcmp0 (row->counted, fact->measure) == 0;
}

/* of what no row counts there is nothing to hold against the table, whatever it is called */
static gboolean
is_counted (JxNarrative  *self,
            const JxFact *fact)
{
  for (guint i = 0; i < self->check->n_rows; i++)
    if (has_measure (&self->check->rows[i], fact))
      return TRUE;

  return FALSE;
}

static char *
dup_thing_of_fact (JxNarrative  *self,
                   const JxFact *fact)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text;

  return dup_thing (text + fact->label, text + fact->start);
}

/* 新建退役军人服务站 and 新建服务站 where the project is one for 退役军人: what is put in, or ends the longer one, says only what the
 * project's name does */
static gboolean
is_same_thing (JxNarrative *self,
               const char  *told,
               const char  *named)
{
  gsize head = 0, tail = 0, told_length = strlen (told), named_length = strlen (named);
  g_autofree char *inside = NULL;

  if (named_length > told_length && jx_text_begins (named, told) && self->names[0] != NULL && jx_text_count (told) >= LONG_NAME)
    return jx_text_has (self->names[0], named + told_length);

  while (head < named_length && told[head] == named[head])
    head++;
  if (head == named_length || told_length < named_length)
    return head == named_length && told_length == named_length;

  while (head > 0 && (told[head] & 0xc0) == 0x80)
    head--;
  tail = named_length - head;
  if (head == 0 || self->names[0] == NULL || !g_str_equal (told + told_length - tail, named + head))
    return FALSE;

  inside = g_strndup (told + head, told_length - tail - head);

  return jx_text_has (self->names[0], inside);
}

/* 支持家庭农场46家、农民合作社25家: the second goes without the word that the first begins with */
static gboolean
goes_without_verb (JxNarrative  *self,
                   const JxFact *fact,
                   const char   *told,
                   const char   *named)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text;
  gsize length = strlen (named) - MIN (strlen (told), strlen (named));
  g_autofree char *verb = g_strndup (named, length);
  g_autofree char *until = g_strndup (text, fact->label);

  return length > 0 && g_str_has_suffix (named, told) && g_str_has_suffix (until, "、") && jx_text_has (until, verb);
}

/* the one row that counts a thing; NULL if none does, or more than one */
static const JxCheckRow *
find_row (Counts       *counts,
          const char   *thing,
          const JxFact *fact)
{
  const JxCheckRow *found = NULL;
  JxNarrative *self = counts->narrative;

  for (guint i = 0; i < counts->things->len; i++)
    {
      const JxCheckRow *row = &self->check->rows[i];
      const char *other = has_measure (row, fact) ? get_thing_of_row (counts, i) : "";

      if (*other == '\0' || (!is_same_thing (self, thing, other) && !goes_without_verb (self, fact, thing, other)))
        continue;
      if (found != NULL)
        return NULL;
      found = row;
    }

  return found;
}

/* what the goal plans of a thing, whatever bound it gives; NULL if nothing */
static const JxFact *
find_planned (JxNarrative  *self,
              const JxFact *done,
              const char   *thing)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *other = NULL;

      if (jx_narrative_get_text (self, fact->text)->kind != JX_NARRATIVE_EXPECTED || !jx_fact_is_like (fact, done))
        continue;
      other = dup_thing_of_fact (self, fact);
      if (g_strcmp0 (other, thing) == 0)
        return fact;
    }

  return NULL;
}

/* 带动脱贫户180户 of the goal is the target of 受益脱贫户, and of no other row: what became of both is one figure */
static const JxCheckRow *
find_row_of_goal (Counts       *counts,
                  const JxFact *done,
                  const char   *thing)
{
  JxNarrative *self = counts->narrative;
  const JxFact *planned = find_planned (self, done, thing);
  const JxCheckRow *found = NULL;
  const char *tail = g_utf8_offset_to_pointer (thing, g_utf8_strlen (thing, -1) - SHORTEST_NAME);
  gint64 target, step;

  for (guint i = 0; planned != NULL && i < counts->things->len; i++)
    {
      const JxCheckRow *row = &self->check->rows[i];

      if (!has_measure (row, done) || !jx_check_get_count (row, row->target, done->measure, &target, &step) || target != planned->value)
        continue;
      if (found != NULL)
        return NULL;
      found = row;
    }

  return found != NULL && g_str_has_suffix (get_thing_of_row (counts, (guint) (found - self->check->rows)), tail) ? found : NULL;
}

/* what stands right behind both of two figures: 农村学校食堂 of 36所农村学校食堂换装 and 38所农村学校食堂全部; blank if it is too short to name one thing */
static char *
dup_noun_behind (JxNarrative  *self,
                 const JxFact *one,
                 const JxFact *other)
{
  const char *a = jx_narrative_get_text (self, one->text)->text + one->end, *b = jx_narrative_get_text (self, other->text)->text + other->end;
  const char *at = a;
  guint n = 0;

  while (g_unichar_isalpha (g_utf8_get_char (at)) && g_utf8_get_char (at) == g_utf8_get_char (b))
    {
      at = g_utf8_next_char (at);
      b = g_utf8_next_char (b);
      n++;
    }

  return n >= LONG_NOUN ? g_strndup (a, (gsize) (at - a)) : g_strdup ("");
}

/* whether a name has two neighbours among the characters of a noun */
static gboolean
names_noun (const char *name,
            const char *noun)
{
  for (const char *at = noun; *at != '\0' && *g_utf8_next_char (at) != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *pair = g_strndup (at, (gsize) (g_utf8_next_char (g_utf8_next_char (at)) - at));

      if (jx_text_has (name, pair))
        return TRUE;
    }

  return FALSE;
}

/* the one row whose target is a count of the goal, with the noun that both texts have behind their figures; NULL if there is none */
static const JxCheckRow *
find_row_of_noun (Counts        *counts,
                  const JxFact  *done,
                  char         **noun)
{
  JxNarrative *self = counts->narrative;
  const JxCheckRow *found = NULL;
  const JxFact *planned = NULL;
  gint64 target, step;

  for (guint i = 0; planned == NULL && i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *shared = NULL;

      if (jx_narrative_get_text (self, fact->text)->kind != JX_NARRATIVE_EXPECTED || !jx_fact_is_like (fact, done))
        continue;
      shared = dup_noun_behind (self, fact, done);
      if (*shared != '\0')
        {
          planned = fact;
          *noun = g_steal_pointer (&shared);
        }
    }

  for (guint i = 0; planned != NULL && i < counts->things->len; i++)
    {
      const JxCheckRow *row = &self->check->rows[i];

      if (!has_measure (row, done) || !jx_check_get_count (row, row->target, done->measure, &target, &step) || target != planned->value
          || !names_noun (get_thing_of_row (counts, i), *noun))
        continue;
      if (found != NULL)
        return NULL;
      found = row;
    }

  return found;
}

static gboolean
is_told_once (JxNarrative  *self,
              const JxFact *fact,
              const char   *thing)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *other = jx_narrative_get_fact (self, i);
      g_autofree char *again = NULL;

      if (other == fact || other->text != fact->text || !jx_fact_is_like (other, fact) || (fact->kind != JX_FACT_AMOUNT && !is_count (self, i)))
        continue;
      again = dup_thing_of_fact (self, other);
      if (g_strcmp0 (again, thing) == 0)
        return FALSE;
    }

  return TRUE;
}

/* 98.5% in one place is 99% in the other: the one with fewer digits may have been rounded */
static gboolean
is_same_value (const JxFact *fact,
               gint64        value,
               gint64        step)
{
  gint64 difference;

  return fact->value == value
         || (fact->step != step && !__builtin_sub_overflow (fact->value, value, &difference)
             && ABS (difference) <= MAX (fact->step, step) / 2);
}

/* 全年举办业务培训12场次: what was done, and not the target once more */
static gboolean
is_of_year (JxNarrative  *self,
            const JxFact *fact)
{
  static const char *const verbs[] = { "举办", "开展", "完成", "组织", "实际", "共", "累计", NULL };
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);
  g_autofree char *words = jx_text_squash (label);

  return jx_text_begins (words, "全年") && jx_text_has_any (words, verbs) && !jx_text_has (words, "计划") && !jx_text_has (words, "目标");
}

/* the target once more, maybe with fewer digits; 96.5% is not that of 96% */
static gboolean
is_target (const JxFact     *fact,
           const JxCheckRow *row)
{
  gint64 planned, step;

  return jx_check_get_count (row, row->target, fact->measure, &planned, &step)
         && (fact->value == planned || (fact->step > step && is_same_value (fact, planned, step)));
}

/* T02: the report counts otherwise than the table; at the table's cell, as all that both tell of */
static void
report_otherwise (JxNarrative      *self,
                  const JxFact     *fact,
                  const JxCheckRow *row,
                  const char       *thing)
{
  g_autofree char *told = jx_narrative_dup_fact (self, fact);
  JxFinding *finding;

  if (!is_of_year (self, fact) && is_target (fact, row))
    return;

  finding = jx_check_report (self->check, "T02", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                             _("“%1$s” is %2$s in the report, in the table %3$s."), thing, told, row->actual->typed);
  jx_finding_add_figure (finding, "report", told);
  jx_narrative_point (self, finding, fact);
}

/* the sum of a cost as a report tells it: what was spent, whatever chapter says so */
static gboolean
is_spent (JxNarrative  *self,
          const JxFact *fact)
{
  const guint64 other = JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (CHANGED) | JX_SAID (UNIT_PRICE) | JX_SAID (SHARE) | JX_SAID (CUMULATIVE)
                        | JX_SAID (PLANNED) | JX_SAID (BUDGET) | JX_SAID (INITIAL) | JX_SAID (ADJUSTED) | JX_SAID (CONTRACT) | JX_SAID (REST);
  const char *title = fact->kind == JX_FACT_AMOUNT ? jx_narrative_get_title (self, fact) : NULL;

  return title != NULL && !jx_text_has (title, "目标") && (fact->flags & JX_FACT_INSIDE) == 0 && jx_fact_is_exact (fact) && fact->sign == 0
         && (fact->said & other) == 0;
}

/* T02: 图书采购费50.5万元 in the report, and 52万元 is what the row of that name has; its target may be told again */
static void
check_spent (Counts       *counts,
             const JxFact *fact)
{
  JxNarrative *self = counts->narrative;
  g_autofree char *thing = dup_thing_of_fact (self, fact);
  const JxCheckRow *row = NULL;
  gint64 actual, target, step, planned_step;

  for (guint i = 0; thing != NULL && i < counts->things->len; i++)
    if (g_str_equal (get_thing_of_row (counts, i), thing))
      {
        if (row != NULL)
          return;
        row = &self->check->rows[i];
      }

  if (row == NULL || jx_text_count (thing) < SHORTEST_COST || !jx_check_get_amount (row, row->actual, &actual, &step)
      || ABS (fact->value - actual) <= MAX (fact->step, step) / 2 || !is_told_once (self, fact, thing)
      || (jx_check_get_amount (row, row->target, &target, &planned_step) && ABS (fact->value - target) <= MAX (fact->step, planned_step) / 2))
    return;

  report_otherwise (self, fact, row, thing);
}

static void
check_count (Counts       *counts,
             const JxFact *fact)
{
  JxNarrative *self = counts->narrative;
  gboolean planned = jx_narrative_get_text (self, fact->text)->kind == JX_NARRATIVE_EXPECTED;
  g_autofree char *thing = is_counted (self, fact) ? dup_thing_of_fact (self, fact) : NULL, *here = NULL;
  const JxCheckRow *row = thing != NULL ? find_row (counts, thing, fact) : NULL;
  const JxValue *value;
  JxFinding *finding;
  gint64 counted, step;

  if (row == NULL && thing != NULL && jx_narrative_get_text (self, fact->text)->kind == JX_NARRATIVE_ACHIEVED)
    row = find_row_of_goal (counts, fact, thing);
  value = row != NULL ? (planned ? row->target : row->actual) : NULL;

  /* 3,650米 of a row that is planned in 公里 is no figure to hold 3.65公里 against */
  if (value == NULL || !jx_check_get_count (row, value, fact->measure, &counted, &step) || (value->parsed.flags & JX_QUANTITY_APPROXIMATE) != 0
      || (!planned && value->parsed.relation != JX_RELATION_NONE) || is_same_value (fact, counted, step) || !is_told_once (self, fact, thing))
    return;

  /* a report may tell of the target again */
  if (jx_narrative_is_section (self, fact->text))
    {
      report_otherwise (self, fact, row, thing);
      return;
    }

  /* more than the target asks for may well be what is aimed at */
  here = jx_narrative_dup_fact (self, fact);
  finding = jx_narrative_report_fact (self, "F09", planned && row->relation == JX_RELATION_GE && fact->value > counted
                                                     ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR, fact,
                                      _("“%1$s” is %2$s here and %3$s in row %4$u of the indicators."), thing, here, value->typed,
                                      row->position + 1);
  jx_finding_add_figure (finding, "other", value->typed);
}

/* F09: 38所农村学校食堂 was done, of 36所 that goal and row plan alike and the row has done */
static void
check_noun (Counts       *counts,
            const JxFact *fact)
{
  JxNarrative *self = counts->narrative;
  g_autofree char *noun = NULL, *here = NULL;
  const JxCheckRow *row;
  JxFinding *finding;
  gint64 counted, step;

  if (jx_narrative_get_text (self, fact->text)->kind != JX_NARRATIVE_ACHIEVED || fact->kind != JX_FACT_COUNT
      || (row = find_row_of_noun (counts, fact, &noun)) == NULL || !jx_check_get_count (row, row->actual, fact->measure, &counted, &step)
      || is_same_value (fact, counted, step))
    return;

  here = jx_narrative_dup_fact (self, fact);
  finding = jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, fact, _("“%1$s” is %2$s here and %3$s in row %4$u of the indicators."), noun, here,
                                      row->actual->typed, row->position + 1);
  jx_finding_add_figure (finding, "other", row->actual->typed);
}

/**
 * jx_check_counts:
 * @self: the texts
 *
 * Checks the counts of the goal against the rows, F09, and those that a report tells as results, T02. Only things of the same name and measure are compared, what is
 * planned with targets and what was done with actual values.
 */
void
jx_check_counts (JxNarrative *self)
{
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_free);
  Counts counts = { self, things };

  g_ptr_array_set_size (things, (int) self->check->n_rows);

  for (guint i = 0; i < self->facts.facts->len && self->check->n_listed > 0; i++)
    if (is_count (self, i))
      {
        check_count (&counts, jx_narrative_get_fact (self, i));
        check_noun (&counts, jx_narrative_get_fact (self, i));
      }
    else if (is_spent (self, jx_narrative_get_fact (self, i)))
      check_spent (&counts, jx_narrative_get_fact (self, i));
}
