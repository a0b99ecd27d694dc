/* jx-store.h: the store: a journal on disk, and what was written to it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-journal.h"
#include "jx-worker.h"

G_BEGIN_DECLS

#define JX_TYPE_STORE (jx_store_get_type ())
G_DECLARE_FINAL_TYPE (JxStore, jx_store, JX, STORE, GObject)

GFile     *jx_store_new_default_file  (void);
JxStore   *jx_store_new               (GFile                *file,
                                       JxStoreFlags          flags);
JxStore   *jx_store_open              (GFile                *file,
                                       JxStoreFlags          flags,
                                       GError              **error);
void       jx_store_open_async        (JxStore              *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              data);
gboolean   jx_store_open_finish       (JxStore              *self,
                                       GAsyncResult         *result,
                                       GError              **error);
GFile     *jx_store_get_file          (JxStore              *self);
guint      jx_store_get_pending       (JxStore              *self);
const char *jx_store_get_problem      (JxStore              *self);
void       jx_store_write_summaries   (JxStore              *self,
                                       JxJournalEntry       *entry,
                                       GPtrArray            *summaries);
void       jx_store_retry             (JxStore              *self);
gboolean   jx_store_flush             (JxStore              *self,
                                       GError              **error);
gboolean   jx_store_close             (JxStore              *self,
                                       gboolean              discard,
                                       GError              **error);

/* For the files of this layer that have the store do something. */
gpointer   jx_store_run               (JxStore              *self,
                                       JxWorkerFunc          func,
                                       gpointer              data,
                                       GError              **error);
void       jx_store_run_task          (JxStore              *self,
                                       GTask                *task,
                                       JxWorkerFunc          func,
                                       GDestroyNotify        free_result);

G_END_DECLS
