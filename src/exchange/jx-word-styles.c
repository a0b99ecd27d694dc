/* jx-word-styles.c: what the styles of a Word file say of its paragraphs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-word-styles.h"

#include <string.h>

#include "jx-office-markup.h"

#define LONGEST_CHAIN 32   /* styles that stand on each other */

typedef struct
{
  JxWordStyle  says;
  char        *parent;
} Style;

struct _JxWordStyles
{
  GHashTable *styles;       /* char * → Style */
  char       *standard;     /* of a paragraph that names none */
  Style      *style;        /* that is being read */
  guint       skipped;      /* elements within what the style looked like before */
};

static void
free_style (gpointer data)
{
  Style *style = data;

  g_free (style->parent);
  g_free (style);
}

/* heading 1, and the names that WPS and older Word have in Chinese */
static void
read_name (JxWordStyle *style,
           const char  *name)
{
  static const char *const headings[] = { "heading ", "标题 " }, *const contents[] = { "toc ", "目录 " };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      gsize length = strlen (headings[i]);

      if (g_ascii_strncasecmp (name, headings[i], length) == 0 && g_ascii_isdigit (name[length]) && style->outline == JX_WORD_NONE)
        style->outline = (guint) MAX (g_ascii_digit_value (name[length]), 1) - 1;
      if (g_ascii_strncasecmp (name, contents[i], strlen (contents[i])) == 0)
        style->kind = JX_LINE_CONTENTS;
    }

  if (g_ascii_strcasecmp (name, "TOC Heading") == 0)
    style->kind = JX_LINE_CONTENTS;
  else if (g_ascii_strcasecmp (name, "Title") == 0 || g_ascii_strcasecmp (name, "Subtitle") == 0 || g_str_equal (name, "标题")
           || g_str_equal (name, "副标题"))
    style->kind = JX_LINE_TITLE;
  else if (g_ascii_strcasecmp (name, "caption") == 0 || g_str_equal (name, "题注"))
    style->kind = JX_LINE_CAPTION;
}

static void
begin_style (JxWordStyles  *self,
             const char   **keys,
             const char   **values)
{
  const char *id = jx_office_markup_find (keys, values, "styleId"), *type = jx_office_markup_find (keys, values, "type");
  const char *standard = jx_office_markup_find (keys, values, "default");

  self->style = NULL;
  if (id == NULL || (type != NULL && !g_str_equal (type, "paragraph")))
    return;

  self->style = g_new0 (Style, 1);
  self->style->says = (JxWordStyle) { JX_LINE_TEXT, JX_WORD_NONE, JX_WORD_NONE, JX_WORD_NONE };
  g_hash_table_replace (self->styles, g_strdup (id), self->style);
  if (standard != NULL && (g_str_equal (standard, "1") || g_str_equal (standard, "true")))
    g_set_str (&self->standard, id);
}

static void
begin_element (gpointer      data,
               const char   *name,
               const char  **keys,
               const char  **values)
{
  JxWordStyles *self = data;
  const char *value = jx_office_markup_find (keys, values, "val");
  JxWordStyle *says;

  if (self->skipped > 0 || g_str_equal (name, "pPrChange"))
    {
      self->skipped++;
      return;
    }
  if (g_str_equal (name, "style"))
    begin_style (self, keys, values);
  if (self->style == NULL || value == NULL)
    return;

  says = &self->style->says;
  if (g_str_equal (name, "name"))
    read_name (says, value);
  else if (g_str_equal (name, "basedOn"))
    g_set_str (&self->style->parent, value);
  else if (g_str_equal (name, "outlineLvl"))
    says->outline = (guint) MIN (g_ascii_strtoull (value, NULL, 10), 9);
  else if (g_str_equal (name, "numId"))
    says->list = (guint) MIN (g_ascii_strtoull (value, NULL, 10), JX_WORD_NONE - 1);
  else if (g_str_equal (name, "ilvl"))
    says->depth = (guint) MIN (g_ascii_strtoull (value, NULL, 10), 8);
}

static gboolean
end_element (gpointer     data,
             const char  *name,
             const char  *text,
             GError     **error)
{
  JxWordStyles *self = data;

  if (self->skipped > 0)
    self->skipped--;
  else if (g_str_equal (name, "style"))
    self->style = NULL;

  return TRUE;
}

/**
 * jx_word_styles_read:
 * @part: (nullable): word/styles.xml; a file may have none
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Reads the styles of a Word file as far as they tell what a paragraph is.
 *
 * Returns: (transfer full) (nullable): the styles
 */
JxWordStyles *
jx_word_styles_read (GBytes  *part,
                     GError **error)
{
  static const JxOfficeHandler handler = { begin_element, end_element };
  g_autoptr(JxWordStyles) self = g_new0 (JxWordStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style);
  if (part != NULL && !jx_office_markup_parse (part, &handler, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jx_word_styles_free:
 * @self: (nullable): the styles
 *
 * Frees them.
 */
void
jx_word_styles_free (JxWordStyles *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->styles);
  g_free (self->standard);
  g_free (self);
}

/**
 * jx_word_styles_get:
 * @self: the styles
 * @id: (nullable): what a paragraph names
 * @style: (inout): what is known of the paragraph already; what is not is filled in
 *
 * Tells what a paragraph is by its style and those that this stands on.
 */
void
jx_word_styles_get (const JxWordStyles *self,
                    const char         *id,
                    JxWordStyle        *style)
{
  const Style *found = NULL;

  if (id == NULL)
    id = self->standard;

  for (guint n = 0; id != NULL && n < LONGEST_CHAIN && (found = g_hash_table_lookup (self->styles, id)) != NULL; n++)
    {
      const JxWordStyle *says = &found->says;

      if (style->kind == JX_LINE_TEXT && (n == 0 || says->kind == JX_LINE_CONTENTS))
        style->kind = says->kind;
      if (style->outline == JX_WORD_NONE)
        style->outline = says->outline;
      if (style->list == JX_WORD_NONE)
        style->list = says->list;
      if (style->depth == JX_WORD_NONE)
        style->depth = says->depth;
      id = found->parent;
    }
}
