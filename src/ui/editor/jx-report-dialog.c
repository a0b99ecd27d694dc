/* jx-report-dialog.c: the text of a whole report, before it is brought in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-dialog.h"

#include <glib/gi18n.h>

#include "jx-dialog-head.h"
#include "jx-focus.h"
#include "jx-paste-row.h"

#define MAX_ROWS 100    /* parts without a section that are shown; the rest go where they are proposed */

struct _JxReportDialog
{
  AdwDialog            parent_instance;

  JxDialogHead        *head;
  GtkWidget           *import_button;
  AdwPreferencesGroup *choices;
  AdwComboRow         *mode;
  AdwSwitchRow        *link;
  GtkWidget           *here;
  AdwPreferencesGroup *unplaced;
  AdwPreferencesGroup *changes;
  GtkListBox          *list;

  JxSession           *session;
  JxReportImport      *plan;
};

G_DEFINE_FINAL_TYPE (JxReportDialog, jx_report_dialog, ADW_TYPE_DIALOG)

enum
{
  IMPORTED,
  HERE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what will be done ---- */

static const char *
describe_fate (JxReportFate fate)
{
  switch (fate)
    {
    case JX_REPORT_NOTHING:
      return _("Nothing comes");
    case JX_REPORT_WRITTEN:
      return _("New");
    case JX_REPORT_APPENDED:
      return _("Appended");
    case JX_REPORT_REPLACED:
      return _("Replaced");
    case JX_REPORT_LEFT:
      return _("Left as it is");
    case JX_REPORT_SAME:
      return _("The same");
    }

  g_assert_not_reached ();
}

/* "原标题：五、有关建议": the heading that goes for the one that is printed */
static char *
dup_renamed (JxReportDialog *self,
             guint           place)
{
  const JxParting *parting = jx_report_import_get_parting (self->plan);

  for (guint n = 0; n < jx_parting_get_n_parts (parting); n++)
    {
      const JxPart *part = jx_parting_get_part (parting, n);

      if (part->kind == JX_PART_SECTION && part->section == place && part->renamed)
        return g_strdup_printf (_("There it is called “%s”"), part->heading);
    }

  return NULL;
}

static void
show_section (JxReportDialog *self,
              guint           place)
{
  g_autofree char *heading = jx_report_import_dup_heading (self->plan, place), *renamed = dup_renamed (self, place);
  g_autofree char *text = jx_report_import_dup_text (self->plan, place, NULL);
  g_autofree char *shown = jx_assessment_dup_label (jx_session_get_assessment (self->session), text);
  JxReportFate fate = jx_report_import_get_fate (self->plan, place);

  gtk_list_box_append (self->list, jx_paste_row_new_for_text (heading, fate == JX_REPORT_NOTHING ? "" : shown, renamed,
                                                              describe_fate (fate)));
}

static guint
count_changed (JxReportDialog *self)
{
  return jx_report_import_count (self->plan, JX_REPORT_WRITTEN) + jx_report_import_count (self->plan, JX_REPORT_APPENDED)
         + jx_report_import_count (self->plan, JX_REPORT_REPLACED);
}

static char *
dup_summary (JxReportDialog *self)
{
  guint n = count_changed (self), n_left = jx_report_import_count (self->plan, JX_REPORT_LEFT);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u section gets a text", "%u sections get a text", n), n);
  g_autofree char *left = g_strdup_printf (ngettext ("%u keeps its own", "%u keep their own", n_left), n_left);

  return n_left > 0 ? g_strjoin (_("; "), changed, left, NULL) : g_steal_pointer (&changed);
}

static void
update (JxReportDialog *self)
{
  g_autofree char *summary = dup_summary (self), *figures = NULL;
  guint n_linked = jx_report_import_count_linked (self->plan);

  gtk_list_box_remove_all (self->list);
  for (guint place = 0; place < jx_report_import_get_n_places (self->plan); place++)
    show_section (self, place);

  figures = g_strdup_printf (ngettext ("%u figure of the text is the table’s", "%u figures of the text are the table’s", n_linked),
                             n_linked);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->link), figures);
  gtk_widget_set_visible (GTK_WIDGET (self->link), n_linked > 0);
  if (jx_report_import_count (self->plan, JX_REPORT_LEFT) > 0)   /* also once something was put there */
    gtk_widget_set_visible (GTK_WIDGET (self->mode), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), n_linked > 0 || gtk_widget_get_visible (GTK_WIDGET (self->mode))
                                                      || gtk_widget_get_visible (self->here));
  adw_preferences_group_set_description (self->changes, summary);
  gtk_widget_set_sensitive (self->import_button, count_changed (self) > 0);
}

static void
mode_cb (JxReportDialog *self)
{
  if (self->plan == NULL)
    return;   /* the template is being built */

  jx_report_import_set_mode (self->plan, (JxReportMode) adw_combo_row_get_selected (self->mode));
  update (self);
}

static void
link_cb (JxReportDialog *self)
{
  if (self->plan == NULL)
    return;   /* the template is being built */

  jx_report_import_set_link (self->plan, adw_switch_row_get_active (self->link));
  update (self);
}

/* ---- what has no section ---- */

static const char *
describe_kind (JxPartKind kind)
{
  switch (kind)
    {
    case JX_PART_LEAD:
      return C_("part of a report", "Introduction");
    case JX_PART_CHAPTER:
      return C_("part of a report", "Another chapter");
    case JX_PART_TITLE:
      return C_("part of a report", "Title");
    case JX_PART_CONTENTS:
      return C_("part of a report", "Contents");
    case JX_PART_SIGNATURE:
      return C_("part of a report", "Signature");
    case JX_PART_ATTACHMENT:
      return C_("part of a report", "Attachment");
    case JX_PART_TABLE:
      return C_("part of a report", "Table");
    case JX_PART_SECTION:
    case JX_PART_DATE:
      break;
    }

  return "";
}

static void
place_cb (JxReportDialog *self,
          GParamSpec     *pspec,
          AdwComboRow    *row)
{
  guint part = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "jx-part"));

  jx_report_import_set_place (self->plan, part, (int) adw_combo_row_get_selected (row) - 1);
  update (self);
}

/* The places in the order of the report; the first choice is none. */
static GListModel *
new_places (JxReportDialog *self)
{
  GtkStringList *places = gtk_string_list_new (NULL);

  gtk_string_list_append (places, _("Leave Out"));
  for (guint place = 0; place + 1 < jx_report_import_get_n_places (self->plan); place++)
    {
      g_autofree char *heading = jx_report_import_dup_heading (self->plan, place);
      g_autofree char *into = g_strdup_printf (_("Into “%s”"), heading);

      gtk_string_list_append (places, into);
    }

  return G_LIST_MODEL (places);
}

static void
add_unplaced (JxReportDialog *self,
              GListModel     *places,
              guint           n)
{
  const JxPart *part = jx_parting_get_part (jx_report_import_get_parting (self->plan), n);
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *words = jx_paste_row_dup_short (part->heading != NULL ? part->heading : part->text->str);
  g_autofree char *title = NULL;

  title = g_str_has_prefix (words, describe_kind (part->kind)) ? g_strdup (words)    /* 附件1 says it itself */
                                                               : g_strdup_printf (_("%1$s: %2$s"), describe_kind (part->kind), words);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), places);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (jx_report_import_get_place (self->plan, n) + 1));
  g_object_set_data (G_OBJECT (row), "jx-part", GUINT_TO_POINTER (n));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (place_cb), self);
  adw_preferences_group_add (self->unplaced, row);
}

static void
show_unplaced (JxReportDialog     *self,
               const JxManuscript *manuscript)
{
  g_autoptr(GListModel) places = new_places (self);
  guint n_parts = jx_parting_get_n_parts (jx_report_import_get_parting (self->plan)), n = 0;

  for (guint part = 0; part < n_parts; part++)
    if (!jx_report_import_has_own_place (self->plan, part) && n++ < MAX_ROWS)
      add_unplaced (self, places, part);
  if (n > MAX_ROWS)
    adw_preferences_group_add (self->unplaced, jx_paste_row_new_for_rest (n - MAX_ROWS));

  for (guint i = 0; i < manuscript->left_out->len; i++)
    adw_preferences_group_add (self->unplaced, jx_paste_row_new_for_text (g_ptr_array_index (manuscript->left_out, i), "", NULL,
                                                                          _("Not imported")));

  if (jx_parting_count_sections (jx_report_import_get_parting (self->plan)) == 0)
    adw_preferences_group_set_description (self->unplaced, _("No heading of a section of the form was found in the text"));
  gtk_widget_set_visible (GTK_WIDGET (self->unplaced), n + manuscript->left_out->len > 0);
}

/* ---- importing ---- */

static void
import_cb (JxReportDialog *self)
{
  g_autoptr(JxCommand) command = jx_report_import_make_command (self->plan);
  g_autofree char *summary = NULL;
  g_autoptr(GError) error = NULL;
  guint n = count_changed (self);
  gboolean done;

  summary = g_strdup_printf (ngettext ("%u section was imported", "%u sections were imported", n), n);
  done = jx_history_do (jx_session_get_history (self->session), command, &error);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[IMPORTED], 0, done ? summary : error->message);
}

static void
here_cb (JxReportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[HERE], 0);
}

/* Asked for by the dialog once it is shown, whatever had the focus below it. */
static gboolean
jx_report_dialog_grab_focus (GtkWidget *widget)
{
  JxReportDialog *self = JX_REPORT_DIALOG (widget);

  if (gtk_widget_is_sensitive (self->import_button))
    return gtk_widget_grab_focus (self->import_button);

  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->mode)) ? GTK_WIDGET (self->mode)
                                                                                 : jx_dialog_head_get_cancel (self->head));
}

static void
jx_report_dialog_dispose (GObject *object)
{
  JxReportDialog *self = JX_REPORT_DIALOG (object);

  g_clear_pointer (&self->plan, jx_report_import_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_REPORT_DIALOG);

  G_OBJECT_CLASS (jx_report_dialog_parent_class)->dispose (object);
}

static void
jx_report_dialog_class_init (JxReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_report_dialog_dispose;
  widget_class->grab_focus = jx_report_dialog_grab_focus;

  signals[IMPORTED] = g_signal_new ("imported", JX_TYPE_REPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_STRING);
  signals[HERE] = g_signal_new ("here", JX_TYPE_REPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (JX_TYPE_DIALOG_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, head);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, mode);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, link);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, here);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, unplaced);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, JxReportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, here_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
}

static void
jx_report_dialog_init (JxReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_focus_keep_in (ADW_DIALOG (self));
}

/* Nothing changes before the button is pressed. @at_cursor: it may all be wanted where the cursor is. */
AdwDialog *
jx_report_dialog_new (JxSession           *session,
                      const JxManuscript  *manuscript,
                      gboolean             at_cursor,
                      GError             **error)
{
  JxReportImport *plan = jx_report_import_new (jx_session_get_assessment (session), manuscript, error);
  JxReportDialog *self;

  if (plan == NULL)
    return NULL;

  self = g_object_new (JX_TYPE_REPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->plan = plan;
  gtk_widget_set_visible (self->here, at_cursor);
  gtk_widget_set_visible (GTK_WIDGET (self->mode), jx_report_import_count (plan, JX_REPORT_LEFT) > 0);
  show_unplaced (self, manuscript);
  update (self);

  return ADW_DIALOG (self);
}
