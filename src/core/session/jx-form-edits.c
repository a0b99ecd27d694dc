/* jx-form-edits.c: forms of one's own: adding, taking away, adjusting
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-assessment-load.h"
#include "jx-row-record.h"

/* the file that it was read from, byte for byte */
static JxRecord *
make_record (JxForm *form)
{
  JxRecord *record = jx_record_new (JX_RECORD_FORM, jx_form_get_hash (form), NULL);
  gsize size;
  const char *data = g_bytes_get_data (jx_form_get_bytes (form), &size);
  g_autofree char *text = g_strndup (data, size), *version = g_strdup_printf ("%u", jx_form_get_version (form));

  jx_record_set (record, "form", jx_form_get_id (form));
  jx_record_set (record, "version", version);
  jx_record_set (record, "text", text);

  return record;
}

/**
 * jx_form_edits_add:
 * @workspace: the workspace
 * @form: a form that was read from a file, or adjusted
 *
 * Keeps a form and offers it for new work.
 *
 * Returns: (transfer full) (nullable): one command for the list's history, not applied yet; `NULL` if the form is offered already
 */
JxCommand *
jx_form_edits_add (JxWorkspace *workspace,
                   JxForm      *form)
{
  JxForms *forms;
  JxForm *known;
  g_autoptr(JxRecord) record = NULL;
  JxCommand *group;

  g_return_val_if_fail (JX_IS_WORKSPACE (workspace) && JX_IS_FORM (form), NULL);

  forms = jx_workspace_get_forms (workspace);
  known = jx_forms_find (forms, NULL, 0, jx_form_get_hash (form));

  if (known != NULL && (jx_forms_is_shipped (forms, known)
                        || (!jx_forms_is_hidden (forms, known)
                            && jx_workspace_find_record (workspace, jx_form_get_hash (form)) != NULL)))
    return NULL;

  record = make_record (form);
  group = jx_command_new_group (JX_COMMAND_GROUP, _("add a form"));
  jx_command_add (group, jx_command_new_insert (record, 0));

  return group;
}

/**
 * jx_form_edits_remove:
 * @workspace: the workspace
 * @form: a form that is kept in it
 *
 * Takes a form, all of its versions, from the lists. Assessments that were made with it keep it.
 *
 * Returns: (transfer full): one command for the list's history, not applied yet
 */
JxCommand *
jx_form_edits_remove (JxWorkspace *workspace,
                      JxForm      *form)
{
  g_autoptr(GPtrArray) records = NULL;
  JxCommand *group;

  g_return_val_if_fail (JX_IS_WORKSPACE (workspace) && JX_IS_FORM (form), NULL);

  group = jx_command_new_group (JX_COMMAND_GROUP, _("remove a form"));
  records = jx_workspace_dup_records (workspace, JX_RECORD_FORM);

  for (guint i = 0; i < records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (jx_record_get (record, "form"), jx_form_get_id (form)) == 0 && jx_record_get (record, "hidden") == NULL)
        jx_command_add (group, jx_command_new_set (record->id, "hidden", NULL, "1"));
    }

  return group;
}

/* ---- a filled table to look at ---- */

static const struct { JxRole role; const char *text; } sample_texts[] =
{
  { JX_ROLE_INITIAL, "120" }, { JX_ROLE_ADJUSTED, "100" }, { JX_ROLE_ARRIVED, "100" }, { JX_ROLE_EXECUTED, "96.5" },
  { JX_ROLE_AMOUNT, "100" }, { JX_ROLE_CONTRACT, "98" }, { JX_ROLE_PAID, "96.5" },
  { JX_ROLE_EXPECTED, "全年养护道路12公里，按期完工，群众满意。" }, { JX_ROLE_ACHIEVED, "养护道路12.5公里，11月底完工。" },
  { JX_ROLE_TASK, "道路养护" }, { JX_ROLE_NAME, "养护里程" }, { JX_ROLE_RELATION, "≥" }, { JX_ROLE_TARGET, "12" },
  { JX_ROLE_INITIAL_TARGET, "12" }, { JX_ROLE_MEASURE, "公里" }, { JX_ROLE_ACTUAL, "12.5" },
  { JX_ROLE_STANDARD, "达到指标值得满分，未达到按比例得分。" }, { JX_ROLE_COMPLETION, "已完成" }, { JX_ROLE_CORE, "是" },
  { JX_ROLE_CONCLUSION, "项目按计划完成。" }, { JX_ROLE_PROBLEMS, "支付进度偏慢。" }, { JX_ROLE_MEASURES, "按月核对支付进度。" },
  { JX_ROLE_HEAD, "张三" }, { JX_ROLE_CONTACT, "李四" }, { JX_ROLE_PHONE, "0000-1234567" },
};

static const char *
sample_text (const JxBlock *block,
             guint          column)
{
  JxRole role = block->columns[column].role;

  if (role == JX_ROLE_TARGET && jx_block_find_role (block, JX_ROLE_MEASURE) < 0)
    return "≥12公里";
  if (role == JX_ROLE_ACTUAL && jx_block_find_role (block, JX_ROLE_MEASURE) < 0)
    return "12.5公里";

  for (guint i = 0; i < G_N_ELEMENTS (sample_texts); i++)
    if (sample_texts[i].role == role)
      return sample_texts[i].text;

  return NULL;
}

/* The points beside the execution rate, shared out; the last row has the rest. */
static char *
sample_weight (JxAssessment *assessment,
               guint         position,
               guint         n_rows)
{
  const JxProfile *profile = jx_assessment_get_profile (assessment);
  gint64 due = profile->base - profile->execution_weight, share = due / n_rows / JX_POINT * JX_POINT;

  return jx_points_to_string (position + 1 < n_rows ? share : due - share * (n_rows - 1), -1);
}

static void
fill_row (JxAssessment *assessment,
          JxTable      *table,
          guint         position)
{
  const JxBlock *block = jx_table_get_block (table);

  for (guint i = 0; i < block->n_columns; i++)
    {
      const JxValue *value = jx_row_get_value (jx_table_get_row (table, position), i);
      g_autofree char *weight = NULL;
      const char *text = sample_text (block, i);
      JxColumn column = block->columns[i];

      if (block->type == JX_BLOCK_INDICATORS && column.role == JX_ROLE_WEIGHT)
        text = weight = sample_weight (assessment, position, jx_table_get_n_rows (table));
      if (block->type == JX_BLOCK_MATRIX && position > 0)
        text = NULL;

      if (text != NULL && value->typed == NULL && (column.compute == NULL || value->computed.kind == JX_AMOUNT_NONE))
        jx_content_set_field (jx_assessment_get_content (assessment), table, position, column.key, text);
    }
}

/* Where the form brings no rows of its own, one shows what they look like. */
static void
add_row (JxAssessment *assessment,
         JxTable      *table)
{
  const JxBlock *block = jx_table_get_block (table);
  g_autoptr(JxRow) row = jx_row_new_from_def (NULL, NULL, block, jx_assessment_get_money_unit (assessment));
  g_autoptr(JxRecord) record = jx_row_to_record (row, block, jx_assessment_get_id (assessment));

  jx_content_insert (jx_assessment_get_content (assessment), record, 0);
}

/**
 * jx_form_sample:
 * @form: a form
 * @forms: they know how the user wants pages and fonts
 *
 * Makes an assessment of a made-up project, to look at the form with.
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
jx_form_sample (JxForm  *form,
                JxForms *forms)
{
  g_autoptr(JxForms) own = NULL;
  g_autoptr(JxRecord) agency = jx_record_new (JX_RECORD_AGENCY, "agency", NULL);
  g_autoptr(JxRecord) project = jx_record_new (JX_RECORD_PROJECT, "project", "agency");
  g_autoptr(JxCommand) year = NULL;
  JxAssessment *assessment;

  g_return_val_if_fail (JX_IS_FORM (form) && JX_IS_FORMS (forms), NULL);

  own = jx_forms_copy (forms);
  jx_forms_add (own, form, FALSE, NULL);   /* one that is being made is not among them */
  assessment = jx_assessment_new_empty (own, form, NULL);
  year = jx_command_new_set (jx_assessment_get_id (assessment), "year", NULL, "2024");
  jx_command_apply (year, JX_HOLDER (assessment), NULL);
  jx_record_set (agency, "name", "某县交通运输局");
  jx_record_set (agency, "supervisor", "某县人民政府");
  jx_record_set (project, "name", "农村公路养护");
  jx_assessment_set_facts (assessment, agency, project);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      if (jx_table_get_n_rows (table) == 0)
        add_row (assessment, table);
      for (guint j = 0; j < jx_table_get_n_rows (table) && jx_table_get_block (table)->type != JX_BLOCK_SECTIONS; j++)
        fill_row (assessment, table, j);   /* without texts only the table is printed */
    }

  jx_assessment_recompute (assessment);

  return assessment;
}
