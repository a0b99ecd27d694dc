/* jx-copies-group.h: where the data lies, its copies, and the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-store.h"

G_BEGIN_DECLS

#define JX_TYPE_COPIES_GROUP (jx_copies_group_get_type ())
G_DECLARE_FINAL_TYPE (JxCopiesGroup, jx_copies_group, JX, COPIES_GROUP, AdwPreferencesGroup)

GtkWidget *jx_copies_group_new (GSettings *settings,
                                JxStore   *store);

G_END_DECLS
