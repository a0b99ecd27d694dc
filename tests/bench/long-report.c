/* long-report.c: pages of sentences as reports have them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "long-report.h"

#define N_CHARS 600   /* a page: 22 lines of 28 characters, nearly full */

/* ours: what reports are full of */
static const char *const sentences[] = {
  "（一）项目由青禾县应急服务中心实施，2023年全年预算数120万元，全年执行数114.6万元，预算执行率95.5%。\n",
  "其中水带采购90万元，占78.53%；配套接口16.6万元，占14.49%；运输安装8万元，占6.98%，合计114.6万元。\n",
  "计划更新水带300条，实际更新300条，完成率100%；抽检60条，合格60条，合格率100%，项目资金到位及时，管理制度健全。\n",
  "出警到场后平均铺设时间由6分钟缩短到4分钟，群众对应急服务的评价逐步提高，发放问卷150份，收回144份，回收率96%。\n",
  "一是摸底登记，建立台账；二是集中采购，严格验收；三是分片配发，责任到人，确保设备管得住、用得上、见实效。\n",
  "个别乡镇登记不及时，备件管理还不够规范，下一步将统一接口型号，分批替换，按季度核对，做到账物相符。\n",
};

/* A text for each column of the chapters' table, in its order; the last is the date. No two sentences are alike: what was done
 * for one must not help with the next. */
GStrv
long_report_new (JxTable *texts,
                 guint    n_pages)
{
  guint n = jx_table_get_block (texts)->n_columns, next = 0;
  g_autoptr(GStrvBuilder) report = g_strv_builder_new ();

  for (guint i = 0; i + 1 < n; i++)
    {
      GString *text = g_string_new (NULL);

      for (guint length = 0; length < N_CHARS * n_pages / (n - 1); length = (guint) g_utf8_strlen (text->str, -1))
        {
          g_string_append_printf (text, "第%u项：%s", next + 1, sentences[next % G_N_ELEMENTS (sentences)]);
          next++;
        }
      g_strv_builder_take (report, g_string_free (text, FALSE));
    }

  g_strv_builder_add (report, "2024年1月15日");

  return g_strv_builder_end (report);
}
