/* jx-check-trades.c: T01 in texts: words of another trade that were left over
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>

#include "jx-lexicon.h"
#include "jx-place.h"
#include "jx-text.h"

#define MOST_TRADES 3   /* a paragraph that has words of so many is a list of what there is */

typedef enum
{
  TRADE_CARE, TRADE_LIBRARY, TRADE_SCHOOL, TRADE_HEALTH, TRADE_FARM, TRADE_DRINKING, TRADE_RIVER, TRADE_ROAD, TRADE_WASTE, TRADE_POLICE,
  TRADE_CASES, TRADE_FOREST, TRADE_NATURE, TRADE_HOUSING, TRADE_JOBS, TRADE_MUSEUM, TRADE_SPORT, TRADE_TOURISM, TRADE_WELFARE, TRADE_FIRE, TRADE_PESTS,
  N_TRADES,
} Trade;

/* What anything of a trade is full of: names, goals and indicators that have one of these may speak of it. */
static const char *const roots[N_TRADES][20] = {
  [TRADE_CARE] = { "老", "民政", "医", "康", "社区", "残", "家政", "培训", "福利", "低保", "救助", "供养", "护理", "特困", "慈善", "优抚" },
  [TRADE_LIBRARY] = { "图书", "书屋", "书", "阅", "读", "学校", "校园", "教育局", "教体", "文化馆", "文化站", "公共文化", "文化服务", "档案" },
  [TRADE_SCHOOL] = { "教", "学", "校", "幼", "培训", "资助", "儿童", "少年", "残", "困难", "振兴", "扶贫", "衔接", "文体", "非遗" },
  [TRADE_HEALTH] = { "医", "卫", "健", "病", "疫", "保险", "康复", "残", "优抚", "退役", "养老", "血", "妇幼", "红十字", "急救", "救助" },
  [TRADE_FARM] = { "农", "粮", "种", "田", "村", "果", "茶", "菜", "养殖", "畜", "牧", "渔", "土地", "供销", "气象", "振兴", "衔接", "移民", "烟" },
  [TRADE_DRINKING] = { "饮", "供水", "水利", "水务", "自来水", "水质", "水源", "振兴", "扶贫", "衔接", "移民", "乡镇", "病", "卫生", "水厂", "管网" },
  [TRADE_RIVER] = { "水", "河", "堤", "坝", "洪", "汛", "渠", "流域", "灌", "农", "田", "生态", "矿", "修复", "移民", "安置", "搬迁", "以工代赈" },
  [TRADE_ROAD] = { "路", "桥", "交通", "车", "养护", "市政", "城", "移民", "安置", "搬迁", "以工代赈", "乡村", "小区" },
  [TRADE_WASTE] = { "环", "垃圾", "厕", "保洁", "卫生", "城", "执法", "村", "物业", "景", "小区", "市容", "污", "河" },
  [TRADE_POLICE] = { "公安", "警", "治安", "法", "毒", "案", "交通", "综治", "平安", "检", "网" },
  [TRADE_CASES] = { "案", "法", "检", "公安", "纪" },
  [TRADE_FOREST] = { "林", "树", "绿", "草", "苗", "湿地", "生态", "矿", "修复", "果", "火", "应急", "消防", "就业", "公益" },
  [TRADE_NATURE] = { "环", "污", "绿", "生态", "垃圾", "减排", "节能", "水", "气", "农", "土" },
  [TRADE_HOUSING] = { "房", "住建", "住房", "城乡建设", "抗震", "振兴", "扶贫", "衔接", "移民", "民政", "困难", "灾", "小区", "棚", "住" },
  [TRADE_JOBS] = { "就业", "创业", "人社", "人力资源", "劳动", "培训", "退役", "残", "青年", "妇", "工会", "教", "学", "振兴", "帮扶" },
  [TRADE_MUSEUM] = { "文", "博物", "展", "史", "遗", "纪念", "科技", "旅", "宣传", "古" },
  [TRADE_SPORT] = { "体", "健身", "运动", "文", "教", "学", "校", "社区", "公园", "旅", "小区", "村", "老" },
  [TRADE_TOURISM] = { "旅", "景", "文", "园", "红色", "博", "村", "古", "宣传", "生态", "招商" },
  [TRADE_WELFARE] = { "民政", "残", "困", "低保", "救助", "福利", "孤", "慈善", "妇", "社会保", "医保", "扶", "资助", "优抚", "老" },
  [TRADE_FIRE] = { "消", "火", "应急", "安全", "救援", "林", "草", "燃气", "公安" },
  [TRADE_PESTS] = { "农", "林", "种", "植", "果", "茶", "草" },
};

/* How much a word tells: one that stands for its trade alone, one that others use now and then, one that only shows what is spoken of. */
typedef enum
{
  WORD_SURE = 1, WORD_DOUBTFUL, WORD_WEAK,
} Weight;

#define WORD(trade, weight) ((guint64) TRADE_ ## trade << 8 | WORD_ ## weight)

/* Of two that begin alike the longer one stands first. */
static const JxTerm words[] = {
  { "入住老人", WORD (CARE, SURE), NULL }, { "在院老人", WORD (CARE, SURE), NULL }, { "失能老人", WORD (CARE, SURE), NULL },
  { "养老护理员", WORD (CARE, SURE), NULL }, { "日间照料", WORD (CARE, SURE), NULL }, { "养老服务", WORD (CARE, DOUBTFUL), NULL },
  { "养老", WORD (CARE, WEAK), NULL }, { "老年人", WORD (CARE, WEAK), NULL }, { "敬老院", WORD (CARE, WEAK), NULL },
  { "馆藏图书", WORD (LIBRARY, SURE), NULL }, { "图书借阅", WORD (LIBRARY, SURE), NULL }, { "图书流通", WORD (LIBRARY, SURE), NULL },
  { "阅览座位", WORD (LIBRARY, SURE), NULL }, { "到馆读者", WORD (LIBRARY, SURE), NULL }, { "读者需求", WORD (LIBRARY, SURE), NULL },
  { "读者满意", WORD (LIBRARY, SURE), NULL }, { "图书", WORD (LIBRARY, WEAK), NULL }, { "读者", WORD (LIBRARY, WEAK), NULL },
  { "阅读", WORD (LIBRARY, WEAK), NULL }, { "阅览", WORD (LIBRARY, WEAK), NULL },
  { "办学条件", WORD (SCHOOL, SURE), NULL }, { "办学水平", WORD (SCHOOL, SURE), NULL }, { "教学质量", WORD (SCHOOL, SURE), NULL },
  { "教学楼", WORD (SCHOOL, SURE), NULL }, { "教学设备", WORD (SCHOOL, SURE), NULL }, { "教师队伍", WORD (SCHOOL, SURE), NULL },
  { "教师周转", WORD (SCHOOL, SURE), NULL }, { "任课教师", WORD (SCHOOL, SURE), NULL }, { "校舍", WORD (SCHOOL, SURE), NULL },
  { "课桌椅", WORD (SCHOOL, SURE), NULL }, { "寄宿生", WORD (SCHOOL, SURE), NULL }, { "升学率", WORD (SCHOOL, SURE), NULL },
  { "师生满意", WORD (SCHOOL, SURE), NULL }, { "校园文化", WORD (SCHOOL, DOUBTFUL), NULL }, { "义务教育", WORD (SCHOOL, DOUBTFUL), NULL },
  { "教师", WORD (SCHOOL, WEAK), NULL }, { "师生", WORD (SCHOOL, WEAK), NULL }, { "教学", WORD (SCHOOL, WEAK), NULL },
  { "医疗服务水平", WORD (HEALTH, SURE), NULL }, { "门诊量", WORD (HEALTH, SURE), NULL }, { "住院患者", WORD (HEALTH, SURE), NULL },
  { "就诊患者", WORD (HEALTH, SURE), NULL }, { "患者满意", WORD (HEALTH, SURE), NULL }, { "患者就医", WORD (HEALTH, SURE), NULL },
  { "床位使用率", WORD (HEALTH, SURE), NULL }, { "病床使用率", WORD (HEALTH, SURE), NULL }, { "就医环境", WORD (HEALTH, SURE), NULL },
  { "诊疗水平", WORD (HEALTH, SURE), NULL }, { "诊疗设备", WORD (HEALTH, SURE), NULL }, { "家庭医生签约", WORD (HEALTH, SURE), NULL },
  { "诊疗服务", WORD (HEALTH, DOUBTFUL), NULL }, { "医疗", WORD (HEALTH, WEAK), NULL }, { "患者", WORD (HEALTH, WEAK), NULL },
  { "诊疗", WORD (HEALTH, WEAK), NULL }, { "卫生院", WORD (HEALTH, WEAK), NULL },
  { "粮食产量", WORD (FARM, SURE), NULL }, { "良种覆盖率", WORD (FARM, SURE), NULL }, { "机耕道", WORD (FARM, SURE), NULL },
  { "种植大户", WORD (FARM, SURE), NULL }, { "畜禽粪污", WORD (FARM, SURE), NULL }, { "测土配方", WORD (FARM, SURE), NULL },
  { "养殖户", WORD (FARM, SURE), NULL }, { "农机手", WORD (FARM, SURE), NULL }, { "农业", WORD (FARM, WEAK), NULL },
  { "种植", WORD (FARM, WEAK), NULL }, { "养殖", WORD (FARM, WEAK), NULL }, { "农作物", WORD (FARM, WEAK), NULL },
  { "供水保证率", WORD (DRINKING, SURE), NULL }, { "管网漏损率", WORD (DRINKING, SURE), NULL }, { "自来水普及率", WORD (DRINKING, SURE), NULL },
  { "农村供水", WORD (DRINKING, DOUBTFUL), NULL }, { "饮水困难", WORD (DRINKING, DOUBTFUL), NULL }, { "饮水安全", WORD (DRINKING, DOUBTFUL), NULL },
  { "供水", WORD (DRINKING, WEAK), NULL }, { "饮水", WORD (DRINKING, WEAK), NULL }, { "自来水", WORD (DRINKING, WEAK), NULL },
  { "溢洪道", WORD (RIVER, SURE), NULL }, { "大坝安全", WORD (RIVER, SURE), NULL }, { "水库除险", WORD (RIVER, SURE), NULL },
  { "灌溉面积", WORD (RIVER, SURE), NULL }, { "灌溉条件", WORD (RIVER, SURE), NULL }, { "渠道衬砌", WORD (RIVER, SURE), NULL },
  { "河道治理", WORD (RIVER, DOUBTFUL), NULL }, { "农田水利", WORD (RIVER, DOUBTFUL), NULL }, { "水库", WORD (RIVER, WEAK), NULL },
  { "灌溉", WORD (RIVER, WEAK), NULL }, { "堤防", WORD (RIVER, WEAK), NULL },
  { "道路通行能力", WORD (ROAD, SURE), NULL }, { "公路养护", WORD (ROAD, SURE), NULL }, { "养护里程", WORD (ROAD, SURE), NULL },
  { "路域环境", WORD (ROAD, SURE), NULL }, { "波形护栏", WORD (ROAD, SURE), NULL }, { "路面破损", WORD (ROAD, SURE), NULL },
  { "道路养护", WORD (ROAD, DOUBTFUL), NULL }, { "公路", WORD (ROAD, WEAK), NULL }, { "路面", WORD (ROAD, WEAK), NULL },
  { "垃圾清运", WORD (WASTE, SURE), NULL }, { "清扫保洁", WORD (WASTE, SURE), NULL }, { "环卫工人", WORD (WASTE, SURE), NULL },
  { "垃圾中转站", WORD (WASTE, SURE), NULL }, { "公厕管护", WORD (WASTE, SURE), NULL }, { "垃圾", WORD (WASTE, WEAK), NULL },
  { "保洁", WORD (WASTE, WEAK), NULL }, { "环卫", WORD (WASTE, WEAK), NULL },
  { "破案率", WORD (POLICE, SURE), NULL }, { "刑事案件", WORD (POLICE, SURE), NULL }, { "治安案件", WORD (POLICE, SURE), NULL },
  { "吸毒人员", WORD (POLICE, SURE), NULL }, { "公安", WORD (POLICE, WEAK), NULL }, { "民警", WORD (POLICE, WEAK), NULL },
  { "办案质量", WORD (CASES, SURE), NULL },
  { "森林覆盖率", WORD (FOREST, SURE), NULL }, { "造林面积", WORD (FOREST, SURE), NULL }, { "造林成活率", WORD (FOREST, SURE), NULL },
  { "苗木成活率", WORD (FOREST, SURE), NULL }, { "退耕还林", WORD (FOREST, SURE), NULL }, { "森林抚育", WORD (FOREST, SURE), NULL },
  { "植树造林", WORD (FOREST, DOUBTFUL), NULL }, { "森林防火", WORD (FOREST, DOUBTFUL), NULL }, { "造林", WORD (FOREST, WEAK), NULL },
  { "林业", WORD (FOREST, WEAK), NULL }, { "森林", WORD (FOREST, WEAK), NULL },
  { "环保效益", WORD (NATURE, SURE), NULL }, { "污水处理率", WORD (NATURE, SURE), NULL }, { "空气优良天数", WORD (NATURE, SURE), NULL },
  { "污染物排放", WORD (NATURE, SURE), NULL }, { "污水", WORD (NATURE, WEAK), NULL }, { "污染", WORD (NATURE, WEAK), NULL },
  { "公租房", WORD (HOUSING, SURE), NULL }, { "棚户区", WORD (HOUSING, SURE), NULL }, { "住房困难家庭", WORD (HOUSING, SURE), NULL },
  { "危房改造", WORD (HOUSING, DOUBTFUL), NULL }, { "住房", WORD (HOUSING, WEAK), NULL }, { "危房", WORD (HOUSING, WEAK), NULL },
  { "就业创业", WORD (JOBS, DOUBTFUL), NULL }, { "就业", WORD (JOBS, WEAK), NULL },
  { "馆藏文物", WORD (MUSEUM, SURE), NULL }, { "文物保护单位", WORD (MUSEUM, SURE), NULL }, { "非遗传承人", WORD (MUSEUM, SURE), NULL },
  { "文物", WORD (MUSEUM, WEAK), NULL }, { "展览", WORD (MUSEUM, WEAK), NULL }, { "博物馆", WORD (MUSEUM, WEAK), NULL },
  { "健身器材", WORD (SPORT, SURE), NULL }, { "体育赛事", WORD (SPORT, SURE), NULL }, { "体育场馆", WORD (SPORT, SURE), NULL },
  { "体育", WORD (SPORT, WEAK), NULL }, { "健身", WORD (SPORT, WEAK), NULL },
  { "游客接待", WORD (TOURISM, SURE), NULL }, { "游客满意", WORD (TOURISM, SURE), NULL }, { "旅游收入", WORD (TOURISM, SURE), NULL },
  { "旅游综合收入", WORD (TOURISM, SURE), NULL }, { "旅游", WORD (TOURISM, WEAK), NULL }, { "游客", WORD (TOURISM, WEAK), NULL },
  { "低保金", WORD (WELFARE, SURE), NULL }, { "孤儿养育", WORD (WELFARE, SURE), NULL }, { "残疾人康复", WORD (WELFARE, SURE), NULL },
  { "低保", WORD (WELFARE, WEAK), NULL }, { "残疾人", WORD (WELFARE, WEAK), NULL },
  { "灭火救援", WORD (FIRE, SURE), NULL }, { "火灾扑救", WORD (FIRE, SURE), NULL }, { "消防车", WORD (FIRE, SURE), NULL },
  { "消防", WORD (FIRE, WEAK), NULL },
  { "病虫害防治", WORD (PESTS, DOUBTFUL), NULL },
};

/* A word of a trade, where it stands. */
typedef struct
{
  const JxTerm *term;
  guint         text, start, end;
  guint         paragraph;   /* counted through all texts */
} Mark;

static Trade
get_trade (const Mark *mark)
{
  return (Trade) (mark->term->meaning >> 8);
}

static Weight
get_weight (const Mark *mark)
{
  return (Weight) (mark->term->meaning & 0xff);
}

static void
read_text (JxNarrative     *self,
           guint            number,
           const JxLexicon *lexicon,
           GArray          *marks,
           guint           *paragraph)
{
  const char *text = jx_narrative_get_text (self, number)->text, *at = text;

  (*paragraph)++;
  while (*at != '\0')
    {
      gsize length;
      const JxTerm *term = jx_lexicon_find (lexicon, at, &length);

      if (term != NULL)
        {
          const Mark mark = { term, number, (guint) (at - text), (guint) (at - text + length), *paragraph };

          g_array_append_val (marks, mark);
          at += length;
          continue;
        }
      *paragraph += *at == '\n';
      at = g_utf8_next_char (at);
    }
}

static gboolean
has_root (const char *text,
          Trade       trade)
{
  return text != NULL && jx_text_has_any (text, roots[trade]);
}

static const char *
get_supervisor (JxNarrative *self)
{
  JxCellRef cell;

  return jx_assessment_find_role (self->check->sheet.assessment, JX_ROLE_SUPERVISOR, &cell)
           ? jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column) : NULL;
}

/* whether names, goals or indicators have to do with a trade */
static gboolean
is_of_trade (JxNarrative *self,
             Trade        trade)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->names) && self->names[i] != NULL; i++)
    if (has_root (self->names[i], trade))
      return TRUE;

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_EXPECTED && has_root (jx_narrative_get_text (self, i)->text, trade))
      return TRUE;

  for (guint i = 0; i < self->check->n_rows; i++)
    if (has_root (jx_indicator_get_value (self->check->rows[i].cells, self->check->rows[i].part->columns.name)->typed, trade))
      return TRUE;

  return has_root (get_supervisor (self), trade);
}

/* 青山镇, 青山镇人民政府; not 镇江市公安局 and 乡村振兴局 */
static gboolean
is_township (const char *name)
{
  static const char *const places[] = { "乡", "镇", "街道" }, * const offices[] = { "", "人民政府", "办事处", "财政所" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < G_N_ELEMENTS (offices); j++)
      {
        g_autofree char *end = g_strconcat (places[i], offices[j], NULL);

        if (g_str_has_suffix (name, end))
          return TRUE;
      }

  return FALSE;
}

/* Townships and governments have to do with every trade. */
static gboolean
is_of_all_trades (JxNarrative *self)
{
  static const char * const offices[] = { "政府", "园区", "开发区", "管委会", "发展和改革", "发改", NULL };

  for (guint i = 1; i < G_N_ELEMENTS (self->names) && self->names[i] != NULL; i++)   /* the first is the project's */
    if (is_township (self->names[i]) || jx_text_has_any (self->names[i], offices))
      return TRUE;

  return FALSE;
}

/* What is spoken of in another paragraph too was not left over, nor was one of many trades in a list of them. */
static gboolean
stands_alone (GArray     *marks,
              const Mark *mark)
{
  guint64 trades = 0;
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *other = &g_array_index (marks, Mark, i);

      if (other->paragraph == mark->paragraph)
        trades |= G_GUINT64_CONSTANT (1) << get_trade (other);
      else if (get_trade (other) == get_trade (mark))
        return FALSE;
    }

  for (; trades != 0; trades &= trades - 1)
    n++;

  return n < MOST_TRADES;
}

static gboolean
is_judged (JxNarrative *self,
           guint        number)
{
  JxNarrativeKind kind = jx_narrative_get_text (self, number)->kind;

  return kind == JX_NARRATIVE_SECTION || kind == JX_NARRATIVE_FIELD;
}

/**
 * jx_check_trades:
 * @self: the texts
 *
 * Checks whether a paragraph speaks of another trade than the names, the goal, the indicators and the other paragraphs: T01.
 */
void
jx_check_trades (JxNarrative *self)
{
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  guint64 told = 0;
  guint paragraph = 0;
  JxLexicon lexicon;

  jx_lexicon_init (&lexicon, words, G_N_ELEMENTS (words));
  for (guint i = 0; i < self->texts->len; i++)
    read_text (self, i, &lexicon, marks, &paragraph);

  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);
      guint64 bit = G_GUINT64_CONSTANT (1) << get_trade (mark);

      if (get_weight (mark) == WORD_WEAK || (told & bit) != 0 || !is_judged (self, mark->text) || !stands_alone (marks, mark)
          || is_of_all_trades (self) || is_of_trade (self, get_trade (mark)))
        continue;

      jx_narrative_report (self, "T01", get_weight (mark) == WORD_SURE ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, mark->text, mark->start, mark->end,
                           _("“%s” belongs to another trade: nothing in the name, the goal and the indicators has to do with it."),
                           mark->term->word);
      told |= bit;
    }
}
