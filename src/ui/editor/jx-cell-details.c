/* jx-cell-details.c: a cell told in full: its rule, its finding, what it held before
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cell-details.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-desk.h"
#include "jx-edit.h"
#include "jx-edits.h"
#include "jx-explain.h"
#include "jx-finding.h"
#include "jx-place.h"
#include "jx-popup.h"
#include "jx-store-query.h"
#include "jx-text.h"
#include "jx-wrapped-label.h"

#define MOST_CHANGES 50

struct _JxCellDetails
{
  GtkPopover    parent_instance;

  GtkBox       *box;
  GtkWidget    *list;        /* of changes; waits for the store */
  GtkWidget    *waiting;
  JxSession    *session;
  char         *row_id;
  char         *field;
  GtkWidget    *anchor;      /* where the focus goes back to; not held */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (JxCellDetails, jx_cell_details, GTK_TYPE_POPOVER)

static GtkWidget *
add_label (JxCellDetails *self,
           const char    *text,
           const char    *css_class)
{
  GtkWidget *label = jx_wrapped_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_box_append (self->box, label);

  return label;
}

static void
add_button (JxCellDetails *self,
            const char    *label,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
}

static void
fix_cb (JxCellDetails *self)
{
  JxCellPlace place = { self->session, self->row_id, self->field, self->anchor, { 0 } };

  jx_cell_actions_fix (&place);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* What was typed over the computed value goes */
static void
reset_cb (JxCellDetails *self)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);
  JxTable *table;
  guint position;
  g_autoptr(JxCommand) command = NULL;

  if (jx_assessment_find_row (assessment, self->row_id, &table, &position) != NULL)
    {
      int column = jx_block_find_column (jx_table_get_block (table), self->field);

      command = jx_edits_set (assessment, table, position, (guint) column, NULL);
      jx_edit_do (GTK_WIDGET (self), jx_session_get_history (self->session), command);
    }
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* ---- what it held before ---- */

static const char *
say (const char *text)
{
  return text != NULL && *text != '\0' ? text : _("empty");
}

static const char *
kind_words (JxEntryKind kind)
{
  switch (kind)
    {
    case JX_ENTRY_UNDO:
      return _("undone");
    case JX_ENTRY_REDO:
      return _("redone");
    case JX_ENTRY_DO:
      return NULL;
    }

  g_assert_not_reached ();
}

static GtkWidget *
change_new (const JxCellChange *change)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (change->time);
  g_autoptr(GDateTime) time = g_date_time_to_local (utc);
  g_autofree char *when = g_date_time_format (time, "%Y-%m-%d %H:%M");
  g_autofree char *what = g_strdup_printf (_("%1$s → %2$s"), say (change->old_text), say (change->text));
  const char *kind = kind_words (change->kind) != NULL ? kind_words (change->kind) : change->label;
  g_autofree char *below = kind != NULL ? g_strdup_printf ("%s · %s", when, kind) : g_strdup (when);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *text = jx_wrapped_label_new (what, NULL);
  GtkWidget *dim = jx_wrapped_label_new (below, "caption");

  gtk_label_set_max_width_chars (GTK_LABEL (text), 36);
  gtk_label_set_max_width_chars (GTK_LABEL (dim), 36);
  gtk_widget_add_css_class (dim, "dimmed");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), dim);

  return box;
}

static void
show_changes (JxCellDetails *self,
              GPtrArray     *changes)
{
  guint n = MIN (changes->len, MOST_CHANGES);

  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (self->list), change_new (g_ptr_array_index (changes, changes->len - 1 - i)));

  gtk_label_set_text (GTK_LABEL (self->waiting), n == 0 ? _("Nothing was changed here.") : "");
  gtk_widget_set_visible (self->waiting, n == 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxCellDetails) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) changes = jx_store_cell_history_finish (JX_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (changes != NULL)
    show_changes (self, changes);
  else
    gtk_label_set_text (GTK_LABEL (self->waiting), error->message);
}

static void
add_history (JxCellDetails *self,
             JxStore       *store)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  if (store == NULL)
    return;

  add_label (self, _("What Stood Here Before"), "heading");
  self->waiting = add_label (self, "", "dimmed");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (self->box, scroller);

  jx_store_cell_history_async (store, jx_assessment_get_id (jx_session_get_assessment (self->session)),
                               self->row_id, self->field, self->cancellable, loaded_cb, g_object_ref (self));
}

/* ---- what it is now ---- */

static void
add_rule (JxCellDetails *self,
          JxTable       *table,
          guint          position,
          guint          column)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);
  g_autofree char *rule = jx_explain_cell (assessment, table, position, column);
  const JxValue *value = jx_row_get_value (jx_table_get_row (table, position), column);
  JxFinding *finding = jx_session_find_finding (self->session, self->row_id, self->field);

  if (rule == NULL)
    return;

  if (finding == NULL || strstr (jx_finding_get_message (finding), rule) == NULL)   /* a finding may quote it */
    add_label (self, rule, NULL);

  if (value->typed != NULL)
    {
      g_autofree char *computed = jx_amount_to_string (&value->computed, jx_assessment_get_profile (assessment),
                                                       jx_assessment_get_money_unit (assessment));
      g_autofree char *text = g_strdup_printf (_("Typed is %1$s, computed is %2$s."), value->typed, computed);

      add_label (self, text, NULL);
      add_button (self, _("Use the Computed Value"), G_CALLBACK (reset_cb));
    }
}

static void
add_finding (JxCellDetails *self)
{
  JxFinding *finding = jx_session_find_finding (self->session, self->row_id, self->field);
  g_autoptr(JxFinding) fix = NULL;

  if (finding == NULL)
    return;

  add_label (self, jx_finding_get_message (finding), NULL);
  fix = jx_cell_actions_find_fix (&(JxCellPlace) { self->session, self->row_id, self->field, self->anchor, { 0 } });
  if (fix != NULL)
    add_button (self, _("Correct"), G_CALLBACK (fix_cb));
}

/* What cannot be read is quoted by the finding that says so: it need not be said twice. */
static gboolean
finding_says_so (JxCellDetails *self,
                 const JxValue *value)
{
  JxFinding *finding = jx_session_find_finding (self->session, self->row_id, self->field);

  return finding != NULL && value->parsed.kind >= JX_QUANTITY_SEVERAL
         && strstr (jx_finding_get_message (finding), value->typed) != NULL;
}

static void
add_understood (JxCellDetails *self,
                JxTable       *table,
                guint          position,
                guint          column)
{
  const JxColumn *def = &jx_table_get_block (table)->columns[column];
  const JxValue *value = jx_row_get_value (jx_table_get_row (table, position), column);
  g_autofree char *understood = value->typed == NULL || def->input == JX_INPUT_TEXT || finding_says_so (self, value)
                                  ? NULL : jx_quantity_explain (value->typed, def->input,
                                                                jx_assessment_get_money_unit (jx_session_get_assessment (self->session)));

  if (understood != NULL)
    add_label (self, understood, NULL);
}

static void
closed_cb (JxCellDetails *self)
{
  if (self->anchor != NULL)
    gtk_widget_grab_focus (self->anchor);
}

/* What showed the cell goes. */
static void
root_cb (JxCellDetails *self)
{
  if (self->anchor == NULL || gtk_widget_get_root (self->anchor) == NULL)
    gtk_widget_unparent (GTK_WIDGET (self));
}

static void
jx_cell_details_dispose (GObject *object)
{
  JxCellDetails *self = JX_CELL_DETAILS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->anchor);

  G_OBJECT_CLASS (jx_cell_details_parent_class)->dispose (object);
}

static void
jx_cell_details_finalize (GObject *object)
{
  JxCellDetails *self = JX_CELL_DETAILS (object);

  g_free (self->row_id);
  g_free (self->field);

  G_OBJECT_CLASS (jx_cell_details_parent_class)->finalize (object);
}

static void
jx_cell_details_class_init (JxCellDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_cell_details_dispose;
  object_class->finalize = jx_cell_details_finalize;
}

static void
jx_cell_details_init (JxCellDetails *self)
{
  self->cancellable = g_cancellable_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 6);
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 6);
  gtk_widget_set_size_request (GTK_WIDGET (self->box), 270, -1);   /* a sentence is not read in a column of two words */
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->box));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  jx_popup_let_go (GTK_POPOVER (self));
}

void
jx_cell_details_open (const JxCellPlace *place)
{
  JxAssessment *assessment = jx_session_get_assessment (place->session);
  JxCellDetails *self;
  g_autofree char *label = NULL, *title = NULL;
  JxTable *table;
  guint position;
  int column;

  if (jx_assessment_find_row (assessment, place->row_id, &table, &position) == NULL
      || (column = jx_block_find_column (jx_table_get_block (table), place->field)) < 0)
    return;

  self = g_object_new (JX_TYPE_CELL_DETAILS, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  self->session = g_object_ref (place->session);
  self->row_id = g_strdup (place->row_id);
  self->field = g_strdup (place->field);
  g_set_weak_pointer (&self->anchor, place->widget);

  label = jx_assessment_dup_label (assessment, jx_table_get_block (table)->columns[column].title);
  title = jx_text_flatten (label);
  add_label (self, title, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  add_rule (self, table, position, (guint) column);
  add_understood (self, table, position, (guint) column);
  add_finding (self);

  gtk_widget_set_parent (GTK_WIDGET (self), place->widget);
  g_signal_connect_object (place->widget, "notify::root", G_CALLBACK (root_cb), self, G_CONNECT_SWAPPED);
  add_history (self, jx_desk_get_store (jx_desk_of (place->widget)));
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place->area);
  gtk_popover_popup (GTK_POPOVER (self));
}
