/* bench-text.c: a report of twenty pages read and checked, against looking for every word by itself
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

#define N_CHARS  12000   /* twenty pages of 22 lines of 28 characters, nearly full */
#define N_PASSES 50
#define N_ROUNDS 5

/* ours: what reports are full of */
static const char * const sentences[] = {
  "（一）项目由青禾县应急服务中心实施，2023年全年预算数120万元，全年执行数114.6万元，预算执行率95.5%。\n",
  "其中水带采购90万元，占78.53%；配套接口16.6万元，占14.49%；运输安装8万元，占6.98%，合计114.6万元。\n",
  "计划更新水带300条，实际更新300条，完成率100%；抽检60条，合格60条，合格率100%，项目资金到位及时，管理制度健全。\n",
  "出警到场后平均铺设时间由6分钟缩短到4分钟，群众对应急服务的评价逐步提高，发放问卷150份，收回144份，回收率96%。\n",
  "一是摸底登记，建立台账；二是集中采购，严格验收；三是分片配发，责任到人，确保设备管得住、用得上、见实效。\n",
  "个别乡镇登记不及时，备件管理还不够规范，下一步将统一接口型号，分批替换，按季度核对，做到账物相符。\n",
};

static gint64
processor_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

/* the report's sections, filled one after the other */
static void
fill (JxAssessment *assessment)
{
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  const JxBlock *block = jx_table_get_block (texts);
  glong each = N_CHARS / block->n_columns;
  guint next = 0;

  for (guint i = 0; i < block->n_columns; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      while (g_utf8_strlen (text->str, -1) < each)
        g_string_append (text, sentences[next++ % G_N_ELEMENTS (sentences)]);
      jx_holder_set_field (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (texts, 0)), block->columns[i].key, text->str,
                           NULL);
    }
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

int
main (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("JIXIAO_DATA_DIR"), "forms", NULL);
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxAssessment) assessment = NULL;
  g_autoptr(GError) error = NULL;
  gint64 checking = G_MAXINT64, looking = G_MAXINT64;
  guint sum = 0;

  jx_forms_load_shipped (forms, folder, &error);
  g_assert_no_error (error);

  assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, "narrative"), NULL);
  jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), "year", "2023", NULL);
  fill (assessment);
  jx_assessment_recompute (assessment);

  for (guint n = 0; n < N_ROUNDS; n++)
    {
      checking = MIN (checking, check (assessment));
      looking = MIN (looking, look_for_each (assessment, &sum));
    }

  g_assert_cmpuint (sum, !=, 0);
  g_print ("{\"bench\": \"text\", \"figure\": \"report of 20 pages checked\", \"unit\": \"µs\", \"value\": %" G_GINT64_FORMAT
           ", \"reference\": \"strstr for each word of the lists\", \"reference_value\": %" G_GINT64_FORMAT "}\n", checking, looking);

  return 0;
}
