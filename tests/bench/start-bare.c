/* start-bare.c: a libadwaita window with nothing in it, to be measured against
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <locale.h>

#include "start-watch.h"

static guint
stage (GtkWindow *window)
{
  return 0;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application = adw_application_new ("org.jixiao.Jixiao.Bare", G_APPLICATION_DEFAULT_FLAGS);

  g_assert_cmpint (argc, ==, 2);
  setlocale (LC_ALL, "");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  start_watch (GTK_APPLICATION (application), argv[1], 1, stage);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
