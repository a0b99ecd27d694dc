/* jx-preview.c: the printed pages, as they will come out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-preview.h"

#include <glib/gi18n.h>

#include "jx-keys.h"
#include "jx-late-menu.h"
#include "jx-page-search.h"
#include "jx-page-strip.h"
#include "jx-pages.h"
#include "jx-thumbnails.h"

static const int steps[] = { 25, 50, 75, 100, 125, 150, 200, 300, 400 };   /* of zoom, in percent */

struct _JxPreview
{
  AdwBin         parent_instance;

  JxPages       *pages;
  JxPageSearch  *search;
  JxThumbnails  *thumbnails;
  GtkMenuButton *page_button;
  GtkMenuButton *zoom_button;
  GtkWidget     *previous;
  GtkWidget     *next;

  JxSession     *session;
  JxReport      *report;
  gulong         checked;
  gulong         set_up;
  gulong         fonts;
  guint          update;      /* tick callback; 0: the pages are current */
  int            zoom;        /* as it was told last */
  gboolean       findings;
};

G_DEFINE_FINAL_TYPE (JxPreview, jx_preview, ADW_TYPE_BIN)

typedef enum
{
  PROP_ZOOM = 1,
  PROP_SINGLE,
  PROP_FINDINGS,
} JxPreviewProp;

static GParamSpec *properties[PROP_FINDINGS + 1];

enum
{
  JUMP,
  FINDING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_zoom (int zoom)
{
  switch (zoom)
    {
    case JX_ZOOM_WIDTH:
      return g_strdup (_("Width"));
    case JX_ZOOM_PAGE:
      return g_strdup (_("Page"));
    default:
      return g_strdup_printf ("%d %%", zoom);
    }
}

/* The wheel zooms as well. */
static void
follow_zoom (JxPreview *self)
{
  g_autofree char *zoom = dup_zoom (jx_pages_get_zoom (self->pages));

  if (g_strcmp0 (gtk_menu_button_get_label (self->zoom_button), zoom) != 0)
    gtk_menu_button_set_label (self->zoom_button, zoom);

  if (self->zoom == jx_pages_get_zoom (self->pages))
    return;

  self->zoom = jx_pages_get_zoom (self->pages);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* How many pages there are is told when all are made. */
static void
page_changed_cb (JxPreview *self)
{
  guint n = self->report != NULL ? jx_report_get_n_ready (self->report) : 0, at = jx_pages_get_current (self->pages);
  gboolean all = self->report != NULL && jx_report_is_done (self->report);
  g_autofree char *text = n == 0 ? g_strdup ("") : all ? g_strdup_printf ("%u / %u", at + 1, n) : g_strdup_printf ("%u / …", at + 1);
  g_autofree char *words = all ? g_strdup_printf (_("Page %u of %u"), at + 1, n) : g_strdup_printf (_("Page %u"), at + 1);

  follow_zoom (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->thumbnails)))
    jx_thumbnails_update (self->thumbnails);
  if (g_strcmp0 (gtk_menu_button_get_label (self->page_button), text) == 0)
    return;   /* after each key: a label that is set anew is a new widget, to be styled and laid out */

  gtk_menu_button_set_label (self->page_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page_button), n > 0);
  gtk_widget_set_sensitive (self->previous, n > 0 && at > 0);
  gtk_widget_set_sensitive (self->next, n > 0 && (!all || at + 1 < n));
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
      jx_page_search_update (self->search, self->report);
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
finding_cb (JxPreview *self,
            JxFinding *finding)
{
  g_signal_emit (self, signals[FINDING], 0, finding);
}

static void
show_findings (JxPreview *self)
{
  jx_pages_set_findings (self->pages, self->findings && self->session != NULL ? jx_session_get_findings (self->session) : NULL);
}

static void
set_zoom (JxPreview *self,
          int        zoom)
{
  jx_pages_set_zoom (self->pages, zoom);
  follow_zoom (self);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  JxPreview *self = JX_PREVIEW (widget);
  int now = (int) (jx_pages_get_scale (self->pages) * 100 + 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > now)
      {
        set_zoom (self, steps[i]);
        return;
      }
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  JxPreview *self = JX_PREVIEW (widget);
  int now = (int) (jx_pages_get_scale (self->pages) * 100 + 0.5);

  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] < now)
      {
        set_zoom (self, steps[i - 1]);
        return;
      }
}

static void
zoom_width_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  set_zoom (JX_PREVIEW (widget), JX_ZOOM_WIDTH);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  jx_page_search_open (JX_PREVIEW (widget)->search);
}

static void
search_step_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  jx_page_search_step (JX_PREVIEW (widget)->search, g_str_equal (name, "preview.search-next") ? 1 : -1);
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
page_chosen_cb (JxPreview *self,
                guint      page)
{
  jx_pages_go_to (self->pages, page);
  gtk_widget_grab_focus (GTK_WIDGET (self->pages));
}

static void
thumbnails_cb (JxPreview *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->thumbnails)))
    jx_thumbnails_show_page (self->thumbnails, jx_pages_get_current (self->pages));
}

static void
jx_preview_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  JxPreview *self = JX_PREVIEW (object);

  switch ((JxPreviewProp) prop_id)
    {
    case PROP_ZOOM:
      g_value_set_int (value, jx_pages_get_zoom (self->pages));
      break;
    case PROP_SINGLE:
      g_value_set_boolean (value, jx_pages_get_single (self->pages));
      break;
    case PROP_FINDINGS:
      g_value_set_boolean (value, self->findings);
      break;
    }
}

static void
jx_preview_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  JxPreview *self = JX_PREVIEW (object);

  switch ((JxPreviewProp) prop_id)
    {
    case PROP_ZOOM:
      set_zoom (self, g_value_get_int (value));
      break;
    case PROP_SINGLE:
      jx_pages_set_single (self->pages, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FINDINGS:
      self->findings = g_value_get_boolean (value);
      show_findings (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
drop_session (JxPreview *self)
{
  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->checked, self->session);
      g_clear_signal_handler (&self->set_up, jx_assessment_get_forms (jx_session_get_assessment (self->session)));
      g_clear_signal_handler (&self->fonts, jx_assessment_get_forms (jx_session_get_assessment (self->session)));
    }

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
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "preview.zoom", "zoom");
  gtk_widget_class_install_property_action (widget_class, "preview.single", "single");
  gtk_widget_class_install_property_action (widget_class, "preview.findings", "findings");
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-width", NULL, zoom_width_action);
  gtk_widget_class_install_action (widget_class, "preview.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "preview.search-next", NULL, search_step_action);
  gtk_widget_class_install_action (widget_class, "preview.search-previous", NULL, search_step_action);
  jx_keys_bind (JX_KEYS_PREVIEW, widget_class);
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (JX_TYPE_PAGES);
  g_type_ensure (JX_TYPE_PAGE_SEARCH);
  g_type_ensure (JX_TYPE_THUMBNAILS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, JxPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, search);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, page_button);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, previous);
  gtk_widget_class_bind_template_child (widget_class, JxPreview, next);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, thumbnails_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
jx_preview_class_init (JxPreviewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jx_preview_get_property;
  object_class->set_property = jx_preview_set_property;
  object_class->dispose = jx_preview_dispose;

  properties[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, JX_ZOOM_PAGE, 400, JX_ZOOM_WIDTH, flags);
  properties[PROP_SINGLE] = g_param_spec_boolean ("single", NULL, NULL, FALSE, flags);
  properties[PROP_FINDINGS] = g_param_spec_boolean ("findings", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);
  signals[FINDING] = g_signal_new ("finding", JX_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   JX_TYPE_FINDING);

  install_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
jx_preview_init (JxPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_late_menu_adopt (GTK_WIDGET (self));
  jx_page_search_set_pages (self->search, self->pages);
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
      self->set_up = g_signal_connect_swapped (jx_assessment_get_forms (jx_session_get_assessment (session)),
                                               "page-setup-changed", G_CALLBACK (checked_cb), self);
      self->fonts = g_signal_connect_swapped (jx_assessment_get_forms (jx_session_get_assessment (session)),
                                              "fonts-changed", G_CALLBACK (checked_cb), self);
    }

  jx_pages_set_report (self->pages, self->report);
  jx_thumbnails_set_report (self->thumbnails, self->report);
  jx_page_search_update (self->search, self->report);
  show_findings (self);
}

void
jx_preview_show_source (JxPreview  *self,
                        const char *row_id,
                        const char *field)
{
  jx_pages_show_source (self->pages, row_id, field);
}
