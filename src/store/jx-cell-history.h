/* jx-cell-history.h: what a cell held, when, and since which step
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"
#include "jx-journal.h"

G_BEGIN_DECLS

typedef struct
{
  gint64       serial;     /* of its stack */
  gint64       time;       /* µs since 1970, UTC */
  JxEntryKind  kind;
  char        *label;      /* of the step, or NULL */
  char        *old_text;   /* or NULL */
  char        *text;       /* since then, or NULL */
} JxCellChange;

void        jx_cell_change_free   (JxCellChange  *change);
GPtrArray  *jx_cell_history_load  (JxDb          *db,
                                   const char    *assessment,
                                   const char    *id,
                                   const char    *field,
                                   GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxCellChange, jx_cell_change_free)

G_END_DECLS
