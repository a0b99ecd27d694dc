/* jx-exchange-reader.c: exchange files as bundles
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-exchange-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-exchange-digest.h"
#include "jx-exchange-error.h"
#include "jx-exchange-parse.h"
#include "jx-json-parse.h"
#include "jx-json-read.h"


static guint
line_of (const char *data,
         gsize       offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    line += data[i] == '\n';

  return line;
}

static gboolean
refuse_damage (const char  *data,
               gsize        offset,
               GError     **error)
{
  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_DIGEST,
               _("Line %u: the content does not match the checksum that stands here. The file was damaged or changed after it "
                 "was written; ask for it again."), line_of (data, offset));
  return FALSE;
}

/* Only a file with a digest is held to its seal: who changes a file by hand and takes the digest away is believed. */
static gboolean
check_seal (const JxExchangeParts  *parts,
            JsonObject             *document,
            const char             *data,
            gsize                   length,
            GError                **error)
{
  JsonObject *derived = NULL;
  const char *seal = NULL, *at;
  g_autofree char *sum = NULL;

  if (!jx_json_object_read_object (document, "derived", &derived, error)
      || (derived != NULL && !jx_json_object_read_string (derived, "seal", &seal, error)))
    return FALSE;
  if (derived == NULL)
    return TRUE;

  at = seal != NULL && strlen (seal) == JX_EXCHANGE_SEAL_LENGTH ? g_strrstr_len (data, (gssize) length, seal) : NULL;
  sum = at != NULL ? jx_exchange_dup_seal (data, length, (gsize) (at - data)) : NULL;

  return (sum != NULL && g_str_equal (sum, seal)) || refuse_damage (data, parts->derived, error);
}

static gboolean
check_digest (const JxExchangeParts  *parts,
              JsonObject             *document,
              const char             *data,
              gsize                   length,
              char                  **digest,
              GError                **error)
{
  const char *written = NULL;
  g_autofree char *sum = NULL;

  if (!jx_json_object_read_string (document, "digest", &written, error))
    return FALSE;
  if (written == NULL)
    return TRUE;

  sum = jx_exchange_parts_dup_digest (parts, data, length);
  if (!g_str_equal (sum, written))
    return refuse_damage (data, parts->digest.offset, error);
  if (!check_seal (parts, document, data, length, error))
    return FALSE;

  if (digest != NULL)
    *digest = g_steal_pointer (&sum);

  return TRUE;
}

/* The bytes of @range without what programs derive: that is not read, but made anew. */
static GBytes *
strip_range (const JxExchangeParts *parts,
             guint                 *position,
             const JxJsonRange     *range,
             const char            *data)
{
  GString *rest = g_string_sized_new (range->length);
  gsize at = range->offset, end = range->offset + range->length;

  while (*position < parts->left_out->len)
    {
      const JxJsonRange *out = &g_array_index (parts->left_out, JxJsonRange, *position);

      if (out->offset >= end)
        break;
      if (out->offset >= at)
        {
          g_string_append_len (rest, data + at, (gssize) (out->offset - at));
          at = out->offset + out->length;
        }
      (*position)++;
    }

  g_string_append_len (rest, data + at, (gssize) (end - at));

  return g_string_free_to_bytes (rest);
}

static gboolean
read_assessments (JxExchangeParse        *parse,
                  const JxExchangeParts  *parts,
                  const GArray           *ranges,
                  const char             *data,
                  GError                **error)
{
  guint position = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const JxJsonRange *range = &g_array_index (ranges, JxJsonRange, i);
      g_autoptr(GBytes) content = strip_range (parts, &position, range, data);
      g_autoptr(JsonNode) node = jx_json_parse_range (content, NULL, error);

      if (node == NULL || !jx_exchange_parse_assessment (parse, node, error))
        {
          jx_json_prefix_index (error, "assessments", i);
          g_prefix_error (error, _("Line %u: "), line_of (data, range->offset));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_document (JxExchangeParse  *parse,
               GBytes           *bytes,
               const GArray     *ranges,
               char            **digest,
               GError          **error)
{
  g_autoptr(JsonNode) root = jx_json_parse_without (bytes, ranges, error);
  JsonObject *document = root != NULL ? jx_json_node_get_object (root, error) : NULL;
  g_auto(JxExchangeParts) parts = { NULL };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (document == NULL || !jx_exchange_parse_document (parse, document, error))
    return FALSE;

  jx_exchange_parts_init (&parts, data, length);

  return check_digest (&parts, document, data, length, digest, error)
         && read_assessments (parse, &parts, ranges, data, error);
}

/**
 * jx_exchange_read_bytes:
 * @bytes: the content of an exchange file
 * @digest: (out) (optional) (nullable) (transfer full): its digest, 64 hexadecimal digits; `NULL` where it has none
 * @error: return location for an error
 *
 * Reads an exchange file whole, or not at all. What programs derive is passed over; members of a newer minor are kept.
 *
 * Errors: those of jx_json_scan(); `JX_EXCHANGE_ERROR_FORMAT`, `…_VERSION`, `…_CONTENT`, `…_DIGEST`. The message is a sentence
 * with the place.
 *
 * Returns: (transfer full): the records: plain data, of which core makes one command
 */
JxBundle *
jx_exchange_read_bytes (GBytes  *bytes,
                        char   **digest,
                        GError **error)
{
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GArray) ranges = NULL;
  g_autoptr(GHashTable) ids = NULL;
  g_autoptr(GPtrArray) outer = NULL;
  JxJsonLimits limits;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (digest != NULL)
    *digest = NULL;

  jx_json_limits_init (&limits);
  limits.bytes = JX_JSON_HARD_MAX_BYTES;
  if (!jx_json_scan (bytes, &limits, "assessments", &ranges, error))
    return NULL;

  bundle = jx_bundle_new ();
  ids = g_hash_table_new (g_str_hash, g_str_equal);
  outer = g_ptr_array_new_with_free_func (g_free);

  JxExchangeParse parse = { .bundle = bundle, .ids = ids, .outer = outer };

  if (!read_document (&parse, bytes, ranges, digest, error))
    return NULL;

  return g_steal_pointer (&bundle);
}
