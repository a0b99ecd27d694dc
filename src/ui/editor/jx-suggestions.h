/* jx-suggestions.h: indicators proposed below a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-library-item.h"
#include "jx-session.h"
#include "jx-store.h"

G_BEGIN_DECLS

/* While the name is typed it shows what fits and leaves the keys to the cell; entered, it has the focus until something is
 * chosen or it is closed.
 *
 * Signal: chosen (const JxLibraryItem *) */
#define JX_TYPE_SUGGESTIONS (jx_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (JxSuggestions, jx_suggestions, JX, SUGGESTIONS, GtkPopover)

GtkWidget *jx_suggestions_new   (JxSession          *session,
                                 JxStore            *store);
void       jx_suggestions_offer (JxSuggestions      *self,
                                 const GdkRectangle *area,
                                 const char         *query,
                                 const char         *level1,
                                 const char         *level2);
void       jx_suggestions_withdraw (JxSuggestions   *self);
gboolean   jx_suggestions_enter (JxSuggestions      *self,
                                 const GdkRectangle *area,
                                 const char         *query,
                                 const char         *level1,
                                 const char         *level2);

G_END_DECLS
