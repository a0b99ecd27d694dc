/* jx-docx-body.c: the text of a Word file, section by section
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-docx-body.h"

#include <math.h>

#include "jx-chapters.h"
#include "jx-docx-table.h"
#include "jx-docx-text.h"
#include "jx-xml.h"

#define TWIPS_PER_MM      (1440 / 25.4)
#define POINTS_PER_MM     (72 / 25.4)
#define NUMBER_BELOW      7.0     /* mm from the type area to the line of the page number (GB/T 9704) */
#define NUMBER_FROM_EDGE  9.0     /* mm at least from the edge of the paper */
#define BELOW_TABLE       3.0     /* points free below a framed table */
#define LAST_GAP          1.0     /* points: a section ends with a paragraph, wanted or not */
#define NAMESPACES \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

typedef struct
{
  JxDocxBody       *body;
  const JxDocument *document;
  const JxPage     *page;       /* settings in force */
  JxChapters        chapters;
  gsize             put_in;     /* into the properties of the last paragraph; 0 after a table */
} Builder;

static int
mm_to_twips (double mm)
{
  return (int) lround (mm * TWIPS_PER_MM);
}

static double
get_text_width (const JxPage *page)
{
  return (page->width - page->left - page->right) * POINTS_PER_MM;
}

/* From the edge of the paper to the foot of the line with the page number. */
static double
get_foot (const JxPage *page)
{
  JxTextStyle style;

  jx_text_style_init (&style, JX_TEXT_PAGE_NUMBER, page);

  return MAX (page->bottom - NUMBER_BELOW, MIN (NUMBER_FROM_EDGE, page->bottom)) - style.pitch / 2 / POINTS_PER_MM;
}

static GString *
new_section (Builder *self)
{
  GString *xml = g_string_new ("<w:sectPr>");
  const JxPage *page = self->page;
  guint n;

  g_array_append_val (self->body->sections, page);
  n = self->body->sections->len;
  jx_xml_append_format (xml, "<w:footerReference w:type=\"default\" r:id=\"rIdOdd%u\"/>"
                        "<w:footerReference w:type=\"even\" r:id=\"rIdEven%u\"/><w:type w:val=\"nextPage\"/>", n, n);
  jx_xml_append_format (xml, "<w:pgSz w:w=\"%d\" w:h=\"%d\"", mm_to_twips (page->width), mm_to_twips (page->height));
  g_string_append (xml, page->width > page->height ? " w:orient=\"landscape\"/>" : "/>");
  jx_xml_append_format (xml, "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" "
                        "w:gutter=\"0\"/>", mm_to_twips (page->top), mm_to_twips (page->right), mm_to_twips (page->bottom),
                        mm_to_twips (page->left), mm_to_twips (page->top / 2), mm_to_twips (get_foot (page)));
  g_string_append (xml, "</w:sectPr>");

  return xml;
}

/* The settings of a section stand in its last paragraph, those of the last one at the end of the body. */
static void
end_section (Builder  *self,
             gboolean  last)
{
  GString *section = new_section (self);

  if (self->put_in == 0)
    self->put_in = jx_docx_add_gap (self->body->xml, LAST_GAP, FALSE);
  if (last)
    g_string_append_len (self->body->xml, section->str, section->len);
  else
    g_string_insert_len (self->body->xml, self->put_in, section->str, section->len);

  g_string_free (section, TRUE);
}

/* GB/T 9704: a line stays free between the title of a report and its text. */
static double
get_space_after (Builder           *self,
                 guint              node,
                 const JxTextStyle *style)
{
  const JxDocNode *next = node + 1 < jx_document_get_n_nodes (self->document)
                            ? jx_document_get_node (self->document, node + 1) : NULL;
  JxTextStyle body;

  if (style->role != JX_TEXT_TITLE || next == NULL || next->kind != JX_DOC_PARAGRAPH
      || next->paragraph.role == JX_TEXT_SUBTITLE)
    return style->after;

  jx_text_style_init (&body, JX_TEXT_BODY, self->page);

  return body.pitch;
}

/* A heading is numbered by Word where Word would say the same. */
static gboolean
is_numbered (Builder              *self,
             const JxDocParagraph *paragraph)
{
  guint level = jx_docx_get_level (paragraph->role);
  JxChapters chapters = self->chapters;
  g_autofree char *number = NULL;

  if (level == 0 || paragraph->number == NULL)
    return FALSE;

  number = jx_chapters_take_number (&chapters, level);
  if (!g_str_equal (number, paragraph->number))
    return FALSE;

  self->chapters = chapters;
  return TRUE;
}

static void
add_paragraph (Builder              *self,
               guint                 node,
               const JxDocParagraph *paragraph)
{
  gboolean numbered = is_numbered (self, paragraph);
  g_autofree char *printed = numbered ? g_strdup (paragraph->text) : jx_doc_paragraph_dup_printed (paragraph);
  JxTextStyle style, base;
  JxDocxParagraph look = { .style = &style, .base = &base };

  jx_text_style_init (&style, paragraph->role, self->page);
  jx_text_style_init (&base, paragraph->role, self->body->base);
  look.after = get_space_after (self, node, &style);
  look.align = style.align;
  look.unnumbered = !numbered && jx_docx_get_level (paragraph->role) > 0;
  jx_docx_add_lines (self->body->xml, &look, printed, &self->put_in);
}

static void
add_table (Builder          *self,
           guint             node,
           const JxDocTable *table)
{
  const JxDocNode *next = node + 1 < jx_document_get_n_nodes (self->document)
                            ? jx_document_get_node (self->document, node + 1) : NULL;
  gboolean frame = jx_doc_table_get_frame (table);

  if (jx_doc_table_get_n_rows (table) == 0)
    return;

  jx_docx_add_table (self->body->xml, table, self->page, self->body->base, get_text_width (self->page));
  self->put_in = 0;
  if (next != NULL && next->kind != JX_DOC_PAGE)
    self->put_in = jx_docx_add_gap (self->body->xml, frame ? BELOW_TABLE : LAST_GAP, FALSE);
}

static void
add_node (Builder         *self,
          guint            node,
          const JxDocNode *content)
{
  switch (content->kind)
    {
    case JX_DOC_PAGE:
      if (self->page != NULL)
        end_section (self, FALSE);
      self->page = &content->page;
      self->put_in = 0;
      break;

    case JX_DOC_PARAGRAPH:
      add_paragraph (self, node, &content->paragraph);
      break;

    case JX_DOC_TABLE:
      add_table (self, node, content->table);
      break;
    }
}

/* Titles of tables have sizes of their own, those of reports the standard's: the styles are those of the table's page. */
static const JxPage *
find_base (const JxDocument *document)
{
  const JxPage *page = NULL, *first = NULL;

  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      if (node->kind == JX_DOC_PAGE)
        page = &node->page;
      if (first == NULL)
        first = page;
      if (node->kind == JX_DOC_TABLE && page != NULL)
        return page;
    }

  return first;
}

/**
 * jx_docx_body_init:
 * @body: (out caller-allocates): the text
 * @document: what is printed; must live longer
 *
 * Writes the part with the text: a section for each kind of page.
 */
void
jx_docx_body_init (JxDocxBody       *body,
                   const JxDocument *document)
{
  Builder self = { .body = body, .document = document };

  g_return_if_fail (body != NULL && document != NULL);

  body->xml = g_string_new (JX_XML_HEAD "<w:document " NAMESPACES "><w:body>");
  body->sections = g_array_new (FALSE, FALSE, sizeof (const JxPage *));
  body->base = find_base (document);
  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    add_node (&self, n, jx_document_get_node (document, n));
  end_section (&self, TRUE);
  g_string_append (body->xml, "</w:body></w:document>");
}

/**
 * jx_docx_body_clear:
 * @body: a text
 *
 * Frees what is in it.
 */
void
jx_docx_body_clear (JxDocxBody *body)
{
  if (body->xml != NULL)
    g_string_free (body->xml, TRUE);
  body->xml = NULL;
  g_clear_pointer (&body->sections, g_array_unref);
}

static void
add_page_number (GString *xml)
{
  g_string_append (xml, "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r>");
}

static void
add_digest (GString           *xml,
            const JxTextStyle *style,
            const char        *digest)
{
  guint size = (guint) lround (style->size * 2);

  if (digest == NULL)
    return;

  jx_xml_append_format (xml, "<w:r><w:rPr><w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/></w:rPr>"
                        "<w:t xml:space=\"preserve\">校验码 %s</w:t></w:r>", size, size, digest);
}

/**
 * jx_docx_new_footer:
 * @page: settings of the section's pages
 * @base: settings that the file's styles are made for
 * @setup: what is wanted there, and where
 * @digest: (nullable): short code of the file that says the same
 * @odd: for odd pages, not for even ones
 *
 * Writes the foot of pages: the number outside, one character from the end, the code inside; or the number in the middle.
 *
 * Returns: (transfer full): the part
 */
GString *
jx_docx_new_footer (const JxPage      *page,
                    const JxPage      *base,
                    const JxPageSetup *setup,
                    const char        *digest,
                    gboolean           odd)
{
  GString *xml = g_string_new (JX_XML_HEAD "<w:ftr " NAMESPACES ">");
  JxTextStyle number, code;
  gboolean number_first = setup->foot == JX_FOOT_OUTSIDE && !odd;
  int indent, width;

  jx_text_style_init (&number, JX_TEXT_PAGE_NUMBER, base);
  jx_text_style_init (&code, JX_TEXT_DIGEST, base);
  indent = (int) lround (number.size * JX_DOCX_TWIPS_PER_POINT);
  width = (int) lround (get_text_width (page) * JX_DOCX_TWIPS_PER_POINT);
  jx_xml_append_format (xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:tabs><w:tab w:val=\"%s\" w:pos=\"%d\"/></w:tabs>"
                        "<w:ind w:left=\"%d\"/><w:jc w:val=\"left\"/></w:pPr>",
                        jx_docx_get_style_id (JX_TEXT_PAGE_NUMBER), setup->foot == JX_FOOT_CENTER ? "center" : "right",
                        setup->foot == JX_FOOT_CENTER ? width / 2 : width - indent, indent);
  if (setup->no_code)
    digest = NULL;

  if (number_first)
    add_page_number (xml);
  else
    add_digest (xml, &code, digest);
  g_string_append (xml, "<w:r><w:tab/></w:r>");
  if (number_first)
    add_digest (xml, &code, digest);
  else if (setup->foot != JX_FOOT_NONE)
    add_page_number (xml);
  g_string_append (xml, "</w:p></w:ftr>");

  return xml;
}
