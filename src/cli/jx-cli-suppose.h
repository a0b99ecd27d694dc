/* jx-cli-suppose.h: what scores would be with other actual values
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-json-writer.h"
#include "jx-what-if.h"

G_BEGIN_DECLS

JxWhatIf *jx_cli_suppose       (JxAssessment        *assessment,
                                const char *const   *suppose,
                                GError             **error);
void      jx_cli_suppose_print (JxWhatIf            *trial);
void      jx_cli_suppose_write (JxWhatIf            *trial,
                                JxJsonWriter        *writer);

G_END_DECLS
