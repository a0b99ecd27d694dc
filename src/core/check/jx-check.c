/* jx-check.c: one run of the checks: what is known of the table, and where findings go
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check.h"

#include "jx-place.h"
#include "jx-report-figures.h"

/* What a rule rests on where it is not the form's own document. */
static const struct
{
  const char *rule;
  const char *source;
} sources[] = {
  { "W01", "财预〔2020〕10号" },
  { "W02", "财预〔2020〕10号、财预〔2021〕101号" },
  { "W05", "财预〔2020〕10号、财预〔2021〕101号" },
  { "S01", "财预〔2020〕10号" },
  { "S02", "财预〔2020〕10号" },
  { "S03", "财预〔2020〕10号" },
  { "S04", "财预〔2020〕10号" },
  { "S05", "财预〔2020〕10号" },
  { "S07", "财预〔2020〕10号" },
  { "V05", "财预〔2020〕10号" },
  { "T09", "GB/T 9704-2012" },
};

/**
 * jx_check_is_blank:
 * @value: a cell
 *
 * Tells whether nothing but blanks or an empty mark was typed.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_is_blank (const JxValue *value)
{
  return value->typed == NULL || value->parsed.kind == JX_QUANTITY_NONE || value->parsed.kind == JX_QUANTITY_EMPTY_MARK;
}

/**
 * jx_check_is_other_unit:
 * @small: an amount, in 分
 * @large: a larger one, in 分
 *
 * Tells whether two amounts that are about the same money can only be 元 and 万元: the larger one is the smaller, or a part of
 * it that can be, ten thousand times.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_is_other_unit (gint64 small,
                        gint64 large)
{
  gint64 tenths;

  if (small <= 0 || small > G_MAXINT64 / 100000 || large / 1000 < small)
    return FALSE;

  tenths = large / 1000;

  return tenths <= small * 11 && tenths >= small;   /* a tenth to eleven tenths of it, ten thousand times */
}

/**
 * jx_check_rounds_to:
 * @typed: a cell with a score
 * @points: what it should be, in 1/10 000 point
 *
 * Compares a score at as many decimals as were typed.
 *
 * Returns: `TRUE` if @points, rounded to them, is what was typed
 */
gboolean
jx_check_rounds_to (const JxValue *typed,
                    gint64         points)
{
  gint64 rounded;

  return typed->parsed.kind == JX_QUANTITY_NUMBER
         && jx_decimal_rescale ((JxDecimal) { points, 4 }, typed->parsed.low.scale, &rounded)
         && jx_decimal_compare ((JxDecimal) { rounded, typed->parsed.low.scale }, typed->parsed.low) == 0;
}

/* A column that the form keeps but does not print is there when somebody filled it in. */
static void
drop_hidden (const JxSheetPart *part,
             int               *column)
{
  if (*column < 0 || part->block->columns[*column].span > 0)
    return;

  for (guint i = 0; i < part->n_rows; i++)
    if (!jx_value_is_blank (jx_sheet_part_get_value (part, i, *column)))
      return;

  *column = -1;
}

static void
drop_hidden_columns (JxSheetPart *part)
{
  drop_hidden (part, &part->columns.relation);
  drop_hidden (part, &part->columns.target);
  drop_hidden (part, &part->columns.measure);
  drop_hidden (part, &part->columns.actual);
  drop_hidden (part, &part->columns.weight);
  drop_hidden (part, &part->columns.score);
  drop_hidden (part, &part->columns.reason);
}

static void
find_funds (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts && check->funds == NULL; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (!jx_sheet_part_is_funds (part) || part->n_rows == 0)
        continue;

      check->funds = part;
      for (guint j = part->n_rows; j > 0; j--)
        if (jx_sheet_part_is_total (part, j - 1))
          check->total = j - 1;

      check->has_execution = part->columns.weight >= 0 || part->columns.score >= 0;
    }
}

/**
 * jx_check_init:
 * @check: (out caller-allocates): a run
 * @assessment: the assessment, its computed cells up to date
 *
 * Finds out what the rules ask about. A row without a finding costs no allocation.
 */
void
jx_check_init (JxCheck      *check,
               JxAssessment *assessment)
{
  guint n = 0;

  *check = (JxCheck) { .findings = g_ptr_array_new_with_free_func (g_object_unref) };
  jx_sheet_init (&check->sheet, assessment);
  jx_word_index_init (&check->words);
  find_funds (check);

  check->narrative = TRUE;
  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].block->type == JX_BLOCK_INDICATORS)
      {
        drop_hidden_columns (&check->sheet.parts[i]);
        check->narrative &= check->sheet.parts[i].block->section != NULL;
        check->n_rows += check->sheet.parts[i].n_rows;
      }

  for (guint i = 0; check->narrative && i < check->sheet.n_parts; i++)
    check->told |= jx_report_figures_is (check->sheet.parts[i].block);

  check->rows = g_new0 (JxCheckRow, check->n_rows);

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type == JX_BLOCK_INDICATORS && j < part->n_rows; j++, n++)
        {
          check->rows[n].part = part;
          check->rows[n].position = j;
          check->rows[n].row = jx_sheet_part_get_row (part, j);
          check->rows[n].cells = part->cells[j];
          jx_check_row_init (check, &check->rows[n], j > 0 ? &check->rows[n - 1] : NULL);
        }
    }
}

/**
 * jx_check_clear:
 * @check: a run
 *
 * Frees all but the findings, which the caller takes.
 */
void
jx_check_clear (JxCheck *check)
{
  jx_sheet_clear (&check->sheet);
  g_clear_pointer (&check->rows, g_free);
  g_clear_pointer (&check->findings, g_ptr_array_unref);
}

/**
 * jx_check_has_reason:
 * @check: a run; the assessment has funds
 *
 * Tells whether something was typed for why the money was not spent as planned, beside the funds or in a field of its own, and
 * not the form's own prompt.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_has_reason (JxCheck *check)
{
  const JxValue *reason = jx_sheet_part_get_value (check->funds, check->total, check->funds->columns.reason);
  JxTextFacts facts;
  JxCellRef cell;

  jx_word_index_scan (&check->words, reason->typed, &facts);

  if (!jx_check_is_blank (reason) && (facts.words & JX_WORD_PROMPT) == 0)
    return TRUE;

  return jx_assessment_find_role (check->sheet.assessment, JX_ROLE_REASON, &cell)
         && !jx_check_is_blank (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column));
}

static const char *
find_source (JxCheck    *check,
             const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].rule, rule))
      return sources[i].source;

  return jx_form_get_basis (jx_assessment_get_form (check->sheet.assessment));
}

/* What a report says of funds and total, and does not print in a table, stands in the report; a grade has a place of its own. */
static char *
dup_place (JxCheck           *check,
           const JxSheetPart *part,
           int                position,
           int                column)
{
  gboolean grade = column >= 0 && part->block->columns[column].role == JX_ROLE_GRADE;

  if (check->told && !grade && (part->block->type == JX_BLOCK_MATRIX || part->block->type == JX_BLOCK_TOTALS)
      && part->block->section == NULL)
    return g_strdup (JX_REPORT_FIGURES_PLACE);

  return jx_assessment_dup_place (check->sheet.assessment, part->table, position, column);
}

/**
 * jx_check_report:
 * @check: a run
 * @rule: the rule's id
 * @severity: how sure it is
 * @part: the table
 * @position: the row, or -1 for the whole table
 * @column: the column, or -1 for the whole row
 * @format: one sentence with the figures
 * @...: what goes into it
 *
 * Adds a finding. What was typed into a cell is one of its figures, so that an answer lapses when the cell changes.
 *
 * Returns: (transfer none): the finding
 */
JxFinding *
jx_check_report (JxCheck           *check,
                 const char        *rule,
                 JxSeverity         severity,
                 const JxSheetPart *part,
                 int                position,
                 int                column,
                 const char        *format,
                 ...)
{
  JxRow *row = position >= 0 ? jx_sheet_part_get_row (part, (guint) position) : NULL;
  g_autofree char *place = dup_place (check, part, position, column);
  g_autofree char *label = jx_assessment_dup_cell_name (check->sheet.assessment, part->table, position, column);
  g_autofree char *message = NULL;
  const char *typed;
  JxFinding *finding;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  finding = jx_finding_new (rule, severity, place, row != NULL ? jx_row_get_id (row) : NULL,
                            column >= 0 ? part->block->columns[column].key : NULL, message);
  jx_finding_set_label (finding, label);
  jx_finding_set_source (finding, find_source (check, rule));

  if (row != NULL && column >= 0 && (typed = jx_row_get_typed (row, (guint) column)) != NULL)
    jx_finding_add_figure (finding, "typed", typed);

  g_ptr_array_add (check->findings, finding);

  return finding;
}

/**
 * jx_check_fix:
 * @finding: a finding
 * @part: the table
 * @position: the row
 * @column: the column
 * @text: (nullable): the text that is right; `NULL` to show the computed one
 *
 * Offers a change of one cell. More of them become one group, one step to undo.
 */
void
jx_check_fix (JxFinding         *finding,
              const JxSheetPart *part,
              guint              position,
              int                column,
              const char        *text)
{
  JxRow *row = jx_sheet_part_get_row (part, position);
  g_autoptr(JxCommand) set = jx_command_new_set (jx_row_get_id (row), part->block->columns[column].key,
                                                 jx_row_get_typed (row, (guint) column), text);
  JxCommand *fix = jx_finding_get_fix (finding);

  if (fix == NULL)
    {
      jx_finding_set_fix (finding, set);
    }
  else if (jx_command_get_kind (fix) == JX_COMMAND_GROUP)
    {
      jx_command_add (fix, g_steal_pointer (&set));
    }
  else
    {
      g_autoptr(JxCommand) group = jx_command_new_group (JX_COMMAND_GROUP, jx_finding_get_rule (finding));

      jx_command_add (group, g_object_ref (fix));
      jx_command_add (group, g_steal_pointer (&set));
      jx_finding_set_fix (finding, group);
    }
}
