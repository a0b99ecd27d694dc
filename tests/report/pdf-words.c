/* pdf-words.c: the words of a PDF with their places, as pdftotext finds them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-words.h"

typedef struct
{
  GPtrArray *words;
  guint      n_pages;
  PdfWord   *word;      /* the one that is read, or NULL */
} Reader;

static void
free_word (gpointer data)
{
  PdfWord *word = data;

  g_free (word->text);
  g_free (word);
}

static double
get_number (const char **names,
            const char **values,
            const char  *name)
{
  for (guint n = 0; names[n] != NULL; n++)
    if (g_str_equal (names[n], name))
      return g_ascii_strtod (values[n], NULL);

  g_assert_not_reached ();
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  Reader *reader = data;

  if (g_str_equal (element, "page"))
    reader->n_pages++;
  if (!g_str_equal (element, "word"))
    return;

  reader->word = g_new0 (PdfWord, 1);
  reader->word->page = reader->n_pages - 1;
  reader->word->x0 = get_number (names, values, "xMin");
  reader->word->y0 = get_number (names, values, "yMin");
  reader->word->x1 = get_number (names, values, "xMax");
  reader->word->y1 = get_number (names, values, "yMax");
  g_ptr_array_add (reader->words, reader->word);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              data,
             GError              **error)
{
  ((Reader *) data)->word = NULL;
}

static void
text (GMarkupParseContext  *context,
      const char           *string,
      gsize                 length,
      gpointer              data,
      GError              **error)
{
  Reader *reader = data;

  if (reader->word != NULL)
    reader->word->text = g_strndup (string, length);
}

/**
 * pdf_run:
 * @program: a program of the test environment
 * @...: its arguments, `NULL` at the end
 *
 * Runs a program that must succeed.
 *
 * Returns: (transfer full): what it printed
 */
char *
pdf_run (const char *program,
         ...)
{
  g_autoptr(GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  va_list list;
  const char *argument;

  g_ptr_array_add (arguments, (gpointer) program);
  va_start (list, program);
  while ((argument = va_arg (list, const char *)))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_newv ((const char * const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_test_message ("%s: %s", program, output);
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}

/**
 * pdf_words_read:
 * @path: a PDF file
 *
 * Reads the words of a file.
 *
 * Returns: (transfer full) (element-type PdfWord): in the order of the file
 */
GPtrArray *
pdf_words_read (const char *path)
{
  static const GMarkupParser parser = { start_element, end_element, text };
  g_autofree char *output = pdf_run ("pdftotext", "-enc", "UTF-8", "-bbox-layout", path, "-", NULL);
  const char *body = strstr (output, "<doc>");
  Reader reader = { g_ptr_array_new_with_free_func (free_word) };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (body);
  g_markup_parse_context_parse (context, body, strstr (body, "</doc>") + strlen ("</doc>") - body, &error);
  g_assert_no_error (error);

  return reader.words;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const PdfWord *word = *(PdfWord * const *) a, *other = *(PdfWord * const *) b;
  double middle = (word->y0 + word->y1) / 2;

  if (middle < other->y0 || middle > other->y1)
    return word->y0 < other->y0 ? -1 : 1;

  return word->x0 < other->x0 ? -1 : 1;
}

/**
 * pdf_words_join:
 * @words: (element-type PdfWord): words of a file
 * @page: from 0 on
 * @x: in points
 * @y: in points
 * @width: in points
 * @height: in points
 *
 * Joins the words whose middle lies in a rectangle, line by line, without spaces.
 *
 * Returns: (transfer full): the text
 */
char *
pdf_words_join (GPtrArray *words,
                guint      page,
                double     x,
                double     y,
                double     width,
                double     height)
{
  g_autoptr(GPtrArray) inside = g_ptr_array_new ();
  GString *joined = g_string_new (NULL);

  for (guint n = 0; n < words->len; n++)
    {
      PdfWord *word = g_ptr_array_index (words, n);
      double across = (word->x0 + word->x1) / 2, down = (word->y0 + word->y1) / 2;

      if (word->page == page && across > x && across < x + width && down > y && down < y + height)
        g_ptr_array_add (inside, word);
    }

  g_ptr_array_sort (inside, compare_places);
  for (guint n = 0; n < inside->len; n++)
    {
      g_autofree char *squashed = pdf_words_squash (((PdfWord *) g_ptr_array_index (inside, n))->text);

      g_string_append (joined, squashed);
    }

  return g_string_free (joined, FALSE);
}

/**
 * pdf_words_squash:
 * @text: (nullable): a text
 *
 * Takes all spaces out, those that hanzi texts use too.
 *
 * Returns: (transfer full): the rest
 */
char *
pdf_words_squash (const char *text)
{
  GString *squashed = g_string_new (NULL);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (squashed, g_utf8_get_char (p));

  return g_string_free (squashed, FALSE);
}
