/* jx-sum-up.h: 汇总 on its way out: in any format
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-font-notes.h"
#include "jx-tally.h"

G_BEGIN_DECLS

typedef struct _JxSumUp JxSumUp;

JxSumUp *jx_sum_up_new      (JxTally   *tally,
                             JxForms   *forms);
void     jx_sum_up_free     (JxSumUp   *self);
char    *jx_sum_up_dup_name (JxSumUp   *self,
                             JxFormat   format);
gboolean jx_sum_up_look_at_fonts (JxSumUp *self,
                             JxFormat   format,
                             JxFontNotes *notes,
                             gboolean   strict,
                             GError   **error);
GBytes  *jx_sum_up_to_bytes (JxSumUp   *self,
                             JxFormat   format,
                             GCancellable *cancellable,
                             GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSumUp, jx_sum_up_free)

G_END_DECLS
