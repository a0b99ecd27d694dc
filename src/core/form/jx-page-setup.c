/* jx-page-setup.c: how a user wants a form's pages, other than the form says
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-page-setup.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"

#define SHORT_A4   210.0    /* mm */
#define SHORT_A3   297.0
#define LONG_A3    420.0
#define MAX_MARGIN 100.0
#define MIN_SIZE   5.0
#define MAX_SIZE   40.0
#define TYPE_AREA  50.0     /* mm at least, as for a form */

static const char *const papers[] = { "form", "A4", "A3" };
static const char *const orientations[] = { "form", "portrait", "landscape" };
static const char *const feet[] = { "outside", "center", "none" };
static const char *const codes[] = { "yes", "no" };

static gboolean
read_word (const char        *text,
           const char *const *words,
           guint              n_words,
           guint             *value)
{
  for (guint n = 0; n < n_words; n++)
    if (g_ascii_strcasecmp (text, words[n]) == 0)
      {
        *value = n;
        return TRUE;
      }

  return FALSE;
}

/* Rounded to what is written back. */
static gboolean
read_length (const char *text,
             double      low,
             double      high,
             double     *value)
{
  char *end;
  double length = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !(length >= low && length <= high))
    return FALSE;

  *value = (int) (length * 10 + 0.5) / 10.0;

  return TRUE;
}

/* top/right/bottom/left */
static gboolean
read_margins (const char  *text,
              JxPageSetup *setup)
{
  g_auto(GStrv) parts = g_strsplit (text, "/", -1);

  setup->has_margins = TRUE;

  return g_strv_length (parts) == 4 && read_length (parts[0], 0, MAX_MARGIN, &setup->top)
         && read_length (parts[1], 0, MAX_MARGIN, &setup->right) && read_length (parts[2], 0, MAX_MARGIN, &setup->bottom)
         && read_length (parts[3], 0, MAX_MARGIN, &setup->left);
}

static gboolean
read_setting (const char  *key,
              const char  *text,
              JxPageSetup *setup)
{
  guint word = 0;
  gboolean good;

  if (g_str_equal (key, "margins"))
    return read_margins (text, setup);
  if (g_str_equal (key, "size"))
    return read_length (text, MIN_SIZE, MAX_SIZE, &setup->size);

  if (g_str_equal (key, "paper") && (good = read_word (text, papers, G_N_ELEMENTS (papers), &word)))
    setup->paper = word;
  else if (g_str_equal (key, "orientation") && (good = read_word (text, orientations, G_N_ELEMENTS (orientations), &word)))
    setup->orientation = word;
  else if (g_str_equal (key, "numbers") && (good = read_word (text, feet, G_N_ELEMENTS (feet), &word)))
    setup->foot = word;
  else if (g_str_equal (key, "code") && (good = read_word (text, codes, G_N_ELEMENTS (codes), &word)))
    setup->no_code = word == 1;
  else
    good = FALSE;

  return good;
}

/**
 * jx_page_setup_parse:
 * @text: `paper=A3,orientation=portrait,margins=20/20/18/20,size=9,numbers=center,code=no`, any of them
 * @setup: (out caller-allocates): the setup; untouched on error
 * @error: `JX_CORE_ERROR_VALUE`
 *
 * Reads a setup, as settings keep it and the command line takes it. Margins are top, right, bottom and left, in mm, the size
 * is in points.
 *
 * Returns: `TRUE` if it could be read
 */
gboolean
jx_page_setup_parse (const char   *text,
                     JxPageSetup  *setup,
                     GError      **error)
{
  g_auto(GStrv) parts = NULL;
  JxPageSetup read = { 0 };

  g_return_val_if_fail (text != NULL && setup != NULL, FALSE);

  parts = g_strsplit (text, ",", -1);
  for (guint n = 0; parts[n] != NULL; n++)
    {
      g_auto(GStrv) pair = g_strsplit (g_strstrip (parts[n]), "=", 2);

      if (*parts[n] != '\0' && (g_strv_length (pair) != 2 || !read_setting (pair[0], pair[1], &read)))
        {
          g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE,
                       _("“%s” is no page setting. There are: paper=A4 or A3, orientation=portrait or landscape, "
                         "margins=TOP/RIGHT/BOTTOM/LEFT in mm, size=POINTS, numbers=outside, center or none, code=yes or no."),
                       parts[n]);
          return FALSE;
        }
    }

  *setup = read;

  return TRUE;
}

static void
add (GString    *text,
     const char *key,
     const char *value)
{
  g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "," : "", key, value);
}

static char *
dup_length (double length)
{
  int tenths = (int) (length * 10 + 0.5);

  return tenths % 10 != 0 ? g_strdup_printf ("%d.%d", tenths / 10, tenths % 10) : g_strdup_printf ("%d", tenths / 10);
}

static void
add_margins (GString           *text,
             const JxPageSetup *self)
{
  g_autofree char *top = dup_length (self->top), *right = dup_length (self->right);
  g_autofree char *bottom = dup_length (self->bottom), *left = dup_length (self->left);
  g_autofree char *margins = g_strjoin ("/", top, right, bottom, left, NULL);

  add (text, "margins", margins);
}

/**
 * jx_page_setup_dup_text:
 * @self: a setup
 *
 * Writes a setup as jx_page_setup_parse() reads it.
 *
 * Returns: (transfer full): the text; empty if all is as the form says
 */
char *
jx_page_setup_dup_text (const JxPageSetup *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->paper != JX_PAPER_FORM)
    add (text, "paper", papers[self->paper]);
  if (self->orientation != JX_ORIENTATION_FORM)
    add (text, "orientation", orientations[self->orientation]);
  if (self->has_margins)
    add_margins (text, self);
  if (self->size > 0)
    {
      g_autofree char *size = dup_length (self->size);

      add (text, "size", size);
    }
  if (self->foot != JX_FOOT_OUTSIDE)
    add (text, "numbers", feet[self->foot]);
  if (self->no_code)
    add (text, "code", codes[1]);

  return g_string_free (text, FALSE);
}

static void
swap (double *a,
      double *b)
{
  double kept = *a;

  *a = *b;
  *b = kept;
}

/* The sheet is turned with its margins: what was above is at the side now. */
static void
turn (JxPage *page)
{
  swap (&page->width, &page->height);
  swap (&page->top, &page->left);
  swap (&page->bottom, &page->right);
  page->landscape = page->width > page->height;
}

/**
 * jx_page_setup_apply:
 * @self: a setup
 * @page: (inout): the form's page
 *
 * Changes a form's page as the user wants it. Margins that would leave less than 50 mm for the text stay the form's.
 */
void
jx_page_setup_apply (const JxPageSetup *self,
                     JxPage            *page)
{
  g_return_if_fail (self != NULL && page != NULL);

  if (self->orientation != JX_ORIENTATION_FORM && (self->orientation == JX_ORIENTATION_LANDSCAPE) != (page->width > page->height))
    turn (page);
  if (self->paper != JX_PAPER_FORM)
    {
      gboolean lying = page->width > page->height;
      double shorter = self->paper == JX_PAPER_A3 ? SHORT_A3 : SHORT_A4, longer = self->paper == JX_PAPER_A3 ? LONG_A3 : SHORT_A3;

      page->width = lying ? longer : shorter;
      page->height = lying ? shorter : longer;
    }
  if (self->has_margins && page->width - self->left - self->right >= TYPE_AREA
      && page->height - self->top - self->bottom >= TYPE_AREA)
    {
      page->top = self->top;
      page->right = self->right;
      page->bottom = self->bottom;
      page->left = self->left;
    }
  if (self->size > 0)
    page->font_size = self->size;
}
