/* jx-grid-columns.h: widths and places of the columns
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-model.h"

G_BEGIN_DECLS

typedef struct _JxGridColumns JxGridColumns;

JxGridColumns      *jx_grid_columns_new         (void);
void                jx_grid_columns_free        (JxGridColumns *self);

void                jx_grid_columns_load        (JxGridColumns *self, JxGridModel *model);
void                jx_grid_columns_set_width   (JxGridColumns *self, guint column, int width);  /* -1: as the model says */
void                jx_grid_columns_set_fixed   (JxGridColumns *self, guint column, int width);
int                 jx_grid_columns_get_fixed   (const JxGridColumns *self, guint column);
gboolean            jx_grid_columns_layout      (JxGridColumns *self, int available, double scale);

guint               jx_grid_columns_get_n       (const JxGridColumns *self);
const JxGridColumn *jx_grid_columns_get         (const JxGridColumns *self, guint column);
int                 jx_grid_columns_get_width   (const JxGridColumns *self, guint column);
int                 jx_grid_columns_get_x       (const JxGridColumns *self, guint column);
int                 jx_grid_columns_get_total   (const JxGridColumns *self);
int                 jx_grid_columns_get_minimum (const JxGridColumns *self, guint column);
gboolean            jx_grid_columns_find        (const JxGridColumns *self, int x, guint *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridColumns, jx_grid_columns_free)

G_END_DECLS
