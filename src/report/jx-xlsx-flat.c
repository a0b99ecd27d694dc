/* jx-xlsx-flat.c: flat lists of many assessments: for the bureau's own sums
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-flat.h"

#include "jx-figure.h"
#include "jx-place.h"
#include "jx-tally.h"

#define ASSESSMENTS "汇总"        /* names of sheets and columns: data, Chinese in every locale */
#define INDICATORS  "指标明细"
#define SIZE        10.5          /* 五号 */
#define MAX_TEXT_FORMAT 255       /* characters: what is longer shows as #### in cells of that format */
#define FEN_SCALE   6             /* 分 as 万元 */

typedef struct
{
  const char *title;
  double      width;    /* characters */
} Column;

static const Column assessment_columns[] = {
  { "年度", 6 }, { "预算单位", 26 }, { "主管部门", 26 }, { "项目编码", 22 }, { "项目名称", 34 }, { "表式", 26 },
  { "年初预算数（万元）", 14 }, { "全年预算数（万元）", 14 }, { "全年执行数（万元）", 14 }, { "预算执行率", 11 },
  { "总分", 8 }, { "等级", 6 },
};

static const Column indicator_columns[] = {
  { "年度", 6 }, { "预算单位", 26 }, { "项目名称", 34 }, { "一级指标", 14 }, { "二级指标", 16 }, { "三级指标", 30 },
  { "指标性质", 9 }, { "指标值", 16 }, { "度量单位", 9 }, { "实际完成值", 16 }, { "分值", 8 }, { "得分", 8 },
  { "偏差原因分析及改进措施", 40 },
};

struct _JxXlsxFlat
{
  JxXlsxBook    *book;
  lxw_worksheet *assessments;
  lxw_worksheet *indicators;
  guint          n_assessments;   /* rows below the head … */
  guint          n_indicators;    /* … of each list */
  lxw_error      error;           /* the first one */
};

/* A cell of a row that is being written. */
typedef struct
{
  JxXlsxFlat    *flat;
  lxw_worksheet *sheet;
  lxw_row_t      row;
  lxw_col_t      column;
} Cursor;

static lxw_format *
get_format (JxXlsxFlat *self,
            const char *number_format,
            JxAlign     align,
            gboolean    head)
{
  JxXlsxLook look = { .face = head ? JX_FACE_HEITI : JX_FACE_SONGTI, .size = SIZE, .align = align, .left = JX_XLSX_BORDER_INNER,
                      .right = JX_XLSX_BORDER_INNER, .top = JX_XLSX_BORDER_INNER, .bottom = JX_XLSX_BORDER_INNER,
                      .number_format = number_format };

  return jx_xlsx_formats_get (self->book->formats, &look);
}

static void
note (JxXlsxFlat *self,
      lxw_error   error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

static lxw_worksheet *
add_sheet (JxXlsxFlat   *self,
           const char   *wish,
           const Column *columns,
           guint         n_columns)
{
  g_autofree char *name = jx_xlsx_book_take_name (self->book, wish, "");
  lxw_worksheet *sheet = workbook_add_worksheet (self->book->workbook, name);
  lxw_format *format = get_format (self, NULL, JX_ALIGN_CENTER, TRUE);

  for (guint n = 0; n < n_columns; n++)
    {
      worksheet_set_column (sheet, (lxw_col_t) n, (lxw_col_t) n, columns[n].width, NULL);
      note (self, jx_xlsx_write_text (sheet, 0, n, columns[n].title, format));
    }
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, 9);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_footer (sheet, "&C&\"宋体\"&14— &P —");

  return sheet;
}

/**
 * jx_xlsx_flat_new:
 * @book: a workbook; must live longer
 *
 * Begins the lists: a row an assessment, and a row an indicator.
 *
 * Returns: (transfer full): the lists
 */
JxXlsxFlat *
jx_xlsx_flat_new (JxXlsxBook *book)
{
  JxXlsxFlat *self = g_new0 (JxXlsxFlat, 1);

  self->book = book;
  self->assessments = add_sheet (self, ASSESSMENTS, assessment_columns, G_N_ELEMENTS (assessment_columns));
  self->indicators = add_sheet (self, INDICATORS, indicator_columns, G_N_ELEMENTS (indicator_columns));

  return self;
}

/**
 * jx_xlsx_flat_free:
 * @self: (transfer full): the lists
 *
 * Frees them; the workbook keeps what is written.
 */
void
jx_xlsx_flat_free (JxXlsxFlat *self)
{
  g_free (self);
}

static void
put_text (Cursor     *cursor,
          const char *text)
{
  gboolean plain = text == NULL || *text == '\0' || g_utf8_strlen (text, -1) > MAX_TEXT_FORMAT;

  note (cursor->flat, jx_xlsx_write_text (cursor->sheet, cursor->row, cursor->column++, text != NULL ? text : "",
                                          get_format (cursor->flat, plain ? NULL : "@", JX_ALIGN_START, FALSE)));
}

static void
put_number (Cursor    *cursor,
            JxDecimal  value)
{
  note (cursor->flat, worksheet_write_number (cursor->sheet, cursor->row, cursor->column++, jx_figure_to_double (value),
                                              get_format (cursor->flat, NULL, JX_ALIGN_END, FALSE)));
}

/* As a number where it is one, else as it is. */
static void
put_figure (Cursor     *cursor,
            const char *shown)
{
  JxFigure figure;

  if (jx_figure_parse (shown, &figure))
    note (cursor->flat, worksheet_write_number (cursor->sheet, cursor->row, cursor->column++, jx_figure_to_double (figure.value),
                                                get_format (cursor->flat, figure.plain ? NULL : figure.format, JX_ALIGN_END,
                                                            FALSE)));
  else
    put_text (cursor, shown);
}

/* What a field shows. */
static void
put_shown (Cursor       *cursor,
           JxAssessment *assessment,
           JxTable      *table,
           guint         position,
           int           column)
{
  g_autofree char *shown = NULL;

  if (table != NULL && column >= 0 && position < jx_table_get_n_rows (table))
    shown = jx_assessment_dup_shown (assessment, table, position, (guint) column);

  if (shown != NULL && jx_table_get_block (table)->columns[column].input != JX_INPUT_TEXT)
    put_figure (cursor, shown);
  else
    put_text (cursor, shown);
}

static void
put_role (Cursor       *cursor,
          JxAssessment *assessment,
          JxRole        role)
{
  JxCellRef cell;

  if (jx_assessment_find_value (assessment, role, &cell))
    put_shown (cursor, assessment, cell.table, cell.position, (int) cell.column);
  else
    put_text (cursor, NULL);
}

/* In one unit for all, whatever the form's is; what is no amount as it is shown. */
static void
put_money (Cursor            *cursor,
           JxAssessment      *assessment,
           const JxTallyLine *line,
           JxTallyMoney       money)
{
  static const JxRole roles[JX_TALLY_N_MONEY] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };

  if (line->known[money])
    put_number (cursor, (JxDecimal) { line->fen[money], FEN_SCALE });
  else
    put_role (cursor, assessment, roles[money]);
}

static void
put_year (Cursor *cursor,
          int     year)
{
  if (year > 0)
    put_number (cursor, (JxDecimal) { year, 0 });
  else
    put_text (cursor, NULL);
}

/* What the summary counts is what stands here. */
static void
add_assessment (JxXlsxFlat        *self,
                JxAssessment      *assessment,
                const JxTallyLine *line)
{
  Cursor cursor = { self, self->assessments, ++self->n_assessments, 0 };

  put_year (&cursor, line->year);
  put_text (&cursor, line->agency);
  put_text (&cursor, line->supervisor);
  put_text (&cursor, line->code);
  put_text (&cursor, line->name);
  put_text (&cursor, jx_form_get_name (jx_assessment_get_form (assessment)));
  for (JxTallyMoney money = 0; money < JX_TALLY_N_MONEY; money++)
    put_money (&cursor, assessment, line, money);
  put_role (&cursor, assessment, JX_ROLE_RATE);
  put_figure (&cursor, line->total);
  put_text (&cursor, line->grade);
}

static gboolean
is_between (JxTable *table,
            guint    position)
{
  const JxBlock *block = jx_table_get_block (table);
  const char *key = jx_row_get_key (jx_table_get_row (table, position));
  int def = key != NULL ? jx_block_find_row_def (block, key) : -1;

  return def >= 0 && (block->rows[def].group || block->rows[def].subtotal);
}

static void
add_indicator (JxXlsxFlat        *self,
               JxAssessment      *assessment,
               const JxTallyLine *line,
               JxTable           *table,
               guint              position)
{
  static const JxRole roles[] = { JX_ROLE_LEVEL1, JX_ROLE_LEVEL2, JX_ROLE_NAME, JX_ROLE_RELATION, JX_ROLE_TARGET, JX_ROLE_MEASURE,
                                  JX_ROLE_ACTUAL, JX_ROLE_WEIGHT, JX_ROLE_SCORE, JX_ROLE_REASON };
  Cursor cursor = { self, self->indicators, ++self->n_indicators, 0 };

  put_year (&cursor, line->year);
  put_text (&cursor, line->agency);
  put_text (&cursor, line->name);
  for (guint n = 0; n < G_N_ELEMENTS (roles); n++)
    put_shown (&cursor, assessment, table, position, jx_block_find_role (jx_table_get_block (table), roles[n]));
}

/**
 * jx_xlsx_flat_add:
 * @self: the lists
 * @assessment: an assessment
 *
 * Adds its row, and those of its indicators.
 *
 * Returns: what the library says
 */
lxw_error
jx_xlsx_flat_add (JxXlsxFlat   *self,
                  JxAssessment *assessment)
{
  g_autoptr(JxTallyLine) line = NULL;

  g_return_val_if_fail (self != NULL && JX_IS_ASSESSMENT (assessment), LXW_ERROR_NULL_PARAMETER_IGNORED);

  line = jx_tally_line_new (assessment);
  add_assessment (self, assessment, line);
  for (guint n = 0; n < jx_assessment_get_n_tables (assessment); n++)
    {
      JxTable *table = jx_assessment_get_table (assessment, n);

      for (guint row = 0; jx_table_get_block (table)->type == JX_BLOCK_INDICATORS && row < jx_table_get_n_rows (table); row++)
        if (!is_between (table, row))
          add_indicator (self, assessment, line, table, row);
    }

  return self->error;
}

/**
 * jx_xlsx_flat_finish:
 * @self: the lists
 *
 * Lets their columns be filtered.
 */
void
jx_xlsx_flat_finish (JxXlsxFlat *self)
{
  g_return_if_fail (self != NULL);

  worksheet_autofilter (self->assessments, 0, 0, self->n_assessments, G_N_ELEMENTS (assessment_columns) - 1);
  worksheet_autofilter (self->indicators, 0, 0, self->n_indicators, G_N_ELEMENTS (indicator_columns) - 1);
}
