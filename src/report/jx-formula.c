/* jx-formula.c: what a form computes, as a formula over the cells of a spreadsheet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-formula.h"

#include "jx-place.h"

/* A sum of cells, as text and as the number that it comes to. */
typedef struct
{
  GPtrArray *added;       /* const JxCellPlace, borrowed */
  GPtrArray *taken_off;
} Sum;

typedef struct
{
  const JxCellMap   *map;
  const JxSheet     *sheet;
  const JxSheetPart *part;      /* of the cell that is computed */
  guint              position;
  guint              column;
  JxFormula         *formula;
} Writer;

static const JxCellPlace *
find_place (Writer            *self,
            const JxSheetPart *part,
            guint              position,
            int                column)
{
  if (column < 0 || position >= part->n_rows)
    return NULL;

  return jx_cell_map_find (self->map, jx_row_get_id (jx_sheet_part_get_row (part, position)),
                           part->block->columns[column].key);
}

static void
append_place (Writer            *self,
              GString           *text,
              const JxCellPlace *from,
              const JxCellPlace *to)
{
  const JxCellPlace *own = find_place (self, self->part, self->position, (int) self->column);

  jx_cell_place_append (from, to, text, own != NULL ? own->sheet : NULL);
}

/* Cells below each other become a range. */
static void
append_places (Writer    *self,
               GString   *text,
               GPtrArray *places)
{
  for (guint n = 0, end; n < places->len; n = end)
    {
      const JxCellPlace *from = g_ptr_array_index (places, n), *to = from;

      for (end = n + 1; end < places->len; end++)
        {
          const JxCellPlace *next = g_ptr_array_index (places, end);

          if (next->row != to->last_row + 1 || next->column != to->column || !g_str_equal (next->sheet, to->sheet))
            break;
          to = next;
        }

      if (n > 0)
        g_string_append_c (text, ',');
      append_place (self, text, from, to);
    }
}

static void
sum_init (Sum *sum)
{
  sum->added = g_ptr_array_new ();
  sum->taken_off = g_ptr_array_new ();
}

static void
sum_clear (Sum *sum)
{
  g_clear_pointer (&sum->added, g_ptr_array_unref);
  g_clear_pointer (&sum->taken_off, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sum, sum_clear)

/* FALSE if the cell is not in the workbook: a sum without it would be another one. */
static gboolean
sum_add (Writer            *self,
         Sum               *sum,
         const JxSheetPart *part,
         guint              position,
         int                column,
         gboolean           minus)
{
  const JxCellPlace *place = find_place (self, part, position, column);

  if (place == NULL)
    return FALSE;

  g_ptr_array_add (minus ? sum->taken_off : sum->added, (gpointer) place);
  return TRUE;
}

static gboolean
sum_add_operand (Writer          *self,
                 Sum             *sum,
                 const JxOperand *operand)
{
  const JxSheetPart *from = operand->block >= 0 ? &self->sheet->parts[operand->block] : self->part;
  int row;

  if (operand->row == JX_OPERAND_ALL_ROWS)
    {
      for (guint n = 0; n < from->n_rows; n++)
        if (!jx_sheet_part_is_between (from, n) && !sum_add (self, sum, from, n, operand->column, operand->minus))
          return FALSE;
      return from->n_rows > 0;
    }

  row = operand->row == JX_OPERAND_SAME_ROW ? (int) self->position : jx_sheet_part_find_row (from, operand->row);

  return row >= 0 && sum_add (self, sum, from, (guint) row, operand->column, operand->minus);
}

static gboolean
sum_get_value (const Sum *sum,
               JxDecimal *value)
{
  *value = (JxDecimal) { 0, 0 };
  for (guint n = 0; n < sum->added->len; n++)
    {
      const JxCellPlace *place = g_ptr_array_index (sum->added, n);

      if (place->has_figure && !jx_decimal_add (*value, place->figure.value, value))
        return FALSE;
    }

  for (guint n = 0; n < sum->taken_off->len; n++)
    {
      const JxCellPlace *place = g_ptr_array_index (sum->taken_off, n);

      if (place->has_figure && !jx_decimal_subtract (*value, place->figure.value, value))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_one_figure (const Sum *sum)
{
  return sum->added->len == 1 && sum->taken_off->len == 0 && ((const JxCellPlace *) sum->added->pdata[0])->has_figure;
}

/* One cell stands for itself; SUM passes over those that hold words. */
static void
append_sum (Writer    *self,
            GString   *text,
            const Sum *sum)
{
  if (is_one_figure (sum))
    {
      append_places (self, text, sum->added);
      return;
    }

  if (sum->added->len > 0)
    {
      g_string_append (text, "SUM(");
      append_places (self, text, sum->added);
      g_string_append_c (text, ')');
    }

  if (sum->taken_off->len > 0)
    {
      g_string_append (text, "-SUM(");
      append_places (self, text, sum->taken_off);
      g_string_append_c (text, ')');
    }
}

static gboolean
write_sum (Writer    *self,
           GString   *text,
           const Sum *sum)
{
  append_sum (self, text, sum);

  return sum_get_value (sum, &self->formula->value);
}

static gboolean
write_operands (Writer          *self,
                GString         *text,
                const JxCompute *compute)
{
  g_auto(Sum) sum = { NULL };

  sum_init (&sum);
  for (guint n = 0; n < compute->n_operands; n++)
    if (!sum_add_operand (self, &sum, &compute->operands[n]))
      return FALSE;
  for (int n = -1; (n = jx_sheet_part_find_added (self->part, self->position, self->column, (guint) (n + 1))) >= 0;)
    if (!sum_add (self, &sum, self->part, (guint) n, (int) self->column, FALSE))
      return FALSE;

  return compute->n_operands > 0 && write_sum (self, text, &sum);
}

static gboolean
write_sum_above (Writer  *self,
                 GString *text)
{
  g_auto(Sum) sum = { NULL };
  guint first = self->position;

  sum_init (&sum);
  while (first > 0)
    {
      const JxRowDef *def = jx_sheet_part_get_def (self->part, first - 1);

      if (def != NULL && def->subtotal)
        break;
      first--;
    }

  for (guint n = first; n < self->position; n++)
    if (!jx_sheet_part_is_between (self->part, n) && !sum_add (self, &sum, self->part, n, (int) self->column, FALSE))
      return FALSE;

  return sum.added->len > 0 && write_sum (self, text, &sum);
}

static gint64
power_of_ten (guint exponent)
{
  return exponent == 0 ? 1 : 10 * power_of_ten (exponent - 1);
}

/* numerator ÷ denominator, rounded half-up; FALSE if it does not fit */
static gboolean
divide (JxDecimal  numerator,
        JxDecimal  denominator,
        guint      decimals,
        JxDecimal *quotient)
{
  __int128 above = (__int128) numerator.coefficient * power_of_ten (decimals);
  __int128 below = denominator.coefficient;

  if (numerator.scale > denominator.scale)
    below *= power_of_ten (numerator.scale - denominator.scale);
  else
    above *= power_of_ten (denominator.scale - numerator.scale);

  quotient->scale = (guint8) decimals;

  return decimals <= JX_DECIMAL_MAX_SCALE && jx_divide_half_up (above, below, &quotient->coefficient);
}

/* Two figures of a computation, each as text and number. */
typedef struct
{
  GString   *text[2];
  JxDecimal  value[2];
} Pair;

static void
pair_clear (Pair *pair)
{
  for (guint n = 0; n < G_N_ELEMENTS (pair->text); n++)
    if (pair->text[n] != NULL)
      g_string_free (pair->text[n], TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static gboolean
get_pair (Writer          *self,
          const JxCompute *compute,
          Pair            *pair)
{
  for (guint n = 0; n < G_N_ELEMENTS (pair->text); n++)
    {
      g_auto(Sum) sum = { NULL };

      sum_init (&sum);
      if (n >= compute->n_operands || !sum_add_operand (self, &sum, &compute->operands[n])
          || !sum_get_value (&sum, &pair->value[n]))
        return FALSE;

      pair->text[n] = g_string_new (NULL);
      append_sum (self, pair->text[n], &sum);
    }

  return TRUE;
}

static gboolean
write_ratio (Writer          *self,
             GString         *text,
             const JxCompute *compute)
{
  guint decimals = 2 + (compute->decimals >= 0 ? (guint) compute->decimals : self->sheet->profile->rate_decimals);
  g_auto(Pair) pair = { { NULL } };

  if (!get_pair (self, compute, &pair))
    return FALSE;

  g_string_append_printf (text, "IF(%s=0,0,ROUND(%s/%s,%u))", pair.text[1]->str, pair.text[0]->str, pair.text[1]->str, decimals);
  self->formula->value = (JxDecimal) { 0, 0 };

  return jx_decimal_is_zero (pair.value[1])
         || divide (pair.value[0], pair.value[1], decimals, &self->formula->value);
}

static gboolean
get_weight (Writer    *self,
            GString   *text,
            JxDecimal *weight)
{
  const JxCellPlace *place = find_place (self, self->part, self->position, self->part->columns.weight);

  if (self->part->columns.weight >= 0)
    {
      if (place == NULL || !place->has_figure)
        return FALSE;
      append_place (self, text, place, place);
      *weight = place->figure.value;
    }
  else
    {
      g_autofree char *points = jx_points_to_string (self->sheet->profile->execution_weight, -1);

      g_string_append (text, points);
      *weight = (JxDecimal) { self->sheet->profile->execution_weight, 4 };
    }

  return TRUE;
}

static gboolean
round_product (JxDecimal  weight,
               JxDecimal  numerator,
               JxDecimal  denominator,
               guint      decimals,
               JxDecimal *product)
{
  return jx_decimal_multiply (jx_decimal_normalize (weight), jx_decimal_normalize (numerator), product)
         && divide (*product, denominator, decimals, product);
}

/* weight × executed ÷ adjusted, not above the weight; the rate rounded before where the form says so */
static gboolean
write_execution_score (Writer          *self,
                       GString         *text,
                       const JxCompute *compute)
{
  const JxProfile *profile = self->sheet->profile;
  g_autoptr(GString) weight = g_string_new (NULL);
  g_auto(Pair) pair = { { NULL } };
  JxDecimal points, rate = { 0, 0 };

  if (!get_weight (self, weight, &points) || !get_pair (self, compute, &pair) || pair.value[1].coefficient <= 0)
    return FALSE;

  if (profile->rate_rounded_first)
    {
      guint decimals = 2 + profile->rate_decimals;

      g_string_append_printf (text, "IF(%s=0,0,MIN(%s,ROUND(%s*ROUND(%s/%s,%u),%u)))", pair.text[1]->str, weight->str,
                              weight->str, pair.text[0]->str, pair.text[1]->str, decimals, profile->score_decimals);
      if (!divide (pair.value[0], pair.value[1], decimals, &rate)
          || !round_product (points, rate, (JxDecimal) { 1, 0 }, profile->score_decimals, &self->formula->value))
        return FALSE;
    }
  else
    {
      g_string_append_printf (text, "IF(%s=0,0,MIN(%s,ROUND(%s*%s/%s,%u)))", pair.text[1]->str, weight->str, weight->str,
                              pair.text[0]->str, pair.text[1]->str, profile->score_decimals);
      if (!round_product (points, pair.value[0], pair.value[1], profile->score_decimals, &self->formula->value))
        return FALSE;
    }

  if (jx_decimal_compare (self->formula->value, points) > 0)
    self->formula->value = points;

  return TRUE;
}

static gboolean
write_weighted_score (Writer          *self,
                      GString         *text,
                      const JxCompute *compute)
{
  guint decimals = self->sheet->profile->score_decimals;
  g_auto(Pair) pair = { { NULL } };

  if (!get_pair (self, compute, &pair))
    return FALSE;

  g_string_append_printf (text, "ROUND(%s*%s/100,%u)", pair.text[0]->str, pair.text[1]->str, decimals);

  return round_product (pair.value[0], pair.value[1], (JxDecimal) { 100, 0 }, decimals, &self->formula->value);
}

/* every indicator and the line of the funds that counts, as jx_sheet_sum_points() adds them */
static gboolean
add_points (Writer   *self,
            Sum      *sum,
            gboolean  scores)
{
  for (guint n = 0; n < self->sheet->n_parts; n++)
    {
      const JxSheetPart *part = &self->sheet->parts[n];
      gboolean indicators = part->block->type == JX_BLOCK_INDICATORS;
      int column = scores ? part->columns.score : part->columns.weight;

      if (column < 0 || (!indicators && !jx_sheet_part_is_funds (part)))
        continue;

      for (guint row = 0; row < part->n_rows; row++)
        if (indicators ? !jx_sheet_part_is_between (part, row) : jx_sheet_part_is_total (part, row))
          if (!sum_add (self, sum, part, row, column, FALSE))
            return FALSE;
    }

  return sum->added->len > 0;
}

/* A form that caps the total by the rate of execution has no formula: the cap is a rule, not a sum. */
static gboolean
write_points (Writer   *self,
              GString  *text,
              gboolean  scores)
{
  g_auto(Sum) sum = { NULL };

  sum_init (&sum);

  return (!scores || self->sheet->profile->n_caps == 0) && add_points (self, &sum, scores) && write_sum (self, text, &sum);
}

static gboolean
write_grade (Writer  *self,
             GString *text)
{
  const JxProfile *profile = self->sheet->profile;
  const JxCellPlace *place = NULL;
  const JxBand *grade;
  JxCellRef cell;
  gint64 total;

  for (guint n = 0; n < self->sheet->n_parts && place == NULL; n++)
    if (jx_assessment_find_role (self->sheet->assessment, JX_ROLE_TOTAL_SCORE, &cell)
        && self->sheet->parts[n].table == cell.table)
      place = find_place (self, &self->sheet->parts[n], cell.position, (int) cell.column);

  if (place == NULL || !place->has_figure || profile->n_grades == 0
      || !jx_points_from_decimal (place->figure.value, &total, NULL) || !(grade = jx_profile_find_grade (profile, total)))
    return FALSE;

  for (guint n = 0; n + 1 < profile->n_grades; n++)
    {
      g_autofree char *from = jx_points_to_string (profile->grades[n].from, -1);

      g_string_append (text, "IF(");
      append_place (self, text, place, place);
      g_string_append_printf (text, ">=%s,\"%s\",", from, profile->grades[n].name);
    }
  g_string_append_printf (text, "\"%s\"", profile->grades[profile->n_grades - 1].name);
  for (guint n = 0; n + 1 < profile->n_grades; n++)
    g_string_append_c (text, ')');

  self->formula->is_text = TRUE;
  self->formula->words = g_strdup (grade->name);

  return TRUE;
}

static gboolean
write_formula (Writer          *self,
               GString         *text,
               const JxCompute *compute)
{
  switch (compute->kind)
    {
    case JX_COMPUTE_RATIO:
    case JX_COMPUTE_SCORE_RATE:
      return write_ratio (self, text, compute);

    case JX_COMPUTE_SUM:
      return write_operands (self, text, compute);

    case JX_COMPUTE_SUM_ABOVE:
      return write_sum_above (self, text);

    case JX_COMPUTE_EXECUTION_SCORE:
      return write_execution_score (self, text, compute);

    case JX_COMPUTE_WEIGHTED_SCORE:
      return write_weighted_score (self, text, compute);

    case JX_COMPUTE_TOTAL_WEIGHT:
      return jx_sheet_get_unprinted_weight (self->sheet) == 0 && write_points (self, text, FALSE);   /* else a rule, no sum */

    case JX_COMPUTE_TOTAL_SCORE:
      return write_points (self, text, TRUE);

    case JX_COMPUTE_GRADE:
      return write_grade (self, text);

    case JX_COMPUTE_ROW_SCORE:
    case JX_COMPUTE_FACT:
      break;
    }

  return FALSE;
}

static const JxSheetPart *
find_part (const JxSheet *sheet,
           const char    *row_id,
           guint         *position)
{
  JxTable *table;

  if (jx_assessment_find_row (sheet->assessment, row_id, &table, position) == NULL)
    return NULL;

  for (guint n = 0; n < sheet->n_parts; n++)
    if (sheet->parts[n].table == table)
      return &sheet->parts[n];

  return NULL;
}

/**
 * jx_formula_init:
 * @formula: (out caller-allocates): the formula; cleared if there is none
 * @map: where the fields of the assessment stand
 * @sheet: the assessment
 * @row_id: UUID of a row of it
 * @field: key of a field
 *
 * Writes down what the form computes a field from: sums, rates, the score of the execution, totals and the grade. The
 * score of a row follows from words and rules, and has no formula.
 *
 * Returns: `FALSE` if there is none, or what it needs is not in the workbook
 */
gboolean
jx_formula_init (JxFormula             *formula,
                 const JxCellMap *map,
                 const JxSheet         *sheet,
                 const char            *row_id,
                 const char            *field)
{
  Writer self = { .map = map, .sheet = sheet, .formula = formula };
  g_autoptr(GString) text = g_string_new ("=");
  const JxCompute *compute;
  int column;

  g_return_val_if_fail (formula != NULL && map != NULL && sheet != NULL, FALSE);

  *formula = (JxFormula) { NULL };
  if (!(self.part = find_part (sheet, row_id, &self.position))
      || (column = jx_block_find_column (self.part->block, field)) < 0)
    return FALSE;

  self.column = (guint) column;
  compute = jx_sheet_part_get_compute (self.part, self.position, self.column);
  if (compute == NULL || !write_formula (&self, text, compute))
    {
      jx_formula_clear (formula);
      return FALSE;
    }

  formula->text = g_string_free_and_steal (g_steal_pointer (&text));

  return TRUE;
}

/**
 * jx_formula_clear:
 * @formula: a formula
 *
 * Frees its texts.
 */
void
jx_formula_clear (JxFormula *formula)
{
  g_clear_pointer (&formula->text, g_free);
  g_clear_pointer (&formula->words, g_free);
}
