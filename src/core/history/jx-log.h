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

/* Who goes along with the steps of a holder. */
typedef struct
{
  void       (*summarize) (JxHolder  *holder,     /* fills the summary that goes with each entry */
                           JxSummary *summary,
                           gpointer   data);
  void       (*begin)     (gpointer   data);      /* a step comes: what stands there now is what it changes */
  JxCommand *(*follow)    (JxCommand *command,    /* what a step that is done brings along, part of it; or NULL */
                           gpointer   data);
} JxFollower;

JxLog  *jx_log_new              (JxJournal       *journal,
                                 const char      *stack);
void    jx_log_free             (JxLog           *self);
void    jx_log_set_follower     (JxLog            *self,
                                 const JxFollower *follower,
                                 gpointer          data);
void    jx_log_begin            (JxLog            *self);
JxCommand *jx_log_follow        (JxLog            *self,
                                 JxCommand        *command);
void    jx_log_take_up          (JxLog           *self,
                                 gint64           serial);
gint64  jx_log_get_serial       (JxLog           *self);
void    jx_log_append           (JxLog           *self,
                                 JxHolder        *holder,
                                 JxCommand       *command,
                                 JxEntryKind      kind,
                                 gint64           target);

G_END_DECLS
