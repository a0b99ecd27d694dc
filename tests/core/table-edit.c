/* table-edit.c: tables for tests, filled in by places as findings name them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-edit.h"

#include <string.h>

#include "jx-place.h"

JxAssessment *
table_new (JxForms    *forms,
           const char *form,
           const char *year)
{
  JxAssessment *assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, form), NULL);
  g_autoptr(GError) error = NULL;

  jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), "year", year, &error);
  g_assert_no_error (error);

  return assessment;
}

/* makes a block of rows have as many as are asked for, all of the user */
void
table_add_rows (JxAssessment *assessment,
                const char   *block,
                guint         n_rows)
{
  JxTable *table = jx_assessment_find_table (assessment, block);
  g_autoptr(GError) error = NULL;

  while (jx_table_get_n_rows (table) > 0)
    jx_holder_remove (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (table, 0)), &error);

  table_append_rows (assessment, block, n_rows);
}

/* below those that are there, as people add them */
void
table_append_rows (JxAssessment *assessment,
                   const char   *block,
                   guint         n_rows)
{
  guint n_before = jx_table_get_n_rows (jx_assessment_find_table (assessment, block));
  g_autoptr(GError) error = NULL;

  for (guint n = n_before; n < n_before + n_rows; n++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autoptr(JxRecord) record = jx_record_new (JX_RECORD_ROW, id, jx_assessment_get_id (assessment));

      record->block = g_strdup (block);
      jx_holder_insert (JX_HOLDER (assessment), record, n, &error);
      g_assert_no_error (error);
    }
}

static void
set_field (JxAssessment *assessment,
           JxCellRef    *cell,
           const char   *key,
           const char   *text)
{
  g_autoptr(GError) error = NULL;

  jx_holder_set_field (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (cell->table, cell->position)), key,
                       *text != '\0' ? text : NULL, &error);
  g_assert_no_error (error);
}

/* a key that the form has no column for: jx_assessment_find_place() knows only columns */
static void
set_beside (JxAssessment *assessment,
            const char   *place,
            const char   *text)
{
  const char *key = strrchr (place, '/') + 1;
  g_autofree char *row = g_strndup (place, (gsize) (key - place) - 1);
  JxCellRef cell;

  g_assert_true (jx_assessment_find_place (assessment, row, &cell));
  set_field (assessment, &cell, key, text);
}

/* A line is place=text; text "" clears the cell; a key survey_… stands beside the row's cells. */
void
table_edit (JxAssessment *assessment,
            const char   *edits)
{
  g_auto(GStrv) lines = g_strsplit (edits, "\n", -1);

  for (guint n = 0; lines[n] != NULL; n++)
    {
      char *text = strchr (lines[n], '=');
      JxCellRef cell;

      if (text == NULL)
        continue;

      *text++ = '\0';
      if (jx_assessment_find_place (assessment, lines[n], &cell))
        set_field (assessment, &cell, jx_table_get_block (cell.table)->columns[cell.column].key, text);
      else if (strstr (lines[n], "/survey_") != NULL)
        set_beside (assessment, lines[n], text);
      else
        g_error ("%s: no such place", lines[n]);
    }

  jx_assessment_recompute (assessment);
}

static char *
to_paragraphs (const char *edits)
{
  GString *text = g_string_new (edits);

  g_string_replace (text, "|", "\r", 0);

  return g_string_free (text, FALSE);
}

/* As table_edit (), where | begins a paragraph of a report; the edits go by lines, so paragraphs come in afterwards. */
void
table_edit_texts (JxAssessment *assessment,
                  const char   *edits)
{
  g_autofree char *plain = to_paragraphs (edits);
  JxTable *texts;

  table_edit (assessment, plain);
  texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);

  for (guint i = 0; texts != NULL && i < jx_table_get_block (texts)->n_columns; i++)
    {
      g_autofree char *typed = g_strdup (jx_row_get_typed (jx_table_get_row (texts, 0), i));
      g_autoptr(GError) error = NULL;

      if (typed == NULL || strchr (typed, '\r') == NULL)
        continue;
      g_strdelimit (typed, "\r", '\n');
      jx_holder_set_field (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (texts, 0)),
                           jx_table_get_block (texts)->columns[i].key, typed, &error);
      g_assert_no_error (error);
    }

  jx_assessment_recompute (assessment);
}

/* @place is what the place begins with; a severity below 0 is any. */
JxFinding *
table_find_from (GPtrArray  *findings,
                 const char *rule,
                 const char *place,
                 int         severity)
{
  for (guint i = 0; i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (jx_finding_get_rule (finding), rule)
          && (place == NULL || g_str_has_prefix (jx_finding_get_place (finding), place))
          && (severity < 0 || (int) jx_finding_get_severity (finding) == severity))
        return finding;
    }

  return NULL;
}

JxFinding *
table_find (GPtrArray  *findings,
            const char *rule,
            const char *place)
{
  for (guint n = 0; n < findings->len; n++)
    {
      JxFinding *finding = g_ptr_array_index (findings, n);

      if (g_str_equal (jx_finding_get_rule (finding), rule)
          && (place == NULL || g_str_equal (jx_finding_get_place (finding), place)))
        return finding;
    }

  return NULL;
}

void
table_tell (GPtrArray *findings)
{
  for (guint n = 0; n < findings->len; n++)
    {
      JxFinding *finding = g_ptr_array_index (findings, n);

      g_test_message ("%s %s: %s", jx_finding_get_rule (finding), jx_finding_get_place (finding), jx_finding_get_message (finding));
    }
}
