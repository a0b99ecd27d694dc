/* jx-record-writer.h: records into their tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"
#include "jx-journal.h"

G_BEGIN_DECLS

gboolean  jx_record_writer_put          (JxDb             *db,
                                  const JxRecord   *record,
                                  GString          *scratch,
                                  GError          **error);
gboolean  jx_record_writer_put_summary  (JxDb             *db,
                                  const JxSummary  *summary,
                                  GError          **error);
gboolean  jx_record_writer_remove       (JxDb             *db,
                                  const char       *assessment,
                                  GPtrArray        *ids,
                                  GError          **error);

G_END_DECLS
