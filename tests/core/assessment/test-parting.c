/* test-parting.c: the text of a whole report, parted into the sections of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-text.h"
#include "printed-part.h"
#include "shipped-forms.h"

static JxParting *
part_text (JxForms    *forms,
           const char *form,
           const char *text)
{
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new_from_text (text);

  return jx_parting_new (jx_forms_find_latest (forms, form), manuscript);
}

/* All that stands in each section of the usual report, word for word */
static GPtrArray *
dup_printed (JxForms    *forms,
             const char *text)
{
  g_autoptr(JxParting) parting = part_text (forms, "narrative", text);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  guint n_sections;

  jx_form_get_sections (jx_forms_find_latest (forms, "narrative"), &n_sections);
  for (guint i = 0; i < n_sections; i++)
    g_ptr_array_add (parts, printed_part_dup (parting, i));

  return parts;
}

/* ours */
static const char report[] =
  "青禾县应急服务中心\n消防水带更新项目支出绩效自评报告\n\n一、项目基本情况\n（一）项目概况\n  更新水带300条。\n（二）项目绩效目标\n验收合格率100%。\n"
  "（四）单位职责\n负责应急保障。\n二、项目资金情况\n预算80万元。\n三、绩效目标完成情况及效益分析。全部完成。\n四、自评结论\n得98分。\n"
  "7、存在问题\n台账不全。\n六、下一步改进工作的措施\n（一）核对台账。\n";

static void
test_a_report_is_parted_by_its_headings (void)
{
  static const char * const expected[] = {
    "青禾县应急服务中心\n消防水带更新项目支出绩效自评报告", "更新水带300条。", "验收合格率100%。\n（四）单位职责\n负责应急保障。",
    "预算80万元。", "全部完成。", "得98分。", "7、存在问题\n台账不全。", "（一）核对台账。",
  };
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, report);

  g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < parts->len; i++)
    g_assert_cmpstr (g_ptr_array_index (parts, i), ==, expected[i]);
}

/* A number that the report itself skips stays where it can be seen; leftovers of a conversion go. */
static void
test_a_skipped_chapter_keeps_its_heading (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, "一、项目基本情况\n更新水带。\n??二、项目资金情况\n预算80万元。\n四、自评结论\n得98分。\n第五章 存在的问题\n无。");

  g_assert_cmpstr (g_ptr_array_index (parts, 3), ==, "预算80万元。");
  g_assert_cmpstr (g_ptr_array_index (parts, 5), ==, "四、自评结论\n得98分。");
  g_assert_cmpstr (g_ptr_array_index (parts, 6), ==, "第五章 存在的问题\n无。");
}

/* Its chapter is found by what it is about, and its own heading stays where it says it otherwise. */
static void
test_a_chapter_is_known_by_its_matter (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, "一、项目概况\n更新水带。\n二、资金使用情况\n预算80万元。\n三、项目绩效情况\n合格。\n四、自评结论\n优。");

  g_assert_cmpstr (g_ptr_array_index (parts, 3), ==, "二、资金使用情况\n预算80万元。");
  g_assert_cmpstr (g_ptr_array_index (parts, 4), ==, "三、项目绩效情况\n合格。");
  g_assert_cmpstr (g_ptr_array_index (parts, 5), ==, "优。");
}

/* A chapter that is named as a part of another one is a chapter all the same, and its heading stays. */
static void
test_a_chapter_is_no_part_of_one (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, "一、项目概况\n（一）项目背景\n更新水带。\n（二）绩效目标\n300条。\n二、项目资金情况\n预算80万元。");

  g_assert_cmpstr (g_ptr_array_index (parts, 0), ==, "一、项目概况\n（一）项目背景\n更新水带。");
  g_assert_cmpstr (g_ptr_array_index (parts, 1), ==, "");
  g_assert_cmpstr (g_ptr_array_index (parts, 2), ==, "300条。");
  g_assert_cmpstr (g_ptr_array_index (parts, 3), ==, "预算80万元。");
}

/* What a chapter of the report begins is not begun by a part of the chapter before it. */
static void
test_a_part_is_no_chapter (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, "一、项目基本情况\n（一）项目概况\n更新水带。\n（二）资金情况。安排80万元。\n二、资金使用情况\n支付78万元。");

  g_assert_nonnull (strstr (g_ptr_array_index (parts, 1), "更新水带。\n（二）资金情况。安排80万元。"));
  g_assert_null (strstr (g_ptr_array_index (parts, 3), "安排80万元"));
}

/* The end of a report has many names; what comes to less than a chapter, or tells of results, is none of them. */
static void
test_the_end_is_known_in_other_words (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, "一、项目基本情况\n更新水带。\n1.改进建议\n换型号。\n二、评价结果\n得98分。\n三、主要问题\n无。\n四、有关建议\n续做。");

  g_assert_cmpstr (g_ptr_array_index (parts, 0), ==, "更新水带。\n1.改进建议\n换型号。");
  g_assert_cmpstr (g_ptr_array_index (parts, 5), ==, "二、评价结果\n得98分。");
  g_assert_cmpstr (g_ptr_array_index (parts, 6), ==, "三、主要问题\n无。");
  g_assert_cmpstr (g_ptr_array_index (parts, 7), ==, "四、有关建议\n续做。");
}

/* 1, 1.1: the headings stay, as the program prints other numbers; a figure at the head of a line is no heading. */
static void
test_decimal_numbers_part_a_report (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, "1 项目基本情况\n1.1 项目概况\n更新水带。\n1.5 万元为质保金。\n1.2项目绩效目标\n300条。\n5 存在的问题\n无。");

  g_assert_cmpstr (g_ptr_array_index (parts, 0), ==, "1 项目基本情况");
  g_assert_cmpstr (g_ptr_array_index (parts, 1), ==, "1.1 项目概况\n更新水带。\n1.5 万元为质保金。");
  g_assert_cmpstr (g_ptr_array_index (parts, 2), ==, "1.2项目绩效目标\n300条。");
  g_assert_cmpstr (g_ptr_array_index (parts, 6), ==, "5 存在的问题\n无。");
}

static void
test_a_text_without_headings_is_the_first_section (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) parts = dup_printed (forms, "更新水带300条。\r\n\n  验收合格。");

  g_assert_cmpstr (g_ptr_array_index (parts, 0), ==, "更新水带300条。\n验收合格。");
  for (guint i = 1; i < parts->len; i++)
    g_assert_cmpstr (g_ptr_array_index (parts, i), ==, "");
}

/* ---- what stands around the chapters ---- */

typedef struct
{
  JxPartKind  kind;
  guint       section;
  const char *heading;
  const char *text;
} Expected;

typedef struct
{
  const char *name;
  const char *text;
  Expected    parts[10];
  guint       n_parts;
} PartCase;

/* ours; sections of the form: 0 基本情况, 1 概况, 2 绩效目标, 3 资金情况, 4 完成情况及效益分析, 5 结论, 6 问题, 7 措施 */
static const PartCase part_cases[] = {
  { "title-signature-attachment",
    "青禾县应急服务中心\n消防水带更新项目支出绩效自评报告\n（2024年度）\n县财政局：\n一、项目基本情况\n更新水带。\n六、下一步改进工作的措施\n续做。\n"
    "附件：自评表\n青禾县应急服务中心\n2025年3月6日\n",
    { { JX_PART_TITLE, 0, NULL, "青禾县应急服务中心\n消防水带更新项目支出绩效自评报告\n（2024年度）" },
      { JX_PART_LEAD, 0, NULL, "县财政局：" },
      { JX_PART_SECTION, 0, "一、项目基本情况", "更新水带。" },
      { JX_PART_SECTION, 7, "六、下一步改进工作的措施", "续做。" },
      { JX_PART_ATTACHMENT, 7, NULL, "附件：自评表" },
      { JX_PART_SIGNATURE, 7, NULL, "青禾县应急服务中心" },
      { JX_PART_DATE, 7, NULL, "2025年3月6日" } }, 7 },
  { "signed-on-one-line",
    "一、项目基本情况\n更新水带。\n青禾县应急服务中心　二〇二五年三月六日\n附件1\n自评表",
    { { JX_PART_SECTION, 0, "一、项目基本情况", "更新水带。" }, { JX_PART_SIGNATURE, 0, NULL, "青禾县应急服务中心" },
      { JX_PART_DATE, 0, NULL, "二〇二五年三月六日" }, { JX_PART_ATTACHMENT, 0, NULL, "附件1\n自评表" } }, 4 },
  { "signed-below-the-list-of-attachments", "一、项目基本情况\n更新水带。\n附件：自评表\n青禾县应急服务中心\n2025年3月6日\n附件\n自评表",
    { { JX_PART_SECTION, 0, "一、项目基本情况", "更新水带。" }, { JX_PART_ATTACHMENT, 0, NULL, "附件：自评表" },
      { JX_PART_SIGNATURE, 0, NULL, "青禾县应急服务中心" }, { JX_PART_DATE, 0, NULL, "2025年3月6日" },
      { JX_PART_ATTACHMENT, 0, NULL, "附件\n自评表" } }, 5 },
  { "a-sentence-with-a-date-is-none", "一、项目基本情况\n验收于2024年3月6日",
    { { JX_PART_SECTION, 0, "一、项目基本情况", "验收于2024年3月6日" } }, 1 },
  { "contents", "目　录\n一、项目基本情况……1\n二、项目资金情况\t2\n一、项目基本情况\n更新水带。",
    { { JX_PART_CONTENTS, 0, NULL, "目　录\n一、项目基本情况……1\n二、项目资金情况\t2" },
      { JX_PART_SECTION, 0, "一、项目基本情况", "更新水带。" } }, 2 },
  { "a-chapter-of-its-own", "一、项目基本情况\n更新水带。\n二、其他需要说明的事项\n无。\n三、项目资金情况\n80万元。",
    { { JX_PART_SECTION, 0, "一、项目基本情况", "更新水带。" }, { JX_PART_CHAPTER, 0, "二、其他需要说明的事项", "无。" },
      { JX_PART_SECTION, 3, "三、项目资金情况", "80万元。" } }, 3 },
  { "another-order", "一、存在的问题\n无。\n二、自评结论\n98分。\n三、项目资金情况\n80万元。",
    { { JX_PART_SECTION, 6, "一、存在的问题", "无。" }, { JX_PART_SECTION, 5, "二、自评结论", "98分。" },
      { JX_PART_SECTION, 3, "三、项目资金情况", "80万元。" } }, 3 },
  { "without-numbers", "项目基本情况\n更新水带。\n项目资金情况\n80万元。",
    { { JX_PART_SECTION, 0, "项目基本情况", "更新水带。" }, { JX_PART_SECTION, 3, "项目资金情况", "80万元。" } }, 2 },
  { "the-projects-name-in-a-heading", "一、项目基本情况\n（一）青禾县消防水带更新项目概况\n更新水带。\n2.青禾县消防水带项目绩效目标\n300条。",
    { { JX_PART_SECTION, 0, "一、项目基本情况", "" }, { JX_PART_SECTION, 1, "（一）青禾县消防水带更新项目概况", "更新水带。\n2.青禾县消防水带项目绩效目标\n300条。" } }, 2 },
  { "an-introduction-stays", "为规范资金管理，我单位开展自评。\n一、项目基本情况\n更新水带。",
    { { JX_PART_LEAD, 0, NULL, "为规范资金管理，我单位开展自评。" }, { JX_PART_SECTION, 0, "一、项目基本情况", "更新水带。" } }, 2 },
};

static void
test_part (gconstpointer data)
{
  const PartCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxParting) parting = part_text (forms, "narrative", c->text);

  for (guint i = 0; i < MIN (c->n_parts, jx_parting_get_n_parts (parting)); i++)
    {
      const JxPart *part = jx_parting_get_part (parting, i);

      g_assert_cmpstr (part->text->str, ==, c->parts[i].text);
      g_assert_cmpint (part->kind, ==, c->parts[i].kind);
      g_assert_cmpuint (part->section, ==, c->parts[i].section);
      g_assert_cmpstr (part->heading, ==, c->parts[i].heading);
    }
  g_assert_cmpuint (jx_parting_get_n_parts (parting), ==, c->n_parts);
}

/* What the file marks as a heading needs no number; what goes on below a table is still of its section. */
static void
test_marked_headings_and_tables (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new ();
  g_autoptr(JxParting) parting = NULL;
  const JxPart *part;

  jx_manuscript_add (manuscript, JX_LINE_TITLE, 0, "消防水带更新");
  jx_manuscript_add (manuscript, JX_LINE_CONTENTS, 0, "项目资金情况\t1");
  jx_manuscript_add (manuscript, JX_LINE_TEXT, 1, "资金情况");
  jx_manuscript_add (manuscript, JX_LINE_CAPTION, 0, "表1");
  jx_manuscript_add (manuscript, JX_LINE_TABLE, 0, "预算\t执行\n80\t80");
  jx_manuscript_add (manuscript, JX_LINE_TEXT, 0, "全部支付。");
  jx_manuscript_add (manuscript, JX_LINE_TEXT, 1, "改进建议");
  parting = jx_parting_new (jx_forms_find_latest (forms, "narrative"), manuscript);

  g_assert_cmpuint (jx_parting_get_n_parts (parting), ==, 6);
  g_assert_cmpuint (jx_parting_count_sections (parting), ==, 2);
  part = jx_parting_get_part (parting, 2);
  g_assert_cmpuint (part->section, ==, 3);
  g_assert_false (part->renamed);
  part = jx_parting_get_part (parting, 3);
  g_assert_cmpint (part->kind, ==, JX_PART_TABLE);
  g_assert_cmpstr (part->text->str, ==, "表1\n预算\t执行\n80\t80");
  part = jx_parting_get_part (parting, 4);
  g_assert_cmpint (part->kind, ==, JX_PART_SECTION);
  g_assert_cmpuint (part->section, ==, 3);
  g_assert_cmpstr (part->text->str, ==, "全部支付。");
  part = jx_parting_get_part (parting, 5);
  g_assert_cmpuint (part->section, ==, 7);
  g_assert_true (part->renamed);
}

/* A line in the style of a title takes nothing of the text behind it with it. */
static void
test_marked_title (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new ();
  g_autoptr(JxParting) parting = NULL;
  static const struct
  {
    JxPartKind  kind;
    const char *text;
  } parts[] =
  {
    { JX_PART_TITLE, "消防水带更新项目支出绩效自评报告" }, { JX_PART_LEAD, "现将自评情况报告如下。" }, { JX_PART_SECTION, "全部支付。" },
    { JX_PART_TITLE, "专项说明" }, { JX_PART_SECTION, "余款为零。" },
  };

  jx_manuscript_add (manuscript, JX_LINE_TITLE, 0, parts[0].text);
  jx_manuscript_add (manuscript, JX_LINE_TEXT, 0, parts[1].text);
  jx_manuscript_add (manuscript, JX_LINE_TEXT, 1, "资金情况");
  jx_manuscript_add (manuscript, JX_LINE_TEXT, 0, parts[2].text);
  jx_manuscript_add (manuscript, JX_LINE_TITLE, 0, parts[3].text);
  jx_manuscript_add (manuscript, JX_LINE_TEXT, 0, parts[4].text);
  parting = jx_parting_new (jx_forms_find_latest (forms, "narrative"), manuscript);

  g_assert_cmpuint (jx_parting_get_n_parts (parting), ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_assert_cmpint (jx_parting_get_part (parting, i)->kind, ==, parts[i].kind);
      g_assert_cmpstr (jx_parting_get_part (parting, i)->text->str, ==, parts[i].text);
    }
}

/* Every line comes back, whatever stands in it. */
static void
test_nothing_is_lost (void)
{
  static const char *const lines[] = {
    "一、项目基本情况", "（一）项目概况", "更新水带。", "二、其他", "附件1", "2024年3月6日", "自评报告", "1. 项目绩效目标", "目录", "存在的问题",
    "三、改进建议", "（四）单位职责。负责应急。", "1.1 项目概况", "第二章 资金情况", "某中心 2024年3月6日", "一、项目基本情况……1",
  };
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GRand) chance = g_rand_new_with_seed (9704);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL), back = g_string_new (NULL);
      g_autoptr(JxParting) parting = NULL;

      for (gint i = g_rand_int_range (chance, 0, 12); i > 0; i--)
        g_string_append_printf (text, "%s\n", lines[g_rand_int_range (chance, 0, G_N_ELEMENTS (lines))]);
      parting = part_text (forms, "narrative", text->str);
      for (guint i = 0; i < jx_parting_get_n_parts (parting); i++)
        {
          const JxPart *part = jx_parting_get_part (parting, i);

          g_string_append (back, part->heading != NULL ? part->heading : "");
          g_string_append (back, part->text->str);
        }
      g_strdelimit (text->str, "\n", ' ');
      g_strdelimit (back->str, "\n", ' ');
      g_assert_true (jx_text_equal_loose (text->str, back->str));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/parting/a-report-is-parted-by-its-headings", test_a_report_is_parted_by_its_headings);
  g_test_add_func ("/parting/a-skipped-chapter-keeps-its-heading", test_a_skipped_chapter_keeps_its_heading);
  g_test_add_func ("/parting/a-chapter-is-no-part-of-one", test_a_chapter_is_no_part_of_one);
  g_test_add_func ("/parting/a-chapter-is-known-by-its-matter", test_a_chapter_is_known_by_its_matter);
  g_test_add_func ("/parting/a-part-is-no-chapter", test_a_part_is_no_chapter);
  g_test_add_func ("/parting/the-end-is-known-in-other-words", test_the_end_is_known_in_other_words);
  g_test_add_func ("/parting/decimal-numbers-part-a-report", test_decimal_numbers_part_a_report);
  g_test_add_func ("/parting/a-text-without-headings-is-the-first-section", test_a_text_without_headings_is_the_first_section);
  for (guint i = 0; i < G_N_ELEMENTS (part_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/parting/", part_cases[i].name, NULL);

      g_test_add_data_func (path, &part_cases[i], test_part);
    }
  g_test_add_func ("/parting/marked-headings-and-tables", test_marked_headings_and_tables);
  g_test_add_func ("/parting/a-marked-title", test_marked_title);
  g_test_add_func ("/parting/nothing-is-lost", test_nothing_is_lost);

  return g_test_run ();
}
