/* jx-form-sections-page.c: of a form's draft: the sections of its report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-sections-page.h"

#include <glib/gi18n.h>

#include "jx-form-entry.h"
#include "jx-form-item.h"

static const JxFormWord levels[] =
{
  { "1", N_("Chapter, 一、") }, { "2", N_("Second level,（一）") }, { "3", N_("Third level, 1.") }, { "4", N_("Fourth level,（1）") },
};

static const JxFormWord roles[] =
{
  { "", N_("None") }, { "conclusion", N_("Conclusion: total and grade stand in it") },
  { "problems", N_("Problems: reasons of the table are offered") },
  { "measures", N_("Measures: those of the table are offered") },
};

static void
fill_section (AdwExpanderRow *row,
              JxFormDraft    *draft,
              const char     *place)
{
  static const struct { const char *key, *title; } texts[] =
  {
    { "title", N_("Title") }, { "prompt", N_("Hint while it is empty") }, { "draft", N_("Text to start from") },
  };
  g_autofree char *level = g_strconcat (place, ".level", NULL), *limit = g_strconcat (place, ".limit", NULL);
  g_autofree char *role = g_strconcat (place, ".role", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strconcat (place, ".", texts[i].key, NULL);

      jx_form_item_add_row (row, jx_form_entry_new_text (draft, text, _(texts[i].title)));
    }

  jx_form_item_add_row (row, jx_form_entry_new_choice (draft, level, _("Level"), levels, G_N_ELEMENTS (levels)));
  jx_form_item_add_row (row, jx_form_entry_new_number (draft, limit, _("Characters at most")));
  jx_form_item_add_row (row, jx_form_entry_new_choice (draft, role, _("Meaning"), roles, G_N_ELEMENTS (roles)));
}

static void
name_section_cb (JxFormDraft *draft,
                 GtkWidget   *row)
{
  const char *place = jx_form_item_get_place (row);
  g_autofree char *title_place = g_strconcat (place, ".title", NULL), *level_place = g_strconcat (place, ".level", NULL);
  g_autofree char *prompt_place = g_strconcat (place, ".prompt", NULL);
  g_autofree char *title = jx_form_draft_dup_text (draft, title_place), *level = jx_form_draft_dup_text (draft, level_place);
  g_autofree char *prompt = jx_form_draft_dup_text (draft, prompt_place);
  guint64 depth = *level != '\0' ? g_ascii_strtoull (level, NULL, 10) : 1;
  g_autofree char *shown = g_strdup_printf ("%*s%s", (int) (MIN (MAX (depth, 1), 4) - 1) * 4, "",
                                            *title != '\0' ? title : _("Without a title"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), prompt);
}

void
jx_form_sections_page_fill (AdwPreferencesPage *page,
                            JxFormDraft        *draft)
{
  GtkWidget *group = jx_form_item_add_group (page, _("Sections of the Report"),
                                             _("From top to bottom; the program numbers them. {value:total-score} and the like "
                                               "stand for figures of the table."));
  GtkWidget *button = adw_button_row_new ();
  guint n = jx_form_draft_count (draft, "sections");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *place = g_strdup_printf ("sections[%u]", i);
      GtkWidget *row = jx_form_item_new_expander (draft, place, fill_section);

      adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (row), 1);
      jx_form_item_dress (row, place);
      name_section_cb (draft, row);
      g_signal_connect_object (draft, "changed", G_CALLBACK (name_section_cb), row, G_CONNECT_DEFAULT);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _("Add a Section"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "draft.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "sections");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
}
