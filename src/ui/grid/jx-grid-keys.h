/* jx-grid-keys.h: which key is which command
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  JX_GRID_COMMAND_MOVE,         /* argument: JxGridMove */
  JX_GRID_COMMAND_EXTEND,       /* argument: JxGridMove */
  JX_GRID_COMMAND_PAGE,         /* argument: 1 down, -1 up */
  JX_GRID_COMMAND_EXTEND_PAGE,
  JX_GRID_COMMAND_TAB,          /* argument: 1 on, -1 back */
  JX_GRID_COMMAND_ENTER,        /* argument: 1 down, -1 up */
  JX_GRID_COMMAND_EDIT,
  JX_GRID_COMMAND_ESCAPE,
  JX_GRID_COMMAND_LINE_BREAK,
  JX_GRID_COMMAND_SET_ALL,
  JX_GRID_COMMAND_CLEAR,
  JX_GRID_COMMAND_CLEAR_AND_EDIT,
  JX_GRID_COMMAND_FILL_DOWN,
  JX_GRID_COMMAND_FILL_RIGHT,
  JX_GRID_COMMAND_COPY,
  JX_GRID_COMMAND_CUT,
  JX_GRID_COMMAND_PASTE,        /* argument: 1 as text */
  JX_GRID_COMMAND_RESET,        /* what was typed over a computed value goes */
  JX_GRID_COMMAND_SELECT_ALL,
  JX_GRID_COMMAND_SELECT_ROWS,
  JX_GRID_COMMAND_CHOOSE,
  JX_GRID_COMMAND_INSERT_ROWS,
  JX_GRID_COMMAND_REMOVE_ROWS,
  JX_GRID_COMMAND_MOVE_ROWS,    /* argument: 1 down, -1 up */
  JX_GRID_COMMAND_UNDO,
  JX_GRID_COMMAND_REDO,
  JX_GRID_COMMAND_ZOOM,         /* argument: 1 larger, -1 smaller, 0 as it is in the beginning */
  JX_GRID_COMMAND_FIND,         /* argument: 1 on, -1 back */
  JX_GRID_COMMAND_MENU,
  JX_GRID_COMMAND_NOTHING,      /* keeps a key of the text from a cell that is not being edited */
} JxGridCommand;

typedef struct
{
  guint            keyval;
  GdkModifierType  modifiers;
  JxGridCommand    command;
  int              argument;
  const char      *title;       /* for people, to be translated; NULL: not worth showing */
} JxGridKey;

/* The same for menus */
typedef struct
{
  const char    *name;
  JxGridCommand  command;
  int            argument;
} JxGridAction;

const JxGridAction *jx_grid_keys_list_actions (guint *n_actions);
const JxGridAction *jx_grid_keys_find_action  (const char *name);

const JxGridKey *jx_grid_keys_list     (guint *n_keys);
const JxGridKey *jx_grid_keys_find     (guint keyval, GdkModifierType state);

/* Whether the key keeps its meaning for the table while a text is being edited */
gboolean         jx_grid_command_works_in_text (JxGridCommand command);

G_END_DECLS
