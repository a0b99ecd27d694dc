/* jx-report-types.h: the layer's types, told to each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxCellMap       JxCellMap;
typedef struct _JxDocCell       JxDocCell;
typedef struct _JxDocNode       JxDocNode;
typedef struct _JxDocParagraph  JxDocParagraph;
typedef struct _JxDocTable      JxDocTable;
typedef struct _JxDocument      JxDocument;
typedef struct _JxFonts         JxFonts;
typedef struct _JxPdf           JxPdf;
typedef struct _JxReportPage    JxReportPage;
typedef struct _JxTags          JxTags;
typedef struct _JxText          JxText;
typedef struct _JxTypesetter    JxTypesetter;
typedef struct _JxXlsx          JxXlsx;
typedef struct _JxZip           JxZip;

/* The field that a part of the page shows; both NULL where there is none. */
typedef struct
{
  const char *row_id;
  const char *field;
} JxSource;

/* What a text is on the page; decides face, size, pitch and place. */
typedef enum
{
  JX_TEXT_TITLE,        /* 2号小标宋 */
  JX_TEXT_SUBTITLE,     /* the line under it */
  JX_TEXT_HEADING1,     /* 一、黑体 */
  JX_TEXT_HEADING2,     /* （一）楷体 */
  JX_TEXT_HEADING3,     /* 1. 仿宋 */
  JX_TEXT_HEADING4,     /* （1）仿宋 */
  JX_TEXT_BODY,         /* 3号仿宋, the first line moved in by two characters */
  JX_TEXT_ATTACHED,     /* below it, what is attached */
  JX_TEXT_SIGNATURE,    /* who signs, and the date below */
  JX_TEXT_ATTACHMENT,   /* 附件, at the head of what is attached */
  JX_TEXT_CAPTION,      /* above a table */
  JX_TEXT_HEAD,         /* a head cell */
  JX_TEXT_CELL,         /* any other cell */
  JX_TEXT_NOTE,         /* under a table */
  JX_TEXT_CONTINUED,    /* 续表 */
  JX_TEXT_PAGE_NUMBER,
  JX_TEXT_DIGEST,
  JX_TEXT_LAST
} JxTextRole;

G_END_DECLS
