/* jx-xlsx-page.c: the pages of a sheet: paper, margins, where they end, what stands again on each
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-page.h"

#include <math.h>

#include "jx-page-foot.h"
#include "jx-page-rows.h"
#include "jx-xlsx-foot.h"

#define POINTS_PER_MM   (72 / 25.4)
#define POINTS_PER_INCH 72.0
#define PIXELS_PER_POINT (96 / 72.0)
#define PAPER_A3        8
#define PAPER_A4        9
#define A3_WIDTH        420   /* mm */
#define LINE_OF_FOOT    21.0  /* points: LibreOffice cuts off what is higher than the room below the cells */

/* A little smaller than ours, what is printed stands between them where ours does: on another printer columns and rows come out
 * a little larger, and a page must not lose its last one for that. */
static double
get_margin (double margin)
{
  double points = margin * POINTS_PER_MM;

  return MAX (points - JX_XLSX_FOOT_ROOM, points / 2);
}

/* How far the line with the number is from the edge of the paper: as on our pages, but where it has room. */
static double
get_foot (const JxPage *page)
{
  JxTextStyle style;

  jx_text_style_init (&style, JX_TEXT_PAGE_NUMBER, page);

  return CLAMP (page->bottom * POINTS_PER_MM - LINE_OF_FOOT, 0, jx_page_foot_get_place (page->bottom) - style.pitch / 2);
}

/* The lines themselves are put in later. */
static lxw_error
set_feet (lxw_worksheet *sheet,
          const JxPage  *page)
{
  lxw_header_footer_options above = { 0 }, below = { .margin = get_foot (page) / POINTS_PER_INCH };
  JxTextStyle mark;
  lxw_error error;

  jx_text_style_init (&mark, JX_TEXT_CONTINUED, page);
  above.margin = MAX (0, page->top * POINTS_PER_MM - mark.pitch - mark.after) / POINTS_PER_INCH;
  error = worksheet_set_header_opt (sheet, "", &above);

  return error != LXW_NO_ERROR ? error : worksheet_set_footer_opt (sheet, "&C&P", &below);
}

static guint
get_number (JxReport         *report,
            const JxXlsxGrid *grid)
{
  return jx_report_get_numbering (report)->first + grid->first_page;
}

static lxw_error
set_breaks (lxw_worksheet    *sheet,
            const JxXlsxGrid *grid)
{
  g_autofree lxw_row_t *rows = g_new0 (lxw_row_t, grid->breaks->len + 1);

  for (guint n = 0; n < grid->breaks->len; n++)
    rows[n] = g_array_index (grid->breaks, guint, n);

  return grid->breaks->len > 0 ? worksheet_set_h_pagebreaks (sheet, rows) : LXW_NO_ERROR;
}

static void
set_sizes (lxw_worksheet    *sheet,
           const JxXlsxGrid *grid)
{
  for (guint n = 0; n + 1 < grid->edges->len; n++)
    {
      long left = lround (g_array_index (grid->edges, double, n) * PIXELS_PER_POINT);
      long right = lround (g_array_index (grid->edges, double, n + 1) * PIXELS_PER_POINT);

      worksheet_set_column_pixels (sheet, (lxw_col_t) n, (lxw_col_t) n, (uint32_t) (right - left), NULL);
    }

  for (guint n = 0; n < grid->heights->len; n++)
    worksheet_set_row (sheet, n, g_array_index (grid->heights, double, n), NULL);
}

/**
 * jx_xlsx_page_set:
 * @sheet: a sheet
 * @report: the pages
 * @grid: some of them
 *
 * Sets the pages of a sheet as ours are, its columns and rows with them, and their numbers: printed alone, too, it belongs to the rest.
 *
 * Returns: what the library says
 */
lxw_error
jx_xlsx_page_set (lxw_worksheet    *sheet,
                  JxReport         *report,
                  const JxXlsxGrid *grid)
{
  const JxPage *page;
  lxw_error error;

  g_return_val_if_fail (sheet != NULL && JX_IS_REPORT (report) && grid != NULL, LXW_ERROR_NULL_PARAMETER_IGNORED);

  page = grid->page;
  set_sizes (sheet, grid);
  worksheet_set_start_page (sheet, (uint16_t) get_number (report, grid));
  worksheet_set_paper (sheet, MAX (page->width, page->height) >= A3_WIDTH ? PAPER_A3 : PAPER_A4);
  if (page->width > page->height)
    worksheet_set_landscape (sheet);
  worksheet_set_margins (sheet, get_margin (page->left) / POINTS_PER_INCH, get_margin (page->right) / POINTS_PER_INCH,
                         page->top * POINTS_PER_MM / POINTS_PER_INCH,
                         MAX (get_margin (page->bottom), get_foot (page) + LINE_OF_FOOT) / POINTS_PER_INCH);
  worksheet_set_print_scale (sheet, (uint16_t) grid->scale);
  worksheet_center_horizontally (sheet);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  if (grid->n_head > 0)
    worksheet_repeat_rows (sheet, grid->head, grid->head + grid->n_head - 1);
  if (grid->heights->len > 0
      && (error = worksheet_print_area (sheet, 0, 0, grid->heights->len - 1, (lxw_col_t) (grid->edges->len - 2))) != LXW_NO_ERROR)
    return error;

  return (error = set_breaks (sheet, grid)) != LXW_NO_ERROR ? error : set_feet (sheet, page);
}

/**
 * jx_xlsx_page_dup_feet:
 * @report: the pages
 * @grid: some of them
 * @digest: (nullable): short code of the file that says the same
 *
 * Writes what stands above and below the cells of a sheet's pages.
 *
 * Returns: (transfer full): see jx_xlsx_foot_new()
 */
char *
jx_xlsx_page_dup_feet (JxReport         *report,
                       const JxXlsxGrid *grid,
                       const char       *digest)
{
  const JxDocument *document;

  g_return_val_if_fail (JX_IS_REPORT (report) && grid != NULL, NULL);

  document = jx_report_get_document (report);

  return jx_xlsx_foot_new (grid->page, jx_document_get_setup (document), digest,
                           jx_page_rows_go_on (report, grid->first_page, grid->last_page), get_number (report, grid) % 2 != 0,
                           jx_page_foot_is_turned (document, grid->page));
}
