/* jx-record-reader.h: records out of their tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-bundle.h"
#include "jx-db.h"

G_BEGIN_DECLS

JxBundle   *jx_record_reader_load_list  (JxDb         *db,
                                  GPtrArray   **summaries,
                                  GError      **error);
JxBundle   *jx_record_reader_load       (JxDb         *db,
                                  const char   *assessment,
                                  GError      **error);
GPtrArray  *jx_record_reader_list_ids   (JxDb         *db,
                                  GError      **error);

G_END_DECLS
