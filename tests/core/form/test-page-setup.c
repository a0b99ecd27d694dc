/* test-page-setup.c: how a user wants a form's pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"
#include "jx-forms.h"

static const JxPage lying = { TRUE, 297, 210, 20, 21, 18, 22, 10.5, 22 };

/* In this order it is written back. */
static const char *const whole = "paper=A3,orientation=portrait,margins=20/21.5/18/20,size=9.5,numbers=center,code=no";

static void
test_round_trip (void)
{
  JxPageSetup setup;
  g_autofree char *text = NULL, *nothing = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_page_setup_parse (whole, &setup, &error));
  g_assert_no_error (error);
  text = jx_page_setup_dup_text (&setup);
  g_assert_cmpstr (text, ==, whole);

  g_assert_true (jx_page_setup_parse ("", &setup, &error));
  nothing = jx_page_setup_dup_text (&setup);
  g_assert_cmpstr (nothing, ==, "");
}

static const char *const wrong[] = {
  "paper=A5", "paper", "orientation=", "margins=20/20/20", "margins=20/20/20/-1", "margins=20/20/20/x", "size=0", "size=nan",
  "numbers=left", "code=", "colour=red", "paper=A4;size=9",
};

static void
test_wrong (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (wrong); n++)
    {
      JxPageSetup setup = { .size = 7 };
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_page_setup_parse (wrong[n], &setup, &error));
      g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE);
      g_assert_cmpfloat (setup.size, ==, 7);
    }
}

static void
assert_page (const char *text,
             double      width,
             double      height,
             double      top,
             double      left)
{
  JxPage page = lying;
  JxPageSetup setup;

  g_assert_true (jx_page_setup_parse (text, &setup, NULL));
  jx_page_setup_apply (&setup, &page);
  g_assert_cmpfloat (page.width, ==, width);
  g_assert_cmpfloat (page.height, ==, height);
  g_assert_cmpfloat (page.top, ==, top);
  g_assert_cmpfloat (page.left, ==, left);
  g_assert_cmpint (page.landscape, ==, width > height);
}

/* A sheet is turned with its margins, and larger paper lies as the form does. */
static void
test_pages (void)
{
  assert_page ("", 297, 210, 20, 21);
  assert_page ("orientation=landscape", 297, 210, 20, 21);
  assert_page ("orientation=portrait", 210, 297, 21, 20);
  assert_page ("paper=A3", 420, 297, 20, 21);
  assert_page ("paper=A3,orientation=portrait", 297, 420, 21, 20);
  assert_page ("margins=30/31/32/33", 297, 210, 30, 33);
  assert_page ("margins=100/100/100/100", 297, 210, 20, 21);   /* nothing would be left for the text */
}

static void
count_cb (JxForms    *forms,
          const char *id,
          guint      *n)
{
  (*n)++;
}

static void
count_fonts_cb (JxForms *forms,
                guint   *n)
{
  (*n)++;
}

/* One form has its own, the others what was set for all. */
static void
test_forms (void)
{
  g_autoptr(JxForms) forms = jx_forms_new (), copy = NULL;
  JxPageSetup all = { .size = 8 }, own = { .size = 9 }, setup;
  guint n = 0;

  g_signal_connect (forms, "page-setup-changed", G_CALLBACK (count_cb), &n);
  jx_forms_set_page_setup (forms, NULL, &all);
  jx_forms_set_page_setup (forms, "a", &own);
  jx_forms_get_page_setup (forms, "a", &setup);
  g_assert_cmpfloat (setup.size, ==, 9);
  jx_forms_get_page_setup (forms, "b", &setup);
  g_assert_cmpfloat (setup.size, ==, 8);
  copy = jx_forms_copy (forms);
  jx_forms_set_page_setup (forms, "a", NULL);
  jx_forms_get_page_setup (copy, "a", &setup);
  g_assert_cmpfloat (setup.size, ==, 9);   /* another thread's stays as it was */
  jx_forms_get_page_setup (copy, "b", &setup);
  g_assert_cmpfloat (setup.size, ==, 8);
  jx_forms_get_page_setup (forms, "a", &setup);
  g_assert_cmpfloat (setup.size, ==, 8);
  g_assert_cmpuint (n, ==, 3);
}

/* Fonts are the user's for all forms, and go along into another thread. */
static void
test_fonts (void)
{
  g_autoptr(JxForms) forms = jx_forms_new (), copy = NULL;
  guint n = 0;

  g_signal_connect (forms, "fonts-changed", G_CALLBACK (count_fonts_cb), &n);
  jx_forms_set_font (forms, "title", "Noto Serif CJK SC");
  jx_forms_set_font (forms, "title", "Noto Serif CJK SC");
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (jx_forms_get_font (forms, "kaiti"));

  copy = jx_forms_copy (forms);
  jx_forms_set_font (forms, "title", NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (jx_forms_get_font (forms, "title"));
  g_assert_cmpstr (jx_forms_get_font (copy, "title"), ==, "Noto Serif CJK SC");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/page-setup/what is written is read", test_round_trip);
  g_test_add_func ("/page-setup/what is no setting is an error", test_wrong);
  g_test_add_func ("/page-setup/pages are as they are wanted", test_pages);
  g_test_add_func ("/page-setup/forms keep theirs", test_forms);
  g_test_add_func ("/page-setup/fonts are kept for all forms", test_fonts);

  return g_test_run ();
}
