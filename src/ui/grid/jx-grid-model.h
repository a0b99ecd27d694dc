/* jx-grid-model.h: what a grid shows
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum { JX_GRID_ALIGN_START, JX_GRID_ALIGN_CENTER, JX_GRID_ALIGN_END } JxGridAlign;

typedef enum
{
  JX_GRID_KIND_TEXT,
  JX_GRID_KIND_NUMBER,    /* tabular figures */
  JX_GRID_KIND_CHOICE,    /* get_choices() is asked; free text is allowed too */
  JX_GRID_KIND_COMPUTED,
} JxGridKind;

typedef enum { JX_GRID_MARK_NONE, JX_GRID_MARK_INFO, JX_GRID_MARK_WARNING, JX_GRID_MARK_ERROR } JxGridMark;

typedef enum
{
  JX_GRID_ROW_NORMAL,
  JX_GRID_ROW_NEW,        /* the empty line at the end of a class: typing there makes a row */
  JX_GRID_ROW_SUBTOTAL,
} JxGridRowKind;

typedef struct
{
  const char  *title;     /* borrowed; may hold line breaks */
  int          min_width, natural_width;  /* sp */
  JxGridAlign  align;
  JxGridKind   kind;
  guint        expand : 1;  /* takes what the window has to spare */
} JxGridColumn;

typedef struct
{
  char        *text;      /* as displayed; NULL is empty */
  char        *second;    /* small line beneath (the computed value under a typed one) or NULL */
  char        *message;   /* what the mark means, a sentence, or NULL */
  JxGridMark   mark;
  guint        editable : 1, computed : 1, typed_over : 1;
  guint        computable : 1;   /* a computed value stands behind it, shown or typed over */
} JxGridValue;

#define JX_TYPE_GRID_MODEL (jx_grid_model_get_type ())
G_DECLARE_INTERFACE (JxGridModel, jx_grid_model, JX, GRID_MODEL, GObject)

struct _JxGridModelInterface
{
  GTypeInterface parent_iface;

  guint         (*get_n_rows)    (JxGridModel *self);
  guint         (*get_n_columns) (JxGridModel *self);
  void          (*get_column)    (JxGridModel *self, guint column, JxGridColumn *info);
  void          (*get_value)     (JxGridModel *self, guint row, guint column, JxGridValue *value);
  JxGridRowKind (*get_row_kind)  (JxGridModel *self, guint row);                /* NORMAL */
  guint         (*get_row_number) (JxGridModel *self, guint row);               /* 0: it has none; row + 1 */
  char         *(*get_row_title) (JxGridModel *self, guint row);                /* the row's name for the reader: NULL */
  char         *(*get_edit_text) (JxGridModel *self, guint row, guint column);  /* the displayed text */
  guint         (*get_span)      (JxGridModel *self, guint row, guint column, guint *anchor);  /* 1, row */
  char        **(*get_choices)   (JxGridModel *self, guint row, guint column);  /* NULL */
  char         *(*get_basis)     (JxGridModel *self, guint row, guint column);  /* how it is computed, what shows it: NULL */
  char         *(*get_echo)      (JxGridModel *self, guint row, guint column, const char *text);  /* what is understood: NULL */
  char         *(*get_cell_id)   (JxGridModel *self, guint row, guint column);  /* "row,column" */
  gboolean      (*find_cell)     (JxGridModel *self, const char *id, guint *row, guint *column);
};

void          jx_grid_value_clear         (JxGridValue *value);
guint         jx_grid_model_get_n_rows    (JxGridModel *self);
guint         jx_grid_model_get_n_columns (JxGridModel *self);
void          jx_grid_model_get_column    (JxGridModel *self, guint column, JxGridColumn *info);
void          jx_grid_model_get_value     (JxGridModel *self, guint row, guint column, JxGridValue *value);
JxGridRowKind jx_grid_model_get_row_kind  (JxGridModel *self, guint row);
guint         jx_grid_model_get_row_number (JxGridModel *self, guint row);
char         *jx_grid_model_get_row_title (JxGridModel *self, guint row);
char         *jx_grid_model_get_edit_text (JxGridModel *self, guint row, guint column);
guint         jx_grid_model_get_span      (JxGridModel *self, guint row, guint column, guint *anchor);
char        **jx_grid_model_get_choices   (JxGridModel *self, guint row, guint column);
char         *jx_grid_model_get_basis     (JxGridModel *self, guint row, guint column);
char         *jx_grid_model_get_echo      (JxGridModel *self, guint row, guint column, const char *text);
char         *jx_grid_model_get_cell_id   (JxGridModel *self, guint row, guint column);
gboolean      jx_grid_model_find_cell     (JxGridModel *self, const char *id, guint *row, guint *column);
void          jx_grid_model_rows_changed  (JxGridModel *self, guint position, guint removed, guint added);
void          jx_grid_model_cells_changed (JxGridModel *self, guint row, guint column, guint n_rows, guint n_columns);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxGridValue, jx_grid_value_clear)

G_END_DECLS
