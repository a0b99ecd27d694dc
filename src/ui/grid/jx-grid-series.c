/* jx-grid-series.c: what follows on texts that are dragged on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-series.h"

#include <string.h>

#define MAX_DIGITS 15   /* more is a code, not a figure */

/* A text around its last figure */
typedef struct
{
  gsize    begin, length;   /* of the figure in the text */
  gint64   number;          /* without the decimal point */
  guint    scale;           /* digits behind it */
  gboolean padded;          /* 001 */
} Figure;

static gboolean
find_figure (const char *text,
             Figure     *figure)
{
  gsize end = strlen (text);
  gsize begin;
  gboolean point = FALSE;
  guint n_digits = 0;

  while (end > 0 && !g_ascii_isdigit (text[end - 1]))
    end--;
  begin = end;
  *figure = (Figure) { 0 };
  while (begin > 0 && (g_ascii_isdigit (text[begin - 1]) || (text[begin - 1] == '.' && !point && n_digits > 0)))
    {
      begin--;
      if (text[begin] == '.')
        {
          point = TRUE;
          figure->scale = n_digits;
        }
      else
        {
          n_digits++;
        }
    }

  if (n_digits == 0 || n_digits > MAX_DIGITS || text[begin] == '.')
    return FALSE;

  for (gsize i = begin; i < end; i++)
    if (text[i] != '.')
      figure->number = figure->number * 10 + (text[i] - '0');
  figure->begin = begin;
  figure->length = end - begin;
  figure->padded = text[begin] == '0' && n_digits > figure->scale + 1;
  return TRUE;
}

/* With another figure in place of its own; NULL where that would be negative */
static char *
with_number (const char   *text,
             const Figure *figure,
             gint64        number)
{
  g_autofree char *digits = NULL;
  GString *out;

  if (number < 0)
    return NULL;

  digits = g_strdup_printf ("%0*" G_GINT64_FORMAT, (int) (figure->padded ? figure->length - (figure->scale > 0)
                                                                         : figure->scale + 1), number);
  out = g_string_new_len (text, (gssize) figure->begin);
  g_string_append (out, digits);
  if (figure->scale > 0)
    g_string_insert_c (out, (gssize) (out->len - figure->scale), '.');
  g_string_append (out, text + figure->begin + figure->length);
  return g_string_free (out, FALSE);
}

/* By ones: 3 → 4, 指标1 → 指标2; a figure with a unit stays what it is */
static gint64
step_of_one (const char   *text,
             const Figure *figure)
{
  gint64 step = 1;

  if (text[figure->begin + figure->length] != '\0')
    return 0;

  for (guint i = 0; i < figure->scale; i++)
    step *= 10;
  return step;
}

static gboolean
are_alike (const char   *a,
           const Figure *at_a,
           const char   *b,
           const Figure *at_b)
{
  return at_a->begin == at_b->begin && at_a->scale == at_b->scale && strncmp (a, b, at_a->begin) == 0 &&
         strcmp (a + at_a->begin + at_a->length, b + at_b->begin + at_b->length) == 0;
}

/* What the texts differ by, each from the one before; FALSE if by nothing that could go on */
static gboolean
find_step (const char *const *texts,
           guint              n_texts,
           Figure            *first,
           gint64            *step)
{
  Figure last, next;

  if (!find_figure (texts[0], first))
    return FALSE;
  if (n_texts == 1)
    {
      *step = step_of_one (texts[0], first);
      return *step != 0;
    }

  last = *first;
  for (guint i = 1; i < n_texts; i++, last = next)
    {
      if (!find_figure (texts[i], &next) || !are_alike (texts[i - 1], &last, texts[i], &next) ||
          (i > 1 && next.number - last.number != *step))
        return FALSE;
      *step = next.number - last.number;
    }

  return TRUE;
}

char *
jx_grid_series_get (const char *const *texts,
                    guint              n_texts,
                    int                place,
                    gboolean           counting)
{
  Figure first;
  gint64 step;
  char *text = NULL;

  g_return_val_if_fail (n_texts > 0, NULL);

  if (counting && find_step (texts, n_texts, &first, &step))
    text = with_number (texts[0], &first, first.number + step * place);
  if (text != NULL)
    return text;

  place %= (int) n_texts;
  return g_strdup (texts[place < 0 ? place + (int) n_texts : place]);
}
