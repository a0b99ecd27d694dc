/* jx-xlsx-styles.c: the number formats of a workbook's cells, and its shared texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-xlsx-styles.h"

#include <glib/gi18n-lib.h>

#include "jx-exchange-error.h"
#include "jx-office-markup.h"

#define MAX_STRINGS 200000
#define MAX_STYLES  65536

typedef struct
{
  GHashTable *codes;      /* guint → char *: formats that the workbook spells out */
  GArray     *formats;
  gboolean    in_cells;   /* of the formats of cells, not of named styles */
} Styles;

typedef struct
{
  GPtrArray *strings;
  GString   *string;
  guint      ruby;        /* depth in how hanzi are read, which is no part of the text */
} Strings;

static guint
get_number (const char **keys,
            const char **values,
            const char  *key)
{
  const char *value = jx_office_markup_find (keys, values, key);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : 0;
}

static void
add_format (Styles *styles,
            guint   id)
{
  const char *code = g_hash_table_lookup (styles->codes, GUINT_TO_POINTER (id));
  JxXlsxFormat format;

  if (styles->formats->len >= MAX_STYLES)
    return;

  if (code != NULL)
    jx_xlsx_format_init_code (&format, code);
  else
    jx_xlsx_format_init_builtin (&format, id);
  g_array_append_val (styles->formats, format);
}

static void
begin_style (gpointer      data,
             const char   *name,
             const char  **keys,
             const char  **values)
{
  Styles *styles = data;

  if (g_str_equal (name, "numFmt") && jx_office_markup_find (keys, values, "formatCode") != NULL)
    g_hash_table_insert (styles->codes, GUINT_TO_POINTER (get_number (keys, values, "numFmtId")),
                         g_strdup (jx_office_markup_find (keys, values, "formatCode")));
  else if (g_str_equal (name, "cellXfs"))
    styles->in_cells = TRUE;
  else if (styles->in_cells && g_str_equal (name, "xf"))
    add_format (styles, get_number (keys, values, "numFmtId"));
}

static gboolean
end_style (gpointer     data,
           const char  *name,
           const char  *text,
           GError     **error)
{
  if (g_str_equal (name, "cellXfs"))
    ((Styles *) data)->in_cells = FALSE;

  return TRUE;
}

/**
 * jx_xlsx_read_formats:
 * @part: (nullable): `xl/styles.xml`
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads how cells show their numbers.
 *
 * Returns: (transfer full) (nullable) (element-type JxXlsxFormat): a format for each style
 */
GArray *
jx_xlsx_read_formats (GBytes  *part,
                      GError **error)
{
  static const JxOfficeHandler handler = { begin_style, end_style };
  g_autoptr(GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr(GArray) formats = g_array_new (FALSE, FALSE, sizeof (JxXlsxFormat));
  Styles styles = { codes, formats };

  if (part != NULL && !jx_office_markup_parse (part, &handler, &styles, error))
    return NULL;

  return g_steal_pointer (&formats);
}

static void
begin_string (gpointer      data,
              const char   *name,
              const char  **keys,
              const char  **values)
{
  Strings *strings = data;

  if (g_str_equal (name, "si"))
    g_string_truncate (strings->string, 0);
  else if (g_str_equal (name, "rPh"))
    strings->ruby++;
}

static gboolean
end_string (gpointer     data,
            const char  *name,
            const char  *text,
            GError     **error)
{
  Strings *strings = data;

  if (g_str_equal (name, "rPh") && strings->ruby > 0)
    strings->ruby--;
  else if (g_str_equal (name, "t") && strings->ruby == 0)
    g_string_append (strings->string, text);
  else if (g_str_equal (name, "si"))
    g_ptr_array_add (strings->strings, g_strdup (strings->string->str));

  if (strings->strings->len > MAX_STRINGS)
    {
      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
                   _("The workbook has more than %u texts. Nothing was imported."), MAX_STRINGS);
      return FALSE;
    }

  return TRUE;
}

/**
 * jx_xlsx_read_strings:
 * @part: (nullable): `xl/sharedStrings.xml`
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads the texts that cells refer to.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the texts
 */
GPtrArray *
jx_xlsx_read_strings (GBytes  *part,
                      GError **error)
{
  static const JxOfficeHandler handler = { begin_string, end_string };
  g_autoptr(GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) string = g_string_new (NULL);
  Strings reading = { strings, string };

  if (part != NULL && !jx_office_markup_parse (part, &handler, &reading, error))
    return NULL;

  return g_steal_pointer (&strings);
}
