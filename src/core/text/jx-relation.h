/* jx-relation.h: 指标性质: how an actual is to stand to its target
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "jx-scan.h"

G_BEGIN_DECLS

typedef enum
{
  JX_RELATION_NONE,
  JX_RELATION_GE,
  JX_RELATION_LE,
  JX_RELATION_EQ,
  JX_RELATION_GT,
  JX_RELATION_LT,
  JX_RELATION_QUALITATIVE,
} JxRelation;

const char *jx_relation_to_key     (JxRelation  relation);
const char *jx_relation_to_symbol  (JxRelation  relation);
JxRelation  jx_relation_from_text  (const char *text);
JxRelation  jx_relation_take       (JxScan     *scan,
                                    gboolean   *word);
JxRelation  jx_relation_take_after (JxScan     *scan);
JxRelation  jx_relation_drop       (JxScan     *scan);

G_END_DECLS
