/* jx-finding-row.c: one finding: its place, its sentence, what can be done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-finding-row.h"

#include <glib/gi18n.h>

struct _JxFindingRow
{
  GtkWidget   parent_instance;

  GtkImage   *icon;
  GtkLabel   *place;
  GtkLabel   *message;
  GtkLabel   *answer;
  GtkWidget  *fix;
  GtkWidget  *known;
  GtkPopover *popover;
  GtkEntry   *reason;

  JxFinding  *finding;
};

G_DEFINE_FINAL_TYPE (JxFindingRow, jx_finding_row, GTK_TYPE_WIDGET)

enum
{
  FIX,
  ANSWER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct { const char *icon, *style, *word; } looks[] =
{
  [JX_SEVERITY_ERROR] = { "dialog-error-symbolic", "error", N_("Error") },
  [JX_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning", N_("Reminder") },
  [JX_SEVERITY_INFO] = { "dialog-information-symbolic", "accent", N_("Note") },
};

static void
fix_clicked_cb (JxFindingRow *self)
{
  g_signal_emit (self, signals[FIX], 0, self->finding);
}

static void
answer_clicked_cb (JxFindingRow *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[ANSWER], 0, self->finding, reason);
}

static void
jx_finding_row_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_object (&JX_FINDING_ROW (object)->finding);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_FINDING_ROW);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);   /* those that are not bound */

  G_OBJECT_CLASS (jx_finding_row_parent_class)->dispose (object);
}

static void
jx_finding_row_class_init (JxFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, place);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, answer);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, fix);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, known);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, popover);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, fix_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "jxfinding");

  signals[FIX] = g_signal_new ("fix", JX_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               JX_TYPE_FINDING);
  signals[ANSWER] = g_signal_new ("answer", JX_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  JX_TYPE_FINDING, G_TYPE_STRING);
}

static void
jx_finding_row_init (JxFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
jx_finding_row_new (void)
{
  return g_object_new (JX_TYPE_FINDING_ROW, NULL);
}

void
jx_finding_row_set_finding (JxFindingRow *self,
                            JxFinding    *finding)
{
  JxSeverity severity = jx_finding_get_severity (finding);
  const char *answer = jx_finding_get_answer (finding);
  g_autofree char *source = jx_finding_row_dup_source (finding);
  g_autofree char *known = answer != NULL ? g_strdup_printf (_("Known: %s"), answer) : NULL;

  g_set_object (&self->finding, finding);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].style);

  gtk_image_set_from_icon_name (self->icon, looks[severity].icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _(looks[severity].word), -1);

  if (answer == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[severity].style);

  gtk_label_set_text (self->place, jx_finding_get_label (finding) != NULL ? jx_finding_get_label (finding)
                                                                         : jx_finding_get_place (finding));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), source);
  gtk_label_set_text (self->message, jx_finding_get_message (finding));
  gtk_label_set_text (self->answer, known != NULL ? known : "");
  gtk_widget_set_visible (GTK_WIDGET (self->answer), known != NULL);
  gtk_widget_set_visible (self->fix, answer == NULL && jx_finding_get_fix (finding) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), answer != NULL ? answer : "");
}

char *
jx_finding_row_dup_source (JxFinding *finding)
{
  return g_strjoin (" · ", jx_finding_get_rule (finding), jx_finding_get_source (finding), NULL);
}
