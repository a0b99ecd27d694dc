/* jx-check-stated-sums.c: F06: sums that a text states, against the parts that it lists
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-parts.h"
#include "jx-text.h"

#define SHORT_LABEL 6   /* characters: a total of what stands before it, 合计, 两项共计 */
#define LONG_LABEL  12  /* where it begins with the word: 合计批复总投资 */
#define NEAR        50  /* a sum is near a total that is no more than a fiftieth away */
#define NEAR_COUNT  10  /* of three counts or more, a tenth */

static const guint64 subjects = JX_SAID (EXECUTED) | JX_SAID (ARRIVED) | JX_SAID (REST) | JX_SAID (CONTRACT) | JX_SAID (BUDGET);

static const JxFact *
fact_at (JxNarrative *self,
         guint        position)
{
  return position < self->facts.facts->len ? jx_narrative_get_fact (self, position) : NULL;
}

static char *
dup_label (JxNarrative  *self,
           const JxFact *fact)
{
  return g_strndup (jx_narrative_get_text (self, fact->text)->text + fact->label, fact->start - fact->label);
}

/* 最小的86平方米，最大的312平方米: of one of many */
static gboolean
is_extreme (JxNarrative  *self,
            const JxFact *fact)
{
  static const char *const words[] = { "最大", "最小", "最高", "最低", "最多", "最少", "最长", "最短", NULL };
  g_autofree char *label = dup_label (self, fact);

  return jx_text_has_any (label, words);
}

static gboolean
is_part (JxNarrative  *self,
         const JxFact *fact,
         const JxFact *total)
{
  return jx_fact_is_like (fact, total) && jx_fact_is_exact (fact) && (fact->flags & JX_FACT_INSIDE) == 0
         && !is_extreme (self, fact)
         && (fact->said & (JX_SAID (UNIT_PRICE) | JX_SAID (SHARE) | JX_SAID (TOTAL) | JX_SAID (CHANGED))) == 0;
}

/* 7.2万元 + 29.72万元 */
static char *
dup_parts (JxNarrative     *self,
           const JxFactSet *set,
           guint            first,
           guint            n)
{
  g_autoptr(GString) parts = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *fact = jx_narrative_dup_fact (self, set->facts[i]);

      g_string_append_printf (parts, "%s%s", i > first ? "＋" : "", fact);
    }

  return g_string_free (g_steal_pointer (&parts), FALSE);
}

/* 共支付1029万元: what was spent on all that is listed before */
static gboolean
is_all_spent (JxNarrative  *self,
              const JxFact *fact)
{
  static const char *const labels[] = { "共支付", "共支出", "共计支付", "共计支出", "共使用", "共拨付", "共投入", NULL };
  g_autofree char *label = fact->kind == JX_FACT_AMOUNT ? dup_label (self, fact) : NULL;

  return label != NULL && g_strv_contains (labels, label);
}

static gboolean
is_summary (JxNarrative  *self,
            const JxFact *fact)
{
  g_autofree char *label = NULL;
  gboolean begins;

  if (((fact->said & JX_SAID (TOTAL)) == 0 && !is_all_spent (self, fact)) || (fact->flags & JX_FACT_INSIDE) != 0 || !jx_fact_is_exact (fact))
    return FALSE;

  label = dup_label (self, fact);
  begins = jx_text_begins (label, "合计") || jx_text_begins (label, "共计") || jx_text_begins (label, "总计");

  return jx_text_count (label) <= (begins ? LONG_LABEL : SHORT_LABEL) && !jx_text_has (label, "总额");
}

/* 桌椅5万元等，共计20万元: not all parts are named; 其余3个专业合计526人: these are not named at all */
static gboolean
names_all (JxNarrative  *self,
           const JxFact *last,
           const JxFact *total)
{
  static const char *const rest[] = { "其余", "其他", "其它", "余下", "另外", NULL };
  g_autofree char *between = g_strndup (jx_narrative_get_text (self, total->text)->text + last->end, total->start - last->end);

  return !jx_text_has (between, "等") && !jx_text_has_any (between, rest);
}

/* A和B，合计C: whatever choice of the figures before it, none comes to C */
static void
check_summary (JxNarrative *self,
               guint        position)
{
  const JxFact *total = fact_at (self, position);
  guint first = position;
  gint64 sum;
  JxFactSet parts = { 0 }, prices = { 0 };

  if (!is_summary (self, total))
    return;

  while (first > 0 && fact_at (self, first - 1)->sentence == total->sentence)
    first--;
  for (guint i = first; i < position; i++)
    if (fact_at (self, i)->group == total->group && is_part (self, fact_at (self, i), total))
      jx_fact_set_add (&parts, fact_at (self, i));
    else if (jx_fact_is_like (fact_at (self, i), total) && (fact_at (self, i)->said & JX_SAID (UNIT_PRICE)) != 0)
      jx_fact_set_add (&prices, fact_at (self, i));

  for (guint i = 0; parts.n >= 2 && i < parts.n; i++)   /* 每次分别为85元、32元、12元: 每 stands before the first only */
    jx_fact_set_add (&prices, parts.facts[i]);

  if (parts.n >= 2 && parts.n <= JX_RECKON_MAX && names_all (self, parts.facts[parts.n - 1], total)
      && !jx_fact_set_reaches (&prices, total) && !jx_fact_set_comes_to (&parts, 0, parts.n, total, &sum))
    jx_check_report_sum (self, JX_SEVERITY_ERROR, total, &parts, 0, parts.n, sum);
}

/* The figures that a 其中 may part: those before it in the sentence, else those of the paragraph. */
static void
find_wholes (JxNarrative *self,
             guint        position,
             JxFactSet   *wholes)
{
  const JxFact *part = fact_at (self, position);

  for (guint i = position; i > 0; i--)
    {
      const JxFact *fact = fact_at (self, i - 1);

      if (fact->paragraph != part->paragraph || fact->text != part->text
          || (fact->sentence != part->sentence && wholes->n > 0 && wholes->facts[wholes->n - 1]->sentence == part->sentence))
        break;
      if (fact->sentence == part->sentence && fact->group >= part->group)
        continue;
      if (jx_fact_is_like (fact, part) && (fact->flags & JX_FACT_RANGE) == 0)
        jx_fact_set_add (wholes, fact);
    }
}

/* how many of the parts, from the first on, come to one of the wholes; 0 if none do */
static guint
find_match (const JxFactSet *parts,
            const JxFactSet *wholes)
{
  gint64 sum;

  for (guint n = 1; n <= parts->n; n++)
    for (guint i = 0; i < wholes->n; i++)
      if (jx_fact_set_comes_to (parts, 0, n, wholes->facts[i], &sum))
        return n;

  return 0;
}

/* ，执行率95%, or ，占总支出的43%, and nothing more but the points for it: ，得9.5分 */
static gboolean
is_rate_only (const char *start,
              const char *end)
{
  g_autofree char *between = g_strndup (start, (gsize) (end - start));
  char *last = g_strrstr (between, "，");

  if (last != NULL && last > between && g_str_has_suffix (last, "分") && jx_text_has (last, "得"))
    *last = '\0';

  return start == end || ((jx_text_has (between, "率") || jx_text_has (between, "占")) && g_str_has_suffix (between, "%") && !jx_text_has (between, "；"));
}

/* 资金90万元。其中：……: the parts have a sentence of their own, right behind that of the whole; a rate may stand between: 演出117场，
 * 完成率97.5%。其中…… */
static gboolean
is_right_behind (JxNarrative  *self,
                 const JxFact *whole,
                 const JxFact *part)
{
  const char *text = jx_narrative_get_text (self, part->text)->text, *stop = jx_text_find (text + whole->end, "。");

  if (whole->sentence + 1 != part->sentence || stop == NULL || !jx_text_begins (stop, "。其中"))
    return FALSE;

  return whole->kind == JX_FACT_AMOUNT ? is_rate_only (text + whole->end, stop) : !jx_fact_is_of_people (whole);
}

/* 中央资金200万元，县级配套150万元: the last one closes the list, so that nothing but these is meant */
static gboolean
are_all_sources (JxNarrative     *self,
                 const JxFactSet *parts)
{
  for (guint i = 0; i < parts->n; i++)
    {
      g_autofree char *label = dup_label (self, parts->facts[i]);

      if (!jx_check_is_source (label, i + 1 == parts->n))
        return FALSE;
    }

  return parts->n >= 2 && parts->facts[0]->kind == JX_FACT_AMOUNT;
}

/* What 其中 names need not be all there is: a sum that is well below the whole is asked about only. */
static void
judge_parts (JxNarrative     *self,
             const JxFactSet *parts,
             const JxFactSet *wholes)
{
  const JxFact *whole = wholes->facts[0];   /* the nearest */
  gboolean same_sentence = whole->sentence == parts->facts[0]->sentence, near_enough, above, all_sources;
  gint64 sum;

  if (parts->n < 2 || (!same_sentence && !is_right_behind (self, whole, parts->facts[0])) || !jx_fact_is_exact (whole) || find_match (parts, wholes) > 0
      || jx_fact_set_comes_to (parts, 0, parts->n, whole, &sum)
      || (sum < whole->value && jx_fact_set_goes_on (parts, jx_narrative_get_text (self, whole->text)->text)))
    return;

  near_enough = ABS (sum - whole->value) <= whole->value / (whole->kind == JX_FACT_COUNT && parts->n > 2 ? NEAR_COUNT : NEAR);
  above = same_sentence && sum > whole->value && jx_fact_set_fits_in (parts, whole)
          && (whole->kind == JX_FACT_AMOUNT || (wholes->n == 1 && !jx_fact_is_of_people (whole)));
  all_sources = are_all_sources (self, parts);
  if (near_enough || above || (same_sentence && all_sources))
    jx_check_report_sum (self, sum < whole->value - whole->value / NEAR && !all_sources ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR, whole, parts, 0,
                parts->n, sum);
}

/* 其中追加50万元，上年结转86.5万元；尾款55万元: whether what stands behind 其中 comes to a whole, whatever is said of each */
static gboolean
comes_to_whole (JxNarrative     *self,
                guint            position,
                const JxFactSet *wholes)
{
  const JxFact *head = fact_at (self, position), *fact;
  JxFactSet all = { 0 };

  while (position > 0 && fact_at (self, position - 1)->sentence == head->sentence && fact_at (self, position - 1)->group == head->group)
    position--;
  for (; (fact = fact_at (self, position)) != NULL && fact->sentence == head->sentence && fact->group == head->group; position++)
    if (jx_fact_is_like (fact, head))
      jx_fact_set_add (&all, fact);

  return find_match (&all, wholes) > 0;
}

/* 全年收入1386万元，其中线上623.7万元；2022年收入1172万元: a date ends the parts, if they do not begin with one each */
static gboolean
is_of_later_date (JxNarrative  *self,
                  const JxFact *fact,
                  const JxFact *head)
{
  gboolean dated = head->when > 0 && fact_at (self, head->when - 1)->group == head->group;

  return !dated && fact->when != head->when && jx_check_find_year (self, fact) != jx_check_find_year (self, head);
}

/* 其中生态安葬1208人，包括小型墓816人: a part of the part before it */
static gboolean
is_part_of_part (JxNarrative  *self,
                 const JxFact *fact)
{
  g_autofree char *label = dup_label (self, fact);

  return jx_text_begins (label, "包括") || jx_text_begins (label, "含");
}

/* C，其中A、B: the parts go on as long as the same is spoken of */
static guint
check_of_which (JxNarrative *self,
                guint        position)
{
  const JxFact *head = fact_at (self, position);
  JxFactSet parts = { 0 }, wholes = { 0 };
  guint i = position;

  for (; fact_at (self, i) != NULL && fact_at (self, i)->sentence == head->sentence && fact_at (self, i)->group == head->group; i++)
    {
      const JxFact *fact = fact_at (self, i);

      if ((fact->said & (JX_SAID (TOTAL) | JX_SAID (COMPARED))) != 0 || is_of_later_date (self, fact, head) || jx_parts_are_behind (self, i)
          || (parts.n > 0 && is_part_of_part (self, fact)) || ((fact->said & subjects) != 0 && (fact->said & subjects) != (head->said & subjects)))
        break;
      if (is_part (self, fact, head))
        jx_fact_set_add (&parts, fact);
    }

  find_wholes (self, position, &wholes);
  if (wholes.n > 0 && parts.n > 0 && is_part (self, head, head) && !comes_to_whole (self, position, &wholes))
    judge_parts (self, &parts, &wholes);

  return MAX (i, position + 1);
}

/* 预算300万元，资金来源为省级专项180万元、县级资金110万元: as if 其中 stood there */
static void
check_sources (JxNarrative *self,
               guint        position)
{
  const JxFact *whole = fact_at (self, position), *first = fact_at (self, position + 1);
  JxFactSet parts = { 0 }, wholes = { .facts = { whole }, .n = 1 };
  g_autofree char *between = NULL;

  if (whole->kind != JX_FACT_AMOUNT || first == NULL || first->sentence != whole->sentence || first->group > whole->group)
    return;

  between = g_strndup (jx_narrative_get_text (self, whole->text)->text + whole->end, first->start - whole->end);
  if (!jx_text_has (between, "资金来源") && !jx_text_has (between, "来源于"))
    return;

  for (guint i = position + 1; fact_at (self, i) != NULL && fact_at (self, i)->sentence == whole->sentence; i++)
    if (is_part (self, fact_at (self, i), whole))
      jx_fact_set_add (&parts, fact_at (self, i));
  if (are_all_sources (self, &parts))
    judge_parts (self, &parts, &wholes);
}

/* whether nothing but one mark and a noun stands before an amount: of a list, behind 用于 its first one has no mark or a colon; what is
 * in brackets tells of the amount before */
static gboolean
goes_on_to (const char *text,
            const char *end,
            gboolean    first)
{
  g_autoptr(GString) label = g_string_new (NULL);
  const char *const marks = first ? "：:" : "、，,；;和及与";
  guint depth = 0, n_marks = 0;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      depth += c == '(' || c == 0xff08;
      if (depth == 0 && label->len == 0 && n_marks == 0 && g_utf8_strchr (marks, -1, c) != NULL)
        n_marks++;
      else if (depth == 0 && g_utf8_strchr ("、，,；;：:\n", -1, c) != NULL)
        return FALSE;
      else if (depth == 0)
        g_string_append_unichar (label, c);
      depth -= depth > 0 && (c == ')' || c == 0xff09);
    }

  return jx_check_is_use (label->str);
}

/* where the list behind 用于 or 主要包括 begins, NULL if none does: in the sentence of what was spent; or in the next, if that begins with it: 支出
 * 268.5万元，执行率89.5%。支出主要用于…… */
static const char *
find_list (JxNarrative  *self,
           const JxFact *whole,
           const JxFact *first)
{
  static const char *const words[] = { "用于", "主要包括", "主要是", "具体包括" };
  const char *text = jx_narrative_get_text (self, whole->text)->text, *start = text + whole->end;
  const char *stop, *use = NULL;
  g_autofree char *before = NULL;
  gsize length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words) && use == NULL; i++)
    {
      use = g_strstr_len (start, first->start - whole->end, words[i]);
      length = strlen (words[i]);
    }
  if (use == NULL || g_strstr_len (start, use - start, "；") != NULL)
    return NULL;
  if (first->sentence == whole->sentence)
    return use + length;

  stop = g_strstr_len (start, use - start, "。");
  before = stop != NULL ? g_strndup (stop + strlen ("。"), (gsize) (use - stop) - strlen ("。")) : NULL;

  return before != NULL && (whole->said & JX_SAID (EXECUTED)) != 0 && jx_text_count (before) <= SHORT_LABEL
         && strchr (before, '\n') == NULL && !jx_text_has (before, "，") && is_rate_only (start, stop)
           ? use + length : NULL;
}

/* the amounts that stand behind 用于 as one list */
static void
find_uses (JxNarrative *self,
           guint        position,
           JxFactSet   *parts)
{
  const JxFact *whole = fact_at (self, position), *last = NULL;
  const char *text = jx_narrative_get_text (self, whole->text)->text, *from = NULL;

  for (guint i = position + 1; fact_at (self, i) != NULL && fact_at (self, i)->text == whole->text
                               && fact_at (self, i)->sentence <= (last != NULL ? last->sentence : whole->sentence + 1); i++)
    {
      const JxFact *fact = fact_at (self, i);

      if (fact->kind != JX_FACT_AMOUNT || (last != NULL && (fact->flags & JX_FACT_INSIDE) != 0))
        continue;
      if (last == NULL && (from = find_list (self, whole, fact)) == NULL)
        return;
      if (!is_part (self, fact, whole) || !goes_on_to (from, text + fact->start, last == NULL)
          || (last != NULL && (fact->group != last->group || ((fact->said & subjects) != 0 && (fact->said & subjects) != (last->said & subjects)))))
        return;

      jx_fact_set_add (parts, fact);
      last = fact;
      from = text + fact->end;
    }
}

/* 支出20万元，主要用于购书8.2万元、水电4.4万元……: what a sum was spent on is never more than it */
static void
check_spent_on (JxNarrative *self,
                guint        position)
{
  const JxFact *whole = fact_at (self, position);
  JxFactSet parts = { 0 };
  gint64 sum;

  if (whole->kind != JX_FACT_AMOUNT || !jx_fact_is_exact (whole) || (whole->flags & JX_FACT_INSIDE) != 0 || (whole->said & JX_SAID (UNIT_PRICE)) != 0)
    return;

  find_uses (self, position, &parts);
  if (parts.n >= 2 && jx_fact_set_fits_in (&parts, whole) && !jx_fact_set_comes_to (&parts, 0, parts.n, whole, &sum) && sum > whole->value
      && !jx_fact_set_reaches (&parts, whole))
    jx_check_report_sum (self, JX_SEVERITY_ERROR, whole, &parts, 0, parts.n, sum);
}

static const JxFact *
find_only (JxNarrative *self,
           guint        first,
           guint        end,
           guint64      said,
           guint64      not_said)
{
  const JxFact *found = NULL;

  for (guint i = first; i < end; i++)
    {
      const JxFact *fact = fact_at (self, i);

      if (fact->kind != JX_FACT_AMOUNT || (fact->said & said) != said || (fact->said & not_said) != 0 || !jx_fact_is_exact (fact))
        continue;
      if (found != NULL)
        return NULL;
      found = fact;
    }

  return found;
}

/* 年初预算A，追加B，调整后C */
static void
check_adjusted (JxNarrative *self,
                guint        first,
                guint        end)
{
  const JxFact *initial = find_only (self, first, end, JX_SAID (INITIAL), JX_SAID (ADJUSTED));
  const JxFact *adjusted = find_only (self, first, end, JX_SAID (ADJUSTED), JX_SAID (INITIAL));
  const JxFact *more = find_only (self, first, end, JX_SAID (MORE), JX_SAID (ADJUSTED));
  JxFactSet set = { .facts = { initial, more }, .n = 2 };
  gint64 sum;

  if (initial == NULL || adjusted == NULL || more == NULL || initial >= more || more >= adjusted
      || jx_fact_set_comes_to (&set, 0, 2, adjusted, &sum))
    return;
  for (guint i = first; i < end; i++)
    if ((fact_at (self, i)->said & (JX_SAID (LESS) | (fact_at (self, i) < adjusted ? JX_SAID (REST) : 0))) != 0)
      return;

  jx_check_report_sum (self, JX_SEVERITY_ERROR, adjusted, &set, 0, 2, sum);
}

/* the sign between two figures if nothing else stands there, else 0 */
static gunichar
find_operator (JxNarrative  *self,
               const JxFact *a,
               const JxFact *b)
{
  const char *start = jx_narrative_get_text (self, a->text)->text + a->end;
  g_autofree char *between = NULL, *stripped = NULL;

  /* most have words between them: these need no copy */
  if (a->text != b->text || b->start <= a->end || g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (start))))
    return 0;

  between = g_strndup (start, b->start - a->end);
  stripped = jx_text_strip (between);

  return *stripped != '\0' && *g_utf8_next_char (stripped) == '\0' ? g_utf8_get_char (stripped) : 0;
}

/* 7.2+29.72=32.92, as it stands */
static guint
check_equation (JxNarrative *self,
                guint        position)
{
  JxFactSet parts;
  guint i = position;
  gint64 sum;

  if (fact_at (self, i + 1) == NULL || find_operator (self, fact_at (self, i), fact_at (self, i + 1)) == 0)
    return i + 1;

  parts.n = 0;
  for (; fact_at (self, i + 1) != NULL; i++)
    {
      gunichar sign = find_operator (self, fact_at (self, i), fact_at (self, i + 1));

      jx_fact_set_add (&parts, fact_at (self, i));
      if ((sign == '=' || sign == 0xff1d) && parts.n >= 2 && jx_fact_is_like (parts.facts[0], fact_at (self, i + 1))
          && !jx_fact_set_comes_to (&parts, 0, parts.n, fact_at (self, i + 1), &sum))
        jx_check_report_sum (self, JX_SEVERITY_ERROR, fact_at (self, i + 1), &parts, 0, parts.n, sum);
      if ((sign != '+' && sign != 0xff0b) || !jx_fact_is_like (parts.facts[0], fact_at (self, i + 1)))
        break;
    }

  return i + 1;
}

/**
 * jx_check_report_sum:
 * @self: the texts
 * @severity: how sure it is
 * @total: the sum that is stated
 * @set: the parts
 * @first: the first of them that counts
 * @n: how many
 * @sum: what they come to
 *
 * Tells that parts do not come to the sum that a text states: F06, of points S08.
 */
void
jx_check_report_sum (JxNarrative     *self,
                     JxSeverity       severity,
                     const JxFact    *total,
                     const JxFactSet *set,
                     guint            first,
                     guint            n,
                     gint64           sum)
{
  g_autofree char *parts = dup_parts (self, set, first, n);
  g_autofree char *stated = jx_narrative_dup_fact (self, total);
  g_autofree char *right = jx_fact_dup_measured (total, sum);
  JxFinding *finding = jx_narrative_report_fact (self, total->kind == JX_FACT_POINTS ? "S08" : "F06", severity, total,
                                                 _("The parts come to %1$s (%2$s), the text says %3$s."), right, parts, stated);

  jx_finding_add_figure (finding, "sum", right);
  jx_finding_add_figure (finding, "parts", parts);
}

/**
 * jx_check_stated_sums:
 * @self: the texts
 *
 * Checks sums that a text states: F06. A sum is told to be wrong where no choice of the figures listed comes to it, and where
 * they were listed as all its parts: with 合计 behind them, with the sum near by, or with more than the whole.
 */
void
jx_check_stated_sums (JxNarrative *self)
{
  guint n = self->facts.facts->len;

  for (guint i = 0, end; i < n; i = end)
    {
      guint sentence = fact_at (self, i)->sentence;

      for (end = i; end < n && fact_at (self, end)->sentence == sentence; end++)
        check_summary (self, end);
      check_adjusted (self, i, end);

      for (guint j = i; j < end;)
        j = fact_at (self, j)->group > 0 && fact_at (self, j)->kind != JX_FACT_DATE ? check_of_which (self, j) : j + 1;
      for (guint j = i; j < end;)
        j = check_equation (self, j);
      for (guint j = i; j < end; j++)
        {
          check_sources (self, j);
          check_spent_on (self, j);
        }
    }
}
