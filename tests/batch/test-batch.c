/* test-batch.c: many assessments on their way out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch.h"

#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "jx-evidence.h"
#include "jx-exchange-error.h"
#include "jx-fonts.h"
#include "jx-manifest.h"
#include "jx-place.h"
#include "jx-report-error.h"
#include "jx-store-error.h"
#include "sample-assessment.h"

#define N_ITEMS 5
#define ALL     ((1u << JX_FORMAT_LAST) - 1)

typedef struct
{
  char         *path;
  JxForms      *forms;
  JxAssessment *items[N_ITEMS];
  GFile        *folder, *file;
  GCancellable *cancellable;
  guint         broken;       /* position of one that cannot be read; G_MAXUINT: none */
  guint         cancel_at;    /* reading at which it is given up */
  guint         n_reads;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = NULL, *file = NULL;

  fixture->path = g_dir_make_tmp ("jixiao-batch-XXXXXX", NULL);
  folder = g_build_filename (fixture->path, "out", NULL);
  file = g_build_filename (fixture->path, "all", NULL);
  fixture->folder = g_file_new_for_path (folder);
  fixture->file = g_file_new_for_path (file);
  fixture->forms = load_shipped_forms ();
  for (guint n = 0; n < N_ITEMS; n++)
    {
      fixture->items[n] = sample_assessment_new_numbered (fixture->forms, "mof-project", n);
      sample_assessment_fill_jinfeng (fixture->items[n]);
    }
  fixture->cancellable = g_cancellable_new ();
  fixture->broken = fixture->cancel_at = G_MAXUINT;
}

static void
remove_all (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_all (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->file);
  for (guint n = 0; n < N_ITEMS; n++)
    g_object_unref (fixture->items[n]);
  g_object_unref (fixture->forms);
  g_object_unref (fixture->cancellable);
}

static JxAssessment *
read_sample (guint      position,
             gpointer   data,
             GError   **error)
{
  Fixture *fixture = data;

  if (fixture->n_reads++ == fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
  if (position == fixture->broken)
    {
      g_set_error_literal (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT, "broken");
      return NULL;
    }

  return g_object_ref (fixture->items[position]);
}

static JxBatch *
run (Fixture        *fixture,
     JxBatchKind     kind,
     guint           formats,
     gboolean        changed,
     GError        **error)
{
  gboolean folder = kind == JX_BATCH_EACH;
  JxBatchOptions options = { kind, formats, FALSE, changed, folder, folder ? fixture->folder : fixture->file };
  g_autoptr(JxBatch) batch = jx_batch_new (&options, kind == JX_BATCH_ONE ? 1 : N_ITEMS, read_sample, fixture, NULL);

  return jx_batch_run (batch, fixture->cancellable, error) ? g_steal_pointer (&batch) : NULL;
}

static guint
count (JxBatch        *batch,
       JxBatchOutcome  outcome)
{
  GPtrArray *results = jx_batch_get_results (batch);
  guint n_found = 0;

  for (guint n = 0; n < results->len; n++)
    n_found += ((const JxBatchResult *) g_ptr_array_index (results, n))->outcome == outcome;

  return n_found;
}

/* Counts the files of the folder; each is listed with the sum that it has, and there is nothing else. */
static guint
count_listed (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxManifest) manifest = jx_manifest_read (fixture->folder, &error);
  g_autofree char *path = g_file_get_path (fixture->folder);
  g_autofree char *sums = g_build_filename (path, JX_MANIFEST_NAME, NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *list = NULL;
  guint n = 0;
  const char *name;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (sums, &list, NULL, NULL));
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL, *sum = NULL, *line = NULL;
      gsize length;

      if (g_str_equal (name, JX_MANIFEST_NAME))
        continue;

      g_assert_true (g_file_get_contents (child, &text, &length, NULL));
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
      line = g_strdup_printf ("%s  %s\n", sum, name);
      g_assert_nonnull (strstr (list, line));
      n++;
    }
  g_assert_cmpuint (jx_manifest_get_n_files (manifest), ==, n);

  return n;
}

/* A PDF with a character that no font has is kept back, and no other file; whatever is written, it is noted once. */
static void
test_strict (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint strict = 0; strict < 2; strict++)
    {
      JxBatchOptions options = { JX_BATCH_EACH, ALL, FALSE, FALSE, TRUE, fixture->folder, .strict = strict };
      g_autoptr(JxBatch) batch = jx_batch_new (&options, N_ITEMS, read_sample, fixture, NULL);
      g_autoptr(GError) error = NULL;
      GPtrArray *results = jx_batch_get_results (batch);
      guint n_lacking = 0;

      sample_assessment_set (fixture->items[1], "indicators", 0, "name", "\xee\x80\x81");
      jx_batch_run (batch, NULL, &error);
      g_assert_no_error (error);
      for (guint n = 0; n < results->len; n++)
        n_lacking += g_error_matches (((JxBatchResult *) g_ptr_array_index (results, n))->error, JX_REPORT_ERROR,
                                      JX_REPORT_ERROR_LACKING);
      g_assert_cmpuint (n_lacking, ==, strict ? 1 : 0);
      g_assert_cmpuint (count (batch, JX_BATCH_FAILED), ==, n_lacking);
      g_assert_cmpuint (jx_font_notes_list_missing (jx_batch_get_notes (batch))->len, ==, 1);
    }
}

/* What the fonts lack in any part is told before one is bound. */
static void
test_strict_together (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_get_child (fixture->folder, "all");
  const JxFormat formats[] = { JX_FORMAT_PDF, JX_FORMAT_XLSX };

  g_assert_true (g_file_make_directory (fixture->folder, NULL, NULL));
  for (guint n = 0; n < N_ITEMS; n++)
    sample_assessment_set (fixture->items[n], "indicators", 0, "name", "\xee\x80\x81");

  for (guint n = 0; n < G_N_ELEMENTS (formats); n++)
    {
      JxBatchOptions options = { JX_BATCH_TOGETHER, 1u << formats[n], FALSE, FALSE, FALSE, file, .strict = TRUE };
      g_autoptr(JxBatch) batch = jx_batch_new (&options, N_ITEMS, read_sample, fixture, NULL);
      g_autoptr(GError) error = NULL;

      jx_batch_run (batch, NULL, &error);
      if (formats[n] == JX_FORMAT_PDF)
        g_assert_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_LACKING);
      else
        g_assert_no_error (error);
      g_assert_cmpint (g_file_query_exists (file, NULL), ==, formats[n] != JX_FORMAT_PDF);
      g_assert_cmpuint (jx_font_notes_list_missing (jx_batch_get_notes (batch))->len, ==, N_ITEMS);
    }
}

static void
test_each (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBatch) batch = run (fixture, JX_BATCH_EACH, ALL, FALSE, &error);
  JxBatchProgress progress;

  g_assert_no_error (error);
  g_assert_cmpuint (count (batch, JX_BATCH_WRITTEN), ==, N_ITEMS * JX_FORMAT_LAST);
  g_assert_cmpuint (count_listed (fixture), ==, N_ITEMS * JX_FORMAT_LAST);   /* all of one name: numbered */

  jx_batch_get_progress (batch, &progress);
  g_assert_cmpuint (progress.done, ==, N_ITEMS);
  g_assert_cmpuint (progress.total, ==, N_ITEMS);
  g_assert_cmpuint (progress.n_problems, ==, 0);
  g_assert_nonnull (progress.name);
  g_free (progress.name);
}

static void
test_one_broken (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBatch) batch = NULL;
  const JxBatchResult *result;

  fixture->broken = 1;
  batch = run (fixture, JX_BATCH_EACH, 1u << JX_FORMAT_JSON, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (batch, JX_BATCH_WRITTEN), ==, N_ITEMS - 1);
  g_assert_cmpuint (count (batch, JX_BATCH_FAILED), ==, 1);
  result = g_ptr_array_index (jx_batch_get_results (batch), 1);
  g_assert_cmpuint (result->position, ==, 1);
  g_assert_error (result->error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT);
  g_assert_cmpuint (count_listed (fixture), ==, N_ITEMS - 1);
}

/* Given up while the third is read: two are there, whole and listed; then it goes on. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBatch) batch = NULL;

  fixture->cancel_at = 2;
  g_assert_null (run (fixture, JX_BATCH_EACH, ALL, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_listed (fixture), ==, 2 * JX_FORMAT_LAST);

  g_clear_error (&error);
  g_cancellable_reset (fixture->cancellable);
  fixture->n_reads = 0;
  fixture->cancel_at = G_MAXUINT;
  batch = run (fixture, JX_BATCH_EACH, ALL, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (batch, JX_BATCH_UNCHANGED), ==, 2 * JX_FORMAT_LAST);
  g_assert_cmpuint (count_listed (fixture), ==, N_ITEMS * JX_FORMAT_LAST);
}

/* A family of this system that is not taken for digits by itself. */
static char *
dup_other_family (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  g_autoptr(JxFonts) fonts = jx_fonts_new (map);
  const char *taken = jx_fonts_get_family (fonts, JX_FACE_LATIN);

  for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (map)); n++)
    {
      g_autoptr(PangoFontFamily) family = g_list_model_get_item (G_LIST_MODEL (map), n);

      if (g_ascii_strcasecmp (pango_font_family_get_name (family), taken) != 0)
        return g_strdup (pango_font_family_get_name (family));
    }

  g_assert_not_reached ();
}

/* Exports all again: so many formats were written, the others were current. */
static void
assert_written (Fixture *fixture,
                guint    n_formats)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBatch) batch = run (fixture, JX_BATCH_EACH, ALL, TRUE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count (batch, JX_BATCH_WRITTEN), ==, N_ITEMS * n_formats);
  g_assert_cmpuint (count (batch, JX_BATCH_UNCHANGED), ==, N_ITEMS * (JX_FORMAT_LAST - n_formats));
}

/* Of other fonts PDF and Excel are others, of another page Word too; a font that is not here is as if none were chosen. */
static void
test_look (Fixture       *fixture,
           gconstpointer  data)
{
  const JxPageSetup centered = { .foot = JX_FOOT_CENTER };
  g_autofree char *family = dup_other_family ();

  assert_written (fixture, JX_FORMAT_LAST);
  assert_written (fixture, 0);
  jx_forms_set_font (fixture->forms, jx_fonts_get_name (JX_FACE_LATIN), "No Such Family");
  assert_written (fixture, 0);
  jx_forms_set_font (fixture->forms, jx_fonts_get_name (JX_FACE_LATIN), family);
  assert_written (fixture, 2);
  jx_forms_set_page_setup (fixture->forms, NULL, &centered);
  assert_written (fixture, 3);
  assert_written (fixture, 0);
}

static guint
count_entries (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Given up at each reading in turn: at the last one all is ready to be written. */
static void
test_file_given_up (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { JxBatchKind kind; JxFormat format; guint n_reads; } cases[] = {
    { JX_BATCH_ONE, JX_FORMAT_PDF, 1 },
    { JX_BATCH_ONE, JX_FORMAT_DOCX, 1 },
    { JX_BATCH_ONE, JX_FORMAT_XLSX, 1 },
    { JX_BATCH_ONE, JX_FORMAT_JSON, 1 },
    { JX_BATCH_ONE, JX_FORMAT_ZIP, 1 },
    { JX_BATCH_TOGETHER, JX_FORMAT_PDF, 2 * N_ITEMS },   /* counted, then drawn */
    { JX_BATCH_TOGETHER, JX_FORMAT_XLSX, N_ITEMS },
    { JX_BATCH_TOGETHER, JX_FORMAT_JSON, N_ITEMS },
    { JX_BATCH_TOGETHER, JX_FORMAT_ZIP, N_ITEMS },
    { JX_BATCH_SUMMARY, JX_FORMAT_PDF, N_ITEMS },
    { JX_BATCH_SUMMARY, JX_FORMAT_XLSX, N_ITEMS },
    { JX_BATCH_SUMMARY, JX_FORMAT_JSON, N_ITEMS },
  };

  for (guint n = 0; n < G_N_ELEMENTS (cases); n++)
    for (guint at = 0; at < cases[n].n_reads; at++)
      {
        g_autoptr(GError) error = NULL;

        g_cancellable_reset (fixture->cancellable);
        fixture->n_reads = 0;
        fixture->cancel_at = at;
        g_assert_null (run (fixture, cases[n].kind, 1u << cases[n].format, FALSE, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        g_assert_cmpuint (fixture->n_reads, ==, at + 1);   /* nothing more is read for a file that nobody wants */
        g_assert_cmpuint (count_entries (fixture->path), ==, 0);
      }
}

static void
test_file_of_broken (Fixture       *fixture,
                     gconstpointer  data)
{
  static const JxBatchKind kinds[] = { JX_BATCH_TOGETHER, JX_BATCH_SUMMARY };

  fixture->broken = N_ITEMS - 1;
  for (guint n = 0; n < G_N_ELEMENTS (kinds); n++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (run (fixture, kinds[n], 1u << JX_FORMAT_PDF, FALSE, &error));
      g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT);
      g_assert_false (g_file_query_exists (fixture->file, NULL));
    }
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->folder);
  g_autoptr(GError) error = NULL, other = NULL;
  g_autoptr(GFile) below = g_file_get_child (fixture->folder, "below");

  g_assert_true (g_file_set_contents (path, "a file", -1, NULL));
  g_assert_null (run (fixture, JX_BATCH_EACH, ALL, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);

  g_set_object (&fixture->folder, below);
  g_assert_null (run (fixture, JX_BATCH_EACH, ALL, FALSE, &other));
  g_assert_error (other, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static GBytes *
make (Fixture     *fixture,
      JxBatchKind  kind,
      JxFormat     format)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBatch) batch = run (fixture, kind, 1u << format, FALSE, &error);

  g_assert_no_error (error);

  return g_file_load_bytes (fixture->file, NULL, NULL, NULL);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  static const JxBatchKind kinds[] = { JX_BATCH_TOGETHER, JX_BATCH_SUMMARY };
  static const JxFormat formats[] = { JX_FORMAT_PDF, JX_FORMAT_XLSX, JX_FORMAT_JSON };

  for (guint n = 0; n < G_N_ELEMENTS (kinds) * G_N_ELEMENTS (formats); n++)
    {
      g_autoptr(GBytes) first = make (fixture, kinds[n % 2], formats[n / 2]);
      g_autoptr(GBytes) second = make (fixture, kinds[n % 2], formats[n / 2]);

      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_batch_run_finish (JX_BATCH (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (data);
}

static void
test_thread (Fixture       *fixture,
             gconstpointer  data)
{
  JxBatchOptions options = { JX_BATCH_EACH, ALL, FALSE, FALSE, TRUE, fixture->folder };
  g_autoptr(JxBatch) batch = jx_batch_new (&options, N_ITEMS, read_sample, fixture, NULL);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GPollFunc waits = g_main_context_get_poll_func (NULL);

  jx_batch_run_async (batch, fixture->cancellable, ran_cb, loop);
  g_assert_true (g_main_context_get_poll_func (NULL) != waits);   /* jx_turn_share() */
  g_main_loop_run (loop);
  g_assert_cmpuint (count_listed (fixture), ==, N_ITEMS * JX_FORMAT_LAST);
}

/* The paper is not there; where @cancel_at says so it is given up meanwhile. */
static GBytes *
load_none (const JxRecord  *evidence,
           gpointer         data,
           GError         **error)
{
  Fixture *fixture = data;

  if (fixture->cancel_at == 0)
    g_cancellable_cancel (fixture->cancellable);
  g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND, "nobody has it");

  return NULL;
}

static void
attach (JxAssessment *assessment)
{
  g_autofree char *sha256 = g_strnfill (64, 'a');
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (papers, jx_evidence_new ("a.pdf", 8, sha256));
  command = jx_evidence_attach (assessment, NULL, papers, &error);
  g_assert_no_error (error);
  g_assert_true (jx_command_apply (command, JX_HOLDER (assessment), &error));
}

/* A paper is lacking in a file that stands, and in no other. */
static void
test_lacking (Fixture       *fixture,
              gconstpointer  data)
{
  JxBatchOptions options = { JX_BATCH_EACH, 1u << JX_FORMAT_ZIP, FALSE, FALSE, TRUE, fixture->folder, .load_paper = load_none };

  attach (fixture->items[0]);
  for (guint given_up = 0; given_up < 2; given_up++)
    {
      g_autoptr(JxBatch) batch = jx_batch_new (&options, 1, read_sample, fixture, NULL);
      g_autoptr(GError) error = NULL;

      fixture->n_reads = 1;
      fixture->cancel_at = given_up ? 0 : G_MAXUINT;
      g_assert_cmpint (jx_batch_run (batch, fixture->cancellable, &error), ==, !given_up);
      g_assert_cmpuint (count (batch, JX_BATCH_WRITTEN), ==, !given_up);
      g_assert_cmpuint (count (batch, JX_BATCH_FAILED), ==, !given_up);
    }
}

#define ADD(name, func) g_test_add ("/batch/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("each-gets-a-file-of-each-format", test_each);
  ADD ("pages-that-the-fonts-lack-are-kept-back", test_strict);
  ADD ("what-the-fonts-lack-is-told-of-all-parts", test_strict_together);
  ADD ("one-that-is-broken-does-not-stop-the-others", test_one_broken);
  ADD ("given-up-it-leaves-whole-files-and-goes-on-later", test_given_up);
  ADD ("another-look-is-a-change", test_look);
  ADD ("given-up-at-any-reading-no-file-is-left", test_file_given_up);
  ADD ("no-file-of-all-lacks-one", test_file_of_broken);
  ADD ("no-folder-is-an-error", test_no_folder);
  ADD ("lacking-in-a-file-that-stands", test_lacking);
  ADD ("same-content-gives-same-bytes", test_same_bytes);
  ADD ("runs-in-a-thread-of-its-own", test_thread);

  return g_test_run ();
}
