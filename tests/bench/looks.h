/* looks.h: how much is reckoned between two looks whether it is given up
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   looks_begin (void);
double looks_end   (void);

G_END_DECLS
