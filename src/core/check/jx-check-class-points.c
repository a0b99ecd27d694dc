/* jx-check-class-points.c: S08: the points that a text gives to a class of the table, against its rows
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-named-points.h"
#include "jx-place.h"
#include "jx-text.h"

/* what a figure says of a class */
typedef enum
{
  SAYS_NOTHING,
  SAYS_FULL,
  SAYS_GOT,
  SAYS_POINTS,   /* 产出指标50分: one of both */
  SAYS_RATE,
} Says;

/* 产出, or 数量 in it: the rows under one name, and what they come to */
typedef struct
{
  char   *stem;
  guint   level1, level2;   /* hashes; 0 where all of the class are meant */
  gint64  weight, score;
  gboolean has_weight, has_score;
} Group;

static void
group_clear (gpointer data)
{
  g_free (((Group *) data)->stem);
}

/* 产出 of 产出指标（50分） */
static char *
dup_stem (const char *typed)
{
  static const char *const ends[] = { "指标", "类" };
  char *stem = jx_named_points_dup_bare (typed);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (stem, ends[i]))
      stem[strlen (stem) - strlen (ends[i])] = '\0';

  return stem;
}

static void
add_to_group (GArray           *groups,
              const JxCheckRow *row,
              int               column,
              guint             level2)
{
  const char *typed = jx_indicator_get_value (row->cells, column)->typed;
  Group *group = NULL;

  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (g_array_index (groups, Group, i).level1 == row->level1.hash && g_array_index (groups, Group, i).level2 == level2)
      group = &g_array_index (groups, Group, i);

  if (group == NULL)
    {
      Group fresh = { typed != NULL ? dup_stem (typed) : g_strdup (""), row->level1.hash, level2, 0, 0, TRUE, TRUE };

      g_array_append_val (groups, fresh);
      group = &g_array_index (groups, Group, groups->len - 1);
    }

  group->has_weight &= row->has_weight;
  group->has_score &= row->has_score;
  group->weight += row->has_weight ? MIN (row->weight, G_MAXINT32) : 0;
  group->score += row->has_score ? CLAMP (row->score, 0, G_MAXINT32) : 0;
}

static void
add_execution (GArray  *groups,
               JxCheck *check)
{
  static const char *const names[] = { "预算执行", "预算执行率", "预算执行情况", "资金执行率" };
  const JxSheetPart *funds = check->funds;
  gint64 weight = 0, score = 0;
  gboolean has_weight, has_score;

  if (funds == NULL)
    return;

  has_weight = jx_value_get_points (jx_sheet_part_get_value (funds, check->total, funds->columns.weight), &weight);
  has_score = jx_value_get_points (jx_sheet_part_get_value (funds, check->total, funds->columns.score), &score);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Group group = { g_strdup (names[i]), 0, 0, weight, score, has_weight, has_score };

      g_array_append_val (groups, group);
    }
}

static GArray *
collect_groups (JxCheck *check)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  g_array_set_clear_func (groups, group_clear);
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed || row->inside || row->part->columns.weight < 0)
        continue;

      add_to_group (groups, row, row->part->columns.level1, 0);
      if (row->part->columns.level2 >= 0 && row->level2.hash != 0)
        add_to_group (groups, row, row->part->columns.level2, row->level2.hash);
    }
  add_execution (groups, check);

  return groups;
}

static gboolean
skip_any (const char       **text,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (jx_text_begins (*text, words[i]))
      {
        *text += strlen (words[i]);
        return TRUE;
      }

  return FALSE;
}

/* Reads what stands between the name of a class and a figure; SAYS_NOTHING if any word is not of how points are told. */
static Says
read_verbs (const char *words,
            Says        bare)
{
  static const char *const fulls[] = { "满分", "分值", "权重", "应得分", "应得", "标准分", NULL };
  static const char *const rates[] = { "得分率", NULL };
  static const char *const gots[] = { "得分", "实得", "得", NULL };
  static const char *const others[] = {
    "类", "指标", "绩效", "方面", "部分", "一级", "二级", "合计", "小计", "共计", "共", "总", "自评", "评价", "最终", "实际", "综合", "该项", "本项", "为",
    "是", "达到", "达", "设置", "设", "：", ":", "，", ",", "、", "（", "(", "）", ")", "。", "；", NULL,
  };
  Says says = bare;

  while (*words != '\0')
    if (skip_any (&words, fulls))
      says = SAYS_FULL;
    else if (skip_any (&words, rates))
      says = SAYS_RATE;
    else if (skip_any (&words, gots))
      says = SAYS_GOT;
    else if (!skip_any (&words, others))
      return SAYS_NOTHING;

  return says;
}

/* 其中：产出指标 and （一）产出指标 begin with the class */
static const char *
skip_opening (const char *words)
{
  static const char *const openings[] = {
    "其中", "本项目", "该项目", "项目", "从", "按", "：", ":", "，", ",", "、", "；", "。", "（", "(", "）", ")", "一是", "二是", "三是", "四是", "五是",
    "六是", "一", "二", "三", "四", "五", "六", "“", "”", NULL,
  };

  while (g_ascii_isdigit (*words) || *words == '.' || skip_any (&words, openings))
    if (g_ascii_isdigit (*words) || *words == '.')
      words++;

  return words;
}

/* the words before a figure; in 产出指标（50分） those before the bracket */
static char *
dup_words (JxNarrative  *self,
           const JxFact *fact)
{
  guint start = (fact->flags & JX_FACT_INSIDE) != 0 ? fact->segment : fact->label;
  g_autofree char *quote = jx_narrative_dup_quote (self, fact->text, start, fact->start);

  return jx_text_squash (quote);
}

static Says
find_group (JxNarrative   *self,
            GArray        *groups,
            const JxFact  *fact,
            const Group  **found)
{
  g_autofree char *before = dup_words (self, fact);
  const char *words = skip_opening (before);
  gsize longest = 0;
  Says says = SAYS_NOTHING;

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      gsize length = strlen (group->stem);
      Says read = length > longest && jx_text_begins (words, group->stem) ? read_verbs (words + length, SAYS_POINTS) : SAYS_NOTHING;

      if (read == SAYS_NOTHING)
        continue;
      longest = length;
      *found = group;
      says = read;
    }

  return says;
}

/* 产出指标满分50分，得48分，得分率96%: what goes on about the class of the figure before */
static Says
read_further (JxNarrative  *self,
              const JxFact *fact)
{
  g_autofree char *words = dup_words (self, fact);

  return read_verbs (words, SAYS_NOTHING);
}

static gboolean
is_usable (JxNarrative  *self,
           const JxFact *fact)
{
  JxNarrativeKind kind = jx_narrative_get_text (self, fact->text)->kind;
  const guint64 other = JX_SAID (PLANNED) | JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (DEDUCTED);

  return (fact->kind == JX_FACT_POINTS || fact->kind == JX_FACT_PERCENT) && jx_fact_is_exact (fact) && fact->sign == 0
         && (fact->said & other) == 0 && (kind == JX_NARRATIVE_SECTION || kind == JX_NARRATIVE_ACHIEVED);
}

/* whether one of the groups of this name has what the text says; and whether there is only one of it that could */
static gboolean
agrees (GArray       *groups,
        const Group  *group,
        Says          says,
        const JxFact *fact)
{
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *other = &g_array_index (groups, Group, i);
      gint64 rate;

      if (!g_str_equal (other->stem, group->stem))
        continue;
      n++;
      if ((!other->has_weight && says != SAYS_GOT) || (!other->has_score && says != SAYS_FULL))
        return TRUE;   /* nothing to hold against it */
      if ((says != SAYS_FULL && says != SAYS_RATE && fact->value == other->score)
          || ((says == SAYS_FULL || says == SAYS_POINTS) && fact->value == other->weight)
          || (says == SAYS_RATE && (!jx_fact_rate (other->score, other->weight, &rate) || ABS (fact->value - rate) <= fact->step / 2)))
        return TRUE;
    }

  return n != 1;
}

static void
report (JxNarrative  *self,
        const JxFact *fact,
        const Group  *group,
        Says          says)
{
  g_autofree char *stated = jx_narrative_dup_fact (self, fact);
  g_autofree char *right = NULL;
  JxFinding *finding;
  gint64 rate = 0;

  if (says == SAYS_RATE)
    {
      jx_fact_rate (group->score, group->weight, &rate);
      right = jx_fact_dup_value (JX_FACT_PERCENT, rate);
      finding = jx_narrative_report_fact (self, "S08", JX_SEVERITY_ERROR, fact,
                                          _("By the text “%1$s” got %2$s of its points, by the table %3$s."), group->stem, stated, right);
    }
  else if (says == SAYS_FULL)
    {
      right = jx_points_to_string (group->weight, -1);
      finding = jx_narrative_report_fact (self, "S08", JX_SEVERITY_ERROR, fact,
                                          _("By the text “%1$s” can get %2$s, its rows in the table have a weight of %3$s."), group->stem,
                                          stated, right);
    }
  else
    {
      right = jx_points_to_string (group->score, -1);
      finding = jx_narrative_report_fact (self, "S08", JX_SEVERITY_ERROR, fact,
                                          _("By the text “%1$s” got %2$s, its rows in the table come to %3$s."), group->stem, stated, right);
    }

  jx_finding_add_figure (finding, "table", right);
}

/* 决策20分、过程20分、产出30分: the parts of another frame than the table's */
static gboolean
is_other_frame (JxNarrative *self,
                GArray      *groups)
{
  static const char *const names[] = { "决策", "过程", "投入", "管理", "履职" };
  gboolean known = FALSE;

  for (guint i = 0; i < groups->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      known |= jx_text_has (g_array_index (groups, Group, i).stem, names[j]);

  for (guint i = 0; !known && i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *label = fact->kind == JX_FACT_POINTS ? jx_narrative_dup_quote (self, fact->text, fact->label, fact->start) : NULL;

      for (guint j = 0; label != NULL && j < G_N_ELEMENTS (names); j++)
        if (jx_text_has (label, names[j]))
          return TRUE;
    }

  return FALSE;
}

/* points, or rates of them, so that there is anything to hold against the table */
static gboolean
has_points (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    if (is_usable (self, jx_narrative_get_fact (self, i)))
      return TRUE;

  return FALSE;
}

/**
 * jx_check_class_points:
 * @self: the texts
 *
 * Checks the points, full marks and rates that a text gives to the classes of the table, and to the execution, against its
 * rows: S08. Only where the words before a figure are the name of one class and how points are told.
 */
void
jx_check_class_points (JxNarrative *self)
{
  g_autoptr(GArray) groups = NULL;
  const Group *group = NULL;
  guint sentence = G_MAXUINT;
  gboolean got = FALSE;       /* told of in this sentence, so that the rate is its own */

  if (self->check->n_listed == 0 || !has_points (self))
    return;

  groups = collect_groups (self->check);
  if (is_other_frame (self, groups))
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      const Group *named = NULL;
      Says says = is_usable (self, fact) ? find_group (self, groups, fact, &named) : SAYS_NOTHING;

      if (named == NULL && group != NULL && fact->sentence == sentence && is_usable (self, fact))
        says = got && (fact->said & JX_SAID (CLAIM)) != 0 ? SAYS_NOTHING : read_further (self, fact);   /* 满意度得10分，自评得分98.39分 */
      else
        group = named;
      if (says == SAYS_NOTHING || (says == SAYS_RATE) != (fact->kind == JX_FACT_PERCENT))
        {
          group = NULL;
          continue;
        }

      got = (got && named == NULL) || says == SAYS_GOT || says == SAYS_POINTS;
      sentence = fact->sentence;
      if (!(says == SAYS_RATE && got) && !agrees (groups, group, says, fact))
        report (self, fact, group, says);
    }
}
