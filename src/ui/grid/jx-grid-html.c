/* jx-grid-html.c: the table in a page on the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-block.h"

#include <string.h>

/* Reads tags, not documents: office programs write anything, and all that is wanted are cells. */
typedef struct
{
  const char *p;
  GPtrArray  *rows;        /* of GPtrArray of text, NULL where a rowspan has not reached or nothing is */
  GArray     *hanging;     /* per column: rows that a merged cell above still covers */
  GPtrArray  *above;       /* per column: its text */
  GString    *cell;        /* while inside a cell */
  guint       row_span, column_span;
  guint       depth;       /* of tables in tables */
  gsize       bytes;       /* of all cells: a merged one multiplies its text */
  gboolean    hidden;      /* within a row that is not shown: spreadsheets hold widths in one */
  gboolean    spills;      /* the cell is as wide as its text, which is of its first column alone */
  gboolean    done, too_large;
} Reader;

static const struct { const char *name; const char *text; } entities[] = {
  { "amp;", "&" }, { "lt;", "<" }, { "gt;", ">" }, { "quot;", "\"" }, { "apos;", "'" }, { "nbsp;", " " },
  { "ensp;", " " }, { "emsp;", " " }, { "le;", "≤" }, { "ge;", "≥" }, { "times;", "×" }, { "divide;", "÷" },
  { "middot;", "·" }, { "mdash;", "—" }, { "ndash;", "–" }, { "hellip;", "…" }, { "ldquo;", "“" }, { "rdquo;", "”" },
  { "lsquo;", "‘" }, { "rsquo;", "’" }, { "permil;", "‰" }, { "yen;", "¥" }, { "sup2;", "²" }, { "deg;", "°" },
};

static gboolean
is_name (const char *name,
         gsize       length,
         const char *wanted)
{
  return length == strlen (wanted) && g_ascii_strncasecmp (name, wanted, length) == 0;
}

static void
append_space (GString *cell)
{
  if (cell->len > 0 && !strchr (" \n", cell->str[cell->len - 1]))
    g_string_append_c (cell, ' ');
}

static void
append_break (GString *cell)
{
  while (cell->len > 0 && cell->str[cell->len - 1] == ' ')
    g_string_truncate (cell, cell->len - 1);
  g_string_append_c (cell, '\n');
}

/* &#20013; &#x4e2d; &amp; — or the sign itself; returns what follows */
static const char *
append_entity (GString    *cell,
               const char *p)
{
  if (p[1] == '#')
    {
      gboolean hex = p[2] == 'x' || p[2] == 'X';
      char *end;
      guint64 number = g_ascii_strtoull (p + (hex ? 3 : 2), &end, hex ? 16 : 10);

      if (number == 0xa0)
        number = ' ';
      if (number < 0x110000 && g_unichar_validate ((gunichar) number) && (number >= ' ' || number == '\n'))
        g_string_append_unichar (cell, (gunichar) number);
      return *end == ';' ? end + 1 : end;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (p + 1, entities[i].name))
      {
        g_string_append (cell, entities[i].text);
        return p + 1 + strlen (entities[i].name);
      }

  g_string_append_c (cell, '&');
  return p + 1;
}

static void
append_text (GString    *cell,
             const char *p,
             const char *end)
{
  while (p < end)
    {
      if (*p == '&')
        {
          p = append_entity (cell, p);
          continue;
        }

      if (g_str_has_prefix (p, "\u00a0"))
        {
          g_string_append_c (cell, ' ');
          p += strlen ("\u00a0");
          continue;
        }

      if (g_ascii_isspace (*p))
        append_space (cell);
      else
        g_string_append_c (cell, *p);
      p++;
    }
}

/* A span attribute of the tag between @p and @end, 1 to what a block can have */
static guint
span_attribute (const char *p,
                const char *end,
                const char *name,
                guint       most)
{
  for (; p + strlen (name) < end; p++)
    if (g_ascii_strncasecmp (p, name, strlen (name)) == 0)
      {
        p += strlen (name);
        while (p < end && strchr (" =\"'\t\n", *p) != NULL)
          p++;
        return (guint) CLAMP (g_ascii_strtoull (p, NULL, 10), 1, most);
      }

  return 1;
}

/* Whether the tag between @p and @end says so, spaces aside */
static gboolean
has_words (const char *p,
           const char *end,
           const char *words)
{
  for (; p < end; p++)
    {
      const char *word = words;

      for (const char *q = p; q < end && *word != '\0'; q++)
        if (!g_ascii_isspace (*q))
          {
            if (g_ascii_tolower (*q) != *word)
              break;
            word++;
          }
      if (*word == '\0')
        return TRUE;
    }

  return FALSE;
}

static void
begin_row (Reader *self)
{
  g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (g_free));
  self->too_large |= self->rows->len > JX_GRID_BLOCK_MAX_ROWS;
}

static guint *
hanging_at (Reader *self,
            guint   column)
{
  if (column >= self->hanging->len)
    {
      g_array_set_size (self->hanging, column + 1);
      g_ptr_array_set_size (self->above, (int) column + 1);
    }
  return &g_array_index (self->hanging, guint, column);
}

static void
add_cell (Reader     *self,
          GPtrArray  *row,
          const char *text)
{
  self->bytes += strlen (text);
  self->too_large |= self->bytes > 4 * JX_GRID_BLOCK_MAX_BYTES;
  g_ptr_array_add (row, g_strdup (self->too_large ? "" : text));
}

/* Fills the columns that merged cells from above cover, up to the next free one */
static void
fill_from_above (Reader    *self,
                 GPtrArray *row)
{
  while (row->len < self->hanging->len && *hanging_at (self, row->len) > 0)
    {
      *hanging_at (self, row->len) -= 1;
      add_cell (self, row, g_ptr_array_index (self->above, row->len));
    }
}

static void
end_cell (Reader *self)
{
  GPtrArray *row;

  if (self->cell == NULL)
    return;

  if (self->rows->len == 0)
    begin_row (self);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  fill_from_above (self, row);
  g_strstrip (self->cell->str);

  for (guint i = 0; i < self->column_span && row->len < JX_GRID_BLOCK_MAX_COLUMNS; i++)
    {
      *hanging_at (self, row->len) = self->row_span - 1;
      g_free (g_ptr_array_index (self->above, row->len));
      g_ptr_array_index (self->above, row->len) = g_strdup (self->cell->str);
      add_cell (self, row, i > 0 && self->spills ? "" : self->cell->str);
    }

  g_string_free (self->cell, TRUE);
  self->cell = NULL;
}

static void
end_row (Reader *self)
{
  end_cell (self);
  if (self->rows->len > 0)
    {
      GPtrArray *row = g_ptr_array_index (self->rows, self->rows->len - 1);

      /* a gap between what is there and a merged cell further right */
      fill_from_above (self, row);
      for (guint i = row->len; i < self->hanging->len; i++)
        if (*hanging_at (self, i) > 0)
          {
            while (row->len < i)
              g_ptr_array_add (row, g_strdup (""));
            fill_from_above (self, row);
          }
    }
}

static void
open_tag (Reader     *self,
          const char *name,
          gsize       length,
          const char *end)
{
  if (is_name (name, length, "table"))
    {
      self->depth++;
    }
  else if (self->depth != 1)
    {
      return;
    }
  else if (is_name (name, length, "tr"))
    {
      end_row (self);
      self->hidden = has_words (name, end, "display:none");
      if (!self->hidden)
        begin_row (self);
    }
  else if (self->hidden)
    {
      return;
    }
  else if (is_name (name, length, "td") || is_name (name, length, "th"))
    {
      end_cell (self);
      self->cell = g_string_new (NULL);
      self->row_span = span_attribute (name, end, "rowspan", JX_GRID_BLOCK_MAX_ROWS);
      self->column_span = span_attribute (name, end, "colspan", JX_GRID_BLOCK_MAX_COLUMNS);
      self->spills = has_words (name, end, "mso-ignore:colspan");
    }
  else if (self->cell != NULL && is_name (name, length, "br"))
    {
      append_break (self->cell);
    }
  else if (self->cell != NULL && self->cell->len > 0 && (is_name (name, length, "p") || is_name (name, length, "div")))
    {
      append_break (self->cell);
    }
}

static void
close_tag (Reader     *self,
           const char *name,
           gsize       length)
{
  if (is_name (name, length, "table") && self->depth > 0)
    {
      if (self->depth == 1)
        {
          end_row (self);
          self->done = TRUE;
        }
      self->depth--;
    }
  else if (self->depth == 1 && is_name (name, length, "tr"))
    {
      end_row (self);
    }
  else if (self->depth == 1 && (is_name (name, length, "td") || is_name (name, length, "th")))
    {
      end_cell (self);
    }
}

/* From "<" to behind ">"; what style sheets, scripts and comments hold is passed over */
static void
read_tag (Reader *self)
{
  const char *name = self->p + 1;
  gboolean closing = *name == '/';
  const char *end;
  gsize length = 0;

  if (g_str_has_prefix (self->p, "<!--"))
    {
      end = strstr (self->p, "-->");
      self->p = end != NULL ? end + 3 : self->p + strlen (self->p);
      return;
    }

  if (closing)
    name++;
  while (g_ascii_isalnum (name[length]))
    length++;
  end = strchr (name, '>');
  self->p = end != NULL ? end + 1 : name + strlen (name);

  if (closing)
    close_tag (self, name, length);
  else
    open_tag (self, name, length, self->p);

  if (!closing && (is_name (name, length, "style") || is_name (name, length, "script")))
    {
      end = strstr (self->p, "</");
      self->p = end != NULL ? end : self->p + strlen (self->p);
    }
}

static JxGridBlock *
to_block (GPtrArray *rows)
{
  JxGridBlock *block;
  guint n_rows = rows->len;
  guint n_columns = 0;

  for (guint r = 0; r < n_rows; r++)
    n_columns = MAX (n_columns, ((GPtrArray *) g_ptr_array_index (rows, r))->len);
  if (n_columns == 0)
    return NULL;

  block = jx_grid_block_new (n_rows, n_columns);
  for (guint r = 0; r < n_rows; r++)
    {
      GPtrArray *row = g_ptr_array_index (rows, r);

      for (guint c = 0; c < n_columns; c++)
        jx_grid_block_take (block, r, c, g_strdup (c < row->len ? g_ptr_array_index (row, c) : ""), 1);
    }

  return block;
}

JxGridBlock *
jx_grid_block_from_html (const char *html)
{
  Reader self = { .p = html };
  JxGridBlock *block = NULL;

  if (strlen (html) > JX_GRID_BLOCK_MAX_BYTES || !g_utf8_validate (html, -1, NULL))
    return NULL;

  self.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self.hanging = g_array_new (FALSE, TRUE, sizeof (guint));
  self.above = g_ptr_array_new_with_free_func (g_free);

  while (*self.p != '\0' && !self.done && !self.too_large)
    {
      const char *next = self.p + strcspn (self.p, "<");

      if (self.cell != NULL)
        append_text (self.cell, self.p, next);
      self.p = next;
      if (*next == '<')
        read_tag (&self);
    }

  if (self.depth > 0)
    end_row (&self);
  if (!self.too_large)
    block = to_block (self.rows);
  if (self.cell != NULL)
    g_string_free (self.cell, TRUE);
  g_ptr_array_unref (self.rows);
  g_array_unref (self.hanging);
  g_ptr_array_unref (self.above);

  return block;
}
