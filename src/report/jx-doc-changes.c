/* jx-doc-changes.c: what of a document is as it was before
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-doc-changes.h"

/* Who places a node looks at the one before it and at those that belong to it, as notes do to the table above them: it
 * stands as before if they are the same, too. */
struct _JxDocChanges
{
  guint    *before;     /* by node: its place then, or JX_DOC_NOWHERE; and the end of all */
  gboolean *steady;     /* by node */
};

static gboolean
belongs_to_previous (const JxDocument *document,
                     guint             node)
{
  const JxDocNode *content = jx_document_get_node (document, node);

  switch (content->kind)
    {
    case JX_DOC_PAGE:
      break;

    case JX_DOC_PARAGRAPH:
      return content->paragraph.role == JX_TEXT_NOTE || content->paragraph.role == JX_TEXT_SIGNATURE;

    case JX_DOC_TABLE:
      return !jx_doc_table_get_frame (content->table);
    }

  return FALSE;
}

static gboolean
follows (const JxDocChanges *self,
         guint               node,
         guint               previous)
{
  return self->before[node] != JX_DOC_NOWHERE && self->before[previous] != JX_DOC_NOWHERE
         && self->before[node] == self->before[previous] + 1;
}

static void
find_steady (JxDocChanges     *self,
             const JxDocument *document)
{
  guint n_nodes = jx_document_get_n_nodes (document);
  gboolean below = TRUE;    /* what is under the node, and belongs to it, is as before */

  for (guint n = n_nodes; n-- > 0;)
    {
      below = follows (self, n + 1, n) && (n + 1 == n_nodes || !belongs_to_previous (document, n + 1) || below);
      self->steady[n] = below && (n == 0 ? self->before[n] == 0 : follows (self, n, n - 1));
    }
}

/**
 * jx_doc_changes_new:
 * @document: a document
 * @before: the one that it was written after, or one before that
 *
 * Finds which parts of a document are the same as before.
 *
 * Returns: (transfer full): the changes
 */
JxDocChanges *
jx_doc_changes_new (const JxDocument *document,
                    const JxDocument *before)
{
  guint n_nodes = jx_document_get_n_nodes (document), n_before = jx_document_get_n_nodes (before);
  JxDocChanges *self = g_new0 (JxDocChanges, 1);

  self->before = g_new (guint, n_nodes + 1);
  self->steady = g_new (gboolean, n_nodes + 1);
  for (guint n = 0; n < n_nodes; n++)
    self->before[n] = JX_DOC_NOWHERE;
  self->before[n_nodes] = n_before;
  for (guint n = 0; n < n_before; n++)
    {
      guint place = jx_document_find_node (document, jx_document_get_node (before, n));

      if (place != JX_DOC_NOWHERE)
        self->before[place] = n;
    }
  find_steady (self, document);

  return self;
}

/**
 * jx_doc_changes_free:
 * @self: (transfer full): the changes
 *
 * Frees them.
 */
void
jx_doc_changes_free (JxDocChanges *self)
{
  g_free (self->before);
  g_free (self->steady);
  g_free (self);
}

/**
 * jx_doc_changes_get_before:
 * @self: the changes
 * @node: a place in the document
 *
 * Gets where a node stood in the document before.
 *
 * Returns: its place there, or `JX_DOC_NOWHERE`
 */
guint
jx_doc_changes_get_before (const JxDocChanges *self,
                           guint               node)
{
  g_return_val_if_fail (self != NULL, JX_DOC_NOWHERE);

  return self->before[node];
}

/**
 * jx_doc_changes_get_end:
 * @self: the changes
 * @node: a place in the document
 * @limit: a place behind it, or @node
 *
 * Finds how far everything from a node on stood the same way in the document before, one after the other.
 *
 * Returns: the first place that did not, @limit at most; @node if it did not itself
 */
guint
jx_doc_changes_get_end (const JxDocChanges *self,
                        guint               node,
                        guint               limit)
{
  g_return_val_if_fail (self != NULL, node);

  while (node < limit && self->steady[node])
    node++;

  return node;
}
