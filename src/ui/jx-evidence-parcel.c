/* jx-evidence-parcel.c: evidence that goes or comes beside an exchange file, copied beside the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-evidence-parcel.h"

#include <glib/gi18n.h>

#include "jx-record.h"
#include "jx-store-parcel.h"

struct _JxEvidenceParcel
{
  GFile     *file;        /* the exchange file */
  GPtrArray *records;     /* JxRecord: the evidence in it */
};

typedef struct
{
  JxStore   *store;
  GPtrArray *parcels;     /* JxEvidenceParcel */
  GPtrArray *missing;     /* char *: sentences */
  gboolean   give;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->store);
  g_ptr_array_unref (work->parcels);
  g_ptr_array_unref (work->missing);
  g_free (work);
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  for (guint i = 0; i < work->parcels->len && error == NULL; i++)
    {
      JxEvidenceParcel *parcel = g_ptr_array_index (work->parcels, i);

      if (work->give)
        jx_store_give_evidence (work->store, parcel->records, parcel->file, work->missing, &error);
      else
        jx_store_take_evidence (work->store, parcel->records, parcel->file, work->missing, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* @parcels: (transfer full) */
static void
start (JxStore             *store,
       GPtrArray           *parcels,
       gboolean             give,
       GObject             *source,
       GAsyncReadyCallback  callback,
       gpointer             data)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr(GTask) task = g_task_new (source, NULL, callback, data);

  work->store = g_object_ref (store);
  work->parcels = parcels;
  work->missing = g_ptr_array_new_with_free_func (g_free);
  work->give = give;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_thread);
}

/* One sentence, whatever is missing: the first, and how many more. */
static char *
dup_missing (const Work *work)
{
  guint more = work->missing->len - 1;

  if (work->missing->len == 0)
    return NULL;
  if (more == 0)
    return g_strdup (g_ptr_array_index (work->missing, 0));

  return g_strdup_printf (ngettext ("%1$s %2$u more is missing too.", "%1$s %2$u more are missing too.", more),
                          (const char *) g_ptr_array_index (work->missing, 0), more);
}

/* @records: of which those of evidence count */
JxEvidenceParcel *
jx_evidence_parcel_new (GFile     *file,
                        GPtrArray *records)
{
  JxEvidenceParcel *self = g_new0 (JxEvidenceParcel, 1);

  self->file = g_object_ref (file);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  for (guint i = 0; i < records->len; i++)
    if (((JxRecord *) g_ptr_array_index (records, i))->kind == JX_RECORD_EVIDENCE)
      g_ptr_array_add (self->records, jx_record_copy (g_ptr_array_index (records, i)));

  return self;
}

void
jx_evidence_parcel_free (JxEvidenceParcel *self)
{
  g_object_unref (self->file);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* What is not taken in needs none of its papers. */
void
jx_evidence_parcel_leave_out (JxEvidenceParcel *self,
                              const char       *assessment_id)
{
  for (guint i = self->records->len; i > 0; i--)
    if (g_strcmp0 (((JxRecord *) g_ptr_array_index (self->records, i - 1))->parent, assessment_id) == 0)
      g_ptr_array_remove_index (self->records, i - 1);
}

/* @parcel: (transfer full) */
void
jx_evidence_parcel_give (JxStore             *store,
                         JxEvidenceParcel    *parcel,
                         GObject             *source,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  GPtrArray *parcels = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_evidence_parcel_free);

  g_ptr_array_add (parcels, parcel);
  start (store, parcels, TRUE, source, callback, data);
}

/* @n: how many went along */
gboolean
jx_evidence_parcel_give_finish (GAsyncResult  *result,
                                guint         *n,
                                char         **missing,
                                GError       **error)
{
  const Work *work = g_task_get_task_data (G_TASK (result));
  const JxEvidenceParcel *parcel = g_ptr_array_index (work->parcels, 0);

  *n = parcel->records->len - work->missing->len;
  *missing = dup_missing (work);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
jx_evidence_parcels_take (JxStore             *store,
                          GPtrArray           *parcels,
                          GObject             *source,
                          GAsyncReadyCallback  callback)
{
  start (store, g_ptr_array_ref (parcels), FALSE, source, callback, NULL);
}

gboolean
jx_evidence_parcels_take_finish (GAsyncResult  *result,
                                 char         **missing,
                                 GError       **error)
{
  g_free (*missing);
  *missing = dup_missing (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_boolean (G_TASK (result), error);
}
