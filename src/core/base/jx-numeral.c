/* jx-numeral.c: numbers as people type them, in digits and in words
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-numeral.h"

#define MAX_WORDS_VALUE G_GINT64_CONSTANT (1000000000000000)   /* 千万亿 and more is not written in words */
#define LARGEST_FACTOR  G_GINT64_CONSTANT (1000000000000)      /* 万亿元 */

/* what is read of a number while it is read */
typedef struct
{
  __int128 coefficient;
  guint    scale;
  guint    digits;      /* of the integer part, without leading zeros */
  gboolean rounded;
} Reading;

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static void
read_integer (Reading  *reading,
              gunichar  c)
{
  if (reading->digits > 0 || c != '0')
    reading->digits++;
  if (reading->digits <= 19)
    reading->coefficient = reading->coefficient * 10 + (__int128) (c - '0');
}

/* as many decimals as fit, then one that rounds, then nothing but whether there was one */
static void
read_decimal (Reading  *reading,
              gunichar  c,
              gboolean *full)
{
  if (*full)
    {
      reading->rounded = reading->rounded || c != '0';
      return;
    }

  if (reading->scale < JX_DECIMAL_MAX_SCALE && reading->coefficient * 10 + (c - '0') <= G_MAXINT64)
    {
      reading->coefficient = reading->coefficient * 10 + (__int128) (c - '0');
      reading->scale++;
      return;
    }

  *full = TRUE;
  reading->rounded = c != '0';
  if (c >= '5')
    reading->coefficient++;
}

/* exactly three digits follow the mark, and then no fourth */
static gboolean
is_group (const JxScan *scan,
          gunichar      mark)
{
  JxScan try = *scan;

  if (!jx_scan_take (&try, mark))
    return FALSE;

  for (guint n = 0; n < 3; n++)
    if (!is_digit (jx_scan_next (&try)))
      return FALSE;

  return !is_digit (jx_scan_peek (&try));
}

/* by commas; or by blanks, which may also stand between two numbers: outside of amounts only 1 234 567 is surely one */
static void
read_groups (JxScan   *scan,
             gboolean  amount,
             Reading  *reading)
{
  gunichar mark = jx_scan_peek (scan);
  JxScan second = *scan;

  if ((mark != ',' && mark != ' ') || reading->digits == 0 || reading->digits > 3)
    return;

  for (guint n = 0; n < 4; n++)
    jx_scan_next (&second);
  if (mark == ' ' && !amount && !(is_group (scan, ' ') && is_group (&second, ' ')))
    return;

  while (is_group (scan, mark))
    {
      jx_scan_next (scan);
      for (guint n = 0; n < 3; n++)
        read_integer (reading, jx_scan_next (scan));
    }
}

static gboolean
take_point (JxScan *scan)
{
  JxScan try = *scan;
  gunichar c = jx_scan_next (&try);

  if ((c != '.' && c != 0x3002 /* 。 */) || !is_digit (jx_scan_peek (&try)))
    return FALSE;

  *scan = try;
  return TRUE;
}

/**
 * jx_numeral_take:
 * @scan: a reading position
 * @amount: in a column of money, where 1 234 is one number
 * @numeral: (out caller-allocates): the number
 *
 * Reads digits of any width, with thousands marks in correct groups (a comma or a blank) and with a decimal point, which
 * 。 and ． are too between digits. No sign, no unit.
 *
 * Returns: whether a number was read
 */
JxNumeralResult
jx_numeral_take (JxScan    *scan,
                 gboolean   amount,
                 JxNumeral *numeral)
{
  JxScan try = *scan;
  Reading reading = { 0 };
  gboolean full = FALSE;
  guint leading = 0;

  *numeral = (JxNumeral) { 0 };

  for (; is_digit (jx_scan_peek (&try)); leading++)
    read_integer (&reading, jx_scan_next (&try));

  if (leading == reading.digits)   /* 0,123 is no thousand */
    read_groups (&try, amount, &reading);

  if (take_point (&try))
    while (is_digit (jx_scan_peek (&try)))
      read_decimal (&reading, jx_scan_next (&try), &full);
  else if (leading == 0)
    return JX_NUMERAL_NONE;

  *scan = try;
  if (reading.digits > 19 || reading.coefficient > G_MAXINT64)
    return JX_NUMERAL_TOO_LARGE;

  numeral->value = (JxDecimal) { (gint64) reading.coefficient, (guint8) reading.scale };
  numeral->rounded = reading.rounded;
  return JX_NUMERAL_READ;
}

static int
word_digit (gunichar c)
{
  static const char * const spellings[] = { "零〇○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖" };

  if (c < 0x25cb)
    return -1;

  for (int n = 0; n < 10; n++)
    for (const char *at = spellings[n]; *at != '\0'; at = g_utf8_next_char (at))
      if (g_utf8_get_char (at) == c)
        return n;

  return -1;
}

static gint64
word_power (gunichar c)
{
  switch (c)
    {
    case 0x5341: case 0x62fe:   /* 十 拾 */
      return 10;
    case 0x767e: case 0x4f70:   /* 百 佰 */
      return 100;
    case 0x5343: case 0x4edf:   /* 千 仟 */
      return 1000;
    case 0x4e07: case 0x842c:   /* 万 萬 */
      return 10000;
    case 0x4ebf: case 0x5104:   /* 亿 億 */
      return 100000000;
    default:
      return 0;
    }
}

/* 二〇二三: digits one after another */
static guint
take_word_digits (JxScan *scan,
                  gint64 *value)
{
  JxScan try = *scan;
  guint count = 0;

  *value = 0;
  for (int digit = word_digit (jx_scan_peek (&try)); digit >= 0; digit = word_digit (jx_scan_peek (&try)))
    {
      if (++count > 15)
        return 0;
      *value = *value * 10 + digit;
      jx_scan_next (&try);
    }

  if (count == 2 || word_power (jx_scan_peek (&try)) != 0)   /* 二三 is about as many */
    return 0;

  *scan = try;
  return count;
}

/* 壹佰贰拾叁万肆仟: sections of 万 and 亿 with places inside, each smaller than the one before; -1 if it is too large */
static gint64
take_word_places (JxScan *scan)
{
  gint64 total = 0, section = 0, place = 10000;
  int digit = -1;

  for (;;)
    {
      gunichar c = jx_scan_peek (scan);
      int next = word_digit (c);
      gint64 power = next < 0 ? word_power (c) : 0;

      if ((next >= 0 && digit > 0) || (next < 0 && (power == 0 || (power < 10000 && power >= place))))
        break;

      if (next >= 0)
        digit = next;
      else if (power < 10000)
        {
          section += (digit < 0 ? 1 : digit) * power;
          place = power;
          digit = -1;
        }
      else
        {
          gint64 below = section + MAX (digit, 0);
          gint64 base = power == 10000 ? below : total + below;

          if (base > MAX_WORDS_VALUE / power)
            return -1;
          total = power == 10000 ? total + base * power : base * power;
          section = 0;
          place = 10000;
          digit = -1;
        }
      jx_scan_next (scan);
    }

  total += section + MAX (digit, 0);
  return total > MAX_WORDS_VALUE ? -1 : total;
}

/* 伍角叁分 after 元 */
static gint64
take_small_money (JxScan *scan)
{
  gint64 fen = 0;

  for (guint n = 0; n < 3; n++)
    {
      JxScan try = *scan;
      int digit = word_digit (jx_scan_next (&try));

      if (digit == 0)
        *scan = try;
      else if (digit > 0 && jx_scan_take_any (&try, "角"))
        {
          fen += 10 * digit;
          *scan = try;
        }
      else if (digit > 0 && jx_scan_take_any (&try, "分"))
        {
          fen += digit;
          *scan = try;
        }
    }

  return fen;
}

/**
 * jx_numeral_take_words:
 * @scan: a reading position
 * @numeral: (out caller-allocates): the number; with 元 it is an amount in 元
 *
 * Reads a number in Chinese words, everyday or capital: 二十八, 二〇二三, 壹拾万元整, 叁佰元伍角.
 *
 * Returns: whether a number was read
 */
JxNumeralResult
jx_numeral_take_words (JxScan    *scan,
                       JxNumeral *numeral)
{
  JxScan try = *scan;
  gint64 value, fen = 0;

  *numeral = (JxNumeral) { 0 };

  if (word_digit (jx_scan_peek (&try)) < 0 && word_power (jx_scan_peek (&try)) != 10)
    return JX_NUMERAL_NONE;

  if (take_word_digits (&try, &value) == 0)
    value = take_word_places (&try);

  if (jx_scan_take_any (&try, "元 圆"))
    {
      numeral->money = TRUE;
      fen = take_small_money (&try);
      jx_scan_take_any (&try, "整 正");
    }

  *scan = try;
  if (value < 0)
    return JX_NUMERAL_TOO_LARGE;

  numeral->value = fen == 0 ? (JxDecimal) { value, 0 } : (JxDecimal) { value * 100 + fen, 2 };
  return JX_NUMERAL_READ;
}

/**
 * jx_numeral_read_money:
 * @word: what is glued to a number
 * @factor: (out): how many 元 the unit has, 1 if there is nothing before 元
 * @yuan: (out): `FALSE` if 元 was left off (3.5万)
 *
 * Reads a unit of money: 元, 万元, 百万元, 亿, 元整.
 *
 * Returns: `FALSE` if @word is no such unit
 */
gboolean
jx_numeral_read_money (JxScan    word,
                       gint64   *factor,
                       gboolean *yuan)
{
  gint64 power;

  *factor = 1;
  while ((power = word_power (jx_scan_peek (&word))) >= 100)
    {
      if (*factor > LARGEST_FACTOR / power)
        return FALSE;
      *factor *= power;
      jx_scan_next (&word);
    }

  *yuan = jx_scan_take_any (&word, "元 圆 块钱");
  if (*yuan)
    {
      jx_scan_take_any (&word, "人民币");
      jx_scan_take_any (&word, "整 正");
    }

  return jx_scan_at_end (&word) && (*yuan || *factor > 1);
}

/**
 * jx_numeral_split_money:
 * @factor: how many 元 a unit has
 * @rest: (out): how many of the returned unit it has
 *
 * Finds the unit of money that a factor goes with: 百万元 is 100 times 万元.
 *
 * Returns: the unit
 */
JxMoneyUnit
jx_numeral_split_money (gint64  factor,
                        gint64 *rest)
{
  JxMoneyUnit unit = factor >= 100000000 ? JX_MONEY_YI
                     : factor >= 10000   ? JX_MONEY_WAN
                     : factor == 1000    ? JX_MONEY_THOUSAND
                                         : JX_MONEY_YUAN;
  gint64 size = unit == JX_MONEY_YI ? 100000000 : unit == JX_MONEY_WAN ? 10000 : unit == JX_MONEY_THOUSAND ? 1000 : 1;

  *rest = factor / size;
  return unit;
}
