/* start-bare.c: a libadwaita window with nothing in it, or with one line of text, to be measured against
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
activate_cb (GtkApplication *application,
             const char     *text)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  if (text != NULL)
    adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), gtk_label_new (text));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application = adw_application_new ("org.jixiao.Jixiao.Bare", G_APPLICATION_DEFAULT_FLAGS);

  g_assert_true (argc == 2 || argc == 3);
  setlocale (LC_ALL, "");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv[2]);
  start_watch (GTK_APPLICATION (application), argv[1], 1, stage);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
