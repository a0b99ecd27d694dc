/* jx-grid-cell.h: one visible cell, recycled
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-model.h"

G_BEGIN_DECLS

#define JX_TYPE_GRID_CELL (jx_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (JxGridCell, jx_grid_cell, JX, GRID_CELL, GtkWidget)

GtkWidget  *jx_grid_cell_new             (gboolean head);

void        jx_grid_cell_bind_head       (JxGridCell *self, const JxGridColumn *info, guint column);
gboolean    jx_grid_cell_bind            (JxGridCell *self, JxGridModel *model, const JxGridColumn *info,
                                          guint row, guint column);
void        jx_grid_cell_set_zoom        (JxGridCell *self, double zoom);
void        jx_grid_cell_set_hidden_top  (JxGridCell *self, int hidden);
void        jx_grid_cell_set_selected    (JxGridCell *self, gboolean selected);
int         jx_grid_cell_get_height_for  (JxGridCell *self, int width);
int         jx_grid_cell_get_natural_width (JxGridCell *self);
guint       jx_grid_cell_get_row         (JxGridCell *self);
guint       jx_grid_cell_get_column      (JxGridCell *self);
guint       jx_grid_cell_get_n_rows      (JxGridCell *self);

/* "Actual, row 3 Newly built: 26, lower than the target" */
char       *jx_grid_describe_cell        (JxGridModel *model, const JxGridColumn *info, guint row, guint column);

/* Of the font of Chinese in a table, in pixels */
typedef struct
{
  int ascent, line;   /* of a line: figures and letters stand on the same ground */
  int hanzi;          /* width */
} JxGridFont;

/* Shared with who measures rows that have no cell: one way to lay a value out */
typedef struct
{
  PangoLayout *text, *second;
  JxGridFont   font;
  gboolean     balanced;       /* lines that do not stand in the middle are as long as each other too */
  int          start;          /* how far right the text begins, and how far down */
  int          shift;
  int          text_height;
  int          sign;           /* how large the sign of a mark is, 0 without one */
  gboolean     sign_in_corner; /* out of the way: beside it the text would break */
  int          height;         /* of all, with padding and rule */
} JxGridFace;

#define JX_GRID_PADDING 6
#define JX_GRID_SECOND_ALPHA 0.75f

void        jx_grid_face_layout          (JxGridFace *self, GtkWidget *widget, const JxGridColumn *info,
                                          const JxGridValue *value, int width, double zoom);
int         jx_grid_face_get_natural     (JxGridFace *self, double zoom);
void        jx_grid_face_clear           (JxGridFace *self);
void        jx_grid_font_measure         (JxGridFont *self, PangoContext *context);
void        jx_grid_font_break_lines     (const JxGridFont *self, PangoAttrList *attributes, const char *text, int width);
int         jx_grid_scale                (int length, double zoom);

G_END_DECLS
