/* jx-check-changes.c: F01 of rates whose figures stand beside them: changes, completions, satisfaction, points, quotients
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-noun.h"
#include "jx-planned.h"
#include "jx-quotient.h"
#include "jx-text.h"

#define WHOLE (100 * JX_POINT)   /* all there are, as a rate */

static const char *const changes[] = {
  "增长", "增加", "增幅", "提高", "提升", "上升", "上涨", "增速", "下降", "减少", "降低", "降幅", "缩短", "压减", "下滑", NULL,
};

static char *
dup_label (JxNarrative  *self,
           const JxFact *fact)
{
  g_autofree char *label = g_strndup (jx_narrative_get_text (self, fact->text)->text + fact->label, fact->start - fact->label);

  return jx_text_squash (label);
}

/* 增长, 同比下降了, and no noun beside it: 增长 of what stands before */
static gboolean
is_plain_change (const char *label)
{
  static const char *const beside[] = { "同比", "环比", "较上年", "比上年", "较去年", "比去年", "较往年", "共", "累计", "了", "达到", "达", "为", "约", NULL };
  gboolean changed = FALSE;

  while (*label != '\0')
    {
      gsize length = 0;

      for (guint i = 0; changes[i] != NULL && length == 0; i++)
        if (jx_text_begins (label, changes[i]))
          length = strlen (changes[i]);
      changed |= length > 0;
      for (guint i = 0; beside[i] != NULL && length == 0; i++)
        if (jx_text_begins (label, beside[i]))
          length = strlen (beside[i]);
      if (length == 0)
        return FALSE;
      label += length;
    }

  return changed;
}

/* 增加了10万元: by how much, not what it came to */
static gboolean
is_difference (const char *label)
{
  for (guint i = 0; changes[i] != NULL; i++)
    if (g_str_has_suffix (label, changes[i])
        || (g_str_has_suffix (label, "了") && g_strrstr (label, changes[i]) == label + strlen (label) - strlen ("了") - strlen (changes[i])))
      return TRUE;

  return FALSE;
}

/* 比上年9万件, 较去年同期的9万件 */
static gboolean
is_compared_with (const char *label)
{
  static const char *const past[] = { "上年", "去年", "同期", "前年", "改造前", "实施前", NULL };

  return (jx_text_begins (label, "比") || jx_text_begins (label, "较") || jx_text_begins (label, "与") || jx_text_begins (label, "同比"))
         && jx_text_has_any (label, past);
}

/* 比2022年的27.6万人次: as above, the year by its number, which is a figure of its own */
static gboolean
is_compared_with_year (JxNarrative  *self,
                       const JxFact *fact)
{
  const JxFact *date = fact == jx_narrative_get_fact (self, 0) ? NULL : fact - 1;
  g_autofree char *label = NULL;

  if (date == NULL || date->kind != JX_FACT_DATE || date->sentence != fact->sentence || date->end != fact->label)
    return FALSE;

  label = dup_label (self, date);

  return g_str_equal (label, "比") || g_str_equal (label, "较") || g_str_equal (label, "与");
}

/* 由上年的86件下降到51件: from and to */
static gboolean
is_from_to (const char *from,
            const char *to)
{
  static const char *const ends[] = { "到", "至", "为", NULL };
  const char *begun = g_strrstr (from, "由") != NULL ? g_strrstr (from, "由") : g_strrstr (from, "从");
  gboolean ended = FALSE;

  for (guint i = 0; ends[i] != NULL; i++)
    ended |= g_str_has_suffix (to, ends[i]);

  return begun != NULL && ended;
}

/* The two figures of a sentence that a change is of: the one before it, and the one it was before. */
static gboolean
find_ends (JxNarrative   *self,
           guint          position,
           const JxFact **before,
           const JxFact **after)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *last[2] = { NULL, NULL };
  g_autofree char *near = NULL, *far = NULL;
  guint n = 0;

  for (guint i = position; i > 0 && n < G_N_ELEMENTS (last); i--)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i - 1);
      g_autofree char *label = dup_label (self, fact);

      if (fact->sentence != rate->sentence)
        break;
      if (fact->kind == JX_FACT_DATE || is_difference (label))
        continue;
      last[n++] = fact;
    }

  if (n < G_N_ELEMENTS (last) || !jx_fact_is_like (last[0], last[1]) || !jx_fact_is_exact (last[0]) || !jx_fact_is_exact (last[1])
      || (last[0]->kind != JX_FACT_AMOUNT && last[0]->kind != JX_FACT_COUNT) || last[0]->paragraph != rate->paragraph)
    return FALSE;

  near = dup_label (self, last[0]);
  far = dup_label (self, last[1]);
  *before = is_compared_with (near) || is_compared_with_year (self, last[0]) ? last[0] : last[1];
  *after = *before == last[0] ? last[1] : last[0];

  return *before == last[0] || is_from_to (far, near);
}

/* 126家，其中县直68家，比上年的117家增长7.69%: whether any figure of the sentence came by that change */
static gboolean
is_change_of_any (JxNarrative  *self,
                  const JxFact *before,
                  const JxFact *rate)
{
  for (guint i = jx_facts_find_sentence (&self->facts, rate->sentence);
       i < self->facts.facts->len && jx_narrative_get_fact (self, i)->sentence == rate->sentence; i++)
    {
      JxFact changed = *jx_narrative_get_fact (self, i);

      if (!jx_fact_is_like (&changed, before))
        continue;
      changed.value = ABS (changed.value - before->value);
      changed.step = MAX (changed.step, before->step) * 2;
      if (jx_fact_rate_matches (&changed, before, rate))
        return TRUE;
    }

  return FALSE;
}

/* F01: 办件12.6万件，比上年9万件增长35% */
static void
check_change (JxNarrative *self,
              guint        position,
              const char  *label)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *before, *after;
  g_autofree char *from = NULL, *to = NULL, *right = NULL, *stated = NULL;
  JxFact changed;
  JxFinding *finding;
  gint64 expected;

  if (!is_plain_change (label) || !find_ends (self, position, &before, &after))
    return;

  changed = *after;
  changed.value = ABS (after->value - before->value);
  changed.scale = MAX (after->scale, before->scale);
  changed.step = MAX (after->step, before->step) * 2;
  if (jx_fact_rate_matches (&changed, before, rate) || is_change_of_any (self, before, rate) || !jx_fact_rate (changed.value, before->value, &expected))
    return;

  from = jx_narrative_dup_fact (self, before);
  to = jx_narrative_dup_fact (self, after);
  stated = jx_narrative_dup_fact (self, rate);
  right = jx_fact_dup_value (JX_FACT_PERCENT, expected);
  finding = jx_narrative_report_fact (self, "F01", JX_SEVERITY_ERROR, rate, _("From %1$s to %2$s is a change of %3$s, the text says %4$s."), from, to,
                                      right, stated);
  jx_finding_add_figure (finding, "rate", right);
}

/* whether the figures of the rate's own paragraph make it right */
static gboolean
is_right_of_any (JxNarrative  *self,
                 const JxFact *done,
                 const JxFact *rate)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *whole = jx_narrative_get_fact (self, i);

      if (whole != done && jx_fact_is_like (whole, done) && jx_fact_rate_matches (done, whole, rate))
        return TRUE;
    }

  return FALSE;
}

static void
report_rate (JxNarrative  *self,
             const JxFact *rate,
             const JxFact *part,
             const JxFact *whole)
{
  g_autofree char *stated = jx_narrative_dup_fact (self, rate);
  g_autofree char *numerator = jx_fact_dup_measured (part, part->value), *denominator = jx_narrative_dup_fact (self, whole), *right = NULL;
  JxFinding *finding;
  gint64 expected;

  if (!jx_fact_rate (part->value, whole->value, &expected))
    return;

  right = jx_fact_dup_value (JX_FACT_PERCENT, expected);
  finding = jx_narrative_report_fact (self, "F01", JX_SEVERITY_ERROR, rate, _("%1$s ÷ %2$s is %3$s, the text says %4$s."), numerator,
                                      denominator, right, stated);
  jx_finding_add_figure (finding, "rate", right);
}

/* F01: 村级应用点198个，完成率98%, where the goal has 210 of them */
static void
check_completion (JxNarrative *self,
                  JxPlanned   *goal,
                  guint        position,
                  const char  *label)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *done, *planned;
  g_autofree char *noun = NULL;

  if (position == 0 || (!g_str_equal (label, "完成率") && !g_str_equal (label, "完成率为") && !g_str_equal (label, "完成率达")))
    return;

  done = jx_narrative_get_fact (self, position - 1);
  if (done->sentence != rate->sentence || done->kind != JX_FACT_COUNT || (done->flags & JX_FACT_INSIDE) != 0 || !jx_fact_is_exact (done)
      || jx_planned_is_goal (self, rate))
    return;

  noun = jx_planned_dup_noun (self, done);
  planned = jx_planned_find (goal, done, noun, jx_noun_is_same);
  if (planned == NULL || planned->value <= done->value || is_right_of_any (self, done, rate))
    return;

  report_rate (self, rate, done, planned);
}

/* 98%，较目标值95%高 */
static gboolean
is_beside (const char *near,
           const char *label)
{
  static const char *const words[] = { "高", "高出", "高了", "低", "低了", "多", "少", NULL };

  return (jx_text_begins (near, "较") || jx_text_begins (near, "比")) && g_strv_contains (words, label);
}

/* F01: 由82%提高到96%，提高12个百分点 */
static void
check_points (JxNarrative *self,
              guint        position)
{
  const JxFact *points = jx_narrative_get_fact (self, position), *from, *to;
  g_autofree char *label = NULL, *from_label = NULL, *to_label = NULL, *right = NULL, *stated = NULL, *start = NULL, *end = NULL;
  gint64 difference;

  if (position < 2 || g_strcmp0 (points->measure, "个百分点") != 0 || !jx_fact_is_exact (points))
    return;

  from = jx_narrative_get_fact (self, position - 2);
  to = jx_narrative_get_fact (self, position - 1);
  if (from->kind != JX_FACT_PERCENT || to->kind != JX_FACT_PERCENT || from->sentence != points->sentence || !jx_fact_is_exact (from)
      || !jx_fact_is_exact (to))
    return;

  label = dup_label (self, points);
  from_label = dup_label (self, from);
  to_label = dup_label (self, to);
  difference = ABS (to->value - from->value);
  if (((!is_plain_change (label) || !is_from_to (from_label, to_label)) && !is_beside (to_label, label))
      || ABS (difference - points->value) <= (MIN (from->step, to->step) < JX_POINT ? MAX (from->step, to->step) : 0))
    return;

  start = jx_narrative_dup_fact (self, from);
  end = jx_narrative_dup_fact (self, to);
  stated = jx_narrative_dup_fact (self, points);
  right = jx_fact_dup_measured (points, difference);
  jx_finding_add_figure (jx_narrative_report_fact (self, "F01", JX_SEVERITY_ERROR, points,
                                                   _("From %1$s to %2$s is a change of %3$s, the text says %4$s."), start, end, right, stated),
                         "rate", right);
}

/* T03: 满意度为88%，高于目标值90% */
static void
check_comparison (JxNarrative *self,
                  guint        position)
{
  static const char *const above[] = { "高于", "超过", "超出", "大于", NULL }, *const goals[] = { "目标", "指标值", "预期", NULL };
  const JxFact *bound = jx_narrative_get_fact (self, position), *value = position > 0 ? bound - 1 : NULL;
  g_autofree char *label = NULL, *words = NULL;
  gboolean more = FALSE, less;

  if (value == NULL || value->sentence != bound->sentence || !jx_fact_is_like (value, bound) || value->value == bound->value
      || (value->flags & (JX_FACT_ABOUT | JX_FACT_BOUND | JX_FACT_RANGE)) != 0 || (value->said & (JX_SAID (PLANNED) | JX_SAID (PAST))) != 0)
    return;

  label = dup_label (self, bound);
  for (guint i = 0; above[i] != NULL; i++)
    more |= jx_text_begins (label, above[i]);
  less = jx_text_begins (label, "低于") || jx_text_begins (label, "少于");
  if (!jx_text_has_any (label, goals) || more == less || (value->value < bound->value) == less)
    return;

  words = jx_narrative_dup_quote (self, bound->text, value->start, bound->end);
  jx_narrative_report (self, "T03", JX_SEVERITY_ERROR, bound->text, value->start, bound->end, _("“%s”: the figures say the opposite."), words);
}

/* 达到90%以上, ≥90%, 不低于90% */
static gboolean
is_at_least (JxNarrative  *self,
             const JxFact *fact)
{
  static const char *const words[] = { "不低于", "不少于", NULL };
  const char *text = jx_narrative_get_text (self, fact->text)->text;
  g_autofree char *label = dup_label (self, fact);

  return fact->sign == 0x2265 || jx_text_begins (text + fact->end, "以上") || jx_text_begins (text + fact->end - strlen ("以上"), "以上")
         || jx_text_has_any (label, words);
}

/* 普及率 of 普及率由68.4%提高到74.1% */
static char *
dup_subject (JxNarrative  *self,
             const JxFact *fact)
{
  g_autofree char *noun = jx_planned_dup_noun (self, fact);
  char *before;

  if (*noun != '\0' || fact == jx_narrative_get_fact (self, 0) || fact[-1].sentence != fact->sentence)
    return g_steal_pointer (&noun);

  before = dup_label (self, fact - 1);
  if (g_str_has_suffix (before, "由") || g_str_has_suffix (before, "从"))
    before[strlen (before) - strlen ("由")] = '\0';

  return before;
}

/* ，达到绩效目标 */
static gboolean
claims_goal (const char *behind)
{
  static const char *const claims[] = { "达到", "完成了", "完成", "实现了", "实现", "超额完成" };
  static const char *const goals[] = { "绩效目标", "目标", "年度目标", "预期目标", "预定目标", "指标值", "目标值" };

  if (!jx_text_begins (behind, "，"))
    return FALSE;

  behind += strlen ("，");
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    for (guint j = 0; jx_text_begins (behind, claims[i]) && j < G_N_ELEMENTS (goals); j++)
      if (jx_text_begins (behind + strlen (claims[i]), goals[j]))
        return TRUE;

  return FALSE;
}

/* T03: 年报率达到88.6%，达到绩效目标, where the goal has 年报率达到90%以上 */
static void
check_reached (JxNarrative *self,
               JxPlanned   *goal,
               guint        position)
{
  const JxFact *done = jx_narrative_get_fact (self, position), *planned, *same, *last = done;
  g_autofree char *noun = NULL, *there = NULL, *here = NULL;

  /* 提高到74.1%，提高5.7个百分点，实现了年度目标 */
  if (position + 1 < self->facts.facts->len && done[1].sentence == done->sentence && g_strcmp0 (done[1].measure, "个百分点") == 0)
    last++;
  if (!claims_goal (jx_narrative_get_text (self, last->text)->text + last->end) || jx_planned_is_goal (self, done) || !jx_fact_is_exact (done)
      || (done->said & JX_SAID (PAST)) != 0 || (done->kind != JX_FACT_PERCENT && done->kind != JX_FACT_COUNT))
    return;

  noun = dup_subject (self, done);
  same = jx_planned_find (goal, done, noun, jx_noun_is_same);
  planned = same != NULL ? same : jx_planned_find (goal, done, noun, jx_noun_is_wider);
  if (planned == NULL || planned->value <= done->value || !is_at_least (self, planned))
    return;

  here = jx_narrative_dup_fact (self, done);
  there = jx_narrative_dup_fact (self, planned);
  jx_narrative_report_fact (self, "T03", same != NULL ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, done,
                            _("%1$s is said to reach the goal, which is %2$s."), here, there);
}

static gboolean
is_of_satisfied (const char *label)
{
  return jx_text_has (label, "满意") && !jx_text_has (label, "不满意") && !jx_text_has (label, "满意度") && !jx_text_has (label, "满意率");
}

/* 满意度为, 总体满意率达到 */
static gboolean
names_satisfaction (const char *label)
{
  static const char *const ends[] = { "满意度", "满意率", "满意度为", "满意率为", "满意度达", "满意率达", "满意度达到", "满意率达到", NULL };

  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (label, ends[i]))
      return TRUE;

  return FALSE;
}

/* 有效问卷236份，满意218户: one sheet of each */
static gboolean
is_of_asked (const JxFact *fact)
{
  static const char *const measures[] = { "份", "张", "人", "户", "家", "人次", "户次", "个", NULL };   /* 有效样本584个 */

  return fact->measure != NULL && g_strv_contains (measures, fact->measure);
}

/* F01: 走访300户，满意282户，满意度96%: of all the counts before it in the sentence, none makes it right; 非常满意 and 满意 go together */
static void
check_satisfaction (JxNarrative *self,
                    guint        position,
                    const char  *of)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *whole = NULL;
  JxFact all = { 0 };
  gboolean right = FALSE;

  if (!names_satisfaction (of))
    return;

  for (guint i = position; i > 0 && jx_narrative_get_fact (self, i - 1)->sentence == rate->sentence; i--)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i - 1);
      g_autofree char *label = dup_label (self, fact);

      if (fact->kind == JX_FACT_PERCENT && (names_satisfaction (label) || (fact->said & JX_SAID (SHARE)) != 0))
        return;   /* what stands before is of that one: “满意”669份，占95.3%；与回访的满意度92.41%不同 */
      if (fact->kind != JX_FACT_COUNT || !jx_fact_is_exact (fact))
        continue;
      if (all.end > 0 && !jx_fact_is_like (fact, &all))
        {
          right |= is_of_asked (fact) && jx_fact_rate_matches (&all, fact, rate);
          continue;
        }
      if (is_of_satisfied (label))
        {
          gint64 sum = all.value + fact->value;

          if (whole != NULL)
            return;
          all = *fact;
          all.value = sum;
        }
      else if (all.end > 0 && !jx_text_has (label, "不满意") && fact->value >= all.value)
        {
          right |= jx_fact_rate_matches (&all, fact, rate);
          whole = whole != NULL ? whole : fact;
        }
    }

  if (whole != NULL && !right && all.value > 0)
    report_rate (self, rate, &all, whole);
}

/* F01: 合格率97.56%；不合格31批，不合格率2.84%: together all there are */
static void
check_contrary_rates (JxNarrative *self,
                      guint        position,
                      const char  *label)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *other;

  if (!jx_text_begins (label, "不") || !g_str_has_suffix (label, "率") || (rate->said & (JX_SAID (CHANGED) | JX_SAID (COMPARED))) != 0)
    return;

  for (guint i = position; i > 0 && jx_narrative_get_fact (self, i - 1)->sentence == rate->sentence; i--)
    {
      g_autofree char *name = NULL, *here = NULL, *there = NULL, *right = NULL;
      gint64 step;

      other = jx_narrative_get_fact (self, i - 1);
      name = dup_label (self, other);
      step = MAX (other->step, rate->step);
      if (other->kind != JX_FACT_PERCENT || !jx_fact_is_exact (other) || !g_str_equal (name, label + strlen ("不"))
          || ABS (other->value + rate->value - WHOLE) <= step)
        continue;

      here = jx_narrative_dup_fact (self, rate);
      there = jx_narrative_dup_fact (self, other);
      right = jx_fact_dup_value (JX_FACT_PERCENT, WHOLE - other->value);
      jx_narrative_report_fact (self, "F01", JX_SEVERITY_ERROR, rate, _("Beside %1$s “%2$s” should be %3$s, the text says %4$s."), there,
                                label, right, here);
      return;
    }
}

/* F01: 满分30分，得分29分，得分率97.67% */
static void
check_score_rate (JxNarrative *self,
                  guint        position,
                  const char  *label)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *full, *got;

  if (position < 2 || !jx_text_begins (label, "得分率"))
    return;

  full = jx_narrative_get_fact (self, position - 2);
  got = jx_narrative_get_fact (self, position - 1);
  if (full->sentence == rate->sentence && full->kind == JX_FACT_POINTS && got->kind == JX_FACT_POINTS && (full->said & JX_SAID (FULL)) != 0
      && (got->said & JX_SAID (SCORE)) != 0 && (got->said & (JX_SAID (FULL) | JX_SAID (DEDUCTED))) == 0 && !jx_fact_rate_matches (got, full, rate))
    report_rate (self, rate, got, full);
}

/* F01: 满意率为188/190=98.2% */
static void
check_quotient (JxNarrative *self,
                guint        position)
{
  const JxFact *part = jx_narrative_get_fact (self, position), *whole = part + 1;
  const JxFact *rate = jx_quotient_find (jx_narrative_get_text (self, part->text)->text, jx_narrative_get_fact (self, 0),
                                         self->facts.facts->len, position);

  if (rate != NULL && !jx_fact_rate_matches (part, whole, rate))
    report_rate (self, rate, part, whole);
}

/**
 * jx_check_changes:
 * @self: the texts
 *
 * Checks changes, completions, satisfactions and quotients that a text states: F01; what it says to be above or below: T03. A change is told to be wrong where its sentence says from what to
 * what; a completion where the goal plans one count of the same, and no count that is stated makes it right.
 */
void
jx_check_changes (JxNarrative *self)
{
  g_autoptr(JxPlanned) goal = jx_planned_new (self);

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *label = NULL;

      if (fact->kind != JX_FACT_PERCENT)
        check_quotient (self, i);
      check_comparison (self, i);
      check_reached (self, goal, i);
      check_points (self, i);
      if (fact->kind != JX_FACT_PERCENT || !jx_fact_is_exact (fact))
        continue;
      label = dup_label (self, fact);
      check_change (self, i, label);
      check_completion (self, goal, i, label);
      check_satisfaction (self, i, label);
      check_contrary_rates (self, i, label);
      check_score_rate (self, i, label);
    }
}
