/* jx-field.h: a field of an assessment behind a widget that edits text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_FIELD (jx_field_get_type ())
G_DECLARE_FINAL_TYPE (JxField, jx_field, JX, FIELD, GObject)

/* Property "text": what the field shows; setting it is one key of an edit. Signal "marked": its finding changed. */
JxField        *jx_field_new          (JxSession    *session,
                                       JxTable      *table,
                                       guint         column);
JxSession      *jx_field_get_session  (JxField      *self);
const JxColumn *jx_field_get_column   (JxField      *self);
const char     *jx_field_get_row_id   (JxField      *self);
char           *jx_field_dup_text     (JxField      *self);
void            jx_field_set_text     (JxField      *self,
                                       const char   *text);
JxFinding      *jx_field_get_finding  (JxField      *self);
void            jx_field_watch        (JxField      *self,
                                       GtkWidget    *widget);
void            jx_field_close        (JxField      *self);

G_END_DECLS
