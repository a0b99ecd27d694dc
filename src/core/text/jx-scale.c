/* jx-scale.c: 定性: the words of the qualitative scales
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-scale.h"

#include "jx-text.h"

#include <stdlib.h>
#include <string.h>

#define MAX_WORD 128   /* bytes; no word of a scale is longer */

typedef struct
{
  const char *word;
  JxScale     scale;
  guint       index;
  JxScaleBand      band;
} Word;

/* sorted by the bytes of the word */
static const Word words[] = {
  { "一般", JX_SCALE_GOOD, 1, JX_BAND_MIDDLE },
  { "不健全", JX_SCALE_SOUND, 2, JX_BAND_LOW },
  { "不及时", JX_SCALE_IN_TIME, 2, JX_BAND_LOW },
  { "不合格", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "不好", JX_SCALE_GOOD, 2, JX_BAND_LOW },
  { "不完善", JX_SCALE_SOUND, 2, JX_BAND_LOW },
  { "不完备", JX_SCALE_SOUND, 2, JX_BAND_LOW },
  { "不完整", JX_SCALE_SOUND, 2, JX_BAND_LOW },
  { "不断增强", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "不断提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "不断提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "不断改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "不明显", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "不显著", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "不满意", JX_SCALE_SATISFIED, 2, JX_BAND_LOW },
  { "不符合", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "不规范", JX_SCALE_SOUND, 2, JX_BAND_LOW },
  { "不达标", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "不齐全", JX_SCALE_SOUND, 2, JX_BAND_LOW },
  { "中", JX_SCALE_GRADE, 2, JX_BAND_MIDDLE },
  { "中期", JX_SCALE_LASTING, 1, JX_BAND_MIDDLE },
  { "中等", JX_SCALE_GRADE, 2, JX_BAND_MIDDLE },
  { "中等水平", JX_SCALE_HIGH, 1, JX_BAND_MIDDLE },
  { "中等程度", JX_SCALE_HIGH, 1, JX_BAND_MIDDLE },
  { "优", JX_SCALE_GRADE, 0, JX_BAND_TOP },
  { "优秀", JX_SCALE_GRADE, 0, JX_BAND_TOP },
  { "优秀良好一般差", JX_SCALE_GRADE, 0, JX_BAND_NONE },
  { "优秀良好中等差", JX_SCALE_GRADE, 0, JX_BAND_NONE },
  { "优良", JX_SCALE_GRADE, 1, JX_BAND_TOP },
  { "优良中", JX_SCALE_GRADE, 0, JX_BAND_NONE },
  { "优良中差", JX_SCALE_GRADE, 0, JX_BAND_NONE },
  { "优良差", JX_SCALE_GRADE, 0, JX_BAND_NONE },
  { "低", JX_SCALE_HIGH, 2, JX_BAND_LOW },
  { "健全", JX_SCALE_SOUND, 0, JX_BAND_TOP },
  { "健全不健全", JX_SCALE_SOUND, 0, JX_BAND_NONE },
  { "健全基本健全不健全", JX_SCALE_SOUND, 0, JX_BAND_NONE },
  { "健全较健全不健全", JX_SCALE_SOUND, 0, JX_BAND_NONE },
  { "全部合格", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "全部完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "全部达成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "全部达标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "全面完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "具有一定效果", JX_SCALE_EFFECT, 1, JX_BAND_MIDDLE },
  { "准时", JX_SCALE_IN_TIME, 0, JX_BAND_TOP },
  { "准确", JX_SCALE_SOUND, 0, JX_BAND_TOP },
  { "及时", JX_SCALE_IN_TIME, 0, JX_BAND_TOP },
  { "及时不及时", JX_SCALE_IN_TIME, 0, JX_BAND_NONE },
  { "及时基本及时不及时", JX_SCALE_IN_TIME, 0, JX_BAND_NONE },
  { "可持续", JX_SCALE_LASTING, 0, JX_BAND_TOP },
  { "合格", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "合格不合格", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "否", JX_SCALE_YES, 1, JX_BAND_LOW },
  { "圆满完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "坏", JX_SCALE_GOOD, 2, JX_BAND_LOW },
  { "基本健全", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "基本及时", JX_SCALE_IN_TIME, 1, JX_BAND_MIDDLE },
  { "基本合格", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "基本完善", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "基本完成", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "基本完整", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "基本实现", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "基本按时", JX_SCALE_IN_TIME, 1, JX_BAND_MIDDLE },
  { "基本满意", JX_SCALE_SATISFIED, 1, JX_BAND_MIDDLE },
  { "基本符合", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "基本规范", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "基本达到", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "基本达成", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "基本达标", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "增强", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "好", JX_SCALE_GOOD, 0, JX_BAND_TOP },
  { "好一般坏", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "好一般差", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "好中差", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "好坏", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "好差", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "好较好一般差", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "好较好差", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "如期", JX_SCALE_IN_TIME, 0, JX_BAND_TOP },
  { "如期完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "完善", JX_SCALE_SOUND, 0, JX_BAND_TOP },
  { "完善不完善", JX_SCALE_SOUND, 0, JX_BAND_NONE },
  { "完善较完善不完善", JX_SCALE_SOUND, 0, JX_BAND_NONE },
  { "完备", JX_SCALE_SOUND, 0, JX_BAND_TOP },
  { "完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "完成年度目标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "完成未完成", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "完成目标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "完成目标任务", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "完成部分完成未完成", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "完整", JX_SCALE_SOUND, 0, JX_BAND_TOP },
  { "实现", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "实现未实现", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "尚可", JX_SCALE_GOOD, 1, JX_BAND_MIDDLE },
  { "差", JX_SCALE_GRADE, 3, JX_BAND_LOW },
  { "已完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "已实施", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "已实现", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "已落实", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "已达到", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "已达成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "已达标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "已验收", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "延期", JX_SCALE_IN_TIME, 2, JX_BAND_LOW },
  { "很不满意", JX_SCALE_SATISFIED, 2, JX_BAND_LOW },
  { "很低", JX_SCALE_HIGH, 2, JX_BAND_LOW },
  { "很好", JX_SCALE_GOOD, 0, JX_BAND_TOP },
  { "很差", JX_SCALE_GOOD, 2, JX_BAND_LOW },
  { "很满意", JX_SCALE_SATISFIED, 0, JX_BAND_TOP },
  { "很高", JX_SCALE_HIGH, 0, JX_BAND_TOP },
  { "得到保障", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "成效明显", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "成效显著", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "持续", JX_SCALE_LASTING, 0, JX_BAND_TOP },
  { "持续增强", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "持续增长", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "持续推进", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "持续提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "持续提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "持续改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "按时", JX_SCALE_IN_TIME, 0, JX_BAND_TOP },
  { "按时不按时", JX_SCALE_IN_TIME, 0, JX_BAND_NONE },
  { "按时完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "按期", JX_SCALE_IN_TIME, 0, JX_BAND_TOP },
  { "按期完成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "效果不明显", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "效果明显", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "效果显著", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "效果较差", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "无效", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "无明显提升", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "无明显改善", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "明显", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "明显一般不明显", JX_SCALE_EFFECT, 0, JX_BAND_NONE },
  { "明显增强", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "明显提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "明显提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "明显改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "是", JX_SCALE_YES, 0, JX_BAND_TOP },
  { "是否", JX_SCALE_YES, 0, JX_BAND_NONE },
  { "显著", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "显著一般不显著", JX_SCALE_EFFECT, 0, JX_BAND_NONE },
  { "显著增强", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "显著提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "显著提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "显著改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "显著明显一般", JX_SCALE_EFFECT, 0, JX_BAND_NONE },
  { "有", JX_SCALE_YES, 0, JX_BAND_TOP },
  { "有一定效果", JX_SCALE_EFFECT, 1, JX_BAND_MIDDLE },
  { "有所增强", JX_SCALE_EFFECT, 1, JX_BAND_MIDDLE },
  { "有所提升", JX_SCALE_EFFECT, 1, JX_BAND_MIDDLE },
  { "有所提高", JX_SCALE_EFFECT, 1, JX_BAND_MIDDLE },
  { "有所改善", JX_SCALE_EFFECT, 1, JX_BAND_MIDDLE },
  { "有效", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效一般无效", JX_SCALE_EFFECT, 0, JX_BAND_NONE },
  { "有效促进", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效保障", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效减少", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效控制", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效推动", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有效降低", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "有无", JX_SCALE_YES, 0, JX_BAND_NONE },
  { "未合格", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未完成", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未实现", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未按时", JX_SCALE_IN_TIME, 2, JX_BAND_LOW },
  { "未按期", JX_SCALE_IN_TIME, 2, JX_BAND_LOW },
  { "未提升", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "未改善", JX_SCALE_EFFECT, 2, JX_BAND_LOW },
  { "未达到", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未达到预期", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未达成", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未达成且效果较差", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未达成年度指标且效果较差", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未达成目标", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未达成预期指标且效果较差", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "未达标", JX_SCALE_REACHED, 2, JX_BAND_LOW },
  { "比较满意", JX_SCALE_SATISFIED, 1, JX_BAND_MIDDLE },
  { "没有", JX_SCALE_YES, 1, JX_BAND_LOW },
  { "滞后", JX_SCALE_IN_TIME, 2, JX_BAND_LOW },
  { "满意", JX_SCALE_SATISFIED, 0, JX_BAND_TOP },
  { "满意一般不满意", JX_SCALE_SATISFIED, 0, JX_BAND_NONE },
  { "满意不满意", JX_SCALE_SATISFIED, 0, JX_BAND_NONE },
  { "满意基本满意不满意", JX_SCALE_SATISFIED, 0, JX_BAND_NONE },
  { "短期", JX_SCALE_LASTING, 2, JX_BAND_LOW },
  { "稳步增长", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "稳步提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "稳步提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "符合", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "符合标准", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "符合要求", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "良", JX_SCALE_GRADE, 1, JX_BAND_TOP },
  { "良好", JX_SCALE_GRADE, 1, JX_BAND_TOP },
  { "良性", JX_SCALE_GOOD, 0, JX_BAND_TOP },
  { "落实", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "规范", JX_SCALE_SOUND, 0, JX_BAND_TOP },
  { "规范不规范", JX_SCALE_SOUND, 0, JX_BAND_NONE },
  { "超期", JX_SCALE_IN_TIME, 2, JX_BAND_LOW },
  { "较为有效", JX_SCALE_EFFECT, 1, JX_BAND_MIDDLE },
  { "较低", JX_SCALE_HIGH, 2, JX_BAND_LOW },
  { "较健全", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "较及时", JX_SCALE_IN_TIME, 1, JX_BAND_MIDDLE },
  { "较好", JX_SCALE_GOOD, 0, JX_BAND_TOP },
  { "较好一般较差", JX_SCALE_GOOD, 0, JX_BAND_NONE },
  { "较完善", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "较完整", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "较差", JX_SCALE_GOOD, 2, JX_BAND_LOW },
  { "较明显", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "较满意", JX_SCALE_SATISFIED, 1, JX_BAND_MIDDLE },
  { "较规范", JX_SCALE_SOUND, 1, JX_BAND_MIDDLE },
  { "较长期", JX_SCALE_LASTING, 1, JX_BAND_MIDDLE },
  { "较高", JX_SCALE_HIGH, 0, JX_BAND_TOP },
  { "达到", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达到标准", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达到目标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达到要求", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达到预期", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达到预期效果", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达到预期目标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达成", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达成年度指标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达成年度指标部分达成年度指标并具有一定效果未达成年度指标且效果较差", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "达成未达成", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "达成目标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达成部分达成未达成", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "达成预期指标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达成预期指标部分达成预期指标并具有一定效果未达成预期指标且效果较差", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "达成预期目标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达标", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "达标不达标", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "达标未达标", JX_SCALE_REACHED, 0, JX_BAND_NONE },
  { "进一步增强", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "进一步提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "进一步提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "进一步改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "逐步增强", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "逐步提升", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "逐步提高", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "逐步改善", JX_SCALE_EFFECT, 0, JX_BAND_TOP },
  { "通过验收", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "逾期", JX_SCALE_IN_TIME, 2, JX_BAND_LOW },
  { "部分合格", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分完成", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分实现", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分达成", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分达成年度指标并具有一定效果", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分达成并具有一定效果", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分达成目标", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分达成预期指标并具有一定效果", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "部分达标", JX_SCALE_REACHED, 1, JX_BAND_MIDDLE },
  { "长效", JX_SCALE_LASTING, 0, JX_BAND_TOP },
  { "长期", JX_SCALE_LASTING, 0, JX_BAND_TOP },
  { "长期中期短期", JX_SCALE_LASTING, 0, JX_BAND_NONE },
  { "长期短期", JX_SCALE_LASTING, 0, JX_BAND_NONE },
  { "非常好", JX_SCALE_GOOD, 0, JX_BAND_TOP },
  { "非常满意", JX_SCALE_SATISFIED, 0, JX_BAND_TOP },
  { "非常满意满意基本满意不满意", JX_SCALE_SATISFIED, 0, JX_BAND_NONE },
  { "验收合格", JX_SCALE_REACHED, 0, JX_BAND_TOP },
  { "高", JX_SCALE_HIGH, 0, JX_BAND_TOP },
  { "高中低", JX_SCALE_HIGH, 0, JX_BAND_NONE },
  { "高低", JX_SCALE_HIGH, 0, JX_BAND_NONE },
  { "高较高一般低", JX_SCALE_HIGH, 0, JX_BAND_NONE },
  { "齐全", JX_SCALE_SOUND, 0, JX_BAND_TOP },
};

/* the word without white space and what stands between the words of a printed scale: 优、良、中、差 */
static gboolean
squash (const char *text,
        gsize       length,
        char       *word)
{
  const char *end = text + length;
  gsize used = 0;

  while (text < end)
    {
      const char *next;
      gunichar c = jx_text_fold_char (jx_text_decode (text, end, &next));
      gsize bytes = (gsize) (next - text);

      if (c != ' ' && c != '/' && c != ',' && c != ';' && c != 0x3001 /* 、 */ && c != 0x3002 /* 。 */)
        {
          if (used + bytes >= MAX_WORD)
            return FALSE;
          memcpy (word + used, text, bytes);
          used += bytes;
        }
      text = next;
    }

  word[used] = '\0';
  return used > 0;
}

static int
compare_word (gconstpointer key,
              gconstpointer word)
{
  return strcmp (key, ((const Word *) word)->word);
}

/**
 * jx_scale_lookup:
 * @text: a cell, or a part of one
 * @length: its bytes
 * @preferred: the scale that the target names, or `JX_SCALE_NONE`
 * @word: (out caller-allocates): the word and its place in its scale
 *
 * Finds a word of the qualitative scales. 中 belongs to two scales: to 高中低 if that is @preferred, else to 优良中差.
 *
 * Source: the scales of 渠县 2023 and the bands of the notes under the MOF table, domain.md 1.2.
 *
 * Returns: `FALSE` if the cell is not such a word
 */
gboolean
jx_scale_lookup (const char  *text,
                 gsize        length,
                 JxScale      preferred,
                 JxScaleWord *word)
{
  char squashed[MAX_WORD];
  const Word *found;

  if (length >= 2 * MAX_WORD || !squash (text, length, squashed))
    return FALSE;

  found = bsearch (squashed, words, G_N_ELEMENTS (words), sizeof words[0], compare_word);
  if (found == NULL)
    return FALSE;

  *word = (JxScaleWord) { found->scale, found->index, found->band };
  if (preferred == JX_SCALE_HIGH && strcmp (found->word, "中") == 0)
    *word = (JxScaleWord) { JX_SCALE_HIGH, 1, JX_BAND_MIDDLE };

  return TRUE;
}

/**
 * jx_scale_list_words:
 * @scale: a scale
 *
 * Lists the words that are offered for a value on a scale, the best first.
 *
 * Returns: (transfer none) (array zero-terminated=1): the words; of no scale those of 达成
 */
const char *const *
jx_scale_list_words (JxScale scale)
{
  static const char *const lists[][5] = {
    [JX_SCALE_NONE] = { "达成", "部分达成", "未达成" },
    [JX_SCALE_GRADE] = { "优", "良", "中", "差" },
    [JX_SCALE_GOOD] = { "好", "一般", "坏" },
    [JX_SCALE_HIGH] = { "高", "中", "低" },
    [JX_SCALE_REACHED] = { "达成", "部分达成", "未达成" },
    [JX_SCALE_EFFECT] = { "显著", "有一定效果", "不显著" },
    [JX_SCALE_IN_TIME] = { "及时", "基本及时", "不及时" },
    [JX_SCALE_SOUND] = { "健全", "基本健全", "不健全" },
    [JX_SCALE_SATISFIED] = { "满意", "基本满意", "不满意" },
    [JX_SCALE_LASTING] = { "长期", "中期", "短期" },
    [JX_SCALE_YES] = { "是", "否" },
  };

  g_return_val_if_fail (scale < G_N_ELEMENTS (lists), lists[JX_SCALE_NONE]);

  return lists[scale];
}
