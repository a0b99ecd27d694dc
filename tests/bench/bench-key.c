/* bench-key.c: a key in a cell, with scores, totals and findings current, against copying the table's texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "jx-assessment-load.h"
#include "jx-session.h"
#include "shipped-forms.h"

#define N_KEYS 400

static const struct
{
  const char *level1, *level2, *name, *target, *actual;
} samples[] = {
  { "产出指标", "数量指标", "新装路灯", "≥120个", "121个" },
  { "产出指标", "质量指标", "验收合格率", "100%", "≥100%" },
  { "产出指标", "时效指标", "完工时间", "2023年11月底前", "2023年11月10日" },
  { "产出指标", "成本指标", "单灯造价", "≤8000元", "7900元" },
  { "效益指标", "社会效益指标", "夜间亮灯率", "≥97%", "98.5%" },
  { "效益指标", "可持续影响指标", "管护制度", "健全", "健全" },
};

static void
add_row (JxAssessment *assessment,
         guint         n,
         guint         n_rows)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(JxRecord) record = jx_record_new (JX_RECORD_ROW, id, jx_assessment_get_id (assessment));
  guint sample = n * G_N_ELEMENTS (samples) / n_rows;
  g_autofree char *name = g_strdup_printf ("%s（第%u标段）", samples[sample].name, n);

  record->block = g_strdup ("indicators");
  jx_record_set (record, "level1", samples[sample].level1);
  jx_record_set (record, "level2", samples[sample].level2);
  jx_record_set (record, "name", name);
  jx_record_set (record, "target", samples[sample].target);
  jx_record_set (record, "actual", samples[sample].actual);
  jx_record_set (record, "weight", "1.5");
  jx_holder_insert (JX_HOLDER (assessment), record, n, NULL);
}

static JxSession *
open_table (JxForms *forms,
            guint    n_rows)
{
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, "mof-project"), NULL);
  JxTable *table = jx_assessment_find_type (assessment, JX_BLOCK_INDICATORS);

  jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), "year", "2023", NULL);
  while (jx_table_get_n_rows (table) > 0)
    jx_holder_remove (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (table, 0)), NULL);
  for (guint n = 0; n < n_rows; n++)
    add_row (assessment, n, n_rows);

  return jx_session_new (assessment, NULL, NULL);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 time = *(const gint64 *) a, other = *(const gint64 *) b;

  return (time > other) - (time < other);
}

/* What this core worked on it, in us. */
static gint64
processor_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static gint64
type_key (JxSession *session,
          guint      n)
{
  JxTable *table = jx_assessment_find_type (jx_session_get_assessment (session), JX_BLOCK_INDICATORS);
  JxRow *row = jx_table_get_row (table, n * 7 % jx_table_get_n_rows (table));
  g_autofree char *text = g_strdup_printf ("%u个", n);
  gint64 begin = processor_time ();

  g_assert_true (jx_history_type (jx_session_get_history (session), jx_row_get_id (row), n % 2 == 0 ? "actual" : "target",
                                  text, NULL));

  return processor_time () - begin;
}

/* What no program can spare that looks at every cell again. */
static gint64
copy_texts (JxSession *session)
{
  JxTable *table = jx_assessment_find_type (jx_session_get_assessment (session), JX_BLOCK_INDICATORS);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gint64 begin = processor_time ();

  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    for (guint j = 0; j < jx_table_get_block (table)->n_columns; j++)
      g_ptr_array_add (texts, g_strdup (jx_row_get_typed (jx_table_get_row (table, i), j)));

  return processor_time () - begin;
}

static void
measure (JxForms *forms,
         guint    n_rows)
{
  g_autoptr(JxSession) session = open_table (forms, n_rows);
  gint64 keys[N_KEYS], copies[N_KEYS];

  for (guint n = 0; n < N_KEYS; n++)
    {
      keys[n] = type_key (session, n);
      copies[n] = copy_texts (session);
    }

  qsort (keys, N_KEYS, sizeof *keys, compare_times);
  qsort (copies, N_KEYS, sizeof *copies, compare_times);
  g_print ("{\"bench\": \"key\", \"figure\": \"a key with score, totals and findings, %u indicators, p99\", \"unit\": \"us\", "
           "\"value\": %" G_GINT64_FORMAT ", \"reference\": \"copying the texts of the table, p99\", \"reference_value\": %"
           G_GINT64_FORMAT "}\n", n_rows, keys[N_KEYS * 99 / 100], copies[N_KEYS * 99 / 100]);
}

int
main (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  measure (forms, 60);
  measure (forms, 1000);

  return 0;
}
