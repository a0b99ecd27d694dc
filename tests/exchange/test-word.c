/* test-word.c: Word files and plain texts as the lines of a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cells.h"
#include "jx-exchange-error.h"
#include "jx-file-reader.h"
#include "jx-text-reader.h"
#include "shipped-forms.h"
#include "workbook.h"

#include <string.h>

static GBytes *
word_file (const char *body,
           const char *styles,
           const char *numbers)
{
  g_autofree char *document = g_strdup_printf ("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>%s</w:body></w:document>", body);
  g_autofree char *style_part = g_strdup_printf ("<w:styles>%s</w:styles>", styles != NULL ? styles : "");
  g_autofree char *number_part = g_strdup_printf ("<w:numbering>%s</w:numbering>", numbers != NULL ? numbers : "");
  const char *parts[] = { "word/document.xml", document, "word/styles.xml", style_part, "word/numbering.xml", number_part, NULL };

  return workbook_zip (parts);
}

/* Each line with its kind and level before it, where it has any: "T:" title, "C:" contents, "#1:" heading, "[]:" table */
static char *
dup_lines (const JxManuscript *manuscript)
{
  static const char *const kinds[] = { "", "T:", "C:", "=:", "[]:" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const JxManuscriptLine *line = g_ptr_array_index (manuscript->lines, i);

      g_string_append (text, i > 0 ? "|" : "");
      if (line->level > 0)
        g_string_append_printf (text, "#%u:", line->level);
      g_string_append_printf (text, "%s%s", kinds[line->kind], line->text);
    }

  return g_string_free (text, FALSE);
}

static GPtrArray *
new_tables (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
}

typedef struct
{
  const char *name;
  const char *body;
  const char *expected;
} WordCase;

#define P(text)  "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define N(level, text) "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define S(style, text) "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define L(list, text) "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='" list "'/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"

#define B(text)  "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>" text "</w:t></w:r></w:p>"
#define LIGHT(text) "<w:p><w:r><w:rPr><w:rFonts w:eastAsia='黑体'/><w:b w:val='0'/></w:rPr><w:t>" text "</w:t></w:r></w:p>"
#define HEI(text) "<w:p><w:r><w:rPr><w:rFonts w:eastAsia='黑体'/></w:rPr><w:t>" text "</w:t></w:r></w:p>"

/* texts ours */
static const char styles[] =
  "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn w:val='a'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='own'><w:name w:val='章'/><w:basedOn w:val='1'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='lined'><w:name w:val='单位标题'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='biao'><w:name w:val='标题 3'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='toc'><w:name w:val='toc 1'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='cap'><w:name w:val='caption'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='loop'><w:name w:val='x'/><w:basedOn w:val='loop'/></w:style>"
  "<w:style w:type='character' w:styleId='c'><w:name w:val='heading 2'/></w:style>";

static const char numbers[] =
  "<w:abstractNum w:abstractNumId='0'>"
  "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/><w:pStyle w:val='1'/><w:suff w:val='nothing'/><w:lvlText w:val='%1、'/></w:lvl>"
  "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/><w:suff w:val='nothing'/><w:lvlText w:val='（%2）'/></w:lvl>"
  "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl>"
  "<w:lvl w:ilvl='3'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2'/></w:lvl>"
  "<w:lvl w:ilvl='4'><w:start w:val='1'/><w:numFmt w:val='decimalEnclosedCircle'/><w:suff w:val='nothing'/><w:lvlText w:val='%5'/></w:lvl>"
  "</w:abstractNum>"
  "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='\xef\x82\xb7'/></w:lvl></w:abstractNum>"
  "<w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:start w:val='9'/><w:numFmt w:val='chineseCounting'/><w:suff w:val='nothing'/><w:lvlText w:val='第%1条'/></w:lvl></w:abstractNum>"
  "<w:abstractNum w:abstractNumId='3'><w:numStyleLink w:val='way'/></w:abstractNum>"
  "<w:abstractNum w:abstractNumId='4'><w:styleLink w:val='way'/><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1'/></w:lvl></w:abstractNum>"
  "<w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
  "<w:lvlText w:val='第第第第第第第第第第第第第第第第第第第第第第第第第第第第第第%1条'/></w:lvl></w:abstractNum>"
  "<w:num w:numId='7'><w:abstractNumId w:val='5'/></w:num>"
  "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
  "<w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num><w:num w:numId='5'><w:abstractNumId w:val='3'/></w:num>"
  "<w:num w:numId='4'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
  "<w:num w:numId='6'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1'/></w:lvl></w:lvlOverride></w:num>";

static const WordCase word_cases[] = {
  { "paragraphs", P ("甲") "<w:p/>" "<w:p><w:r><w:t>乙</w:t></w:r><w:r><w:t xml:space='preserve'> 丙</w:t></w:r></w:p>", "甲|乙 丙" },
  { "tabs-and-breaks", "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type='page'/><w:t>丁</w:t><w:noBreakHyphen/><w:t>戊</w:t></w:r></w:p>",
    "甲\t乙|丙丁-戊" },
  { "tab-stops-are-none", "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", "甲" },
  { "tracked", "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
               "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo></w:p>", "甲增到" },
  { "deleted-end", "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>" P ("乙"), "甲乙" },
  { "deleted-end-of-the-last", "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", "甲" },
  { "former-formatting", "<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", "甲" },
  { "fields", "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
              "<w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple w:instr='DATE'><w:r><w:t>日</w:t></w:r></w:fldSimple></w:p>", "7日" },
  { "hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r></w:p>", "显" },
  { "links-controls-and-readings", "<w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr><w:placeholder/><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:r><w:t>控</w:t></w:r>"
                      "</w:sdtContent></w:sdt><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "链控拼" },
  { "signs", "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>是</w:t><w:sym w:font='Wingdings' w:char='F0A8'/><w:t>否</w:t><w:sym w:font='Other' w:char='F001'/></w:r></w:p>",
    "☑是□否\xef\xbf\xbd" },
  { "text-box", "<w:p><w:r><w:t>外</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" P ("框") "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
                "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" P ("框") "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>", "框|外" },
  { "one-of-several-descriptions", "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t><mc:AlternateContent><mc:Choice><w:t>乙</w:t></mc:Choice></mc:AlternateContent></mc:Choice>"
                                  "<mc:Choice><w:t>甲乙</w:t></mc:Choice></mc:AlternateContent><mc:AlternateContent><mc:Choice><w:t>丙</w:t></mc:Choice></mc:AlternateContent></w:r></w:p>", "甲乙丙" },
  { "styles", S ("t", "题") S ("cap", "表1") S ("toc", "目录项") S ("1", "章一") S ("lined", "节") S ("biao", "点") S ("own", "章二") S ("loop", "文") S ("c", "体"),
    "T:题|=:表1|C:目录项|#1:一、章一|#2:节|#3:点|#1:二、章二|文|体" },
  { "no-heading-after-all", "<w:p><w:pPr><w:pStyle w:val='1'/><w:numPr><w:numId w:val='0'/></w:numPr><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>", "文" },
  { "numbers", N ("0", "甲") N ("1", "乙") N ("2", "丙") N ("2", "丁") N ("3", "戊") N ("4", "己") N ("1", "庚") N ("2", "辛") N ("0", "壬") N ("1", "癸"),
    "一、甲|（一）乙|1.丙|2.丁|1.1 戊|①己|（二）庚|1.辛|二、壬|（一）癸" },
  { "a-blank-one-counts", N ("0", "甲") N ("0", "") N ("0", "丙"), "一、甲|三、丙" },
  { "a-deleted-one-does-not", N ("0", "甲") "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
                              N ("0", "丙"), "一、甲|二、丙" },
  { "lists", L ("1", "甲") L ("2", "点") L ("3", "条") L ("3", "条") L ("3", "条") L ("4", "重") L ("1", "续") L ("5", "罗") L ("6", "文") L ("99", "无"),
    "一、甲|·点|第九条条|第十条条|第十一条条|一、重|二、续|III 罗|c 文|无" },
  { "a-number-longer-than-any", L ("7", "文"), "文" },
  { "a-table-of-signs-that-cannot-be-seen", "<w:tbl><w:tr><w:tc>" P ("\xe2\x80\x8b") "</w:tc><w:tc>" P ("\xe2\x80\x8b") "</w:tc></w:tr></w:tbl>" P ("后"), "后" },
  { "a-frame-is-no-table", "<w:tbl><w:tr><w:tc>" P ("甲") P ("乙") "</w:tc></w:tr></w:tbl>", "甲|乙" },
  { "table", P ("前") "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P ("头") "</w:tc><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" P ("长") "</w:tc></w:tr>"
                    "<w:tr><w:tc>" P ("一") P ("行") "</w:tc><w:tc>" P ("二") "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
                    "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" P ("删") "</w:tc></w:tr></w:tbl>" P ("后"), "前|[]:头\t长\n一 行\t二|后" },
  { "cells-merged-as-by-older-programs", "<w:tbl><w:tr><w:tc><w:tcPr><w:hMerge w:val='restart'/></w:tcPr>" P ("头") "</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc>" P ("尾") "</w:tc></w:tr>"
                    "<w:tr><w:tc>" P ("一") "</w:tc><w:tc>" P ("二") "</w:tc><w:tc>" P ("三") "</w:tc></w:tr></w:tbl>", "[]:头\t尾\n一\t二\t三" },
  { "nothing-in-merged-cells-is-lost", "<w:tbl><w:tr><w:tc>" P ("甲") "</w:tc><w:tc><w:tcPr><w:hMerge w:val='continue'/></w:tcPr>" P ("乙") "</w:tc></w:tr>"
                    "<w:tr><w:tc><w:tcPr><w:hMerge/></w:tcPr>" P ("丙") "</w:tc><w:tc>" P ("丁") "</w:tc></w:tr></w:tbl>", "[]:甲 乙\n丙\t丁" },
  { "headings-by-bold", B ("某渠养护自评报告") B ("项目概况") P ("养护渠道十八公里。") B ("全部完成，效果好") P ("略") HEI ("自评结论") P ("优。"), "某渠养护自评报告|#1:项目概况|养护渠道十八公里。|全部完成，效果好|略|#1:自评结论|优。" },
  { "headings-by-their-face-alone", P ("某渠养护自评报告") LIGHT ("项目概况") P ("养护渠道十八公里。") LIGHT ("自评结论") P ("优。"), "某渠养护自评报告|#1:项目概况|养护渠道十八公里。|#1:自评结论|优。" },
  { "bold-in-a-report-with-numbers", P ("一、概况") B ("养护内容") P ("清淤。"), "一、概况|养护内容|清淤。" },
  { "bold-in-part", "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>产出</w:t></w:r><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>全部完成</w:t></w:r></w:p>" P ("文"), "产出全部完成|文" },
  { "table-in-a-table", "<w:tbl><w:tr><w:tc>" P ("甲") "<w:tbl><w:tr><w:tc>" P ("内") "</w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc>" P ("乙") "</w:tc></w:tr></w:tbl>", "[]:甲 内\t乙" },
};

static void
test_word (gconstpointer data)
{
  const WordCase *c = data;
  g_autoptr(GBytes) bytes = word_file (c->body, styles, numbers);
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxManuscript) manuscript = jx_text_reader_read_bytes (bytes, tables, &error);
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  lines = dup_lines (manuscript);
  g_assert_cmpstr (lines, ==, c->expected);
}

/* Merges are those of the table; without styles and numbers a file is one all the same. */
static void
test_table (void)
{
  const char *parts[] = { "word/document.xml",
    "<w:document><w:body><w:tbl><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr>" P ("甲") "</w:tc></w:tr>"
    "<w:tr><w:tc>" P ("乙") "</w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
    "<w:tr><w:tc>" P ("丙") "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>" P ("孤") "</w:tc><w:tc>" P ("丁") "</w:tc></w:tr></w:tbl></w:body></w:document>", NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(JxManuscript) manuscript = jx_text_reader_read_bytes (bytes, tables, NULL);
  JxCells *cells;
  JxCellRange range;

  g_assert_nonnull (manuscript);
  g_assert_cmpuint (tables->len, ==, 1);
  cells = g_ptr_array_index (tables, 0);
  g_assert_cmpuint (jx_cells_get_n_rows (cells), ==, 3);
  g_assert_cmpuint (jx_cells_get_n_columns (cells), ==, 3);
  g_assert_cmpstr (jx_cells_get (cells, 0, 1), ==, "甲");
  jx_cells_get_range (cells, 1, 2, &range);
  g_assert_cmpuint (range.row, ==, 0);
  g_assert_cmpuint (range.column, ==, 1);
  g_assert_cmpuint (range.n_rows, ==, 2);
  g_assert_cmpuint (range.n_columns, ==, 2);
  g_assert_cmpstr (jx_cells_get (cells, 2, 1), ==, "孤");
}

static void
test_left_out (void)
{
  g_autoptr(GBytes) bytes = word_file ("<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id='1'/><w:endnoteReference w:id='1'/><w:commentReference w:id='1'/></w:r>"
                                       "<w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>", NULL, NULL);
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(JxManuscript) manuscript = jx_text_reader_read_bytes (bytes, tables, NULL);

  g_assert_nonnull (manuscript);
  g_assert_cmpuint (manuscript->left_out->len, ==, 3);
  g_assert_nonnull (strstr (g_ptr_array_index (manuscript->left_out, 0), "2"));
  g_assert_nonnull (strstr (g_ptr_array_index (manuscript->left_out, 1), "1"));
  g_assert_nonnull (strstr (g_ptr_array_index (manuscript->left_out, 2), "1"));
}

/* As some programs number them */
static void
test_numbered_parts (void)
{
  const char *parts[] = { "word/document2.xml", "<w:document><w:body>" S ("1", "章") "</w:body></w:document>",
                          "word/stylesWithEffects.xml", "<w:styles/>",
                          "word/styles2.xml", "<w:styles><w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style></w:styles>", NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(JxManuscript) manuscript = jx_text_reader_read_bytes (bytes, tables, NULL);
  g_autofree char *lines = NULL;

  g_assert_nonnull (manuscript);
  lines = dup_lines (manuscript);
  g_assert_cmpstr (lines, ==, "#1:章");
}

/* ---- plain text ---- */

static void
test_plain (void)
{
  static const struct { const char *bytes; gsize length; } texts[] = {
    { "一、项目\r\n　甲。\r\n", 0 }, { "\xef\xbb\xbf" "一、项目\n甲。", 0 },
    { "\xd2\xbb\xa1\xa2\xcf\xee\xc4\xbf\n\xbc\xd7\xa1\xa3", 0 },                                      /* GB18030 */
    { "\xff\xfe\x00\x4e\x01\x30\x79\x98\xee\x76\x0a\x00\x32\x75\x02\x30", 16 },                       /* UTF-16, little end first */
    { "\xfe\xff\x4e\x00\x30\x01\x98\x79\x76\xee\x00\x0a\x75\x32\x30\x02", 16 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i].bytes, texts[i].length > 0 ? texts[i].length : strlen (texts[i].bytes));
      g_autoptr(GPtrArray) tables = new_tables ();
      g_autoptr(JxManuscript) manuscript = jx_text_reader_read_bytes (bytes, tables, NULL);
      g_autofree char *lines = dup_lines (manuscript);

      g_assert_cmpstr (lines, ==, "一、项目|甲。");
    }
}

/* ---- tables as assessments ---- */

#define ROW(a, b, c) "<w:tr><w:tc>" P (a) "</w:tc><w:tc>" P (b) "</w:tc><w:tc>" P (c) "</w:tc></w:tr>"

static JxBundle *
read_bundle (const char  *body,
             GError     **error)
{
  g_autoptr(GBytes) bytes = word_file (body, styles, numbers);
  g_autoptr(JxForms) forms = load_shipped_forms ();

  return jx_file_reader_read_bytes (bytes, forms, error);
}

static guint
count_records (const JxBundle *bundle,
               const char     *field,
               const char     *text)
{
  guint n = 0;

  for (guint i = 0; i < bundle->records->len; i++)
    n += g_strcmp0 (jx_record_get (g_ptr_array_index (bundle->records, i), field), text) == 0;

  return n;
}

/* A table that was cut in two is one, with the year that stands above it; the report goes into its sections. */
static void
test_table_and_report (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_bundle (
    P ("一、项目概况") P ("更新水带300条。") P ("二、存在的问题") P ("台账不全。") P ("附件") P ("项目支出绩效自评表") P ("（2023年度）")
    "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("更新水带", "300条", "10") "</w:tbl>" P ("（续上表）")
    "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("验收合格率", "100%", "20") "</w:tbl><w:p/><w:tbl>" ROW ("水带长度", "600米", "5") "</w:tbl>", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_records (bundle, "year", "2023"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "name", "更新水带"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "name", "验收合格率"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "name", "水带长度"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "name", "三级指标"), ==, 0);
  g_assert_cmpuint (count_records (bundle, "basics", "更新水带300条。"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "problems", "台账不全。"), ==, 1);
}

static gboolean
tells (const JxBundle *bundle,
       const char     *words)
{
  for (guint i = 0; i < bundle->unplaced->len; i++)
    if (strstr (g_ptr_array_index (bundle->unplaced, i), words) != NULL)
      return TRUE;

  return FALSE;
}

/* What is written around a table and is no report stays out of the sections, and is told. */
static void
test_table_alone (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_bundle (P ("填报说明：按实际填写。") "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("更新水带", "300条", "10")
                                            "</w:tbl>" P ("填报人：张三　　联系电话：0818") P ("以上为初稿。"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_records (bundle, "name", "更新水带"), ==, 1);
  for (guint i = 0; i < bundle->records->len; i++)
    g_assert_null (jx_record_get (g_ptr_array_index (bundle->records, i), "basics"));
  g_assert_true (tells (bundle, "按实际填写") && tells (bundle, "张三") && tells (bundle, "0818") && tells (bundle, "以上为初稿"));
}

/* The title, the year and who fills it in stand above, the last two on one line; the signature of the report above them is none of it. */
static void
test_above_a_table (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_bundle (
    P ("一、项目概况") P ("更新水带300条。") P ("清河县消防大队") P ("2024年2月26日") P ("项目支出绩效自评表") P ("（2023年度）")
    P ("填报单位：清河县消防大队      金额单位：万元")
    "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("更新水带", "300条", "10") "</w:tbl>" P ("填报人：张三")
    "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("维修泵站", "3座", "10") "</w:tbl>", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_records (bundle, "year", "2023"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "year", "2024"), ==, 0);
  g_assert_cmpuint (count_records (bundle, "name", "清河县消防大队"), ==, 1);
  g_assert_true (tells (bundle, "张三"));
  g_assert_false (tells (bundle, "（2023年度）"));
}

/* A merged cell that goes on through blank rows at the end takes nothing of what stands below, nor of the second half. */
static void
test_merged_end (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_bundle (
    "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("更新水带", "300条", "10")
    "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" P ("维修泵站") "</w:tc><w:tc>" P ("3座") "</w:tc><w:tc>" P ("5") "</w:tc></w:tr>"
    "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" P ("验收合格率") "</w:tc><w:tc>" P ("100%") "</w:tc><w:tc>" P ("20") "</w:tc></w:tr>"
    "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    P ("填报人：张三"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_records (bundle, "name", "维修泵站"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "name", "验收合格率"), ==, 1);
  g_assert_true (tells (bundle, "张三"));
}

/* Of several tables nobody knows which one the report is of. */
static void
test_several_tables (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_bundle (P ("一、项目概况") P ("更新水带300条。")
                                            "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("更新水带", "300条", "10") "</w:tbl>" P ("另一张")
                                            "<w:tbl>" ROW ("三级指标", "指标值", "得分") ROW ("维修泵站", "3座", "10") "</w:tbl>", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_records (bundle, "name", "更新水带"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "name", "维修泵站"), ==, 1);
  g_assert_cmpuint (count_records (bundle, "basics", "更新水带300条。"), ==, 0);
  g_assert_cmpuint (bundle->unplaced->len, >, 0);
}

static void
test_no_table (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (read_bundle (P ("一、项目概况") P ("更新水带300条。"), &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT);
}

/* ---- what is refused ---- */

static void
assert_refused (GBytes          *bytes,
                JxExchangeError  code)
{
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_text_reader_read_bytes (bytes, tables, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, (int) code);
}

static void
test_other_formats (void)
{
  static const struct { const char *bytes; gsize length; } others[] = {
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8 }, { "%PDF-1.7", 8 }, { "{\\rtf1\\ansi}", 12 }, { "<html><body>x</body></html>", 27 },
    { "  <?xml version='1.0'?><x/>", 27 }, { "MIME-Version: 1.0", 17 }, { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16 }, { "PK\x03\x04rest", 8 },
    { "a\x01" "b", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (others[i].bytes, others[i].length);

      assert_refused (bytes, JX_EXCHANGE_ERROR_FORMAT);
    }
}

static void
test_no_word_file (void)
{
  static const char *const doctype = "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><w:document>&b;</w:document>";
  const char *others[][3] = { { "word/document.xml", "", NULL }, { "xl/workbook.xml", "<workbook/>", NULL }, { "word/document.xml", "<w:document><w:body>", NULL },
                              { "word/document.xml", doctype, NULL }, { "../word/document.xml", "<w:document/>", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GBytes) bytes = workbook_zip (others[i]);

      assert_refused (bytes, JX_EXCHANGE_ERROR_FORMAT);
    }
}

static void
repeat (GString    *text,
        const char *part,
        guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
}

static void
assert_body_refused (const char      *head,
                     const char      *part,
                     guint            n,
                     const char      *foot,
                     JxExchangeError  code)
{
  g_autoptr(GString) body = g_string_new (head);
  g_autoptr(GBytes) bytes = NULL;

  repeat (body, part, n);
  g_string_append (body, foot);
  bytes = word_file (body->str, NULL, NULL);
  assert_refused (bytes, code);
}

/* Each within the size of a part, and denser than any report: what is refused is what it unpacks to. */
static void
test_too_much (void)
{
  assert_body_refused ("<w:tbl><w:tr>", "<w:tc>" P ("x") "</w:tc>", JX_CELLS_MAX_COLUMNS + 1, "</w:tr></w:tbl>", JX_EXCHANGE_ERROR_TOO_LARGE);
  assert_body_refused ("", "<w:tbl><w:tr><w:tc>" P ("x") "</w:tc><w:tc>" P ("y") "</w:tc></w:tr></w:tbl>", 501, "", JX_EXCHANGE_ERROR_TOO_LARGE);
  assert_body_refused ("<w:tbl>" ROW ("a", "b", "c") "</w:tbl><w:tbl>", "<w:tr/>", JX_CELLS_MAX_ROWS, ROW ("a", "b", "c") "</w:tbl>", JX_EXCHANGE_ERROR_TOO_LARGE);
  assert_body_refused ("", "<w:sdt>", 100, "", JX_EXCHANGE_ERROR_FORMAT);
  assert_body_refused ("", P ("x"), 300000, "", JX_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (4 * 1024 * 1024 + 1, 'x');
  g_autofree char *large = g_strnfill (JX_TEXT_READER_MAX_BYTES + 1, 'x');
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text)), file = g_bytes_new_static (large, strlen (large));

  assert_refused (bytes, JX_EXCHANGE_ERROR_TOO_LARGE);
  assert_refused (file, JX_EXCHANGE_ERROR_TOO_LARGE);
}

/* A file that says how large it is need not be loaded to be refused: this one would take minutes. */
static void
test_large_file (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "large.txt", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileOutputStream) stream = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), G_GOFFSET_CONSTANT (1) << 33, NULL, &error));
  g_assert_null (jx_text_reader_read (file, tables, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "report"));   /* not what the loading of any file says */
}

static void
test_missing_file (void)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_tmp_dir (), "jixiao-no-such-file", NULL);
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_text_reader_read (file, tables, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (word_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/word/", word_cases[i].name, NULL);

      g_test_add_data_func (path, &word_cases[i], test_word);
    }
  g_test_add_func ("/word/merged-cells", test_table);
  g_test_add_func ("/word/what-is-left-out-is-told", test_left_out);
  g_test_add_func ("/word/numbered-parts", test_numbered_parts);
  g_test_add_func ("/word/a-table-and-its-report", test_table_and_report);
  g_test_add_func ("/word/a-table-alone", test_table_alone);
  g_test_add_func ("/word/what-stands-above-a-table", test_above_a_table);
  g_test_add_func ("/word/a-merged-cell-at-the-end", test_merged_end);
  g_test_add_func ("/word/several-tables", test_several_tables);
  g_test_add_func ("/word/no-table", test_no_table);
  g_test_add_func ("/text/encodings", test_plain);
  g_test_add_func ("/refused/other-formats", test_other_formats);
  g_test_add_func ("/refused/no-word-file", test_no_word_file);
  g_test_add_func ("/refused/too-much", test_too_much);
  g_test_add_func ("/refused/long-text", test_long_text);
  g_test_add_func ("/refused/large-file", test_large_file);
  g_test_add_func ("/refused/missing-file", test_missing_file);

  return g_test_run ();
}
