/* jx-view.h: a view of an assessment: some of its blocks, to be read and written
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_VIEW (jx_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (JxView, jx_view, JX, VIEW, AdwBin)

/* Signals: "problem" (a sentence), "find" (direction of the next finding), "active-changed" (the cell with the focus). */
struct _JxViewClass
{
  AdwBinClass parent_class;

  gboolean (*belongs)    (const JxBlock  *block);
  void     (*build)      (JxView         *self);
  void     (*clear)      (JxView         *self);
  gboolean (*begin)      (JxView         *self);   /* takes the focus to where writing begins */
  gboolean (*show_cell)  (JxView         *self,
                          const char     *row_id,
                          const char     *field);
  gboolean (*get_active) (JxView         *self,
                          const char    **row_id,
                          const char    **field);
};

void       jx_view_set_session (JxView         *self,
                                JxSession      *session);
JxSession *jx_view_get_session (JxView         *self);
void       jx_view_ensure      (JxView         *self);
GPtrArray *jx_view_list_tables (JxView         *self);
gboolean   jx_view_show_cell   (JxView         *self,
                                const char     *row_id,
                                const char     *field);
void       jx_view_show_words  (JxView         *self,
                                JxFinding      *finding);
gboolean   jx_view_get_active  (JxView         *self,
                                const char    **row_id,
                                const char    **field);
void       jx_view_commit      (JxView         *self);
gboolean   jx_view_enter       (JxView         *self);
double     jx_view_get_place   (JxView         *self,
                                const char    **row_id,
                                const char    **field);
void       jx_view_set_place   (JxView         *self,
                                const char     *row_id,
                                const char     *field,
                                double          scroll);

/* For what builds a view. */
GtkWidget *jx_view_add_table   (JxView         *self,
                                JxTable        *table,
                                gboolean        scrolled);
void       jx_view_watch_focus (JxView         *self,
                                GtkWidget      *widget);
gboolean   jx_view_has_focus   (GtkWidget      *widget);

G_END_DECLS
