/* jx-docx-foot.c: what stands above and below the text of a Word file's pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-docx-foot.h"

#include <math.h>

#include "jx-docx-styles.h"
#include "jx-docx-text.h"
#include "jx-layout.h"
#include "jx-page-foot.h"
#include "jx-xml.h"

#define EMPTY_HEAD 1.0    /* points */
#define POINTS_PER_MM (72 / 25.4)

/* What stands at the foot: at its beginning, in its middle, at its end. */
typedef enum { FOOT_NOTHING, FOOT_NUMBER, FOOT_CODE } FootPart;

#define N_PARTS 3

typedef struct
{
  GString     *xml;
  JxTextStyle  number, code;
  const char  *digest;
  FootPart     parts[N_PARTS];
} Foot;

static int
to_twips (double points)
{
  return (int) lround (points * JX_DOCX_TWIPS_PER_POINT);
}

static void
add_part (Foot     *self,
          FootPart  part)
{
  guint size = (guint) lround (self->code.size * 2);

  switch (part)
    {
    case FOOT_NOTHING:
      break;

    case FOOT_NUMBER:
      g_string_append (self->xml,
                       "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                       "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                       "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                       "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r>");
      break;

    case FOOT_CODE:
      jx_xml_append_format (self->xml, "<w:r><w:rPr><w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/></w:rPr>"
                            "<w:t xml:space=\"preserve\">校验码 %s</w:t></w:r>", size, size, self->digest);
      break;
    }
}

/* The number stands outside, the code inside; or the number in the middle, or not at all. */
static void
choose_parts (Foot              *self,
              const JxPageSetup *setup,
              gboolean           odd)
{
  gboolean number_first = setup->foot == JX_FOOT_OUTSIDE && !odd;

  if (self->digest != NULL && !setup->no_code)
    self->parts[number_first ? N_PARTS - 1 : 0] = FOOT_CODE;
  if (setup->foot == JX_FOOT_CENTER)
    self->parts[1] = FOOT_NUMBER;
  else if (setup->foot == JX_FOOT_OUTSIDE)
    self->parts[number_first ? 0 : N_PARTS - 1] = FOOT_NUMBER;
}

/* One line, a character free at both ends. */
static void
add_line (Foot         *self,
          const JxPage *page)
{
  int indent = to_twips (self->number.size);
  int width = to_twips ((page->width - page->left - page->right) * POINTS_PER_MM);

  jx_xml_append_format (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:tabs><w:tab w:val=\"center\" w:pos=\"%d\"/>"
                        "<w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs><w:ind w:left=\"%d\"/><w:jc w:val=\"left\"/></w:pPr>",
                        jx_docx_get_style_id (JX_TEXT_PAGE_NUMBER), width / 2, width - indent, indent);
  for (guint n = 0; n < N_PARTS; n++)
    {
      if (n > 0)
        g_string_append (self->xml, "<w:r><w:tab/></w:r>");
      add_part (self, self->parts[n]);
    }
  g_string_append (self->xml, "</w:p>");
}

/* Along the left edge of the paper: a table that floats there, its texts turned. */
static void
add_turned_line (Foot         *self,
                 const JxPage *page)
{
  static const char * const aligns[N_PARTS] = { "left", "center", "right" };
  int width = to_twips (self->number.pitch);
  int height = to_twips ((page->height - page->top - page->bottom) * POINTS_PER_MM - 2 * self->number.size) / N_PARTS;

  jx_xml_append_format (self->xml, "<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"page\" "
                        "w:horzAnchor=\"page\" w:tblpX=\"%d\" w:tblpY=\"%d\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
                        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
                        "<w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
                        "</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/></w:tblGrid>",
                        to_twips (jx_page_foot_get_place (page->left) - self->number.pitch / 2),
                        to_twips (page->top * POINTS_PER_MM + self->number.size), width, width);
  for (guint n = 0; n < N_PARTS; n++)
    {
      jx_xml_append_format (self->xml, "<w:tr><w:trPr><w:trHeight w:val=\"%d\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr>"
                            "<w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:textDirection w:val=\"tbRl\"/></w:tcPr>"
                            "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:jc w:val=\"%s\"/></w:pPr>", height, width,
                            jx_docx_get_style_id (JX_TEXT_PAGE_NUMBER), aligns[n]);
      add_part (self, self->parts[n]);
      g_string_append (self->xml, "</w:p></w:tc></w:tr>");
    }
  jx_xml_append_format (self->xml, "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr></w:p>",
                        jx_docx_get_style_id (JX_TEXT_PAGE_NUMBER));
}

/**
 * jx_docx_new_footer:
 * @section: pages
 * @base: settings that the file's styles are made for
 * @setup: what is wanted there, and where
 * @digest: (nullable): short code of the file that says the same
 * @odd: for odd pages, not for even ones
 *
 * Writes the foot of pages; of pages that lie among upright ones it is where those have theirs.
 *
 * Returns: (transfer full): the part
 */
GString *
jx_docx_new_footer (const JxDocxSection *section,
                    const JxPage        *base,
                    const JxPageSetup   *setup,
                    const char          *digest,
                    gboolean             odd)
{
  Foot self = { .xml = g_string_new (JX_XML_HEAD "<w:ftr " JX_DOCX_NAMESPACES ">"), .digest = digest };

  g_return_val_if_fail (section != NULL && base != NULL && setup != NULL, self.xml);

  jx_text_style_init (&self.number, JX_TEXT_PAGE_NUMBER, base);
  jx_text_style_init (&self.code, JX_TEXT_DIGEST, base);
  choose_parts (&self, setup, odd);
  if (section->turned)
    add_turned_line (&self, section->page);
  else
    add_line (&self, section->page);
  g_string_append (self.xml, "</w:ftr>");

  return self.xml;
}

/**
 * jx_docx_new_header:
 * @base: settings that the file's styles are made for
 * @continued: for pages on which a table goes on
 *
 * Writes the head of pages: the mark of a table that goes on, or nothing.
 *
 * Returns: (transfer full): the part
 */
GString *
jx_docx_new_header (const JxPage *base,
                    gboolean      continued)
{
  GString *xml = g_string_new (JX_XML_HEAD "<w:hdr " JX_DOCX_NAMESPACES ">");
  JxTextStyle style;

  jx_text_style_init (&style, JX_TEXT_CONTINUED, base);
  if (continued)
    {
      jx_xml_append_format (xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", jx_docx_get_style_id (JX_TEXT_CONTINUED));
      jx_docx_add_spacing (xml, &style, 0, style.after + JX_DOCX_HEAD_ROOM);
      g_string_append (xml, "</w:pPr><w:r><w:t>" JX_LAYOUT_CONTINUED "</w:t></w:r></w:p>");
    }
  else
    {
      jx_docx_add_gap (xml, EMPTY_HEAD, FALSE);
    }
  g_string_append (xml, "</w:hdr>");

  return xml;
}
