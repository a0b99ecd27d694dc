/* jx-draft.c: what a section of a report may begin with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-draft.h"

#include <string.h>

#include "jx-label.h"
#include "jx-place.h"

/* Where in a cell 偏差原因分析及改进措施 the measures begin. Chinese: it is what the cells hold. */
static const char *const measures_begin[] = {
  "改进措施：", "改进措施:", "整改措施：", "措施：", "下一步", "今后", "下年度", NULL,
};

static const char *
find_measures (const char *reason)
{
  const char *first = NULL;

  for (guint i = 0; measures_begin[i] != NULL; i++)
    {
      const char *found = strstr (reason, measures_begin[i]);

      if (found != NULL && (first == NULL || found < first))
        first = found;
    }

  return first;
}

static char *
dup_cell (JxAssessment *assessment,
          JxTable      *table,
          guint         position,
          JxRole        role)
{
  int column = jx_block_find_role (jx_table_get_block (table), role);

  return column >= 0 ? g_strstrip (jx_assessment_dup_shown (assessment, table, position, column)) : g_strdup ("");
}

static gsize
trim_end (const char *text,
          gsize       length)
{
  static const char *const ends[] = { "。", "；", "，", ";", ",", ".", " " };
  gsize before;

  do
    {
      before = length;
      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        if (length >= strlen (ends[i]) && g_str_has_prefix (text + length - strlen (ends[i]), ends[i]))
          length -= strlen (ends[i]);
    }
  while (length < before);

  return length;
}

/* Sentences end with a full stop, whatever they were typed with. */
static void
append_sentence (GString    *draft,
                 const char *text,
                 gsize       length)
{
  g_string_append_len (draft, text, trim_end (text, length));
  g_string_append (draft, "。");
}

static void
append_row (GString      *draft,
            JxAssessment *assessment,
            JxTable      *table,
            guint         position,
            JxRole        role,
            guint        *number)
{
  g_autofree char *reason = dup_cell (assessment, table, position, JX_ROLE_REASON);
  g_autofree char *name = dup_cell (assessment, table, position, JX_ROLE_NAME);
  const char *measures = find_measures (reason);
  gsize length = measures != NULL ? (gsize) (measures - reason) : strlen (reason);

  if (role == JX_ROLE_MEASURES ? measures == NULL : length == 0)
    return;

  g_string_append_printf (draft, "%s%u.", *number > 0 ? "\n" : "", *number + 1);
  (*number)++;
  if (*name != '\0')
    g_string_append_printf (draft, "%s：", name);
  if (role == JX_ROLE_MEASURES)
    append_sentence (draft, measures, strlen (measures));
  else
    append_sentence (draft, reason, length);
}

/* What the table says of rows that fall short, one after the other. */
static char *
dup_from_reasons (JxAssessment *assessment,
                  JxRole        role)
{
  GString *draft = g_string_new (NULL);
  guint number = 0;

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      for (guint position = 0; position < jx_table_get_n_rows (table); position++)
        if (jx_block_find_role (jx_table_get_block (table), JX_ROLE_REASON) >= 0)
          append_row (draft, assessment, table, position, role, &number);
    }

  return g_string_free (draft, draft->len == 0);
}

/* A draft full of gaps would be no help: what it quotes must be there. */
static gboolean
is_complete (JxAssessment *assessment,
             const char   *draft)
{
  g_autoptr(GPtrArray) pieces = jx_assessment_split_label (assessment, draft);

  for (guint i = 0; i < pieces->len; i++)
    {
      const JxLabelPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->code == NULL ? strchr (piece->text, '{') != NULL : *piece->text == '\0')
        return FALSE;
    }

  return TRUE;
}

/**
 * jx_draft_dup:
 * @assessment: an assessment
 * @section: one of its form's sections
 *
 * Writes what a section may begin with: the form's own draft, which quotes the table; for problems and measures what the
 * table gives as reasons of deviations.
 *
 * Returns: (transfer full) (nullable): the draft, with the figures embedded as codes; `NULL` if there is nothing to say
 */
char *
jx_draft_dup (JxAssessment    *assessment,
              const JxSection *section)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && section != NULL, NULL);

  if (section->draft != NULL)
    return is_complete (assessment, section->draft) ? g_strdup (section->draft) : NULL;
  if (section->role == JX_ROLE_PROBLEMS || section->role == JX_ROLE_MEASURES)
    return dup_from_reasons (assessment, section->role);

  return NULL;
}
