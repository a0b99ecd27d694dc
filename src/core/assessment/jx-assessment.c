/* jx-assessment.c: one year of one project, or of an agency as a whole: the content of its form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment.h"

#include <glib/gi18n-lib.h>

#include "jx-content.h"
#include "jx-error.h"
#include "jx-holder.h"
#include "jx-room.h"
#include "jx-scoring.h"

struct _JxAssessment
{
  GObject       parent_instance;

  JxForms      *forms;
  JxForm       *form;         /* with the assessment's own rules, where it has some */
  JxRecord     *record;       /* of kind ASSESSMENT */
  JxMoneyUnit   money_unit;
  JxContent    *content;
  JxBelongings *belongings;
  JxRecord     *agency;       /* or NULL */
  JxRecord     *project;      /* or NULL */
};

static void holder_iface_init (JxHolderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JxAssessment, jx_assessment, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JX_TYPE_HOLDER, holder_iface_init))

enum
{
  CELL_CHANGED,
  REBUILT,
  RECOMPUTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, message);
  return FALSE;
}

static gboolean
resolve_form (JxAssessment  *self,
              GError       **error)
{
  const char *hash = jx_record_get (self->record, "form_hash");
  const char *profile = jx_record_get (self->record, "profile");
  const char *version = jx_record_get (self->record, "form_version");
  const char *id = jx_record_get (self->record, "form");
  JxForm *pinned = jx_forms_find (self->forms, id, version != NULL ? g_ascii_strtoull (version, NULL, 10) : 0, hash);
  JxForm *form;

  if (pinned == NULL)
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM,
                   _("The form “%s”, version %s, is not at hand."), id != NULL ? id : "", version != NULL ? version : "");
      return FALSE;
    }

  if (!(form = profile != NULL ? jx_form_with_profile (pinned, profile, error) : g_object_ref (pinned)))
    return FALSE;

  g_set_object (&self->form, form);
  g_object_unref (form);

  return TRUE;
}

static JxMoneyUnit
read_money_unit (JxAssessment *self)
{
  const char *text = jx_record_get (self->record, "money_unit");
  JxMoneyUnit unit = jx_form_get_money_unit (self->form);

  if (text != NULL)
    jx_money_unit_from_string (text, &unit);

  return unit;
}

static void
emit_cell_changed (JxAssessment *self,
                   JxTable      *table,
                   guint         position,
                   guint         column)
{
  g_signal_emit (self, signals[CELL_CHANGED], 0, table, position, column);
}

static gboolean
set_own_field (JxAssessment  *self,
               const char    *field,
               const char    *text,
               GError       **error)
{
  g_autofree char *old = g_strdup (jx_record_get (self->record, field));

  jx_record_set (self->record, field, text);

  if (!g_str_equal (field, "form_hash") && !g_str_equal (field, "profile") && !g_str_equal (field, "money_unit"))
    return TRUE;

  if (!resolve_form (self, error))
    {
      jx_record_set (self->record, field, old);
      return FALSE;
    }

  self->money_unit = read_money_unit (self);
  jx_content_set_form (self->content, self->form, self->money_unit, self->record->id);
  g_signal_emit (self, signals[REBUILT], 0);

  return TRUE;
}

static JxRecord *
jx_assessment_holder_dup_record (JxHolder   *holder,
                                 const char *id,
                                 guint      *position)
{
  JxAssessment *self = JX_ASSESSMENT (holder);
  const JxRecord *own;

  if (position != NULL)
    *position = 0;

  if (g_str_equal (id, self->record->id))
    return jx_record_copy (self->record);

  if ((own = jx_belongings_find (self->belongings, id)))
    return jx_record_copy (own);

  return jx_content_dup_record (self->content, id, position);
}

static gboolean
jx_assessment_holder_set_field (JxHolder    *holder,
                                const char  *id,
                                const char  *field,
                                const char  *text,
                                GError     **error)
{
  JxAssessment *self = JX_ASSESSMENT (holder);
  JxRecord *own;
  JxTable *table;
  guint position;
  int column;

  if (g_str_equal (id, self->record->id))
    return set_own_field (self, field, text, error);

  if ((table = jx_content_find_row (self->content, id, &position)))
    {
      if ((column = jx_content_set_field (self->content, table, position, field, text)) >= 0)
        emit_cell_changed (self, table, position, column);
    }
  else if ((own = jx_belongings_find (self->belongings, id)))
    jx_record_set (own, field, text);
  else
    return refuse (error, _("The row that was to be changed is no longer there."));

  return TRUE;
}

static gboolean
jx_assessment_holder_insert (JxHolder        *holder,
                             const JxRecord  *record,
                             guint            position,
                             GError         **error)
{
  JxAssessment *self = JX_ASSESSMENT (holder);
  g_autoptr(JxRecord) present = jx_assessment_holder_dup_record (holder, record->id, NULL);

  if (present != NULL)
    return refuse (error, _("The row that was to be inserted is there already."));

  if (record->kind == JX_RECORD_ROW)
    return jx_content_insert (self->content, record, position)
           || refuse (error, _("There is no place in this form for the row that was to be inserted."));

  return jx_belongings_take (self->belongings, record)
         || refuse (error, _("An assessment holds rows, answers, evidence, passages and links only."));
}

static gboolean
jx_assessment_holder_remove (JxHolder    *holder,
                             const char  *id,
                             GError     **error)
{
  JxAssessment *self = JX_ASSESSMENT (holder);

  return jx_belongings_remove (self->belongings, id)
         || jx_content_remove (self->content, id)
         || refuse (error, _("The row that was to be removed is no longer there."));
}

static gboolean
jx_assessment_holder_move (JxHolder    *holder,
                           const char  *id,
                           guint        position,
                           GError     **error)
{
  return jx_content_move (JX_ASSESSMENT (holder)->content, id, position)
         || refuse (error, _("The row that was to be moved is no longer there."));
}

static gboolean
jx_assessment_holder_accepts (JxHolder   *holder,
                              JxCommand  *command,
                              GError    **error)
{
  return jx_room_check (JX_ASSESSMENT (holder), command, error);
}

static void
jx_assessment_holder_settle (JxHolder *holder)
{
  jx_assessment_recompute (JX_ASSESSMENT (holder));
}

static GStrv
jx_assessment_holder_dup_touched (JxHolder *holder)
{
  return jx_content_take_touched (JX_ASSESSMENT (holder)->content);
}

static void
holder_iface_init (JxHolderInterface *iface)
{
  iface->dup_record = jx_assessment_holder_dup_record;
  iface->set_field = jx_assessment_holder_set_field;
  iface->insert = jx_assessment_holder_insert;
  iface->remove = jx_assessment_holder_remove;
  iface->move = jx_assessment_holder_move;
  iface->accepts = jx_assessment_holder_accepts;
  iface->settle = jx_assessment_holder_settle;
  iface->dup_touched = jx_assessment_holder_dup_touched;
}

static void
jx_assessment_dispose (GObject *object)
{
  JxAssessment *self = JX_ASSESSMENT (object);

  g_clear_pointer (&self->content, jx_content_free);
  g_clear_object (&self->form);
  g_clear_object (&self->forms);

  G_OBJECT_CLASS (jx_assessment_parent_class)->dispose (object);
}

static void
jx_assessment_finalize (GObject *object)
{
  JxAssessment *self = JX_ASSESSMENT (object);

  g_clear_pointer (&self->belongings, jx_belongings_free);
  g_clear_pointer (&self->record, jx_record_free);
  g_clear_pointer (&self->agency, jx_record_free);
  g_clear_pointer (&self->project, jx_record_free);

  G_OBJECT_CLASS (jx_assessment_parent_class)->finalize (object);
}

static void
jx_assessment_class_init (JxAssessmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_assessment_dispose;
  object_class->finalize = jx_assessment_finalize;

  signals[CELL_CHANGED] = g_signal_new ("cell-changed", JX_TYPE_ASSESSMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, JX_TYPE_TABLE, G_TYPE_UINT, G_TYPE_UINT);
  signals[REBUILT] = g_signal_new ("rebuilt", JX_TYPE_ASSESSMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RECOMPUTED] = g_signal_new ("recomputed", JX_TYPE_ASSESSMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
}

static void
jx_assessment_init (JxAssessment *self)
{
  self->content = jx_content_new ();
  self->belongings = jx_belongings_new ();
}

/**
 * jx_assessment_new:
 * @forms: the forms at hand
 * @record: of an assessment, with its form's pin
 * @error: return location for an error
 *
 * Makes an assessment without rows. Errors: `JX_CORE_ERROR_UNKNOWN_FORM` if its form is not at hand, and those of its rules.
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
jx_assessment_new (JxForms         *forms,
                   const JxRecord  *record,
                   GError         **error)
{
  g_autoptr(JxAssessment) self = NULL;

  g_return_val_if_fail (JX_IS_FORMS (forms), NULL);
  g_return_val_if_fail (record != NULL && record->kind == JX_RECORD_ASSESSMENT, NULL);

  self = g_object_new (JX_TYPE_ASSESSMENT, NULL);
  self->forms = g_object_ref (forms);
  self->record = jx_record_copy (record);

  if (!resolve_form (self, error))
    return NULL;

  self->money_unit = read_money_unit (self);
  jx_content_set_form (self->content, self->form, self->money_unit, record->id);

  return g_steal_pointer (&self);
}

/**
 * jx_assessment_get_content:
 * @self: an assessment
 *
 * Gives its rows, for loading and saving. Whoever changes them otherwise goes through a command.
 *
 * Returns: (transfer none): the content
 */
JxContent *
jx_assessment_get_content (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->content;
}

/**
 * jx_assessment_get_id:
 * @self: an assessment
 *
 * Names the assessment.
 *
 * Returns: its UUID
 */
const char *
jx_assessment_get_id (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->record->id;
}

/**
 * jx_assessment_get_form:
 * @self: an assessment
 *
 * Gives its form; where the assessment has rules of its own, the form with those.
 *
 * Returns: (transfer none): the form, until the next step
 */
JxForm *
jx_assessment_get_form (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->form;
}

/**
 * jx_assessment_get_forms:
 * @self: an assessment
 *
 * Gives the forms at hand, among which it found its own.
 *
 * Returns: (transfer none): the forms
 */
JxForms *
jx_assessment_get_forms (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->forms;
}

/**
 * jx_assessment_get_profile:
 * @self: an assessment
 *
 * Gives the rules that it is scored and checked by.
 *
 * Returns: the rules, until the next step
 */
const JxProfile *
jx_assessment_get_profile (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return jx_form_get_profile (self->form);
}

/**
 * jx_assessment_get_money_unit:
 * @self: an assessment
 *
 * Tells the unit of its money cells.
 *
 * Returns: the unit
 */
JxMoneyUnit
jx_assessment_get_money_unit (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), JX_MONEY_WAN);

  return self->money_unit;
}

/**
 * jx_assessment_get_record:
 * @self: an assessment
 *
 * Gives its own record, without rows and answers.
 *
 * Returns: (transfer none): the record
 */
const JxRecord *
jx_assessment_get_record (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->record;
}

/**
 * jx_assessment_get_field:
 * @self: an assessment
 * @field: a field of its own record
 *
 * Looks a field up: year, state, project …
 *
 * Returns: (nullable): the text
 */
const char *
jx_assessment_get_field (JxAssessment *self,
                         const char   *field)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return jx_record_get (self->record, field);
}

/**
 * jx_assessment_set_facts:
 * @self: an assessment
 * @agency: (nullable): its agency
 * @project: (nullable): its project
 *
 * Tells what the cells of agency and project are computed from, and computes.
 */
void
jx_assessment_set_facts (JxAssessment   *self,
                         const JxRecord *agency,
                         const JxRecord *project)
{
  g_return_if_fail (JX_IS_ASSESSMENT (self));

  jx_record_free (self->agency);
  self->agency = agency != NULL ? jx_record_copy (agency) : NULL;
  jx_record_free (self->project);
  self->project = project != NULL ? jx_record_copy (project) : NULL;
  jx_assessment_recompute (self);
}

/**
 * jx_assessment_get_agency:
 * @self: an assessment
 *
 * Gives the agency as it was last told.
 *
 * Returns: (transfer none) (nullable): the record
 */
const JxRecord *
jx_assessment_get_agency (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->agency;
}

/**
 * jx_assessment_get_project:
 * @self: an assessment
 *
 * Gives the project as it was last told.
 *
 * Returns: (transfer none) (nullable): the record
 */
const JxRecord *
jx_assessment_get_project (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->project;
}

/**
 * jx_assessment_get_answers:
 * @self: an assessment
 *
 * Gives the answers to findings.
 *
 * Returns: (transfer none) (element-type JxRecord): the records
 */
GPtrArray *
jx_assessment_get_answers (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return jx_belongings_get (self->belongings, JX_RECORD_ANSWER);
}

/**
 * jx_assessment_get_belongings:
 * @self: an assessment
 *
 * Gives what belongs to it beside its rows, for loading and reading. Whoever changes it otherwise goes through a command.
 *
 * Returns: (transfer none): answers, evidence, passages and links
 */
JxBelongings *
jx_assessment_get_belongings (JxAssessment *self)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  return self->belongings;
}

/**
 * jx_assessment_set_computed:
 * @self: an assessment
 * @table: one of its tables
 * @position: a row
 * @column: a column
 * @amount: what the form computes there; NONE for nothing
 *
 * Sets the computed face of a cell and tells if it changed. Only the scoring calls this.
 */
void
jx_assessment_set_computed (JxAssessment   *self,
                            JxTable        *table,
                            guint           position,
                            guint           column,
                            const JxAmount *amount)
{
  JxValue *value;

  g_return_if_fail (JX_IS_ASSESSMENT (self));
  g_return_if_fail (amount != NULL);

  value = jx_row_get_value (jx_table_get_row (table, position), column);

  if (jx_amount_equal (&value->computed, amount))
    return;

  value->computed = *amount;
  emit_cell_changed (self, table, position, column);
}

/**
 * jx_assessment_recompute:
 * @self: an assessment
 *
 * Brings every computed cell up to date and tells so.
 */
void
jx_assessment_recompute (JxAssessment *self)
{
  g_return_if_fail (JX_IS_ASSESSMENT (self));

  jx_scoring_compute (self);
  g_signal_emit (self, signals[RECOMPUTED], 0);
}
