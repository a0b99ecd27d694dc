/* jx-difference.c: one place where two states of an assessment are not the same
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-difference.h"

struct _JxDifference
{
  GObject           parent_instance;

  JxDifferenceKind  kind;
  char             *place;
  char             *label;
  char             *before;     /* NULL: nothing stood there */
  char             *after;      /* NULL: nothing stands there */
  char             *row_id;     /* in the later state, or NULL */
  char             *field;      /* or NULL: the whole row */
  gboolean          follows;
};

G_DEFINE_FINAL_TYPE (JxDifference, jx_difference, G_TYPE_OBJECT)

static void
jx_difference_finalize (GObject *object)
{
  JxDifference *self = JX_DIFFERENCE (object);

  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->row_id, g_free);
  g_clear_pointer (&self->field, g_free);

  G_OBJECT_CLASS (jx_difference_parent_class)->finalize (object);
}

static void
jx_difference_class_init (JxDifferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_difference_finalize;
}

static void
jx_difference_init (JxDifference *self)
{
}

static char *
dup_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * jx_difference_new:
 * @kind: what it is about
 * @place: as findings name it; "" for what has no place in the table
 * @label: the place in words
 * @before: (nullable): what stood there
 * @after: (nullable): what stands there
 *
 * Makes a difference.
 *
 * Returns: (transfer full): the difference
 */
JxDifference *
jx_difference_new (JxDifferenceKind  kind,
                   const char       *place,
                   const char       *label,
                   const char       *before,
                   const char       *after)
{
  JxDifference *self;

  g_return_val_if_fail (place != NULL && label != NULL, NULL);

  self = g_object_new (JX_TYPE_DIFFERENCE, NULL);
  self->kind = kind;
  self->place = g_strdup (place);
  self->label = g_strdup (label);
  self->before = dup_text (before);
  self->after = dup_text (after);

  return self;
}

/**
 * jx_difference_set_cell:
 * @self: a difference
 * @row_id: (nullable): the row in the later state
 * @field: (nullable): its field
 * @follows: `TRUE` if nobody typed it: it was computed from what else is different
 *
 * Says where one can go to see it.
 */
void
jx_difference_set_cell (JxDifference *self,
                        const char   *row_id,
                        const char   *field,
                        gboolean      follows)
{
  g_return_if_fail (JX_IS_DIFFERENCE (self));

  g_set_str (&self->row_id, row_id);
  g_set_str (&self->field, field);
  self->follows = follows;
}

/**
 * jx_difference_get_kind:
 * @self: a difference
 *
 * Tells what it is about.
 *
 * Returns: the kind
 */
JxDifferenceKind
jx_difference_get_kind (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), JX_DIFFERENCE_CELL);

  return self->kind;
}

/**
 * jx_difference_get_place:
 * @self: a difference
 *
 * Names the place as findings do: in the later state, of a row that went in the earlier one.
 *
 * Returns: the path
 */
const char *
jx_difference_get_place (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), NULL);

  return self->place;
}

/**
 * jx_difference_get_label:
 * @self: a difference
 *
 * Names the place in words.
 *
 * Returns: the label
 */
const char *
jx_difference_get_label (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), NULL);

  return self->label;
}

/**
 * jx_difference_get_before:
 * @self: a difference
 *
 * Tells what stood there.
 *
 * Returns: (nullable): the text
 */
const char *
jx_difference_get_before (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), NULL);

  return self->before;
}

/**
 * jx_difference_get_after:
 * @self: a difference
 *
 * Tells what stands there.
 *
 * Returns: (nullable): the text
 */
const char *
jx_difference_get_after (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), NULL);

  return self->after;
}

/**
 * jx_difference_get_row_id:
 * @self: a difference
 *
 * Names the row in the later state.
 *
 * Returns: (nullable): its UUID; `NULL` if it is not there, or it is about no row
 */
const char *
jx_difference_get_row_id (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), NULL);

  return self->row_id;
}

/**
 * jx_difference_get_field:
 * @self: a difference
 *
 * Names the field.
 *
 * Returns: (nullable): its key; `NULL`: the whole row
 */
const char *
jx_difference_get_field (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), NULL);

  return self->field;
}

/**
 * jx_difference_follows:
 * @self: a difference
 *
 * Tells whether it was computed from what else is different.
 *
 * Returns: `FALSE` if somebody typed it
 */
gboolean
jx_difference_follows (JxDifference *self)
{
  g_return_val_if_fail (JX_IS_DIFFERENCE (self), FALSE);

  return self->follows;
}

/**
 * jx_difference_kind_to_key:
 * @kind: a kind
 *
 * Names a kind for programs.
 *
 * Returns: the word
 */
const char *
jx_difference_kind_to_key (JxDifferenceKind kind)
{
  static const char *const keys[] = { "cell", "added", "removed", "order", "fact" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (keys), NULL);

  return keys[kind];
}
