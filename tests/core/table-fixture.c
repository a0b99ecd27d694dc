/* table-fixture.c: an assessment that nothing is typed into yet, and its cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-fixture.h"

#include "jx-edits.h"

/* @form: an id; NULL: the national form of a project */
void
table_set_up (TableFixture  *fixture,
              gconstpointer  form)
{
  const char *id = form != NULL ? form : "mof-project";

  fixture->forms = load_shipped_forms ();
  fixture->assessment = jx_assessment_new_empty (fixture->forms, jx_forms_find_latest (fixture->forms, id), NULL);
  fixture->indicators = jx_assessment_find_table (fixture->assessment, "indicators");
}

void
table_tear_down (TableFixture  *fixture,
                 gconstpointer  form)
{
  g_assert_finalize_object (fixture->assessment);
  g_assert_finalize_object (fixture->forms);
}

/* as the window sets it: by a command */
void
table_set (JxAssessment *assessment,
           const char   *block,
           guint         position,
           const char   *field,
           const char   *text)
{
  JxTable *table = jx_assessment_find_table (assessment, block);
  g_autoptr(JxCommand) command = jx_edits_set (assessment, table, position,
                                               (guint) jx_block_find_column (jx_table_get_block (table), field), text);

  g_assert_true (jx_command_apply (command, JX_HOLDER (assessment), NULL));
}

const char *
table_get (JxAssessment *assessment,
           const char   *block,
           guint         position,
           const char   *field)
{
  JxTable *table = jx_assessment_find_table (assessment, block);

  return jx_row_get_typed (jx_table_get_row (table, position),
                           (guint) jx_block_find_column (jx_table_get_block (table), field));
}

/* Everything that would be stored, a record to a line. */
char *
table_dup_records (JxAssessment *assessment)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  GString *text = g_string_new (NULL);

  jx_assessment_add_to_bundle (assessment, bundle);
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      g_string_append_printf (text, "%s %s %s", record->id, record->block, record->key);
      for (guint j = 0; j < record->fields->len; j += 2)
        g_string_append_printf (text, " %s=%s", (char *) g_ptr_array_index (record->fields, j),
                                (char *) g_ptr_array_index (record->fields, j + 1));
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}
