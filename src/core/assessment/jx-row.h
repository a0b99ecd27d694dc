/* jx-row.h: a row of an assessment: a UUID and its cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-value.h"

G_BEGIN_DECLS

#define JX_TYPE_ROW (jx_row_get_type ())
G_DECLARE_FINAL_TYPE (JxRow, jx_row, JX, ROW, GObject)

JxRow         *jx_row_new          (const char *id,
                                    const char *key,
                                    guint       n_values);
const char    *jx_row_get_id       (JxRow      *self);
const char    *jx_row_get_key      (JxRow      *self);
gint64         jx_row_get_rank     (JxRow      *self);
void           jx_row_set_rank     (JxRow      *self,
                                    gint64      rank);
guint          jx_row_get_n_values (JxRow      *self);
JxValue       *jx_row_get_value    (JxRow      *self,
                                    guint       column);
const JxValue *jx_row_get_values   (JxRow      *self);
const char    *jx_row_get_typed    (JxRow      *self,
                                    guint       column);
GHashTable    *jx_row_get_extra    (JxRow      *self);

G_END_DECLS
