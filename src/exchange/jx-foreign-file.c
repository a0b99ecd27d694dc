/* jx-foreign-file.c: files that hold no table that can be read, and what to do with them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE   /* memmem */

#include "config.h"

#include "jx-foreign-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-encoding.h"
#include "jx-office-parts.h"

#define SNIFF      4096    /* bytes in which markup says what it is */
#define BEGIN(name, advice) { name, sizeof name - 1, advice }

typedef struct
{
  const char *begin;
  gsize       length;
  const char *advice;
} Beginning;

#define ADVICE_PACKED   N_("This is a packed archive. Unpack it and import the files in it; several can be taken at once.")
#define ADVICE_PAGES    N_("This is a PDF or OFD, which has pages and no tables. Ask for the Excel or Word file that it was made of, or " \
                           "for the exchange file, and import that.")
#define ADVICE_PICTURE  N_("This is a picture. Ask for the Excel or Word file that it shows, or type the table in.")
#define ADVICE_RTF      N_("This is a text saved as RTF. Open it in WPS or Word, save it as .docx and import that.")
#define ADVICE_XLS      N_("This is a workbook in the old .xls format or that of WPS (.et). Open it in WPS or Excel, save it as .xlsx and " \
                           "import that.")
#define ADVICE_DOC      N_("This is a text in the old .doc format or that of WPS (.wps). Open it in WPS or Word, save it as .docx and " \
                           "import that.")
#define ADVICE_LOCKED   N_("This file has a password. Open it in WPS or Office, take the password off, save it and import it again.")
#define ADVICE_OLD      N_("This is a file of an old office format. Open it in WPS or Office, save it as .xlsx or .docx and import that.")
#define ADVICE_SLIDES   N_("This is a presentation. Copy its table into a workbook, save it as .xlsx and import that.")
#define ADVICE_OPEN     N_("This is an OpenDocument file. Open it in WPS or Office, save it as .xlsx or .docx and import that.")
#define ADVICE_XML      N_("This is a workbook saved as XML or as a web archive. Open it in WPS or Excel, save it as .xlsx and import that.")
#define ADVICE_EMPTY    N_("The file is empty: saving or sending it broke off. Get it once more from where it came from.")

static const Beginning beginnings[] = {
  BEGIN ("%PDF", ADVICE_PAGES),
  BEGIN ("{\\rtf", ADVICE_RTF),
  BEGIN ("\x89PNG", ADVICE_PICTURE),
  BEGIN ("\xff\xd8\xff", ADVICE_PICTURE),
  BEGIN ("GIF8", ADVICE_PICTURE),
  BEGIN ("II*\0", ADVICE_PICTURE),
  BEGIN ("MM\0*", ADVICE_PICTURE),
  BEGIN ("Rar!", ADVICE_PACKED),
  BEGIN ("7z\xbc\xaf\x27\x1c", ADVICE_PACKED),
  BEGIN ("\x1f\x8b", ADVICE_PACKED),
  BEGIN ("PK\x05\x06", ADVICE_PACKED),
};

/* Names of streams, as they stand in the directory of an old file of Office. */
static const Beginning streams[] = {
  BEGIN ("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", ADVICE_LOCKED),
  BEGIN ("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", ADVICE_DOC),
  BEGIN ("P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0", ADVICE_SLIDES),
  BEGIN ("W\0o\0r\0k\0b\0o\0o\0k\0", ADVICE_XLS),
  BEGIN ("B\0o\0o\0k\0", ADVICE_XLS),
};

/* Parts of zips that are no files of Excel or Word. */
static const Beginning parts[] = {
  BEGIN ("OFD.xml", ADVICE_PAGES),
  BEGIN ("ppt/", ADVICE_SLIDES),
  BEGIN ("mimetype", ADVICE_OPEN),
};

static const char *
advise_old (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (guint n = 0; n < G_N_ELEMENTS (streams); n++)
    if (memmem (data, length, streams[n].begin, streams[n].length) != NULL)
      return streams[n].advice;

  return ADVICE_OLD;
}

/* NULL for one that an office program may have written. */
static const char *
advise_zip (GBytes *bytes)
{
  if (jx_office_parts_has (bytes, "xl/") || jx_office_parts_has (bytes, "word/") || jx_office_parts_has (bytes, "[Content_Types].xml"))
    return jx_office_parts_has (bytes, "ppt/") ? ADVICE_SLIDES : NULL;

  for (guint n = 0; n < G_N_ELEMENTS (parts); n++)
    if (jx_office_parts_has (bytes, parts[n].begin))
      return parts[n].advice;

  return jx_office_parts_has (bytes, "") ? ADVICE_PACKED : NULL;
}

static gboolean
is_web_archive (const char *data,
                gsize       length)
{
  g_autofree char *head = g_strndup (data, MIN (length, SNIFF));

  return g_str_has_prefix (head, "MIME-Version:") || (*head == '<' && strstr (head, "<Workbook") != NULL);
}

static const char *
advise (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return ADVICE_EMPTY;
  if (jx_encoding_begins_with (data, length, "PK\x03\x04", 4))
    return advise_zip (bytes);
  if (jx_encoding_begins_with (data, length, "\xd0\xcf\x11\xe0", 4))
    return advise_old (bytes);

  for (guint n = 0; n < G_N_ELEMENTS (beginnings); n++)
    if (jx_encoding_begins_with (data, length, beginnings[n].begin, beginnings[n].length))
      return beginnings[n].advice;

  return is_web_archive (data, length) ? ADVICE_XML : NULL;
}

/**
 * jx_foreign_file_get_advice:
 * @bytes: what a file holds
 *
 * Tells of a file of another kind, known by what is in it, what it is and how its table can be had.
 *
 * Returns: (transfer none) (nullable): a sentence; `NULL` for what may be read
 */
const char *
jx_foreign_file_get_advice (GBytes *bytes)
{
  const char *advice;

  g_return_val_if_fail (bytes != NULL, NULL);

  advice = advise (bytes);

  return advice != NULL ? _(advice) : NULL;
}
