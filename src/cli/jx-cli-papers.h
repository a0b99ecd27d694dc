/* jx-cli-papers.h: the content of evidence beside an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cli.h"

G_BEGIN_DECLS

gboolean jx_cli_papers_give (JxCli           *self,
                             JxAssessment    *assessment,
                             GFile           *file,
                             GError         **error);
gboolean jx_cli_papers_take (JxCli           *self,
                             const JxBundle  *bundle,
                             const char      *path,
                             gboolean         last,
                             GError         **error);

G_END_DECLS
