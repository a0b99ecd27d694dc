/* jx-check-listed-sums.c: F06 in the figures of a report that is not at hand
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-listed.h"
#include "jx-text.h"

#define NEAR         100   /* a sum is near a total that is no more than a hundredth away */
#define NEAR_NAMED   10    /* where the lines are named as parts, a tenth */
#define NEAR_COUNT   20    /* of all counts behind it, a twentieth */
#define FEWEST_PARTS 3

static void
report (JxNarrative  *self,
        const JxFact *total,
        gint64        sum)
{
  g_autofree char *right = jx_fact_dup_measured (total, sum);

  jx_narrative_report_right (self, "F06", total, "sum", right, _("The text says %1$s, the parts listed come to %2$s."));
}

/* 预算资金, and not one of the parts that a 合计 behind it adds up */
static gboolean
is_of_whole (const JxListed *line,
             const JxFact   *total)
{
  static const char *const words[] = { "预算", "总投资", "总额", "总数", "到位", "下达", "中标", NULL };

  return jx_text_has_any (line->name, words) || line->fact->value >= total->value;
}

/* 轮椅：210辆 before 助行器：315件 and 合计：820件: one of the parts that are added up, though it cannot be added here */
static gboolean
may_be_part (const JxListed *line,
             const JxFact   *total)
{
  if (line->fact == NULL)
    return line->end > line->first;

  return line->fact->kind == total->kind && (!jx_listed_is_usable (line) || !jx_fact_is_like (line->fact, total));
}

/* the lines before 合计 up to what tells of the whole, whatever they are called: none of them come to it */
static void
check_all_before (JxNarrative *self,
                  GArray      *lines,
                  guint        position)
{
  const JxListed *total = &g_array_index (lines, JxListed, position);
  JxFactSet parts = { 0 };
  gint64 sum;

  for (guint i = position; i > 0; i--)
    {
      const JxListed *line = &g_array_index (lines, JxListed, i - 1);

      if (may_be_part (line, total->fact))
        return;
      if (!jx_listed_is_usable (line) || is_of_whole (line, total->fact) || !jx_fact_is_like (line->fact, total->fact))
        break;
      jx_fact_set_add (&parts, line->fact);
    }

  if (parts.n >= 2 && !jx_fact_set_comes_to (&parts, 0, parts.n, total->fact, &sum) && !jx_fact_set_reaches (&parts, total->fact))
    report (self, total->fact, sum);
}

/* 合计, and lines of the same kind before it: the last ones that are named alike */
static void
check_summary (JxNarrative *self,
               GArray      *lines,
               guint        position)
{
  const JxListed *total = &g_array_index (lines, JxListed, position);
  const char *ending = NULL;
  JxFactSet all = { 0 }, alike = { 0 };
  gint64 sum;

  if (!jx_listed_is_usable (total) || (!jx_text_has (total->name, "合计") && !jx_text_has (total->name, "共计")))
    return;

  for (guint i = position; i > 0; i--)
    {
      const JxListed *line = &g_array_index (lines, JxListed, i - 1);
      const char *end;

      if (!jx_listed_is_usable (line) || !jx_fact_is_like (line->fact, total->fact))
        break;

      jx_fact_set_add (&all, line->fact);
      end = g_utf8_strlen (line->name, -1) >= 2 ? g_utf8_offset_to_pointer (line->name, g_utf8_strlen (line->name, -1) - 2) : "";
      if (ending == NULL)
        ending = end;
      if (alike.n + 1 == all.n && g_str_equal (end, ending))
        jx_fact_set_add (&alike, line->fact);
    }

  if (alike.n < 2)
    check_all_before (self, lines, position);
  else if (!jx_fact_set_comes_to (&alike, 0, alike.n, total->fact, &sum))
    {
      for (guint n = 2; n <= all.n; n++)
        {
          gint64 other;

          if (jx_fact_set_comes_to (&all, 0, n, total->fact, &other))
            return;
        }
      report (self, total->fact, sum);
    }
}

/* A figure, and behind it three or more of the same kind that nearly come to it; -1 where they do, or are not near. */
static gint64
find_near_sum (GArray *lines,
               guint   position)
{
  const JxListed *total = &g_array_index (lines, JxListed, position);
  JxFactSet parts = { 0 };
  gint64 near_sum = -1, sum = 0;

  if (!jx_listed_is_usable (total) || total->fact->value <= 0)
    return -1;

  for (guint i = position + 1; i < lines->len && jx_listed_is_usable (&g_array_index (lines, JxListed, i))
                               && jx_fact_is_like (g_array_index (lines, JxListed, i).fact, total->fact); i++)
    {
      jx_fact_set_add (&parts, g_array_index (lines, JxListed, i).fact);
      if (jx_fact_set_comes_to (&parts, 0, parts.n, total->fact, &sum))
        return -1;
      if (parts.n >= FEWEST_PARTS && ABS (sum - total->fact->value) <= total->fact->value / NEAR)
        near_sum = sum;
    }

  /* 培训人数：260人, and behind it 110, 80 and 60人, of which the last one ends them */
  if (near_sum < 0 && parts.n >= FEWEST_PARTS && total->fact->kind == JX_FACT_COUNT && jx_fact_set_fits_in (&parts, total->fact)
      && ABS (sum - total->fact->value) <= total->fact->value / NEAR_COUNT)
    near_sum = sum;

  return near_sum;
}

/* 终端总数, 站点合计: the noun that is counted altogether; NULL if the name speaks of no total */
static char *
dup_noun_of_total (const char *name)
{
  static const char *const totals[] = { "总数", "总量", "总计", "合计", "共计" };

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    if (g_str_has_suffix (name, totals[i]) && strlen (name) >= strlen (totals[i]) + strlen ("终端"))
      return g_strndup (name, strlen (name) - strlen (totals[i]));

  return NULL;
}

/* 终端总数：860个, and behind it 村级终端, 社区终端, 景区终端. Lists may part a total twice, or overlap: it is told only where the
 * lines nearly come to the total, and no choice of all that is listed behind it does. */
static void
check_counted (JxNarrative *self,
               GArray      *lines,
               guint        position)
{
  const JxListed *total = &g_array_index (lines, JxListed, position);
  g_autofree char *noun = dup_noun_of_total (total->name);
  JxFactSet parts = { 0 }, like = { 0 };
  gint64 sum = 0, all;

  if (noun == NULL || !jx_listed_is_usable (total) || find_near_sum (lines, position) >= 0)
    return;

  for (guint i = position + 1; i < lines->len && jx_listed_is_usable (&g_array_index (lines, JxListed, i))
                               && jx_fact_is_like (g_array_index (lines, JxListed, i).fact, total->fact); i++)
    {
      if (parts.n == like.n && g_str_has_suffix (g_array_index (lines, JxListed, i).name, noun))
        jx_fact_set_add (&parts, g_array_index (lines, JxListed, i).fact);
      jx_fact_set_add (&like, g_array_index (lines, JxListed, i).fact);
    }

  if (parts.n >= FEWEST_PARTS && !jx_fact_set_comes_to (&parts, 0, parts.n, total->fact, &sum)
      && ABS (sum - total->fact->value) <= total->fact->value / NEAR_NAMED
      && (sum < total->fact->value || !jx_fact_is_of_people (total->fact))
      && !jx_fact_set_comes_to (&like, 0, like.n, total->fact, &all) && !jx_fact_set_reaches (&like, total->fact))
    report (self, total->fact, sum);
}

static const JxFact *
find_amount (JxNarrative    *self,
             const JxListed *line)
{
  for (guint i = line->first; i < line->end; i++)
    if (jx_narrative_get_fact (self, i)->kind == JX_FACT_AMOUNT)
      return jx_narrative_get_fact (self, i);

  return NULL;
}

/* 常年项目：8个，171.55万元, 阶段项目：3个，55.84万元: all projects of a department; 项目支出 is what they come to */
static void
check_kinds_of_projects (JxNarrative *self,
                         GArray      *lines)
{
  static const char *const kinds[] = { "常年项目", "阶段项目" };
  JxFactSet parts = { 0 };
  const JxFact *projects = NULL;
  gint64 sum;

  for (guint i = 0; i < lines->len; i++)
    {
      const JxListed *line = &g_array_index (lines, JxListed, i);

      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        {
          const JxFact *amount = g_str_equal (line->name, kinds[j]) ? find_amount (self, line) : NULL;

          if (amount != NULL)
            jx_fact_set_add (&parts, amount);
        }
    }

  for (guint i = 0; parts.n == G_N_ELEMENTS (kinds) && i < lines->len; i++)
    {
      const JxListed *line = &g_array_index (lines, JxListed, i);

      for (guint j = line->first; jx_text_has (line->name, "项目支出") && j < line->end; j++)
        {
          const JxFact *fact = jx_narrative_get_fact (self, j);

          if (fact->kind != JX_FACT_AMOUNT)
            continue;
          if (jx_fact_set_comes_to (&parts, 0, parts.n, fact, &sum))
            return;
          projects = fact;
        }
    }

  if (projects != NULL)
    report (self, projects, sum);
}

/* the one amount that is named so; NULL if none is, or more than one */
static const JxFact *
find_named (GArray     *lines,
            const char *word,
            const char *other)
{
  const JxFact *found = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const JxListed *line = &g_array_index (lines, JxListed, i);

      if ((!jx_text_has (line->name, word) && !jx_text_has (line->name, other)) || !jx_listed_is_usable (line)
          || line->fact->kind != JX_FACT_AMOUNT)
        continue;
      if (found != NULL)
        return NULL;
      found = line->fact;
    }

  return found;
}

/* 上年结转, 压减, 调剂: a change besides what was added */
static gboolean
has_other_change (GArray *lines)
{
  static const char *const words[] = { "结转", "结余", "收回", "压减", "调减", "核减", "调剂", "减少" };

  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      if (jx_text_has (g_array_index (lines, JxListed, i).name, words[j]))
        return TRUE;

  return FALSE;
}

/* 年初预算：200万元, 追加：25万元, 调整后预算：220万元 */
static void
check_adjusted (JxNarrative *self,
                GArray      *lines)
{
  const JxFact *initial = find_named (lines, "年初预算", "年初批复"), *more = find_named (lines, "追加", "调增");
  const JxFact *adjusted = find_named (lines, "调整后", "调整预算");
  JxFactSet parts = { .facts = { initial, more }, .n = 2 };
  gint64 sum;

  if (initial != NULL && more != NULL && adjusted != NULL && !has_other_change (lines)
      && !jx_fact_set_comes_to (&parts, 0, parts.n, adjusted, &sum))
    report (self, adjusted, sum);
}

/**
 * jx_check_is_source:
 * @name: what an amount is called
 * @last: whether it must be one that stands last where all of them are told
 *
 * Tells whether a name says where money comes from: 中央资金, 省级资金; last 县级配套, 自筹.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_is_source (const char *name,
                    gboolean    last)
{
  static const char *const first[] = { "中央", "省级", "省财政", "市级", "州级", "上级", "债券", "银行贷款" };
  static const char *const rest[] = { "县级", "区级", "县财政", "地方", "自筹", "配套", "其他资金", "社会资本", "单位资金" };

  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    if (jx_text_has (name, rest[i]))
      return TRUE;
  for (guint i = 0; !last && i < G_N_ELEMENTS (first); i++)
    if (jx_text_has (name, first[i]))
      return TRUE;

  return FALSE;
}

/* 总投资：3000万元, and behind it 中央资金, 省级资金, 县级资金 */
static void
check_sources (JxNarrative *self,
               GArray      *lines,
               guint        position)
{
  const JxListed *total = &g_array_index (lines, JxListed, position);
  JxFactSet parts = { 0 };
  gint64 sum = 0;
  guint i;

  if (!jx_listed_is_usable (total) || total->fact->kind != JX_FACT_AMOUNT || jx_check_is_source (total->name, FALSE))
    return;

  for (i = position + 1; i < lines->len && jx_listed_is_usable (&g_array_index (lines, JxListed, i))
                         && jx_check_is_source (g_array_index (lines, JxListed, i).name, FALSE)
                         && g_array_index (lines, JxListed, i).fact->kind == JX_FACT_AMOUNT; i++)
    jx_fact_set_add (&parts, g_array_index (lines, JxListed, i).fact);

  if (parts.n >= 2 && jx_check_is_source (g_array_index (lines, JxListed, i - 1).name, TRUE)
      && !jx_fact_set_comes_to (&parts, 0, parts.n, total->fact, &sum) && find_near_sum (lines, position) < 0)
    report (self, total->fact, sum);
}

/**
 * jx_check_listed_sums:
 * @self: the texts
 * @lines: (element-type JxListed): of a report that is known by them only
 *
 * Checks what lines add up to: F06.
 */
void
jx_check_listed_sums (JxNarrative *self,
                      GArray      *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      gint64 near_sum = find_near_sum (lines, i);

      check_summary (self, lines, i);
      check_sources (self, lines, i);
      check_counted (self, lines, i);
      if (near_sum >= 0)
        report (self, g_array_index (lines, JxListed, i).fact, near_sum);
    }

  check_adjusted (self, lines);
  check_kinds_of_projects (self, lines);
}
