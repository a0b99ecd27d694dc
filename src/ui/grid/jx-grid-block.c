/* jx-grid-block.c: a rectangle of texts, as clipboards carry it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-block.h"

#include <string.h>

static gsize
index_of (const JxGridBlock *self,
          guint              row,
          guint              column)
{
  return (gsize) row * self->n_columns + column;
}

static void
append_quoted (GString    *out,
               const char *text)
{
  if (strpbrk (text, "\t\r\n\"") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/* One field; *text is left on what ends it. A quote counts only at the field's beginning. */
static char *
read_field (const char **text)
{
  GString *field = g_string_new (NULL);
  const char *p = *text;
  gboolean quoted = *p == '"';

  if (quoted)
    p++;
  for (; *p != '\0'; p++)
    {
      if (quoted && *p == '"')
        {
          if (p[1] != '"')
            {
              quoted = FALSE;
              continue;
            }
          p++;
        }
      else if (!quoted && (*p == '\t' || *p == '\n' || *p == '\r'))
        {
          break;
        }
      else if (*p == '\r')
        {
          if (p[1] == '\n')
            continue;
          g_string_append_c (field, '\n');
          continue;
        }
      g_string_append_c (field, *p);
    }

  *text = p;
  return g_string_free (field, FALSE);
}

static GPtrArray *
read_row (const char **text)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  while (TRUE)
    {
      g_ptr_array_add (row, read_field (text));
      if (**text != '\t')
        break;
      *text += 1;
    }
  if (**text == '\r' && (*text)[1] == '\n')
    *text += 1;
  if (**text != '\0')
    *text += 1;

  return row;
}

static void
append_escaped (GString    *out,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '\n':
        g_string_append (out, "<br>");
        break;
      default:
        g_string_append_c (out, *p);
      }
}

JxGridBlock *
jx_grid_block_new (guint n_rows,
                   guint n_columns)
{
  JxGridBlock *self = g_new0 (JxGridBlock, 1);

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->texts = g_new0 (char *, (gsize) n_rows * n_columns + 1);
  self->spans = g_new0 (guint, (gsize) n_rows * n_columns + 1);

  return self;
}

void
jx_grid_block_free (JxGridBlock *self)
{
  for (gsize i = 0; i < (gsize) self->n_rows * self->n_columns; i++)
    g_free (self->texts[i]);
  g_free (self->texts);
  g_free (self->spans);
  g_free (self);
}

const char *
jx_grid_block_get (const JxGridBlock *self,
                   guint              row,
                   guint              column)
{
  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, NULL);

  return self->texts[index_of (self, row, column)];
}

void
jx_grid_block_take (JxGridBlock *self,
                    guint        row,
                    guint        column,
                    char        *text,
                    guint        span)
{
  g_return_if_fail (row < self->n_rows && column < self->n_columns);

  g_free (self->texts[index_of (self, row, column)]);
  self->texts[index_of (self, row, column)] = text;
  self->spans[index_of (self, row, column)] = span;
}

char *
jx_grid_block_to_tsv (const JxGridBlock *self)
{
  GString *out = g_string_new (NULL);

  for (guint row = 0; row < self->n_rows; row++)
    {
      for (guint column = 0; column < self->n_columns; column++)
        {
          const char *text = jx_grid_block_get (self, row, column);

          if (column > 0)
            g_string_append_c (out, '\t');
          append_quoted (out, text != NULL ? text : "");
        }
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

JxGridBlock *
jx_grid_block_from_tsv (const char *text)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  JxGridBlock *self;
  guint n_columns = 0;

  if (strlen (text) > JX_GRID_BLOCK_MAX_BYTES)
    return NULL;

  while (*text != '\0')
    {
      GPtrArray *row = read_row (&text);

      g_ptr_array_add (rows, row);
      n_columns = MAX (n_columns, row->len);
    }
  if (rows->len == 0 || rows->len > JX_GRID_BLOCK_MAX_ROWS || n_columns > JX_GRID_BLOCK_MAX_COLUMNS)
    return NULL;

  self = jx_grid_block_new (rows->len, n_columns);
  for (guint r = 0; r < rows->len; r++)
    {
      GPtrArray *row = g_ptr_array_index (rows, r);

      for (guint c = 0; c < n_columns; c++)
        jx_grid_block_take (self, r, c, g_strdup (c < row->len ? g_ptr_array_index (row, c) : ""), 1);
    }

  return self;
}

/* Spreadsheets keep what the table shows: every cell is marked as text */
char *
jx_grid_block_to_html (const JxGridBlock *self)
{
  GString *out = g_string_new ("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n<table>\n");

  for (guint row = 0; row < self->n_rows; row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < self->n_columns; column++)
        {
          const char *text = jx_grid_block_get (self, row, column);
          guint span = self->spans[index_of (self, row, column)];

          if (span == 0)
            continue;
          g_string_append (out, "<td style=\"mso-number-format:'\\@'; vertical-align: top\"");
          if (span > 1)
            g_string_append_printf (out, " rowspan=\"%u\"", span);
          g_string_append_c (out, '>');
          append_escaped (out, text != NULL ? text : "");
          g_string_append (out, "</td>");
        }
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</table>\n");

  return g_string_free (out, FALSE);
}
