/* test-text-runs.c: what in a text is not hanzi: digits, letters, tick boxes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text-runs.h"

#include <pango/pangocairo.h>

#include "jx-justify.h"

typedef struct
{
  const char *string;
  gboolean    even;
  double      longest;    /* of 10 points' size */
  const char *attributes; /* kind, first and last byte, without the one against hyphens */
} RunCase;

static const RunCase run_cases[] = {
  { "数量指标",       TRUE,  0,    "" },
  { "28人",          TRUE,  10,   "font 0 2, whole 1 5" },
  { "2023年1月-12月", FALSE, 20,   "font 0 4, whole 3 7, whole 7 11, font 7 8, font 11 14, whole 13 17" },
  { "12345678901234人", TRUE,  70,  "font 0 14" },     /* the number fills the line: it is not torn for its unit */
  { "第3名",         TRUE,  5,    "font 3 4" },
  { "全年预算数（A）", TRUE,  7.2,  "whole 15 22, font 18 19" },
  { "87.00%",        FALSE, 30.9, "font 0 6" },
  { "95.5％",         FALSE, 27.5, "font 0 4" },
  { "￥3.5",          FALSE, 22.5, "font 3 6" },
  { "－5.2",          FALSE, 22.5, "whole 0 4, font 3 6" },
  { "约＋12%",        FALSE, 28.4, "whole 3 7, font 6 9" },
  { "5－6",           TRUE,  5,    "font 0 1, font 4 5" },     /* a line may end before and after what stands between numbers */
  { "2023－2024",     TRUE,  20,   "font 0 4, font 7 11" },
  { "3．5",           TRUE,  5,    "font 0 1, font 4 5" },
  { "a b",           FALSE, 5.6,  "font 0 3" },
  { "60–80",         TRUE,  10,   "font 0 7" },
  { "☑优 □良",       FALSE, 0,    "box 0 3, font 6 7, box 7 10" },
  { "71.92万元",      FALSE, 22.5, "whole 0 11, font 0 5, whole 4 11" },
  { "1234567.89万元", FALSE, 47.5, "whole 0 16, font 0 10, whole 9 16" },
  { "12345678.9万元元", FALSE, 47.5, "font 0 10, whole 10 19" },   /* wider than the line */
  { "3万元以内",      TRUE,  5,    "whole 0 7, font 0 1" },
  { "资金（万元）",    TRUE,  0,    "whole 6 18" },
  { "（一二三四五六七八九十）", TRUE, 0, "" },
  { "（一二C/BA）",     FALSE, 25,   "whole 0 16, font 9 13" },   /* eight characters, as wide as less than seven hanzi */
  { "",              TRUE,  0,    "" },
};

typedef struct
{
  const char *string;
  int         n_hanzi;    /* that a line has room for */
  const char *lines;
} BalanceCase;

static const BalanceCase balance_cases[] = {
  { "服务对象满意度指标", 4, "服务对象|满意度|指标" },
  { "服务对象满意度指标", 3, "服务对|象满意|度指标" },    /* whole words would need a line more */
  { "可持续影响指标",    4, "可持续|影响指标" },
  { "生态效益指标",      5, "生态效益|指标" },
  { "经济效益指标",      3, "经济效|益指标" },
  { "甲乙丙丁戊",        4, "甲乙丙|丁戊" },
  { "社会效益",         4, "社会效益" },
  { "青禾县应急服务中心2023年度部门整体支出绩效自评报告", 20, "青禾县应急服务中心2023年度|部门整体支出绩效自评报告" },
  { "车辆购置税收入补助地方资金(普通省道公路建设)绩效目标自评", 20, "车辆购置税收入补助地方资金|(普通省道公路建设)绩效目标自评" },
  { "2023年",           2, "2023|年" },
};

static gboolean
describe (PangoAttribute *attribute,
          gpointer        data)
{
  GString *description = data;
  const char *kind = "box";

  if (attribute->klass->type == PANGO_ATTR_INSERT_HYPHENS)
    return FALSE;
  if (attribute->klass->type == PANGO_ATTR_FONT_DESC)
    kind = "font";
  if (attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS)
    kind = "whole";

  g_string_append_printf (description, "%s%s %u %u", description->len > 0 ? ", " : "", kind, attribute->start_index,
                          attribute->end_index);
  return FALSE;
}

static void
test_runs (gconstpointer data)
{
  const RunCase *c = data;
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Serif");
  PangoAttrList *attributes = jx_text_runs_create_attributes (c->string, font, NULL, 10, 70);
  g_autoptr(GString) description = g_string_new (NULL);
  PangoAttrList *none = pango_attr_list_filter (attributes, describe, description);

  g_assert_null (none);
  g_assert_cmpstr (description->str, ==, c->attributes);
  g_assert_cmpint (jx_text_runs_is_even (c->string), ==, c->even);
  g_assert_cmpfloat_with_epsilon (jx_text_runs_get_longest (c->string, NULL) * 10, c->longest, 0.001);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

static char *
dup_lines (PangoLayout *layout)
{
  GString *lines = g_string_new (NULL);

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      g_string_append (lines, lines->len > 0 ? "|" : "");
      g_string_append_len (lines, pango_layout_get_text (layout) + pango_layout_line_get_start_index (line->data),
                           pango_layout_line_get_length (line->data));
    }

  return g_string_free_and_steal (lines);
}

/* Of one length, and between words where that needs no more lines */
static void
test_balance (gconstpointer data)
{
  const BalanceCase *c = data;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK SC 10");
  g_autofree char *lines = NULL;
  int hanzi;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  g_object_unref (context);
  pango_layout_set_text (layout, "中", -1);
  pango_layout_get_size (layout, &hanzi, NULL);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, c->n_hanzi * hanzi + hanzi / 4);
  pango_layout_set_text (layout, c->string, -1);
  jx_justify_balance (layout, pango_units_to_double (hanzi) / 2);
  lines = dup_lines (layout);
  g_assert_cmpstr (lines, ==, c->lines);
}

static char *
describe_list (guint n_lines)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GString *description = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint n = 0; n < n_lines; n++)
    g_string_append (text, "2023年，3个\n");
  jx_text_runs_add_breaks (attributes, text->str, NULL, 40);
  pango_attr_list_unref (pango_attr_list_filter (attributes, describe, description));
  pango_attr_list_unref (attributes);

  return g_string_free_and_steal (description);
}

/* Pango's way through a text of many lines with many marks is as long as their product. */
static void
test_costly (void)
{
  g_autofree char *few = describe_list (2);
  g_autofree char *many = describe_list (60);
  g_autofree char *too_many = describe_list (1000);

  g_assert_cmpstr (few, ==, "whole 3 7, whole 10 14, whole 18 22, whole 25 29");
  g_assert_true (g_str_has_prefix (many, few));
  g_assert_cmpstr (too_many, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (run_cases); n++)
    {
      g_autofree char *path = g_strdup_printf ("/text-runs/%u", n);

      g_test_add_data_func (path, &run_cases[n], test_runs);
    }

  for (guint n = 0; n < G_N_ELEMENTS (balance_cases); n++)
    {
      g_autofree char *path = g_strdup_printf ("/text-runs/balance/%u", n);

      g_test_add_data_func (path, &balance_cases[n], test_balance);
    }

  g_test_add_func ("/text-runs/costly", test_costly);

  return g_test_run ();
}
