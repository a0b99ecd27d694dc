/* jx-exchange-derived.c: what programs derive of an assessment, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exchange-derived.h"

#include "jx-checks.h"
#include "jx-date.h"
#include "jx-place.h"
#include "jx-scoring.h"

#define MONEY_SCALE  2   /* 分 */
#define POINTS_SCALE 4

static const char *const rule_keys[] = {
  [JX_SCORE_NONE] = "none",
  [JX_SCORE_REACHED] = "reached",
  [JX_SCORE_SHORT] = "short",
  [JX_SCORE_KEPT] = "kept",
  [JX_SCORE_EXCEEDED] = "exceeded",
  [JX_SCORE_ZERO_TARGET] = "zero-target",
  [JX_SCORE_OVER] = "over",
  [JX_SCORE_RANGE_INSIDE] = "range-inside",
  [JX_SCORE_RANGE_OUTSIDE] = "range-outside",
  [JX_SCORE_ON_TIME] = "on-time",
  [JX_SCORE_LATE] = "late",
  [JX_SCORE_BAND] = "band",
  [JX_SCORE_UNREADABLE] = "unreadable",
  [JX_SCORE_UNLIKE] = "unlike",
  [JX_SCORE_BLANK] = "blank",
  [JX_SCORE_EXECUTION] = "execution",
};

static const char *const severity_keys[] = {
  [JX_SEVERITY_ERROR] = "error",
  [JX_SEVERITY_WARNING] = "warning",
  [JX_SEVERITY_INFO] = "info",
};

static const char *const amount_keys[] = {
  [JX_AMOUNT_NONE] = "none",
  [JX_AMOUNT_MONEY] = "money",
  [JX_AMOUNT_POINTS] = "points",
  [JX_AMOUNT_RATE] = "rate",
  [JX_AMOUNT_COUNT] = "count",
  [JX_AMOUNT_GRADE] = "grade",
  [JX_AMOUNT_TEXT] = "text",
};

static const char *const parsed_keys[] = {
  [JX_QUANTITY_NONE] = "none",
  [JX_QUANTITY_EMPTY_MARK] = "empty-mark",
  [JX_QUANTITY_NUMBER] = "number",
  [JX_QUANTITY_RANGE] = "range",
  [JX_QUANTITY_DATE] = "date",
  [JX_QUANTITY_DATE_RANGE] = "date-range",
  [JX_QUANTITY_QUALITATIVE] = "qualitative",
  [JX_QUANTITY_SEVERAL] = "several",
  [JX_QUANTITY_UNFINISHED] = "unfinished",
  [JX_QUANTITY_TEXT] = "text",
};

/**
 * jx_exchange_get_severity_key:
 * @severity: how bad a finding is
 *
 * Names a severity for programs.
 *
 * Returns: the word
 */
const char *
jx_exchange_get_severity_key (JxSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severity_keys), NULL);

  return severity_keys[severity];
}

/**
 * jx_exchange_get_rule_key:
 * @rule: by which a row is scored
 *
 * Names a rule of scoring for programs.
 *
 * Returns: the word
 */
const char *
jx_exchange_get_rule_key (JxScoreRule rule)
{
  g_return_val_if_fail (rule < G_N_ELEMENTS (rule_keys), NULL);

  return rule_keys[rule];
}

static void
add_decimal (JxJsonWriter *writer,
             const char   *key,
             JxDecimal     decimal)
{
  jx_json_writer_key (writer, key);
  jx_json_writer_decimal (writer, decimal);
}

static void
add_day (JxJsonWriter *writer,
         const char   *key,
         gint32        day,
         gboolean      no_year)
{
  g_autofree char *text = NULL;
  int year, month, date;

  jx_date_from_julian (day, &year, &month, &date);
  text = no_year ? g_strdup_printf ("--%02d-%02d", month, date) : g_strdup_printf ("%04d-%02d-%02d", year, month, date);
  jx_json_writer_add_string (writer, key, text);
}

static void
add_figures (JxJsonWriter     *writer,
             const JxQuantity *parsed)
{
  gboolean range = parsed->kind == JX_QUANTITY_RANGE;

  if (parsed->flags & JX_QUANTITY_MONEY)
    jx_json_writer_add_string (writer, "money_unit", jx_money_unit_to_string (parsed->money_unit));
  add_decimal (writer, range ? "low" : "value", parsed->low);
  if (range)
    add_decimal (writer, "high", parsed->high);
  if (parsed->flags & JX_QUANTITY_ROUNDED)
    jx_json_writer_add_boolean (writer, "rounded", TRUE);
}

/**
 * jx_exchange_add_parsed:
 * @writer: in an object
 * @parsed: what was read of a typed text
 *
 * Adds a member `parsed`: the kind of the value with its figures as decimal strings. A text that says nothing to the
 * program, and one that is only a text, add nothing.
 */
void
jx_exchange_add_parsed (JxJsonWriter     *writer,
                        const JxQuantity *parsed)
{
  g_return_if_fail (writer != NULL && parsed != NULL);

  if (parsed->kind == JX_QUANTITY_NONE || parsed->kind == JX_QUANTITY_TEXT)
    return;

  jx_json_writer_key (writer, "parsed");
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "kind", parsed_keys[parsed->kind]);
  if (parsed->relation != JX_RELATION_NONE)
    jx_json_writer_add_string (writer, "relation", jx_relation_to_key (parsed->relation));

  if (jx_quantity_is_figure (parsed))
    {
      add_figures (writer, parsed);
    }
  else if (parsed->kind == JX_QUANTITY_DATE || parsed->kind == JX_QUANTITY_DATE_RANGE)
    {
      add_day (writer, "from", parsed->from_day, (parsed->flags & JX_QUANTITY_NO_YEAR) != 0);
      add_day (writer, "to", parsed->to_day, (parsed->flags & JX_QUANTITY_NO_YEAR) != 0);
    }

  jx_json_writer_add_string (writer, "measure", parsed->measure);
  jx_json_writer_end_object (writer);
}

static char *
amount_to_value (const JxAmount  *amount,
                 const JxProfile *profile)
{
  switch (amount->kind)
    {
    case JX_AMOUNT_MONEY:
      return jx_decimal_to_string ((JxDecimal) { amount->number, MONEY_SCALE });

    case JX_AMOUNT_POINTS:
      return jx_decimal_to_string (jx_decimal_normalize ((JxDecimal) { amount->number, POINTS_SCALE }));

    case JX_AMOUNT_RATE:
      return jx_decimal_to_string ((JxDecimal) { amount->number, amount->decimals });

    case JX_AMOUNT_NONE:
    case JX_AMOUNT_COUNT:
    case JX_AMOUNT_GRADE:
    case JX_AMOUNT_TEXT:
      return jx_amount_to_string (amount, profile, JX_MONEY_YUAN);
    }

  g_assert_not_reached ();
}

/**
 * jx_exchange_add_amount:
 * @writer: in an object
 * @key: of the member
 * @amount: what is computed
 * @profile: the rules: it names the grades
 *
 * Adds a computed figure: its kind, and its value as a decimal string: money in 元, points, a rate in percent. Nothing is
 * added where nothing is computed.
 */
void
jx_exchange_add_amount (JxJsonWriter    *writer,
                        const char      *key,
                        const JxAmount  *amount,
                        const JxProfile *profile)
{
  g_autofree char *value = NULL;

  g_return_if_fail (writer != NULL && amount != NULL);

  if (amount->kind == JX_AMOUNT_NONE)
    return;

  value = amount_to_value (amount, profile);
  jx_json_writer_key (writer, key);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "kind", amount_keys[amount->kind]);
  jx_json_writer_add_string (writer, "value", value);
  jx_json_writer_end_object (writer);
}

static void
add_score (JxJsonWriter *writer,
           JxAssessment *assessment,
           JxTable      *table,
           guint         position)
{
  g_autofree char *place = NULL;
  JxScore score = { .rule = JX_SCORE_NONE };

  jx_score_row (assessment, table, position, &score);
  if (score.rule == JX_SCORE_NONE)
    return;

  place = jx_assessment_dup_place (assessment, table, (int) position, -1);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "row", jx_row_get_id (jx_table_get_row (table, position)));
  jx_json_writer_add_string (writer, "place", place);
  jx_json_writer_add_string (writer, "rule", jx_exchange_get_rule_key (score.rule));
  if (score.has_points)
    add_decimal (writer, "points", jx_decimal_normalize ((JxDecimal) { score.points, POINTS_SCALE }));
  jx_json_writer_end_object (writer);
}

/* The line of the funds that counts: its score follows from the rate. */
static void
add_execution (JxJsonWriter *writer,
               JxAssessment *assessment)
{
  JxTable *funds;
  guint position;
  JxRow *row = jx_assessment_find_total_row (assessment, &funds, &position);
  int column = row != NULL ? jx_block_find_role (jx_table_get_block (funds), JX_ROLE_SCORE) : -1;
  const JxAmount *computed = column >= 0 ? &jx_row_get_value (row, (guint) column)->computed : NULL;
  g_autofree char *place = NULL;

  if (computed == NULL || computed->kind != JX_AMOUNT_POINTS)
    return;

  place = jx_assessment_dup_place (assessment, funds, (int) position, -1);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "row", jx_row_get_id (row));
  jx_json_writer_add_string (writer, "place", place);
  jx_json_writer_add_string (writer, "rule", jx_exchange_get_rule_key (JX_SCORE_EXECUTION));
  add_decimal (writer, "points", jx_decimal_normalize ((JxDecimal) { computed->number, POINTS_SCALE }));
  jx_json_writer_end_object (writer);
}

static void
add_scores (JxJsonWriter *writer,
            JxAssessment *assessment)
{
  jx_json_writer_key (writer, "scores");
  jx_json_writer_begin_array (writer);
  add_execution (writer, assessment);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      if (jx_table_get_block (table)->type == JX_BLOCK_INDICATORS)
        for (guint j = 0; j < jx_table_get_n_rows (table); j++)
          add_score (writer, assessment, table, j);
    }

  jx_json_writer_end_array (writer);
}

static void
add_finding (JxJsonWriter *writer,
             JxFinding    *finding)
{
  const char *const *figures = jx_finding_get_figures (finding);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "rule", jx_finding_get_rule (finding));
  jx_json_writer_add_string (writer, "severity", jx_exchange_get_severity_key (jx_finding_get_severity (finding)));
  jx_json_writer_add_string (writer, "place", jx_finding_get_place (finding));
  jx_exchange_add_figures (writer, figures);
  jx_json_writer_end_object (writer);
}

/**
 * jx_exchange_add_figures:
 * @writer: in an object
 * @figures: (array zero-terminated=1): name, value, name, value …
 *
 * Adds a member `figures`: the figures that a finding rests on.
 */
void
jx_exchange_add_figures (JxJsonWriter      *writer,
                         const char *const *figures)
{
  g_return_if_fail (writer != NULL && figures != NULL);

  jx_json_writer_key (writer, "figures");
  jx_json_writer_begin_object (writer);
  for (guint i = 0; figures[i] != NULL && figures[i + 1] != NULL; i += 2)
    jx_json_writer_add_string (writer, figures[i], figures[i + 1]);
  jx_json_writer_end_object (writer);
}

/**
 * jx_exchange_add_derived:
 * @writer: in an object
 * @assessment: an assessment
 *
 * Adds a member `derived`: its name, each row's suggested points with the rule, the total, the grade and the findings by rule,
 * place and figures. No sentences: they belong to a language.
 */
void
jx_exchange_add_derived (JxJsonWriter *writer,
                         JxAssessment *assessment)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *name = NULL;
  JxAmount total = { .kind = JX_AMOUNT_NONE };
  JxCellRef grade;
  gint64 typed;

  g_return_if_fail (writer != NULL && JX_IS_ASSESSMENT (assessment));

  name = jx_assessment_dup_name (assessment);
  jx_scoring_get_total (assessment, &total, &typed);
  findings = jx_checks_run (assessment);

  jx_json_writer_key (writer, "derived");
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "name", name);
  add_scores (writer, assessment);
  jx_exchange_add_amount (writer, "total", &total, jx_assessment_get_profile (assessment));
  if (jx_assessment_find_role (assessment, JX_ROLE_GRADE, &grade))
    jx_exchange_add_amount (writer, "grade", &jx_row_get_value (jx_table_get_row (grade.table, 0), grade.column)->computed,
                            jx_assessment_get_profile (assessment));

  jx_json_writer_key (writer, "findings");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < findings->len; i++)
    add_finding (writer, g_ptr_array_index (findings, i));
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);
}
