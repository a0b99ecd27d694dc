/* jx-plain.c: a running text with its figures in plain digits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-plain.h"

#include <string.h>

#include "jx-fact-unit.h"
#include "jx-numeral.h"

#define WIDE_ZERO  0xff10   /* ０ */
#define WIDE_COMMA 0xff0c   /* ， */
#define WIDE_POINT 0xff0e   /* ． */
#define MAX_WORDS  24       /* characters of a number in words */
#define MAX_SCAN   160      /* bytes that surely hold it and what may stand behind it */

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
    case 0x3007: case 0x96f6:                                                               /* 〇零 */
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

/* １，２３４．５６ */
static const char *
take_wide (Writer     *self,
           const char *start)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  const char *at = start;

  for (;;)
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (is_digit (c))
        g_string_append_c (digits, (char) ('0' + (is_wide_digit (c) ? c - WIDE_ZERO : c - '0')));
      else if ((c == WIDE_POINT || c == '.') && is_digit (g_utf8_get_char (next)))
        g_string_append_c (digits, '.');
      else if (c != WIDE_COMMA || !is_wide_group (next))
        break;

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

/* 九十五点六: whole, then figure by figure */
static const char *
take_share (const char *at,
            GString    *digits)
{
  JxScan scan = begin_scan (at);
  JxNumeral numeral;

  if (g_str_has_prefix (at, "百"))
    {
      g_string_append (digits, "100");
      return at + strlen ("百");
    }
  if (jx_numeral_take_words (&scan, &numeral) != JX_NUMERAL_READ || numeral.money)
    return NULL;

  g_string_append_printf (digits, "%" G_GINT64_FORMAT, numeral.value.coefficient);
  if (g_str_has_prefix (scan.at, "点") && word_kind (g_utf8_get_char (scan.at + strlen ("点"))) == 1)
    {
      g_string_append_c (digits, '.');
      for (scan.at += strlen ("点"); word_kind (g_utf8_get_char (scan.at)) == 1; scan.at = g_utf8_next_char (scan.at))
        {
          JxScan one = { scan.at, g_utf8_next_char (scan.at) };

          if (jx_numeral_take_words (&one, &numeral) == JX_NUMERAL_READ)
            g_string_append_printf (digits, "%" G_GINT64_FORMAT, numeral.value.coefficient);
        }
    }

  return scan.at;
}

/* 百分之九十五, 千分之三 */
static const char *
take_percent (Writer     *self,
              const char *start)
{
  static const struct { const char *words, *sign; } shares[] = { { "百分之", "%" }, { "千分之", "‰" } };
  g_autoptr(GString) digits = g_string_new (NULL);
  const char *end = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shares) && end == NULL; i++)
    if (g_str_has_prefix (start, shares[i].words) && (end = take_share (start + strlen (shares[i].words), digits)) != NULL)
      g_string_append (digits, shares[i].sign);

  if (end != NULL)
    replace (self, start, end, digits->str);

  return end;
}

/* 第, 几, 数, 上: before it the words are a name or only about a number */
static gboolean
is_vague (const char *source,
          const char *at)
{
  const char *before = at > source ? g_utf8_find_prev_char (source, at) : NULL;

  return before != NULL && g_utf8_strchr ("第几数上成好〔", -1, g_utf8_get_char (before)) != NULL;
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

/* 一百二十万元, 二十八人, 二〇二三年; one character (三个代表) and what has no measure (十四五) are words, no figures */
static const char *
take_words (Writer     *self,
            const char *start)
{
  guint n, n_places;
  const char *end = skip_words (start, &n, &n_places);
  JxScan scan = begin_scan (start);
  JxNumeral numeral;
  g_autofree char *words = NULL;
  gboolean year = n == 4 && n_places == 0 && g_str_has_prefix (end, "年");

  if (n < 2 || (n_places == 0 && !year) || is_vague (self->source, start)
      || jx_numeral_take_words (&scan, &numeral) != JX_NUMERAL_READ || scan.at < end
      || (!numeral.money && !jx_fact_is_unit (end)))
    return end;

  words = numeral.money ? dup_amount (&numeral)
          : numeral.value.coefficient % 10000 == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT "万", numeral.value.coefficient / 10000)
          : g_strdup_printf ("%" G_GINT64_FORMAT, numeral.value.coefficient);
  replace (self, start, scan.at, words);

  return scan.at;
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
