/* jx-passing.c: submitting, returning, finishing and taking back, in the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-passing.h"

#include <glib/gi18n.h>

#include "jx-batch-dialog.h"
#include "jx-exchange-digest.h"
#include "jx-freezer.h"
#include "jx-list-actions.h"
#include "jx-outbox.h"
#include "jx-passage.h"
#include "jx-project-list.h"
#include "jx-state-edits.h"
#include "jx-window.h"
#include "jx-wrapped-label.h"

static const struct { const char *action; const char *of_open; JxState state; } ways[] =
{
  { "win.submit", "win.submit-open", JX_STATE_SUBMITTED },
  { "win.return", "win.return-open", JX_STATE_RETURNED },
  { "win.finish", "win.finish-open", JX_STATE_FINAL },
  { "win.take-back", "win.take-back-open", JX_STATE_DRAFT },
};

/* What is on its way from one state to another. */
typedef struct
{
  JxWindow  *window;
  JxState    state;
  GPtrArray *ids;         /* of those that may */
  guint      n_left_out;
  GPtrArray *passages;    /* of those that submit, once they are frozen */
  GtkWidget *field;       /* of the question that is asked */
} Passing;

static void
passing_free (Passing *passing)
{
  g_object_unref (passing->window);
  g_ptr_array_unref (passing->ids);
  g_clear_pointer (&passing->passages, g_ptr_array_unref);
  g_free (passing);
}

static void
answered_notify (gpointer  data,
                 GClosure *closure)
{
  passing_free (data);
}

static JxWorkspace *
get_workspace (Passing *passing)
{
  return jx_desk_get_workspace (JX_DESK (passing->window));
}

static const char *
get_open_id (JxWindow *window)
{
  JxSession *session = jx_window_get_session (window);

  return session != NULL ? jx_assessment_get_id (jx_session_get_assessment (session)) : NULL;
}

static char *
dup_name (Passing *passing)
{
  JxEntry *entry = jx_workspace_find_entry (get_workspace (passing), g_ptr_array_index (passing->ids, 0));

  return g_strdup (entry != NULL && *jx_entry_get_name (entry) != '\0' ? jx_entry_get_name (entry) : _("Without a name"));
}

/* ---- what is done ---- */

static char *
dup_done (JxState state,
          guint   n)
{
  switch (state)
    {
    case JX_STATE_SUBMITTED:
      return g_strdup_printf (ngettext ("%u self-evaluation is submitted", "%u self-evaluations are submitted", n), n);
    case JX_STATE_RETURNED:
      return g_strdup_printf (ngettext ("%u self-evaluation is returned", "%u self-evaluations are returned", n), n);
    case JX_STATE_FINAL:
      return g_strdup_printf (ngettext ("%u self-evaluation is final", "%u self-evaluations are final", n), n);
    case JX_STATE_DRAFT:
      return g_strdup_printf (ngettext ("%u self-evaluation is a draft again", "%u self-evaluations are drafts again", n), n);
    }

  g_assert_not_reached ();
}

static gboolean
pass (Passing   *passing,
      GPtrArray *passages)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxCommand) command = jx_state_edits_pass (get_workspace (passing), passages, &error);
  g_autofree char *done = dup_done (passing->state, passages->len);

  if (command == NULL)
    {
      jx_list_actions_show_error (JX_DESK (passing->window), error);
      return FALSE;
    }

  return jx_list_actions_do (JX_DESK (passing->window), command, done);
}

static void
pass_plainly (Passing    *passing,
              const char *remark)
{
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);

  for (guint i = 0; i < passing->ids->len; i++)
    g_ptr_array_add (passages, jx_passage_new (g_ptr_array_index (passing->ids, i), passing->state, remark));

  pass (passing, passages);
}

/* ---- submitting ---- */

/* One that is open through the editor's own way out, which knows where the last file went. */
static void
save_file (Passing *passing)
{
  if (passing->ids->len == 1 && g_strcmp0 (get_open_id (passing->window), g_ptr_array_index (passing->ids, 0)) == 0)
    gtk_widget_activate_action (jx_window_get_editor (passing->window), "assessment.export", "s", "json");
  else
    adw_dialog_present (jx_batch_dialog_new (get_workspace (passing), passing->ids), GTK_WIDGET (passing->window));
}

static void
submit_answered_cb (AdwAlertDialog *dialog,
                    const char     *response,
                    Passing        *passing)
{
  gboolean save = gtk_check_button_get_active (GTK_CHECK_BUTTON (passing->field));

  if (g_str_equal (response, "submit") && pass (passing, passing->passages) && save)
    save_file (passing);
}

static guint
count_errors (Passing *passing)
{
  guint n = 0;

  for (guint i = 0; i < passing->ids->len; i++)
    {
      JxEntry *entry = jx_workspace_find_entry (get_workspace (passing), g_ptr_array_index (passing->ids, i));

      n += entry != NULL ? jx_entry_get_summary (entry)->n_errors : 0;
    }

  return n;
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

static char *
dup_submit_body (Passing *passing,
                 guint    n_errors)
{
  GString *text = g_string_new (NULL);

  if (n_errors > 0)
    {
      g_autofree char *errors = g_strdup_printf (ngettext ("There is still %u error.", "There are still %u errors.", n_errors), n_errors);

      add_sentence (text, errors);
    }

  if (passing->n_left_out > 0)
    {
      g_autofree char *others = g_strdup_printf (ngettext ("%u other is not a draft nor returned and stays as it is.",
                                                           "%u others are not drafts nor returned and stay as they are.",
                                                           passing->n_left_out), passing->n_left_out);

      add_sentence (text, others);
    }

  if (passing->passages->len == 1)
    {
      g_autofree char *code = jx_exchange_digest_to_short (jx_record_get (g_ptr_array_index (passing->passages, 0), "digest"));
      g_autofree char *kept = g_strdup_printf (_("A copy is kept to compare with.\nIts code is %s."), code);

      add_sentence (text, kept);
    }
  else
    {
      add_sentence (text, _("A copy of each is kept to compare with."));
    }

  return g_string_free (text, FALSE);
}

static void
ask (Passing        *passing,
     AdwAlertDialog *dialog,
     GtkWidget      *field,
     const char     *response,
     GCallback       answered)
{
  passing->field = field;
  adw_alert_dialog_set_extra_child (dialog, field);
  adw_alert_dialog_set_response_appearance (dialog, response, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, response);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", answered, passing, answered_notify, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (passing->window));
}

static void
ask_to_submit (Passing *passing)
{
  guint n_errors = count_errors (passing);
  g_autofree char *name = dup_name (passing);
  g_autofree char *heading = passing->ids->len == 1 ? g_strdup_printf (_("Submit “%s”?"), name)
                                                    : g_strdup_printf (ngettext ("Submit %u Self-Evaluation?", "Submit %u Self-Evaluations?",
                                                                                 passing->ids->len), passing->ids->len);
  g_autofree char *body = dup_submit_body (passing, n_errors);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
  GtkWidget *label = jx_wrapped_label_new (NULL, NULL);
  GtkWidget *save = gtk_check_button_new ();

  gtk_label_set_text_with_mnemonic (GTK_LABEL (label), passing->ids->len == 1 ? _("Save the bureau’s _file, too")
                                                                              : _("Save the bureau’s _files, too"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), save);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (save), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (save), TRUE);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "submit", n_errors > 0 ? _("_Submit Anyway") : _("_Submit"), NULL);
  ask (passing, dialog, save, "submit", G_CALLBACK (submit_answered_cb));
}

static void
frozen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Passing *passing = data;
  g_autoptr(GError) error = NULL;

  passing->passages = jx_freezer_freeze_finish (JX_WORKSPACE (source), result, &error);
  if (!gtk_widget_get_mapped (GTK_WIDGET (passing->window)))
    {
      passing_free (passing);   /* the window was closed meanwhile: nobody is there to be asked */
      return;
    }

  if (passing->passages != NULL)
    {
      ask_to_submit (passing);
      return;
    }

  jx_list_actions_show_error (JX_DESK (passing->window), error);
  passing_free (passing);
}

static void
submit (Passing *passing)
{
  JxSessions *sessions = jx_workspace_get_sessions (get_workspace (passing));

  for (guint i = 0; i < jx_sessions_get_n (sessions); i++)
    jx_history_close_edit (jx_session_get_history (jx_sessions_get (sessions, i)));

  jx_freezer_freeze_async (get_workspace (passing), passing->ids, frozen_cb, passing);
}

/* ---- returning ---- */

static void
return_answered_cb (AdwAlertDialog *dialog,
                    const char     *response,
                    Passing        *passing)
{
  g_autofree char *remark = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (passing->field))));

  if (g_str_equal (response, "return"))
    pass_plainly (passing, remark);
}

static void
ask_for_remark (Passing *passing)
{
  g_autofree char *name = dup_name (passing);
  g_autofree char *heading = passing->ids->len == 1 ? g_strdup_printf (_("“%s” Was Returned"), name)
                                                    : g_strdup_printf (ngettext ("%u Self-Evaluation Was Returned",
                                                                                 "%u Self-Evaluations Were Returned", passing->ids->len),
                                                                       passing->ids->len);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, _("What the bureau said is kept with it.")));
  GtkWidget *remark = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (remark), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (remark), _("Remark of the bureau"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remark), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remark of the bureau"), -1);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "return", _("_Returned"), NULL);
  adw_dialog_set_focus (ADW_DIALOG (dialog), remark);
  ask (passing, dialog, remark, "return", G_CALLBACK (return_answered_cb));
}

/* ---- the actions ---- */

static GPtrArray *
dup_chosen (JxWindow *window,
            gboolean  open)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window), JX_TYPE_WINDOW, "list"));
  GPtrArray *ids;

  if (!open)
    return jx_project_list_dup_selection (JX_PROJECT_LIST (list));

  ids = g_ptr_array_new_with_free_func (g_free);
  if (get_open_id (window) != NULL)
    g_ptr_array_add (ids, g_strdup (get_open_id (window)));

  return ids;
}

/* Those that may, of what was chosen; where none may, why. */
static Passing *
passing_new (JxWindow  *window,
             JxState    state,
             gboolean   open,
             GError   **error)
{
  g_autoptr(GPtrArray) chosen = dup_chosen (window, open);
  Passing *passing = g_new0 (Passing, 1);

  passing->window = g_object_ref (window);
  passing->state = state;
  passing->ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < chosen->len; i++)
    {
      const char *id = g_ptr_array_index (chosen, i);

      if (jx_state_edits_may_pass (get_workspace (passing), id, state, *error == NULL ? error : NULL))
        g_ptr_array_add (passing->ids, g_strdup (id));
      else
        passing->n_left_out++;
    }

  return passing;
}

static void
pass_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr(GError) error = NULL;
  Passing *passing;
  guint way = 0;

  while (!g_str_equal (name, ways[way].action) && !g_str_equal (name, ways[way].of_open))
    way++;

  if (jx_desk_get_workspace (JX_DESK (widget)) == NULL)
    return;

  passing = passing_new (JX_WINDOW (widget), ways[way].state, g_str_equal (name, ways[way].of_open), &error);

  if (passing->ids->len > 0 && passing->state == JX_STATE_SUBMITTED)
    {
      submit (passing);
      return;
    }
  if (passing->ids->len > 0 && passing->state == JX_STATE_RETURNED)
    {
      ask_for_remark (passing);
      return;
    }

  if (passing->ids->len > 0)
    pass_plainly (passing, NULL);
  else if (error != NULL)
    jx_list_actions_show_error (JX_DESK (widget), error);

  passing_free (passing);
}

void
jx_passing_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      gtk_widget_class_install_action (widget_class, ways[i].action, NULL, pass_action);
      gtk_widget_class_install_action (widget_class, ways[i].of_open, NULL, pass_action);
    }
}
