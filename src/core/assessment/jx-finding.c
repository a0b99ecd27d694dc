/* jx-finding.c: one mistake found: rule, place, sentence with figures
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-finding.h"

#include "jx-text.h"

struct _JxFinding
{
  GObject       parent_instance;

  const char   *rule;       /* interned */
  const char   *field;      /* interned, or NULL */
  JxSeverity    severity;
  char         *place;
  char         *row_id;     /* or NULL */
  char         *label;
  char         *message;
  const char   *source;     /* interned, or NULL */
  char         *answer;
  GPtrArray    *figures;    /* name, value, … NULL; NULL until there is one */
  JxCommand    *fix;

  struct
  {
    char       *row_id;     /* NULL: it is about no words */
    const char *field;      /* interned */
    guint       start, end; /* characters, as they are printed */
  } words;

  struct
  {
    char       *row_id;     /* NULL: it is shown at its own cell only */
    const char *field;      /* interned */
  } beside;
};

G_DEFINE_FINAL_TYPE (JxFinding, jx_finding, G_TYPE_OBJECT)

static const char * const no_figures[] = { NULL };

static void
jx_finding_dispose (GObject *object)
{
  JxFinding *self = JX_FINDING (object);

  g_clear_object (&self->fix);

  G_OBJECT_CLASS (jx_finding_parent_class)->dispose (object);
}

static void
jx_finding_finalize (GObject *object)
{
  JxFinding *self = JX_FINDING (object);

  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->row_id, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->answer, g_free);
  g_clear_pointer (&self->words.row_id, g_free);
  g_clear_pointer (&self->beside.row_id, g_free);
  g_clear_pointer (&self->figures, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_finding_parent_class)->finalize (object);
}

static void
jx_finding_class_init (JxFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_finding_dispose;
  object_class->finalize = jx_finding_finalize;
}

static void
jx_finding_init (JxFinding *self)
{
}

/**
 * jx_finding_new:
 * @rule: the rule's id, as V07
 * @severity: how sure it is
 * @place: a path, as `indicators/0/actual`
 * @row_id: (nullable): the row's UUID; `NULL` for a whole table, or the assessment
 * @field: (nullable): the field's key; `NULL` for the whole row
 * @message: one sentence for a person, with the figures
 *
 * Makes a finding.
 *
 * Returns: (transfer full): the finding
 */
JxFinding *
jx_finding_new (const char *rule,
                JxSeverity  severity,
                const char *place,
                const char *row_id,
                const char *field,
                const char *message)
{
  JxFinding *self;

  g_return_val_if_fail (rule != NULL && place != NULL && message != NULL, NULL);

  self = g_object_new (JX_TYPE_FINDING, NULL);
  self->rule = g_intern_string (rule);
  self->severity = severity;
  self->place = g_strdup (place);
  self->row_id = g_strdup (row_id);
  self->field = g_intern_string (field);
  self->message = g_strdup (message);
  jx_text_nest_quotes (self->message);

  return self;
}

/**
 * jx_finding_copy:
 * @self: a finding
 *
 * Makes another of the same, which nobody has answered.
 *
 * Returns: (transfer full): the copy
 */
JxFinding *
jx_finding_copy (JxFinding *self)
{
  JxFinding *copy;

  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  copy = g_object_new (JX_TYPE_FINDING, NULL);
  copy->rule = self->rule;
  copy->severity = self->severity;
  copy->place = g_strdup (self->place);
  copy->row_id = g_strdup (self->row_id);
  copy->field = self->field;
  copy->label = g_strdup (self->label);
  copy->message = g_strdup (self->message);
  copy->source = self->source;
  jx_finding_renew (copy, self);
  for (guint i = 0; self->figures != NULL && i < self->figures->len; i += 2)
    jx_finding_add_figure (copy, g_ptr_array_index (self->figures, i), g_ptr_array_index (self->figures, i + 1));

  return copy;
}

/**
 * jx_finding_renew:
 * @self: a finding
 * @now: the same one, found again
 *
 * Takes over what changes while a finding stays the same: its fix, of the values that are now, and where its words and its cell stand.
 */
void
jx_finding_renew (JxFinding *self,
                  JxFinding *now)
{
  g_return_if_fail (JX_IS_FINDING (self) && JX_IS_FINDING (now));

  g_set_object (&self->fix, now->fix);
  jx_finding_set_words (self, now->words.row_id, now->words.field, now->words.start, now->words.end);
  jx_finding_set_beside (self, now->beside.row_id, now->beside.field);
}

/**
 * jx_finding_get_rule:
 * @self: a finding
 *
 * Tells which rule found it.
 *
 * Returns: the rule's id
 */
const char *
jx_finding_get_rule (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->rule;
}

/**
 * jx_finding_get_severity:
 * @self: a finding
 *
 * Tells whether the document alone proves it, a rule is broken, or the wording is odd.
 *
 * Returns: the severity
 */
JxSeverity
jx_finding_get_severity (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), JX_SEVERITY_INFO);

  return self->severity;
}

/**
 * jx_finding_get_place:
 * @self: a finding
 *
 * Tells where it is, for programs.
 *
 * Returns: a path, as `indicators/0/actual`
 */
const char *
jx_finding_get_place (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->place;
}

/**
 * jx_finding_get_row_id:
 * @self: a finding
 *
 * Tells the row to jump to.
 *
 * Returns: (nullable): a UUID; `NULL` for a whole table, or the assessment
 */
const char *
jx_finding_get_row_id (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->row_id;
}

/**
 * jx_finding_get_field:
 * @self: a finding
 *
 * Tells the cell to jump to.
 *
 * Returns: (nullable): a field key; `NULL` for the whole row
 */
const char *
jx_finding_get_field (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->field;
}

/**
 * jx_finding_get_label:
 * @self: a finding
 *
 * Tells where it is, for people.
 *
 * Returns: (nullable): the place in words
 */
const char *
jx_finding_get_label (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->label;
}

/**
 * jx_finding_set_label:
 * @self: a finding
 * @label: (nullable): the place in words
 *
 * Says where it is, for people.
 */
void
jx_finding_set_label (JxFinding  *self,
                      const char *label)
{
  g_return_if_fail (JX_IS_FINDING (self));

  g_set_str (&self->label, label);
}

/**
 * jx_finding_get_message:
 * @self: a finding
 *
 * Says what is wrong.
 *
 * Returns: one sentence with the figures
 */
const char *
jx_finding_get_message (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->message;
}

/**
 * jx_finding_get_source:
 * @self: a finding
 *
 * Tells what the rule rests on.
 *
 * Returns: (nullable): a document and its number
 */
const char *
jx_finding_get_source (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->source;
}

/**
 * jx_finding_set_source:
 * @self: a finding
 * @source: (nullable): a document and its number
 *
 * Says what the rule rests on.
 */
void
jx_finding_set_source (JxFinding  *self,
                       const char *source)
{
  g_return_if_fail (JX_IS_FINDING (self));

  self->source = g_intern_string (source);
}

/**
 * jx_finding_set_words:
 * @self: a finding
 * @row_id: (nullable): the row of a text; `NULL` for no words
 * @field: (nullable): its field
 * @start: the character where the words begin, of the text as it is printed
 * @end: where they end
 *
 * Says which words of a text it is about: of its own cell, or of one that its cell contradicts.
 */
void
jx_finding_set_words (JxFinding  *self,
                      const char *row_id,
                      const char *field,
                      guint       start,
                      guint       end)
{
  g_return_if_fail (JX_IS_FINDING (self) && start <= end);

  g_set_str (&self->words.row_id, row_id);
  self->words.field = g_intern_string (field);
  self->words.start = start;
  self->words.end = end;
}

/**
 * jx_finding_find_words:
 * @self: a finding
 * @row_id: the row of a text
 * @field: its field
 * @start: (out): the character where the words begin, of the text as it is printed
 * @end: (out): where they end
 *
 * Asks which words of a text it is about.
 *
 * Returns: `TRUE` if it is about some
 */
gboolean
jx_finding_find_words (JxFinding  *self,
                       const char *row_id,
                       const char *field,
                       guint      *start,
                       guint      *end)
{
  g_return_val_if_fail (JX_IS_FINDING (self), FALSE);

  *start = self->words.start;
  *end = self->words.end;

  return g_strcmp0 (self->words.row_id, row_id) == 0 && g_str_equal (self->words.field, field);
}

/**
 * jx_finding_set_beside:
 * @self: a finding
 * @row_id: (nullable): the row of another cell; `NULL` for none
 * @field: (nullable): its field
 *
 * Names a cell at which it is shown as well: the one that a text no longer agrees with.
 */
void
jx_finding_set_beside (JxFinding  *self,
                       const char *row_id,
                       const char *field)
{
  g_return_if_fail (JX_IS_FINDING (self) && (row_id == NULL) == (field == NULL));

  g_set_str (&self->beside.row_id, row_id);
  self->beside.field = g_intern_string (field);
}

/**
 * jx_finding_get_beside:
 * @self: a finding
 * @field: (out): the field of the other cell
 *
 * Asks for the cell at which it is shown as well.
 *
 * Returns: (transfer none) (nullable): the row of the cell; `NULL` if there is none
 */
const char *
jx_finding_get_beside (JxFinding   *self,
                       const char **field)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  *field = self->beside.field;

  return self->beside.row_id;
}

/**
 * jx_finding_add_figure:
 * @self: a finding
 * @name: what the figure is: a key for programs
 * @value: the figure as text
 *
 * Adds one of the figures that the finding rests on. An answer holds as long as they stay the same.
 */
void
jx_finding_add_figure (JxFinding  *self,
                       const char *name,
                       const char *value)
{
  g_return_if_fail (JX_IS_FINDING (self));
  g_return_if_fail (name != NULL && value != NULL);

  if (self->figures == NULL)
    self->figures = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  g_ptr_array_add (self->figures, g_strdup (name));
  g_ptr_array_add (self->figures, g_strdup (value));
}

/**
 * jx_finding_get_figures:
 * @self: a finding
 *
 * Tells the figures it rests on.
 *
 * Returns: (transfer none) (array zero-terminated=1): name, value, name, value …
 */
const char *const *
jx_finding_get_figures (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), no_figures);

  return self->figures != NULL ? (const char *const *) self->figures->pdata : no_figures;
}

/**
 * jx_finding_dup_figures:
 * @self: a finding
 *
 * Writes its figures as an answer keeps them, to be compared later.
 *
 * Returns: (transfer full): `name=value; name=value`, "" if it has none
 */
char *
jx_finding_dup_figures (JxFinding *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  for (const char *const *figure = jx_finding_get_figures (self); *figure != NULL; figure += 2)
    g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "; " : "", figure[0], figure[1]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * jx_finding_get_fix:
 * @self: a finding
 *
 * Offers the change that removes it.
 *
 * Returns: (transfer none) (nullable): a command that was not applied; `NULL` where none is certain
 */
JxCommand *
jx_finding_get_fix (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->fix;
}

/**
 * jx_finding_set_fix:
 * @self: a finding
 * @fix: (nullable): a command that removes it
 *
 * Gives it the change that removes it.
 */
void
jx_finding_set_fix (JxFinding *self,
                    JxCommand *fix)
{
  g_return_if_fail (JX_IS_FINDING (self));
  g_return_if_fail (fix == NULL || JX_IS_COMMAND (fix));

  g_set_object (&self->fix, fix);
}

/**
 * jx_finding_get_answer:
 * @self: a finding
 *
 * Tells why it may stand.
 *
 * Returns: (nullable): the user's reason, or `NULL` where nobody gave one for these figures
 */
const char *
jx_finding_get_answer (JxFinding *self)
{
  g_return_val_if_fail (JX_IS_FINDING (self), NULL);

  return self->answer;
}

/**
 * jx_finding_set_answer:
 * @self: a finding
 * @answer: (nullable): the user's reason
 *
 * Says why it may stand.
 */
void
jx_finding_set_answer (JxFinding  *self,
                       const char *answer)
{
  g_return_if_fail (JX_IS_FINDING (self));

  g_set_str (&self->answer, answer);
}
