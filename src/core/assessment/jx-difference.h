/* jx-difference.h: one place where two states of an assessment are not the same
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  JX_DIFFERENCE_CELL,
  JX_DIFFERENCE_ADDED,      /* a row that was not there before */
  JX_DIFFERENCE_REMOVED,    /* a row that is no longer there */
  JX_DIFFERENCE_ORDER,      /* the rows of a block */
  JX_DIFFERENCE_FACT,       /* of assessment, agency or project, evidence, an answer: what is no cell */
} JxDifferenceKind;

#define JX_TYPE_DIFFERENCE (jx_difference_get_type ())
G_DECLARE_FINAL_TYPE (JxDifference, jx_difference, JX, DIFFERENCE, GObject)

JxDifference     *jx_difference_new        (JxDifferenceKind  kind,
                                            const char       *place,
                                            const char       *label,
                                            const char       *before,
                                            const char       *after);
void              jx_difference_set_cell   (JxDifference     *self,
                                            const char       *row_id,
                                            const char       *field,
                                            gboolean          follows);
JxDifferenceKind  jx_difference_get_kind   (JxDifference     *self);
const char       *jx_difference_get_place  (JxDifference     *self);
const char       *jx_difference_get_label  (JxDifference     *self);
const char       *jx_difference_get_before (JxDifference     *self);
const char       *jx_difference_get_after  (JxDifference     *self);
const char       *jx_difference_get_row_id (JxDifference     *self);
const char       *jx_difference_get_field  (JxDifference     *self);
gboolean          jx_difference_follows    (JxDifference     *self);
const char       *jx_difference_kind_to_key (JxDifferenceKind kind);

G_END_DECLS
