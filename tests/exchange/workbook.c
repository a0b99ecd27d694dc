/* workbook.c: workbooks for tests, made part by part
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "workbook.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MAX_BYTES (4 * 1024 * 1024)

GBytes *
workbook_zip (const char *const *parts)
{
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();
  guint8 *bytes = g_malloc (MAX_BYTES);
  size_t length = 0;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, bytes, MAX_BYTES, &length), ==, ARCHIVE_OK);
  for (; *parts != NULL; parts += 2)
    {
      archive_entry_clear (entry);
      archive_entry_set_pathname (entry, parts[0]);
      archive_entry_set_size (entry, (la_int64_t) strlen (parts[1]));
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, parts[1], strlen (parts[1])), ==, (int) strlen (parts[1]));
    }
  archive_write_close (archive);
  archive_write_free (archive);
  archive_entry_free (entry);

  return g_bytes_new_take (bytes, length);
}

GBytes *
workbook_sheet (const char *sheet,
                const char *strings,
                const char *formats)
{
  g_autofree char *worksheet = g_strdup_printf ("<?xml version=\"1.0\"?><worksheet>%s</worksheet>", sheet);
  g_autofree char *shared = g_strdup_printf ("<sst>%s</sst>", strings != NULL ? strings : "");
  g_autofree char *styles = g_strdup_printf ("<styleSheet>%s</styleSheet>", formats != NULL ? formats : "");
  const char *parts[] = {
    "xl/workbook.xml",
    "<workbook xmlns:r='x'><sheets><sheet name='目标' sheetId='1' r:id='rId1'/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>",
    "xl/worksheets/sheet1.xml", worksheet,
    "xl/sharedStrings.xml", shared,
    "xl/styles.xml", styles,
    NULL
  };

  return workbook_zip (parts);
}
