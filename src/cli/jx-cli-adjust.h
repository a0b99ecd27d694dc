/* jx-cli-adjust.h: changes of a form, as they are spelled on the command line
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form-draft.h"

G_BEGIN_DECLS

gboolean jx_cli_adjust (JxFormDraft  *draft,
                        const char   *change,
                        GError      **error);

G_END_DECLS
