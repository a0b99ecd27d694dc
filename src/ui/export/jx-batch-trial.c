/* jx-batch-trial.c: what is to be known before files are made: size, fonts, missing characters
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-trial.h"

#include <glib/gi18n.h>

#include "jx-batch-source.h"
#include "jx-font-group.h"

#define MOST_LINES 100   /* characters that are listed; the rest is counted */

struct _JxBatchTrial
{
  AdwBin               parent_instance;

  AdwActionRow        *size;
  AdwActionRow        *fonts;
  AdwExpanderRow      *missing;
  GtkWidget           *spinner;

  JxForms             *forms;         /* of what is tried; NULL before */
  GPtrArray           *lines;         /* GtkWidget: rows of the missing; borrowed */
  GCancellable        *cancellable;   /* of the trial that runs */
};

G_DEFINE_FINAL_TYPE (JxBatchTrial, jx_batch_trial, ADW_TYPE_BIN)

static void
clear_lines (JxBatchTrial *self)
{
  for (guint n = 0; n < self->lines->len; n++)
    adw_expander_row_remove (self->missing, g_ptr_array_index (self->lines, n));
  g_ptr_array_set_size (self->lines, 0);
}

static void
add_line (JxBatchTrial *self,
          const char   *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_expander_row_add_row (self->missing, row);
  g_ptr_array_add (self->lines, row);
}

static void
show_missing (JxBatchTrial      *self,
              const JxFontNotes *notes)
{
  const GPtrArray *sentences = jx_font_notes_list_missing (notes);
  g_autofree char *title = g_strdup_printf (ngettext ("No font has all characters of %u cell", "No font has all characters of %u cells",
                                                      sentences->len), sentences->len);

  clear_lines (self);
  for (guint n = 0; n < MIN (sentences->len, MOST_LINES); n++)
    add_line (self, g_ptr_array_index (sentences, n));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->missing), title);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), sentences->len > 0);
}

static void
show_result (JxBatchTrial *self,
             JxBatch      *batch)
{
  g_autofree char *size = g_format_size (jx_batch_get_estimate (batch));
  g_autofree char *about = g_strdup_printf (_("About %s"), size);
  g_autofree char *fonts = jx_font_notes_dup_substituted (jx_batch_get_notes (batch), "\n");

  adw_action_row_set_subtitle (self->size, jx_batch_get_estimate (batch) > 0 ? about : "—");
  adw_action_row_set_subtitle (self->fonts, fonts != NULL ? fonts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fonts), fonts != NULL);
  show_missing (self, jx_batch_get_notes (batch));
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr(JxBatchTrial) self = data;

  /* Another one runs, or none is wanted; this one may have been over before it was told so. */
  if (!jx_batch_run_finish (JX_BATCH (source), result, NULL) || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (self->spinner, FALSE);
  show_result (self, JX_BATCH (source));
}

static void
choose_fonts_cb (JxBatchTrial *self)
{
  jx_font_group_choose (GTK_WIDGET (self), self->forms);
}

static void
jx_batch_trial_dispose (GObject *object)
{
  JxBatchTrial *self = JX_BATCH_TRIAL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->forms);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_BATCH_TRIAL);

  G_OBJECT_CLASS (jx_batch_trial_parent_class)->dispose (object);
}

static void
jx_batch_trial_class_init (JxBatchTrialClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_batch_trial_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-batch-trial.ui");
  gtk_widget_class_bind_template_child (widget_class, JxBatchTrial, size);
  gtk_widget_class_bind_template_child (widget_class, JxBatchTrial, fonts);
  gtk_widget_class_bind_template_child (widget_class, JxBatchTrial, missing);
  gtk_widget_class_bind_template_child (widget_class, JxBatchTrial, spinner);
  gtk_widget_class_bind_template_callback (widget_class, choose_fonts_cb);
}

static void
jx_batch_trial_init (JxBatchTrial *self)
{
  self->lines = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Beside what the user does; a trial that runs is given up for this one. */
void
jx_batch_trial_run (JxBatchTrial         *self,
                    JxWorkspace          *workspace,
                    GPtrArray            *ids,
                    const JxBatchOptions *options)
{
  JxBatchSource *reader = jx_batch_source_new (workspace, ids);
  g_autoptr(JxBatch) batch = jx_batch_new (options, ids->len, jx_batch_source_read, reader, (GDestroyNotify) jx_batch_source_free);

  jx_batch_trial_stop (self);
  g_set_object (&self->forms, jx_workspace_get_forms (workspace));
  self->cancellable = g_cancellable_new ();
  adw_action_row_set_subtitle (self->size, _("Being estimated"));
  gtk_widget_set_visible (self->spinner, TRUE);
  jx_batch_run_async (batch, self->cancellable, ran_cb, g_object_ref (self));
}

void
jx_batch_trial_stop (JxBatchTrial *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  adw_action_row_set_subtitle (self->size, "—");
  gtk_widget_set_visible (self->spinner, FALSE);
}
