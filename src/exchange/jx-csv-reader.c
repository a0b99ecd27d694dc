/* jx-csv-reader.c: separated values as a sheet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-encoding.h"
#include "jx-exchange-error.h"

#define BOM "\xef\xbb\xbf"

/* Comma, semicolon or tab: the one that the first line that has any has most of outside quotes; a title may stand above it. */
static char
find_separator (const char *text)
{
  static const char separators[] = ",;\t";
  guint counts[3] = { 0 }, best = 0;
  gboolean quoted = FALSE, any = FALSE;

  for (const char *p = text; *p != '\0' && (quoted || !any || *p != '\n'); p++)
    {
      const char *separator = strchr (separators, *p);

      if (*p == '"')
        quoted = !quoted;
      else if (!quoted && separator != NULL)
        {
          counts[separator - separators]++;
          any = TRUE;
        }
    }

  for (guint n = 1; n < G_N_ELEMENTS (counts); n++)
    if (counts[n] > counts[best])
      best = n;

  return separators[best];
}

/* Reads up to what ends the field and stands on it then; a quote counts at the field's beginning only. */
static char *
read_field (const char **text,
            char         separator)
{
  GString *field = g_string_new (NULL);
  const char *p = *text;
  gboolean quoted = *p == '"';

  for (p += quoted; *p != '\0'; p++)
    if (quoted && *p == '"' && p[1] != '"')
      quoted = FALSE;
    else if (quoted && *p == '"')
      g_string_append_c (field, *p++);
    else if (!quoted && (*p == separator || *p == '\n' || *p == '\r'))
      break;
    else if (*p != '\r')
      g_string_append_c (field, *p);
    else if (p[1] != '\n')
      g_string_append_c (field, '\n');

  *text = p;

  return g_string_free (field, FALSE);
}

/* The tab with which a text is kept from being taken for a formula is no part of it. */
static const char *
skip_guard (const char *field)
{
  return field[0] == '\t' && field[1] != '\0' && strchr ("=+-@", field[1]) != NULL ? field + 1 : field;
}

/* With all that is empty at its ends too if @whole. */
static gboolean
fill (JxCells     *cells,
      const char  *text,
      char         separator,
      gboolean     whole,
      GError     **error)
{
  guint row = 0, column = 0;

  while (*text != '\0')
    {
      g_autofree char *field = read_field (&text, separator);

      if (!jx_cells_set (cells, row, column, whole ? field : skip_guard (field))
          || (whole && !jx_cells_extend (cells, row + 1, column + 1)))
        return jx_cells_refuse_size (error);

      column++;
      if (*text == '\r' && text[1] == '\n')
        text++;
      if (*text == '\n' || *text == '\r')
        {
          row++;
          column = 0;
        }
      if (*text != '\0')
        text++;
    }

  return TRUE;
}

/**
 * jx_csv_read:
 * @bytes: the file
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads separated values as WPS and Excel write them, in any of their encodings and with any of their separators.
 *
 * Returns: (transfer full) (nullable): the sheet, finished
 */
JxCells *
jx_csv_read (GBytes  *bytes,
             GError **error)
{
  g_autoptr(JxCells) cells = jx_cells_new (NULL);
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = jx_encoding_dup_utf8 (bytes, NULL);
  if (text == NULL)
    {
      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT,
                   _("The text is neither UTF-8 nor GB18030. Save the table as .xlsx or as CSV UTF-8 and import that."));
      return NULL;
    }

  if (!fill (cells, text, find_separator (text), FALSE, error))
    return NULL;

  jx_cells_finish (cells);

  return g_steal_pointer (&cells);
}

/**
 * jx_csv_read_copied:
 * @text: what was copied
 * @error: `JX_EXCHANGE_ERROR_TOO_LARGE`
 *
 * Reads cells that were copied in a spreadsheet, parted by tabs; empty ones at the ends count.
 *
 * Returns: (transfer full) (nullable): the sheet, finished; of no cells if there is no text
 */
JxCells *
jx_csv_read_copied (const char  *text,
                    GError     **error)
{
  g_autoptr(JxCells) cells = jx_cells_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_has_prefix (text, BOM))
    text += strlen (BOM);
  if (!fill (cells, text, '\t', TRUE, error))
    return NULL;

  jx_cells_finish (cells);

  return g_steal_pointer (&cells);
}
