/* jx-grid-frames.h: what lies over the cells: outlines, the fill handle, a line where rows are dropped, a tip
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-geometry.h"

G_BEGIN_DECLS

typedef struct _JxGridFrames JxGridFrames;

/* Drawn by the style sheet; the order is from below to above. */
typedef enum
{
  JX_GRID_FRAME_RANGE,
  JX_GRID_FRAME_COPIED,
  JX_GRID_FRAME_FILL,
  JX_GRID_FRAME_ACTIVE,
  JX_GRID_FRAME_HANDLE,
  JX_GRID_FRAME_DROP,
} JxGridFrame;

#define JX_GRID_N_FRAMES (JX_GRID_FRAME_DROP + 1)

/* A part of the table lies where it is told to, whatever it asks for. */
void          jx_grid_frames_place        (GtkWidget *child, const GdkRectangle *area);

JxGridFrames *jx_grid_frames_new          (GtkWidget *widget, JxGridGeometry *geometry, JxGridSelection *selection);
void          jx_grid_frames_free         (JxGridFrames *self);
void          jx_grid_frames_set_model    (JxGridFrames *self, JxGridModel *model);

void          jx_grid_frames_set_copied   (JxGridFrames *self, const JxGridRange *range);
gboolean      jx_grid_frames_get_copied   (JxGridFrames *self, JxGridRange *range);
void          jx_grid_frames_set_fill     (JxGridFrames *self, const JxGridRange *range);
void          jx_grid_frames_set_drop_row (JxGridFrames *self, int row);

/* A few words below @range, NULL takes them away */
void          jx_grid_frames_set_tip      (JxGridFrames *self, const JxGridRange *range, const char *text);

void          jx_grid_frames_allocate     (JxGridFrames *self, gboolean editing);
void          jx_grid_frames_snapshot     (JxGridFrames *self, GtkSnapshot *snapshot, JxGridFrame frame);
void          jx_grid_frames_snapshot_tip (JxGridFrames *self, GtkSnapshot *snapshot);
gboolean      jx_grid_frames_is_on_handle (JxGridFrames *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridFrames, jx_grid_frames_free)

G_END_DECLS
