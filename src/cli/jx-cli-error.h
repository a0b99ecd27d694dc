/* jx-cli-error.h: what the command line ends with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JX_CLI_DONE,
  JX_CLI_FOUND,     /* check alone: errors in a table */
  JX_CLI_USAGE,
  JX_CLI_INPUT,     /* a file or an id that cannot be worked with */
  JX_CLI_SYSTEM,    /* disk, permission, the store is open elsewhere */
} JxCliStatus;

#define JX_CLI_ERROR (jx_cli_error_quark ())

typedef enum
{
  JX_CLI_ERROR_USAGE,
  JX_CLI_ERROR_INPUT,
} JxCliError;

GQuark      jx_cli_error_quark     (void);
gboolean    jx_cli_error_refuse    (GError      **error,
                                    const char   *sentence);
gboolean    jx_cli_error_refuse_input (GError   **error,
                                       const char *format,
                                       const char *what);
void        jx_cli_error_for_input (GError      **error);
JxCliStatus jx_cli_error_to_status (const GError *error);

G_END_DECLS
