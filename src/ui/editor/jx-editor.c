/* jx-editor.c: one assessment: its views, its arithmetic, its side pane
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-editor.h"

#include <glib/gi18n.h>

#include "jx-bookmarks.h"
#include "jx-editor-tools.h"
#include "jx-exporter.h"
#include "jx-finding.h"
#include "jx-indicator-view.h"
#include "jx-keys.h"
#include "jx-late-menu.h"
#include "jx-overview.h"
#include "jx-report-view.h"
#include "jx-score-bar.h"
#include "jx-side-pane.h"
#include "jx-side-width.h"
#include "jx-state-bar.h"
#include "jx-tip.h"
#include "jx-toast-room.h"

struct _JxEditor
{
  AdwBin               parent_instance;

  AdwMultiLayoutView  *layouts;
  GtkPaned            *paned;
  AdwOverlaySplitView *overlay;
  AdwHeaderBar        *header;
  GtkStack            *title_stack;
  AdwWindowTitle      *title;
  AdwWindowTitle      *compact_title;
  GtkWidget           *undo_button;
  GtkWidget           *redo_button;
  GtkWidget           *export_button;
  GtkMenuButton       *more_button;
  GMenuModel          *export_menu;
  GMenuModel          *more_menu;
  GMenuModel          *narrow_menu;
  GtkWidget           *side_button;
  JxStateBar          *state_bar;
  AdwToastOverlay     *toasts;
  AdwViewStack        *stack;
  AdwViewStackPage    *indicators_page;
  AdwViewStackPage    *report_page;
  JxView              *overview;
  JxView              *indicators;
  JxView              *report;
  JxScoreBar          *score_bar;
  AdwViewSwitcherBar  *switcher_bar;
  JxSidePane          *side;

  JxSession           *session;
  GSettings           *settings;      /* or NULL */
  GSignalGroup        *history_signals;
  GSignalGroup        *session_signals;
  GSignalGroup        *assessment_signals;
  GMenuModel          *compact_menu;  /* both */
  gboolean             narrow;
  gboolean             compact;
  gboolean             side_wanted;   /* in the wide layout */
};

G_DEFINE_FINAL_TYPE (JxEditor, jx_editor, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  PROP_COMPACT,
  PROP_SIDE_PANE,
} JxEditorProp;

static GParamSpec *properties[PROP_SIDE_PANE + 1];

/* Its widgets are made with the first assessment: the window's first frame does not wait for them. */
static gboolean
is_built (JxEditor *self)
{
  return self->layouts != NULL;
}

static void
problem_cb (JxEditor   *self,
            const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

/* ---- what the session tells ---- */

static void
history_changed_cb (JxEditor *self)
{
  JxHistory *history = jx_session_get_history (self->session);
  g_autofree char *undo = jx_history_dup_undo_label (history), *redo = jx_history_dup_redo_label (history);
  g_autofree char *undo_tip = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo"));
  g_autofree char *redo_tip = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo"));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.redo", redo != NULL);
  jx_tip_set (self->undo_button, undo_tip);
  jx_tip_set (self->redo_button, redo_tip);
}

static void
checked_cb (JxEditor *self)
{
  jx_state_bar_fill_title (self->title, self->session);
  jx_state_bar_fill_title (self->compact_title, self->session);
}

/* ---- from place to place ---- */

static void
active_changed_cb (JxEditor *self)
{
  const char *row_id = NULL, *field = NULL;

  jx_view_get_active (JX_VIEW (adw_view_stack_get_visible_child (self->stack)), &row_id, &field);
  jx_side_pane_show_source (self->side, row_id, field);
  jx_score_bar_set_row (self->score_bar, row_id);
}

static void
jump_cb (JxEditor   *self,
         const char *row_id,
         const char *field)
{
  if (self->narrow)
    adw_overlay_split_view_set_show_sidebar (self->overlay, FALSE);

  jx_editor_show_cell (self, row_id, field);
}

static void
finding_jump_cb (JxEditor  *self,
                 JxFinding *finding)
{
  jump_cb (self, jx_finding_get_row_id (finding), jx_finding_get_field (finding));
  jx_view_show_words (JX_VIEW (adw_view_stack_get_visible_child (self->stack)), finding);
}

static void
find_cb (JxEditor *self,
         int       direction)
{
  g_autoptr(JxFinding) finding = jx_side_pane_step_finding (self->side, direction);

  if (finding != NULL)
    finding_jump_cb (self, finding);
  if (finding == NULL || self->narrow || !gtk_widget_get_mapped (GTK_WIDGET (self->side)))
    problem_cb (self, finding != NULL ? jx_finding_get_message (finding) : _("Nothing to correct"));
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (self), jx_finding_get_message (finding), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ---- the views of a form ---- */

static gboolean
is_needed (JxView *view)
{
  g_autoptr(GPtrArray) tables = jx_view_list_tables (view);

  return tables->len > 0;
}

static void
build_views (JxEditor *self)
{
  jx_view_set_session (self->indicators, self->session);
  jx_view_set_session (self->overview, self->session);
  jx_view_set_session (self->report, self->session);

  if (self->session == NULL)
    return;

  adw_view_stack_page_set_visible (self->indicators_page, is_needed (self->indicators));
  adw_view_stack_page_set_visible (self->report_page, is_needed (self->report));
}

/* ---- actions ---- */

static void
view_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  JxEditor *self = JX_EDITOR (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);
  GtkWidget *view = self->session != NULL ? adw_view_stack_get_child_by_name (self->stack, wanted) : NULL;

  if (view != NULL && adw_view_stack_page_get_visible (adw_view_stack_get_page (self->stack, view)))
    {
      if (view != adw_view_stack_get_visible_child (self->stack))
        gtk_root_set_focus (gtk_widget_get_root (widget), NULL);   /* else the stack takes it to what comes first in the view */
      adw_view_stack_set_visible_child (self->stack, view);
      jx_view_enter (JX_VIEW (view));
    }
}

static void
output_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  JxEditor *self = JX_EDITOR (widget);

  if (self->session == NULL)
    return;

  jx_editor_commit (self);   /* is part of what goes out */

  if (parameter != NULL)
    jx_exporter_export (self->session, widget, self->settings, g_variant_get_string (parameter, NULL));
  else
    jx_exporter_print (self->session, widget);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (JX_EDITOR (widget)->session != NULL)
    find_cb (JX_EDITOR (widget), g_str_equal (name, "assessment.next-finding") ? 1 : -1);
}

static void
try_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  JxEditor *self = JX_EDITOR (widget);

  if (self->session == NULL)
    return;

  active_changed_cb (self);
  jx_score_bar_try (self->score_bar);
}

/* ---- layouts ---- */

static void
update_layout (JxEditor *self)
{
  gboolean beside = !self->narrow && self->side_wanted;

  if (!is_built (self))
    return;

  adw_multi_layout_view_set_layout_name (self->layouts, self->narrow ? "narrow" : "wide");
  /* itself: the slot that it is in is shown again by the layouts whenever they find another place in the window */
  gtk_widget_set_visible (GTK_WIDGET (self->side), self->narrow || beside);
  adw_header_bar_set_show_end_title_buttons (self->header, !beside);
  g_object_set (self->side, "title-buttons", beside, NULL);
  gtk_stack_set_visible_child_name (self->title_stack, self->compact ? "title" : "switcher");
  gtk_widget_set_visible (GTK_WIDGET (self->title), !self->compact);
  gtk_widget_set_visible (self->undo_button, !self->compact);
  gtk_widget_set_visible (self->redo_button, !self->compact);
  gtk_widget_set_visible (self->export_button, !self->compact);
  gtk_widget_set_visible (self->side_button, !self->compact);
  jx_late_menu_set (self->more_button, self->compact ? self->compact_menu : self->more_menu);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, self->compact);
}

static void
set_side_pane (JxEditor *self,
               gboolean  shown)
{
  if (!self->narrow)
    self->side_wanted = shown;
  else if (is_built (self))
    adw_overlay_split_view_set_show_sidebar (self->overlay, shown);

  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE_PANE]);
}

static gboolean
get_side_pane (JxEditor *self)
{
  return self->narrow ? is_built (self) && adw_overlay_split_view_get_show_sidebar (self->overlay) : self->side_wanted;
}

static void
jx_editor_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  JxEditor *self = JX_EDITOR (object);

  switch ((JxEditorProp) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_SIDE_PANE:
      g_value_set_boolean (value, get_side_pane (self));
      break;
    }
}

static void
jx_editor_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  JxEditor *self = JX_EDITOR (object);

  switch ((JxEditorProp) prop_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      update_layout (self);
      break;
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      update_layout (self);
      break;
    case PROP_SIDE_PANE:
      set_side_pane (self, g_value_get_boolean (value));
      break;
    }
}

static void
keep_place (JxEditor *self)
{
  if (self->session != NULL && self->settings != NULL)
    jx_bookmarks_save (self->settings, jx_assessment_get_id (jx_session_get_assessment (self->session)), self->stack);
}

/* Also when the window closes. */
static void
jx_editor_unmap (GtkWidget *widget)
{
  keep_place (JX_EDITOR (widget));

  GTK_WIDGET_CLASS (jx_editor_parent_class)->unmap (widget);
}

static void
jx_editor_dispose (GObject *object)
{
  JxEditor *self = JX_EDITOR (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->assessment_signals);
  g_clear_object (&self->compact_menu);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  if (is_built (self))
    {
      adw_bin_set_child (ADW_BIN (object), NULL);   /* it is bound: the template would let go of it behind the bin */
      gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_EDITOR);
    }

  G_OBJECT_CLASS (jx_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, JxEditor, layouts);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, paned);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, overlay);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, header);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, title_stack);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, title);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, compact_title);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, undo_button);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, redo_button);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, export_button);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, export_menu);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, more_button);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, more_menu);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, narrow_menu);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, side_button);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, state_bar);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, indicators_page);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, report_page);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, overview);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, indicators);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, report);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, score_bar);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, JxEditor, side);
  gtk_widget_class_bind_template_callback (widget_class, problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_jump_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "assessment.export", "s", output_action);
  gtk_widget_class_install_action (widget_class, "assessment.print", NULL, output_action);
  gtk_widget_class_install_action (widget_class, "assessment.next-finding", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "assessment.previous-finding", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "assessment.try", NULL, try_action);
  gtk_widget_class_install_action (widget_class, "assessment.view", "s", view_action);
  gtk_widget_class_install_property_action (widget_class, "assessment.side-pane", "side-pane");
  jx_editor_tools_install (widget_class);

  jx_keys_bind (JX_KEYS_EDITOR, widget_class);
  jx_keys_bind (JX_KEYS_ASSESSMENT, widget_class);
  jx_keys_bind (JX_KEYS_FINDING, widget_class);
}

static void
jx_editor_class_init (JxEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = jx_editor_get_property;
  object_class->set_property = jx_editor_set_property;
  object_class->dispose = jx_editor_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = jx_editor_unmap;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_SIDE_PANE] = g_param_spec_boolean ("side-pane", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (JX_TYPE_INDICATOR_VIEW);
  g_type_ensure (JX_TYPE_OVERVIEW);
  g_type_ensure (JX_TYPE_REPORT_VIEW);
  g_type_ensure (JX_TYPE_SCORE_BAR);
  g_type_ensure (JX_TYPE_SIDE_PANE);
  g_type_ensure (JX_TYPE_STATE_BAR);
  g_type_ensure (JX_TYPE_TOAST_ROOM);
  install_actions (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
overlay_changed_cb (JxEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE_PANE]);
}

static void
jx_editor_init (JxEditor *self)
{
  self->side_wanted = TRUE;
  self->history_signals = g_signal_group_new (JX_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
  self->session_signals = g_signal_group_new (JX_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "checked", G_CALLBACK (checked_cb), self);
  self->assessment_signals = g_signal_group_new (JX_TYPE_ASSESSMENT);
  g_signal_group_connect_swapped (self->assessment_signals, "rebuilt", G_CALLBACK (build_views), self);
}

static void
build (JxEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_late_menu_adopt (self->export_button);
  self->compact_menu = jx_editor_tools_join (self->narrow_menu, self->more_menu, self->export_menu);
  g_signal_connect_object (self->overlay, "notify::show-sidebar", G_CALLBACK (overlay_changed_cb), self, G_CONNECT_SWAPPED);
  update_layout (self);
  if (self->settings == NULL)
    return;

  jx_exporter_bind (self->settings, self->export_button);
  jx_side_pane_bind (self->side, self->settings);
  jx_side_width_bind (self->paned, self->settings);
}

void
jx_editor_commit (JxEditor *self)
{
  jx_view_commit (self->indicators);
  jx_view_commit (self->overview);
  jx_history_close_edit (jx_session_get_history (self->session));
}

/* Shows an assessment; NULL shows none. What is being typed in the one before is kept. */
void
jx_editor_set_session (JxEditor  *self,
                       JxSession *session)
{
  if (self->session == session)
    return;

  if (!is_built (self))
    build (self);
  if (self->session != NULL)
    jx_editor_commit (self);
  keep_place (self);

  g_set_object (&self->session, session);
  g_signal_group_set_target (self->history_signals, session != NULL ? jx_session_get_history (session) : NULL);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->assessment_signals, session != NULL ? jx_session_get_assessment (session) : NULL);
  jx_score_bar_set_session (self->score_bar, session);
  jx_side_pane_set_session (self->side, session);
  jx_state_bar_set_session (self->state_bar, session);
  build_views (self);

  if (session == NULL)
    return;

  history_changed_cb (self);
  checked_cb (self);
  if (self->settings != NULL)
    jx_bookmarks_restore (self->settings, jx_assessment_get_id (jx_session_get_assessment (session)), self->stack);
}

JxSession *
jx_editor_get_session (JxEditor *self)
{
  return self->session;
}

static JxView *
find_view (JxEditor *self,
           JxTable  *table)
{
  JxView *const views[] = { self->indicators, self->report };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr(GPtrArray) tables = jx_view_list_tables (views[i]);

      if (g_ptr_array_find (tables, table, NULL))
        return views[i];
    }

  return self->overview;
}

/* Goes to a cell, in whatever view it is; FALSE if there is none. */
gboolean
jx_editor_show_cell (JxEditor   *self,
                     const char *row_id,
                     const char *field)
{
  JxTable *table;
  JxView *view;

  if (row_id == NULL || self->session == NULL
      || !jx_assessment_find_row (jx_session_get_assessment (self->session), row_id, &table, NULL))
    return FALSE;

  view = find_view (self, table);
  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (view));

  return jx_view_show_cell (view, row_id, field);
}

void
jx_editor_show_finding (JxEditor  *self,
                        JxFinding *finding)
{
  finding_jump_cb (self, finding);
}

/* Takes the focus to where it was in the view. */
gboolean
jx_editor_enter (JxEditor *self)
{
  return self->session != NULL && jx_view_enter (JX_VIEW (adw_view_stack_get_visible_child (self->stack)));
}

/* Before the first session. */
void
jx_editor_bind (JxEditor  *self,
                GSettings *settings)
{
  g_return_if_fail (!is_built (self));

  g_set_object (&self->settings, settings);
  g_settings_bind (settings, "side-pane-visible", self, "side-pane", G_SETTINGS_BIND_GET);
}

/* Above the arithmetic, so that what is said there stays to be read; NULL if the editor is not to be seen. */
AdwToastOverlay *
jx_editor_get_toasts (JxEditor *self)
{
  return is_built (self) && gtk_widget_get_mapped (GTK_WIDGET (self->toasts)) ? self->toasts : NULL;
}
