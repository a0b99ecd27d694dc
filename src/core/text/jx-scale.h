/* jx-scale.h: 定性: the words of the qualitative scales
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JX_SCALE_NONE,
  JX_SCALE_GRADE,       /* 优 良 中 差 */
  JX_SCALE_GOOD,        /* 好 一般 坏 */
  JX_SCALE_HIGH,        /* 高 中 低 */
  JX_SCALE_REACHED,     /* 达成 部分达成 未达成 */
  JX_SCALE_EFFECT,      /* 显著 一般 不显著 */
  JX_SCALE_IN_TIME,
  JX_SCALE_SOUND,       /* 健全 较健全 不健全 */
  JX_SCALE_SATISFIED,
  JX_SCALE_LASTING,     /* 长期 中期 短期 */
  JX_SCALE_YES,
} JxScale;

typedef enum
{
  JX_BAND_NONE = -1,    /* the scale itself (好坏), not a word of it */
  JX_BAND_TOP,          /* 达成: 100–80 % of the weight */
  JX_BAND_MIDDLE,       /* 部分达成并具有一定效果 */
  JX_BAND_LOW,          /* 未达成且效果较差 */
} JxScaleBand;

typedef struct
{
  JxScale scale;
  guint   index;        /* of the word in its scale, 0 is best: 优良中差 are 0 to 3 */
  JxScaleBand  band;
} JxScaleWord;

gboolean jx_scale_lookup    (const char  *text,
                             gsize        length,
                             JxScale      preferred,
                             JxScaleWord *word);
const char *const *jx_scale_list_words (JxScale scale);

G_END_DECLS
