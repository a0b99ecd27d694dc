/* jx-score-bar.c: the arithmetic at the bottom: weights, execution, indicators, total, grade
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-score-bar.h"

#include <glib/gi18n.h>

#include "jx-scoring.h"

struct _JxScoreBar
{
  AdwBin     parent_instance;

  GtkButton *weights;
  GtkLabel  *execution;
  GtkLabel  *indicators;
  GtkButton *total;
  GtkLabel  *grade;

  JxSession *session;
  gulong     checked;
};

G_DEFINE_FINAL_TYPE (JxScoreBar, jx_score_bar, ADW_TYPE_BIN)

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  gint64   weights, execution, indicators;
  gboolean has_execution;
} Figures;

static void
add_points (JxRow  *row,
            int     column,
            gint64 *sum)
{
  gint64 points;

  if (column >= 0 && jx_value_get_points (jx_row_get_value (row, column), &points))
    *sum += points;
}

/* What the table says: typed figures, and computed ones where nothing was typed. */
static void
add_up (JxAssessment *assessment,
        Figures      *figures)
{
  JxTable *funds;
  guint position;
  JxRow *total_row = jx_assessment_find_total_row (assessment, &funds, &position);

  if (total_row != NULL)
    {
      const JxBlock *block = jx_table_get_block (funds);
      int score = jx_block_find_role (block, JX_ROLE_SCORE);

      figures->has_execution = score >= 0;
      add_points (total_row, jx_block_find_role (block, JX_ROLE_WEIGHT), &figures->weights);
      add_points (total_row, score, &figures->execution);
    }

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);
      const JxBlock *block = jx_table_get_block (table);

      for (guint j = 0; block->type == JX_BLOCK_INDICATORS && j < jx_table_get_n_rows (table); j++)
        {
          JxRow *row = jx_table_get_row (table, j);
          int def = jx_row_get_key (row) != NULL ? jx_block_find_row_def (block, jx_row_get_key (row)) : -1;

          if (def >= 0 && (block->rows[def].subtotal || block->rows[def].group))
            continue;

          add_points (row, jx_block_find_role (block, JX_ROLE_WEIGHT), &figures->weights);
          add_points (row, jx_block_find_role (block, JX_ROLE_SCORE), &figures->indicators);
        }
    }
}

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

  gtk_widget_set_sensitive (GTK_WIDGET (button), finding != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), finding != NULL ? jx_finding_get_message (finding) : NULL);

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

  gtk_widget_set_visible (GTK_WIDGET (self->weights), profile->base > 0);
  gtk_button_set_label (self->weights, text);
  set_fault (self, self->weights, "W01");
}

static void
checked_cb (JxScoreBar *self)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);
  const JxProfile *profile = jx_assessment_get_profile (assessment);
  const JxSummary *summary = jx_session_get_summary (self->session);
  g_autofree char *total = g_strdup_printf (_("Total %s"), summary->total != NULL ? summary->total : "—");
  Figures figures = { 0 };

  add_up (assessment, &figures);
  show_weights (self, profile, figures.weights);
  set_points (self->execution, _("Execution %s"), figures.execution);
  set_points (self->indicators, _("Indicators %s"), figures.indicators);
  gtk_widget_set_visible (GTK_WIDGET (self->execution), figures.has_execution);
  gtk_widget_set_visible (GTK_WIDGET (self->indicators), profile->has_scores);
  gtk_widget_set_visible (GTK_WIDGET (self->total), profile->has_scores);
  gtk_button_set_label (self->total, total);
  set_fault (self, self->total, "S02");
  gtk_label_set_text (self->grade, summary->grade != NULL ? summary->grade : "");
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

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-score-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, weights);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, execution);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, indicators);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, total);
  gtk_widget_class_bind_template_child (widget_class, JxScoreBar, grade);
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

  if (session != NULL)
    {
      self->checked = g_signal_connect_swapped (session, "checked", G_CALLBACK (checked_cb), self);
      checked_cb (self);
    }
}
