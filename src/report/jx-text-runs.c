/* jx-text-runs.c: what in a text is not hanzi: digits, letters, tick boxes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text-runs.h"

#include <string.h>

#include "jx-tick-font.h"

#define MAX_TOGETHER 8               /* hanzi */
#define MOST_STEPS   20000000        /* of Pango, from mark to mark: about 25 ms */
#define MAX_TITLED   16              /* hanzi: in brackets of a title, which is to be read as one */
#define EN_DASH      "\xe2\x80\x93"  /* – */

static gboolean
is_latin (const char *p)
{
  return *p > ' ' && *p <= '~';
}

/* Spaces between digits and ranges of them (10–20) are in their face too. */
static gboolean
is_in_latin_face (const char *p)
{
  return (*p >= ' ' && *p <= '~') || g_str_has_prefix (p, EN_DASH);
}

/* In parts of the size; about those of Times New Roman. */
static double
get_usual_width (char c)
{
  if (g_ascii_isdigit (c))
    return 0.5;

  switch (c)
    {
    case '%':
      return 0.84;

    case '.':
    case ',':
      return 0.25;

    case '-':
    case '(':
    case ')':
    case '/':
      return 0.34;

    default:
      return g_ascii_isupper (c) ? 0.72 : 0.56;
    }
}

static double
get_width (const JxRunWidths *widths,
           char               c)
{
  return widths != NULL ? widths->widths[c - '!'] : get_usual_width (c);
}

static gboolean
is_one_of (const char         *p,
           const char * const *signs)
{
  for (; *signs != NULL; signs++)
    if (g_str_has_prefix (p, *signs))
      return TRUE;

  return FALSE;
}

/* What belongs to the number before or behind it, and is as wide as a hanzi: no line ends between them. */
static gboolean
is_glued (const char *p)
{
  static const char * const signs[] = { "％", "‰", "℃", "￥", "±", NULL };

  return is_one_of (p, signs);
}

/* The sign of the number behind it, －5.2: a line would end there. Between numbers, 2023－2024, it may. */
static gboolean
is_sign (const char *string,
         const char *p)
{
  static const char * const signs[] = { "－", "＋", NULL };

  return is_one_of (p, signs) && g_ascii_isdigit (*g_utf8_next_char (p))
         && (p == string || !is_latin (g_utf8_prev_char (p)));
}

/* Digits and letters have a face of their own, runs of them an attribute each. */
static const char *
add_latin (PangoAttrList              *attributes,
           const PangoFontDescription *latin,
           const char                 *string,
           const char                 *p)
{
  PangoAttribute *attribute = pango_attr_font_desc_new (latin);

  attribute->start_index = p - string;
  while (is_in_latin_face (p))
    p = g_utf8_next_char (p);
  attribute->end_index = p - string;
  pango_attr_list_insert (attributes, attribute);

  return p;
}

static const char *
add_tick (PangoAttrList *attributes,
          double         em,
          const char    *string,
          const char    *p)
{
  int size = pango_units_from_double (em);
  PangoRectangle rectangle = { 0, -0.88 * size, size, size };
  PangoAttribute *attribute = pango_attr_shape_new_with_data (&rectangle, &rectangle,
                                                              GUINT_TO_POINTER (g_utf8_get_char (p)), NULL, NULL);

  attribute->start_index = p - string;
  p = g_utf8_next_char (p);
  attribute->end_index = p - string;
  pango_attr_list_insert (attributes, attribute);

  return p;
}

/* The end is said: Pango does not keep to one that is left open. */
static void
add_whole (PangoAttrList *attributes,
           const char    *string,
           const char    *start,
           const char    *end)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = start - string;
  attribute->end_index = end - string;
  pango_attr_list_insert (attributes, attribute);
}

static gboolean
is_unit (const char *p)
{
  static const char * const units[] = { "年", "月", "日", "万", "亿", "元", "个", "人", "次", NULL };

  return is_one_of (p, units);
}

/* 2023年, then 1月, not 2023年1 and 月; 万元 is one unit. A number whose unit does not fit is not torn for it. */
static const char *
add_number (PangoAttrList     *attributes,
            const char        *string,
            const char        *p,
            const JxRunWidths *widths,
            double             fitting)
{
  const char *end;
  double width = 0;

  for (; is_latin (p); p++)
    width += get_width (widths, *p);
  for (end = p; is_unit (end); end = g_utf8_next_char (end))
    width++;
  if (end > p && g_ascii_isdigit (p[-1]) && width <= fitting)
    add_whole (attributes, string, p - 1, end);

  return end;
}

/* A sign stays with its number, and a number with its unit. */
static void
add_numbers (PangoAttrList     *attributes,
             const char        *string,
             const JxRunWidths *widths,
             double             fitting)
{
  const char *p = string;

  while (*p != '\0')
    if (is_latin (p))
      p = add_number (attributes, string, p, widths, fitting);
    else
      {
        if (is_sign (string, p))
          add_whole (attributes, string, p, g_utf8_next_char (p) + 1);
        p = g_utf8_next_char (p);
      }
}

static gboolean
is_opening (gunichar character)
{
  return character == '(' || character == 0xff08;
}

static gboolean
is_closing (gunichar character)
{
  return character == ')' || character == 0xff09;
}

static double
measure_amount (const char        *string,
                const JxRunWidths *widths,
                gsize             *n_figures)    /* bytes before the unit */
{
  const char *p = string;
  double width = 0;

  for (; g_ascii_isdigit (*p) || *p == '.' || *p == ','; p++)
    width += get_width (widths, *p);
  if (p == string || *p == '\0')
    return 0;

  *n_figures = p - string;
  for (; *p != '\0'; p = g_utf8_next_char (p), width++)
    if (!g_str_has_prefix (p, "万") && !g_str_has_prefix (p, "亿") && !g_str_has_prefix (p, "元"))
      return 0;

  return width;
}

/* 71.92万元 stays on a line if it can; else its unit does. */
static void
add_amount (PangoAttrList     *attributes,
            const char        *string,
            const JxRunWidths *widths,
            double             fitting)
{
  gsize n_figures = 0;
  double width = measure_amount (string, widths, &n_figures);

  if (width > 0)
    add_whole (attributes, string, width > fitting ? string + n_figures : string, string + strlen (string));
}

/* What stands in brackets stays on a line if it can: 项目资金, then （万元）, not （万 and 元）. */
static gboolean
add_brackets (PangoAttrList     *attributes,
              const char        *string,
              const JxRunWidths *widths,
              double             fitting)
{
  const char *open = NULL;
  gboolean any = FALSE;
  double width = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_opening (g_utf8_get_char (p)))
        {
          open = p;
          width = 0;
        }
      width += is_latin (p) ? get_width (widths, *p) : 1;
      if (open != NULL && is_closing (g_utf8_get_char (p)))
        {
          if (width <= fitting)
            add_whole (attributes, string, open, g_utf8_next_char (p));
          any = any || width <= fitting;
          open = NULL;
        }
    }

  return any;
}

/**
 * jx_run_widths_new:
 * @context: where it is drawn
 * @font: a face of digits and letters
 * @size: of the font, in points
 *
 * Measures the signs of a face: one that stands in may have wider digits than that of the standard.
 *
 * Returns: (transfer full): the widths, for g_free()
 */
JxRunWidths *
jx_run_widths_new (PangoContext               *context,
                   const PangoFontDescription *font,
                   double                      size)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (context);
  JxRunWidths *self = g_new0 (JxRunWidths, 1);
  char signs[JX_RUN_SIGNS];

  for (guint n = 0; n < JX_RUN_SIGNS; n++)
    signs[n] = (char) ('!' + n);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, signs, JX_RUN_SIGNS);
  for (guint n = 0; n < JX_RUN_SIGNS; n++)
    {
      PangoRectangle place;

      pango_layout_index_to_pos (layout, (int) n, &place);
      self->widths[n] = pango_units_to_double (place.width) / size;
    }

  return self;
}

/* For each of its paragraphs Pango looks for each mark from the text's beginning: 300 lines of dates, 40 kB, take 30 seconds,
 * a list of thirty 25 ms. What is longer is broken wherever a line is full. */
static gboolean
is_costly (const char *string)
{
  gsize n_paragraphs = 1, n_marks = 0;
  const char *p;

  for (p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      n_paragraphs += *p == '\n';
      n_marks += is_opening (g_utf8_get_char (p)) || (g_ascii_isdigit (*p) && !g_ascii_isdigit (p[1]));
    }

  return (p - string) * n_marks * n_paragraphs > MOST_STEPS;
}

/**
 * jx_text_runs_add_breaks:
 * @attributes: of a layout
 * @string: its text
 * @widths: (nullable): of the face of digits and letters; `NULL` for about those of Times New Roman
 * @fitting: how many hanzi are as wide as a line
 *
 * Keeps on a line what would be read wrongly if it were broken: amounts, what stands in brackets, numbers and their units;
 * in texts of many pages nothing is.
 */
void
jx_text_runs_add_breaks (PangoAttrList     *attributes,
                         const char        *string,
                         const JxRunWidths *widths,
                         double             fitting)
{
  if (!is_costly (string))
    {
      add_amount (attributes, string, widths, fitting);
      add_brackets (attributes, string, widths, MIN (fitting, MAX_TOGETHER));
      add_numbers (attributes, string, widths, fitting);
    }
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
}

/* How long the word of the trade is that begins here, in bytes; 0 there is none. */
static gsize
measure_word (const char *p)
{
  static const char *const words[] = {
    "可持续", "满意度", "产出", "效益", "效果", "成本", "数量", "质量", "时效", "经济", "社会", "生态", "环境", "影响",
    "服务", "对象", "受益", "群众", "指标", "绩效", "预算", "执行", "项目", "完成", "年度",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]))
      return strlen (words[i]);

  return 0;
}

/**
 * jx_text_runs_add_words:
 * @attributes: of a layout
 * @string: its text
 *
 * Keeps the words of the trade on a line each: 服务对象, 满意度, 指标, not 服务对, 象满意, 度指标; and what stands in brackets, also
 * where that is long.
 *
 * Returns: `TRUE` if there are any
 */
gboolean
jx_text_runs_add_words (PangoAttrList *attributes,
                        const char    *string)
{
  gboolean any = add_brackets (attributes, string, NULL, MAX_TITLED);
  const char *p = string;

  while (*p != '\0')
    {
      gsize n = measure_word (p);

      if (n > 0)
        add_whole (attributes, string, p, p + n);
      any = any || n > 0;
      p = n > 0 ? p + n : g_utf8_next_char (p);
    }

  return any;
}

/**
 * jx_text_runs_create_attributes:
 * @string: a text
 * @latin: the face of digits and letters
 * @widths: (nullable): of that face; `NULL` for about those of Times New Roman
 * @size: of a hanzi, in points
 * @width: of the lines, in points
 *
 * Gives digits, letters and tick boxes what is theirs. The data of a box's shape is its character.
 *
 * Returns: (transfer full): the attributes
 */
PangoAttrList *
jx_text_runs_create_attributes (const char                 *string,
                                const PangoFontDescription *latin,
                                const JxRunWidths          *widths,
                                double                      size,
                                double                      width)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *p = string;

  jx_text_runs_add_breaks (attributes, string, widths, width / size);
  while (*p != '\0')
    if (is_in_latin_face (p))
      p = add_latin (attributes, latin, string, p);
    else if (jx_tick_font_has (g_utf8_get_char (p)))
      p = add_tick (attributes, size, string, p);
    else
      p = g_utf8_next_char (p);

  return attributes;
}

/**
 * jx_text_runs_is_even:
 * @string: a text
 *
 * Asks whether a line may end after any character: hanzi, and letters that stand alone, but not within a number.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_text_runs_is_even (const char *string)
{
  for (const char *p = string; *p != '\0'; p++)
    if (*p == ' ' || *p == '\n' || (is_latin (p) && is_latin (p + 1) && !(g_ascii_isdigit (*p) && g_ascii_isdigit (p[1]))))
      return FALSE;

  return TRUE;
}

/**
 * jx_text_runs_get_width:
 * @string: a text of one line
 *
 * Estimates how wide a text is that is not broken.
 *
 * Returns: its width, in parts of the size
 */
double
jx_text_runs_get_width (const char *string)
{
  double width = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    width += is_latin (p) ? get_usual_width (*p) : 1;

  return width;
}

/**
 * jx_text_runs_get_longest:
 * @string: a text
 * @widths: (nullable): of the face of digits and letters; `NULL` for about those of Times New Roman
 *
 * Measures the longest run of digits, letters and signs of numbers: it has no place to break, 100.00 and its % neither.
 *
 * Returns: its width, in parts of the size
 */
double
jx_text_runs_get_longest (const char        *string,
                          const JxRunWidths *widths)
{
  double longest = 0, width = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_latin (p))
        width += get_width (widths, *p);
      else if (is_glued (p))
        width++;
      else
        width = is_sign (string, p) ? 1 : 0;
      longest = MAX (longest, width);
    }

  return longest;
}

/**
 * jx_text_runs_get_amount:
 * @string: a text
 * @widths: (nullable): of the face of digits and letters; `NULL` for about those of Times New Roman
 *
 * Measures an amount with its unit that is all of the text, 71.92万元: it is better not broken.
 *
 * Returns: its width, in parts of the size; 0 if the text is something else
 */
double
jx_text_runs_get_amount (const char        *string,
                         const JxRunWidths *widths)
{
  gsize n_figures;

  return measure_amount (string, widths, &n_figures);
}
