/* jx-heading.c: the number that a heading begins with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-heading.h"

#include <string.h>

#include "jx-text.h"

#define MOST_MORE     4    /* characters that one wording of a heading may have more than another */
#define LONGEST_WORDS 16   /* characters of a heading that stands close behind its number */
#define MAX_TITLE     30   /* characters of a heading with its number; what is longer is a numbered paragraph */
#define MAX_BYTES     (4 * (MAX_TITLE + 1))    /* in which there are more characters than that */

static const char stops[] = "。，；";   /* which no heading has */
static const char ends[] = "。；：，、！？.;:,!?";   /* with which no heading ends */

static const char * const numerals[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };

static guint
take_one (const char *text,
          gsize      *length)
{
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (*text == *numerals[i] && jx_text_begins (text, numerals[i]))
      {
        *length = strlen (numerals[i]);
        return i + 1;
      }

  return 0;
}

/**
 * jx_heading_take_numeral:
 * @text: a text
 * @length: (out): bytes of the number
 *
 * Reads a number in Chinese numerals up to 九十九, or in one or two digits.
 *
 * Returns: the number, 0 if none begins here
 */
guint
jx_heading_take_numeral (const char *text,
                         gsize      *length)
{
  guint number, rest;
  gsize more;

  *length = 0;
  while (g_ascii_isdigit (text[*length]))
    (*length)++;
  if (*length > 0)
    return *length <= 2 ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;

  number = take_one (text, length);
  if (number > 0 && number < 10 && take_one (text + *length, &more) == 10)
    {
      *length += more;
      number *= 10;
    }
  if (number >= 10 && (rest = take_one (text + *length, &more)) > 0 && rest < 10)
    {
      *length += more;
      number += rest;
    }

  return number;
}

static gsize
take_any (const char        *text,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*text == *words[i] && jx_text_begins (text, words[i]))
      return strlen (words[i]);

  return 0;
}

static gsize
take_blanks (const char *text)
{
  gsize length = 0;

  for (const char *at = text; *at == ' ' || *at == '\t' || g_utf8_get_char (at) == 0x3000; at = g_utf8_next_char (at))
    length = (gsize) (g_utf8_next_char (at) - text);

  return length;
}

static JxHeadingStyle
take_bracketed (const char *text,
                guint      *number,
                gsize      *length)
{
  static const char * const open[] = { "（", "(", NULL }, * const close[] = { "）", ")", NULL };
  gsize at = take_any (text, open), digits, end;
  gboolean arabic;

  if (at == 0)
    return JX_HEADING_NONE;

  arabic = g_ascii_isdigit (text[at]);
  *number = jx_heading_take_numeral (text + at, &digits);
  end = *number > 0 ? take_any (text + at + digits, close) : 0;
  *length = at + digits + end;

  return end == 0 ? JX_HEADING_NONE : arabic ? JX_HEADING_BRACKET : JX_HEADING_SECTION;
}

/* 第一部分 and 第二节 may begin a sentence: behind a heading's number stands a blank, a mark or nothing; or a few words that say
 * nothing of an amount and of what was done, as 第一章项目概况; not 第二部分工程款已支付. */
static gboolean
is_headed (const char *line,
           const char *behind)
{
  static const char *const others[] = {
    "课", "点", "能", "约", "水", "日", "假", "余", "省", "程", "至", "和", "与", "用于", "为", NULL,
  };
  g_autofree char *words = g_strndup (line, strcspn (line, "\n"));
  gsize length = strcspn (behind, "\n");

  for (const char *stop = stops; *stop != '\0'; stop = g_utf8_next_char (stop))
    if (g_utf8_strchr (words, -1, g_utf8_get_char (stop)) != NULL)
      return FALSE;

  return !g_unichar_isalnum (g_utf8_get_char (behind))
         || (g_utf8_strlen (behind, (gssize) length) <= LONGEST_WORDS && take_any (behind, others) == 0
             && g_strstr_len (behind, (gssize) length, "已") == NULL
             && strcspn (behind, "0123456789") >= length);
}

/* 第三章, 第三部分, 第二节; not 第二节课 */
static JxHeadingStyle
take_named (const char *text,
            guint      *number,
            gsize      *length)
{
  static const char * const chapters[] = { "章", "部分", NULL }, * const sections[] = { "节", NULL };
  const char *line = text;
  JxHeadingStyle style = JX_HEADING_CHAPTER;
  gsize digits, name;

  if (!jx_text_begins (text, "第"))
    return JX_HEADING_NONE;

  text += strlen ("第");
  *number = jx_heading_take_numeral (text, &digits);
  name = *number > 0 ? take_any (text + digits, chapters) : 0;
  if (*number > 0 && name == 0)
    {
      name = take_any (text + digits, sections);
      style = JX_HEADING_SECTION;
    }
  *length = strlen ("第") + digits + name;

  return name == 0 || !is_headed (line, text + digits + name) ? JX_HEADING_NONE : style;
}

/* 2.2025年新建一个: the point 2 begins with a year */
static gboolean
is_year (const char *text)
{
  return strspn (text, "0123456789") == strlen ("2025") && jx_text_begins (text + strlen ("2025"), "年");
}

/* ① to ㊿, which stand in three places of Unicode */
static const struct { gunichar first; guint from, to; } circles[] = { { 0x2460, 1, 20 }, { 0x3251, 21, 35 }, { 0x32b1, 36, 50 } };

static guint
get_circled (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
    if (c >= circles[i].first && c - circles[i].first <= circles[i].to - circles[i].from)
      return circles[i].from + (c - circles[i].first);

  return 0;
}

/* What has no circle of its own is written as （51）. */
static char *
dup_circled (guint number)
{
  for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
    if (number >= circles[i].from && number <= circles[i].to)
      {
        char text[7] = { 0 };

        g_unichar_to_utf8 (circles[i].first + number - circles[i].from, text);
        return g_strdup (text);
      }

  return g_strdup_printf ("（%u）", number);
}

/**
 * jx_heading_take:
 * @line: a line of a text
 * @number: (out): its number
 * @length: (out): bytes up to the heading's words, blanks before and behind the number included
 *
 * Reads the number that a line begins with, in one of the ways of GB/T 9704: 一、 （一） 1. （1） and ①; and 第一章, 第一节, as
 * long reports have them.
 *
 * Returns: the way, `JX_HEADING_NONE` if the line begins with no number
 */
JxHeadingStyle
jx_heading_take (const char *line,
                 guint      *number,
                 gsize      *length)
{
  static const char * const chapter[] = { "、", "．", ".", NULL }, * const point[] = { "．", ".", "、", NULL };
  gsize indent = take_blanks (line), digits, mark;
  const char *text = line + indent;
  JxHeadingStyle style = take_bracketed (text, number, length);

  if (style == JX_HEADING_NONE)
    style = take_named (text, number, length);

  if (style == JX_HEADING_NONE && (*number = get_circled (text)) > 0)
    {
      *length = strlen ("①");
      style = JX_HEADING_CIRCLE;
    }
  else if (style == JX_HEADING_NONE && (*number = jx_heading_take_numeral (text, &digits)) > 0)
    {
      gboolean arabic = g_ascii_isdigit (*text);

      mark = take_any (text + digits, arabic ? point : chapter);
      if (mark == 0 || (g_ascii_isdigit (text[digits + mark]) && !is_year (text + digits + mark)))
        return JX_HEADING_NONE;
      *length = digits + mark;
      style = arabic ? JX_HEADING_POINT : JX_HEADING_CHAPTER;
    }

  if (style != JX_HEADING_NONE)
    *length += indent + take_blanks (text + *length);

  return style;
}

/**
 * jx_heading_is_end:
 * @at: a character of a line
 *
 * Tells whether it is a mark as sentences and their parts end with: no heading does.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_heading_is_end (const char *at)
{
  return *at != '\0' && g_utf8_strchr (ends, -1, g_utf8_get_char (at)) != NULL;
}

/**
 * jx_heading_get_title:
 * @line: a line of a text, without blanks at its ends
 *
 * Tells whether a line is a heading in what was typed below a chapter: it has a number, few words, and does not end as a sentence does.
 * ① begins no heading, nor does 第一节.
 *
 * Returns: the way of its number; `JX_HEADING_NONE` if it is no heading
 */
JxHeadingStyle
jx_heading_get_title (const char *line)
{
  gsize bytes = strlen (line), length;
  guint number;
  JxHeadingStyle style;

  if (bytes == 0 || g_utf8_strlen (line, (gssize) MIN (bytes, MAX_BYTES)) > MAX_TITLE
      || jx_heading_is_end (g_utf8_prev_char (line + bytes)) || jx_text_begins (line, "第"))
    return JX_HEADING_NONE;

  style = jx_heading_take (line, &number, &length);

  return style == JX_HEADING_CIRCLE ? JX_HEADING_NONE : style;
}

/**
 * jx_heading_dup_words:
 * @line: a heading behind its number
 *
 * Gives what a heading says: without blanks, the stop at its end and what stands in brackets behind it.
 *
 * Returns: (transfer full): the words
 */
char *
jx_heading_dup_words (const char *line)
{
  char *words = jx_text_squash (line);
  char *end = strstr (words, "（");

  if (end == NULL)
    end = strchr (words, '(');
  if (end != NULL && end > words)
    *end = '\0';
  if (g_str_has_suffix (words, "。") || g_str_has_suffix (words, "："))
    words[strlen (words) - strlen ("。")] = '\0';

  return words;
}

/**
 * jx_heading_is_alike:
 * @words: what a heading says
 * @title: what another one says
 *
 * Tells whether two wordings mean the same heading: one has all the other's characters in their order and few more, as
 * 存在主要问题 and 存在的主要问题.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_heading_is_alike (const char *words,
                     const char *title)
{
  const char *longer = strlen (words) > strlen (title) ? words : title;
  const char *shorter = longer == words ? title : words;

  if (g_utf8_strlen (shorter, -1) < 3 || g_utf8_strlen (longer, -1) > g_utf8_strlen (shorter, -1) + MOST_MORE)
    return FALSE;

  for (; *shorter != '\0'; shorter = g_utf8_next_char (shorter))
    {
      longer = g_utf8_strchr (longer, -1, g_utf8_get_char (shorter));
      if (longer == NULL)
        return FALSE;
      longer = g_utf8_next_char (longer);
    }

  return TRUE;
}

/* The parts of a report, by the words that name them. Of a heading with words of several, the first here: 资金使用绩效 is about what
 * was reached, 存在的问题及建议 begins with problems. */
typedef struct
{
  const char *names[8], *others[8];    /* one of the first and none of the second */
} ReportPart;

static const ReportPart report_parts[] = {
  { { "问题", "不足" }, { "完成情况", "效益", "指标", "预设" } },
  { { "措施", "建议", "打算", "整改", "改进" }, { "完成情况", "效益", "指标" } },
  { { "结论", "自评结果", "评价结果", "自评得分" }, { "完成情况", "效益", "指标" } },
  { { "经验", "做法" }, { NULL } },
  { { "评价工作", "自评工作", "评价实施" }, { NULL } },
  { { "完成情况", "实现情况", "绩效情况", "绩效分析", "指标分析", "效益分析" }, { "设定", "设置", "年度目标情况" } },
  { { "资金", "收支", "经费", "预算执行", "支出情况" }, { "绩效", "目标", "概况" } },
};

/* The part of a report that a heading names, from 1; 0 is any other */
static guint
find_part (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (report_parts); i++)
    if (jx_text_has_any (words, report_parts[i].names) && !jx_text_has_any (words, report_parts[i].others))
      return i + 1;

  return 0;
}

/**
 * jx_heading_is_same_part:
 * @words: what the heading of a chapter says
 * @title: what another one says
 *
 * Tells whether two chapters are the same part of a report, however they are worded: 改进建议 and 下一步打算, 资金使用情况 and
 * 项目资金情况.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_heading_is_same_part (const char *words,
                         const char *title)
{
  guint part = find_part (words);

  return jx_heading_is_alike (words, title) || (part > 0 && part == find_part (title));
}

/* 1 to 99 as chapters are numbered: 十一, 二十 */
static char *
dup_numeral (guint number)
{
  guint tens = number / 10, ones = number % 10;

  if (number == 0 || number > 99)
    return g_strdup_printf ("%u", number);

  return g_strconcat (tens > 1 ? numerals[tens - 1] : "", tens > 0 ? "十" : "", ones > 0 ? numerals[ones - 1] : "", NULL);
}

/**
 * jx_heading_dup_number:
 * @style: the way
 * @number: 1 or more
 *
 * Writes a number as a heading has it.
 *
 * Returns: (transfer full): the number with its marks
 */
char *
jx_heading_dup_number (JxHeadingStyle style,
                       guint          number)
{
  g_autofree char *words = dup_numeral (number);

  switch (style)
    {
    case JX_HEADING_CHAPTER:
      return g_strconcat (words, "、", NULL);
    case JX_HEADING_SECTION:
      return g_strconcat ("（", words, "）", NULL);
    case JX_HEADING_POINT:
      return g_strdup_printf ("%u.", number);
    case JX_HEADING_BRACKET:
      return g_strdup_printf ("（%u）", number);
    case JX_HEADING_CIRCLE:
      return dup_circled (number);
    case JX_HEADING_NONE:
    case JX_HEADING_LAST:
      break;
    }

  return g_strdup_printf ("%u", number);
}

/**
 * jx_heading_dup_next:
 * @line: a line that begins with a number
 * @style: the way, as jx_heading_take() tells it
 * @number: 1 or more
 *
 * Writes the number that should stand there instead: 第四章 beside 第五章, 四、 beside 五、.
 *
 * Returns: (transfer full): the number with its marks
 */
char *
jx_heading_dup_next (const char     *line,
                     JxHeadingStyle  style,
                     guint           number)
{
  static const char * const names[] = { "章", "部分", "节", NULL };
  const char *text = line + take_blanks (line);
  g_autofree char *words = NULL;
  guint found;
  gsize length, digits;

  if (take_named (text, &found, &length) == JX_HEADING_NONE)
    return jx_heading_dup_number (style, number);

  jx_heading_take_numeral (text + strlen ("第"), &digits);
  text += strlen ("第") + digits;
  words = dup_numeral (number);

  return g_strdup_printf ("第%s%.*s", words, (int) take_any (text, names), text);
}

/**
 * jx_heading_dup_like:
 * @line: a line that begins with a number, as jx_heading_take() tells it
 * @number: 1 or more
 *
 * Writes another number with the marks and blanks that stand around this one: 2、 beside 1、.
 *
 * Returns: (transfer full): what the line would begin with
 */
char *
jx_heading_dup_like (const char *line,
                     guint       number)
{
  const char *digits = line;
  g_autofree char *words = NULL;
  gsize length, all;
  guint found;

  if (jx_heading_take (line, &found, &all) == JX_HEADING_CIRCLE)
    {
      digits += take_blanks (line);
      length = strlen ("①");
      words = dup_circled (number);
    }
  else
    {
      while (jx_heading_take_numeral (digits, &length) == 0 && digits < line + all)
        digits = g_utf8_next_char (digits);
      words = g_ascii_isdigit (*digits) ? g_strdup_printf ("%u", number) : dup_numeral (number);
    }

  return g_strdup_printf ("%.*s%s%.*s", (int) (digits - line), line, words, (int) (line + all - digits - length), digits + length);
}
