/* jx-check-strangers.c: T01 in texts: what was left over from another project or place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define FEWEST_OFFICE  3   /* characters of an agency behind its county: 民政局 */
#define FEWEST_STRANGE 4   /* characters of a name that are of no use to any other project */

static const char * const classes[] = { "产出", "效益", "满意度" };

/* 县重点项目工作管理经费 → what is left when words that any project has are taken away */
static char *
dup_strange (const char *name)
{
  static const char * const usual[] = {
    "项目", "资金", "经费", "专项", "预算", "部门", "财政", "支出", "绩效", "整体", "年度", "本级", "县级", "本", "该", "此", "各",
    "所有", "全部", "单位", "我", "的", "县", "年", "目标", "自评", "评价", "工作",
  };
  GString *strange = g_string_new (name);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    g_string_replace (strange, usual[i], "", 0);

  return g_string_free (strange, FALSE);
}

/* 管理, 服务: pairs that prove nothing */
static gboolean
is_usual_pair (const char *pair)
{
  static const char * const usual[] = { "管理", "服务", "建设", "中心", "运行", "保障", "重点", "县级" };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (usual[i], pair))
      return TRUE;

  return FALSE;
}

/* whether two neighbouring characters of a name stand in any name of ours, or in a goal */
static gboolean
is_ours (JxNarrative *self,
         const char  *name)
{
  for (const char *at = name; *at != '\0' && *g_utf8_next_char (at) != '\0'; at = g_utf8_next_char (at))
    {
      const char *end = g_utf8_next_char (g_utf8_next_char (at));
      g_autofree char *pair = g_strndup (at, (gsize) (end - at));

      if (is_usual_pair (pair))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (self->names) && self->names[i] != NULL; i++)
        if (jx_text_has (self->names[i], pair))
          return TRUE;

      for (guint i = 0; i < self->texts->len; i++)
        if (jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_EXPECTED
            && jx_text_has (jx_narrative_get_text (self, i)->text, pair))
          return TRUE;
    }

  return FALSE;
}

static gboolean
ends_like_project (const char *name)
{
  return g_str_has_suffix (name, "经费") || g_str_has_suffix (name, "资金") || g_str_has_suffix (name, "补助")
         || g_str_has_suffix (name, "项目") || g_str_has_suffix (name, "工程");
}

/* where a name begins that ends at @end: behind a stop, a blank or 年度 */
static const char *
find_name (const char *text,
           const char *end)
{
  const char *start = end;

  while (start > text)
    {
      const char *before = g_utf8_find_prev_char (text, start);
      gunichar c = g_utf8_get_char (before);

      if (!g_unichar_isalpha (c) || jx_text_begins (before, "年") || jx_text_begins (before, "度"))
        break;
      start = before;
    }

  return start;
}

static gboolean
is_mentioned_again (JxNarrative *self,
                    const char  *name)
{
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    for (const char *at = jx_text_find (jx_narrative_get_text (self, i)->text, name); at != NULL; at = jx_text_find (at + 1, name))
      n++;

  return n > 1;
}

/* 县重点项目工作管理经费总体完成情况较好: the result of something else */
static void
check_results (JxNarrative *self,
               guint        number)
{
  static const char * const results[] = { "总体完成情况", "整体完成情况", "自评得分", "自评评价得分", "绩效评价得分" };
  const char *text = jx_narrative_get_text (self, number)->text;

  if (self->names[0] == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    for (const char *at = jx_text_find (text, results[i]); at != NULL; at = jx_text_find (at + 1, results[i]))
      {
        const char *start = find_name (text, at);
        g_autofree char *name = g_strndup (start, (gsize) (at - start));
        g_autofree char *strange = NULL;

        if (!ends_like_project (name))
          continue;
        strange = dup_strange (name);
        if (g_utf8_strlen (strange, -1) < FEWEST_STRANGE || is_ours (self, strange) || is_mentioned_again (self, name))
          continue;

        jx_narrative_report (self, "T01", JX_SEVERITY_ERROR, number, (guint) (start - text), (guint) (at - text),
                             _("“%1$s” is another project's name; this one is “%2$s”."), name, self->names[0]);
      }
}

/* 按照县财政局: no name of a county, but a verb and our own one */
static gboolean
is_verb (const char *word)
{
  static const char * const verbs[] = {
    "按照", "根据", "依据", "遵照", "报送", "上报", "报请", "经过", "通过", "参照", "结合", "围绕", "执行", "落实", "贯彻", "配合",
    "协助", "对照", "接受", "服从", "承担", "完成", "其他", "以及", "同意", "请示", "提交", "批准", "汇报", "报告", "纳入", "符合",
    "争取", "提请", "呈报", "申请", "关于", "本级", "各级", "上级", "下达", "所有", "全部", "周边", "相邻", "市辖", "印发", "转发",
    "其中", "包括", "分别", "先后", "陪同", "邀请",
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i], word))
      return TRUE;

  return FALSE;
}

/* the two characters before 县 at the end of a text if they can be a name; NULL if not */
static char *
dup_county_before (const char *text,
                   const char *end)
{
  const char *start = end;
  g_autofree char *name = NULL;
  gunichar before;

  for (guint n = 0; n < 2; n++)
    {
      if (start == text)
        return NULL;
      start = g_utf8_find_prev_char (text, start);
      if (!g_unichar_isalpha (g_utf8_get_char (start)) || g_utf8_strchr ("我全各该本市区省县及和对到在两每为是即或等级外受经由向与", -1,
                                                                          g_utf8_get_char (start)) != NULL)
        return NULL;
    }

  name = g_strndup (start, (gsize) (end - start));
  before = start > text ? g_utf8_get_char (g_utf8_find_prev_char (text, start)) : 0;

  return is_verb (name) || (g_unichar_isalpha (before) && g_utf8_strchr ("据照由经向省市州按在报与和从", -1, before) == NULL)
           ? NULL : g_steal_pointer (&name);
}

/* 民乐县财政局 in a report of 山丹县 */
static void
check_counties (JxNarrative *self,
                guint        number)
{
  static const char * const offices[] = { "县财政局", "县人民政府", "县委" };
  const char *text = jx_narrative_get_text (self, number)->text, *own = self->names[1];

  if (own == NULL || !g_str_has_suffix (own, "县") || !jx_text_has (text, own))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    for (const char *at = jx_text_find (text, offices[i]); at != NULL; at = jx_text_find (at + 1, offices[i]))
      {
        g_autofree char *name = dup_county_before (text, at);
        g_autofree char *other = name != NULL ? g_strconcat (name, "县", NULL) : NULL;

        if (other == NULL || g_str_has_suffix (own, other) || g_str_has_suffix (other, own))
          continue;

        jx_narrative_report (self, "T01", JX_SEVERITY_WARNING, number, (guint) (at - text - strlen (name)),
                             (guint) (at - text + strlen (offices[i])),
                             _("“%1$s” is another county; this report is of %2$s."), other, own);
        return;
      }
}

/* 赴邻县学习, 签订协作协议: what another county's agency is rightly named for */
static gboolean
is_of_two_counties (const char *text,
                    const char *at)
{
  static const char *const words[] = {
    "学习", "考察", "借鉴", "交流", "协作", "协议", "联合", "对口", "毗邻", "邻县", "合作", "互查", "交叉", "委托", "移交", "协调", "对接", "交界", "相邻",
    "邻近", "比较", "相比", "来自", "迁", "移民", "流域", NULL,
  };
  const char *start = at, *end = jx_text_find (at, "。");
  g_autofree char *sentence = NULL;

  while (start > text && start[-1] != '\n' && !(start - text >= 3 && jx_text_begins (start - 3, "。")))
    start--;
  sentence = end != NULL ? g_strndup (start, (gsize) (end - start)) : g_strdup (start);

  return jx_text_has_any (sentence, words);
}

/* whether nothing stands before a name in its part of the sentence */
static gboolean
begins_clause (const char *text,
               const char *at)
{
  return at == text || g_utf8_strchr ("，。；：\n", -1, g_utf8_get_char (g_utf8_find_prev_char (text, at))) != NULL;
}

/* 渭源县南部山区群众吃水难得到缓解 in a report of 临洮县: what was reached there, as the subject of its part of a sentence */
static void
check_places (JxNarrative *self,
              guint        number)
{
  static const char *const parts[] = {
    "东部", "南部", "西部", "北部", "中部", "境内", "全境", "山区", "川区", "农村", "城乡", "城区", "各乡镇", "群众", "居民", "广大", "农民", "百姓",
  };
  static const char *const kinds[] = { "贫困", "脱贫", "试点", "示范", "重点", "农业", "百强", "其余", "有关", "相关", "兄弟", "民族", "边境", "产粮" };
  const char *text = jx_narrative_get_text (self, number)->text, *own = self->names[1];

  if (own == NULL || !g_str_has_suffix (own, "县"))
    return;

  for (const char *at = jx_text_find (text, "县"); at != NULL; at = jx_text_find (at + 1, "县"))
    {
      g_autofree char *name = dup_county_before (text, at);
      g_autofree char *other = name != NULL ? g_strconcat (name, "县", NULL) : NULL;
      gboolean subject = FALSE;

      for (guint i = 0; other != NULL && !subject && i < G_N_ELEMENTS (parts); i++)
        subject = jx_text_begins (at + strlen ("县"), parts[i]);
      for (guint i = 0; subject && i < G_N_ELEMENTS (kinds); i++)
        subject = !g_str_equal (name, kinds[i]);
      if (!subject || g_str_has_suffix (own, other) || g_str_has_suffix (other, own) || !begins_clause (text, at - strlen (name))
          || is_of_two_counties (text, at))
        continue;

      jx_narrative_report (self, "T01", JX_SEVERITY_ERROR, number, (guint) (at - text - strlen (name)), (guint) (at - text + strlen ("县")),
                           _("“%1$s” is another county; this report is of %2$s."), other, own);
      return;
    }
}

/* 望江县住房和城乡建设局 in a report of 宿松县住房和城乡建设局: the same agency, of the county next to it */
static void
check_agencies (JxNarrative *self,
                guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text, *own = self->names[1], *agency = NULL;
  g_autofree char *office = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->names) && self->names[i] != NULL; i++)
    agency = self->names[i];
  if (own == NULL || !g_str_has_suffix (own, "县") || agency == own || !jx_text_begins (agency, own)
      || g_utf8_strlen (agency + strlen (own), -1) < FEWEST_OFFICE)
    return;

  office = g_strconcat ("县", agency + strlen (own), NULL);
  for (const char *at = jx_text_find (text, office); at != NULL; at = jx_text_find (at + 1, office))
    {
      g_autofree char *name = dup_county_before (text, at);
      g_autofree char *other = name != NULL ? g_strconcat (name, "县", NULL) : NULL;

      if (other == NULL || g_str_has_suffix (own, other) || g_str_has_suffix (other, own) || is_of_two_counties (text, at))
        continue;

      jx_narrative_report (self, "T01", JX_SEVERITY_ERROR, number, (guint) (at - text - strlen (name)),
                           (guint) (at - text + strlen (office)), _("“%1$s” is another county; this report is of %2$s."), other, own);
      return;
    }
}

/* a section about one class of indicators that speaks of another one only */
static void
check_class (JxNarrative *self,
             guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  const char *title = text->part->block->columns[text->column].title;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autofree char *named = g_strconcat (classes[i], "指标", NULL);

      if (!jx_text_has (title, named) || jx_text_has (text->text, classes[i]))
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (classes); j++)
        {
          g_autofree char *other = g_strconcat (classes[j], "指标", NULL);
          const char *at = i != j && !jx_text_has (title, classes[j]) ? jx_text_find (text->text, other) : NULL;

          if (at == NULL)
            continue;
          jx_narrative_report (self, "T01", JX_SEVERITY_ERROR, number, (guint) (at - text->text),
                               (guint) (at - text->text + strlen (other)),
                               _("This section is about “%1$s” and speaks of “%2$s” only."), classes[i], other);
          return;
        }
    }
}

/* 工业大数据中心团队 beside 农业大脑团队: the agency's name put into another one */
static void
check_replaced (JxNarrative *self,
                guint        number)
{
  static const char * const branches[] = { "工业", "农业", "商业", "教育", "医疗", "旅游", "交通", "金融", "林业", "水利" };
  static const char * const tails[] = { "团队", "平台", "系统", "项目" };
  const char *text = jx_narrative_get_text (self, number)->text;
  const char *agency = NULL, *core;

  for (guint i = 0; i < G_N_ELEMENTS (self->names) && self->names[i] != NULL; i++)
    agency = self->names[i];
  core = agency != NULL && self->names[1] != NULL && jx_text_begins (agency, self->names[1])
           ? agency + strlen (self->names[1]) : agency;
  if (core == NULL || g_utf8_strlen (core, -1) < FEWEST_STRANGE || !jx_text_has (text, core))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (branches); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tails); j++)
      {
        g_autofree char *name = g_strconcat (branches[i], core, tails[j], NULL);
        const char *at = jx_text_find (text, name);

        if (at != NULL && !jx_text_has (agency, branches[i]))
          jx_narrative_report (self, "T01", JX_SEVERITY_ERROR, number, (guint) (at - text), (guint) (at - text + strlen (name)),
                               _("In “%1$s” the name of the agency, “%2$s”, stands where another word should."), name, core);
      }
}

/* 省、州 in a county that has a 市 above it */
static void
check_state (JxNarrative *self)
{
  const JxWord *state = NULL;
  gboolean city = FALSE;

  for (guint i = 0; i < self->facts.marks->len; i++)
    {
      const JxWord *mark = jx_narrative_get_mark (self, i);

      if (!jx_narrative_is_section (self, mark->text))
        continue;
      if (state == NULL && jx_phrase_get_kind (mark->term) == JX_PHRASE_STATE)
        state = mark;
      city |= jx_phrase_get_kind (mark->term) == JX_PHRASE_CITY;
    }

  if (state == NULL || !city)
    return;
  for (guint i = 0; i < self->texts->len; i++)
    if (jx_text_has (jx_narrative_get_text (self, i)->text, "自治州"))
      return;

  jx_narrative_report (self, "T01", JX_SEVERITY_WARNING, state->text, state->start, state->end,
                       _("“%s”: elsewhere the report speaks of a city above the county, not of a prefecture (州)."),
                       state->term->word);
}

/**
 * jx_check_strangers:
 * @self: the texts
 *
 * Checks whether words of another project or county were left in the report: T01.
 */
void
jx_check_strangers (JxNarrative *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      if (!jx_narrative_is_section (self, i))
        continue;

      check_results (self, i);
      check_counties (self, i);
      check_agencies (self, i);
      check_places (self, i);
      check_class (self, i);
      check_replaced (self, i);
    }

  check_state (self);
}
