/* jx-form-entry.c: rows that change a place of a form's draft, and follow it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-entry.h"

#include <glib/gi18n.h>
#include <math.h>

#include "jx-rules-list.h"

#define DIVIDER "、"   /* between texts that come in a list */

typedef struct _Binding Binding;

struct _Binding
{
  JxFormDraft      *draft;
  char             *place;
  gboolean          showing;                 /* what the draft says is shown; nobody has typed */
  gboolean          fallback;                /* of a switch */
  gsize             paper;                   /* of a length: where it is in JxPage, if it is the paper's */
  const JxFormWord *words;
  guint             n_words;
  void            (*show) (GtkWidget *row, Binding *binding);
};

static void
binding_free (gpointer data)
{
  Binding *binding = data;

  g_object_unref (binding->draft);
  g_free (binding->place);
  g_free (binding);
}

static Binding *
binding_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "jx-binding");
}

static void
draft_changed_cb (GtkWidget *row)
{
  Binding *binding = binding_of (row);

  binding->showing = TRUE;
  binding->show (row, binding);
  binding->showing = FALSE;
}

/* @row: (transfer floating); bound to a place, with its signal still to be connected */
static Binding *
bind (GtkWidget    *row,
      JxFormDraft  *draft,
      const char   *place,
      const char   *title,
      void        (*show) (GtkWidget *row, Binding *binding))
{
  Binding *binding = g_new0 (Binding, 1);

  binding->draft = g_object_ref (draft);
  binding->place = g_strdup (place);
  binding->show = show;
  g_object_set_data_full (G_OBJECT (row), "jx-binding", binding, binding_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), row, G_CONNECT_SWAPPED);

  return binding;
}

/* The row shows what the draft says, and from then on changes it. Returns: (transfer floating): the row */
static GtkWidget *
start (GtkWidget  *row,
       const char *signal,
       GCallback   changed)
{
  draft_changed_cb (row);
  g_signal_connect (row, signal, changed, NULL);

  return row;
}

/* What is refused does not stay on screen. @value: (transfer full) (nullable) */
static void
change (GtkWidget *row,
        JsonNode  *value)
{
  Binding *binding = binding_of (row);
  g_autoptr(GError) error = NULL;

  if (jx_form_draft_set (binding->draft, binding->place, value, &error))
    return;

  draft_changed_cb (row);
  gtk_widget_activate_action (row, "win.toast", "s", error->message);
}

/* ---- texts ---- */

static void
show_in_entry (GtkWidget  *row,
               const char *text)
{
  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (row))))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_text (GtkWidget *row,
           Binding   *binding)
{
  g_autofree char *text = jx_form_draft_dup_text (binding->draft, binding->place);

  show_in_entry (row, text);
}

static void
text_cb (GtkWidget *row)
{
  Binding *binding = binding_of (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (binding->showing)
    return;

  if (*text != '\0' || g_str_has_suffix (binding->place, "]"))   /* an item of a list stays, though it is empty */
    change (row, json_node_init_string (json_node_alloc (), text));
  else if (jx_form_draft_get (binding->draft, binding->place) != NULL)
    change (row, NULL);
}

GtkWidget *
jx_form_entry_new_text (JxFormDraft *draft,
                        const char  *place,
                        const char  *title)
{
  GtkWidget *row = adw_entry_row_new ();

  bind (row, draft, place, title, show_text);

  return start (row, "changed", G_CALLBACK (text_cb));
}

static void
number_cb (GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (!binding_of (row)->showing)
    change (row, *text != '\0' ? jx_rules_number_node (text) : NULL);
}

/* A number; blank for none. */
GtkWidget *
jx_form_entry_new_number (JxFormDraft *draft,
                          const char  *place,
                          const char  *title)
{
  GtkWidget *row = adw_entry_row_new ();

  bind (row, draft, place, title, show_text);

  return start (row, "changed", G_CALLBACK (number_cb));
}

static JsonArray *
split (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, DIVIDER, -1);
  JsonArray *texts = json_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      json_array_add_string_element (texts, parts[i]);

  return texts;
}

static void
show_texts (GtkWidget *row,
            Binding   *binding)
{
  JsonNode *node = jx_form_draft_get (binding->draft, binding->place);
  JsonArray *texts = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr(JsonArray) shown = split (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_autoptr(GString) line = g_string_new (NULL);

  if (texts == NULL ? json_array_get_length (shown) == 0 : json_array_equal (texts, shown))
    return;   /* a divider that was just typed stays */

  for (guint i = 0; texts != NULL && i < json_array_get_length (texts); i++)
    g_string_append_printf (line, "%s%s", i > 0 ? DIVIDER : "", json_array_get_string_element (texts, i));
  show_in_entry (row, line->str);
}

static void
texts_cb (GtkWidget *row)
{
  g_autoptr(JsonArray) texts = split (gtk_editable_get_text (GTK_EDITABLE (row)));

  if (!binding_of (row)->showing)
    change (row, json_array_get_length (texts) > 0 ? json_node_init_array (json_node_alloc (), texts) : NULL);
}

/* Several texts with 、 between them. */
GtkWidget *
jx_form_entry_new_texts (JxFormDraft *draft,
                         const char  *place,
                         const char  *title)
{
  GtkWidget *row = adw_entry_row_new ();

  bind (row, draft, place, title, show_texts);

  return start (row, "changed", G_CALLBACK (texts_cb));
}

/* ---- lengths ---- */

static void
show_length (GtkWidget *row,
             Binding   *binding)
{
  g_autofree char *text = jx_form_draft_dup_text (binding->draft, binding->place);
  const JxPage *page = jx_form_get_page (jx_form_draft_get_form (binding->draft));
  double length = *text != '\0' ? g_ascii_strtod (text, NULL) : binding->paper > 0 ? G_STRUCT_MEMBER (double, page, binding->paper) : 0;

  gtk_widget_set_sensitive (row, *text != '\0' || binding->paper > 0);
  if (fabs (length - adw_spin_row_get_value (ADW_SPIN_ROW (row))) > 0.04)
    adw_spin_row_set_value (ADW_SPIN_ROW (row), length);
}

static void
length_cb (GtkWidget *row)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.1f", adw_spin_row_get_value (ADW_SPIN_ROW (row)));
  if (g_str_has_suffix (text, ".0"))
    *strchr (text, '.') = '\0';

  if (!binding_of (row)->showing)
    change (row, jx_rules_number_node (text));
}

/* Millimetres or points, to one decimal. @paper: where in JxPage the length is as long as nothing is said; 0: it is no length of
 * the paper, and nothing is there to be changed then. */
GtkWidget *
jx_form_entry_new_length (JxFormDraft *draft,
                          const char  *place,
                          const char  *title,
                          double       low,
                          double       high,
                          gsize        paper)
{
  GtkWidget *row = adw_spin_row_new (gtk_adjustment_new (low, low, high, 1, 10, 0), 1, 1);

  bind (row, draft, place, title, show_length)->paper = paper;

  return start (row, "notify::value", G_CALLBACK (length_cb));
}

/* ---- switches and choices ---- */

static void
show_switch (GtkWidget *row,
             Binding   *binding)
{
  g_autofree char *text = jx_form_draft_dup_text (binding->draft, binding->place);

  adw_switch_row_set_active (ADW_SWITCH_ROW (row), *text != '\0' ? g_str_equal (text, "true") : binding->fallback);
}

static void
switch_cb (GtkWidget *row)
{
  gboolean active = adw_switch_row_get_active (ADW_SWITCH_ROW (row));

  if (!binding_of (row)->showing)
    change (row, json_node_init_boolean (json_node_alloc (), active));
}

GtkWidget *
jx_form_entry_new_switch (JxFormDraft *draft,
                          const char  *place,
                          const char  *title,
                          gboolean     fallback)
{
  GtkWidget *row = adw_switch_row_new ();

  bind (row, draft, place, title, show_switch)->fallback = fallback;

  return start (row, "notify::active", G_CALLBACK (switch_cb));
}

static void
show_choice (GtkWidget *row,
             Binding   *binding)
{
  g_autofree char *text = jx_form_draft_dup_text (binding->draft, binding->place);
  guint chosen = 0;

  for (guint i = 0; i < binding->n_words; i++)
    if (g_str_equal (binding->words[i].word, text))
      chosen = i;

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
}

static void
choice_cb (GtkWidget *row)
{
  Binding *binding = binding_of (row);
  const char *word = binding->words[MIN (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), binding->n_words - 1)].word;

  if (!binding->showing)
    change (row, *word != '\0' ? jx_rules_number_node (word) : NULL);
}

GtkWidget *
jx_form_entry_new_choice (JxFormDraft      *draft,
                          const char       *place,
                          const char       *title,
                          const JxFormWord *words,
                          guint             n_words)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  Binding *binding = bind (row, draft, place, title, show_choice);

  binding->words = words;
  binding->n_words = n_words;
  for (guint i = 0; i < n_words; i++)
    gtk_string_list_append (titles, _(words[i].title));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));

  return start (row, "notify::selected", G_CALLBACK (choice_cb));
}
