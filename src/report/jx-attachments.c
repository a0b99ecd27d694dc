/* jx-attachments.c: what is attached to a report, as it says above its signature
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-attachments.h"

/* Printed, so Chinese in every locale. */
#define MARK "附件"

/**
 * jx_attachments_add:
 * @document: a report whose text is written
 * @titles: (array zero-terminated=1): what is attached, as it is called there; at least one
 *
 * Lists what is attached (GB/T 9704, 7.3.4): a line below the text, numbered where there are several, each title below the
 * one above it.
 */
void
jx_attachments_add (JxDocument         *document,
                    const char * const *titles)
{
  g_return_if_fail (document != NULL && titles != NULL && titles[0] != NULL);

  for (guint n = 0; titles[n] != NULL; n++)
    {
      g_autofree char *number = titles[1] != NULL ? g_strdup_printf ("%u.", n + 1) : g_strdup ("");
      g_autofree char *line = g_strconcat (n == 0 ? MARK "：" : "　　　", number, titles[n], NULL);

      jx_document_add_paragraph (document, JX_TEXT_ATTACHED, NULL, line, NULL);
    }
}

/**
 * jx_attachments_add_mark:
 * @document: a document, at the head of what is attached
 * @number: of it, from 1 on
 * @total: how many there are
 *
 * Marks what is attached as the report calls it.
 */
void
jx_attachments_add_mark (JxDocument *document,
                         guint       number,
                         guint       total)
{
  g_autofree char *mark = NULL;

  g_return_if_fail (document != NULL && number >= 1 && number <= total);

  mark = total > 1 ? g_strdup_printf (MARK "%u", number) : g_strdup (MARK);
  jx_document_add_paragraph (document, JX_TEXT_ATTACHMENT, NULL, mark, NULL);
}

static gboolean
is_line (const JxDocument *document,
         guint             node)
{
  const JxDocNode *content = jx_document_get_node (document, node);

  return content->kind == JX_DOC_PARAGRAPH && content->paragraph.role == JX_TEXT_ATTACHED;
}

/**
 * jx_attachments_begin_at:
 * @document: a document
 * @node: a place in it
 *
 * Asks whether the list of what is attached begins there: above it a line stays free.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_attachments_begin_at (const JxDocument *document,
                         guint             node)
{
  g_return_val_if_fail (document != NULL && node < jx_document_get_n_nodes (document), FALSE);

  return is_line (document, node) && (node == 0 || !is_line (document, node - 1));
}
