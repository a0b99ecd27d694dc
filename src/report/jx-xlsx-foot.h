/* jx-xlsx-foot.h: what stands above and below the cells on the printed pages of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-page-setup.h"

G_BEGIN_DECLS

#define JX_XLSX_FOOT_ROOM 14.0    /* points: a sheet's margins are smaller by a character than those of our pages */

char     *jx_xlsx_foot_new    (const JxPage       *page,
                               const JxPageSetup  *setup,
                               const char         *digest,
                               gboolean            goes_on,
                               gboolean            odd,
                               gboolean            turned);
gboolean  jx_xlsx_foot_put_in (GBytes             *workbook,
                               GPtrArray          *feet,
                               GOutputStream      *stream,
                               GError            **error);

G_END_DECLS
