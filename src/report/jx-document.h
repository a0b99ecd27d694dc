/* jx-document.h: what is printed, before it has pages: headings, paragraphs, tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-doc-table.h"
#include "jx-page-setup.h"

G_BEGIN_DECLS

#define JX_DOC_NOWHERE G_MAXUINT    /* a place in no document */

typedef enum
{
  JX_DOC_PAGE,          /* what follows stands on new pages of these settings */
  JX_DOC_PARAGRAPH,     /* a heading or a paragraph */
  JX_DOC_TABLE,
} JxDocNodeKind;

struct _JxDocParagraph
{
  JxTextRole  role;
  char       *number;   /* of a heading, printed before the text: "一、"; or NULL */
  char       *text;
  JxSource    source;
};

struct _JxDocNode
{
  JxDocNodeKind kind;
  guint         place;    /* in the document that it was added to last */
  union
  {
    JxPage          page;
    JxDocParagraph  paragraph;
    JxDocTable     *table;
  };
};

JxDocument      *jx_document_new           (const JxPage     *page);
JxDocument      *jx_document_new_after     (JxDocument       *before,
                                            const JxPage     *page);
JxDocument      *jx_document_ref           (JxDocument       *self);
void             jx_document_unref         (JxDocument       *self);
void             jx_document_end           (JxDocument       *self);
void             jx_document_begin_page    (JxDocument       *self,
                                            const JxPage     *page);
void             jx_document_add_paragraph (JxDocument       *self,
                                            JxTextRole        role,
                                            const char       *number,
                                            const char       *text,
                                            const JxSource   *source);
JxDocTable      *jx_document_add_table     (JxDocument       *self,
                                            const double     *grid,
                                            guint             n_columns,
                                            gboolean          frame);
void             jx_document_set_title     (JxDocument       *self,
                                            const char       *title);
const char      *jx_document_get_title     (const JxDocument *self);
void             jx_document_set_setup     (JxDocument       *self,
                                            const JxPageSetup *setup);
const JxPageSetup *jx_document_get_setup   (const JxDocument *self);
guint            jx_document_get_n_nodes   (const JxDocument *self);
const JxDocNode *jx_document_get_node      (const JxDocument *self,
                                            guint             position);
guint            jx_document_find_node     (const JxDocument *self,
                                            const JxDocNode  *node);
char            *jx_doc_paragraph_dup_printed (const JxDocParagraph *paragraph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDocument, jx_document_unref)

G_END_DECLS
