/* jx-exchange-reader.h: exchange files as bundles
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-bundle.h"

G_BEGIN_DECLS

JxBundle *jx_exchange_read_bytes (GBytes  *bytes,
                                  char   **digest,
                                  GError **error);

G_END_DECLS
