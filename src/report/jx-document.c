/* jx-document.c: what is printed, before it has pages: headings, paragraphs, tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-document.h"

struct _JxDocument
{
  GArray      *nodes;   /* JxDocNode */
  char        *title;   /* of the whole, for those who list files */
  JxPageSetup  setup;
};

static void
clear_node (gpointer data)
{
  JxDocNode *node = data;

  switch (node->kind)
    {
    case JX_DOC_PAGE:
      break;

    case JX_DOC_PARAGRAPH:
      g_free (node->paragraph.number);
      g_free (node->paragraph.text);
      g_free ((char *) node->paragraph.source.row_id);
      g_free ((char *) node->paragraph.source.field);
      break;

    case JX_DOC_TABLE:
      jx_doc_table_free (node->table);
      break;
    }
}

/**
 * jx_document_new:
 * @page: settings of the first pages
 *
 * Makes a document without content.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_new (const JxPage *page)
{
  JxDocument *self = g_new0 (JxDocument, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (JxDocNode));
  g_array_set_clear_func (self->nodes, clear_node);
  jx_document_begin_page (self, page);

  return self;
}

/**
 * jx_document_free:
 * @self: (transfer full): a document
 *
 * Frees it with all its content.
 */
void
jx_document_free (JxDocument *self)
{
  g_array_unref (self->nodes);
  g_free (self->title);
  g_free (self);
}

/**
 * jx_document_begin_page:
 * @self: a document
 * @page: settings of the pages that follow
 *
 * Says that what is added from here on stands on new pages of their own settings.
 */
void
jx_document_begin_page (JxDocument   *self,
                        const JxPage *page)
{
  JxDocNode node = { .kind = JX_DOC_PAGE };

  g_return_if_fail (self != NULL && page != NULL);

  node.page = *page;
  g_array_append_val (self->nodes, node);
}

/**
 * jx_document_add_paragraph:
 * @self: a document
 * @role: what it is
 * @number: (nullable): printed before the text
 * @text: the text; line breaks are kept
 * @source: (nullable): the field it shows; copied
 *
 * Adds a heading or a paragraph.
 */
void
jx_document_add_paragraph (JxDocument     *self,
                           JxTextRole      role,
                           const char     *number,
                           const char     *text,
                           const JxSource *source)
{
  JxDocNode node = { .kind = JX_DOC_PARAGRAPH };

  g_return_if_fail (self != NULL && text != NULL);

  node.paragraph.role = role;
  node.paragraph.number = g_strdup (number);
  node.paragraph.text = g_strdup (text);
  if (source != NULL)
    {
      node.paragraph.source.row_id = g_strdup (source->row_id);
      node.paragraph.source.field = g_strdup (source->field);
    }
  g_array_append_val (self->nodes, node);
}

/**
 * jx_document_add_table:
 * @self: a document
 * @grid: (array length=n_columns): widths of the columns, in any unit
 * @n_columns: their number
 * @frame: whether borders are printed
 *
 * Adds a table without rows.
 *
 * Returns: (transfer none): the table, to be filled
 */
JxDocTable *
jx_document_add_table (JxDocument   *self,
                       const double *grid,
                       guint         n_columns,
                       gboolean      frame)
{
  JxDocNode node = { .kind = JX_DOC_TABLE };

  g_return_val_if_fail (self != NULL, NULL);

  node.table = jx_doc_table_new (grid, n_columns, frame);
  g_array_append_val (self->nodes, node);

  return node.table;
}

/**
 * jx_document_set_title:
 * @self: a document
 * @title: (nullable): its name
 *
 * Names the document for those who list it.
 */
void
jx_document_set_title (JxDocument *self,
                       const char *title)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->title, title);
}

/**
 * jx_document_get_title:
 * @self: a document
 *
 * Gets the name of the document.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
jx_document_get_title (const JxDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * jx_document_set_setup:
 * @self: a document
 * @setup: how its pages are wanted
 *
 * Says what stands at the foot of the pages; their sizes are those of jx_document_begin_page().
 */
void
jx_document_set_setup (JxDocument        *self,
                       const JxPageSetup *setup)
{
  g_return_if_fail (self != NULL && setup != NULL);

  self->setup = *setup;
}

/**
 * jx_document_get_setup:
 * @self: a document
 *
 * Gets what stands at the foot of the pages.
 *
 * Returns: (transfer none): the setup
 */
const JxPageSetup *
jx_document_get_setup (const JxDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->setup;
}

/**
 * jx_document_get_n_nodes:
 * @self: a document
 *
 * Counts the parts.
 *
 * Returns: their number
 */
guint
jx_document_get_n_nodes (const JxDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->nodes->len;
}

/**
 * jx_document_get_node:
 * @self: a document
 * @position: place among its parts
 *
 * Gets a part.
 *
 * Returns: (transfer none): the part
 */
const JxDocNode *
jx_document_get_node (const JxDocument *self,
                      guint             position)
{
  g_return_val_if_fail (self != NULL && position < self->nodes->len, NULL);

  return &g_array_index (self->nodes, JxDocNode, position);
}

/**
 * jx_doc_paragraph_dup_printed:
 * @paragraph: a heading or a paragraph
 *
 * Joins number and text as they are printed.
 *
 * Returns: (transfer full): the text
 */
char *
jx_doc_paragraph_dup_printed (const JxDocParagraph *paragraph)
{
  g_return_val_if_fail (paragraph != NULL, NULL);

  return g_strconcat (paragraph->number ? paragraph->number : "", paragraph->text, NULL);
}
