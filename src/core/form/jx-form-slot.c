/* jx-form-slot.c: a place in a form's JSON, spelled as its faults are: blocks[3].columns[2].title
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-slot.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KEY_LETTERS "abcdefghijklmnopqrstuvwxyz0123456789-_"

/* One step of a place: a key, or a position in brackets. */
typedef struct
{
  char    *key;         /* NULL: a position */
  guint    position;
} Step;

/* What a list holds, and what names an item of it. */
static const struct { const char *list, *format, *names[3]; } things[] =
{
  { "blocks", N_("block “%s”"), { "title", "id" } },
  { "columns", N_("column “%s”"), { "title", "key", "role" } },
  { "rows", N_("row “%s”"), { "label", "key" } },
  { "sections", N_("section “%s”"), { "title", "key" } },
};

/* Takes the next step off @at. */
static gboolean
read_step (const char **at,
           Step        *step)
{
  const char *end;
  char *behind;

  *step = (Step) { NULL, 0 };
  if (**at == '[')
    {
      guint64 position = g_ascii_isdigit ((*at)[1]) ? g_ascii_strtoull (*at + 1, &behind, 10) : G_MAXUINT64;

      if (position > G_MAXUINT16 || *behind != ']')
        return FALSE;
      step->position = (guint) position;
      end = behind + 1;
    }
  else
    {
      end = *at + strspn (*at, KEY_LETTERS);
      if (end == *at || (*end != '\0' && *end != '.' && *end != '['))
        return FALSE;
      step->key = g_strndup (*at, (gsize) (end - *at));
    }

  if (*end == '.' && (end[1] == '\0' || end[1] == '[' || end[1] == '.'))
    {
      g_clear_pointer (&step->key, g_free);
      return FALSE;
    }

  *at = *end == '.' ? end + 1 : end;

  return TRUE;
}

/* The container that the rest of a place goes on in; made where there is none. */
static JsonNode *
descend (JxFormSlot *slot,
         const char *rest,
         gboolean    make)
{
  JsonNode *node = jx_form_slot_get (slot);

  if (node != NULL || !make || slot->object == NULL)
    return node;

  node = json_node_new (*rest == '[' ? JSON_NODE_ARRAY : JSON_NODE_OBJECT);
  if (*rest == '[')
    json_node_take_array (node, json_array_new ());
  else
    json_node_take_object (node, json_object_new ());
  json_object_set_member (slot->object, slot->key, node);

  return node;
}

/**
 * jx_form_slot_find:
 * @slot: (out caller-allocates): the slot
 * @root: a form's JSON
 * @place: `title`, `page.left`, `blocks[3].columns[2].title`
 * @make: whether objects and lists on the way are made
 *
 * Finds a place. An item may be the one behind a list's last: there a new one could stand.
 *
 * Returns: `FALSE` if the form has no such place
 */
gboolean
jx_form_slot_find (JxFormSlot *slot,
                   JsonNode   *root,
                   const char *place,
                   gboolean    make)
{
  JsonNode *node = root;

  g_return_val_if_fail (slot != NULL && root != NULL && place != NULL, FALSE);

  *slot = (JxFormSlot) { NULL, NULL, NULL, 0 };

  do
    {
      Step step;

      jx_form_slot_clear (slot);
      if (node == NULL || !read_step (&place, &step))
        return FALSE;

      slot->key = step.key;
      slot->position = step.position;
      slot->object = step.key != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      slot->array = step.key == NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      if ((slot->object == NULL && slot->array == NULL)
          || (slot->array != NULL && slot->position > json_array_get_length (slot->array)))
        {
          jx_form_slot_clear (slot);
          return FALSE;
        }

      node = *place != '\0' ? descend (slot, place, make) : NULL;
    }
  while (*place != '\0');

  return TRUE;
}

/**
 * jx_form_slot_clear:
 * @slot: a slot
 *
 * Frees what it holds.
 */
void
jx_form_slot_clear (JxFormSlot *slot)
{
  g_free (slot->key);
  *slot = (JxFormSlot) { NULL, NULL, NULL, 0 };
}

/**
 * jx_form_slot_get:
 * @slot: a slot that was found
 *
 * Gives what stands there.
 *
 * Returns: (transfer none) (nullable): the value, or `NULL`
 */
JsonNode *
jx_form_slot_get (JxFormSlot *slot)
{
  if (slot->object != NULL)
    return json_object_get_member (slot->object, slot->key);

  return slot->position < json_array_get_length (slot->array) ? json_array_get_element (slot->array, slot->position) : NULL;
}

/**
 * jx_form_slot_set:
 * @slot: a slot that was found
 * @node: (transfer full) (nullable): a value; `NULL` takes away what stands there
 *
 * Puts a value in the place of the one that stands there.
 */
void
jx_form_slot_set (JxFormSlot *slot,
                  JsonNode   *node)
{
  if (slot->array != NULL)
    jx_form_array_splice (slot->array, slot->position, slot->position < json_array_get_length (slot->array), node);
  else if (node != NULL)
    json_object_set_member (slot->object, slot->key, node);
  else
    json_object_remove_member (slot->object, slot->key);
}

/**
 * jx_form_array_splice:
 * @array: a list
 * @position: where, at most its length
 * @n_removed: how many items go
 * @added: (transfer full) (nullable): the item that comes in their place
 *
 * Takes items out of a list and puts one in.
 */
void
jx_form_array_splice (JsonArray *array,
                      guint      position,
                      guint      n_removed,
                      JsonNode  *added)
{
  g_autoptr(GPtrArray) rest = g_ptr_array_new ();

  g_return_if_fail (position + n_removed <= json_array_get_length (array));

  for (guint i = position + n_removed; i < json_array_get_length (array); i++)
    g_ptr_array_add (rest, json_node_ref (json_array_get_element (array, i)));
  while (json_array_get_length (array) > position)
    json_array_remove_element (array, json_array_get_length (array) - 1);

  if (added != NULL)
    json_array_add_element (array, added);
  for (guint i = 0; i < rest->len; i++)
    json_array_add_element (array, g_ptr_array_index (rest, i));
}

/* ---- in words ---- */

static const char *
name_of (JsonNode          *node,
         const char *const *names)
{
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  for (guint i = 0; object != NULL && i < 3 && names[i] != NULL; i++)
    {
      JsonNode *name = json_object_get_member (object, names[i]);
      const char *text = name != NULL && JSON_NODE_HOLDS_VALUE (name) ? json_node_get_string (name) : NULL;

      if (text != NULL && *text != '\0')
        return text;
    }

  return NULL;
}

static void
append_thing (GString    *words,
              const char *list,
              JsonNode   *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      const char *name = g_str_equal (things[i].list, list) ? name_of (item, things[i].names) : NULL;

      if (name == NULL)
        continue;

      g_string_append (words, words->len > 0 ? _(", ") : "");
      g_string_append_printf (words, _(things[i].format), name);
    }
}

/**
 * jx_form_slot_to_words:
 * @root: a form's JSON
 * @place: a place
 *
 * Says a place as people name it: by the titles of what it leads through.
 *
 * Returns: (transfer full): the words; "" where nothing on the way has a name
 */
char *
jx_form_slot_to_words (JsonNode   *root,
                       const char *place)
{
  GString *words;

  g_return_val_if_fail (root != NULL && place != NULL, NULL);

  words = g_string_new (NULL);
  for (const char *at = strchr (place, ']'); at != NULL; at = strchr (at + 1, ']'))
    {
      g_autofree char *part = g_strndup (place, (gsize) (at + 1 - place));
      g_autofree char *list = g_strdup (part);
      g_auto(JxFormSlot) slot = { NULL, NULL, NULL, 0 };
      char *open = strrchr (list, '[');
      const char *last;

      if (open == NULL)
        continue;   /* no place, or not one that a form can have */

      *open = '\0';
      last = strrchr (list, '.');
      if (jx_form_slot_find (&slot, root, part, FALSE))
        append_thing (words, last != NULL ? last + 1 : list, jx_form_slot_get (&slot));
    }

  return g_string_free (words, FALSE);
}
