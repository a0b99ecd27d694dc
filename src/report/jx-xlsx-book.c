/* jx-xlsx-book.c: what the sheets of one workbook share
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-book.h"

#define MAX_NAME 31   /* characters of a sheet's name */

/* What Excel would read as the code of a character: _x0041_ */
static gboolean
is_code (const char *text)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;

  for (guint n = 2; n < 6; n++)
    if (!g_ascii_isxdigit (text[n]))
      return FALSE;

  return text[6] == '_';
}

/**
 * jx_xlsx_book_take_name:
 * @book: a workbook
 * @wish: what the sheet should be called
 * @ending: what is to stand at the end of the name
 *
 * Makes a name that a sheet may have: no characters that Excel refuses, not too long, not the name of another one.
 *
 * Returns: (transfer full): the name
 */
char *
jx_xlsx_book_take_name (JxXlsxBook *book,
                        const char *wish,
                        const char *ending)
{
  g_autofree char *clean = g_strdelimit (g_strdup (wish), "[]:*?/\\'\n\t", ' ');
  char *name = NULL;

  g_strstrip (clean);
  for (guint n = 1; name == NULL; n++)
    {
      g_autofree char *tail = n == 1 ? g_strdup (ending) : g_strdup_printf ("%s %u", ending, n);
      g_autofree char *head = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), MAX_NAME - g_utf8_strlen (tail, -1)));
      g_autofree char *key = NULL;

      name = g_strconcat (head, tail, NULL);
      g_strstrip (name);
      key = g_utf8_strdown (name, -1);
      if (!g_hash_table_add (book->names, g_steal_pointer (&key)))
        g_clear_pointer (&name, g_free);
    }

  return name;
}

/**
 * jx_xlsx_write_text:
 * @sheet: a sheet
 * @row: its row
 * @column: its column
 * @text: UTF-8
 * @format: how it looks
 *
 * Writes a text as a text, whatever it begins with.
 *
 * Returns: what the library says
 */
lxw_error
jx_xlsx_write_text (lxw_worksheet *sheet,
                    guint          row,
                    guint          column,
                    const char    *text,
                    lxw_format    *format)
{
  g_autoptr(GString) escaped = g_string_new (NULL);

  if (*text == '\0')
    return worksheet_write_blank (sheet, row, (lxw_col_t) column, format);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (is_code (p))
        g_string_append (escaped, "_x005F");
      g_string_append_c (escaped, *p);
    }

  return worksheet_write_string (sheet, row, (lxw_col_t) column, escaped->str, format);
}
