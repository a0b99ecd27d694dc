/* jx-signature.c: who signs, and when, below a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-signature.h"

#include "jx-text-runs.h"

#define AFTER_DATE 4.0    /* hanzi free at the right of the date (GB/T 9704) */
#define SPARE      1.0    /* hanzi: widths of lines are estimated */

/**
 * jx_signature_has_line:
 * @document: a document
 * @node: a place in it, or behind its end
 *
 * Asks whether a line of a signature stands there.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_signature_has_line (const JxDocument *document,
                       guint             node)
{
  const JxDocNode *content;

  g_return_val_if_fail (document != NULL, FALSE);

  if (node >= jx_document_get_n_nodes (document))
    return FALSE;

  content = jx_document_get_node (document, node);

  return content->kind == JX_DOC_PARAGRAPH && content->paragraph.role == JX_TEXT_SIGNATURE;
}

/**
 * jx_signature_init:
 * @signature: (out caller-allocates): where it stands
 * @document: a document
 * @first: its first line
 * @style: how its lines look
 * @width: of the type area, in points
 *
 * Finds where the lines of a signature stand: in the middle of the longest of them; the last one is the date, which
 * decides the place.
 */
void
jx_signature_init (JxSignature       *signature,
                   const JxDocument  *document,
                   guint              first,
                   const JxTextStyle *style,
                   double             width)
{
  double last = 0;

  g_return_if_fail (signature != NULL && document != NULL && style != NULL);

  *signature = (JxSignature) { .end = first };
  for (; jx_signature_has_line (document, signature->end); signature->end++)
    {
      const char *text = jx_document_get_node (document, signature->end)->paragraph.text;

      last = (jx_text_runs_get_width (text) + SPARE) * style->size;
      signature->widest = MIN (MAX (signature->widest, last), width);
    }

  signature->right = MAX (0, (AFTER_DATE - SPARE / 2) * style->size - (signature->widest - last) / 2);
}
