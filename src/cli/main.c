/* main.c: jixiao-cli: the bureau's work on the command line
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "jx-cli-error.h"
#include "jx-cli.h"

static const JxCliFunc commands[JX_CLI_N_COMMANDS] = {
  [JX_CLI_FORMS] = jx_cli_run_forms,
  [JX_CLI_LIBRARY] = jx_cli_run_library,
  [JX_CLI_LIST] = jx_cli_run_list,
  [JX_CLI_IMPORT] = jx_cli_run_import,
  [JX_CLI_REPORT] = jx_cli_run_report,
  [JX_CLI_CARRY] = jx_cli_run_carry,
  [JX_CLI_SCORE] = jx_cli_run_score,
  [JX_CLI_CHECK] = jx_cli_run_check,
  [JX_CLI_EXPORT] = jx_cli_run_export,
  [JX_CLI_SUMMARY] = jx_cli_run_summary,
  [JX_CLI_STATE] = jx_cli_run_state,
  [JX_CLI_COMPARE] = jx_cli_run_compare,
  [JX_CLI_HISTORY] = jx_cli_run_history,
  [JX_CLI_BACKUP] = jx_cli_run_backup,
  [JX_CLI_RESTORE] = jx_cli_run_restore,
  [JX_CLI_VERIFY] = jx_cli_run_verify,
  [JX_CLI_EVIDENCE] = jx_cli_run_evidence,
  [JX_CLI_ATTACH] = jx_cli_run_attach,
  [JX_CLI_SET] = jx_cli_run_set,
  [JX_CLI_DETACH] = jx_cli_run_detach,
};

static int
complain (const GError *error)
{
  JxCliStatus status = jx_cli_error_to_status (error);

  g_printerr ("jixiao-cli: %s\n", error->message);
  if (status == JX_CLI_USAGE)
    g_printerr ("%s\n", _("“jixiao-cli --help” tells what there is."));

  return status;
}

static int
run (char **argv)
{
  g_auto(JxCliOptions) options = { 0 };
  g_autoptr(GError) error = NULL;
  gboolean found = FALSE;
  JxCliParse parsed = jx_cli_options_parse (&options, argv, &error);
  JxCli cli;
  int status;

  if (parsed != JX_CLI_PARSED)
    return parsed == JX_CLI_SHOWN ? JX_CLI_DONE : complain (error);

  if (jx_cli_init (&cli, &options, &error) && commands[options.command] (&cli, &found, &error))
    status = found ? JX_CLI_FOUND : JX_CLI_DONE;
  else
    status = complain (error);

  jx_cli_clear (&cli);

  return status;
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("JIXIAO_LOCALE_DIR") != NULL ? g_getenv ("JIXIAO_LOCALE_DIR") : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return run (argv);
}
