/* jx-named-points.c: the points that a cell or the name of a class prints: 12, 12分, 产出指标（50分）
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-named-points.h"

#include <string.h>

#include "jx-quantity.h"
#include "jx-text.h"

/**
 * jx_named_points_parse:
 * @text: a text
 * @points: (out): in 1/10 000 point
 *
 * Reads a number of points, with or without its 分.
 *
 * Returns: `FALSE` if @text is anything else
 */
gboolean
jx_named_points_parse (const char *text,
                       gint64     *points)
{
  JxQuantity quantity;

  g_return_val_if_fail (text != NULL && points != NULL, FALSE);

  return jx_quantity_parse (text, JX_INPUT_POINTS, JX_MONEY_YUAN, &quantity) && quantity.kind == JX_QUANTITY_NUMBER
         && (quantity.measure == NULL || g_str_equal (quantity.measure, "分"))
         && jx_points_from_decimal (quantity.low, points, NULL);
}

/* 产出指标50分: the figure at the end of a name, with its 分 */
static gboolean
parse_tail (const char *name,
            gint64     *points)
{
  const char *start = name + strlen (name);

  if (!g_str_has_suffix (name, "分"))
    return FALSE;

  start -= strlen ("分");
  while (start > name && (g_ascii_isdigit (start[-1]) || start[-1] == '.'))
    start--;

  return start > name && g_ascii_isdigit (*start) && jx_named_points_parse (start, points);
}

/**
 * jx_named_points_parse_name:
 * @name: (nullable): the name of a class or of a group, as printed
 * @points: (out): in 1/10 000 point
 *
 * Reads the points that stand in a name: 数量指标（12）, 产出指标(50分), 产出指标50分.
 *
 * Returns: `FALSE` if it says none
 */
gboolean
jx_named_points_parse_name (const char *name,
                            gint64     *points)
{
  const char *open = name != NULL ? strrchr (name, '(') : NULL;
  const char *wide = name != NULL ? g_strrstr (name, "（") : NULL;
  g_autofree char *inside = NULL;

  g_return_val_if_fail (points != NULL, FALSE);

  if (wide != NULL && (open == NULL || wide > open))
    open = wide + strlen ("（") - 1;
  if (open == NULL)
    return name != NULL && parse_tail (name, points);

  inside = g_strndup (open + 1, strcspn (open + 1, ")\xef"));

  return jx_named_points_parse (inside, points);
}

/**
 * jx_named_points_dup_bare:
 * @name: the name of a class, as printed
 *
 * Leaves out what stands in brackets, and breaks of lines: 产出指标 of 产出指标（50分）.
 *
 * Returns: (transfer full): the name in one line
 */
char *
jx_named_points_dup_bare (const char *name)
{
  gsize length;
  const char *wide;
  g_auto(GStrv) parts = NULL;
  g_autofree char *bare = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  length = strcspn (name, "(");
  wide = jx_text_find (name, "（");
  if (wide != NULL)
    length = MIN (length, (gsize) (wide - name));

  bare = g_strndup (name, length);
  parts = g_strsplit_set (bare, " \t\r\n", -1);

  return g_strjoinv (NULL, parts);
}
