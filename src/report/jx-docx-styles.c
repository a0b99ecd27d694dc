/* jx-docx-styles.c: the looks of a Word file, by the names that Word has for them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-docx-styles.h"

#include <math.h>

#include "jx-chapters.h"
#include "jx-xml.h"

#define NAMESPACE "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

typedef struct
{
  const char *id;
  const char *name;     /* Word's own where it has one, so that it shows 标题 1, 正文 … */
  guint       level;    /* of a heading, from 1; 0 for the rest */
} StyleName;

/* Those of cells rest on no other style: what is changed in the text leaves the tables alone. */
static const StyleName style_names[JX_TEXT_LAST] = {
  [JX_TEXT_TITLE]       = { "Title", "Title", 0 },
  [JX_TEXT_SUBTITLE]    = { "Subtitle", "Subtitle", 0 },
  [JX_TEXT_HEADING1]    = { "Heading1", "heading 1", 1 },
  [JX_TEXT_HEADING2]    = { "Heading2", "heading 2", 2 },
  [JX_TEXT_HEADING3]    = { "Heading3", "heading 3", 3 },
  [JX_TEXT_HEADING4]    = { "Heading4", "heading 4", 4 },
  [JX_TEXT_BODY]        = { "Normal", "Normal", 0 },
  [JX_TEXT_ATTACHED]    = { "Attached", "附件说明", 0 },
  [JX_TEXT_SIGNATURE]   = { "Signature", "Signature", 0 },
  [JX_TEXT_ATTACHMENT]  = { "Attachment", "附件", 0 },
  [JX_TEXT_CAPTION]     = { "Caption", "caption", 0 },
  [JX_TEXT_HEAD]        = { "TableHead", "表头", 0 },
  [JX_TEXT_CELL]        = { "TableText", "表格", 0 },
  [JX_TEXT_NOTE]        = { "TableNote", "表注", 0 },
  [JX_TEXT_CONTINUED]   = { "TableContinued", "续表", 0 },
  [JX_TEXT_PAGE_NUMBER] = { "Footer", "footer", 0 },
  [JX_TEXT_DIGEST]      = { "CheckCode", "校验码", 0 },
};

/* What Word takes where the office's own font is not installed. */
static const struct { const char *alternative; const char *panose; const char *family; } font_facts[JX_FACE_LAST] = {
  [JX_FACE_FANGSONG] = { "FangSong", "02010609030101010101", "modern" },
  [JX_FACE_TITLE]    = { "FZXiaoBiaoSong-B05S", "03000509000000000000", "script" },
  [JX_FACE_HEITI]    = { "SimHei", "02010609060101010101", "modern" },
  [JX_FACE_KAITI]    = { "KaiTi", "02010609060101010101", "modern" },
  [JX_FACE_SONGTI]   = { "SimSun", "02010600030101010101", "auto" },
  [JX_FACE_LATIN]    = { NULL, "02020603050405020304", "roman" },
};

static int
to_twips (double points)
{
  return (int) lround (points * JX_DOCX_TWIPS_PER_POINT);
}

/**
 * jx_docx_get_style_id:
 * @role: what a text is
 *
 * Gets the style that a paragraph names.
 *
 * Returns: its id
 */
const char *
jx_docx_get_style_id (JxTextRole role)
{
  g_return_val_if_fail (role < JX_TEXT_LAST, NULL);

  return style_names[role].id;
}

/**
 * jx_docx_get_level:
 * @role: what a text is
 *
 * Gets the level of a heading.
 *
 * Returns: from 1; 0 for what is no heading
 */
guint
jx_docx_get_level (JxTextRole role)
{
  g_return_val_if_fail (role < JX_TEXT_LAST, 0);

  return style_names[role].level;
}

/* Names the fonts as offices have them; digits and letters have their own. */
static void
add_fonts (GString *xml,
           JxFace   face)
{
  const char *east = jx_fonts_get_office_name (face == JX_FACE_LATIN ? JX_FACE_FANGSONG : face);
  const char *latin = jx_fonts_get_office_name (face == JX_FACE_SONGTI ? face : JX_FACE_LATIN);

  jx_xml_append_format (xml, "<w:rFonts w:ascii=\"%s\" w:eastAsia=\"%s\" w:hAnsi=\"%s\" w:cs=\"%s\"/>", latin, east, latin,
                        jx_fonts_get_office_name (JX_FACE_LATIN));
}

/**
 * jx_docx_add_spacing:
 * @xml: inside of paragraph properties
 * @style: how the text looks
 * @before: free space above, in points
 * @after: free space below, in points
 *
 * Sets the line pitch, whatever the font asks for.
 */
void
jx_docx_add_spacing (GString           *xml,
                     const JxTextStyle *style,
                     double             before,
                     double             after)
{
  jx_xml_append_format (xml, "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>",
                        to_twips (before), to_twips (after), to_twips (style->pitch));
}

static const char *
get_alignment (const JxTextStyle *style)
{
  if (style->role == JX_TEXT_SIGNATURE)
    return "right";

  switch (style->align)
    {
    case JX_ALIGN_CENTER:
      return "center";

    case JX_ALIGN_END:
      return "right";

    case JX_ALIGN_START:
      break;
    }

  return style->justify ? "both" : "left";
}

static void
add_paragraph_properties (GString           *xml,
                          const JxTextStyle *style,
                          guint              level)
{
  g_string_append (xml, "<w:pPr>");
  if (style->keep_next)
    g_string_append (xml, "<w:keepNext/>");
  g_string_append (xml, "<w:widowControl/>");
  if (level > 0)
    jx_xml_append_format (xml, "<w:numPr><w:ilvl w:val=\"%u\"/><w:numId w:val=\"1\"/></w:numPr>", level - 1);
  g_string_append (xml, "<w:kinsoku/><w:overflowPunct w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
                        "<w:snapToGrid w:val=\"0\"/>");
  jx_docx_add_spacing (xml, style, 0, style->after);
  if (style->indent > 0)
    jx_xml_append_format (xml, "<w:ind w:left=\"0\" w:firstLineChars=\"200\" w:firstLine=\"%d\"/>", to_twips (style->indent));
  jx_xml_append_format (xml, "<w:jc w:val=\"%s\"/>", get_alignment (style));
  if (level > 0)
    jx_xml_append_format (xml, "<w:outlineLvl w:val=\"%u\"/>", level - 1);
  g_string_append (xml, "</w:pPr>");
}

static void
add_run_properties (GString           *xml,
                    const JxTextStyle *style)
{
  guint size = (guint) lround (style->size * 2);

  g_string_append (xml, "<w:rPr>");
  add_fonts (xml, style->face);
  g_string_append (xml, style->bold ? "<w:b/>" : "<w:b w:val=\"0\"/>");
  if (style->spacing != 0)
    jx_xml_append_format (xml, "<w:spacing w:val=\"%d\"/>", (int) floor (style->spacing * JX_DOCX_TWIPS_PER_POINT));
  jx_xml_append_format (xml, "<w:kern w:val=\"0\"/><w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/>", size, size);
  g_string_append (xml, "</w:rPr>");
}

static void
add_style (GString      *xml,
           JxTextRole    role,
           const JxPage *page)
{
  const StyleName *name = &style_names[role];
  JxTextStyle style;

  jx_text_style_init (&style, role, page);
  if (role == JX_TEXT_BODY)
    g_string_append (xml, "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>");
  else
    jx_xml_append_format (xml, "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>", name->id, name->name);
  if (name->level > 0)
    g_string_append (xml, "<w:next w:val=\"Normal\"/>");
  g_string_append (xml, "<w:qFormat/>");
  add_paragraph_properties (xml, &style, name->level);
  add_run_properties (xml, &style);
  g_string_append (xml, "</w:style>");
}

/**
 * jx_docx_new_styles:
 * @page: settings of the pages with the table
 *
 * Writes the part with the styles.
 *
 * Returns: (transfer full): the part
 */
GString *
jx_docx_new_styles (const JxPage *page)
{
  GString *xml = g_string_new (JX_XML_HEAD "<w:styles " NAMESPACE "><w:docDefaults><w:rPrDefault><w:rPr>");

  add_fonts (xml, JX_FACE_FANGSONG);
  g_string_append (xml, "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
                        "<w:pPrDefault/></w:docDefaults>");
  for (guint role = 0; role < JX_TEXT_LAST; role++)
    add_style (xml, role, page);
  g_string_append (xml, "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
                        "<w:name w:val=\"Default Paragraph Font\"/><w:semiHidden/></w:style>"
                        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
                        "<w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style></w:styles>");

  return xml;
}

/**
 * jx_docx_new_numbering:
 * @page: settings of the pages with the table
 *
 * Writes the part that numbers the headings as jx_chapters_take_number() does, so that they stay right when some are added.
 *
 * Returns: (transfer full): the part
 */
GString *
jx_docx_new_numbering (const JxPage *page)
{
  static const struct { const char *format; const char *text; } levels[JX_CHAPTER_LEVELS] = {
    { "chineseCountingThousand", "%1、" }, { "chineseCountingThousand", "（%2）" }, { "decimal", "%3." }, { "decimal", "（%4）" },
  };
  GString *xml = g_string_new (JX_XML_HEAD "<w:numbering " NAMESPACE "><w:abstractNum w:abstractNumId=\"0\">"
                               "<w:multiLevelType w:val=\"multilevel\"/>");

  for (guint n = 0; n < JX_CHAPTER_LEVELS; n++)
    {
      JxTextStyle style;

      jx_text_style_init (&style, JX_TEXT_HEADING1 + n, page);
      jx_xml_append_format (xml, "<w:lvl w:ilvl=\"%u\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:pStyle w:val=\"%s\"/>"
                            "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%s\"/><w:lvlJc w:val=\"left\"/>"
                            "<w:pPr><w:ind w:left=\"0\" w:firstLine=\"%d\"/></w:pPr><w:rPr>", n, levels[n].format,
                            style_names[JX_TEXT_HEADING1 + n].id, levels[n].text, to_twips (style.indent));
      add_fonts (xml, style.face);
      g_string_append (xml, "</w:rPr></w:lvl>");
    }
  g_string_append (xml, "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");

  return xml;
}

/**
 * jx_docx_new_font_table:
 *
 * Writes the part that says of each font what may stand in for it.
 *
 * Returns: (transfer full): the part
 */
GString *
jx_docx_new_font_table (void)
{
  GString *xml = g_string_new (JX_XML_HEAD "<w:fonts " NAMESPACE ">");

  for (guint face = 0; face < JX_FACE_LAST; face++)
    {
      jx_xml_append_format (xml, "<w:font w:name=\"%s\">", jx_fonts_get_office_name (face));
      if (font_facts[face].alternative != NULL)
        jx_xml_append_format (xml, "<w:altName w:val=\"%s\"/>", font_facts[face].alternative);
      jx_xml_append_format (xml, "<w:panose1 w:val=\"%s\"/><w:charset w:val=\"%s\"/><w:family w:val=\"%s\"/>"
                            "<w:pitch w:val=\"%s\"/></w:font>", font_facts[face].panose, face == JX_FACE_LATIN ? "00" : "86",
                            font_facts[face].family, face == JX_FACE_LATIN ? "variable" : "default");
    }
  g_string_append (xml, "</w:fonts>");

  return xml;
}
