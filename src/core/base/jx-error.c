/* jx-error.c: what can be wrong with data that comes from outside
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"

/**
 * jx_core_error_quark:
 *
 * The error domain of the core.
 *
 * Returns: the quark
 */
G_DEFINE_QUARK (jx-core-error-quark, jx_core_error)
