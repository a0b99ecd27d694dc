/* test-layout.c: from a document to pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-attachments.h"
#include "jx-layout.h"

#include "sample-document.h"

#define CLOSE 0.01   /* points */

typedef struct
{
  JxDocument   *document;
  JxTypesetter *typesetter;
  JxLayout     *layout;
  guint         n_pages;
} Fixture;

static const JxPage upright = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };

static void
lay_out_pages (Fixture    *fixture,
               const char *digest)
{
  g_clear_pointer (&fixture->layout, jx_layout_free);
  fixture->layout = jx_layout_new (fixture->document, fixture->typesetter, &(JxNumbering) { JX_NUMBERS_ARABIC, 1 }, digest, NULL);
  while (jx_layout_go_on (fixture->layout))
    ;
  fixture->n_pages = jx_layout_get_n_ready (fixture->layout);
}

static void
lay_out (Fixture    *fixture,
         JxDocument *document)
{
  fixture->document = document;
  fixture->typesetter = jx_typesetter_new ();
  lay_out_pages (fixture, NULL);
}

static void
set_up_sample (Fixture       *fixture,
               gconstpointer  data)
{
  lay_out (fixture, sample_document_new (GPOINTER_TO_UINT (data)));
}

static void
set_up_nothing (Fixture       *fixture,
                gconstpointer  data)
{
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->layout, jx_layout_free);
  jx_typesetter_free (fixture->typesetter);
  jx_document_unref (fixture->document);
}

static const JxReportPage *
get_page (Fixture *fixture,
          guint    page)
{
  g_assert_cmpuint (page, <, fixture->n_pages);

  return jx_layout_get_page (fixture->layout, page);
}

static const JxBox *
find_cell (Fixture         *fixture,
           guint            page,
           const JxDocCell *cell)
{
  GArray *boxes = get_page (fixture, page)->boxes;

  for (guint n = 0; n < boxes->len; n++)
    if (g_array_index (boxes, JxBox, n).cell == cell)
      return &g_array_index (boxes, JxBox, n);

  return NULL;
}

static const JxDocCell *
find_text (Fixture    *fixture,
           const char *text)
{
  const JxDocTable *table = sample_document_get_table (fixture->document);

  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    if (g_str_equal (jx_doc_table_get_cell (table, n)->text, text))
      return jx_doc_table_get_cell (table, n);

  g_assert_not_reached ();
}

static gboolean
overlap (const JxBox *box,
         const JxBox *other)
{
  return box->x + box->width > other->x + CLOSE && other->x + other->width > box->x + CLOSE &&
         box->y + box->height > other->y + CLOSE && other->y + other->height > box->y + CLOSE;
}

/* The cells of each part of the table fill its frame and no two of them share a place. */
static void
assert_tiled (const JxReportPage *page)
{
  for (guint n = 0; n < page->frames->len; n++)
    {
      const JxFrame *frame = &g_array_index (page->frames, JxFrame, n);
      double area = 0;

      for (guint i = frame->first_box; i < frame->first_box + frame->n_boxes; i++)
        {
          const JxBox *box = &g_array_index (page->boxes, JxBox, i);

          area += box->width * box->height;
          for (guint j = frame->first_box; j < i; j++)
            g_assert_false (overlap (box, &g_array_index (page->boxes, JxBox, j)));
        }
      g_assert_cmpfloat_with_epsilon (area, frame->width * frame->height, 1);
      g_assert_cmpfloat (frame->y + frame->height, <=, page->height);
    }
}

static void
assert_text_fits (const JxReportPage *page)
{
  for (guint n = 0; n < page->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (page->boxes, JxBox, n);

      double room = box->turned ? box->width : box->height;

      if (box->text != NULL)
        g_assert_cmpfloat (box->n_lines * box->text->style->pitch, <=, room + CLOSE);
    }
}

static void
test_tiles (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint page = 0; page < fixture->n_pages; page++)
    {
      assert_tiled (get_page (fixture, page));
      assert_text_fits (get_page (fixture, page));
    }
}

static void
test_one_page (Fixture       *fixture,
               gconstpointer  data)
{
  const JxBox *side, *first, *last;

  g_assert_cmpuint (fixture->n_pages, ==, 1);
  side = find_cell (fixture, 0, find_text (fixture, "绩效指标"));
  first = find_cell (fixture, 0, find_text (fixture, "一级指标"));
  last = find_cell (fixture, 0, find_text (fixture, "满意度"));
  g_assert_cmpfloat_with_epsilon (side->y, first->y, CLOSE);
  g_assert_cmpfloat_with_epsilon (side->y + side->height, last->y + last->height, CLOSE);
  g_assert_cmpfloat_with_epsilon (side->x + side->width, first->x, CLOSE);
}

static void
test_repeats (Fixture       *fixture,
              gconstpointer  data)
{
  const JxDocCell *head = find_text (fixture, "三级指标");
  const JxDocCell *side = find_text (fixture, "绩效指标");
  const JxDocCell *name = find_text (fixture, "政府批准聘用人员支出");

  g_assert_cmpuint (fixture->n_pages, >, 2);
  for (guint page = 1; page + 1 < fixture->n_pages; page++)
    {
      const JxBox *mark = &g_array_index (get_page (fixture, page)->boxes, JxBox, 0);
      const JxBox *again = find_cell (fixture, page, head), *beside = find_cell (fixture, page, side);

      g_assert_cmpint (mark->kind, ==, JX_BOX_FURNITURE);
      g_assert_cmpstr (mark->text->string, ==, "续表");
      g_assert_cmpint (again->kind, ==, JX_BOX_REPEATED);
      g_assert_cmpint (beside->kind, ==, JX_BOX_REPEATED);
      g_assert_cmpfloat_with_epsilon (again->y, mark->y + mark->height + mark->text->style->after, CLOSE);
      g_assert_cmpfloat_with_epsilon (beside->y, again->y, CLOSE);
      g_assert_cmpuint (beside->n_lines, ==, beside->text->n_lines);
      g_assert_null (find_cell (fixture, page, name));
    }
}

static void
test_level_over_break (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n_split = 0;

  for (guint page = 0; page + 1 < fixture->n_pages; page++)
    {
      GArray *boxes = get_page (fixture, page)->boxes;

      for (guint n = 0; n < boxes->len; n++)
        {
          const JxBox *box = &g_array_index (boxes, JxBox, n), *rest;

          if (box->cell == NULL || box->cell->column != 1 || box->cell->row_span == 1 ||
              !(rest = find_cell (fixture, page + 1, box->cell)))
            continue;

          n_split++;
          g_assert_cmpuint (box->n_lines, ==, box->text->n_lines);
          g_assert_cmpuint (rest->n_lines, ==, rest->text->n_lines);
          g_assert_cmpint (rest->kind, ==, JX_BOX_REPEATED);
        }
    }
  g_assert_cmpuint (n_split, >, 0);
}

static void
test_total_not_alone (Fixture       *fixture,
                      gconstpointer  data)
{
  guint last = fixture->n_pages - 1;
  const JxBox *total = find_cell (fixture, last, find_text (fixture, "总分"));
  GArray *boxes = get_page (fixture, last)->boxes;
  guint n_cells = 0;

  g_assert_nonnull (total);
  for (guint n = 0; n < boxes->len; n++)
    if (g_array_index (boxes, JxBox, n).cell != NULL && g_array_index (boxes, JxBox, n).kind == JX_BOX_CELL)
      n_cells++;
  g_assert_cmpuint (n_cells, >, 4);
}

/* Lines of each cell that does not repeat, over all pages: each once and in order. */
static void
assert_lines_once (Fixture          *fixture,
                   const JxDocTable *table)
{
  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell (table, n);
      const JxText *text = NULL;
      guint next = 0;

      for (guint page = 0; page < fixture->n_pages; page++)
        {
          const JxBox *box = find_cell (fixture, page, cell);

          if (box == NULL || box->text == NULL || box->kind != JX_BOX_CELL)
            continue;

          text = box->text;
          g_assert_cmpuint (box->first_line, ==, next);
          next += box->n_lines;
        }
      g_assert_cmpuint (next, ==, text != NULL ? text->n_lines : 0);
      g_assert_true (text != NULL || *cell->text == '\0');
    }
}

static void
test_lines_once (Fixture       *fixture,
                 gconstpointer  data)
{
  assert_lines_once (fixture, sample_document_get_table (fixture->document));
}

static char *
repeat (const char *text,
        guint       n_times)
{
  GString *string = g_string_new (NULL);

  while (n_times-- > 0)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

static void
test_tall_row (Fixture       *fixture,
               gconstpointer  data)
{
  static const double grid[] = { 1, 2, 1 };
  g_autofree char *tall = repeat ("本年度完成的工作。", 1500);
  g_autofree char *taller = repeat ("长", 6000);
  JxDocument *document = jx_document_new (&upright);
  JxDocTable *table = jx_document_add_table (document, grid, 3, TRUE);

  jx_doc_table_begin_band (table, TRUE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_HEAD);
  jx_doc_table_add_cell (table, 0, 1, "甲");
  jx_doc_table_add_cell (table, 1, 1, "乙");
  jx_doc_table_add_cell (table, 2, 1, "丙");
  for (guint row = 0; row < 3; row++)
    {
      jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
      jx_doc_table_add_cell (table, 0, 1, "短");
      jx_doc_table_add_cell (table, 1, 1, row == 1 ? tall : "短");
      jx_doc_table_add_cell (table, 2, 1, row == 1 ? taller : "");
    }
  lay_out (fixture, document);

  g_assert_cmpuint (fixture->n_pages, >, 3);
  test_tiles (fixture, NULL);
  assert_lines_once (fixture, table);
}

/* A cell over several rows whose text is not a name: it goes on, it is not said twice. */
static void
test_tall_merged_cell (Fixture       *fixture,
                       gconstpointer  data)
{
  static const double grid[] = { 1, 1 };
  g_autofree char *tall = repeat ("本年度完成的工作。", 700);
  JxDocument *document = jx_document_new (&upright);
  JxDocTable *table = jx_document_add_table (document, grid, 2, TRUE);

  jx_doc_table_begin_band (table, FALSE);
  for (guint row = 0; row < 5; row++)
    {
      jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
      if (row == 0)
        jx_doc_table_add_cell (table, 0, 1, tall)->row_span = 5;
      jx_doc_table_add_cell (table, 1, 1, "短");
    }
  lay_out (fixture, document);

  g_assert_cmpuint (fixture->n_pages, >, 1);
  test_tiles (fixture, NULL);
  assert_lines_once (fixture, table);
}

static void
test_paragraph_over_break (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *text = repeat ("每一行都要在页上。", 200);
  JxDocument *document = jx_document_new (&upright);
  guint n_lines = 0;

  jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, text, NULL);
  lay_out (fixture, document);

  g_assert_cmpuint (fixture->n_pages, >, 1);
  for (guint page = 0; page < fixture->n_pages; page++)
    {
      const JxBox *box = &g_array_index (get_page (fixture, page)->boxes, JxBox, 0);

      g_assert_cmpuint (box->first_line, ==, n_lines);
      g_assert_cmpuint (box->n_lines, >=, 2);
      g_assert_cmpuint (box->n_lines, <=, 22);   /* GB/T 9704 */
      n_lines += box->n_lines;
      if (page + 1 == fixture->n_pages)
        g_assert_cmpuint (n_lines, ==, box->text->n_lines);
    }
}

static void
test_heading_not_alone (Fixture       *fixture,
                        gconstpointer  data)
{
  for (guint n_lines = 15; n_lines <= 23; n_lines++)
    {
      g_autofree char *text = repeat ("行\n", n_lines - 1);
      JxDocument *document = jx_document_new (&upright);
      const JxBox *last;

      jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, text, NULL);
      jx_document_add_paragraph (document, JX_TEXT_HEADING1, "一、", "概况", NULL);
      jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, "一\n二\n三\n四", NULL);
      lay_out (fixture, document);

      for (guint page = 0; page < fixture->n_pages; page++)
        {
          GArray *boxes = get_page (fixture, page)->boxes;

          last = &g_array_index (boxes, JxBox, boxes->len - 2);   /* before the page number */
          g_assert_cmpint (last->text->style->role, ==, JX_TEXT_BODY);
        }
      if (n_lines < 23)
        tear_down (fixture, NULL);
    }
}

/* GB/T 9704: four hanzi free at the right of the date, who signs in the middle above it, both on one page. */
static void
test_signature (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint n_lines = 17; n_lines <= 22; n_lines++)
    {
      g_autofree char *text = repeat ("行\n", n_lines);
      JxDocument *document = jx_document_new (&upright);
      const JxReportPage *page;
      const JxBox *agency, *date;

      jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, text, NULL);
      jx_document_add_paragraph (document, JX_TEXT_SIGNATURE, NULL, "云川县灌区管理所", NULL);
      jx_document_add_paragraph (document, JX_TEXT_SIGNATURE, NULL, "2025年3月12日", NULL);
      lay_out (fixture, document);

      page = get_page (fixture, fixture->n_pages - 1);
      agency = &g_array_index (page->boxes, JxBox, page->boxes->len - 3);   /* before date and page number */
      date = &g_array_index (page->boxes, JxBox, page->boxes->len - 2);
      g_assert_cmpstr (agency->text->string, ==, "云川县灌区管理所");
      g_assert_cmpstr (date->text->string, ==, "2025年3月12日");
      g_assert_cmpfloat_with_epsilon (date->y - agency->y, 28.99, CLOSE);
      g_assert_cmpfloat_with_epsilon (date->x + date->width / 2, agency->x + agency->width / 2, CLOSE);
      g_assert_cmpfloat_with_epsilon ((210 - 26) * 72 / 25.4 - (date->x + date->width / 2), (4 + 6.5 / 2) * 16, 8);
      g_assert_cmpfloat (date->y + date->height, <=, (297 - 35) * 72 / 25.4 + CLOSE);
      if (n_lines < 22)
        tear_down (fixture, NULL);
    }
}

/* GB/T 9704: a line free between the text and the list of what is attached, none between its lines. */
static void
test_attached (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const titles[] = { "项目支出绩效自评表", "佐证材料清单", NULL };
  JxDocument *document = jx_document_new (&upright);
  const JxReportPage *page;
  const JxBox *boxes;

  jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, "行", NULL);
  jx_attachments_add (document, titles);
  lay_out (fixture, document);

  page = get_page (fixture, 0);
  boxes = &g_array_index (page->boxes, JxBox, 0);
  g_assert_cmpstr (boxes[1].text->string, ==, "附件：1.项目支出绩效自评表");
  g_assert_cmpfloat_with_epsilon (boxes[1].y - boxes[0].y, 2 * 28.99, CLOSE);
  g_assert_cmpfloat_with_epsilon (boxes[2].y - boxes[1].y, 28.99, CLOSE);
}

/* GB/T 9704: odd pages right, even pages left, one hanzi from the edge of the type area. */
static void
test_page_numbers (Fixture       *fixture,
                   gconstpointer  data)
{
  JxDocument *document = sample_document_new (3);
  guint n_turned = 0;

  sample_document_add_report (document);
  lay_out (fixture, document);

  for (guint n = 0; n < fixture->n_pages; n++)
    {
      const JxReportPage *page = get_page (fixture, n);
      const JxBox *number = &g_array_index (page->boxes, JxBox, page->boxes->len - 1);
      g_autofree char *expected = g_strdup_printf ("— %u —", n + 1);

      g_assert_cmpstr (number->text->string, ==, expected);
      g_assert_cmpint (number->text->align, ==, n % 2 == 0 ? JX_ALIGN_END : JX_ALIGN_START);
      g_assert_cmpint (number->turned, ==, page->width > page->height);
      n_turned += number->turned;
      if (number->turned)
        g_assert_cmpfloat (number->x + number->width, <, g_array_index (page->frames, JxFrame, 0).x);
      else
        g_assert_cmpfloat_with_epsilon (number->y + number->height / 2, page->height - (35 - 7) * 72 / 25.4, 0.1);
    }
  g_assert_cmpuint (n_turned, >, 0);
  g_assert_cmpuint (n_turned, <, fixture->n_pages);
}

static JxDocument *
new_paragraph (guint n_characters)
{
  JxDocument *document = jx_document_new (&upright);
  g_autoptr(GString) text = g_string_new (NULL);

  while (n_characters-- > 0)
    g_string_append (text, "字");
  jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, text->str, NULL);

  return document;
}

/* GB/T 9704: 22 lines of 28 characters fill the type area; the first line begins two characters in. */
static void
test_type_area (Fixture       *fixture,
                gconstpointer  data)
{
  const JxBox *box;

  lay_out (fixture, new_paragraph (22 * 28 - 2));
  g_assert_cmpuint (fixture->n_pages, ==, 1);
  box = &g_array_index (get_page (fixture, 0)->boxes, JxBox, 0);
  g_assert_cmpuint (box->n_lines, ==, 22);
  g_assert_cmpfloat_with_epsilon (box->y + box->height, (297 - 35) * 72 / 25.4, 0.1);
  tear_down (fixture, NULL);

  lay_out (fixture, new_paragraph (22 * 28 - 1));
  g_assert_cmpuint (fixture->n_pages, ==, 2);
}

static const JxBox *
find_foot (Fixture    *fixture,
           JxTextRole  role)
{
  GArray *boxes = get_page (fixture, 0)->boxes;

  for (guint n = 0; n < boxes->len; n++)
    {
      const JxBox *box = &g_array_index (boxes, JxBox, n);

      if (box->kind == JX_BOX_FURNITURE && box->text->style->role == role)
        return box;
    }

  return NULL;
}

static void
assert_foot (Fixture *fixture,
             JxFoot   foot,
             gboolean no_code,
             int      align)
{
  const JxPageSetup setup = { .foot = foot, .no_code = no_code };
  const JxBox *number, *code;

  jx_document_set_setup (fixture->document, &setup);
  lay_out_pages (fixture, "abc");
  number = find_foot (fixture, JX_TEXT_PAGE_NUMBER);
  code = find_foot (fixture, JX_TEXT_DIGEST);

  g_assert_cmpint (number != NULL ? (int) number->text->align : -1, ==, align);
  g_assert_cmpint (code == NULL, ==, no_code);
  if (code != NULL)
    g_assert_cmpint (code->text->align, ==, JX_ALIGN_START);
}

static void
test_feet (Fixture       *fixture,
           gconstpointer  data)
{
  lay_out (fixture, new_paragraph (1));
  assert_foot (fixture, JX_FOOT_OUTSIDE, FALSE, JX_ALIGN_END);
  assert_foot (fixture, JX_FOOT_CENTER, FALSE, JX_ALIGN_CENTER);
  assert_foot (fixture, JX_FOOT_NONE, FALSE, -1);
  assert_foot (fixture, JX_FOOT_OUTSIDE, TRUE, JX_ALIGN_END);
}

#define ADD(name, n_times, set_up, function) \
  g_test_add ("/layout/" name, Fixture, GUINT_TO_POINTER (n_times), set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("cells-fill-the-table", 1, set_up_sample, test_tiles);
  ADD ("cells-fill-the-table-on-every-page", 9, set_up_sample, test_tiles);
  ADD ("form-a-is-one-page", 1, set_up_sample, test_one_page);
  ADD ("head-and-side-stand-again", 6, set_up_sample, test_repeats);
  ADD ("level-name-stands-again", 9, set_up_sample, test_level_over_break);
  ADD ("total-is-not-alone", 3, set_up_sample, test_total_not_alone);
  ADD ("each-line-once", 9, set_up_sample, test_lines_once);
  ADD ("row-taller-than-a-page-goes-on", 0, set_up_nothing, test_tall_row);
  ADD ("merged-cell-goes-on", 0, set_up_nothing, test_tall_merged_cell);
  ADD ("paragraph-goes-on", 0, set_up_nothing, test_paragraph_over_break);
  ADD ("heading-is-not-alone", 0, set_up_nothing, test_heading_not_alone);
  ADD ("a-line-is-free-above-what-is-attached", 0, set_up_nothing, test_attached);
  ADD ("signature-stands-right", 0, set_up_nothing, test_signature);
  ADD ("a-page-has-22-lines-of-28-characters", 0, set_up_nothing, test_type_area);
  ADD ("the-foot-is-as-it-is-wanted", 0, set_up_nothing, test_feet);
  ADD ("page-numbers-are-where-they-belong", 0, set_up_nothing, test_page_numbers);

  return g_test_run ();
}
