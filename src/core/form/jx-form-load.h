/* jx-form-load.h: a form out of its bytes, step by step
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form.h"
#include "jx-form-reader.h"

G_BEGIN_DECLS

#define JX_FORM_LANGUAGE     1
#define JX_FORM_MAX_BYTES    (1024 * 1024)
#define JX_FORM_MAX_GRID     64
#define JX_FORM_MAX_BLOCKS   64
#define JX_FORM_MAX_COLUMNS  64
#define JX_FORM_MAX_ROWS     200
#define JX_FORM_MAX_OPERANDS 256
#define JX_FORM_MAX_COMPUTES 4096

/* All that a form says; its parts lie in the reader's arena. */
typedef struct
{
  const char *id, *name, *region, *title, *subtitle, *report_title, *basis;
  guint       version;
  JxKind      kind;
  JxMoneyUnit money_unit;
  JxProfile   profile;
  JxPage      page;
  double     *grid;           /* mm; together the width of the type area */
  guint       n_grid;
  JxBlock    *blocks;
  guint       n_blocks;
  JxSection  *sections;
  guint       n_sections;
  JxEquality *equalities;
  guint       n_equalities;
} JxFormData;

/* A computation that names what may stand further down in the file. */
typedef struct
{
  const char       *place;    /* in the file */
  JsonNode         *node;     /* borrowed; NULL: the sum of @rows */
  JsonArray        *rows;     /* borrowed */
  const JxCompute **slot;     /* where it goes */
  guint             block;
  guint             column;
} JxFormPending;

typedef struct
{
  JxFormReader *reader;
  JxFormData   *form;
  GArray       *pending;      /* JxFormPending */
  gboolean      computes[JX_FORM_MAX_COLUMNS];   /* columns of the block being read that compute in a way of their own */
} JxFormLoad;

void     jx_form_load           (JxFormReader     *reader,
                                 JsonObject       *object,
                                 JxFormData       *data);
void     jx_form_load_blocks    (JxFormLoad       *load,
                                 JsonObject       *object);
JxColumn *jx_form_load_columns  (JxFormLoad       *load,
                                 JsonObject       *object,
                                 guint             block_position);
void     jx_form_load_layout    (JxFormLoad       *load,
                                 JsonObject       *object,
                                 JxBlock          *block);
void     jx_form_load_rows      (JxFormLoad       *load,
                                 JsonObject       *object,
                                 guint             block_position);
void     jx_form_load_computes  (JxFormLoad       *load);
void     jx_form_load_equalities (JxFormLoad      *load,
                                 JsonObject       *object);
void     jx_form_load_later     (JxFormLoad       *load,
                                 JsonNode         *node,
                                 JsonArray        *rows,
                                 const JxCompute **slot,
                                 guint             block,
                                 guint             column);
void     jx_form_load_check     (JxFormLoad       *load);
const char *jx_form_load_find_label (JxFormLoad   *load,
                                 JsonObject       *object,
                                 const char       *key);
gboolean jx_form_load_is_key    (const char       *text);

G_END_DECLS
