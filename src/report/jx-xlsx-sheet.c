/* jx-xlsx-sheet.c: a document on sheets of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-sheet.h"

#include <string.h>

#include "jx-formula.h"
#include "jx-xlsx-grid.h"
#include "jx-xlsx-page.h"

#define TEXT_FORMAT      "@"
#define MAX_TEXT_FORMAT  255     /* characters: what is longer shows as #### in cells of that format */
#define TRIGGERS         "=+-@"  /* text that a spreadsheet would take for a formula when it is edited */

/* Pages of one kind. */
typedef struct
{
  lxw_worksheet *sheet;
  char          *name;
  JxXlsxGrid    *grid;
} Section;

typedef struct
{
  JxXlsxBook         *book;
  JxReport           *report;
  const JxDocument   *document;
  const JxReportInfo *info;
  const JxSheet      *figures;    /* of the assessment, or NULL */
  JxCellMap          *map;
  GArray             *sections;   /* Section */
  Section            *section;    /* that is being written */
  lxw_error           error;      /* the first one */
} Writer;

/* A cell of the document on the sheet. */
typedef struct
{
  lxw_row_t first_row, last_row;
  lxw_col_t first_column, last_column;
} Place;

static void
clear_section (gpointer data)
{
  Section *section = data;

  g_free (section->name);
  g_clear_pointer (&section->grid, jx_xlsx_grid_free);
}

static void
note (Writer    *self,
      lxw_error  error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

static Place
get_place (const Section    *section,
           const JxXlsxPart *part,
           const JxDocCell  *cell,
           guint             n_rows)
{
  Place place;

  place.first_row = part->starts[cell->row];
  place.last_row = jx_xlsx_grid_find_end (section->grid, part->starts[MIN (cell->row + cell->row_span, n_rows)]) - 1;
  place.first_column = (lxw_col_t) jx_xlsx_grid_find_column (section->grid, part->measure->edges[cell->column]);
  place.last_column = (lxw_col_t) (jx_xlsx_grid_find_column (section->grid,
                                                             part->measure->edges[cell->column + cell->column_span]) - 1);

  return place;
}

static void
map_table (Writer           *self,
           const Section    *section,
           const JxXlsxPart *part,
           const JxDocTable *table)
{
  guint n_rows = jx_doc_table_get_n_rows (table);

  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) table, n);
      Place place = get_place (section, part, cell, n_rows);

      for (guint i = 0; i < cell->n_sources; i++)
        {
          const JxSource *source = jx_doc_table_get_source (table, cell, i);
          JxCellPlace *target = jx_cell_map_add (self->map, source->row_id, source->field);

          target->sheet = g_strdup (section->name);
          target->row = place.first_row;
          target->last_row = part->starts[MIN (cell->row + cell->row_span, n_rows)] - 1;    /* sums go on over a head */
          target->column = place.first_column;
          target->has_figure = i == 0 && cell->figures && jx_figure_parse (cell->text, &target->figure);
        }
    }
}

static void
add_section (Writer     *self,
             guint       first_node,
             guint       end_node,
             const char *name)
{
  Section section = { NULL };
  gboolean has_table = FALSE, has_chapters = FALSE;

  for (guint n = first_node; n < end_node; n++)
    {
      const JxDocNode *node = jx_document_get_node (self->document, n);

      has_table |= node->kind == JX_DOC_TABLE;
      has_chapters |= node->kind == JX_DOC_PARAGRAPH && node->paragraph.role == JX_TEXT_HEADING1;
    }

  if (name != NULL)
    section.name = jx_xlsx_book_take_name (self->book, name, has_chapters ? " 报告" : "");
  else
    section.name = jx_xlsx_book_take_name (self->book, has_chapters || !has_table ? "自评报告" : "自评表", "");
  section.sheet = workbook_add_worksheet (self->book->workbook, section.name);
  section.grid = jx_xlsx_grid_new (self->report, first_node, end_node);
  g_array_append_val (self->sections, section);

  for (guint n = 0; n < section.grid->parts->len; n++)
    {
      const JxXlsxPart *part = &g_array_index (section.grid->parts, JxXlsxPart, n);

      if (part->measure != NULL)
        map_table (self, &section, part, part->measure->table);
    }
}

static void
add_sections (Writer     *self,
              const char *name)
{
  guint n_nodes = jx_document_get_n_nodes (self->document), first = 0;

  for (guint n = 1; n <= n_nodes; n++)
    if (n == n_nodes || jx_document_get_node (self->document, n)->kind == JX_DOC_PAGE)
      {
        if (n > first + 1)    /* a page without content is no sheet */
          add_section (self, first, n, name);
        first = n;
      }
}

static void
merge (Writer       *self,
       const Place  *place,
       lxw_format   *format)
{
  if (place->first_row == place->last_row && place->first_column == place->last_column)
    return;

  note (self, worksheet_merge_range (self->section->sheet, place->first_row, place->first_column, place->last_row,
                                     place->last_column, "", format));
}

static void
write_text (Writer      *self,
            const Place *place,
            const char  *text,
            lxw_format  *format)
{
  note (self, jx_xlsx_write_text (self->section->sheet, place->first_row, place->first_column, text, format));
}

static gboolean
find_formula (Writer           *self,
              const JxDocTable *table,
              const JxDocCell  *cell,
              JxFormula        *formula)
{
  const JxSource *source = jx_doc_table_get_source (table, cell, 0);

  *formula = (JxFormula) { NULL };

  return self->figures != NULL && cell->n_sources == 1
         && jx_formula_init (formula, self->map, self->figures, source->row_id, source->field);
}

/* The formula of a cell that comes from others of its table. */
static char *
dup_own_formula (Writer           *self,
                 const JxXlsxPart *part,
                 const JxDocCell  *cell)
{
  GString *formula = g_string_new ("=");

  for (const char *p = cell->formula; *p != '\0'; p++)
    {
      char name[LXW_MAX_CELL_NAME_LENGTH];
      guint64 row, column;
      char *end;

      if (*p != '{')
        {
          g_string_append_c (formula, *p);
          continue;
        }

      row = g_ascii_strtoull (p + 1, &end, 10);
      column = g_ascii_strtoull (end + 1, &end, 10);
      lxw_rowcol_to_cell (name, part->starts[row],
                          (lxw_col_t) jx_xlsx_grid_find_column (self->section->grid, part->measure->edges[column]));
      g_string_append (formula, name);
      p = end;
    }

  return g_string_free (formula, FALSE);
}

/* A figure; as a formula where the form computes it and the formula comes to exactly what is printed. A typed figure
 * that differs stays as it was typed. */
static void
write_figure (Writer           *self,
              const JxXlsxPart *part,
              const JxDocCell  *cell,
              const Place      *place,
              const JxFigure   *figure,
              JxXlsxLook       *look,
              guint             n_lines)
{
  g_auto(JxFormula) formula = { NULL };
  double value = jx_figure_to_double (figure->value);
  lxw_format *format;

  if (!find_formula (self, part->measure->table, cell, &formula) || formula.is_text
      || jx_decimal_compare (formula.value, figure->value) != 0)
    jx_formula_clear (&formula);
  if (cell->formula != NULL)
    formula.text = dup_own_formula (self, part, cell);

  look->face = JX_FACE_LATIN;
  look->shrink = TRUE;
  look->locked = look->locked || formula.text != NULL;
  look->number_format = formula.text != NULL && figure->plain && n_lines == 1 ? NULL : figure->format;
  format = jx_xlsx_formats_get (self->book->formats, look);
  merge (self, place, format);
  if (formula.text != NULL)
    note (self, worksheet_write_formula_num (self->section->sheet, place->first_row, place->first_column, formula.text, format,
                                             value));
  else
    note (self, worksheet_write_number (self->section->sheet, place->first_row, place->first_column, value, format));
}

static gboolean
looks_like_figure (const char *text)
{
  return (g_ascii_isdigit (*text) || strchr (TRIGGERS, *text) != NULL) && g_utf8_strlen (text, -1) <= MAX_TEXT_FORMAT;
}

static gboolean
is_latin (const char *text)
{
  while (*text >= ' ' && *text <= '~')
    text++;

  return *text == '\0';
}

/* Names of columns and rows break where ours do: a spreadsheet breaks them anywhere, 执行率（B/ and A）. What people
 * filled in stays as it is. */
static char *
dup_words (Writer          *self,
           const JxDocCell *cell,
           const JxText    *text)
{
  if (!jx_doc_cell_is_name (cell) || text->n_lines < 2)
    return g_strdup (cell->text);

  return jx_typesetter_dup_lines (jx_report_get_typesetter (self->report), text);
}

static void
write_words (Writer           *self,
             const JxXlsxPart *part,
             const JxDocCell  *cell,
             const JxText     *text,
             const Place      *place,
             JxXlsxLook       *look)
{
  g_auto(JxFormula) formula = { NULL };
  lxw_format *format;

  if (!find_formula (self, part->measure->table, cell, &formula) || !formula.is_text
      || !g_str_equal (formula.words, cell->text))
    jx_formula_clear (&formula);

  look->locked = look->locked || formula.text != NULL;
  if (*cell->text != '\0' && is_latin (cell->text))
    look->face = JX_FACE_LATIN;
  if (formula.text == NULL && *cell->text != '\0' && looks_like_figure (cell->text))
    look->number_format = TEXT_FORMAT;    /* it stays text when somebody edits it */
  format = jx_xlsx_formats_get (self->book->formats, look);
  merge (self, place, format);
  if (formula.text != NULL)
    {
      note (self, worksheet_write_formula_str (self->section->sheet, place->first_row, place->first_column, formula.text, format,
                                               formula.words));
    }
  else
    {
      g_autofree char *words = dup_words (self, cell, text);

      write_text (self, place, words, format);
    }
}

/* The head's rows are printed with what they cut off a cell that goes on below them: they get an empty one of their own,
 * without a line to the name. */
static void
leave_head (Writer     *self,
            Place      *whole,
            JxXlsxLook *look)
{
  const JxXlsxGrid *grid = self->section->grid;
  JxXlsxLook above = *look;
  Place place = *whole;
  lxw_format *format;

  if (whole->first_row < grid->head || whole->first_row >= grid->head + grid->n_head)
    return;

  place.last_row = grid->head + grid->n_head - 1;
  whole->first_row = place.last_row + 1;
  above.bottom = JX_XLSX_BORDER_NONE;
  look->top = JX_XLSX_BORDER_NONE;
  format = jx_xlsx_formats_get (self->book->formats, &above);
  merge (self, &place, format);
  write_text (self, &place, "", format);
}

/* The value of what stands twice stays one: the other is a formula, follows it, and is locked. Its result is a text, of figures
 * too: sums pass over it. */
static void
write_follower (Writer         *self,
                const char     *shown,
                const Place    *first,
                const JxFigure *figure,
                const Place    *place,
                JxXlsxLook     *look)
{
  g_autoptr(GString) formula = g_string_new (figure != NULL ? "TEXT(" : NULL);
  char name[LXW_MAX_CELL_NAME_LENGTH];
  lxw_format *format;

  lxw_rowcol_to_cell (name, first->first_row, first->first_column);
  g_string_append (formula, name);
  if (figure != NULL)
    {
      g_autoptr(GString) quoted = g_string_new (figure->format);

      g_string_replace (quoted, "\"", "\"\"", 0);
      g_string_append_printf (formula, ",\"%s\")", quoted->str);
    }
  else
    {
      g_string_append (formula, "&\"\"");
    }

  look->locked = TRUE;
  look->number_format = NULL;
  format = jx_xlsx_formats_get (self->book->formats, look);
  merge (self, place, format);
  note (self, worksheet_write_formula_str (self->section->sheet, place->first_row, place->first_column, formula->str, format, shown));
}

/* How many rows of a head that is written again stand above a cell, that goes on below it. */
static guint
count_above (const JxXlsxPart *part,
             const JxDocCell  *cell,
             const JxXlsxHead *head)
{
  guint first;

  if (head == NULL)
    return 0;

  first = head->band->first_row;

  return cell->row >= first && cell->row < first + head->band->n_head ? part->starts[cell->row] - part->starts[first] : head->n_rows;
}

/* A name over several rows that a page ends within stands on the next one again, as on our pages. A merged cell prints its
 * text once, so it is one on each page. */
static void
write_again (Writer           *self,
             const JxXlsxPart *part,
             const JxDocCell  *cell,
             const char       *shown,
             const Place      *whole,
             const JxFigure   *figure,
             JxXlsxLook       *look)
{
  const JxXlsxGrid *grid = self->section->grid;
  JxXlsxBorder bottom = look->bottom;
  Place piece = *whole;

  look->top = MIN (look->top, JX_XLSX_BORDER_INNER);
  for (guint next; (next = jx_xlsx_grid_find_break (grid, piece.first_row)) <= whole->last_row;)
    {
      piece.first_row = next + count_above (part, cell, jx_xlsx_grid_find_head (grid, next));
      piece.last_row = (lxw_row_t) MIN (jx_xlsx_grid_find_break (grid, next) - 1, whole->last_row);
      look->bottom = piece.last_row == whole->last_row ? bottom : MIN (bottom, JX_XLSX_BORDER_INNER);
      write_follower (self, shown, whole, figure, &piece, look);
    }
}

static void
write_cell (Writer           *self,
            const JxXlsxPart *part,
            guint             n)
{
  const JxDocTable *table = part->measure->table;
  const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) table, n);
  const JxText *text = jx_table_measure_get_text (part->measure, n);
  Place whole = get_place (self->section, part, cell, jx_doc_table_get_n_rows (table)), first = whole;
  gboolean has_figure, goes_on = jx_xlsx_grid_find_break (self->section->grid, whole.first_row) <= whole.last_row;
  JxXlsxLook look, begin;
  JxFigure figure;

  jx_xlsx_look_init (&look, part->measure, n);
  look.from_top = goes_on && !cell->repeat;
  if (goes_on && cell->repeat)
    {
      leave_head (self, &whole, &look);
      first = whole;
      first.last_row = (lxw_row_t) MIN (jx_xlsx_grid_find_break (self->section->grid, whole.first_row) - 1, whole.last_row);
    }

  begin = look;
  if (first.last_row < whole.last_row)
    begin.bottom = MIN (look.bottom, JX_XLSX_BORDER_INNER);
  if ((has_figure = cell->figures && jx_figure_parse (cell->text, &figure)))
    write_figure (self, part, cell, &first, &figure, &begin, text->n_lines);
  else
    write_words (self, part, cell, text, &first, &begin);

  if (first.last_row < whole.last_row)
    {
      g_autofree char *shown = has_figure ? g_strdup (cell->text) : dup_words (self, cell, text);

      look.face = begin.face;
      write_again (self, part, cell, shown, &whole, has_figure ? &figure : NULL, &look);
    }
}

/* Those that go on below the head reach up beside it. */
static void
write_head (Writer           *self,
            const JxXlsxPart *part,
            const JxXlsxHead *head)
{
  JxDocTable *table = (JxDocTable *) part->measure->table;
  guint first = head->band->first_row, end = first + head->band->n_head, below = head->row - part->starts[first];

  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell (table, n);
      g_autofree char *shown = NULL;
      gboolean has_figure;
      Place original, place;
      JxXlsxLook look;
      JxFigure figure;

      if (cell->row < first || cell->row + cell->row_span > end)
        continue;

      original = place = get_place (self->section, part, cell, jx_doc_table_get_n_rows (table));
      place.first_row += below;
      place.last_row += below;
      has_figure = cell->figures && jx_figure_parse (cell->text, &figure);
      shown = has_figure ? g_strdup (cell->text) : dup_words (self, cell, jx_table_measure_get_text (part->measure, n));
      jx_xlsx_look_init (&look, part->measure, n);
      write_follower (self, shown, &original, has_figure ? &figure : NULL, &place, &look);
    }
}

static void
write_table (Writer           *self,
             const JxXlsxPart *part)
{
  const JxXlsxGrid *grid = self->section->grid;

  for (guint n = 0; n < jx_doc_table_get_n_cells (part->measure->table); n++)
    write_cell (self, part, n);
  for (guint n = 0; n < grid->heads->len; n++)
    {
      const JxXlsxHead *head = &g_array_index (grid->heads, JxXlsxHead, n);

      if (&g_array_index (grid->parts, JxXlsxPart, head->part) == part)
        write_head (self, part, head);
    }
}

/* A title has the lines that it has on our pages. */
static void
write_paragraph (Writer           *self,
                 const JxXlsxPart *part)
{
  const JxTextStyle *style = part->text->style;
  JxXlsxLook look = { .face = style->face, .size = style->size, .bold = style->bold,
                      .align = style->role == JX_TEXT_SIGNATURE ? JX_ALIGN_END : style->align,
                      .locked = style->role != JX_TEXT_BODY };
  Place place = { part->starts[0], part->starts[1] - 1, 0, (lxw_col_t) (self->section->grid->edges->len - 2) };
  lxw_format *format = jx_xlsx_formats_get (self->book->formats, &look);
  g_autofree char *lines = NULL;

  if (look.align == JX_ALIGN_CENTER)
    lines = jx_typesetter_dup_lines (jx_report_get_typesetter (self->report), part->text);
  merge (self, &place, format);
  write_text (self, &place, lines != NULL ? lines : part->text->string, format);
}

static void
add_feet (Writer *self)
{
  guint number = self->section->sheet->index;

  g_ptr_array_set_size (self->book->feet, (int) MAX (self->book->feet->len, number + 1));
  self->book->feet->pdata[number] = jx_xlsx_page_dup_feet (self->report, self->section->grid, self->info->digest);
}

static void
write_section (Writer  *self,
               Section *section)
{
  lxw_protection options = { .format_cells = 1, .format_columns = 1, .format_rows = 1 };

  self->section = section;
  for (guint n = 0; n < section->grid->parts->len; n++)
    {
      const JxXlsxPart *part = &g_array_index (section->grid->parts, JxXlsxPart, n);

      if (part->measure != NULL)
        write_table (self, part);
      else
        write_paragraph (self, part);
    }
  note (self, jx_xlsx_page_set (section->sheet, self->report, section->grid));
  worksheet_protect (section->sheet, NULL, &options);
  add_feet (self);
}

/**
 * jx_xlsx_book_add:
 * @book: a workbook
 * @report: what is printed; without an assessment that it comes from there are no formulas
 * @info: what the file says of itself
 * @name: (nullable): what its sheets are called; `NULL` for the usual names
 *
 * Adds the sheets of a document: one for its table, one for its report.
 *
 * Returns: what the library says
 */
lxw_error
jx_xlsx_book_add (JxXlsxBook         *book,
                  JxReport           *report,
                  const JxReportInfo *info,
                  const char         *name)
{
  Writer self = { .book = book, .report = report, .info = info };
  JxAssessment *assessment = jx_report_get_assessment (report);
  g_autoptr(JxCellMap) map = jx_cell_map_new ();
  g_auto(JxSheet) figures = { NULL };

  g_return_val_if_fail (book != NULL && JX_IS_REPORT (report) && info != NULL, LXW_ERROR_NULL_PARAMETER_IGNORED);

  if (assessment != NULL)
    {
      jx_sheet_init (&figures, assessment);
      self.figures = &figures;
    }

  self.document = jx_report_get_document (report);
  self.map = map;
  self.sections = g_array_new (FALSE, FALSE, sizeof (Section));
  g_array_set_clear_func (self.sections, clear_section);
  add_sections (&self, name);
  for (guint n = 0; n < self.sections->len; n++)
    write_section (&self, &g_array_index (self.sections, Section, n));
  g_array_unref (self.sections);

  return self.error;
}
