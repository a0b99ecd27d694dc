/* jx-foreign-file.h: files that hold no table that can be read, and what to do with them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *jx_foreign_file_get_advice (GBytes *bytes);

G_END_DECLS
