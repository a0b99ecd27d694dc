/* jx-paste-dialog.c: a whole published table, before it is pasted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-paste-dialog.h"

#include <glib/gi18n.h>

#include "jx-assessment-load.h"
#include "jx-dialog-head.h"
#include "jx-focus.h"
#include "jx-paste.h"
#include "jx-paste-row.h"
#include "jx-sheet-fill.h"
#include "jx-sheet-fit.h"
#include "jx-sheet-rest.h"

#define MAX_ROWS 200    /* that are shown; all of them are pasted */
#define MAX_OPEN 5      /* rows that need not be asked for */

struct _JxPasteDialog
{
  AdwDialog            parent_instance;

  JxDialogHead        *head;
  GtkWidget           *paste_button;
  AdwPreferencesGroup *choices;
  AdwComboRow         *mode;
  AdwSwitchRow        *funds;
  AdwSwitchRow        *goals;
  AdwExpanderRow      *columns;
  AdwExpanderRow      *rest;
  AdwPreferencesGroup *changes;
  GtkListBox          *list;

  JxSession           *session;
  JxTable             *table;
  JxCells             *cells;
  GPtrArray           *sheets;      /* JxSheetTable, of the cells */
  JxSheetFit          *fit;         /* of the first of them */
  JxPaste             *plan;
  JxCommand           *funds_command;
  JxCommand           *goals_command;
};

G_DEFINE_FINAL_TYPE (JxPasteDialog, jx_paste_dialog, ADW_TYPE_DIALOG)

enum
{
  PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JxAssessment *
assessment (JxPasteDialog *self)
{
  return jx_session_get_assessment (self->session);
}

static const JxSheetTable *
sheet (JxPasteDialog *self)
{
  return g_ptr_array_index (self->sheets, 0);
}

/* ---- what will be done ---- */

static void
make_plan (JxPasteDialog *self)
{
  JxPasteMode mode = adw_combo_row_get_selected (self->mode) == 1 ? JX_PASTE_APPEND : JX_PASTE_REPLACE;
  GPtrArray *rows = jx_sheet_fit_dup_rows (self->fit, jx_assessment_get_fact (assessment (self), JX_ROLE_PROJECT_NAME));

  jx_paste_free (self->plan);
  self->plan = jx_paste_new (assessment (self), self->table, rows, mode);
}

static void
add_children (JxCommand *group,
              JxCommand *from)
{
  for (guint i = 0; i < jx_command_get_n_children (from); i++)
    jx_command_add (group, g_object_ref (jx_command_get_child (from, i)));
}

static JxCommand *
make_command (JxPasteDialog *self)
{
  guint n = jx_paste_get_n_lines (self->plan) - jx_paste_count (self->plan, JX_PASTE_REMOVED);
  g_autofree char *label = g_strdup_printf (ngettext ("paste a table of %u indicator", "paste a table of %u indicators", n), n);
  JxCommand *group = jx_paste_make_command (self->plan, label);

  if (adw_switch_row_get_active (self->funds))
    add_children (group, self->funds_command);
  if (adw_switch_row_get_active (self->goals))
    add_children (group, self->goals_command);

  return group;
}

/* ---- what is shown ---- */

static void
append_set_rows (JxPasteDialog *self,
                 AdwSwitchRow  *choice,
                 JxCommand     *command)
{
  if (adw_switch_row_get_active (choice))
    gtk_list_box_append (self->list, jx_paste_row_new_for_sets (assessment (self), command,
                                                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (choice))));
}

static void
show_changes (JxPasteDialog *self)
{
  g_autofree char *summary = jx_paste_dup_summary (self->plan);
  guint n = 0;

  gtk_list_box_remove_all (self->list);
  append_set_rows (self, self->funds, self->funds_command);
  append_set_rows (self, self->goals, self->goals_command);

  for (guint line = 0; line < jx_paste_get_n_lines (self->plan); line++)
    if (jx_paste_get_line (self->plan, line)->fate != JX_PASTE_SAME && n++ < MAX_ROWS)
      gtk_list_box_append (self->list, jx_paste_row_new (assessment (self), self->table, self->plan, line));

  if (n > MAX_ROWS)
    gtk_list_box_append (self->list, jx_paste_row_new_for_rest (n - MAX_ROWS));

  adw_preferences_group_set_description (self->changes, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static void
update (JxPasteDialog *self)
{
  g_autoptr(JxCommand) command = NULL;

  if (self->fit == NULL)
    return;   /* the template is being built */

  make_plan (self);
  show_changes (self);
  command = make_command (self);
  gtk_widget_set_sensitive (self->paste_button, !jx_command_is_empty (command));
}

static void
show_columns (JxPasteDialog *self)
{
  g_autoptr(GString) unknown = g_string_new (NULL);
  guint n_heads = sheet (self)->heads->len, n_known = 0;
  g_autofree char *title = NULL, *subtitle = NULL;

  for (guint n = 0; n < n_heads; n++)
    {
      const JxSheetHead *head = &g_array_index (sheet (self)->heads, JxSheetHead, n);
      int column = jx_sheet_fit_get_column (self->fit, n);

      adw_expander_row_add_row (self->columns, jx_paste_row_new_for_column (assessment (self), self->table, head->title, column));
      n_known += column >= 0;
      if (column < 0)
        g_string_append_printf (unknown, "%s%s", unknown->len > 0 ? C_("between names", ", ") : "", head->title);
    }

  title = g_strdup_printf (ngettext ("%1$u of %2$u Column Was Recognized", "%1$u of %2$u Columns Were Recognized", n_heads),
                           n_known, n_heads);
  if (unknown->len > 0)
    subtitle = g_strdup_printf (_("Without a place in this form, not pasted: %s"), unknown->str);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->columns), title);
  adw_expander_row_set_subtitle (self->columns, subtitle != NULL ? subtitle : "");
}

static JxSheetRest *
make_rest (JxPasteDialog *self)
{
  g_autoptr(GArray) lost = jx_sheet_fill_list_lost (assessment (self), sheet (self));
  JxSheetRest *rest = jx_sheet_rest_new (self->cells);

  jx_sheet_rest_add_form (rest, jx_assessment_get_form (assessment (self)));
  for (guint n = 0; n < lost->len; n++)
    jx_sheet_rest_add_lost (rest, g_array_index (sheet (self)->funds, JxSheetRow, g_array_index (lost, guint, n)).row);

  return rest;
}

/* The assessment as it would be with all of it, and whose it is */
static JxBundle *
make_bundle (JxPasteDialog *self,
             JxSheetRest   *rest)
{
  g_autoptr(JxAssessment) copy = jx_assessment_copy (assessment (self), NULL);
  g_autoptr(JxCommand) command = jx_paste_make_command (self->plan, "");
  const JxRecord *records[] = { jx_assessment_get_agency (assessment (self)), jx_assessment_get_project (assessment (self)) };
  JxBundle *bundle = jx_bundle_new ();

  add_children (command, self->funds_command);
  add_children (command, self->goals_command);
  if (copy == NULL || !jx_command_apply (command, JX_HOLDER (copy), NULL))
    return bundle;

  jx_assessment_recompute (copy);
  jx_assessment_add_to_bundle (copy, bundle);
  jx_sheet_rest_add_totals (rest, copy);
  for (guint n = 0; n < G_N_ELEMENTS (records); n++)
    if (records[n] != NULL)
      jx_bundle_add (bundle, jx_record_copy (records[n]));

  return bundle;
}

/* What of the lines that were copied is pasted nowhere, whatever is chosen */
static void
show_rest (JxPasteDialog *self)
{
  g_autoptr(JxSheetRest) rest = make_rest (self);
  g_autoptr(JxBundle) bundle = make_bundle (self, rest);
  g_autofree char *subtitle = NULL;
  guint n;

  for (guint i = 0; i < bundle->records->len; i++)
    jx_sheet_rest_add_record (rest, g_ptr_array_index (bundle->records, i));
  jx_sheet_rest_tell (rest, self->sheets, bundle->unplaced);

  n = bundle->unplaced->len;
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    adw_expander_row_add_row (self->rest, jx_paste_row_new_for_sentence (g_ptr_array_index (bundle->unplaced, i)));
  if (n > MAX_ROWS)
    adw_expander_row_add_row (self->rest, jx_paste_row_new_for_rest (n - MAX_ROWS));

  subtitle = g_strdup_printf (ngettext ("In %u row of what was copied", "In %u rows of what was copied", n), n);
  adw_expander_row_set_subtitle (self->rest, subtitle);
  adw_expander_row_set_expanded (self->rest, n <= MAX_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > 0);
}

/* What is filled in already is not overwritten unasked. */
static void
show_sets (AdwSwitchRow *row,
           JxCommand    *command)
{
  guint n = jx_command_get_n_children (command), n_filled = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *old = jx_command_get_old_text (jx_command_get_child (command, i));

      n_filled += old != NULL && *old != '\0';
    }

  if (n_filled > 0)
    subtitle = g_strdup_printf (ngettext ("Overwrites %u cell that is filled in", "Overwrites %u cells that are filled in",
                                          n_filled), n_filled);
  else
    subtitle = g_strdup_printf (ngettext ("Fills in %u cell", "Fills in %u cells", n), n);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_switch_row_set_active (row, n > 0 && n_filled == 0);
  gtk_widget_set_visible (GTK_WIDGET (row), n > 0);
}

static gboolean
has_indicators (JxPasteDialog *self)
{
  int name = jx_block_find_role (jx_table_get_block (self->table), JX_ROLE_NAME);

  for (guint row = 0; row < jx_table_get_n_rows (self->table); row++)
    {
      const char *text = name >= 0 ? jx_row_get_typed (jx_table_get_row (self->table, row), (guint) name) : NULL;

      if (text != NULL && *text != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
show_all (JxPasteDialog *self)
{
  if (self->sheets->len > 1)
    {
      g_autofree char *more = g_strdup_printf (_("%u tables were copied; this is the first one. Save them as a file to import "
                                                 "them all."), self->sheets->len);

      adw_preferences_group_set_description (self->choices, more);
    }

  show_columns (self);
  show_sets (self->funds, self->funds_command);
  show_sets (self->goals, self->goals_command);
  gtk_widget_set_visible (GTK_WIDGET (self->mode), has_indicators (self));
  update (self);
  show_rest (self);
}

/* ---- pasting ---- */

/* The rows that are pasted, where they will stand: the first one, and how many there are with what lies between them */
static guint
find_rows (JxPasteDialog *self,
           guint         *first)
{
  guint n_lines = jx_paste_get_n_lines (self->plan) - jx_paste_count (self->plan, JX_PASTE_REMOVED), last = 0;

  *first = n_lines;
  for (guint line = 0; line < n_lines; line++)
    if (jx_paste_get_line (self->plan, line)->given >= 0)
      {
        *first = MIN (*first, line);
        last = line;
      }

  return *first < n_lines ? last - *first + 1 : 0;
}

static void
paste_cb (JxPasteDialog *self)
{
  guint first, n_rows = find_rows (self, &first);
  g_autoptr(JxCommand) command = make_command (self);
  g_autofree char *summary = jx_paste_dup_summary (self->plan);
  g_autoptr(GError) error = NULL;
  gboolean done = jx_history_do (jx_session_get_history (self->session), command, &error);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[PASTED], 0, done ? summary : error->message, first, done ? n_rows : 0);
}

/* Asked for by the dialog once it is shown, whatever had the focus below it. */
static gboolean
jx_paste_dialog_grab_focus (GtkWidget *widget)
{
  JxPasteDialog *self = JX_PASTE_DIALOG (widget);

  return gtk_widget_grab_focus (gtk_widget_is_sensitive (self->paste_button) ? self->paste_button
                                                                             : jx_dialog_head_get_cancel (self->head));
}

static void
jx_paste_dialog_dispose (GObject *object)
{
  JxPasteDialog *self = JX_PASTE_DIALOG (object);

  g_clear_pointer (&self->plan, jx_paste_free);
  g_clear_pointer (&self->fit, jx_sheet_fit_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->cells, jx_cells_free);
  g_clear_object (&self->funds_command);
  g_clear_object (&self->goals_command);
  g_clear_object (&self->table);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_PASTE_DIALOG);

  G_OBJECT_CLASS (jx_paste_dialog_parent_class)->dispose (object);
}

static void
jx_paste_dialog_class_init (JxPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_paste_dialog_dispose;
  widget_class->grab_focus = jx_paste_dialog_grab_focus;

  signals[PASTED] = g_signal_new ("pasted", JX_TYPE_PASTE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                  G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (JX_TYPE_DIALOG_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, head);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, paste_button);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, mode);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, funds);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, goals);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, JxPasteDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
jx_paste_dialog_init (JxPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_focus_keep_in (ADW_DIALOG (self));
}

AdwDialog *
jx_paste_dialog_new (JxSession     *session,
                     JxTable       *table,
                     const JxCells *cells)
{
  g_autoptr(JxCells) copy = NULL;
  g_autoptr(GPtrArray) sheets = NULL;
  g_autoptr(JxCommand) achieved = NULL;
  JxPasteDialog *self;

  if (jx_table_get_block (table)->type != JX_BLOCK_INDICATORS)
    return NULL;

  copy = jx_cells_copy (cells);
  sheets = jx_sheet_rows_read (copy);
  if (sheets->len == 0 || ((JxSheetTable *) g_ptr_array_index (sheets, 0))->rows->len == 0)
    return NULL;

  self = g_object_new (JX_TYPE_PASTE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->table = g_object_ref (table);
  self->cells = g_steal_pointer (&copy);
  self->sheets = g_steal_pointer (&sheets);
  self->fit = jx_sheet_fit_new (sheet (self), jx_table_get_block (table));
  self->funds_command = jx_sheet_fill_funds (assessment (self), sheet (self));
  self->goals_command = jx_sheet_fill_fact (assessment (self), sheet (self), JX_ROLE_EXPECTED);
  achieved = jx_sheet_fill_fact (assessment (self), sheet (self), JX_ROLE_ACHIEVED);
  add_children (self->goals_command, achieved);
  show_all (self);

  return ADW_DIALOG (self);
}
