/* jx-form-table-page.c: of a form's draft: the blocks of its table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-table-page.h"

#include <glib/gi18n.h>

#include "jx-form-beginnings.h"
#include "jx-form-entry.h"
#include "jx-form-item.h"
#include "jx-form-parts.h"

typedef struct
{
  JxFormDraft         *draft;
  const JxBlock       *block;
  guint                position;
  AdwPreferencesGroup *group;
} Place;

G_GNUC_PRINTF (2, 3)
static char *
dup_place (guint       block,
           const char *format,
           ...)
{
  g_autofree char *rest = NULL;
  va_list args;

  va_start (args, format);
  rest = g_strdup_vprintf (format, args);
  va_end (args);

  return g_strdup_printf ("blocks[%u]%s", block, rest);
}

/* ---- columns ---- */

static const JxColumn *
find_column (JxFormDraft *draft,
             const char  *place,
             gboolean    *single)
{
  JxForm *form = jx_form_draft_get_form (draft);
  const JxBlock *block;
  guint position, column;

  if (sscanf (place, "blocks[%u].columns[%u]", &position, &column) != 2 || position >= jx_form_get_n_blocks (form))
    return NULL;

  block = jx_form_get_block (form, position);
  if (block->type == JX_BLOCK_SECTIONS || column >= block->n_columns)
    return NULL;

  *single = jx_block_is_single (block);

  return &block->columns[column];
}

static void
add_entry (AdwExpanderRow *row,
           JxFormDraft    *draft,
           const char     *place,
           const char     *key,
           const char     *title,
           GtkWidget    *(*new_entry) (JxFormDraft *draft, const char *place, const char *title))
{
  g_autofree char *member = g_strconcat (place, ".", key, NULL);

  jx_form_item_add_row (row, new_entry (draft, member, title));
}

static void
fill_column (AdwExpanderRow *row,
             JxFormDraft    *draft,
             const char     *place)
{
  gboolean single = FALSE;
  const JxColumn *column = find_column (draft, place, &single);
  g_autofree char *printed = g_strconcat (place, ".printed", NULL), *width = g_strconcat (place, ".width", NULL);
  g_autofree char *required = g_strconcat (place, ".required", NULL);

  if (column == NULL)
    return;

  add_entry (row, draft, place, "title", single ? _("Name in the window") : _("Heading"), jx_form_entry_new_text);
  if (!single)
    add_entry (row, draft, place, "group", _("Heading above it and its neighbours"), jx_form_entry_new_text);
  jx_form_item_add_row (row, jx_form_entry_new_switch (draft, printed, _("Printed"), TRUE));
  jx_form_item_add_row (row, jx_form_entry_new_length (draft, width, _("Width on paper, mm"), 5, 400, 0));
  jx_form_item_add_row (row, jx_form_entry_new_switch (draft, required, _("Must be filled in"), FALSE));
  add_entry (row, draft, place, "prompt", _("Hint while it is empty"), jx_form_entry_new_text);
  if (column->input == JX_INPUT_TEXT)
    add_entry (row, draft, place, "limit", _("Characters at most"), jx_form_entry_new_number);
  if (column->choices != NULL)
    add_entry (row, draft, place, "choices", _("Choices, with 、 between them"), jx_form_entry_new_texts);
}

static void
name_column_cb (JxFormDraft *draft,
                GtkWidget   *row)
{
  const char *place = jx_form_item_get_place (row);
  gboolean single = FALSE;
  const JxColumn *column = find_column (draft, place, &single);
  g_autofree char *width_place = g_strconcat (place, ".width", NULL), *width = jx_form_draft_dup_text (draft, width_place);
  g_autofree char *mm = *width != '\0' ? g_strdup_printf (_("%s mm wide"), width) : g_strdup (_("Not printed"));

  if (column == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *column->title != '\0' ? column->title
                                                            : column->role == JX_ROLE_LABEL ? _("Names of the lines") : column->key);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), mm);
  jx_form_item_set_state (row, column->key);
}

static void
add_columns (const Place *at)
{
  for (guint i = 0; i < at->block->n_columns; i++)
    {
      g_autofree char *place = dup_place (at->position, ".columns[%u]", i);
      GtkWidget *row = jx_form_item_new_expander (at->draft, place, fill_column);

      jx_form_item_dress (row, place);
      name_column_cb (at->draft, row);
      g_signal_connect_object (at->draft, "changed", G_CALLBACK (name_column_cb), row, G_CONNECT_DEFAULT);
      adw_preferences_group_add (at->group, row);
    }
}

/* ---- what is printed between the fields ---- */

static void
add_label (AdwExpanderRow *row,
           JxFormDraft    *draft,
           const char     *place)
{
  g_autofree char *label = g_strconcat (place, ".label", NULL);
  JsonNode *node = jx_form_draft_get (draft, place);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    jx_form_item_add_row (row, jx_form_entry_new_text (draft, place, _("Printed label")));
  else if (jx_form_draft_get (draft, label) != NULL)
    jx_form_item_add_row (row, jx_form_entry_new_text (draft, label, _("Printed label")));
}

static void
fill_labels (AdwExpanderRow *row,
             JxFormDraft    *draft,
             const char     *place)
{
  for (guint i = 0; i < jx_form_draft_count (draft, place); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s[%u]", place, i);

      for (guint j = 0; j < jx_form_draft_count (draft, line); j++)
        {
          g_autofree char *cell = g_strdup_printf ("%s[%u]", line, j);

          add_label (row, draft, cell);
        }
    }
}

/* Line by line, whether a cell is a text or an object: a new grid makes one of the other. */
static void
tell_cells_cb (JxFormDraft *draft,
               GtkWidget   *row)
{
  const char *place = jx_form_item_get_place (row);
  g_autoptr(GString) state = g_string_new (NULL);

  for (guint i = 0; i < jx_form_draft_count (draft, place); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s[%u]", place, i);

      g_string_append_c (state, '/');
      for (guint j = 0; j < jx_form_draft_count (draft, line); j++)
        {
          g_autofree char *cell = g_strdup_printf ("%s[%u]", line, j);

          g_string_append_c (state, JSON_NODE_HOLDS_VALUE (jx_form_draft_get (draft, cell)) ? 't' : 'o');
        }
    }

  jx_form_item_set_state (row, state->str);
}

static void
add_labels (const Place *at)
{
  g_autofree char *place = dup_place (at->position, ".layout");
  GtkWidget *row;

  if (jx_form_draft_count (at->draft, place) == 0)
    return;

  row = jx_form_item_new_expander (at->draft, place, fill_labels);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Printed Labels"));
  tell_cells_cb (at->draft, row);
  g_signal_connect_object (at->draft, "changed", G_CALLBACK (tell_cells_cb), row, G_CONNECT_DEFAULT);
  adw_preferences_group_add (at->group, row);
}

/* ---- lines: of funds, of notes ---- */

static void
add_button (const Place *at,
            const char  *title,
            const char  *list)
{
  GtkWidget *button = adw_button_row_new ();
  g_autofree char *place = dup_place (at->position, ".%s", list);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "draft.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  adw_preferences_group_add (at->group, button);
}

/* @member: of the line what is typed, "" for the line itself */
static void
add_lines (const Place *at,
           const char  *list,
           const char  *member,
           const char  *title)
{
  g_autofree char *lines = dup_place (at->position, ".%s", list);

  for (guint i = 0; i < jx_form_draft_count (at->draft, lines); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", lines, i), *text = g_strconcat (place, member, NULL);
      GtkWidget *row = jx_form_entry_new_text (at->draft, text, title);

      jx_form_item_dress (row, place);
      adw_preferences_group_add (at->group, row);
    }
}

/* ---- blocks ---- */

static const char *
describe (const JxBlock *block)
{
  switch (block->type)
    {
    case JX_BLOCK_FIELDS:
    case JX_BLOCK_CHOICES:
    case JX_BLOCK_TEXT:
      return _("Labels and fields");
    case JX_BLOCK_MATRIX:
      return _("Columns, and the lines that the form prints");
    case JX_BLOCK_LIST:
      return _("Columns; lines are added while filling in");
    case JX_BLOCK_INDICATORS:
      return _("Columns of the indicators, and those that a new table begins with");
    case JX_BLOCK_TOTALS:
    case JX_BLOCK_GRADE:
      return _("Total and grade");
    case JX_BLOCK_NOTES:
      return _("What is printed below the table");
    case JX_BLOCK_SIGN:
      return _("Names at the foot");
    case JX_BLOCK_SECTIONS:
      break;
    }

  return NULL;
}

/* 项目资金（{unit}） is headed as it prints; its text stands in the row below. */
static char *
dup_heading (JxForm        *form,
             const JxBlock *block)
{
  GString *heading = g_string_new (*block->title != '\0' ? block->title : block->id);

  g_string_replace (heading, "{unit}", jx_money_unit_to_string (jx_form_get_money_unit (form)), 0);

  return g_string_free (heading, FALSE);
}

static void
add_block (AdwPreferencesPage *page,
           JxFormDraft        *draft,
           const JxBlock      *block,
           guint               position)
{
  g_autofree char *self = dup_place (position, "%s", ""), *title = dup_place (position, ".title");
  g_autofree char *heading = dup_heading (jx_form_draft_get_form (draft), block);
  GtkWidget *group = jx_form_item_add_group (page, heading, describe (block));
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Place at = { draft, block, position, ADW_PREFERENCES_GROUP (group) };

  if (block->type != JX_BLOCK_NOTES)   /* of lines only */
    gtk_box_append (GTK_BOX (header), jx_form_parts_new_button (block, position));
  gtk_box_append (GTK_BOX (header), jx_form_item_new_menu (self));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), header);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), jx_form_entry_new_text (draft, title, _("Heading of the block")));
  add_columns (&at);
  add_labels (&at);

  if (block->type == JX_BLOCK_MATRIX)
    {
      add_lines (&at, "rows", ".label", _("Line"));
      add_button (&at, _("Add a Line"), "rows");
    }
  if (block->type == JX_BLOCK_NOTES)
    {
      add_lines (&at, "lines", "", _("Note"));
      add_button (&at, _("Add a Note"), "lines");
    }
  if (block->type == JX_BLOCK_INDICATORS)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), jx_form_beginnings_new (draft, position));
}

void
jx_form_table_page_fill (AdwPreferencesPage *page,
                         JxFormDraft        *draft)
{
  JxForm *form = jx_form_draft_get_form (draft);

  for (guint i = 0; i < jx_form_draft_count (draft, "blocks") && i < jx_form_get_n_blocks (form); i++)
    add_block (page, draft, jx_form_get_block (form, i), i);

  jx_form_parts_add_blocks (jx_form_item_add_group (page, _("More Blocks"), NULL));
}
