/* jx-record-tables.h: which table holds which kind of record, and how
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-record.h"

G_BEGIN_DECLS

#define JX_RECORD_MAX_COLUMNS 12

typedef enum
{
  JX_PARENT_NONE,
  JX_PARENT_AFTER_ID,
  JX_PARENT_BEFORE_ID,   /* lives and goes with its parent */
} JxParentPlace;

typedef struct
{
  const char *field;
  gint64      most;   /* an integer from 0 to this; 0: a text */
} JxRecordColumn;

/* The columns come in this order in all statements: id and parent, the fields, extra, checksum. */
typedef struct
{
  JxParentPlace   parent;
  guint           n_columns;
  JxRecordColumn  columns[JX_RECORD_MAX_COLUMNS];
  const char     *put;
  const char     *select_all;
  const char     *select;       /* what lives with its parent: of the assessment ?1; others: the record ?1 */
  const char     *remove;
} JxRecordTable;

const JxRecordTable  *jx_record_table_get         (JxRecordKind           kind);
const JxRecordColumn *jx_record_table_find_column (const JxRecordTable   *table,
                                                   const char            *field);
gboolean              jx_record_column_fits       (const JxRecordColumn  *column,
                                                   const char            *text,
                                                   gint64                *value);

G_END_DECLS
