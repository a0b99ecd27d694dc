/* jx-tally-table.c: the tables of a 汇总
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-tally-table.h"

#include <string.h>

#include "jx-figure.h"

#define RATE_DECIMALS  2
#define SCORE_DECIMALS 2
#define MIN_DECIMALS   2     /* of amounts */
#define NAMELESS       "（未填单位）"
#define MAX_RANGES     200   /* in one formula; Excel takes 255 */

/* Columns of the lines. */
#define LINE_MONEY     3
#define LINE_SCORE     7
#define LINE_ERRORS    9

#define AGENCY_ADJUSTED 2    /* column of the agencies */

#define POINT_SCALE    4     /* scores are 1/10 000 point */

/* A table that is being filled, and its next column. */
typedef struct
{
  JxDocTable    *table;
  guint          row;
  guint          column;
  const JxTally *tally;
  GArray        *rows;      /* guint: where the lines of the tally stand; or NULL */
} Cursor;

/* Which lines a sum takes. */
typedef enum
{
  TAKE_ALL,
  TAKE_RATED,     /* those that say both budget and expenditure */
  TAKE_SCORED,
} Take;

typedef struct
{
  const char *title;
  double      width;    /* characters */
} Column;

static const Column line_columns[] = {
  { "序号", 2.6 }, { "预算单位", 8 }, { "项目名称", 13 }, { "年初预算数", 7 }, { "全年预算数", 7 }, { "全年执行数", 7 },
  { "执行率", 5 }, { "得分", 4.4 }, { "等级", 3 }, { "错误", 3 }, { "提醒", 3 },
};

static const Column agency_columns[] = {
  { "预算单位", 8 }, { "项目数", 3.4 }, { "全年预算数", 6.6 }, { "全年执行数", 6.6 }, { "执行率", 5 }, { "平均得分", 5 },
  { "优", 2.4 }, { "良", 2.4 }, { "中", 2.4 }, { "差", 2.4 },
};

static const Column department_columns[] = {
  { "预算单位", 8 }, { "项目合计\n全年预算数", 7 }, { "项目合计\n全年执行数", 7 }, { "整体填报\n全年预算数", 7 },
  { "整体填报\n全年执行数", 7 }, { "整体\n自评得分", 5 }, { "等级", 3 },
};

static JxDocTable *
begin_table (JxDocument   *document,
             const Column *columns,
             guint         n_columns)
{
  g_autofree double *grid = g_new (double, n_columns);
  JxDocTable *table;

  for (guint n = 0; n < n_columns; n++)
    grid[n] = columns[n].width;

  table = jx_document_add_table (document, grid, n_columns, TRUE);
  jx_doc_table_begin_band (table, TRUE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_HEAD);
  for (guint n = 0; n < n_columns; n++)
    jx_doc_table_add_cell (table, n, 1, columns[n].title)->kind = JX_DOC_CELL_HEAD;

  return table;
}

static void
begin_row (Cursor        *cursor,
           JxDocRowFlags  flags)
{
  cursor->row = jx_doc_table_begin_row (cursor->table, flags);
  cursor->column = 0;
}

static gboolean
is_taken (const JxTallyLine *line,
          const char        *agency,
          Take               take)
{
  if (line->department || (agency != NULL && !g_str_equal (line->agency, agency)))
    return FALSE;
  if (take == TAKE_RATED)
    return line->known[JX_TALLY_ADJUSTED] && line->known[JX_TALLY_EXECUTED];

  return take != TAKE_SCORED || line->scored;
}

/* “SUM(…)” of a column over lines, those that follow each other as a range; NULL: there are none, or too many ranges */
static char *
dup_sum (Cursor     *cursor,
         const char *agency,
         Take        take,
         guint       column)
{
  g_autoptr(GString) text = g_string_new ("SUM(");
  guint n_ranges = 0, last = 0;

  for (guint n = 0; n < cursor->rows->len; n++)
    {
      guint row = g_array_index (cursor->rows, guint, n);
      gboolean goes_on = n + 1 < cursor->rows->len && g_array_index (cursor->rows, guint, n + 1) == row + 1
                         && is_taken (jx_tally_get_line (cursor->tally, n + 1), agency, take);

      if (!is_taken (jx_tally_get_line (cursor->tally, n), agency, take))
        continue;
      if (last == 0 || row != last + 1)
        g_string_append_printf (text, "%s{%u,%u}", n_ranges++ > 0 ? "," : "", row, column);
      else if (!goes_on)
        g_string_append_printf (text, ":{%u,%u}", row, column);
      last = row;
    }
  g_string_append_c (text, ')');

  return n_ranges > 0 && n_ranges <= MAX_RANGES ? g_strdup (text->str) : NULL;
}

/* Says how the figure put last comes from others. */
static void
set_formula (Cursor     *cursor,
             const char *formula)
{
  JxDocCell *cell = jx_doc_table_get_cell (cursor->table, jx_doc_table_get_n_cells (cursor->table) - 1);

  if (formula != NULL && *cell->text != '\0')
    jx_doc_table_set_formula (cursor->table, cell, formula);
}

static void
set_sum (Cursor     *cursor,
         const char *agency,
         guint       column)
{
  g_autofree char *sum = dup_sum (cursor, agency, TAKE_ALL, column);

  set_formula (cursor, sum);
}

/* @executed, @adjusted: cells, or sums of them */
static void
set_rate (Cursor     *cursor,
          const char *executed,
          const char *adjusted)
{
  g_autofree char *rate = NULL;

  if (executed != NULL && adjusted != NULL)
    rate = g_strdup_printf ("ROUND(%s/%s,%d)", executed, adjusted, RATE_DECIMALS + 2);
  set_formula (cursor, rate);
}

/* A score may be printed with words: then no formula finds it. */
static gboolean
are_figures (Cursor     *cursor,
             const char *agency)
{
  for (guint n = 0; n < cursor->rows->len; n++)
    {
      const JxTallyLine *line = jx_tally_get_line (cursor->tally, n);
      JxFigure figure;

      if (is_taken (line, agency, TAKE_SCORED)
          && (!jx_figure_parse (line->total, &figure)
              || jx_decimal_compare (figure.value, (JxDecimal) { line->score, POINT_SCALE }) != 0))
        return FALSE;
    }

  return TRUE;
}

static void
set_mean (Cursor           *cursor,
          const char       *agency,
          const JxTallySum *sum)
{
  g_autofree char *scores = dup_sum (cursor, agency, TAKE_SCORED, LINE_SCORE), *mean = NULL;

  if (scores == NULL || !are_figures (cursor, agency))
    return;

  mean = g_strdup_printf ("ROUND(%s/%u,%d)", scores, sum->n_scored, SCORE_DECIMALS);
  set_formula (cursor, mean);
}

static void
put_text (Cursor     *cursor,
          const char *text)
{
  JxDocCell *cell = jx_doc_table_add_cell (cursor->table, cursor->column++, 1, text);

  cell->align = JX_ALIGN_START;
}

/* A figure, or nothing where it is not known. */
static void
put_figure (Cursor     *cursor,
            const char *text,
            gboolean    known)
{
  JxDocCell *cell = jx_doc_table_add_cell (cursor->table, cursor->column++, 1, known ? text : NULL);

  cell->figures = TRUE;
  cell->align = JX_ALIGN_END;
}

static void
put_count (Cursor *cursor,
           guint   count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  put_figure (cursor, text, TRUE);
}

/* To the 分, but never with less than two decimals: a column of figures. */
static char *
dup_money (gint64 fen)
{
  char *text = jx_money_to_string (fen, JX_MONEY_WAN, -1);
  const char *point = strchr (text, '.');

  if (point != NULL && strlen (point) > MIN_DECIMALS)
    return text;

  g_free (text);
  return jx_money_to_string (fen, JX_MONEY_WAN, MIN_DECIMALS);
}

static void
put_money (Cursor   *cursor,
           gint64    fen,
           gboolean  known)
{
  g_autofree char *text = dup_money (fen);

  put_figure (cursor, text, known);
}

static void
put_rate (Cursor   *cursor,
          gint64    executed,
          gint64    adjusted,
          gboolean  known)
{
  g_autofree char *rate = jx_money_rate_to_string (executed, adjusted, RATE_DECIMALS);
  g_autofree char *text = g_strconcat (rate != NULL ? rate : "", "%", NULL);

  put_figure (cursor, text, known && rate != NULL);
}

static void
put_mean (Cursor           *cursor,
          const JxTallySum *sum)
{
  g_autofree char *text = jx_points_to_string (sum->mean, SCORE_DECIMALS);

  put_figure (cursor, text, sum->n_scored > 0);
}

static const char *
name_agency (const char *agency)
{
  return *agency != '\0' ? agency : NAMELESS;
}

/* From two cells of its row. */
static void
set_own_rate (Cursor *cursor,
              guint   executed,
              guint   adjusted)
{
  g_autofree char *from = g_strdup_printf ("{%u,%u}", cursor->row, executed);
  g_autofree char *of = g_strdup_printf ("{%u,%u}", cursor->row, adjusted);

  set_rate (cursor, from, of);
}

static void
add_line (Cursor            *cursor,
          const JxTallyLine *line,
          guint              ordinal,
          gboolean           one_year)
{
  g_autofree char *name = one_year || line->year == 0 ? g_strdup (line->name) : g_strdup_printf ("%s（%d年）", line->name, line->year);

  begin_row (cursor, JX_DOC_ROW_PLAIN);
  put_count (cursor, ordinal);
  put_text (cursor, name_agency (line->agency));
  put_text (cursor, name);
  for (guint n = 0; n < JX_TALLY_N_MONEY; n++)
    put_money (cursor, line->fen[n], line->known[n]);
  put_rate (cursor, line->fen[JX_TALLY_EXECUTED], line->fen[JX_TALLY_ADJUSTED],
            line->known[JX_TALLY_ADJUSTED] && line->known[JX_TALLY_EXECUTED]);
  set_own_rate (cursor, LINE_MONEY + JX_TALLY_EXECUTED, LINE_MONEY + JX_TALLY_ADJUSTED);
  put_figure (cursor, line->total, TRUE);
  jx_doc_table_add_cell (cursor->table, cursor->column++, 1, line->grade);
  put_count (cursor, line->n_errors);
  put_count (cursor, line->n_warnings);
}

/* Projects alone: a department as a whole has the same money once more. */
static void
add_sum (Cursor        *cursor,
         const JxTally *tally,
         const char    *agency,
         const char    *label)
{
  g_autofree char *executed = dup_sum (cursor, agency, TAKE_RATED, LINE_MONEY + JX_TALLY_EXECUTED);
  g_autofree char *adjusted = dup_sum (cursor, agency, TAKE_RATED, LINE_MONEY + JX_TALLY_ADJUSTED);
  JxTallySum sum;

  if (!jx_tally_sum (tally, agency, JX_TALLY_PROJECTS, &sum) || sum.n == 0)
    return;

  jx_doc_table_keep_next (cursor->table);
  begin_row (cursor, JX_DOC_ROW_PLAIN);
  jx_doc_table_add_cell (cursor->table, 0, 3, label)->kind = JX_DOC_CELL_SIDE;
  cursor->column = 3;
  for (guint n = 0; n < JX_TALLY_N_MONEY; n++)
    {
      put_money (cursor, sum.fen[n], sum.n_known[n] > 0);
      set_sum (cursor, agency, LINE_MONEY + n);
    }
  put_rate (cursor, sum.spent, sum.budget, sum.n_rated > 0);
  set_rate (cursor, executed, adjusted);
  put_mean (cursor, &sum);
  set_mean (cursor, agency, &sum);
  jx_doc_table_add_cell (cursor->table, cursor->column++, 1, NULL);
  put_count (cursor, sum.n_errors);
  set_sum (cursor, agency, LINE_ERRORS);
  put_count (cursor, sum.n_warnings);
  set_sum (cursor, agency, LINE_ERRORS + 1);
}

static gboolean
ends_agency (const JxTally *tally,
             guint          position)
{
  if (position + 1 == jx_tally_get_n_lines (tally))
    return TRUE;

  return !g_str_equal (jx_tally_get_line (tally, position)->agency, jx_tally_get_line (tally, position + 1)->agency);
}

/**
 * jx_tally_table_add_lines:
 * @document: where to
 * @tally: what many assessments come to, in order
 *
 * Adds the table with a line for each assessment, the sum of each agency's projects below them, and that of all.
 */
void
jx_tally_table_add_lines (JxDocument    *document,
                          const JxTally *tally)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  Cursor cursor = { begin_table (document, line_columns, G_N_ELEMENTS (line_columns)), .tally = tally, .rows = rows };
  g_autoptr(GPtrArray) agencies = jx_tally_list_agencies (tally);
  gboolean one_year = jx_tally_get_year (tally) > 0;

  for (guint n = 0; n < jx_tally_get_n_lines (tally); n++)
    {
      const JxTallyLine *line = jx_tally_get_line (tally, n);

      add_line (&cursor, line, n + 1, one_year);
      g_array_append_val (rows, cursor.row);
      if (one_year && agencies->len > 1 && ends_agency (tally, n))
        {
          g_autofree char *label = g_strconcat (name_agency (line->agency), " 项目小计", NULL);

          add_sum (&cursor, tally, line->agency, label);
        }
    }

  add_sum (&cursor, tally, NULL, "项目合计");
}

/**
 * jx_tally_table_add_agencies:
 * @document: where to
 * @tally: what many assessments come to
 *
 * Adds the table with a line for the projects of each agency.
 */
void
jx_tally_table_add_agencies (JxDocument    *document,
                             const JxTally *tally)
{
  Cursor cursor = { NULL };
  g_autoptr(GPtrArray) agencies = jx_tally_list_agencies (tally);

  jx_document_add_paragraph (document, JX_TEXT_CAPTION, NULL, "分单位汇总（万元）", NULL);
  cursor.table = begin_table (document, agency_columns, G_N_ELEMENTS (agency_columns));
  for (guint n = 0; n < agencies->len; n++)
    {
      const char *agency = g_ptr_array_index (agencies, n);
      JxTallySum sum;

      if (!jx_tally_sum (tally, agency, JX_TALLY_PROJECTS, &sum))
        continue;

      begin_row (&cursor, JX_DOC_ROW_PLAIN);
      put_text (&cursor, name_agency (agency));
      put_count (&cursor, sum.n);
      put_money (&cursor, sum.fen[JX_TALLY_ADJUSTED], sum.n_known[JX_TALLY_ADJUSTED] > 0);
      put_money (&cursor, sum.fen[JX_TALLY_EXECUTED], sum.n_known[JX_TALLY_EXECUTED] > 0);
      put_rate (&cursor, sum.spent, sum.budget, sum.n_rated > 0);
      if (sum.spent == sum.fen[JX_TALLY_EXECUTED] && sum.budget == sum.fen[JX_TALLY_ADJUSTED])
        set_own_rate (&cursor, AGENCY_ADJUSTED + 1, AGENCY_ADJUSTED);
      put_mean (&cursor, &sum);
      for (JxTallyGrade grade = 0; grade < JX_TALLY_UNGRADED; grade++)
        put_count (&cursor, sum.n_grades[grade]);
    }
}

/* What the department's own table says; of several the first. */
static const JxTallyLine *
find_department (const JxTally *tally,
                 const char    *agency)
{
  for (guint n = 0; n < jx_tally_get_n_lines (tally); n++)
    {
      const JxTallyLine *line = jx_tally_get_line (tally, n);

      if (line->department && g_str_equal (line->agency, agency))
        return line;
    }

  return NULL;
}

/**
 * jx_tally_table_add_departments:
 * @document: where to
 * @tally: what many assessments come to
 *
 * Adds the table with a line for each agency: the sum of its projects, beside what the department's own table says.
 */
void
jx_tally_table_add_departments (JxDocument    *document,
                                const JxTally *tally)
{
  Cursor cursor = { NULL };
  g_autoptr(GPtrArray) agencies = jx_tally_list_agencies (tally);

  jx_document_add_paragraph (document, JX_TEXT_CAPTION, NULL, "部门整体支出（万元）", NULL);
  cursor.table = begin_table (document, department_columns, G_N_ELEMENTS (department_columns));
  for (guint n = 0; n < agencies->len; n++)
    {
      const char *agency = g_ptr_array_index (agencies, n);
      const JxTallyLine *line = find_department (tally, agency);
      JxTallySum sum;

      if (!jx_tally_sum (tally, agency, JX_TALLY_PROJECTS, &sum))
        continue;

      begin_row (&cursor, JX_DOC_ROW_PLAIN);
      put_text (&cursor, name_agency (agency));
      put_money (&cursor, sum.fen[JX_TALLY_ADJUSTED], sum.n_known[JX_TALLY_ADJUSTED] > 0);
      put_money (&cursor, sum.fen[JX_TALLY_EXECUTED], sum.n_known[JX_TALLY_EXECUTED] > 0);
      put_money (&cursor, line != NULL ? line->fen[JX_TALLY_ADJUSTED] : 0, line != NULL && line->known[JX_TALLY_ADJUSTED]);
      put_money (&cursor, line != NULL ? line->fen[JX_TALLY_EXECUTED] : 0, line != NULL && line->known[JX_TALLY_EXECUTED]);
      put_figure (&cursor, line != NULL ? line->total : "", TRUE);
      jx_doc_table_add_cell (cursor.table, cursor.column++, 1, line != NULL ? line->grade : NULL);
    }
}
