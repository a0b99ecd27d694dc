/* jx-grid-heights.h: row heights in a prefix-sum tree
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxGridHeights JxGridHeights;

JxGridHeights *jx_grid_heights_new             (int estimate);
void           jx_grid_heights_free            (JxGridHeights *self);

void           jx_grid_heights_set_estimate    (JxGridHeights *self, int estimate);
void           jx_grid_heights_splice          (JxGridHeights *self, guint position, guint removed, guint added);
void           jx_grid_heights_set             (JxGridHeights *self, guint row, int height);
void           jx_grid_heights_invalidate      (JxGridHeights *self, guint row);

guint          jx_grid_heights_get_n_rows      (const JxGridHeights *self);
int            jx_grid_heights_get             (const JxGridHeights *self, guint row);
gboolean       jx_grid_heights_is_measured     (const JxGridHeights *self, guint row);
gboolean       jx_grid_heights_find_unmeasured (const JxGridHeights *self, guint *row);
int            jx_grid_heights_get_offset      (const JxGridHeights *self, guint row);
int            jx_grid_heights_get_total       (const JxGridHeights *self);
guint          jx_grid_heights_get_row_at      (const JxGridHeights *self, int offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridHeights, jx_grid_heights_free)

G_END_DECLS
