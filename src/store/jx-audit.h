/* jx-audit.h: whether a file holds what was written, and what it comes to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   n_agencies;
  gint64   n_projects;
  gint64   n_assessments;
  gint64   n_rows;
  gint64   n_evidence;
  gint64   n_passages;
  gint64   n_copies;    /* of what was submitted, and how many of them are nowhere: jx_backup_verify() looks */
  gint64   n_lost;
  gint64   n_entries;
  gint64   checksums;   /* of all records, summed up */
  guint64  figures;     /* every number in the rows, summed up in 10^-9, modulo 2^64 */
} JxAudit;

gboolean  jx_audit_integrity  (JxDb           *db,
                               gboolean        quick,
                               GError        **error);
gboolean  jx_audit_run        (JxDb           *db,
                               JxAudit        *audit,
                               GPtrArray      *damaged,
                               GError        **error);
gboolean  jx_audit_pass       (JxDb           *db,
                               JxAudit        *audit,
                               GError        **error);
gboolean  jx_audit_equal      (const JxAudit  *audit,
                               const JxAudit  *other);

G_END_DECLS
