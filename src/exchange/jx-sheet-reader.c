/* jx-sheet-reader.c: tables of other programs as assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-sheet-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-assessment-load.h"
#include "jx-edits.h"
#include "jx-exchange-error.h"
#include "jx-sheet-choice.h"
#include "jx-sheet-fill.h"
#include "jx-sheet-fit.h"
#include "jx-sheet-labels.h"
#include "jx-sheet-rest.h"

#define CODE_LENGTH 8      /* a number at least so long before a - is the project's code */

typedef struct
{
  JxForms            *forms;
  JxBundle           *bundle;
  const JxSheetTable *table;
  JxAssessment       *assessment;
  JxSheetRest        *rest;
} Making;

/* ---- into the form ---- */

static void
apply (Making    *making,
       JxCommand *command)
{
  g_autoptr(JxCommand) owned = command;

  jx_command_apply (owned, JX_HOLDER (making->assessment), NULL);
}

static void
fill_indicators (Making    *making,
                 GPtrArray *rows)
{
  JxTable *table = jx_assessment_find_type (making->assessment, JX_BLOCK_INDICATORS);
  const JxBlock *block = jx_table_get_block (table);
  g_autoptr(JxSheetFit) fit = jx_sheet_fit_new (making->table, block);

  if (jx_table_get_n_rows (table) > 0)
    apply (making, jx_edits_remove_rows (making->assessment, table, 0, jx_table_get_n_rows (table)));
  apply (making, jx_edits_insert_rows (making->assessment, table, 0, rows->len, -1));

  for (guint n = 0; n < rows->len && n < jx_table_get_n_rows (table); n++)
    for (guint column = 0; column < block->n_columns; column++)
      {
        g_autofree char *text = jx_sheet_fit_dup_text (fit, g_ptr_array_index (rows, n), column);

        if (text != NULL)
          apply (making, jx_edits_set (making->assessment, table, n, column, text));
      }
}

/* Before the funds are filled in. */
static void
note_lost_funds (Making *making)
{
  g_autoptr(GArray) lost = jx_sheet_fill_list_lost (making->assessment, making->table);

  for (guint n = 0; n < lost->len; n++)
    jx_sheet_rest_add_lost (making->rest, g_array_index (making->table->funds, JxSheetRow, g_array_index (lost, guint, n)).row);
}

/* A total that the sheet prints is computed here. Where it is another one it stays as it was printed, and the checks tell of it. */
static void
fill_total (Making *making,
            JxRole  role)
{
  const char *printed = making->table->facts[role];
  const JxValue *value;
  JxCellRef cell;

  if (printed == NULL || !g_ascii_isdigit (*printed) || !jx_assessment_find_role (making->assessment, role, &cell))
    return;

  apply (making, jx_sheet_fill_fact (making->assessment, making->table, role));
  jx_assessment_recompute (making->assessment);
  value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);
  if (value->computed.kind != JX_AMOUNT_NONE
      && !jx_value_disagrees (value, &jx_table_get_block (cell.table)->columns[cell.column], jx_assessment_get_profile (making->assessment),
                              jx_assessment_get_money_unit (making->assessment)))
    apply (making, jx_edits_set (making->assessment, cell.table, cell.position, cell.column, NULL));
}

/* ---- whose it is ---- */

/* A table that leaves blank who carried the project out is brought in so, whoever stands above. */
static JxRecord *
add_agency (Making     *making,
            const char *name)
{
  g_autofree char *id = g_uuid_string_random ();
  JxRecord *agency;

  if (name == NULL && making->table->facts[JX_ROLE_SUPERVISOR] == NULL)
    return NULL;

  agency = jx_record_new (JX_RECORD_AGENCY, id, NULL);
  jx_record_set (agency, "name", name);
  jx_record_set (agency, "supervisor", making->table->facts[JX_ROLE_SUPERVISOR]);
  jx_bundle_add (making->bundle, agency);

  return agency;
}

/* 51162523T000008911111-单位运转运行费 is code and name. */
static JxRecord *
add_project (Making         *making,
             const JxRecord *agency,
             const char     *name,
             const char     *code)
{
  gsize length = name != NULL ? strspn (name, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") : 0;
  gboolean joined = length >= CODE_LENGTH && name[length] == '-';
  g_autofree char *id = g_uuid_string_random (), *own_code = joined ? g_strndup (name, length) : g_strdup (code);
  JxRecord *project;

  if (name == NULL || agency == NULL)
    return NULL;

  project = jx_record_new (JX_RECORD_PROJECT, id, agency->id);
  jx_record_set (project, "code", own_code);
  jx_record_set (project, "name", joined ? name + length + 1 : name);
  jx_bundle_add (making->bundle, project);

  return project;
}

static void
add_assessment (Making         *making,
                const JxRecord *agency,
                const JxRecord *project)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  int last_year = g_date_time_get_year (now) - 1;   /* what is assessed is the year that ended */
  g_autofree char *year = g_strdup_printf ("%d", making->table->year > 0 ? making->table->year : last_year);
  guint first = making->bundle->records->len;
  JxRecord *record;

  jx_assessment_add_to_bundle (making->assessment, making->bundle);
  record = g_ptr_array_index (making->bundle->records, first);
  record->parent = agency != NULL ? g_strdup (agency->id) : NULL;
  jx_record_set (record, "project", project != NULL ? project->id : NULL);
  jx_record_set (record, "year", year);
  if (making->table->unit != NULL)
    jx_record_set (record, "money_unit", making->table->unit);
}

static const char *
get_fact (Making    *making,
          GPtrArray *rows,
          JxRole     role)
{
  const JxSheetRow *first = g_ptr_array_index (rows, 0);

  return first->texts[role] != NULL ? first->texts[role] : making->table->facts[role];
}

/* Rows of one project. */
static void
make_assessment (Making    *making,
                 JxForm    *form,
                 GPtrArray *rows)
{
  static const JxRole totals[] = { JX_ROLE_TOTAL_WEIGHT, JX_ROLE_TOTAL_SCORE };
  const char *name = get_fact (making, rows, JX_ROLE_PROJECT_NAME), *code = get_fact (making, rows, JX_ROLE_PROJECT_CODE);
  JxRecord *agency = add_agency (making, get_fact (making, rows, JX_ROLE_AGENCY));
  JxRecord *project = jx_form_get_kind (form) == JX_KIND_PROJECT ? add_project (making, agency, name, code) : NULL;

  making->assessment = jx_assessment_new_empty (making->forms, form, NULL);
  apply (making, jx_sheet_fill_add_lines (making->assessment, making->table));
  note_lost_funds (making);
  apply (making, jx_sheet_fill_funds (making->assessment, making->table));
  fill_indicators (making, rows);
  apply (making, jx_sheet_fill_fact (making->assessment, making->table, JX_ROLE_EXPECTED));
  apply (making, jx_sheet_fill_fact (making->assessment, making->table, JX_ROLE_ACHIEVED));
  if (agency == NULL)
    apply (making, jx_sheet_fill_fact (making->assessment, making->table, JX_ROLE_PROJECT_NAME));
  apply (making, jx_sheet_labels_fill (making->assessment, making->table, making->rest));
  for (guint n = 0; rows->len == making->table->rows->len && n < G_N_ELEMENTS (totals); n++)
    fill_total (making, totals[n]);
  jx_sheet_rest_add_totals (making->rest, making->assessment);
  jx_sheet_rest_add_name (making->rest, name);
  add_assessment (making, agency, project);
  g_clear_object (&making->assessment);
}

/* A list of a budget system names the project in each row. */
static void
make_assessments (Making *making,
                  JxForm *form)
{
  GArray *all = making->table->rows;

  for (guint n = 0; n < all->len;)
    {
      g_autoptr(GPtrArray) rows = g_ptr_array_new ();

      do
        g_ptr_array_add (rows, &g_array_index (all, JxSheetRow, n++));
      while (n < all->len && jx_sheet_row_same_project (&g_array_index (all, JxSheetRow, n), g_ptr_array_index (rows, 0)));

      make_assessment (making, form, rows);
    }
}

static void
read_sheet (const JxCells *cells,
            JxSheetChoice *choice,
            JxForms       *forms,
            JxBundle      *bundle)
{
  g_autoptr(GPtrArray) tables = jx_sheet_rows_read (cells);
  g_autoptr(JxSheetRest) rest = jx_sheet_rest_new (cells);
  guint first = bundle->records->len;

  for (guint n = 0; n < tables->len; n++)
    {
      Making making = { forms, bundle, g_ptr_array_index (tables, n), NULL, rest };
      JxForm *form = jx_sheet_choice_find_form (choice, making.table);

      if (form == NULL)
        continue;
      make_assessments (&making, form);
      jx_sheet_rest_add_form (rest, form);
    }

  for (guint n = first; n < bundle->records->len; n++)
    jx_sheet_rest_add_record (rest, g_ptr_array_index (bundle->records, n));
  jx_sheet_rest_tell (rest, tables, bundle->unplaced);
}

/**
 * jx_sheet_make_bundle:
 * @sheets: (element-type JxCells): finished sheets
 * @forms: the forms at hand
 * @error: `JX_EXCHANGE_ERROR_CONTENT`
 *
 * Makes assessments of the tables of a workbook: the approved targets of a budget system, with a project to a table or to
 * some rows of a list; a table of another county. Each goes into the form of jx_sheet_choice_find_form(); what no year names is
 * about the last one. What has a place nowhere is told in the bundle.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_sheet_make_bundle (GPtrArray  *sheets,
                      JxForms    *forms,
                      GError    **error)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(JxSheetChoice) choice = NULL;

  g_return_val_if_fail (sheets != NULL && JX_IS_FORMS (forms), NULL);

  choice = jx_sheet_choice_new (forms);
  for (guint n = 0; n < sheets->len; n++)
    read_sheet (g_ptr_array_index (sheets, n), choice, forms, bundle);

  if (bundle->records->len > 0)
    return g_steal_pointer (&bundle);

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT,
               _("No table of indicators was found: a row with the titles 三级指标 and 指标值 and one more must stand above the "
                 "indicators. Nothing was imported."));

  return NULL;
}
