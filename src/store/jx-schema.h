/* jx-schema.h: the tables, their versions, and the way from one version to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"

G_BEGIN_DECLS

#define JX_SCHEMA_VERSION 4

/* What leads from each version to the next, from nothing on; ends with NULL. */
typedef const char *const *JxSchemaSteps;

JxSchemaSteps  jx_schema_get_steps     (void);
gboolean       jx_schema_check         (JxDb           *db,
                                        JxSchemaSteps   steps,
                                        GError        **error);
gboolean       jx_schema_migrate       (const char     *path,
                                        JxSchemaSteps   steps,
                                        char          **kept,
                                        GError        **error);
gboolean       jx_schema_make_file     (const char     *path,
                                        GError        **error);

G_END_DECLS
