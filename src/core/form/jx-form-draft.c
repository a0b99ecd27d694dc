/* jx-form-draft.c: a form of one's own while it is adjusted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that can be adjusted has a place, spelled as faults are: blocks[3].columns[2].title. Each step is looked at as a
 * file would be, and undone by going back to the text before it.
 */

#include "config.h"

#include "jx-form-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-form-adjust.h"
#include "jx-form-slot.h"

#define MAX_STEPS  200    /* that can be undone */

struct _JxFormDraft
{
  GObject    parent_instance;

  JsonNode  *root;
  JxForm    *form;        /* the draft as it was last without a fault */
  GPtrArray *faults;      /* char *, place first */
  GPtrArray *undo;        /* char *: the texts before each step, the last one behind */
  GPtrArray *redo;
  char      *typed_at;    /* the place that the last step has set: more typing there is the same step */
};

G_DEFINE_FINAL_TYPE (JxFormDraft, jx_form_draft, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JsonObject *
root_object (JxFormDraft *self)
{
  return json_node_get_object (self->root);
}

/* ---- steps ---- */

static void
look (JxFormDraft *self)
{
  g_autoptr(GBytes) bytes = jx_form_draft_write (self);
  g_autoptr(JxForm) form = NULL;

  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->faults = jx_form_verify (bytes);
  form = self->faults->len == 0 ? jx_form_new_from_bytes (bytes, NULL) : NULL;
  if (form != NULL)
    g_set_object (&self->form, form);
}

static void
go_back_to (JxFormDraft *self,
            const char  *text)
{
  g_clear_pointer (&self->root, json_node_unref);
  self->root = json_from_string (text, NULL);
}

/* @before: (transfer full); @place: what was set, or NULL for a step of its own */
static void
keep_step (JxFormDraft *self,
           char        *before,
           const char  *place)
{
  if (place != NULL && g_strcmp0 (place, self->typed_at) == 0)
    g_free (before);
  else
    g_ptr_array_add (self->undo, before);

  if (self->undo->len > MAX_STEPS)
    g_ptr_array_remove_index (self->undo, 0);

  g_set_str (&self->typed_at, place);
  g_ptr_array_set_size (self->redo, 0);
  look (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whether a step was possible; the draft is as before where it was not. */
static gboolean
end_step (JxFormDraft *self,
          char        *before,
          const char  *place,
          gboolean     done)
{
  g_autofree char *owned = before;
  g_autofree char *after = done ? json_to_string (self->root, FALSE) : NULL;

  if (!done)
    go_back_to (self, before);
  else if (!g_str_equal (before, after))
    keep_step (self, g_steal_pointer (&owned), place);

  return done;
}

/* What columns can be measured by: nothing while the draft has faults. */
static JxForm *
sound_form (JxFormDraft *self)
{
  return self->faults->len == 0 ? self->form : NULL;
}

/* ---- the object ---- */

static void
jx_form_draft_finalize (GObject *object)
{
  JxFormDraft *self = JX_FORM_DRAFT (object);

  json_node_unref (self->root);
  g_clear_object (&self->form);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self->typed_at);

  G_OBJECT_CLASS (jx_form_draft_parent_class)->finalize (object);
}

static void
jx_form_draft_class_init (JxFormDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_form_draft_finalize;

  signals[CHANGED] = g_signal_new ("changed", JX_TYPE_FORM_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jx_form_draft_init (JxFormDraft *self)
{
  self->undo = g_ptr_array_new_with_free_func (g_free);
  self->redo = g_ptr_array_new_with_free_func (g_free);
}

/* A shipped form is copied under an id of its own, one's own gets the next version: tables keep what they were made with. */
static void
name_draft (JxFormDraft *self,
            JxForms     *forms,
            JxForm      *form)
{
  JxForm *latest = jx_forms_find_latest (forms, jx_form_get_id (form));
  guint version = MAX (jx_form_get_version (form), latest != NULL ? jx_form_get_version (latest) : 0) + 1;

  if (jx_forms_is_shipped (forms, form))
    {
      g_autofree char *uuid = g_uuid_string_random (), *id = g_strdup_printf ("own-%.8s", uuid);

      json_object_set_string_member (root_object (self), "id", id);
      version = 1;
    }

  json_object_set_int_member (root_object (self), "version", version);
}

/**
 * jx_form_draft_new:
 * @forms: the forms at hand
 * @form: the form to start from
 *
 * Makes a copy to adjust: of a shipped form under an id of its own, of one's own form under the same id and the next version.
 *
 * Returns: (transfer full): the draft
 */
JxFormDraft *
jx_form_draft_new (JxForms *forms,
                   JxForm  *form)
{
  JxFormDraft *self;
  g_autofree char *text = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (JX_IS_FORMS (forms) && JX_IS_FORM (form), NULL);

  self = g_object_new (JX_TYPE_FORM_DRAFT, NULL);
  data = g_bytes_get_data (jx_form_get_bytes (form), &size);
  text = g_strndup (data, size);
  self->root = json_from_string (text, NULL);
  name_draft (self, forms, form);
  look (self);

  return self;
}

/**
 * jx_form_draft_get_form:
 * @self: a draft
 *
 * Gives the draft as a form, as it was last without a fault.
 *
 * Returns: (transfer none): the form
 */
JxForm *
jx_form_draft_get_form (JxFormDraft *self)
{
  g_return_val_if_fail (JX_IS_FORM_DRAFT (self), NULL);

  return self->form;
}

/**
 * jx_form_draft_get_faults:
 * @self: a draft
 *
 * Tells what is wrong with the draft as it is now.
 *
 * Returns: (transfer none) (element-type utf8): a line for each fault, place first; none if it is good
 */
GPtrArray *
jx_form_draft_get_faults (JxFormDraft *self)
{
  g_return_val_if_fail (JX_IS_FORM_DRAFT (self), NULL);

  return self->faults;
}

/**
 * jx_form_draft_explain:
 * @self: a draft
 * @fault: one of its faults
 *
 * Says a fault for people: its place by the titles that they see.
 *
 * Returns: (transfer full): the sentence
 */
char *
jx_form_draft_explain (JxFormDraft *self,
                       const char  *fault)
{
  const char *colon;
  g_autofree char *place = NULL, *words = NULL;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self) && fault != NULL, NULL);

  colon = strstr (fault, _(": "));
  if (colon == NULL)
    return g_strdup (fault);

  place = g_strndup (fault, (gsize) (colon - fault));
  words = jx_form_slot_to_words (self->root, place);

  return *words != '\0' ? g_strconcat (words, colon, NULL) : g_strdup (colon + strlen (_(": ")));
}

/**
 * jx_form_draft_write:
 * @self: a draft
 *
 * Writes a draft as a file that people can read.
 *
 * Returns: (transfer full): the file, for jx_form_new_from_bytes() or jx_form_verify()
 */
GBytes *
jx_form_draft_write (JxFormDraft *self)
{
  g_autofree char *text = NULL;
  char *file;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self), NULL);

  text = json_to_string (self->root, TRUE);
  file = g_strconcat (text, "\n", NULL);

  return g_bytes_new_take (file, strlen (file));
}

/**
 * jx_form_draft_get:
 * @self: a draft
 * @place: a place of the form
 *
 * Gives what the form says at a place.
 *
 * Returns: (transfer none) (nullable): the value, till the next change; `NULL` where nothing is said
 */
JsonNode *
jx_form_draft_get (JxFormDraft *self,
                   const char  *place)
{
  g_auto(JxFormSlot) slot = { NULL, NULL, NULL, 0 };

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self) && place != NULL, NULL);

  return jx_form_slot_find (&slot, self->root, place, FALSE) ? jx_form_slot_get (&slot) : NULL;
}

/**
 * jx_form_draft_dup_text:
 * @self: a draft
 * @place: a place of the form; of a column also its `width` in mm and whether it is `printed`
 *
 * Gives what the form says at a place, a number as its digits.
 *
 * Returns: (transfer full): the text; "" where nothing is said
 */
char *
jx_form_draft_dup_text (JxFormDraft *self,
                        const char  *place)
{
  JsonNode *node;
  char *measure;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self) && place != NULL, NULL);

  if ((measure = jx_form_adjust_dup_measure (self->root, sound_form (self), place)) != NULL)
    return measure;

  node = jx_form_draft_get (self, place);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return g_strdup ("");

  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_dup_string (node) : json_to_string (node, FALSE);
}

/**
 * jx_form_draft_count:
 * @self: a draft
 * @place: a list of the form
 *
 * Counts the items of a list.
 *
 * Returns: how many; 0 where the form has no such list
 */
guint
jx_form_draft_count (JxFormDraft *self,
                     const char  *place)
{
  JsonNode *node = jx_form_draft_get (self, place);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

/**
 * jx_form_draft_set:
 * @self: a draft
 * @place: a place of the form; of a column also its `width` in mm and whether it is `printed`
 * @value: (transfer full) (nullable): what shall stand there; `NULL` for nothing
 * @error: return location for an error
 *
 * Changes one thing. Setting the same place again is the same step. A value that makes the form wrong is taken, and told by
 * jx_form_draft_get_faults(). Errors: those of jx_form_adjust_set().
 *
 * Returns: `FALSE` at an error, with nothing changed
 */
gboolean
jx_form_draft_set (JxFormDraft  *self,
                   const char   *place,
                   JsonNode     *value,
                   GError      **error)
{
  char *before;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self) && place != NULL, FALSE);

  before = json_to_string (self->root, FALSE);

  return end_step (self, before, place, jx_form_adjust_set (self->root, sound_form (self), place, value, error));
}

/**
 * jx_form_draft_insert:
 * @self: a draft
 * @place: an item of a list, or the place behind its last
 * @value: (transfer full) (nullable): the new item; `NULL`: a row like the one above it
 * @error: return location for an error
 *
 * Puts an item before the one that stands there. Errors: those of jx_form_adjust_insert().
 *
 * Returns: `FALSE` at an error, with nothing changed
 */
gboolean
jx_form_draft_insert (JxFormDraft  *self,
                      const char   *place,
                      JsonNode     *value,
                      GError      **error)
{
  char *before;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self) && place != NULL, FALSE);

  before = json_to_string (self->root, FALSE);

  return end_step (self, before, NULL, jx_form_adjust_insert (self->root, sound_form (self), place, value, error));
}

/**
 * jx_form_draft_remove:
 * @self: a draft
 * @place: an item of a list
 * @error: return location for an error
 *
 * Takes an item away. Errors: those of jx_form_adjust_remove().
 *
 * Returns: `FALSE` at an error, with nothing changed
 */
gboolean
jx_form_draft_remove (JxFormDraft  *self,
                      const char   *place,
                      GError      **error)
{
  char *before;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self) && place != NULL, FALSE);

  before = json_to_string (self->root, FALSE);

  return end_step (self, before, NULL, jx_form_adjust_remove (self->root, sound_form (self), place, error));
}

/**
 * jx_form_draft_move:
 * @self: a draft
 * @place: an item of a list
 * @to: where it shall stand in the list
 * @error: return location for an error
 *
 * Puts an item in another place of its list. Errors: those of jx_form_adjust_move().
 *
 * Returns: `FALSE` at an error, with nothing changed
 */
gboolean
jx_form_draft_move (JxFormDraft  *self,
                    const char   *place,
                    guint         to,
                    GError      **error)
{
  char *before;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (self) && place != NULL, FALSE);

  before = json_to_string (self->root, FALSE);

  return end_step (self, before, NULL, jx_form_adjust_move (self->root, sound_form (self), place, to, error));
}

/**
 * jx_form_draft_can_undo:
 * @self: a draft
 *
 * Tells whether there is a step to take back.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_form_draft_can_undo (JxFormDraft *self)
{
  g_return_val_if_fail (JX_IS_FORM_DRAFT (self), FALSE);

  return self->undo->len > 0;
}

/**
 * jx_form_draft_can_redo:
 * @self: a draft
 *
 * Tells whether there is a step to do again.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_form_draft_can_redo (JxFormDraft *self)
{
  g_return_val_if_fail (JX_IS_FORM_DRAFT (self), FALSE);

  return self->redo->len > 0;
}

static void
step (JxFormDraft *self,
      GPtrArray   *from,
      GPtrArray   *to)
{
  g_autofree char *text = NULL;

  if (from->len == 0)
    return;

  text = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, json_to_string (self->root, FALSE));
  go_back_to (self, text);
  g_set_str (&self->typed_at, NULL);
  look (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * jx_form_draft_undo:
 * @self: a draft
 *
 * Takes the last step back.
 */
void
jx_form_draft_undo (JxFormDraft *self)
{
  g_return_if_fail (JX_IS_FORM_DRAFT (self));

  step (self, self->undo, self->redo);
}

/**
 * jx_form_draft_redo:
 * @self: a draft
 *
 * Does again what was taken back last.
 */
void
jx_form_draft_redo (JxFormDraft *self)
{
  g_return_if_fail (JX_IS_FORM_DRAFT (self));

  step (self, self->redo, self->undo);
}
