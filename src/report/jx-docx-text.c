/* jx-docx-text.c: paragraphs of a Word file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-docx-text.h"

#include <math.h>
#include <string.h>

#include "jx-tick-font.h"
#include "jx-xml.h"

#define TICK_FONT "MS Gothic"     /* no font of an office has tick boxes; Word's own come from this one */

/* What Word has an element of its own for. */
static gboolean
is_mark (char c)
{
  return c == '\t' || c == *JX_DOCX_BREAK;
}

static const char *
find_run_end (const char *text,
              const char *end,
              gboolean   *ticks)
{
  *ticks = jx_tick_font_has (g_utf8_get_char (text));
  while (text < end && !is_mark (*text) && jx_tick_font_has (g_utf8_get_char (text)) == *ticks)
    text = g_utf8_next_char (text);

  return text;
}

static void
add_run_properties (GString               *xml,
                    const JxDocxParagraph *paragraph,
                    gboolean               ticks)
{
  guint size = (guint) lround (paragraph->style->size * 2);
  gboolean resized = size != (guint) lround (paragraph->base->size * 2);

  if (!ticks && !resized)
    return;

  g_string_append (xml, "<w:rPr>");
  if (ticks)
    g_string_append (xml, "<w:rFonts w:ascii=\"" TICK_FONT "\" w:eastAsia=\"" TICK_FONT "\" w:hAnsi=\"" TICK_FONT "\" "
                          "w:hint=\"eastAsia\"/>");
  if (resized)
    jx_xml_append_format (xml, "<w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/>", size, size);
  g_string_append (xml, "</w:rPr>");
}

static void
add_runs (GString               *xml,
          const JxDocxParagraph *paragraph,
          const char            *text,
          const char            *end)
{
  while (text < end)
    {
      gboolean ticks = FALSE, mark = is_mark (*text);
      const char *run_end = mark ? text + 1 : find_run_end (text, end, &ticks);

      g_string_append (xml, "<w:r>");
      add_run_properties (xml, paragraph, ticks);
      if (mark)
        {
          g_string_append (xml, *text == '\t' ? "<w:tab/></w:r>" : "<w:br/></w:r>");
        }
      else
        {
          g_string_append (xml, "<w:t xml:space=\"preserve\">");
          jx_xml_append_text (xml, text, run_end - text);
          g_string_append (xml, "</w:t></w:r>");
        }
      text = run_end;
    }
}

static const char *
get_alignment (JxAlign align)
{
  switch (align)
    {
    case JX_ALIGN_START:
      return "left";

    case JX_ALIGN_CENTER:
      return "center";

    case JX_ALIGN_END:
      return "right";
    }

  g_assert_not_reached ();
}

/* Tells where more properties of the paragraph may be put in later, the section's last of all. */
static gsize
add_paragraph (GString               *xml,
               const JxDocxParagraph *paragraph,
               const char            *text,
               gsize                  length)
{
  const JxTextStyle *style = paragraph->style, *base = paragraph->base;
  gsize end;

  jx_xml_append_format (xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", jx_docx_get_style_id (style->role));
  if (paragraph->keep_next && !base->keep_next)
    g_string_append (xml, "<w:keepNext/>");
  if (paragraph->unnumbered)
    g_string_append (xml, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>");
  if (style->pitch != base->pitch || paragraph->before != 0 || paragraph->after != base->after)
    jx_docx_add_spacing (xml, style, paragraph->before, paragraph->after);
  if (paragraph->right > 0)
    jx_xml_append_format (xml, "<w:ind w:right=\"%d\"/>", (int) lround (paragraph->right * JX_DOCX_TWIPS_PER_POINT));
  if (paragraph->align != base->align)
    jx_xml_append_format (xml, "<w:jc w:val=\"%s\"/>", get_alignment (paragraph->align));
  end = xml->len;
  g_string_append (xml, "</w:pPr>");
  add_runs (xml, paragraph, text, text + length);
  g_string_append (xml, "</w:p>");

  return end;
}

/**
 * jx_docx_add_lines:
 * @xml: inside of the body or a cell
 * @paragraph: how they differ from their style
 * @text: the text
 * @last_end: (out) (optional): where more properties of the last paragraph may be put in
 *
 * Adds a paragraph for each line of a text, at least one.
 */
void
jx_docx_add_lines (GString               *xml,
                   const JxDocxParagraph *paragraph,
                   const char            *text,
                   gsize                 *last_end)
{
  const char *end;
  gsize put_in;

  for (;;)
    {
      end = strchr (text, '\n');
      put_in = add_paragraph (xml, paragraph, text, end != NULL ? (gsize) (end - text) : strlen (text));
      if (end == NULL)
        break;
      text = end + 1;
    }

  if (last_end != NULL)
    *last_end = put_in;
}

/**
 * jx_docx_add_gap:
 * @xml: inside of the body
 * @height: in points
 * @keep_next: whether no page may end there
 *
 * Adds an empty paragraph: Word takes tables that follow each other for one, and wants no table at the end.
 *
 * Returns: where more of its properties may be put in
 */
gsize
jx_docx_add_gap (GString  *xml,
                 double    height,
                 gboolean  keep_next)
{
  gsize end;

  g_string_append (xml, "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>");
  if (keep_next)
    g_string_append (xml, "<w:keepNext/>");
  jx_xml_append_format (xml, "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\" w:lineRule=\"exact\"/>"
                        "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>", (int) lround (height * JX_DOCX_TWIPS_PER_POINT));
  end = xml->len;
  g_string_append (xml, "</w:pPr></w:p>");

  return end;
}
