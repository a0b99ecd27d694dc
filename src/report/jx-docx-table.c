/* jx-docx-table.c: a table of a Word file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-docx-table.h"

#include <math.h>

#include "jx-docx-text.h"
#include "jx-table-measure.h"
#include "jx-xml.h"

#define PADDING_FREE  1.0     /* the same where no border is printed */
#define SPARE         1.0     /* points less above and below texts than here: where rows have heights they are not to ask for more */
#define SPARE_FREE    0.5     /* … where they have none: room for the lines between them, that Word adds */
#define SEAM          1.0     /* points between two parts of one table */
#define BORDER        "w:val=\"single\" w:sz=\"%u\" w:space=\"0\" w:color=\"000000\""
#define HAIRLINE      ((guint) (JX_DOCX_HAIRLINE * 8))   /* eighths of a point */
#define OUTLINE       8
#define NO_CELL       G_MAXUINT

/* Rows that are a table of Word's: its head can only stand again if it is the table's first row. What stands between two, a
 * seam, stays seen: what is hidden is not laid out, and nobody promises that tables without it between them are two. */
typedef struct
{
  guint    from, to;  /* to: the row after the last */
  guint    n_head;    /* rows that stand again on each new page */
  gboolean last;
} Part;

typedef struct
{
  GString          *xml;
  const JxDocTable *table;
  guint             n_columns;
  guint            *owners;     /* the cell that covers each place, or NO_CELL */
  int              *edges;      /* twips; one more than there are columns */
  JxTextStyle       styles[2];  /* of cells here: body, and the rest */
  JxTextStyle       bases[2];   /* of the file */
  const JxPageRows *rows;       /* as they stand on our pages */
  JxTypesetter     *typesetter;
  Part              part;
} Writer;

/* What is one cell of Word's of a cell of ours. */
typedef struct
{
  guint    from, to;        /* to: the row after the last */
  gboolean joined_above;    /* without a line between */
  gboolean joined_below;
} Piece;

static guint
get_end_row (const JxDocCell *cell)
{
  return cell->row + cell->row_span;
}

static void
set_edges (Writer *self,
           double  width)
{
  const double *grid = jx_doc_table_get_grid (self->table, NULL);
  double sum = 0, left = 0;

  for (guint n = 0; n < self->n_columns; n++)
    sum += grid[n];

  self->edges = g_new0 (int, self->n_columns + 1);
  for (guint n = 0; n < self->n_columns; n++)
    {
      left += grid[n];
      self->edges[n + 1] = (int) lround (left * width / sum * JX_DOCX_TWIPS_PER_POINT);
    }
}

static void
set_owners (Writer *self)
{
  guint n_rows = jx_doc_table_get_n_rows (self->table);

  self->owners = g_new (guint, n_rows * self->n_columns);
  for (guint n = 0; n < n_rows * self->n_columns; n++)
    self->owners[n] = NO_CELL;

  for (guint n = 0; n < jx_doc_table_get_n_cells (self->table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) self->table, n);

      for (guint row = cell->row; row < MIN (get_end_row (cell), n_rows); row++)
        for (guint column = 0; column < cell->column_span; column++)
          self->owners[row * self->n_columns + cell->column + column] = n;
    }
}

static gboolean
keeps_next (Writer *self,
            guint   row)
{
  return (jx_doc_table_get_row_flags (self->table, row) & JX_DOC_ROW_KEEP_NEXT) != 0;
}

/* A cell that begins in the repeated head and goes on below it is two of Word's without a line between: Word repeats no
 * head that reaches into the rows. */
static gboolean
is_cut (Writer          *self,
        const JxDocCell *cell)
{
  guint body = self->part.from + self->part.n_head;

  return self->part.n_head > 0 && cell->row < body && get_end_row (cell) > body;
}

/* Word prints the text of a cell over several rows once. What is to stand again on each page is cut where our pages end; a row
 * put in above moves the cut into the page, where the name then stands twice. So is what begins in a repeated head. */
static Piece
find_piece (Writer          *self,
            const JxDocCell *cell,
            guint            row)
{
  guint body = self->part.from + self->part.n_head;
  gboolean cut = is_cut (self, cell);
  Piece piece = { cell->row, get_end_row (cell), FALSE, FALSE };

  if (cut && row < body)
    piece.to = body;
  else if (cut)
    piece.from = body;

  for (guint top = piece.from + 1; cell->repeat && top < piece.to; top++)
    if (top > body && jx_page_rows_is_top (self->rows, top))
      {
        if (top <= row)
          piece.from = top;
        else
          piece.to = top;
      }

  piece.joined_above = cut && row >= body;
  piece.joined_below = cut && row < body;

  return piece;
}

static void
add_cell_properties (Writer      *self,
                     const Piece *piece,
                     guint        row,
                     guint        column,
                     guint        span)
{
  jx_xml_append_format (self->xml, "<w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>",
                        self->edges[column + span] - self->edges[column]);
  if (span > 1)
    jx_xml_append_format (self->xml, "<w:gridSpan w:val=\"%u\"/>", span);
  if (piece->to - piece->from > 1)
    g_string_append (self->xml, row == piece->from ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
  if (piece->joined_below)
    g_string_append (self->xml, "<w:tcBorders><w:bottom w:val=\"nil\"/></w:tcBorders>");
  else if (piece->joined_above)
    g_string_append (self->xml, "<w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>");
  g_string_append (self->xml, "<w:vAlign w:val=\"center\"/></w:tcPr>");
}

/* Names of columns and rows break where ours do: Word breaks them anywhere, 年度指 and 标值. What people fill in stays as it
 * is. */
static char *
dup_name (Writer                *self,
          const JxDocxParagraph *paragraph,
          guint                  owner,
          const char            *name)
{
  const JxText *text = self->rows->texts[owner];

  if (paragraph->align != JX_ALIGN_CENTER || text == NULL || text->n_lines < 2 || text->style->size != paragraph->style->size)
    return g_strdup (name);

  return g_strdelimit (jx_typesetter_dup_lines (self->typesetter, text), "\n", *JX_DOCX_BREAK);
}

/* Whether what follows a part must stand on the page of its last row: not where ours ends between them. */
static gboolean
keeps_part (Writer *self,
            guint   end)
{
  return end < jx_doc_table_get_n_rows (self->table) && !jx_page_rows_is_top (self->rows, end);
}

static void
add_cell_text (Writer          *self,
               const JxDocCell *cell,
               const char      *text,
               guint            row,
               guint            column,
               guint            span)
{
  guint look = cell == NULL || cell->kind == JX_DOC_CELL_BODY ? 0 : 1;
  double width = (double) (self->edges[column + span] - self->edges[column]) / JX_DOCX_TWIPS_PER_POINT
                 - 2 * JX_TABLE_PADDING_ACROSS;
  g_autofree char *name = NULL;
  JxTextStyle smaller;
  JxDocxParagraph paragraph = { .style = &self->styles[look], .base = &self->bases[look], .align = JX_ALIGN_CENTER,
                                .keep_next = keeps_next (self, row) || (row + 1 == self->part.to && keeps_part (self, row + 1)) };

  if (cell != NULL)
    paragraph.align = cell->align;
  if (jx_text_style_fit (&self->styles[look], text, NULL, width, &smaller))
    paragraph.style = &smaller;
  if (cell != NULL && jx_doc_cell_is_name (cell) && *text != '\0')
    name = dup_name (self, &paragraph, self->owners[row * self->n_columns + column], text);

  jx_docx_add_lines (self->xml, &paragraph, name != NULL ? name : text, NULL);
}

/* A cell of ours in a row, or what lies free there. */
static void
add_cell (Writer          *self,
          const JxDocCell *cell,
          guint            row,
          guint            column,
          guint            span)
{
  Piece piece = cell != NULL ? find_piece (self, cell, row) : (Piece) { row, row + 1, FALSE, FALSE };

  g_string_append (self->xml, "<w:tc>");
  add_cell_properties (self, &piece, row, column, span);
  add_cell_text (self, cell, cell != NULL && row == piece.from && !piece.joined_below ? cell->text : "", row, column, span);
  g_string_append (self->xml, "</w:tc>");
}

static guint
count_free (Writer *self,
            guint   row,
            guint   column)
{
  guint span = 1;

  while (column + span < self->n_columns && self->owners[row * self->n_columns + column + span] == NO_CELL)
    span++;

  return span;
}

/* Where the table goes on, as high as on our pages, so that Word's end after the same rows; the seam above the part is taken
 * from its first. Elsewhere as high as the text is, whatever becomes of it. */
static void
add_row_properties (Writer *self,
                    guint   row)
{
  double height = self->rows->heights[row] - (row > 0 && row == self->part.from ? SEAM : 0);

  g_string_append (self->xml, "<w:trPr><w:cantSplit/>");
  if (height > 0 && self->rows->n_pages > 1)
    jx_xml_append_format (self->xml, "<w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>", (int) (height * JX_DOCX_TWIPS_PER_POINT));
  if (row < self->part.from + self->part.n_head)
    g_string_append (self->xml, "<w:tblHeader/>");
  g_string_append (self->xml, "</w:trPr>");
}

static void
add_row (Writer *self,
         guint   row)
{
  g_string_append (self->xml, "<w:tr>");
  add_row_properties (self, row);
  for (guint column = 0, span; column < self->n_columns; column += span)
    {
      guint owner = self->owners[row * self->n_columns + column];
      const JxDocCell *cell = owner != NO_CELL ? jx_doc_table_get_cell ((JxDocTable *) self->table, owner) : NULL;

      span = cell != NULL ? cell->column + cell->column_span - column : count_free (self, row, column);
      add_cell (self, cell, row, column, span);
    }
  g_string_append (self->xml, "</w:tr>");
}

/* Where another part follows the line between them is that one's. */
static void
add_borders (Writer *self)
{
  jx_xml_append_format (self->xml, "<w:tblBorders><w:top " BORDER "/><w:left " BORDER "/>",
                        self->part.from == 0 ? OUTLINE : HAIRLINE, OUTLINE);
  if (self->part.last)
    jx_xml_append_format (self->xml, "<w:bottom " BORDER "/>", OUTLINE);
  else
    g_string_append (self->xml, "<w:bottom w:val=\"nil\"/>");
  jx_xml_append_format (self->xml, "<w:right " BORDER "/><w:insideH " BORDER "/><w:insideV " BORDER "/></w:tblBorders>",
                        OUTLINE, HAIRLINE, HAIRLINE);
}

static void
add_table_properties (Writer *self)
{
  gboolean frame = jx_doc_table_get_frame (self->table);
  double spare = self->rows->n_pages > 1 ? SPARE : SPARE_FREE;
  double padding = frame ? MAX (0, self->rows->padding - spare) : PADDING_FREE;

  jx_xml_append_format (self->xml, "<w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>",
                        self->edges[self->n_columns]);
  if (frame)
    add_borders (self);
  jx_xml_append_format (self->xml, "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"%d\" w:type=\"dxa\"/>"
                        "<w:left w:w=\"%d\" w:type=\"dxa\"/><w:bottom w:w=\"%d\" w:type=\"dxa\"/>"
                        "<w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
                        (int) lround (padding * JX_DOCX_TWIPS_PER_POINT), (int) (JX_TABLE_PADDING_ACROSS * JX_DOCX_TWIPS_PER_POINT),
                        (int) lround (padding * JX_DOCX_TWIPS_PER_POINT), (int) (JX_TABLE_PADDING_ACROSS * JX_DOCX_TWIPS_PER_POINT));
  for (guint n = 0; n < self->n_columns; n++)
    jx_xml_append_format (self->xml, "<w:gridCol w:w=\"%d\"/>", self->edges[n + 1] - self->edges[n]);
  g_string_append (self->xml, "</w:tblGrid>");
}

static gboolean
repeats (const JxDocBand *band)
{
  return band->repeat_head && band->n_head > 0;
}

/* A part ends before a head that is repeated, and after the rows that it stands above, unless the next belong to them. */
static void
find_part (Writer *self,
           guint  *band)
{
  const JxDocBand *first = jx_doc_table_get_band (self->table, *band);

  self->part.from = first->first_row;
  self->part.n_head = repeats (first) ? first->n_head : 0;
  for (++*band; *band < jx_doc_table_get_n_bands (self->table); ++*band)
    {
      const JxDocBand *next = jx_doc_table_get_band (self->table, *band);

      if (repeats (next) || (self->part.n_head > 0 && next->n_rows > 0 && !keeps_next (self, next->first_row - 1)))
        break;
    }

  self->part.to = *band < jx_doc_table_get_n_bands (self->table)
                    ? jx_doc_table_get_band (self->table, *band)->first_row : jx_doc_table_get_n_rows (self->table);
}

static void
add_part (Writer *self)
{
  g_string_append (self->xml, "<w:tbl>");
  add_table_properties (self);
  for (guint row = self->part.from; row < self->part.to; row++)
    add_row (self, row);
  g_string_append (self->xml, "</w:tbl>");
}

/**
 * jx_docx_add_table:
 * @xml: inside of the body
 * @table: a table
 * @page: settings of its pages
 * @base: settings that the file's styles are made for
 * @width: of the type area, in points
 * @rows: where they stand on our pages
 * @typesetter: that set them there
 *
 * Adds a table with its merged cells; rows stay whole, and are as high as here where the table goes on to another page.
 * Heads stand again on new pages. So do names of merged rows, as cells of their own. What follows must be a paragraph.
 */
void
jx_docx_add_table (GString          *xml,
                   const JxDocTable *table,
                   const JxPage     *page,
                   const JxPage     *base,
                   double            width,
                   const JxPageRows *rows,
                   JxTypesetter     *typesetter)
{
  Writer self = { .xml = xml, .table = table, .rows = rows, .typesetter = typesetter };
  guint n_bands = jx_doc_table_get_n_bands (table);
  gboolean any = FALSE;

  jx_doc_table_get_grid (table, &self.n_columns);
  for (guint look = 0; look < G_N_ELEMENTS (self.styles); look++)
    {
      jx_text_style_init (&self.styles[look], look == 0 ? JX_TEXT_CELL : JX_TEXT_HEAD, page);
      jx_text_style_init (&self.bases[look], look == 0 ? JX_TEXT_CELL : JX_TEXT_HEAD, base);
    }
  set_edges (&self, width);
  set_owners (&self);

  for (guint band = 0; band < n_bands;)
    {
      find_part (&self, &band);
      if (self.part.from == self.part.to)
        continue;

      if (any)
        jx_docx_add_gap (xml, SEAM, keeps_part (&self, self.part.from));
      self.part.last = self.part.to == jx_doc_table_get_n_rows (table);
      add_part (&self);
      any = TRUE;
    }

  g_free (self.edges);
  g_free (self.owners);
}
