/* jx-signature.h: who signs, and when, below a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"
#include "jx-text-style.h"

G_BEGIN_DECLS

/* In points. */
typedef struct
{
  guint  end;       /* place of what follows the last line */
  double widest;    /* of its lines */
  double right;     /* free at the right of the widest */
} JxSignature;

gboolean jx_signature_has_line (const JxDocument  *document,
                                guint              node);
void     jx_signature_init     (JxSignature       *signature,
                                const JxDocument  *document,
                                guint              first,
                                const JxTextStyle *style,
                                double             width);

G_END_DECLS
