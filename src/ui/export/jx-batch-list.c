/* jx-batch-list.c: the assessments that are to go out, chosen from the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-list.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "jx-state-filter.h"

struct _JxBatchList
{
  AdwBin              parent_instance;

  GtkDropDown        *agency, *year, *state;
  GtkStringList      *agencies, *years;
  GtkCheckButton     *all;
  GtkLabel           *count;
  GtkListView        *view;

  GtkFilterListModel *shown;
  GtkCustomFilter    *filter;
  GHashTable         *chosen;       /* JxEntry of those shown */
  gboolean            updating;
};

G_DEFINE_FINAL_TYPE (JxBatchList, jx_batch_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is chosen in a drop-down, NULL for its first line: any. */
static const char *
get_choice (GtkDropDown *drop_down)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (drop_down);

  return item != NULL && gtk_drop_down_get_selected (drop_down) > 0 ? gtk_string_object_get_string (item) : NULL;
}

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  JxBatchList *self = data;
  JxEntry *entry = item;
  const char *agency = get_choice (self->agency), *year = get_choice (self->year);

  return !jx_entry_is_binned (entry) && (agency == NULL || g_strcmp0 (agency, jx_entry_get_agency (entry)) == 0)
         && (year == NULL || atoi (year) == jx_entry_get_year (entry))
         && jx_state_filter_matches (gtk_drop_down_get_selected (self->state), entry);
}

static void
update_count (JxBatchList *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown)), n_chosen = g_hash_table_size (self->chosen);
  g_autofree char *text = g_strdup_printf (_("%1$u of %2$u chosen"), n_chosen, n_shown);

  gtk_label_set_text (self->count, text);
  self->updating = TRUE;
  gtk_check_button_set_active (self->all, n_shown > 0 && n_chosen == n_shown);
  gtk_check_button_set_inconsistent (self->all, n_chosen > 0 && n_chosen < n_shown);
  self->updating = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose_all (JxBatchList *self,
            gboolean     chosen)
{
  g_hash_table_remove_all (self->chosen);
  for (guint i = 0; chosen && i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    g_hash_table_add (self->chosen, g_list_model_get_item (G_LIST_MODEL (self->shown), i));
}

static void
show_choice (GtkWidget   *row,
             JxBatchList *self)
{
  JxEntry *entry = g_object_get_data (G_OBJECT (row), "jx-entry");

  if (entry != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (row), g_hash_table_contains (self->chosen, entry));
}

static void
update_rows (JxBatchList *self)
{
  self->updating = TRUE;
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    if (GTK_IS_CHECK_BUTTON (gtk_widget_get_first_child (item)))
      show_choice (gtk_widget_get_first_child (item), self);
  self->updating = FALSE;
}

static void
all_toggled_cb (JxBatchList *self)
{
  if (self->updating)
    return;

  choose_all (self, gtk_check_button_get_active (self->all));
  update_rows (self);
  update_count (self);
}

/* Others are shown: all of them are meant, until something is taken out. */
static void
filter_changed_cb (JxBatchList *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  choose_all (self, TRUE);
  update_rows (self);
  update_count (self);
}

static void
toggled_cb (GtkCheckButton *row,
            JxBatchList    *self)
{
  JxEntry *entry = g_object_get_data (G_OBJECT (row), "jx-entry");

  if (self->updating || entry == NULL)
    return;

  if (gtk_check_button_get_active (row))
    g_hash_table_add (self->chosen, g_object_ref (entry));
  else
    g_hash_table_remove (self->chosen, entry);

  update_count (self);
}

static GtkWidget *
new_label (gboolean dimmed)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (dimmed)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
    }

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          JxBatchList              *self)
{
  GtkWidget *row = gtk_check_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), new_label (FALSE));
  gtk_box_append (GTK_BOX (box), new_label (TRUE));
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_start (row, 12);
  gtk_widget_set_margin_end (row, 12);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (row), box);
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         JxBatchList              *self)
{
  JxEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (row)));
  const char *shown = jx_entry_get_name (entry), *agency = jx_entry_get_agency (entry);
  g_autofree char *year = jx_entry_get_year (entry) > 0 ? g_strdup_printf ("%d", jx_entry_get_year (entry)) : g_strdup ("");
  g_autofree char *below = g_strjoin (" ", year, agency, NULL);
  g_autofree char *spoken = NULL;

  shown = shown != NULL && *shown != '\0' ? shown : _("Without a name");
  spoken = g_strjoin (" ", shown, below, NULL);
  gtk_label_set_text (GTK_LABEL (name), shown);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), g_strstrip (below));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_item_set_accessible_label (item, spoken);

  self->updating = TRUE;
  g_object_set_data_full (G_OBJECT (row), "jx-entry", g_object_ref (entry), g_object_unref);
  show_choice (row, self);
  self->updating = FALSE;
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "jx-entry", NULL);
}

static void
jx_batch_list_dispose (GObject *object)
{
  JxBatchList *self = JX_BATCH_LIST (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_BATCH_LIST);

  G_OBJECT_CLASS (jx_batch_list_parent_class)->dispose (object);
}

static void
jx_batch_list_finalize (GObject *object)
{
  g_hash_table_unref (JX_BATCH_LIST (object)->chosen);

  G_OBJECT_CLASS (jx_batch_list_parent_class)->finalize (object);
}

static void
jx_batch_list_class_init (JxBatchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_batch_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_batch_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", JX_TYPE_BATCH_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-batch-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, agency);
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, year);
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, state);
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, agencies);
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, years);
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, all);
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, count);
  gtk_widget_class_bind_template_child (widget_class, JxBatchList, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
}

static void
jx_batch_list_init (JxBatchList *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->chosen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  JxEntry *one = (JxEntry *) a, *other = (JxEntry *) b;
  int order = jx_entry_get_year (other) - jx_entry_get_year (one);

  if (order == 0)
    order = g_strcmp0 (jx_entry_get_agency (one), jx_entry_get_agency (other));

  return order != 0 ? order : g_strcmp0 (jx_entry_get_name (one), jx_entry_get_name (other));
}

/* The agencies and years that there are, in the order of the list. */
static void
fill_choices (JxBatchList *self,
              GListModel  *entries)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);
      const char *agency = jx_entry_get_agency (entry);
      g_autofree char *year = g_strdup_printf ("%d", jx_entry_get_year (entry));

      if (jx_entry_is_binned (entry))
        continue;
      if (agency != NULL && *agency != '\0' && g_hash_table_add (seen, g_strdup (agency)))
        gtk_string_list_append (self->agencies, agency);
      if (jx_entry_get_year (entry) > 0 && g_hash_table_add (seen, g_strdup (year)))
        gtk_string_list_append (self->years, year);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->agency), g_list_model_get_n_items (G_LIST_MODEL (self->agencies)) > 2);
  gtk_widget_set_visible (GTK_WIDGET (self->year), g_list_model_get_n_items (G_LIST_MODEL (self->years)) > 2);
}

/* @ids are chosen to begin with; NULL or none: all. */
void
jx_batch_list_set_workspace (JxBatchList *self,
                             JxWorkspace *workspace,
                             GPtrArray   *ids)
{
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (jx_workspace_get_entries (workspace)),
                                                      GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL)));
  g_autoptr(GtkNoSelection) selection = NULL;

  fill_choices (self, G_LIST_MODEL (sorted));
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (sorted), g_object_ref (GTK_FILTER (self->filter)));
  choose_all (self, ids == NULL || ids->len == 0);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      JxEntry *entry = jx_workspace_find_entry (workspace, g_ptr_array_index (ids, i));

      if (entry != NULL)
        g_hash_table_add (self->chosen, g_object_ref (entry));
    }

  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  update_count (self);
}

/* In the order of the list. */
GPtrArray *
jx_batch_list_dup_chosen (JxBatchList *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_hash_table_contains (self->chosen, entry))
        g_ptr_array_add (ids, g_strdup (jx_entry_get_id (entry)));
    }

  return ids;
}

guint
jx_batch_list_get_n_chosen (JxBatchList *self)
{
  return g_hash_table_size (self->chosen);
}
