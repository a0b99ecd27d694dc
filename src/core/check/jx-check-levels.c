/* jx-check-levels.c: the rules about what belongs where: V06, V08, V09, V11, and T11 of the levels' names
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define HALF        50   /* percent: a rate below it may well be one that is to be low, whatever it is called */
#define MOST_WRONG  20   /* percent: a rate of mistakes above it is of something else */
#define ANY_BENEFIT (JX_WORD_ECONOMIC | JX_WORD_SOCIAL | JX_WORD_ECOLOGICAL | JX_WORD_LASTING)
#define ANY_OUTPUT  (JX_WORD_QUANTITY | JX_WORD_QUALITY | JX_WORD_TIMELINESS)
#define ANY_CLASS   (ANY_BENEFIT | ANY_OUTPUT | JX_WORD_OUTPUT | JX_WORD_BENEFIT | JX_WORD_SATISFACTION | JX_WORD_COST)

static const char *
get_text (const JxCheckRow *row,
          int               column)
{
  const char *text = jx_indicator_get_value (row->cells, column)->typed;

  return text != NULL ? text : "";
}

static JxFinding *
report (JxCheck          *check,
        const char       *rule,
        JxSeverity        severity,
        const JxCheckRow *row,
        int               column,
        const char       *message)
{
  return jx_check_report (check, rule, severity, row->part, (int) row->position, column, "%s", message);
}

/* 工程资金金额 43.2: what is counted is money, though no unit says so */
static gboolean
counts_money (const JxCheckRow *row,
              const char       *name)
{
  return row->dimension == JX_DIMENSION_NONE && row->measure == NULL && row->target->parsed.kind == JX_QUANTITY_NUMBER
         && (jx_text_has (name, "金额") || jx_text_has (name, "资金量") || g_str_has_suffix (name, "资金")
             || g_str_has_suffix (name, "经费"));
}

/* 改造户数完成率 under 产出数量, as the tables of an evaluation have it: how much of a quantity was done */
static gboolean
is_share_done (const JxCheckRow *row,
               const char       *name)
{
  return g_str_has_suffix (name, "完成率") && jx_text_has (get_text (row, row->part->columns.level2), "产出");
}

/* V06, third level under second */
static void
check_name (JxCheck          *check,
            const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  const char *name = get_text (row, columns->name);
  g_autofree char *message = NULL;

  if ((row->level2.words & JX_WORD_QUANTITY) != 0 && row->dimension == JX_DIMENSION_RATIO && !is_share_done (row, name))
    message = g_strdup_printf (_("“%s” is a rate, and stands under quantity."), name);
  else if ((row->level2.words & JX_WORD_QUANTITY) != 0 && row->dimension == JX_DIMENSION_MONEY)
    message = g_strdup_printf (_("“%s” is an amount of money, and stands under quantity."), name);
  else if (row->class == JX_CLASS_BENEFIT && (row->level2.words & ANY_BENEFIT) != 0
           && (row->name.words & JX_WORD_SATISFACTION) != 0 && jx_text_has (name, "满意度"))
    message = g_strdup_printf (_("“%s” is a satisfaction, and stands under benefit."), name);

  else if ((row->level2.words & JX_WORD_QUANTITY) != 0 && counts_money (row, name))
    message = g_strdup_printf (_("“%s” is an amount of money, and stands under quantity."), name);
  else if (row->class == JX_CLASS_SATISFACTION && !row->satisfaction)
    message = g_strdup_printf (_("“%s” is no satisfaction, and stands under satisfaction."), name);

  if (message != NULL)
    report (check, "V06", JX_SEVERITY_WARNING, row, columns->name, message);
  else if ((row->level2.words & JX_WORD_TIMELINESS) != 0
           && ((row->name.words & JX_WORD_FUNDS_TIME) != 0 || (jx_text_has (name, "资金") && jx_text_has (name, "支付完成率"))
               || jx_text_has (name, "支付进度")))
    jx_check_report (check, "V06", JX_SEVERITY_WARNING, row->part, (int) row->position, -1,
                     _("“%s” is the time of spending, not the time in which the work was done."), name);
}

/* V06, second level under first */
static void
check_level (JxCheck          *check,
             const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  const guint words = row->level2.words;
  gboolean wrong = FALSE;

  if (row->class == JX_CLASS_OUTPUT)
    wrong = (words & (ANY_BENEFIT | JX_WORD_SATISFACTION)) != 0 && (words & JX_WORD_COST) == 0;
  else if (row->class == JX_CLASS_BENEFIT)
    wrong = (words & (ANY_OUTPUT | ANY_BENEFIT)) != 0 && (words & ANY_BENEFIT) == 0 && (words & JX_WORD_SATISFACTION) == 0;
  else if (row->class == JX_CLASS_SATISFACTION)
    wrong = (words & (ANY_OUTPUT | ANY_BENEFIT)) != 0 && (words & JX_WORD_SATISFACTION) == 0;

  if (wrong)
    jx_check_report (check, "V06", JX_SEVERITY_ERROR, row->part, (int) row->position, columns->level2,
                     _("“%1$s” does not belong under “%2$s”."), get_text (row, columns->level2), get_text (row, columns->level1));
}

/* V08 */
static void
check_scale (JxCheck          *check,
             const JxCheckRow *row)
{
  const JxQuantity *target = &row->target->parsed;
  int column = row->part->columns.target;

  if (target->kind == JX_QUANTITY_QUALITATIVE && target->word.scale != JX_SCALE_NONE && target->word.band == JX_BAND_NONE)
    jx_check_report (check, "V08", JX_SEVERITY_WARNING, row->part, (int) row->position, column,
                     _("“%s” is the scale, not the level to be reached on it."), row->target->typed);
  else if (row->satisfaction && (row->planned.words & JX_WORD_DIGIT) == 0
           && (target->kind == JX_QUANTITY_QUALITATIVE || target->kind == JX_QUANTITY_TEXT))
    jx_check_report (check, "V08", JX_SEVERITY_WARNING, row->part, (int) row->position, column,
                     _("A satisfaction is a figure: “%s” cannot be measured."), row->target->typed);
}

/* V09: a percentage of what cannot be counted */
static void
check_measurable (JxCheck          *check,
                  const JxCheckRow *row)
{
  const char *name = get_text (row, row->part->columns.name);

  if (row->class != JX_CLASS_BENEFIT || row->satisfaction || row->dimension != JX_DIMENSION_RATIO
      || (row->name.words & (JX_WORD_RATE | JX_WORD_SATISFACTION)) != 0
      || (row->name.words & (JX_WORD_IMPROVE | JX_WORD_REDUCE)) == 0 || jx_text_has (name, "度")
      || row->target->parsed.kind != JX_QUANTITY_NUMBER
      || jx_decimal_compare (row->target->parsed.low, (JxDecimal) { HALF, 0 }) < 0)
    return;

  jx_check_report (check, "V09", JX_SEVERITY_INFO, row->part, (int) row->position, -1,
                   _("%1$s of “%2$s”: say of what it is a percentage."), row->target->typed, name);
}

/* V09: more than all of them */
static void
check_possible (JxCheck          *check,
                const JxCheckRow *row)
{
  const struct { const JxQuantity *quantity; int column; } values[] = {
    { &row->target->parsed, row->part->columns.target }, { &row->actual->parsed, row->part->columns.actual },
  };

  if (!row->satisfaction && (row->name.words & JX_WORD_GOOD_RATE) == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].column >= 0 && values[i].quantity->kind == JX_QUANTITY_NUMBER
        && (row->dimension == JX_DIMENSION_RATIO || row->measure == NULL) && (row->name.words & JX_WORD_DONE) == 0
        && jx_decimal_compare (values[i].quantity->low, (JxDecimal) { 100, 0 }) > 0)
      {
        jx_check_report (check, "V09", JX_SEVERITY_INFO, row->part, (int) row->position, values[i].column,
                         _("“%s” is more than 100%%: that cannot be."),
                         jx_indicator_get_value (row->cells, values[i].column)->typed);
        return;
      }
}

static gboolean
is_upper (JxRelation relation)
{
  return relation == JX_RELATION_LE || relation == JX_RELATION_LT;
}

static int
relation_column (const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;

  return columns->relation >= 0 && !jx_check_is_blank (jx_indicator_get_value (row->cells, columns->relation))
           ? columns->relation : columns->target;
}

/* 在职人数, 公务用车保有量: how many there may be; 培训在职人员 counts what was done */
static gboolean
is_ceiling (const JxCheckRow *row)
{
  static const char *const held[] = {
    "在职", "在编", "在岗", "编外", "供养", "定员", "职数", "村干部", "职工人数", "职工数", "人员数", "人员总数", "用工人数", "聘用人", "临聘",
    "公务用车", "公车", "车辆保有", "保有量", "三公", "因公出国", NULL,
  };
  static const char *const done[] = {
    "培训", "参训", "补助", "补贴", "慰问", "体检", "救助", "资助", "招聘", "招录", "引进", "新增", "服务", "发放", "受益", "受训", "表彰", "奖励",
    "保障", "轮训", "购置", "更新", "走访", NULL,
  };
  const char *name = get_text (row, row->part->columns.name);

  return jx_text_has_any (name, held) && !jx_text_has_any (name, done);
}

/* 单台维护费用, 元/台: what may cost less; and not 补助标准 or 生均公用经费, below which nobody may be paid */
static gboolean
is_price_of_cost (const JxCheckRow *row)
{
  static const char *const prices[] = { "成本", "费用", "造价", "单价", "价格", "维护费", "养护费", "维修费", "采购费", "购置费", "施工费", "建设费", NULL };
  static const char *const floors[] = { "标准", "保障", "待遇", "工资", "补助", "补贴", NULL };
  const char *slash = row->measure != NULL ? strchr (row->measure, '/') : NULL;
  const char *name = get_text (row, row->part->columns.name);
  g_autofree char *money = slash != NULL ? g_strndup (row->measure, (gsize) (slash - row->measure)) : NULL;
  JxMoneyUnit unit;

  return slash != NULL && jx_measure_money_unit (money, &unit) && jx_text_has_any (name, prices) && !jx_text_has_any (name, floors);
}

/* 差错率≥0.5%: of what goes wrong, and so little that it can only be what is allowed; 下降率 may be as small */
static gboolean
is_of_mistakes (const JxCheckRow *row)
{
  static const char *const wrong[] = {
    "差错率", "漏损率", "事故率", "投诉率", "返工率", "故障率", "误报率", "死亡率", "流失率", "逾期率", "违规率", "停播率", "损耗率", "超标率", "不合格率",
    "发病率", "空置率", "错误率", "缺陷率", "违约率",
  };
  const char *name = get_text (row, row->part->columns.name);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (wrong); i++)
    if (g_str_has_suffix (name, wrong[i]))
      return jx_decimal_compare (row->target->parsed.low, (JxDecimal) { MOST_WRONG, 0 }) <= 0;

  return FALSE;
}

/* V11 where the sign stands in the table */
static void
check_direction (JxCheck          *check,
                 const JxCheckRow *row)
{
  const guint held_down = JX_WORD_NEGATIVE | JX_WORD_LIMIT | JX_WORD_REDUCE | JX_WORD_COST | JX_WORD_TIME | JX_WORD_CHANGED;
  int column = relation_column (row);
  gboolean number = row->target->parsed.kind == JX_QUANTITY_NUMBER;

  if (!row->stated || !number || jx_decimal_is_zero (row->target->parsed.low))
    return;

  if (jx_check_row_is_inverted (row))
    report (check, "V11", JX_SEVERITY_ERROR, row, column, _("“At most” is the wrong direction: more is better here."));
  else if ((row->relation == JX_RELATION_GE || row->relation == JX_RELATION_GT) && is_of_mistakes (row))
    report (check, "V11", JX_SEVERITY_ERROR, row, column, _("“At least” is the wrong direction: less is better here."));
  else if (row->relation == JX_RELATION_EQ && row->satisfaction && (row->name.words & JX_WORD_NEGATIVE) == 0)
    report (check, "V11", JX_SEVERITY_WARNING, row, column, _("A satisfaction is “at least”, not “equal to”."));
  else if (is_upper (row->relation) && (row->level2.words & JX_WORD_QUANTITY) != 0 && row->class == JX_CLASS_OUTPUT
           && (row->name.words & held_down) == 0 && row->dimension != JX_DIMENSION_MONEY && row->dimension != JX_DIMENSION_RATIO
           && !is_ceiling (row))
    report (check, "V11", JX_SEVERITY_WARNING, row, column,
            _("“At most” under quantity: by this the target is reached by doing nothing."));
  else if ((row->relation == JX_RELATION_GE || row->relation == JX_RELATION_GT)
           && (row->dimension == JX_DIMENSION_MONEY || is_price_of_cost (row))
           && (row->class == JX_CLASS_COST || (row->level2.words & JX_WORD_COST) != 0)
           && (row->name.words & JX_WORD_REDUCE) == 0)
    report (check, "V11", JX_SEVERITY_WARNING, row, column, _("“At least” is the wrong direction: a cost is at most."));
}

/* V11 in words: a cost that is 高 */
static void
check_cost_word (JxCheck          *check,
                 const JxCheckRow *row)
{
  const JxQuantity *actual = &row->actual->parsed;

  if (row->class != JX_CLASS_COST || actual->kind != JX_QUANTITY_QUALITATIVE || actual->word.scale != JX_SCALE_HIGH
      || actual->word.band != JX_BAND_TOP)
    return;

  jx_check_report (check, "V11", JX_SEVERITY_WARNING, row->part, (int) row->position, row->part->columns.actual,
                   _("A cost that is “%s” is no success."), row->actual->typed);
}

/* the name without 指标 and without a figure in brackets: 社会效益指标（10） is 社会效益; 0 of one with blanks in it, 产 出 指 标 */
static gsize
stem_length (const char *text,
             gboolean   *has_suffix)
{
  static const char open[] = "（", blank[] = "　";
  gsize length = 0;

  while (text[length] != '\0' && text[length] != '(' && !g_ascii_isdigit (text[length])
         && (text[length] != *open || !jx_text_begins (text + length, open)))
    length++;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isspace (text[i]) || (text[i] == *blank && jx_text_begins (text + i, blank)))
      return 0;

  *has_suffix = length > strlen ("指标") && strncmp (text + length - strlen ("指标"), "指标", strlen ("指标")) == 0;

  return *has_suffix ? length - strlen ("指标") : length;
}

static void
report_name (JxCheck          *check,
             const JxCheckRow *row,
             int               column,
             gboolean          has_suffix,
             gsize             length)
{
  const char *text = get_text (row, column);
  g_autofree char *right = g_strdup_printf (has_suffix ? "%.*s%s" : "%.*s指标%s", (int) length, text,
                                            has_suffix ? text + length + strlen ("指标") : text + length);
  JxFinding *finding = jx_check_report (check, "T11", JX_SEVERITY_INFO, row->part, (int) row->position, column,
                                        _("“%1$s” is named otherwise than the others in its column: “%2$s”."), text, right);

  jx_check_fix (finding, row->part, row->position, column, right);
}

/* T11: 社会效益 among 经济效益指标 and 生态效益指标; the first of those that are fewer, or without the word where they are even */
static void
check_suffix (JxCheck           *check,
              const JxSheetPart *part,
              gboolean           second)
{
  const JxCheckRow *first[2] = { NULL, NULL };
  guint hashes[2] = { 0, 0 };   /* of the level of the first one */
  gsize lengths[2] = { 0, 0 };
  guint counts[2] = { 0, 0 }, above = 0;
  int column = second ? part->columns.level2 : part->columns.level1;

  for (guint i = 0; i < check->n_rows && column >= 0; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const JxTextFacts *level = second ? &row->level2 : &row->level1;
      gboolean has_suffix = FALSE;
      gsize length = 0;

      if (row->part != part || level->hash == above || (level->words & ANY_CLASS) == 0 || *get_text (row, column) == '\0')
        continue;

      if (level->hash == hashes[TRUE] || level->hash == hashes[FALSE])
        {
          has_suffix = level->hash == hashes[TRUE];
        }
      else
        {
          length = stem_length (get_text (row, column), &has_suffix);
          if (length == 0)
            continue;
        }

      above = level->hash;
      counts[has_suffix]++;
      if (first[has_suffix] == NULL)
        {
          first[has_suffix] = row;
          hashes[has_suffix] = level->hash;
          lengths[has_suffix] = length;
        }
    }

  if (counts[0] == 0 || counts[1] == 0)
    return;

  if (counts[1] < counts[0])
    report_name (check, first[1], column, TRUE, lengths[1]);
  else
    report_name (check, first[0], column, FALSE, lengths[0]);
}

/* T11: two names for one class: 可持续发展指标 beside 可持续影响指标 */
static void
check_family (JxCheck           *check,
              const JxSheetPart *part,
              guint              family,
              const char        *usual)
{
  const JxCheckRow *usual_row = NULL, *other = NULL;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const char *text = get_text (row, part->columns.level2);

      if (row->part != part || *text == '\0' || (row->level2.words & family) == 0)
        continue;
      if (jx_text_has (text, usual))
        usual_row = usual_row != NULL ? usual_row : row;
      else
        other = other != NULL ? other : row;
    }

  if (usual_row == NULL || other == NULL)
    return;

  jx_check_report (check, "T11", JX_SEVERITY_WARNING, part, (int) other->position, part->columns.level2,
                   _("“%1$s” and “%2$s” both stand in the table: one name for one class."),
                   get_text (other, part->columns.level2), get_text (usual_row, part->columns.level2));
}

static void
check_names_of (JxCheck           *check,
                const JxSheetPart *part)
{
  check_suffix (check, part, FALSE);

  if (part->columns.level2 < 0)
    return;

  check_suffix (check, part, TRUE);
  check_family (check, part, JX_WORD_LASTING, "可持续影响");
  check_family (check, part, JX_WORD_SATISFACTION, "服务对象满意度");
}

/**
 * jx_check_levels:
 * @check: a run
 *
 * Checks what stands under what, and which way: V06, V08, V09, V11, T11.
 */
void
jx_check_levels (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed)
        continue;

      check_level (check, row);
      check_name (check, row);
      check_cost_word (check, row);

      if (row->as_points || row->part->columns.target < 0)
        continue;

      check_scale (check, row);
      check_measurable (check, row);
      check_possible (check, row);
      check_direction (check, row);
    }

  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].block->type == JX_BLOCK_INDICATORS && check->n_listed > 0)
      check_names_of (check, &check->sheet.parts[i]);
}
