/* jx-date.c: dates and periods as people type them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-date.h"

#include "jx-numeral.h"

#define FIRST_YEAR 1900
#define LAST_YEAR  2199
#define FIRST_WORD 0x3007   /* 〇; all other words of dates are beyond */

/* one end of a span; 0 where nothing is said */
typedef struct
{
  int      year;
  int      month;
  int      last_month;   /* of a quarter, a half or 1-12月 */
  int      day;          /* -1: the last of the month */
  int      last_day;     /* of a tenth or 1-15日; -1: the last of the month */
  gboolean two_ends;     /* 1-12月, 1-15日 */
} Point;

static int
month_days (int year,
            int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

/* digits, or the same in words; 0 and nothing read if there are none */
static guint
take_number (JxScan *scan,
             gint64 *value)
{
  JxNumeral numeral;
  guint digits = jx_scan_take_digits (scan, value);
  JxScan try = *scan;

  if (digits > 0 || jx_numeral_take_words (&try, &numeral) != JX_NUMERAL_READ || numeral.money)
    return digits;

  *scan = try;
  *value = numeral.value.coefficient;
  return *value >= 1000 ? 4 : *value >= 10 ? 2 : 1;
}

/* in 1-12月 the first number has the unit of the second: reads dash, number and unit */
static gboolean
take_second (JxScan     *scan,
             const char *unit,
             int         maximum,
             int        *value,
             gboolean   *two_ends)
{
  JxScan try = *scan;
  gint64 number;

  if (!jx_scan_take_dash (&try) || take_number (&try, &number) == 0 || !jx_scan_take_any (&try, unit) ||
      number < 1 || number > maximum)
    return FALSE;

  *scan = try;
  *value = (int) number;
  *two_ends = TRUE;
  return TRUE;
}

static gboolean
take_day (JxScan *scan,
          Point  *point)
{
  JxScan try = *scan;
  gint64 number;

  jx_scan_spaces (&try);
  if (take_number (&try, &number) == 0 || number < 1 || number > 31)
    return FALSE;

  if (!jx_scan_take_any (&try, "日 号") && !take_second (&try, "日 号", 31, &point->last_day, &point->two_ends))
    return FALSE;

  point->day = (int) number;
  *scan = try;
  return TRUE;
}

static void
take_tenth (JxScan *scan,
            Point  *point)
{
  static const struct
  {
    const char *words;
    int         day;
    int         last_day;
  } parts[] = { { "底 末", -1, 0 }, { "上旬", 1, 10 }, { "中旬", 11, 20 }, { "下旬", 21, -1 } };

  for (guint n = 0; n < G_N_ELEMENTS (parts); n++)
    if (jx_scan_take_any (scan, parts[n].words))
      {
        point->day = parts[n].day;
        point->last_day = parts[n].last_day;
        return;
      }
}

static gboolean
take_month (JxScan *scan,
            Point  *point)
{
  JxScan try = *scan;
  gint64 number;

  jx_scan_spaces (&try);
  if (take_number (&try, &number) == 0 || number < 1 || number > 12)
    return FALSE;

  if (!jx_scan_take_any (&try, "月份 月") && !take_second (&try, "月份 月", 12, &point->last_month, &point->two_ends))
    return FALSE;

  point->month = (int) number;
  *scan = try;

  if (point->last_month == 0 && !take_day (scan, point))
    take_tenth (scan, point);

  return TRUE;
}

/* 第四季度, 上半年, 底: what may follow a year besides a month */
static gboolean
take_part_of_year (JxScan *scan,
                   Point  *point)
{
  JxScan try = *scan;
  gint64 number;
  gboolean ordinal = jx_scan_take_any (&try, "第");

  if (take_number (&try, &number) == 1 && number >= 1 && number <= 4 && jx_scan_take_any (&try, "季度") &&
      (ordinal || point->year != 0))
    {
      point->month = (int) number * 3 - 2;
      point->last_month = point->month + 2;
      *scan = try;
      return TRUE;
    }

  if (jx_scan_take_any (scan, "上半年"))
    {
      point->month = 1;
      point->last_month = 6;
    }
  else if (jx_scan_take_any (scan, "下半年"))
    {
      point->month = 7;
      point->last_month = 12;
    }
  else if (jx_scan_take_any (scan, point->year != 0 ? "年底 年末 底 末" : "年底 年末"))
    {
      point->month = 12;
      point->day = 31;
    }
  else
    return FALSE;

  return TRUE;
}

/* 2023-12-31, 2023.12.31, 2023/12, 20231231 */
static gboolean
take_numeric (JxScan  *scan,
              gboolean numeric,
              Point   *point)
{
  JxScan try = *scan;
  gint64 year, month, day = 0;
  guint digits = jx_scan_take_digits (&try, &year);
  gunichar mark = jx_scan_next (&try);
  gboolean separated = mark == '-' || mark == '/' || mark == '.';

  if (digits == 8 && numeric && !separated)
    {
      jx_scan_take_digits (scan, &year);
      *point = (Point) { .year = (int) (year / 10000), .month = (int) (year / 100 % 100), .day = (int) (year % 100) };
      return point->month >= 1 && point->month <= 12 && point->day >= 1;
    }

  if (digits != 4 || !separated || (digits = jx_scan_take_digits (&try, &month)) == 0 || digits > 2 ||
      month < 1 || month > 12)
    return FALSE;

  if (jx_scan_take (&try, mark) && ((digits = jx_scan_take_digits (&try, &day)) == 0 || digits > 2 || day < 1))
    return FALSE;

  if (day == 0 && !numeric && (mark != '-' || digits != 2))   /* 2023.12 is a number unless a date is asked for */
    return FALSE;

  *point = (Point) { .year = (int) year, .month = (int) month, .day = (int) day };
  *scan = try;
  return TRUE;
}

static gboolean
take_year (JxScan *scan,
           Point  *point)
{
  JxScan try = *scan;
  gint64 number;

  if (take_number (&try, &number) != 4 || number < FIRST_YEAR || number > LAST_YEAR)
    return FALSE;

  jx_scan_spaces (&try);
  if (!jx_scan_take_any (&try, "年度 年"))
    return FALSE;

  point->year = (int) number;
  *scan = try;
  return TRUE;
}

/* most cells hold no date, and are told by what follows their first digits */
static gboolean
may_be_date (JxScan   scan,
             gboolean numeric)
{
  gint64 number;
  guint digits = jx_scan_take_digits (&scan, &number);

  if (digits == 0)
    return jx_scan_peek (&scan) >= FIRST_WORD;

  jx_scan_spaces (&scan);
  switch (jx_scan_peek (&scan))
    {
    case '-': case '/': case '.': case '~': case 0x2014 /* — */: case 0x5e74 /* 年 */: case 0x6708 /* 月 */:
    case 0x81f3 /* 至 */: case 0x5230 /* 到 */:
      return TRUE;
    default:
      return digits == 8 && numeric;
    }
}

static gboolean
take_point (JxScan  *scan,
            gboolean numeric,
            Point   *point)
{
  *point = (Point) { 0 };

  if (take_numeric (scan, numeric, point))
    return point->year >= FIRST_YEAR && point->year <= LAST_YEAR;

  if (take_year (scan, point))
    {
      jx_scan_spaces (scan);
      if (!take_month (scan, point))
        take_part_of_year (scan, point);
      return TRUE;
    }

  return take_month (scan, point) || take_part_of_year (scan, point);
}

/* 2023-2025年: the first year has the unit of the second */
static gboolean
take_years (JxScan *scan,
            Point  *from,
            Point  *to)
{
  JxScan try = *scan;
  gint64 first;
  int last = 0;
  gboolean two_ends;

  if (jx_scan_take_digits (&try, &first) != 4 || first < FIRST_YEAR || first > LAST_YEAR ||
      !take_second (&try, "年度 年", LAST_YEAR, &last, &two_ends) || last < FIRST_YEAR)
    return FALSE;

  *from = (Point) { .year = (int) first };
  *to = (Point) { .year = last };
  *scan = try;
  return TRUE;
}

/* 2022.1-2022.12: two such numbers are a period, one alone is a number */
static gboolean
take_months (JxScan *scan,
             Point  *from,
             Point  *to)
{
  JxScan try = *scan;

  if (!take_numeric (&try, TRUE, from) || !jx_scan_take_dash (&try) || !take_numeric (&try, TRUE, to) ||
      from->year < FIRST_YEAR || from->year > LAST_YEAR || to->year < FIRST_YEAR || to->year > LAST_YEAR)
    return FALSE;

  *scan = try;
  return TRUE;
}

/* the second end of a range, which takes from the first what it does not say */
static gboolean
take_end (JxScan      *scan,
          gboolean     numeric,
          const Point *from,
          Point       *to)
{
  JxScan try = *scan;
  Point end;

  if (!jx_scan_take_dash (&try))
    return FALSE;

  if (!take_point (&try, numeric, &end))
    {
      end = (Point) { .month = from->month };
      if (from->day == 0 || !take_day (&try, &end))
        return FALSE;
    }

  *to = end;
  if (to->year == 0)
    to->year = from->year;
  *scan = try;
  return TRUE;
}

static gboolean
first_day (const Point *point,
           int          year,
           gint32      *julian)
{
  int month = point->month != 0 ? point->month : 1;
  int day = point->day > 0 ? point->day : point->day < 0 ? month_days (year, month) : 1;

  if (!jx_date_is_valid (year, month, day))
    return FALSE;

  *julian = jx_date_to_julian (year, month, day);
  return TRUE;
}

static gboolean
last_day (const Point *point,
          int          year,
          gint32      *julian)
{
  int month = point->last_month != 0 ? point->last_month : point->month != 0 ? point->month : 12;
  int day = point->last_day > 0 ? point->last_day : point->last_day == 0 && point->day > 0 ? point->day
                                                                                           : month_days (year, month);

  if (!jx_date_is_valid (year, month, day))
    return FALSE;

  *julian = jx_date_to_julian (year, month, day);
  return TRUE;
}

/**
 * jx_date_take:
 * @scan: a reading position
 * @numeric: a date is asked for: also 2023.12 and 20231231 are dates
 * @span: (out caller-allocates): first and last day
 *
 * Reads a date or a period: 2023年12月31日, 2023-12-31, 2023年, 2023年第四季度, 12月底, 2023年1月-12月, 1-12月.
 *
 * The second end of a period takes the year and the month from the first. Words around a date (前, 起) are not read.
 *
 * Returns: `FALSE`, and nothing read, if no date is next or it is none of the calendar
 */
gboolean
jx_date_take (JxScan     *scan,
              gboolean    numeric,
              JxDateSpan *span)
{
  JxScan try = *scan;
  Point from, to;

  *span = (JxDateSpan) { 0 };

  if (!may_be_date (try, numeric))
    return FALSE;

  if (take_years (&try, &from, &to) || take_months (&try, &from, &to))
    span->range = TRUE;
  else if (!take_point (&try, numeric, &from))
    return FALSE;
  else
    {
      to = from;
      span->range = take_end (&try, numeric, &from, &to) || from.two_ends;
    }

  span->no_year = from.year == 0;
  if (span->no_year && to.year != 0)
    return FALSE;

  if (!first_day (&from, span->no_year ? JX_DATE_LEAP_YEAR : from.year, &span->from_day) ||
      !last_day (&to, span->no_year ? JX_DATE_LEAP_YEAR : to.year, &span->to_day) || span->from_day > span->to_day)
    return FALSE;

  *scan = try;
  return TRUE;
}

/**
 * jx_date_is_valid:
 * @year: a year, 1 to 9999
 * @month: a month
 * @day: a day
 *
 * Says whether the calendar has such a day.
 *
 * Returns: `TRUE` if it has
 */
gboolean
jx_date_is_valid (int year,
                  int month,
                  int day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= month_days (year, month);
}

/**
 * jx_date_to_julian:
 * @year: a year
 * @month: a month
 * @day: a day of it
 *
 * Numbers a day as GDate does: 1 is the first of January of the year 1.
 *
 * Returns: the number of the day
 */
gint32
jx_date_to_julian (int year,
                   int month,
                   int day)
{
  int before = year - 1;
  gint32 julian = before * 365 + before / 4 - before / 100 + before / 400 + day;

  for (int m = 1; m < month; m++)
    julian += month_days (year, m);

  return julian;
}

/**
 * jx_date_from_julian:
 * @julian: the number of a day, 1 or more
 * @year: (out): its year
 * @month: (out): its month
 * @day: (out): its day of the month
 *
 * Finds the day of a number that jx_date_to_julian() gives.
 */
void
jx_date_from_julian (gint32  julian,
                     int    *year,
                     int    *month,
                     int    *day)
{
  *year = (int) ((gint64) julian * 400 / 146097) + 2;   /* never too early */
  while (jx_date_to_julian (*year, 1, 1) > julian)
    (*year)--;

  *day = julian - jx_date_to_julian (*year, 1, 1) + 1;
  for (*month = 1; *day > month_days (*year, *month); (*month)++)
    *day -= month_days (*year, *month);
}

/**
 * jx_date_move_year:
 * @julian: a day without a year, that is of `JX_DATE_LEAP_YEAR`
 * @year: the year it belongs to
 *
 * Gives a date that has no year the year of its form. The 29th of February becomes the 28th where there is none.
 *
 * Returns: the number of the day
 */
gint32
jx_date_move_year (gint32 julian,
                   int    year)
{
  int old_year, month, day;

  jx_date_from_julian (julian, &old_year, &month, &day);

  return jx_date_to_julian (year, month, MIN (day, month_days (year, month)));
}
