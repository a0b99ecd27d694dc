/* jx-exchange-writer.c: bundles as exchange files
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-exchange-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-contract.h"
#include "jx-evidence.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-derived.h"
#include "jx-exchange-digest.h"
#include "jx-exchange-error.h"
#include "jx-exchange-keys.h"
#include "jx-exchange-row.h"
#include "jx-row-record.h"

static const char no_seal[] = "00000000";

typedef struct
{
  JxJsonWriter   *writer;
  const JxBundle *bundle;
  JxForms        *forms;
  GHashTable     *by_hash;      /* const char * → const JxRecord *: forms */
} Export;

static gboolean
is_among (const char        *key,
          const char *const *keys)
{
  return keys != NULL && g_strv_contains (keys, key);
}

/* In the order of @keys, then what else there is in its own order; what @hidden names is told elsewhere. */
static void
add_fields (Export            *self,
            const JxRecord    *record,
            const char *const *keys,
            const char *const *hidden)
{
  for (guint i = 0; keys[i] != NULL; i++)
    jx_json_writer_add_string (self->writer, keys[i], jx_record_get (record, keys[i]));

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *key = g_ptr_array_index (record->fields, i);
      const char *text = g_ptr_array_index (record->fields, i + 1);

      if (g_str_has_prefix (key, JX_EXCHANGE_OUTER) || is_among (key, keys) || is_among (key, hidden)
          || (record->kind == JX_RECORD_PROJECT && jx_contract_get_year (key) > 0))
        continue;
      if (*key == JX_EXCHANGE_EXTRA)
        jx_exchange_add_extra (self->writer, key + 1, text);
      else
        jx_json_writer_add_string (self->writer, key, text);
    }
}

/* What was paid in each year, the first one first; nothing where nothing was. */
static void
add_payments (Export         *self,
              const JxRecord *project)
{
  g_autoptr(GArray) years = jx_contract_dup_years (project);
  gboolean begun = FALSE;

  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *key = jx_contract_dup_key (g_array_index (years, int, i));
      const char *text = jx_record_get (project, key);

      if (text == NULL)
        continue;

      if (!begun)
        {
          jx_json_writer_key (self->writer, "payments");
          jx_json_writer_begin_object (self->writer);
        }
      begun = TRUE;
      jx_json_writer_add_string (self->writer, key + strlen (JX_CONTRACT_PAID), text);
    }

  if (begun)
    jx_json_writer_end_object (self->writer);
}

static void
add_party (Export         *self,
           const JxRecord *record)
{
  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "id", record->id);
  if (record->kind == JX_RECORD_PROJECT)
    jx_json_writer_add_string (self->writer, "agency", record->parent);
  add_fields (self, record, record->kind == JX_RECORD_PROJECT ? jx_exchange_project_keys : jx_exchange_agency_keys, NULL);
  if (record->kind == JX_RECORD_PROJECT)
    add_payments (self, record);
  jx_json_writer_end_object (self->writer);
}

static void
add_parties (Export       *self,
             const char   *key,
             JxRecordKind  kind)
{
  jx_json_writer_key (self->writer, key);
  jx_json_writer_begin_array (self->writer);

  for (guint i = 0; i < self->bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (self->bundle->records, i);

      if (record->kind == kind)
        add_party (self, record);
    }

  jx_json_writer_end_array (self->writer);
}

/* The text of a form that does not come with every installation: as a text where that can hold it, else as bytes. */
static void
add_form_text (Export *self,
               GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (memchr (data, '\r', length) != NULL)
    {
      g_autofree char *text = g_base64_encode ((const guchar *) data, length);

      jx_json_writer_add_string (self->writer, "base64", text);
    }
  else
    {
      g_autofree char *text = g_strndup (data, length);

      jx_json_writer_add_string (self->writer, "text", text);
    }
}

static void
add_form (Export     *self,
          const char *hash)
{
  const JxRecord *record = g_hash_table_lookup (self->by_hash, hash);
  JxForm *form = jx_forms_find (self->forms, NULL, 0, hash);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *version = NULL;
  const char *text = record != NULL ? jx_record_get (record, "text") : NULL;

  if (form != NULL ? jx_forms_is_shipped (self->forms, form) : text == NULL)
    return;

  version = form != NULL ? g_strdup_printf ("%u", jx_form_get_version (form)) : g_strdup (jx_record_get (record, "version"));
  bytes = form != NULL ? g_bytes_ref (jx_form_get_bytes (form)) : g_bytes_new_static (text, strlen (text));

  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "id", form != NULL ? jx_form_get_id (form) : jx_record_get (record, "form"));
  jx_json_writer_add_string (self->writer, "version", version);
  jx_json_writer_add_string (self->writer, "hash", hash);
  add_form_text (self, bytes);
  jx_json_writer_end_object (self->writer);
}

/* Each form that an assessment pins, once, in the order of the assessments. */
static void
add_forms (Export *self)
{
  g_autoptr(GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  jx_json_writer_key (self->writer, "forms");
  jx_json_writer_begin_array (self->writer);

  for (guint i = 0; i < self->bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (self->bundle->records, i);
      const char *hash = record->kind == JX_RECORD_ASSESSMENT ? jx_record_get (record, "form_hash") : NULL;

      if (hash != NULL && g_hash_table_add (done, (gpointer) hash))
        add_form (self, hash);
    }

  jx_json_writer_end_array (self->writer);
}

static void
add_form_pin (Export         *self,
              const JxRecord *record)
{
  jx_json_writer_key (self->writer, "form");
  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "id", jx_record_get (record, "form"));
  jx_json_writer_add_string (self->writer, "version", jx_record_get (record, "form_version"));
  jx_json_writer_add_string (self->writer, "hash", jx_record_get (record, "form_hash"));
  jx_json_writer_end_object (self->writer);
}

static void
add_table (Export       *self,
           JxAssessment *assessment,
           JxTable      *table)
{
  const JxBlock *block = jx_table_get_block (table);

  if (jx_table_get_n_rows (table) == 0)
    return;

  jx_json_writer_key (self->writer, block->id);
  jx_json_writer_begin_array (self->writer);

  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    {
      JxRow *row = jx_table_get_row (table, i);
      gboolean plain = g_hash_table_size (jx_row_get_extra (row)) == 0;
      g_autoptr(JxRecord) record = plain ? NULL : jx_row_to_record (row, block, jx_assessment_get_id (assessment));

      jx_exchange_add_row (self->writer, record, row, block, jx_assessment_get_profile (assessment));
    }

  jx_json_writer_end_array (self->writer);
}

/* Rows of blocks that the form has not, and second rows of blocks that hold one: kept as they came. */
static void
add_homeless (Export       *self,
              JxAssessment *assessment)
{
  GPtrArray *rows = jx_content_get_homeless (jx_assessment_get_content (assessment));
  g_autoptr(GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  jx_json_writer_key (self->writer, "kept");
  jx_json_writer_begin_object (self->writer);

  for (guint i = 0; i < rows->len; i++)
    {
      const JxRecord *first = g_ptr_array_index (rows, i);

      if (!g_hash_table_add (done, first->block))
        continue;

      jx_json_writer_key (self->writer, first->block);
      jx_json_writer_begin_array (self->writer);
      for (guint j = i; j < rows->len; j++)
        {
          const JxRecord *row = g_ptr_array_index (rows, j);

          if (g_str_equal (row->block, first->block))
            jx_exchange_add_row (self->writer, row, NULL, NULL, NULL);
        }
      jx_json_writer_end_array (self->writer);
    }

  jx_json_writer_end_object (self->writer);
}

static void
add_belongings (Export            *self,
                const char        *key,
                GPtrArray         *records,
                const char *const *keys)
{
  jx_json_writer_key (self->writer, key);
  jx_json_writer_begin_array (self->writer);

  for (guint i = 0; i < records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (records, i);

      jx_json_writer_begin_object (self->writer);
      jx_json_writer_add_string (self->writer, "id", record->id);
      add_fields (self, record, keys, NULL);
      jx_json_writer_end_object (self->writer);
    }

  jx_json_writer_end_array (self->writer);
}

static void
add_assessment (Export       *self,
                JxAssessment *assessment)
{
  static const char *const hidden[] = { "form", "form_version", "form_hash", NULL };
  const JxRecord *record = jx_assessment_get_record (assessment);
  GPtrArray *links = jx_belongings_get (jx_assessment_get_belongings (assessment), JX_RECORD_LINK);

  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "id", record->id);
  jx_json_writer_add_string (self->writer, "agency", record->parent);
  add_form_pin (self, record);
  add_fields (self, record, jx_exchange_assessment_keys, hidden);

  jx_json_writer_key (self->writer, "blocks");
  jx_json_writer_begin_object (self->writer);
  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    add_table (self, assessment, jx_assessment_get_table (assessment, i));
  jx_json_writer_end_object (self->writer);

  if (jx_content_get_homeless (jx_assessment_get_content (assessment))->len > 0)
    add_homeless (self, assessment);
  add_belongings (self, "answers", jx_assessment_get_answers (assessment), jx_exchange_answer_keys);
  if (jx_evidence_get_all (assessment)->len > 0)
    add_belongings (self, "evidence", jx_evidence_get_all (assessment), jx_exchange_evidence_keys);
  if (links->len > 0)
    add_belongings (self, "links", links, jx_exchange_link_keys);
  jx_exchange_add_derived (self->writer, assessment);
  jx_json_writer_end_object (self->writer);
}

static gboolean
add_each (JxAssessment  *assessment,
          gpointer       data,
          GError       **error)
{
  add_assessment (data, assessment);

  return TRUE;
}

static gboolean
add_assessments (Export  *self,
                 GError **error)
{
  jx_json_writer_key (self->writer, "assessments");
  jx_json_writer_begin_array (self->writer);
  if (!jx_exchange_each_assessment (self->bundle, self->forms, add_each, self, error))
    return FALSE;

  jx_json_writer_end_array (self->writer);

  return TRUE;
}

/* What a newer program wrote into the document itself came in with each of its assessments; it is written once. */
static void
add_outer_extras (Export *self)
{
  g_autoptr(GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (self->bundle->records, i);

      for (guint j = 0; record->kind == JX_RECORD_ASSESSMENT && j < record->fields->len; j += 2)
        {
          const char *key = g_ptr_array_index (record->fields, j);

          if (g_str_has_prefix (key, JX_EXCHANGE_OUTER) && !g_str_equal (key, JX_EXCHANGE_OUTER "minor")
              && g_hash_table_add (done, (gpointer) key))
            jx_exchange_add_extra (self->writer, key + strlen (JX_EXCHANGE_OUTER), g_ptr_array_index (record->fields, j + 1));
        }
    }
}

/* The lowest minor whose readers know all of a record. */
static gint64
minor_of (const JxRecord *record)
{
  if (record->kind == JX_RECORD_LINK)
    return 2;
  if (record->kind == JX_RECORD_EVIDENCE)
    return 1;

  for (guint i = 0; record->kind == JX_RECORD_PROJECT && i < record->fields->len; i += 2)
    if (g_str_equal (g_ptr_array_index (record->fields, i), JX_CONTRACT_AMOUNT)
        || jx_contract_get_year (g_ptr_array_index (record->fields, i)) > 0)
      return 1;

  return 0;
}

/* The highest minor that anything in here needs, or came with: its reader knows what its extras mean. */
static gint64
find_minor (const JxBundle *bundle)
{
  gint64 minor = 0;

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);
      const char *text = record->kind == JX_RECORD_ASSESSMENT ? jx_record_get (record, JX_EXCHANGE_OUTER "minor") : NULL;

      minor = MAX (minor, text != NULL ? g_ascii_strtoll (text, NULL, 10) : minor_of (record));
    }

  return minor;
}

static void
begin_document (Export *self)
{
  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "format", JX_EXCHANGE_FORMAT);
  jx_json_writer_add_int64 (self->writer, "version", JX_EXCHANGE_VERSION);
  jx_json_writer_add_int64 (self->writer, "minor", find_minor (self->bundle));
  jx_json_writer_add_string (self->writer, "digest", JX_EXCHANGE_NO_DIGEST);
}

static void
end_document (Export *self)
{
  jx_json_writer_key (self->writer, "derived");
  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "generator", "jixiao " PACKAGE_VERSION);
  jx_json_writer_add_string (self->writer, "seal", no_seal);
  jx_json_writer_end_object (self->writer);
  jx_json_writer_end_object (self->writer);
}

/* Puts digest and seal where their zeros stand. */
static void
close_seal (char   *data,
            gsize   length,
            char  **digest)
{
  g_auto(JxExchangeParts) parts = { NULL };
  g_autofree char *sum = NULL;
  g_autofree char *seal = NULL;
  char *seal_at;

  jx_exchange_parts_init (&parts, data, length);
  sum = jx_exchange_parts_dup_digest (&parts, data, length);
  memcpy (data + parts.digest.offset + 1, sum, JX_EXCHANGE_DIGEST_LENGTH);

  seal_at = g_strrstr_len (data, (gssize) length, no_seal);
  g_assert (seal_at != NULL);
  seal = jx_exchange_dup_seal (data, length, (gsize) (seal_at - data));
  memcpy (seal_at, seal, JX_EXCHANGE_SEAL_LENGTH);

  if (digest != NULL)
    *digest = g_steal_pointer (&sum);
}

static GHashTable *
index_forms (const JxBundle *bundle)
{
  GHashTable *by_hash = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_FORM)
        g_hash_table_insert (by_hash, record->id, record);
    }

  return by_hash;
}

static gboolean
check_size (gsize    length,
            GError **error)
{
  g_autofree char *size = g_format_size (length);

  if (length <= JX_JSON_HARD_MAX_BYTES)
    return TRUE;

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
               _("All of it together would make a file of %s, more than can be read back. Nothing was written; write the "
                 "assessments into a folder, a file each."), size);
  return FALSE;
}

/**
 * jx_exchange_to_bytes:
 * @bundle: agencies, projects and assessments with their rows
 * @forms: the forms at hand; forms that come with @bundle are added
 * @digest: (out) (optional) (transfer full): the digest, 64 hexadecimal digits
 * @error: return location for an error
 *
 * Writes an exchange file. The same content gives the same bytes: members stand in a fixed order, rows in the order of the
 * form's blocks, and nothing depends on time, place or language. Forms that are not shipped are embedded byte for byte.
 *
 * Errors: those of jx_assessment_new_from_bundle(); `JX_EXCHANGE_ERROR_TOO_LARGE` if the file could not be read back.
 *
 * Returns: (transfer full): the file's content
 */
GBytes *
jx_exchange_to_bytes (const JxBundle  *bundle,
                      JxForms         *forms,
                      char           **digest,
                      GError         **error)
{
  g_autoptr(JxJsonWriter) writer = NULL;
  g_autoptr(GHashTable) by_hash = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gsize length;
  char *data;

  g_return_val_if_fail (bundle != NULL, NULL);
  g_return_val_if_fail (JX_IS_FORMS (forms), NULL);

  writer = jx_json_writer_new ();
  by_hash = index_forms (bundle);

  Export self = { .writer = writer, .bundle = bundle, .forms = forms, .by_hash = by_hash };

  begin_document (&self);
  add_forms (&self);
  add_parties (&self, "agencies", JX_RECORD_AGENCY);
  add_parties (&self, "projects", JX_RECORD_PROJECT);
  if (!add_assessments (&self, error))
    return NULL;
  add_outer_extras (&self);
  end_document (&self);

  bytes = jx_json_writer_end (writer);
  if (!check_size (g_bytes_get_size (bytes), error))
    return NULL;

  data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &length);
  close_seal (data, length, digest);

  return g_bytes_new_take (data, length);
}
