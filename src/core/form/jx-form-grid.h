/* jx-form-grid.h: where the cells of a form begin and end across the page, whatever columns its grid has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-form.h"

G_BEGIN_DECLS

typedef struct _JxFormGrid JxFormGrid;

JxFormGrid *jx_form_grid_new         (JxForm       *form,
                                      JsonObject   *root);
void        jx_form_grid_free        (JxFormGrid   *self);
gboolean    jx_form_grid_find_column (JxFormGrid   *self,
                                      guint         block,
                                      guint         column,
                                      gint64       *start,
                                      gint64       *end);
gint64      jx_form_grid_get_total   (JxFormGrid   *self);
gboolean    jx_form_grid_set_width   (JxFormGrid   *self,
                                      guint         block,
                                      guint         column,
                                      gint64        width);
void        jx_form_grid_split       (JxFormGrid   *self,
                                      guint         block,
                                      GArray       *shares);
gboolean    jx_form_grid_write       (JxFormGrid   *self,
                                      JsonObject   *root,
                                      GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFormGrid, jx_form_grid_free)

G_END_DECLS
