/* jx-indicator-view.c: the view 指标: every table of indicators of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-indicator-view.h"

#include "jx-table-view.h"

struct _JxIndicatorView
{
  AdwBin     parent_instance;

  JxSession *session;
  GPtrArray *tables;    /* JxTableView */
};

G_DEFINE_FINAL_TYPE (JxIndicatorView, jx_indicator_view, ADW_TYPE_BIN)

enum
{
  PROBLEM,
  FIND,
  ACTIVE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
problem_cb (JxIndicatorView *self,
            const char      *message)
{
  g_signal_emit (self, signals[PROBLEM], 0, message);
}

static void
find_cb (JxIndicatorView *self,
         int              direction)
{
  g_signal_emit (self, signals[FIND], 0, direction);
}

static void
active_changed_cb (JxIndicatorView *self)
{
  g_signal_emit (self, signals[ACTIVE_CHANGED], 0);
}

static GtkWidget *
new_table_view (JxIndicatorView *self,
                JxTable         *table,
                gboolean         scrolled)
{
  GtkWidget *view = jx_table_view_new (self->session, table, scrolled);

  g_signal_connect_object (view, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "find", G_CALLBACK (find_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "active-changed", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->tables, g_object_ref_sink (view));

  return view;
}

static GPtrArray *
dup_tables (JxAssessment *assessment)
{
  GPtrArray *tables = g_ptr_array_new ();

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    if (jx_table_get_block (jx_assessment_get_table (assessment, i))->type == JX_BLOCK_INDICATORS)
      g_ptr_array_add (tables, jx_assessment_get_table (assessment, i));

  return tables;
}

/* Several tables of indicators stand below each other with their captions. */
static GtkWidget *
new_table_list (JxIndicatorView *self,
                GPtrArray       *tables)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);
  GtkWidget *page = adw_preferences_page_new ();

  for (guint i = 0; i < tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (tables, i);
      const JxBlock *block = jx_table_get_block (table);
      g_autofree char *title = jx_assessment_dup_label (assessment, block->caption != NULL ? block->caption : block->title);
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_table_view (self, table, FALSE));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
    }

  return page;
}

static JxTableView *
find_table (JxIndicatorView *self,
            const char      *row_id)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (jx_table_find (jx_table_view_get_table (g_ptr_array_index (self->tables, i)), row_id, NULL))
      return g_ptr_array_index (self->tables, i);

  return NULL;
}

static void
jx_indicator_view_dispose (GObject *object)
{
  JxIndicatorView *self = JX_INDICATOR_VIEW (object);

  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_indicator_view_parent_class)->dispose (object);
}

static void
jx_indicator_view_class_init (JxIndicatorViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_indicator_view_dispose;

  signals[PROBLEM] = g_signal_new ("problem", JX_TYPE_INDICATOR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[FIND] = g_signal_new ("find", JX_TYPE_INDICATOR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
  signals[ACTIVE_CHANGED] = g_signal_new ("active-changed", JX_TYPE_INDICATOR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
jx_indicator_view_init (JxIndicatorView *self)
{
  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
}

void
jx_indicator_view_set_session (JxIndicatorView *self,
                               JxSession       *session)
{
  g_autoptr(GPtrArray) tables = session != NULL ? dup_tables (jx_session_get_assessment (session)) : g_ptr_array_new ();

  g_set_object (&self->session, session);
  g_ptr_array_set_size (self->tables, 0);

  if (tables->len == 1)
    adw_bin_set_child (ADW_BIN (self), new_table_view (self, g_ptr_array_index (tables, 0), TRUE));
  else
    adw_bin_set_child (ADW_BIN (self), tables->len > 1 ? new_table_list (self, tables) : NULL);
}

gboolean
jx_indicator_view_is_empty (JxIndicatorView *self)
{
  return self->tables->len == 0;
}

gboolean
jx_indicator_view_has_row (JxIndicatorView *self,
                           const char      *row_id)
{
  return find_table (self, row_id) != NULL;
}

/* The view must be the one that is shown. */
gboolean
jx_indicator_view_show_cell (JxIndicatorView *self,
                             const char      *row_id,
                             const char      *field)
{
  JxTableView *view = find_table (self, row_id);

  return view != NULL && jx_table_view_show_cell (view, row_id, field);
}

gboolean
jx_indicator_view_get_active (JxIndicatorView  *self,
                              const char      **row_id,
                              const char      **field)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (jx_table_view_get_active (g_ptr_array_index (self->tables, i), row_id, field))
      return TRUE;

  return FALSE;
}

/* What is being typed is part of what goes out. */
void
jx_indicator_view_commit (JxIndicatorView *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    jx_table_view_commit (g_ptr_array_index (self->tables, i));
}
