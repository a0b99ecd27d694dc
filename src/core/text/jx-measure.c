/* jx-measure.c: 度量单位: what is counted, and what can be compared with what
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-measure.h"

#include "jx-text.h"

#include <string.h>

#define MAX_WORD 64   /* bytes; no measure is longer */

typedef struct
{
  const char *word;          /* as typed */
  const char *name;          /* normalised */
  const char *base;          /* what it converts to: numerator / denominator of it */
  JxDimension dimension;
  gint64      numerator;
  gint64      denominator;
} Measure;

/* sorted by the bytes of the word */
static const Measure measures[] = {
  { "%", "%", "%", JX_DIMENSION_RATIO, 1, 1 },
  { "CM", "厘米", "米", JX_DIMENSION_LENGTH, 1, 100 },
  { "KG", "千克", "千克", JX_DIMENSION_MASS, 1, 1 },
  { "KM", "公里", "米", JX_DIMENSION_LENGTH, 1000, 1 },
  { "KW", "千瓦", "千瓦", JX_DIMENSION_POWER, 1, 1 },
  { "Kg", "千克", "千克", JX_DIMENSION_MASS, 1, 1 },
  { "Km", "公里", "米", JX_DIMENSION_LENGTH, 1000, 1 },
  { "L", "升", "立方米", JX_DIMENSION_VOLUME, 1, 1000 },
  { "M", "米", "米", JX_DIMENSION_LENGTH, 1, 1 },
  { "M2", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "M3", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "ML", "毫升", "立方米", JX_DIMENSION_VOLUME, 1, 1000000 },
  { "MM", "毫米", "米", JX_DIMENSION_LENGTH, 1, 1000 },
  { "MW", "兆瓦", "千瓦", JX_DIMENSION_POWER, 1000, 1 },
  { "M²", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "M³", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "W元", "万元", "元", JX_DIMENSION_MONEY, 10000, 1 },
  { "cm", "厘米", "米", JX_DIMENSION_LENGTH, 1, 100 },
  { "g", "克", "千克", JX_DIMENSION_MASS, 1, 1000 },
  { "h", "小时", "天", JX_DIMENSION_TIME, 1, 24 },
  { "hm2", "公顷", "平方米", JX_DIMENSION_AREA, 10000, 1 },
  { "hm²", "公顷", "平方米", JX_DIMENSION_AREA, 10000, 1 },
  { "kW", "千瓦", "千瓦", JX_DIMENSION_POWER, 1, 1 },
  { "kWh", "千瓦时", "千瓦时", JX_DIMENSION_ENERGY, 1, 1 },
  { "kg", "千克", "千克", JX_DIMENSION_MASS, 1, 1 },
  { "km", "公里", "米", JX_DIMENSION_LENGTH, 1000, 1 },
  { "km2", "平方公里", "平方米", JX_DIMENSION_AREA, 1000000, 1 },
  { "km²", "平方公里", "平方米", JX_DIMENSION_AREA, 1000000, 1 },
  { "kw", "千瓦", "千瓦", JX_DIMENSION_POWER, 1, 1 },
  { "k㎡", "平方公里", "平方米", JX_DIMENSION_AREA, 1000000, 1 },
  { "l", "升", "立方米", JX_DIMENSION_VOLUME, 1, 1000 },
  { "m", "米", "米", JX_DIMENSION_LENGTH, 1, 1 },
  { "m2", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "m3", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "mL", "毫升", "立方米", JX_DIMENSION_VOLUME, 1, 1000000 },
  { "min", "分钟", "天", JX_DIMENSION_TIME, 1, 1440 },
  { "ml", "毫升", "立方米", JX_DIMENSION_VOLUME, 1, 1000000 },
  { "mm", "毫米", "米", JX_DIMENSION_LENGTH, 1, 1000 },
  { "m²", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "m³", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "s", "秒", "天", JX_DIMENSION_TIME, 1, 86400 },
  { "t", "吨", "千克", JX_DIMENSION_MASS, 1000, 1 },
  { "°C", "℃", "℃", JX_DIMENSION_TEMPERATURE, 1, 1 },
  { "‰", "‰", "%", JX_DIMENSION_RATIO, 1, 10 },
  { "℃", "℃", "℃", JX_DIMENSION_TEMPERATURE, 1, 1 },
  { "㎡", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "㎥", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "万元", "万元", "元", JX_DIMENSION_MONEY, 10000, 1 },
  { "万元整", "万元", "元", JX_DIMENSION_MONEY, 10000, 1 },
  { "万圆", "万元", "元", JX_DIMENSION_MONEY, 10000, 1 },
  { "个", "个", "个", JX_DIMENSION_COUNT, 1, 1 },
  { "个人", "人", "人", JX_DIMENSION_COUNT, 1, 1 },
  { "个季度", "季度", "月", JX_DIMENSION_TIME, 3, 1 },
  { "个小时", "小时", "天", JX_DIMENSION_TIME, 1, 24 },
  { "个工作日", "工作日", "工作日", JX_DIMENSION_TIME, 1, 1 },
  { "个年度", "年", "月", JX_DIMENSION_TIME, 12, 1 },
  { "个月", "月", "月", JX_DIMENSION_TIME, 1, 1 },
  { "个百分比", "%", "%", JX_DIMENSION_RATIO, 1, 1 },
  { "个百分点", "个百分点", "%", JX_DIMENSION_RATIO, 1, 1 },
  { "乡镇", "乡镇", "乡镇", JX_DIMENSION_COUNT, 1, 1 },
  { "亩", "亩", "平方米", JX_DIMENSION_AREA, 2000, 3 },
  { "人", "人", "人", JX_DIMENSION_COUNT, 1, 1 },
  { "人/次", "人次", "人次", JX_DIMENSION_COUNT, 1, 1 },
  { "人数", "人", "人", JX_DIMENSION_COUNT, 1, 1 },
  { "人次", "人次", "人次", JX_DIMENSION_COUNT, 1, 1 },
  { "人民币元", "元", "元", JX_DIMENSION_MONEY, 1, 1 },
  { "亿元", "亿元", "元", JX_DIMENSION_MONEY, 100000000, 1 },
  { "亿圆", "亿元", "元", JX_DIMENSION_MONEY, 100000000, 1 },
  { "件", "件", "件", JX_DIMENSION_COUNT, 1, 1 },
  { "份", "份", "份", JX_DIMENSION_COUNT, 1, 1 },
  { "企业", "企业", "企业", JX_DIMENSION_COUNT, 1, 1 },
  { "位", "人", "人", JX_DIMENSION_COUNT, 1, 1 },
  { "例", "例", "例", JX_DIMENSION_COUNT, 1, 1 },
  { "例次", "例次", "例次", JX_DIMENSION_COUNT, 1, 1 },
  { "倍", "倍", "%", JX_DIMENSION_RATIO, 100, 1 },
  { "元", "元", "元", JX_DIMENSION_MONEY, 1, 1 },
  { "元人民币", "元", "元", JX_DIMENSION_MONEY, 1, 1 },
  { "元整", "元", "元", JX_DIMENSION_MONEY, 1, 1 },
  { "兆瓦", "兆瓦", "千瓦", JX_DIMENSION_POWER, 1000, 1 },
  { "克", "克", "千克", JX_DIMENSION_MASS, 1, 1000 },
  { "公分", "厘米", "米", JX_DIMENSION_LENGTH, 1, 100 },
  { "公升", "升", "立方米", JX_DIMENSION_VOLUME, 1, 1000 },
  { "公吨", "吨", "千克", JX_DIMENSION_MASS, 1000, 1 },
  { "公斤", "千克", "千克", JX_DIMENSION_MASS, 1, 1 },
  { "公里", "公里", "米", JX_DIMENSION_LENGTH, 1000, 1 },
  { "公顷", "公顷", "平方米", JX_DIMENSION_AREA, 10000, 1 },
  { "册", "册", "册", JX_DIMENSION_COUNT, 1, 1 },
  { "分", "分", "分", JX_DIMENSION_POINTS, 1, 1 },
  { "分钟", "分钟", "天", JX_DIMENSION_TIME, 1, 1440 },
  { "副", "副", "副", JX_DIMENSION_COUNT, 1, 1 },
  { "包", "包", "包", JX_DIMENSION_COUNT, 1, 1 },
  { "匹", "匹", "匹", JX_DIMENSION_COUNT, 1, 1 },
  { "千万元", "千万元", "元", JX_DIMENSION_MONEY, 10000000, 1 },
  { "千元", "千元", "元", JX_DIMENSION_MONEY, 1000, 1 },
  { "千克", "千克", "千克", JX_DIMENSION_MASS, 1, 1 },
  { "千分比", "‰", "%", JX_DIMENSION_RATIO, 1, 10 },
  { "千瓦", "千瓦", "千瓦", JX_DIMENSION_POWER, 1, 1 },
  { "千瓦·时", "千瓦时", "千瓦时", JX_DIMENSION_ENERGY, 1, 1 },
  { "千瓦时", "千瓦时", "千瓦时", JX_DIMENSION_ENERGY, 1, 1 },
  { "千米", "公里", "米", JX_DIMENSION_LENGTH, 1000, 1 },
  { "升", "升", "立方米", JX_DIMENSION_VOLUME, 1, 1000 },
  { "半年", "半年", "月", JX_DIMENSION_TIME, 6, 1 },
  { "华里", "里", "米", JX_DIMENSION_LENGTH, 500, 1 },
  { "卷", "卷", "卷", JX_DIMENSION_COUNT, 1, 1 },
  { "厘米", "厘米", "米", JX_DIMENSION_LENGTH, 1, 100 },
  { "双", "双", "双", JX_DIMENSION_COUNT, 1, 1 },
  { "口", "口", "口", JX_DIMENSION_COUNT, 1, 1 },
  { "只", "只", "只", JX_DIMENSION_COUNT, 1, 1 },
  { "台", "台", "台", JX_DIMENSION_COUNT, 1, 1 },
  { "台套", "台套", "台套", JX_DIMENSION_COUNT, 1, 1 },
  { "台次", "台次", "台次", JX_DIMENSION_COUNT, 1, 1 },
  { "名", "人", "人", JX_DIMENSION_COUNT, 1, 1 },
  { "吨", "吨", "千克", JX_DIMENSION_MASS, 1000, 1 },
  { "周", "周", "天", JX_DIMENSION_TIME, 7, 1 },
  { "周年", "年", "月", JX_DIMENSION_TIME, 12, 1 },
  { "圆", "元", "元", JX_DIMENSION_MONEY, 1, 1 },
  { "场", "场", "场", JX_DIMENSION_COUNT, 1, 1 },
  { "块", "块", "块", JX_DIMENSION_COUNT, 1, 1 },
  { "处", "处", "处", JX_DIMENSION_COUNT, 1, 1 },
  { "天", "天", "天", JX_DIMENSION_TIME, 1, 1 },
  { "头", "头", "头", JX_DIMENSION_COUNT, 1, 1 },
  { "套", "套", "套", JX_DIMENSION_COUNT, 1, 1 },
  { "季", "季度", "月", JX_DIMENSION_TIME, 3, 1 },
  { "季度", "季度", "月", JX_DIMENSION_TIME, 3, 1 },
  { "学时", "小时", "天", JX_DIMENSION_TIME, 1, 24 },
  { "宗", "宗", "宗", JX_DIMENSION_COUNT, 1, 1 },
  { "家", "家", "家", JX_DIMENSION_COUNT, 1, 1 },
  { "对", "对", "对", JX_DIMENSION_COUNT, 1, 1 },
  { "小时", "小时", "天", JX_DIMENSION_TIME, 1, 24 },
  { "尾", "尾", "尾", JX_DIMENSION_COUNT, 1, 1 },
  { "届", "届", "届", JX_DIMENSION_COUNT, 1, 1 },
  { "工作日", "工作日", "工作日", JX_DIMENSION_TIME, 1, 1 },
  { "市斤", "斤", "千克", JX_DIMENSION_MASS, 1, 2 },
  { "幅", "幅", "幅", JX_DIMENSION_COUNT, 1, 1 },
  { "幢", "幢", "幢", JX_DIMENSION_COUNT, 1, 1 },
  { "平", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "平台", "平台", "平台", JX_DIMENSION_COUNT, 1, 1 },
  { "平方", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "平方公里", "平方公里", "平方米", JX_DIMENSION_AREA, 1000000, 1 },
  { "平方千米", "平方公里", "平方米", JX_DIMENSION_AREA, 1000000, 1 },
  { "平方米", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "平米", "平方米", "平方米", JX_DIMENSION_AREA, 1, 1 },
  { "年", "年", "月", JX_DIMENSION_TIME, 12, 1 },
  { "年度", "年", "月", JX_DIMENSION_TIME, 12, 1 },
  { "床", "床", "床", JX_DIMENSION_COUNT, 1, 1 },
  { "床位", "床位", "床位", JX_DIMENSION_COUNT, 1, 1 },
  { "度", "千瓦时", "千瓦时", JX_DIMENSION_ENERGY, 1, 1 },
  { "座", "座", "座", JX_DIMENSION_COUNT, 1, 1 },
  { "延米", "米", "米", JX_DIMENSION_LENGTH, 1, 1 },
  { "延长米", "米", "米", JX_DIMENSION_LENGTH, 1, 1 },
  { "张", "张", "张", JX_DIMENSION_COUNT, 1, 1 },
  { "张床", "张床", "张床", JX_DIMENSION_COUNT, 1, 1 },
  { "成", "成", "%", JX_DIMENSION_RATIO, 10, 1 },
  { "户", "户", "户", JX_DIMENSION_COUNT, 1, 1 },
  { "户次", "户次", "户次", JX_DIMENSION_COUNT, 1, 1 },
  { "所", "所", "所", JX_DIMENSION_COUNT, 1, 1 },
  { "扇", "扇", "扇", JX_DIMENSION_COUNT, 1, 1 },
  { "批", "批", "批", JX_DIMENSION_COUNT, 1, 1 },
  { "批次", "批次", "批次", JX_DIMENSION_COUNT, 1, 1 },
  { "把", "把", "把", JX_DIMENSION_COUNT, 1, 1 },
  { "捆", "捆", "捆", JX_DIMENSION_COUNT, 1, 1 },
  { "摄氏度", "℃", "℃", JX_DIMENSION_TEMPERATURE, 1, 1 },
  { "支", "支", "支", JX_DIMENSION_COUNT, 1, 1 },
  { "斤", "斤", "千克", JX_DIMENSION_MASS, 1, 2 },
  { "方", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "日", "天", "天", JX_DIMENSION_TIME, 1, 1 },
  { "星期", "周", "天", JX_DIMENSION_TIME, 7, 1 },
  { "月", "月", "月", JX_DIMENSION_TIME, 1, 1 },
  { "期", "期", "期", JX_DIMENSION_COUNT, 1, 1 },
  { "本", "本", "本", JX_DIMENSION_COUNT, 1, 1 },
  { "村", "村", "村", JX_DIMENSION_COUNT, 1, 1 },
  { "条", "条", "条", JX_DIMENSION_COUNT, 1, 1 },
  { "枚", "枚", "枚", JX_DIMENSION_COUNT, 1, 1 },
  { "架", "架", "架", JX_DIMENSION_COUNT, 1, 1 },
  { "架次", "架次", "架次", JX_DIMENSION_COUNT, 1, 1 },
  { "栋", "栋", "栋", JX_DIMENSION_COUNT, 1, 1 },
  { "株", "株", "株", JX_DIMENSION_COUNT, 1, 1 },
  { "根", "根", "根", JX_DIMENSION_COUNT, 1, 1 },
  { "桶", "桶", "桶", JX_DIMENSION_COUNT, 1, 1 },
  { "棵", "棵", "棵", JX_DIMENSION_COUNT, 1, 1 },
  { "榀", "榀", "榀", JX_DIMENSION_COUNT, 1, 1 },
  { "樘", "樘", "樘", JX_DIMENSION_COUNT, 1, 1 },
  { "次", "次", "次", JX_DIMENSION_COUNT, 1, 1 },
  { "款", "款", "款", JX_DIMENSION_COUNT, 1, 1 },
  { "段", "段", "段", JX_DIMENSION_COUNT, 1, 1 },
  { "毫升", "毫升", "立方米", JX_DIMENSION_VOLUME, 1, 1000000 },
  { "毫米", "毫米", "米", JX_DIMENSION_LENGTH, 1, 1000 },
  { "点", "点", "点", JX_DIMENSION_COUNT, 1, 1 },
  { "片", "片", "片", JX_DIMENSION_COUNT, 1, 1 },
  { "班", "班", "班", JX_DIMENSION_COUNT, 1, 1 },
  { "瓶", "瓶", "瓶", JX_DIMENSION_COUNT, 1, 1 },
  { "百万元", "百万元", "元", JX_DIMENSION_MONEY, 1000000, 1 },
  { "百元", "百元", "元", JX_DIMENSION_MONEY, 100, 1 },
  { "百分号", "%", "%", JX_DIMENSION_RATIO, 1, 1 },
  { "百分比", "%", "%", JX_DIMENSION_RATIO, 1, 1 },
  { "百分点", "个百分点", "%", JX_DIMENSION_RATIO, 1, 1 },
  { "百分率", "%", "%", JX_DIMENSION_RATIO, 1, 1 },
  { "盆", "盆", "盆", JX_DIMENSION_COUNT, 1, 1 },
  { "盏", "盏", "盏", JX_DIMENSION_COUNT, 1, 1 },
  { "盒", "盒", "盒", JX_DIMENSION_COUNT, 1, 1 },
  { "眼", "眼", "眼", JX_DIMENSION_COUNT, 1, 1 },
  { "社区", "社区", "社区", JX_DIMENSION_COUNT, 1, 1 },
  { "种", "种", "种", JX_DIMENSION_COUNT, 1, 1 },
  { "秒", "秒", "天", JX_DIMENSION_TIME, 1, 86400 },
  { "秒钟", "秒", "天", JX_DIMENSION_TIME, 1, 86400 },
  { "立方", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "立方米", "立方米", "立方米", JX_DIMENSION_VOLUME, 1, 1 },
  { "站", "站", "站", JX_DIMENSION_COUNT, 1, 1 },
  { "笔", "笔", "笔", JX_DIMENSION_COUNT, 1, 1 },
  { "箱", "箱", "箱", JX_DIMENSION_COUNT, 1, 1 },
  { "篇", "篇", "篇", JX_DIMENSION_COUNT, 1, 1 },
  { "篇次", "篇次", "篇次", JX_DIMENSION_COUNT, 1, 1 },
  { "米", "米", "米", JX_DIMENSION_LENGTH, 1, 1 },
  { "类", "类", "类", JX_DIMENSION_COUNT, 1, 1 },
  { "粒", "粒", "粒", JX_DIMENSION_COUNT, 1, 1 },
  { "系统", "系统", "系统", JX_DIMENSION_COUNT, 1, 1 },
  { "线", "线", "线", JX_DIMENSION_COUNT, 1, 1 },
  { "组", "组", "组", JX_DIMENSION_COUNT, 1, 1 },
  { "组套", "组套", "组套", JX_DIMENSION_COUNT, 1, 1 },
  { "羽", "羽", "羽", JX_DIMENSION_COUNT, 1, 1 },
  { "艘", "艘", "艘", JX_DIMENSION_COUNT, 1, 1 },
  { "节", "节", "节", JX_DIMENSION_COUNT, 1, 1 },
  { "袋", "袋", "袋", JX_DIMENSION_COUNT, 1, 1 },
  { "课", "课", "课", JX_DIMENSION_COUNT, 1, 1 },
  { "课时", "小时", "天", JX_DIMENSION_TIME, 1, 24 },
  { "课题", "课题", "课题", JX_DIMENSION_COUNT, 1, 1 },
  { "起", "起", "起", JX_DIMENSION_COUNT, 1, 1 },
  { "车", "车", "车", JX_DIMENSION_COUNT, 1, 1 },
  { "车次", "车次", "车次", JX_DIMENSION_COUNT, 1, 1 },
  { "轮", "轮", "轮", JX_DIMENSION_COUNT, 1, 1 },
  { "辆", "辆", "辆", JX_DIMENSION_COUNT, 1, 1 },
  { "道", "道", "道", JX_DIMENSION_COUNT, 1, 1 },
  { "部", "部", "部", JX_DIMENSION_COUNT, 1, 1 },
  { "里", "里", "米", JX_DIMENSION_LENGTH, 500, 1 },
  { "门", "门", "门", JX_DIMENSION_COUNT, 1, 1 },
  { "间", "间", "间", JX_DIMENSION_COUNT, 1, 1 },
  { "队", "队", "队", JX_DIMENSION_COUNT, 1, 1 },
  { "面", "面", "面", JX_DIMENSION_COUNT, 1, 1 },
  { "顶", "顶", "顶", JX_DIMENSION_COUNT, 1, 1 },
  { "项", "项", "项", JX_DIMENSION_COUNT, 1, 1 },
  { "项目", "项目", "项目", JX_DIMENSION_COUNT, 1, 1 },
  { "颗", "颗", "颗", JX_DIMENSION_COUNT, 1, 1 },
};

static const struct
{
  const char *word;
  gint64      factor;
} multipliers[] = {
  { "万", 10000 }, { "亿", 100000000 }, { "千", 1000 }, { "百", 100 }, { "十", 10 },
};

/* measures that count things of any kind: 28个 may answer 28人 */
static const char * const generic_counts[] = { "个", "项", "件", "种", "类" };

static const Measure *
find (const char *word,
      gsize       length)
{
  gsize low = 0, high = G_N_ELEMENTS (measures);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      int order = strncmp (word, measures[middle].word, length);

      if (order == 0 && measures[middle].word[length] == '\0')
        return &measures[middle];
      if (order <= 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/* a measure of the table, or one of them with 万 before it: 万人 */
static gboolean
resolve_single (const char *word,
                gsize       length,
                Measure    *measure)
{
  const Measure *found = find (word, length);

  if (found != NULL)
    {
      *measure = *found;
      return TRUE;
    }

  for (guint n = 0; n < G_N_ELEMENTS (multipliers); n++)
    {
      gsize prefix = strlen (multipliers[n].word);

      if (length <= prefix || memcmp (word, multipliers[n].word, prefix) != 0 ||
          (found = find (word + prefix, length - prefix)) == NULL || found->dimension == JX_DIMENSION_RATIO)
        continue;

      *measure = *found;
      measure->name = NULL;
      measure->numerator *= multipliers[n].factor;
      return TRUE;
    }

  return FALSE;
}

/* one measure per another: 元/人; the base is the pair of bases */
static gboolean
resolve_pair (const char *word,
              gsize       length,
              Measure    *measure)
{
  const char *slash = memchr (word, '/', length);
  char base[2 * MAX_WORD];
  Measure over;

  if (slash == NULL || !resolve_single (word, (gsize) (slash - word), measure) ||
      !resolve_single (slash + 1, length - (gsize) (slash + 1 - word), &over) ||
      measure->numerator > G_MAXINT32 || over.numerator > G_MAXINT32)
    return FALSE;

  g_snprintf (base, sizeof base, "%s/%s", measure->base, over.base);
  measure->name = NULL;
  measure->base = g_intern_string (base);
  measure->dimension = JX_DIMENSION_RATE;
  measure->numerator *= over.denominator;
  measure->denominator *= over.numerator;
  return TRUE;
}

static gboolean
resolve (const char *word,
         gsize       length,
         Measure    *measure)
{
  if (length == 0 || length >= MAX_WORD)
    return FALSE;

  return resolve_single (word, length, measure) || resolve_pair (word, length, measure);
}

static gboolean
resolve_text (const char *text,
              Measure    *measure)
{
  gsize length;

  if (text == NULL)
    return FALSE;

  text = jx_text_trim (text, &length);
  if (length == strlen ("％") && memcmp (text, "％", length) == 0)
    return resolve ("%", 1, measure);

  return resolve (text, length, measure);
}

static gboolean
is_generic (const Measure *measure)
{
  for (guint n = 0; n < G_N_ELEMENTS (generic_counts); n++)
    if (strcmp (measure->base, generic_counts[n]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_comparable (const Measure *a,
               const Measure *b)
{
  if (strcmp (a->base, b->base) == 0)
    return TRUE;

  return a->dimension == JX_DIMENSION_COUNT && b->dimension == JX_DIMENSION_COUNT && (is_generic (a) || is_generic (b));
}

/**
 * jx_measure_intern:
 * @word: the measure as typed, without white space around it
 * @length: its bytes
 * @known: (out) (optional): `FALSE` if the word is not in the table
 *
 * Normalises a measure: ㎡ and 平米 become 平方米, 名 becomes 人, 百分比 becomes %. A word that is not known stays.
 *
 * Returns: (transfer none) (nullable): an interned string, `NULL` if @length is 0 or too large for a measure
 */
const char *
jx_measure_intern (const char *word,
                   gsize       length,
                   gboolean   *known)
{
  char copy[MAX_WORD];
  Measure measure;
  gboolean found = resolve (word, length, &measure);

  if (known != NULL)
    *known = found;

  if (found && measure.name != NULL)
    return g_intern_string (measure.name);

  if (length == 0 || length >= MAX_WORD)
    return NULL;

  memcpy (copy, word, length);
  copy[length] = '\0';
  return g_intern_string (copy);
}

/**
 * jx_measure_normalize:
 * @text: (nullable): a cell of the column 度量单位
 *
 * Normalises a measure as jx_measure_intern() does.
 *
 * Returns: (transfer none) (nullable): an interned string, `NULL` if the cell is blank
 */
const char *
jx_measure_normalize (const char *text)
{
  Measure measure;
  gsize length;

  if (text == NULL)
    return NULL;

  if (resolve_text (text, &measure) && measure.name != NULL)
    return g_intern_string (measure.name);

  text = jx_text_trim (text, &length);
  return jx_measure_intern (text, length, NULL);
}

/**
 * jx_measure_dimension:
 * @measure: (nullable): a measure
 *
 * Says what kind of thing a measure measures.
 *
 * Returns: the dimension, `JX_DIMENSION_NONE` for none and for a word that is not known
 */
JxDimension
jx_measure_dimension (const char *measure)
{
  Measure found;

  return resolve_text (measure, &found) ? found.dimension : JX_DIMENSION_NONE;
}

/**
 * jx_measure_is_divisor:
 * @measure: (nullable): a measure
 * @rate: (nullable): another
 *
 * Tells whether a measure, or ten thousand of it, is what another one counts for each: 页 and 万页 of 元/页.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_measure_is_divisor (const char *measure,
                       const char *rate)
{
  const char *each = rate != NULL ? strchr (rate, '/') : NULL;

  if (each == NULL || measure == NULL)
    return FALSE;

  return g_str_equal (measure, each + 1) || jx_measure_is_ten_thousand_of (measure, each + 1);
}

/**
 * jx_measure_is_ten_thousand_of:
 * @measure: (nullable): a measure
 * @other: (nullable): another
 *
 * Tells whether a measure is another one with 万 before it.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_measure_is_ten_thousand_of (const char *measure,
                               const char *other)
{
  return measure != NULL && other != NULL && jx_text_begins (measure, "万") && g_str_equal (measure + strlen ("万"), other);
}

/**
 * jx_measure_money_unit:
 * @measure: (nullable): a measure
 * @unit: (out): the unit of money
 *
 * Finds the unit of money that a measure is.
 *
 * Returns: `FALSE` if it is none of the four
 */
gboolean
jx_measure_money_unit (const char  *measure,
                       JxMoneyUnit *unit)
{
  Measure found;

  return resolve_text (measure, &found) && jx_money_unit_from_string (found.name, unit);
}

/**
 * jx_measure_convert:
 * @value: a value in @from
 * @from: (nullable): its measure
 * @to: (nullable): the measure wanted
 * @converted: (out caller-allocates): the value in @to, rounded half-up at `JX_DECIMAL_MAX_SCALE`
 * @exact: (out) (optional): `FALSE` if it was rounded
 *
 * Converts a value between comparable measures: 3.2公里 are 3200米, 1.2万人 are 12000人.
 *
 * Returns: `FALSE` if the measures are not comparable or the value does not fit
 */
gboolean
jx_measure_convert (JxDecimal   value,
                    const char *from,
                    const char *to,
                    JxDecimal  *converted,
                    gboolean   *exact)
{
  static const gint64 scale = 1000000000;
  Measure source, target;
  __int128 numerator, denominator;
  gint64 coefficient;

  if (exact != NULL)
    *exact = TRUE;
  *converted = value;

  if (jx_text_is_blank (from) || jx_text_is_blank (to) || jx_text_equal_loose (from, to))
    return TRUE;

  if (!resolve_text (from, &source) || !resolve_text (to, &target) || !is_comparable (&source, &target))
    return FALSE;

  if (source.numerator == target.numerator && source.denominator == target.denominator)
    return TRUE;

  if (__builtin_mul_overflow ((__int128) value.coefficient * source.numerator, target.denominator, &numerator) ||
      __builtin_mul_overflow ((__int128) source.denominator * target.numerator, 1, &denominator))
    return FALSE;

  for (guint n = 0; n < value.scale; n++)
    if (__builtin_mul_overflow (denominator, 10, &denominator))
      return FALSE;

  /* whole where it is whole: a large value need not fit at nine decimals */
  if (numerator % denominator == 0 && jx_divide_half_up (numerator, denominator, &coefficient))
    {
      *converted = (JxDecimal) { coefficient, 0 };
      return TRUE;
    }

  if (__builtin_mul_overflow (numerator, scale, &numerator) || !jx_divide_half_up (numerator, denominator, &coefficient))
    return FALSE;

  if (exact != NULL)
    *exact = numerator % denominator == 0;
  *converted = jx_decimal_normalize ((JxDecimal) { coefficient, JX_DECIMAL_MAX_SCALE });
  return TRUE;
}
