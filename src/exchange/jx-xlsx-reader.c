/* jx-xlsx-reader.c: a workbook as sheets
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-xlsx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-exchange-error.h"
#include "jx-office-markup.h"
#include "jx-office-parts.h"
#include "jx-xlsx-styles.h"

#define MAX_SHEETS 64

typedef struct
{
  GHashTable *targets;      /* char * → char *: relation → part */
  GPtrArray  *names;        /* char *: of the sheets, in their order */
  GPtrArray  *relations;    /* char *: of the sheets */
  gboolean    from_1904;
} Workbook;

typedef struct
{
  const Workbook *workbook;
  GPtrArray      *strings;
  GArray         *formats;
  JxCells        *cells;
  guint           row, column;    /* of the cell that is being read */
  guint           next_row, next_column;
  char            type;           /* s shared, i inline, t text of a formula, b truth, e error, n number */
  guint           style;
  GString        *shown;          /* of the cell so far */
} Sheet;

/* ---- what sheets there are ---- */

static void
begin_relation (gpointer      data,
                const char   *name,
                const char  **keys,
                const char  **values)
{
  const char *id = jx_office_markup_find (keys, values, "Id"), *target = jx_office_markup_find (keys, values, "Target");

  if (g_str_equal (name, "Relationship") && id != NULL && target != NULL)
    g_hash_table_insert (((Workbook *) data)->targets, g_strdup (id),
                         *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
}

static void
begin_workbook (gpointer      data,
                const char   *name,
                const char  **keys,
                const char  **values)
{
  Workbook *workbook = data;
  const char *relation = jx_office_markup_find (keys, values, "id"), *title = jx_office_markup_find (keys, values, "name");
  const char *calendar = jx_office_markup_find (keys, values, "date1904");

  if (g_str_equal (name, "workbookPr"))
    workbook->from_1904 = calendar != NULL && (g_str_equal (calendar, "1") || g_str_equal (calendar, "true"));

  if (!g_str_equal (name, "sheet") || relation == NULL || workbook->names->len >= MAX_SHEETS)
    return;

  g_ptr_array_add (workbook->names, g_strdup (title != NULL ? title : ""));
  g_ptr_array_add (workbook->relations, g_strdup (relation));
}

/* ---- one sheet ---- */

/* Moves over the letters and digits of "BC12"; FALSE if there is no such place on a sheet. */
static gboolean
read_place (const char **p,
            guint       *row,
            guint       *column)
{
  guint64 letters = 0, digits = 0;

  for (; g_ascii_isupper (**p) && letters < G_MAXUINT16; (*p)++)
    letters = letters * 26 + (guint64) (**p - 'A' + 1);
  for (; g_ascii_isdigit (**p) && digits < G_MAXUINT32; (*p)++)
    digits = digits * 10 + (guint64) (**p - '0');
  if (letters == 0 || letters > 16384 || digits == 0 || digits > 1048576)
    return FALSE;

  *row = (guint) digits - 1;
  *column = (guint) letters - 1;

  return TRUE;
}

static void
begin_cell (Sheet       *sheet,
            const char **keys,
            const char **values)
{
  const char *place = jx_office_markup_find (keys, values, "r"), *type = jx_office_markup_find (keys, values, "t");
  const char *style = jx_office_markup_find (keys, values, "s");

  sheet->row = sheet->next_row;
  sheet->column = sheet->next_column;
  if (place != NULL)
    read_place (&place, &sheet->row, &sheet->column);
  sheet->next_row = sheet->row;
  sheet->next_column = sheet->column + 1;

  sheet->type = type == NULL ? 'n' : g_str_equal (type, "inlineStr") ? 'i' : g_str_equal (type, "str") ? 't' : *type;
  sheet->style = style != NULL ? (guint) g_ascii_strtoull (style, NULL, 10) : 0;
  g_string_truncate (sheet->shown, 0);
}

static void
begin_in_sheet (gpointer      data,
                const char   *name,
                const char  **keys,
                const char  **values)
{
  Sheet *sheet = data;
  const char *number = jx_office_markup_find (keys, values, "r"), *ref = jx_office_markup_find (keys, values, "ref");
  guint row, column;
  JxCellRange range;

  if (g_str_equal (name, "row"))
    {
      guint64 given = number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0;

      sheet->next_row = given > 0 && given <= 1048576 ? (guint) given - 1 : sheet->next_row;
      sheet->next_column = 0;
    }
  else if (g_str_equal (name, "c"))
    {
      begin_cell (sheet, keys, values);
    }
  else if (g_str_equal (name, "mergeCell") && ref != NULL && read_place (&ref, &range.row, &range.column) && *ref++ == ':'
           && read_place (&ref, &row, &column) && row >= range.row && column >= range.column)
    {
      range.n_rows = row - range.row + 1;
      range.n_columns = column - range.column + 1;
      jx_cells_merge (sheet->cells, &range);
    }
}

static char *
dup_value (Sheet      *sheet,
           const char *text)
{
  static const JxXlsxFormat plain = { .plain = TRUE };
  const JxXlsxFormat *format = &plain;
  guint64 number;

  switch (sheet->type)
    {
    case 's':
      number = g_ascii_strtoull (text, NULL, 10);
      return g_strdup (number < sheet->strings->len ? g_ptr_array_index (sheet->strings, number) : "");

    case 'b':
      return g_strdup (g_str_equal (text, "1") ? "TRUE" : "FALSE");

    case 'n':
      if (sheet->style < sheet->formats->len)
        format = &g_array_index (sheet->formats, JxXlsxFormat, sheet->style);
      return jx_xlsx_format_dup_shown (format, text, sheet->workbook->from_1904);

    default:
      return g_strdup (text);   /* texts, results of formulas, errors */
    }
}

static gboolean
end_cell (Sheet   *sheet,
          GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (sheet->shown->str, (gssize) sheet->shown->len);

  if (jx_cells_set (sheet->cells, sheet->row, sheet->column, g_strstrip (valid)))
    return TRUE;

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
               _("The sheet “%1$s” has more than %2$u rows or %3$u columns. Nothing was imported; leave only the rows of the table in it."),
               jx_cells_get_title (sheet->cells), JX_CELLS_MAX_ROWS, JX_CELLS_MAX_COLUMNS);
  return FALSE;
}

static gboolean
end_in_sheet (gpointer     data,
              const char  *name,
              const char  *text,
              GError     **error)
{
  Sheet *sheet = data;

  if (g_str_equal (name, "v") && sheet->type != 'i')
    {
      g_autofree char *value = dup_value (sheet, text);

      g_string_assign (sheet->shown, value);
    }
  else if (g_str_equal (name, "t") && sheet->type == 'i')
    {
      g_string_append (sheet->shown, text);
    }
  else if (g_str_equal (name, "row"))
    {
      sheet->next_row++;
    }

  return !g_str_equal (name, "c") || end_cell (sheet, error);
}

static JxCells *
read_sheet (const Workbook *workbook,
            guint           n,
            GHashTable     *parts,
            GPtrArray      *strings,
            GArray         *formats,
            GError        **error)
{
  static const JxOfficeHandler handler = { begin_in_sheet, end_in_sheet };
  const char *target = g_hash_table_lookup (workbook->targets, g_ptr_array_index (workbook->relations, n));
  GBytes *part = target != NULL ? g_hash_table_lookup (parts, target) : NULL;
  g_autoptr(JxCells) cells = jx_cells_new (g_ptr_array_index (workbook->names, n));
  g_autoptr(GString) shown = g_string_new (NULL);
  Sheet sheet = { .workbook = workbook, .strings = strings, .formats = formats, .cells = cells, .shown = shown };

  if (part != NULL && !jx_office_markup_parse (part, &handler, &sheet, error))
    return NULL;

  if (!jx_cells_finish (cells))
    {
      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT,
                   _("In the sheet “%s” merged cells overlap. Save the workbook again in WPS or Excel and import that."),
                   jx_cells_get_title (cells));
      return NULL;
    }

  return g_steal_pointer (&cells);
}

static gboolean
read_workbook (Workbook    *workbook,
               GHashTable  *parts,
               GError     **error)
{
  static const JxOfficeHandler relations = { begin_relation, NULL }, sheets = { begin_workbook, NULL };
  GBytes *rels = g_hash_table_lookup (parts, "xl/_rels/workbook.xml.rels"), *book = g_hash_table_lookup (parts, "xl/workbook.xml");

  if (rels == NULL || book == NULL)
    {
      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT,
                   _("The file is packed like a workbook but is none. Save the table as .xlsx and import that."));
      return FALSE;
    }

  return jx_office_markup_parse (rels, &relations, workbook, error) && jx_office_markup_parse (book, &sheets, workbook, error);
}

static GPtrArray *
read_sheets (const Workbook *workbook,
             GHashTable     *parts,
             GError        **error)
{
  g_autoptr(GPtrArray) strings = jx_xlsx_read_strings (g_hash_table_lookup (parts, "xl/sharedStrings.xml"), error);
  g_autoptr(GArray) formats = strings != NULL ? jx_xlsx_read_formats (g_hash_table_lookup (parts, "xl/styles.xml"), error) : NULL;
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);

  for (guint n = 0; n < workbook->names->len; n++)
    {
      JxCells *cells = formats != NULL ? read_sheet (workbook, n, parts, strings, formats, error) : NULL;

      if (cells == NULL)
        return NULL;
      g_ptr_array_add (sheets, cells);
    }

  return g_steal_pointer (&sheets);
}

/**
 * jx_xlsx_read:
 * @bytes: an .xlsx file
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads the sheets of a workbook as their cells show them. Formulas are not computed: what was computed last is taken.
 *
 * Returns: (transfer full) (nullable) (element-type JxCells): the sheets, finished
 */
GPtrArray *
jx_xlsx_read (GBytes  *bytes,
              GError **error)
{
  g_autoptr(GHashTable) parts = NULL, targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free), relations = g_ptr_array_new_with_free_func (g_free);
  Workbook workbook = { targets, names, relations };

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!(parts = jx_office_parts_read (bytes, "xl/", error)) || !read_workbook (&workbook, parts, error))
    return NULL;

  return read_sheets (&workbook, parts, error);
}
