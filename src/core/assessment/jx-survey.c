/* jx-survey.c: where an indicator's figures come from: its data source and the survey behind it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-survey.h"

#include <glib/gi18n-lib.h>

static const struct { const char *key, *label; } counts[] =
{
  [JX_SURVEY_ASKED] = { "survey_asked", N_("questionnaires sent") },
  [JX_SURVEY_RETURNED] = { "survey_returned", N_("questionnaires returned") },
  [JX_SURVEY_VALID] = { "survey_valid", N_("valid questionnaires") },
  [JX_SURVEY_SATISFIED] = { "survey_satisfied", N_("satisfied answers") },
};

/**
 * jx_survey_get_key:
 * @count: what is counted
 *
 * Gives the field of a row that holds a count.
 *
 * Returns: the key
 */
const char *
jx_survey_get_key (JxSurveyCount count)
{
  g_return_val_if_fail (count < JX_SURVEY_N_COUNTS, NULL);

  return counts[count].key;
}

/**
 * jx_survey_get_label:
 * @count: what is counted
 *
 * Names a count for people, within a sentence.
 *
 * Returns: the words, translated
 */
const char *
jx_survey_get_label (JxSurveyCount count)
{
  g_return_val_if_fail (count < JX_SURVEY_N_COUNTS, NULL);

  return _(counts[count].label);
}

/**
 * jx_survey_get_text:
 * @row: a row
 * @block: its block
 * @key: a field
 *
 * Tells what was typed into a field that the form may have a column for, and that is kept beside the columns where not.
 *
 * Returns: (nullable): the text, owned by @row
 */
const char *
jx_survey_get_text (JxRow         *row,
                    const JxBlock *block,
                    const char    *key)
{
  int column;

  g_return_val_if_fail (JX_IS_ROW (row) && block != NULL && key != NULL, NULL);

  column = jx_block_find_column (block, key);

  return column >= 0 ? jx_row_get_typed (row, (guint) column) : g_hash_table_lookup (jx_row_get_extra (row), key);
}

/**
 * jx_survey_has_columns:
 * @block: a block of indicators
 *
 * Tells whether the form asks about surveys in the table.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_survey_has_columns (const JxBlock *block)
{
  gboolean any = FALSE;

  g_return_val_if_fail (block != NULL, FALSE);

  for (guint i = 0; i < JX_SURVEY_N_COUNTS; i++)
    any |= jx_block_find_column (block, counts[i].key) >= 0;

  return any;
}

static gint64
read_count (const char *text)
{
  JxQuantity quantity;
  gint64 count;

  if (!jx_quantity_parse (text, JX_INPUT_COUNT, JX_MONEY_YUAN, &quantity) || quantity.kind != JX_QUANTITY_NUMBER
      || !jx_decimal_rescale (quantity.low, 0, &count)
      || jx_decimal_compare (quantity.low, (JxDecimal) { count, 0 }) != 0 || count < 0)
    return -1;

  return count;
}

/**
 * jx_survey_read:
 * @row: a row
 * @block: its block
 * @survey: (out caller-allocates): the counts
 *
 * Reads the counts of the survey behind an indicator.
 *
 * Returns: `TRUE` if there is any
 */
gboolean
jx_survey_read (JxRow         *row,
                const JxBlock *block,
                JxSurvey      *survey)
{
  gboolean any = FALSE;

  g_return_val_if_fail (survey != NULL, FALSE);

  for (guint i = 0; i < JX_SURVEY_N_COUNTS; i++)
    {
      survey->texts[i] = jx_survey_get_text (row, block, counts[i].key);
      survey->counts[i] = survey->texts[i] != NULL ? read_count (survey->texts[i]) : -1;
      any |= survey->texts[i] != NULL;
    }

  return any;
}

/**
 * jx_survey_get_base:
 * @survey: a survey
 * @base: (out): what the satisfied are a share of
 *
 * Finds the base of the rate: the valid questionnaires; those that came back where nobody counted the valid ones.
 *
 * Returns: `FALSE` if neither was counted
 */
gboolean
jx_survey_get_base (const JxSurvey *survey,
                    JxSurveyCount  *base)
{
  g_return_val_if_fail (survey != NULL && base != NULL, FALSE);

  *base = survey->texts[JX_SURVEY_VALID] != NULL ? JX_SURVEY_VALID : JX_SURVEY_RETURNED;

  return survey->counts[*base] > 0;
}

/**
 * jx_survey_get_rate:
 * @survey: a survey
 * @decimals: of the percentage
 * @rate: (out): percent × 10^@decimals, rounded half-up
 *
 * Reckons the satisfaction that the survey shows.
 *
 * Returns: `FALSE` if its counts do not tell
 */
gboolean
jx_survey_get_rate (const JxSurvey *survey,
                    guint           decimals,
                    gint64         *rate)
{
  JxSurveyCount base;

  return jx_survey_get_base (survey, &base) && survey->counts[JX_SURVEY_SATISFIED] >= 0
         && jx_money_rate (survey->counts[JX_SURVEY_SATISFIED], survey->counts[base], decimals, rate);
}

/**
 * jx_survey_dup_fault:
 * @survey: a survey
 *
 * Tells what cannot be about the counts: one that is no number, or more of what comes later than of what comes before.
 *
 * Returns: (transfer full) (nullable): a sentence; `NULL` if they are possible
 */
char *
jx_survey_dup_fault (const JxSurvey *survey)
{
  int before = -1;

  g_return_val_if_fail (survey != NULL, NULL);

  for (guint i = 0; i < JX_SURVEY_N_COUNTS; i++)
    {
      if (survey->texts[i] == NULL)
        continue;
      if (survey->counts[i] < 0)
        return g_strdup_printf (_("The number of %1$s is “%2$s”, which is no count."), jx_survey_get_label (i), survey->texts[i]);
      if (before >= 0 && survey->counts[i] > survey->counts[before])
        return g_strdup_printf (_("There are more %1$s (%2$s) than %3$s (%4$s)."), jx_survey_get_label (i), survey->texts[i],
                                jx_survey_get_label ((JxSurveyCount) before), survey->texts[before]);
      before = (int) i;
    }

  return NULL;
}
