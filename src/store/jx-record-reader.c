/* jx-record-reader.c: records out of their tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-record-reader.h"

#include "jx-fields.h"
#include "jx-record-tables.h"
#include "jx-store-error.h"
#include "jx-summary.h"

static gboolean
read_columns (const JxRecordTable  *table,
              JxStmt       *stmt,
              int           column,
              JxRecord     *record,
              GError      **error)
{
  const char *extra;

  for (guint i = 0; i < table->n_columns; i++, column++)
    jx_record_set (record, table->columns[i].field, jx_stmt_get_text (stmt, column));

  extra = jx_stmt_get_text (stmt, column);

  return extra == NULL || jx_fields_read (extra, record, error);
}

static gboolean
read_row (JxStmt    *stmt,
          JxRecord  *record,
          GError   **error)
{
  record->block = g_strdup (jx_stmt_get_text (stmt, 2));
  record->key = g_strdup (jx_stmt_get_text (stmt, 3));
  record->rank = jx_stmt_get_int64 (stmt, 4);

  return jx_fields_read (jx_stmt_get_text (stmt, 5), record, error);
}

static JxRecord *
read_record (JxRecordKind   kind,
             JxStmt        *stmt,
             GError       **error)
{
  const JxRecordTable *table = jx_record_table_get (kind);
  gboolean nested = table->parent == JX_PARENT_BEFORE_ID;
  const char *first = jx_stmt_get_text (stmt, 0);
  const char *second = table->parent == JX_PARENT_NONE ? NULL : jx_stmt_get_text (stmt, 1);
  g_autoptr(JxRecord) record = NULL;

  record = nested ? jx_record_new (kind, second, first) : jx_record_new (kind, first, second);

  if (kind == JX_RECORD_ROW ? !read_row (stmt, record, error)
                            : !read_columns (table, stmt, table->parent == JX_PARENT_NONE ? 1 : 2, record, error))
    return NULL;

  return g_steal_pointer (&record);
}

/* Adds all that a statement of the table gives, packed if there is a place for it. */
static gboolean
load_records (JxDb          *db,
              JxRecordKind   kind,
              const char    *sql,
              const char    *argument,
              JxTexts       *texts,
              JxBundle      *bundle,
              GError       **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, sql, error);
  JxStep step;

  if (stmt == NULL)
    return FALSE;

  if (argument != NULL)
    jx_stmt_bind_text (stmt, 1, argument);

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      g_autoptr(JxRecord) record = read_record (kind, stmt, error);

      if (record == NULL)
        return FALSE;

      jx_bundle_add (bundle, texts != NULL ? jx_record_new_packed (record, texts) : g_steal_pointer (&record));
    }

  return step == JX_STEP_DONE;
}

static GPtrArray *
load_summaries (JxDb    *db,
                GError **error)
{
  g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_summary_free);
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "SELECT id, name, total, grade, n_errors, n_warnings FROM assessment "
                                              "ORDER BY position", error);
  JxStep step = JX_STEP_ERROR;

  while (stmt != NULL && (step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      JxSummary *summary = g_new0 (JxSummary, 1);

      summary->assessment = g_strdup (jx_stmt_get_text (stmt, 0));
      summary->name = g_strdup (jx_stmt_get_text (stmt, 1));
      summary->total = g_strdup (jx_stmt_get_text (stmt, 2));
      summary->grade = g_strdup (jx_stmt_get_text (stmt, 3));
      summary->n_errors = (guint) jx_stmt_get_int64 (stmt, 4);
      summary->n_warnings = (guint) jx_stmt_get_int64 (stmt, 5);
      g_ptr_array_add (summaries, summary);
    }

  return step == JX_STEP_DONE ? g_steal_pointer (&summaries) : NULL;
}

/**
 * jx_record_reader_load_list:
 * @db: a connection
 * @summaries: (out) (optional) (transfer full): of `JxSummary`, one for each assessment, in the same order
 * @error: return location for an error
 *
 * Reads what the list needs: forms, agencies, projects and assessments in the order in which they came, without rows.
 * There are many assessments: they are packed.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_record_reader_load_list (JxDb       *db,
                      GPtrArray **summaries,
                      GError    **error)
{
  static const JxRecordKind kinds[] = { JX_RECORD_FORM, JX_RECORD_AGENCY, JX_RECORD_PROJECT, JX_RECORD_ASSESSMENT };
  g_autoptr(JxTexts) texts = jx_texts_new ();
  g_autoptr(JxBundle) bundle = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  bundle = jx_bundle_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!load_records (db, kinds[i], jx_record_table_get (kinds[i])->select_all, NULL,
                       kinds[i] == JX_RECORD_ASSESSMENT ? texts : NULL, bundle, error))
      return NULL;

  if (summaries != NULL && !(*summaries = load_summaries (db, error)))
    return NULL;

  return g_steal_pointer (&bundle);
}

static gboolean
load_one (JxDb          *db,
          JxRecordKind   kind,
          const char    *id,
          JxBundle      *bundle,
          GError       **error)
{
  return id == NULL || load_records (db, kind, jx_record_table_get (kind)->select, id, NULL, bundle, error);
}

/**
 * jx_record_reader_load:
 * @db: a connection
 * @assessment: its id
 * @error: return location for an error
 *
 * Reads an assessment with what it hangs on: its form if the store has it, agency, project, and all that
 * belongs to it.
 *
 * Errors: `JX_STORE_ERROR_NOT_FOUND`, `_DAMAGED` and those of reading
 *
 * Returns: (transfer full) (nullable): the records, in the order of a bundle
 */
JxBundle *
jx_record_reader_load (JxDb        *db,
                 const char  *assessment,
                 GError     **error)
{
  g_autoptr(JxBundle) own = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  JxRecord *record;

  g_return_val_if_fail (db != NULL && assessment != NULL, NULL);

  own = jx_bundle_new ();
  bundle = jx_bundle_new ();

  if (!load_one (db, JX_RECORD_ASSESSMENT, assessment, own, error))
    return NULL;

  if (own->records->len == 0)
    {
      jx_store_error_set (error, JX_STORE_ERROR_NOT_FOUND);
      return NULL;
    }

  record = g_ptr_array_steal_index (own->records, 0);
  jx_bundle_add (own, record);

  if (!load_one (db, JX_RECORD_FORM, jx_record_get (record, "form_hash"), bundle, error) ||
      !load_one (db, JX_RECORD_AGENCY, record->parent, bundle, error) ||
      !load_one (db, JX_RECORD_PROJECT, jx_record_get (record, "project"), bundle, error))
    return NULL;

  jx_bundle_add (bundle, g_ptr_array_steal_index (own->records, 0));

  if (!load_one (db, JX_RECORD_ROW, assessment, bundle, error) ||
      !load_one (db, JX_RECORD_ANSWER, assessment, bundle, error) ||
      !load_one (db, JX_RECORD_EVIDENCE, assessment, bundle, error) ||
      !load_one (db, JX_RECORD_PASSAGE, assessment, bundle, error) ||
      !load_one (db, JX_RECORD_LINK, assessment, bundle, error))
    return NULL;

  return g_steal_pointer (&bundle);
}

/**
 * jx_record_reader_list_ids:
 * @db: a connection
 * @error: return location for an error
 *
 * Lists the assessments.
 *
 * Returns: (transfer full) (nullable): of `char *`, in the order in which they came
 */
GPtrArray *
jx_record_reader_list_ids (JxDb    *db,
                     GError **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxStmt) stmt = NULL;
  JxStep step = JX_STEP_ERROR;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = jx_db_prepare (db, "SELECT id FROM assessment ORDER BY position", error);

  while (stmt != NULL && (step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    g_ptr_array_add (ids, g_strdup (jx_stmt_get_text (stmt, 0)));

  return step == JX_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
