/* jx-cli-items.h: the assessments that go out, one after the other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-batch.h"
#include "jx-cli.h"

G_BEGIN_DECLS

typedef struct
{
  JxCli     *cli;
  GPtrArray *assessments;   /* JxAssessment: those that were named */
  GPtrArray *ids;           /* char *: … or those of the store */
} JxCliItems;

gboolean      jx_cli_items_init  (JxCliItems           *self,
                                  JxCli                *cli,
                                  GError              **error);
void          jx_cli_items_clear (JxCliItems           *self);
guint         jx_cli_items_get_n (const JxCliItems     *self);
gboolean      jx_cli_items_send  (JxCliItems           *self,
                                  const JxBatchOptions *options,
                                  GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxCliItems, jx_cli_items_clear)

G_END_DECLS
