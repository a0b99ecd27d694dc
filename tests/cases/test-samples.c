/* test-samples.c: the samples that the program brings along are what they are made from, and open
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-convert.h"
#include "case-files.h"
#include "jx-checks.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-reader.h"
#include "jx-exchange-writer.h"

typedef struct
{
  const char *name;
  const char *folder;     /* of its source */
  gboolean    faultless;
} Sample;

static const Sample samples[] = {
  { "canal-repair", "samples", TRUE },
  { "jinfeng-contract-staff", "cases", FALSE },
  { "jinfeng-platform-operation", "cases", FALSE },
};

static JxBundle *
read_sample (const Sample  *sample,
             char         **digest)
{
  g_autofree char *name = g_strconcat (sample->name, ".jixiao.json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("JIXIAO_DATA_DIR"), "samples", name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  JxBundle *bundle;

  g_assert_no_error (error);
  bundle = jx_exchange_read_bytes (bytes, digest, &error);
  g_assert_no_error (error);

  return bundle;
}

/* What was changed in the source or in the form: “ninja -C _build samples” makes them anew. */
static void
test_current (gconstpointer data)
{
  const Sample *sample = data;
  g_autofree char *name = g_strconcat (sample->name, ".json", NULL);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", sample->folder, name, NULL);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) made = case_convert_file (source, NULL, forms, &error);
  g_autoptr(JxBundle) shipped = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *digest = NULL;

  g_assert_no_error (error);
  bytes = jx_exchange_to_bytes (made, forms, &expected, &error);
  g_assert_no_error (error);
  shipped = read_sample (sample, &digest);
  g_assert_cmpstr (digest, ==, expected);
}

static gboolean
count_findings (JxAssessment  *assessment,
                gpointer       data,
                GError       **error)
{
  g_autoptr(GPtrArray) findings = jx_checks_run (assessment);

  for (guint i = 0; i < findings->len; i++)
    if (jx_finding_get_severity (g_ptr_array_index (findings, i)) != JX_SEVERITY_INFO)
      {
        g_test_message ("%s %s", jx_finding_get_rule (g_ptr_array_index (findings, i)),
                        jx_finding_get_message (g_ptr_array_index (findings, i)));
        (*(guint *) data)++;
      }

  return TRUE;
}

static void
test_findings (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxBundle) bundle = read_sample (sample, NULL);
  g_autoptr(GError) error = NULL;
  guint n = 0;

  jx_exchange_each_assessment (bundle, forms, count_findings, &n, &error);
  g_assert_no_error (error);

  if (sample->faultless)
    g_assert_cmpuint (n, ==, 0);
  else
    g_assert_cmpuint (n, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *current = g_strdup_printf ("/samples/%s/is-made-from-its-source", samples[i].name);
      g_autofree char *findings = g_strdup_printf ("/samples/%s/has-the-mistakes-that-it-is-for", samples[i].name);

      g_test_add_data_func (current, &samples[i], test_current);
      g_test_add_data_func (findings, &samples[i], test_findings);
    }

  return g_test_run ();
}
