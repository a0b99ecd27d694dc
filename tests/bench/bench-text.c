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

static void
fill (JxAssessment *assessment,
      guint         n_pages)
{
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  const JxBlock *block = jx_table_get_block (texts);
  g_auto(GStrv) report = long_report_new (texts, n_pages);

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
         guint    n_pages)
{
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, "narrative"), NULL);
  gint64 checking = G_MAXINT64, following = G_MAXINT64, looking = G_MAXINT64;
  guint sum = 0;

  jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), "year", "2023", NULL);
  fill (assessment, n_pages);
  jx_assessment_recompute (assessment);

  for (guint n = 0; n < N_ROUNDS; n++)
    {
      checking = MIN (checking, check (assessment));
      following = MIN (following, check_again (assessment));
      looking = MIN (looking, look_for_each (assessment, &sum));
    }

  g_assert_cmpuint (sum, !=, 0);
  print ("checked", n_pages, checking, looking);
  print ("checked again after a key in the table", n_pages, following, looking);
}

int
main (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  measure (forms, 20);
  measure (forms, 204);

  return 0;
}
