/* jx-form-item.c: groups and rows of a form's draft that stand for items of its lists
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-item.h"

#include <glib/gi18n.h>

typedef struct
{
  JxFormDraft    *draft;
  JxFormItemFill  fill;
  GPtrArray      *rows;     /* GtkWidget; NULL as long as it was not opened */
  char           *state;    /* what the rows were made for */
  char           *identity; /* what it stands for, wherever that is moved in its list */
} Lazy;

static void
lazy_free (gpointer data)
{
  Lazy *lazy = data;

  g_object_unref (lazy->draft);
  g_clear_pointer (&lazy->rows, g_ptr_array_unref);
  g_free (lazy->state);
  g_free (lazy->identity);
  g_free (lazy);
}

GtkWidget *
jx_form_item_add_group (AdwPreferencesPage *page,
                        const char         *title,
                        const char         *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  GPtrArray *groups = g_object_get_data (G_OBJECT (page), "jx-groups");
  g_autofree char *markup = g_markup_escape_text (title, -1);

  if (groups == NULL)
    g_object_set_data_full (G_OBJECT (page), "jx-groups", groups = g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_add (groups, group);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), markup);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return group;
}

void
jx_form_item_clear_groups (AdwPreferencesPage *page)
{
  GPtrArray *groups = g_object_get_data (G_OBJECT (page), "jx-groups");

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    adw_preferences_page_remove (page, g_ptr_array_index (groups, i));

  g_object_set_data (G_OBJECT (page), "jx-groups", NULL);
}

static void
append_action (GMenu      *menu,
               const char *label,
               const char *action,
               const char *place)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", place);
  g_menu_append_item (menu, item);
}

GtkWidget *
jx_form_item_new_menu (const char *place)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();

  append_action (menu, _("Move _Up"), "draft.up", place);
  append_action (menu, _("Move _Down"), "draft.down", place);
  append_action (menu, _("_Remove"), "draft.remove", place);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Move or remove (Alt+Up, Alt+Down)"));

  return button;
}

static void
add_key (GtkEventController *keys,
         guint               key,
         const char         *action,
         const char         *place)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                                                         gtk_named_action_new (action), "s", place));
}

/* Gives a row the menu and the keys that move it in its list. */
void
jx_form_item_dress (GtkWidget  *row,
                    const char *place)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkWidget *menu = jx_form_item_new_menu (place);

  add_key (keys, GDK_KEY_Up, "draft.up", place);
  add_key (keys, GDK_KEY_Down, "draft.down", place);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (row, keys);

  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), menu);
  else
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), menu);
  g_object_set_data_full (G_OBJECT (row), "jx-place", g_strdup (place), g_free);
}

/* The item that a row stands for, or NULL. */
const char *
jx_form_item_get_place (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "jx-place");
}

static void
expanded_cb (GtkWidget *row)
{
  Lazy *lazy = g_object_get_data (G_OBJECT (row), "jx-lazy");

  if (lazy->rows != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    return;

  lazy->rows = g_ptr_array_new ();
  lazy->fill (ADW_EXPANDER_ROW (row), lazy->draft, jx_form_item_get_place (row));
}

/* Items of a list are known by their keys, what is the only one of its kind by its place. */
static char *
dup_identity (JxFormDraft *draft,
              const char  *place)
{
  static const char *const names[] = { "key", "role" };
  const char *bracket = g_str_has_suffix (place, "]") ? strrchr (place, '[') : NULL;

  for (guint i = 0; bracket != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *member = g_strconcat (place, ".", names[i], NULL), *name = jx_form_draft_dup_text (draft, member);

      if (*name != '\0')
        return g_strdup_printf ("%.*s %s", (int) (bracket - place), place, name);
    }

  return g_strdup (place);
}

GtkWidget *
jx_form_item_new_expander (JxFormDraft    *draft,
                           const char     *place,
                           JxFormItemFill  fill)
{
  GtkWidget *row = adw_expander_row_new ();
  Lazy *lazy = g_new0 (Lazy, 1);

  lazy->draft = g_object_ref (draft);
  lazy->fill = fill;
  lazy->identity = dup_identity (draft, place);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "jx-place", g_strdup (place), g_free);
  g_object_set_data_full (G_OBJECT (row), "jx-lazy", lazy, lazy_free);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), NULL);

  return row;
}

void
jx_form_item_add_row (AdwExpanderRow *expander,
                      GtkWidget      *row)
{
  Lazy *lazy = g_object_get_data (G_OBJECT (expander), "jx-lazy");

  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (lazy->rows, row);
}

/* Returns the first of its rows, where its name is typed; NULL for a row that is no expander. */
GtkWidget *
jx_form_item_open (GtkWidget *expander)
{
  Lazy *lazy = g_object_get_data (G_OBJECT (expander), "jx-lazy");

  if (lazy == NULL)
    return NULL;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);

  return lazy->rows->len > 0 ? g_ptr_array_index (lazy->rows, 0) : NULL;
}

static const char *
get_identity (GtkWidget *widget)
{
  Lazy *lazy = g_object_get_data (G_OBJECT (widget), "jx-lazy");

  if (!ADW_IS_EXPANDER_ROW (widget))
    return NULL;

  return lazy != NULL ? lazy->identity : adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
}

static void
add_open (GtkWidget    *below,
          GStrvBuilder *open)
{
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *identity = get_identity (child);

      if (identity == NULL)
        add_open (child, open);
      else if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (child)))
        g_strv_builder_add (open, identity);
    }
}

/* What stands open is open again when the rows were made anew. */
GStrv
jx_form_item_list_open (GtkWidget *page)
{
  g_autoptr(GStrvBuilder) open = g_strv_builder_new ();

  add_open (page, open);

  return g_strv_builder_end (open);
}

void
jx_form_item_reopen (GtkWidget         *page,
                     const char *const *open)
{
  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *identity = get_identity (child);

      if (identity == NULL)
        jx_form_item_reopen (child, open);
      else
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (child), g_strv_contains (open, identity));
    }
}

/* Where something else stands at its place than the rows were made for, they are made again when it is opened. */
void
jx_form_item_set_state (GtkWidget  *expander,
                        const char *state)
{
  Lazy *lazy = g_object_get_data (G_OBJECT (expander), "jx-lazy");

  if (!g_set_str (&lazy->state, state) || lazy->rows == NULL)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), FALSE);
  for (guint i = 0; i < lazy->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (expander), g_ptr_array_index (lazy->rows, i));
  g_clear_pointer (&lazy->rows, g_ptr_array_unref);
}
