/* jx-cli-summarize.h: score and findings of assessments that nobody has opened yet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cli.h"

G_BEGIN_DECLS

gboolean jx_cli_summarize (JxCli      *self,
                           GPtrArray  *ids,
                           GError    **error);

G_END_DECLS
