/* known.h: what the toolkit complains of by itself, and how often it did
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _Known Known;

Known   *known_new      (gboolean strict);   /* before anything is logged, and kept to the end */
gboolean known_is_fatal (const char     *domain,
                         GLogLevelFlags  level,
                         const char     *message,
                         gpointer        known);
void     known_say      (Known *self);       /* into the test's log */

G_END_DECLS
