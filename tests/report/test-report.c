/* test-report.c: a report: an assessment as pages, for screen, paper and file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pdf.h"
#include "jx-place.h"
#include "jx-report-places.h"

#include "pdf-report.h"
#include "pdf-words.h"
#include "sample-assessment.h"

typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
  JxReport     *report;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->assessment = sample_assessment_new (fixture->forms, "mof-project");
  sample_assessment_fill_jinfeng (fixture->assessment);
  fixture->report = jx_report_new (fixture->assessment);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->report);
  g_assert_finalize_object (fixture->assessment);
  g_clear_object (&fixture->forms);
}

static JxRow *
get_row (Fixture    *fixture,
         const char *block,
         guint       position)
{
  return jx_table_get_row (jx_assessment_find_table (fixture->assessment, block), position);
}

/* On all pages */
static GArray *
find_rects (Fixture    *fixture,
            const char *block,
            guint       position,
            const char *field)
{
  const char *row_id = jx_row_get_id (get_row (fixture, block, position));
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (JxReportRect));

  for (guint page = 0; jx_report_has_page (fixture->report, page); page++)
    {
      g_autoptr(GArray) found = jx_report_get_page_rects (fixture->report, page, row_id, field);

      g_array_append_vals (rects, found->data, found->len);
    }

  return rects;
}

/* Returns how many of the table's fields are printed. */
static guint
assert_table_in_pdf (Fixture   *fixture,
                     JxTable   *table,
                     GPtrArray *words)
{
  const JxBlock *block = jx_table_get_block (table);
  guint n_fields = 0;

  for (guint row = 0; row < jx_table_get_n_rows (table); row++)
    for (guint column = 0; column < block->n_columns; column++)
      {
        g_autofree char *shown = jx_assessment_dup_shown (fixture->assessment, table, row, column);
        g_autofree char *expected = pdf_words_squash (shown);
        g_autofree char *printed = NULL;
        g_autoptr(GArray) rects = find_rects (fixture, block->id, row, block->columns[column].key);
        JxReportRect *rect = &g_array_index (rects, JxReportRect, 0);

        if (rects->len == 0)
          continue;

        n_fields++;
        printed = pdf_words_join (words, rect->page, rect->x, rect->y, rect->width, rect->height);
        g_assert_cmpstr (printed, ==, expected);
      }

  return n_fields;
}

/* The bureau's check: each field's rectangle holds in the file what the assessment shows. */
static void
test_fields_in_pdf (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(PdfReport) pdf = NULL;
  JxReportInfo info;
  guint n_fields = 0;

  jx_report_info_init (&info, jx_report_get_assessment (fixture->report), jx_report_get_document (fixture->report));
  g_assert_cmpstr (info.author, ==, "金凤区智慧城市运营中心");
  g_assert_cmpint (info.time, ==, 1703980800);   /* 2023-12-31 */
  pdf = pdf_report_new (fixture->report, &info);

  for (guint t = 0; t < jx_assessment_get_n_tables (fixture->assessment); t++)
    n_fields += assert_table_in_pdf (fixture, jx_assessment_get_table (fixture->assessment, t), pdf->words);
  g_assert_cmpuint (n_fields, ==, 3 + 4 * 7 + 2 + 9 * 8 + 2);
}

static void
test_click_finds_field (Fixture       *fixture,
                        gconstpointer  data)
{
  const char *row_id = jx_row_get_id (get_row (fixture, "indicators", 3));
  g_autoptr(GArray) rects = find_rects (fixture, "indicators", 3, "reason");
  JxReportRect *rect = &g_array_index (rects, JxReportRect, 0);
  JxSource source;

  g_assert_cmpuint (rects->len, ==, 1);
  g_assert_true (jx_report_find_source (fixture->report, rect->page, rect->x + 1, rect->y + 1, &source));
  g_assert_cmpstr (source.row_id, ==, row_id);
  g_assert_cmpstr (source.field, ==, "reason");
  g_assert_false (jx_report_find_source (fixture->report, 0, 1, 1, &source));
}

static void
test_merged_cell_is_of_each_row (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GArray) first = find_rects (fixture, "indicators", 0, "level1");
  g_autoptr(GArray) last = find_rects (fixture, "indicators", 3, "level1");

  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpmem (first->data, sizeof (JxReportRect), last->data, sizeof (JxReportRect));
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  guint stamp = jx_report_get_page_stamp (fixture->report, 0);

  jx_report_update (fixture->report);
  g_assert_cmpuint (jx_report_get_page_stamp (fixture->report, 0), ==, stamp);

  sample_assessment_set (fixture->assessment, "indicators", 0, "actual", "26人");
  jx_report_update (fixture->report);
  g_assert_cmpuint (jx_report_get_page_stamp (fixture->report, 0), !=, stamp);

  sample_assessment_set (fixture->assessment, "indicators", 0, "actual", "1月-4月： 28人 5月-12月：");
  jx_report_update (fixture->report);
  g_assert_cmpuint (jx_report_get_page_stamp (fixture->report, 0), ==, stamp);
}

/* The texts of all pages, as they are broken into lines. */
static GHashTable *
collect_texts (JxReport *report)
{
  GHashTable *texts = g_hash_table_new (NULL, NULL);

  for (guint page = 0; page < jx_report_get_n_pages (report); page++)
    {
      const GArray *boxes = jx_report_get_page (report, page)->boxes;

      for (guint n = 0; n < boxes->len; n++)
        if (g_array_index (boxes, JxBox, n).text != NULL)
          g_hash_table_add (texts, (gpointer) g_array_index (boxes, JxBox, n).text);
    }

  return texts;
}

/* How many of the texts were not set before: what is gone is freed only after what is new has its place. */
static guint
count_new (JxReport   *report,
           GHashTable *before)
{
  g_autoptr(GHashTable) now = collect_texts (report);
  GHashTableIter iter;
  gpointer text;
  guint n_new = 0;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    n_new += !g_hash_table_contains (before, text);

  return n_new;
}

/* A reason is one text, and moves what stands below it; the rest is not broken into lines again. */
static void
test_update_sets_one_text (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(GHashTable) before = collect_texts (fixture->report);

  g_assert_cmpuint (g_hash_table_size (before), >, 50);
  jx_report_update (fixture->report);
  g_assert_cmpuint (count_new (fixture->report, before), ==, 0);

  sample_assessment_set (fixture->assessment, "indicators", 0, "reason", "年中有人退休，下半年的岗位由同事兼任，所以人数比年初少，明年按实有人数申报");
  jx_report_update (fixture->report);
  g_assert_cmpuint (count_new (fixture->report, before), ==, 1);
}

static void
test_digest (Fixture       *fixture,
             gconstpointer  data)
{
  guint stamp = jx_report_get_page_stamp (fixture->report, 0);

  jx_report_set_digest (fixture->report, "3F2A-90BC-11D7");
  g_assert_cmpuint (jx_report_get_page_stamp (fixture->report, 0), !=, stamp);
  jx_report_set_digest (fixture->report, NULL);
  g_assert_cmpuint (jx_report_get_page_stamp (fixture->report, 0), ==, stamp);
}

static cairo_surface_t *
draw (Fixture *fixture,
      double   scale)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  jx_report_get_page_size (fixture->report, 0, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width * scale, height * scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  jx_report_draw_page (fixture->report, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Ink in the rectangle of the total score, whatever the zoom. */
static void
test_draws (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GArray) rects = find_rects (fixture, "totals", 0, "total-score");
  const JxReportRect *rect = &g_array_index (rects, JxReportRect, 0);

  for (double scale = 1; scale <= 3; scale++)
    {
      cairo_surface_t *surface = draw (fixture, scale);
      const guchar *pixels = cairo_image_surface_get_data (surface);
      guint ink = 0;

      for (int y = (rect->y + 2) * scale; y < (rect->y + rect->height - 2) * scale; y++)
        for (int x = (rect->x + 2) * scale; x < (rect->x + rect->width - 2) * scale; x++)
          ink += pixels[y * cairo_image_surface_get_stride (surface) + x] > 127;
      g_assert_cmpuint (ink, >, 10 * scale);
      g_assert_cmpuint (ink, <, rect->width * rect->height * scale * scale / 4);
      cairo_surface_destroy (surface);
    }
}

#define ADD(name, function) \
  g_test_add ("/report/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("each-field-is-in-its-rectangle-of-the-pdf", test_fields_in_pdf);
  ADD ("click-finds-the-field", test_click_finds_field);
  ADD ("merged-cell-belongs-to-each-row", test_merged_cell_is_of_each_row);
  ADD ("update-changes-what-changed", test_update);
  ADD ("update-sets-only-what-changed", test_update_sets_one_text);
  ADD ("digest-is-on-the-page", test_digest);
  ADD ("draws-at-any-zoom", test_draws);

  return g_test_run ();
}
