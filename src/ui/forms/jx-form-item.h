/* jx-form-item.h: groups and rows of a form's draft that stand for items of its lists
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-form-draft.h"

G_BEGIN_DECLS

GtkWidget  *jx_form_item_add_group    (AdwPreferencesPage  *page,
                                       const char          *title,
                                       const char          *description);
void        jx_form_item_clear_groups (AdwPreferencesPage  *page);
void        jx_form_item_dress        (GtkWidget           *row,
                                       const char          *place);
GtkWidget  *jx_form_item_new_menu     (const char          *place);
const char *jx_form_item_get_place    (GtkWidget           *row);

/* Rows that an expander has only once it was opened. */
typedef void (*JxFormItemFill) (AdwExpanderRow *row,
                                JxFormDraft    *draft,
                                const char     *place);

GtkWidget  *jx_form_item_new_expander (JxFormDraft         *draft,
                                       const char          *place,
                                       JxFormItemFill       fill);
void        jx_form_item_add_row      (AdwExpanderRow      *expander,
                                       GtkWidget           *row);
GtkWidget  *jx_form_item_open         (GtkWidget           *expander);
GStrv       jx_form_item_list_open    (GtkWidget           *page);
void        jx_form_item_reopen       (GtkWidget           *page,
                                       const char *const   *open);
void        jx_form_item_set_state    (GtkWidget           *expander,
                                       const char          *state);

G_END_DECLS
