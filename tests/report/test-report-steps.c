/* test-report-steps.c: pages that are made as they are asked for are those that are made at once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pdf.h"
#include "jx-place.h"

#include "sample-assessment.h"

#define SEED       20231231
#define N_EDITS    12
#define N_CHANGES  240   /* of a long report, each small */
#define MAX_LENGTH 3000   /* characters of a text: some pages */

static const char *const parts[] = { "项目", "资金1200.5万元", "完成率98.5%", "。", "，", "\n", "（一）组织实施\n", "按季度核对", "≥95", "ABC-123 " };

static char *
dup_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  gsize length = (gsize) g_rand_int_range (random, 0, g_rand_boolean (random) ? 40 : MAX_LENGTH);

  while (text->len < length)
    g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);

  return g_string_free (text, FALSE);
}

static void
edit (JxAssessment *assessment,
      GRand        *random)
{
  guint n = (guint) g_rand_int_range (random, 0, (int) jx_assessment_get_n_tables (assessment));
  JxTable *table = jx_assessment_get_table (assessment, n);
  const JxBlock *block = jx_table_get_block (table);
  g_autofree char *text = dup_text (random);
  int n_rows = (int) jx_table_get_n_rows (table);

  if ((block->type == JX_BLOCK_LIST || block->type == JX_BLOCK_INDICATORS) && g_rand_int_range (random, 0, 3) == 0)
    sample_assessment_add_row (assessment, block->id);
  else if (n_rows > 0 && block->n_columns > 0)
    sample_assessment_set (assessment, block->id, (guint) g_rand_int_range (random, 0, n_rows),
                           block->columns[g_rand_int_range (random, 0, (int) block->n_columns)].key, text);
}

/* What is looked at comes in any order, and not all of it. */
static void
look (JxReport *report,
      GRand    *random)
{
  for (int n = g_rand_int_range (random, 0, 20); n > 0; n--)
    jx_report_go_on (report);

  if (g_rand_boolean (random))
    jx_report_has_page (report, (guint) g_rand_int_range (random, 0, 6));
}

static void
assert_same_box (const JxBox *box,
                 const JxBox *other)
{
  g_assert_cmpint (box->kind, ==, other->kind);
  g_assert_cmpuint (box->node, ==, other->node);
  g_assert_cmpfloat (box->x, ==, other->x);
  g_assert_cmpfloat (box->y, ==, other->y);
  g_assert_cmpfloat (box->width, ==, other->width);
  g_assert_cmpfloat (box->height, ==, other->height);
  g_assert_cmpuint (box->first_line, ==, other->first_line);
  g_assert_cmpuint (box->n_lines, ==, other->n_lines);
  g_assert_cmpint (box->turned, ==, other->turned);
  g_assert_cmpint (box->centered, ==, other->centered);
  g_assert_cmpint (box->cell == NULL, ==, other->cell == NULL);
  if (box->cell != NULL)
    {
      g_assert_cmpuint (box->cell->row, ==, other->cell->row);
      g_assert_cmpuint (box->cell->column, ==, other->cell->column);
      g_assert_cmpstr (box->cell->text, ==, other->cell->text);
    }
  g_assert_cmpint (box->text == NULL, ==, other->text == NULL);
  if (box->text != NULL)
    {
      g_assert_cmpstr (box->text->string, ==, other->text->string);
      g_assert_cmpuint (box->text->n_lines, ==, other->text->n_lines);
      g_assert_cmpfloat (box->text->style->size, ==, other->text->style->size);
    }
}

static void
assert_same_frame (const JxFrame *frame,
                   const JxFrame *other)
{
  g_assert_cmpfloat (frame->x, ==, other->x);
  g_assert_cmpfloat (frame->y, ==, other->y);
  g_assert_cmpfloat (frame->width, ==, other->width);
  g_assert_cmpfloat (frame->height, ==, other->height);
  g_assert_cmpuint (frame->first_box, ==, other->first_box);
  g_assert_cmpuint (frame->n_boxes, ==, other->n_boxes);
}

static void
assert_same_pages (JxReport *report,
                   JxReport *other)
{
  g_assert_cmpuint (jx_report_get_n_pages (report), ==, jx_report_get_n_pages (other));

  for (guint page = 0; page < jx_report_get_n_pages (report); page++)
    {
      const JxReportPage *one = jx_report_get_page (report, page), *two = jx_report_get_page (other, page);

      g_assert_cmpfloat (one->width, ==, two->width);
      g_assert_cmpuint (one->frames->len, ==, two->frames->len);
      g_assert_cmpuint (one->boxes->len, ==, two->boxes->len);
      for (guint n = 0; n < one->boxes->len; n++)
        assert_same_box (&g_array_index (one->boxes, JxBox, n), &g_array_index (two->boxes, JxBox, n));
      for (guint n = 0; n < one->frames->len; n++)
        assert_same_frame (&g_array_index (one->frames, JxFrame, n), &g_array_index (two->frames, JxFrame, n));
    }
}

static void
test_steps (gconstpointer data)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, data);
  g_autoptr(JxReport) report = jx_report_new (assessment);
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  sample_assessment_fill (assessment);
  for (guint n = 0; n < N_EDITS; n++)
    {
      edit (assessment, random);
      jx_report_update (report);
      look (report, random);

      if (n % 4 == 3)
        {
          g_autoptr(JxReport) fresh = jx_report_new (assessment);

          assert_same_pages (report, fresh);
        }
    }
}

static JxAssessment *
create_long (JxForms *forms)
{
  JxAssessment *assessment = sample_assessment_new (forms, "mof-project");
  GString *text = g_string_new (NULL);

  for (guint n = 0; n < 200; n++)
    g_string_append_printf (text, "第%u次核对：台账与实物相符，资金按进度支付，问题已经整改并复查。\n", n + 1);
  sample_assessment_set (assessment, "sections", 0, "overview", text->str);
  g_string_free (text, TRUE);

  return assessment;
}

/* As people write: in the middle of what is there. */
static void
change_chapter (JxAssessment *assessment,
                GRand        *random)
{
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  guint column = (guint) g_rand_int_range (random, 0, (int) jx_table_get_block (texts)->n_columns);
  const char *typed = jx_row_get_typed (jx_table_get_row (texts, 0), column);
  g_auto(GStrv) lines = g_strsplit (typed != NULL ? typed : "", "\n", -1);
  guint n_lines = g_strv_length (lines), chosen = n_lines > 0 ? (guint) g_rand_int_range (random, 0, (int) n_lines) : 0;
  const char *part = parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))];
  int action = g_rand_int_range (random, 0, 8), n_cut = g_rand_boolean (random) ? 1 : g_rand_int_range (random, 1, 400);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint n = 0; n < n_lines; n++)
    {
      if (action == 0 && n >= chosen && n - chosen < (guint) n_cut)
        continue;

      g_string_append (text, lines[n]);
      for (int i = 0; action > 0 && n == chosen && i < (action == 1 ? 40 : 1); i++)
        g_string_append (text, action == 1 ? "另起一段，把情况写清楚，逐项说明。\n" : part);
      if (n + 1 < n_lines)
        g_string_append_c (text, '\n');
    }

  if (n_lines == 0)
    g_string_append (text, part);
  sample_assessment_set (assessment, "sections", 0, jx_table_get_block (texts)->columns[column].key, text->str);
}

static void
change_page (JxAssessment *assessment,
             GRand        *random)
{
  JxForms *forms = jx_assessment_get_forms (assessment);
  const char *form_id = jx_form_get_id (jx_assessment_get_form (assessment));
  JxPageSetup setup;

  jx_forms_get_page_setup (forms, form_id, &setup);
  setup.foot = g_rand_boolean (random) ? JX_FOOT_CENTER : JX_FOOT_OUTSIDE;
  setup.size = g_rand_boolean (random) ? 0 : 12;
  jx_forms_set_page_setup (forms, form_id, &setup);
}

/* What was laid out step by step, much of it taken from before, is what is laid out from nothing. */
static void
test_changes (gconstpointer data)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = create_long (forms);
  g_autoptr(JxReport) report = jx_report_new (assessment);
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED + (guint) GPOINTER_TO_INT (data));
  const char *digest = NULL;

  for (guint n = 0; n < N_CHANGES; n++)
    {
      int action = g_rand_int_range (random, 0, 12);

      if (action == 0)
        change_page (assessment, random);
      else if (action == 1)
        digest = g_rand_boolean (random) ? "1234abcd" : NULL;
      else if (action < 5)
        edit (assessment, random);
      if (action > 2)
        change_chapter (assessment, random);

      jx_report_set_digest (report, digest);
      jx_report_update (report);
      if (g_rand_boolean (random))
        look (report, random);
      if (g_rand_int_range (random, 0, 3) == 0)
        {
          g_autoptr(JxReport) fresh = jx_report_new (assessment);

          jx_report_set_digest (fresh, digest);
          assert_same_pages (report, fresh);
        }
    }
}

/* After a key in the last chapter, and in the table behind it, the pages above are there at once. */
static void
test_rest_is_taken (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = create_long (forms);
  g_autoptr(JxReport) report = jx_report_new (assessment);
  guint n_pages = jx_report_get_n_pages (report), n_steps = 0;

  sample_assessment_set (assessment, "indicators", 0, "actual", "12人");
  jx_report_update (report);
  g_assert_cmpuint (jx_report_get_n_ready (report), ==, 0);
  jx_report_go_on (report);
  g_assert_cmpuint (jx_report_get_n_ready (report), >, 8);

  jx_report_get_n_pages (report);
  sample_assessment_set (assessment, "sections", 0, "overview", "第一段改短了。\n");
  jx_report_update (report);
  jx_report_get_n_pages (report);
  sample_assessment_set (assessment, "sections", 0, "overview", "第一段又改了。\n");
  jx_report_update (report);
  while (jx_report_go_on (report))
    n_steps++;
  g_assert_cmpuint (n_steps, <=, 5);    /* what is above, the line, its neighbours, and all that is below */
  g_assert_cmpuint (jx_report_get_n_pages (report), <, n_pages);
}

/* The first sight of a long report is not more work than its first pages. */
static void
test_no_more_than_asked (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = create_long (forms);
  g_autoptr(JxReport) report = jx_report_new (assessment);
  double width, height, widest, highest;

  g_assert_cmpuint (jx_report_get_n_ready (report), ==, 0);
  jx_report_get_largest (report, &widest, &highest);
  g_assert_cmpuint (jx_report_get_n_ready (report), ==, 0);

  g_assert_true (jx_report_has_page (report, 1));
  g_assert_cmpuint (jx_report_get_n_ready (report), ==, 2);
  g_assert_false (jx_report_is_done (report));
  while (jx_report_go_on (report))
    ;
  g_assert_true (jx_report_is_done (report));
  g_assert_cmpuint (jx_report_get_n_ready (report), >, 8);
  g_assert_cmpuint (jx_report_get_n_ready (report), ==, jx_report_get_n_pages (report));
  g_assert_false (jx_report_has_page (report, jx_report_get_n_pages (report)));

  for (guint page = 0; page < jx_report_get_n_pages (report); page++)
    {
      jx_report_get_page_size (report, page, &width, &height);
      g_assert_cmpfloat (width, <=, widest);
      g_assert_cmpfloat (height, <=, highest);
    }
}

/* A table of many pages is not measured before its pages are made. */
static void
test_table_of_many_pages (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, "mof-project");
  g_autoptr(JxReport) report = NULL, fresh = NULL;

  for (guint n = 0; n < 150; n++)
    sample_assessment_add_row (assessment, "indicators");
  report = jx_report_new (assessment);
  fresh = jx_report_new (assessment);

  g_assert_true (jx_report_has_page (report, 0));
  g_assert_cmpuint (jx_report_get_n_ready (report), ==, 1);
  g_assert_false (jx_report_is_done (report));
  assert_same_pages (report, fresh);
}

static GBytes *
write_pdf (JxReport *report)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = jx_pdf_to_bytes (report, &(JxReportInfo) { .time = 1703980800 }, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

/* What is written is whole, however little of it was seen. */
static void
test_file_is_whole (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = create_long (forms);
  g_autoptr(JxReport) seen = jx_report_new (assessment), fresh = jx_report_new (assessment);
  g_autoptr(GBytes) bytes = NULL, expected = NULL;

  g_assert_true (jx_report_has_page (seen, 0));
  bytes = write_pdf (seen);
  jx_report_get_n_pages (fresh);
  expected = write_pdf (fresh);
  g_assert_true (g_bytes_equal (bytes, expected));
}

static void
add_forms (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (forms)); n++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), n);
      g_autofree char *path = g_strconcat ("/report-steps/", jx_form_get_id (form), NULL);

      g_test_add_data_func_full (path, g_strdup (jx_form_get_id (form)), test_steps, g_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/report-steps/no-more-is-made-than-asked-for", test_no_more_than_asked);
  g_test_add_func ("/report-steps/table-of-many-pages", test_table_of_many_pages);
  g_test_add_func ("/report-steps/file-is-whole", test_file_is_whole);
  g_test_add_func ("/report-steps/what-did-not-change-is-taken", test_rest_is_taken);
  g_test_add_data_func ("/report-steps/changes-of-a-long-report", GINT_TO_POINTER (0), test_changes);
  g_test_add_data_func ("/report-steps/other-changes-of-a-long-report", GINT_TO_POINTER (1), test_changes);
  add_forms ();

  return g_test_run ();
}
