/* jx-word-reader.c: a Word file as lines of text and tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-word-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-cells.h"
#include "jx-exchange-error.h"
#include "jx-office-markup.h"
#include "jx-office-parts.h"
#include "jx-text.h"
#include "jx-word-headings.h"
#include "jx-word-numbers.h"
#include "jx-word-styles.h"
#include "jx-word-table.h"

#define MAX_TEXT   (4 * 1024 * 1024)    /* bytes of all paragraphs */
#define MAX_LINES  50000
#define MAX_TABLES 500
#define MAX_ROWS   20000                /* of all tables */

/* A paragraph that is being read; one in a text box stands in another. */
typedef struct
{
  GString     *text;
  char        *style;
  JxWordStyle  says;
  gboolean     joined;    /* its end was deleted: the next one goes on in it */
  gboolean     plain;     /* something in it is set neither in bold nor in the face of headings */
} Paragraph;

typedef struct
{
  JxManuscript  *manuscript;
  GPtrArray     *tables;        /* JxCells */
  JxWordStyles  *styles;
  JxWordNumbers *numbers;

  GPtrArray     *paragraphs;    /* Paragraph: from the outermost in */
  GString       *before;        /* what a joined paragraph leaves to the next one */
  guint          skipped;       /* elements within one that is not shown */
  guint64        chosen;        /* the lowest bit: of the innermost alternatives one was read; above it the outer ones */
  gboolean       in_properties; /* of a paragraph */
  gboolean       hidden;        /* the run is */
  gboolean       bold, face;    /* … or set in bold, or in the face that headings are set in */
  GArray        *bold_lines;    /* guint: lines of nothing else, by their place in the manuscript */

  JxWordTable   *table;         /* the outermost */
  guint          depth;         /* tables within each other */
  GString       *cell;          /* text of its cell */
  guint          span;
  JxWordCell     kind;
  gboolean       widens;        /* … the cell at its left */
  gboolean       in_row_properties;
  gboolean       row_deleted;

  gsize          length;        /* bytes of text so far */
  guint          n_rows;        /* of the tables so far */
  guint          n_notes, n_comments, n_pictures;
} Reading;

static void
free_paragraph (gpointer data)
{
  Paragraph *paragraph = data;

  g_string_free (paragraph->text, TRUE);
  g_free (paragraph->style);
  g_free (paragraph);
}

static void
reading_clear (Reading *reading)
{
  jx_word_styles_free (reading->styles);
  jx_word_numbers_free (reading->numbers);
  g_ptr_array_unref (reading->paragraphs);
  g_string_free (reading->before, TRUE);
  g_array_unref (reading->bold_lines);
  g_string_free (reading->cell, TRUE);
  jx_word_table_free (reading->table);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static Paragraph *
get_paragraph (const Reading *reading)
{
  return reading->paragraphs->len > 0 ? g_ptr_array_index (reading->paragraphs, reading->paragraphs->len - 1) : NULL;
}

static void
append (Reading    *reading,
        const char *text)
{
  Paragraph *paragraph = get_paragraph (reading);

  if (paragraph == NULL || reading->hidden || reading->in_properties)
    return;

  g_string_append (paragraph->text, text);
  paragraph->plain = paragraph->plain || (!reading->bold && !reading->face && !jx_text_is_blank (text));
}

/* ---- what is in a paragraph ---- */

/* What was deleted or moved away, what a formatting was before, all but the first description of a drawing, the reading of a sign */
static gboolean
is_unseen (Reading    *reading,
           const char *name)
{
  static const char *const names[] = {
    "del", "moveFrom", "Fallback", "rt", "sdtPr", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    "sectPrChange", "tblGridChange", "numberingChange", NULL,
  };

  if (g_str_equal (name, "AlternateContent"))
    reading->chosen <<= 1;
  else if (g_str_equal (name, "Choice"))
    {
      if (reading->chosen & 1)
        return TRUE;
      reading->chosen |= 1;
    }

  return g_strv_contains (names, name);
}

static gboolean
is_off (const char *value)
{
  return value != NULL && (g_str_equal (value, "0") || g_str_equal (value, "false") || g_str_equal (value, "none"));
}

static gboolean
is_of_headings (const char *font)
{
  return font != NULL && (g_str_equal (font, "黑体") || g_ascii_strcasecmp (font, "SimHei") == 0);
}

/* Boxes to tick are signs of fonts that only offices have. */
static const char *
find_sign (const char *font,
           const char *code)
{
  static const struct { const char *font; guint code; const char *sign; } signs[] = {
    { "Wingdings", 0xfe, "☑" }, { "Wingdings", 0xfd, "☒" }, { "Wingdings", 0xfc, "√" }, { "Wingdings", 0xfb, "×" },
    { "Wingdings", 0xa8, "□" }, { "Wingdings", 0x6f, "□" }, { "Wingdings", 0x71, "□" }, { "Wingdings", 0xa3, "□" },
    { "Wingdings 2", 0x52, "☑" }, { "Wingdings 2", 0x53, "☒" }, { "Wingdings 2", 0x50, "√" }, { "Wingdings 2", 0xa3, "□" },
    { "Wingdings 2", 0x2a, "□" }, { "Symbol", 0xb3, "≥" }, { "Symbol", 0xa3, "≤" }, { "Symbol", 0xb4, "×" }, { "Symbol", 0xb1, "±" },
  };
  guint number = code != NULL ? (guint) g_ascii_strtoull (code, NULL, 16) & 0xff : 0;

  for (guint i = 0; font != NULL && i < G_N_ELEMENTS (signs); i++)
    if (signs[i].code == number && g_ascii_strcasecmp (font, signs[i].font) == 0)
      return signs[i].sign;

  return "\xef\xbf\xbd";   /* U+FFFD: here was something */
}

static void
swap_texts (GString **one,
            GString **other)
{
  GString *kept = *one;

  *one = *other;
  *other = kept;
}

static void
begin_paragraph (Reading *reading)
{
  Paragraph *paragraph = g_new0 (Paragraph, 1);

  paragraph->text = g_string_new (NULL);
  if (reading->paragraphs->len == 0)   /* moved, not copied: each of many may be joined to the next one */
    swap_texts (&paragraph->text, &reading->before);
  paragraph->plain = paragraph->text->len > 0;
  paragraph->says = (JxWordStyle) { JX_LINE_TEXT, JX_WORD_NONE, JX_WORD_NONE, JX_WORD_NONE };
  g_ptr_array_add (reading->paragraphs, paragraph);
}

static void
read_property (Paragraph  *paragraph,
               const char *name,
               const char *value)
{
  if (value == NULL)
    return;
  if (g_str_equal (name, "pStyle"))
    g_set_str (&paragraph->style, value);
  else if (g_str_equal (name, "outlineLvl"))
    paragraph->says.outline = (guint) MIN (g_ascii_strtoull (value, NULL, 10), 9);
  else if (g_str_equal (name, "numId"))
    paragraph->says.list = (guint) MIN (g_ascii_strtoull (value, NULL, 10), JX_WORD_NONE - 1);
  else if (g_str_equal (name, "ilvl"))
    paragraph->says.depth = (guint) MIN (g_ascii_strtoull (value, NULL, 10), 8);
}

static void
begin_in_run (Reading     *reading,
              const char  *name,
              const char **keys,
              const char **values)
{
  const char *type = jx_office_markup_find (keys, values, "type");

  if (g_str_equal (name, "r"))
    reading->hidden = reading->bold = reading->face = FALSE;
  else if (g_str_equal (name, "b"))
    reading->bold = !is_off (jx_office_markup_find (keys, values, "val"));
  else if (g_str_equal (name, "rFonts"))
    reading->face = is_of_headings (jx_office_markup_find (keys, values, "eastAsia"));
  else if (g_str_equal (name, "vanish"))
    reading->hidden = !reading->in_properties && !is_off (jx_office_markup_find (keys, values, "val"));
  else if (g_str_equal (name, "tab") || g_str_equal (name, "ptab"))
    append (reading, "\t");
  else if (g_str_equal (name, "cr") || (g_str_equal (name, "br") && (type == NULL || g_str_equal (type, "textWrapping"))))
    append (reading, "\n");
  else if (g_str_equal (name, "noBreakHyphen"))
    append (reading, "-");
  else if (g_str_equal (name, "sym"))
    append (reading, find_sign (jx_office_markup_find (keys, values, "font"), jx_office_markup_find (keys, values, "char")));
  else if (g_str_equal (name, "footnoteReference") || g_str_equal (name, "endnoteReference"))
    reading->n_notes++;
  else if (g_str_equal (name, "commentReference"))
    reading->n_comments++;
  else if (g_str_equal (name, "blip") || g_str_equal (name, "imagedata") || g_str_equal (name, "chart"))
    reading->n_pictures++;
}

/* ---- tables ---- */

/* Of a table in a cell the text is the cell's. */
static void
begin_in_table (Reading     *reading,
                const char  *name,
                const char **keys,
                const char **values)
{
  const char *value = jx_office_markup_find (keys, values, "val");
  guint64 number = value != NULL ? g_ascii_strtoull (value, NULL, 10) : 0;

  if (g_str_equal (name, "tbl") && ++reading->depth == 1)
    {
      g_autofree char *title = g_strdup_printf (_("Table %u"), reading->tables->len + 1);

      reading->table = jx_word_table_new (title);
    }
  if (reading->depth != 1)
    return;

  if (g_str_equal (name, "tr"))
    reading->row_deleted = FALSE;
  else if (g_str_equal (name, "trPr"))
    reading->in_row_properties = TRUE;
  else if (g_str_equal (name, "gridBefore"))
    jx_word_table_skip (reading->table, (guint) MIN (number, JX_CELLS_MAX_COLUMNS));
  else if (g_str_equal (name, "tc"))
    {
      g_string_truncate (reading->cell, 0);
      reading->span = 1;
      reading->kind = JX_WORD_CELL_ALONE;
      reading->widens = FALSE;
    }
  else if (g_str_equal (name, "gridSpan"))
    reading->span = (guint) MIN (number, JX_CELLS_MAX_COLUMNS + 1);
  else if (g_str_equal (name, "hMerge"))
    reading->widens = g_strcmp0 (value, "restart") != 0;
  else if (g_str_equal (name, "vMerge"))
    reading->kind = g_strcmp0 (value, "restart") == 0 ? JX_WORD_CELL_FIRST : JX_WORD_CELL_MORE;
}

/* Each row as a line */
static char *
dup_rows (const JxCells *cells)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < jx_cells_get_n_rows (cells); row++)
    {
      gsize start = text->len;

      for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
        if (jx_cells_is_origin (cells, row, column))
          {
            g_autofree char *words = g_strdelimit (g_strdup (jx_cells_get (cells, row, column)), "\n\t", ' ');

            g_string_append_printf (text, "%s%s", text->len > start ? "\t" : start > 0 ? "\n" : "", words);
          }
    }

  return g_string_free (text, FALSE);
}

/* A frame around a text is no table. */
static gboolean
end_table (Reading  *reading,
           GError  **error)
{
  g_autoptr(JxWordTable) table = g_steal_pointer (&reading->table);
  JxCells *cells = jx_word_table_finish (table, error);
  g_autofree char *rows = NULL;
  guint n_lines;

  if (cells == NULL)
    return FALSE;

  if (jx_cells_get_n_rows (cells) * jx_cells_get_n_columns (cells) <= 1)
    {
      if (jx_cells_get_n_rows (cells) > 0)
        jx_manuscript_add (reading->manuscript, JX_LINE_TEXT, 0, jx_cells_get (cells, 0, 0));
      jx_cells_free (cells);
      return TRUE;
    }

  reading->n_rows += jx_cells_get_n_rows (cells);
  if (reading->tables->len == MAX_TABLES || reading->n_rows > MAX_ROWS)
    {
      jx_cells_free (cells);
      return jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_TOO_LARGE, _("The text has far more tables than a report can have."));
    }

  rows = dup_rows (cells);
  n_lines = reading->manuscript->lines->len;
  jx_manuscript_add (reading->manuscript, JX_LINE_TABLE, 0, rows);
  if (reading->manuscript->lines->len > n_lines)
    g_ptr_array_add (reading->tables, cells);
  else
    jx_cells_free (cells);   /* of signs that cannot be seen */

  return TRUE;
}

static gboolean
end_in_table (Reading     *reading,
              const char  *name,
              GError     **error)
{
  if (g_str_equal (name, "tbl") && --reading->depth == 0)
    return end_table (reading, error);
  if (reading->depth != 1)
    return TRUE;

  if (g_str_equal (name, "trPr"))
    reading->in_row_properties = FALSE;
  else if (g_str_equal (name, "tc")
           && !(reading->widens && jx_word_table_widen (reading->table, reading->cell->str, reading->span)))
    jx_word_table_add_cell (reading->table, reading->cell->str, reading->span, reading->kind);
  else if (g_str_equal (name, "tr"))
    return jx_word_table_end_row (reading->table, !reading->row_deleted, error);

  return TRUE;
}

/* ---- the text ---- */

/* As Word shows it: number and text */
static char *
dup_shown (Reading   *reading,
           Paragraph *paragraph)
{
  JxWordStyle *says = &paragraph->says;
  g_autofree char *number = NULL;

  jx_word_styles_get (reading->styles, paragraph->style, says);
  if (says->list != JX_WORD_NONE && says->list > 0)
    {
      guint depth = says->depth != JX_WORD_NONE ? says->depth : jx_word_numbers_find (reading->numbers, says->list, paragraph->style);

      number = jx_word_numbers_take (reading->numbers, says->list, depth);
    }

  return jx_text_is_blank (paragraph->text->str) ? g_strdup ("")
                                                 : g_strconcat (number != NULL ? number : "", paragraph->text->str, NULL);
}

static void
leave_to_next (Reading   *reading,
               Paragraph *paragraph)
{
  if (reading->before->len == 0)
    swap_texts (&paragraph->text, &reading->before);
  else
    g_string_append (reading->before, paragraph->text->str);
}

static void
add_paragraph (Reading   *reading,
               Paragraph *paragraph)
{
  g_autofree char *shown = dup_shown (reading, paragraph);
  guint level = paragraph->says.outline < 9 ? paragraph->says.outline + 1 : 0;

  reading->length += strlen (shown);
  if (reading->depth > 0)
    g_string_append_printf (reading->cell, "%s%s", reading->cell->len > 0 && *shown != '\0' ? "\n" : "", shown);
  else
    {
      guint n_lines = reading->manuscript->lines->len;

      jx_manuscript_add (reading->manuscript, paragraph->says.kind, level, shown);
      if (!paragraph->plain && reading->manuscript->lines->len == n_lines + 1)
        g_array_append_val (reading->bold_lines, n_lines);
    }
}

static gboolean
end_paragraph (Reading  *reading,
               GError  **error)
{
  Paragraph *paragraph = g_ptr_array_steal_index (reading->paragraphs, reading->paragraphs->len - 1);

  if (paragraph->joined)
    leave_to_next (reading, paragraph);
  else
    add_paragraph (reading, paragraph);
  free_paragraph (paragraph);

  return (reading->length + reading->before->len <= MAX_TEXT && reading->manuscript->lines->len <= MAX_LINES)
         || jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_TOO_LARGE, _("The text is far longer than a report can be."));
}

static void
begin_element (gpointer      data,
               const char   *name,
               const char  **keys,
               const char  **values)
{
  Reading *reading = data;
  Paragraph *paragraph = get_paragraph (reading);

  if (g_str_equal (name, "del") && reading->skipped == 0)
    {
      reading->row_deleted = reading->row_deleted || reading->in_row_properties;
      if (reading->in_properties && paragraph != NULL)
        paragraph->joined = TRUE;
    }

  if (reading->skipped > 0 || is_unseen (reading, name))
    reading->skipped++;
  else if (g_str_equal (name, "p"))
    begin_paragraph (reading);
  else if (g_str_equal (name, "pPr"))
    reading->in_properties = TRUE;
  else if (reading->in_properties && paragraph != NULL)
    read_property (paragraph, name, jx_office_markup_find (keys, values, "val"));
  else
    {
      begin_in_table (reading, name, keys, values);
      begin_in_run (reading, name, keys, values);
    }
}

static gboolean
end_element (gpointer     data,
             const char  *name,
             const char  *text,
             GError     **error)
{
  Reading *reading = data;

  if (reading->skipped > 0)
    {
      reading->skipped--;
      return TRUE;
    }

  if (g_str_equal (name, "AlternateContent"))
    reading->chosen >>= 1;
  else if (g_str_equal (name, "t"))
    append (reading, text);
  else if (g_str_equal (name, "r"))
    reading->hidden = FALSE;
  else if (g_str_equal (name, "pPr"))
    reading->in_properties = FALSE;
  else if (g_str_equal (name, "p") && reading->paragraphs->len > 0)
    return end_paragraph (reading, error);

  return reading->depth == 0 || end_in_table (reading, name, error);
}

static void
tell_left_out (Reading *reading)
{
  GPtrArray *left_out = reading->manuscript->left_out;

  if (reading->n_notes > 0)
    g_ptr_array_add (left_out, g_strdup_printf (ngettext ("%u footnote or endnote", "%u footnotes and endnotes", reading->n_notes),
                                                reading->n_notes));
  if (reading->n_comments > 0)
    g_ptr_array_add (left_out, g_strdup_printf (ngettext ("%u comment", "%u comments", reading->n_comments), reading->n_comments));
  if (reading->n_pictures > 0)
    g_ptr_array_add (left_out, g_strdup_printf (ngettext ("%u picture", "%u pictures", reading->n_pictures), reading->n_pictures));
}

/* Some programs number the parts: document2.xml. */
static GBytes *
find_part (GHashTable *parts,
           const char *name)
{
  g_autofree char *usual = g_strconcat ("word/", name, ".xml", NULL), *numbered = g_strconcat ("^word/", name, "[0-9]+[.]xml$", NULL);
  GBytes *part = g_hash_table_lookup (parts, usual);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, parts);
  while (part == NULL && g_hash_table_iter_next (&iter, &key, &value))
    if (g_regex_match_simple (numbered, key, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
      part = value;

  return part;
}

/**
 * jx_word_read:
 * @bytes: a .docx file
 * @tables: (element-type JxCells): its tables are added to it, finished
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads a Word file as it is shown: paragraphs with the numbers that Word gives them, what was inserted and not what was
 * deleted, results of fields. Footnotes and pictures are told of, but left out.
 *
 * Returns: (transfer full) (nullable): its lines
 */
JxManuscript *
jx_word_read (GBytes     *bytes,
              GPtrArray  *tables,
              GError    **error)
{
  static const JxOfficeHandler handler = { begin_element, end_element };
  g_autoptr(GHashTable) parts = NULL;
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new ();
  g_auto(Reading) reading = { .manuscript = manuscript, .tables = tables,
                              .paragraphs = g_ptr_array_new_with_free_func (free_paragraph),
                              .before = g_string_new (NULL), .cell = g_string_new (NULL),
                              .bold_lines = g_array_new (FALSE, FALSE, sizeof (guint)) };
  GBytes *document;

  g_return_val_if_fail (bytes != NULL && tables != NULL, NULL);

  if (!(parts = jx_office_parts_read (bytes, "word/", error)))
    return NULL;
  if (!(document = find_part (parts, "document")))
    {
      jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                                _("The file is packed like a Word file but is none. Save the text as .docx and import that."));
      return NULL;
    }

  if (!(reading.styles = jx_word_styles_read (find_part (parts, "styles"), error))
      || !(reading.numbers = jx_word_numbers_read (find_part (parts, "numbering"), error))
      || !jx_office_markup_parse (document, &handler, &reading, error))
    return NULL;

  jx_manuscript_add (manuscript, JX_LINE_TEXT, 0, reading.before->str);
  jx_word_headings_mark (manuscript, reading.bold_lines);
  tell_left_out (&reading);

  return g_steal_pointer (&manuscript);
}
