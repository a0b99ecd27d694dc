/* jx-carry.c: an assessment begun for another year from the one that stands (沿用到新年度)
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-carry.h"

#include "jx-assessment-load.h"
#include "jx-carried.h"
#include "jx-form-change.h"
#include "jx-form-words.h"
#include "jx-place.h"
#include "jx-survey.h"
#include "jx-year.h"

typedef struct
{
  JxForm       *form;     /* of the assessment that stands */
  int           from;
  int           year;
  char         *year_text;
  JxCarryFlags  flags;
  char         *id;       /* of the new one */
  GPtrArray    *notes;    /* Note */
} Carry;

/* A year that went along; its place is known when the assessment is there. */
typedef struct
{
  char *row;      /* UUID */
  char *field;
  char *before;
  char *after;
} Note;

static void
note_free (Note *note)
{
  g_free (note->row);
  g_free (note->field);
  g_free (note->before);
  g_free (note->after);
  g_free (note);
}

static gboolean
stays (Carry          *self,
       const JxColumn *column)
{
  gboolean target = column->role == JX_ROLE_TARGET || column->role == JX_ROLE_INITIAL_TARGET;

  return column->carried && (!target || (self->flags & JX_CARRY_TARGETS));
}

static void
move_year (Carry          *self,
           JxRecord       *row,
           const JxColumn *column)
{
  const char *before = jx_record_get (row, column->key);
  char *after = before != NULL ? jx_year_move (before, self->from, self->year) : NULL;
  Note *note;

  if (after == NULL)
    return;

  note = g_new (Note, 1);
  *note = (Note) { g_strdup (row->id), g_strdup (column->key), g_strdup (before), after };
  g_ptr_array_add (self->notes, note);
  jx_record_set (row, column->key, after);
}

/* A year begins with the target that stood at the end of the one before: the adjusted one, where there is one. */
static void
begin_target (JxRecord      *row,
              const JxBlock *block)
{
  int initial = jx_block_find_role (block, JX_ROLE_INITIAL_TARGET), target = jx_block_find_role (block, JX_ROLE_TARGET);
  const char *adjusted = target >= 0 ? jx_record_get (row, block->columns[target].key) : NULL;
  g_autofree char *kept = NULL;
  JxQuantity quantity;

  if (initial < 0 || adjusted == NULL || block->columns[target].carried)
    return;

  jx_quantity_parse (adjusted, block->columns[target].input, JX_MONEY_YUAN, &quantity);
  if (quantity.kind == JX_QUANTITY_NONE || quantity.kind == JX_QUANTITY_EMPTY_MARK)
    return;

  kept = g_strdup (adjusted);
  jx_record_set (row, block->columns[initial].key, kept);
}

/* Where an indicator's figures come from stays with it; the rest that the form has no column for is the survey of that year. */
static void
carry_fields (Carry         *self,
              JxRecord      *row,
              const JxBlock *block)
{
  for (guint i = row->fields->len; i > 0; i -= 2)
    {
      g_autofree char *key = g_strdup (g_ptr_array_index (row->fields, i - 2));
      int column = jx_block_find_column (block, key);

      if (column < 0 ? !g_str_equal (key, JX_SURVEY_SOURCE) : !stays (self, &block->columns[column]))
        jx_record_set (row, key, column < 0 ? NULL : jx_form_words_get_start (block, row->key, (guint) column));
      else if (column >= 0 && jx_carried_moves (&block->columns[column]))
        move_year (self, row, &block->columns[column]);
    }
}

/* A row of which nothing is left is not begun; those of the form come by themselves. */
static JxRecord *
carry_row (Carry          *self,
           const JxRecord *record)
{
  int block = record->block != NULL ? jx_form_find_block (self->form, record->block) : -1;
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(JxRecord) row = NULL;

  if (block < 0)
    return NULL;

  row = jx_record_copy (record);
  g_set_str (&row->id, id);
  g_set_str (&row->parent, self->id);
  begin_target (row, jx_form_get_block (self->form, (guint) block));
  carry_fields (self, row, jx_form_get_block (self->form, (guint) block));

  return row->key != NULL || row->fields->len > 0 ? g_steal_pointer (&row) : NULL;
}

static JxRecord *
carry_assessment (Carry          *self,
                  const JxRecord *record,
                  const JxRecord *project)
{
  static const char *const fields[] = { "kind", "form", "form_version", "form_hash", "money_unit", "profile" };
  JxRecord *carried = jx_record_new (JX_RECORD_ASSESSMENT, self->id, record->parent);

  jx_record_set (carried, "project", project != NULL ? project->id : NULL);
  jx_record_set (carried, "year", self->year_text);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    jx_record_set (carried, fields[i], jx_record_get (record, fields[i]));
  jx_record_set (carried, "state", "draft");

  return carried;
}

/* Only what is named here goes over: what else belongs to an assessment was said of that year. */
static JxBundle *
carry_records (Carry           *self,
               const JxBundle  *whole,
               const JxRecord  *project)
{
  JxBundle *bundle = jx_bundle_new ();

  for (guint i = 0; i < whole->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (whole->records, i);
      JxRecord *row;

      if (record->kind == JX_RECORD_ASSESSMENT)
        jx_bundle_add (bundle, carry_assessment (self, record, project));
      else if (record->kind == JX_RECORD_ROW && (row = carry_row (self, record)))
        jx_bundle_add (bundle, row);
    }

  return bundle;
}

/* A new year begins with the newest version of its form, unless something would be left out. */
static gboolean
renew_form (JxAssessment **carried,
            GError       **error)
{
  JxForms *forms = jx_assessment_get_forms (*carried);
  JxForm *form = jx_assessment_get_form (*carried), *latest = jx_forms_find_latest (forms, jx_form_get_id (form));
  g_autoptr(JxFormChange) change = NULL;

  if (latest == NULL || jx_form_get_version (latest) <= jx_form_get_version (form))
    return TRUE;

  if (!(change = jx_form_change_new (forms, *carried, latest, error)))
    return FALSE;

  for (guint i = 0; i < jx_form_change_get_n_items (change); i++)
    if (jx_form_change_get_item (change, i)->fate == JX_FATE_LEFT_OUT)
      return TRUE;

  g_set_object (carried, jx_form_change_get_result (change));

  return TRUE;
}

static GPtrArray *
tell_moves (Carry        *self,
            JxAssessment *carried)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_carry_move_free);

  for (guint i = 0; i < self->notes->len; i++)
    {
      Note *note = g_ptr_array_index (self->notes, i);
      JxTable *table;
      guint position;
      int column;
      JxCarryMove *move;

      if (!jx_assessment_find_row (carried, note->row, &table, &position)
          || (column = jx_block_find_column (jx_table_get_block (table), note->field)) < 0)
        continue;   /* another version of the form has it elsewhere */

      move = g_new (JxCarryMove, 1);
      move->place = jx_assessment_dup_place (carried, table, (int) position, column);
      move->before = g_steal_pointer (&note->before);
      move->after = g_steal_pointer (&note->after);
      g_ptr_array_add (moves, move);
    }

  return moves;
}

static JxAssessment *
carry (Carry           *self,
       JxAssessment    *assessment,
       const JxRecord  *project,
       GError         **error)
{
  g_autoptr(JxBundle) whole = jx_bundle_new ();
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(JxAssessment) carried = NULL;

  jx_assessment_add_to_bundle (assessment, whole);
  bundle = carry_records (self, whole, project);

  if (!(carried = jx_assessment_new_from_bundle (jx_assessment_get_forms (assessment), bundle, self->id, error)))
    return NULL;

  jx_assessment_set_facts (carried, jx_assessment_get_agency (assessment), project);
  if (!renew_form (&carried, error))
    return NULL;

  jx_assessment_recompute (carried);

  return g_steal_pointer (&carried);
}

/**
 * jx_carry_new:
 * @assessment: an assessment
 * @project: (nullable): the project of the new one; `NULL` for an agency as a whole
 * @year: the year of the new one
 * @flags: what is to stay
 * @moves: (out) (optional) (transfer full) (element-type JxCarryMove): the texts whose year went along
 * @error: of core, if it cannot be read again
 *
 * Begins an assessment of another year: what describes and plans stays, what came of it is emptied. `JxColumn.carried` says
 * which of both a field is, by `jx_carried_implied()` or by its form. Rows get UUIDs of their own; answers, evidence and
 * whatever else belongs to the assessment stay behind. It is a draft under the newest version of its form that has a place
 * for all of it.
 *
 * Returns: (transfer full) (nullable): the new assessment, computed
 */
JxAssessment *
jx_carry_new (JxAssessment    *assessment,
              const JxRecord  *project,
              int              year,
              JxCarryFlags     flags,
              GPtrArray      **moves,
              GError         **error)
{
  g_autofree char *year_text = g_strdup_printf ("%d", year);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  JxAssessment *carried;
  Carry self = { .year = year, .year_text = year_text, .flags = flags, .id = id, .notes = notes };

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  self.form = jx_assessment_get_form (assessment);
  self.from = jx_assessment_get_year (assessment);
  carried = carry (&self, assessment, project, error);
  if (carried != NULL && moves != NULL)
    *moves = tell_moves (&self, carried);

  return carried;
}

/**
 * jx_carry_move_free:
 * @move: (nullable) (transfer full): a move
 *
 * Frees it.
 */
void
jx_carry_move_free (JxCarryMove *move)
{
  if (move == NULL)
    return;

  g_free (move->place);
  g_free (move->before);
  g_free (move->after);
  g_free (move);
}
