/* kill-steps.h: what is done to a store until it is killed, and what must be there after so many steps
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fixture.h"

#include "jx-schema.h"

/* An endless row of steps of one stack. Each is known by its serial, and so is the state after it. */
typedef struct
{
  const char      *name;
  const char      *stack;
  gint64           first;       /* serials below are those of the store as it is begun with */
  guint            n_rows;      /* of the assessment "a" */
  JxJournalEntry *(*make)       (guint serial);
  void           (*assert_at)   (JxKeeper *keeper,
                                 gint64    last);
  guint            patience;    /* about how long a step takes, in turns of the wait */
} KillSteps;

const KillSteps *kill_steps_find       (const char       *name);
void             kill_steps_make_store (const KillSteps  *steps,
                                        GFile            *file);
JxSchemaSteps    kill_steps_get_schema (void);
