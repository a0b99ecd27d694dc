/* test-body-text.c: what was typed into a section, as headings and paragraphs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-body-text.h"

/* Ranks of headings: GB/T 9704-2012, 7.3.3. */
static const struct
{
  const char *line;
  JxTextRole  role;
} lines[] = {
  { "（一）资金安排", JX_TEXT_HEADING2 },
  { "(十二)资金安排", JX_TEXT_HEADING2 },
  { "1.资金到位", JX_TEXT_HEADING3 },
  { "12．资金到位", JX_TEXT_HEADING3 },
  { "2、资金到位", JX_TEXT_HEADING3 },
  { "（3）县级配套", JX_TEXT_HEADING4 },
  { "（一）县级配套资金已经到位。", JX_TEXT_BODY },
  { "1.资金到位：", JX_TEXT_BODY },
  { "1.5万元用于维修", JX_TEXT_BODY },
  { "2024年完成18公里", JX_TEXT_BODY },
  { "（见附表）", JX_TEXT_BODY },
  { "（一", JX_TEXT_BODY },
  { "1", JX_TEXT_BODY },
  { "1.", JX_TEXT_BODY },
  { "（一）干渠和支渠的衬砌、闸门、管理房以及沿线道路的维修养护工作情况", JX_TEXT_BODY },
};

static void
test_role (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  const JxPage page = { .width = 210, .height = 297 };
  g_autoptr(JxDocument) document = jx_document_new (&page);
  guint before = jx_document_get_n_nodes (document);
  const JxDocNode *node;

  jx_body_text_add (document, lines[n].line, NULL);
  g_assert_cmpuint (jx_document_get_n_nodes (document), ==, before + 1);
  node = jx_document_get_node (document, before);
  g_assert_cmpint (node->paragraph.role, ==, lines[n].role);
  g_assert_cmpstr (node->paragraph.text, ==, lines[n].line);
  g_assert_null (node->paragraph.number);
}

static void
test_lines (void)
{
  const JxPage page = { .width = 210, .height = 297 };
  const JxSource source = { "row", "overview" };
  g_autoptr(JxDocument) document = jx_document_new (&page);
  guint before = jx_document_get_n_nodes (document);

  jx_body_text_add (document, "\n　　甲。 \n \n\t乙。\n\n", &source);
  g_assert_cmpuint (jx_document_get_n_nodes (document), ==, before + 2);
  g_assert_cmpstr (jx_document_get_node (document, before)->paragraph.text, ==, "甲。");
  g_assert_cmpstr (jx_document_get_node (document, before + 1)->paragraph.text, ==, "乙。");
  g_assert_cmpstr (jx_document_get_node (document, before + 1)->paragraph.source.field, ==, "overview");

  jx_body_text_add (document, " \n", &source);
  g_assert_cmpuint (jx_document_get_n_nodes (document), ==, before + 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (lines); n++)
    {
      g_autofree char *path = g_strdup_printf ("/body-text/role/%u", n);

      g_test_add_data_func (path, GUINT_TO_POINTER (n), test_role);
    }
  g_test_add_func ("/body-text/lines", test_lines);

  return g_test_run ();
}
