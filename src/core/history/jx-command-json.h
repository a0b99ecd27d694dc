/* jx-command-json.h: commands as the log keeps them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"

G_BEGIN_DECLS

char      *jx_command_to_json       (JxCommand   *self);
JxCommand *jx_command_new_from_json (const char  *json,
                                     GError     **error);

G_END_DECLS
