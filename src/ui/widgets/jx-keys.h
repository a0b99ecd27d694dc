/* jx-keys.h: the keys of the program, told once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  JX_KEYS_APPLICATION,    /* accelerators of the application */
  JX_KEYS_WINDOW,         /* bindings of the window's class */
  JX_KEYS_PANE,           /* bindings of the classes of the window's parts: before GtkPaned, which has F6, too */
  JX_KEYS_LIST,           /* bindings of the list's class */
  JX_KEYS_EDITOR,         /* bindings of the editor's class: what others have of their own elsewhere */
  JX_KEYS_ASSESSMENT,     /* bindings of the editor's class, reached from the list too */
  JX_KEYS_FINDING,        /* and taken by the texts in it: GtkTextView has F7, too */
  JX_KEYS_PREVIEW,        /* bindings of the preview's class */
  JX_KEYS_CELL,           /* bindings of what shows cells */
  JX_KEYS_PARAGRAPH,      /* bindings of the chapters of a report */
} JxKeyScope;

typedef struct
{
  guint            keyval;
  GdkModifierType  modifiers;
  const char      *action;
  const char      *target;    /* a string, or NULL */
  const char      *title;     /* for people, to be translated; NULL: as the key before it */
} JxKey;

const JxKey *jx_keys_list      (JxKeyScope       scope,
                                guint           *n_keys);
void         jx_keys_bind      (JxKeyScope       scope,
                                GtkWidgetClass  *widget_class);
void         jx_keys_take      (JxKeyScope       scope,
                                GtkWidget       *widget);   /* before its own class has them */
void         jx_keys_reach     (JxKeyScope       scope,
                                GtkWidget       *from,
                                GtkWidget       *widget);   /* which has the actions, while it is seen */
void         jx_keys_set_accels (GtkApplication *application);

G_END_DECLS
