/* jx-form-adjust.c: one change of a form's JSON, at a place that is spelled as its faults are
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-adjust.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "jx-error.h"
#include "jx-form-columns.h"
#include "jx-form-reader.h"
#include "jx-form-slot.h"

static gboolean
refuse_place (const char  *place,
              GError     **error)
{
  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("The form has no place “%s”."), place);

  return FALSE;
}

/* ---- columns: their widths hang together ---- */

/* Whether a place is blocks[B].columns[C], or with @member something of it. */
static gboolean
is_column (const char *place,
           const char *member,
           guint      *block,
           guint      *column)
{
  int n = 0;

  return sscanf (place, "blocks[%5u].columns[%5u]%n", block, column, &n) == 2 && n > 0 && g_str_equal (place + n, member);
}

/* What measures columns needs a form without a fault, and a column that is in it or, for a new one, behind its last. */
static gboolean
can_measure (JxForm      *form,
             const char  *place,
             guint        block,
             guint        column,
             guint        more,
             GError     **error)
{
  if (form == NULL)
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_FORM,
                   _("While the form has a fault, its columns cannot be measured. Put the fault right first."));
      return FALSE;
    }

  if (block >= jx_form_get_n_blocks (form) || jx_form_get_block (form, block)->type == JX_BLOCK_SECTIONS
      || column >= jx_form_get_block (form, block)->n_columns + more)
    return refuse_place (place, error);

  return TRUE;
}

static gboolean
set_printed (JsonNode  *root,
             JxForm    *form,
             guint      block,
             guint      column,
             JsonNode  *value,
             GError   **error)
{
  if (value == NULL || !JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_BOOLEAN)
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("Whether a column is printed is true or false."));
      return FALSE;
    }

  return jx_form_columns_set_printed (json_node_get_object (root), form, block, column, json_node_get_boolean (value), error);
}

static gboolean
set_column (JsonNode    *root,
            JxForm      *form,
            const char  *place,
            guint        block,
            guint        column,
            JsonNode    *value,
            GError     **error)
{
  gint64 width;

  if (!can_measure (form, place, block, column, 0, error))
    return FALSE;

  if (g_str_has_suffix (place, ".printed"))
    return set_printed (root, form, block, column, value, error);

  if (value != NULL && jx_form_reader_node_fixed (value, 2, &width) && width > 0)
    return jx_form_columns_set_width (json_node_get_object (root), form, block, column, width, error);

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("A width is a number of millimetres above 0."));

  return FALSE;
}

static gboolean
is_block (const char *place)
{
  guint block;
  int n = 0;

  return sscanf (place, "blocks[%5u]%n", &block, &n) == 1 && n > 0 && place[n] == '\0';
}

/* ---- items of lists ---- */

static gboolean
has_key (JsonArray  *array,
         const char *member,
         const char *key)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      JsonNode *held = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), member) : NULL;

      if (held != NULL && JSON_NODE_HOLDS_VALUE (held) && g_strcmp0 (json_node_get_string (held), key) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A row, column or section needs a key, a block an id; people are not asked for it. */
static void
give_key (JsonArray  *array,
          const char *member,
          JsonNode   *value)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;
  guint n = json_array_get_length (array) + 1;
  g_autofree char *key = NULL;

  if (object == NULL || json_object_has_member (object, member) || json_object_has_member (object, "role"))
    return;

  do
    {
      g_free (key);
      key = g_strdup_printf ("added-%u", n++);
    }
  while (has_key (array, member, key));

  json_object_set_string_member (object, member, key);
}

/* While a form has faults, anything may stand anywhere. */
static JsonObject *
object_at (JsonArray *rows,
           guint      position)
{
  JsonNode *node = json_array_get_element (rows, position);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
sum_of (JsonArray *rows,
        guint      position)
{
  JsonObject *row = object_at (rows, position);
  JsonNode *sum = row != NULL ? json_object_get_member (row, "sum") : NULL;

  return sum != NULL && JSON_NODE_HOLDS_ARRAY (sum) ? json_node_get_array (sum) : NULL;
}

static const char *
key_of (JsonObject *row)
{
  JsonNode *key = json_object_get_member (row, "key");

  return key != NULL && JSON_NODE_HOLDS_VALUE (key) ? json_node_get_string (key) : NULL;
}

static int
find_text (JsonArray  *array,
           const char *text)
{
  for (guint i = 0; array != NULL && text != NULL && i < json_array_get_length (array); i++)
    if (JSON_NODE_HOLDS_VALUE (json_array_get_element (array, i))
        && g_strcmp0 (json_array_get_string_element (array, i), text) == 0)
      return (int) i;

  return -1;
}

/* A line like the one above it, added up where that one is. */
static JsonNode *
row_like (JsonArray  *rows,
          guint       position)
{
  JsonNode *row = json_node_alloc ();
  JsonObject *above = object_at (rows, position - 1), *object = json_object_new ();
  static const char *const kept[] = { "part", "cells" };
  const char *key = above != NULL ? key_of (above) : NULL;

  json_node_take_object (json_node_init (row, JSON_NODE_OBJECT), object);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (above != NULL && json_object_has_member (above, kept[i]))
      json_object_set_member (object, kept[i], json_node_copy (json_object_get_member (above, kept[i])));
  json_object_set_string_member (object, "label", "");
  give_key (rows, "key", row);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonArray *sum = sum_of (rows, i);
      int at = find_text (sum, key);

      if (at >= 0)
        {
          JsonNode *added = json_node_init_string (json_node_alloc (), json_object_get_string_member (object, "key"));

          jx_form_array_splice (sum, (guint) at + 1, 0, added);
        }
    }

  return row;
}

static void
leave_sums (JsonArray *rows,
            guint      position)
{
  JsonObject *row = object_at (rows, position);
  const char *key = row != NULL ? key_of (row) : NULL;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonArray *sum = sum_of (rows, i);
      int at = find_text (sum, key);

      if (at >= 0)
        jx_form_array_splice (sum, (guint) at, 1, NULL);
      if (sum != NULL && json_array_get_length (sum) == 0)
        json_object_remove_member (object_at (rows, i), "sum");
    }
}

static gboolean
is_row (const char *place)
{
  guint block, row;
  int n = 0;

  return sscanf (place, "blocks[%5u].rows[%5u]%n", &block, &row, &n) == 2 && n > 0 && place[n] == '\0';
}

/**
 * jx_form_adjust_dup_measure:
 * @root: a form's JSON
 * @form: (nullable): the form that it is, or `NULL` while it has faults
 * @place: any place
 *
 * Tells what a column measures: at `.width` its millimetres on paper, to one decimal, at `.printed` whether it stands there.
 *
 * Returns: (transfer full) (nullable): the text; "" where it is not known or not printed; `NULL` if it is no such place
 */
char *
jx_form_adjust_dup_measure (JsonNode   *root,
                            JxForm     *form,
                            const char *place)
{
  guint block, column;
  gint64 width;

  if (is_column (place, ".printed", &block, &column))
    return g_strdup (!can_measure (form, place, block, column, 0, NULL) ? ""
                     : jx_form_get_block (form, block)->columns[column].span > 0 ? "true" : "false");

  if (!is_column (place, ".width", &block, &column))
    return NULL;

  if (!can_measure (form, place, block, column, 0, NULL)
      || !jx_form_columns_get_width (json_node_get_object (root), form, block, column, &width))
    return g_strdup ("");

  return jx_decimal_to_string (jx_decimal_normalize ((JxDecimal) { (width + 5) / 10, 1 }));
}

/**
 * jx_form_adjust_set:
 * @root: a form's JSON
 * @form: (nullable): the form that it is, or `NULL` while it has faults
 * @place: a place of the form; of a column also its `width` in mm and whether it is `printed`
 * @value: (transfer full) (nullable): what shall stand there; `NULL` for nothing
 * @error: return location for an error
 *
 * Changes one thing. Errors: `JX_CORE_ERROR_VALUE` if there is no such place, `JX_CORE_ERROR_FORM` if columns cannot be
 * measured, and those of jx_form_columns_set_width() and jx_form_columns_set_printed(). At an error @root is in no order.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_form_adjust_set (JsonNode    *root,
                    JxForm      *form,
                    const char  *place,
                    JsonNode    *value,
                    GError     **error)
{
  g_autoptr(JsonNode) owned = value;
  g_auto(JxFormSlot) slot = { NULL, NULL, NULL, 0 };
  guint block, column;

  if (is_column (place, ".width", &block, &column) || is_column (place, ".printed", &block, &column))
    return set_column (root, form, place, block, column, value, error);

  if (!jx_form_slot_find (&slot, root, place, TRUE))
    return refuse_place (place, error);

  jx_form_slot_set (&slot, g_steal_pointer (&owned));

  return TRUE;
}

/**
 * jx_form_adjust_insert:
 * @root: a form's JSON
 * @form: (nullable): the form that it is, or `NULL` while it has faults
 * @place: an item of a list, or the place behind its last
 * @value: (transfer full) (nullable): the new item; a key is made where it needs one. `NULL`: a row like the one above it
 * @error: return location for an error
 *
 * Puts an item before the one that stands there. A column gets room on paper. Errors: as jx_form_adjust_set().
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_form_adjust_insert (JsonNode    *root,
                       JxForm      *form,
                       const char  *place,
                       JsonNode    *value,
                       GError     **error)
{
  g_autoptr(JsonNode) owned = value;
  g_auto(JxFormSlot) slot = { NULL, NULL, NULL, 0 };
  guint block, column;

  if (!jx_form_slot_find (&slot, root, place, TRUE) || slot.array == NULL
      || (owned == NULL && (!is_row (place) || slot.position == 0)))
    return refuse_place (place, error);

  if (owned == NULL)
    owned = row_like (slot.array, slot.position);
  give_key (slot.array, is_block (place) ? "id" : "key", owned);

  if (is_column (place, "", &block, &column))
    return can_measure (form, place, block, column, 1, error)
           && (JSON_NODE_HOLDS_OBJECT (owned) || refuse_place (place, error))
           && jx_form_columns_insert (json_node_get_object (root), form, block, column, g_steal_pointer (&owned), error);

  jx_form_array_splice (slot.array, slot.position, 0, g_steal_pointer (&owned));

  return TRUE;
}

static gboolean
find_item (JxFormSlot  *slot,
           JsonNode    *root,
           const char  *place,
           GError     **error)
{
  return (jx_form_slot_find (slot, root, place, FALSE) && slot->array != NULL && jx_form_slot_get (slot) != NULL)
         || refuse_place (place, error);
}

/**
 * jx_form_adjust_remove:
 * @root: a form's JSON
 * @form: (nullable): the form that it is, or `NULL` while it has faults
 * @place: an item of a list
 * @error: return location for an error
 *
 * Takes an item away: a row also from the sums that it is in, a column also from the paper. Errors: as jx_form_adjust_set().
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_form_adjust_remove (JsonNode    *root,
                       JxForm      *form,
                       const char  *place,
                       GError     **error)
{
  g_auto(JxFormSlot) slot = { NULL, NULL, NULL, 0 };
  guint block, column;

  if (!find_item (&slot, root, place, error))
    return FALSE;

  if (is_column (place, "", &block, &column))
    return can_measure (form, place, block, column, 0, error)
           && jx_form_columns_remove (json_node_get_object (root), form, block, column, error);

  if (is_row (place))
    leave_sums (slot.array, slot.position);
  jx_form_array_splice (slot.array, slot.position, 1, NULL);

  return TRUE;
}

/**
 * jx_form_adjust_move:
 * @root: a form's JSON
 * @form: (nullable): the form that it is, or `NULL` while it has faults
 * @place: an item of a list
 * @to: where it shall stand in the list
 * @error: return location for an error
 *
 * Puts an item in another place of its list; a column takes its width along. Errors: as jx_form_adjust_set().
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_form_adjust_move (JsonNode    *root,
                     JxForm      *form,
                     const char  *place,
                     guint        to,
                     GError     **error)
{
  g_auto(JxFormSlot) slot = { NULL, NULL, NULL, 0 };
  guint block, column;
  JsonNode *moved;

  if (!find_item (&slot, root, place, error))
    return FALSE;
  if (to >= json_array_get_length (slot.array))
    return refuse_place (place, error);

  if (is_column (place, "", &block, &column))
    return can_measure (form, place, block, column, 0, error)
           && jx_form_columns_move (json_node_get_object (root), form, block, column, to, error);

  moved = json_node_ref (jx_form_slot_get (&slot));
  jx_form_array_splice (slot.array, slot.position, 1, NULL);
  jx_form_array_splice (slot.array, to, 0, moved);

  return TRUE;
}
