/* jx-state-bar.c: what became of an assessment, above its views
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-state-bar.h"

#include <glib/gi18n.h>

#include "jx-comparison.h"
#include "jx-desk.h"
#include "jx-freezer.h"
#include "jx-passage.h"
#include "jx-text.h"

#define PAUSE_MS   250   /* comparing waits until nobody types */
#define MAX_REMARK 80    /* characters; all of it stands in the comparison */

struct _JxStateBar
{
  AdwBin        parent_instance;

  AdwBanner    *banner;

  GSignalGroup *session;
  JxAssessment *frozen;       /* what was submitted last, once it is read */
  char         *frozen_id;    /* of its passage, or of the one that is being read */
  GCancellable *reading;
  guint         pause;
  guint         n_changes;
};

G_DEFINE_FINAL_TYPE (JxStateBar, jx_state_bar, ADW_TYPE_BIN)

static JxAssessment *
get_assessment (JxStateBar *self)
{
  g_autoptr(JxSession) session = self->session != NULL ? g_signal_group_dup_target (self->session) : NULL;

  return session != NULL ? jx_session_get_assessment (session) : NULL;   /* the editor holds it */
}

/* ---- what is said ---- */

static char *
dup_remark (const JxRecord *passage)
{
  const char *written = jx_record_get (passage, "remark");
  g_autofree char *remark = written != NULL ? jx_text_flatten (written) : NULL, *cut = NULL;

  if (remark == NULL || g_utf8_strlen (remark, -1) <= MAX_REMARK)
    return g_steal_pointer (&remark);

  cut = g_utf8_substring (remark, 0, MAX_REMARK);

  return g_strconcat (cut, "…", NULL);
}

static char *
dup_returned (const JxRecord *passage)
{
  g_autofree char *date = passage != NULL ? jx_passage_dup_date (passage) : NULL;
  g_autofree char *remark = passage != NULL ? dup_remark (passage) : NULL;

  if (date == NULL)
    return g_strdup (_("The bureau returned it"));

  return remark != NULL ? g_strdup_printf (_("Returned on %1$s: %2$s"), date, remark) : g_strdup_printf (_("Returned on %s"), date);
}

/* As long as it is what was submitted there is nothing to say: the title has the word. */
static char *
dup_changed (JxStateBar     *self,
             JxState         state,
             const JxRecord *passage)
{
  g_autofree char *date = NULL;

  if (self->n_changes == 0 || passage == NULL)
    return NULL;

  date = jx_passage_dup_date (passage);

  return state == JX_STATE_FINAL
           ? g_strdup_printf (ngettext ("It is final, and %u place is not as it was submitted on %s",
                                        "It is final, and %u places are not as they were submitted on %s", self->n_changes),
                              self->n_changes, date)
           : g_strdup_printf (ngettext ("%u place was changed since it was submitted on %s",
                                        "%u places were changed since it was submitted on %s", self->n_changes),
                              self->n_changes, date);
}

static void
show (JxStateBar *self)
{
  JxAssessment *assessment = get_assessment (self);
  JxState state = assessment != NULL ? jx_state_of (jx_assessment_get_record (assessment)) : JX_STATE_DRAFT;
  const JxRecord *copy = assessment != NULL ? jx_passage_find_copy (assessment) : NULL;
  g_autofree char *text = NULL;

  if (state == JX_STATE_RETURNED)
    text = dup_returned (jx_passage_find_last (assessment));
  else if (state != JX_STATE_DRAFT)
    text = dup_changed (self, state, copy);

  if (text != NULL)
    adw_banner_set_title (self->banner, text);
  adw_banner_set_button_label (self->banner, copy != NULL ? _("_Compare…") : NULL);
  adw_banner_set_revealed (self->banner, text != NULL);
}

/* ---- what is different ---- */

static void
compare (gpointer data)
{
  JxStateBar *self = data;
  JxAssessment *assessment = get_assessment (self);
  g_autoptr(GPtrArray) differences = NULL;

  self->pause = 0;
  if (assessment == NULL || self->frozen == NULL)
    return;

  differences = jx_comparison_run (self->frozen, assessment);
  self->n_changes = jx_comparison_count (differences);
  show (self);
}

static void
forget (JxStateBar *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->frozen);
  g_clear_pointer (&self->frozen_id, g_free);
  self->n_changes = 0;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(JxStateBar) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxAssessment) frozen = jx_freezer_load_finish (JX_WORKSPACE (source), result, &error);

  if (frozen == NULL)
    return;   /* given up; or it is not here any longer, which the comparison says when it is asked for */

  g_set_object (&self->frozen, frozen);
  compare (self);
}

/* What cannot be done is not offered. */
static void
enable_actions (JxStateBar   *self,
                JxAssessment *assessment)
{
  static const struct { const char *action; JxState state; } ways[] = {
    { "win.submit-open", JX_STATE_SUBMITTED }, { "win.return-open", JX_STATE_RETURNED },
    { "win.finish-open", JX_STATE_FINAL }, { "win.take-back-open", JX_STATE_DRAFT },
  };
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (window == NULL || assessment == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_action_set_enabled (window, ways[i].action,
                                   jx_state_allows (jx_state_of (jx_assessment_get_record (assessment)), ways[i].state));

  gtk_widget_action_set_enabled (window, "win.compare", jx_passage_find_copy (assessment) != NULL);
}

/* A draft is compared with nothing: what was taken back is worked on. */
static void
update (JxStateBar *self)
{
  JxAssessment *assessment = get_assessment (self);
  gboolean draft = assessment == NULL || jx_state_of (jx_assessment_get_record (assessment)) == JX_STATE_DRAFT;
  const JxRecord *copy = draft ? NULL : jx_passage_find_copy (assessment);
  JxDesk *desk = jx_desk_of (GTK_WIDGET (self));

  enable_actions (self, assessment);
  if (copy == NULL || desk == NULL)
    {
      forget (self);
    }
  else if (g_strcmp0 (self->frozen_id, copy->id) != 0)
    {
      forget (self);
      self->frozen_id = g_strdup (copy->id);
      self->reading = g_cancellable_new ();
      jx_freezer_load_async (jx_desk_get_workspace (desk), copy, self->reading, read_cb, g_object_ref (self));
    }
  else if (self->frozen != NULL)
    {
      g_clear_handle_id (&self->pause, g_source_remove);
      self->pause = g_timeout_add_once (PAUSE_MS, compare, self);
    }

  show (self);
}

static void
jx_state_bar_dispose (GObject *object)
{
  JxStateBar *self = JX_STATE_BAR (object);

  forget (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_state_bar_parent_class)->dispose (object);
}

static void
jx_state_bar_class_init (JxStateBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_state_bar_dispose;
}

static void
jx_state_bar_init (JxStateBar *self)
{
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "win.compare");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));

  self->session = g_signal_group_new (JX_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session, "checked", G_CALLBACK (update), self);
}

void
jx_state_bar_set_session (JxStateBar *self,
                          JxSession  *session)
{
  forget (self);
  g_signal_group_set_target (self->session, session);
  update (self);
}

/* Name, year and, unless it is a draft, the state. */
void
jx_state_bar_fill_title (AdwWindowTitle *title,
                         JxSession      *session)
{
  const JxSummary *summary = jx_session_get_summary (session);
  const JxRecord *record = jx_assessment_get_record (jx_session_get_assessment (session));
  const char *year = jx_record_get (record, "year");
  JxState state = jx_state_of (record);
  g_autofree char *subtitle = g_strjoin (year != NULL && state != JX_STATE_DRAFT ? " · " : "", year != NULL ? year : "",
                                         state != JX_STATE_DRAFT ? jx_state_get_name (state) : "", NULL);

  adw_window_title_set_title (title, *summary->name != '\0' ? summary->name : _("Without a name"));
  adw_window_title_set_subtitle (title, subtitle);
}
