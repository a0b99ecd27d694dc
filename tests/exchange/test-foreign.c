/* test-foreign.c: files of other kinds are told what they are and how their table can be had
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exchange-error.h"
#include "jx-file-reader.h"
#include "shipped-forms.h"
#include "workbook.h"

#include <glib/gstdio.h>
#include <string.h>

#define OLD     "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define BYTES(text) text, sizeof text - 1

typedef struct
{
  const char *name;
  const char *bytes;
  gsize       length;
  const char *told;       /* words of the sentence */
} Foreign;

static const Foreign foreign[] = {
  { "empty", BYTES (""), "empty" },
  { "pdf", BYTES ("%PDF-1.7\n"), "PDF" },
  { "rtf", BYTES ("{\\rtf1\\ansi}"), "RTF" },
  { "png", BYTES ("\x89PNG\r\n\x1a\n"), "picture" },
  { "jpeg", BYTES ("\xff\xd8\xff\xe0"), "picture" },
  { "rar", BYTES ("Rar!\x1a\x07"), "Unpack" },
  { "7z", BYTES ("7z\xbc\xaf\x27\x1c"), "Unpack" },
  { "empty-zip", BYTES ("PK\x05\x06\0\0\0\0"), "Unpack" },
  { "xls", BYTES (OLD "\0W\0o\0r\0k\0b\0o\0o\0k\0"), ".et" },
  { "doc", BYTES (OLD "\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"), ".wps" },
  { "ppt", BYTES (OLD "\0P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"), "presentation" },
  { "password", BYTES (OLD "\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), "password" },
  { "old", BYTES (OLD), "old office format" },
  { "workbook-as-xml", BYTES ("<?xml version=\"1.0\"?><Workbook/>"), "XML" },
  { "web-archive", BYTES ("MIME-Version: 1.0\n"), "web archive" },
  { "sentence", BYTES ("今天开会"), "neither" },
  { "blanks", BYTES (" \n"), "neither" },
  { "nothing-readable", BYTES ("a\0b"), "neither" },
};

static const struct
{
  const char *name;
  const char *part;
  const char *told;
} packed[] = {
  { "files", "1.xlsx", "Unpack" },
  { "ofd", "OFD.xml", "OFD" },
  { "pptx", "ppt/presentation.xml", "presentation" },
  { "ods", "mimetype", "OpenDocument" },
};

static void
assert_refused (GBytes     *bytes,
                const char *told)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_file_reader_read_bytes (bytes, forms, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, told));
}

static void
test_bytes (gconstpointer data)
{
  const Foreign *file = data;
  g_autoptr(GBytes) bytes = g_bytes_new_static (file->bytes, file->length);

  assert_refused (bytes, file->told);
}

static void
test_packed (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  const char *parts[] = { packed[n].part, "<x/>", NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);

  assert_refused (bytes, packed[n].told);
}

static void
test_folder (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_no_error (error);
  g_assert_null (jx_file_reader_read (folder, forms, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "folder"));
  g_assert_nonnull (strstr (error->message, name));
  g_rmdir (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize n = 0; n < G_N_ELEMENTS (foreign); n++)
    {
      g_autofree char *path = g_strconcat ("/foreign/", foreign[n].name, NULL);

      g_test_add_data_func (path, &foreign[n], test_bytes);
    }
  for (gsize n = 0; n < G_N_ELEMENTS (packed); n++)
    {
      g_autofree char *path = g_strconcat ("/foreign/packed/", packed[n].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (n), test_packed);
    }
  g_test_add_func ("/foreign/folder", test_folder);

  return g_test_run ();
}
