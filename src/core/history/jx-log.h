/* jx-log.h: the numbered steps of one stack, on their way to the journal
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"
#include "jx-journal.h"

G_BEGIN_DECLS

typedef struct _JxLog JxLog;

typedef void (*JxSummaryFunc) (JxHolder  *holder,
                               JxSummary *summary,
                               gpointer   data);

JxLog  *jx_log_new              (JxJournal       *journal,
                                 const char      *stack);
void    jx_log_free             (JxLog           *self);
void    jx_log_set_summary_func (JxLog           *self,
                                 JxSummaryFunc    func,
                                 gpointer         data,
                                 GDestroyNotify   destroy);
void    jx_log_take_up          (JxLog           *self,
                                 gint64           serial);
gint64  jx_log_get_serial       (JxLog           *self);
void    jx_log_append           (JxLog           *self,
                                 JxHolder        *holder,
                                 JxCommand       *command,
                                 JxEntryKind      kind,
                                 gint64           target);

G_END_DECLS
