/* jx-check-kinds.c: F06: the kinds of projects of a department, which are all its projects there are
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-narrative.h"

/**
 * jx_check_kinds:
 * @self: the texts
 *
 * Checks whether 常年项目 and 阶段项目 of a department come to what it says of all its projects: F06.
 */
void
jx_check_kinds (JxNarrative *self)
{
  const guint64 kinds[] = { JX_SAID (STANDING), JX_SAID (STAGE) };
  JxFactSet parts = { 0 }, projects = { 0 };
  guint paragraph = 0, kind = G_N_ELEMENTS (kinds);
  gint64 sum;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->kind != JX_FACT_AMOUNT)
        continue;
      if ((fact->said & JX_SAID (PROJECT)) != 0)
        jx_fact_set_add (&projects, fact);
      if (fact->paragraph == paragraph || (fact->said & JX_SAID (TOTAL)) == 0)
        continue;

      for (kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
        if (jx_narrative_paragraph_says (self, fact->paragraph, kinds[kind]))
          break;
      if (kind == parts.n && kind < G_N_ELEMENTS (kinds))
        {
          jx_fact_set_add (&parts, fact);
          paragraph = fact->paragraph;
        }
    }

  if (parts.n != G_N_ELEMENTS (kinds) || projects.n == 0)
    return;
  for (guint i = 0; i < projects.n; i++)
    if (jx_fact_set_comes_to (&parts, 0, parts.n, projects.facts[i], &sum))
      return;

  jx_check_report_sum (self, JX_SEVERITY_ERROR, projects.facts[projects.n - 1], &parts, 0, parts.n, sum);
}
