/* jx-table-widths.h: the widths of columns, remembered for each table of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-assessment.h"
#include "jx-grid-columns.h"

G_BEGIN_DECLS

char *jx_table_widths_dup_key (JxTable             *table,
                               JxAssessment        *assessment);
void  jx_table_widths_load    (GSettings           *settings,
                               const char          *key,
                               JxGridColumns       *columns);
void  jx_table_widths_save    (GSettings           *settings,
                               const char          *key,
                               const JxGridColumns *columns);

G_END_DECLS
