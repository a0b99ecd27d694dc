/* case-words.c: what the keys of a case mean; its printed words are in the dictionary of sheets
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-words.h"

#include "jx-sheet-titles.h"

typedef struct
{
  const char *kind;     /* form_kind of a case */
  const char *form;     /* id of a form */
} KindWord;

typedef struct
{
  const char *key;      /* of a case */
  JxRole      role;
} KeyWord;

static const KindWord kind_words[] = {
  { "mof_project", "mof-project" },
  { "sichuan_0013zp", "sichuan-0013zp" },
  { "sichuan_special_goal", "sichuan-special-goal" },
  { "yunnan_gk14", "yunnan-gk14" },
  { "rural_goal_selfeval", "rural" },
  { "hubei_20_80", "hubei-20-80" },
  { "transfer_goal_selfeval", "transfer" },
  { "hebei_project", "hebei" },
  { "mof_dept", "mof-department" },
  { "sichuan_dept_goal", "sichuan-department" },
  { "narrative", "narrative" },
  { "score_rate_tables", "score-rate-tables" },
  { "evaluation_4part", "evaluation-4part" },
};

static const KeyWord key_words[] = {
  { "level1", JX_ROLE_LEVEL1 },
  { "level2", JX_ROLE_LEVEL2 },
  { "level3", JX_ROLE_NAME },
  { "relation", JX_ROLE_RELATION },
  { "target", JX_ROLE_TARGET },
  { "unit", JX_ROLE_MEASURE },
  { "actual", JX_ROLE_ACTUAL },
  { "weight", JX_ROLE_WEIGHT },
  { "score", JX_ROLE_SCORE },
  { "reason", JX_ROLE_REASON },
};

static const KeyWord total_words[] = {
  { "total_weight", JX_ROLE_TOTAL_WEIGHT },
  { "total_score", JX_ROLE_TOTAL_SCORE },
  { "grade", JX_ROLE_GRADE },
  { "总分", JX_ROLE_TOTAL_SCORE },
  { "自评总分", JX_ROLE_TOTAL_SCORE },
  { "自评得分", JX_ROLE_TOTAL_SCORE },
  { "等级", JX_ROLE_GRADE },
  { "自评等级", JX_ROLE_GRADE },
};

/* The id of the form that a kind is filled into; NULL for a kind that is not known. */
const char *
case_words_find_form (const char *form_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_str_equal (kind_words[i].kind, form_kind))
      return kind_words[i].form;

  return NULL;
}

char *
case_words_list_kinds (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", kind_words[i].kind);

  return g_string_free (list, FALSE);
}

/* What a field of an indicator holds; where the case has a target, a printed column that could be one is about the year's
 * beginning. */
JxRole
case_words_row_role (const char *field)
{
  JxRole role;

  for (guint i = 0; i < G_N_ELEMENTS (key_words); i++)
    if (g_str_equal (key_words[i].key, field))
      return key_words[i].role;

  role = jx_sheet_titles_find (field);

  return role == JX_ROLE_TARGET ? JX_ROLE_INITIAL_TARGET : role;
}

/* What a text beside the table holds: its total or the grade. */
JxRole
case_words_total_role (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (total_words); i++)
    if (g_str_equal (total_words[i].key, key))
      return total_words[i].role;

  return JX_ROLE_NONE;
}
