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
