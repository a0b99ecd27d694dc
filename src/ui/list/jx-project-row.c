/* jx-project-row.c: an assessment in the list: name, score and findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-project-row.h"

#include <glib/gi18n.h>

#include "jx-state.h"
#include "jx-text.h"

struct _JxProjectRow
{
  GtkWidget     parent_instance;

  GtkLabel     *name;
  GtkLabel     *status;
  GtkLabel     *score;

  GSignalGroup *entry;
};

G_DEFINE_FINAL_TYPE (JxProjectRow, jx_project_row, GTK_TYPE_WIDGET)

/* In words, not by colour alone. */
static char *
dup_findings (const JxSummary *summary)
{
  if (summary->name == NULL)
    return g_strdup ("");   /* nobody has looked at it yet */
  if (summary->n_errors > 0)
    return g_strdup_printf (ngettext ("%u error", "%u errors", summary->n_errors), summary->n_errors);
  if (summary->n_warnings > 0)
    return g_strdup_printf (ngettext ("%u reminder", "%u reminders", summary->n_warnings), summary->n_warnings);

  return g_strdup (_("No findings"));
}

/* What became of it, unless it is a draft as most are, and what was found. */
static char *
dup_status (JxEntry *entry)
{
  JxState state = jx_state_of (jx_entry_get_record (entry));
  g_autofree char *findings = dup_findings (jx_entry_get_summary (entry));

  if (state == JX_STATE_DRAFT)
    return g_steal_pointer (&findings);

  return g_strjoin (" · ", jx_state_get_name (state), *findings != '\0' ? findings : NULL, NULL);
}

static void
update (JxProjectRow *self)
{
  g_autoptr(JxEntry) entry = g_signal_group_dup_target (self->entry);
  const JxSummary *summary;
  g_autofree char *name = NULL, *status = NULL, *result = NULL, *score = NULL;

  if (entry == NULL)
    return;

  summary = jx_entry_get_summary (entry);
  name = jx_text_flatten (jx_entry_get_name (entry));
  status = dup_status (entry);
  result = g_strjoin (" ", summary->total != NULL ? summary->total : "", summary->grade != NULL ? summary->grade : "", NULL);
  score = jx_text_flatten (result);
  gtk_label_set_text (self->name, *name != '\0' ? name : _("Without a name"));
  gtk_label_set_text (self->status, status);
  gtk_label_set_text (self->score, g_strstrip (score));

  if (summary->n_errors > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->status), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), "error");
}

static void
jx_project_row_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_object (&JX_PROJECT_ROW (object)->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_PROJECT_ROW);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);   /* those that are not bound */

  G_OBJECT_CLASS (jx_project_row_parent_class)->dispose (object);
}

static void
jx_project_row_class_init (JxProjectRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_project_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "jxprojectrow");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-project-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JxProjectRow, name);
  gtk_widget_class_bind_template_child (widget_class, JxProjectRow, status);
  gtk_widget_class_bind_template_child (widget_class, JxProjectRow, score);
}

static void
jx_project_row_init (JxProjectRow *self)
{
  static const char *const shown[] = { "notify::name", "notify::total", "notify::grade", "notify::errors",
                                       "notify::warnings", "notify::state" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->entry = g_signal_group_new (JX_TYPE_ENTRY);

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_signal_group_connect_swapped (self->entry, shown[i], G_CALLBACK (update), self);
}

GtkWidget *
jx_project_row_new (void)
{
  return g_object_new (JX_TYPE_PROJECT_ROW, NULL);
}

void
jx_project_row_set_entry (JxProjectRow *self,
                          JxEntry      *entry)
{
  g_signal_group_set_target (self->entry, entry);
  update (self);
}

JxEntry *
jx_project_row_get_entry (JxProjectRow *self)
{
  g_autoptr(JxEntry) entry = g_signal_group_dup_target (self->entry);

  return entry;   /* the list holds it */
}
