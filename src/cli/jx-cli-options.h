/* jx-cli-options.h: what was asked for on the command line
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JX_CLI_FORMS,
  JX_CLI_LIBRARY,
  JX_CLI_LIST,
  JX_CLI_IMPORT,
  JX_CLI_REPORT,
  JX_CLI_CARRY,
  JX_CLI_SCORE,
  JX_CLI_CHECK,
  JX_CLI_EXPORT,
  JX_CLI_SUMMARY,
  JX_CLI_STATE,
  JX_CLI_COMPARE,
  JX_CLI_HISTORY,
  JX_CLI_BACKUP,
  JX_CLI_RESTORE,
  JX_CLI_VERIFY,
  JX_CLI_EVIDENCE,
  JX_CLI_ATTACH,
  JX_CLI_SET,
  JX_CLI_DETACH,
  JX_CLI_N_COMMANDS,
} JxCliCommand;

typedef struct
{
  JxCliCommand   command;
  char         **args;      /* of the command */
  char          *store;     /* a path, or NULL: the user's own */
  gboolean       json;
  char          *verify;    /* forms: a form file to look at */
  char          *take;      /* forms: a form file to keep */
  char          *give;      /* forms: the id of a form to write */
  char          *adjust;    /* forms: the id of a form, or a form file, to adjust a copy of */
  char          *year;      /* list, export, summary: of one; carry: the one to begin */
  char          *from;      /* carry: the year to begin from */
  gboolean       no_targets; /* carry */
  char         **suppose;   /* score: ROW=VALUE … */
  char          *present;   /* import: skip, replace or keep-both; report: skip, replace or append */
  char         **put;       /* report: PART=SECTION … */
  char          *to;        /* export, summary, forms, evidence */
  char          *format;    /* export, summary: formats, with commas between them */
  char          *pages;     /* attach */
  gboolean       all;       /* check, export, summary, carry */
  gboolean       publish;   /* export: a copy for the public */
  char          *page_setup; /* export: page settings, or NULL */
  char          *state;     /* list: of one state alone */
  gboolean       submit;    /* state */
  gboolean       give_back; /* state: --return */
  gboolean       finish;    /* state */
  gboolean       take_back; /* state */
  char          *remark;    /* state --return: why */
  char         **fonts;     /* export, summary: FACE=FAMILY … */
  gboolean       combined;  /* export: one PDF of all */
  gboolean       changed;   /* export: leaves what is there and current */
  gboolean       anyway;    /* state --submit: with errors too; export, summary: with characters that no font has */
} JxCliOptions;

/* What parsing ended with besides an error. */
typedef enum
{
  JX_CLI_PARSED,
  JX_CLI_SHOWN,     /* help or version was asked for and is on standard output */
  JX_CLI_WRONG,
} JxCliParse;

JxCliParse jx_cli_options_parse (JxCliOptions  *options,
                                 char         **argv,
                                 GError       **error);
void       jx_cli_options_clear (JxCliOptions  *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxCliOptions, jx_cli_options_clear)

G_END_DECLS
