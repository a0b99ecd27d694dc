/* jx-overview.c: the view 概况: basics, funds, goals, all that is not the indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-overview.h"

#include <glib/gi18n.h>

#include "jx-cell-actions.h"
#include "jx-contract-group.h"
#include "jx-field-row.h"
#include "jx-text.h"

struct _JxOverview
{
  JxView     parent_instance;

  GtkBox    *box;     /* of the groups; goes with each session */
  GPtrArray *rows;    /* GtkWidget, of fields */
};

G_DEFINE_FINAL_TYPE (JxOverview, jx_overview, JX_TYPE_VIEW)

static char *
dup_title (JxOverview     *self,
           const JxColumn *column)
{
  JxAssessment *assessment = jx_session_get_assessment (jx_view_get_session (JX_VIEW (self)));

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
      g_autoptr(JxField) field = jx_field_new (jx_view_get_session (JX_VIEW (self)), table, i);
      g_autofree char *title = dup_title (self, &block->columns[i]);
      GtkWidget *row = jx_field_row_new (field, title);

      jx_view_watch_focus (JX_VIEW (self), row);
      g_ptr_array_add (self->rows, g_object_ref (row));
      adw_preferences_group_add (group, row);
    }
}

static void
add_table (JxOverview          *self,
           AdwPreferencesGroup *group,
           JxTable             *table)
{
  GtkWidget *view = jx_view_add_table (JX_VIEW (self), table, FALSE);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  /* narrow windows scroll the table sideways, never the page */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  adw_preferences_group_add (group, scroller);
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

static gboolean
jx_overview_belongs (const JxBlock *block)
{
  return block->n_columns > 0 && block->type != JX_BLOCK_INDICATORS && block->type != JX_BLOCK_SECTIONS;
}

/* It has no cells; that the focus is there is told all the same, so that no other row counts as the active one. */
static void
add_contract (JxOverview *self)
{
  GtkWidget *group = jx_contract_group_new (jx_view_get_session (JX_VIEW (self)));

  jx_view_watch_focus (JX_VIEW (self), group);
  gtk_box_append (self->box, group);
}

static void
jx_overview_build (JxView *view)
{
  JxOverview *self = JX_OVERVIEW (view);
  g_autoptr(GPtrArray) tables = jx_view_list_tables (view);

  set_page (self);

  for (guint i = 0; i < tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (tables, i);
      const JxBlock *block = jx_table_get_block (table);
      g_autofree char *label = jx_assessment_dup_label (jx_session_get_assessment (jx_view_get_session (view)), block->title);
      g_autofree char *title = jx_text_flatten (label);
      AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

      adw_preferences_group_set_title (group, title);
      gtk_box_append (self->box, GTK_WIDGET (group));

      if (jx_block_is_single (block))
        add_fields (self, group, table);
      else
        add_table (self, group, table);
    }

  if (jx_assessment_get_project (jx_session_get_assessment (jx_view_get_session (view))) != NULL)
    add_contract (self);
}

static void
jx_overview_clear (JxView *view)
{
  g_ptr_array_set_size (JX_OVERVIEW (view)->rows, 0);

  JX_VIEW_CLASS (jx_overview_parent_class)->clear (view);
}

static GtkWidget *
find_row (JxOverview *self,
          const char *row_id,
          const char *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      JxField *of_row = jx_field_row_get_field (g_ptr_array_index (self->rows, i));

      if (g_str_equal (jx_field_get_row_id (of_row), row_id)
          && (field == NULL || g_str_equal (jx_field_get_column (of_row)->key, field)))
        return g_ptr_array_index (self->rows, i);
    }

  return NULL;
}

static GtkWidget *
find_focused_row (JxOverview *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (jx_view_has_focus (g_ptr_array_index (self->rows, i)))
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

static gboolean
jx_overview_show_cell (JxView     *view,
                       const char *row_id,
                       const char *field)
{
  GtkWidget *row = find_row (JX_OVERVIEW (view), row_id, field);

  return row != NULL ? jx_view_has_focus (row) || gtk_widget_grab_focus (row)
                     : JX_VIEW_CLASS (jx_overview_parent_class)->show_cell (view, row_id, field);
}

static gboolean
jx_overview_get_active (JxView      *view,
                        const char **row_id,
                        const char **field)
{
  GtkWidget *row = find_focused_row (JX_OVERVIEW (view));

  if (row == NULL)
    return (gtk_widget_get_state_flags (GTK_WIDGET (view)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
           && JX_VIEW_CLASS (jx_overview_parent_class)->get_active (view, row_id, field);

  *row_id = jx_field_get_row_id (jx_field_row_get_field (row));
  *field = jx_field_get_column (jx_field_row_get_field (row))->key;

  return TRUE;
}

/* Of a field; tables see to their own cells. */
static void
cell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkWidget *row = find_focused_row (JX_OVERVIEW (widget));
  JxCellPlace place = { .session = jx_view_get_session (JX_VIEW (widget)) };

  if (row == NULL)
    return;

  jx_field_close (jx_field_row_get_field (row));
  place.row_id = jx_field_get_row_id (jx_field_row_get_field (row));
  place.field = jx_field_get_column (jx_field_row_get_field (row))->key;
  place.widget = row;
  place.area = (GdkRectangle) { 0, 0, gtk_widget_get_width (row), gtk_widget_get_height (row) };
  jx_cell_actions_run (name, &place);
}

static void
jx_overview_dispose (GObject *object)
{
  JxOverview *self = JX_OVERVIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_overview_parent_class)->dispose (object);
}

static void
jx_overview_class_init (JxOverviewClass *klass)
{
  JxViewClass *view_class = JX_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_overview_dispose;
  view_class->belongs = jx_overview_belongs;
  view_class->build = jx_overview_build;
  view_class->clear = jx_overview_clear;
  view_class->show_cell = jx_overview_show_cell;
  view_class->get_active = jx_overview_get_active;

  jx_cell_actions_install (GTK_WIDGET_CLASS (klass), cell_action);
}

static void
jx_overview_init (JxOverview *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}
