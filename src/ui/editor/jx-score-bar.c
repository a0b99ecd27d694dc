/* jx-score-bar.c: the arithmetic at the bottom: weights, execution, indicators, total, grade
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-score-bar.h"

#include <glib/gi18n.h>

#include "jx-score-meter.h"
#include "jx-score-panel.h"
#include "jx-text.h"
#include "jx-tip.h"

struct _JxScoreBar
{
  AdwBin         parent_instance;

  GtkButton     *weights;
  GtkLabel      *execution;
  GtkLabel      *indicators;
  GtkButton     *total;
  GtkLabel      *grade;
  GtkMenuButton *glance;
  JxScoreMeter  *meter;
  JxScorePanel  *panel;

  JxSession     *session;
  gulong         checked;
};

G_DEFINE_FINAL_TYPE (JxScoreBar, jx_score_bar, ADW_TYPE_BIN)

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_points (GtkLabel   *label,
            const char *format,
            gint64      points)
{
  g_autofree char *number = jx_points_to_string (points, 2);
  g_autofree char *text = g_strdup_printf (format, number);

  gtk_label_set_text (label, text);
}

static JxFinding *
find_rule (JxScoreBar *self,
           const char *rule)
{
  GListModel *findings = jx_session_get_findings (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (jx_finding_get_rule (finding), rule) && jx_finding_get_answer (finding) == NULL)
        return g_steal_pointer (&finding);
    }

  return NULL;
}

static void
set_fault (JxScoreBar *self,
           GtkButton  *button,
           const char *rule)
{
  g_autoptr(JxFinding) finding = find_rule (self, rule);
  const char *message = finding != NULL ? jx_finding_get_message (finding) : NULL;

  if (!jx_tip_set (GTK_WIDGET (button), message) && gtk_widget_get_sensitive (GTK_WIDGET (button)) == (finding != NULL))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (button), finding != NULL);

  if (finding != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (button), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "error");
}

static void
show_weights (JxScoreBar      *self,
              const JxProfile *profile,
              gint64           weights)
{
  g_autofree char *sum = jx_points_to_string (weights, -1), *base = jx_points_to_string (profile->base, -1);
  g_autofree char *text = g_strdup_printf (weights == profile->base ? _("Weights %s/%s ✓") : _("Weights %s/%s"), sum, base);

  gtk_button_set_label (self->weights, text);
  set_fault (self, self->weights, "W01");
}

/* The picture in words: 预算执行 10.00 / 10, 产出指标 45.00 / 50, … */
static char *
dup_words (const JxStanding *standing)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;

  if (standing->has_execution)
    {
      g_autofree char *points = jx_score_panel_dup_points (standing->execution, standing->execution_weight, standing->executed);

      g_strv_builder_take (words, g_strdup_printf ("%s %s", _("Execution"), points));
    }

  for (guint i = 0; i < standing->n_classes; i++)
    {
      const JxStandingClass *class = &standing->classes[i];
      g_autofree char *points = jx_score_panel_dup_points (class->earned, class->possible, class->n_scored > 0);

      g_strv_builder_take (words, g_strdup_printf ("%s %s", class->name != NULL ? class->name : _("Indicators"), points));
    }

  parts = g_strv_builder_end (words);

  return g_strjoinv (_(", "), parts);
}

static void
show_glance (JxScoreBar       *self,
             const JxStanding *standing)
{
  g_autofree char *words = dup_words (standing);
  g_autofree char *label = g_strdup_printf (_("Score at a glance: %s"), words);

  jx_score_meter_clear (self->meter);
  if (standing->has_execution)
    jx_score_meter_add (self->meter, standing->execution, standing->execution_weight);
  for (guint i = 0; i < standing->n_classes; i++)
    jx_score_meter_add (self->meter, standing->classes[i].earned, standing->classes[i].possible);

  jx_score_meter_set_words (self->meter, _("Points earned"), words);
  gtk_widget_set_visible (GTK_WIDGET (self->glance), standing->weights > 0);
  if (jx_tip_set (GTK_WIDGET (self->glance), words))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->glance), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
checked_cb (JxScoreBar *self)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);
  const JxProfile *profile = jx_assessment_get_profile (assessment);
  const JxSummary *summary = jx_session_get_summary (self->session);
  g_autofree char *points = jx_text_flatten (summary->total != NULL ? summary->total : "—");
  g_autofree char *total = g_strdup_printf (_("Total %s"), points);
  g_autofree char *grade = jx_text_flatten (summary->grade != NULL ? summary->grade : "");
  const JxStanding *standing = jx_session_get_standing (self->session);
  gboolean has_rows = jx_form_find_block_type (jx_assessment_get_form (assessment), JX_BLOCK_INDICATORS, -1) >= 0;

  show_weights (self, profile, standing->weights);
  show_glance (self, standing);
  set_points (self->execution, _("Execution %s"), standing->execution);
  set_points (self->indicators, _("Indicators %s"), standing->indicators);
  gtk_widget_set_visible (GTK_WIDGET (self->weights), has_rows && profile->base > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->execution), standing->has_execution);
  gtk_widget_set_visible (GTK_WIDGET (self->indicators), has_rows && profile->has_scores);
  gtk_widget_set_visible (GTK_WIDGET (self->total), profile->has_scores);
  gtk_button_set_label (self->total, total);
  set_fault (self, self->total, "S02");
  gtk_label_set_text (self->grade, grade);
  gtk_widget_set_visible (GTK_WIDGET (self->grade), summary->grade != NULL);
}

static void
jump (JxScoreBar *self,
      const char *rule)
{
  g_autoptr(JxFinding) finding = find_rule (self, rule);

  if (finding != NULL)
    g_signal_emit (self, signals[JUMP], 0, finding);
}

static void
weights_clicked_cb (JxScoreBar *self)
{
  jump (self, "W01");
}

static void
total_clicked_cb (JxScoreBar *self)
{
  jump (self, "S02");
}

static void
jx_score_bar_dispose (GObject *object)
{
  JxScoreBar *self = JX_SCORE_BAR (object);

  if (self->session != NULL)
    g_clear_signal_handler (&self->checked, self->session);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_SCORE_BAR);

  G_OBJECT_CLASS (jx_score_bar_parent_class)->dispose (object);
}

static void
jx_score_bar_class_init (JxScoreBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_score_bar_dispose;

  g_type_ensure (JX_TYPE_SCORE_METER);
  g_type_ensure (JX_TYPE_SCORE_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-score-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, weights);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, execution);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, indicators);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, total);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, grade);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, glance);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, meter);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, panel);
  gtk_widget_class_bind_template_callback (widget_class, weights_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, total_clicked_cb);

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_SCORE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                JX_TYPE_FINDING);
}

static void
jx_score_bar_init (JxScoreBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jx_score_bar_set_session (JxScoreBar *self,
                          JxSession  *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_clear_signal_handler (&self->checked, self->session);

  g_set_object (&self->session, session);
  jx_score_panel_set_session (self->panel, session);

  if (session != NULL)
    {
      self->checked = g_signal_connect_swapped (session, "checked", G_CALLBACK (checked_cb), self);
      checked_cb (self);
    }
}

/* The row that the focus is in, or NULL */
void
jx_score_bar_set_row (JxScoreBar *self,
                      const char *row_id)
{
  jx_score_panel_set_row (self->panel, row_id);
}

/* Opens the score in full, to try another value of the row. */
void
jx_score_bar_try (JxScoreBar *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->glance)))
    return;

  jx_score_panel_keep_focus (self->panel);
  gtk_menu_button_popup (self->glance);
}
