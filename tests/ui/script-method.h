/* script-method.h: an input method that composes letters, for tests
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Letters are composed; Space commits each as the sign that script_method_convert() gives, Return commits them raw, a
 * digit converts and follows, BackSpace takes one back, Escape drops them. All else is refused. */
typedef enum
{
  SCRIPT_COMMITS_ON_RESET,
  SCRIPT_DROPS_ON_RESET,
  SCRIPT_ENDS_BEFORE_COMMIT,  /* says that the composition ended, and then commits; drops on reset */
} ScriptMode;

#define SCRIPT_METHOD_NAME "jixiao-script"
#define SCRIPT_TYPE_METHOD (script_method_get_type ())
G_DECLARE_FINAL_TYPE (ScriptMethod, script_method, SCRIPT, METHOD, GtkIMContext)

void         script_method_install  (void);
void         script_method_set_mode (ScriptMode mode);
char        *script_method_convert  (const char *letters);
GdkRectangle script_method_get_spot (void);   /* where the candidates would be, in the client's coordinates */

G_END_DECLS
