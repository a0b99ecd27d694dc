/* jx-entry.c: an assessment as the list shows it, without its content
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-entry.h"

#include <string.h>

struct _JxEntry
{
  GObject      parent_instance;

  JxRecord    *record;
  int          year;      /* of the record, as is binned: sorting and filtering ask for them very often */
  gboolean     binned;
  JxSummary    summary;   /* as agency and project: GRefString, many lines say the same */
  char        *agency;
  char        *project;
  char        *code;      /* of the project */
  JxSearchKey *key;       /* of name, code and agency; NULL until searched */
};

G_DEFINE_FINAL_TYPE (JxEntry, jx_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_YEAR,
  PROP_AGENCY,
  PROP_TOTAL,
  PROP_GRADE,
  PROP_ERRORS,
  PROP_WARNINGS,
  PROP_BINNED,
  PROP_STATE,
} JxEntryProp;

static GParamSpec *properties[PROP_STATE + 1];

/* As g_set_str() does with a text of its own. */
static gboolean
set_shared (char       **shared,
            const char  *text)
{
  char *old = *shared;

  if (g_strcmp0 (old, text) == 0)
    return FALSE;

  *shared = text != NULL ? g_ref_string_new_intern (text) : NULL;
  g_clear_pointer (&old, g_ref_string_release);

  return TRUE;
}

static void
clear_summary (JxSummary *summary)
{
  g_clear_pointer (&summary->name, g_ref_string_release);
  g_clear_pointer (&summary->total, g_ref_string_release);
  g_clear_pointer (&summary->grade, g_ref_string_release);
}

static void
forget_key (JxEntry *self)
{
  g_clear_pointer (&self->key, jx_search_key_free);
}

static void
jx_entry_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  JxEntry *self = JX_ENTRY (object);

  switch ((JxEntryProp) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, jx_entry_get_name (self));
      break;
    case PROP_YEAR:
      g_value_set_int (value, jx_entry_get_year (self));
      break;
    case PROP_AGENCY:
      g_value_set_string (value, jx_entry_get_agency (self));
      break;
    case PROP_TOTAL:
      g_value_set_string (value, self->summary.total);
      break;
    case PROP_GRADE:
      g_value_set_string (value, self->summary.grade);
      break;
    case PROP_ERRORS:
      g_value_set_uint (value, self->summary.n_errors);
      break;
    case PROP_WARNINGS:
      g_value_set_uint (value, self->summary.n_warnings);
      break;
    case PROP_BINNED:
      g_value_set_boolean (value, jx_entry_is_binned (self));
      break;
    case PROP_STATE:
      g_value_set_string (value, jx_record_get (self->record, "state"));
      break;
    }
}

static void
jx_entry_finalize (GObject *object)
{
  JxEntry *self = JX_ENTRY (object);

  forget_key (self);
  clear_summary (&self->summary);
  g_clear_pointer (&self->record, jx_record_free);
  g_clear_pointer (&self->agency, g_ref_string_release);
  g_clear_pointer (&self->project, g_ref_string_release);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (jx_entry_parent_class)->finalize (object);
}

static void
jx_entry_class_init (JxEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = jx_entry_get_property;
  object_class->finalize = jx_entry_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, 9999, 0, flags);
  properties[PROP_AGENCY] = g_param_spec_string ("agency", NULL, NULL, NULL, flags);
  properties[PROP_TOTAL] = g_param_spec_string ("total", NULL, NULL, NULL, flags);
  properties[PROP_GRADE] = g_param_spec_string ("grade", NULL, NULL, NULL, flags);
  properties[PROP_ERRORS] = g_param_spec_uint ("errors", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_WARNINGS] = g_param_spec_uint ("warnings", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_BINNED] = g_param_spec_boolean ("binned", NULL, NULL, FALSE, flags);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
jx_entry_init (JxEntry *self)
{
}

static void
notify (JxEntry     *self,
        JxEntryProp  first,
        JxEntryProp  last)
{
  for (guint i = first; i <= last; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
take_record (JxEntry  *self,
             JxRecord *record)
{
  const char *year = jx_record_get (record, "year");

  jx_record_free (self->record);
  self->record = record;
  self->year = year != NULL ? (int) CLAMP (g_ascii_strtoll (year, NULL, 10), 0, 9999) : 0;
  self->binned = jx_record_get (record, "binned") != NULL;
}

/**
 * jx_entry_new:
 * @record: (transfer full): of an assessment
 *
 * Makes a line of the list.
 *
 * Returns: (transfer full): the entry
 */
JxEntry *
jx_entry_new (JxRecord *record)
{
  JxEntry *self;

  g_return_val_if_fail (record != NULL && record->kind == JX_RECORD_ASSESSMENT, NULL);

  self = g_object_new (JX_TYPE_ENTRY, NULL);
  take_record (self, record);

  return self;
}

/**
 * jx_entry_get_id:
 * @self: an entry
 *
 * Names the assessment.
 *
 * Returns: its UUID
 */
const char *
jx_entry_get_id (JxEntry *self)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), NULL);

  return self->record->id;
}

/**
 * jx_entry_get_record:
 * @self: an entry
 *
 * Gives the assessment's own record.
 *
 * Returns: (transfer none): the record
 */
const JxRecord *
jx_entry_get_record (JxEntry *self)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), NULL);

  return self->record;
}

/**
 * jx_entry_set_record:
 * @self: an entry
 * @record: the assessment's own record as it is now
 *
 * Follows a change.
 */
void
jx_entry_set_record (JxEntry        *self,
                     const JxRecord *record)
{
  g_return_if_fail (JX_IS_ENTRY (self));
  g_return_if_fail (record != NULL && record->kind == JX_RECORD_ASSESSMENT);

  take_record (self, jx_record_copy (record));   /* @record may be the entry's own */
  forget_key (self);
  notify (self, PROP_NAME, PROP_STATE);
}

/**
 * jx_entry_get_summary:
 * @self: an entry
 *
 * Gives name, total, grade and the number of findings.
 *
 * Returns: the summary
 */
const JxSummary *
jx_entry_get_summary (JxEntry *self)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), NULL);

  return &self->summary;
}

/**
 * jx_entry_set_summary:
 * @self: an entry
 * @summary: what is to be shown; copied
 *
 * Follows a change of the content.
 */
void
jx_entry_set_summary (JxEntry         *self,
                      const JxSummary *summary)
{
  g_return_if_fail (JX_IS_ENTRY (self));
  g_return_if_fail (summary != NULL);

  if (set_shared (&self->summary.name, summary->name))
    {
      forget_key (self);
      notify (self, PROP_NAME, PROP_NAME);
    }
  if (set_shared (&self->summary.total, summary->total))
    notify (self, PROP_TOTAL, PROP_TOTAL);
  if (set_shared (&self->summary.grade, summary->grade))
    notify (self, PROP_GRADE, PROP_GRADE);

  if (self->summary.n_errors != summary->n_errors || self->summary.n_warnings != summary->n_warnings)
    {
      self->summary.n_errors = summary->n_errors;
      self->summary.n_warnings = summary->n_warnings;
      notify (self, PROP_ERRORS, PROP_WARNINGS);
    }
}

/**
 * jx_entry_get_name:
 * @self: an entry
 *
 * Gives the name that the list shows. Until the content was looked at, the project's is the best there is.
 *
 * Returns: the name, "" if there is none yet
 */
const char *
jx_entry_get_name (JxEntry *self)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), NULL);

  return self->summary.name != NULL ? self->summary.name : self->project != NULL ? self->project : "";
}

/**
 * jx_entry_get_agency:
 * @self: an entry
 *
 * Gives the name of its agency.
 *
 * Returns: the name, "" if there is none
 */
const char *
jx_entry_get_agency (JxEntry *self)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), NULL);

  return self->agency != NULL ? self->agency : "";
}

/**
 * jx_entry_set_agency:
 * @self: an entry
 * @agency: (nullable): the name of its agency
 *
 * Follows a change of the agency.
 */
void
jx_entry_set_agency (JxEntry    *self,
                     const char *agency)
{
  g_return_if_fail (JX_IS_ENTRY (self));

  if (!set_shared (&self->agency, agency))
    return;

  forget_key (self);
  notify (self, PROP_AGENCY, PROP_AGENCY);
}

/**
 * jx_entry_set_project:
 * @self: an entry
 * @project: (nullable): the name of its project
 * @code: (nullable): the project's code in the budget system
 *
 * Follows a change of the project.
 */
void
jx_entry_set_project (JxEntry    *self,
                      const char *project,
                      const char *code)
{
  g_return_if_fail (JX_IS_ENTRY (self));

  if (g_set_str (&self->code, code))
    forget_key (self);

  if (!set_shared (&self->project, project) || self->summary.name != NULL)
    return;

  forget_key (self);
  notify (self, PROP_NAME, PROP_NAME);
}

/**
 * jx_entry_get_year:
 * @self: an entry
 *
 * Tells which year it is about.
 *
 * Returns: the year, 0 if it was not said
 */
int
jx_entry_get_year (JxEntry *self)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), 0);

  return self->year;
}

/**
 * jx_entry_is_binned:
 * @self: an entry
 *
 * Tells whether it lies in the bin.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_entry_is_binned (JxEntry *self)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), FALSE);

  return self->binned;
}

/**
 * jx_entry_matches:
 * @self: an entry
 * @query: what is searched for
 *
 * Tells whether name, code, agency or year match, by text, pinyin or initials.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_entry_matches (JxEntry             *self,
                  const JxSearchQuery *query)
{
  g_return_val_if_fail (JX_IS_ENTRY (self), FALSE);

  if (self->key == NULL)
    {
      const char *year = jx_record_get (self->record, "year");
      g_autofree char *text = g_strjoin ("\n", jx_entry_get_name (self), jx_entry_get_agency (self),
                                         self->code != NULL ? self->code : "", year != NULL ? year : "", NULL);

      self->key = jx_search_key_new (text);
    }

  return jx_search_query_matches (query, self->key);
}

/**
 * jx_entry_compare:
 * @self: an entry
 * @other: another one
 *
 * Orders two lines of the list: the newest year first, within one by agency, then by name.
 *
 * Returns: less than 0 if @self comes first, more if @other does
 */
int
jx_entry_compare (JxEntry *self,
                  JxEntry *other)
{
  int order;

  g_return_val_if_fail (JX_IS_ENTRY (self), 0);
  g_return_val_if_fail (JX_IS_ENTRY (other), 0);

  if (self->year != other->year)
    return other->year - self->year;
  if ((order = strcmp (jx_entry_get_agency (self), jx_entry_get_agency (other))) != 0)
    return order;
  if ((order = strcmp (jx_entry_get_name (self), jx_entry_get_name (other))) != 0)
    return order;

  return strcmp (self->record->id, other->record->id);
}
