/* case-bundle.c: a filled sheet as the records of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-bundle.h"

#include <string.h>

/* The first text among the fields of @role, as the form's own fields have it. */
static char *
find_fact (CaseSheet *sheet,
           JxRole     role)
{
  JxForm *form = case_sheet_get_form (sheet);

  for (guint i = 0; form != NULL && i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);
      int column = jx_block_is_single (block) ? jx_block_find_role (block, role) : -1;
      const char *text = column >= 0 ? jx_record_get (case_sheet_get_single (sheet, block), block->columns[column].key) : NULL;

      if (text != NULL)
        return g_strdup (text);
    }

  return NULL;
}

static JxRecord *
add_agency (CaseSheet  *sheet,
            JsonObject *table,
            JxBundle   *bundle)
{
  g_autofree char *name = find_fact (sheet, JX_ROLE_AGENCY);
  g_autofree char *supervisor = find_fact (sheet, JX_ROLE_SUPERVISOR);
  g_autofree char *region = case_sheet_dup_text (json_object_get_member (table, "region"));
  g_autofree char *id = NULL;
  JxRecord *agency;

  if (name == NULL && supervisor == NULL)
    return NULL;

  id = case_sheet_dup_uuid ("agency", name != NULL ? name : supervisor);
  agency = jx_record_new (JX_RECORD_AGENCY, id, NULL);
  jx_record_set (agency, "name", name);
  jx_record_set (agency, "supervisor", supervisor);
  jx_record_set (agency, "region", region);
  jx_bundle_add (bundle, agency);

  return agency;
}

/* A project is named by its name, or as code-name. */
static JxRecord *
add_project (CaseSheet      *sheet,
             const JxRecord *agency,
             JxBundle       *bundle)
{
  g_autofree char *name = find_fact (sheet, JX_ROLE_PROJECT_NAME);
  g_autofree char *code = find_fact (sheet, JX_ROLE_PROJECT_CODE);
  g_autofree char *both = find_fact (sheet, JX_ROLE_PROJECT);
  g_autofree char *id = NULL;
  JxRecord *project;

  if (both != NULL)
    {
      gsize length = strspn (both, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
      gboolean coded = length >= 8 && both[length] == '-';

      g_free (name);
      name = g_strdup (coded ? both + length + 1 : both);
      if (coded && code == NULL)
        code = g_strndup (both, length);
    }

  if (name == NULL || agency == NULL)
    return NULL;

  g_free (both);
  both = g_strdup_printf ("%s/%s", jx_record_get (agency, "name"), name);
  id = case_sheet_dup_uuid ("project", both);
  project = jx_record_new (JX_RECORD_PROJECT, id, agency->id);
  jx_record_set (project, "code", code);
  jx_record_set (project, "name", name);
  jx_bundle_add (bundle, project);

  return project;
}

static const char *
find_unit (CaseSheet  *sheet,
           JsonObject *table)
{
  g_autofree char *text = case_sheet_dup_text (json_object_get_member (table, "funds_unit"));
  JxMoneyUnit unit;

  if (!jx_money_unit_from_string (text, &unit))
    unit = jx_form_get_money_unit (case_sheet_get_form (sheet));

  return jx_money_unit_to_string (unit);
}

static JxRecord *
new_assessment (CaseSheet      *sheet,
                JsonObject     *table,
                const JxRecord *agency,
                const JxRecord *project)
{
  JxForm *form = case_sheet_get_form (sheet);
  g_autofree char *id = case_sheet_dup_uuid ("assessment", sheet->id);
  g_autofree char *year = case_sheet_dup_text (json_object_get_member (table, "year"));
  g_autofree char *version = g_strdup_printf ("%u", jx_form_get_version (form));
  JxRecord *record = jx_record_new (JX_RECORD_ASSESSMENT, id, agency != NULL ? agency->id : NULL);
  gboolean department = jx_form_get_kind (form) == JX_KIND_DEPARTMENT;

  if (project != NULL && !department)
    jx_record_set (record, "project", project->id);
  if (strspn (year, "0123456789") == 4)
    {
      year[4] = '\0';   /* "2023年" */
      jx_record_set (record, "year", year);
    }
  jx_record_set (record, "kind", department ? "department" : "project");
  jx_record_set (record, "form", jx_form_get_id (form));
  jx_record_set (record, "form_version", version);
  jx_record_set (record, "form_hash", jx_form_get_hash (form));
  jx_record_set (record, "money_unit", find_unit (sheet, table));
  jx_record_set (record, "state", "draft");

  return record;
}

static void
add_form (CaseSheet *sheet,
          JxBundle  *bundle)
{
  JxForm *form = case_sheet_get_form (sheet);
  GBytes *bytes = jx_form_get_bytes (form);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *version = g_strdup_printf ("%u", jx_form_get_version (form));
  JxRecord *record = jx_record_new (JX_RECORD_FORM, jx_form_get_hash (form), NULL);

  jx_record_set (record, "form", jx_form_get_id (form));
  jx_record_set (record, "version", version);
  jx_record_set (record, "text", text);
  jx_bundle_add (bundle, record);
}

/* The rows in the order of the form's blocks; a block of one row has it even where nothing is printed in it. */
static void
add_rows (CaseSheet *sheet,
          JxBundle  *bundle)
{
  JxForm *form = case_sheet_get_form (sheet);

  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);

      if (jx_block_is_single (block))
        case_sheet_get_single (sheet, block);

      for (guint j = 0; j < sheet->rows->len; j++)
        {
          const JxRecord *row = g_ptr_array_index (sheet->rows, j);

          if (g_str_equal (row->block, block->id))
            jx_bundle_add (bundle, jx_record_copy (row));
        }
    }
}

/* The records of the table: form, agency, project, assessment and its rows. */
JxBundle *
case_make_bundle (CaseSheet  *sheet,
                  JsonObject *table)
{
  JxBundle *bundle = jx_bundle_new ();
  JxRecord *agency, *project;

  if (case_form_is_extended (sheet->form))
    add_form (sheet, bundle);
  agency = add_agency (sheet, table, bundle);
  project = jx_form_get_kind (case_sheet_get_form (sheet)) == JX_KIND_PROJECT ? add_project (sheet, agency, bundle) : NULL;
  jx_bundle_add (bundle, new_assessment (sheet, table, agency, project));
  add_rows (sheet, bundle);

  return bundle;
}
