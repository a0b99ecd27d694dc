/* jx-html-reader.c: the tables of a page as sheets
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-html-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-encoding.h"
#include "jx-exchange-error.h"
#include "jx-html-tag.h"

#define MAX_SHOWN_BYTES (64 * 1024 * 1024)   /* of all cells: a merged one multiplies its text */
#define MAX_PLACES      (JX_CELLS_MAX_ROWS * JX_CELLS_MAX_COLUMNS)
#define MAX_DEPTH       16      /* of tables in tables: pages are laid out with them */
#define MAX_TITLE       200
#define SNIFF           65536   /* bytes in which a page says what it is: notes and styles stand before it */

typedef struct
{
  JxCellRange  range;       /* rows as they come, hidden ones too */
  gboolean     spills;      /* its text runs over empty cells at its right, but is of the first one alone */
  char        *text;
} Cell;

static void
cell_clear (gpointer cell)
{
  g_free (((Cell *) cell)->text);
}

typedef struct
{
  char       *title;
  GArray     *cells;        /* Cell */
  GByteArray *hidden;       /* of each row */
  guint       covered[JX_CELLS_MAX_COLUMNS];   /* of each column: the row at which a cell above it ends */
  guint       n_columns;
  Cell        cell;         /* being read … */
  GString    *text;         /* … if this is not NULL */
  gboolean    in_row;
} Table;

/* Reads tags, not documents: programs write anything, and all that is wanted are cells. */
typedef struct
{
  const char *p;
  GPtrArray  *open;         /* Table, the innermost last */
  GPtrArray  *sheets;       /* JxCells */
  GString    *between;      /* what stands before a table */
  gsize       n_places, n_bytes;
  gboolean    too_large;
} Reader;

static Table *
table_new (const char *title)
{
  Table *table = g_new0 (Table, 1);

  table->title = g_strdup (title);
  table->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (table->cells, cell_clear);
  table->hidden = g_byte_array_new ();

  return table;
}

static void
table_free (gpointer data)
{
  Table *table = data;

  if (table->text != NULL)
    g_string_free (table->text, TRUE);
  g_array_unref (table->cells);
  g_byte_array_unref (table->hidden);
  g_free (table->title);
  g_free (table);
}

static Table *
innermost (Reader *self)
{
  return self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
}

/* ---- what tags say ---- */

static guint
get_span (const JxHtmlTag *tag,
          const char      *name,
          guint            most)
{
  g_autofree char *value = jx_html_tag_dup_attribute (tag, name);

  return value != NULL ? (guint) CLAMP (g_ascii_strtoll (value, NULL, 10), 1, (gint64) most) : 1;
}

/* Whether its style says so, spaces aside. */
static gboolean
has_style (const JxHtmlTag *tag,
           const char      *words)
{
  g_autofree char *style = jx_html_tag_dup_attribute (tag, "style");
  char *to = style;

  for (const char *p = style; p != NULL && *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *to++ = g_ascii_tolower (*p);
  if (to != NULL)
    *to = '\0';

  return style != NULL && strstr (style, words) != NULL;
}

static gboolean
is_cell (const JxHtmlTag *tag)
{
  return jx_html_tag_is (tag, "td") || jx_html_tag_is (tag, "th");
}

/* ---- rows and cells ---- */

static void
end_cell (Table *table)
{
  if (table->text == NULL)
    return;

  table->cell.text = g_strdup (g_strstrip (table->text->str));
  if (*table->cell.text != '\0' || table->cell.range.n_rows > 1 || table->cell.range.n_columns > 1)
    g_array_append_val (table->cells, table->cell);
  else
    g_free (table->cell.text);
  g_string_free (table->text, TRUE);
  table->text = NULL;
}

static void
begin_row (Reader   *self,
           Table    *table,
           gboolean  hidden)
{
  guint8 flag = hidden;

  end_cell (table);
  g_byte_array_append (table->hidden, &flag, 1);
  table->in_row = TRUE;
  table->cell.range.column = table->cell.range.n_columns = 0;
  self->too_large |= table->hidden->len > JX_CELLS_MAX_ROWS;
}

/* In the next place that no cell from above covers; it ends where one does. */
static void
begin_cell (Reader          *self,
            Table           *table,
            const JxHtmlTag *tag)
{
  guint row, column, span = get_span (tag, "colspan", JX_CELLS_MAX_COLUMNS), end;

  end_cell (table);
  if (!table->in_row)
    begin_row (self, table, FALSE);
  if (has_style (tag, "display:none"))
    return;

  row = table->hidden->len - 1;
  column = table->cell.range.column + table->cell.range.n_columns;
  while (column < JX_CELLS_MAX_COLUMNS && table->covered[column] > row)
    column++;
  if (column >= JX_CELLS_MAX_COLUMNS)
    {
      self->too_large = TRUE;
      return;
    }

  table->cell.range = (JxCellRange) { row, column, get_span (tag, "rowspan", JX_CELLS_MAX_ROWS), 0 };
  for (end = column; end < MIN (column + span, JX_CELLS_MAX_COLUMNS) && table->covered[end] <= row; end++)
    table->covered[end] = row + table->cell.range.n_rows;
  table->cell.range.n_columns = end - column;
  table->cell.spills = has_style (tag, "mso-ignore:colspan");
  table->n_columns = MAX (table->n_columns, end);
  table->text = g_string_new (NULL);
}

/* ---- a table as a sheet ---- */

/* Of each row where it stands among those that are shown. */
static guint *
map_rows (const Table *table)
{
  guint *map = g_new (guint, table->hidden->len + 1), n = 0;

  for (guint row = 0; row < table->hidden->len; row++)
    {
      map[row] = n;
      n += !table->hidden->data[row];
    }
  map[table->hidden->len] = n;

  return map;
}

static gboolean
add_cell (Reader      *self,
          JxCells     *sheet,
          const Cell  *cell,
          const guint *map,
          guint        n_rows)
{
  guint end = MIN (cell->range.row + cell->range.n_rows, n_rows);
  JxCellRange range = { map[cell->range.row], cell->range.column, map[end] - map[cell->range.row],
                        cell->spills ? 1 : cell->range.n_columns };

  if (range.n_rows == 0)
    return TRUE;

  self->n_bytes += strlen (cell->text) * range.n_rows * range.n_columns;

  return self->n_bytes <= MAX_SHOWN_BYTES && jx_cells_set (sheet, range.row, range.column, cell->text)
         && ((range.n_rows == 1 && range.n_columns == 1) || jx_cells_merge (sheet, &range));
}

static void
end_table (Reader *self)
{
  Table *table = innermost (self);
  g_autoptr(JxCells) sheet = jx_cells_new (table->title);
  g_autofree guint *map = NULL;
  guint n_rows = table->hidden->len;

  end_cell (table);
  map = map_rows (table);
  self->n_places += (gsize) map[n_rows] * table->n_columns;
  self->too_large |= self->n_places > MAX_PLACES || !jx_cells_extend (sheet, map[n_rows], table->n_columns);

  for (guint n = 0; n < table->cells->len && !self->too_large; n++)
    self->too_large = !add_cell (self, sheet, &g_array_index (table->cells, Cell, n), map, n_rows);

  if (!self->too_large && table->n_columns > 0)
    {
      jx_cells_finish (sheet);   /* no two of its cells overlap: each took free places */
      g_ptr_array_add (self->sheets, g_steal_pointer (&sheet));
    }

  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  g_string_truncate (self->between, 0);
}

/* The lines above a table are what it is called. */
static void
begin_table (Reader *self)
{
  g_autofree char *valid = NULL;

  g_strstrip (self->between->str);
  self->between->len = strlen (self->between->str);
  if (self->between->len > MAX_TITLE)
    g_string_erase (self->between, 0, (gssize) self->between->len - MAX_TITLE);
  valid = g_utf8_make_valid (self->between->str, -1);
  g_ptr_array_add (self->open, table_new (valid));
  g_string_truncate (self->between, 0);
}

/* ---- tags and texts ---- */

static GString *
find_text (Reader *self)
{
  Table *table = innermost (self);

  return table != NULL ? table->text : self->between;
}

static gboolean
breaks_line (const JxHtmlTag *tag)
{
  static const char *const blocks[] = { "p", "div", "li", "h1", "h2", "h3", "h4" };

  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (jx_html_tag_is (tag, blocks[i]))
      return TRUE;

  return FALSE;
}

static void
open_tag (Reader          *self,
          const JxHtmlTag *tag)
{
  Table *table = innermost (self);
  GString *text = find_text (self);

  if (jx_html_tag_is (tag, "table") && self->open->len < MAX_DEPTH)
    {
      begin_table (self);
    }
  else if (table != NULL && jx_html_tag_is (tag, "tr"))
    {
      begin_row (self, table, has_style (tag, "display:none"));
    }
  else if (table != NULL && is_cell (tag))
    {
      begin_cell (self, table, tag);
    }
  else if (text != NULL && (jx_html_tag_is (tag, "br") || (text->len > 0 && breaks_line (tag))))
    {
      jx_html_append_break (text);
    }
}

static void
close_tag (Reader          *self,
           const JxHtmlTag *tag)
{
  Table *table = innermost (self);

  if (table == NULL)
    return;

  if (jx_html_tag_is (tag, "table"))
    {
      end_table (self);
    }
  else if (jx_html_tag_is (tag, "tr"))
    {
      end_cell (table);
      table->in_row = FALSE;
    }
  else if (is_cell (tag))
    {
      end_cell (table);
    }
}

/* What style sheets and scripts hold is no text. */
static const char *
skip_content (const char      *p,
              const JxHtmlTag *tag)
{
  static const char *const silent[] = { "style", "script", "title" };

  for (gsize i = 0; i < G_N_ELEMENTS (silent); i++)
    if (jx_html_tag_is (tag, silent[i]))
      while (*p != '\0' && !(p[0] == '<' && p[1] == '/' && g_ascii_strncasecmp (p + 2, silent[i], strlen (silent[i])) == 0))
        p++;

  return p;
}

static void
read_tag (Reader *self)
{
  JxHtmlTag tag;

  self->p = jx_html_tag_read (&tag, self->p);
  if (tag.closing)
    close_tag (self, &tag);
  else
    open_tag (self, &tag);
  if (!tag.closing)
    self->p = skip_content (self->p, &tag);
}

static void
read_page (Reader *self)
{
  while (*self->p != '\0' && !self->too_large)
    {
      const char *next = self->p + strcspn (self->p, "<");
      GString *text = find_text (self);

      if (*next == '<' && !jx_html_tag_begins (next))
        next++;
      if (text != NULL)
        jx_html_append_text (text, self->p, next);
      self->p = next;
      if (jx_html_tag_begins (next))
        read_tag (self);
    }

  while (self->open->len > 0)
    end_table (self);
}

/* ---- the page ---- */

/* The beginning in small letters, without the empty halves of wide signs: tags and declarations read the same in any encoding. */
static char *
dup_head (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  GString *head = g_string_new (NULL);

  for (gsize n = 0; n < MIN (length, SNIFF); n++)
    if (data[n] != '\0')
      g_string_append_c (head, g_ascii_tolower (data[n]));

  return g_string_free (head, FALSE);
}

static char *
dup_declared (GBytes *bytes)
{
  g_autofree char *head = dup_head (bytes);
  const char *p = strstr (head, "charset");

  if (p == NULL)
    return NULL;

  p += strlen ("charset");
  p += strspn (p, " =\"'");

  return g_strndup (p, strspn (p, "abcdefghijklmnopqrstuvwxyz0123456789-_"));
}

/**
 * jx_html_is_page:
 * @bytes: what a file holds
 *
 * Tells a page, whatever its name: budget systems save pages as .xls.
 *
 * Returns: `TRUE` if it is one
 */
gboolean
jx_html_is_page (GBytes *bytes)
{
  static const char *const words[] = { "<html", "<table", "<head", "<body", "<meta", "<!doctype html", "<style", "<div" };
  g_autofree char *head = NULL;
  const char *begin;

  g_return_val_if_fail (bytes != NULL, FALSE);

  head = dup_head (bytes);
  begin = head + strspn (head, "\xef\xbb\xbf\xff\xfe \t\r\n");

  for (gsize i = 0; *begin == '<' && i < G_N_ELEMENTS (words); i++)
    if (strstr (begin, words[i]) != NULL)
      return TRUE;

  /* a part of a page, with a line of text above its table; an exchange file may quote one */
  return *begin != '{' && *begin != '[' && strstr (begin, "<table") != NULL && strstr (begin, "<tr") != NULL;
}

/**
 * jx_html_read:
 * @bytes: a page, or a part of one as clipboards carry it
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads the tables of a page as a browser shows them: merged cells, line breaks, what is hidden left out. A table within
 * another comes before it. What stands above a table is its title.
 *
 * Returns: (transfer full) (nullable) (element-type JxCells): the sheets, finished; empty if the page has no table
 */
GPtrArray *
jx_html_read (GBytes  *bytes,
              GError **error)
{
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func (table_free);
  g_autoptr(GString) between = g_string_new (NULL);
  g_autofree char *declared = NULL, *page = NULL;
  Reader self = { .open = open, .sheets = sheets, .between = between };

  g_return_val_if_fail (bytes != NULL, NULL);

  declared = dup_declared (bytes);
  page = jx_encoding_dup_utf8 (bytes, declared);
  if (page == NULL)
    {
      g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT,
                   _("The text of the page is neither UTF-8 nor GB18030. Open it in WPS or Excel, save it as .xlsx and import that."));
      return NULL;
    }

  self.p = g_str_has_prefix (page, "Version:") ? page + strcspn (page, "<") : page;   /* the head that Windows puts before it */
  read_page (&self);
  if (self.too_large)
    {
      jx_cells_refuse_size (error);
      return NULL;
    }

  return g_steal_pointer (&sheets);
}
