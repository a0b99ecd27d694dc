/* jx-xlsx-sheet.c: a document on sheets of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-sheet.h"

#include <math.h>
#include <string.h>

#include "jx-formula.h"
#include "jx-xlsx-grid.h"

#define PIXELS_PER_POINT (96 / 72.0)
#define MM_PER_INCH      25.4
#define MAX_NAME         31      /* characters of a sheet's name */
#define TEXT_FORMAT      "@"
#define MAX_TEXT_FORMAT  255     /* characters: what is longer shows as #### in cells of that format */
#define PAPER_A3         8
#define PAPER_A4         9
#define A3_WIDTH         420     /* mm */
#define NUMBER_BELOW     7.0     /* mm from the type area to the page number */
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

static Place
get_place (const Section    *section,
           const JxXlsxPart *part,
           const JxDocCell  *cell,
           guint             n_rows)
{
  Place place;

  place.first_row = part->starts[cell->row];
  place.last_row = part->starts[MIN (cell->row + cell->row_span, n_rows)] - 1;
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
          target->last_row = place.last_row;
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
  section.grid = jx_xlsx_grid_new (self->document, self->book->typesetter, first_node, end_node);
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

static JxXlsxBorder
get_border (gboolean frame,
            gboolean outer)
{
  if (!frame)
    return JX_XLSX_BORDER_NONE;

  return outer ? JX_XLSX_BORDER_OUTER : JX_XLSX_BORDER_INNER;
}

static void
init_look (JxXlsxLook       *look,
           const JxXlsxPart *part,
           const JxDocCell  *cell,
           guint             n)
{
  const JxDocTable *table = part->measure->table;
  const JxTextStyle *style = part->measure->texts[n]->style;
  gboolean frame = jx_doc_table_get_frame (table);
  guint n_columns;

  jx_doc_table_get_grid (table, &n_columns);
  *look = (JxXlsxLook) { .face = style->face, .size = style->size, .bold = style->bold, .align = cell->align };
  look->left = get_border (frame, cell->column == 0);
  look->right = get_border (frame, cell->column + cell->column_span == n_columns);
  look->top = get_border (frame, cell->row == 0);
  look->bottom = get_border (frame, cell->row + cell->row_span >= jx_doc_table_get_n_rows (table));
  look->locked = cell->n_sources == 0;
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

/* Names of columns and rows break where ours do: a spreadsheet breaks them anywhere, 执行率（B/ and A）. What people
 * filled in stays as it is. */
static char *
dup_words (Writer          *self,
           const JxDocCell *cell,
           const JxText    *text)
{
  if (!jx_doc_cell_is_name (cell) || text->n_lines < 2)
    return g_strdup (cell->text);

  return jx_typesetter_dup_lines (self->book->typesetter, text);
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

static void
write_table (Writer           *self,
             const JxXlsxPart *part)
{
  const JxDocTable *table = part->measure->table;
  guint n_rows = jx_doc_table_get_n_rows (table);

  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) table, n);
      Place place = get_place (self->section, part, cell, n_rows);
      JxXlsxLook look;
      JxFigure figure;

      init_look (&look, part, cell, n);
      if (cell->figures && jx_figure_parse (cell->text, &figure))
        write_figure (self, part, cell, &place, &figure, &look, part->measure->texts[n]->n_lines);
      else
        write_words (self, part, cell, part->measure->texts[n], &place, &look);
    }
}

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

  merge (self, &place, format);
  write_text (self, &place, part->text->string, format);
}

static void
set_sizes (Writer *self)
{
  const JxXlsxGrid *grid = self->section->grid;

  for (guint n = 0; n + 1 < grid->edges->len; n++)
    {
      long left = lround (g_array_index (grid->edges, double, n) * PIXELS_PER_POINT);
      long right = lround (g_array_index (grid->edges, double, n + 1) * PIXELS_PER_POINT);

      worksheet_set_column_pixels (self->section->sheet, (lxw_col_t) n, (lxw_col_t) n, (uint32_t) (right - left), NULL);
    }

  for (guint n = 0; n < grid->heights->len; n++)
    worksheet_set_row (self->section->sheet, n, g_array_index (grid->heights, double, n), NULL);
}

/* Excel repeats the rows of one head: that of the longest band. */
static void
set_head (Writer *self)
{
  const JxDocBand *longest = NULL;
  const JxXlsxPart *of = NULL;

  for (guint n = 0; n < self->section->grid->parts->len; n++)
    {
      const JxXlsxPart *part = &g_array_index (self->section->grid->parts, JxXlsxPart, n);

      for (guint i = 0; part->measure != NULL && i < jx_doc_table_get_n_bands (part->measure->table); i++)
        {
          const JxDocBand *band = jx_doc_table_get_band (part->measure->table, i);

          if (band->repeat_head && band->n_head > 0 && (longest == NULL || band->n_rows > longest->n_rows))
            {
              longest = band;
              of = part;
            }
        }
    }

  if (longest != NULL)
    worksheet_repeat_rows (self->section->sheet, of->starts[longest->first_row],
                           of->starts[longest->first_row + longest->n_head] - 1);
}

static void
set_foot (Writer *self)
{
  const JxPage *page = self->section->grid->page;
  lxw_header_footer_options options = { .margin = MAX (page->bottom - NUMBER_BELOW, page->bottom / 2) / MM_PER_INCH };
  const JxPageSetup *setup = jx_document_get_setup (self->document);
  const char *number = setup->foot != JX_FOOT_NONE ? "&C&\"宋体\"&14— &P —" : "";
  g_autofree char *code = NULL, *foot = NULL;

  if (self->info->digest != NULL && !setup->no_code)
    code = g_strconcat ("&L&\"宋体\"&8校验码 ", self->info->digest, NULL);
  foot = g_strconcat (code != NULL ? code : "", number, NULL);

  note (self, worksheet_set_footer_opt (self->section->sheet, foot, &options));
}

static void
set_page (Writer *self)
{
  lxw_worksheet *sheet = self->section->sheet;
  const JxXlsxGrid *grid = self->section->grid;
  const JxPage *page = grid->page;
  lxw_protection options = { .format_cells = 1, .format_columns = 1, .format_rows = 1 };

  worksheet_set_paper (sheet, MAX (page->width, page->height) >= A3_WIDTH ? PAPER_A3 : PAPER_A4);
  if (page->width > page->height)
    worksheet_set_landscape (sheet);
  worksheet_set_margins (sheet, page->left / MM_PER_INCH, page->right / MM_PER_INCH, page->top / MM_PER_INCH,
                         page->bottom / MM_PER_INCH);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_center_horizontally (sheet);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  if (grid->heights->len > 0)
    note (self, worksheet_print_area (sheet, 0, 0, grid->heights->len - 1, (lxw_col_t) (grid->edges->len - 2)));
  set_head (self);
  set_foot (self);
  worksheet_protect (sheet, NULL, &options);
}

static void
write_section (Writer  *self,
               Section *section)
{
  self->section = section;
  set_sizes (self);
  for (guint n = 0; n < section->grid->parts->len; n++)
    {
      const JxXlsxPart *part = &g_array_index (section->grid->parts, JxXlsxPart, n);

      if (part->measure != NULL)
        write_table (self, part);
      else
        write_paragraph (self, part);
    }
  set_page (self);
}

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

/**
 * jx_xlsx_book_add:
 * @book: a workbook
 * @document: what is printed
 * @assessment: (nullable): where it comes from; without one there are no formulas
 * @info: what the file says of itself
 * @name: (nullable): what its sheets are called; `NULL` for the usual names
 *
 * Adds the sheets of a document: one for its table, one for its report.
 *
 * Returns: what the library says
 */
lxw_error
jx_xlsx_book_add (JxXlsxBook         *book,
                  const JxDocument   *document,
                  JxAssessment       *assessment,
                  const JxReportInfo *info,
                  const char         *name)
{
  Writer self = { .book = book, .document = document, .info = info };
  g_autoptr(JxCellMap) map = jx_cell_map_new ();
  g_auto(JxSheet) figures = { NULL };

  g_return_val_if_fail (book != NULL && document != NULL && info != NULL, LXW_ERROR_NULL_PARAMETER_IGNORED);

  if (assessment != NULL)
    {
      jx_sheet_init (&figures, assessment);
      self.figures = &figures;
    }

  self.map = map;
  self.sections = g_array_new (FALSE, FALSE, sizeof (Section));
  g_array_set_clear_func (self.sections, clear_section);
  jx_typesetter_begin (book->typesetter);
  add_sections (&self, name);
  for (guint n = 0; n < self.sections->len; n++)
    write_section (&self, &g_array_index (self.sections, Section, n));
  g_array_unref (self.sections);
  jx_typesetter_sweep (book->typesetter);

  return self.error;
}
