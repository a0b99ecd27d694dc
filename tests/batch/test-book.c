/* test-book.c: assessments bound together
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-book.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sample-assessment.h"

#define N_PARTS 3

typedef struct
{
  JxForms     *forms;
  JxFontNotes *notes;
  char        *path;
} Fixture;

static JxExport *
get_part (guint      position,
          gpointer   data,
          GError   **error)
{
  Fixture *fixture = data;
  g_autoptr(JxAssessment) assessment = sample_assessment_new_numbered (fixture->forms, "mof-project", position);

  sample_assessment_fill_jinfeng (assessment);

  return jx_export_new (assessment, FALSE, error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  fixture->forms = load_shipped_forms ();
  fixture->notes = jx_font_notes_new ();
  fixture->path = g_build_filename (g_get_tmp_dir (), "jixiao-book-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  bytes = jx_book_to_bytes (N_PARTS, get_part, fixture, fixture->notes, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->path);
  g_free (fixture->path);
  jx_font_notes_free (fixture->notes);
  g_object_unref (fixture->forms);
}

static char *
ask (Fixture    *fixture,
     const char *command)
{
  g_autofree char *line = g_strdup_printf (command, fixture->path);
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int status = 0;

  g_assert_true (g_spawn_command_line_sync (line, &output, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return output;
}

static void
test_clean (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *checked = ask (fixture, "qpdf --check %s");
  g_autofree char *fonts = ask (fixture, "pdffonts %s");
  g_auto(GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors found"));
  for (guint n = 2; lines[n] != NULL; n++)
    g_assert_nonnull (strstr (lines[n], " yes yes yes "));    /* embedded, a subset, readable */
}

/* Two pages each: cover, I, 1 … 6. */
static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = ask (fixture, "pdftotext -layout %s -");
  g_autofree char *labels = ask (fixture, "qpdf --json --json-key=pagelabels %s");
  g_auto(GStrv) pages = g_strsplit (text, "\f", -1);

  g_assert_cmpuint (g_strv_length (pages), ==, 2 + 2 * N_PARTS + 1);
  g_assert_null (strstr (pages[0], "—"));
  g_assert_nonnull (strstr (pages[0], "2023年度绩效自评材料汇编"));
  g_assert_nonnull (strstr (pages[0], "金凤区智慧城市运营中心"));
  g_assert_true (g_regex_match_simple ("— *I *—", pages[1], 0, 0));
  for (guint n = 0; n < 2 * N_PARTS; n++)
    {
      g_autofree char *number = g_strdup_printf ("— *%u *—", n + 1);

      g_assert_true (g_regex_match_simple (number, pages[2 + n], 0, 0));
    }
  g_assert_nonnull (strstr (labels, "pagelabels"));
}

/* The contents say the printed page, and lead to it. */
static void
test_contents (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = ask (fixture, "pdftotext -f 2 -l 2 -layout %s -");
  g_autofree char *links = ask (fixture, "qpdf --qdf --object-streams=disable %s -");

  for (guint n = 0; n < N_PARTS; n++)
    {
      g_autofree char *pattern = g_strdup_printf ("\\b%u +政府批准聘用人员支出.* %u\\n", n + 1, 2 * n + 1);

      g_assert_true (g_regex_match_simple (pattern, text, 0, 0));
    }
  g_assert_nonnull (strstr (links, "/Link"));
}

static void
test_structure (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *structure = ask (fixture, "pdfinfo -struct %s");

  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_null (strstr (structure, "\nDocument\n"));
  g_assert_nonnull (strstr (structure, "Link"));
}

static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (jx_book_to_bytes (N_PARTS, get_part, fixture, fixture->notes, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func) g_test_add ("/book/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("file-is-clean-and-fonts-are-embedded", test_clean);
  ADD ("page-numbers-go-on", test_numbers);
  ADD ("contents-lead-to-the-parts", test_contents);
  ADD ("structure-is-one", test_structure);
  ADD ("given-up-is-an-error", test_given_up);

  return g_test_run ();
}
