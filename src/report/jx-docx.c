/* jx-docx.c: a document as a Word file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-docx.h"

#include "jx-docx-body.h"
#include "jx-docx-styles.h"
#include "jx-xml.h"
#include "jx-zip.h"

#define RELATIONSHIPS "http://schemas.openxmlformats.org/package/2006/relationships"
#define OFFICE        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORD_TYPE     "application/vnd.openxmlformats-officedocument.wordprocessingml."

static GString *
new_content_types (guint n_sections)
{
  GString *xml = g_string_new (JX_XML_HEAD
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE "document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD_TYPE "styles+xml\"/>"
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"" WORD_TYPE "numbering+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD_TYPE "settings+xml\"/>"
    "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" WORD_TYPE "fontTable+xml\"/>");

  g_string_append (xml, "<Override PartName=\"/word/header-plain.xml\" ContentType=\"" WORD_TYPE "header+xml\"/>"
                        "<Override PartName=\"/word/header-continued.xml\" ContentType=\"" WORD_TYPE "header+xml\"/>");
  for (guint n = 1; n <= n_sections; n++)
    jx_xml_append_format (xml, "<Override PartName=\"/word/footer%u-odd.xml\" ContentType=\"" WORD_TYPE "footer+xml\"/>"
                          "<Override PartName=\"/word/footer%u-even.xml\" ContentType=\"" WORD_TYPE "footer+xml\"/>", n, n);
  g_string_append (xml,
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    "</Types>");

  return xml;
}

static GString *
new_package_relations (void)
{
  return g_string_new (JX_XML_HEAD "<Relationships xmlns=\"" RELATIONSHIPS "\">"
    "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/>"
    "<Relationship Id=\"rId3\" Type=\"" OFFICE "/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>");
}

static GString *
new_document_relations (guint n_sections)
{
  GString *xml = g_string_new (JX_XML_HEAD "<Relationships xmlns=\"" RELATIONSHIPS "\">"
    "<Relationship Id=\"rIdStyles\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rIdNumbering\" Type=\"" OFFICE "/numbering\" Target=\"numbering.xml\"/>"
    "<Relationship Id=\"rIdSettings\" Type=\"" OFFICE "/settings\" Target=\"settings.xml\"/>"
    "<Relationship Id=\"rIdFonts\" Type=\"" OFFICE "/fontTable\" Target=\"fontTable.xml\"/>"
    "<Relationship Id=\"rIdPlain\" Type=\"" OFFICE "/header\" Target=\"header-plain.xml\"/>"
    "<Relationship Id=\"rIdContinued\" Type=\"" OFFICE "/header\" Target=\"header-continued.xml\"/>");

  for (guint n = 1; n <= n_sections; n++)
    jx_xml_append_format (xml, "<Relationship Id=\"rIdOdd%u\" Type=\"" OFFICE "/footer\" Target=\"footer%u-odd.xml\"/>"
                          "<Relationship Id=\"rIdEven%u\" Type=\"" OFFICE "/footer\" Target=\"footer%u-even.xml\"/>", n, n, n, n);
  g_string_append (xml, "</Relationships>");

  return xml;
}

static GString *
new_settings (void)
{
  return g_string_new (JX_XML_HEAD
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/>"
    "<w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
    "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>");
}

static void
add_property (GString    *xml,
              const char *name,
              const char *text)
{
  if (text != NULL && *text != '\0')
    jx_xml_append_format (xml, "<%s>%s</%s>", name, text, name);
}

static GString *
new_core_properties (const JxDocument   *document,
                     const JxReportInfo *info)
{
  GString *xml = g_string_new (JX_XML_HEAD
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
  g_autofree char *time = jx_report_info_dup_time (info);

  add_property (xml, "dc:title", info->title != NULL ? info->title : jx_document_get_title (document));
  add_property (xml, "dc:subject", info->subject);
  add_property (xml, "dc:creator", info->author);
  jx_xml_append_format (xml, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created>"
                        "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s</dcterms:modified></cp:coreProperties>", time, time);

  return xml;
}

static GString *
new_app_properties (void)
{
  return g_string_new (JX_XML_HEAD
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>"
    JX_REPORT_PROGRAM " " PACKAGE_VERSION "</Application></Properties>");
}

static void
add_heads_and_feet (JxZip              *zip,
                    const JxDocument   *document,
                    const JxDocxBody   *body,
                    const JxReportInfo *info)
{
  jx_zip_add (zip, "word/header-plain.xml", jx_docx_new_header (body->base, FALSE));
  jx_zip_add (zip, "word/header-continued.xml", jx_docx_new_header (body->base, TRUE));
  for (guint n = 0; n < body->sections->len; n++)
    for (guint odd = 0; odd < 2; odd++)
      {
        const JxDocxSection *section = &g_array_index (body->sections, JxDocxSection, n);
        g_autofree char *name = g_strdup_printf ("word/footer%u-%s.xml", n + 1, odd ? "odd" : "even");

        jx_zip_add (zip, name, jx_docx_new_footer (section, body->base, jx_document_get_setup (document), info->digest, odd));
      }
}

/**
 * jx_docx_to_stream:
 * @report: the pages of what is printed
 * @info: what the file says of itself
 * @stream: where to; not closed
 * @error: of the stream, or `JX_REPORT_ERROR_OFFICE`
 *
 * Writes a Word file that a colleague can go on editing: styles and heading levels that Word knows, chapters that it
 * numbers, tables with merged cells and heads that stand again, the fonts by the names that offices have. The same
 * content gives the same bytes.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_docx_to_stream (JxReport            *report,
                   const JxReportInfo  *info,
                   GOutputStream       *stream,
                   GError             **error)
{
  const JxDocument *document = jx_report_get_document (report);
  g_auto(JxDocxBody) body = { NULL };
  g_autoptr(JxZip) zip = NULL;

  g_return_val_if_fail (JX_IS_REPORT (report) && info != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  jx_docx_body_init (&body, report);
  zip = jx_zip_new (stream);
  jx_zip_add (zip, "[Content_Types].xml", new_content_types (body.sections->len));
  jx_zip_add (zip, "_rels/.rels", new_package_relations ());
  jx_zip_add (zip, "docProps/core.xml", new_core_properties (document, info));
  jx_zip_add (zip, "docProps/app.xml", new_app_properties ());
  jx_zip_add (zip, "word/document.xml", g_steal_pointer (&body.xml));
  jx_zip_add (zip, "word/_rels/document.xml.rels", new_document_relations (body.sections->len));
  jx_zip_add (zip, "word/styles.xml", jx_docx_new_styles (body.base));
  jx_zip_add (zip, "word/numbering.xml", jx_docx_new_numbering (body.base));
  jx_zip_add (zip, "word/settings.xml", new_settings ());
  jx_zip_add (zip, "word/fontTable.xml", jx_docx_new_font_table ());
  add_heads_and_feet (zip, document, &body, info);

  return jx_zip_finish (zip, error);
}
