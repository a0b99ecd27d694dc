/* jx-cli-papers.h: the content of evidence, from the store or from archives, and into the store
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cli.h"

G_BEGIN_DECLS

GBytes   *jx_cli_papers_load (const JxRecord  *evidence,
                              gpointer         data,
                              GError         **error);
gboolean  jx_cli_papers_take (JxCli           *self,
                              const JxBundle  *bundle,
                              GError         **error);

G_END_DECLS
