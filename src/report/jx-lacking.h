/* jx-lacking.h: the characters of a text that no font here has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

char *jx_lacking_dup_characters (PangoLayout *layout);

G_END_DECLS
