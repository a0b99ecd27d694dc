/* fuzz-form.c: whatever is opened as a form: a refused one says why, an accepted one names only what it has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment-load.h"
#include "jx-error.h"
#include "jx-forms.h"
#include "jx-place.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_operand (JxForm          *form,
               const JxOperand *operand)
{
  const JxBlock *block;

  g_assert_cmpint (operand->block, >=, 0);
  g_assert_cmpuint ((guint) operand->block, <, jx_form_get_n_blocks (form));
  block = jx_form_get_block (form, (guint) operand->block);

  g_assert_cmpint (operand->column, >=, 0);
  g_assert_cmpuint ((guint) operand->column, <, block->n_columns);
  g_assert_cmpint (operand->row, >=, JX_OPERAND_ALL_ROWS);
  if (operand->row >= 0 && !jx_block_is_single (block))
    g_assert_cmpuint ((guint) operand->row, <, block->n_rows);
}

static void
check_compute (JxForm          *form,
               const JxCompute *compute)
{
  for (guint i = 0; compute != NULL && i < compute->n_operands; i++)
    check_operand (form, &compute->operands[i]);
}

static void
check_block (JxForm        *form,
             const JxBlock *block)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      g_assert_cmpint (jx_block_find_column (block, block->columns[i].key), ==, (int) i);
      g_assert_true (*block->columns[i].place != '\0');
      check_compute (form, block->columns[i].compute);
    }

  for (guint i = 0; i < block->n_rows; i++)
    {
      g_assert_cmpint (jx_block_find_row_def (block, block->rows[i].key), ==, (int) i);
      for (guint j = 0; j < block->rows[i].n_cells; j++)
        {
          g_assert_cmpuint (block->rows[i].cells[j].column, <, block->n_columns);
          check_compute (form, jx_block_get_compute (block, block->rows[i].key, block->rows[i].cells[j].column));
        }
    }

  for (guint i = 0; i < block->n_layout; i++)
    for (guint j = 0; j < block->layout[i].n_cells; j++)
      g_assert_cmpint (block->layout[i].cells[j].column, <, (int) block->n_columns);
}

/* an empty table can be made of it and computed, and every cell shown */
static void
check_use (JxForm *form)
{
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxAssessment) assessment = NULL;

  g_assert_true (jx_forms_add (forms, form, FALSE, NULL));
  assessment = jx_assessment_new_empty (forms, form, "3c5e4bd0-6a0b-4a4e-9b43-5d0a8d6f2f11");
  g_assert_nonnull (assessment);
  jx_assessment_recompute (assessment);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        for (guint k = 0; k < jx_table_get_block (table)->n_columns; k++)
          g_free (jx_assessment_dup_shown (assessment, table, j, k));
    }
}

static void
check_form (JxForm *form)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxForm) same = jx_form_with_profile (form, jx_form_get_profile_json (form), &error);
  const JxEquality *equalities;
  guint n_equalities;

  g_assert_no_error (error);
  g_assert_cmpstr (jx_form_get_profile_json (same), ==, jx_form_get_profile_json (form));
  check_use (form);

  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    check_block (form, jx_form_get_block (form, i));

  equalities = jx_form_get_equalities (form, &n_equalities);
  for (guint i = 0; i < n_equalities; i++)
    {
      for (guint j = 0; j < equalities[i].n_left; j++)
        check_operand (form, &equalities[i].left[j]);
      for (guint j = 0; j < equalities[i].n_right; j++)
        check_operand (form, &equalities[i].right[j]);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GPtrArray) faults = jx_form_verify (bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, &error);

  g_assert_cmpint (form != NULL, ==, faults->len == 0);
  if (form != NULL)
    {
      check_form (form);
      return 0;
    }

  g_assert_true (error->domain == JX_CORE_ERROR);
  for (guint i = 0; i < faults->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (faults, i), -1, NULL));

  return 0;
}
