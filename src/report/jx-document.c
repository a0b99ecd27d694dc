/* jx-document.c: what is printed, before it has pages: headings, paragraphs, tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-document.h"

#define WINDOW 256    /* nodes of the document before, among which the next one is looked for */

/* A node that says the same as before is the same one: who laid it out need not do so again. */
struct _JxDocument
{
  GPtrArray   *nodes;     /* JxDocNode, counted by reference */
  char        *title;     /* of the whole, for those who list files */
  JxPageSetup  setup;
  JxDocument  *before;    /* while it is written, or NULL */
  guint        next;      /* of its nodes, the first that may stand here again */
  GArray      *twins;     /* Twin: tables are the same only when they are filled */
};

typedef struct
{
  guint table, before;    /* their places in both documents */
} Twin;

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

static void
release_node (gpointer node)
{
  g_rc_box_release_full (node, clear_node);
}

static void
clear_document (gpointer data)
{
  JxDocument *self = data;

  g_ptr_array_unref (self->nodes);
  g_array_unref (self->twins);
  g_clear_pointer (&self->before, jx_document_unref);
  g_free (self->title);
}

static void
add_node (JxDocument *self,
          JxDocNode  *node)
{
  node->place = self->nodes->len;
  g_ptr_array_add (self->nodes, node);
}

static JxDocNode *
create_node (JxDocument    *self,
             JxDocNodeKind  kind)
{
  JxDocNode *node = g_rc_box_new0 (JxDocNode);

  node->kind = kind;
  add_node (self, node);

  return node;
}

static gboolean
is_same_page (const JxPage *page,
              const JxPage *other)
{
  return page->landscape == other->landscape && page->width == other->width && page->height == other->height
         && page->top == other->top && page->left == other->left && page->bottom == other->bottom
         && page->right == other->right && page->font_size == other->font_size && page->title_size == other->title_size;
}

static gboolean
is_same_paragraph (const JxDocParagraph *paragraph,
                   const JxDocParagraph *other)
{
  return paragraph->role == other->role && g_str_equal (paragraph->text, other->text)
         && g_strcmp0 (paragraph->number, other->number) == 0
         && g_strcmp0 (paragraph->source.field, other->source.field) == 0
         && g_strcmp0 (paragraph->source.row_id, other->source.row_id) == 0;
}

static gboolean
is_same (const JxDocNode *node,
         const JxDocNode *other)
{
  if (node->kind != other->kind)
    return FALSE;

  switch (node->kind)
    {
    case JX_DOC_PAGE:
      return is_same_page (&node->page, &other->page);

    case JX_DOC_PARAGRAPH:
      return is_same_paragraph (&node->paragraph, &other->paragraph);

    case JX_DOC_TABLE:
      return jx_doc_table_equals (node->table, other->table);
    }

  g_return_val_if_reached (FALSE);
}

static guint
get_window_end (JxDocument *self)
{
  return self->before != NULL ? MIN (self->next + WINDOW, self->before->nodes->len) : 0;
}

/* Adds a node of the document before that says the same. */
static gboolean
keep (JxDocument      *self,
      const JxDocNode *node)
{
  guint end = get_window_end (self);

  for (guint n = self->next; n < end; n++)
    if (is_same (node, g_ptr_array_index (self->before->nodes, n)))
      {
        add_node (self, g_rc_box_acquire (g_ptr_array_index (self->before->nodes, n)));
        self->next = n + 1;
        return TRUE;
      }

  return FALSE;
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
  return jx_document_new_after (NULL, page);
}

/**
 * jx_document_new_after:
 * @before: (nullable): what was printed until now
 * @page: settings of the first pages
 *
 * Makes a document without content. What is added to it and was in @before, in the same order, is shared with that;
 * jx_document_end() is to be called when everything is added.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_new_after (JxDocument   *before,
                       const JxPage *page)
{
  JxDocument *self = g_rc_box_new0 (JxDocument);

  self->nodes = g_ptr_array_new_with_free_func (release_node);
  self->twins = g_array_new (FALSE, FALSE, sizeof (Twin));
  self->before = before != NULL ? jx_document_ref (before) : NULL;
  jx_document_begin_page (self, page);

  return self;
}

/**
 * jx_document_ref:
 * @self: a document
 *
 * Keeps a document alive, in the thread it was made in.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_ref (JxDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

/**
 * jx_document_unref:
 * @self: (transfer full): a document
 *
 * Frees it with all its content when nobody else has it.
 */
void
jx_document_unref (JxDocument *self)
{
  g_rc_box_release_full (self, clear_document);
}

/**
 * jx_document_end:
 * @self: a document to which everything is added
 *
 * Looks which tables are those of the document before, now that they are filled, and lets go of it.
 */
void
jx_document_end (JxDocument *self)
{
  g_return_if_fail (self != NULL);

  for (guint n = 0; n < self->twins->len; n++)
    {
      const Twin *twin = &g_array_index (self->twins, Twin, n);
      JxDocNode *node = g_ptr_array_index (self->before->nodes, twin->before);

      if (!is_same (g_ptr_array_index (self->nodes, twin->table), node))
        continue;

      release_node (g_ptr_array_index (self->nodes, twin->table));
      node->place = twin->table;
      g_ptr_array_index (self->nodes, twin->table) = g_rc_box_acquire (node);
    }

  g_array_set_size (self->twins, 0);
  g_clear_pointer (&self->before, jx_document_unref);
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
  if (!keep (self, &node))
    create_node (self, JX_DOC_PAGE)->page = *page;
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
  JxDocNode like = { .kind = JX_DOC_PARAGRAPH };
  JxDocNode *node;

  g_return_if_fail (self != NULL && text != NULL);

  like.paragraph = (JxDocParagraph) { role, (char *) number, (char *) text };
  if (source != NULL)
    like.paragraph.source = *source;
  if (keep (self, &like))
    return;

  node = create_node (self, JX_DOC_PARAGRAPH);
  node->paragraph.role = role;
  node->paragraph.number = g_strdup (number);
  node->paragraph.text = g_strdup (text);
  node->paragraph.source.row_id = g_strdup (like.paragraph.source.row_id);
  node->paragraph.source.field = g_strdup (like.paragraph.source.field);
}

/* The next table of before may be this one, when it is filled. */
static void
remember_twin (JxDocument *self)
{
  guint end = get_window_end (self);

  for (guint n = self->next; n < end; n++)
    if (((JxDocNode *) g_ptr_array_index (self->before->nodes, n))->kind == JX_DOC_TABLE)
      {
        Twin twin = { self->nodes->len, n };

        g_array_append_val (self->twins, twin);
        self->next = n + 1;
        return;
      }
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
  JxDocNode *node;

  g_return_val_if_fail (self != NULL, NULL);

  remember_twin (self);
  node = create_node (self, JX_DOC_TABLE);
  node->table = jx_doc_table_new (grid, n_columns, frame);

  return node->table;
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

  return g_ptr_array_index (self->nodes, position);
}

/**
 * jx_document_find_node:
 * @self: a document
 * @node: a node of this document, or of one before it
 *
 * Finds where a node stands that both documents share.
 *
 * Returns: its place here, `JX_DOC_NOWHERE` if it does not stand here
 */
guint
jx_document_find_node (const JxDocument *self,
                       const JxDocNode  *node)
{
  g_return_val_if_fail (self != NULL && node != NULL, JX_DOC_NOWHERE);

  return node->place < self->nodes->len && g_ptr_array_index (self->nodes, node->place) == node ? node->place : JX_DOC_NOWHERE;
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
