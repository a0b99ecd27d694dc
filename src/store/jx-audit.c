/* jx-audit.c: whether a file holds what was written, and what it comes to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-audit.h"

#include "jx-checksum.h"
#include "jx-entries.h"
#include "jx-number.h"
#include "jx-record-tables.h"
#include "jx-store-error.h"

#include <string.h>

#define MAX_NUMBER 32   /* characters; no number of a table is longer */

/* Runs a pragma that gives rows only where something is wrong, or one row that says "ok". */
static gboolean
run_check (JxDb        *db,
           const char  *sql,
           GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, sql, error);
  JxStep step;

  if (stmt == NULL || (step = jx_stmt_step (stmt, error)) == JX_STEP_ERROR)
    return FALSE;

  if (step == JX_STEP_DONE || g_strcmp0 (jx_stmt_get_text (stmt, 0), "ok") == 0)
    return TRUE;

  jx_store_error_set_sqlite (error, SQLITE_CORRUPT, 0, jx_stmt_get_text (stmt, 0));

  return FALSE;
}

/**
 * jx_audit_integrity:
 * @db: a connection
 * @quick: without looking whether indexes match their tables
 * @error: return location for an error
 *
 * Has SQLite look at every page of the file, and at its foreign keys unless @quick.
 *
 * Errors: `JX_STORE_ERROR_DAMAGED`
 *
 * Returns: `TRUE` if all is well
 */
gboolean
jx_audit_integrity (JxDb      *db,
                    gboolean   quick,
                    GError   **error)
{
  gboolean well;

  g_return_val_if_fail (db != NULL, FALSE);

  jx_db_set_unhurried (db, TRUE);
  well = quick ? run_check (db, "PRAGMA quick_check (1)", error)
               : run_check (db, "PRAGMA integrity_check (1)", error) &&
                 run_check (db, "PRAGMA foreign_key_check", error);
  jx_db_set_unhurried (db, FALSE);

  return well;
}

/* The numbers among the values of {"key":"value",…}: inside of a text a quote never stands between a colon and another. */
static guint64
sum_figures (const char *fields)
{
  guint64 sum = 0;

  for (const char *at = strstr (fields, "\":\""); at != NULL; at = strstr (at, "\":\""))
    {
      char number[MAX_NUMBER];
      JxDecimal decimal;
      gsize length;

      at += strlen ("\":\"");
      length = strcspn (at, "\"");
      if (length >= sizeof number || !(g_ascii_isdigit (*at) || *at == '-'))
        continue;

      memcpy (number, at, length);
      number[length] = '\0';

      if (jx_decimal_from_string (number, &decimal))
        {
          guint64 value = (guint64) decimal.coefficient;

          for (guint i = decimal.scale; i < JX_DECIMAL_MAX_SCALE; i++)
            value *= 10;
          sum += value;
        }
    }

  return sum;
}

static void
add_damaged (GPtrArray  *damaged,
             const char *id)
{
  if (damaged != NULL && !g_ptr_array_find_with_equal_func (damaged, id, g_str_equal, NULL))
    g_ptr_array_add (damaged, g_strdup (id));
}

static gboolean
audit_table (JxDb        *db,
             const char  *sql,
             int          figures_column,
             gint64      *n_records,
             JxAudit     *audit,
             GPtrArray   *damaged,
             GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, sql, error);
  JxStep step;
  int last;

  if (stmt == NULL)
    return FALSE;

  last = jx_stmt_get_n_columns (stmt) - 1;

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      gint64 checksum = jx_stmt_get_int64 (stmt, last);

      (*n_records)++;
      audit->checksums += checksum;

      if (figures_column >= 0)
        audit->figures += sum_figures (jx_stmt_get_text (stmt, figures_column));

      if (checksum != jx_checksum_of_row (stmt, last))
        add_damaged (damaged, jx_stmt_get_text (stmt, 0));
    }

  return step == JX_STEP_DONE;
}

/**
 * jx_audit_run:
 * @db: a connection
 * @audit: (out): what the file comes to
 * @damaged: (nullable): where to add, as `char *`, the ids of records that are not as they were written; of a row or an
 *   answer its assessment's, of an entry its stack's
 * @error: return location for an error
 *
 * Reads every record and compares it with its checksum.
 *
 * Returns: `FALSE` if not everything could be read
 */
gboolean
jx_audit_run (JxDb       *db,
              JxAudit    *audit,
              GPtrArray  *damaged,
              GError    **error)
{
  gint64 n_answers = 0, n_forms = 0, n_links = 0, n_parts = 0;
  const struct { const char *sql; int figures_column; gint64 *n_records; } parts[] = {
    { jx_record_table_get (JX_RECORD_AGENCY)->select_all, -1, &audit->n_agencies },
    { jx_record_table_get (JX_RECORD_PROJECT)->select_all, -1, &audit->n_projects },
    { jx_record_table_get (JX_RECORD_ASSESSMENT)->select_all, -1, &audit->n_assessments },
    { jx_record_table_get (JX_RECORD_ROW)->select_all, 5, &audit->n_rows },
    { jx_record_table_get (JX_RECORD_ANSWER)->select_all, -1, &n_answers },
    { jx_record_table_get (JX_RECORD_FORM)->select_all, -1, &n_forms },
    { jx_record_table_get (JX_RECORD_EVIDENCE)->select_all, -1, &audit->n_evidence },
    { jx_record_table_get (JX_RECORD_PASSAGE)->select_all, -1, &audit->n_passages },
    { jx_record_table_get (JX_RECORD_LINK)->select_all, -1, &n_links },
    { jx_entries_get_select_all (), -1, &audit->n_entries },
    { jx_entries_get_select_parts (), -1, &n_parts },
  };
  gboolean read = TRUE;

  g_return_val_if_fail (db != NULL && audit != NULL, FALSE);

  *audit = (JxAudit) { 0 };
  jx_db_set_unhurried (db, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (parts) && read; i++)
    read = audit_table (db, parts[i].sql, parts[i].figures_column, parts[i].n_records, audit, damaged, error);

  jx_db_set_unhurried (db, FALSE);

  return read;
}

/**
 * jx_audit_pass:
 * @db: a connection
 * @audit: (out caller-allocates): what the file comes to
 * @error: return location for an error
 *
 * Reads every record as jx_audit_run() does, and takes none that is damaged: `JX_STORE_ERROR_DAMAGED`.
 *
 * Returns: `FALSE` if not everything could be read, or something is not as it was written
 */
gboolean
jx_audit_pass (JxDb     *db,
               JxAudit  *audit,
               GError  **error)
{
  g_autoptr(GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);

  if (!jx_audit_run (db, audit, damaged, error))
    return FALSE;

  if (damaged->len > 0)
    jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);

  return damaged->len == 0;
}

/**
 * jx_audit_equal:
 * @audit: what one file comes to
 * @other: what another comes to
 *
 * Compares numbers of records, checksums and figures.
 *
 * Returns: `TRUE` if they are the same
 */
gboolean
jx_audit_equal (const JxAudit *audit,
                const JxAudit *other)
{
  g_return_val_if_fail (audit != NULL && other != NULL, FALSE);

  return audit->n_agencies == other->n_agencies
         && audit->n_projects == other->n_projects
         && audit->n_assessments == other->n_assessments
         && audit->n_rows == other->n_rows
         && audit->n_evidence == other->n_evidence
         && audit->n_passages == other->n_passages
         && audit->n_entries == other->n_entries
         && audit->checksums == other->checksums
         && audit->figures == other->figures;
}
