/* jx-form-draft.h: a form of one's own while it is adjusted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-forms.h"

G_BEGIN_DECLS

#define JX_TYPE_FORM_DRAFT (jx_form_draft_get_type ())
G_DECLARE_FINAL_TYPE (JxFormDraft, jx_form_draft, JX, FORM_DRAFT, GObject)

JxFormDraft *jx_form_draft_new        (JxForms      *forms,
                                       JxForm       *form);
JxForm      *jx_form_draft_get_form   (JxFormDraft  *self);
GPtrArray   *jx_form_draft_get_faults (JxFormDraft  *self);
char        *jx_form_draft_explain    (JxFormDraft  *self,
                                       const char   *fault);
GBytes      *jx_form_draft_write      (JxFormDraft  *self);
JsonNode    *jx_form_draft_get        (JxFormDraft  *self,
                                       const char   *place);
char        *jx_form_draft_dup_text   (JxFormDraft  *self,
                                       const char   *place);
guint        jx_form_draft_count      (JxFormDraft  *self,
                                       const char   *place);
gboolean     jx_form_draft_set        (JxFormDraft  *self,
                                       const char   *place,
                                       JsonNode     *value,
                                       GError      **error);
gboolean     jx_form_draft_insert     (JxFormDraft  *self,
                                       const char   *place,
                                       JsonNode     *value,
                                       GError      **error);
gboolean     jx_form_draft_remove     (JxFormDraft  *self,
                                       const char   *place,
                                       GError      **error);
gboolean     jx_form_draft_move       (JxFormDraft  *self,
                                       const char   *place,
                                       guint         to,
                                       GError      **error);
gboolean     jx_form_draft_can_undo   (JxFormDraft  *self);
gboolean     jx_form_draft_can_redo   (JxFormDraft  *self);
void         jx_form_draft_undo       (JxFormDraft  *self);
void         jx_form_draft_redo       (JxFormDraft  *self);

G_END_DECLS
