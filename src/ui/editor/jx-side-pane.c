/* jx-side-pane.c: the pane at the side: preview or findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-side-pane.h"

#include <glib/gi18n.h>

#include "jx-findings-pane.h"
#include "jx-keys.h"
#include "jx-preview.h"

struct _JxSidePane
{
  AdwBin            parent_instance;

  AdwHeaderBar     *header;
  AdwViewStack     *stack;
  JxPreview        *preview;
  JxFindingsPane   *findings;
  AdwViewStackPage *findings_page;

  JxSession        *session;
  gulong            checked;
};

G_DEFINE_FINAL_TYPE (JxSidePane, jx_side_pane, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE_BUTTONS = 1,
} JxSidePaneProp;

static GParamSpec *properties[PROP_TITLE_BUTTONS + 1];

enum
{
  JUMP,
  FINDING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
preview_jump_cb (JxSidePane *self,
                 const char *row_id,
                 const char *field)
{
  g_signal_emit (self, signals[JUMP], 0, row_id, field);
}

static void
finding_jump_cb (JxSidePane *self,
                 JxFinding  *finding)
{
  g_signal_emit (self, signals[FINDING], 0, finding);
}

/* The count stands in the title, in words for the reader: "问题 3". */
static void
checked_cb (JxSidePane *self)
{
  const JxSummary *summary = jx_session_get_summary (self->session);
  guint n = summary->n_errors + summary->n_warnings;
  g_autofree char *title = n > 0 ? g_strdup_printf (_("Findings %u"), n) : g_strdup (_("Findings"));

  if (g_strcmp0 (adw_view_stack_page_get_title (self->findings_page), title) != 0)
    adw_view_stack_page_set_title (self->findings_page, title);

  adw_view_stack_page_set_needs_attention (self->findings_page, summary->n_errors > 0);
}

static void
jx_side_pane_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch ((JxSidePaneProp) prop_id)
    {
    case PROP_TITLE_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (JX_SIDE_PANE (object)->header));
      break;
    }
}

static void
jx_side_pane_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch ((JxSidePaneProp) prop_id)
    {
    case PROP_TITLE_BUTTONS:
      adw_header_bar_set_show_end_title_buttons (JX_SIDE_PANE (object)->header, g_value_get_boolean (value));
      break;
    }
}

static void
jx_side_pane_dispose (GObject *object)
{
  JxSidePane *self = JX_SIDE_PANE (object);

  if (self->session != NULL)
    g_clear_signal_handler (&self->checked, self->session);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_SIDE_PANE);

  G_OBJECT_CLASS (jx_side_pane_parent_class)->dispose (object);
}

static void
jx_side_pane_class_init (JxSidePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jx_side_pane_get_property;
  object_class->set_property = jx_side_pane_set_property;
  object_class->dispose = jx_side_pane_dispose;

  properties[PROP_TITLE_BUTTONS] = g_param_spec_boolean ("title-buttons", NULL, NULL, TRUE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_SIDE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);
  signals[FINDING] = g_signal_new ("finding", JX_TYPE_SIDE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   JX_TYPE_FINDING);

  g_type_ensure (JX_TYPE_PREVIEW);
  g_type_ensure (JX_TYPE_FINDINGS_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-side-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JxSidePane, header);
  gtk_widget_class_bind_template_child (widget_class, JxSidePane, stack);
  gtk_widget_class_bind_template_child (widget_class, JxSidePane, preview);
  gtk_widget_class_bind_template_child (widget_class, JxSidePane, findings);
  gtk_widget_class_bind_template_child (widget_class, JxSidePane, findings_page);
  gtk_widget_class_bind_template_callback (widget_class, preview_jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_jump_cb);
  jx_keys_bind (JX_KEYS_PANE, widget_class);
}

static void
jx_side_pane_init (JxSidePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jx_side_pane_set_session (JxSidePane *self,
                          JxSession  *session)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->checked, self->session);

  g_set_object (&self->session, session);
  jx_preview_set_session (self->preview, session);
  jx_findings_pane_set_session (self->findings, session);

  if (session != NULL)
    {
      self->checked = g_signal_connect_swapped (session, "checked", G_CALLBACK (checked_cb), self);
      checked_cb (self);
    }
}

void
jx_side_pane_show_source (JxSidePane *self,
                          const char *row_id,
                          const char *field)
{
  jx_preview_show_source (self->preview, row_id, field);
}

JxFinding *
jx_side_pane_step_finding (JxSidePane *self,
                           int         direction)
{
  JxFinding *finding = jx_findings_pane_step (self->findings, direction);

  if (finding != NULL)
    adw_view_stack_set_visible_child_name (self->stack, "findings");

  return finding;
}

void
jx_side_pane_bind (JxSidePane *self,
                   GSettings  *settings)
{
  g_settings_bind (settings, "side-pane", self->stack, "visible-child-name", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "zoom", self->preview, "zoom", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "single-page", self->preview, "single", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "margin-findings", self->preview, "findings", G_SETTINGS_BIND_DEFAULT);
}
