/* jx-manuscript.c: the lines of a text that was written elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-manuscript.h"

#include "jx-text.h"

static void
free_line (gpointer data)
{
  JxManuscriptLine *line = data;

  g_free (line->text);
  g_free (line);
}

/**
 * jx_manuscript_new:
 *
 * Makes a text without lines.
 *
 * Returns: (transfer full): the text
 */
JxManuscript *
jx_manuscript_new (void)
{
  JxManuscript *self = g_new (JxManuscript, 1);

  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->left_out = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * jx_manuscript_new_from_text:
 * @text: a text, of which nothing is known but its lines
 *
 * Takes a plain text: from the clipboard, from a file.
 *
 * Returns: (transfer full): its lines
 */
JxManuscript *
jx_manuscript_new_from_text (const char *text)
{
  JxManuscript *self = jx_manuscript_new ();

  g_return_val_if_fail (text != NULL, self);

  jx_manuscript_add (self, JX_LINE_TEXT, 0, text);

  return self;
}

/**
 * jx_manuscript_free:
 * @self: (nullable): a text
 *
 * Frees it with its lines.
 */
void
jx_manuscript_free (JxManuscript *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

static void
add_line (JxManuscript *self,
          JxLineKind    kind,
          guint         level,
          const char   *text)
{
  JxManuscriptLine *line;

  if (jx_text_is_blank (text))
    return;

  line = g_new (JxManuscriptLine, 1);
  line->kind = kind;
  line->level = level;
  line->text = jx_text_strip (text);
  g_ptr_array_add (self->lines, line);
}

/**
 * jx_manuscript_add:
 * @self: a text
 * @kind: what comes
 * @level: as in `JxManuscriptLine`
 * @text: a paragraph, or the rows of a table
 *
 * Adds what comes next. Each line of a paragraph becomes one; blank ones and the space around them are left out.
 */
void
jx_manuscript_add (JxManuscript *self,
                   JxLineKind    kind,
                   guint         level,
                   const char   *text)
{
  g_autofree char *clean = NULL;
  g_auto(GStrv) lines = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  clean = jx_text_clean (text);
  if (kind == JX_LINE_TABLE)
    {
      add_line (self, kind, level, clean);
      return;
    }

  lines = g_strsplit (clean, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (self, kind, i == 0 ? level : 0, lines[i]);
}
