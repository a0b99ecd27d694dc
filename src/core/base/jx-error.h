/* jx-error.h: what can be wrong with data that comes from outside
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_CORE_ERROR (jx_core_error_quark ())

typedef enum
{
  JX_CORE_ERROR_JSON,           /* not well-formed, or not the type that belongs there */
  JX_CORE_ERROR_LIMIT,          /* too large, too deep, too many */
  JX_CORE_ERROR_DUPLICATE_KEY,
  JX_CORE_ERROR_NUMBER,         /* a JSON number that is not a plain integer in range */
  JX_CORE_ERROR_FORM,           /* a form file that contradicts itself */
  JX_CORE_ERROR_VALUE,          /* a value that its field cannot hold */
  JX_CORE_ERROR_CONFLICT,
  JX_CORE_ERROR_UNKNOWN_FORM,
  JX_CORE_ERROR_VERSION,
} JxCoreError;

GQuark jx_core_error_quark (void);

G_END_DECLS
