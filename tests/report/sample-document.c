/* sample-document.c: a document to try things on: the Ministry's table, filled in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-document.h"

/* Figures and names: 金凤区智慧城市运营中心, 2023; sentences of our own. */
typedef struct
{
  const char *cells[8];
} SampleRow;

static const SampleRow funds[] = {
  { { "年度资金总额", "207.6892万元", "180.97212万元", "180.97212万元", "10", "87.00%", "8" } },
  { { "其中：当年财政拨款", "207.6892万元", "180.97212万元", "180.97212万元", "—", "", "—" } },
  { { "上年结转资金", "", "", "", "—", "", "—" } },
  { { "其他资金", "", "", "", "—", "", "—" } },
};

static const SampleRow indicators[] = {
  { { "产出指标", "数量指标", "发放中心聘用人员", "28人", "1月-4月： 28人\n5月-12月：26人", "15", "12", "年中两人离岗，下年按实有人数申报" } },
  { { "产出指标", "质量指标", "按标准发放中心聘用人员工资", "100%", "100%", "15", "15", "" } },
  { { "产出指标", "时效指标", "使用时间", "2023年1月-12月", "2023年1月-12月", "10", "10", "" } },
  { { "产出指标", "成本指标", "资金成本", "180.97212万元", "180.97212万元", "10", "8", "=离岗（两人）;@年中" } },
  { { "效益指标", "经济效益指标", "无", "无", "无", "无", "无", "" } },
  { { "效益指标", "社会效益", "无", "无", "无", "无", "无", "" } },
  { { "效益指标", "生态效益指标", "无", "无", "无", "无", "无", "" } },
  { { "效益指标", "可持续影响指标", "聘用人员工作经费仅用于当年聘用人员的工资发放", "2024年", "180.97212万元", "30", "30", "" } },
  { { "满意度", "服务对象满意度指标", "聘用人员对发放时间的满意度", "≥95", "≥95", "10", "10", "" } },
};

static const JxPage landscape = { TRUE, 297, 210, 18, 18, 18, 18, 10.5, 20 };
static const JxPage upright = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };
static const double grid[] = { 6, 9, 12, 22, 14, 14, 7, 7, 18 };

static void
add_head (JxDocTable *table,
          guint       column,
          guint       span,
          guint       row_span,
          const char *text)
{
  JxDocCell *cell = jx_doc_table_add_cell (table, column, span, text);

  cell->kind = JX_DOC_CELL_HEAD;
  cell->row_span = row_span;
  cell->repeat = row_span > 1;
}

static void
add_field (JxDocTable *table,
           guint       column,
           guint       span,
           const char *text,
           const char *row_id,
           const char *field)
{
  jx_doc_table_add_cell (table, column, span, text);
  jx_doc_table_add_source (table, jx_doc_table_get_n_cells (table) - 1, row_id, field);
}

static void
add_header (JxDocTable *table)
{
  jx_doc_table_begin_band (table, FALSE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
  add_head (table, 0, 2, 1, "项目名称");
  add_field (table, 2, 7, "政府批准聘用人员支出", "header", "name");
  jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
  add_head (table, 0, 2, 1, "主管部门");
  add_field (table, 2, 2, "金凤区智慧城市运营中心", "header", "supervisor");
  add_head (table, 4, 2, 1, "实施单位");
  add_field (table, 6, 3, "金凤区智慧城市运营中心", "header", "agency");
}

static void
add_funds (JxDocTable *table)
{
  static const char * const titles[] = { "", "年初预算数", "全年预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分" };

  jx_doc_table_begin_band (table, FALSE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_HEAD);
  add_head (table, 0, 2, 1 + G_N_ELEMENTS (funds), "项目资金\n(万元)");
  for (guint column = 0; column < G_N_ELEMENTS (titles); column++)
    add_head (table, column + 2, 1, 1, titles[column]);

  for (guint row = 0; row < G_N_ELEMENTS (funds); row++)
    {
      g_autofree char *row_id = g_strdup_printf ("funds-%u", row);

      jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
      for (guint column = 0; column < G_N_ELEMENTS (titles); column++)
        add_field (table, column + 2, 1, funds[row].cells[column], row_id, titles[column]);
    }
}

static void
add_goals (JxDocTable *table)
{
  jx_doc_table_begin_band (table, FALSE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_HEAD);
  add_head (table, 0, 1, 2, "年度总体目标");
  add_head (table, 1, 4, 1, "预期目标");
  add_head (table, 5, 4, 1, "实际完成情况");
  jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
  add_field (table, 1, 4, "“两个不拖”：工资不拖到下月，补贴不拖到下季；ABC-123 号岗位全年在岗。", "goals", "expected");
  add_field (table, 5, 4, "工资与补贴均按月、按季发放。", "goals", "achieved");
}

static guint
count_level1 (guint row)
{
  guint end = row + 1;

  while (end < G_N_ELEMENTS (indicators) && g_str_equal (indicators[end].cells[0], indicators[row].cells[0]))
    end++;

  return end - row;
}

static void
add_indicator (JxDocTable *table,
               guint       row,
               const char *row_id)
{
  static const char * const fields[] = { "level1", "level2", "name", "target", "actual", "weight", "score", "reason" };
  gboolean begins = row == 0 || !g_str_equal (indicators[row - 1].cells[0], indicators[row].cells[0]);

  jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
  for (guint column = begins ? 0 : 1; column < G_N_ELEMENTS (fields); column++)
    {
      JxDocCell *cell;

      add_field (table, column + 1, 1, indicators[row].cells[column], row_id, fields[column]);
      cell = jx_doc_table_get_cell (table, jx_doc_table_get_n_cells (table) - 1);
      if (column == 0)
        cell->row_span = count_level1 (row);
      cell->repeat = column == 0;
      if (column == 2 || column == 7)
        cell->align = JX_ALIGN_START;
    }
}

static void
add_indicators (JxDocTable *table,
                guint       n_times)
{
  static const char * const titles[] = {
    "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施",
  };

  jx_doc_table_begin_band (table, TRUE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_HEAD);
  add_head (table, 0, 1, 1 + n_times * G_N_ELEMENTS (indicators), "绩效指标");
  for (guint column = 0; column < G_N_ELEMENTS (titles); column++)
    add_head (table, column + 1, 1, 1, titles[column]);

  for (guint n = 0; n < n_times * G_N_ELEMENTS (indicators); n++)
    {
      g_autofree char *row_id = g_strdup_printf ("indicator-%u", n);

      add_indicator (table, n % G_N_ELEMENTS (indicators), row_id);
    }
}

/**
 * sample_document_new:
 * @n_times: how often the nine indicators stand there
 *
 * Makes the table of form A on landscape pages, every field with a source.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
sample_document_new (guint n_times)
{
  JxDocument *document = jx_document_new (&landscape);
  JxDocTable *table;

  jx_document_set_title (document, "政府批准聘用人员支出 项目支出绩效自评表");
  jx_document_add_paragraph (document, JX_TEXT_TITLE, NULL, "项目支出绩效自评表", NULL);
  jx_document_add_paragraph (document, JX_TEXT_SUBTITLE, NULL, "(2023年度)", NULL);

  table = jx_document_add_table (document, grid, G_N_ELEMENTS (grid), TRUE);
  add_header (table);
  add_funds (table);
  add_goals (table);
  add_indicators (table, n_times);
  jx_doc_table_keep_next (table);
  jx_doc_table_begin_band (table, FALSE);
  jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
  add_head (table, 0, 6, 1, "总分");
  add_field (table, 6, 1, "100", "totals", "weight");
  add_field (table, 7, 1, "93", "totals", "score");
  add_field (table, 8, 1, "☑优 ☐良 ☐中 ☐差", "totals", "grade");
  jx_document_add_paragraph (document, JX_TEXT_NOTE, NULL, "注：资金使用单位按项目绩效目标填报。", NULL);

  return document;
}

/**
 * sample_document_add_report:
 * @document: a document
 *
 * Adds two pages of report on upright paper.
 */
void
sample_document_add_report (JxDocument *document)
{
  jx_document_begin_page (document, &upright);
  jx_document_add_paragraph (document, JX_TEXT_HEADING1, "一、", "项目基本情况", NULL);
  jx_document_add_paragraph (document, JX_TEXT_HEADING2, "（一）", "项目概况", NULL);
  for (guint n = 0; n < 12; n++)
    jx_document_add_paragraph (document, JX_TEXT_BODY, NULL,
                               "2023年中心聘用28人，年初预算207.6892万元，全年执行180.97212万元。“按月发放”是首要的一条；社会保险随工资缴纳。",
                               NULL);
  jx_document_add_paragraph (document, JX_TEXT_HEADING1, "二、", "自评结论", NULL);
  jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, "自评93分。", NULL);
}

/**
 * sample_document_get_table:
 * @document: a document made here
 *
 * Gets its table.
 *
 * Returns: (transfer none): the table
 */
JxDocTable *
sample_document_get_table (const JxDocument *document)
{
  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    if (jx_document_get_node (document, n)->kind == JX_DOC_TABLE)
      return jx_document_get_node (document, n)->table;

  return NULL;
}
