/* jx-overview.c: the view 概况: basics, funds, goals, all that is not the indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-overview.h"

#include <glib/gi18n.h>

#include "jx-cell-actions.h"
#include "jx-field-row.h"
#include "jx-table-view.h"

struct _JxOverview
{
  AdwBin              parent_instance;

  GtkBox             *box;        /* of the groups; goes with each session */
  JxSession          *session;
  GPtrArray          *rows;       /* GtkWidget, of fields */
  GPtrArray          *tables;     /* JxTableView */
};

G_DEFINE_FINAL_TYPE (JxOverview, jx_overview, ADW_TYPE_BIN)

enum
{
  PROBLEM,
  FIND,
  ACTIVE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
problem_cb (JxOverview *self,
            const char *message)
{
  g_signal_emit (self, signals[PROBLEM], 0, message);
}

static void
find_cb (JxOverview *self,
         int         direction)
{
  g_signal_emit (self, signals[FIND], 0, direction);
}

static void
active_changed_cb (JxOverview *self)
{
  g_signal_emit (self, signals[ACTIVE_CHANGED], 0);
}

static char *
dup_title (JxOverview     *self,
           const JxColumn *column)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);

  return jx_assessment_dup_label (assessment, column->title != NULL && *column->title != '\0' ? column->title : column->key);
}

static void
add_fields (JxOverview          *self,
            AdwPreferencesGroup *group,
            JxTable             *table)
{
  const JxBlock *block = jx_table_get_block (table);

  for (guint i = 0; i < block->n_columns; i++)
    {
      g_autoptr(JxField) field = jx_field_new (self->session, table, i);
      g_autofree char *title = dup_title (self, &block->columns[i]);
      GtkWidget *row = jx_field_row_new (field, title);
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_swapped (focus, "enter", G_CALLBACK (active_changed_cb), self);
      gtk_widget_add_controller (row, focus);
      g_ptr_array_add (self->rows, g_object_ref (row));
      adw_preferences_group_add (group, row);
    }
}

static void
add_table (JxOverview          *self,
           AdwPreferencesGroup *group,
           JxTable             *table)
{
  GtkWidget *view = jx_table_view_new (self->session, table, FALSE);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  /* narrow windows scroll the table sideways, never the page */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (view, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "find", G_CALLBACK (find_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "active-changed", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->tables, g_object_ref (view));
  adw_preferences_group_add (group, scroller);
}

static gboolean
belongs_here (const JxBlock *block)
{
  return block->n_columns > 0 && block->type != JX_BLOCK_INDICATORS && block->type != JX_BLOCK_SECTIONS;
}

static void
build (JxOverview *self)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);
      const JxBlock *block = jx_table_get_block (table);
      g_autofree char *title = jx_assessment_dup_label (assessment, block->title);
      AdwPreferencesGroup *group;

      if (!belongs_here (block))
        continue;

      group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      g_strdelimit (title, "\n", ' ');
      adw_preferences_group_set_title (group, title);
      gtk_box_append (self->box, GTK_WIDGET (group));

      if (jx_block_is_single (block))
        add_fields (self, group, table);
      else
        add_table (self, group, table);
    }
}

/* As a preferences page, but wide enough for a table of funds. */
static void
set_page (JxOverview *self)
{
  GtkWidget *window = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 24);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 840);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), clamp);
  adw_bin_set_child (ADW_BIN (self), window);
}

static void
rebuild (JxOverview *self)
{
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->tables, 0);
  set_page (self);

  if (self->session != NULL)
    build (self);
}

/* Of a field; tables see to their own cells. */
static void
cell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  JxOverview *self = JX_OVERVIEW (widget);
  JxCellPlace place = { .session = self->session };

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (!(gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN))
        continue;

      jx_field_close (jx_field_row_get_field (row));
      place.row_id = jx_field_get_row_id (jx_field_row_get_field (row));
      place.field = jx_field_get_column (jx_field_row_get_field (row))->key;
      place.widget = row;
      place.area = (GdkRectangle) { 0, 0, gtk_widget_get_width (row), gtk_widget_get_height (row) };
      jx_cell_actions_run (name, &place);
      return;
    }
}

static void
jx_overview_dispose (GObject *object)
{
  JxOverview *self = JX_OVERVIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_overview_parent_class)->dispose (object);
}

static void
jx_overview_class_init (JxOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_overview_dispose;

  signals[PROBLEM] = g_signal_new ("problem", JX_TYPE_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[FIND] = g_signal_new ("find", JX_TYPE_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
  signals[ACTIVE_CHANGED] = g_signal_new ("active-changed", JX_TYPE_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  jx_cell_actions_install (GTK_WIDGET_CLASS (klass), cell_action);
}

static void
jx_overview_init (JxOverview *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
jx_overview_new (void)
{
  return g_object_new (JX_TYPE_OVERVIEW, NULL);
}

void
jx_overview_set_session (JxOverview *self,
                         JxSession  *session)
{
  g_set_object (&self->session, session);
  rebuild (self);
}

gboolean
jx_overview_show_cell (JxOverview *self,
                       const char *row_id,
                       const char *field)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (jx_table_view_show_cell (g_ptr_array_index (self->tables, i), row_id, field))
      return TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      JxField *of_row = jx_field_row_get_field (row);

      if (g_str_equal (jx_field_get_row_id (of_row), row_id)
          && (field == NULL || g_str_equal (jx_field_get_column (of_row)->key, field)))
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}

gboolean
jx_overview_get_active (JxOverview  *self,
                        const char **row_id,
                        const char **field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN)
        {
          *row_id = jx_field_get_row_id (jx_field_row_get_field (row));
          *field = jx_field_get_column (jx_field_row_get_field (row))->key;
          return TRUE;
        }
    }

  for (guint i = 0; i < self->tables->len; i++)
    if (gtk_widget_get_state_flags (g_ptr_array_index (self->tables, i)) & GTK_STATE_FLAG_FOCUS_WITHIN)
      return jx_table_view_get_active (g_ptr_array_index (self->tables, i), row_id, field);

  return FALSE;
}
