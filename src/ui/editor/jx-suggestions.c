/* jx-suggestions.c: indicators proposed below a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-suggestions.h"

#include <glib/gi18n.h>

#include "jx-file.h"
#include "jx-library.h"
#include "jx-store-query.h"

#define MOST_OFFERED 6      /* beside the typing: not to cover the table */
#define MOST_LISTED  200
#define MIN_WIDTH    340

/* What is asked for */
enum { QUERY, LEVEL1, LEVEL2, N_WORDS };

struct _JxSuggestions
{
  GtkPopover    parent_instance;

  GtkListBox   *list;
  GtkWidget    *hint;

  JxSession    *session;
  JxStore      *store;        /* of earlier years, or NULL */
  JxLibrary    *library;      /* NULL until it is first asked */
  GPtrArray    *found;        /* of JxLibraryItem, borrowed from the library; a row of the list each */
  char         *asked[N_WORDS];
  GdkRectangle  area;
  gboolean      is_offering;  /* the name is being typed, whether or not something is like it */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (JxSuggestions, jx_suggestions, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- the list ---- */

/* What is known beside the name: class, relation, target and unit, and whose it is */
static char *
dup_details (const JxLibraryItem *item)
{
  g_autoptr(GString) details = g_string_new (item->cells[JX_LIBRARY_LEVEL2]);

  for (guint i = JX_LIBRARY_RELATION; i <= JX_LIBRARY_MEASURE; i++)
    if (item->cells[i] != NULL)
      {
        if (i == JX_LIBRARY_RELATION && details->len > 0)
          g_string_append (details, "  ");
        g_string_append (details, item->cells[i]);
      }

  if (item->uses > 0)
    {
      g_autofree char *uses = g_strdup_printf (g_dngettext (NULL, "used %u time", "used %u times", item->uses), item->uses);

      g_string_append_printf (details, "%s%s", details->len > 0 ? "  " : "", uses);
    }

  return g_string_free (g_steal_pointer (&details), FALSE);
}

static GtkWidget *
label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
row_new (const JxLibraryItem *item)
{
  g_autofree char *text = dup_details (item);
  g_autofree char *spoken = g_strjoin (" ", item->cells[JX_LIBRARY_NAME], text, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *row = gtk_list_box_row_new ();
  GtkWidget *name = label_new (item->cells[JX_LIBRARY_NAME]), *details = label_new (text);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (details), 1);
  gtk_widget_add_css_class (details, "dimmed");
  gtk_widget_add_css_class (details, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), details);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static GPtrArray *
find (JxSuggestions *self,
      gboolean       entered)
{
  char **asked = self->asked;
  guint max = entered ? MOST_LISTED : MOST_OFFERED;
  g_autoptr(GPtrArray) found = jx_library_find (self->library, asked[QUERY], asked[LEVEL1], asked[LEVEL2], max);

  /* a name that is like none may be replaced by one of its class */
  return found->len > 0 || !entered ? g_steal_pointer (&found)
                                    : jx_library_find (self->library, "", asked[LEVEL1], asked[LEVEL2], max);
}

static gboolean
show (JxSuggestions *self,
      gboolean       entered)
{
  GtkListBoxRow *first;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = find (self, entered);
  gtk_list_box_remove_all (self->list);

  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->list, row_new (g_ptr_array_index (self->found, i)));

  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first == NULL || entered != gtk_popover_get_autohide (GTK_POPOVER (self)))
    gtk_popover_popdown (GTK_POPOVER (self));
  if (first == NULL)
    return FALSE;

  gtk_widget_set_size_request (GTK_WIDGET (self->list), MAX (self->area.width, MIN_WIDTH), -1);
  gtk_widget_set_visible (self->hint, !entered);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &self->area);
  gtk_popover_set_autohide (GTK_POPOVER (self), entered);
  gtk_popover_popup (GTK_POPOVER (self));

  if (entered)
    {
      gtk_list_box_select_row (self->list, first);
      gtk_widget_grab_focus (GTK_WIDGET (first));
    }

  return TRUE;
}

static void
ask (JxSuggestions      *self,
     const GdkRectangle *area,
     const char         *query,
     const char         *level1,
     const char         *level2)
{
  g_set_str (&self->asked[QUERY], query);
  g_set_str (&self->asked[LEVEL1], level1);
  g_set_str (&self->asked[LEVEL2], level2);
  self->area = *area;
}

/* ---- the library ---- */

static void
used_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(JxSuggestions) self = data;
  g_autoptr(GError) error = NULL;
  GPtrArray *used = jx_store_used_indicators_finish (JX_STORE (source), result, &error);

  if (used == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("The indicators of earlier years cannot be proposed: %s", error->message);
      return;
    }

  g_clear_pointer (&self->found, g_ptr_array_unref);   /* borrowed from what goes now */
  jx_library_set_own (self->library, used);

  if (self->is_offering || gtk_widget_get_visible (GTK_WIDGET (self)))
    show (self, !self->is_offering && gtk_popover_get_autohide (GTK_POPOVER (self)));
}

/* One's own are read when the first name is typed, and are there a moment later. */
static void
ensure_library (JxSuggestions *self)
{
  g_autofree char *path = jx_file_dup_data_path ("library", "indicators.json");
  g_autoptr(GError) error = NULL;

  if (self->library != NULL)
    return;

  self->library = jx_library_new ();
  if (!jx_library_load (self->library, path, &error))
    g_warning ("%s", error->message);

  if (self->store == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  jx_store_used_indicators_async (self->store, jx_assessment_get_id (jx_session_get_assessment (self->session)),
                                  self->cancellable, used_cb, g_object_ref (self));
}

static void
row_activated_cb (JxSuggestions *self,
                  GtkListBoxRow *row)
{
  const JxLibraryItem *item = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));

  jx_suggestions_withdraw (self);
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
jx_suggestions_dispose (GObject *object)
{
  JxSuggestions *self = JX_SUGGESTIONS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->library, jx_library_free);
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (jx_suggestions_parent_class)->dispose (object);
}

static void
jx_suggestions_finalize (GObject *object)
{
  for (guint i = 0; i < N_WORDS; i++)
    g_free (JX_SUGGESTIONS (object)->asked[i]);

  G_OBJECT_CLASS (jx_suggestions_parent_class)->finalize (object);
}

static void
jx_suggestions_class_init (JxSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_suggestions_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_suggestions_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", JX_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/jixiao/Jixiao/ui/jx-suggestions.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), JxSuggestions, list);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), JxSuggestions, hint);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), row_activated_cb);
}

static void
jx_suggestions_init (JxSuggestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Without a store only what comes with the program is proposed. */
GtkWidget *
jx_suggestions_new (JxSession *session,
                    JxStore   *store)
{
  JxSuggestions *self = g_object_new (JX_TYPE_SUGGESTIONS, NULL);

  self->session = g_object_ref (session);
  g_set_object (&self->store, store);

  return GTK_WIDGET (self);
}

/* Beside the typing; @area is the cell's, in the parent's coordinates. An empty query closes it. */
void
jx_suggestions_offer (JxSuggestions      *self,
                      const GdkRectangle *area,
                      const char         *query,
                      const char         *level1,
                      const char         *level2)
{
  ensure_library (self);
  ask (self, area, query, level1, level2);
  self->is_offering = *query != '\0';

  if (self->is_offering)
    show (self, FALSE);
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

/* The typing is over; what is read of one's own by then is for the next name. */
void
jx_suggestions_withdraw (JxSuggestions *self)
{
  self->is_offering = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* With the focus in the list; FALSE if there is nothing to propose. */
gboolean
jx_suggestions_enter (JxSuggestions      *self,
                      const GdkRectangle *area,
                      const char         *query,
                      const char         *level1,
                      const char         *level2)
{
  ensure_library (self);
  ask (self, area, query, level1, level2);
  self->is_offering = FALSE;

  return show (self, TRUE);
}
