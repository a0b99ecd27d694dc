/* jx-form-change.h: what becomes of an assessment under another form, before it is done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"
#include "jx-place.h"

G_BEGIN_DECLS

typedef struct _JxFormChange JxFormChange;

typedef enum
{
  JX_FATE_STAYS,      /* the new form has the same place */
  JX_FATE_MOVES,      /* it has another place of the same meaning */
  JX_FATE_LEFT_OUT,   /* it has none: kept, not shown */
} JxFate;

typedef struct
{
  JxFate  fate;
  char   *place;      /* in words, under the form that is left */
  char   *new_place;  /* of MOVES, under the new one; or NULL */
  char   *text;       /* what was typed */
} JxFormChangeItem;

JxFormChange           *jx_form_change_new          (JxForms       *forms,
                                                     JxAssessment  *assessment,
                                                     JxForm        *form,
                                                     GError       **error);
void                    jx_form_change_free         (JxFormChange  *self);
guint                   jx_form_change_get_n_items  (JxFormChange  *self);
const JxFormChangeItem *jx_form_change_get_item     (JxFormChange  *self,
                                                     guint          position);
JxCommand              *jx_form_change_get_command  (JxFormChange  *self);
JxAssessment           *jx_form_change_get_result   (JxFormChange  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFormChange, jx_form_change_free)

G_END_DECLS
