/* main.c: locale, options, run
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "jx-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(JxApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("JIXIAO_LOCALE_DIR") != NULL ? g_getenv ("JIXIAO_LOCALE_DIR") : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = jx_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
