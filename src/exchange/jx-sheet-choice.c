/* jx-sheet-choice.c: the form that a foreign table goes into
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-choice.h"

#include <string.h>

#include "jx-assessment-load.h"
#include "jx-number.h"
#include "jx-place.h"
#include "jx-sheet-fill.h"
#include "jx-sheet-fit.h"

#define NATIONAL_FORM "mof-project"
#define TITLE_COUNTS  5     /* figures that a form of another title must have a place for, above those of the form whose title is printed */

struct _JxSheetChoice
{
  GPtrArray *blank;     /* JxAssessment: of the latest version of each form */
};

/* What speaks for a form, what says most first. */
typedef struct
{
  gboolean named;       /* the sheet prints its title */
  guint    n_lost;      /* figures and texts that it has no place for */
  int      likeness;    /* of the columns */
  gboolean weighs;      /* the weights come to what the form gives to the indicators */
  gboolean national;
  guint    n_blank;     /* columns of the form */
} Rank;

/**
 * jx_sheet_choice_new:
 * @forms: the forms at hand
 *
 * Gets ready to choose among forms, for as many tables as there are.
 *
 * Returns: (transfer full): the choice
 */
JxSheetChoice *
jx_sheet_choice_new (JxForms *forms)
{
  JxSheetChoice *self = g_new0 (JxSheetChoice, 1);

  g_return_val_if_fail (JX_IS_FORMS (forms), self);

  self->blank = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (forms)); n++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), n);

      if (jx_forms_find_latest (forms, jx_form_get_id (form)) == form && jx_form_find_block_type (form, JX_BLOCK_INDICATORS, -1) >= 0)
        g_ptr_array_add (self->blank, jx_assessment_new_empty (forms, form, NULL));
    }

  return self;
}

/**
 * jx_sheet_choice_free:
 * @self: (nullable): a choice
 *
 * Frees it.
 */
void
jx_sheet_choice_free (JxSheetChoice *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blank);
  g_free (self);
}

/* The year and the like that the form fills into its title are not what it is known by. */
static gboolean
is_named (const char *title,
          JxForm     *form)
{
  const char *own = jx_form_get_title (form), *end = strrchr (own, '}'), *bare = end != NULL ? end + 1 : own;
  g_autofree char *plain = jx_sheet_words_normalize (g_str_has_prefix (bare, "年度") ? bare + strlen ("年度") : bare);

  return *title != '\0' && strstr (title, plain) != NULL;
}

static guint
count_lost_in_column (const JxSheetTable *table,
                      guint               column)
{
  guint n_lost = 0;

  for (guint n = 0; n < table->rows->len; n++)
    n_lost += *jx_cells_get (table->cells, g_array_index (table->rows, JxSheetRow, n).row, column) != '\0';

  return n_lost;
}

static guint
count_lost (JxAssessment       *blank,
            const JxSheetTable *table)
{
  g_autoptr(JxSheetFit) fit = jx_sheet_fit_new (table, jx_table_get_block (jx_assessment_find_type (blank, JX_BLOCK_INDICATORS)));
  guint n_lost = jx_sheet_fill_count_lost (blank, table);

  for (guint n = 0; n < table->heads->len; n++)
    if (jx_sheet_fit_get_column (fit, n) < 0)
      n_lost += count_lost_in_column (table, g_array_index (table->heads, JxSheetHead, n).column);

  return n_lost;
}

/* Columns that are filled in later: that a table of targets has none of them says nothing. */
static gboolean
comes_later (const JxBlock *block,
             guint          column)
{
  static const JxRole roles[] = { JX_ROLE_ACTUAL, JX_ROLE_COMPLETION, JX_ROLE_COEFFICIENT, JX_ROLE_SCORE_RATE, JX_ROLE_RAW_SCORE,
                                  JX_ROLE_SCORE, JX_ROLE_REASON, JX_ROLE_WEIGHT };

  for (guint n = 0; n < G_N_ELEMENTS (roles); n++)
    if (block->columns[column].role == roles[n])
      return TRUE;

  return FALSE;
}

/* Columns that both have speak for a form, those that it would leave blank against it. */
static void
rate_columns (const JxBlock      *block,
              const JxSheetTable *table,
              Rank               *rank)
{
  gboolean with_results = table->columns[JX_ROLE_ACTUAL] || table->columns[JX_ROLE_SCORE];

  for (guint role = JX_ROLE_NONE + 1; role < JX_ROLE_LAST; role++)
    if (table->columns[role] && jx_block_find_role (block, (JxRole) role) >= 0)
      rank->likeness += 2;

  for (guint n = 0; n < block->n_columns; n++)
    if (block->columns[n].role != JX_ROLE_NONE && !table->columns[block->columns[n].role])
      {
        rank->n_blank++;
        rank->likeness -= with_results || !comes_later (block, n);
      }
}

/* of the first project, points × 10 000 */
static gint64
sum_weights (const JxSheetTable *table)
{
  gint64 sum = 0;

  for (guint n = 0; n < table->rows->len; n++)
    {
      const JxSheetRow *row = &g_array_index (table->rows, JxSheetRow, n);
      const char *text = row->texts[JX_ROLE_WEIGHT];
      JxDecimal weight;
      gint64 points;

      if (text != NULL && jx_sheet_row_same_project (row, &g_array_index (table->rows, JxSheetRow, 0))
          && jx_decimal_from_string (text, &weight) && jx_points_from_decimal (weight, &points, NULL))
        sum += points;
    }

  return sum;
}

static Rank
rank_form (JxAssessment       *blank,
           const JxSheetTable *table,
           const char         *title,
           gint64              weight)
{
  JxForm *form = jx_assessment_get_form (blank);
  const JxProfile *profile = jx_form_get_profile (form);
  Rank rank = {
    .named = is_named (title, form),
    .n_lost = count_lost (blank, table),
    .weighs = weight == profile->base - profile->execution_weight,
    .national = g_str_equal (jx_form_get_id (form), NATIONAL_FORM),
  };

  rate_columns (jx_table_get_block (jx_assessment_find_type (blank, JX_BLOCK_INDICATORS)), table, &rank);

  return rank;
}

static gboolean
is_better (const Rank *rank,
           const Rank *other)
{
  guint lost = rank->n_lost + (rank->named ? 0 : TITLE_COUNTS), other_lost = other->n_lost + (other->named ? 0 : TITLE_COUNTS);

  if (lost != other_lost)
    return lost < other_lost;
  if (rank->named != other->named)
    return rank->named;
  if (rank->n_lost != other->n_lost)
    return rank->n_lost < other->n_lost;
  if (rank->likeness != other->likeness)
    return rank->likeness > other->likeness;

  if (rank->weighs != other->weighs)
    return rank->weighs;
  if (rank->national != other->national)
    return rank->national;

  return rank->n_blank < other->n_blank;
}

/* Its indicators are parted among several tables: no place for one that is whole. */
static gboolean
has_several_tables (JxForm *form)
{
  int first = jx_form_find_block_type (form, JX_BLOCK_INDICATORS, -1);

  return first >= 0 && jx_form_find_block_type (form, JX_BLOCK_INDICATORS, first) >= 0;
}

/**
 * jx_sheet_choice_find_form:
 * @self: a choice
 * @table: a foreign table
 *
 * Finds the form that the table goes into: the one whose title it prints; among several, or if it prints none, the one that has
 * a place for most of what is there, the lines and sums of the funds too; then the one whose columns are most like its own; then
 * the one with its weights. Of several that are equal it is the national one, or the one that leaves fewest columns blank.
 *
 * Returns: (transfer none) (nullable): the form; `NULL` if there is none of its kind
 */
JxForm *
jx_sheet_choice_find_form (JxSheetChoice      *self,
                           const JxSheetTable *table)
{
  g_autofree char *title = jx_sheet_words_normalize (table->title);
  JxKind kind = strstr (title, "整体支出") != NULL ? JX_KIND_DEPARTMENT : JX_KIND_PROJECT;
  gint64 weight = sum_weights (table);
  JxForm *best = NULL;
  Rank best_rank = { 0 };

  g_return_val_if_fail (self != NULL, NULL);

  for (guint n = 0; n < self->blank->len; n++)
    {
      JxAssessment *blank = g_ptr_array_index (self->blank, n);
      JxForm *form = jx_assessment_get_form (blank);
      Rank own;

      if (jx_form_get_kind (form) != kind)
        continue;

      own = rank_form (blank, table, title, weight);
      if (!own.named && has_several_tables (form))
        continue;
      if (best == NULL || is_better (&own, &best_rank))
        {
          best = form;    /* the choice keeps it */
          best_rank = own;
        }
    }

  return best;
}
