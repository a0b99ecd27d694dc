/* jx-form-head-page.c: of a form's draft: its names, its paper, its unit of money
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-head-page.h"

#include <glib/gi18n.h>

#include "jx-form-entry.h"
#include "jx-form-item.h"

static const JxFormWord orientations[] = { { "portrait", N_("Upright") }, { "landscape", N_("Across") } };
static const JxFormWord units[] = { { "万元", "万元" }, { "元", "元" }, { "千元", "千元" }, { "亿元", "亿元" } };
static const JxFormWord kinds[] = { { "project", N_("Project") }, { "department", N_("Agency as a whole") } };

static void
add (GtkWidget *group,
     GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_names (AdwPreferencesPage *page,
           JxFormDraft        *draft)
{
  static const struct { const char *place, *title; } texts[] =
  {
    { "name", N_("Name in the list") }, { "region", N_("Region") }, { "basis", N_("Basis (document number)") },
    { "title", N_("Title above the table") }, { "subtitle", N_("Line below the title") },
    { "report_title", N_("Title above the report’s text") },
  };
  GtkWidget *group = jx_form_item_add_group (page, _("Form"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add (group, jx_form_entry_new_text (draft, texts[i].place, _(texts[i].title)));
  add (group, jx_form_entry_new_choice (draft, "kind", _("For"), kinds, G_N_ELEMENTS (kinds)));
  add (group, jx_form_entry_new_choice (draft, "money_unit", _("Unit of money"), units, G_N_ELEMENTS (units)));
}

static void
add_paper (AdwPreferencesPage *page,
           JxFormDraft        *draft)
{
  static const struct { const char *place, *title; double low, high; gsize paper; } lengths[] =
  {
    { "page.top", N_("Top margin, mm"), 0, 200, G_STRUCT_OFFSET (JxPage, top) },
    { "page.bottom", N_("Bottom margin, mm"), 0, 200, G_STRUCT_OFFSET (JxPage, bottom) },
    { "page.left", N_("Left margin, mm"), 0, 200, G_STRUCT_OFFSET (JxPage, left) },
    { "page.right", N_("Right margin, mm"), 0, 200, G_STRUCT_OFFSET (JxPage, right) },
    { "page.font_size", N_("Size of the table’s text, pt"), 5, 40, G_STRUCT_OFFSET (JxPage, font_size) },
    { "page.title_size", N_("Size of the title, pt"), 5, 72, G_STRUCT_OFFSET (JxPage, title_size) },
  };
  GtkWidget *group = jx_form_item_add_group (page, _("Paper"), NULL);

  add (group, jx_form_entry_new_choice (draft, "page.orientation", _("Orientation"), orientations, G_N_ELEMENTS (orientations)));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    add (group, jx_form_entry_new_length (draft, lengths[i].place, _(lengths[i].title), lengths[i].low, lengths[i].high,
                                          lengths[i].paper));
}

void
jx_form_head_page_fill (AdwPreferencesPage *page,
                        JxFormDraft        *draft)
{
  add_names (page, draft);
  add_paper (page, draft);
}
