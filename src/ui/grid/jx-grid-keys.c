/* jx-grid-keys.c: which key is which command
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-keys.h"

#include <glib/gi18n-lib.h>

#include "jx-grid-selection.h"

#define CTRL  GDK_CONTROL_MASK
#define SHIFT GDK_SHIFT_MASK
#define ALT   GDK_ALT_MASK

/* Keypad keys are looked up as the keys they stand for. Ctrl+Space belongs to input methods. */
static const JxGridKey keys[] = {
  { GDK_KEY_Up, 0, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_UP, NULL },
  { GDK_KEY_Down, 0, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_DOWN, NULL },
  { GDK_KEY_Left, 0, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_LEFT, NULL },
  { GDK_KEY_Right, 0, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_RIGHT, NULL },
  { GDK_KEY_Up, CTRL, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_EDGE_UP, N_("To the edge of the filled block") },
  { GDK_KEY_Down, CTRL, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_EDGE_DOWN, NULL },
  { GDK_KEY_Left, CTRL, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_EDGE_LEFT, NULL },
  { GDK_KEY_Right, CTRL, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_EDGE_RIGHT, NULL },
  { GDK_KEY_Home, 0, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_ROW_START, N_("First cell of the row") },
  { GDK_KEY_End, 0, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_ROW_END, N_("Last cell of the row") },
  { GDK_KEY_Home, CTRL, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_FIRST, N_("First cell of the table") },
  { GDK_KEY_End, CTRL, JX_GRID_COMMAND_MOVE, JX_GRID_MOVE_LAST, N_("Last cell of the table") },
  { GDK_KEY_Page_Up, 0, JX_GRID_COMMAND_PAGE, -1, N_("One page up") },
  { GDK_KEY_Page_Down, 0, JX_GRID_COMMAND_PAGE, 1, N_("One page down") },

  { GDK_KEY_Up, SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_UP, N_("Extend the selection") },
  { GDK_KEY_Down, SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_DOWN, NULL },
  { GDK_KEY_Left, SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_LEFT, NULL },
  { GDK_KEY_Right, SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_RIGHT, NULL },
  { GDK_KEY_Up, CTRL | SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_EDGE_UP, NULL },
  { GDK_KEY_Down, CTRL | SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_EDGE_DOWN, NULL },
  { GDK_KEY_Left, CTRL | SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_EDGE_LEFT, NULL },
  { GDK_KEY_Right, CTRL | SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_EDGE_RIGHT, NULL },
  { GDK_KEY_Home, SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_ROW_START, NULL },
  { GDK_KEY_End, SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_ROW_END, NULL },
  { GDK_KEY_Home, CTRL | SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_FIRST, NULL },
  { GDK_KEY_End, CTRL | SHIFT, JX_GRID_COMMAND_EXTEND, JX_GRID_MOVE_LAST, NULL },
  { GDK_KEY_Page_Up, SHIFT, JX_GRID_COMMAND_EXTEND_PAGE, -1, NULL },
  { GDK_KEY_Page_Down, SHIFT, JX_GRID_COMMAND_EXTEND_PAGE, 1, NULL },
  { GDK_KEY_a, CTRL, JX_GRID_COMMAND_SELECT_ALL, 0, N_("Select all cells") },
  { GDK_KEY_space, SHIFT, JX_GRID_COMMAND_SELECT_ROWS, 0, N_("Select the row") },

  { GDK_KEY_Tab, 0, JX_GRID_COMMAND_TAB, 1, N_("Next cell") },
  { GDK_KEY_Tab, SHIFT, JX_GRID_COMMAND_TAB, -1, N_("Previous cell") },
  { GDK_KEY_Return, 0, JX_GRID_COMMAND_ENTER, 1, N_("Cell below; after a run of Tabs where the next row begins") },
  { GDK_KEY_Return, SHIFT, JX_GRID_COMMAND_ENTER, -1, N_("Cell above") },
  { GDK_KEY_Return, ALT, JX_GRID_COMMAND_LINE_BREAK, 0, N_("Line break in the text") },
  { GDK_KEY_Return, CTRL, JX_GRID_COMMAND_SET_ALL, 0, N_("Put the text into every selected cell") },
  { GDK_KEY_F2, 0, JX_GRID_COMMAND_EDIT, 0, N_("Edit; then: arrows move the caret or leave the cell") },
  { GDK_KEY_Escape, 0, JX_GRID_COMMAND_ESCAPE, 0, N_("Take the edit back") },
  { GDK_KEY_Delete, 0, JX_GRID_COMMAND_CLEAR, 0, N_("Clear the selected cells") },
  { GDK_KEY_BackSpace, 0, JX_GRID_COMMAND_CLEAR_AND_EDIT, 0, N_("Clear the cell and edit it") },
  { GDK_KEY_d, CTRL, JX_GRID_COMMAND_FILL_DOWN, 0, N_("Fill down") },
  { GDK_KEY_r, CTRL, JX_GRID_COMMAND_FILL_RIGHT, 0, N_("Fill right") },
  { GDK_KEY_equal, ALT, JX_GRID_COMMAND_RESET, 0, N_("Use the computed value again") },
  { GDK_KEY_c, CTRL, JX_GRID_COMMAND_COPY, 0, N_("Copy") },
  { GDK_KEY_x, CTRL, JX_GRID_COMMAND_CUT, 0, N_("Cut") },
  { GDK_KEY_v, CTRL, JX_GRID_COMMAND_PASTE, 0, N_("Paste") },
  { GDK_KEY_v, CTRL | SHIFT, JX_GRID_COMMAND_PASTE, 1, N_("Paste as text") },
  { GDK_KEY_Insert, CTRL, JX_GRID_COMMAND_COPY, 0, NULL },
  { GDK_KEY_Delete, SHIFT, JX_GRID_COMMAND_CUT, 0, NULL },
  { GDK_KEY_Insert, SHIFT, JX_GRID_COMMAND_PASTE, 0, NULL },
  { GDK_KEY_Down, ALT, JX_GRID_COMMAND_CHOOSE, 0, N_("List of choices") },
  { GDK_KEY_plus, CTRL, JX_GRID_COMMAND_INSERT_ROWS, 0, N_("Insert rows") },
  { GDK_KEY_equal, CTRL, JX_GRID_COMMAND_INSERT_ROWS, 0, NULL },
  { GDK_KEY_minus, CTRL, JX_GRID_COMMAND_REMOVE_ROWS, 0, N_("Delete rows") },
  { GDK_KEY_Up, ALT | SHIFT, JX_GRID_COMMAND_MOVE_ROWS, -1, N_("Move rows up") },
  { GDK_KEY_Down, ALT | SHIFT, JX_GRID_COMMAND_MOVE_ROWS, 1, N_("Move rows down") },
  { GDK_KEY_z, CTRL, JX_GRID_COMMAND_UNDO, 0, N_("Undo") },
  { GDK_KEY_y, CTRL, JX_GRID_COMMAND_REDO, 0, N_("Redo") },
  { GDK_KEY_z, CTRL | SHIFT, JX_GRID_COMMAND_REDO, 0, NULL },
  { GDK_KEY_F7, 0, JX_GRID_COMMAND_FIND, 1, N_("Next finding") },
  { GDK_KEY_F7, SHIFT, JX_GRID_COMMAND_FIND, -1, N_("Previous finding") },
  { GDK_KEY_plus, CTRL | ALT, JX_GRID_COMMAND_ZOOM, 1, N_("Larger cells") },
  { GDK_KEY_equal, CTRL | ALT, JX_GRID_COMMAND_ZOOM, 1, NULL },
  { GDK_KEY_minus, CTRL | ALT, JX_GRID_COMMAND_ZOOM, -1, N_("Smaller cells") },
  { GDK_KEY_0, CTRL | ALT, JX_GRID_COMMAND_ZOOM, 0, N_("Cells of normal size") },
  { GDK_KEY_Menu, 0, JX_GRID_COMMAND_MENU, 0, NULL },
  { GDK_KEY_F10, SHIFT, JX_GRID_COMMAND_MENU, 0, NULL },

  { GDK_KEY_Insert, 0, JX_GRID_COMMAND_NOTHING, 0, NULL },
  { GDK_KEY_Delete, CTRL, JX_GRID_COMMAND_NOTHING, 0, NULL },
  { GDK_KEY_BackSpace, CTRL, JX_GRID_COMMAND_NOTHING, 0, NULL },
  { GDK_KEY_BackSpace, SHIFT, JX_GRID_COMMAND_NOTHING, 0, NULL },
};

static const JxGridAction actions[] = {
  { "grid.copy", JX_GRID_COMMAND_COPY, 0 },
  { "grid.cut", JX_GRID_COMMAND_CUT, 0 },
  { "grid.paste", JX_GRID_COMMAND_PASTE, 0 },
  { "grid.paste-text", JX_GRID_COMMAND_PASTE, 1 },
  { "grid.clear", JX_GRID_COMMAND_CLEAR, 0 },
  { "grid.fill-down", JX_GRID_COMMAND_FILL_DOWN, 0 },
  { "grid.fill-right", JX_GRID_COMMAND_FILL_RIGHT, 0 },
  { "grid.reset", JX_GRID_COMMAND_RESET, 0 },
  { "grid.insert-rows", JX_GRID_COMMAND_INSERT_ROWS, 0 },
  { "grid.remove-rows", JX_GRID_COMMAND_REMOVE_ROWS, 0 },
  { "grid.move-rows-up", JX_GRID_COMMAND_MOVE_ROWS, -1 },
  { "grid.move-rows-down", JX_GRID_COMMAND_MOVE_ROWS, 1 },
  { "grid.select-all", JX_GRID_COMMAND_SELECT_ALL, 0 },
  { "grid.select-rows", JX_GRID_COMMAND_SELECT_ROWS, 0 },
  { "grid.edit", JX_GRID_COMMAND_EDIT, 0 },
  { "grid.choose", JX_GRID_COMMAND_CHOOSE, 0 },
  { "grid.undo", JX_GRID_COMMAND_UNDO, 0 },
  { "grid.redo", JX_GRID_COMMAND_REDO, 0 },
  { "grid.find-next", JX_GRID_COMMAND_FIND, 1 },
  { "grid.find-previous", JX_GRID_COMMAND_FIND, -1 },
};

static guint
plain_key (guint keyval)
{
  static const struct { guint from, to; } same[] = {
    { GDK_KEY_KP_Up, GDK_KEY_Up }, { GDK_KEY_KP_Down, GDK_KEY_Down }, { GDK_KEY_KP_Left, GDK_KEY_Left },
    { GDK_KEY_KP_Right, GDK_KEY_Right }, { GDK_KEY_KP_Home, GDK_KEY_Home }, { GDK_KEY_KP_End, GDK_KEY_End },
    { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up }, { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down },
    { GDK_KEY_KP_Enter, GDK_KEY_Return }, { GDK_KEY_ISO_Enter, GDK_KEY_Return }, { GDK_KEY_KP_Tab, GDK_KEY_Tab },
    { GDK_KEY_ISO_Left_Tab, GDK_KEY_Tab }, { GDK_KEY_KP_Delete, GDK_KEY_Delete }, { GDK_KEY_KP_Insert, GDK_KEY_Insert },
    { GDK_KEY_KP_Add, GDK_KEY_plus }, { GDK_KEY_KP_Subtract, GDK_KEY_minus }, { GDK_KEY_KP_F2, GDK_KEY_F2 },
    { GDK_KEY_KP_Space, GDK_KEY_space },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    if (same[i].from == keyval)
      return same[i].to;

  return gdk_keyval_to_lower (keyval);
}

const JxGridKey *
jx_grid_keys_list (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);
  return keys;
}

const JxGridKey *
jx_grid_keys_find (guint           keyval,
                   GdkModifierType state)
{
  GdkModifierType modifiers = state & (CTRL | SHIFT | ALT | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK);

  keyval = plain_key (keyval);
  if (keyval == GDK_KEY_plus)
    modifiers &= ~SHIFT;   /* Shift only makes the sign */

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && keys[i].modifiers == modifiers)
      return &keys[i];

  return NULL;
}

const JxGridAction *
jx_grid_keys_list_actions (guint *n_actions)
{
  *n_actions = G_N_ELEMENTS (actions);
  return actions;
}

const JxGridAction *
jx_grid_keys_find_action (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return &actions[i];

  g_assert_not_reached ();
}

gboolean
jx_grid_command_works_in_text (JxGridCommand command)
{
  switch (command)
    {
    case JX_GRID_COMMAND_TAB:
    case JX_GRID_COMMAND_ENTER:
    case JX_GRID_COMMAND_EDIT:
    case JX_GRID_COMMAND_ESCAPE:
    case JX_GRID_COMMAND_LINE_BREAK:
    case JX_GRID_COMMAND_SET_ALL:
    case JX_GRID_COMMAND_CHOOSE:
    case JX_GRID_COMMAND_UNDO:
    case JX_GRID_COMMAND_REDO:
    case JX_GRID_COMMAND_ZOOM:
    case JX_GRID_COMMAND_FIND:
      return TRUE;

    case JX_GRID_COMMAND_MOVE:
    case JX_GRID_COMMAND_EXTEND:
    case JX_GRID_COMMAND_PAGE:
    case JX_GRID_COMMAND_EXTEND_PAGE:
    case JX_GRID_COMMAND_CLEAR:
    case JX_GRID_COMMAND_CLEAR_AND_EDIT:
    case JX_GRID_COMMAND_FILL_DOWN:
    case JX_GRID_COMMAND_FILL_RIGHT:
    case JX_GRID_COMMAND_COPY:
    case JX_GRID_COMMAND_CUT:
    case JX_GRID_COMMAND_RESET:
    case JX_GRID_COMMAND_PASTE:
    case JX_GRID_COMMAND_SELECT_ALL:
    case JX_GRID_COMMAND_SELECT_ROWS:
    case JX_GRID_COMMAND_INSERT_ROWS:
    case JX_GRID_COMMAND_REMOVE_ROWS:
    case JX_GRID_COMMAND_MOVE_ROWS:
    case JX_GRID_COMMAND_MENU:
    case JX_GRID_COMMAND_NOTHING:
    default:
      return FALSE;
    }
}
