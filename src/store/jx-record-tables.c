/* jx-record-tables.c: which table holds which kind of record, and how
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-record-tables.h"

#include <string.h>

#define MAX_DIGITS 18   /* that a gint64 surely holds */

#define AGENCY_COLUMNS     "id, name, supervisor, region, head, contact, phone, extra, checksum"
#define PROJECT_COLUMNS    "id, agency, code, name, first_year, last_year, extra, checksum"
#define ASSESSMENT_COLUMNS "id, agency, project, year, kind, form, form_version, form_hash, money_unit, state, profile, " \
                           "binned, extra, checksum"
#define ROW_COLUMNS        "assessment, id, block, key, rank, fields, checksum"
#define ANSWER_COLUMNS     "assessment, id, rule, row, field, figures, reason, extra, checksum"
#define EVIDENCE_COLUMNS   "assessment, id, row, name, size, sha256, pages, extra, checksum"
#define PASSAGE_COLUMNS    "assessment, id, rank, state, time, digest, sha256, size, remark, extra, checksum"
#define LINK_COLUMNS       "assessment, id, text, text_field, figure, row, field, extra, checksum"
#define FORM_COLUMNS       "id, form, version, text, extra, checksum"

/* Upserts: REPLACE would delete, and with foreign keys that takes twice the time. */
static const JxRecordTable tables[] = {
  [JX_RECORD_AGENCY] = {
    JX_PARENT_NONE, 6,
    { { "name", 0 }, { "supervisor", 0 }, { "region", 0 }, { "head", 0 }, { "contact", 0 }, { "phone", 0 } },
    "INSERT INTO agency (" AGENCY_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET "
    "name = ?2, supervisor = ?3, region = ?4, head = ?5, contact = ?6, phone = ?7, extra = ?8, checksum = ?9",
    "SELECT " AGENCY_COLUMNS " FROM agency ORDER BY position",
    "SELECT " AGENCY_COLUMNS " FROM agency WHERE id = ?1",
    "DELETE FROM agency WHERE id = ?1",
  },
  [JX_RECORD_PROJECT] = {
    JX_PARENT_AFTER_ID, 4,
    { { "code", 0 }, { "name", 0 }, { "first_year", 9999 }, { "last_year", 9999 } },
    "INSERT INTO project (" PROJECT_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET "
    "agency = ?2, code = ?3, name = ?4, first_year = ?5, last_year = ?6, extra = ?7, checksum = ?8",
    "SELECT " PROJECT_COLUMNS " FROM project ORDER BY position",
    "SELECT " PROJECT_COLUMNS " FROM project WHERE id = ?1",
    "DELETE FROM project WHERE id = ?1",
  },
  [JX_RECORD_ASSESSMENT] = {
    JX_PARENT_AFTER_ID, 10,
    { { "project", 0 }, { "year", 9999 }, { "kind", 0 }, { "form", 0 }, { "form_version", G_MAXINT32 },
      { "form_hash", 0 }, { "money_unit", 0 }, { "state", 0 }, { "profile", 0 }, { "binned", G_MAXINT64 } },
    "INSERT INTO assessment (" ASSESSMENT_COLUMNS ") "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT (id) DO UPDATE SET "
    "agency = ?2, project = ?3, year = ?4, kind = ?5, form = ?6, form_version = ?7, form_hash = ?8, money_unit = ?9, "
    "state = ?10, profile = ?11, binned = ?12, extra = ?13, checksum = ?14",
    "SELECT " ASSESSMENT_COLUMNS " FROM assessment ORDER BY position",
    "SELECT " ASSESSMENT_COLUMNS " FROM assessment WHERE id = ?1",
    "DELETE FROM assessment WHERE id = ?1",
  },
  [JX_RECORD_ROW] = {
    JX_PARENT_BEFORE_ID, 0, { { NULL, 0 } },
    "INSERT INTO row (" ROW_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (assessment, id) DO UPDATE SET "
    "block = ?3, key = ?4, rank = ?5, fields = ?6, checksum = ?7",
    "SELECT " ROW_COLUMNS " FROM row",
    "SELECT " ROW_COLUMNS " FROM row WHERE assessment = ?1 ORDER BY block, rank, id",
    "DELETE FROM row WHERE assessment = ?1 AND id = ?2",
  },
  [JX_RECORD_ANSWER] = {
    JX_PARENT_BEFORE_ID, 5,
    { { "rule", 0 }, { "row", 0 }, { "field", 0 }, { "figures", 0 }, { "reason", 0 } },
    "INSERT INTO answer (" ANSWER_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
    "ON CONFLICT (assessment, id) DO UPDATE SET "
    "rule = ?3, row = ?4, field = ?5, figures = ?6, reason = ?7, extra = ?8, checksum = ?9",
    "SELECT " ANSWER_COLUMNS " FROM answer",
    "SELECT " ANSWER_COLUMNS " FROM answer WHERE assessment = ?1 ORDER BY id",
    "DELETE FROM answer WHERE assessment = ?1 AND id = ?2",
  },
  [JX_RECORD_FORM] = {
    JX_PARENT_NONE, 3,
    { { "form", 0 }, { "version", G_MAXINT32 }, { "text", 0 } },
    "INSERT INTO form (" FORM_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET "
    "form = ?2, version = ?3, text = ?4, extra = ?5, checksum = ?6",
    "SELECT " FORM_COLUMNS " FROM form ORDER BY position",
    "SELECT " FORM_COLUMNS " FROM form WHERE id = ?1",
    "DELETE FROM form WHERE id = ?1",
  },
  [JX_RECORD_EVIDENCE] = {
    JX_PARENT_BEFORE_ID, 5,
    { { "row", 0 }, { "name", 0 }, { "size", G_MAXINT32 }, { "sha256", 0 }, { "pages", 0 } },
    "INSERT INTO evidence (" EVIDENCE_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
    "ON CONFLICT (assessment, id) DO UPDATE SET "
    "row = ?3, name = ?4, size = ?5, sha256 = ?6, pages = ?7, extra = ?8, checksum = ?9",
    "SELECT " EVIDENCE_COLUMNS " FROM evidence",
    "SELECT " EVIDENCE_COLUMNS " FROM evidence WHERE assessment = ?1 ORDER BY id",
    "DELETE FROM evidence WHERE assessment = ?1 AND id = ?2",
  },
  [JX_RECORD_PASSAGE] = {
    JX_PARENT_BEFORE_ID, 7,
    { { "rank", G_MAXINT64 }, { "state", 0 }, { "time", 0 }, { "digest", 0 }, { "sha256", 0 }, { "size", G_MAXINT32 },
      { "remark", 0 } },
    "INSERT INTO passage (" PASSAGE_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
    "ON CONFLICT (assessment, id) DO UPDATE SET "
    "rank = ?3, state = ?4, time = ?5, digest = ?6, sha256 = ?7, size = ?8, remark = ?9, extra = ?10, checksum = ?11",
    "SELECT " PASSAGE_COLUMNS " FROM passage",
    "SELECT " PASSAGE_COLUMNS " FROM passage WHERE assessment = ?1 ORDER BY rank, id",
    "DELETE FROM passage WHERE assessment = ?1 AND id = ?2",
  },
  [JX_RECORD_LINK] = {
    JX_PARENT_BEFORE_ID, 5,
    { { "text", 0 }, { "text_field", 0 }, { "figure", 0 }, { "row", 0 }, { "field", 0 } },
    "INSERT INTO link (" LINK_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
    "ON CONFLICT (assessment, id) DO UPDATE SET "
    "text = ?3, text_field = ?4, figure = ?5, row = ?6, field = ?7, extra = ?8, checksum = ?9",
    "SELECT " LINK_COLUMNS " FROM link",
    "SELECT " LINK_COLUMNS " FROM link WHERE assessment = ?1 ORDER BY id",
    "DELETE FROM link WHERE assessment = ?1 AND id = ?2",
  },
};

/* Only what comes out again as it went in; everything else stays a text. */
static gboolean
read_integer (const char *text,
              gint64      most,
              gint64     *value)
{
  if (strlen (text) > MAX_DIGITS || (text[0] == '0' && text[1] != '\0'))
    return FALSE;

  *value = 0;
  for (const char *at = text; *at != '\0'; at++)
    {
      if (!g_ascii_isdigit (*at))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (*at);
    }

  return *value <= most;
}

/**
 * jx_record_table_get:
 * @kind: a kind of record
 *
 * Tells where records of a kind are kept.
 *
 * Returns: the table
 */
const JxRecordTable *
jx_record_table_get (JxRecordKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (tables), NULL);

  return &tables[kind];
}

/**
 * jx_record_table_find_column:
 * @table: a table
 * @field: a field's key
 *
 * Looks up the column of a field.
 *
 * Returns: (nullable): the column; `NULL` if the field is kept under "extra"
 */
const JxRecordColumn *
jx_record_table_find_column (const JxRecordTable *table,
                             const char          *field)
{
  g_return_val_if_fail (table != NULL && field != NULL, NULL);

  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i].field, field))
      return &table->columns[i];

  return NULL;
}

/**
 * jx_record_column_fits:
 * @column: a column
 * @text: a field's text
 * @value: (out): the integer, of a column of integers
 *
 * Tells whether the column can hold a text so that the same text comes out again.
 *
 * Returns: `FALSE` if the text must be kept under "extra"
 */
gboolean
jx_record_column_fits (const JxRecordColumn *column,
                       const char           *text,
                       gint64               *value)
{
  g_return_val_if_fail (column != NULL && text != NULL && value != NULL, FALSE);

  return column->most == 0 || read_integer (text, column->most, value);
}
