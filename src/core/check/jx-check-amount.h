/* jx-check-amount.h: amounts and numbers of the table as rules and texts want them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

char       *jx_check_spell       (const JxCheck     *check,
                                  gint64             fen);
const char *jx_check_get_label   (const JxSheetPart *part,
                                  guint              position);
gint64      jx_check_rounding    (guint              scale,
                                  gint64             step);
gint64      jx_check_rounding_of (const JxValue     *value);
gboolean    jx_check_get_amount  (const JxCheckRow  *row,
                                  const JxValue     *value,
                                  gint64            *fen,
                                  gint64            *step);
gboolean    jx_check_get_count   (const JxCheckRow  *row,
                                  const JxValue     *value,
                                  const char        *measure,
                                  gint64            *count,
                                  gint64            *step);
gboolean    jx_check_is_use      (const char        *label);

G_END_DECLS
