/* jx-sheet-reader.h: tables of other programs as assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-bundle.h"
#include "jx-cells.h"
#include "jx-forms.h"

G_BEGIN_DECLS

JxBundle *jx_sheet_make_bundle (GPtrArray  *sheets,
                                JxForms    *forms,
                                GError    **error);

G_END_DECLS
