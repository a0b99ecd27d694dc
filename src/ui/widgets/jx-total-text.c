/* jx-total-text.c: a total and its grade in words, before and after
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-total-text.h"

#include <glib/gi18n.h>

static char *
dup_role (JxAssessment *assessment,
          JxRole        role)
{
  JxCellRef cell;

  return jx_assessment_find_role (assessment, role, &cell)
           ? jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column) : NULL;
}

/* 93.00 优, or — where the form has no total or it cannot be computed yet. */
static char *
dup_total (JxAssessment *assessment)
{
  g_autofree char *total = dup_role (assessment, JX_ROLE_TOTAL_SCORE), *grade = dup_role (assessment, JX_ROLE_GRADE);

  if (total == NULL || *total == '\0')
    return g_strdup ("—");

  return g_strchomp (g_strjoin (" ", total, grade != NULL ? grade : "", NULL));
}

char *
jx_total_text_dup_change (JxAssessment *before,
                          JxAssessment *after)
{
  g_autofree char *old_text = dup_total (before), *new_text = dup_total (after);

  return g_str_equal (old_text, new_text) ? g_strdup_printf (_("%s, unchanged"), new_text)
                                          : g_strdup_printf ("%s → %s", old_text, new_text);
}
