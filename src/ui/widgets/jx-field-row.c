/* jx-field-row.c: rows of a boxed list that edit one field
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-field-row.h"

#include <glib/gi18n.h>

#include "jx-boxes.h"
#include "jx-boxes-row.h"
#include "jx-text-row.h"
#include "jx-tip.h"

#define LONG_TEXT 60   /* a limit above this asks for more than one line */

static GQuark
field_quark (void)
{
  return g_quark_from_static_string ("jx-field");
}

static gboolean
is_long (const JxColumn *column)
{
  static const JxRole long_roles[] =
  {
    JX_ROLE_EXPECTED, JX_ROLE_ACHIEVED, JX_ROLE_REASON, JX_ROLE_CONCLUSION, JX_ROLE_PROBLEMS, JX_ROLE_MEASURES,
  };

  if (column->input != JX_INPUT_TEXT)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (long_roles); i++)
    if (column->role == long_roles[i])
      return TRUE;

  return column->limit > LONG_TEXT || column->prompt != NULL;
}

static void
mark_entry (GtkWidget *row,
            JxField   *field)
{
  JxFinding *finding = g_object_get_data (G_OBJECT (row), "jx-left") != NULL ? jx_field_get_finding (field) : NULL;

  gtk_widget_remove_css_class (row, "error");
  gtk_widget_remove_css_class (row, "warning");

  if (finding != NULL && jx_finding_get_severity (finding) == JX_SEVERITY_ERROR)
    gtk_widget_add_css_class (row, "error");
  else if (finding != NULL && jx_finding_get_severity (finding) == JX_SEVERITY_WARNING)
    gtk_widget_add_css_class (row, "warning");

  jx_tip_set (row, finding != NULL ? jx_finding_get_message (finding) : NULL);
}

static void
marked_cb (JxField   *field,
           GtkWidget *row)
{
  mark_entry (row, field);
}

/* "Required and empty" is said only after the field was left. */
static void
focus_left_cb (GtkEventControllerFocus *controller,
               GtkWidget               *row)
{
  JxField *field = jx_field_row_get_field (row);

  g_object_set_data (G_OBJECT (row), "jx-left", GINT_TO_POINTER (1));
  jx_field_close (field);
  g_object_notify (G_OBJECT (field), "text");   /* what was deleted may be computed again */
  mark_entry (row, field);
}

/* As in a table: what was typed is done, and the next one follows. */
static void
activated_cb (GtkWidget *row)
{
  g_signal_emit_by_name (row, "move-focus", GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
new_entry (JxField    *field,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (row, "jx-field");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_bind_property (field, "text", row, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect (row, "entry-activated", G_CALLBACK (activated_cb), NULL);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), row);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (field, "marked", G_CALLBACK (marked_cb), row, G_CONNECT_DEFAULT);

  return row;
}

static gboolean
is_a_choice (const JxColumn *column,
             const char     *text)
{
  return *text == '\0' || g_strv_contains (column->choices, text);
}

/* What the list does not hold is seen beside it. */
static gboolean
text_to_subtitle (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text == NULL || is_a_choice (jx_field_get_column (data), text) ? "" : text);

  return TRUE;
}

/* A step of its own: who chooses does not go on with the choice before. */
static void
chosen_cb (GtkWidget  *row,
           GParamSpec *pspec,
           JxField    *field)
{
  jx_field_close (field);
}

static gboolean
text_to_choice (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      data)
{
  const JxColumn *column = jx_field_get_column (data);
  const char *text = g_value_get_string (from);

  g_value_set_uint (to, 0);

  for (guint i = 0; column->choices[i] != NULL; i++)
    if (g_strcmp0 (column->choices[i], text) == 0)
      g_value_set_uint (to, i + 1);

  return TRUE;
}

static gboolean
choice_to_text (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      data)
{
  const JxColumn *column = jx_field_get_column (data);
  guint choice = g_value_get_uint (from);

  g_value_set_string (to, choice == 0 || choice == GTK_INVALID_LIST_POSITION ? "" : column->choices[choice - 1]);

  return TRUE;
}

static GtkWidget *
new_choice (JxField    *field,
            const char *title)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) model = gtk_string_list_new ((const char *const[]) { _("Not chosen"), NULL });

  gtk_string_list_splice (model, 1, 0, jx_field_get_column (field)->choices);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  g_object_bind_property_full (field, "text", row, "selected", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               text_to_choice, choice_to_text, field, NULL);
  g_object_bind_property_full (field, "text", row, "subtitle", G_BINDING_SYNC_CREATE, text_to_subtitle, NULL, field, NULL);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), field, G_CONNECT_DEFAULT);

  return row;
}

static gboolean
is_of_boxes (const JxColumn *column,
             const char     *text)
{
  g_autoptr(GArray) ticked = g_array_new (FALSE, TRUE, sizeof (gboolean));

  return jx_boxes_read (column, text, ticked);
}

/* A field with choices is a combo row, or boxes as on paper; one whose text is none of them, as in a table that was imported, stays text. */
GtkWidget *
jx_field_row_new (JxField    *field,
                  const char *title)
{
  const JxColumn *column = jx_field_get_column (field);
  g_autofree char *text = jx_field_dup_text (field);
  GtkWidget *row;

  if (column->boxes != JX_BOXES_NONE && is_of_boxes (column, text))
    row = jx_boxes_row_new (field, title);
  else if (column->choices != NULL && is_a_choice (column, text))
    row = new_choice (field, title);
  else if (is_long (column))
    row = jx_text_row_new (field, title);
  else
    row = new_entry (field, title);

  jx_field_watch (field, row);
  g_object_set_qdata_full (G_OBJECT (row), field_quark (), g_object_ref (field), g_object_unref);

  return row;
}

JxField *
jx_field_row_get_field (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), field_quark ());
}
