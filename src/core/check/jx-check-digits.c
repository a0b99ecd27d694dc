/* jx-check-digits.c: F09, T02: a figure told twice, of which two neighbours among the digits changed places
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-label.h"
#include "jx-text.h"

#define MOST          (G_MAXINT64 / 100)   /* far below it nothing overflows */
#define MOST_BEFORE   12   /* characters before a figure and behind it that may name it */
#define MOST_BEHIND   6
#define LONGEST_SUBJECT 8  /* of a line that is a heading without a number */
#define LEAST_SHARED  2    /* … that two of them have in common; one of a word of many things more */

/* words that tell of anything */
static const char *const usual[] = {
  "全县", "全市", "全区", "全镇", "全年", "年度", "累计", "实际", "完成", "实施", "建设", "改造", "建成", "新建", "开展", "项目", "资金", "支出", "支付", "预算",
  "其中", "共计", "合计", "总计", "以上", "以下", "面积", "总数", "数量", "人数", "户数", "里程", "长度", "涉及", "覆盖", "达到", "用于", "安排", "投入",
  "发放", "补助", "群众", "农村", "城镇", "万元", "配套", "计划", "目标", "左右", "服务", "管理", "工程", "我县", "本年", "辖区", "聘用", "专职", "现有",
  "建筑", "道路", "处理", "检查", "抽查", "培训", "采购", "购置", "更换", "维修", "维护", "受益", "带动", "增加", "减少", "下降", "增长", "提高", "比例", "单价", "平均",
};

/* where a figure stands, the words that tell of anything taken out */
typedef struct
{
  const JxFact *fact;
  char         *words;
  guint         next;    /* 1 + the place of another one of the same value; 0 none */
} Told;

/* The figures, and where those of a value are: 1 + the place of the first one. */
typedef struct
{
  GArray     *list;
  GHashTable *places;
} Digits;

static char *
dup_words (const char *text,
           const char *label,
           const char *start,
           const char *end)
{
  g_autoptr(GString) words = NULL;
  const char *from = start, *to = end;
  guint n;

  for (n = 0; from > label && n < MOST_BEFORE; n++)
    from = g_utf8_find_prev_char (text, from);
  for (n = 0; n < MOST_BEHIND && g_unichar_isalpha (g_utf8_get_char (to)); n++)
    to = g_utf8_next_char (to);

  words = g_string_new_len (from, start - from);
  g_string_append_c (words, ' ');
  g_string_append_len (words, end, to - end);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    g_string_replace (words, usual[i], " ", 0);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* whether a letter stands right before a place */
static gboolean
goes_before (const char *text,
             const char *at)
{
  return at > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_find_prev_char (text, at)));
}

/* the longest run of letters that both have; NULL if it is short, or if each has something else before it: 东校区 and 西校区 */
static char *
dup_shared (const char *one_text,
            const char *other_text)
{
  const char *a = one_text, *b = other_text, *best = NULL, *beside = NULL;
  glong best_length = LEAST_SHARED - 1;

  for (; *a != '\0'; a = g_utf8_next_char (a))
    for (const char *at = b; *at != '\0'; at = g_utf8_next_char (at))
      {
        const char *one = a, *other = at;
        glong n = 0;

        while (*one != '\0' && g_unichar_isalpha (g_utf8_get_char (one)) && g_utf8_get_char (one) == g_utf8_get_char (other))
          {
            one = g_utf8_next_char (one);
            other = g_utf8_next_char (other);
            n++;
          }
        if (n > best_length)
          {
            best_length = n;
            best = a;
            beside = at;
          }
      }

  return best != NULL && !(goes_before (one_text, best) && goes_before (other_text, beside)) ? g_utf8_substring (best, 0, best_length) : NULL;
}

/* 326 and 362 */
static gboolean
is_swapped (gint64 a,
            gint64 b,
            gint64 step)
{
  gint64 one = a / step, other = b / step;

  if (one == other || one < 100 || other < 100)
    return FALSE;

  while (one % 10 == other % 10)
    {
      one /= 10;
      other /= 10;
    }

  return one / 100 == other / 100 && one % 10 == other / 10 % 10 && one / 10 % 10 == other % 10;
}

static gboolean
is_usable (JxNarrative  *self,
           const JxFact *fact)
{
  const guint64 other = JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (CHANGED) | JX_SAID (UNIT_PRICE) | JX_SAID (SHARE);
  JxNarrativeKind kind = jx_narrative_get_text (self, fact->text)->kind;

  return (fact->kind == JX_FACT_AMOUNT || fact->kind == JX_FACT_COUNT) && kind != JX_NARRATIVE_FIGURE && jx_fact_is_exact (fact)
         && fact->step > 0 && fact->value < MOST && fact->value / fact->step >= 100 && (fact->said & other) == 0;
}

/* 东村：硬化道路1230米; and below a line of its own, 东村: of one of several that have the same */
static gboolean
has_subject (const char *text,
             const char *label)
{
  const char *start = label, *line;
  g_autofree char *before = NULL;
  const char *colon;

  while (start > text && start[-1] != '\n' && !g_str_has_prefix (g_utf8_find_prev_char (text, start), "。")
         && !g_str_has_prefix (g_utf8_find_prev_char (text, start), "；"))
    start = g_utf8_find_prev_char (text, start);
  before = g_strndup (start, (gsize) (label - start));
  colon = strstr (before, "：") != NULL ? strstr (before, "：") : strchr (before, ':');
  if (colon != NULL && strstr (before, "效益") == NULL && strstr (before, "指标") == NULL && strstr (before, "数量") == NULL)
    return TRUE;

  if (start == text || start[-1] != '\n')
    return FALSE;

  line = start - 1;
  while (line > text && line[-1] != '\n')
    line--;

  return g_utf8_strlen (line, start - 1 - line) <= LONGEST_SUBJECT && g_unichar_isalpha (g_utf8_get_char (line))
         && g_utf8_strchr (line, start - 1 - line, 0x3001) == NULL;   /* 、 */
}

/* what is planned may well be other digits than what was done */
static gboolean
is_planned (JxNarrative  *self,
            const JxFact *fact)
{
  JxNarrativeKind kind = jx_narrative_get_text (self, fact->text)->kind;
  const char *title = kind == JX_NARRATIVE_SECTION ? jx_narrative_get_title (self, fact) : NULL;

  return (fact->said & JX_SAID (PLANNED)) != 0 || kind == JX_NARRATIVE_EXPECTED
         || (title != NULL && strstr (title, "目标") != NULL && strstr (title, "完成") == NULL && strstr (title, "实现") == NULL);
}

static void
told_clear (gpointer data)
{
  g_free (((Told *) data)->words);
}

static GArray *
collect (JxNarrative *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Told));

  g_array_set_clear_func (list, told_clear);
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      Told told = { .fact = fact };

      if (is_usable (self, fact) && !has_subject (jx_narrative_get_text (self, fact->text)->text, jx_narrative_get_text (self, fact->text)->text + fact->label))
        g_array_append_val (list, told);
    }

  return list;
}

static const char *
get_words (JxNarrative *self,
           Told        *told)
{
  const char *text = jx_narrative_get_text (self, told->fact->text)->text;

  if (told->words == NULL)
    told->words = dup_words (text, text + told->fact->label, text + told->fact->start, text + told->fact->end);

  return told->words;
}

/* how many values the texts give to what is named so: a list of many is of many things */
static gboolean
has_two_values (JxNarrative *self,
                GArray      *list,
                const char  *noun,
                const Told  *a,
                const Told  *b)
{
  for (guint i = 0; i < list->len; i++)
    {
      Told *told = &g_array_index (list, Told, i);

      if (told->fact->value != a->fact->value && told->fact->value != b->fact->value && jx_fact_is_like (told->fact, a->fact)
          && strstr (get_words (self, told), noun) != NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_pair (JxNarrative *self,
            GArray      *list,
            Told        *first,
            Told        *second)
{
  g_autofree char *noun = NULL, *here = NULL, *there = NULL, *one = NULL, *other = NULL;
  JxFinding *finding;

  if (first->fact->sentence == second->fact->sentence || first->fact->step != second->fact->step
      || !jx_fact_is_like (first->fact, second->fact) || jx_check_find_year (self, first->fact) != jx_check_find_year (self, second->fact)
      || !is_swapped (first->fact->value, second->fact->value, first->fact->step)
      || is_planned (self, first->fact) != is_planned (self, second->fact))
    return FALSE;

  one = jx_narrative_dup_quote (self, first->fact->text, first->fact->label, first->fact->start);
  other = jx_narrative_dup_quote (self, second->fact->text, second->fact->label, second->fact->start);
  if (g_str_equal (one, other))   /* jx_check_twice() knows those */
    return FALSE;

  noun = dup_shared (get_words (self, first), get_words (self, second));
  if (noun == NULL || !has_two_values (self, list, noun, first, second))
    return FALSE;

  here = jx_narrative_dup_fact (self, second->fact);
  there = jx_narrative_dup_fact (self, first->fact);
  finding = jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, second->fact, _("“%1$s” is %2$s here and %3$s in another place."), noun, here,
                                      there);
  jx_finding_add_figure (finding, "other", there);

  return TRUE;
}

/* 扶持农户2348户 of the goal, and 2438户 in the row that is named so */
static void
check_row_value (JxNarrative      *self,
                 Told             *told,
                 const JxCheckRow *row,
                 const JxValue    *value,
                 gint64            counted)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
  g_autofree char *shared = NULL, *here = NULL;
  JxFinding *finding;

  if (name == NULL || told->fact->kind != JX_FACT_COUNT || g_strcmp0 (row->measure, told->fact->measure) != 0
      || is_planned (self, told->fact) != (value == row->target) || !is_swapped (told->fact->value, counted, told->fact->step)
      || (shared = dup_shared (name, get_words (self, told))) == NULL || jx_text_count (shared) <= LEAST_SHARED)
    return;

  here = jx_narrative_dup_fact (self, told->fact);
  finding = jx_narrative_report_fact (self, jx_narrative_is_section (self, told->fact->text) ? "T02" : "F09", JX_SEVERITY_ERROR, told->fact,
                                      _("“%1$s” is %2$s here and %3$s in row %4$u of the indicators."), shared, here, value->typed, row->position + 1);
  jx_finding_add_figure (finding, "other", value->typed);
}

/* the value with the digits at a place and before it changed over */
static gint64
swap_digits (gint64 value,
             gint64 place)
{
  gint64 low = value / place % 10, high = value / place / 10 % 10;

  return value + (low - high) * 9 * place;
}

static guint
find_first (const Digits *digits,
            gint64        value)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (digits->places, &value));
}

static void
check_told (JxNarrative  *self,
            const Digits *digits,
            Told         *told)
{
  for (gint64 place = told->fact->step; place <= told->fact->value / 10; place *= 10)
    for (guint n = find_first (digits, swap_digits (told->fact->value, place)); n > 0; n = g_array_index (digits->list, Told, n - 1).next)
      {
        Told *other = &g_array_index (digits->list, Told, n - 1);

        if (other < told && check_pair (self, digits->list, other, told))
          return;
      }
}

static void
check_row (JxNarrative      *self,
           const Digits     *digits,
           const JxCheckRow *row)
{
  const JxValue *const values[] = { row->target, row->actual };
  gint64 counted;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i]->parsed.kind == JX_QUANTITY_NUMBER && jx_decimal_rescale (values[i]->parsed.low, 4, &counted) && counted < MOST)
      for (gint64 place = 1; place <= counted / 10; place *= 10)
        for (guint n = find_first (digits, swap_digits (counted, place)); n > 0; n = g_array_index (digits->list, Told, n - 1).next)
          check_row_value (self, &g_array_index (digits->list, Told, n - 1), row, values[i], counted);
}

/**
 * jx_check_digits:
 * @self: the texts
 *
 * Checks figures that are told in two places, and in texts and table, for a slip of the keys: F09, T02. What is the same digits
 * in another order, of one measure and with a noun in common, is the same figure.
 */
void
jx_check_digits (JxNarrative *self)
{
  g_autoptr(GArray) list = collect (self);
  g_autoptr(GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  const Digits digits = { list, places };

  for (guint i = 0; i < list->len; i++)
    {
      Told *told = &g_array_index (list, Told, i);

      told->next = find_first (&digits, told->fact->value);
      g_hash_table_replace (places, (gpointer) &told->fact->value, GUINT_TO_POINTER (i + 1));
    }

  for (guint i = 0; i < list->len; i++)
    check_told (self, &digits, &g_array_index (list, Told, i));
  for (guint i = 0; i < self->check->n_rows; i++)
    if (self->check->rows[i].listed)
      check_row (self, &digits, &self->check->rows[i]);
}
