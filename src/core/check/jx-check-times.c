/* jx-check-times.c: D01, D03, V12: dates that cannot be, and figures and goals of another year
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-date.h"
#include "jx-text.h"

#define LEAP_YEAR     2024
#define LONGEST_TERM  10   /* characters of when something was to be done: 秋季学期开学以前 */
#define LONGEST_EVENT 30   /* bytes behind a date that say what happened */
#define MOST_OF_YEAR  300  /* days: a period that is shorter is a part of the year */

typedef enum { EVENT_NONE, EVENT_BEGUN, EVENT_DONE } Event;

static const struct
{
  const char *word;
  Event       event;
} events[] = {
  { "开工", EVENT_BEGUN }, { "动工", EVENT_BEGUN }, { "启动实施", EVENT_BEGUN }, { "开始实施", EVENT_BEGUN },
  { "竣工", EVENT_DONE }, { "完工", EVENT_DONE }, { "验收", EVENT_DONE },
};

static int
year_of (gint32 day)
{
  int year, month, day_of_month;

  jx_date_from_julian (day, &year, &month, &day_of_month);

  return year;
}

static gboolean
is_date (const JxFact *fact)
{
  return fact->kind == JX_FACT_DATE && fact->from > 0;
}

/* what happened on a day: the first word of the kind before the next stop */
static Event
find_event (JxNarrative  *self,
            const JxFact *fact)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, fact->text);
  gboolean listed = text->kind == JX_NARRATIVE_FIGURE;   /* 竣工时间：2023年2月 */
  const char *at = text->text + (listed ? 0 : fact->end);
  const char *end = at + (listed ? fact->start : strnlen (at, LONGEST_EVENT));

  for (; at < end && *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_utf8_strchr ("，。；、,;\n", -1, g_utf8_get_char (at)) != NULL || g_ascii_isdigit (*at) || jx_text_begins (at, "前"))
        return EVENT_NONE;
      for (guint i = 0; i < G_N_ELEMENTS (events); i++)
        if (jx_text_begins (at, events[i].word))
          return events[i].event;
    }

  return EVENT_NONE;
}

static void
report_order (JxNarrative  *self,
              const JxFact *earlier,
              const JxFact *later)
{
  g_autofree char *done = jx_narrative_dup_fact (self, earlier);
  g_autofree char *begun = jx_narrative_dup_fact (self, later);

  jx_narrative_report_fact (self, "D01", JX_SEVERITY_ERROR, earlier, _("Done in %1$s, but begun in %2$s."), done, begun);
}

/* figures of a report that is known by them only are all about the one project */
static gboolean
are_listed (JxNarrative  *self,
            const JxFact *one,
            const JxFact *other)
{
  return jx_narrative_get_text (self, one->text)->kind == JX_NARRATIVE_FIGURE
         && jx_narrative_get_text (self, other->text)->kind == JX_NARRATIVE_FIGURE;
}

static void
check_order (JxNarrative *self,
             guint        position)
{
  const JxFact *done = jx_narrative_get_fact (self, position);

  if (!is_date (done) || (done->said & JX_SAID (PLANNED)) != 0 || find_event (self, done) != EVENT_DONE)
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *begun = jx_narrative_get_fact (self, i);

      if (is_date (begun) && (begun->sentence == done->sentence || are_listed (self, begun, done)) && find_event (self, begun) == EVENT_BEGUN
          && done->to < begun->from)
        {
          report_order (self, done, begun);
          return;
        }
    }
}

/* whether a word that is too common to be looked for stands right behind a date, and @alone nothing more: 2023年9月28日结束。 */
static gboolean
is_followed_by (JxNarrative  *self,
                const JxFact *date,
                const char   *word,
                gboolean      alone)
{
  const char *at = jx_narrative_get_text (self, date->text)->text + date->end;

  if (!jx_text_begins (at, word))
    return FALSE;

  at += strlen (word);

  return !alone || *at == '\0' || g_utf8_strchr ("，。；、,;\n）)", -1, g_utf8_get_char (at)) != NULL;
}

/* 项目于2023年4月开工: the event that stands right behind a date, of the project as a whole; NULL if none does */
static const char *
find_own_event (JxNarrative  *self,
                const JxFact *fact)
{
  static const char *const neutral[] = { "项目", "工程", "该", "本", "于", "在", "自", "已", "并" };
  const char *text = jx_narrative_get_text (self, fact->text)->text, *at = text + fact->label, *start = text + fact->start;

  while (at < start)
    {
      gsize length = 0;

      for (guint i = 0; i < G_N_ELEMENTS (neutral) && length == 0; i++)
        length = jx_text_begins (at, neutral[i]) ? strlen (neutral[i]) : 0;
      for (guint i = 0; i < G_N_ELEMENTS (self->names) && self->names[i] != NULL && length == 0; i++)
        length = jx_text_begins (at, self->names[i]) ? strlen (self->names[i]) : 0;
      if (length == 0)
        return NULL;
      at += length;
    }

  at = text + fact->end;
  for (guint i = 0; i < 2 && (jx_text_begins (at, "正式") || jx_text_begins (at, "全面")); i++)
    at += strlen ("正式");
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (jx_text_begins (at, events[i].word) && is_followed_by (self, &(JxFact) { .text = fact->text, .end = (guint32) (at - text) }, events[i].word, TRUE))
      return events[i].word;

  return NULL;
}

/* D01: 2023年4月开工 in one paragraph and 2023年3月20日开工 in another, where the report tells of no third one */
static void
check_told_twice (JxNarrative *self,
                  guint        position)
{
  const JxFact *fact = jx_narrative_get_fact (self, position), *before = NULL;
  const char *event = is_date (fact) ? find_own_event (self, fact) : NULL;
  g_autofree char *here = NULL, *there = NULL;
  guint n = 0;

  for (guint i = 0; event != NULL && i < self->facts.facts->len; i++)
    {
      const JxFact *other = jx_narrative_get_fact (self, i);

      if (i == position || !is_date (other) || find_own_event (self, other) != event)
        continue;
      before = i < position ? other : NULL;
      n++;
    }

  if (n != 1 || before == NULL || before->paragraph == fact->paragraph || ((before->said | fact->said) & (JX_SAID (PLANNED) | JX_SAID (PAST))) != 0
      || (before->from <= fact->to && fact->from <= before->to))
    return;

  here = jx_narrative_dup_fact (self, fact);
  there = jx_narrative_dup_fact (self, before);
  jx_narrative_report_fact (self, "D01", JX_SEVERITY_ERROR, fact, _("%1$s (%2$s) here, %3$s in another place."), here, event, there);
}

/* 设备 of 自助借还设备采购合同于, before a date on which it was signed; NULL if none was */
static char *
dup_contracted (JxNarrative  *self,
                const JxFact *date)
{
  g_autofree char *label = jx_narrative_dup_quote (self, date->text, date->label, date->start);
  const char *contract = jx_text_find (label, "合同");
  const char *noun;

  if (contract == NULL || !is_followed_by (self, date, "签订", FALSE) || jx_text_has (label, "补充"))
    return NULL;

  label[contract - label] = '\0';
  if (g_str_has_suffix (label, "采购"))
    label[strlen (label) - strlen ("采购")] = '\0';
  if (*label == '\0')   /* the contract alone: what it was for is in the same sentence */
    return g_strdup ("");
  if (g_utf8_strlen (label, -1) < 2)
    return NULL;
  noun = g_utf8_prev_char (g_utf8_prev_char (label + strlen (label)));

  return g_strdup (noun);
}

/* D01: 设备采购合同于2023年8月15日签订。设备于2023年7月20日通过验收: the next sentence that dates something, of the same noun */
static void
check_signed (JxNarrative *self,
              guint        position)
{
  const JxFact *signed_on = jx_narrative_get_fact (self, position), *done = NULL;
  g_autofree char *noun = is_date (signed_on) ? dup_contracted (self, signed_on) : NULL, *label = NULL, *here = NULL, *there = NULL;

  for (guint i = position + 1; noun != NULL && done == NULL && i < self->facts.facts->len; i++)
    if (is_date (jx_narrative_get_fact (self, i)))
      done = jx_narrative_get_fact (self, i);

  if (done == NULL || done->paragraph != signed_on->paragraph || done->sentence > signed_on->sentence + (*noun != '\0' ? 1 : 0) || done->to >= signed_on->from
      || (done->said & JX_SAID (PLANNED)) != 0 || find_event (self, done) != EVENT_DONE)
    return;

  label = jx_narrative_dup_quote (self, done->text, done->label, done->start);
  if ((*noun != '\0' && !jx_text_has (label, noun)) || jx_text_has (label, "合同"))
    return;

  here = jx_narrative_dup_fact (self, done);
  there = jx_narrative_dup_fact (self, signed_on);
  jx_narrative_report_fact (self, "D01", JX_SEVERITY_ERROR, done, _("Done on %1$s, but the contract was signed on %2$s."), here, there);
}

/* what stands behind a year that is told of, and not worked in: 2022年结转, 2022年底, 2022年以来 */
static gboolean
is_looked_back_at (const char *behind)
{
  static const char *const words[] = { "以来", "底", "末", "起", "开始", "至", "到", "-", "—", "~", "～", "度结转", "结转", "度决算", "决算", "和",
                                       "、", "及", "度及", "度和", "建成", "同期", "度同期", "立项", "度立项", "启动", "项目", "度项目", "度考核", "度目标",
                                       "度绩效", "度奖", "中央", "度中央", "省级", "度省级", "市级", "度市级", "财政", "度财政", "资金", "度资金" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (jx_text_begins (behind, words[i]))
      return TRUE;

  return FALSE;
}

/* 2022年高标准农田建设项目 in 2023: the work of the year before is what the table is about */
static gboolean
name_has_year (JxNarrative *self,
               int          year)
{
  g_autofree char *digits = g_strdup_printf ("%d", year);

  return self->names[0] != NULL && jx_text_has (self->names[0], digits);
}

/* 2022年…… and 在2022年秋季学期开学以前, which is when it was to be done */
static gboolean
begins_text (const char   *text,
             const JxFact *date)
{
  const char *at = text + date->end;

  if (date->start == 0)
    return TRUE;
  if (date->start != strlen ("在") || (!jx_text_begins (text, "在") && !jx_text_begins (text, "于")))
    return FALSE;

  for (guint n = 0; n < LONGEST_TERM && g_unichar_isalpha (g_utf8_get_char (at)); n++, at = g_utf8_next_char (at))
    if (jx_text_begins (at, "前"))
      return g_utf8_strchr ("，,、", -1, g_utf8_get_char (at + strlen ("前"))) != NULL;

  return FALSE;
}

/* V12: a goal that begins with the year before and never speaks of its own was left over */
static void
check_goal_year (JxNarrative *self,
                 guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  const JxFact *first = NULL;
  int year = self->check->sheet.year;
  g_autofree char *date = NULL;

  if (year == 0 || (text->kind != JX_NARRATIVE_EXPECTED && text->kind != JX_NARRATIVE_ACHIEVED))
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->text != number || !is_date (fact))
        continue;
      if (year_of (fact->to) >= year || (fact->said & (JX_SAID (COMPARED) | JX_SAID (PAST))) != 0)
        return;
      if (first == NULL)
        first = fact;
    }

  if (first == NULL || year_of (first->to) != year - 1 || !begins_text (text->text, first) || (first->flags & JX_FACT_RANGE) != 0
      || is_looked_back_at (text->text + first->end) || name_has_year (self, year - 1))
    return;

  date = jx_narrative_dup_fact (self, first);
  jx_narrative_report_fact (self, "V12", JX_SEVERITY_WARNING, first, _("“%1$s” is not of the year %2$d, of which the table is."), date, year);
}

/* 于2023年10月15日开始，2023年9月28日结束: of one thing, as nothing stands between */
static void
check_start (JxNarrative *self,
             guint        position)
{
  const JxFact *begun = jx_narrative_get_fact (self, position), *done;

  if (position + 1 >= self->facts.facts->len)
    return;

  done = jx_narrative_get_fact (self, position + 1);
  if (is_date (begun) && is_date (done) && begun->text == done->text && begun->sentence == done->sentence && done->to < begun->from
      && ((begun->said | done->said) & JX_SAID (PLANNED)) == 0
      && is_followed_by (self, begun, "开始", FALSE) && is_followed_by (self, done, "结束", TRUE))
    report_order (self, done, begun);
}

static gboolean
is_whole_count (const JxFact *fact,
                const char   *measure)
{
  return fact->kind == JX_FACT_COUNT && g_str_equal (fact->measure, measure) && fact->value % JX_POINT == 0;
}

/* 至9月31日: what no month has, in any year */
static void
check_day_of_month (JxNarrative *self,
                    guint        position)
{
  const JxFact *month = jx_narrative_get_fact (self, position), *day = month + 1;
  g_autofree char *date = NULL;

  if (position + 1 >= self->facts.facts->len || !is_whole_count (month, "月") || !is_whole_count (day, "日") || day->text != month->text
      || day->start != month->end || month->value > 12 * JX_POINT
      || jx_date_is_valid (LEAP_YEAR, (int) (month->value / JX_POINT), (int) (day->value / JX_POINT)))
    return;

  date = jx_narrative_dup_quote (self, month->text, month->start, day->end);
  jx_narrative_report (self, "D01", JX_SEVERITY_ERROR, month->text, month->start, day->end, _("There is no day %s."), date);
}

/* 2023年2月30日; 2023年5月至2023年3月 */
static void
check_date (JxNarrative *self,
            guint        position)
{
  const JxFact *fact = jx_narrative_get_fact (self, position), *next;
  g_autofree char *date = NULL, *other = NULL;

  if (fact->kind != JX_FACT_DATE)
    return;

  date = jx_narrative_dup_fact (self, fact);
  if (fact->from == -1)
    {
      jx_narrative_report_fact (self, "D01", JX_SEVERITY_ERROR, fact, _("There is no day %s."), date);
      return;
    }

  if (position + 1 >= self->facts.facts->len)
    return;
  next = jx_narrative_get_fact (self, position + 1);
  if (!is_date (next) || next->text != fact->text || (next->flags & JX_FACT_RANGE) == 0 || (fact->flags & JX_FACT_BEFORE) != 0
      || next->start - fact->end > strlen ("—") || fact->from <= next->to)
    return;

  other = jx_narrative_dup_fact (self, next);
  jx_narrative_report_fact (self, "D01", JX_SEVERITY_ERROR, next, _("The period ends in %1$s, before it begins in %2$s."), other, date);
}

static gboolean
is_spent_this_year (JxCheck *check)
{
  int column = check->funds != NULL ? jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED) : -1;
  gint64 fen;

  return column >= 0 && jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total, column), &fen) && fen > 0;
}

/* 2022年6月验收，工程款已支付完, and the table of 2023 spends it once more */
static void
check_paid_out (JxNarrative  *self,
                const JxWord *mark)
{
  const JxFact *date = NULL;
  g_autofree char *when = NULL;

  if (jx_narrative_get_text (self, mark->text)->kind != JX_NARRATIVE_SECTION || self->check->sheet.year == 0)
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (is_date (fact) && fact->sentence == mark->sentence && fact->text == mark->text && fact->start < mark->start)
        date = fact;
    }

  if (date == NULL || year_of (date->to) >= self->check->sheet.year || !is_spent_this_year (self->check))
    return;

  when = jx_narrative_dup_fact (self, date);
  jx_narrative_report (self, "D03", JX_SEVERITY_WARNING, mark->text, mark->start, mark->end,
                       _("All was paid by %1$s, but the table spends in %2$d: tell the years apart."), when,
                       self->check->sheet.year);
}

/* a figure of the goal that the report gives for some months only */
static void
check_part_of_year (JxNarrative  *self,
                    const JxFact *fact)
{
  if (jx_narrative_get_text (self, fact->text)->kind != JX_NARRATIVE_EXPECTED || fact->kind != JX_FACT_AMOUNT || fact->scale == 0
      || fact->when > 0)
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *other = jx_narrative_get_fact (self, i), *period;
      g_autofree char *figure = NULL, *months = NULL;

      if (jx_narrative_get_text (self, other->text)->kind != JX_NARRATIVE_SECTION || other->kind != JX_FACT_AMOUNT
          || other->value != fact->value || other->when == 0)
        continue;
      period = jx_narrative_get_fact (self, other->when - 1);
      if (!is_date (period) || period->to - period->from > MOST_OF_YEAR || period->to == period->from)
        continue;

      figure = jx_narrative_dup_fact (self, fact);
      months = jx_narrative_dup_fact (self, period);
      jx_narrative_report_fact (self, "D03", JX_SEVERITY_WARNING, fact, _("%1$s is the figure of %2$s, not of the year."), figure,
                                months);
      return;
    }
}

/* 同比增长64.03%: so exact is only what was counted, and the goal does not say over which months */
static void
check_measured_change (JxNarrative  *self,
                       const JxFact *fact)
{
  g_autofree char *figure = NULL;

  if (jx_narrative_get_text (self, fact->text)->kind != JX_NARRATIVE_EXPECTED || fact->kind != JX_FACT_PERCENT || fact->scale < 2
      || (fact->said & JX_SAID (COMPARED)) == 0 || (fact->said & JX_SAID (CHANGED)) == 0 || fact->when > 0 || !jx_fact_is_exact (fact))
    return;

  figure = jx_narrative_dup_fact (self, fact);
  jx_narrative_report_fact (self, "D03", JX_SEVERITY_WARNING, fact,
                            _("A change of %s was counted over some months, which the goal does not name: a goal is for the year."),
                            figure);
}

/**
 * jx_check_times:
 * @self: the texts
 *
 * Checks dates and years against each other: D01, D03, V12 of goals.
 */
void
jx_check_times (JxNarrative *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    check_goal_year (self, i);

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      check_date (self, i);
      check_day_of_month (self, i);
      check_order (self, i);
      check_start (self, i);
      check_signed (self, i);
      check_told_twice (self, i);
      check_part_of_year (self, jx_narrative_get_fact (self, i));
      check_measured_change (self, jx_narrative_get_fact (self, i));
    }
}

/**
 * jx_check_paid_out:
 * @self: the texts
 *
 * Checks whether the table spends what the texts say was paid in years before: D03.
 */
void
jx_check_paid_out (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.marks->len; i++)
    if (jx_phrase_get_kind (jx_narrative_get_mark (self, i)->term) == JX_PHRASE_PAID_OUT)
      check_paid_out (self, jx_narrative_get_mark (self, i));
}
