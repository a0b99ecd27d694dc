/* jx-plain.c: a running text with its figures in plain digits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-plain.h"

#include <string.h>

#include "jx-fact-unit.h"
#include "jx-numeral.h"
#include "jx-text.h"

#define WIDE_ZERO  0xff10   /* ０ */
#define WIDE_COMMA 0xff0c   /* ， */
#define WIDE_POINT 0xff0e   /* ． */
#define MAX_WORDS  24       /* characters of a number in words */
#define MAX_SCAN   160      /* bytes that surely hold it and what may stand behind it */
#define MAX_DECIMALS 6

/* a number in words: 一百二十, 二〇二三, 九十五点六 */
typedef struct
{
  const char *start, *end;
  guint       n, n_places;      /* characters before 点 */
  gint64      whole;
  gboolean    decimals;
  char        digits[40];       /* nothing where the words are no exact number: 二三十, 二十一点三十 */
} Number;

/* From here on the plain text runs as the source does, up to the next one. */
typedef struct
{
  guint32 plain, source;
} Step;

typedef struct
{
  JxPlain    *plain;
  const char *source;
  const char *copied;     /* up to here the source is in the plain text */
} Writer;

static gboolean
is_wide_digit (gunichar c)
{
  return c >= WIDE_ZERO && c <= WIDE_ZERO + 9;
}

static gboolean
is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || is_wide_digit (c);
}

/* a character of a number in words: 1 a figure, 2 a place, 0 none */
static int
word_kind (gunichar c)
{
  switch (c)
    {
    case 0x25cb: case 0x3007: case 0x96f6:                                                  /* ○〇零 */
    case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db: case 0x4e94: case 0x516d: case 0x4e03: case 0x516b: case 0x4e5d: case 0x4e24:
    case 0x58f9: case 0x8d30: case 0x53c1: case 0x8086: case 0x4f0d: case 0x9646: case 0x67d2: case 0x634c: case 0x7396:
      return 1;
    case 0x5341: case 0x767e: case 0x5343: case 0x4e07: case 0x4ebf:                         /* 十百千万亿 */
    case 0x62fe: case 0x4f70: case 0x4edf: case 0x842c: case 0x5104:                         /* 拾佰仟萬億 */
      return 2;
    default:
      return 0;
    }
}

static void
add_step (Writer     *self,
          const char *at)
{
  Step step = { (guint32) self->plain->written->len, (guint32) (at - self->source) };

  g_array_append_val (self->plain->steps, step);
}

/* The source from @start to @end is @words in the plain text. */
static void
replace (Writer     *self,
         const char *start,
         const char *end,
         const char *words)
{
  JxPlain *plain = self->plain;

  if (plain->written == NULL)
    {
      plain->written = g_string_sized_new (strlen (self->source));
      plain->steps = g_array_new (FALSE, FALSE, sizeof (Step));
    }

  g_string_append_len (plain->written, self->copied, start - self->copied);
  add_step (self, start);
  g_string_append (plain->written, words);
  add_step (self, end);
  self->copied = end;
}

/* ，and three wide digits, no fourth: a mark of thousands */
static gboolean
is_wide_group (const char *at)
{
  for (guint n = 0; n < 3; n++, at = g_utf8_next_char (at))
    if (!is_wide_digit (g_utf8_get_char (at)))
      return FALSE;

  return !is_digit (g_utf8_get_char (at));
}

static const char *
skip_digits (const char *at,
             guint      *n)
{
  for (*n = 0; is_digit (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    ++*n;

  return at;
}

/* １．2023年 begins a list, １．５ and １.５ are numbers */
static gboolean
is_point (gunichar    c,
          const char *next)
{
  guint n;
  const char *end = skip_digits (next, &n);

  return (c == WIDE_POINT ? is_wide_digit (g_utf8_get_char (next)) : c == '.' && n > 0) && !(n == 4 && jx_text_begins (end, "年"));
}

/* １，２３４，５６７ is one number; １２０，１００ may be two, so that one mark needs money behind it */
static gboolean
has_groups (const char *at)
{
  guint n, n_marks = 0;

  at = skip_digits (at, &n);
  if (n > 3)
    return FALSE;

  for (; g_utf8_get_char (at) == WIDE_COMMA && is_wide_group (g_utf8_next_char (at)); n_marks++)
    at = skip_digits (g_utf8_next_char (at), &n);
  if (g_utf8_get_char (at) == WIDE_COMMA && is_digit (g_utf8_get_char (g_utf8_next_char (at))))
    return FALSE;
  if (is_point (g_utf8_get_char (at), *at != '\0' ? g_utf8_next_char (at) : at))
    at = skip_digits (g_utf8_next_char (at), &n);

  return n_marks > 1 || (n_marks == 1 && jx_fact_is_money (at));
}

/* １，２３４．５６ */
static const char *
take_wide (Writer     *self,
           const char *start)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  gboolean groups = has_groups (start), decimals = FALSE;
  const char *at = start;

  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (is_digit (c))
        g_string_append_c (digits, (char) ('0' + (is_wide_digit (c) ? c - WIDE_ZERO : c - '0')));
      else if (is_point (c, next))
        g_string_append_c (digits, '.');
      else if (!groups || decimals || c != WIDE_COMMA || !is_wide_group (next))
        break;

      decimals = decimals || c == WIDE_POINT || c == '.';
      at = next;
    }

  replace (self, start, at, digits->str);

  return at;
}

static const char *
skip_words (const char *at,
            guint      *n,
            guint      *n_places)
{
  int kind;

  for (*n = *n_places = 0; (kind = word_kind (g_utf8_get_char (at))) != 0 && *n < MAX_WORDS; at = g_utf8_next_char (at))
    {
      ++*n;
      *n_places += kind == 2;
    }

  return at;
}

/* as much of a text as a number in words can take */
static JxScan
begin_scan (const char *at)
{
  return (JxScan) { at, at + strnlen (at, MAX_SCAN) };
}

/* The decimals behind 点; 二十一点三十分 is a time. */
static void
read_decimals (Number  *self,
               GString *digits)
{
  guint n, n_places;
  gboolean exact = digits->len > 0 && (self->n == 1 || self->n_places > 0);

  self->decimals = TRUE;
  g_string_append_c (digits, '.');

  for (self->end += strlen ("点"), n = 0; word_kind (g_utf8_get_char (self->end)) == 1; self->end = g_utf8_next_char (self->end), n++)
    {
      JxScan one = { self->end, g_utf8_next_char (self->end) };
      JxNumeral numeral;

      if (jx_numeral_take_words (&one, &numeral) == JX_NUMERAL_READ && n < MAX_DECIMALS)
        g_string_append_printf (digits, "%" G_GINT64_FORMAT, numeral.value.coefficient);
      else
        exact = FALSE;
    }

  if (word_kind (g_utf8_get_char (self->end)) == 2 && !jx_text_begins (self->end, "万") && !jx_text_begins (self->end, "亿"))
    {
      self->end = skip_words (self->end, &n, &n_places);
      exact = FALSE;
    }
  if (!exact)
    g_string_truncate (digits, 0);
}

/* 九十五点六: whole, then figure by figure */
static void
read_number (Number     *self,
             const char *start)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  JxScan scan = { start, NULL };
  JxNumeral numeral;

  *self = (Number) { .start = start };
  self->end = scan.end = skip_words (start, &self->n, &self->n_places);

  if (jx_numeral_take_words (&scan, &numeral) == JX_NUMERAL_READ && scan.at == self->end)
    {
      self->whole = numeral.value.coefficient;
      g_string_printf (digits, "%" G_GINT64_FORMAT, self->whole);
    }
  if (self->n > 0 && jx_text_begins (self->end, "点") && word_kind (g_utf8_get_char (self->end + strlen ("点"))) == 1)
    read_decimals (self, digits);
  else if (self->whole > 0 && self->whole % 10000 == 0)
    g_string_printf (digits, "%" G_GINT64_FORMAT "万", self->whole / 10000);

  g_strlcpy (self->digits, digits->str, sizeof self->digits);
}

/* 三十至五十, 三十到五十: where the other end begins; NULL if there is none */
static const char *
find_other_end (const char *end)
{
  gunichar c = g_utf8_get_char (end);
  const char *next = c != 0 ? g_utf8_next_char (end) : end;

  return (jx_fact_is_range_mark (c) || jx_text_begins (end, "到")) && word_kind (g_utf8_get_char (next)) != 0 ? next : NULL;
}

/* 百分之九十五, 千分之三; 百分之二三十, 百分之十几, 百分之三十至五十 stay words */
static const char *
take_percent (Writer     *self,
              const char *start)
{
  static const struct { const char *words, *sign; } shares[] = { { "百分之", "%" }, { "千分之", "‰" } };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *share = NULL;
      const char *other;
      Number number;

      if (!jx_text_begins (start, shares[i].words))
        continue;

      read_number (&number, start + strlen (shares[i].words));
      other = find_other_end (number.end);
      if (other != NULL && !jx_text_begins (other, shares[i].words))
        {
          read_number (&number, other);
          return number.end;
        }
      if (number.n == 1 && !number.decimals && jx_text_begins (number.start, "百"))
        g_strlcpy (number.digits, "100", sizeof number.digits);
      if (*number.digits == '\0' || jx_text_begins (number.end, "几"))
        return number.end;

      share = g_strconcat (number.digits, shares[i].sign, NULL);
      replace (self, start, number.end, share);
      return number.end;
    }

  return NULL;
}

/* 目前, 此前: not 前三十名 */
static gboolean
is_of_time (const char *source,
            const char *at)
{
  const char *before = at > source ? g_utf8_find_prev_char (source, at) : NULL;

  return before != NULL && g_utf8_strchr ("目当日此以年", -1, g_utf8_get_char (before)) != NULL;
}

/* 第, 几, 数, 上: before it the words are a name or only about a number, as 数百人, and not 人数三百人; 3点三十分 */
static gboolean
is_vague (const char *source,
          const char *at)
{
  const char *before = at > source ? g_utf8_find_prev_char (source, at) : NULL;

  if (before == NULL)
    return FALSE;
  if (jx_text_begins (before, "点"))
    return before > source && is_digit (g_utf8_get_char (g_utf8_find_prev_char (source, before)));
  if (jx_text_begins (before, "前"))
    return !is_of_time (source, before);
  if (jx_text_begins (before, "数"))
    return word_kind (g_utf8_get_char (at)) == 2;

  return g_utf8_strchr ("第几上好之〔", -1, g_utf8_get_char (before)) != NULL;
}

static char *
dup_amount (const JxNumeral *numeral)
{
  gint64 value = numeral->value.coefficient;

  if (numeral->value.scale == 2)
    return g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT "元", value / 100, value % 100);
  if (value % 10000 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "万元", value / 10000);

  return g_strdup_printf ("%" G_GINT64_FORMAT "元", value);
}

/* 二〇二三年 */
static gboolean
is_year (const Number *number)
{
  return number->n == 4 && number->n_places == 0 && !number->decimals && jx_text_begins (number->end, "年");
}

/* Whether a unit goes with what is written for the number: 300万 has none of 分, and 两千年历史 no year. */
static gboolean
has_unit (const Number *number)
{
  const char *unit = number->end;

  if (is_year (number) || jx_text_begins (unit, "圆"))
    return TRUE;
  if (jx_text_begins (unit, "年") && number->whole >= 1000)
    return FALSE;
  if (g_str_has_suffix (number->digits, "万"))
    unit = g_utf8_prev_char (unit);

  return jx_fact_is_unit (unit) || jx_text_begins (number->end, "元");
}

/* 叁佰元整: behind the amount; 元整改, 元正式 go on otherwise */
static const char *
end_amount (const char *end)
{
  const char *last = g_utf8_prev_char (end);

  return (jx_text_begins (last, "整") || jx_text_begins (last, "正")) && g_unichar_isalpha (g_utf8_get_char (end)) ? last : end;
}

/* 上午八点五分: a time of day, and no points */
static gboolean
is_clock (const char   *source,
          const Number *number)
{
  static const char *const parts[] = { "上午", "下午", "早上", "晚上", "中午", "凌晨", "傍晚", "日", "当天" };

  for (guint i = 0; number->decimals && jx_text_begins (number->end, "分") && i < G_N_ELEMENTS (parts); i++)
    if ((gsize) (number->start - source) >= strlen (parts[i])
        && strncmp (number->start - strlen (parts[i]), parts[i], strlen (parts[i])) == 0)
      return TRUE;

  return FALSE;
}

static const char *
write_figure (Writer       *self,
              const Number *number)
{
  g_autofree char *amount = NULL;
  JxScan scan = begin_scan (number->start);
  JxNumeral numeral;
  const char *end = number->end;

  if (!number->decimals && jx_numeral_take_words (&scan, &numeral) == JX_NUMERAL_READ && numeral.money)
    {
      amount = dup_amount (&numeral);
      end = end_amount (scan.at);
    }

  replace (self, number->start, end, amount != NULL ? amount : number->digits);

  return end;
}

/* 五月, 三十一日 */
static gboolean
is_day (const Number *number)
{
  return *number->digits != '\0' && number->whole < 100 && !number->decimals
         && (jx_text_begins (number->end, "月") || jx_text_begins (number->end, "日") || jx_text_begins (number->end, "号"));
}

/* 五月三十一日, 一至八月 behind a year */
static const char *
take_days (Writer     *self,
           const char *at)
{
  for (;;)
    {
      const char *other = find_other_end (at);
      Number number, last;

      read_number (&number, other != NULL ? other : at);
      other = find_other_end (number.end);
      if (other != NULL && *number.digits != '\0' && number.whole < 100)
        {
          read_number (&last, other);
          if (!is_day (&last))
            return at;
          replace (self, number.start, number.end, number.digits);
          number = last;
        }
      if (!is_day (&number))
        return at;

      replace (self, number.start, number.end, number.digits);
      at = number.end + strlen ("月");
    }
}

/* 三十至五十万元: the unit of the second is that of both */
static const char *
take_range (Writer       *self,
            const Number *first,
            const char   *other)
{
  Number second;

  read_number (&second, other);
  if (*first->digits == '\0' || *second.digits == '\0' || MAX (first->n, second.n) < 2 || is_vague (self->source, first->start)
      || (second.n_places == 0 && second.n > 1 && !is_year (&second)) || !has_unit (&second))
    return second.end;

  replace (self, first->start, first->end, first->digits);
  if (jx_text_begins (first->end, "到"))   /* of digits 到 may be a step: 由30到50 */
    replace (self, first->end, other, "至");

  return write_figure (self, &second);
}

/* 一百二十万元, 二十八人, 二〇二三年; one character (三个代表) and what has no measure (十四五) are words, no figures */
static const char *
take_words (Writer     *self,
            const char *start)
{
  const char *other, *end;
  Number number;

  read_number (&number, start);
  if ((other = find_other_end (number.end)) != NULL)
    return take_range (self, &number, other);

  if (*number.digits == '\0' || (number.n < 2 && !number.decimals) || (number.n_places == 0 && !number.decimals && !is_year (&number))
      || is_vague (self->source, start) || !has_unit (&number) || is_clock (self->source, &number))
    return number.end;

  end = write_figure (self, &number);

  return is_year (&number) ? take_days (self, end + strlen ("年")) : end;
}

/**
 * jx_plain_init:
 * @plain: (out caller-allocates): the plain text
 * @source: valid UTF-8; must outlive @plain
 *
 * Writes the figures of a text in plain digits: １２０．５ as 120.5, 一百二十万元 as 120万元, 百分之九十五 as 95%. Most texts have none
 * of these and are not copied.
 */
void
jx_plain_init (JxPlain    *plain,
               const char *source)
{
  Writer self = { plain, source, source };
  const char *at = source;

  *plain = (JxPlain) { .text = source };

  while (*at != '\0')
    {
      const char *end = NULL;

      if ((guint8) *at >= 0xe3)
        {
          gunichar c = g_utf8_get_char (at);

          if (is_wide_digit (c))
            end = take_wide (&self, at);
          else if (word_kind (c) != 0 && !(end = take_percent (&self, at)))
            end = take_words (&self, at);
        }

      at = end != NULL ? end : g_utf8_next_char (at);
    }

  if (plain->written != NULL)
    {
      g_string_append (plain->written, self.copied);
      plain->text = plain->written->str;
    }
}

/**
 * jx_plain_clear:
 * @plain: a plain text
 *
 * Frees it.
 */
void
jx_plain_clear (JxPlain *plain)
{
  if (plain->written != NULL)
    g_string_free (g_steal_pointer (&plain->written), TRUE);
  g_clear_pointer (&plain->steps, g_array_unref);
}

/**
 * jx_plain_locate:
 * @plain: a plain text
 * @offset: a byte of it
 *
 * Finds where a byte of the plain text stands in the source; of a figure that was rewritten, where it begins.
 *
 * Returns: the byte of the source
 */
guint32
jx_plain_locate (const JxPlain *plain,
                 guint32        offset)
{
  guint low = 0, high = plain->steps != NULL ? plain->steps->len : 0;
  const Step *step;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (plain->steps, Step, middle).plain <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == 0)
    return offset;

  step = &g_array_index (plain->steps, Step, low - 1);   /* even ones begin what was rewritten */

  return (low - 1) % 2 == 0 ? step->source : step->source + (offset - step->plain);
}
