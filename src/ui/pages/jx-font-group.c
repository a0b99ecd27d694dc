/* jx-font-group.c: which font stands for each face of official pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-font-group.h"

#include <glib/gi18n.h>

#include "jx-choice-lines.h"
#include "jx-fonts.h"
#include "jx-search.h"

#define FACE "jx-face"   /* of a row */

static JxFace
get_face (AdwComboRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), FACE));
}

/* The first choice is the program's. */
static void
selected_cb (AdwComboRow *row,
             GParamSpec  *pspec,
             JxForms     *forms)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  if (item != NULL)
    jx_forms_set_font (forms, jx_fonts_get_name (get_face (row)),
                       adw_combo_row_get_selected (row) > 0 ? gtk_string_object_get_string (item) : NULL);
}

static const char *
get_use (JxFace face)
{
  switch (face)
    {
    case JX_FACE_FANGSONG:
      return _("Text and tables");
    case JX_FACE_TITLE:
      return _("Titles");
    case JX_FACE_HEITI:
      return _("Headings of the first level, heads of tables");
    case JX_FACE_KAITI:
      return _("Headings of the second level");
    case JX_FACE_SONGTI:
      return _("Page numbers");
    case JX_FACE_LATIN:
      return _("Digits and Latin letters");
    case JX_FACE_LAST:
      break;
    }

  g_return_val_if_reached (NULL);
}

/* The families with the row of the one that is chosen; one that is gone is the program's choice again. */
static GtkStringList *
new_choices (JxFonts    *fonts,
             GPtrArray  *families,
             JxFace      face,
             const char *chosen,
             guint      *selected)
{
  g_autofree char *automatic = g_strdup_printf (_("By Itself: %s"), jx_fonts_get_family (fonts, face));
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, automatic);
  *selected = 0;
  for (guint n = 0; n < families->len; n++)
    {
      const char *family = g_ptr_array_index (families, n);

      gtk_string_list_append (choices, family);
      if (g_strcmp0 (family, chosen) == 0)
        *selected = n + 1;
    }

  return choices;
}

static GtkWidget *
new_row (JxForms   *forms,
         JxFonts   *fonts,
         GPtrArray *families,
         JxFace     face)
{
  GtkWidget *row = adw_combo_row_new ();
  guint selected;
  g_autoptr(GtkStringList) choices = new_choices (fonts, families, face, jx_forms_get_font (forms, jx_fonts_get_name (face)),
                                                  &selected);
  g_autoptr(GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_object_set_data (G_OBJECT (row), FACE, GUINT_TO_POINTER (face));
  gtk_widget_set_name (row, jx_fonts_get_name (face));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), jx_fonts_get_office_name (face));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), get_use (face));
  jx_search_choose (ADW_COMBO_ROW (row), text);
  jx_choice_lines_set (ADW_COMBO_ROW (row), text);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), forms, G_CONNECT_DEFAULT);

  return row;
}

GtkWidget *
jx_font_group_new (JxForms *forms)
{
  GtkWidget *group = adw_preferences_group_new ();
  PangoContext *context = gtk_widget_get_pango_context (group);
  g_autoptr(JxFonts) fonts = jx_fonts_new (pango_context_get_font_map (context));
  g_autoptr(GPtrArray) chinese = NULL, latin = NULL;

  jx_fonts_list_families (fonts, context, &chinese, &latin);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Fonts of the Pages"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("What stands for the fonts of official pages in preview, PDF and print. Word and Excel "
                                           "files name the official fonts in any case."));
  for (JxFace face = 0; face < JX_FACE_LAST; face++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               new_row (forms, fonts, face == JX_FACE_LATIN ? latin : chinese, face));

  return group;
}

/* The same in a dialog of its own. */
void
jx_font_group_choose (GtkWidget *parent,
                      JxForms   *forms)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_dialog_set_title (dialog, _("Fonts"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (jx_font_group_new (forms)));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  adw_dialog_present (dialog, parent);
}
