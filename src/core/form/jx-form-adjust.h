/* jx-form-adjust.h: one change of a form's JSON, at a place that is spelled as its faults are
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-form.h"

G_BEGIN_DECLS

char     *jx_form_adjust_dup_measure (JsonNode    *root,
                                      JxForm      *form,
                                      const char  *place);
gboolean  jx_form_adjust_set         (JsonNode    *root,
                                      JxForm      *form,
                                      const char  *place,
                                      JsonNode    *value,
                                      GError     **error);
gboolean  jx_form_adjust_insert      (JsonNode    *root,
                                      JxForm      *form,
                                      const char  *place,
                                      JsonNode    *value,
                                      GError     **error);
gboolean  jx_form_adjust_remove      (JsonNode    *root,
                                      JxForm      *form,
                                      const char  *place,
                                      GError     **error);
gboolean  jx_form_adjust_move        (JsonNode    *root,
                                      JxForm      *form,
                                      const char  *place,
                                      guint        to,
                                      GError     **error);

G_END_DECLS
