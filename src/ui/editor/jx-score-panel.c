/* jx-score-panel.c: the score in full: execution and classes, and what other values would make of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-score-panel.h"

#include <glib/gi18n.h>

#include "jx-edit.h"
#include "jx-score-meter.h"
#include "jx-what-if.h"
#include "jx-wrapped-label.h"

/* A row of which another value is asked */
typedef struct
{
  char        *row_id;
  AdwEntryRow *entry;
} Question;

struct _JxScorePanel
{
  GtkPopover    parent_instance;

  GtkLabel     *total;
  GtkLabel     *grade;
  GtkLabel     *base;
  GtkGrid      *classes;
  GtkLabel     *hint;
  GtkListBox   *rows;
  GtkBox       *results;
  GtkWidget    *buttons;

  JxSession    *session;
  GSignalGroup *signals;
  GArray       *questions;   /* Question */
  char         *row_id;      /* the focus is in, or NULL */
  JxWhatIf     *trial;       /* of what the table says now; NULL until it is needed */
  GtkWidget    *came_from;   /* where the focus goes back to; not held */
};

G_DEFINE_FINAL_TYPE (JxScorePanel, jx_score_panel, GTK_TYPE_POPOVER)

static void
question_clear (gpointer data)
{
  g_free (((Question *) data)->row_id);
}

static JxAssessment *
assessment (JxScorePanel *self)
{
  return jx_session_get_assessment (self->session);
}

/* ---- where it stands ---- */

static void
add_class (JxScorePanel *self,
           int           line,
           const char   *name,
           gint64        earned,
           gint64        possible,
           gboolean      known)
{
  g_autofree char *points = jx_score_panel_dup_points (earned, possible, known);
  GtkWidget *title = gtk_label_new (name), *meter = jx_score_meter_new (), *figures = gtk_label_new (points);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 18);
  gtk_label_set_xalign (GTK_LABEL (figures), 1);
  gtk_widget_add_css_class (figures, "numeric");
  gtk_widget_set_hexpand (meter, TRUE);
  jx_score_meter_add (JX_SCORE_METER (meter), earned, possible);
  jx_score_meter_set_words (JX_SCORE_METER (meter), name, points);
  gtk_grid_attach (self->classes, title, 0, line, 1, 1);
  gtk_grid_attach (self->classes, meter, 1, line, 1, 1);
  gtk_grid_attach (self->classes, figures, 2, line, 1, 1);
}

static void
show_standing (JxScorePanel *self)
{
  const JxStanding *standing = jx_session_get_standing (self->session);
  g_autofree char *weights = jx_points_to_string (standing->weights, -1);
  g_autofree char *base = g_strdup_printf (_("of %s points"), weights);
  GtkWidget *child;
  int line = 0;

  gtk_label_set_text (self->total, standing->total != NULL ? standing->total : "—");
  gtk_label_set_text (self->grade, standing->grade != NULL ? standing->grade : "");
  gtk_label_set_text (self->base, base);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->classes))) != NULL)
    gtk_grid_remove (self->classes, child);

  if (standing->has_execution)
    {
      g_autofree char *name = standing->rate != NULL ? g_strdup_printf (_("Execution %s"), standing->rate)
                                                     : g_strdup (_("Execution"));

      add_class (self, line++, name, standing->execution, standing->execution_weight, standing->executed);
    }

  for (guint i = 0; i < standing->n_classes; i++)
    {
      const JxStandingClass *class = &standing->classes[i];

      add_class (self, line++, class->name != NULL ? class->name : _("Indicators"), class->earned, class->possible,
                 class->n_scored > 0);
    }
}

/* ---- what would be ---- */

static void
add_result (JxScorePanel      *self,
            const char        *text,
            const char *const *css_classes)
{
  GtkWidget *label = jx_wrapped_label_new (text, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_css_classes (label, (const char **) css_classes);
  gtk_box_append (self->results, label);
}

static void
show_results (JxScorePanel *self)
{
  guint n = self->trial != NULL ? jx_what_if_get_n_rows (self->trial) : 0;
  g_autofree char *total = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_box_remove (self->results, child);

  gtk_widget_set_visible (GTK_WIDGET (self->results), n > 0);
  gtk_widget_set_visible (self->buttons, n > 0);
  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = jx_what_if_dup_sentence (self->trial, i);

      add_result (self, sentence, (const char *[]) { "numeric", NULL });
      add_result (self, jx_what_if_get_row (self->trial, i)->rule, (const char *[]) { "caption", "dimmed", NULL });
    }

  total = jx_what_if_dup_total (self->trial);
  add_result (self, total, (const char *[]) { "heading", "numeric", NULL });
  gtk_accessible_announce (GTK_ACCESSIBLE (self), total, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What stands in the table is not supposed; what it says is not asked again. */
static gboolean
is_other (JxScorePanel   *self,
          const Question *question)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (question->entry));
  JxCellRef cell;
  g_autofree char *shown = NULL;

  if (!jx_what_if_find_cell (assessment (self), question->row_id, &cell))
    return FALSE;

  shown = jx_assessment_dup_shown (assessment (self), cell.table, cell.position, cell.column);

  return *text != '\0' && !g_str_equal (text, shown);
}

static gboolean
suppose (JxScorePanel   *self,
         const Question *question)
{
  gboolean other = is_other (self, question);
  g_autoptr(GError) error = NULL;

  if (jx_what_if_set (self->trial, question->row_id, other ? gtk_editable_get_text (GTK_EDITABLE (question->entry)) : NULL, &error))
    return TRUE;

  jx_edit_tell (GTK_WIDGET (self), error->message);
  return FALSE;
}

static void
changed_cb (AdwEntryRow  *entry,
            JxScorePanel *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (g_array_index (self->questions, Question, i).entry == entry)
      suppose (self, &g_array_index (self->questions, Question, i));

  show_results (self);
}

/* Anew, of what the table says now: rows that went take their questions with them, those that say the same too. */
static void
renew_trial (JxScorePanel *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->trial, jx_what_if_free);
  if (!(self->trial = jx_what_if_new (assessment (self), &error)))
    {
      jx_edit_tell (GTK_WIDGET (self), error->message);
      return;
    }

  for (guint i = self->questions->len; i > 0; i--)
    {
      const Question *question = &g_array_index (self->questions, Question, i - 1);

      if (is_other (self, question) && suppose (self, question))
        continue;

      gtk_list_box_remove (self->rows, GTK_WIDGET (question->entry));
      g_array_remove_index (self->questions, i - 1);
    }
}

/* The indicator, or what the form calls the amount spent */
static char *
dup_title (JxScorePanel    *self,
           const JxCellRef *cell)
{
  const JxBlock *block = jx_table_get_block (cell->table);
  int name = block->type == JX_BLOCK_INDICATORS ? jx_block_find_role (block, JX_ROLE_NAME) : -1;
  const char *text = name >= 0 ? jx_row_get_typed (jx_table_get_row (cell->table, cell->position), (guint) name) : NULL;

  return text != NULL ? g_strdup (text) : jx_assessment_dup_label (assessment (self), block->columns[cell->column].title);
}

static void
ask (JxScorePanel *self,
     const char   *row_id)
{
  g_autofree char *title = NULL, *shown = NULL;
  Question question = { NULL, NULL };
  JxCellRef cell;

  for (guint i = 0; i < self->questions->len; i++)
    if (g_str_equal (g_array_index (self->questions, Question, i).row_id, row_id))
      return;

  if (!jx_what_if_find_cell (assessment (self), row_id, &cell))
    return;

  title = dup_title (self, &cell);
  shown = jx_assessment_dup_shown (assessment (self), cell.table, cell.position, cell.column);
  question.row_id = g_strdup (row_id);
  question.entry = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (question.entry), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question.entry), title);
  gtk_editable_set_text (GTK_EDITABLE (question.entry), shown);
  g_signal_connect_object (question.entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  gtk_list_box_append (self->rows, GTK_WIDGET (question.entry));
  g_array_append_val (self->questions, question);
}

static void
show_questions (JxScorePanel *self)
{
  gboolean any = self->questions->len > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->rows), any);
  gtk_label_set_text (self->hint, any ? _("Only a trial: nothing in the table changes.")
                                      : _("In the row of an indicator Ctrl+T tries another actual value."));
  show_results (self);
}

static void
focus_question (JxScorePanel *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const Question *question = &g_array_index (self->questions, Question, i);

      if (self->row_id != NULL && g_str_equal (question->row_id, self->row_id))
        {
          gtk_widget_grab_focus (GTK_WIDGET (question->entry));
          gtk_editable_select_region (GTK_EDITABLE (question->entry), 0, -1);
        }
    }
}

static void
forget (JxScorePanel *self)
{
  g_array_set_size (self->questions, 0);
  gtk_list_box_remove_all (self->rows);
  g_clear_pointer (&self->trial, jx_what_if_free);
}

static void
checked_cb (JxScorePanel *self)
{
  g_clear_pointer (&self->trial, jx_what_if_free);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  show_standing (self);
  renew_trial (self);
  show_questions (self);
}

static void
map_cb (JxScorePanel *self)
{
  if (self->session == NULL)
    return;

  /* what is being typed ends now: a step would take away the question that nobody has answered yet, with the focus on its way */
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);

  show_standing (self);
  renew_trial (self);
  if (self->row_id != NULL)
    ask (self, self->row_id);
  show_questions (self);
  focus_question (self);
}

static void
return_focus (gpointer data)
{
  g_autoptr(JxScorePanel) self = data;
  GtkWidget *widget = self->came_from;

  while (widget != NULL && !gtk_widget_get_mapped (widget))   /* a table shows its editor only where it has the focus */
    widget = gtk_widget_get_parent (widget);

  if (widget != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (widget);

  g_clear_weak_pointer (&self->came_from);
}

/* When the event is over, GTK gives the focus to the button that opened the panel. */
static void
closed_cb (JxScorePanel *self)
{
  g_idle_add_once (return_focus, g_object_ref (self));
}

static void
discard_cb (JxScorePanel *self)
{
  forget (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
fill_in_cb (JxScorePanel *self)
{
  g_autoptr(JxCommand) command = jx_what_if_take_over (self->trial);

  forget (self);
  jx_edit_do (GTK_WIDGET (self), jx_session_get_history (self->session), command);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
jx_score_panel_dispose (GObject *object)
{
  JxScorePanel *self = JX_SCORE_PANEL (object);

  g_clear_weak_pointer (&self->came_from);
  g_clear_pointer (&self->trial, jx_what_if_free);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_SCORE_PANEL);

  G_OBJECT_CLASS (jx_score_panel_parent_class)->dispose (object);
}

static void
jx_score_panel_finalize (GObject *object)
{
  JxScorePanel *self = JX_SCORE_PANEL (object);

  g_clear_pointer (&self->questions, g_array_unref);
  g_clear_pointer (&self->row_id, g_free);

  G_OBJECT_CLASS (jx_score_panel_parent_class)->finalize (object);
}

static void
jx_score_panel_class_init (JxScorePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_score_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_score_panel_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-score-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, total);
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, grade);
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, base);
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, classes);
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, hint);
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, rows);
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, results);
  gtk_widget_class_bind_template_child (widget_class, JxScorePanel, buttons);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_in_cb);
}

static void
jx_score_panel_init (JxScorePanel *self)
{
  self->questions = g_array_new (FALSE, FALSE, sizeof (Question));
  g_array_set_clear_func (self->questions, question_clear);
  self->signals = g_signal_group_new (JX_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "checked", G_CALLBACK (checked_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jx_score_panel_set_session (JxScorePanel *self,
                            JxSession    *session)
{
  if (!g_set_object (&self->session, session))
    return;

  forget (self);
  g_set_str (&self->row_id, NULL);
  g_signal_group_set_target (self->signals, session);
}

void
jx_score_panel_set_row (JxScorePanel *self,
                        const char   *row_id)
{
  g_set_str (&self->row_id, row_id);
}

/* Before it opens by a key: the focus will go back to where it is now. */
void
jx_score_panel_keep_focus (JxScorePanel *self)
{
  g_set_weak_pointer (&self->came_from, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
}

char *
jx_score_panel_dup_points (gint64   earned,
                           gint64   possible,
                           gboolean known)
{
  g_autofree char *has = known ? jx_points_to_string (earned, 2) : g_strdup ("—"), *can = jx_points_to_string (possible, -1);

  return g_strdup_printf ("%s / %s", has, can);
}
