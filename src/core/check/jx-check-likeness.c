/* jx-check-likeness.c: T02: indicators, targets and names in a text, against the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-noun.h"
#include "jx-planned.h"
#include "jx-text.h"

#define ALIKE       50   /* percent of the pairs of characters that two names share */
#define LONGEST     120  /* characters of a name that are compared */
#define STEM        4    /* characters of a project's name that make it known */
#define LONGEST_MID 6    /* characters between its stem and what it is */

/* A target as a text states it: 项目完成及时性≥95%. */
typedef struct
{
  const JxFact *fact;
  char         *name;     /* what stands before the sign */
} Stated;

static char *
dup_name (JxNarrative  *self,
          const JxFact *fact)
{
  static const char signs[] = "≥≤＝=≧≦>＞<＜";
  const char *text = jx_narrative_get_text (self, fact->text)->text;
  const char *start = text + fact->segment;
  g_autofree char *before = NULL;
  char *end;

  while (g_utf8_strchr ("，、,; ", -1, g_utf8_get_char (start)) != NULL && start < text + fact->start)   /* behind a figure */
    start = g_utf8_next_char (start);
  before = g_strndup (start, (gsize) (text + fact->start - start));
  end = before + strlen (before);

  while (end > before)
    {
      char *last = g_utf8_find_prev_char (before, end);

      if (*last != ' ' && g_utf8_strchr (signs, -1, g_utf8_get_char (last)) == NULL)
        break;
      end = last;
    }
  *end = '\0';

  return jx_text_squash (before);
}

/* pairs of neighbouring characters that two names have in common, in percent */
static guint
compare_names (const char *a,
               const char *b)
{
  gunichar pairs_a[LONGEST][2], pairs_b[LONGEST][2];
  gunichar (*lists[2])[2] = { pairs_a, pairs_b };
  const char *names[2] = { a, b };
  guint n[2] = { 0, 0 }, common = 0;

  for (guint i = 0; i < 2; i++)
    for (const char *at = names[i]; *at != '\0' && *g_utf8_next_char (at) != '\0' && n[i] < LONGEST; at = g_utf8_next_char (at))
      {
        lists[i][n[i]][0] = g_utf8_get_char (at);
        lists[i][n[i]++][1] = g_utf8_get_char (g_utf8_next_char (at));
      }

  for (guint i = 0; i < n[0]; i++)
    for (guint j = 0; j < n[1]; j++)
      if (pairs_a[i][0] == pairs_b[j][0] && pairs_a[i][1] == pairs_b[j][1])
        {
          common++;
          pairs_b[j][0] = 0;
          break;
        }

  return n[0] + n[1] > 0 ? 200 * common / (n[0] + n[1]) : 0;
}

/* 满意度≥90%, and 95 without % in the table */
static gboolean
is_bare_rate (const JxCheckRow *row,
              const JxFact     *fact)
{
  return row->satisfaction && row->measure == NULL && fact->kind == JX_FACT_PERCENT;
}

/* a target in the units of figures; FALSE if it is no number, or of something else */
static gboolean
get_target (const JxCheckRow *row,
            const JxFact     *fact,
            gint64           *value)
{
  const JxQuantity *target = &row->target->parsed;
  JxMoneyUnit unit;
  gboolean exact;
  gint64 step;

  if (target->kind != JX_QUANTITY_NUMBER)
    return FALSE;
  if (fact->kind == JX_FACT_AMOUNT && (target->flags & JX_QUANTITY_MONEY) != 0)
    return jx_quantity_to_money (target, value, &exact);
  if (fact->kind == JX_FACT_AMOUNT)
    return row->measure != NULL && jx_measure_money_unit (row->measure, &unit)
           && jx_money_from_decimal (target->low, unit, value, &exact);
  if (row->dimension == JX_DIMENSION_MONEY
      || ((row->dimension == JX_DIMENSION_RATIO) != (fact->kind == JX_FACT_PERCENT) && !is_bare_rate (row, fact)))
    return FALSE;
  if (fact->kind == JX_FACT_COUNT)
    return jx_check_get_count (row, row->target, fact->measure, value, &step);

  if (!jx_decimal_rescale (target->low, 4, value))
    return FALSE;
  if (g_strcmp0 (row->measure, "‰") == 0)
    *value /= 10;   /* figures of texts are in percent */

  return TRUE;
}

static const char *
get_name (const JxCheckRow *row)
{
  return jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
}

static gboolean
is_named (const Stated     *stated,
          const JxCheckRow *row)
{
  g_autofree char *name = get_name (row) != NULL ? jx_text_squash (get_name (row)) : NULL;

  return name != NULL && *name != '\0' && g_str_has_suffix (stated->name, name);
}

static void
check_target (JxNarrative      *self,
              const Stated     *stated,
              const JxCheckRow *row)
{
  g_autofree char *figure = NULL;
  JxFinding *finding;
  gint64 target;

  if (!get_target (row, stated->fact, &target) || target == stated->fact->value)
    return;

  figure = jx_narrative_dup_fact (self, stated->fact);
  finding = jx_check_report (self->check, "T02", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.target,
                             _("For “%1$s” the table has %2$s, the report %3$s."), get_name (row), row->target->typed, figure);
  jx_finding_add_figure (finding, "report", figure);
  jx_narrative_point (self, finding, stated->fact);
}

/* the row that is most like a name and has the same target; NULL if none is, or two are alike */
static const JxCheckRow *
find_alike (JxNarrative      *self,
            const Stated     *stated,
            const gboolean   *taken)
{
  const JxCheckRow *best = NULL;
  guint best_likeness = ALIKE - 1;
  gboolean tie = FALSE;

  for (guint i = 0; i < self->check->n_rows; i++)
    {
      const JxCheckRow *row = &self->check->rows[i];
      guint likeness;
      gint64 target;

      if (!row->listed || taken[i] || get_name (row) == NULL || !get_target (row, stated->fact, &target)
          || target != stated->fact->value)
        continue;

      likeness = compare_names (get_name (row), stated->name);
      tie = likeness == best_likeness || (tie && likeness < best_likeness);
      if (likeness > best_likeness)
        {
          best = row;
          best_likeness = likeness;
          tie = FALSE;
        }
    }

  return tie ? NULL : best;
}

static void
report_name (JxNarrative      *self,
             const Stated     *stated,
             const JxCheckRow *row)
{
  const char *name = get_name (row);
  gboolean part = jx_text_has (stated->name, name) || jx_text_has (name, stated->name)
                  || compare_names (name, stated->name) > 80;
  JxFinding *finding;

  finding = jx_check_report (self->check, "T02", part ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR, row->part, (int) row->position,
                             row->part->columns.name, _("The table calls this indicator “%1$s”, the report “%2$s”."), name,
                             stated->name);
  jx_finding_add_figure (finding, "report", stated->name);
  jx_narrative_point (self, finding, stated->fact);
}

/* 清淤沟渠 for 清淤沟渠长度 */
static gboolean
is_shortened (const Stated     *stated,
              const JxCheckRow *row)
{
  return jx_text_count (stated->name) >= STEM && jx_text_has (get_name (row), stated->name);
}

static void
stated_clear (gpointer data)
{
  g_free (((Stated *) data)->name);
}

static GArray *
collect_stated (JxNarrative *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Stated));

  g_array_set_clear_func (list, stated_clear);
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      Stated stated = { fact, NULL };

      if (fact->sign == 0 || fact->kind == JX_FACT_PLAIN || fact->kind == JX_FACT_DATE
          || jx_narrative_get_text (self, fact->text)->kind != JX_NARRATIVE_SECTION)
        continue;

      stated.name = dup_name (self, fact);
      g_array_append_val (list, stated);
    }

  return list;
}

/* （三）绩效目标, and nothing of what came of it, begins the paragraph or stands above it */
static gboolean
is_below_goal (JxNarrative  *self,
               const JxFact *fact)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text, *at = text + fact->start;

  for (guint n = 0; n < 2; n++)
    {
      const char *line = at;
      g_autofree char *head = NULL;

      while (line > text && line[-1] != '\n')
        line--;
      head = g_strndup (line, MIN (strcspn (line, "\n"), strlen ("（三）绩效目标设定")));
      if (jx_text_has (head, "目标") && !jx_text_has (head, "完成"))
        return TRUE;
      if (line == text)
        return FALSE;
      at = line - 1;
    }

  return FALSE;
}

/* 城区污水集中处理率 of 城区污水集中处理率达到96%以上; NULL if no bound of a goal stands there */
static char *
dup_bounded (JxNarrative  *self,
             const JxFact *fact)
{
  const char *title = jx_narrative_get_title (self, fact);

  if (title == NULL || fact->sign != 0 || (fact->flags & JX_FACT_BOUND) == 0 || (fact->flags & (JX_FACT_ABOUT | JX_FACT_RANGE)) != 0
      || jx_text_has (title, "完成") || (!jx_text_has (title, "目标") && !is_below_goal (self, fact)))
    return NULL;

  return jx_planned_dup_noun (self, fact);
}

/* the row of a name, else the only one that is of the same thing: 跟踪服务 and 开展跟踪服务; NULL if there is none. What is said of the whole
 * county is not the project's. */
static const JxCheckRow *
find_bounded (JxNarrative  *self,
              const Stated *stated)
{
  const JxCheckRow *same = NULL;
  guint n = 0;
  gint64 target;

  for (guint i = 0; i < self->check->n_rows; i++)
    {
      const JxCheckRow *row = &self->check->rows[i];

      if (!row->listed || get_name (row) == NULL)
        continue;
      if (g_str_equal (get_name (row), stated->name))
        return row;
      if (!get_target (row, stated->fact, &target) || !jx_noun_is_same (get_name (row), stated->name))
        continue;
      same = row;
      n++;
    }

  return n == 1 && !jx_text_begins (stated->name, "全") ? same : NULL;
}

/* the goals of a report in words, each against its row */
static void
check_bounds (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *name = jx_narrative_is_section (self, fact->text) ? dup_bounded (self, fact) : NULL;
      const Stated stated = { fact, name };
      const JxCheckRow *found = name != NULL ? find_bounded (self, &stated) : NULL;

      if (found != NULL)
        check_target (self, &stated, found);
    }
}

static void
check_indicators (JxNarrative *self)
{
  g_autoptr(GArray) list = collect_stated (self);
  g_autofree gboolean *taken = g_new0 (gboolean, self->check->n_rows + 1);
  g_autofree gboolean *placed = g_new0 (gboolean, list->len + 1);
  g_autofree const JxCheckRow **rows = g_new0 (const JxCheckRow *, list->len + 1);
  guint n_shortened = 0;   /* one is a slip, several are the way in which the report is written */

  for (guint i = 0; i < list->len; i++)
    for (guint j = 0; j < self->check->n_rows && !placed[i]; j++)
      if (self->check->rows[j].listed && !taken[j] && is_named (&g_array_index (list, Stated, i), &self->check->rows[j]))
        {
          placed[i] = taken[j] = TRUE;
          check_target (self, &g_array_index (list, Stated, i), &self->check->rows[j]);
        }

  for (guint i = 0; i < list->len; i++)
    {
      const Stated *stated = &g_array_index (list, Stated, i);
      const JxCheckRow *row = placed[i] ? NULL : find_alike (self, stated, taken);

      rows[i] = row;
      if (row != NULL)
        taken[row - self->check->rows] = TRUE;
      n_shortened += row != NULL && is_shortened (stated, row);
    }

  for (guint i = 0; i < list->len; i++)
    if (rows[i] != NULL && (n_shortened == 1 || !is_shortened (&g_array_index (list, Stated, i), rows[i])))
      report_name (self, &g_array_index (list, Stated, i), rows[i]);
}

static gboolean
counts_indicators (const char *before)
{
  static const char *const endings[] = { "三级指标", "三级指标共", "三级指标数量：", "三级指标数：", "三级指标：", "三级指标个数：" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (before, endings[i]))
      return TRUE;

  return FALSE;
}

/* 设置三级指标10个 */
static void
check_count (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      const char *text = jx_narrative_get_text (self, fact->text)->text;
      g_autofree char *before = NULL, *stated = NULL;

      if (fact->kind != JX_FACT_COUNT || !jx_fact_is_exact (fact)
          || jx_narrative_get_text (self, fact->text)->kind == JX_NARRATIVE_EXPECTED
          || fact->value == (gint64) self->check->n_listed * JX_POINT)
        continue;

      before = g_strndup (text + fact->label, fact->start - fact->label);
      if (!jx_text_begins (text + fact->end, "三级指标") && !counts_indicators (before))
        continue;

      stated = jx_narrative_dup_fact (self, fact);
      jx_narrative_report_fact (self, "T02", JX_SEVERITY_ERROR, fact, _("The text speaks of %1$s indicators, the table has %2$u."),
                                stated, self->check->n_listed);
    }
}

/* 平台: what a thing is, so that it may be named in short */
static gsize
thing_length (const char *at)
{
  static const char * const things[] = { "平台", "系统", "工程", "中心", "公园", "道路", "广场", "基地", "园区" };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (jx_text_begins (at, things[i]))
      return strlen (things[i]);

  return 0;
}

/* every character of a part, in order, stands in the whole: a name in short */
static gboolean
is_short_for (const char *part,
              const char *whole)
{
  for (; *part != '\0' && whole != NULL; part = g_utf8_next_char (part))
    if ((whole = g_utf8_strchr (whole, -1, g_utf8_get_char (part))) != NULL)
      whole = g_utf8_next_char (whole);

  return whole != NULL;
}

/* a goal that names the project's thing otherwise: 智慧金凤指挥平台 of 智慧金凤社会治理综合平台 */
static void
check_name_in_goal (JxNarrative *self,
                    guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  const char *name = self->names[0];
  g_autofree char *stem = NULL, *called = NULL;
  const char *at, *middle;
  gsize length = 0;

  if (name == NULL || g_utf8_strlen (name, -1) <= STEM)
    return;

  stem = g_strndup (name, (gsize) (g_utf8_offset_to_pointer (name, STEM) - name));
  at = jx_text_find (text->text, stem);
  if (at == NULL)
    return;

  middle = at + strlen (stem);
  for (guint i = 0; i < LONGEST_MID && *middle != '\0' && length == 0; i++)
    if ((length = thing_length (middle)) == 0)
      middle = g_utf8_next_char (middle);
  if (length == 0)
    return;

  called = g_strndup (at, (gsize) (middle + length - at));
  if (!jx_text_has (name, middle) && !is_short_for (called, name) && !jx_text_has (called, "、"))
    {
      g_autofree char *thing = g_strndup (middle, length);

      if (jx_text_has (name, thing))
        jx_narrative_report (self, "T02", JX_SEVERITY_WARNING, number, (guint) (at - text->text),
                             (guint) (middle + length - text->text), _("“%1$s” is not the name of the project, “%2$s”."),
                             called, name);
    }
}

/* which kind of indicator a word before a figure names, or NULL */
static const char *
find_level (const char *before)
{
  static const char *const words[] = { "数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "满意度" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (jx_text_has (before, words[i]))
      return words[i];

  return NULL;
}

static gboolean
is_of_level (const JxCheckRow *row,
             const char       *word)
{
  const char *level2 = jx_indicator_get_value (row->cells, row->part->columns.level2)->typed;
  const char *level1 = jx_indicator_get_value (row->cells, row->part->columns.level1)->typed;

  return row->listed && ((level2 != NULL && jx_text_has (level2, word)) || (level1 != NULL && jx_text_has (level1, word)));
}

/* 报告内指标：质量≥98%；社会效益≥98%、≥97%: the targets of one kind, one for each of its rows, in their order */
static void
check_level (JxNarrative *self,
             guint        first,
             guint        n,
             const char  *word)
{
  guint n_rows = 0, nth = 0;

  for (guint i = 0; i < self->check->n_rows; i++)
    n_rows += is_of_level (&self->check->rows[i], word);
  if (n_rows != n)
    return;

  for (guint i = 0; i < self->check->n_rows; i++)
    if (is_of_level (&self->check->rows[i], word))
      {
        const Stated stated = { .fact = jx_narrative_get_fact (self, first + nth++) };

        check_target (self, &stated, &self->check->rows[i]);
      }
}

/* the targets that a report gives, of which the figures only are at hand */
static void
check_listed_targets (JxNarrative *self)
{
  for (guint i = 0, n; i < self->facts.facts->len; i += n)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      const JxNarrativeText *text = jx_narrative_get_text (self, fact->text);
      g_autofree char *before = g_strndup (text->text + fact->label, fact->start - fact->label);
      const char *word = text->kind == JX_NARRATIVE_FIGURE && fact->sign != 0 ? find_level (before) : NULL;

      for (n = 1; word != NULL && i + n < self->facts.facts->len; n++)
        {
          const JxFact *next = jx_narrative_get_fact (self, i + n);

          if (next->text != fact->text || next->sign == 0 || next->start - jx_narrative_get_fact (self, i + n - 1)->end > strlen ("、≥"))
            break;
        }

      if (word != NULL)
        check_level (self, i, n, word);
    }
}

/**
 * jx_check_likeness:
 * @self: the texts
 *
 * Checks what the texts and the table both say: T02. An indicator is found by its name, or by its target and a name that is
 * like it.
 */
void
jx_check_likeness (JxNarrative *self)
{
  if (self->check->n_listed > 0)
    {
      check_indicators (self);
      check_bounds (self);
      check_listed_targets (self);
      check_count (self);
    }

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_EXPECTED
        || jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_ACHIEVED)
      check_name_in_goal (self, i);
}
