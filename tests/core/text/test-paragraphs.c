/* test-paragraphs.c: lines become headings, clauses, lists and text again, and the numbers go on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-paragraphs.h"

typedef struct
{
  const char      *path;
  const char      *text;
  guint            first, last;
  JxParagraphKind  kind;
  const char      *expected;
} Change;

/* ours */
static const Change changes[] = {
  { "a heading begins with one", "资金安排", 0, 0, JX_PARAGRAPH_SECTION, "（一）资金安排" },
  { "and goes on from those above", "（一）甲\n正文。\n乙。", 2, 2, JX_PARAGRAPH_SECTION, "（一）甲\n正文。\n（二）乙" },
  { "those below go on from it", "甲\n（一）乙\n正文。\n（二）丙", 0, 0, JX_PARAGRAPH_SECTION, "（一）甲\n（二）乙\n正文。\n（三）丙" },
  { "one that goes closes the row", "（一）甲\n（二）乙\n（三）丙", 1, 1, JX_PARAGRAPH_TEXT, "（一）甲\n乙\n（二）丙" },
  { "several lines, blank ones stay", "甲\n\n　　乙\n丙", 0, 3, JX_PARAGRAPH_POINT, "1.甲\n\n2.乙\n3.丙" },
  { "below a new heading numbers begin anew", "（一）甲\n1.子\n2.丑\n乙\n3.寅\n4.卯", 3, 3, JX_PARAGRAPH_SECTION,
    "（一）甲\n1.子\n2.丑\n（二）乙\n1.寅\n2.卯" },
  { "a heading of another rank", "（一）甲\n（二）乙\n（三）丙\n（四）丁", 1, 2, JX_PARAGRAPH_POINT, "（一）甲\n1.乙\n2.丙\n（二）丁" },
  { "back again", "（一）甲\n1.乙\n2.丙\n（二）丁", 1, 2, JX_PARAGRAPH_SECTION, "（一）甲\n（二）乙\n（三）丙\n（四）丁" },
  { "the third rank", "（一）甲\n1.乙\n丙", 2, 2, JX_PARAGRAPH_BRACKET, "（一）甲\n1.乙\n（1）丙" },
  { "a heading is what it is already", "（一）甲", 0, 0, JX_PARAGRAPH_SECTION, "（一）甲" },
  { "clauses get their ends", "完善制度\n加强培训", 0, 1, JX_PARAGRAPH_CLAUSE, "1.完善制度；\n2.加强培训。" },
  { "which they may have", "完善制度，\n加强培训！", 0, 1, JX_PARAGRAPH_CLAUSE, "1.完善制度，\n2.加强培训！" },
  { "clauses go on with their marks", "1、完善制度；\n加强培训", 1, 1, JX_PARAGRAPH_CLAUSE, "1、完善制度；\n2、加强培训。" },
  { "clauses below a heading", "（一）甲\n完善制度。", 1, 1, JX_PARAGRAPH_CLAUSE, "（一）甲\n1.完善制度。" },
  { "clauses below a heading with 1.", "1.甲\n完善制度。", 1, 1, JX_PARAGRAPH_CLAUSE, "1.甲\n（1）完善制度。" },
  { "clauses are not headings", "1.甲\n（1）子；\n（2）丑。\n乙\n2.丙", 3, 3, JX_PARAGRAPH_POINT, "1.甲\n（1）子；\n（2）丑。\n2.乙\n3.丙" },
  { "a clause of a heading", "1.甲\n2.乙\n3.丙", 1, 1, JX_PARAGRAPH_CLAUSE, "1.甲\n（1）乙。\n2.丙" },
  { "a list", "甲\n乙", 0, 1, JX_PARAGRAPH_LIST, "①甲\n②乙" },
  { "a list behind a text begins anew", "①甲\n正文。\n乙", 2, 2, JX_PARAGRAPH_LIST, "①甲\n正文。\n①乙" },
  { "a list that is a row of clauses", "1.甲；\n2.乙。", 0, 1, JX_PARAGRAPH_LIST, "①甲；\n②乙。" },
  { "what was numbered otherwise is left", "甲\n3.乙\n4.丙\n4.丁", 0, 0, JX_PARAGRAPH_POINT, "1.甲\n3.乙\n4.丙\n4.丁" },
  { "a blank line begins a row", "", 0, 0, JX_PARAGRAPH_POINT, "1." },
  { "a number alone goes", "1.", 0, 0, JX_PARAGRAPH_TEXT, "" },
  { "a text stays as it is", "　　正文。 ", 0, 0, JX_PARAGRAPH_TEXT, "　　正文。 " },
  { "第一节 goes", "第一节 概况", 0, 0, JX_PARAGRAPH_SECTION, "（一）概况" },
  { "a figure of the table is no number", "{value:executed}、其他", 0, 0, JX_PARAGRAPH_POINT, "1.{value:executed}、其他" },
  { "a figure of the table is short", "1.预算{value:adjusted}万元、{value:executed}万元\n乙", 1, 1, JX_PARAGRAPH_POINT,
    "1.预算{value:adjusted}万元、{value:executed}万元\n2.乙" },
  { "twenty", "（十八）甲\n（十九）乙\n丙\n丁", 2, 3, JX_PARAGRAPH_SECTION, "（十八）甲\n（十九）乙\n（二十）丙\n（二十一）丁" },
  { "beyond the text", "甲\n乙", 1, 9, JX_PARAGRAPH_POINT, "甲\n1.乙" },
};

static void
test_change (gconstpointer data)
{
  const Change *change = data;
  g_autofree char *text = jx_paragraphs_set_kind (change->text, change->first, change->last, change->kind);

  g_assert_cmpstr (text, ==, change->expected);
}

/* as the pages have it */
static void
test_kinds (void)
{
  static const struct { const char *line; JxParagraphKind kind; } kinds[] = {
    { "正文。", JX_PARAGRAPH_TEXT }, { "", JX_PARAGRAPH_TEXT }, { "（二）资金", JX_PARAGRAPH_SECTION }, { "  3、资金 ", JX_PARAGRAPH_POINT },
    { "（1）资金", JX_PARAGRAPH_BRACKET }, { "1.资金到位；", JX_PARAGRAPH_CLAUSE }, { "一、资金", JX_PARAGRAPH_CLAUSE },
    { "（一）干渠和支渠的衬砌、闸门、管理房以及沿线道路的维修养护工作情况", JX_PARAGRAPH_CLAUSE }, { "①资金", JX_PARAGRAPH_LIST },
    { "㉕资金", JX_PARAGRAPH_LIST }, { "第一节 资金", JX_PARAGRAPH_TEXT },
    { "1.预算{value:adjusted}万元、{value:executed}万元", JX_PARAGRAPH_POINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = g_strconcat ("甲\n", kinds[i].line, NULL);

      g_assert_cmpint (jx_paragraphs_get_kind (text, 1), ==, kinds[i].kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/paragraphs/", changes[i].path, NULL);

      g_test_add_data_func (path, &changes[i], test_change);
    }
  g_test_add_func ("/paragraphs/kinds", test_kinds);

  return g_test_run ();
}
