/* jx-titles.c: the lines of texts that begin chapters, and which of them a place stands below
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-titles.h"

#include <string.h>

#include "jx-heading.h"
#include "jx-text.h"

#define LONGEST_TITLE 24   /* characters of a line that begins a chapter */

typedef struct
{
  guint  text, end;   /* which text, and the byte where the line ends */
  char  *title;
} Title;

struct _JxTitles
{
  GArray *titles;     /* Title, in the order of the texts */
};

static void
title_clear (gpointer data)
{
  Title *title = data;

  g_free (title->title);
}

/* 二、项目资金情况, 第三部分 产出, 【完成情况】: a line that begins a chapter */
static gboolean
is_title (const char *line,
          gsize       length)
{
  guint number;
  gsize digits;

  if (g_utf8_strlen (line, (gssize) length) > LONGEST_TITLE || g_strstr_len (line, (gssize) length, "。") != NULL)
    return FALSE;
  if (jx_text_begins (line, "【"))
    return length > strlen ("【") && jx_text_begins (line + length - strlen ("】"), "】");

  return jx_heading_take (line, &number, &digits) == JX_HEADING_CHAPTER;
}

/**
 * jx_titles_new:
 *
 * Makes room for titles.
 *
 * Returns: (transfer full): none yet
 */
JxTitles *
jx_titles_new (void)
{
  JxTitles *self = g_new0 (JxTitles, 1);

  self->titles = g_array_new (FALSE, FALSE, sizeof (Title));
  g_array_set_clear_func (self->titles, title_clear);

  return self;
}

/**
 * jx_titles_free:
 * @self: (nullable) (transfer full): titles
 *
 * Frees them.
 */
void
jx_titles_free (JxTitles *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->titles);
  g_free (self);
}

/**
 * jx_titles_read:
 * @self: titles
 * @text: valid UTF-8
 * @number: which text it is; they come in order
 *
 * Adds the titles of a text. Its last line has nothing below it and is none.
 */
void
jx_titles_read (JxTitles   *self,
                const char *text,
                guint       number)
{
  for (const char *line = text, *end; (end = strchr (line, '\n')) != NULL; line = end + 1)
    if (is_title (line, (gsize) (end - line)))
      {
        Title title = { number, (guint) (end - text), g_strndup (line, (gsize) (end - line)) };

        g_array_append_val (self->titles, title);
      }
}

/**
 * jx_titles_find:
 * @self: titles
 * @number: which text
 * @position: a byte of it
 *
 * Gives the title that a place stands below: the last before it.
 *
 * Returns: (nullable) (transfer none): the title; `NULL` before the first of the text
 */
const char *
jx_titles_find (const JxTitles *self,
                guint           number,
                guint           position)
{
  const Title *titles = (const Title *) (gpointer) self->titles->data;
  guint first = 0, n = self->titles->len;

  while (n > 0)
    {
      const Title *middle = &titles[first + n / 2];

      if (middle->text < number || (middle->text == number && middle->end < position))
        {
          first += n / 2 + 1;
          n -= n / 2 + 1;
        }
      else
        {
          n /= 2;
        }
    }

  return first > 0 && titles[first - 1].text == number ? titles[first - 1].title : NULL;
}
