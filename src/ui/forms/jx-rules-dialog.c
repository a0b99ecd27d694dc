/* jx-rules-dialog.c: the rules of one assessment, and what they do to its scores
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-rules-dialog.h"

#include <glib/gi18n.h>

#include "jx-dialog-head.h"
#include "jx-edit.h"
#include "jx-edits.h"
#include "jx-profile-trial.h"
#include "jx-rules-page.h"

#define NONE "—"   /* as a total that there is none of is told */

struct _JxRulesDialog
{
  AdwDialog       parent_instance;

  JxRulesPage    *page;
  AdwBanner      *fault;
  GtkLabel       *total;
  GtkLabel       *effects;
  GtkWidget      *reset;
  GtkWidget      *apply;

  JxSession      *session;
  JxProfileTrial *trial;
};

G_DEFINE_FINAL_TYPE (JxRulesDialog, jx_rules_dialog, ADW_TYPE_DIALOG)

static JxAssessment *
assessment (JxRulesDialog *self)
{
  return jx_session_get_assessment (self->session);
}

static char *
dup_total (JxRulesDialog *self)
{
  g_autofree char *before = jx_profile_trial_dup_total (self->trial, FALSE);
  g_autofree char *after = jx_profile_trial_dup_total (self->trial, TRUE);

  if (!g_str_equal (before, after))
    return g_strdup_printf (_("Computed total %1$s → %2$s"), before, after);

  return g_str_equal (after, NONE) ? g_strdup (_("No total can be computed"))
                                   : g_strdup_printf (_("Computed total %s, unchanged"), after);
}

static void
show_effects (JxRulesDialog *self)
{
  g_autofree char *total = dup_total (self);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < jx_profile_trial_get_n_effects (self->trial); i++)
    {
      const JxProfileEffect *effect = jx_profile_trial_get_effect (self->trial, i);

      g_string_append_printf (lines, _("%1$s: %2$s → %3$s"), effect->place, *effect->before != '\0' ? effect->before : NONE,
                              *effect->after != '\0' ? effect->after : NONE);
      g_string_append_c (lines, '\n');
    }

  if (lines->len > 0)
    g_string_truncate (lines, lines->len - 1);

  gtk_label_set_text (self->total, total);
  gtk_label_set_text (self->effects, lines->str);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->effects), GTK_TYPE_SCROLLED_WINDOW), lines->len > 0);
  g_string_free (lines, TRUE);
}

/* Rules that contradict themselves are said to, and cannot be applied. */
static void
try_rules (JxRulesDialog *self,
           const char    *json)
{
  g_autoptr(GError) error = NULL;
  const char *now = jx_assessment_get_field (assessment (self), "profile");
  gboolean good = jx_profile_trial_set (self->trial, json, &error);

  g_autofree char *fault = !good ? jx_rules_page_dup_fault (error->message) : NULL;

  adw_banner_set_title (self->fault, !good ? fault : "");
  adw_banner_set_revealed (self->fault, !good);

  if (good)
    show_effects (self);

  gtk_widget_set_sensitive (self->apply, good && g_strcmp0 (jx_profile_trial_get_rules (self->trial), now) != 0);
  gtk_widget_set_sensitive (self->reset, !good || jx_profile_trial_get_rules (self->trial) != NULL);
}

static void
changed_cb (JxRulesDialog *self)
{
  g_autofree char *json = jx_rules_page_dup_json (self->page);

  try_rules (self, json);
}

static void
reset_cb (JxRulesDialog *self)
{
  g_autoptr(JxForm) own = jx_form_with_profile (jx_assessment_get_form (assessment (self)), NULL, NULL);

  jx_rules_page_set_json (self->page, jx_form_get_profile_json (own));
  try_rules (self, NULL);
}

static void
apply_cb (JxRulesDialog *self)
{
  g_autoptr(JxCommand) command = jx_edits_set_profile (assessment (self), jx_profile_trial_get_rules (self->trial));

  jx_edit_do (GTK_WIDGET (self), jx_session_get_history (self->session), command);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
jx_rules_dialog_dispose (GObject *object)
{
  JxRulesDialog *self = JX_RULES_DIALOG (object);

  g_clear_pointer (&self->trial, jx_profile_trial_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_RULES_DIALOG);

  G_OBJECT_CLASS (jx_rules_dialog_parent_class)->dispose (object);
}

static void
jx_rules_dialog_class_init (JxRulesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_rules_dialog_dispose;
  g_type_ensure (JX_TYPE_DIALOG_HEAD);
  g_type_ensure (JX_TYPE_RULES_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-rules-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxRulesDialog, page);
  gtk_widget_class_bind_template_child (widget_class, JxRulesDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, JxRulesDialog, total);
  gtk_widget_class_bind_template_child (widget_class, JxRulesDialog, effects);
  gtk_widget_class_bind_template_child (widget_class, JxRulesDialog, reset);
  gtk_widget_class_bind_template_child (widget_class, JxRulesDialog, apply);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
jx_rules_dialog_init (JxRulesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
jx_rules_dialog_new (JxSession *session)
{
  JxRulesDialog *self = g_object_new (JX_TYPE_RULES_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->trial = jx_profile_trial_new (assessment (self), NULL);
  jx_rules_page_set_json (self->page, jx_form_get_profile_json (jx_assessment_get_form (assessment (self))));
  try_rules (self, jx_assessment_get_field (assessment (self), "profile"));

  return ADW_DIALOG (self);
}
