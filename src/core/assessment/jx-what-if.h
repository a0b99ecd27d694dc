/* jx-what-if.h: what other actual values would make of the scores, without changing them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"
#include "jx-standing.h"

G_BEGIN_DECLS

typedef struct _JxWhatIf JxWhatIf;

/* One row of which another value is supposed. */
typedef struct
{
  char     *row_id;
  char     *place;        /* as findings name it */
  char     *name;         /* of the indicator or the line of the funds, or NULL */
  char     *value;        /* what is supposed */
  gboolean  execution;    /* it is the line of the funds: the value is what was spent */
  gboolean  had_points;
  gint64    before;       /* the score that stands there */
  gboolean  has_points;
  gint64    low, high;    /* the score then; they differ where words leave a band */
  char     *rule;         /* how it comes about, in words and figures */
} JxWhatIfRow;

JxWhatIf          *jx_what_if_new            (JxAssessment  *assessment,
                                              GError       **error);
void               jx_what_if_free           (JxWhatIf      *self);
gboolean           jx_what_if_find_cell      (JxAssessment  *assessment,
                                              const char    *row_id,
                                              JxCellRef     *cell);
gboolean           jx_what_if_set            (JxWhatIf      *self,
                                              const char    *row_id,
                                              const char    *value,
                                              GError       **error);
guint              jx_what_if_get_n_rows     (JxWhatIf      *self);
const JxWhatIfRow *jx_what_if_get_row        (JxWhatIf      *self,
                                              guint          position);
const JxStanding  *jx_what_if_get_now        (JxWhatIf      *self);
const JxStanding  *jx_what_if_get_low        (JxWhatIf      *self);
const JxStanding  *jx_what_if_get_high       (JxWhatIf      *self);
char              *jx_what_if_dup_sentence   (JxWhatIf      *self,
                                              guint          position);
char              *jx_what_if_dup_total      (JxWhatIf      *self);
JxCommand         *jx_what_if_take_over      (JxWhatIf      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxWhatIf, jx_what_if_free)

G_END_DECLS
