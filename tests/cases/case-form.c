/* case-form.c: a form that is extended until every printed text of a table has a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-form.h"

#include <json-glib/json-glib.h>

#define MAX_GRID     64
#define NEW_WIDTH    18
#define ID_DIGITS    8
#define EXTRA_BLOCK  "case-extra"

struct _CaseForm
{
  JsonNode  *tree;      /* of the form's JSON, changed in place */
  JxForm    *form;      /* made of it; NULL while it is behind the tree */
  GPtrArray *earlier;   /* JxForm: callers hold blocks of them while they extend the form */
  JxForm    *shipped;
  gboolean   extended;
};

static JsonObject *
root (CaseForm *self)
{
  return json_node_get_object (self->tree);
}

static void
touch (CaseForm *self)
{
  if (self->form != NULL)
    g_ptr_array_add (self->earlier, g_steal_pointer (&self->form));

  self->extended = TRUE;
}

CaseForm *
case_form_new (JxForm *shipped)
{
  CaseForm *self = g_new0 (CaseForm, 1);
  GBytes *bytes = jx_form_get_bytes (shipped);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  self->shipped = g_object_ref (shipped);
  self->form = g_object_ref (shipped);
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  self->tree = json_from_string (text, NULL);

  return self;
}

void
case_form_free (CaseForm *self)
{
  json_node_unref (self->tree);
  g_clear_object (&self->form);
  g_ptr_array_unref (self->earlier);
  g_object_unref (self->shipped);
  g_free (self);
}

gboolean
case_form_is_extended (CaseForm *self)
{
  return self->extended;
}

/* The form as it is by now; extended ones have an id of their own, by what was added. */
JxForm *
case_form_get (CaseForm  *self,
               GError   **error)
{
  g_autofree char *text = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (self->form != NULL)
    return self->form;

  json_object_set_string_member (root (self), "id", jx_form_get_id (self->shipped));
  text = json_to_string (self->tree, TRUE);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  id = g_strdup_printf ("%s-x%.*s", jx_form_get_id (self->shipped), ID_DIGITS, sum);
  json_object_set_string_member (root (self), "id", id);

  g_free (text);
  text = json_to_string (self->tree, TRUE);
  bytes = g_bytes_new (text, strlen (text));
  self->form = jx_form_new_from_bytes (bytes, error);

  return self->form;
}

static JsonArray *
get_blocks (CaseForm *self)
{
  return json_object_get_array_member (root (self), "blocks");
}

static JsonObject *
find_block (CaseForm   *self,
            const char *id)
{
  JsonArray *blocks = get_blocks (self);

  for (guint i = 0; i < json_array_get_length (blocks); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (blocks, i), "id"), id))
      return json_array_get_object_element (blocks, i);

  return NULL;
}

static JsonArray *
ensure_array (JsonObject *object,
              const char *member)
{
  if (!json_object_has_member (object, member))
    json_object_set_array_member (object, member, json_array_new ());

  return json_object_get_array_member (object, member);
}

static guint
get_integer (JsonObject *object,
             const char *member,
             guint       fallback)
{
  return (guint) json_object_get_int_member_with_default (object, member, fallback);
}

static guint
get_width (CaseForm   *self,
           JsonObject *block)
{
  return json_array_get_length (json_object_get_array_member (root (self), "grid")) - get_integer (block, "side", 0);
}

/* Replaces the title or the subtitle. */
void
case_form_set_text (CaseForm   *self,
                    const char *member,
                    const char *text)
{
  json_object_set_string_member (root (self), member, text);
  touch (self);
}

static JsonObject *
new_column (const char *key,
            const char *title,
            const char *place,
            JxRole      role)
{
  JsonObject *column = json_object_new ();

  if (role != JX_ROLE_NONE)
    json_object_set_string_member (column, "role", jx_role_to_key (role));
  json_object_set_string_member (column, "key", key);
  json_object_set_string_member (column, "title", title);
  json_object_set_string_member (column, "place", place);

  return column;
}

static JsonObject *
get_column (JsonObject *block,
            guint       column)
{
  return json_array_get_object_element (json_object_get_array_member (block, "columns"), column);
}

/* A field that this county's print of the form does not have need not be filled in. */
void
case_form_set_optional (CaseForm   *self,
                        const char *block_id,
                        guint       column)
{
  JsonObject *block = find_block (self, block_id);

  g_assert (block != NULL);
  json_object_remove_member (get_column (block, column), "required");
  touch (self);
}

static void
rename_label (JsonArray  *layout,
              const char *old,
              const char *title)
{
  for (guint i = 0; i < json_array_get_length (layout); i++)
    {
      JsonArray *row = json_array_get_array_element (layout, i);

      for (guint j = 0; j < json_array_get_length (row); j++)
        {
          JsonNode *cell = json_array_get_element (row, j);
          JsonObject *label = JSON_NODE_HOLDS_OBJECT (cell) ? json_node_get_object (cell) : NULL;

          if (label != NULL && g_strcmp0 (json_object_get_string_member_with_default (label, "label", NULL), old) == 0)
            json_object_set_string_member (label, "label", title);
        }
    }
}

/* Findings are told under the very words by which the case has the cell. */
void
case_form_place (CaseForm   *self,
                 const char *block_id,
                 guint       column,
                 const char *place)
{
  json_object_set_string_member (get_column (find_block (self, block_id), column), "place", place);
  touch (self);
}

/* A column or a field under the words of this county's print. */
void
case_form_rename (CaseForm   *self,
                  const char *block_id,
                  guint       column,
                  const char *title)
{
  JsonObject *block = find_block (self, block_id);
  JsonObject *member = get_column (block, column);
  g_autofree char *old = g_strdup (json_object_get_string_member_with_default (member, "title", ""));

  if (json_object_has_member (block, "layout"))
    rename_label (json_object_get_array_member (block, "layout"), old, title);
  json_object_set_string_member (member, "title", title);
  touch (self);
}

/* A label over half of the width at most, a field over the rest. */
static void
add_layout_row (CaseForm   *self,
                JsonObject *block,
                const char *key,
                const char *title)
{
  JsonArray *row = json_array_new ();
  JsonObject *label = json_object_new ();
  JsonObject *field = json_object_new ();

  json_object_set_string_member (label, "label", title);
  json_object_set_int_member (label, "span", MAX (MIN (2, get_width (self, block) / 2), 1));
  json_object_set_string_member (field, "field", key);
  json_array_add_object_element (row, label);
  json_array_add_object_element (row, field);
  json_array_add_array_element (ensure_array (block, "layout"), row);
}

static JsonObject *
new_block (const char *type,
           const char *id,
           const char *title)
{
  JsonObject *block = json_object_new ();

  json_object_set_string_member (block, "type", type);
  json_object_set_string_member (block, "id", id);
  json_object_set_string_member (block, "title", title);

  return block;
}

/* Adds a labelled field as a row of its own to @block; NULL for a block of what the form has no room for. */
void
case_form_add_field (CaseForm   *self,
                     const char *block_id,
                     const char *key,
                     const char *title,
                     const char *place,
                     JxRole      role)
{
  JsonObject *block = find_block (self, block_id != NULL ? block_id : EXTRA_BLOCK);

  if (block == NULL)
    {
      block = new_block ("fields", EXTRA_BLOCK, "其他");
      json_array_add_object_element (get_blocks (self), block);
    }

  json_array_add_object_element (ensure_array (block, "columns"), new_column (key, title, place, role));
  add_layout_row (self, block, key, title);
  touch (self);
}

/* Blocks of rows give the new width to their widest column. */
static void
widen_columns (JsonObject *block)
{
  JsonArray *columns = json_object_get_array_member (block, "columns");
  JsonObject *widest = NULL;

  for (guint i = 0; i < json_array_get_length (columns); i++)
    {
      JsonObject *column = json_array_get_object_element (columns, i);

      if (widest == NULL || get_integer (column, "span", 1) >= get_integer (widest, "span", 1))
        widest = column;
    }

  if (widest != NULL)
    json_object_set_int_member (widest, "span", get_integer (widest, "span", 1) + 1);
}

static guint
cell_member (JsonNode   *cell,
             const char *member)
{
  return JSON_NODE_HOLDS_OBJECT (cell) ? get_integer (json_node_get_object (cell), member, 0) : 0;
}

static guint
skip_taken (const guint *free_from,
            guint        row,
            guint        at,
            guint        width)
{
  while (at < width && free_from[at] > row)
    at++;

  return at;
}

/* In a fixed layout the cells at the right edge grow; those that do not say their width grow by themselves. */
static void
widen_layout (JsonArray *layout,
              guint      width)
{
  guint free_from[MAX_GRID] = { 0 };

  for (guint i = 0; i < json_array_get_length (layout); i++)
    {
      JsonArray *row = json_array_get_array_element (layout, i);
      guint at = skip_taken (free_from, i, 0, width);

      for (guint j = 0; j < json_array_get_length (row); j++)
        {
          JsonNode *cell = json_array_get_element (row, j);
          guint said = cell_member (cell, "span");
          guint span = said > 0 ? said : j + 1 < json_array_get_length (row) ? 1 : width - MIN (at, width);

          if (said > 0 && at + said == width)
            json_object_set_int_member (json_node_get_object (cell), "span", said + 1);
          for (guint k = at; k < MIN (at + span, width); k++)
            free_from[k] = i + MAX (cell_member (cell, "rows"), 1);
          at = skip_taken (free_from, i, at + span, width);
        }
    }
}

static gboolean
is_of_rows (JsonObject *block)
{
  static const char *const types[] = { "matrix", "list", "indicators", NULL };

  return g_strv_contains (types, json_object_get_string_member (block, "type"));
}

/* Makes the page's grid one column wider; all blocks but @wider go along. */
static void
widen_grid (CaseForm   *self,
            JsonObject *wider)
{
  JsonArray *blocks = get_blocks (self);

  for (guint i = 0; i < json_array_get_length (blocks); i++)
    {
      JsonObject *block = json_array_get_object_element (blocks, i);

      if (block == wider)
        continue;
      if (json_object_has_member (block, "layout"))
        widen_layout (json_object_get_array_member (block, "layout"), get_width (self, block));
      else if (is_of_rows (block))
        widen_columns (block);
    }

  json_array_add_int_element (json_object_get_array_member (root (self), "grid"), NEW_WIDTH);
}

static gboolean
is_in_layout (JsonArray  *layout,
              const char *key)
{
  for (guint i = 0; i < json_array_get_length (layout); i++)
    {
      JsonArray *row = json_array_get_array_element (layout, i);

      for (guint j = 0; j < json_array_get_length (row); j++)
        {
          JsonNode *cell = json_array_get_element (row, j);

          if (JSON_NODE_HOLDS_OBJECT (cell)
              && g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (cell), "field", NULL), key) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* Prints a column that the form keeps but does not print. */
void
case_form_show (CaseForm   *self,
                const char *block_id,
                guint       column)
{
  JsonObject *block = find_block (self, block_id);
  JsonObject *member = get_column (block, column);
  const JxBlock *known = jx_form_get_block (self->form, (guint) jx_form_find_block (self->form, block_id));
  g_autofree char *key = g_strdup (known->columns[column].key);
  g_autofree char *title = g_strdup (known->columns[column].title);

  json_object_remove_member (block, "print");
  if (known->columns[column].span == 0)
    json_object_remove_member (member, "span");

  if (is_of_rows (block))
    {
      if (known->columns[column].span == 0)
        widen_grid (self, block);
    }
  else if (!is_in_layout (ensure_array (block, "layout"), key))
    {
      add_layout_row (self, block, key, title);
    }

  touch (self);
}

/* Adds a column at the right of a block of rows. */
void
case_form_add_column (CaseForm   *self,
                      const char *block_id,
                      const char *key,
                      const char *title,
                      const char *place,
                      JxRole      role)
{
  JsonObject *block = find_block (self, block_id);

  g_assert (block != NULL);
  widen_grid (self, block);
  json_array_add_object_element (json_object_get_array_member (block, "columns"), new_column (key, title, place, role));
  touch (self);
}

/* Adds a kind of row that counts in no rate and no score: "part" of the line that does, or "subtotal". */
void
case_form_add_row (CaseForm   *self,
                   const char *block_id,
                   const char *key,
                   const char *label,
                   const char *kind)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "key", key);
  if (label != NULL)
    json_object_set_string_member (row, "label", label);
  json_object_set_boolean_member (row, kind, TRUE);
  json_array_add_object_element (ensure_array (find_block (self, block_id), "rows"), row);
  touch (self);
}

/* Adds a list with a column of each title, keys c1, c2 … */
void
case_form_add_list (CaseForm    *self,
                    const char  *id,
                    const char  *title,
                    const char  *place,
                    const char **titles)
{
  JsonObject *block = new_block ("list", id, title);
  JsonArray *columns = json_array_new ();
  guint n = g_strv_length ((char **) titles);
  guint width = get_width (self, block);

  json_object_set_string_member (block, "place", place);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("c%u", i + 1);
      JsonObject *column = new_column (key, titles[i], titles[i], JX_ROLE_NONE);

      json_object_set_int_member (column, "span", i + 1 < n ? width / n : width - width / n * (n - 1));
      json_array_add_object_element (columns, column);
    }

  json_object_set_array_member (block, "columns", columns);
  json_array_add_object_element (get_blocks (self), block);
  touch (self);
}
