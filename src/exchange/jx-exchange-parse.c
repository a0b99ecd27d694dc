/* jx-exchange-parse.c: the parts of an exchange file as records
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-exchange-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-contract.h"
#include "jx-evidence.h"
#include "jx-exchange-error.h"
#include "jx-exchange-keys.h"
#include "jx-exchange-members.h"
#include "jx-exchange-parse-rows.h"
#include "jx-json-read.h"
#include "jx-link.h"
#include "jx-number.h"
#include "jx-state.h"
#include "jx-text.h"

static gboolean
is_digits (const char *text,
           gsize       least,
           gsize       most)
{
  gsize length = strspn (text, "0123456789");

  return text[length] == '\0' && length >= least && length <= most;
}

static gboolean
check_code (const JxRecord  *record,
            const char      *key,
            GError         **error)
{
  const char *code = jx_record_get (record, key);

  for (const char *s = code; s != NULL && *s != '\0'; s = g_utf8_next_char (s))
    if (jx_text_is_bidi (g_utf8_get_char (s)))
      return jx_exchange_refuse (error, key, _("A code must not hold characters that turn the direction of writing."));

  return TRUE;
}

static char *
decode_form (JsonObject  *object,
             GError     **error)
{
  const char *text = NULL, *base64 = NULL;
  g_autofree guchar *data = NULL;
  gsize length = 0;

  if (!jx_json_object_read_string (object, "text", &text, error)
      || !jx_json_object_read_string (object, "base64", &base64, error))
    return NULL;

  if (base64 != NULL)
    data = g_base64_decode (base64, &length);
  else if (text != NULL)
    return g_strdup (text);

  if (data == NULL || length == 0 || !g_utf8_validate_len ((const char *) data, length, NULL))
    {
      jx_exchange_refuse (error, base64 != NULL ? "base64" : "text", _("The text of a form is missing."));
      return NULL;
    }

  return g_strndup ((const char *) data, length);
}

static gboolean
read_form (JxExchangeParse  *parse,
           JsonObject       *object,
           const JxRecord   *parent,
           GError          **error)
{
  const char *id = jx_json_object_get_string (object, "id", error);
  const char *version = id != NULL ? jx_json_object_get_string (object, "version", error) : NULL;
  const char *hash = version != NULL ? jx_json_object_get_string (object, "hash", error) : NULL;
  g_autofree char *text = hash != NULL ? decode_form (object, error) : NULL;
  g_autofree char *sum = NULL;
  JxRecord *record;

  if (text == NULL)
    return FALSE;

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  if (!g_str_equal (sum, hash))
    return jx_exchange_refuse (error, "hash", _("This form was changed by hand, or the file is damaged: it is not the one whose SHA-256 is "
                                                "noted. Ask for the file again."));
  if (g_hash_table_contains (parse->ids, hash))
    return jx_exchange_refuse (error, "hash", _("This form stands in the file twice."));

  record = jx_record_new (JX_RECORD_FORM, hash, NULL);
  jx_exchange_add_field (record, "form", id);
  jx_exchange_add_field (record, "version", version);
  jx_exchange_add_field (record, "text", text);
  jx_bundle_add (parse->bundle, record);
  g_hash_table_insert (parse->ids, record->id, record);

  return TRUE;
}

static gboolean
read_agency (JxExchangeParse  *parse,
             JsonObject       *object,
             const JxRecord   *parent,
             GError          **error)
{
  static const char *const apart[] = { NULL };
  JxRecord *record = jx_exchange_begin_record (parse, object, JX_RECORD_AGENCY, NULL, error);

  return record != NULL && jx_exchange_read_members (object, record, apart, jx_exchange_agency_keys, error);
}

/* The record of a kind that @key refers to; TRUE with NULL where it refers to none. */
static gboolean
refer (JxExchangeParse  *parse,
       JsonObject       *object,
       const char       *key,
       JxRecordKind      kind,
       const char      **id,
       GError          **error)
{
  const JxRecord *record;

  *id = NULL;
  if (!jx_json_object_read_string (object, key, id, error))
    return FALSE;
  if (*id == NULL)
    return TRUE;

  record = g_hash_table_lookup (parse->ids, *id);

  return (record != NULL && record->kind == kind)
         || jx_exchange_refuse (error, key, _("What this UUID refers to is not in the file."));
}

static gboolean
read_payments (JsonObject  *object,
               JxRecord    *project,
               GError     **error)
{
  JsonObject *payments = NULL;
  JsonObjectIter iter;
  const char *year;
  JsonNode *node;

  if (!jx_json_object_read_object (object, "payments", &payments, error))
    return FALSE;
  if (payments == NULL)
    return TRUE;

  json_object_iter_init_ordered (&iter, payments);

  while (json_object_iter_next_ordered (&iter, &year, &node))
    {
      g_autofree char *key = g_strconcat (JX_CONTRACT_PAID, year, NULL);

      if (jx_contract_get_year (key) == 0 || !jx_exchange_is_text (node))
        {
          jx_exchange_refuse (error, year, _("What was paid is a text under a year of four digits."));
          jx_json_prefix_key (error, "payments");
          return FALSE;
        }
      jx_exchange_add_field (project, key, json_node_get_string (node));
    }

  return TRUE;
}

static gboolean
read_project (JxExchangeParse  *parse,
              JsonObject       *object,
              const JxRecord   *parent,
              GError          **error)
{
  static const char *const apart[] = { "agency", "payments", NULL };
  const char *agency;
  JxRecord *record;

  return refer (parse, object, "agency", JX_RECORD_AGENCY, &agency, error)
         && (record = jx_exchange_begin_record (parse, object, JX_RECORD_PROJECT, agency, error)) != NULL
         && jx_exchange_read_members (object, record, apart, jx_exchange_project_keys, error)
         && read_payments (object, record, error)
         && check_code (record, "code", error);
}

static gboolean
read_answer (JxExchangeParse  *parse,
             JsonObject       *object,
             const JxRecord   *assessment,
             GError          **error)
{
  static const char *const apart[] = { NULL };
  JxRecord *record = jx_exchange_begin_record (parse, object, JX_RECORD_ANSWER, assessment->id, error);

  return record != NULL && jx_exchange_read_members (object, record, apart, jx_exchange_answer_keys, error);
}

static gboolean
read_evidence (JxExchangeParse  *parse,
               JsonObject       *object,
               const JxRecord   *assessment,
               GError          **error)
{
  static const char *const apart[] = { NULL };
  JxRecord *record = jx_exchange_begin_record (parse, object, JX_RECORD_EVIDENCE, assessment->id, error);
  const char *sha256;

  if (record == NULL || !jx_exchange_read_members (object, record, apart, jx_exchange_evidence_keys, error))
    return FALSE;

  sha256 = jx_record_get (record, "sha256");

  return (sha256 != NULL && jx_evidence_is_hash (sha256))
         || jx_exchange_refuse (error, "sha256", _("Evidence is known by the SHA-256 of its content, in 64 digits."));
}

/* All of it, or it leads nowhere; a cell that is not there any more is no fault of the file. */
static gboolean
read_link (JxExchangeParse  *parse,
           JsonObject       *object,
           const JxRecord   *assessment,
           GError          **error)
{
  static const char *const apart[] = { NULL };
  JxRecord *record = jx_exchange_begin_record (parse, object, JX_RECORD_LINK, assessment->id, error);

  if (record == NULL || !jx_exchange_read_members (object, record, apart, jx_exchange_link_keys, error))
    return FALSE;

  for (guint i = 0; jx_exchange_link_keys[i] != NULL; i++)
    if (jx_record_get (record, jx_exchange_link_keys[i]) == NULL)
      return jx_exchange_refuse (error, jx_exchange_link_keys[i], _("A link leads from a figure of a text to a cell, and names both."));

  return TRUE;
}

static gboolean
read_links (JxExchangeParse  *parse,
            JsonObject       *object,
            const JxRecord   *assessment,
            GError          **error)
{
  JsonArray *links = NULL;

  if (!jx_json_object_read_array (object, "links", &links, error))
    return FALSE;
  if (links != NULL && json_array_get_length (links) > JX_LINK_MOST)
    return jx_exchange_refuse (error, "links", _("There are more links than any report has."));

  return jx_exchange_read_each (parse, object, "links", assessment, read_link, error);
}

static gboolean
read_form_pin (JsonObject  *object,
               JxRecord    *record,
               GError     **error)
{
  JsonObject *form = jx_json_object_get_object (object, "form", error);
  const char *id = form != NULL ? jx_json_object_get_string (form, "id", error) : NULL;
  const char *version = id != NULL ? jx_json_object_get_string (form, "version", error) : NULL;
  const char *hash = version != NULL ? jx_json_object_get_string (form, "hash", error) : NULL;

  if (hash == NULL || !is_digits (version, 1, 9) || !jx_evidence_is_hash (hash))
    {
      if (hash != NULL)
        jx_exchange_refuse (error, jx_evidence_is_hash (hash) ? "version" : "hash", _("A form is pinned by its id, its version and its SHA-256."));
      if (form != NULL)
        jx_json_prefix_key (error, "form");
      return FALSE;
    }

  jx_exchange_add_field (record, "form", id);
  jx_exchange_add_field (record, "form_version", version);
  jx_exchange_add_field (record, "form_hash", hash);

  return TRUE;
}

static gboolean
check_word (const JxRecord         *record,
            const char             *key,
            const char     *const  *words,
            GError                **error)
{
  const char *text = jx_record_get (record, key);

  return text == NULL || g_strv_contains (words, text) || jx_exchange_refuse (error, key, _("This word is not known here."));
}

static gboolean
check_assessment (const JxRecord  *record,
                  GError         **error)
{
  static const char *const kinds[] = { "project", "department", NULL };
  const char *state = jx_record_get (record, "state");
  const char *year = jx_record_get (record, "year");
  const char *unit = jx_record_get (record, "money_unit");
  JxMoneyUnit money_unit;
  JxState known;

  if (year != NULL && !is_digits (year, 4, 4))
    return jx_exchange_refuse (error, "year", _("A year has four digits."));
  if (unit != NULL && !jx_money_unit_from_string (unit, &money_unit))
    return jx_exchange_refuse (error, "money_unit", _("Money is counted in 元, 千元, 万元 or 亿元."));

  if (state != NULL && !jx_state_from_key (state, &known))
    return jx_exchange_refuse (error, "state", _("This word is not known here."));

  return check_word (record, "kind", kinds, error);
}

/**
 * jx_exchange_parse_assessment:
 * @parse: what is known of the document
 * @node: one of its assessments
 * @error: return location for an error
 *
 * Adds an assessment with its rows and answers to the bundle. The message names the place below the assessment.
 *
 * Returns: `FALSE` if something does not belong there
 */
gboolean
jx_exchange_parse_assessment (JxExchangeParse  *parse,
                              JsonNode         *node,
                              GError          **error)
{
  static const char *const apart[] = { "agency", "project", "form", "blocks", "kept", "answers", "evidence", "links", NULL };
  const char *agency, *project;
  JsonObject *object;
  JxRecord *record;

  g_return_val_if_fail (parse != NULL && node != NULL, FALSE);

  if (!(object = jx_json_node_get_object (node, error))
      || !refer (parse, object, "agency", JX_RECORD_AGENCY, &agency, error)
      || !refer (parse, object, "project", JX_RECORD_PROJECT, &project, error)
      || !(record = jx_exchange_begin_record (parse, object, JX_RECORD_ASSESSMENT, agency, error)))
    return FALSE;

  if (project != NULL)
    jx_exchange_add_field (record, "project", project);
  if (!read_form_pin (object, record, error)
      || !jx_exchange_read_members (object, record, apart, jx_exchange_assessment_keys, error)
      || !check_assessment (record, error))
    return FALSE;

  for (guint i = 0; i < parse->outer->len; i++)
    g_ptr_array_add (record->fields, g_strdup (g_ptr_array_index (parse->outer, i)));

  return jx_exchange_parse_blocks (parse, object, record, "blocks", error) && jx_exchange_parse_blocks (parse, object, record, "kept", error)
         && jx_exchange_read_each (parse, object, "answers", record, read_answer, error)
         && jx_exchange_read_each (parse, object, "evidence", record, read_evidence, error)
         && read_links (parse, object, record, error);
}

static gboolean
read_head (JxExchangeParse  *parse,
           JsonObject       *document,
           GError          **error)
{
  JsonNode *format = json_object_get_member (document, "format");
  gint64 version, minor = 0;

  if (format == NULL || !jx_exchange_is_text (format) || !g_str_equal (json_node_get_string (format), JX_EXCHANGE_FORMAT))
    {
      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT, _("format: This is not an exchange file of Jixiao."));
      return FALSE;
    }

  if (!jx_json_object_get_int64 (document, "version", 1, G_MAXINT32, &version, error)
      || !jx_json_object_read_int64 (document, "minor", 0, G_MAXINT32, &minor, error))
    return FALSE;

  if (version > JX_EXCHANGE_VERSION)
    {
      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_VERSION,
                   _("version: The file is of version %1$d of the exchange format; this program reads version %2$d. A newer "
                     "Jixiao can read it."), (int) version, JX_EXCHANGE_VERSION);
      return FALSE;
    }

  if (minor > JX_EXCHANGE_MINOR)
    {
      g_ptr_array_add (parse->outer, g_strdup (JX_EXCHANGE_OUTER "minor"));
      g_ptr_array_add (parse->outer, g_strdup_printf ("%" G_GINT64_FORMAT, minor));
    }

  return TRUE;
}

static void
keep_outer (JxExchangeParse *parse,
            JsonObject      *document)
{
  static const char *const known[] = {
    "format", "version", "minor", "digest", "forms", "agencies", "projects", "assessments", "derived", NULL,
  };
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, document);

  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (!g_strv_contains (known, key))
      {
        g_ptr_array_add (parse->outer, g_strconcat (JX_EXCHANGE_OUTER, key, NULL));
        g_ptr_array_add (parse->outer, json_to_string (node, FALSE));
      }
}

/**
 * jx_exchange_parse_document:
 * @parse: where it goes
 * @document: the document, without its assessments
 * @error: return location for an error
 *
 * Reads what stands around the assessments: format and version first, then forms, agencies and projects.
 *
 * Returns: `FALSE` if something does not belong there
 */
gboolean
jx_exchange_parse_document (JxExchangeParse  *parse,
                            JsonObject       *document,
                            GError          **error)
{
  g_return_val_if_fail (parse != NULL && document != NULL, FALSE);

  if (!read_head (parse, document, error))
    return FALSE;

  keep_outer (parse, document);

  return jx_exchange_read_each (parse, document, "forms", NULL, read_form, error)
         && jx_exchange_read_each (parse, document, "agencies", NULL, read_agency, error)
         && jx_exchange_read_each (parse, document, "projects", NULL, read_project, error);
}
