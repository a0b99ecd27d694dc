/* jx-project-list.c: the list of assessments: search, year, selection
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-project-list.h"

#include <glib/gi18n.h>

#include "jx-focus.h"
#include "jx-indicator-search.h"
#include "jx-keys.h"
#include "jx-late-menu.h"
#include "jx-list-heading.h"
#include "jx-list-order.h"
#include "jx-list-years.h"
#include "jx-popup.h"
#include "jx-project-row.h"
#include "jx-search.h"
#include "jx-state-filter.h"
#include "jx-welcome.h"

struct _JxProjectList
{
  AdwBin              parent_instance;

  AdwHeaderBar       *header;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search;
  GtkDropDown        *year;
  GtkStringList      *years;
  GtkDropDown        *state;
  GtkStack           *stack;
  GtkListView        *view;
  GtkMultiSelection  *selection;
  GtkLabel           *status;
  GtkWidget          *export_copy;
  GMenuModel         *row_menu;

  JxWorkspace        *workspace;
  GtkFilter          *filter;
  GtkFilterListModel *filtered;
  JxSearchQuery      *query;        /* NULL: no search */
  JxIndicatorSearch  *indicators;   /* NULL where nothing is kept */
  int                 only_year;    /* 0: every year */
  gboolean            selecting;    /* from here, not by the user */
  gboolean            alone;        /* nothing is shown beside it */
};

G_DEFINE_FINAL_TYPE (JxProjectList, jx_project_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_ALONE = 1,
} JxProjectListProp;

static GParamSpec *properties[PROP_ALONE + 1];

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_narrowed (JxProjectList *self)
{
  return self->query != NULL || self->only_year != 0 || gtk_drop_down_get_selected (self->state) != JX_STATE_FILTER_ANY;
}

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  JxProjectList *self = data;
  JxEntry *entry = item;

  if (jx_entry_is_binned (entry) || (self->only_year != 0 && jx_entry_get_year (entry) != self->only_year)
      || !jx_state_filter_matches (gtk_drop_down_get_selected (self->state), entry))
    return FALSE;

  return self->query == NULL || jx_entry_matches (entry, self->query)
         || (self->indicators != NULL && jx_indicator_search_has (self->indicators, jx_entry_get_id (entry)));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, jx_project_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  JxEntry *entry = gtk_list_item_get_item (item);

  jx_project_row_set_entry (JX_PROJECT_ROW (gtk_list_item_get_child (item)), entry);
  gtk_list_item_set_accessible_label (item, jx_entry_get_name (entry));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  jx_project_row_set_entry (JX_PROJECT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
header_setup_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_header_set_child (header, label);
}

static void
header_bind_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  JxEntry *entry = gtk_list_header_get_item (header);
  g_autofree char *year = jx_entry_get_year (entry) > 0 ? g_strdup_printf ("%d", jx_entry_get_year (entry)) : g_strdup ("");
  g_autofree char *title = g_strjoin (" ", year, jx_entry_get_agency (entry), NULL);

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), g_strstrip (title));
}

static void
update_stack (JxProjectList *self)
{
  gboolean any;

  if (self->workspace == NULL)
    return;

  any = g_list_model_get_n_items (jx_workspace_get_entries (self->workspace)) > 0;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    jx_focus_show_page (self->stack, "list");
  else if (any && is_narrowed (self))
    jx_focus_show_page (self->stack, "nothing");
  else
    jx_focus_show_page (self->stack, self->alone ? "welcome" : "empty");
}

static void
narrow (gpointer data)
{
  JxProjectList *self = data;

  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  jx_list_heading_return (self->view);
  update_stack (self);
}

/* By what stands in the list at once, by what the indicators are called when the store has answered. */
static void
search_changed_cb (JxProjectList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->query, jx_search_query_free);
  self->query = *text != '\0' ? jx_search_query_new (text) : NULL;
  if (self->indicators != NULL)
    jx_indicator_search_ask (self->indicators, text);
  narrow (self);
}

/* Who has finished searching goes on in the list. */
static void
search_mode_cb (JxProjectList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!gtk_search_bar_get_search_mode (self->search_bar) && focus != NULL
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
year_changed_cb (JxProjectList *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->year);
  guint selected = gtk_drop_down_get_selected (self->year);
  int only_year = item != NULL && selected > 0 ? atoi (gtk_string_object_get_string (item)) : 0;

  if (only_year == self->only_year)
    return;   /* the years were listed again */

  self->only_year = only_year;

  narrow (self);
}

static void
update_years (JxProjectList *self)
{
  guint selected = jx_list_years_fill (self->years, jx_workspace_get_entries (self->workspace), self->only_year);

  gtk_drop_down_set_selected (self->year, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->year), g_list_model_get_n_items (G_LIST_MODEL (self->years)) > 2);
}

static void
entries_changed_cb (JxProjectList *self)
{
  update_years (self);
  update_stack (self);
}

static void
state_changed_cb (JxProjectList *self)
{
  narrow (self);
}

static void
open_at (JxProjectList *self,
         guint          position)
{
  g_autoptr(JxEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (entry != NULL)
    g_signal_emit (self, signals[OPENED], 0, jx_entry_get_id (entry));
}

/* One that is selected is opened; of several none, they are to be worked on as they are; nor one that would take the place of
 * the list, through which one may still be going. */
static void
selected_cb (JxProjectList *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (!self->selecting && !self->alone && gtk_bitset_get_size (selected) == 1)
    open_at (self, gtk_bitset_get_nth (selected, 0));
}

static void
activate_cb (JxProjectList *self,
             guint          position)
{
  open_at (self, position);
}

static void
show_menu (JxProjectList *self,
           double         x,
           double         y)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (!gtk_bitset_is_empty (selected))
    jx_popup_menu (GTK_WIDGET (self->view), self->row_menu, x, y);
}

static void
select_entry (JxProjectList *self,
              JxEntry       *entry,
              gboolean       keep)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr(JxEntry) at = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (at == entry && !(keep && gtk_selection_model_is_selected (model, i)))
        gtk_selection_model_select_item (model, i, TRUE);
    }
}

static JxEntry *
find_entry_at (JxProjectList *self,
               double         x,
               double         y)
{
  GtkWidget *item = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  while (item != NULL && !JX_IS_PROJECT_ROW (item) && item != GTK_WIDGET (self->view))
    item = JX_IS_PROJECT_ROW (gtk_widget_get_first_child (item)) ? gtk_widget_get_first_child (item)
                                                                 : gtk_widget_get_parent (item);

  return JX_IS_PROJECT_ROW (item) ? jx_project_row_get_entry (JX_PROJECT_ROW (item)) : NULL;
}

/* Where a selected line is not opened a clicked one is, also if it was selected already. */
static void
released_cb (JxProjectList *self,
             int            n_press,
             double         x,
             double         y,
             GtkGesture    *click)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  JxEntry *entry = find_entry_at (self, x, y);

  if (self->alone && n_press == 1 && entry != NULL && !(state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    g_signal_emit (self, signals[OPENED], 0, jx_entry_get_id (entry));
}

/* The menu is about the selection; a line outside it becomes the selection first. */
static void
pressed_cb (JxProjectList *self,
            int            n_press,
            double         x,
            double         y)
{
  JxEntry *entry = find_entry_at (self, x, y);

  if (entry == NULL)
    return;

  self->selecting = TRUE;
  select_entry (self, entry, TRUE);
  self->selecting = FALSE;
  show_menu (self, x, y);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  JxProjectList *self = JX_PROJECT_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (row, GTK_WIDGET (self->view), &bounds))
    show_menu (self, bounds.origin.x + 24, bounds.origin.y + bounds.size.height);
}

static void
jx_project_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((JxProjectListProp) prop_id)
    {
    case PROP_ALONE:
      g_value_set_boolean (value, JX_PROJECT_LIST (object)->alone);
      break;
    }
}

static void
jx_project_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  JxProjectList *self = JX_PROJECT_LIST (object);

  switch ((JxProjectListProp) prop_id)
    {
    case PROP_ALONE:
      self->alone = g_value_get_boolean (value);
      adw_header_bar_set_show_end_title_buttons (self->header, self->alone);
      update_stack (self);
      break;
    }
}

static void
jx_project_list_dispose (GObject *object)
{
  JxProjectList *self = JX_PROJECT_LIST (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->query, jx_search_query_free);
  g_clear_pointer (&self->indicators, jx_indicator_search_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_PROJECT_LIST);

  G_OBJECT_CLASS (jx_project_list_parent_class)->dispose (object);
}

static void
jx_project_list_class_init (JxProjectListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = jx_project_list_get_property;
  G_OBJECT_CLASS (klass)->set_property = jx_project_list_set_property;
  G_OBJECT_CLASS (klass)->dispose = jx_project_list_dispose;

  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  signals[OPENED] = g_signal_new ("opened", JX_TYPE_PROJECT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "list.menu", NULL, menu_action);
  jx_keys_bind (JX_KEYS_LIST, widget_class);
  jx_keys_bind (JX_KEYS_PANE, widget_class);

  g_type_ensure (JX_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-project-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, header);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, search);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, year);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, years);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, state);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, stack);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, view);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, selection);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, status);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, export_copy);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
set_factories (JxProjectList *self)
{
  g_autoptr(GtkListItemFactory) items = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (items, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (items, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (items, "unbind", G_CALLBACK (unbind_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (header_setup_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (header_bind_cb), NULL);
  gtk_list_view_set_factory (self->view, items);
  gtk_list_view_set_header_factory (self->view, headers);
}

static void
jx_project_list_init (JxProjectList *self)
{
  GtkGesture *click;

  gtk_widget_init_template (GTK_WIDGET (self));
  jx_late_menu_adopt (GTK_WIDGET (self));
  set_factories (self);
  jx_list_heading_show_first (self->view);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));
  jx_search_guard (self->search);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled", G_CALLBACK (search_mode_cb), self, G_CONNECT_SWAPPED);
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  click = gtk_gesture_click_new ();   /* the line takes the click for itself: before it */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

void
jx_project_list_set_workspace (JxProjectList *self,
                               JxWorkspace   *workspace)
{
  g_autoptr(GListModel) sorted = NULL;
  GListModel *entries = jx_workspace_get_entries (workspace);

  g_set_object (&self->workspace, workspace);
  if (JX_IS_STORE (jx_workspace_get_journal (workspace)))
    self->indicators = jx_indicator_search_new (JX_STORE (jx_workspace_get_journal (workspace)), narrow, self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (entries), g_object_ref (self->filter));
  sorted = jx_list_order_new (G_LIST_MODEL (self->filtered));
  self->selecting = TRUE;
  gtk_multi_selection_set_model (self->selection, sorted);
  self->selecting = FALSE;
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (entries_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sorted, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  entries_changed_cb (self);
}

/* Marks the assessment that is open, without opening it again; NULL marks none. What was selected with it meanwhile stays so. */
void
jx_project_list_select (JxProjectList *self,
                        const char    *id)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; id != NULL && found == GTK_INVALID_LIST_POSITION && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (model, i);

      if (g_str_equal (jx_entry_get_id (entry), id))
        found = i;
    }

  if (found != GTK_INVALID_LIST_POSITION && gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), found))
    return;

  self->selecting = TRUE;
  if (found != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), found, TRUE);
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  self->selecting = FALSE;

  if (found != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->view, found, GTK_LIST_SCROLL_NONE, NULL);
}

/* Where only another year is shown, this one is instead. */
void
jx_project_list_show_year (JxProjectList *self,
                           int            year)
{
  guint found = jx_list_years_find (self->years, year);

  if (self->only_year != 0 && found != GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (self->year, found);
}

/* UUIDs, in the order of the list */
GPtrArray *
jx_project_list_dup_selection (JxProjectList *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

      g_ptr_array_add (ids, g_strdup (jx_entry_get_id (entry)));
    }

  return ids;
}

/* The next key goes through the lines, unless somebody has it; what holds the lines does nothing with it. */
void
jx_project_list_enter (JxProjectList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->view))
      && (focus == NULL || gtk_widget_is_ancestor (GTK_WIDGET (self->view), focus)))
    jx_focus_enter_list (self->view);
}

void
jx_project_list_start_search (JxProjectList *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* The line at the bottom: all saved, or what keeps it from being so. */
void
jx_project_list_set_status (JxProjectList *self,
                            const char    *text,
                            gboolean       problem)
{
  gtk_label_set_text (self->status, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->status), problem ? text : NULL);
  gtk_widget_set_visible (self->export_copy, problem);

  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->status), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), "error");
}
