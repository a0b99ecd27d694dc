/* jx-preview.c: the printed pages, as they will come out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-preview.h"

#include <glib/gi18n.h>

#include "jx-pages.h"

static const int steps[] = { 25, 50, 75, 100, 125, 150, 200, 300, 400 };   /* of zoom, in percent */

struct _JxPreview
{
  AdwBin     parent_instance;

  JxPages   *pages;
  GtkLabel  *page_label;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *fit;

  JxSession *session;
  JxReport  *report;
  gulong     checked;
  guint      update;      /* tick callback; 0: the pages are current */
};

G_DEFINE_FINAL_TYPE (JxPreview, jx_preview, ADW_TYPE_BIN)

typedef enum
{
  PROP_ZOOM = 1,
} JxPreviewProp;

static GParamSpec *properties[PROP_ZOOM + 1];

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
page_changed_cb (JxPreview *self)
{
  guint n = self->report != NULL ? jx_report_get_n_pages (self->report) : 0, at = jx_pages_get_current (self->pages);
  g_autofree char *text = n > 0 ? g_strdup_printf (_("Page %u of %u"), at + 1, n) : g_strdup ("");

  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_sensitive (self->previous, n > 0 && at > 0);
  gtk_widget_set_sensitive (self->next, at + 1 < n);
  gtk_widget_set_sensitive (self->fit, jx_pages_get_zoom (self->pages) != 0);
}

/* Several steps may come between two frames; the page is laid out once for the frame that shows it. */
static gboolean
update_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  JxPreview *self = JX_PREVIEW (widget);

  self->update = 0;

  if (self->report != NULL)
    {
      jx_report_update (self->report);
      jx_pages_update (self->pages);
    }

  return G_SOURCE_REMOVE;
}

static void
checked_cb (JxPreview *self)
{
  if (self->update == 0)
    self->update = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_cb, NULL, NULL);
}

static void
jump_cb (JxPreview  *self,
         const char *row_id,
         const char *field)
{
  g_signal_emit (self, signals[JUMP], 0, row_id, field);
}

static void
set_zoom (JxPreview *self,
          int        zoom)
{
  if (jx_pages_get_zoom (self->pages) == zoom)
    return;

  jx_pages_set_zoom (self->pages, zoom);
  page_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
zoom_in_cb (JxPreview *self)
{
  int now = (int) (jx_pages_get_scale (self->pages) * 100 + 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > now)
      {
        set_zoom (self, steps[i]);
        return;
      }
}

static void
zoom_out_cb (JxPreview *self)
{
  int now = (int) (jx_pages_get_scale (self->pages) * 100 + 0.5);

  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] < now)
      {
        set_zoom (self, steps[i - 1]);
        return;
      }
}

static void
fit_cb (JxPreview *self)
{
  set_zoom (self, 0);
}

static void
previous_cb (JxPreview *self)
{
  guint at = jx_pages_get_current (self->pages);

  jx_pages_go_to (self->pages, at > 0 ? at - 1 : 0);
}

static void
next_cb (JxPreview *self)
{
  jx_pages_go_to (self->pages, jx_pages_get_current (self->pages) + 1);
}

static void
jx_preview_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch ((JxPreviewProp) prop_id)
    {
    case PROP_ZOOM:
      g_value_set_int (value, jx_pages_get_zoom (JX_PREVIEW (object)->pages));
      break;
    }
}

static void
jx_preview_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch ((JxPreviewProp) prop_id)
    {
    case PROP_ZOOM:
      set_zoom (JX_PREVIEW (object), g_value_get_int (value));
      break;
    }
}

static void
drop_session (JxPreview *self)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->checked, self->session);

  g_clear_object (&self->report);
  g_clear_object (&self->session);
}

static void
jx_preview_dispose (GObject *object)
{
  drop_session (JX_PREVIEW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_PREVIEW);

  G_OBJECT_CLASS (jx_preview_parent_class)->dispose (object);
}

static void
jx_preview_class_init (JxPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jx_preview_get_property;
  object_class->set_property = jx_preview_set_property;
  object_class->dispose = jx_preview_dispose;

  properties[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, 0, 400, 0,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (JX_TYPE_PAGES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, JxPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, previous);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, next);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, fit);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
jx_preview_init (JxPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jx_preview_set_session (JxPreview *self,
                        JxSession *session)
{
  if (self->session == session)
    return;

  drop_session (self);

  if (session != NULL)
    {
      self->session = g_object_ref (session);
      self->report = jx_report_new (jx_session_get_assessment (session));
      self->checked = g_signal_connect_swapped (session, "checked", G_CALLBACK (checked_cb), self);
    }

  jx_pages_set_report (self->pages, self->report);
}

void
jx_preview_show_source (JxPreview  *self,
                        const char *row_id,
                        const char *field)
{
  jx_pages_show_source (self->pages, row_id, field);
}
