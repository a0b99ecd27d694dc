/* jx-file-reader.c: any file that holds assessments, whatever wrote it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-file-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-archive.h"
#include "jx-csv-reader.h"
#include "jx-encoding.h"
#include "jx-exchange-error.h"
#include "jx-exchange-reader.h"
#include "jx-foreign-file.h"
#include "jx-html-reader.h"
#include "jx-json.h"
#include "jx-office-parts.h"
#include "jx-sheet-reader.h"
#include "jx-word-sheets.h"
#include "jx-xlsx-reader.h"

#define CHUNK           (256 * 1024)
#define MAX_TABLE_BYTES (20 * 1024 * 1024)
#define SNIFF           4096    /* bytes in which a separator of values must stand */

typedef enum
{
  KIND_EXCHANGE,
  KIND_PARCEL,          /* an exchange file and the content of its evidence */
  KIND_XLSX,
  KIND_WORD,
  KIND_PAGE,
  KIND_CSV,
  KIND_OTHER,           /* a text that is no table, or no text */
} Kind;

/* {, [1 and <a begin data or markup; [附件2] and <公开14表> are what the first cell of separated values says */
static gboolean
begins_markup (const char *data,
               gsize       length)
{
  gsize n = 1;

  if (data[0] != '[' && data[0] != '<')
    return data[0] == '{';

  while (data[0] == '[' && n < length && g_ascii_isspace (data[n]))
    n++;

  return n == length || ((guint8) data[n] < 0x80 && (data[0] == '<' ? g_ascii_isalpha (data[n]) || strchr ("/!?", data[n]) != NULL
                                                                          : strchr ("{[]\"-0123456789tfn", data[n]) != NULL));
}

/* By what is in it: names lie. */
static Kind
find_kind (GBytes *bytes)
{
  gsize length, n = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (jx_archive_is_one ((const guint8 *) data, length))
    return KIND_PARCEL;
  if (jx_encoding_begins_with (data, length, "PK\x03\x04", 4))
    return jx_office_parts_has (bytes, "word/document") ? KIND_WORD : KIND_XLSX;
  if (jx_html_is_page (bytes))
    return KIND_PAGE;
  if (jx_encoding_begins_with (data, length, "\xff\xfe", 2) || jx_encoding_begins_with (data, length, "\xfe\xff", 2))
    return KIND_CSV;

  for (n = jx_encoding_begins_with (data, length, "\xef\xbb\xbf", 3) ? 3 : 0; n < length && g_ascii_isspace (data[n]); n++)
    ;
  if (n == length || memchr (data, '\0', MIN (length, SNIFF)) != NULL)
    return KIND_OTHER;
  if (begins_markup (data + n, length - n))
    return KIND_EXCHANGE;

  for (; n < MIN (length, SNIFF); n++)
    if (strchr (",;\t", data[n]) != NULL)
      return KIND_CSV;

  return KIND_OTHER;
}

static GPtrArray *
read_sheets (GBytes  *bytes,
             Kind     kind,
             GError **error)
{
  GPtrArray *sheets;
  JxCells *cells;

  if (kind == KIND_XLSX)
    return jx_xlsx_read (bytes, error);
  if (kind == KIND_PAGE)
    return jx_html_read (bytes, error);

  if (!(cells = jx_csv_read (bytes, error)))
    return NULL;

  sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  g_ptr_array_add (sheets, cells);

  return sheets;
}

static JxBundle *
read_parcel (GBytes   *bytes,
             GError  **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return jx_archive_read (stream, error);
}

static JxBundle *
read_table (GBytes   *bytes,
            Kind      kind,
            JxForms  *forms,
            GError  **error)
{
  g_autoptr(GPtrArray) sheets = NULL;

  if (g_bytes_get_size (bytes) > MAX_TABLE_BYTES)
    {
      g_autofree char *size = g_format_size (MAX_TABLE_BYTES);

      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
                   _("The file is larger than %s, more than a table can be."), size);
      return NULL;
    }

  if (kind == KIND_WORD)
    return jx_word_sheets_make_bundle (bytes, forms, error);

  sheets = read_sheets (bytes, kind, error);

  return sheets != NULL ? jx_sheet_make_bundle (sheets, forms, error) : NULL;
}

/**
 * jx_file_reader_read_bytes:
 * @bytes: what a file holds
 * @forms: the forms at hand
 * @error: `JX_EXCHANGE_ERROR`, of the exchange file `JX_CORE_ERROR`
 *
 * Reads an exchange file, alone or in an archive with its evidence, or the tables of an .xlsx workbook, of a Word
 * file with its report, of a page under whatever name, or of separated values.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_file_reader_read_bytes (GBytes   *bytes,
                           JxForms  *forms,
                           GError  **error)
{
  const char *advice;
  Kind kind;

  g_return_val_if_fail (bytes != NULL && JX_IS_FORMS (forms), NULL);

  kind = find_kind (bytes);
  if (kind == KIND_PARCEL)
    return read_parcel (bytes, error);
  if ((advice = jx_foreign_file_get_advice (bytes)) != NULL || kind == KIND_OTHER)
    {
      jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                                advice != NULL ? advice : _("This is neither an exchange file (.jixiao.json) nor a table: .xlsx, "
                                                            ".docx, .csv or a page. Save the table as .xlsx and import that."));
      return NULL;
    }

  return kind == KIND_EXCHANGE ? jx_exchange_read_bytes (bytes, NULL, error) : read_table (bytes, kind, forms, error);
}

/**
 * jx_file_reader_load:
 * @stream: where it comes from
 * @error: `JX_EXCHANGE_ERROR_TOO_LARGE`, and the stream's
 *
 * Takes all bytes of a stream, and stops as soon as they are more than an exchange file can have, or an archive if it is one.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
jx_file_reader_load (GInputStream  *stream,
                     GError       **error)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gsize most;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  for (;;)
    {
      gssize n = g_input_stream_read (stream, chunk, CHUNK, NULL, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      most = jx_archive_is_one (content->data, content->len) ? JX_ARCHIVE_MAX_PIPED : JX_JSON_HARD_MAX_BYTES;
      if (content->len + (gsize) n > most)
        {
          g_autofree char *size = g_format_size (most);

          g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
                       _("The file is larger than %s, more than an exchange file can be."), size);
          return NULL;
        }
      g_byte_array_append (content, chunk, (guint) n);
    }
}

/* The papers in an archive are read from it once more, when they are wanted. */
static JxBundle *
read_stream (GInputStream  *stream,
             JxForms       *forms,
             GError       **error)
{
  g_autoptr(GBytes) bytes = jx_file_reader_load (stream, error);

  if (bytes == NULL)
    return NULL;
  if (!jx_archive_is_one (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)))
    return jx_file_reader_read_bytes (bytes, forms, error);

  g_set_error_literal (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT,
                       _("This is an archive with evidence that can be read only once from where it is. Save it as a file and "
                         "take that; on the command line, give it on standard input, as “-”."));

  return NULL;
}

static JxBundle *
refuse_folder (GFile   *file,
               GError **error)
{
  g_autofree char *name = g_file_get_basename (file);

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT,
               _("%1$s: this is a folder. Name the files in it, for example %1$s/*.xlsx."), name);

  return NULL;
}

/**
 * jx_file_reader_read:
 * @file: a file
 * @forms: the forms at hand
 * @error: of the system, or as of jx_file_reader_read_bytes(), with the file's name before it
 *
 * Reads any file that holds assessments.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_file_reader_read (GFile    *file,
                     JxForms  *forms,
                     GError  **error)
{
  g_autoptr(GInputStream) archive = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GError) problem = NULL;
  g_autofree char *name = NULL;
  JxBundle *bundle;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return refuse_folder (file, error);

  archive = jx_archive_open (file, &problem);   /* it may be larger than all else, and is read from where it lies */
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (archive == NULL && !(stream = g_file_read (file, NULL, error)))
    return NULL;

  bundle = archive != NULL ? jx_archive_read (archive, error) : read_stream (G_INPUT_STREAM (stream), forms, error);
  if (bundle == NULL)
    {
      name = g_file_get_basename (file);
      g_prefix_error (error, _("%s: "), name);
    }

  return bundle;
}
