/* jx-check-sector.c: T01 as far as the table shows it: a goal of another sector
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FEWEST_WORDS 2   /* of a sector in a goal: one may be there by chance */

/* The words that only one sector's goals have, and the roots that anything of that sector is full of. */
static const struct
{
  const char *name;
  const char *words[10];
  const char *roots[8];
} sectors[] = {
  { "教育", { "教育事业", "办学", "教学", "师生", "校舍", "教师", "学生", "义务教育", "幼儿园" }, { "教", "学", "校", "幼儿", "师生" } },
  { "卫生", { "医疗服务", "患者", "诊疗", "卫生院", "疫苗", "病床", "就医", "公共卫生服务", "医疗救治" }, { "医", "卫生", "健康", "病", "疫", "疾控", "卫健" } },
  { "农业", { "种植", "养殖", "农产品", "畜牧", "高标准农田", "粮食产量", "农机", "农业生产" }, { "农", "种", "养", "畜", "牧", "粮", "村" } },
  { "环保", { "污水处理", "大气污染", "空气质量", "垃圾处理", "水环境", "环境监测", "减排" }, { "环", "污", "垃圾", "生态", "空气", "排放" } },
  { "交通", { "公路", "桥梁", "道路通行", "客运", "路网", "通车里程", "养护里程" }, { "路", "桥", "交通", "运输", "车" } },
  { "水利", { "灌溉", "水库", "河道", "防汛", "水土保持", "饮水安全" }, { "水", "河", "汛", "渠", "灌" } },
  { "文化", { "图书馆", "博物馆", "文艺演出", "非物质文化遗产", "文化惠民", "群众文化" }, { "文", "书", "艺", "博物", "体育", "旅游" } },
  { "民政", { "低保", "孤儿", "特困人员", "养老机构", "残疾人", "临时救助" }, { "民政", "低保", "孤", "困", "养老", "残", "救助", "社会保障" } },
  { "公安", { "治安", "刑侦", "交警", "禁毒", "破案", "警务" }, { "警", "公安", "治安", "毒", "案", "执法", "政法" } },
  { "林业", { "造林", "森林防火", "退耕还林", "森林覆盖率", "林木" }, { "林", "树", "绿", "草原" } },
};

static guint
count_words (const char        *text,
             const char *const *words,
             gsize              n_words)
{
  guint count = 0;

  for (gsize i = 0; i < n_words && words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      count++;

  return count;
}

static gboolean
is_goal (const JxColumn *column)
{
  return column->role == JX_ROLE_EXPECTED || column->role == JX_ROLE_ACHIEVED;
}

/* whether anything else in the table, the goal's own cells apart, has to do with a sector */
static gboolean
table_speaks_of (JxCheck *check,
                 guint    sector)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type != JX_BLOCK_SECTIONS && j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          {
            const JxValue *value = jx_sheet_part_get_value (part, j, (int) k);
            const char *text = value->typed != NULL ? value->typed : value->computed.text;

            if (text != NULL && !is_goal (&part->block->columns[k])
                && count_words (text, sectors[sector].roots, G_N_ELEMENTS (sectors[sector].roots)) > 0)
              return TRUE;
          }
    }

  return FALSE;
}

static void
check_cell (JxCheck           *check,
            const JxSheetPart *part,
            guint              position,
            guint              column)
{
  const char *text = jx_sheet_part_get_value (part, position, (int) column)->typed;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (sectors); i++)
    if (count_words (text, sectors[i].words, G_N_ELEMENTS (sectors[i].words)) >= FEWEST_WORDS && !table_speaks_of (check, i))
      {
        JxFinding *finding = jx_check_report (check, "T01", JX_SEVERITY_ERROR, part, (int) position, (int) column,
                                              _("The goal speaks of another sector (%s), of which nothing else in the table does."),
                                              sectors[i].name);

        jx_finding_add_figure (finding, "sector", sectors[i].name);
        return;
      }
}

/**
 * jx_check_sector:
 * @check: a run
 *
 * Checks whether a goal was left over from another project: T01. It is told only where no other cell has so much as a root
 * of that sector's words.
 */
void
jx_check_sector (JxCheck *check)
{
  if (check->n_listed == 0)
    return;

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint k = 0; part->block->type != JX_BLOCK_SECTIONS && k < part->block->n_columns; k++)
        for (guint j = 0; is_goal (&part->block->columns[k]) && j < part->n_rows; j++)
          check_cell (check, part, j, k);
    }
}
