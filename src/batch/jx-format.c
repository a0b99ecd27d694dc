/* jx-format.c: the formats in which assessments leave the program
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-format.h"

typedef struct
{
  const char *name;         /* as settings and options have it */
  const char *ending;       /* of the files that the program names */
  const char *recognized;   /* ending of names that people gave */
  JxOutput    output;       /* JX_OUTPUT_LAST: not one that is printed */
} FormatDef;

static const FormatDef format_defs[JX_FORMAT_LAST] = {
  [JX_FORMAT_PDF]  = { "pdf", ".pdf", ".pdf", JX_OUTPUT_PDF },
  [JX_FORMAT_DOCX] = { "docx", ".docx", ".docx", JX_OUTPUT_DOCX },
  [JX_FORMAT_XLSX] = { "xlsx", ".xlsx", ".xlsx", JX_OUTPUT_XLSX },
  [JX_FORMAT_JSON] = { "json", ".jixiao.json", ".json", JX_OUTPUT_LAST },
  [JX_FORMAT_ZIP]  = { "zip", ".jixiao.zip", ".zip", JX_OUTPUT_LAST },
};

/**
 * jx_format_get_name:
 * @format: a format
 *
 * Gets the word for a format on command lines and in settings.
 *
 * Returns: the word
 */
const char *
jx_format_get_name (JxFormat format)
{
  g_return_val_if_fail (format < JX_FORMAT_LAST, NULL);

  return format_defs[format].name;
}

/**
 * jx_format_get_ending:
 * @format: a format
 *
 * Gets how names of its files end.
 *
 * Returns: the ending, with its dot
 */
const char *
jx_format_get_ending (JxFormat format)
{
  g_return_val_if_fail (format < JX_FORMAT_LAST, NULL);

  return format_defs[format].ending;
}

/**
 * jx_format_get_output:
 * @format: a format
 *
 * Gets how its pages are written.
 *
 * Returns: the way; `JX_OUTPUT_LAST` for exchange files, alone or with evidence, that have no pages
 */
JxOutput
jx_format_get_output (JxFormat format)
{
  g_return_val_if_fail (format < JX_FORMAT_LAST, JX_OUTPUT_LAST);

  return format_defs[format].output;
}

/**
 * jx_formats_have:
 * @formats: bits, 1 << `JxFormat`
 * @format: a format
 *
 * Asks whether a format is among others.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_formats_have (guint    formats,
                 JxFormat format)
{
  return (formats & (1u << format)) != 0;
}

/**
 * jx_formats_get_first:
 * @formats: bits, 1 << `JxFormat`
 *
 * Gets the one format where there is one.
 *
 * Returns: the first; `JX_FORMAT_LAST` if there is none
 */
JxFormat
jx_formats_get_first (guint formats)
{
  JxFormat format = 0;

  while (format < JX_FORMAT_LAST && !jx_formats_have (formats, format))
    format++;

  return format;
}

/**
 * jx_format_find:
 * @name: (nullable): a word
 * @format: (out): the format that it means
 *
 * Finds a format by its word.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_format_find (const char *name,
                JxFormat   *format)
{
  for (*format = 0; *format < JX_FORMAT_LAST; ++*format)
    if (g_strcmp0 (format_defs[*format].name, name) == 0)
      return TRUE;

  return FALSE;
}

/**
 * jx_format_recognize:
 * @path: name of a file
 * @format: (out): the format that it is in
 *
 * Finds a format by how a name ends.
 *
 * Returns: `FALSE` if it ends in no known way
 */
gboolean
jx_format_recognize (const char *path,
                     JxFormat   *format)
{
  g_return_val_if_fail (path != NULL, FALSE);

  for (*format = 0; *format < JX_FORMAT_LAST; ++*format)
    if (g_str_has_suffix (path, format_defs[*format].recognized))
      return TRUE;

  return FALSE;
}
