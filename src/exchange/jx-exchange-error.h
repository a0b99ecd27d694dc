/* jx-exchange-error.h: what can be wrong with an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_EXCHANGE_ERROR (jx_exchange_error_quark ())

typedef enum
{
  JX_EXCHANGE_ERROR_FORMAT,     /* no exchange file at all */
  JX_EXCHANGE_ERROR_VERSION,    /* of a newer version */
  JX_EXCHANGE_ERROR_CONTENT,    /* something does not belong there, or is missing */
  JX_EXCHANGE_ERROR_DIGEST,     /* changed or damaged after it was written */
  JX_EXCHANGE_ERROR_TOO_LARGE,  /* larger than can be read back */
} JxExchangeError;

GQuark   jx_exchange_error_quark  (void);
gboolean jx_exchange_error_refuse (GError          **error,
                                   JxExchangeError   code,
                                   const char       *sentence);

G_END_DECLS
