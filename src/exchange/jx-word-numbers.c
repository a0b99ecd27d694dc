/* jx-word-numbers.c: the numbers that a Word file gives its paragraphs by itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-word-numbers.h"

#include <string.h>

#include "jx-office-markup.h"

#define N_LEVELS 9
#define MOST     9999    /* a number that is larger is written in digits */
#define LONGEST  64      /* bytes of what stands before and behind numbers; longer is no number of a paragraph */

/* How one level of a list is numbered */
typedef struct
{
  gboolean  given;
  guint     start;
  char     *format;     /* NULL decimal */
  char     *text;       /* with %1 to %9 for the numbers; NULL none */
  char     *style;      /* of the paragraphs that it numbers */
  gboolean  close;      /* nothing stands between the number and the text */
  gboolean  legal;      /* all numbers in digits */
  gboolean  goes_on;    /* is not begun again below a level above */
} Level;

/* A way of numbering, and how far it came; lists of the same way go on from each other. */
typedef struct
{
  Level  levels[N_LEVELS];
  guint  counts[N_LEVELS];    /* the number and one; 0 not begun */
  char  *link, *linked;       /* the name of the way that it is, or that others call it */
} Way;

typedef struct
{
  char     *way;
  Level     levels[N_LEVELS];       /* that are other than the way's */
  guint     starts[N_LEVELS];       /* that it begins anew with; G_MAXUINT none */
  gboolean  begun;
} List;

struct _JxWordNumbers
{
  GHashTable *ways;     /* char * → Way */
  GHashTable *lists;    /* guint → List */
  GHashTable *linked;   /* char * → char *: the way that others call by a name */

  /* what is being read */
  char       *way_id;
  Way        *way;
  List       *list;
  Level      *level;
  guint       override;
};

static void
clear_levels (Level *levels)
{
  for (guint i = 0; i < N_LEVELS; i++)
    {
      g_free (levels[i].format);
      g_free (levels[i].text);
      g_free (levels[i].style);
    }
}

static void
free_way (gpointer data)
{
  Way *way = data;

  clear_levels (way->levels);
  g_free (way->link);
  g_free (way);
}

static void
free_list (gpointer data)
{
  List *list = data;

  clear_levels (list->levels);
  g_free (list->way);
  g_free (list);
}

/* ---- reading ---- */

static guint
read_number (const char *text,
             guint       most)
{
  return text != NULL ? (guint) MIN (g_ascii_strtoull (text, NULL, 10), most) : 0;
}

static void
begin_level (JxWordNumbers  *self,
             const char    **keys,
             const char    **values)
{
  guint depth = read_number (jx_office_markup_find (keys, values, "ilvl"), N_LEVELS - 1);

  self->level = self->list != NULL ? &self->list->levels[depth] : self->way != NULL ? &self->way->levels[depth] : NULL;
  if (self->level != NULL)
    {
      self->level->given = TRUE;
      self->level->start = 1;
    }
}

static void
begin_list (JxWordNumbers *self,
            const char    *id)
{
  self->list = g_new0 (List, 1);
  for (guint i = 0; i < N_LEVELS; i++)
    self->list->starts[i] = G_MAXUINT;
  g_hash_table_replace (self->lists, GUINT_TO_POINTER (read_number (id, G_MAXINT)), self->list);
}

static void
read_level (Level      *level,
            const char *name,
            const char *value)
{
  gboolean off = g_str_equal (value, "0") || g_str_equal (value, "false");

  if (g_str_equal (name, "start"))
    level->start = read_number (value, G_MAXINT16);
  else if (g_str_equal (name, "numFmt"))
    g_set_str (&level->format, value);
  else if (g_str_equal (name, "lvlText"))
    g_set_str (&level->text, strlen (value) <= LONGEST ? value : NULL);
  else if (g_str_equal (name, "pStyle"))
    g_set_str (&level->style, value);
  else if (g_str_equal (name, "suff"))
    level->close = g_str_equal (value, "nothing");
  else if (g_str_equal (name, "isLgl"))
    level->legal = !off;
  else if (g_str_equal (name, "lvlRestart"))
    level->goes_on = off;
}

static void
begin_element (gpointer      data,
               const char   *name,
               const char  **keys,
               const char  **values)
{
  JxWordNumbers *self = data;
  const char *value = jx_office_markup_find (keys, values, "val");
  const char *way = jx_office_markup_find (keys, values, "abstractNumId"), *list = jx_office_markup_find (keys, values, "numId");

  if (g_str_equal (name, "abstractNum") && way != NULL)
    {
      self->way = g_new0 (Way, 1);
      g_set_str (&self->way_id, way);
      g_hash_table_replace (self->ways, g_strdup (way), self->way);
    }
  else if (g_str_equal (name, "num") && list != NULL)
    begin_list (self, list);
  else if (g_str_equal (name, "lvl"))
    begin_level (self, keys, values);
  else if (g_str_equal (name, "lvlOverride"))
    self->override = read_number (jx_office_markup_find (keys, values, "ilvl"), N_LEVELS - 1);
  else if (g_str_equal (name, "isLgl") && self->level != NULL && value == NULL)
    self->level->legal = TRUE;
  else if (value == NULL)
    return;
  else if (self->level != NULL)
    read_level (self->level, name, value);
  else if (g_str_equal (name, "abstractNumId") && self->list != NULL)
    g_set_str (&self->list->way, value);
  else if (g_str_equal (name, "startOverride") && self->list != NULL)
    self->list->starts[self->override] = read_number (value, G_MAXINT16);
  else if (g_str_equal (name, "numStyleLink") && self->way != NULL)
    g_set_str (&self->way->link, value);
  else if (g_str_equal (name, "styleLink") && self->way != NULL)
    g_hash_table_replace (self->linked, g_strdup (value), g_strdup (self->way_id));
}

static gboolean
end_element (gpointer     data,
             const char  *name,
             const char  *text,
             GError     **error)
{
  JxWordNumbers *self = data;

  if (g_str_equal (name, "lvl"))
    self->level = NULL;
  else if (g_str_equal (name, "abstractNum"))
    self->way = NULL;
  else if (g_str_equal (name, "num"))
    self->list = NULL;

  return TRUE;
}

/* ---- writing a number ---- */

/* 一千零二十三 */
static void
add_hanzi (GString *text,
           guint    number,
           gboolean formal)
{
  static const char *const digits[2][10] = { { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
                                             { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" } };
  static const char *const places[2][4] = { { "千", "百", "十", "" }, { "仟", "佰", "拾", "" } };
  gboolean begun = FALSE, gap = FALSE;

  for (guint i = 0, power = 1000; i < 4; i++, power /= 10)
    {
      guint digit = number / power % 10;

      if (digit == 0)
        {
          gap = begun;
          continue;
        }
      if (gap)
        g_string_append (text, digits[formal][0]);
      if (begun || power != 10 || digit != 1 || formal)   /* 十一, not 一十一 */
        g_string_append (text, digits[formal][digit]);
      g_string_append (text, places[formal][i]);
      begun = TRUE;
      gap = FALSE;
    }
}

static void
add_roman (GString *text,
           guint    number,
           gboolean lower)
{
  static const struct { guint value; const char *upper, *lower; } signs[] = {
    { 1000, "M", "m" }, { 900, "CM", "cm" }, { 500, "D", "d" }, { 400, "CD", "cd" }, { 100, "C", "c" }, { 90, "XC", "xc" },
    { 50, "L", "l" }, { 40, "XL", "xl" }, { 10, "X", "x" }, { 9, "IX", "ix" }, { 5, "V", "v" }, { 4, "IV", "iv" }, { 1, "I", "i" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (; number >= signs[i].value; number -= signs[i].value)
      g_string_append (text, lower ? signs[i].lower : signs[i].upper);
}

static void
add_digits (GString *text,
            guint    number,
            gunichar zero)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append_unichar (text, zero + (gunichar) (*digit - '0'));
}

/* 二〇 */
static void
add_spelled (GString *text,
             guint    number)
{
  static const char *const signs[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  g_autofree char *digits = g_strdup_printf ("%u", number);

  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append (text, signs[*digit - '0']);
}

static void
add_number (GString    *text,
            guint       number,
            const char *format)
{
  static const char *const hanzi[] = { "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
                                       "japaneseCounting", "japaneseDigitalTenThousand", NULL };
  static const char *const stems[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸" };

  if (format == NULL || number == 0 || number > MOST)
    add_digits (text, number, '0');
  else if (g_strv_contains (hanzi, format))
    add_hanzi (text, number, FALSE);
  else if (g_str_equal (format, "chineseLegalSimplified") || g_str_equal (format, "ideographLegalTraditional"))
    add_hanzi (text, number, TRUE);
  else if (g_str_equal (format, "ideographDigital") || g_str_equal (format, "taiwaneseDigital"))
    add_spelled (text, number);
  else if (g_str_has_prefix (format, "decimalEnclosedCircle") && number <= 20)
    g_string_append_unichar (text, 0x2460 + number - 1);
  else if (g_str_equal (format, "decimalEnclosedParen") && number <= 20)
    g_string_append_unichar (text, 0x2474 + number - 1);
  else if (g_str_equal (format, "decimalEnclosedFullstop") && number <= 20)
    g_string_append_unichar (text, 0x2488 + number - 1);
  else if (g_str_has_prefix (format, "decimalFullWidth"))
    add_digits (text, number, 0xff10);
  else if (g_str_equal (format, "decimalZero"))
    g_string_append_printf (text, "%02u", number);
  else if (g_str_equal (format, "ideographTraditional") && number <= G_N_ELEMENTS (stems))
    g_string_append (text, stems[number - 1]);
  else if (g_str_equal (format, "lowerLetter") || g_str_equal (format, "upperLetter"))
    for (guint i = 0; i <= (number - 1) / 26; i++)
      g_string_append_c (text, (char) ((*format == 'l' ? 'a' : 'A') + (number - 1) % 26));
  else if (g_str_equal (format, "lowerRoman") || g_str_equal (format, "upperRoman"))
    add_roman (text, number, *format == 'l');
  else if (!g_str_equal (format, "none"))
    add_digits (text, number, '0');
}

/* ---- lists ---- */

static Way *
find_way (JxWordNumbers *self,
          const List    *list)
{
  Way *way = list->way != NULL ? g_hash_table_lookup (self->ways, list->way) : NULL;
  const char *other = way != NULL && way->link != NULL ? g_hash_table_lookup (self->linked, way->link) : NULL;

  return other != NULL ? g_hash_table_lookup (self->ways, other) : way;
}

static const Level *
get_level (const List *list,
           const Way  *way,
           guint       depth)
{
  return list->levels[depth].given ? &list->levels[depth] : &way->levels[depth];
}

static void
count (List  *list,
       Way   *way,
       guint  depth)
{
  for (guint i = 0; i < N_LEVELS && !list->begun; i++)
    if (list->starts[i] != G_MAXUINT)
      way->counts[i] = 0;
  list->begun = TRUE;

  if (way->counts[depth] > 0)
    way->counts[depth]++;
  else
    way->counts[depth] = 1 + (list->starts[depth] != G_MAXUINT ? list->starts[depth] : get_level (list, way, depth)->start);
  for (guint i = depth + 1; i < N_LEVELS; i++)
    if (!get_level (list, way, i)->goes_on)
      way->counts[i] = 0;
}

/* A sign of a font of signs is a dot; one that can be read is itself. */
static char *
dup_bullet (const char *text)
{
  gunichar c = text != NULL ? g_utf8_get_char (text) : 0;

  return c == 0 ? NULL : c < 0x80 || (c >= 0xe000 && c <= 0xf8ff) ? g_strdup ("·") : g_strdup (text);
}

static char *
dup_number (const List *list,
            const Way  *way,
            guint       depth)
{
  const Level *level = get_level (list, way, depth);
  g_autoptr(GString) text = g_string_new (NULL);

  if (g_strcmp0 (level->format, "bullet") == 0)
    return dup_bullet (level->text);

  for (const char *at = level->text != NULL ? level->text : ""; *at != '\0'; at++)
    {
      guint other = *at == '%' && at[1] >= '1' && at[1] <= '9' ? (guint) (*++at - '1') : N_LEVELS;
      const Level *of = other < N_LEVELS ? get_level (list, way, other) : NULL;

      if (of == NULL)
        g_string_append_c (text, *at);
      else
        add_number (text, way->counts[other] > 0 ? way->counts[other] - 1 : of->start, level->legal ? NULL : of->format);
    }

  if (text->len > 0 && !level->close && g_ascii_isalnum (text->str[text->len - 1]))
    g_string_append_c (text, ' ');   /* 1.1 项目概况; a mark parts them itself */

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * jx_word_numbers_read:
 * @part: (nullable): word/numbering.xml; a file may have none
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads how the lists of a Word file are numbered.
 *
 * Returns: (transfer full) (nullable): the lists, none of them begun
 */
JxWordNumbers *
jx_word_numbers_read (GBytes  *part,
                      GError **error)
{
  static const JxOfficeHandler handler = { begin_element, end_element };
  g_autoptr(JxWordNumbers) self = g_new0 (JxWordNumbers, 1);

  self->ways = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_way);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  self->linked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (part != NULL && !jx_office_markup_parse (part, &handler, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jx_word_numbers_free:
 * @self: (nullable): the lists
 *
 * Frees them.
 */
void
jx_word_numbers_free (JxWordNumbers *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->ways);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->linked);
  g_free (self->way_id);
  g_free (self);
}

/**
 * jx_word_numbers_find:
 * @self: the lists
 * @list: one of them
 * @style: the style of a paragraph
 *
 * Finds the level that numbers the paragraphs of a style.
 *
 * Returns: the level, 0 if none is said
 */
guint
jx_word_numbers_find (JxWordNumbers *self,
                      guint          list,
                      const char    *style)
{
  const List *found = g_hash_table_lookup (self->lists, GUINT_TO_POINTER (list));
  const Way *way = found != NULL ? find_way (self, found) : NULL;

  for (guint depth = 0; way != NULL && style != NULL && depth < N_LEVELS; depth++)
    if (g_strcmp0 (get_level (found, way, depth)->style, style) == 0)
      return depth;

  return 0;
}

/**
 * jx_word_numbers_take:
 * @self: the lists
 * @list: one of them
 * @depth: its level, 0 to 8
 *
 * Numbers the next paragraph as Word shows it.
 *
 * Returns: (transfer full) (nullable): the number with its marks; `NULL` if it has none
 */
char *
jx_word_numbers_take (JxWordNumbers *self,
                      guint          list,
                      guint          depth)
{
  List *found = g_hash_table_lookup (self->lists, GUINT_TO_POINTER (list));
  Way *way = found != NULL ? find_way (self, found) : NULL;

  if (way == NULL || depth >= N_LEVELS)
    return NULL;

  count (found, way, depth);

  return dup_number (found, way, depth);
}
