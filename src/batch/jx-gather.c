/* jx-gather.c: many assessments in one file that is no book: an exchange file, alone or with evidence, or a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-gather.h"

#include "jx-aside.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"
#include "jx-xlsx.h"

struct _JxGather
{
  JxForms    *forms;      /* of the parts; NULL before the first */
  JxXlsx     *workbook;   /* NULL for an exchange file */
  JxPapers   *papers;     /* borrowed; NULL where no evidence goes along */
  GHashTable *ids;        /* char *: of what stands in the file */
  JxBundle   *whole;      /* what the parts have in common … */
  JxBundle   *content;    /* … and the parts */
};

/**
 * jx_gather_new:
 * @format: Excel, or exchange file alone or with evidence
 * @papers: gives the content of evidence; must live as long as the file is made
 * @error: of the system, that has no place for temporary files
 *
 * Begins a file of many assessments.
 *
 * Returns: (transfer full) (nullable): the file
 */
JxGather *
jx_gather_new (JxFormat   format,
               JxPapers  *papers,
               GError   **error)
{
  g_autoptr(JxGather) self = NULL;

  g_return_val_if_fail (format == JX_FORMAT_XLSX || format == JX_FORMAT_JSON || format == JX_FORMAT_ZIP, NULL);

  self = g_new0 (JxGather, 1);
  self->papers = format == JX_FORMAT_ZIP ? papers : NULL;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->whole = jx_bundle_new ();
  self->content = jx_bundle_new ();
  if (format == JX_FORMAT_XLSX && !(self->workbook = jx_xlsx_new (TRUE, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jx_gather_free:
 * @self: (transfer full): a file
 *
 * Frees it.
 */
void
jx_gather_free (JxGather *self)
{
  g_clear_object (&self->forms);
  g_clear_pointer (&self->workbook, jx_xlsx_free);
  g_hash_table_unref (self->ids);
  jx_bundle_free (self->whole);
  jx_bundle_free (self->content);
  g_free (self);
}

/* What many assessments have in common comes first in the file, and once. */
static void
add_records (JxGather     *self,
             JxAssessment *assessment)
{
  g_autoptr(JxBundle) part = jx_exchange_bundle_for (assessment);

  while (part->records->len > 0)
    {
      JxRecord *record = g_ptr_array_steal_index (part->records, 0);
      gboolean common = record->kind == JX_RECORD_AGENCY || record->kind == JX_RECORD_PROJECT || record->kind == JX_RECORD_FORM;

      if (!common)
        jx_bundle_add (self->content, record);
      else if (g_hash_table_add (self->ids, g_strdup (record->id)))
        jx_bundle_add (self->whole, record);
      else
        jx_record_free (record);
    }
}

/**
 * jx_gather_add:
 * @self: a file
 * @part: an assessment on its way out; it is not needed any longer afterwards
 * @error: `JX_REPORT_ERROR`
 *
 * Adds an assessment: a sheet with its line in the lists before the sheets, or its records.
 *
 * Returns: `TRUE` if it is added
 */
gboolean
jx_gather_add (JxGather  *self,
               JxExport  *part,
               GError   **error)
{
  JxAssessment *assessment;
  JxReportInfo info;

  g_return_val_if_fail (self != NULL && part != NULL, FALSE);

  assessment = jx_export_get_assessment (part);
  g_set_object (&self->forms, jx_assessment_get_forms (assessment));
  if (self->workbook == NULL)
    {
      add_records (self, assessment);
      return TRUE;
    }

  jx_export_get_info (part, &info);

  return jx_xlsx_add (self->workbook, jx_export_get_report (part), &info, error);
}

static GBytes *
write_exchange (gpointer   data,
                GError   **error)
{
  JxGather *self = data;

  if (self->forms == NULL)
    self->forms = jx_forms_new ();
  g_ptr_array_extend_and_steal (self->whole->records, g_ptr_array_ref (self->content->records));

  return jx_exchange_to_bytes (self->whole, self->forms, NULL, error);
}

/* Asks the reader of the batch, which a thread that was given up would outlive. */
static gboolean
save_parcel (JxGather      *self,
             GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GBytes) json = write_exchange (self, error);
  const JxParcel parcel = { json, self->whole->records, self->papers };

  return json != NULL && jx_parcel_save (&parcel, file, cancellable, NULL, error);
}

static void
free_exchange (gpointer data)
{
  jx_gather_free (data);
}

/**
 * jx_gather_save:
 * @self: (transfer full): a file
 * @file: (nullable): where; `NULL` for standard output
 * @cancellable: (nullable): to give up
 * @error: of the exchange file, `JX_REPORT_ERROR`, or as of jx_parcel_save()
 *
 * Makes the file and writes it as jx_file_replace_checked() does.
 *
 * Returns: `TRUE` if it is written
 */
gboolean
jx_gather_save (JxGather      *self,
                GFile         *file,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(JxGather) owned = self;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->papers != NULL)
    return save_parcel (self, file, cancellable, error);

  if (self->workbook != NULL)
    bytes = jx_xlsx_finish (self->workbook, cancellable, error);
  else
    bytes = jx_aside_run (write_exchange, g_steal_pointer (&owned), free_exchange, cancellable, error);

  return bytes != NULL && jx_file_replace_bytes_checked (file, bytes, cancellable, NULL, error);
}
