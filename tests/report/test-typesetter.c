/* test-typesetter.c: breaks texts into lines, and remembers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-typesetter.h"

#define CLOSE 0.5   /* points */

static const JxPage page = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };

typedef struct
{
  JxTypesetter      *typesetter;
  const JxTextStyle *body;
  const JxTextStyle *cell;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->typesetter = jx_typesetter_new ();
  fixture->body = jx_typesetter_get_style (fixture->typesetter, JX_TEXT_BODY, &page);
  fixture->cell = jx_typesetter_get_style (fixture->typesetter, JX_TEXT_CELL, &page);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  jx_typesetter_free (fixture->typesetter);
}

static const JxText *
set (Fixture    *fixture,
     const char *string,
     double      width)
{
  return jx_typesetter_set (fixture->typesetter, fixture->cell, string, width, JX_ALIGN_CENTER);
}

/* GB/T 9704: 28 hanzi a line in 156 mm; the first line is moved in by two. */
static void
test_hanzi_a_line (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *one = g_strdup ("一二三四五六七八九十一二三四五六七八九十一二三四五六");
  g_autofree char *two = g_strconcat (one, "七", NULL);
  double width = 28 * fixture->body->size + 0.1;

  g_assert_cmpfloat (width, <, 159 * 72 / 25.4);
  g_assert_cmpuint (g_utf8_strlen (one, -1), ==, 26);
  g_assert_cmpuint (jx_typesetter_set (fixture->typesetter, fixture->body, one, width, JX_ALIGN_START)->n_lines, ==, 1);
  g_assert_cmpuint (jx_typesetter_set (fixture->typesetter, fixture->body, two, width, JX_ALIGN_START)->n_lines, ==, 2);
}

static void
test_line_breaks (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_cmpuint (set (fixture, "", 100)->n_lines, ==, 0);
  g_assert_cmpuint (set (fixture, "一行", 100)->n_lines, ==, 1);
  g_assert_cmpuint (set (fixture, "一行\n又一行", 100)->n_lines, ==, 2);
  g_assert_cmpuint (set (fixture, "一行\n\n又一行\n", 100)->n_lines, ==, 4);
  g_assert_cmpuint (set (fixture, "180.97212180.97212180.97212", 40)->n_lines, >, 1);
}

static void
set_many (Fixture *fixture,
          guint    first,
          guint    n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *string = g_strdup_printf ("第%u项", i);

      set (fixture, string, 60);
    }
}

static void
test_remembers (Fixture       *fixture,
                gconstpointer  data)
{
  const JxText *text = set (fixture, "数量指标", 60), *other = set (fixture, "质量指标", 60);

  g_assert_true (set (fixture, "数量指标", 60) == text);
  g_assert_false (set (fixture, "数量指标", 61) == text);
  g_assert_false (other == text);
}

/* What is named as needed stays; the rest goes, but not each time. */
static void
test_forgets (Fixture       *fixture,
              gconstpointer  data)
{
  const JxText *text = set (fixture, "数量指标", 60);

  g_assert_false (jx_typesetter_begin (fixture->typesetter));
  set_many (fixture, 0, 400);
  g_assert_true (jx_typesetter_begin (fixture->typesetter));
  jx_typesetter_keep (fixture->typesetter, text);
  jx_typesetter_sweep (fixture->typesetter);
  g_assert_true (set (fixture, "数量指标", 60) == text);
  g_assert_cmpstr (text->string, ==, "数量指标");

  set_many (fixture, 0, 200);
  g_assert_false (jx_typesetter_begin (fixture->typesetter));
  set_many (fixture, 200, 200);
  g_assert_true (jx_typesetter_begin (fixture->typesetter));
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  const JxText *whole = set (fixture, "≥95% ㎡ ☑☐ —— ……〔2020〕", 100);
  const JxText *lacking = set (fixture, "甲\xee\x80\x81乙\xee\x80\x80丙\xee\x80\x81", 100);   /* of the private area */
  g_autofree char *none = jx_typesetter_dup_missing (fixture->typesetter, whole);
  g_autofree char *some = jx_typesetter_dup_missing (fixture->typesetter, lacking);

  g_assert_null (none);
  g_assert_cmpstr (some, ==, "\xee\x80\x80\xee\x80\x81");
}

static void
test_substitutions (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const wanted[] = { "仿宋_GB2312", "Times New Roman", NULL };
  g_autoptr(GPtrArray) substitutions = jx_typesetter_get_substitutions (fixture->typesetter);

  for (guint n = 0; n < substitutions->len; n++)
    {
      const JxSubstitution *substitution = g_ptr_array_index (substitutions, n);

      g_assert_true (g_strv_contains (wanted, substitution->wanted));
      g_assert_cmpstr (substitution->taken, !=, substitution->wanted);
    }
}

/* Ink of a drawn text, as the number of dark pixels left and right of a column. */
static void
count_ink (Fixture    *fixture,
           const char *string,
           JxAlign     align,
           guint       ink[2])
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 200, 20);
  cairo_t *cr = cairo_create (surface);
  const JxText *text = jx_typesetter_set (fixture->typesetter, fixture->cell, string, 200, align);

  jx_typesetter_draw (fixture->typesetter, text, cr, 0, 0, 0, text->n_lines);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  ink[0] = ink[1] = 0;
  for (int y = 0; y < 20; y++)
    for (int x = 0; x < 200; x++)
      if (cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 63)
        ink[x / 100]++;
  cairo_surface_destroy (surface);
}

static void
test_aligns (Fixture       *fixture,
             gconstpointer  data)
{
  guint ink[2];

  count_ink (fixture, "国国国国", JX_ALIGN_START, ink);
  g_assert_cmpuint (ink[0], >, 50);
  g_assert_cmpuint (ink[1], ==, 0);
  count_ink (fixture, "国国国国", JX_ALIGN_END, ink);
  g_assert_cmpuint (ink[0], ==, 0);
  g_assert_cmpuint (ink[1], >, 50);
  count_ink (fixture, "国国国国", JX_ALIGN_CENTER, ink);
  g_assert_cmpuint (ink[0], >, 25);
  g_assert_cmpuint (ink[1], >, 25);
}

static void
test_ticks (Fixture       *fixture,
            gconstpointer  data)
{
  guint empty[2], ticked[2];

  count_ink (fixture, "☐", JX_ALIGN_START, empty);
  count_ink (fixture, "☑", JX_ALIGN_START, ticked);
  g_assert_cmpuint (empty[0], >, 10);
  g_assert_cmpuint (ticked[0], >, empty[0]);
}

/* ours: signs of every kind between figures and words */
static const char signs[] =
  "按照《青禾县预算绩效管理办法》（青政办〔2022〕18号）的要求，“谁支出、谁自评”：水带采购90万元，占78.53%；配套接口16.6万元，"
  "占14.49%；运输安装8万元（含税），占6.98%！其中“备用件”60条，抽检【甲】批60条，合格率100%？一是摸底登记，建立台账；二是"
  "集中采购，严格验收；三是分片配发，确保设备“管得住、用得上、见实效”。计划更新水带300条，实际更新300条（含备用60条）。";

/* The first and the last character of a line, and where it ends. */
static void
find_ends (Fixture      *fixture,
           const JxText *text,
           guint         line,
           gunichar     *first,
           gunichar     *last,
           double       *right)
{
  *first = 0;
  for (const char *p = text->string; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint start = (guint) (p - text->string), end = (guint) (g_utf8_next_char (p) - text->string);
      double x, width;

      if (!jx_typesetter_get_span (fixture->typesetter, text, line, start, end, &x, &width))
        continue;
      if (*first == 0)
        *first = g_utf8_get_char (p);
      *last = g_utf8_get_char (p);
      *right = x + width;
    }
}

/* No closing sign begins a line, no opening one ends it; each line but the last fills the width. */
static void
test_ends_of_lines (Fixture       *fixture,
                    gconstpointer  data)
{
  for (double width = 150; width < 450; width += 7)
    {
      const JxText *text = jx_typesetter_set (fixture->typesetter, fixture->body, signs, width, JX_ALIGN_START);

      g_assert_cmpuint (text->n_lines, >, 4);
      for (guint line = 0; line < text->n_lines; line++)
        {
          gunichar first = 0, last = 0;
          double right = 0;

          find_ends (fixture, text, line, &first, &last, &right);
          g_assert_null (g_utf8_strchr ("，。、；：！？）》〉」』】〕”’%", -1, first));
          g_assert_null (g_utf8_strchr ("（《〈「『【〔“‘", -1, last));
          if (line + 1 < text->n_lines && right < width - CLOSE)
            g_assert_cmpfloat (right, <, width * 3 / 4);   /* drawn apart it would not be a line any more */
          g_assert_cmpfloat (right, <, width + CLOSE);
        }
    }
}

/* A font of one's own is taken where it is installed; what is not is as if it were not chosen. */
static void
test_fonts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxFonts) fonts = jx_fonts_new (pango_cairo_font_map_get_default ());
  const char *first = jx_fonts_get_family (fonts, JX_FACE_FANGSONG);
  guint plain = jx_typesetter_get_style (fixture->typesetter, JX_TEXT_BODY, &page)->font;

  jx_forms_set_font (forms, "fangsong", "No Such Font");
  jx_typesetter_set_fonts (fixture->typesetter, forms);
  g_assert_cmpuint (jx_typesetter_get_style (fixture->typesetter, JX_TEXT_BODY, &page)->font, ==, plain);

  jx_forms_set_font (forms, "fangsong", "Noto Sans CJK SC");
  jx_typesetter_set_fonts (fixture->typesetter, forms);
  g_assert_cmpuint (jx_typesetter_get_style (fixture->typesetter, JX_TEXT_BODY, &page)->font, !=, plain);

  g_assert_true (jx_fonts_choose (fonts, JX_FACE_FANGSONG, "Noto Sans CJK SC"));
  g_assert_false (jx_fonts_choose (fonts, JX_FACE_FANGSONG, "Noto Sans CJK SC"));
  g_assert_cmpstr (jx_fonts_get_family (fonts, JX_FACE_FANGSONG), ==, "Noto Sans CJK SC");
  g_assert_true (jx_fonts_choose (fonts, JX_FACE_FANGSONG, NULL));
  g_assert_cmpstr (jx_fonts_get_family (fonts, JX_FACE_FANGSONG), ==, first);
}

/* 100.00 and its % stand on one line in any face of digits: the column makes them smaller, down to 0.6 of the size. */
static void
test_percent_whole (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const latins[] = { "Liberation Serif", "Noto Sans CJK SC", "Noto Sans Mono CJK SC" };
  static const char * const texts[] = { "100.00%", "95.5％", "￥1234.5" };
  g_autoptr(JxForms) forms = jx_forms_new ();

  for (guint n = 0; n < G_N_ELEMENTS (latins); n++)
    {
      jx_forms_set_font (forms, "latin", latins[n]);
      jx_typesetter_set_fonts (fixture->typesetter, forms);
      for (double width = 30; width < 60; width += 0.5)
        for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
          {
            const JxTextStyle *cell = jx_typesetter_get_style (fixture->typesetter, JX_TEXT_CELL, &page);
            const JxTextStyle *style = jx_typesetter_get_fitting_style (fixture->typesetter, cell, texts[i], width);
            const JxText *text = jx_typesetter_set (fixture->typesetter, style, texts[i], width, JX_ALIGN_CENTER);

            g_assert_cmpuint (text->n_lines, ==, 1);
            g_assert_cmpfloat (style->size, >=, cell->size * 0.6);
          }
    }
}

/* A sign stands on the line of its number, what stands in brackets on one line, if it is wide enough. */
static void
test_signs (Fixture       *fixture,
            gconstpointer  data)
{
  double size = fixture->cell->size;
  g_autofree char *signed_number = jx_typesetter_dup_lines (fixture->typesetter, set (fixture, "增减－5.2", size * 3.5));
  g_autofree char *years = jx_typesetter_dup_lines (fixture->typesetter, set (fixture, "2023－2024", size * 3.5));
  g_autofree char *wide = jx_typesetter_dup_lines (fixture->typesetter, set (fixture, "执行率（B/A）", size * 3.9));
  g_autofree char *narrow = jx_typesetter_dup_lines (fixture->typesetter, set (fixture, "执行率（B/A）", size * 3.1));

  g_assert_cmpstr (signed_number, ==, "增减\n－5.2");
  g_assert_cmpstr (years, ==, "2023－\n2024");
  g_assert_cmpstr (wide, ==, "执行率\n（B/A）");
  g_assert_cmpstr (narrow, !=, "执行率\n（B/A）");
}

/* A head is broken into lines as long as each other, which can be had. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  const JxText *text = set (fixture, "甲乙丙丁戊己", 50);
  g_autofree char *lines = jx_typesetter_dup_lines (fixture->typesetter, text);

  g_assert_cmpstr (lines, ==, "甲乙丙\n丁戊己");
}

/* What could serve is offered: no font of Latin letters for Chinese text. */
static void
test_families (Fixture       *fixture,
               gconstpointer  data)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr(JxFonts) fonts = jx_fonts_new (map);
  g_autoptr(GPtrArray) chinese = NULL, latin = NULL;

  jx_fonts_list_families (fonts, context, &chinese, &latin);
  g_assert_true (g_ptr_array_find_with_equal_func (chinese, "Noto Serif CJK SC", g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (chinese, "Liberation Serif", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (latin, "Liberation Serif", g_str_equal, NULL));
  g_object_unref (context);
}

#define ADD(name, function) \
  g_test_add ("/typesetter/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("twenty-eight-hanzi-a-line", test_hanzi_a_line);
  ADD ("line-breaks-are-kept", test_line_breaks);
  ADD ("no-sign-stands-at-the-wrong-end-of-a-line", test_ends_of_lines);
  ADD ("texts-are-set-once", test_remembers);
  ADD ("texts-that-nobody-needs-are-forgotten", test_forgets);
  ADD ("missing-characters-are-listed", test_missing);
  ADD ("only-faces-in-use-are-substituted", test_substitutions);
  ADD ("fonts-of-one's-own-are-taken", test_fonts);
  ADD ("families-that-could-serve-are-offered", test_families);
  ADD ("texts-stand-where-asked", test_aligns);
  ADD ("tick-boxes-are-drawn", test_ticks);
  ADD ("numbers-and-their-signs-stay-together-in-any-face", test_percent_whole);
  ADD ("signs-and-brackets-are-not-parted", test_signs);
  ADD ("lines-of-a-head-can-be-had", test_lines);

  return g_test_run ();
}
