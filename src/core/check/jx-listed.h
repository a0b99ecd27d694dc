/* jx-listed.h: the lines of a report that is not at hand: a list of “what：how much”
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-narrative.h"

G_BEGIN_DECLS

/* The one figure of each line; NULL where it has none or several. */
typedef struct
{
  const char   *name;
  char         *core;         /* of the name, or NULL */
  const JxFact *fact;
  guint         first, end;   /* all that it has: from one to before the other */
} JxListed;

GArray  *jx_listed_read      (JxNarrative    *self);
gboolean jx_listed_is_usable (const JxListed *line);

G_END_DECLS
