/* jx-exchange-error.c: what can be wrong with an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exchange-error.h"

/**
 * jx_exchange_error_quark:
 *
 * Names the errors of the exchange layer.
 *
 * Returns: the domain
 */
G_DEFINE_QUARK (jx-exchange-error-quark, jx_exchange_error)

/**
 * jx_exchange_error_refuse:
 * @error: return location for an error
 * @code: what is wrong
 * @sentence: the same for a person
 *
 * Sets an error of the exchange layer.
 *
 * Returns: `FALSE`, for the caller to pass on
 */
gboolean
jx_exchange_error_refuse (GError          **error,
                          JxExchangeError   code,
                          const char       *sentence)
{
  g_set_error_literal (error, JX_EXCHANGE_ERROR, (int) code, sentence);

  return FALSE;
}
