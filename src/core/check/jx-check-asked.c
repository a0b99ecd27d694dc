/* jx-check-asked.c: T03: more answers than questionnaires
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

/* 发放问卷300份: the words from the mark before it up to the figure; not 向126家各发放1份 */
static gboolean
is_called (JxNarrative       *self,
           const JxFact      *fact,
           const char *const *words)
{
  static const char *const each[] = { "各", "每", "均", "人手", NULL };
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);

  return fact->kind == JX_FACT_COUNT && jx_fact_is_exact (fact) && jx_text_has_any (label, words) && !jx_text_has_any (label, each);
}

static void
check_pair (JxNarrative  *self,
            const JxFact *asked,
            const JxFact *answered)
{
  static const char *const handed_out[] = { "发放", "发出", "下发", "派发", NULL };
  static const char *const returned[] = { "收回", "回收", "有效", NULL };
  g_autofree char *there = NULL, *here = NULL;

  if (answered->sentence != asked->sentence || !jx_fact_is_like (asked, answered) || answered->value <= asked->value
      || !is_called (self, asked, handed_out) || !is_called (self, answered, returned))
    return;

  there = jx_narrative_dup_fact (self, asked);
  here = jx_narrative_dup_fact (self, answered);
  jx_narrative_report_fact (self, "T03", JX_SEVERITY_ERROR, answered, _("%1$s were handed out and %2$s came back."), there, here);
}

/**
 * jx_check_asked:
 * @self: the texts
 *
 * Checks that no survey got more answers than it asked for: T03. Both stand in one sentence, one right behind the other.
 */
void
jx_check_asked (JxNarrative *self)
{
  for (guint i = 1; i < self->facts.facts->len; i++)
    check_pair (self, jx_narrative_get_fact (self, i - 1), jx_narrative_get_fact (self, i));
}
