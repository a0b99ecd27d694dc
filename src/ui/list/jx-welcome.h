/* jx-welcome.h: what stands where there is nothing yet: three ways in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JX_TYPE_WELCOME (jx_welcome_get_type ())
G_DECLARE_FINAL_TYPE (JxWelcome, jx_welcome, JX, WELCOME, AdwBin)

G_END_DECLS
