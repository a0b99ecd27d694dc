/* jx-page-search.c: the line in which words are looked for on the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-search.h"

#include <glib/gi18n.h>

#include "jx-search.h"

struct _JxPageSearch
{
  AdwBin          parent_instance;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
  GtkWidget      *previous;
  GtkWidget      *next;

  JxPages        *pages;
  JxReport       *report;   /* or NULL */
  JxReportSearch *search;   /* or NULL: goes on as pages are made */
  gboolean        show;     /* the first hit is to be shown, when it is found */
  guint           n_hits;   /* so far */
  guint           at;
};

G_DEFINE_FINAL_TYPE (JxPageSearch, jx_page_search, ADW_TYPE_BIN)

typedef enum
{
  PROP_OPEN = 1,
} JxPageSearchProp;

static GParamSpec *properties[PROP_OPEN + 1];

static guint
get_at (JxPageSearch *self)
{
  return MIN (self->at, MAX (self->n_hits, 1) - 1);
}

/* "3 / 12", and for the reader what that is; how many there are is told when all pages are made */
static void
show_count (JxPageSearch *self)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
  gboolean all = self->search == NULL || jx_report_is_done (self->report);
  guint at = get_at (self) + 1;
  g_autofree char *text = NULL, *words = NULL;

  if (self->n_hits > 0)
    {
      text = all ? g_strdup_printf ("%u / %u", at, self->n_hits) : g_strdup_printf ("%u / …", at);
      words = all ? g_strdup_printf (_("Place %u of %u"), at, self->n_hits) : g_strdup_printf (_("Place %u"), at);
    }
  else
    {
      text = g_strdup (empty ? "" : all ? _("Not found") : "…");
      words = g_strdup (all ? text : _("Searching…"));
    }

  gtk_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_sensitive (self->previous, self->n_hits > 1);
  gtk_widget_set_sensitive (self->next, self->n_hits > 1);
}

/* On the pages that were made since. */
static void
go_on (JxPageSearch *self)
{
  guint before = self->n_hits;

  if (self->search == NULL)
    return;

  self->n_hits = jx_report_search_go_on (self->search);
  if (self->n_hits > before)
    jx_pages_set_hits (self->pages, g_array_ref (jx_report_search_get_hits (self->search)));
  if (jx_report_is_done (self->report))
    self->at = get_at (self);
  show_count (self);

  if (self->show && self->n_hits > 0)
    {
      self->show = FALSE;
      jx_pages_show_hit (self->pages, 0);
    }
}

static void
look (JxPageSearch *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->search, jx_report_search_free);
  self->n_hits = 0;
  jx_pages_set_hits (self->pages, NULL);
  if (self->report != NULL && gtk_search_bar_get_search_mode (self->bar) && *words != '\0')
    self->search = jx_report_search_new (self->report, words);

  show_count (self);
  go_on (self);
}

static void
search_changed_cb (JxPageSearch *self)
{
  self->at = 0;
  self->show = TRUE;
  look (self);
}

static void
next_cb (JxPageSearch *self)
{
  jx_page_search_step (self, 1);
}

static void
previous_cb (JxPageSearch *self)
{
  jx_page_search_step (self, -1);
}

static gboolean
key_pressed_cb (JxPageSearch    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  jx_page_search_step (self, -1);

  return GDK_EVENT_STOP;
}

static void
mode_changed_cb (JxPageSearch *self)
{
  look (self);
  if (!gtk_search_bar_get_search_mode (self->bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->pages));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
jx_page_search_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((JxPageSearchProp) prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (JX_PAGE_SEARCH (object)->bar));
      break;
    }
}

static void
jx_page_search_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  JxPageSearch *self = JX_PAGE_SEARCH (object);

  switch ((JxPageSearchProp) prop_id)
    {
    case PROP_OPEN:
      gtk_search_bar_set_search_mode (self->bar, g_value_get_boolean (value));
      break;
    }
}

static void
jx_page_search_dispose (GObject *object)
{
  g_clear_pointer (&JX_PAGE_SEARCH (object)->search, jx_report_search_free);
  g_clear_object (&JX_PAGE_SEARCH (object)->report);
  adw_bin_set_child (ADW_BIN (object), NULL);   /* being of the template too, it would be let go of twice */
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_PAGE_SEARCH);

  G_OBJECT_CLASS (jx_page_search_parent_class)->dispose (object);
}

static void
jx_page_search_class_init (JxPageSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jx_page_search_get_property;
  object_class->set_property = jx_page_search_set_property;
  object_class->dispose = jx_page_search_dispose;

  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-page-search.ui");
  gtk_widget_class_bind_template_child (widget_class, JxPageSearch, bar);
  gtk_widget_class_bind_template_child (widget_class, JxPageSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, JxPageSearch, count);
  gtk_widget_class_bind_template_child (widget_class, JxPageSearch, previous);
  gtk_widget_class_bind_template_child (widget_class, JxPageSearch, next);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
jx_page_search_init (JxPageSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  jx_search_guard (self->entry);
}

/* The pages own the line's place; they live as long. */
void
jx_page_search_set_pages (JxPageSearch *self,
                          JxPages      *pages)
{
  self->pages = pages;
  g_signal_connect_object (pages, "page-changed", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_changed_cb), self, G_CONNECT_SWAPPED);
}

void
jx_page_search_open (JxPageSearch *self)
{
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* The pages are others, or say something else now. */
void
jx_page_search_update (JxPageSearch *self,
                       JxReport     *report)
{
  g_set_object (&self->report, report);
  look (self);
}

/* To the next hit, or the one before; after the last comes the first. */
void
jx_page_search_step (JxPageSearch *self,
                     int           direction)
{
  if (self->n_hits == 0)
    return;

  self->show = FALSE;
  self->at = (get_at (self) + self->n_hits + (guint) direction) % self->n_hits;
  jx_pages_show_hit (self->pages, self->at);
  show_count (self);
}
