/* jx-evidence-parcel.c: evidence that comes in an archive, copied into the store beside the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-evidence-parcel.h"

#include <glib/gi18n.h>

#include "jx-archive.h"
#include "jx-evidence.h"
#include "jx-store-papers.h"

struct _JxEvidenceParcel
{
  GFile     *file;
  gboolean   is_archive;  /* it was one when its tables were read */
  GPtrArray *records;     /* JxRecord: the evidence in it */
};

typedef struct
{
  JxStore   *store;
  GPtrArray *parcels;     /* JxEvidenceParcel */
  GPtrArray *missing;     /* char *: sentences */
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

static gboolean
put (const char  *sha256,
     GBytes      *content,
     gpointer     data,
     GError     **error)
{
  return jx_store_put_paper (data, sha256, content, error);
}

/* What was an archive and is gone, or is another file by now, has papers that nobody would get. */
static GInputStream *
open_again (JxEvidenceParcel  *parcel,
            GError           **error)
{
  g_autofree char *name = g_file_get_basename (parcel->file);
  g_autoptr(GError) problem = NULL;
  GInputStream *archive = jx_archive_open (parcel->file, &problem);

  if (archive != NULL)
    return archive;

  if (problem != NULL)
    g_propagate_prefixed_error (error, g_steal_pointer (&problem), _("%s: "), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("“%s” was changed since it was chosen. Close this and choose it again."), name);

  return NULL;
}

static gboolean
take (Work              *work,
      JxEvidenceParcel  *parcel,
      GError           **error)
{
  g_autoptr(GHashTable) wanted = jx_evidence_dup_hashes (parcel->records);
  g_autoptr(GInputStream) archive = NULL;

  if (!parcel->is_archive || g_hash_table_size (wanted) == 0)
    return TRUE;

  return (archive = open_again (parcel, error)) != NULL && jx_archive_take (archive, wanted, put, work->store, error);
}

/* A content that is listed in several files may come in any of them. */
static void
list_missing (Work *work)
{
  g_autoptr(GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < work->parcels->len; i++)
    {
      const JxEvidenceParcel *parcel = g_ptr_array_index (work->parcels, i);
      g_autoptr(GHashTable) wanted = jx_evidence_dup_hashes (parcel->records);
      g_autoptr(GPtrArray) missing = jx_store_list_missing (work->store, parcel->records, wanted);

      for (guint n = 0; n < missing->len; n++)
        if (!g_hash_table_contains (told, g_ptr_array_index (missing, n)))
          {
            g_ptr_array_add (work->missing, g_strdup (g_ptr_array_index (missing, n)));
            g_hash_table_add (told, g_ptr_array_index (work->missing, work->missing->len - 1));
          }
    }
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
    take (work, g_ptr_array_index (work->parcels, i), &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  list_missing (work);
  g_task_return_boolean (task, TRUE);
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

/* Right after @file was read. @records: of which those of evidence count */
JxEvidenceParcel *
jx_evidence_parcel_new (GFile     *file,
                        GPtrArray *records)
{
  JxEvidenceParcel *self = g_new0 (JxEvidenceParcel, 1);
  g_autoptr(GError) problem = NULL;
  g_autoptr(GInputStream) archive = jx_archive_open (file, &problem);

  self->is_archive = archive != NULL || problem != NULL;   /* if it is gone already, taking from it tells */
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

/* In a thread of its own; @parcels stay as they are meanwhile. */
void
jx_evidence_parcels_take (JxStore             *store,
                          GPtrArray           *parcels,
                          GObject             *source,
                          GAsyncReadyCallback  callback)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr(GTask) task = g_task_new (source, NULL, callback, NULL);

  work->store = g_object_ref (store);
  work->parcels = g_ptr_array_ref (parcels);
  work->missing = g_ptr_array_new_with_free_func (g_free);
  g_task_set_source_tag (task, jx_evidence_parcels_take);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_thread);
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
