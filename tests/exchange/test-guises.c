/* test-guises.c: one table in every guise that its file may have: names, encodings, what stands before it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-file-reader.h"
#include "shipped-forms.h"

#include <string.h>

#define LONG_NOTE 20000   /* bytes */

static const char rows[] =
  "<tr><td>项目名称<td>干渠维修<td>实施单位<td>灌区管理所</tr>"
  "<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分</tr>"
  "<tr><td>产出指标<td>数量指标<td>渠道长度<td>≥18公里<td>18.6公里<td>50<td>50</tr>";

static const char values[] =
  "项目名称,干渠维修,实施单位,灌区管理所\r\n"
  "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\r\n"
  "产出指标,数量指标,渠道长度,≥18公里,18.6公里,50,50\r\n";

static const struct
{
  const char *name;
  const char *before;       /* NULL: separated values; a line: values below it */
  const char *encoding;     /* NULL: UTF-8 */
} guises[] = {
  { "page", "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>", NULL },
  { "page-of-xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>", NULL },
  { "page-with-a-mark", "\xef\xbb\xbf<html><body>", NULL },
  { "page-in-great-letters", "<HTML><BODY>", NULL },
  { "page-in-gb18030", "<html><head><meta charset=gb2312></head><body>", "GB18030" },
  { "page-in-gb18030-that-says-nothing", "<html><body>", "GB18030" },
  { "page-in-utf-16", "\xef\xbb\xbf<html><body>", "UTF-16LE" },
  { "table-alone", "", NULL },
  { "table-in-a-part", "<center><p>附件</p>", NULL },
  { "table-below-a-note", "<!-- %s -->", NULL },
  { "table-below-styles", "<html><head><style>/* %s */</style></head><body>", NULL },
  { "table-below-text", "附件1\n", NULL },
  { "table-below-text-with-commas", "附件1,自评表;\n", "GB18030" },
  { "values", NULL, NULL },
  { "values-with-a-mark", NULL, "mark" },
  { "values-in-gb18030", NULL, "GB18030" },
  { "values-below-square-brackets", "[附件2],,\r\n", NULL },
  { "values-below-square-brackets-in-gb18030", "[附件2],,\r\n", "GB18030" },
  { "values-below-pointed-brackets", "<公开14表>,,\r\n", NULL },
  { "values-below-pointed-brackets-in-gb18030", "<公开14表>,,\r\n", "GB18030" },
};

static char *
dup_text (const char *before)
{
  g_autofree char *note = g_strnfill (LONG_NOTE, 'x');
  g_auto(GStrv) halves = NULL;
  g_autofree char *head = NULL;

  if (before == NULL)
    return g_strdup (values);
  if (g_str_has_suffix (before, "\r\n"))
    return g_strconcat (before, values, NULL);

  halves = g_strsplit (before, "%s", 2);
  head = g_strjoinv (note, halves);

  return g_strconcat (head, "<table>", rows, "</table>", NULL);
}

static GBytes *
encode (const char *text,
        const char *encoding)
{
  gsize length;
  char *encoded;

  if (encoding == NULL)
    return g_bytes_new (text, strlen (text));
  if (g_str_equal (encoding, "mark"))
    encoded = g_strconcat ("\xef\xbb\xbf", text, NULL);
  else
    encoded = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);

  return g_bytes_new_take (encoded, g_str_equal (encoding, "mark") ? strlen (encoded) : length);
}

static const char *
find_field (const JxBundle *bundle,
            JxRecordKind    kind,
            const char     *field)
{
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == kind && jx_record_get (record, field) != NULL)
        return jx_record_get (record, field);
    }

  return NULL;
}

static void
test_guise (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autofree char *text = dup_text (guises[n].before);
  g_autoptr(GBytes) bytes = encode (text, guises[n].encoding);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_file_reader_read_bytes (bytes, forms, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (find_field (bundle, JX_RECORD_AGENCY, "name"), ==, "灌区管理所");
  g_assert_cmpstr (find_field (bundle, JX_RECORD_PROJECT, "name"), ==, "干渠维修");
  g_assert_cmpstr (find_field (bundle, JX_RECORD_ROW, "target"), ==, "≥18公里");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize n = 0; n < G_N_ELEMENTS (guises); n++)
    {
      g_autofree char *path = g_strconcat ("/guises/", guises[n].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (n), test_guise);
    }

  return g_test_run ();
}
