/* jx-profile-trial.c: what other rules would make of an assessment, before they are its rules
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-profile-trial.h"

#include <glib/gi18n-lib.h>

#include "jx-assessment-load.h"
#include "jx-edits.h"
#include "jx-scoring.h"

struct _JxProfileTrial
{
  JxAssessment *assessment;
  JxAssessment *copy;         /* with the other rules */
  GPtrArray    *effects;      /* JxProfileEffect */
};

static void
effect_free (gpointer data)
{
  JxProfileEffect *effect = data;

  g_free (effect->place);
  g_free (effect->before);
  g_free (effect->after);
  g_free (effect);
}

static char *
dup_figure (JxAssessment *assessment,
            JxTable      *table,
            guint         position,
            guint         column)
{
  const JxValue *value = jx_row_get_value (jx_table_get_row (table, position), column);
  char *text = jx_amount_to_string (&value->computed, jx_assessment_get_profile (assessment),
                                    jx_assessment_get_money_unit (assessment));

  return text != NULL ? text : g_strdup ("");
}

static char *
dup_place (JxAssessment *assessment,
           JxTable      *table,
           guint         position,
           guint         column)
{
  const JxBlock *block = jx_table_get_block (table);
  int name = jx_block_find_role (block, block->type == JX_BLOCK_INDICATORS ? JX_ROLE_NAME : JX_ROLE_LABEL);
  const char *row = name >= 0 && !jx_block_is_single (block) ? jx_row_get_typed (jx_table_get_row (table, position), name) : NULL;
  g_autofree char *title = jx_assessment_dup_label (assessment, block->columns[column].title);

  if (row != NULL)
    return g_strdup_printf ("%s · %s", row, title);

  return jx_block_is_single (block) ? g_steal_pointer (&title) : g_strdup_printf (_("row %1$u · %2$s"), position + 1, title);
}

static void
compare_cell (JxProfileTrial *self,
              JxTable        *table,
              JxTable        *other,
              guint           position,
              guint           column)
{
  g_autofree char *before = dup_figure (self->assessment, table, position, column);
  g_autofree char *after = dup_figure (self->copy, other, position, column);
  JxProfileEffect *effect;

  if (g_str_equal (before, after))
    return;

  effect = g_new0 (JxProfileEffect, 1);
  effect->place = dup_place (self->assessment, table, position, column);
  effect->before = g_steal_pointer (&before);
  effect->after = g_steal_pointer (&after);
  g_ptr_array_add (self->effects, effect);
}

static void
compare (JxProfileTrial *self)
{
  g_ptr_array_set_size (self->effects, 0);

  for (guint i = 0; i < jx_assessment_get_n_tables (self->assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (self->assessment, i), *other = jx_assessment_get_table (self->copy, i);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        for (guint k = 0; k < jx_table_get_block (table)->n_columns; k++)
          compare_cell (self, table, other, j, k);
    }
}

/**
 * jx_profile_trial_new:
 * @assessment: an assessment
 * @error: return location for an error
 *
 * Makes ready to try rules. The trial holds what @assessment says now. Errors: those of loading.
 *
 * Returns: (transfer full): the trial, with the rules that @assessment has
 */
JxProfileTrial *
jx_profile_trial_new (JxAssessment  *assessment,
                      GError       **error)
{
  g_autoptr(JxProfileTrial) self = g_new0 (JxProfileTrial, 1);

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  self->assessment = g_object_ref (assessment);
  self->effects = g_ptr_array_new_with_free_func (effect_free);
  if (!(self->copy = jx_assessment_copy (assessment, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jx_profile_trial_free:
 * @self: (nullable) (transfer full): a trial
 *
 * Frees it.
 */
void
jx_profile_trial_free (JxProfileTrial *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->effects, g_ptr_array_unref);
  g_clear_object (&self->copy);
  g_clear_object (&self->assessment);
  g_free (self);
}

/**
 * jx_profile_trial_set:
 * @self: a trial
 * @profile_json: (nullable): rules; `NULL` for the form's
 * @error: return location for an error
 *
 * Tries rules. Errors: those of jx_form_with_profile(), with the place and the cause; the rules before stay then.
 *
 * Returns: `FALSE` if the rules contradict themselves
 */
gboolean
jx_profile_trial_set (JxProfileTrial  *self,
                      const char      *profile_json,
                      GError         **error)
{
  g_autoptr(JxCommand) command = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  command = jx_edits_set_profile (self->copy, profile_json);
  if (!jx_command_apply (command, JX_HOLDER (self->copy), error))
    return FALSE;

  compare (self);

  return TRUE;
}

/**
 * jx_profile_trial_get_n_effects:
 * @self: a trial
 *
 * Counts the computed figures that differ.
 *
 * Returns: how many
 */
guint
jx_profile_trial_get_n_effects (JxProfileTrial *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->effects->len;
}

/**
 * jx_profile_trial_get_effect:
 * @self: a trial
 * @position: less than the number of effects
 *
 * Gives a figure that differs, in the order of the form.
 *
 * Returns: (transfer none): the figure
 */
const JxProfileEffect *
jx_profile_trial_get_effect (JxProfileTrial *self,
                             guint           position)
{
  g_return_val_if_fail (self != NULL && position < self->effects->len, NULL);

  return g_ptr_array_index (self->effects, position);
}

/**
 * jx_profile_trial_dup_total:
 * @self: a trial
 * @after: by the rules that are tried, or by those that the assessment has
 *
 * Tells the total as the rules compute it, with its grade.
 *
 * Returns: (transfer full): total and grade; "—" if there is none
 */
char *
jx_profile_trial_dup_total (JxProfileTrial *self,
                            gboolean        after)
{
  JxAssessment *assessment;
  const JxProfile *profile;
  const JxBand *grade;
  g_autofree char *text = NULL;
  JxAmount total;

  g_return_val_if_fail (self != NULL, NULL);

  assessment = after ? self->copy : self->assessment;
  profile = jx_assessment_get_profile (assessment);

  if (!jx_scoring_get_total (assessment, &total, NULL) || total.kind != JX_AMOUNT_POINTS)
    return g_strdup ("—");

  text = jx_amount_to_string (&total, profile, jx_assessment_get_money_unit (assessment));
  grade = jx_profile_find_grade (profile, total.number);

  return grade != NULL ? g_strdup_printf ("%s %s", text, grade->name) : g_steal_pointer (&text);
}

/**
 * jx_profile_trial_get_rules:
 * @self: a trial
 *
 * Gives the rules that are tried, every one spelled out.
 *
 * Returns: (transfer none) (nullable): the JSON; `NULL` if they are the form's own
 */
const char *
jx_profile_trial_get_rules (JxProfileTrial *self)
{
  const char *rules;
  g_autoptr(JxForm) own = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  rules = jx_form_get_profile_json (jx_assessment_get_form (self->copy));
  own = jx_form_with_profile (jx_assessment_get_form (self->copy), NULL, NULL);

  return g_str_equal (rules, jx_form_get_profile_json (own)) ? NULL : rules;
}
