/* jx-text-reader.c: any file that holds the text of a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-text-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-encoding.h"
#include "jx-exchange-error.h"
#include "jx-file-reader.h"
#include "jx-word-reader.h"

#define MAX_TEXT (4 * 1024 * 1024)    /* bytes of a plain text */

typedef enum
{
  KIND_WORD,
  KIND_OLD_WORD,    /* .doc, .wps, and .docx with a password */
  KIND_MARKED,      /* RTF, a page, a workbook as XML */
  KIND_PDF,
  KIND_TEXT,
} Kind;

static gboolean
is_page (const char *data,
         gsize       length)
{
  static const char *const marks[] = { "<html", "<!doctype html", "<?xml", "mime-version:", NULL };
  gsize at = 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  for (guint i = 0; marks[i] != NULL; i++)
    if (length - at >= strlen (marks[i]) && g_ascii_strncasecmp (data + at, marks[i], strlen (marks[i])) == 0)
      return TRUE;

  return FALSE;
}

/* By what is in it: names lie. */
static Kind
find_kind (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (jx_encoding_begins_with (data, length, "PK\x03\x04", 4))
    return KIND_WORD;
  if (jx_encoding_begins_with (data, length, "\xd0\xcf\x11\xe0", 4))
    return KIND_OLD_WORD;
  if (jx_encoding_begins_with (data, length, "%PDF", 4))
    return KIND_PDF;

  return jx_encoding_begins_with (data, length, "{\\rtf", 5) || (length > 0 && is_page (data, length)) ? KIND_MARKED : KIND_TEXT;
}

/* Bytes of pictures and programs can be taken for signs, but hardly without one that no text has. */
static gboolean
is_text (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if ((guchar) *at < 0x20 && strchr ("\t\n\v\f\r", *at) == NULL)
      return FALSE;

  return TRUE;
}

static JxManuscript *
read_text (GBytes  *bytes,
           GError **error)
{
  g_autofree char *text = NULL;

  if (g_bytes_get_size (bytes) > MAX_TEXT)
    {
      jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_TOO_LARGE, _("The text is far longer than a report can be."));
      return NULL;
    }

  text = jx_encoding_dup_utf8 (bytes, NULL);
  if (text == NULL || !is_text (text))
    {
      jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                                _("This is no text that can be read. Save the report as .docx or .txt and import that."));
      return NULL;
    }

  return jx_manuscript_new_from_text (text);
}

static const char *
get_advice (Kind kind)
{
  switch (kind)
    {
    case KIND_OLD_WORD:
      return _("This is a text in the old .doc or .wps format, or one with a password. Open it in WPS or Word, save it as .docx "
               "without a password and import that.");
    case KIND_PDF:
      return _("This is a PDF, which has pages and no paragraphs. Import the .docx that it was made of, or copy its text and paste it.");
    case KIND_MARKED:
      return _("This is a text saved as RTF, XML or a web page. Open it in WPS or Word, save it as .docx and import that.");
    case KIND_WORD:
    case KIND_TEXT:
      break;
    }

  g_assert_not_reached ();
}

static gboolean
refuse_size (GError **error)
{
  g_autofree char *size = g_format_size (JX_TEXT_READER_MAX_BYTES);

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE, _("The file is larger than %s, more than a report can be."), size);

  return FALSE;
}

/**
 * jx_text_reader_read_bytes:
 * @bytes: what a file holds
 * @tables: (element-type JxCells): its tables are added to it, finished
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads the text of a report: a .docx file under whatever name, or plain text as WPS and editors leave it.
 *
 * Returns: (transfer full) (nullable): its lines
 */
JxManuscript *
jx_text_reader_read_bytes (GBytes     *bytes,
                           GPtrArray  *tables,
                           GError    **error)
{
  Kind kind;

  g_return_val_if_fail (bytes != NULL && tables != NULL, NULL);

  if (g_bytes_get_size (bytes) > JX_TEXT_READER_MAX_BYTES)
    {
      refuse_size (error);
      return NULL;
    }

  kind = find_kind (bytes);
  if (kind == KIND_WORD)
    return jx_word_read (bytes, tables, error);
  if (kind == KIND_TEXT)
    return read_text (bytes, error);

  jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT, get_advice (kind));

  return NULL;
}

/* Before anything is loaded. Of what has no size, such as a pipe, the bytes are counted as they come. */
static gboolean
check_size (GFileInputStream  *stream,
            GError           **error)
{
  g_autoptr(GFileInfo) info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);

  return info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE)
         || g_file_info_get_size (info) <= (goffset) JX_TEXT_READER_MAX_BYTES || refuse_size (error);
}

/**
 * jx_text_reader_read:
 * @file: a file
 * @tables: (element-type JxCells): its tables are added to it, finished
 * @error: of the system, or as of jx_text_reader_read_bytes(), with the file's name before it
 *
 * Reads the text of a report from a file.
 *
 * Returns: (transfer full) (nullable): its lines
 */
JxManuscript *
jx_text_reader_read (GFile      *file,
                     GPtrArray  *tables,
                     GError    **error)
{
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GBytes) bytes = NULL;
  JxManuscript *manuscript = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && tables != NULL, NULL);

  if (!(stream = g_file_read (file, NULL, error)))
    return NULL;

  bytes = check_size (stream, error) ? jx_file_reader_load (G_INPUT_STREAM (stream), error) : NULL;
  if (bytes != NULL)
    manuscript = jx_text_reader_read_bytes (bytes, tables, error);
  if (manuscript == NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      g_prefix_error (error, _("%s: "), name);
    }

  return manuscript;
}
