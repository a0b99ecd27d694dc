/* jx-boxes.c: choices that are printed as boxes to tick
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-boxes.h"

#include <string.h>

#define BETWEEN " \t\n　、，,；;"

static const char *
skip (const char *text,
      const char *characters)
{
  while (*text != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);

  return text;
}

/* Of choices of which one begins another the longest; -1: none stands here */
static int
take_choice (const JxColumn  *column,
             const char     **text)
{
  int found = -1;
  gsize length = 0;

  for (guint i = 0; column->choices[i] != NULL; i++)
    if (g_str_has_prefix (*text, column->choices[i]) && strlen (column->choices[i]) > length)
      {
        found = (int) i;
        length = strlen (column->choices[i]);
      }
  *text += length;

  return found;
}

static gboolean
read_choices (const JxColumn *column,
              const char     *text,
              GArray         *ticked)
{
  for (text = skip (text, BETWEEN); *text != '\0'; text = skip (text, BETWEEN))
    {
      int choice = take_choice (column, &text);

      if (choice < 0)
        return FALSE;
      g_array_index (ticked, gboolean, choice) = TRUE;
    }

  return TRUE;
}

/* Of the choices of a form one is meant, unless it says otherwise. */
static gboolean
are_too_many (const JxColumn *column,
              const GArray   *ticked)
{
  guint n = 0;

  for (guint i = 0; i < ticked->len; i++)
    n += g_array_index (ticked, gboolean, i) ? 1 : 0;

  return n > 1 && !column->several;
}

static void
untick (const JxColumn *column,
        GArray         *ticked)
{
  g_array_set_size (ticked, 0);
  g_array_set_size (ticked, g_strv_length ((char **) column->choices));
}

static gboolean
take_box (const char **text,
          gboolean    *ticked)
{
  gunichar box;

  *text = skip (*text, " 　");
  box = g_utf8_get_char (*text);
  *ticked = box != '\0' && g_utf8_strchr ("☑☒√✓✔■", -1, box) != NULL;
  if (!*ticked && (box == '\0' || g_utf8_strchr ("□☐", -1, box) == NULL))
    return FALSE;

  *text = g_utf8_next_char (*text);

  return TRUE;
}

static gboolean
take_text (const char **text,
           const char  *expected)
{
  *text = skip (*text, " 　");
  if (!g_str_has_prefix (*text, expected))
    return FALSE;

  *text += strlen (expected);

  return TRUE;
}

/* 1、甲 □ 2、乙 ☑ as the form prints them, whatever the spaces */
static gboolean
read_line (const JxColumn *column,
           const char     *text,
           GArray         *ticked)
{
  for (guint i = 0; column->choices[i] != NULL; i++)
    {
      g_autofree char *number = column->boxes == JX_BOXES_NUMBERED ? g_strdup_printf ("%u、", i + 1) : g_strdup ("");
      gboolean *box = &g_array_index (ticked, gboolean, i);

      if ((column->boxes == JX_BOXES_BEFORE && !take_box (&text, box)) || !take_text (&text, number)
          || !take_text (&text, column->choices[i]) || (column->boxes != JX_BOXES_BEFORE && !take_box (&text, box)))
        return FALSE;
    }

  return *skip (text, " 　") == '\0';
}

/**
 * jx_boxes_read:
 * @column: a field with boxes
 * @text: what stands in it
 * @ticked: (element-type gboolean): it gets one for each choice
 *
 * Finds which boxes are ticked: by the names of choices with marks between them, or by a line of boxes as the form prints it.
 *
 * Returns: `FALSE` if the text says something else, or more than one choice where the form means one: none is ticked then
 */
gboolean
jx_boxes_read (const JxColumn *column,
               const char     *text,
               GArray         *ticked)
{
  g_return_val_if_fail (text != NULL && column->boxes != JX_BOXES_NONE, FALSE);

  untick (column, ticked);
  if (read_choices (column, text, ticked) && !are_too_many (column, ticked))
    return TRUE;

  untick (column, ticked);
  if (read_line (column, text, ticked) && !are_too_many (column, ticked))
    return TRUE;

  untick (column, ticked);

  return FALSE;
}

/**
 * jx_boxes_dup_choices:
 * @column: a field with boxes
 * @ticked: (element-type gboolean): one for each choice
 *
 * Gives what stands in the field when boxes are ticked.
 *
 * Returns: (transfer full): the names of the choices
 */
char *
jx_boxes_dup_choices (const JxColumn *column,
                      const GArray   *ticked)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ticked->len; i++)
    if (g_array_index (ticked, gboolean, i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "、" : "", column->choices[i]);

  return g_string_free (text, FALSE);
}

/**
 * jx_boxes_dup_line:
 * @column: a field with boxes
 * @text: what stands in it
 *
 * Gives what the form prints: all choices with their boxes, ticked or not. Any other text, a line of boxes too, stands for itself.
 *
 * Returns: (transfer full): the line
 */
char *
jx_boxes_dup_line (const JxColumn *column,
                   const char     *text)
{
  g_autoptr(GArray) ticked = g_array_new (FALSE, TRUE, sizeof (gboolean));
  GString *line;

  untick (column, ticked);
  if (!read_choices (column, text, ticked))
    return g_strdup (text);

  line = g_string_new (NULL);
  for (guint i = 0; i < ticked->len; i++)
    {
      const char *box = g_array_index (ticked, gboolean, i) ? "☑" : "☐";

      g_string_append (line, i > 0 ? "　" : "");
      if (column->boxes == JX_BOXES_BEFORE)
        g_string_append (line, box);
      if (column->boxes == JX_BOXES_NUMBERED)
        g_string_append_printf (line, "%u、", i + 1);
      g_string_append (line, column->choices[i]);
      if (column->boxes != JX_BOXES_BEFORE)
        g_string_append (line, box);
    }

  return g_string_free (line, FALSE);
}
