/* jx-form-columns.h: the columns of a form's block put in, moved, taken away, shown, widened
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-form.h"

G_BEGIN_DECLS

gboolean jx_form_columns_insert      (JsonObject  *root,
                                      JxForm      *form,
                                      guint        block,
                                      guint        position,
                                      JsonNode    *column,
                                      GError     **error);
gboolean jx_form_columns_remove      (JsonObject  *root,
                                      JxForm      *form,
                                      guint        block,
                                      guint        column,
                                      GError     **error);
gboolean jx_form_columns_move        (JsonObject  *root,
                                      JxForm      *form,
                                      guint        block,
                                      guint        from,
                                      guint        to,
                                      GError     **error);
gboolean jx_form_columns_set_printed (JsonObject  *root,
                                      JxForm      *form,
                                      guint        block,
                                      guint        column,
                                      gboolean     printed,
                                      GError     **error);
gboolean jx_form_columns_set_width   (JsonObject  *root,
                                      JxForm      *form,
                                      guint        block,
                                      guint        column,
                                      gint64       width,
                                      GError     **error);
gboolean jx_form_columns_get_width   (JsonObject  *root,
                                      JxForm      *form,
                                      guint        block,
                                      guint        column,
                                      gint64      *width);

G_END_DECLS
