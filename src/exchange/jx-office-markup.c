/* jx-office-markup.c: a part of a file of an office program, element by element
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-office-markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-exchange-error.h"

#define MAX_DEPTH      64
#define MAX_ATTRIBUTES 256
#define MAX_TEXT       (32767 * 4)    /* bytes: what a cell can hold, or a run of text */

typedef struct
{
  const JxOfficeHandler *handler;
  gpointer             data;
  GString             *text;
  guint                depth;
} Parsing;

static gboolean
refuse (GError **error)
{
  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT,
               _("The file is not written as office programs do. Open it in WPS or Office, save it as .xlsx or .docx and import that."));
  return FALSE;
}

static const char *
strip_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **keys,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  Parsing *parsing = data;

  if (++parsing->depth > MAX_DEPTH || g_strv_length ((char **) keys) > MAX_ATTRIBUTES)
    {
      refuse (error);
      return;
    }

  g_string_truncate (parsing->text, 0);
  if (parsing->handler->begin != NULL)
    parsing->handler->begin (parsing->data, strip_prefix (name), keys, values);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              data,
             GError              **error)
{
  Parsing *parsing = data;

  parsing->depth--;
  if (parsing->handler->end != NULL)
    parsing->handler->end (parsing->data, strip_prefix (name), parsing->text->str, error);
  g_string_truncate (parsing->text, 0);
}

static void
text (GMarkupParseContext  *context,
      const char           *characters,
      gsize                 length,
      gpointer              data,
      GError              **error)
{
  Parsing *parsing = data;

  if (parsing->text->len + length > MAX_TEXT)
    refuse (error);
  else
    g_string_append_len (parsing->text, characters, (gssize) length);
}

/* A type definition could define entities that grow without end; no program writes one. */
static void
passthrough (GMarkupParseContext  *context,
             const char           *characters,
             gsize                 length,
             gpointer              data,
             GError              **error)
{
  if (length >= 9 && g_ascii_strncasecmp (characters, "<!DOCTYPE", 9) == 0)
    refuse (error);
}

/**
 * jx_office_markup_parse:
 * @part: of a workbook or a text
 * @handler: what is done with its elements
 * @data: for @handler
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Parses a part. Nothing outside of it is looked at, and no type definition is allowed.
 *
 * Returns: `FALSE` if it is not well-formed, or more than a part can be
 */
gboolean
jx_office_markup_parse (GBytes                 *part,
                        const JxOfficeHandler  *handler,
                        gpointer                data,
                        GError                **error)
{
  static const GMarkupParser parser = { start_element, end_element, text, passthrough, NULL };
  g_autoptr(GString) buffer = g_string_new (NULL);
  Parsing parsing = { handler, data, buffer };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &parsing, NULL);
  g_autoptr(GError) problem = NULL;
  gsize length;
  const char *bytes = g_bytes_get_data (part, &length);

  if (length == 0)
    return refuse (error);
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    bytes += 3, length -= 3;

  if (g_markup_parse_context_parse (context, bytes, (gssize) length, &problem)
      && g_markup_parse_context_end_parse (context, &problem))
    return TRUE;

  if (problem->domain == JX_EXCHANGE_ERROR)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    refuse (error);

  return FALSE;
}

/**
 * jx_office_markup_find:
 * @keys: names of attributes, `NULL`-ended
 * @values: their values
 * @key: a name without prefix
 *
 * Finds an attribute.
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
jx_office_markup_find (const char **keys,
                       const char **values,
                       const char  *key)
{
  for (guint n = 0; keys[n] != NULL; n++)
    if (g_str_equal (strip_prefix (keys[n]), key))
      return values[n];

  return NULL;
}
