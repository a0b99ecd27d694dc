/* jx-check-digits.c: F09, T02: a figure told twice, of which two neighbours among the digits changed places
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

#define MOST          (G_MAXINT64 / 100)   /* far below it nothing overflows */
#define MOST_BEHIND   6    /* characters behind a figure that may name it */
#define LONGEST_SUBJECT 8  /* of a line that is a heading without a number */
#define LEAST_SPELT   6    /* characters of a name that a clause spells in another order */
#define MANY_BY_CHANCE 100 /* figures of fewer digits are alike by chance, but where the end of a name says what they are */
#define LEAST_TAIL    4    /* characters at the end of a name that are of no other row */
#define LEAST_SHARED  3    /* characters of a noun that two figures have in common */
#define FEW_SHARED    2    /* … of figures of MANY_DIGITS, which are seldom alike by chance */
#define MANY_DIGITS   1000

/* what is done to the thing that is counted, before its name or behind it: 管网改造18.6公里 */
static const char *const acts[] = { "改造", "建设", "修建", "维修", "维护", "更换", "采购", "购置", "安装", "发放", "种植", "治理" };

/* what a noun before an amount ends with if it says no more than that it is money: 图书购置支出, 合同总价 */
static const char *const moneys[] = { "支出", "费用", "经费", "资金", "金额", "总额", "总价", "价款", "价", NULL };

/* what opens a line or a list and is no subject of its own */
static const char *const openers[] = { "效益", "指标", "数量", "质量", "时效", "成本", "产出", "其中", "满意", NULL };

/* a figure, and the words that name it: the noun that ends right before it, and what begins right behind it */
typedef struct
{
  const JxFact *fact;
  char         *before, *behind;   /* NULL until they are asked for */
  guint         next;    /* 1 + the place of another one of the same value; 0 none */
} Told;

/* The figures, and where those of a value are: 1 + the place of the first one. */
typedef struct
{
  GArray     *list;
  GHashTable *places;
} Digits;

static char *
dup_before (JxNarrative  *self,
            const JxFact *fact)
{
  g_autofree char *noun = jx_planned_dup_noun (self, fact);
  const char *start = noun;
  gsize length;

  jx_noun_cut_counting (noun);
  while ((length = jx_noun_setting_length (start)) > 0)
    start += length;
  for (guint i = 0; moneys[i] != NULL && fact->kind == JX_FACT_AMOUNT; i++)
    if (g_str_has_suffix (start, moneys[i]))
      {
        if (strlen (start) > strlen (moneys[i]))   /* 实际支出 is all that was spent */
          noun[strlen (noun) - strlen (moneys[i])] = '\0';
        break;
      }
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (g_str_has_suffix (noun, acts[i]))
        noun[strlen (noun) - strlen (acts[i])] = '\0';
      if (jx_text_begins (start, acts[i]))
        start += strlen (acts[i]);
    }

  return g_strdup (start);
}

static char *
dup_behind (JxNarrative  *self,
            const JxFact *fact)
{
  const char *start = jx_narrative_get_text (self, fact->text)->text + fact->end, *end = start;

  for (guint n = 0; n < MOST_BEHIND && g_unichar_isalpha (g_utf8_get_char (end)); n++)
    end = g_utf8_next_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* the letters at the end of both */
static char *
dup_common_end (const char *a,
                const char *b)
{
  const char *one = a + strlen (a), *other = b + strlen (b);

  while (one > a && other > b)
    {
      const char *left = g_utf8_find_prev_char (a, one), *right = g_utf8_find_prev_char (b, other);

      if (g_utf8_get_char (left) != g_utf8_get_char (right) || !g_unichar_isalpha (g_utf8_get_char (left)))
        break;
      one = left;
      other = right;
    }

  return g_strdup (one);
}

static char *
dup_common_beginning (const char *a,
                      const char *b)
{
  const char *one = a, *other = b;

  while (*one != '\0' && g_utf8_get_char (one) == g_utf8_get_char (other))
    {
      one = g_utf8_next_char (one);
      other = g_utf8_next_char (other);
    }

  return g_strndup (a, (gsize) (one - a));
}

/* 养护员 of 专职养护员 before one figure and 养护员负责 behind another */
static char *
dup_bridge (const char *before,
            const char *behind)
{
  for (const char *at = before; *at != '\0'; at = g_utf8_next_char (at))
    if (jx_text_begins (behind, at))
      return g_strdup (at);

  return g_strdup ("");
}

static char *
take_longer (char *one,
             char *other)
{
  gboolean longer = strlen (other) > strlen (one);

  g_free (longer ? one : other);

  return longer ? other : one;
}

/* the noun that both figures touch; blank if none does, or if each has something else before it: 东校区 and 西校区 */
static char *
dup_shared (const Told *a,
            const Told *b)
{
  g_autofree char *shared = dup_common_end (a->before, b->before);

  if (strlen (shared) < strlen (a->before) && strlen (shared) < strlen (b->before))
    *shared = '\0';

  shared = take_longer (g_steal_pointer (&shared), dup_common_beginning (a->behind, b->behind));
  shared = take_longer (g_steal_pointer (&shared), dup_bridge (a->before, b->behind));

  return take_longer (g_steal_pointer (&shared), dup_bridge (b->before, a->behind));
}

/* 326 and 362 */
static gboolean
is_swapped (gint64 a,
            gint64 b,
            gint64 step)
{
  gint64 one = a / step, other = b / step;

  if (one == other || one < 10 || other < 10)
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
           const JxFact *fact,
           gboolean      rates)
{
  const guint64 other = JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (CHANGED) | JX_SAID (UNIT_PRICE) | JX_SAID (SHARE);
  JxNarrativeKind kind = jx_narrative_get_text (self, fact->text)->kind;

  return (fact->kind == JX_FACT_AMOUNT || fact->kind == JX_FACT_COUNT || (rates && fact->kind == JX_FACT_PERCENT)) && kind != JX_NARRATIVE_FIGURE && jx_fact_is_exact (fact)
         && fact->step > 0 && fact->value < MOST && fact->value / fact->step >= (rates ? 10 : MANY_BY_CHANCE) && (fact->said & other) == 0;
}

/* Byte by byte: neither mark can stand inside another character. */
static gboolean
is_stop_before (const char *text,
                const char *at)
{
  const gsize length = strlen ("。");

  return at - text >= (gssize) length && (memcmp (at - length, "。", length) == 0 || memcmp (at - length, "；", length) == 0);
}

/* 东村：硬化道路1230米; and below a line of its own, 东村: of one of several that have the same */
static gboolean
has_subject (JxNarrative  *self,
             const JxFact *fact)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text, *label = text + fact->label, *start = label, *line;
  g_autofree char *before = NULL;
  const char *colon;

  while (start > text && start[-1] != '\n' && !is_stop_before (text, start))
    start--;
  before = g_strndup (start, (gsize) (label - start));
  colon = jx_text_has (before, "：") ? jx_text_find (before, "：") : strchr (before, ':');
  if (colon != NULL && !jx_text_has_any (before, openers))
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
         || (title != NULL && jx_text_has (title, "目标") && !jx_text_has (title, "完成") && !jx_text_has (title, "实现"));
}

static guint
find_first (const Digits *digits,
            gint64        value)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (digits->places, &value));
}

static void
told_clear (gpointer data)
{
  Told *told = data;

  g_free (told->before);
  g_free (told->behind);
}

/* @certain: those that have no subject of their own, which is looked for in the sentence, and no rates: many have one name */
static void
digits_init (Digits      *digits,
             JxNarrative *self,
             gboolean     certain)
{
  digits->list = g_array_new (FALSE, FALSE, sizeof (Told));
  digits->places = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_array_set_clear_func (digits->list, told_clear);
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      Told told = { .fact = fact };

      if (!is_usable (self, fact, !certain) || (certain && has_subject (self, fact)))
        continue;
      told.next = find_first (digits, fact->value);
      g_array_append_val (digits->list, told);
      g_hash_table_replace (digits->places, (gpointer) &fact->value, GUINT_TO_POINTER (digits->list->len));
    }
}

static void
digits_clear (Digits *digits)
{
  g_clear_pointer (&digits->list, g_array_unref);
  g_clear_pointer (&digits->places, g_hash_table_unref);
}

static void
read_words (JxNarrative *self,
            Told        *told)
{
  if (told->before != NULL)
    return;

  told->before = dup_before (self, told->fact);
  told->behind = dup_behind (self, told->fact);
}

/* whether the texts give no third value to what is named so: a list of many is of many things */
static gboolean
has_two_values (JxNarrative *self,
                GArray      *list,
                const char  *noun,
                const Told  *a,
                const Told  *b)
{
  gboolean all = g_strv_contains (moneys, noun);   /* 支出 of the project, not 未支出 and 人员支出 */

  for (guint i = 0; i < list->len; i++)
    {
      Told *told = &g_array_index (list, Told, i);

      if (told->fact->value == a->fact->value || told->fact->value == b->fact->value || !jx_fact_is_like (told->fact, a->fact)
          || (told->fact->said & JX_SAID (LIMIT)) != 0 || is_planned (self, told->fact) != is_planned (self, a->fact)
          || jx_check_find_year (self, told->fact) != jx_check_find_year (self, a->fact))
        continue;
      read_words (self, told);
      if (all ? g_str_equal (told->before, noun) : jx_text_has (told->before, noun) || jx_text_begins (told->behind, noun))
        return FALSE;
    }

  return TRUE;
}

/* the noun of both; of two characters only where the figures have so many digits that they are not alike by chance */
static char *
dup_noun (const Told *a,
          const Told *b)
{
  g_autofree char *noun = dup_shared (a, b);

  return jx_text_count (noun) >= (a->fact->value / a->fact->step >= MANY_DIGITS ? FEW_SHARED : LEAST_SHARED) ? g_steal_pointer (&noun) : NULL;
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

  read_words (self, first);
  read_words (self, second);
  noun = dup_noun (first, second);
  if (noun == NULL || !has_two_values (self, list, noun, first, second))
    return FALSE;

  here = jx_narrative_dup_fact (self, second->fact);
  there = jx_narrative_dup_fact (self, first->fact);
  finding = jx_narrative_report_fact (self, "F09", jx_noun_is_same (first->before, second->before) ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING,
                                      second->fact, _("“%1$s” is %2$s here and %3$s in another place."), noun, here, there);
  jx_finding_add_figure (finding, "other", there);

  return TRUE;
}

/* whether a figure of the texts and a value of a row are of one measure */
static gboolean
is_measured_alike (const JxFact     *fact,
                   const JxCheckRow *row,
                   const JxValue    *value)
{
  gboolean rate = (value->parsed.flags & JX_QUANTITY_PERCENT) != 0;

  return fact->kind == JX_FACT_PERCENT ? rate : fact->kind == JX_FACT_COUNT && !rate && g_strcmp0 (row->counted, fact->measure) == 0;
}

/* the part of a sentence that a figure stands in: 为5840名重度残疾人发放护理补贴 */
static char *
dup_clause (JxNarrative  *self,
            const JxFact *fact)
{
  static const char stops[] = "，。；、\n";
  const char *text = jx_narrative_get_text (self, fact->text)->text, *start = text + fact->label, *end = text + fact->end;

  while (*end != '\0' && !g_ascii_isdigit (*end) && g_utf8_strchr (stops, -1, g_utf8_get_char (end)) == NULL)
    end = g_utf8_next_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* whether a clause has every character of a name, long enough not to be there by chance */
static gboolean
spells (const char *clause,
        const char *name)
{
  if (jx_text_count (name) < LEAST_SPELT)
    return FALSE;

  for (; *name != '\0'; name = g_utf8_next_char (name))
    if (g_utf8_strchr (clause, -1, g_utf8_get_char (name)) == NULL)
      return FALSE;

  return TRUE;
}

/* 到建筑工地慰问企业 and 高温慰问企业: they end alike, and no other row does */
static gboolean
ends_as_only (JxNarrative      *self,
              const JxCheckRow *row,
              const char       *name,
              const char       *thing)
{
  const char *tail = name + strlen (name);

  for (guint i = 0; i < LEAST_TAIL && tail > name; i++)
    tail = g_utf8_prev_char (tail);
  if (jx_text_count (tail) < LEAST_TAIL || !g_str_has_suffix (thing, tail))
    return FALSE;

  for (guint i = 0; i < self->check->n_rows; i++)
    {
      const JxCheckRow *other = &self->check->rows[i];
      const char *words = jx_indicator_get_value (other->cells, other->part->columns.name)->typed;

      if (other != row && words != NULL && jx_text_has (words, tail))
        return FALSE;
    }

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
  g_autofree char *name = g_strdup (jx_indicator_get_value (row->cells, row->part->columns.name)->typed), *thing = NULL, *here = NULL, *clause = NULL;
  JxFinding *finding;

  if (name == NULL || !is_measured_alike (told->fact, row, value)
      || is_planned (self, told->fact) != (value == row->target) || !is_swapped (told->fact->value, counted, told->fact->step)
      || has_subject (self, told->fact))
    return;

  read_words (self, told);
  thing = g_strdup (told->before);
  if (row->counted != NULL && g_str_has_suffix (thing, row->counted))   /* 扶持脱贫户 is 扶持脱贫户数 without the last two */
    thing[strlen (thing) - strlen (row->counted)] = '\0';
  jx_noun_cut_counting (name);
  clause = dup_clause (self, told->fact);
  if (!ends_as_only (self, row, name, thing)
      && (told->fact->value / told->fact->step < MANY_BY_CHANCE
          || ((jx_text_count (thing) < LEAST_SHARED || !jx_noun_is_same (name, thing)) && !spells (clause, name))))
    return;

  here = jx_narrative_dup_fact (self, told->fact);
  finding = jx_narrative_report_fact (self, jx_narrative_is_section (self, told->fact->text) ? "T02" : "F09", JX_SEVERITY_ERROR, told->fact,
                                      _("“%1$s” is %2$s here and %3$s in row %4$u of the indicators."), name, here, value->typed, row->position + 1);
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

static void
check_told (JxNarrative  *self,
            const Digits *digits,
            Told         *told)
{
  for (gint64 place = told->fact->step; place <= told->fact->value / 10; place *= 10)
    {
      gint64 swapped = swap_digits (told->fact->value, place);

      for (guint n = swapped != told->fact->value ? find_first (digits, swapped) : 0; n > 0; n = g_array_index (digits->list, Told, n - 1).next)
        {
          Told *other = &g_array_index (digits->list, Told, n - 1);

          if (other < told && check_pair (self, digits->list, other, told))
            return;
        }
    }
}

static void
check_row (JxNarrative      *self,
           const Digits     *digits,
           const JxCheckRow *row)
{
  const JxValue *const values[] = { row->target, row->actual };
  gint64 counted, step;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (jx_check_get_count (row, values[i], NULL, &counted, &step) && counted < MOST)
      for (gint64 place = 1; place <= counted / 10; place *= 10)
        for (guint n = find_first (digits, swap_digits (counted, place)); n > 0; n = g_array_index (digits->list, Told, n - 1).next)
          check_row_value (self, &g_array_index (digits->list, Told, n - 1), row, values[i], counted);
}

/**
 * jx_check_digits:
 * @self: the texts
 *
 * Checks figures that are told in two places for a slip of the keys: F09. What is the same digits in another order, of one measure
 * and with a noun in common, is the same figure.
 */
void
jx_check_digits (JxNarrative *self)
{
  Digits digits;

  digits_init (&digits, self, TRUE);
  for (guint i = 0; i < digits.list->len; i++)
    check_told (self, &digits, &g_array_index (digits.list, Told, i));
  digits_clear (&digits);
}

/**
 * jx_check_digits_of_rows:
 * @self: the texts
 *
 * Checks figures of the texts against those of the table for the same slip: F09, T02.
 */
void
jx_check_digits_of_rows (JxNarrative *self)
{
  Digits digits;

  if (self->check->n_listed == 0 || self->facts.facts->len == 0)
    return;

  digits_init (&digits, self, FALSE);
  for (guint i = 0; i < self->check->n_rows && digits.list->len > 0; i++)
    if (self->check->rows[i].listed)
      check_row (self, &digits, &self->check->rows[i]);
  digits_clear (&digits);
}
