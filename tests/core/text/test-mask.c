/* test-mask.c: people and their phones taken out of running text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-mask.h"

typedef struct
{
  const char *path;
  const char *people;   /* what stands in a field for them */
  const char *kept;     /* the name of an agency */
  const char *text;
  const char *expected;
} MaskCase;

static const MaskCase cases[] = {
  { "/mask/a name anywhere",        "张三丰", NULL, "由张三丰负责，张三丰签字", "由×××负责，×××签字" },
  { "/mask/several people",         "张三丰、李四光/王五", NULL, "李四光、王五和张三丰", "×××、×××和×××" },
  { "/mask/beside a phone",         "李四光13800000000", NULL, "李四光，13800000000", "×××，138****0000" },
  { "/mask/beside a duty",          "局长 李四光（签字）", NULL, "李四光局长，另一局长签字", "×××局长，另一局长签字" },
  { "/mask/behind an office",       "县财政局办公室李四光", NULL, "县财政局李四光", "县财政局×××" },
  { "/mask/an office is nobody",    "教育局副局长李四光", NULL, "教育局李四光", "教育局×××" },
  { "/mask/duties only",            "办公室主任", NULL, "办公室主任", "办公室主任" },
  { "/mask/one character",          "张局长", NULL, "张局长，一张表", "张局长，一张表" },
  { "/mask/spaced in the field",    "王　五", NULL, "王五到场", "×××到场" },
  { "/mask/spaced in the text",     "王五", NULL, "王　五到场", "×××到场" },
  { "/mask/with a dot",             "买买提·艾力", NULL, "买买提·艾力到场", "×××到场" },
  { "/mask/the longer one first",   "李明，李明珠", NULL, "李明珠和李明", "×××和×××" },
  { "/mask/part of an agency",      "金凤", "银川市金凤区财政局", "金凤区的金凤", "金凤区的×××" },
  { "/mask/the agency's end",       "高峰", "高峰", "高峰负责", "×××负责" },
  { "/mask/the agency's middle",    "民政", "县民政局", "市民政厅、县民政厅", "市×××厅、县民政厅" },
  { "/mask/mobile",                 NULL, NULL, "联系电话13800000000。", "联系电话138****0000。" },
  { "/mask/of an area",             NULL, NULL, "0951-1234567或010-12345678", "0951-***4567或010-1***5678" },
  { "/mask/wide dash",              NULL, NULL, "传真0951－1234567", "传真0951－***4567" },
  { "/mask/no phone",               NULL, NULL, "投入13800000000元，编码113800000000", "投入13800000000元，编码113800000000" },
  { "/mask/known number",           "1234567", NULL, "请拨1234567，编码12345678", "请拨×××，编码12345678" },
  { "/mask/unknown number",         NULL, NULL, "请拨1234567", "请拨1234567" },
  { "/mask/nothing typed",          "", NULL, "无", "无" },
};

static void
test_mask (gconstpointer data)
{
  const MaskCase *check = data;
  g_autoptr(JxMask) mask = jx_mask_new ();
  g_autofree char *masked = NULL;

  jx_mask_add_people (mask, check->people);
  jx_mask_add_kept (mask, check->kept);
  masked = jx_mask_apply (mask, check->text);
  g_assert_cmpstr (masked, ==, check->expected);
}

/* Who becomes known later is masked from then on. */
static void
test_later (void)
{
  g_autoptr(JxMask) mask = jx_mask_new ();
  g_autofree char *before = NULL, *after = NULL;

  jx_mask_add_people (mask, "王五");
  before = jx_mask_apply (mask, "王五和李四光");
  jx_mask_add_people (mask, "李四光");
  after = jx_mask_apply (mask, "王五和李四光");
  g_assert_cmpstr (before, ==, "×××和李四光");
  g_assert_cmpstr (after, ==, "×××和×××");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (cases); n++)
    g_test_add_data_func (cases[n].path, &cases[n], test_mask);
  g_test_add_func ("/mask/later", test_later);

  return g_test_run ();
}
