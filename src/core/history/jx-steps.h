/* jx-steps.h: the steps done and those undone, in the order in which undo and redo take them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-journal-entry.h"
#include "jx-log.h"

G_BEGIN_DECLS

typedef struct _JxSteps JxSteps;

typedef struct
{
  gint64     serial;    /* of the entry that did it first */
  JxCommand *command;
} JxStep;

JxSteps      *jx_steps_new         (void);
void          jx_steps_free        (JxSteps               *self);
void          jx_steps_clear       (JxSteps               *self);
gboolean      jx_steps_is_moving   (JxSteps               *self);
void          jx_steps_push        (JxSteps               *self,
                                    JxLog                 *log,
                                    JxHolder              *holder,
                                    JxCommand             *command);
gboolean      jx_steps_do          (JxSteps               *self,
                                    JxLog                 *log,
                                    JxHolder              *holder,
                                    JxCommand             *command,
                                    GError               **error);
const JxStep *jx_steps_peek_done   (JxSteps               *self);
const JxStep *jx_steps_peek_undone (JxSteps               *self);
gboolean      jx_steps_undo        (JxSteps               *self,
                                    JxLog                 *log,
                                    JxHolder              *holder,
                                    GError               **error);
gboolean      jx_steps_redo        (JxSteps               *self,
                                    JxLog                 *log,
                                    JxHolder              *holder,
                                    GError               **error);
gboolean      jx_steps_take_entry  (JxSteps               *self,
                                    const JxJournalEntry  *entry,
                                    GError               **error);

G_END_DECLS
