/* jx-report-error.c: what can go wrong on the way to paper
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-error.h"

/**
 * jx_report_error_quark:
 *
 * The error domain of the report.
 *
 * Returns: the quark
 */
G_DEFINE_QUARK (jx-report-error-quark, jx_report_error)
