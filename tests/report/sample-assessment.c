/* sample-assessment.c: assessments of every form, filled in, to try things on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-assessment.h"

#include "jx-assessment-load.h"
#include "jx-holder.h"
#include "jx-place.h"

/* 金凤区智慧城市运营中心, 2023: the figures as they were printed; sentences of our own. */
typedef struct
{
  const char *block;
  guint       position;
  const char *field;
  const char *text;
} SampleField;

static const SampleField fields[] = {
  { "header", 0, "project-name", "政府批准聘用人员支出" },
  { "header", 0, "supervisor", "金凤区智慧城市运营中心" },
  { "header", 0, "agency", "金凤区智慧城市运营中心" },
  { "funds", 0, "initial", "207.6892万元" },
  { "funds", 0, "adjusted", "180.97212万元" },
  { "funds", 0, "executed", "180.97212万元" },
  { "funds", 0, "rate", "87.00%" },
  { "funds", 0, "score", "8" },
  { "funds", 1, "initial", "207.6892万元" },
  { "funds", 1, "adjusted", "180.97212万元" },
  { "funds", 1, "executed", "180.97212万元" },
  { "goals", 0, "expected", "工资不拖到下月，补贴不拖到下季。\n中心运转正常。" },
  { "goals", 0, "achieved", "工资与补贴均按月、按季发放。" },
  { "totals", 0, "total-weight", "100" },
  { "totals", 0, "total-score", "93" },
};

static const char * const indicator_fields[] = {
  "level1", "level2", "name", "target", "actual", "weight", "score", "reason",
};

static const char * const indicators[][G_N_ELEMENTS (indicator_fields)] = {
  { "产出指标", "数量指标", "发放中心聘用人员", "28人", "1月-4月： 28人 5月-12月：", "15", "12", "年中两人离岗" },
  { "产出指标", "质量指标", "按标准发放中心聘用人员工资", "100%", "100%", "15", "15", NULL },
  { "产出指标", "时效指标", "使用时间", "2023年1月-12月", "2023年1月-12月", "10", "10", NULL },
  { "产出指标", "成本指标", "资金成本", "180.97212万元", "180.97212万元", "10", "8", "年中两人离岗" },
  { "效益指标", "经济效益指标", "无", "无", "无", "无", "无", NULL },
  { "效益指标", "社会效益", "无", "无", "无", "无", "无", NULL },
  { "效益指标", "生态效益指标", "无", "无", "无", "无", "无", NULL },
  { "效益指标", "可持续影响指标", "聘用人员工作经费仅用于当年聘用人员的工资发放", "2024年", "180.97212万元", "30", "30", NULL },
  { "满意度", "服务对象满意度指标", "聘用人员对发放时间的满意度", "≥95", "≥95", "10", "10", NULL },
};

/**
 * sample_assessment_new:
 * @forms: the forms
 * @form_id: which one
 *
 * Makes an assessment of 2023 as the form starts it.
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
sample_assessment_new (JxForms    *forms,
                       const char *form_id)
{
  return sample_assessment_new_numbered (forms, form_id, 1);
}

/**
 * sample_assessment_new_numbered:
 * @forms: the forms
 * @form_id: which one
 * @number: tells it from others
 *
 * Makes one of several assessments of 2023 as the form starts it.
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
sample_assessment_new_numbered (JxForms    *forms,
                                const char *form_id,
                                guint       number)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", number);
  JxForm *form = jx_forms_find_latest (forms, form_id);
  JxAssessment *assessment;

  g_assert_nonnull (form);
  assessment = jx_assessment_new_empty (forms, form, id);
  jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), "year", "2023", NULL);
  jx_holder_settle (JX_HOLDER (assessment));

  return assessment;
}

/**
 * sample_assessment_set:
 * @assessment: an assessment
 * @block: id of a block
 * @position: of a row in it
 * @field: key of a column
 * @text: (nullable): what is typed
 *
 * Types into a cell that must be there.
 */
void
sample_assessment_set (JxAssessment *assessment,
                       const char   *block,
                       guint         position,
                       const char   *field,
                       const char   *text)
{
  JxTable *table = jx_assessment_find_table (assessment, block);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (table);
  g_assert_cmpint (jx_block_find_column (jx_table_get_block (table), field), >=, 0);
  jx_holder_set_field (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (table, position)), field, text, &error);
  g_assert_no_error (error);
  jx_holder_settle (JX_HOLDER (assessment));
}

/**
 * sample_assessment_add_row:
 * @assessment: an assessment
 * @block: id of a block
 *
 * Adds an empty row at the end.
 */
void
sample_assessment_add_row (JxAssessment *assessment,
                           const char   *block)
{
  guint position = jx_table_get_n_rows (jx_assessment_find_table (assessment, block));
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-9000-%08x%04u", g_str_hash (block), position);
  g_autoptr(JxRecord) record = jx_record_new (JX_RECORD_ROW, id, jx_assessment_get_id (assessment));
  g_autoptr(GError) error = NULL;

  record->block = g_strdup (block);
  jx_holder_insert (JX_HOLDER (assessment), record, position, &error);
  g_assert_no_error (error);
}

static void
fill_row (JxAssessment  *assessment,
          const JxBlock *block,
          guint          position)
{
  for (guint column = 0; column < block->n_columns; column++)
    {
      g_autofree char *text = g_strdup_printf ("%s第%u行%u栏", block->id, position, column);

      sample_assessment_set (assessment, block->id, position, block->columns[column].key, text);
    }
}

/**
 * sample_assessment_fill:
 * @assessment: an assessment
 *
 * Types a text of its own into every cell, after adding rows where the user may.
 */
void
sample_assessment_fill (JxAssessment *assessment)
{
  for (guint n = 0; n < jx_assessment_get_n_tables (assessment); n++)
    {
      JxTable *table = jx_assessment_get_table (assessment, n);
      const JxBlock *block = jx_table_get_block (table);
      gboolean grows = block->type == JX_BLOCK_LIST || block->type == JX_BLOCK_INDICATORS;

      for (guint added = 0; grows && added < 3; added++)
        sample_assessment_add_row (assessment, block->id);
      for (guint position = 0; position < jx_table_get_n_rows (table); position++)
        fill_row (assessment, block, position);
    }
}

/**
 * sample_assessment_fill_jinfeng:
 * @assessment: one of the Ministry's form
 *
 * Types a published table, the figures as they were printed.
 */
void
sample_assessment_fill_jinfeng (JxAssessment *assessment)
{
  for (guint n = 0; n < G_N_ELEMENTS (fields); n++)
    sample_assessment_set (assessment, fields[n].block, fields[n].position, fields[n].field, fields[n].text);

  for (guint n = 0; n < G_N_ELEMENTS (indicators); n++)
    for (guint i = 0; i < G_N_ELEMENTS (indicator_fields); i++)
      sample_assessment_set (assessment, "indicators", n, indicator_fields[i], indicators[n][i]);
}
