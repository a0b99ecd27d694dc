/* test-lesson.c: data/forms/README.md: a form that nobody shipped, from that page alone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-assessment-load.h"
#include "jx-forms.h"
#include "jx-standing.h"

/* the one block of JSON in the page that teaches writing a form */
static GBytes *
load_lesson (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("JIXIAO_DATA_DIR"), "forms", "README.md", NULL);
  g_autofree char *page = NULL;
  g_autoptr(GError) error = NULL;
  const char *begin, *end;

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  begin = strstr (page, "```json\n");
  g_assert_nonnull (begin);
  begin += strlen ("```json\n");
  end = strstr (begin, "```");
  g_assert_nonnull (end);

  return g_bytes_new (begin, (gsize) (end - begin));
}

static void
test_lesson (void)
{
  g_autoptr(GBytes) bytes = load_lesson ();
  g_autoptr(GPtrArray) faults = jx_form_verify (bytes);
  g_autoptr(JxForm) form = NULL;
  const JxBlock *funds, *indicators;
  guint n_sections;

  g_assert_cmpstr (faults->len > 0 ? g_ptr_array_index (faults, 0) : NULL, ==, NULL);
  form = jx_form_new_from_bytes (bytes, NULL);
  funds = jx_form_get_block (form, (guint) jx_form_find_block (form, "funds"));
  indicators = jx_form_get_block (form, (guint) jx_form_find_block (form, "indicators"));

  g_assert_cmpstr (jx_form_get_id (form), ==, "village-roads");
  g_assert_cmpint (jx_form_get_profile (form)->execution_weight, ==, 20 * JX_POINT);
  g_assert_cmpint (jx_block_get_compute (funds, "total", 1)->kind, ==, JX_COMPUTE_SUM);
  g_assert_cmpint (jx_block_get_compute (funds, "total", 4)->kind, ==, JX_COMPUTE_EXECUTION_SCORE);
  g_assert_null (jx_block_get_compute (funds, "county", 4));
  g_assert_cmpstr (indicators->columns[1].place, ==, "level3");
  g_assert_cmpuint (indicators->n_rows, ==, 3);
  g_assert_nonnull (jx_form_get_sections (form, &n_sections));
  g_assert_cmpuint (n_sections, ==, 2);
}

/* The lesson draws 100 below its weights: those of the execution rate count, though no cell prints them. */
static void
test_lesson_adds_up (void)
{
  g_autoptr(GBytes) bytes = load_lesson ();
  g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, NULL);
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxAssessment) assessment = NULL;
  g_autofree char *shown = NULL;
  g_auto(JxStanding) standing = { 0 };
  JxCellRef cell;

  g_assert_true (jx_forms_add (forms, form, FALSE, NULL));
  assessment = jx_assessment_new_empty (forms, form, "3c5e4bd0-6a0b-4a4e-9b43-5d0a8d6f2f11");
  jx_assessment_recompute (assessment);

  g_assert_true (jx_assessment_find_place (assessment, "total_weight", &cell));
  shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (shown, ==, "100");

  jx_standing_init (&standing, assessment);
  g_assert_cmpint (standing.weights, ==, 100 * JX_POINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/lesson/reads", test_lesson);
  g_test_add_func ("/lesson/adds-up", test_lesson_adds_up);

  return g_test_run ();
}
