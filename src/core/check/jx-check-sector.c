/* jx-check-sector.c: T01 as far as the table shows it: words of another sector; T11 of types and ministries
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define FEWEST_WORDS 2   /* of a sector in a goal: one may be there by chance */

/* The words that only one sector's goals have, no two of them in the same place, and the roots that anything of that sector is
 * full of. */
static const struct
{
  const char *name;
  const char *words[16];
  const char *roots[12];
} sectors[] = {
  { "教育", { "教育事业", "办学", "教学", "师生", "校舍", "教师", "学生", "义务教育", "幼儿园", "学前教育", "中小学", "学位", "课堂", "师资", "学校" },
    { "教", "学", "校", "幼儿", "师生" } },
  { "卫生", { "医疗", "患者", "诊疗", "卫生院", "疫苗", "病床", "就医", "公共卫生", "门诊", "住院", "医院", "传染病" },
    { "医", "卫生", "健康", "病", "疫", "疾控", "卫健", "残", "救助" } },
  { "农业", { "种植", "养殖", "农产品", "畜牧", "粮食产量", "农机", "农业生产", "农作物", "农田", "良种", "生猪" },
    { "农", "种", "养", "畜", "牧", "粮", "村", "渔", "乡" } },
  { "环保", { "污水处理", "大气污染", "空气质量", "垃圾处理", "水环境", "环境监测", "减排" }, { "环", "污", "垃圾", "生态", "空气", "排放" } },
  { "交通", { "公路", "桥梁", "道路通行", "客运", "路网", "通车里程", "养护里程", "公交" }, { "路", "桥", "交通", "运输", "车" } },
  { "水利", { "灌溉", "水库", "河道", "防汛", "水土保持", "饮水安全", "堤防" }, { "水", "河", "汛", "渠", "灌" } },
  { "文化", { "图书馆", "博物馆", "文艺演出", "非物质文化遗产", "文化惠民", "群众文化", "文化馆", "文物" }, { "文", "书", "艺", "博物", "体育", "旅游" } },
  { "民政", { "低保", "孤儿", "特困人员", "养老机构", "残疾人", "临时救助", "高龄" }, { "民政", "低保", "孤", "困", "养老", "残", "救助", "社会保障" } },
  { "公安", { "治安", "刑侦", "交警", "禁毒", "破案", "警务", "侦查" }, { "警", "公安", "治安", "毒", "案", "执法", "政法" } },
  { "林业", { "造林", "森林防火", "退耕还林", "森林覆盖率", "林木" }, { "林", "树", "绿", "草原" } },
};

static guint
count_words (const char        *text,
             const char *const *words,
             gsize              n_words)
{
  guint count = 0;

  for (gsize i = 0; i < n_words && words[i] != NULL; i++)
    if (jx_text_has (text, words[i]))
      count++;

  return count;
}

static gboolean
is_goal (const JxColumn *column)
{
  return column->role == JX_ROLE_EXPECTED || column->role == JX_ROLE_ACHIEVED;
}

/* a goal, or a field of the head that tells a story: what it is spent on, on what it rests */
static gboolean
is_told (const JxSheetPart *part,
         const JxColumn    *column)
{
  return is_goal (column)
         || (part->block->type == JX_BLOCK_FIELDS && column->input == JX_INPUT_TEXT && column->role == JX_ROLE_NONE);
}

/* 财教〔2022〕15号 speaks of who wrote it, not of what this is about */
static gboolean
names_document (const char *text)
{
  return jx_text_has (text, "〔") || jx_text_has (text, "[20") || jx_text_has (text, "［20");
}

/* a text of the head; the place's own name says nothing: 城口县, 文山州 */
static const char *
get_head_text (JxCheck *check,
               JxRole   role)
{
  const JxValue *value;
  const char *text;
  JxCellRef cell;

  if (!jx_assessment_find_role (check->sheet.assessment, role, &cell))
    return NULL;

  value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);
  text = value->typed != NULL ? value->typed : value->computed.text;
  if (text != NULL && (role == JX_ROLE_AGENCY || role == JX_ROLE_SUPERVISOR) && jx_text_has (text, "县"))
    text = jx_text_find (text, "县") + strlen ("县");

  return text;
}

/* whether the names of agency and project, their place apart, have one of some roots */
static gboolean
head_has (JxCheck           *check,
          const char *const *roots,
          gsize              n_roots)
{
  static const JxRole roles[] = { JX_ROLE_AGENCY, JX_ROLE_SUPERVISOR, JX_ROLE_PROJECT, JX_ROLE_PROJECT_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const char *text = get_head_text (check, roles[i]);

      if (text != NULL && count_words (text, roots, n_roots) > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
head_has_sector (JxCheck *check)
{
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    if (head_has (check, sectors[i].roots, G_N_ELEMENTS (sectors[i].roots)))
      return TRUE;

  return FALSE;
}

/* whether anything else in the table, the cell itself and the goals apart, has to do with a sector; one indicator may be left
 * over with the goal where the head is of another sector */
static gboolean
table_speaks_of (JxCheck        *check,
                 guint           sector,
                 const JxColumn *but)
{
  guint n_spared = head_has_sector (check) ? 1 : 0, last_row = G_MAXUINT;

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type != JX_BLOCK_SECTIONS && j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          {
            const JxValue *value = jx_sheet_part_get_value (part, j, (int) k);
            const char *text = value->typed != NULL ? value->typed : value->computed.text;

            if (text != NULL && !is_goal (&part->block->columns[k]) && &part->block->columns[k] != but && !names_document (text)
                && count_words (text, sectors[sector].roots, G_N_ELEMENTS (sectors[sector].roots)) > 0)
              {
                if (part->block->type != JX_BLOCK_INDICATORS || (n_spared == 0 && j != last_row))
                  return TRUE;
                n_spared = 0;
                last_row = j;
              }
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
    if (count_words (text, sectors[i].words, G_N_ELEMENTS (sectors[i].words)) >= FEWEST_WORDS && !table_speaks_of (check, i, &part->block->columns[column]))
      {
        gboolean goal = is_goal (&part->block->columns[column]);
        JxFinding *finding;

        finding = jx_check_report (check, "T01", JX_SEVERITY_ERROR, part, (int) position, (int) column,
                                   goal ? _("The goal speaks of another sector (%s), of which nothing else in the table does.")
                                        : _("The text speaks of another sector (%s), of which nothing else in the table does."),
                                   sectors[i].name);

        jx_finding_add_figure (finding, "sector", sectors[i].name);
        return;
      }
}

/* What only one sector makes or has to do with: an indicator of it among those of another office was left over. */
static const struct
{
  const char *sector;
  const char *made[8];    /* under 产出 */
  const char *felt[12];   /* under 产出, 效益 and 满意度 */
  gboolean    rural;      /* villages have roads and ditches made, too */
} alone[] = {
  { "教育", { "校舍", "课桌", "教学楼" }, { "办学", "教学质量", "教学仪器", "教学设备", "教师", "师生", "义务教育", "升学率", "校园", "学生" } },
  { "卫生", { "病床", "疫苗", "医疗设备", "卫生院" }, { "患者", "就医", "诊疗", "门诊", "住院", "病床" } },
  { "农业", { "种植面积", "养殖", "农机", "良种", "高标准农田" }, { "粮食产量", "农作物" } },
  { "交通", { "公路", "桥梁", "通车里程", "养护里程" }, { NULL }, TRUE },
  { "水利", { "灌溉", "水库", "堤防", "河道治理" }, { "灌溉条件" }, TRUE },
  { "文化", { "文艺演出", "图书馆", "博物馆" }, { "读者满意" } },
  { "民政", { "低保", "孤儿", "特困人员" }, { "低保对象" } },
  { "公安", { "破案", "刑侦", "禁毒" }, { NULL } },
  { "林业", { "造林", "退耕还林" }, { "森林覆盖率" } },
};

/* these have to do with everything */
static gboolean
is_of_all_sectors (JxCheck *check)
{
  static const JxRole roles[] = { JX_ROLE_AGENCY, JX_ROLE_SUPERVISOR };
  static const char *const offices[] = {
    "镇", "乡", "街道", "政府", "办事处", "开发区", "园区", "管委会", "财政", "发展和改革", "发改", "组织部", "委员会办公室", "社区",
    "移民", "农业农村", "住房和城乡建设",
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const char *text = get_head_text (check, roles[i]);

      if (text != NULL && count_words (text, offices, G_N_ELEMENTS (offices)) > 0)
        return TRUE;
    }

  return FALSE;
}

static const char *const *
find_roots (const char *sector)
{
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    if (g_str_equal (sectors[i].name, sector))
      return sectors[i].roots;

  return NULL;
}

static gboolean
goal_is_told (JxCheck           *check,
              const JxSheetPart *part,
              guint              position,
              guint              column)
{
  const char *row_id = jx_row_get_id (jx_sheet_part_get_row (part, position));

  for (guint i = 0; i < check->findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (check->findings, i);

      if (g_str_equal (jx_finding_get_rule (finding), "T01")
          && g_strcmp0 (jx_finding_get_row_id (finding), row_id) == 0
          && g_strcmp0 (jx_finding_get_field (finding), part->block->columns[column].key) == 0)
        return TRUE;
    }

  return FALSE;
}

/* whether any cell but those of one row has to do with a sector; a goal that was itself left over has not */
static gboolean
others_speak_of (JxCheck           *check,
                 const JxCheckRow  *row,
                 const char *const *roots)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type != JX_BLOCK_NOTES && j < part->n_rows; j++)
        for (guint k = 0; !(part == row->part && j == row->position) && k < part->block->n_columns; k++)
          {
            const JxValue *value = jx_sheet_part_get_value (part, j, (int) k);
            const char *text = value->typed != NULL ? value->typed : value->computed.text;

            if (text != NULL && !names_document (text) && count_words (text, roots, G_N_ELEMENTS (sectors[0].roots)) > 0
                && !(is_goal (&part->block->columns[k]) && goal_is_told (check, part, j, k)))
              return TRUE;
          }
    }

  return FALSE;
}

/* T01 of a row that is the only one of its sector */
static void
check_row_alone (JxCheck          *check,
                 const JxCheckRow *row,
                 gboolean          rural)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;

  for (guint i = 0; row->listed && name != NULL && i < G_N_ELEMENTS (alone); i++)
    {
      JxFinding *finding;

      if (alone[i].rural && rural)
        continue;
      if (count_words (name, alone[i].felt, G_N_ELEMENTS (alone[i].felt)) == 0
          && (row->class != JX_CLASS_OUTPUT || count_words (name, alone[i].made, G_N_ELEMENTS (alone[i].made)) == 0))
        continue;
      if (others_speak_of (check, row, find_roots (alone[i].sector)))
        return;

      finding = jx_check_report (check, "T01", JX_SEVERITY_WARNING, row->part, (int) row->position, row->part->columns.name,
                                 _("“%1$s” is of another sector (%2$s), of which nothing else in the table speaks: it looks left over from another table."),
                                 name, alone[i].sector);
      jx_finding_add_figure (finding, "sector", alone[i].sector);
      return;
    }
}

/* Benefits of villages and of culture that stand in every template; an office of another kind has nothing to do with them. */
static const struct
{
  const char *phrase;
  const char *roots[12];
} borrowed[] = {
  { "文化生活", { "文", "体", "旅", "宣传", "书", "艺", "教", "工会", "妇", "团委" } },
  { "人居环境", { "环", "住", "建设局", "城", "农", "村", "乡", "水", "卫", "自然资源", "街道", "林" } },
  { "生产生活条件", { "农", "村", "乡", "水", "路", "交通", "移民", "民政", "住", "民族", "街道", "电" } },
};

#define FEWEST_BORROWED 2   /* of such rows: one may be meant */

/* who this is and what it is about, as far as the head and the goals say */
static gboolean
head_speaks_of (JxCheck           *check,
                const char *const *roots,
                gsize              n_roots)
{
  static const JxRole roles[] = {
    JX_ROLE_AGENCY, JX_ROLE_SUPERVISOR, JX_ROLE_PROJECT, JX_ROLE_PROJECT_NAME, JX_ROLE_EXPECTED, JX_ROLE_ACHIEVED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const char *text = get_head_text (check, roles[i]);

      if (text != NULL && (count_words (text, roots, n_roots) > 0 || jx_text_has (text, "镇") || jx_text_has (text, "人民政府")))
        return TRUE;
    }

  return FALSE;
}

/* the phrase in a benefit's name that this office has nothing to do with, or NULL */
static const char *
find_borrowed (JxCheck          *check,
               const JxCheckRow *row)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;

  if (!row->listed || row->class != JX_CLASS_BENEFIT || name == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (borrowed); i++)
    if (jx_text_has (name, borrowed[i].phrase)
        && !head_speaks_of (check, borrowed[i].roots, G_N_ELEMENTS (borrowed[i].roots)))
      return borrowed[i].phrase;

  return NULL;
}

static void
check_borrowed (JxCheck *check)
{
  guint n = 0;

  for (guint i = 0; i < check->n_rows; i++)
    n += find_borrowed (check, &check->rows[i]) != NULL;

  for (guint i = 0; n >= FEWEST_BORROWED && i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const char *phrase = find_borrowed (check, row);

      if (phrase != NULL)
        jx_check_report (check, "T01", JX_SEVERITY_WARNING, row->part, (int) row->position, row->part->columns.name,
                         _("“%s” has nothing to do with what this office does: it looks left over from another table."), phrase);
    }
}

/* T11: the budget system knows three types of projects; 运转费 is none of them */
static void
check_type (JxCheck           *check,
            const JxSheetPart *part,
            int                column)
{
  static const struct { const char *word, *type; } types[] = {
    { "人员", "人员类" }, { "运转", "运转类" }, { "特定目标", "特定目标类" },
  };
  const char *typed = jx_sheet_part_get_value (part, 0, column)->typed;

  for (guint i = 0; typed != NULL && i < G_N_ELEMENTS (types); i++)
    if (jx_text_begins (typed, types[i].word) && !jx_text_has (typed, types[i].type) && strlen (typed) <= strlen ("运转类项目"))
      {
        JxFinding *finding = jx_check_report (check, "T11", JX_SEVERITY_INFO, part, 0, column,
                                              _("The budget system calls this type “%1$s”, here it is “%2$s”."), types[i].type, typed);

        jx_check_fix (finding, part, 0, column, types[i].type);
      }
}

/* T11: who is in charge of a fund whose name says what it is for */
static void
check_ministry (JxCheck           *check,
                const JxSheetPart *part,
                int                column)
{
  static const struct { const char *word, *ministry; } funds[] = {
    { "车辆购置税", "交通运输部" }, { "公共文化", "文化和旅游部" }, { "基本公共卫生", "国家卫生健康委" }, { "水利发展", "水利部" },
    { "义务教育", "教育部" }, { "就业补助", "人力资源社会保障部" }, { "困难群众救助", "民政部" }, { "林业草原", "国家林草局" },
    { "农田建设", "农业农村部" }, { "污染防治", "生态环境部" }, { "保障性安居工程", "住房城乡建设部" },
  };
  const char *typed = jx_sheet_part_get_value (part, 0, column)->typed;
  const char *name;
  JxCellRef cell;

  if (typed == NULL || !g_str_equal (typed, "财政部")
      || !jx_assessment_find_role (check->sheet.assessment, JX_ROLE_PROJECT_NAME, &cell)
      || !(name = jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column)))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (funds); i++)
    if (jx_text_has (name, funds[i].word))
      jx_check_report (check, "T11", JX_SEVERITY_INFO, part, 0, column,
                       _("Funds of the name “%1$s” are in the charge of %2$s; here it is %3$s."), funds[i].word,
                       funds[i].ministry, typed);
}

static void
check_head_words (JxCheck           *check,
                  const JxSheetPart *part)
{
  for (guint i = 0; part->block->type == JX_BLOCK_FIELDS && part->n_rows > 0 && i < part->block->n_columns; i++)
    {
      const char *title = part->block->columns[i].title;

      if (title != NULL && g_str_equal (title, "项目类型"))
        check_type (check, part, (int) i);
      else if (title != NULL && jx_text_has (title, "中央主管"))
        check_ministry (check, part, (int) i);
    }
}

/**
 * jx_check_sector:
 * @check: a run
 *
 * Checks whether a text or a row was left over from another project: T01. It is told only where no other cell has so much as
 * a root of that sector's words, and of a row only where the office is one of another sector. Types of projects and ministries have one name: T11.
 */
void
jx_check_sector (JxCheck *check)
{
  static const char *const country[] = { "农", "村", "乡", "移民", "粮", "牧" };

  if (check->n_listed == 0)
    return;

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      check_head_words (check, part);
      for (guint k = 0; part->block->type != JX_BLOCK_SECTIONS && k < part->block->n_columns; k++)
        for (guint j = 0; is_told (part, &part->block->columns[k]) && j < part->n_rows; j++)
          check_cell (check, part, j, k);
    }

  check_borrowed (check);

  if (!is_of_all_sectors (check) && head_has_sector (check))
    {
      gboolean rural = head_has (check, country, G_N_ELEMENTS (country));

      for (guint i = 0; i < check->n_rows; i++)
        check_row_alone (check, &check->rows[i], rural);
    }
}
