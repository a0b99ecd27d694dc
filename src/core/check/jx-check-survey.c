/* jx-check-survey.c: whether somebody was asked before a satisfaction was written down
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-survey.h"

#include <string.h>

#include "jx-text.h"

/* 逐一走访32个网点，满意30个: of how many how many were satisfied, in whatever way they were asked */
static gboolean
counts_satisfied (const char *text)
{
  const char *at = jx_text_find (text, "满意");
  guint n_figures = 0;

  while (at != NULL && !g_ascii_isdigit (at[strlen ("满意")]))
    at = jx_text_find (at + 1, "满意");
  for (const char *c = text; at != NULL && c < at; c++)
    n_figures += g_ascii_isdigit (*c) && !g_ascii_isdigit (c[1]);

  return n_figures > 0 && at[strlen ("满意") + strspn (at + strlen ("满意"), "0123456789.")] != '%';
}

/**
 * jx_check_tells_of_survey:
 * @text: what a cell says, or a sentence
 *
 * Tells whether it says how many were asked: 96%（发放问卷120份）.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_tells_of_survey (const char *text)
{
  static const char *const words[] = { "问卷", "调查", "发放", "回收", "样本", "抽样", "受访", "走访", "回访", "访问", "测评", "抽查", "评价器" };
  static const char *const counts[] = { "份", "人", "户", "名", "家", "个样本", "个有效样本", "次" };
  gboolean survey = FALSE;

  if (strpbrk (text, "0123456789") == NULL)
    return FALSE;
  if (counts_satisfied (text))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (words) && !survey; i++)
    survey = jx_text_has (text, words[i]);
  for (guint i = 0; survey && i < G_N_ELEMENTS (counts); i++)
    for (const char *at = jx_text_find (text, counts[i]); at != NULL; at = jx_text_find (at + 1, counts[i]))
      if (at > text && g_ascii_isdigit (at[-1]))
        return TRUE;

  return FALSE;
}

/* 走访用户300户，满意282户: the sentence says of whom it is */
static gboolean
has_sentence (const char *text)
{
  g_auto(GStrv) lines = jx_text_has (text, "满意") ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto(GStrv) sentences = g_strsplit (lines[i], "。", -1);

      for (guint j = 0; sentences[j] != NULL; j++)
        if (jx_text_has (sentences[j], "满意") && jx_check_tells_of_survey (sentences[j]))
          return TRUE;
    }

  return FALSE;
}

/**
 * jx_check_has_survey:
 * @check: a run
 *
 * Tells whether the report, what was reached of the goal or a field of the form says how many were asked: then a row need not say
 * it again. Whom the goal wants asked, nobody has asked yet.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_has_survey (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (part->block->type == JX_BLOCK_INDICATORS || part->block->type == JX_BLOCK_MATRIX)
        continue;

      for (guint j = 0; j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          {
            const char *text = jx_sheet_part_get_value (part, j, (int) k)->typed;

            if (text != NULL && part->block->columns[k].role != JX_ROLE_EXPECTED && has_sentence (text))
              return TRUE;
          }
    }

  return FALSE;
}
