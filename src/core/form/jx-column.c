/* jx-column.c: one field of a block: a column of its rows, or a cell of its fixed layout
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-column.h"

static const char *const role_keys[] = {
  [JX_ROLE_NONE] = "none",
  [JX_ROLE_LABEL] = "label",
  [JX_ROLE_PROJECT_NAME] = "project-name",
  [JX_ROLE_PROJECT_CODE] = "project-code",
  [JX_ROLE_PROJECT] = "project",
  [JX_ROLE_YEAR] = "year",
  [JX_ROLE_AGENCY] = "agency",
  [JX_ROLE_SUPERVISOR] = "supervisor",
  [JX_ROLE_REGION] = "region",
  [JX_ROLE_HEAD] = "head",
  [JX_ROLE_CONTACT] = "contact",
  [JX_ROLE_PHONE] = "phone",
  [JX_ROLE_FUNDS_SOURCE] = "funds-source",
  [JX_ROLE_INITIAL] = "initial",
  [JX_ROLE_ADJUSTED] = "adjusted",
  [JX_ROLE_ARRIVED] = "arrived",
  [JX_ROLE_EXECUTED] = "executed",
  [JX_ROLE_AMOUNT] = "amount",
  [JX_ROLE_CONTRACT] = "contract",
  [JX_ROLE_PAID] = "paid",
  [JX_ROLE_RATE] = "rate",
  [JX_ROLE_WEIGHT] = "weight",
  [JX_ROLE_SCORE] = "score",
  [JX_ROLE_REASON] = "reason",
  [JX_ROLE_EXPECTED] = "expected",
  [JX_ROLE_ACHIEVED] = "achieved",
  [JX_ROLE_LEVEL1] = "level1",
  [JX_ROLE_LEVEL2] = "level2",
  [JX_ROLE_NAME] = "name",
  [JX_ROLE_RELATION] = "relation",
  [JX_ROLE_TARGET] = "target",
  [JX_ROLE_MEASURE] = "measure",
  [JX_ROLE_ACTUAL] = "actual",
  [JX_ROLE_INITIAL_TARGET] = "initial-target",
  [JX_ROLE_COEFFICIENT] = "coefficient",
  [JX_ROLE_SCORE_RATE] = "score-rate",
  [JX_ROLE_STANDARD] = "standard",
  [JX_ROLE_COMPLETION] = "completion",
  [JX_ROLE_CORE] = "core",
  [JX_ROLE_TOTAL_WEIGHT] = "total-weight",
  [JX_ROLE_TOTAL_SCORE] = "total-score",
  [JX_ROLE_GRADE] = "grade",
  [JX_ROLE_CONCLUSION] = "conclusion",
  [JX_ROLE_PROBLEMS] = "problems",
  [JX_ROLE_MEASURES] = "measures",
  [JX_ROLE_TASK] = "task",
  [JX_ROLE_RAW_SCORE] = "raw-score",
};

G_STATIC_ASSERT (G_N_ELEMENTS (role_keys) == JX_ROLE_LAST);

/**
 * jx_role_to_key:
 * @role: a meaning
 *
 * Gets the word of the form language for a role.
 *
 * Returns: (transfer none): the word
 */
const char *
jx_role_to_key (JxRole role)
{
  g_return_val_if_fail (role < JX_ROLE_LAST, NULL);

  return role_keys[role];
}

/**
 * jx_role_from_key:
 * @key: (nullable): a word of the form language
 * @role: (out): the meaning
 *
 * Reads a role.
 *
 * Returns: `TRUE` if the language has the word
 */
gboolean
jx_role_from_key (const char *key,
                  JxRole     *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_keys); i++)
    if (g_strcmp0 (role_keys[i], key) == 0)
      {
        *role = (JxRole) i;
        return TRUE;
      }

  return FALSE;
}
