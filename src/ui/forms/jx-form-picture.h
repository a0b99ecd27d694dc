/* jx-form-picture.h: a form's table, small enough to be known by its shape
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-form.h"

G_BEGIN_DECLS

#define JX_TYPE_FORM_PICTURE (jx_form_picture_get_type ())
G_DECLARE_FINAL_TYPE (JxFormPicture, jx_form_picture, JX, FORM_PICTURE, GtkWidget)

GtkWidget *jx_form_picture_new (JxForm *form);

G_END_DECLS
