/* jx-worker.h: the thread in which a keeper works, one job after the other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-keeper.h"

G_BEGIN_DECLS

typedef struct _JxWorker JxWorker;

/* Runs in the thread; a result of NULL is an error. */
typedef gpointer (*JxWorkerFunc) (JxKeeper  *keeper,
                                  gpointer   data,
                                  GError   **error);

JxWorker *jx_worker_new      (JxKeeper        *keeper);
void      jx_worker_free     (JxWorker        *worker);
void      jx_worker_post     (JxWorker        *worker,
                              JxWorkerFunc     func,
                              gpointer         data);
gpointer  jx_worker_call     (JxWorker        *worker,
                              JxWorkerFunc     func,
                              gpointer         data,
                              GError         **error);
void      jx_worker_run_task (JxWorker        *worker,
                              JxWorkerFunc     func,
                              GTask           *task,
                              GDestroyNotify   free_result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxWorker, jx_worker_free)

G_END_DECLS
