/* jx-sheet-notes.c: what a published table says of itself: year and unit of money
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-notes.h"

#include <stdlib.h>
#include <string.h>

#include "jx-sheet-words.h"

/**
 * jx_sheet_notes_find_year:
 * @text: any text
 * @beside: (nullable): what stands beside it
 *
 * Finds the first year that a text names: 2023年; or 2023 beside 年度.
 *
 * Returns: the year, or 0
 */
int
jx_sheet_notes_find_year (const char *text,
                          const char *beside)
{
  static const char *const labels[] = { "年度", "年份", "评价年度", "自评年度", "预算年度", "填报年度", NULL };
  g_autofree char *open = jx_sheet_words_open (text);

  if (beside != NULL && strlen (beside) == 4 && g_str_has_prefix (beside, "20") && strspn (beside, "0123456789") == 4
      && g_strv_contains (labels, open))
    return atoi (beside);

  for (const char *p = text; (p = strstr (p, "20")) != NULL; p += 2)
    if (strspn (p, "0123456789") == 4 && g_str_has_prefix (p + 4, "年") && (p == text || !g_ascii_isdigit (p[-1])))
      return atoi (p);

  return 0;
}

/**
 * jx_sheet_notes_find_unit:
 * @text: any text
 *
 * Finds what money is counted in, where a text tells it: 单位：万元, 项目资金（元）, 年初预算数（元）.
 *
 * Returns: (transfer none) (nullable): the unit, or `NULL`
 */
const char *
jx_sheet_notes_find_unit (const char *text)
{
  static const char *const units[] = { "万元", "亿元", "千元", "元" };
  static const char *const about[] = { "单位", "资金", "预算", "支出", "执行", "金额" };
  gboolean of_money = FALSE;

  for (guint n = 0; n < G_N_ELEMENTS (about); n++)
    of_money |= strstr (text, about[n]) != NULL;
  if (!of_money)
    return NULL;

  for (guint n = 0; n < G_N_ELEMENTS (units); n++)
    {
      g_autofree char *narrow = g_strconcat ("(", units[n], NULL), *wide = g_strconcat ("（", units[n], NULL);
      g_autofree char *said = g_strconcat ("单位：", units[n], NULL), *colon = g_strconcat ("单位:", units[n], NULL);

      if (strstr (text, narrow) != NULL || strstr (text, wide) != NULL || strstr (text, said) != NULL
          || strstr (text, colon) != NULL)
        return units[n];
    }

  return NULL;
}
