/* start-full.c: the program as it is, watched while it starts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "jx-application.h"
#include "jx-window.h"
#include "start-watch.h"

/* The window, the list in it, and the assessment that was open last. */
static guint
stage (GtkWindow *window)
{
  if (jx_window_get_session (JX_WINDOW (window)) != NULL)
    return 2;

  return jx_desk_get_workspace (JX_DESK (window)) != NULL ? 1 : 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(JxApplication) application = jx_application_new ();

  g_assert_cmpint (argc, ==, 2);
  setlocale (LC_ALL, "");
  start_watch (GTK_APPLICATION (application), argv[1], 3, stage);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
