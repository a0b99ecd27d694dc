/* jx-form-beginnings.h: the indicators that a new table begins with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-form-draft.h"

G_BEGIN_DECLS

GtkWidget *jx_form_beginnings_new (JxFormDraft *draft,
                                   guint        block);

G_END_DECLS
