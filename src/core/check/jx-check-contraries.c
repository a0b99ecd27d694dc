/* jx-check-contraries.c: T03: statements of a report that contradict each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-date.h"
#include "jx-noun.h"
#include "jx-text.h"

#define N_CLAIMS     11   /* numbers of claims in the list of phrases, and one */
#define ALL_REACHED  10   /* the claim about targets: rules speak of them too, 对未达到目标的扣减资金 */
#define MONEY_ARRIVES 1   /* the claim about money: of one thing only, so that its contrary proves a mistake */
#define LOOK_BACK    4    /* characters before a claim that can take it back */
#define LONG_SCOPE   8    /* characters before 指标均已完成 that say which ones */
#define FEWEST_ADVICE 2
#define MOST_PRAISED  2               /* problems and things that failed, beside praise */
#define MOST_DEDUCTED (5 * JX_POINT)  /* points that go with praise */

/* what stands before a place in its sentence */
static char *
dup_before (JxNarrative *self,
            guint        number,
            guint        position)
{
  const char *text = jx_narrative_get_text (self, number)->text, *start = text + position;

  /* byte by byte: none of these can stand inside another character */
  while (start > text && start[-1] != '\n'
         && (start - text < (gssize) strlen ("。") || memcmp (start - strlen ("。"), "。", strlen ("。")) != 0))
    start--;

  return g_strndup (start, (gsize) (text + position - start));
}

/* what stands behind a place in its sentence */
static char *
dup_behind (JxNarrative *self,
            guint        number,
            guint        position)
{
  const char *start = jx_narrative_get_text (self, number)->text + position, *end = start;

  while (*end != '\0' && *end != '\n' && !jx_text_begins (end, "。"))
    end = g_utf8_next_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* where the part between two commas begins that @end ends */
static const char *
find_clause (const char *text,
             const char *end)
{
  while (end > text && g_utf8_strchr ("，,；;：:", -1, g_utf8_get_char (g_utf8_find_prev_char (text, end))) == NULL)
    end = g_utf8_find_prev_char (text, end);

  return end;
}

static gboolean
is_one_of (const char *characters,
           const char *at)
{
  return *at != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (at)) != NULL;
}

/* whether a word stands in a text, with none of some characters right before it and none of others right behind it */
static gboolean
has_apart (const char *text,
           const char *word,
           const char *not_before,
           const char *not_behind)
{
  for (const char *at = jx_text_find (text, word); at != NULL; at = jx_text_find (at + 1, word))
    if ((at == text || !is_one_of (not_before, g_utf8_find_prev_char (text, at))) && !is_one_of (not_behind, at + strlen (word)))
      return TRUE;

  return FALSE;
}

/* 凡未达到年度目标, 对未达到年度目标的单位, 扣减资金: a rule, not what happened; 对未达到年度目标的原因 asks why it did */
static gboolean
is_of_rule (JxNarrative  *self,
            const JxWord *mark)
{
  static const char *const penalties[] = { "扣减", "核减", "削减", "问责", "追责", "收回", "约谈", NULL };
  static const char *const nouns[] = { "的原因", "的主要原因", "的具体原因", "的指标", "的问题", "的情况", NULL };
  g_autofree char *before = dup_before (self, mark->text, mark->start), *behind = dup_behind (self, mark->text, mark->end);
  const char *clause = find_clause (before, before + strlen (before));

  if (jx_text_has_any (behind, penalties) || has_apart (clause, "凡", "平非不", "") || has_apart (clause, "若", "", "干")
      || has_apart (clause, "如", "例比诸假", "期下实上此何"))
    return TRUE;

  for (guint i = 0; nouns[i] != NULL; i++)
    if (jx_text_has (behind, nouns[i]))
      return FALSE;

  return has_apart (clause, "对", "针相绝面核比应校配", "照比应外象");
}

/* 除满意度外，各项指标均已完成: not all of them; 拆除外墙 is no exception */
static gboolean
has_exception (const char *before)
{
  for (const char *at = jx_text_find (before, "除"); at != NULL; at = jx_text_find (at + 1, "除"))
    {
      const char *end = at + strlen ("除");
      gboolean other = at > before && is_one_of ("拆清扫消免解排切", g_utf8_find_prev_char (before, at));

      for (guint n = 0; !other && *end != '\0' && !is_one_of ("，,；;", end); n++, end = g_utf8_next_char (end))
        if (n > 0 && jx_text_begins (end, "外") && is_one_of ("，,各所全其均", end + strlen ("外")))
          return TRUE;
    }

  return FALSE;
}

/* 各项绩效指标均已完成, 所有指标值均达到目标; not 产出指标均已完成, which is one class of them */
static gboolean
is_of_all (JxNarrative  *self,
           const JxWord *mark)
{
  static const char *const all[] = { "各项", "所有", "全部", "各", NULL };
  static const char *const some[] = { "产出", "效益", "满意", "数量", "质量", "时效", "成本", "其余", "其他", "其它", NULL };
  const char *text = jx_narrative_get_text (self, mark->text)->text, *at = text + mark->start;
  g_autofree char *before = NULL, *sentence = dup_before (self, mark->text, mark->start);

  for (guint n = 0; n < LONG_SCOPE && at > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_find_prev_char (text, at))); n++)
    at = g_utf8_find_prev_char (text, at);
  before = g_strndup (at, (gsize) (text + mark->start - at));

  return jx_text_has_any (before, all) && !jx_text_has_any (before, some) && !has_exception (sentence);
}

/* 确保按时完成, 制度健全性: no statement that it is so */
static gboolean
is_stated (JxNarrative  *self,
           const JxWord *mark)
{
  static const char not_behind[] = "性度率", not_before[] = "未不没无否应需促确力争须若如能使求避防";
  const char *text = jx_narrative_get_text (self, mark->text)->text, *at = text + mark->start;
  gunichar behind = g_utf8_get_char (text + mark->end);

  if (behind != 0 && g_utf8_strchr (not_behind, -1, behind) != NULL)
    return FALSE;

  for (guint n = 0; n < LOOK_BACK && at > text; n++)
    {
      at = g_utf8_find_prev_char (text, at);
      if (!g_unichar_isalpha (g_utf8_get_char (at)))
        break;
      if (g_utf8_strchr (not_before, -1, g_utf8_get_char (at)) != NULL)
        return FALSE;
    }

  return TRUE;
}

/* 2022年资金到位较慢 in a report of 2023: the year before it in its sentence, or 上年 beside it, unless only compared with */
static gboolean
is_of_past (JxNarrative  *self,
            const JxWord *mark)
{
  static const char *const words[] = { "上年", "上一年", "去年", "往年", "以前年度" };
  g_autofree char *before = dup_before (self, mark->text, mark->start);
  const char *clause = find_clause (before, before + strlen (before));
  int year = 0, month, day;

  for (guint i = jx_facts_find_sentence (&self->facts, mark->sentence); i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->sentence != mark->sentence)
        break;
      if (fact->kind == JX_FACT_DATE && fact->from > 0 && fact->text == mark->text && fact->end <= mark->start)
        jx_date_from_julian (fact->to, &year, &month, &day);
    }
  if (year > 0 && (self->check->sheet.year == 0 || year < self->check->sheet.year))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_apart (clause, words[i], "较比与同", ""))
      return TRUE;

  return FALSE;
}

static void
check_claims (JxNarrative *self)
{
  const JxWord *pro[N_CLAIMS] = { NULL }, *con[N_CLAIMS] = { NULL };

  for (guint i = 0; i < self->facts.marks->len; i++)
    {
      const JxWord *mark = jx_narrative_get_mark (self, i);
      JxPhraseKind kind = jx_phrase_get_kind (mark->term);
      guint number = jx_phrase_get_number (mark->term);

      if ((kind != JX_PHRASE_PRO && kind != JX_PHRASE_CON) || !jx_narrative_is_section (self, mark->text) || !is_stated (self, mark)
          || (number == ALL_REACHED && (kind == JX_PHRASE_PRO ? !is_of_all (self, mark) : is_of_rule (self, mark)))
          || is_of_past (self, mark))
        continue;
      if (kind == JX_PHRASE_PRO && pro[number] == NULL)
        pro[number] = mark;
      if (kind == JX_PHRASE_CON && con[number] == NULL)
        con[number] = mark;
    }

  for (guint i = 0; i < N_CLAIMS; i++)
    if (pro[i] != NULL && con[i] != NULL)
      {
        JxFinding *finding = jx_narrative_report (self, "T03", i == MONEY_ARRIVES ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING,
                                                  con[i]->text, con[i]->start, con[i]->end,
                                                  _("One place says “%1$s”, another “%2$s”."), pro[i]->term->word,
                                                  con[i]->term->word);

        jx_finding_add_figure (finding, "other", pro[i]->term->word);
      }
}

/* 不存在, 未发现存在, 是否存在: nobody says that it is there */
static gboolean
is_denied (const char *text,
           const char *at)
{
  static const char *const asked[] = { "是否", "有无", "未发现", "没有发现", "未出现", "避免", "防止", "杜绝", NULL };
  static const char *const denials[] = { "不", "未", "没有", "如", "若", "可能" };
  const char *start = find_clause (text, at);
  g_autofree char *clause = g_strndup (start, (gsize) (at - start));

  for (guint i = 0; i < G_N_ELEMENTS (denials); i++)
    if (g_str_has_suffix (clause, denials[i]))
      return TRUE;

  return jx_text_has_any (clause, asked);
}

/* 上年存在的, 改造前存在, 已全部整改: what was a problem is none any more; 目前 and 前期 are not before */
static gboolean
is_over (const char *before,
         const char *behind)
{
  static const char *const past[] = { "上年", "上一年", "去年", "往年" };
  static const char *const mended[] = { "已整改", "已全部整改", "全部整改", "整改完毕", "已解决", "已全部解决", "全部解决", "得到解决", "已纠正", "已改正" };

  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    if (jx_text_has (before, past[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (mended); i++)
    if (has_apart (behind, mended[i], "未没有不待需要应将", ""))
      return TRUE;

  return has_apart (before, "前", "目当提空面眼门房，,；;：:、", "期述列后景来往置款") && !jx_text_begins (before, "前");
}

/* 存在质量问题 …… 得分率100% in one sentence */
static void
check_full_in_spite (JxNarrative  *self,
                     const JxFact *fact)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text, *at, *end;
  g_autofree char *label = g_strndup (text + fact->label, fact->start - fact->label);
  g_autofree char *before = NULL, *behind = NULL, *sentence = NULL, *said = NULL, *admitted = NULL;

  if (fact->kind != JX_FACT_PERCENT || fact->value != 100 * JX_POINT || !jx_text_has (label, "得分率"))
    return;

  before = dup_before (self, fact->text, fact->start);
  behind = dup_behind (self, fact->text, fact->start);
  sentence = g_strconcat (before, behind, NULL);
  at = jx_text_find (sentence, "存在");
  end = at != NULL ? jx_text_find (at, "问题") : NULL;
  if (end == NULL || is_denied (sentence, at))
    return;

  said = g_strndup (sentence, (gsize) (at - sentence));
  if (is_over (said, end))
    return;

  admitted = g_strndup (at, (gsize) (end + strlen ("问题") - at));
  jx_narrative_report_fact (self, "T03", JX_SEVERITY_ERROR, fact, _("“%s” is admitted, and yet no point was deducted."), admitted);
}

static gboolean
says_none (const char *text)
{
  static const char * const none[] = { "暂无", "无", "没有", "暂无问题", "无问题", "不存在问题", "暂未发现问题", "未发现问题" };
  g_autofree char *plain = jx_text_squash (text);

  if (g_str_has_suffix (plain, "。"))
    plain[strlen (plain) - strlen ("。")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    if (g_str_equal (plain, none[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_problems (JxNarrative *self,
             guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);

  return text->part->block->columns[text->column].role == JX_ROLE_PROBLEMS;
}

/* 1. and 2、 at the beginning of a line, and not 3.5万元 */
static gboolean
is_numbered (const char *line)
{
  static const char *const stops[] = { "、", "．", ")", "）" };
  const char *digits, *stop;

  while (g_unichar_isspace (g_utf8_get_char (line)) && *line != '\n')
    line = g_utf8_next_char (line);

  digits = line;
  stop = digits + strspn (digits, "0123456789");
  if (stop == digits)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (jx_text_begins (stop, stops[i]))
      return TRUE;

  return *stop == '.' && !g_ascii_isdigit (stop[1]);
}

/* how many points a section lists: 一是 … 二是 …, or numbered lines; points below headings are counted alone, or the headings */
static guint
count_points (const char *text)
{
  static const char *const kinds[][5] = {
    { "一是", "二是", "三是", "四是", "五是" }, { "（一）", "（二）", "（三）", "（四）", "（五）" },
  };
  guint most = 0;

  for (const char *line = text, *end; line != NULL; line = end != NULL ? end + 1 : NULL)
    {
      end = strchr (line, '\n');
      most += is_numbered (line);
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = 0;

      for (guint j = 0; j < G_N_ELEMENTS (kinds[i]); j++)
        for (const char *at = jx_text_find (text, kinds[i][j]); at != NULL; at = jx_text_find (at + 1, kinds[i][j]))
          n++;
      most = MAX (most, n);
    }

  return most;
}

/* a weakness that a text admits: a flaw, or 存在的资料归档不及时等问题, 针对归档不及时等问题, which did not work and is called a problem */
static gboolean
is_admitted (JxNarrative  *self,
             const JxWord *mark)
{
  g_autofree char *before = dup_before (self, mark->text, mark->start), *behind = dup_behind (self, mark->text, mark->end);
  const char *there = g_strrstr (before, "存在");

  if (is_over (before, behind))
    return FALSE;
  there = there != NULL ? there : g_strrstr (before, "针对");

  return jx_phrase_get_kind (mark->term) == JX_PHRASE_FLAW
         || (there != NULL && !is_denied (before, there) && jx_text_has (behind, "问题"));
}

/* the first weakness of a kind that another section than @number admits */
static const JxWord *
find_admitted (JxNarrative  *self,
               guint         number,
               JxPhraseKind  kind)
{
  for (guint i = 0; i < self->facts.marks->len; i++)
    {
      const JxWord *mark = jx_narrative_get_mark (self, i);

      if (mark->text != number && jx_phrase_get_kind (mark->term) == kind && jx_narrative_is_section (self, mark->text) && is_admitted (self, mark))
        return mark;
    }

  return NULL;
}

/* 存在问题：暂无, and weaknesses admitted elsewhere, or measures against them */
static void
check_no_problems (JxNarrative *self,
                   guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text;
  const JxWord *flaw = find_admitted (self, number, JX_PHRASE_FLAW), *admitted = flaw != NULL ? flaw : find_admitted (self, number, JX_PHRASE_FAILING);

  if (admitted != NULL)
    {
      jx_narrative_report (self, "T03", flaw != NULL ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, number, 0, (guint) strlen (text),
                           _("No problems are named, but another place admits “%s”."), admitted->term->word);
      return;
    }

  for (guint i = 0; i < self->texts->len; i++)
    {
      const JxNarrativeText *other = jx_narrative_get_text (self, i);

      if (other->kind != JX_NARRATIVE_SECTION || other->part->block->columns[other->column].role != JX_ROLE_MEASURES
          || count_points (other->text) < FEWEST_ADVICE)
        continue;

      jx_narrative_report (self, "T03", JX_SEVERITY_WARNING, number, 0, (guint) strlen (text),
                           _("No problems are named, but there are measures against them."));
      return;
    }
}

static const JxWord *
find_praise (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.marks->len; i++)
    {
      const JxWord *mark = jx_narrative_get_mark (self, i);

      if (jx_phrase_get_kind (mark->term) == JX_PHRASE_PRAISE && jx_narrative_is_section (self, mark->text) && is_stated (self, mark)
          && !is_problems (self, mark->text))
        return mark;
    }

  return NULL;
}

/* how many things did not work, by the words of a section */
static guint
count_failings (JxNarrative *self,
                guint        number)
{
  guint n = 0;

  for (guint i = 0; i < self->facts.marks->len; i++)
    {
      const JxWord *mark = jx_narrative_get_mark (self, i);

      n += mark->text == number && jx_phrase_get_kind (mark->term) == JX_PHRASE_FAILING;
    }

  return n;
}

static gboolean
get_deducted (JxCheck *check,
              gint64  *deducted)
{
  JxCellRef cell;
  gint64 total;

  if (!jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_SCORE, &cell)
      || !jx_value_get_points (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column), &total))
    return FALSE;

  *deducted = check->sheet.profile->base - total;

  return *deducted >= 0;
}

/* 工作成效显著, hardly a point deducted, and one failure after the other in 存在的问题 */
static void
check_praised_in_spite (JxNarrative *self,
                        guint        number,
                        gint64       deducted)
{
  guint n = count_points (jx_narrative_get_text (self, number)->text);
  const JxWord *praise = n > MOST_PRAISED && count_failings (self, number) > MOST_PRAISED ? find_praise (self) : NULL;
  g_autofree char *points = NULL;

  if (praise == NULL)
    return;

  points = jx_points_to_string (deducted, -1);
  jx_narrative_report (self, "T03", JX_SEVERITY_WARNING, praise->text, praise->start, praise->end,
                       _("“%1$s” and %2$s points deducted, yet %3$u problems are named in which the work failed."), praise->term->word,
                       points, n);
}

/**
 * jx_check_contraries:
 * @self: the texts
 *
 * Checks statements that contradict each other: T03. Claims come from a fixed list; one that is wished for, asked for or
 * denied does not count.
 */
void
jx_check_contraries (JxNarrative *self)
{
  check_claims (self);

  for (guint i = 0; i < self->facts.facts->len; i++)
    if (jx_narrative_get_text (self, jx_narrative_get_fact (self, i)->text)->kind == JX_NARRATIVE_SECTION)
      check_full_in_spite (self, jx_narrative_get_fact (self, i));

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_is_section (self, i) && is_problems (self, i) && says_none (jx_narrative_get_text (self, i)->text))
      check_no_problems (self, i);
}

/**
 * jx_check_praise:
 * @self: the texts
 *
 * Holds praise against the problems that are told and the points that were deducted for them: T03.
 */
void
jx_check_praise (JxNarrative *self)
{
  gint64 deducted;

  if (!get_deducted (self->check, &deducted) || deducted > MOST_DEDUCTED)
    return;

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_is_section (self, i) && is_problems (self, i) && !says_none (jx_narrative_get_text (self, i)->text))
      check_praised_in_spite (self, i, deducted);
}
