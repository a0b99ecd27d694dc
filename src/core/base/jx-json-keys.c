/* jx-json-keys.c: the keys of the objects that are open while a document is scanned
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-json-keys.h"

#include "jx-json-string.h"

#include <string.h>

#define FEW    24    /* keys are compared one by one; more of them are hashed */
#define FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

typedef struct
{
  guint64     hash;
  const char *raw;      /* between the quotes */
  gsize       length;
  gboolean    escaped;
} Key;

typedef struct
{
  guint       first;      /* its first key */
  guint32    *slots;      /* hash table: position from first, plus 1 */
  guint       n_slots;    /* a power of 2 */
} Object;

struct _JxJsonKeys
{
  GArray  *keys;       /* of all open objects, the outermost first */
  GArray  *objects;
  GString *one;        /* to compare escaped keys */
  GString *other;
  guint64  seed;       /* nobody can choose keys that collide */
};

static guint64
hash_bytes (const char *bytes,
            gsize       length,
            guint64     seed)
{
  guint64 hash = seed ^ length;
  guint64 word;

  for (; length >= 8; bytes += 8, length -= 8)
    {
      memcpy (&word, bytes, 8);
      hash = (hash ^ word) * FACTOR;
      hash ^= hash >> 29;
    }

  word = 0;
  memcpy (&word, bytes, length);
  hash = (hash ^ word) * FACTOR;
  return hash ^ hash >> 32;
}

static gboolean
is_same (JxJsonKeys *self,
         const Key  *a,
         const Key  *b)
{
  if (a->hash != b->hash)
    return FALSE;

  if (!a->escaped && !b->escaped)
    return a->length == b->length && memcmp (a->raw, b->raw, a->length) == 0;

  jx_json_string_decode (a->raw, a->length, self->one);
  jx_json_string_decode (b->raw, b->length, self->other);
  return g_string_equal (self->one, self->other);
}

static void
fill_slots (Object    *object,
            const Key *keys,
            guint      count)
{
  g_free (object->slots);
  object->n_slots = 1u << g_bit_storage (4 * count);
  object->slots = g_new0 (guint32, object->n_slots);

  for (guint n = 0; n < count; n++)
    {
      guint slot = (guint) keys[n].hash & (object->n_slots - 1);

      while (object->slots[slot] != 0)
        slot = (slot + 1) & (object->n_slots - 1);
      object->slots[slot] = n + 1;
    }
}

/* keys[count] is the new one */
static gboolean
is_known (JxJsonKeys *self,
          Object     *object,
          const Key  *keys,
          guint       count)
{
  guint slot;

  if (count < FEW)
    {
      for (guint n = 0; n < count; n++)
        if (is_same (self, &keys[n], &keys[count]))
          return TRUE;
      return FALSE;
    }

  if (count >= object->n_slots / 2)
    fill_slots (object, keys, count);

  slot = (guint) keys[count].hash & (object->n_slots - 1);
  for (; object->slots[slot] != 0; slot = (slot + 1) & (object->n_slots - 1))
    if (is_same (self, &keys[object->slots[slot] - 1], &keys[count]))
      return TRUE;

  object->slots[slot] = count + 1;
  return FALSE;
}

/**
 * jx_json_keys_new:
 *
 * Makes room for the keys of a document that is scanned.
 *
 * Returns: (transfer full): the keys
 */
JxJsonKeys *
jx_json_keys_new (void)
{
  JxJsonKeys *self = g_new0 (JxJsonKeys, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->objects = g_array_new (FALSE, FALSE, sizeof (Object));
  self->one = g_string_new (NULL);
  self->other = g_string_new (NULL);
  self->seed = (guint64) g_random_int () << 32 | g_random_int ();

  return self;
}

/**
 * jx_json_keys_free:
 * @self: the keys
 *
 * Frees them, also those of objects still open.
 */
void
jx_json_keys_free (JxJsonKeys *self)
{
  while (self->objects->len > 0)
    jx_json_keys_close (self);

  g_array_unref (self->keys);
  g_array_unref (self->objects);
  g_string_free (self->one, TRUE);
  g_string_free (self->other, TRUE);
  g_free (self);
}

/**
 * jx_json_keys_open:
 * @self: the keys
 *
 * Begins an object inside of those that are open.
 */
void
jx_json_keys_open (JxJsonKeys *self)
{
  Object object = { .first = self->keys->len };

  g_array_append_val (self->objects, object);
}

/**
 * jx_json_keys_close:
 * @self: the keys
 *
 * Ends the innermost object and forgets its keys.
 */
void
jx_json_keys_close (JxJsonKeys *self)
{
  Object *object = &g_array_index (self->objects, Object, self->objects->len - 1);

  g_free (object->slots);
  g_array_set_size (self->keys, object->first);
  g_array_set_size (self->objects, self->objects->len - 1);
}

/**
 * jx_json_keys_add:
 * @self: the keys
 * @raw: what is between the quotes of a scanned key; it must outlive @self
 * @length: its bytes
 * @escaped: whether it has an escape
 *
 * Adds a key to the innermost object. Time does not depend on how many it has, whoever chose them.
 *
 * Returns: `FALSE` if the object had it, however it was spelled
 */
gboolean
jx_json_keys_add (JxJsonKeys *self,
                  const char *raw,
                  gsize       length,
                  gboolean    escaped)
{
  Object *object = &g_array_index (self->objects, Object, self->objects->len - 1);
  Key key = { .raw = raw, .length = length, .escaped = escaped };

  if (escaped)
    {
      jx_json_string_decode (raw, length, self->one);
      key.hash = hash_bytes (self->one->str, self->one->len, self->seed);
    }
  else
    key.hash = hash_bytes (raw, length, self->seed);

  g_array_append_val (self->keys, key);
  return !is_known (self, object, &g_array_index (self->keys, Key, object->first), self->keys->len - object->first - 1);
}

/**
 * jx_json_keys_get_last:
 * @self: the keys
 * @object: an open object, 0 is the outermost
 * @length: (out): the bytes of the key
 *
 * Finds the key that was added last to an open object.
 *
 * Returns: (transfer none) (nullable): what is between its quotes, `NULL` if the object has no key yet
 */
const char *
jx_json_keys_get_last (JxJsonKeys *self,
                       guint       object,
                       gsize      *length)
{
  guint end = object + 1 < self->objects->len ? g_array_index (self->objects, Object, object + 1).first : self->keys->len;
  const Key *key;

  if (end == g_array_index (self->objects, Object, object).first)
    return NULL;

  key = &g_array_index (self->keys, Key, end - 1);
  *length = key->length;
  return key->raw;
}
