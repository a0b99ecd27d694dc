/* jx-form-entry.h: rows that change a member of a form's JSON
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The JSON is changed before the row's "changed" reaches handlers that were connected later. */
GtkWidget *jx_form_entry_new_text    (JsonObject *object,
                                      const char *key,
                                      const char *title);
GtkWidget *jx_form_entry_new_node    (JsonNode   *node,
                                      const char *title);
GtkWidget *jx_form_entry_new_limit   (JsonObject *object,
                                      const char *key,
                                      const char *title);
GtkWidget *jx_form_entry_new_numbers (JsonObject *object,
                                      const char *key,
                                      const char *title);

G_END_DECLS
