/* jx-check-twice.c: F09: the same figure stated differently in two places
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-date.h"
#include "jx-text.h"

#define LEAST_NAME 12            /* bytes, four hanzi: what names a figure so that it is no other's */
#define MOST_WORDS 240           /* bytes of a sentence before a figure: one that stands farther in is of too much else */
#define HASH_SEED  2166136261u   /* FNV-1a */
#define HASH_PRIME 16777619u

static const guint64 of_money = JX_SAID (MONEY) | JX_SAID (FISCAL) | JX_SAID (REVENUE) | JX_SAID (EXECUTED) | JX_SAID (TOTAL);

static JxFact *
fact_at (JxNarrative *self,
         guint        position)
{
  return jx_narrative_get_fact (self, position);
}

static gboolean
is_definite (JxNarrative  *self,
             const JxFact *fact,
             guint64       allowed)
{
  return jx_facts_is_definite (&self->facts, jx_narrative_get_text (self, fact->text)->text, fact, allowed);
}

static gboolean
is_budget (JxNarrative  *self,
           const JxFact *fact,
           guint64       stage)
{
  return fact->kind == JX_FACT_AMOUNT && (fact->said & stage) != 0 && (fact->said & JX_SAID (BUDGET)) != 0
         && jx_fact_is_exact (fact) && (fact->flags & JX_FACT_INSIDE) == 0
         && jx_check_find_year (self, fact) == self->check->sheet.year && is_definite (self, fact, stage | JX_SAID (BUDGET) | of_money);
}

static void
report_twice (JxNarrative  *self,
              const JxFact *fact,
              const JxFact *other)
{
  g_autofree char *here = jx_narrative_dup_fact (self, fact);
  g_autofree char *there = jx_narrative_dup_fact (self, other);
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);
  g_autofree char *what = g_strndup (label, strlen (label) - (g_str_has_suffix (label, "：") ? strlen ("：") : 0));
  JxFinding *finding = jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, fact,
                                                 _("“%1$s” is %2$s here and %3$s in another place."), what, here, there);

  jx_finding_add_figure (finding, "other", there);
}

/* 年初预算, 全年预算数: one of a year; 财政拨款 and all funds are told apart */
static void
check_stage (JxNarrative *self,
             guint64      stage,
             guint64      not_stage)
{
  const JxFact *first = NULL;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = fact_at (self, i);

      if ((fact->said & not_stage) != 0 || !is_budget (self, fact, stage))
        continue;
      if (first == NULL)
        first = fact;
      else if (fact->value != first->value && ((fact->said ^ first->said) & JX_SAID (FISCAL)) == 0)
        {
          report_twice (self, fact, first);
          return;
        }
    }
}

typedef struct
{
  const JxFact *basic, *project;
} Split;

/* the figures that a split may part: what stands before it in its paragraph and is no part itself */
static gboolean
has_whole (JxNarrative *self,
           const Split *split,
           gint64       total)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = fact_at (self, i);

      if (fact->paragraph == split->basic->paragraph && fact->text == split->basic->text && fact < split->basic
          && fact->kind == JX_FACT_AMOUNT && fact->group == 0 && fact->value == total)
        return TRUE;
    }

  return FALSE;
}

/* 基本支出 and 项目支出 of the same whole, once right and once not */
static void
check_splits (JxNarrative *self)
{
  Split splits[16];
  guint n = 0;

  for (guint i = 0; i < self->facts.facts->len && n < G_N_ELEMENTS (splits); i++)
    {
      const JxFact *basic = fact_at (self, i);

      for (guint j = i + 1; j < self->facts.facts->len && j <= i + 2; j++)
        if ((basic->said & JX_SAID (BASIC)) != 0 && (fact_at (self, j)->said & JX_SAID (PROJECT)) != 0
            && basic->kind == JX_FACT_AMOUNT && fact_at (self, j)->kind == JX_FACT_AMOUNT
            && basic->sentence == fact_at (self, j)->sentence && n < G_N_ELEMENTS (splits))
          splits[n++] = (Split) { basic, fact_at (self, j) };
    }

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        gint64 total = splits[j].basic->value + splits[j].project->value;

        if (splits[i].basic->value == splits[j].basic->value && splits[i].project->value != splits[j].project->value
            && has_whole (self, &splits[j], total) && has_whole (self, &splits[i], total)
            && !has_whole (self, &splits[i], splits[i].basic->value + splits[i].project->value))
          {
            report_twice (self, splits[i].project, splits[j].project);
            return;
          }
      }
}

/* Whether rest is a whole less some of what was spent. */
static gboolean
is_left (const JxFact    *rest,
         const JxFactSet *wholes,
         const JxFactSet *spent)
{
  for (guint i = 0; i < wholes->n; i++)
    {
      JxFact used = *wholes->facts[i];

      used.value -= rest->value;
      used.step = MIN (used.step, rest->step);
      used.scale = MAX (used.scale, rest->scale);
      if (jx_fact_set_reaches (spent, &used))
        return TRUE;
    }

  return FALSE;
}

static void
add_table_funds (JxNarrative *self,
                 JxFact      *room,
                 JxFactSet   *wholes)
{
  const JxSheetPart *funds = self->check->funds;
  const JxRole roles[] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_ARRIVED, JX_ROLE_CONTRACT };
  gint64 fen;

  for (guint i = 0; funds != NULL && i < G_N_ELEMENTS (roles); i++)
    {
      int column = jx_block_find_role (funds->block, roles[i]);

      if (column >= 0 && jx_value_get_money (jx_sheet_part_get_value (funds, self->check->total, column), &fen))
        {
          room[i] = (JxFact) { .kind = JX_FACT_AMOUNT, .value = fen, .step = 1, .scale = 2 };
          jx_fact_set_add (wholes, &room[i]);
        }
    }
}

/* 累计支付800, 剩余989.95 of the budget, while the contract is for less: what is still to be paid is of the contract */
static void
check_by_contract (JxNarrative     *self,
                   const JxFact    *rest,
                   const JxFactSet *wholes,
                   const JxFactSet *spent)
{
  const JxFact *contract = NULL, *paid = NULL, *budget = NULL;
  g_autofree char *stated = NULL, *right = NULL;

  for (guint i = 0; i < spent->n; i++)
    if ((spent->facts[i]->said & JX_SAID (CUMULATIVE)) != 0)
      paid = spent->facts[i];

  for (guint i = 0; paid != NULL && i < wholes->n; i++)
    if ((wholes->facts[i]->said & JX_SAID (CONTRACT)) != 0)
      contract = wholes->facts[i];
    else if (wholes->facts[i]->value - paid->value == rest->value)
      budget = wholes->facts[i];

  if (contract == NULL || budget == NULL || contract->value >= budget->value || contract->value < paid->value)
    return;

  stated = jx_narrative_dup_fact (self, rest);
  right = jx_fact_dup_value (JX_FACT_AMOUNT, contract->value - paid->value);
  jx_narrative_report_fact (self, "F09", JX_SEVERITY_WARNING, rest,
                            _("%1$s is left of the budget; of the contract it is %2$s."), stated, right);
}

/* 预算32.92，已支付32.92，剩余0.08 */
static void
check_rest (JxNarrative  *self,
            const JxFact *rest)
{
  const guint64 of_whole = JX_SAID (BUDGET) | JX_SAID (ARRIVED) | JX_SAID (CONTRACT);
  gboolean listed = jx_narrative_get_text (self, rest->text)->kind == JX_NARRATIVE_FIGURE;
  JxFactSet wholes = { 0 }, spent = { 0 };
  g_autofree char *stated = NULL, *whole = NULL, *part = NULL, *right = NULL;
  JxFact table[4];
  JxFinding *finding;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = fact_at (self, i);
      gboolean near = listed ? jx_narrative_get_text (self, fact->text)->kind == JX_NARRATIVE_FIGURE
                             : fact->text == rest->text && fact->paragraph == rest->paragraph;

      if (fact == rest || !near || fact->kind != JX_FACT_AMOUNT)
        continue;
      if ((fact->said & JX_SAID (EXECUTED)) != 0)
        jx_fact_set_add (&spent, fact);
      else if ((fact->said & of_whole) != 0 || (fact->said & JX_SAID (TOTAL)) != 0)
        jx_fact_set_add (&wholes, fact);
    }

  if (wholes.n == 0 || spent.n == 0)
    return;
  add_table_funds (self, table, &wholes);
  if (is_left (rest, &wholes, &spent))
    {
      check_by_contract (self, rest, &wholes, &spent);
      return;
    }

  stated = jx_narrative_dup_fact (self, rest);
  whole = jx_narrative_dup_fact (self, wholes.facts[0]);
  part = jx_narrative_dup_fact (self, spent.facts[spent.n - 1]);
  right = jx_fact_dup_value (JX_FACT_AMOUNT, wholes.facts[0]->value - spent.facts[spent.n - 1]->value);
  finding = jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, rest,
                                      _("Of %1$s, less %2$s, %3$s is left; the text says %4$s."), whole, part, right, stated);
  jx_finding_add_figure (finding, "rest", right);
}

static void
check_rests (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = fact_at (self, i);

      if (fact->kind == JX_FACT_AMOUNT && (fact->said & JX_SAID (REST)) != 0
          && (fact->said & (JX_SAID (PAST) | JX_SAID (ABOUT))) == 0 && jx_fact_is_exact (fact)
          && is_definite (self, fact, JX_SAID (REST) | JX_SAID (MONEY) | JX_SAID (BUDGET) | JX_SAID (FISCAL)))
        check_rest (self, fact);
    }
}

typedef struct
{
  JxRole  role;
  guint64 said, not_said;
} Stage;

static const Stage stages[] = {
  { JX_ROLE_INITIAL, JX_SAID (INITIAL) | JX_SAID (BUDGET), JX_SAID (ADJUSTED) },
  { JX_ROLE_ADJUSTED, JX_SAID (ADJUSTED) | JX_SAID (BUDGET), JX_SAID (INITIAL) },
  { JX_ROLE_EXECUTED, JX_SAID (EXECUTED), JX_SAID (BUDGET) | JX_SAID (CUMULATIVE) | JX_SAID (PAST) | JX_SAID (NOT_YET) | JX_SAID (REST) },
};

/* 全年执行数, 实际支出: all that was spent; 支付 may be of a part */
static gboolean
is_all_spent (JxNarrative  *self,
              const JxFact *fact)
{
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);

  return fact->kind == JX_FACT_AMOUNT && fact->group == 0 && jx_fact_is_exact (fact) && (fact->flags & JX_FACT_INSIDE) == 0
         && (jx_text_has (label, "执行数") || jx_text_has (label, "实际支出") || jx_text_has (label, "全年支出"))
         && jx_check_find_year (self, fact) == self->check->sheet.year
         && is_definite (self, fact, JX_SAID (EXECUTED) | JX_SAID (ACTUAL) | of_money);
}

static gboolean
is_of_stage (JxNarrative  *self,
             const JxFact *fact,
             const Stage  *stage)
{
  JxNarrativeKind kind = jx_narrative_get_text (self, fact->text)->kind;

  return (kind == JX_NARRATIVE_SECTION || kind == JX_NARRATIVE_FIGURE) && (fact->said & stage->said) == stage->said
         && (fact->said & stage->not_said) == 0
         && (stage->role == JX_ROLE_EXECUTED ? is_all_spent (self, fact) : is_budget (self, fact, stage->said));
}

/* the first figure of a stage, if all of them are the same; what differs among them is told of them */
static const JxFact *
find_stage (JxNarrative *self,
            const Stage *stage)
{
  const JxFact *first = NULL;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = fact_at (self, i);

      if (!is_of_stage (self, fact, stage))
        continue;
      if (first != NULL && first->value != fact->value)
        return NULL;
      first = first != NULL ? first : fact;
    }

  return first;
}

/* 全年预算数, 全年执行数 in the words of the table, and not what the table says */
static void
check_against_table (JxNarrative *self)
{
  const JxSheetPart *funds = self->check->funds;

  for (guint i = 0; funds != NULL && i < G_N_ELEMENTS (stages); i++)
    {
      int column = jx_block_find_role (funds->block, stages[i].role);
      const JxValue *value = jx_sheet_part_get_value (funds, self->check->total, column);
      const JxFact *fact = column >= 0 && !self->check->other_unit ? find_stage (self, &stages[i]) : NULL;
      JxFactSet one = { .facts = { fact }, .n = 1 };
      JxFact table = { .kind = JX_FACT_AMOUNT, .step = 1, .scale = 2 };
      g_autofree char *here = NULL, *there = NULL;
      gint64 sum;

      if (fact == NULL || !jx_value_get_money (value, &table.value) || jx_fact_set_comes_to (&one, 0, 1, &table, &sum)
          || jx_check_is_other_unit (MIN (fact->value, table.value), MAX (fact->value, table.value)))
        continue;

      here = jx_narrative_dup_fact (self, fact);
      there = jx_fact_dup_value (JX_FACT_AMOUNT, table.value);
      jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, fact,
                                _("The text says %1$s, in the table it is %2$s."), here, there);
    }
}

static gboolean
is_named (JxNarrative  *self,
          const JxFact *fact)
{
  const guint64 other = JX_SAID (PLANNED) | JX_SAID (ACTUAL) | JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (CHANGED) | JX_SAID (OF_WHICH);

  return fact->start - fact->label >= LEAST_NAME && (fact->kind == JX_FACT_AMOUNT || fact->kind == JX_FACT_COUNT)
         && (fact->said & other) == 0 && jx_fact_is_exact (fact) && jx_narrative_is_section (self, fact->text);
}

/* A figure by what its sentence says of it, up to the figure, and by its value. */
typedef struct
{
  JxNarrative  *narrative;
  const JxFact *fact;
  guint32       words;     /* where these words begin */
  guint         hash;      /* of the words */
  gint64        value;
  guint         last;      /* the last text that says so */
} Named;

static guint
named_hash (gconstpointer data)
{
  const Named *named = data;

  return named->hash ^ g_int64_hash (&named->value);
}

static gboolean
named_equal (gconstpointer a,
             gconstpointer b)
{
  const Named *one = a, *other = b;
  gsize n = one->fact->start - one->words;

  return one->value == other->value && one->hash == other->hash && n == other->fact->start - other->words
         && jx_fact_is_like (one->fact, other->fact)
         && jx_check_find_year (one->narrative, one->fact) == jx_check_find_year (other->narrative, other->fact)
         && memcmp (jx_narrative_get_text (one->narrative, one->fact->text)->text + one->words,
                    jx_narrative_get_text (other->narrative, other->fact->text)->text + other->words, n) == 0;
}

/* （三）, 2.: behind the number of a heading */
static const char *
skip_number (const char *at,
             const char *end)
{
  const char *first = at + strspn (at, " "), *behind = first;

  if (jx_text_begins (behind, "（") || *behind == '(')
    behind = g_utf8_next_char (behind);
  for (first = behind; behind < end && g_utf8_strchr ("0123456789一二三四五六七八九十", -1, g_utf8_get_char (behind)) != NULL;)
    behind = g_utf8_next_char (behind);

  return behind > first && behind < end && g_utf8_strchr ("、.．）)", -1, g_utf8_get_char (behind)) != NULL
           ? g_utf8_next_char (behind) : at;
}

/* whether a sentence begins with the project itself, whatever it says of it before a figure */
static gboolean
is_of_project (JxNarrative *self,
               const char  *at)
{
  static const char *const words[] = { "项目", "本项目", "该项目", "本工程", "该工程" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (jx_text_begins (at, words[i]))
      return TRUE;

  return self->facts.own[0] != NULL && jx_text_begins (at, self->facts.own[0]);
}

/* Byte by byte: no mark of these can stand inside another character. */
static gboolean
begins_sentence (const char *text,
                 const char *at)
{
  static const char *const stops[] = { "。", "！", "？" };

  if (at == text || at[-1] == '\n')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (at - text >= (gssize) strlen ("。") && memcmp (at - strlen ("。"), stops[i], strlen ("。")) == 0)
      return TRUE;

  return FALSE;
}

/* East and west may each have a 建筑面积: what its sentence says before it belongs to the name. */
static gboolean
make_named (JxNarrative  *self,
            const JxFact *fact,
            Named        *named)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text, *end = text + fact->start, *at = end;

  *named = (Named) { .narrative = self, .fact = fact, .hash = HASH_SEED, .value = fact->value, .last = fact->text };

  while (!begins_sentence (text, at))
    if (end - --at > MOST_WORDS)
      return FALSE;

  at = skip_number (at, end);
  if (is_of_project (self, at))
    at = text + fact->label;
  named->words = (guint32) (at - text);
  for (; at < end; at++)
    named->hash = (named->hash ^ (guint8) *at) * HASH_PRIME;

  return TRUE;
}

/* The figure of the same name, said in earlier sections only, of which two neighbours among the digits changed places beside a
 * third; NULL if there is none. */
static const JxFact *
find_swapped (GHashTable  *all,
              const Named *named)
{
  for (gint64 place = MAX (named->fact->step, 1); place <= named->value / 10; place *= 10)
    {
      gint64 low = named->value / place % 10, high = named->value / place / 10 % 10;
      gboolean above = named->value / place >= 100, below = low > 0 && named->value % place > 0;
      Named other = *named;
      const Named *found;

      other.value += (low - high) * 9 * place;
      if (low != high && (above || below) && (found = g_hash_table_lookup (all, &other)) != NULL
          && found->last < named->fact->text)
        return found->fact;
    }

  return NULL;
}

/* all figures with a name, each name with each value once, as they come */
static GPtrArray *
collect_named (JxNarrative *self,
               GHashTable  *all)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      Named named, *known;

      if (!is_named (self, fact_at (self, i)) || !make_named (self, fact_at (self, i), &named))
        continue;
      if ((known = g_hash_table_lookup (all, &named)) != NULL)
        {
          known->last = named.last;
          continue;
        }
      g_ptr_array_add (names, g_memdup2 (&named, sizeof named));
      g_hash_table_add (all, g_ptr_array_index (names, names->len - 1));
    }

  return names;
}

/* 建筑面积3860平方米 … 建筑面积3680平方米 in another section: a slip of the keys, told of a name once. What else differs may be of
 * another thing of the same name. */
static void
check_swapped (JxNarrative *self)
{
  g_autoptr(GHashTable) all = g_hash_table_new (named_hash, named_equal);
  g_autoptr(GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) names = collect_named (self, all);

  for (guint i = 0; i < names->len; i++)
    {
      const Named *named = g_ptr_array_index (names, i);
      const JxFact *other = find_swapped (all, named);

      if (other != NULL && g_hash_table_add (told, GUINT_TO_POINTER (named->hash)))
        report_twice (self, named->fact, other);
    }
}

/**
 * jx_check_find_year:
 * @self: the texts
 * @fact: a figure
 *
 * Tells of which year a figure is: that of the date before it in its sentence, else the assessment's.
 *
 * Returns: the year
 */
int
jx_check_find_year (JxNarrative  *self,
                    const JxFact *fact)
{
  int year = self->check->sheet.year, month, day;

  if (fact->when > 0 && fact_at (self, fact->when - 1)->from > 0)
    jx_date_from_julian (fact_at (self, fact->when - 1)->from, &year, &month, &day);

  return year;
}

/**
 * jx_check_twice:
 * @self: the texts
 *
 * Checks what is stated in two places: F09. Only figures of the whole are compared, named in the same words, of the same
 * year, with nothing else said before them; of any others only those of which two digits changed places.
 */
void
jx_check_twice (JxNarrative *self)
{
  check_stage (self, JX_SAID (INITIAL), JX_SAID (ADJUSTED) | JX_SAID (PAST));
  check_stage (self, JX_SAID (ADJUSTED), JX_SAID (INITIAL) | JX_SAID (PAST));
  check_splits (self);
  check_swapped (self);
}

/**
 * jx_check_rests:
 * @self: the texts
 *
 * Checks what the texts say is left, and what they say of the funds, against the table: F09.
 */
void
jx_check_rests (JxNarrative *self)
{
  check_rests (self);
  check_against_table (self);
}
