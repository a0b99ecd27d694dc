/* jx-edits.h: the commands that edits of tables make
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-finding.h"
#include "jx-library-item.h"
#include "jx-place.h"

G_BEGIN_DECLS

JxCommand *jx_edits_set         (JxAssessment       *assessment,
                                 JxTable            *table,
                                 guint               position,
                                 guint               column,
                                 const char         *text);
JxCommand *jx_edits_set_block   (JxAssessment       *assessment,
                                 JxTable            *table,
                                 guint               position,
                                 guint               column,
                                 guint               n_rows,
                                 guint               n_columns,
                                 const char *const  *texts,
                                 const char         *label);
/* Which class rows join that are moved to where one ends and another begins */
typedef enum
{
  JX_JOIN_EITHER,   /* theirs if it is one of the two, else the one below */
  JX_JOIN_ABOVE,
  JX_JOIN_BELOW,
} JxJoin;

JxCommand *jx_edits_insert_rows (JxAssessment       *assessment,
                                 JxTable            *table,
                                 guint               position,
                                 guint               n_rows,
                                 int                 like);
JxCommand *jx_edits_insert_block (JxAssessment      *assessment,
                                 JxTable            *table,
                                 guint               position,
                                 int                 like,
                                 guint               column,
                                 guint               n_rows,
                                 guint               n_columns,
                                 const char *const  *texts);
JxCommand *jx_edits_remove_rows (JxAssessment       *assessment,
                                 JxTable            *table,
                                 guint               position,
                                 guint               n_rows);
JxCommand *jx_edits_move_rows   (JxAssessment       *assessment,
                                 JxTable            *table,
                                 guint               position,
                                 guint               n_rows,
                                 guint               to,
                                 JxJoin              join);
JxCommand *jx_edits_take_indicator (JxAssessment    *assessment,
                                 JxTable            *table,
                                 guint               position,
                                 gboolean            fresh,
                                 const JxLibraryItem *item);
JxCommand *jx_edits_answer      (JxAssessment       *assessment,
                                 JxFinding          *finding,
                                 const char         *reason);
JxCommand *jx_edits_set_form    (JxAssessment       *assessment,
                                 JxForm             *form);
JxCommand *jx_edits_set_profile (JxAssessment       *assessment,
                                 const char         *profile_json);

G_END_DECLS
