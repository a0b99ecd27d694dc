/* bench-text.c: a report of twenty pages, and of two hundred, read and checked, against looking for every word by itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <time.h>

#include "jx-assessment-load.h"
#include "jx-checks.h"
#include "jx-place.h"
#include "jx-said.h"
#include "long-report.h"
#include "shipped-forms.h"

#define N_PASSES 10
#define N_ROUNDS 5

static gint64
processor_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

/* Every row lost points without a reason in the table: it is looked for in the report, which gives many, none of them theirs. */
static void
fill_losses (JxAssessment *assessment,
             GStrv         report)
{
  static const char *const cells[] = { "target", "100台", "actual", "90台", "weight", "10", "score", "9" };
  JxTable *table = jx_assessment_find_type (assessment, JX_BLOCK_INDICATORS);

  for (guint i = 0; report[i] != NULL; i++)
    {
      GString *text = g_string_new_take (report[i]);

      g_string_replace (text, "个别乡镇", "由于人手不足，个别乡镇", 0);
      report[i] = g_string_free (text, FALSE);
    }

  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    {
      const char *row = jx_row_get_id (jx_table_get_row (table, i));
      g_autofree char *name = g_strdup_printf ("安装第%u泵站计量仪表", i + 1);

      jx_holder_set_field (JX_HOLDER (assessment), row, "name", name, NULL);
      for (guint j = 0; j < G_N_ELEMENTS (cells); j += 2)
        jx_holder_set_field (JX_HOLDER (assessment), row, cells[j], cells[j + 1], NULL);
    }
}

static void
fill (JxAssessment *assessment,
      guint         n_pages,
      gboolean      losses)
{
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  const JxBlock *block = jx_table_get_block (texts);
  g_auto(GStrv) report = long_report_new (texts, n_pages);

  if (losses)
    fill_losses (assessment, report);
  for (guint i = 0; i < block->n_columns; i++)
    jx_holder_set_field (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (texts, 0)), block->columns[i].key, report[i],
                         NULL);
}

static gint64
check (JxAssessment *assessment)
{
  gint64 begin = processor_time ();

  for (guint n = 0; n < N_PASSES; n++)
    {
      g_autoptr(GPtrArray) findings = jx_checks_run (assessment);
    }

  return (processor_time () - begin) / N_PASSES;
}

/* as after a key in the table, which leaves the report as it was */
static gint64
check_again (JxAssessment *assessment)
{
  g_autoptr(JxReadings) readings = jx_readings_new ();
  g_autoptr(GPtrArray) first = jx_checks_follow (assessment, readings);
  gint64 begin = processor_time ();

  for (guint n = 0; n < N_PASSES; n++)
    {
      g_autoptr(GPtrArray) findings = jx_checks_follow (assessment, readings);
    }

  return (processor_time () - begin) / N_PASSES;
}

static void
print (const char *figure,
       guint       n_pages,
       gint64      value,
       gint64      reference)
{
  g_print ("{\"bench\": \"text\", \"figure\": \"report of %u pages %s\", \"unit\": \"us\", \"value\": %" G_GINT64_FORMAT
           ", \"reference\": \"strstr for each word of the lists\", \"reference_value\": %" G_GINT64_FORMAT "}\n", n_pages, figure,
           value, reference);
}

static guint
count_word (JxTable    *texts,
            const char *word)
{
  guint n = 0;

  for (guint i = 0; i < jx_table_get_block (texts)->n_columns; i++)
    for (const char *at = jx_row_get_typed (jx_table_get_row (texts, 0), i); at != NULL && (at = strstr (at, word)) != NULL; at++)
      n++;

  return n;
}

static gint64
look_for_each (JxAssessment *assessment,
               guint        *sum)
{
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  gsize n_said, n_phrases;
  const JxTerm *said = jx_said_get_terms (&n_said), *phrases = jx_phrases_get_terms (&n_phrases);
  gint64 begin = processor_time ();

  for (gsize i = 0; i < n_said; i++)
    *sum += count_word (texts, said[i].word);
  for (gsize i = 0; i < n_phrases; i++)
    *sum += count_word (texts, phrases[i].word);

  return processor_time () - begin;
}

static void
measure (JxForms *forms,
         guint    n_pages,
         gboolean losses)
{
  JxForm *form = jx_forms_find_latest (forms, losses ? "mof-project" : "narrative");
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, form, NULL);
  gint64 checking = G_MAXINT64, following = G_MAXINT64, looking = G_MAXINT64;
  guint sum = 0;

  jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), "year", "2023", NULL);
  fill (assessment, n_pages, losses);
  jx_assessment_recompute (assessment);

  for (guint n = 0; n < N_ROUNDS; n++)
    {
      checking = MIN (checking, check (assessment));
      following = MIN (following, check_again (assessment));
      looking = MIN (looking, look_for_each (assessment, &sum));
    }

  g_assert_cmpuint (sum, !=, 0);
  print (losses ? "beside lost points checked" : "checked", n_pages, checking, looking);
  print (losses ? "beside lost points checked again after a key in the table" : "checked again after a key in the table", n_pages,
         following, looking);
}

int
main (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  measure (forms, 20, FALSE);
  measure (forms, 204, FALSE);
  measure (forms, 204, TRUE);

  return 0;
}
