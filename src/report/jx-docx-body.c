/* jx-docx-body.c: the text of a Word file, section by section
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-docx-body.h"

#include <math.h>

#include "jx-attachments.h"
#include "jx-chapters.h"
#include "jx-docx-foot.h"
#include "jx-docx-table.h"
#include "jx-docx-text.h"
#include "jx-page-foot.h"
#include "jx-report-places.h"
#include "jx-signature.h"
#include "jx-text-runs.h"
#include "jx-xml.h"

#define TWIPS_PER_MM      (1440 / 25.4)
#define POINTS_PER_MM     (72 / 25.4)
#define BELOW_TABLE       3.0     /* points free below a framed table */
#define LAST_GAP          1.0     /* points: a section ends with a paragraph, wanted or not */

typedef struct
{
  JxDocxBody       *body;
  JxReport         *report;
  const JxDocument *document;
  JxDocxSection     section;    /* that is being written; its page is NULL before the first */
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

  return MAX (0, (jx_page_foot_get_place (page->bottom) - style.pitch / 2) / POINTS_PER_MM);
}

/* … and to the head: an empty one ends above the type area, the mark of a table that goes on reaches into it and what follows
 * stands below, as on our pages. */
static double
get_head (const JxPage *page)
{
  return MAX (0, page->top - JX_DOCX_HEAD_ROOM / POINTS_PER_MM);
}

static void
add_reference (GString    *xml,
               const char *what,
               const char *pages,
               const char *id)
{
  jx_xml_append_format (xml, "<w:%sReference w:type=\"%s\" r:id=\"rId%s\"/>", what, pages, id);
}

static void
add_references (Builder *self,
                GString *xml,
                guint    n)
{
  const char *head = self->section.continued ? "Continued" : "Plain";
  g_autofree char *odd = g_strdup_printf ("Odd%u", n), *even = g_strdup_printf ("Even%u", n);

  add_reference (xml, "header", "default", head);
  add_reference (xml, "header", "even", head);
  if (self->section.continued)
    add_reference (xml, "header", "first", "Plain");
  add_reference (xml, "footer", "default", odd);
  add_reference (xml, "footer", "even", even);
  if (self->section.continued)
    add_reference (xml, "footer", "first", self->section.odd ? odd : even);
}

static GString *
new_section (Builder *self)
{
  GString *xml = g_string_new ("<w:sectPr>");
  const JxPage *page = self->section.page;

  g_array_append_val (self->body->sections, self->section);
  add_references (self, xml, self->body->sections->len);
  jx_xml_append_format (xml, "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"", mm_to_twips (page->width),
                        mm_to_twips (page->height));
  g_string_append (xml, page->width > page->height ? " w:orient=\"landscape\"/>" : "/>");
  jx_xml_append_format (xml, "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" "
                        "w:gutter=\"0\"/>", mm_to_twips (page->top), mm_to_twips (page->right), mm_to_twips (page->bottom),
                        mm_to_twips (page->left), mm_to_twips (get_head (page)), mm_to_twips (get_foot (page)));
  if (self->section.continued)
    g_string_append (xml, "<w:titlePg/>");
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

  jx_text_style_init (&body, JX_TEXT_BODY, self->section.page);

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

/* Who signs stands in the middle above the date, a line below the text, both on one page. */
static void
place_signature (Builder         *self,
                 guint            node,
                 JxDocxParagraph *look)
{
  const char *text = jx_document_get_node (self->document, node)->paragraph.text;
  JxSignature signature;
  guint first = node;

  while (first > 0 && jx_signature_has_line (self->document, first - 1))
    first--;

  jx_signature_init (&signature, self->document, first, look->style, get_text_width (self->section.page));
  look->right = signature.right + MAX (0, signature.widest - jx_text_runs_get_width (text) * look->style->size) / 2;
  look->before = node == first ? look->style->pitch : 0;
  look->keep_next = node + 1 < signature.end;
}

/* Lines in the middle, of titles and captions, are as long as each other here; Word would fill the first. */
static char *
dup_balanced (Builder           *self,
              const JxTextStyle *style,
              const char        *printed)
{
  JxTypesetter *typesetter = jx_report_get_typesetter (self->report);
  const JxTextStyle *set = jx_typesetter_get_style (typesetter, style->role, self->section.page);
  const JxText *text = jx_typesetter_set (typesetter, set, printed, get_text_width (self->section.page), style->align);

  return g_strdelimit (jx_typesetter_dup_lines (typesetter, text), "\n", *JX_DOCX_BREAK);
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

  jx_text_style_init (&style, paragraph->role, self->section.page);
  jx_text_style_init (&base, paragraph->role, self->body->base);
  look.after = get_space_after (self, node, &style);
  look.align = style.align;
  look.unnumbered = !numbered && jx_docx_get_level (paragraph->role) > 0;
  if (jx_attachments_begin_at (self->document, node))
    look.before = style.pitch;
  if (paragraph->role == JX_TEXT_SIGNATURE)
    place_signature (self, node, &look);
  if (style.align == JX_ALIGN_CENTER)
    {
      g_autofree char *balanced = dup_balanced (self, &style, printed);

      jx_docx_add_lines (self->body->xml, &look, balanced, &self->put_in);
    }
  else
    {
      jx_docx_add_lines (self->body->xml, &look, printed, &self->put_in);
    }
}

static void
add_table (Builder          *self,
           guint             node,
           const JxDocTable *table)
{
  const JxDocNode *next = node + 1 < jx_document_get_n_nodes (self->document)
                            ? jx_document_get_node (self->document, node + 1) : NULL;
  gboolean frame = jx_doc_table_get_frame (table);
  g_auto(JxPageRows) rows = { NULL };

  if (jx_doc_table_get_n_rows (table) == 0)
    return;

  jx_page_rows_init (&rows, self->report, node, table);
  jx_docx_add_table (self->body->xml, table, self->section.page, self->body->base, get_text_width (self->section.page), &rows,
                     jx_report_get_typesetter (self->report));
  self->put_in = 0;
  if (next != NULL && next->kind != JX_DOC_PAGE)
    self->put_in = jx_docx_add_gap (self->body->xml, frame ? BELOW_TABLE : LAST_GAP, FALSE);
}

/* The page on which a section ends. */
static guint
find_last_page (Builder *self,
                guint    node,
                guint    first)
{
  guint last = first;

  for (; node < jx_document_get_n_nodes (self->document) && jx_document_get_node (self->document, node)->kind != JX_DOC_PAGE; node++)
    {
      g_autoptr(GArray) places = jx_report_get_node_rects (self->report, node);

      if (places->len > 0)
        last = MAX (last, g_array_index (places, JxReportRect, places->len - 1).page);
    }

  return last;
}

static void
begin_section (Builder      *self,
               guint         node,
               const JxPage *page)
{
  g_autoptr(GArray) places = jx_report_get_node_rects (self->report, node + 1);
  guint first = places->len > 0 ? g_array_index (places, JxReportRect, 0).page : 0;

  self->section.page = page;
  self->section.turned = jx_page_foot_is_turned (self->document, page);
  self->section.continued = jx_page_rows_go_on (self->report, first, find_last_page (self, node + 1, first));
  self->section.odd = (jx_report_get_numbering (self->report)->first + first) % 2 != 0;
  self->put_in = 0;
}

static void
add_node (Builder         *self,
          guint            node,
          const JxDocNode *content)
{
  switch (content->kind)
    {
    case JX_DOC_PAGE:
      if (self->section.page != NULL)
        end_section (self, FALSE);
      begin_section (self, node, &content->page);
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
 * @report: the pages of what is printed; must live longer
 *
 * Writes the part with the text: a section for each kind of page.
 */
void
jx_docx_body_init (JxDocxBody *body,
                   JxReport   *report)
{
  const JxDocument *document = jx_report_get_document (report);
  Builder self = { .body = body, .report = report, .document = document };

  g_return_if_fail (body != NULL && JX_IS_REPORT (report));

  body->xml = g_string_new (JX_XML_HEAD "<w:document " JX_DOCX_NAMESPACES "><w:body>");
  body->sections = g_array_new (FALSE, FALSE, sizeof (JxDocxSection));
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
