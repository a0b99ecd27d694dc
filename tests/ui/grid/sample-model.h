/* sample-model.h: a table of indicators for the tests of the grid
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"

G_BEGIN_DECLS

typedef enum
{
  SAMPLE_LEVEL1,
  SAMPLE_LEVEL2,
  SAMPLE_NAME,
  SAMPLE_TARGET,
  SAMPLE_ACTUAL,
  SAMPLE_WEIGHT,
  SAMPLE_SCORE,     /* half of the weight while nothing is typed */
  SAMPLE_REASON,
} SampleColumn;

#define SAMPLE_N_COLUMNS (SAMPLE_REASON + 1)

#define SAMPLE_TYPE_MODEL (sample_model_get_type ())
G_DECLARE_FINAL_TYPE (SampleModel, sample_model, SAMPLE, MODEL, GObject)

/* Each class of @per_class rows, half of them in each level2, ends with an empty line */
SampleModel *sample_model_new       (guint n_classes, guint per_class);
void         sample_model_apply     (SampleModel *self, const JxGridEdit *edit, JxGrid *grid);
void         sample_model_connect   (SampleModel *self, JxGrid *grid);
void         sample_model_set_text  (SampleModel *self, guint row, SampleColumn column, const char *text);
char        *sample_model_dup_text  (SampleModel *self, guint row, SampleColumn column);
void         sample_model_set_mark  (SampleModel *self, guint row, SampleColumn column, JxGridMark mark,
                                     const char *message);

G_END_DECLS
