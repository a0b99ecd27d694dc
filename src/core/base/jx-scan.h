/* jx-scan.h: reading a numeric cell character by character
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_SCAN_FIRST_HANZI 0x4e00   /* words begin with it or what is beyond */

typedef struct
{
  const char *at;
  const char *end;
} JxScan;

void     jx_scan_init        (JxScan       *scan,
                              const char   *text);
gboolean jx_scan_at_end      (const JxScan *scan);
gunichar jx_scan_peek        (const JxScan *scan);
gunichar jx_scan_next        (JxScan       *scan);
gboolean jx_scan_take        (JxScan       *scan,
                              gunichar      c);
gboolean jx_scan_take_any    (JxScan       *scan,
                              const char   *words);
gboolean jx_scan_drop_any    (JxScan       *scan,
                              const char   *words);
void     jx_scan_spaces      (JxScan       *scan);
gboolean jx_scan_take_dash   (JxScan       *scan);
guint    jx_scan_take_digits (JxScan       *scan,
                              gint64       *value);

G_END_DECLS
