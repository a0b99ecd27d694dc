/* jx-comparison.c: what is different between two states of an assessment, place by place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-comparison.h"

#include <glib/gi18n-lib.h>

#include "jx-contract.h"
#include "jx-evidence.h"
#include "jx-place.h"
#include "jx-survey.h"

typedef struct
{
  JxAssessment *before;
  JxAssessment *after;
  GPtrArray    *differences;
} Comparison;

/* Two tables of the same block, and which row of one is which of the other. */
typedef struct
{
  JxTable *before;
  JxTable *after;
  int     *partners;    /* of each row of @after: its position in @before, or -1 */
  gboolean *met;        /* of each row of @before: whether it has a partner */
} Pair;

static JxDifference *
add (Comparison       *self,
     JxDifferenceKind  kind,
     const char       *place,
     const char       *label,
     const char       *before,
     const char       *after)
{
  JxDifference *difference = jx_difference_new (kind, place, label, before, after);

  g_ptr_array_add (self->differences, difference);

  return difference;
}

/* ---- rows ---- */

/* By what people know a row: the indicator's name, the printed name of a line, else the first text in it. */
static char *
dup_row_name (JxAssessment *assessment,
              JxTable      *table,
              guint         position)
{
  static const JxRole roles[] = { JX_ROLE_NAME, JX_ROLE_LABEL, JX_ROLE_TASK };
  const JxBlock *block = jx_table_get_block (table);

  for (guint i = 0; i < G_N_ELEMENTS (roles) + block->n_columns; i++)
    {
      int column = i < G_N_ELEMENTS (roles) ? jx_block_find_role (block, roles[i]) : (int) (i - G_N_ELEMENTS (roles));
      g_autofree char *text = column >= 0 ? jx_assessment_dup_shown (assessment, table, position, (guint) column) : NULL;

      if (text != NULL && *text != '\0')
        return g_steal_pointer (&text);
    }

  return g_strdup ("");
}

static char *
dup_label (JxAssessment *assessment,
           JxTable      *table,
           guint         position,
           int           column)
{
  g_autofree char *place = jx_assessment_dup_cell_name (assessment, table, (int) position, column);
  g_autofree char *name = NULL;

  if (jx_block_is_single (jx_table_get_block (table)))
    return g_steal_pointer (&place);

  name = dup_row_name (assessment, table, position);

  return *name != '\0' ? g_strdup_printf (_("%1$s (%2$s)"), place, name) : g_steal_pointer (&place);
}

static void
add_row (Comparison       *self,
         JxDifferenceKind  kind,
         JxTable          *table,
         guint             position)
{
  JxAssessment *assessment = kind == JX_DIFFERENCE_ADDED ? self->after : self->before;
  g_autofree char *place = jx_assessment_dup_place (assessment, table, (int) position, -1);
  g_autofree char *label = jx_assessment_dup_cell_name (assessment, table, (int) position, -1);
  g_autofree char *name = dup_row_name (assessment, table, position);
  JxDifference *difference = add (self, kind, place, label, kind == JX_DIFFERENCE_REMOVED ? name : NULL,
                                  kind == JX_DIFFERENCE_ADDED ? name : NULL);

  if (kind == JX_DIFFERENCE_ADDED)
    jx_difference_set_cell (difference, jx_row_get_id (jx_table_get_row (table, position)), NULL, FALSE);
}

/* A cell that says the same is the same, whether somebody typed it or the form computed it. @old_column or @column is -1 where
 * only the other one's form has it. */
static void
compare_cell (Comparison *self,
              const Pair *pair,
              guint       position,
              int         old_column,
              int         column)
{
  guint old_position = (guint) pair->partners[position];
  JxRow *row = jx_table_get_row (pair->after, position);
  JxRow *old_row = jx_table_get_row (pair->before, old_position);
  g_autofree char *before = NULL, *after = NULL, *place = NULL, *label = NULL;
  const char *old_typed = old_column >= 0 ? jx_row_get_typed (old_row, (guint) old_column) : NULL;
  const char *typed = column >= 0 ? jx_row_get_typed (row, (guint) column) : NULL;

  if (old_column >= 0)
    before = jx_assessment_dup_shown (self->before, pair->before, old_position, (guint) old_column);
  if (column >= 0)
    after = jx_assessment_dup_shown (self->after, pair->after, position, (guint) column);

  if (g_str_equal (before != NULL ? before : "", after != NULL ? after : ""))
    return;

  if (column >= 0)
    {
      place = jx_assessment_dup_place (self->after, pair->after, (int) position, column);
      label = dup_label (self->after, pair->after, position, column);
    }
  else
    {
      place = jx_assessment_dup_place (self->before, pair->before, (int) old_position, old_column);
      label = dup_label (self->before, pair->before, old_position, old_column);
    }

  jx_difference_set_cell (add (self, JX_DIFFERENCE_CELL, place, label, before, after), jx_row_get_id (row),
                          column >= 0 ? jx_table_get_block (pair->after)->columns[column].key : NULL,
                          g_strcmp0 (old_typed, typed) == 0);
}

static void
compare_cells (Comparison *self,
               const Pair *pair,
               guint       position)
{
  const JxBlock *old_block = jx_table_get_block (pair->before), *block = jx_table_get_block (pair->after);

  for (guint i = 0; i < block->n_columns; i++)
    compare_cell (self, pair, position, jx_block_find_column (old_block, block->columns[i].key), (int) i);

  for (guint i = 0; i < old_block->n_columns; i++)
    if (jx_block_find_column (block, old_block->columns[i].key) < 0)
      compare_cell (self, pair, position, (int) i, -1);
}

static const char *
name_extra (const char *key)
{
  if (g_str_equal (key, JX_SURVEY_SOURCE))
    return _("data source");
  if (g_str_equal (key, JX_SURVEY_DATE))
    return _("date of the survey");

  for (guint i = 0; i < JX_SURVEY_N_COUNTS; i++)
    if (g_str_equal (key, jx_survey_get_key (i)))
      return jx_survey_get_label (i);

  return _("other data");   /* of a later version, say: what it is called there is not for people */
}

/* A column of the other one's form, whose text is kept, is told as a cell. */
static gboolean
is_column (const Pair *pair,
           const char *key)
{
  return jx_block_find_column (jx_table_get_block (pair->before), key) >= 0
         || jx_block_find_column (jx_table_get_block (pair->after), key) >= 0;
}

/* What a row rests on stands in no column of most forms. */
static void
compare_extra (Comparison *self,
               const Pair *pair,
               guint       position)
{
  JxRow *row = jx_table_get_row (pair->after, position);
  GHashTable *now = jx_row_get_extra (row);
  GHashTable *then = jx_row_get_extra (jx_table_get_row (pair->before, (guint) pair->partners[position]));
  g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) sorted = NULL;
  GHashTableIter iter;
  gpointer key;

  for (g_hash_table_iter_init (&iter, now); g_hash_table_iter_next (&iter, &key, NULL);)
    g_hash_table_add (keys, key);
  for (g_hash_table_iter_init (&iter, then); g_hash_table_iter_next (&iter, &key, NULL);)
    g_hash_table_add (keys, key);

  sorted = g_hash_table_get_keys_as_ptr_array (keys);
  g_ptr_array_sort_values (sorted, (GCompareFunc) g_strcmp0);

  for (guint i = 0; i < sorted->len; i++)
    {
      const char *before = g_hash_table_lookup (then, g_ptr_array_index (sorted, i));
      const char *after = g_hash_table_lookup (now, g_ptr_array_index (sorted, i));
      g_autofree char *place = NULL, *row_label = NULL, *label = NULL;

      if (g_strcmp0 (before, after) == 0 || is_column (pair, g_ptr_array_index (sorted, i)))
        continue;

      place = jx_assessment_dup_place (self->after, pair->after, (int) position, -1);
      row_label = dup_label (self->after, pair->after, position, -1);
      label = g_strdup_printf (_("%1$s: %2$s"), row_label, name_extra (g_ptr_array_index (sorted, i)));
      jx_difference_set_cell (add (self, JX_DIFFERENCE_FACT, place, label, before, after), jx_row_get_id (row), NULL, FALSE);
    }
}

/* ---- tables ---- */

/* The same UUID; else the same line of the form, which a table that came another way has under a UUID of its own. */
static int
find_partner (const Pair *pair,
              guint       position)
{
  JxRow *row = jx_table_get_row (pair->after, position);
  guint found, other;

  if (jx_table_find (pair->before, jx_row_get_id (row), &found))
    return (int) found;

  if (jx_block_is_single (jx_table_get_block (pair->after)))
    return jx_table_get_n_rows (pair->before) > 0 ? 0 : -1;

  for (guint i = 0; jx_row_get_key (row) != NULL && i < jx_table_get_n_rows (pair->before); i++)
    {
      JxRow *old = jx_table_get_row (pair->before, i);

      if (g_strcmp0 (jx_row_get_key (old), jx_row_get_key (row)) == 0 && !pair->met[i]
          && !jx_table_find (pair->after, jx_row_get_id (old), &other))
        return (int) i;
    }

  return -1;
}

static void
pair_init (Pair    *pair,
           JxTable *before,
           JxTable *after)
{
  *pair = (Pair) { before, after, g_new (int, jx_table_get_n_rows (after)), g_new0 (gboolean, jx_table_get_n_rows (before)) };

  for (guint i = 0; i < jx_table_get_n_rows (after); i++)
    if ((pair->partners[i] = find_partner (pair, i)) >= 0)
      pair->met[pair->partners[i]] = TRUE;
}

static void
pair_clear (Pair *pair)
{
  g_free (pair->partners);
  g_free (pair->met);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static gboolean
is_moved (const Pair *pair)
{
  int last = -1;

  for (guint i = 0; i < jx_table_get_n_rows (pair->after); i++)
    {
      if (pair->partners[i] >= 0 && pair->partners[i] < last)
        return TRUE;
      last = MAX (last, pair->partners[i]);
    }

  return FALSE;
}

static void
compare_tables (Comparison *self,
                JxTable    *before,
                JxTable    *after)
{
  g_auto(Pair) pair = { 0 };

  pair_init (&pair, before, after);

  for (guint i = 0; i < jx_table_get_n_rows (after); i++)
    {
      if (pair.partners[i] < 0)
        {
          add_row (self, JX_DIFFERENCE_ADDED, after, i);
          continue;
        }

      compare_cells (self, &pair, i);
      compare_extra (self, &pair, i);
    }

  for (guint i = 0; i < jx_table_get_n_rows (before); i++)
    if (!pair.met[i])
      add_row (self, JX_DIFFERENCE_REMOVED, before, i);

  if (is_moved (&pair))
    {
      g_autofree char *label = jx_assessment_dup_cell_name (self->after, after, -1, -1);

      add (self, JX_DIFFERENCE_ORDER, jx_table_get_block (after)->place, label, NULL, NULL);
    }
}

static void
add_rows (Comparison       *self,
          JxDifferenceKind  kind,
          JxTable          *table)
{
  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    add_row (self, kind, table, i);
}

static void
compare_all_tables (Comparison *self)
{
  for (guint i = 0; i < jx_assessment_get_n_tables (self->after); i++)
    {
      JxTable *after = jx_assessment_get_table (self->after, i);
      JxTable *before = jx_assessment_find_table (self->before, jx_table_get_block (after)->id);

      if (before != NULL)
        compare_tables (self, before, after);
      else
        add_rows (self, JX_DIFFERENCE_ADDED, after);
    }

  for (guint i = 0; i < jx_assessment_get_n_tables (self->before); i++)
    {
      JxTable *before = jx_assessment_get_table (self->before, i);

      if (jx_assessment_find_table (self->after, jx_table_get_block (before)->id) == NULL)
        add_rows (self, JX_DIFFERENCE_REMOVED, before);
    }
}

/* ---- what is no cell ---- */

static const struct { const char *key; const char *label; } facts[] =
{
  { "year", N_("Year") },
  { "money_unit", N_("Money unit") },
  { "name", N_("Name") },
  { "code", N_("Code") },
  { "supervisor", N_("Supervisor") },
  { "region", N_("Region") },
  { "head", N_("Head") },
  { "contact", N_("Contact") },
  { "phone", N_("Phone") },
  { "first_year", N_("First year") },
  { "last_year", N_("Last year") },
  { JX_CONTRACT_AMOUNT, N_("Contract amount") },
};

static char *
dup_fact_label (const char *key)
{
  int year = jx_contract_get_year (key);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_str_equal (facts[i].key, key))
      return g_strdup (_(facts[i].label));

  return year > 0 ? g_strdup_printf (_("Paid in %d"), year) : NULL;
}

static char *
dup_fact (Comparison     *self,
          const JxRecord *record,
          const char     *key)
{
  const char *text = record != NULL ? jx_record_get (record, key) : NULL;

  if (text != NULL && (g_str_equal (key, JX_CONTRACT_AMOUNT) || jx_contract_get_year (key) > 0))
    return jx_contract_dup_shown (text, jx_assessment_get_money_unit (self->after));

  return g_strdup (text);
}

/* @whose: of which record the fact is, or NULL for the assessment's own. */
static void
compare_facts (Comparison     *self,
               const char     *whose,
               const JxRecord *before,
               const JxRecord *after,
               gboolean        swapped)
{
  const JxRecord *walked = swapped ? before : after;

  for (guint i = 0; walked != NULL && i < walked->fields->len; i += 2)
    {
      const char *key = g_ptr_array_index (walked->fields, i);
      g_autofree char *old = dup_fact (self, before, key);
      g_autofree char *new = dup_fact (self, after, key);
      g_autofree char *name = dup_fact_label (key);
      g_autofree char *label = NULL;

      if (name == NULL || g_strcmp0 (old, new) == 0 || (swapped && new != NULL))
        continue;

      label = whose != NULL ? g_strdup_printf (_("%1$s: %2$s"), whose, name) : g_strdup (name);
      add (self, JX_DIFFERENCE_FACT, "", label, old, new);
    }
}

static void
compare_records (Comparison     *self,
                 const char     *whose,
                 const JxRecord *before,
                 const JxRecord *after)
{
  compare_facts (self, whose, before, after, FALSE);
  compare_facts (self, whose, before, after, TRUE);
}

static void
compare_rules (Comparison *self)
{
  JxForm *before = jx_assessment_get_form (self->before), *after = jx_assessment_get_form (self->after);
  const char *old_rules = jx_assessment_get_field (self->before, "profile");
  const char *new_rules = jx_assessment_get_field (self->after, "profile");

  if (g_strcmp0 (jx_form_get_hash (before), jx_form_get_hash (after)) != 0)
    {
      g_autofree char *old = g_strdup_printf (_("%1$s, version %2$u"), jx_form_get_name (before), jx_form_get_version (before));
      g_autofree char *new = g_strdup_printf (_("%1$s, version %2$u"), jx_form_get_name (after), jx_form_get_version (after));

      add (self, JX_DIFFERENCE_FACT, "", _("Form"), old, new);
    }

  if (g_strcmp0 (old_rules, new_rules) != 0)
    add (self, JX_DIFFERENCE_FACT, "", _("Rules"), old_rules != NULL ? _("set for this one") : _("as the form says"),
         new_rules != NULL ? _("set for this one") : _("as the form says"));
}

static char *
dup_belonging (const JxRecord *record)
{
  const char *pages = jx_record_get (record, "pages");

  if (record->kind == JX_RECORD_ANSWER)
    return g_strdup (jx_record_get (record, "reason"));

  return pages != NULL ? g_strdup_printf (_("%1$s, pages %2$s"), jx_record_get (record, "name"), pages)
                       : g_strdup (jx_record_get (record, "name"));
}

static void
compare_belonging (Comparison     *self,
                   const JxRecord *before,
                   const JxRecord *after)
{
  const JxRecord *any = after != NULL ? after : before;
  g_autofree char *old = before != NULL ? dup_belonging (before) : NULL;
  g_autofree char *new = after != NULL ? dup_belonging (after) : NULL;
  g_autofree char *label = NULL;

  if (before != NULL && after != NULL && jx_record_equal (before, after))
    return;

  label = any->kind == JX_RECORD_EVIDENCE ? g_strdup (_("Evidence"))
                                          : g_strdup_printf (_("Answer to finding %s"), jx_record_get (any, "rule"));
  add (self, JX_DIFFERENCE_FACT, "", label, old, new);
}

static void
compare_belongings (Comparison   *self,
                    JxRecordKind  kind)
{
  JxBelongings *before = jx_assessment_get_belongings (self->before), *after = jx_assessment_get_belongings (self->after);
  GPtrArray *old = jx_belongings_get (before, kind), *new = jx_belongings_get (after, kind);

  for (guint i = 0; i < new->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (new, i);

      compare_belonging (self, jx_belongings_find (before, record->id), record);
    }

  for (guint i = 0; i < old->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (old, i);

      if (jx_belongings_find (after, record->id) == NULL)
        compare_belonging (self, record, NULL);
    }
}

/**
 * jx_comparison_run:
 * @before: an assessment as it was
 * @after: it as it is
 *
 * Finds everything that reads otherwise, but for the state: cells as they are shown, by the UUID of their row; rows that came and
 * went; the texts of the report; form, rules, agency, project, evidence and answers. A figure that was typed and one that the form
 * computes read the same if they are the same: files without a difference that is told may still be two.
 *
 * Returns: (transfer full) (element-type JxDifference): the differences: what is about the whole first, then in the order of
 *   the table
 */
GPtrArray *
jx_comparison_run (JxAssessment *before,
                   JxAssessment *after)
{
  Comparison self = { before, after, g_ptr_array_new_with_free_func (g_object_unref) };

  g_return_val_if_fail (JX_IS_ASSESSMENT (before) && JX_IS_ASSESSMENT (after), self.differences);

  compare_rules (&self);
  compare_records (&self, NULL, jx_assessment_get_record (before), jx_assessment_get_record (after));
  compare_records (&self, _("Agency"), jx_assessment_get_agency (before), jx_assessment_get_agency (after));
  compare_records (&self, _("Project"), jx_assessment_get_project (before), jx_assessment_get_project (after));
  compare_all_tables (&self);
  compare_belongings (&self, JX_RECORD_EVIDENCE);
  compare_belongings (&self, JX_RECORD_ANSWER);

  return self.differences;
}

/**
 * jx_comparison_count:
 * @differences: (element-type JxDifference): what jx_comparison_run() found
 *
 * Counts what somebody did: without what was computed from it.
 *
 * Returns: how many
 */
guint
jx_comparison_count (GPtrArray *differences)
{
  guint n = 0;

  g_return_val_if_fail (differences != NULL, 0);

  for (guint i = 0; i < differences->len; i++)
    n += !jx_difference_follows (g_ptr_array_index (differences, i));

  return n;
}
