/* jx-cli-error.c: what the command line ends with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cli-error.h"

#include <gio/gio.h>

#include "jx-error.h"
#include "jx-exchange-error.h"
#include "jx-report-error.h"
#include "jx-store-error.h"

/**
 * jx_cli_error_quark:
 *
 * Names the errors of the command line.
 *
 * Returns: the domain
 */
G_DEFINE_QUARK (jx-cli-error-quark, jx_cli_error)

static JxCliStatus
status_of_store (JxStoreError code)
{
  switch (code)
    {
    case JX_STORE_ERROR_NOT_OURS:
    case JX_STORE_ERROR_NEWER:
    case JX_STORE_ERROR_DAMAGED:
    case JX_STORE_ERROR_REFUSED:
    case JX_STORE_ERROR_NOT_FOUND:
    case JX_STORE_ERROR_NOT_A_FILE:
    case JX_STORE_ERROR_TOO_LARGE:
      return JX_CLI_INPUT;

    case JX_STORE_ERROR_BUSY:
    case JX_STORE_ERROR_FULL:
    case JX_STORE_ERROR_READ_ONLY:
    case JX_STORE_ERROR_IO:
    case JX_STORE_ERROR_TOO_SLOW:
    case JX_STORE_ERROR_PENDING:
      return JX_CLI_SYSTEM;
    }

  return JX_CLI_SYSTEM;
}

/**
 * jx_cli_error_refuse:
 * @error: return location for an error
 * @sentence: what is wrong with what was asked
 *
 * Sets the error of wrong usage.
 *
 * Returns: `FALSE`, for the caller to pass on
 */
gboolean
jx_cli_error_refuse (GError     **error,
                     const char  *sentence)
{
  g_set_error_literal (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, sentence);

  return FALSE;
}

/**
 * jx_cli_error_refuse_input:
 * @error: return location for an error
 * @format: what is wrong, a sentence that names @what
 * @what: the input
 *
 * Sets the error of an input that cannot be worked with.
 *
 * Returns: `FALSE`, for the caller to pass on
 */
gboolean
jx_cli_error_refuse_input (GError     **error,
                           const char  *format,
                           const char  *what)
{
  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, format, what);

  return FALSE;
}

/**
 * jx_cli_error_for_input:
 * @error: (inout): why an input could not be read
 *
 * Marks that an input is not there, or is no file: that is the caller's matter, not the system's.
 */
void
jx_cli_error_for_input (GError **error)
{
  if (error == NULL || *error == NULL)
    return;

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY)
      || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    {
      (*error)->domain = JX_CLI_ERROR;
      (*error)->code = JX_CLI_ERROR_INPUT;
    }
}

/**
 * jx_cli_error_to_status:
 * @error: why a command did not do its work
 *
 * Tells apart wrong usage, an input that is not acceptable, and a system that refused.
 *
 * Returns: the exit status
 */
JxCliStatus
jx_cli_error_to_status (const GError *error)
{
  g_return_val_if_fail (error != NULL, JX_CLI_SYSTEM);

  if (error->domain == JX_CLI_ERROR)
    return error->code == JX_CLI_ERROR_USAGE ? JX_CLI_USAGE : JX_CLI_INPUT;
  if (error->domain == JX_STORE_ERROR)
    return status_of_store ((JxStoreError) error->code);
  if (error->domain == JX_CORE_ERROR || error->domain == JX_EXCHANGE_ERROR
      || g_error_matches (error, JX_REPORT_ERROR, JX_REPORT_ERROR_LACKING))
    return JX_CLI_INPUT;

  return JX_CLI_SYSTEM;
}
