/* jx-cli.h: what all commands share: options, forms, the store, what is printed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-cli-options.h"
#include "jx-json-writer.h"
#include "jx-store.h"
#include "jx-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  const JxCliOptions *options;
  JxForms            *forms;
  JxStore            *store;      /* NULL until a command needs it */
  GBytes             *input;      /* standard input, once it was read */
  GPtrArray          *archives;   /* JxArchivePapers: those among the arguments; NULL until evidence is asked for */
} JxCli;

/* Does the work of a command; FALSE with @error. @found is for check alone. */
typedef gboolean (*JxCliFunc) (JxCli     *self,
                               gboolean  *found,
                               GError   **error);

gboolean   jx_cli_init           (JxCli               *self,
                                  const JxCliOptions  *options,
                                  GError             **error);
void       jx_cli_clear          (JxCli               *self);
JxStore   *jx_cli_open_store     (JxCli               *self,
                                  gboolean             write,
                                  GError             **error);
JxWorkspace *jx_cli_open_workspace (JxCli              *self,
                                  GError             **error);
gboolean   jx_cli_close_store    (JxCli               *self,
                                  GError             **error);
GBytes    *jx_cli_load_input     (GError             **error);
JxBundle  *jx_cli_read           (JxCli               *self,
                                  const char          *arg,
                                  GError             **error);
gboolean   jx_cli_is_binned      (const JxBundle      *bundle);
gboolean   jx_cli_has_store      (JxCli               *self);
GPtrArray *jx_cli_load           (JxCli               *self,
                                  GError             **error);
gboolean   jx_cli_make_folder    (const char          *path,
                                  GError             **error);
gboolean   jx_cli_print_json     (JxJsonWriter        *writer,
                                  GError             **error);

gboolean   jx_cli_run_forms      (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_library    (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_list       (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_import     (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_report     (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_carry      (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_score      (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_check      (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_export     (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_summary    (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_state      (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_compare    (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_history    (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_backup     (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_restore    (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_verify     (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_evidence   (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_attach     (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_set        (JxCli *self, gboolean *found, GError **error);
gboolean   jx_cli_run_detach     (JxCli *self, gboolean *found, GError **error);

G_END_DECLS
