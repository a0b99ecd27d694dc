/* jx-record.c: plain data: anything that is stored or exchanged, as a record of texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-record.h"

static const char *const kind_keys[] =
{
  "agency", "project", "assessment", "row", "answer", "form", "evidence", "passage", "link",
};

/**
 * jx_record_new:
 * @kind: what it is
 * @id: its UUID; a form's content hash
 * @parent: (nullable): the record that it belongs to
 *
 * Makes a record without fields.
 *
 * Returns: (transfer full): the record
 */
JxRecord *
jx_record_new (JxRecordKind  kind,
               const char   *id,
               const char   *parent)
{
  JxRecord *record;

  g_return_val_if_fail (id != NULL, NULL);

  record = g_new0 (JxRecord, 1);
  record->kind = kind;
  record->id = g_strdup (id);
  record->parent = g_strdup (parent);
  record->fields = g_ptr_array_new_with_free_func (g_free);

  return record;
}

/**
 * jx_record_copy:
 * @record: a record
 *
 * Copies a record with its fields.
 *
 * Returns: (transfer full): the copy
 */
JxRecord *
jx_record_copy (const JxRecord *record)
{
  JxRecord *copy;

  g_return_val_if_fail (record != NULL, NULL);

  copy = jx_record_new (record->kind, record->id, record->parent);
  copy->block = g_strdup (record->block);
  copy->key = g_strdup (record->key);
  copy->rank = record->rank;

  for (guint i = 0; i < record->fields->len; i++)
    g_ptr_array_add (copy->fields, g_strdup (g_ptr_array_index (record->fields, i)));

  return copy;
}

/**
 * jx_record_new_packed:
 * @record: a record
 * @texts: where texts of many records are
 *
 * Copies a record so that it takes little memory beside many of its kind. It is to be read only; a copy of it is not packed.
 *
 * Returns: (transfer full): the copy
 */
JxRecord *
jx_record_new_packed (const JxRecord *record,
                      JxTexts        *texts)
{
  JxRecord *packed;
  gpointer *fields;

  g_return_val_if_fail (record != NULL && texts != NULL, NULL);

  packed = g_new0 (JxRecord, 1);
  packed->texts = jx_texts_ref (texts);
  packed->kind = record->kind;
  packed->id = jx_texts_add (texts, record->id);
  packed->parent = jx_texts_share (texts, record->parent);
  packed->block = jx_texts_share (texts, record->block);
  packed->key = jx_texts_share (texts, record->key);
  packed->rank = record->rank;

  fields = g_new (gpointer, record->fields->len);
  for (guint i = 0; i < record->fields->len; i++)
    fields[i] = jx_texts_share (texts, g_ptr_array_index (record->fields, i));
  packed->fields = g_ptr_array_new_take (fields, record->fields->len, NULL);   /* no longer than it must be */

  return packed;
}

/**
 * jx_record_free:
 * @record: (nullable) (transfer full): a record
 *
 * Frees a record with its fields.
 */
void
jx_record_free (JxRecord *record)
{
  if (record == NULL)
    return;

  if (record->texts == NULL)
    {
      g_free (record->id);
      g_free (record->parent);
      g_free (record->block);
      g_free (record->key);
    }

  g_ptr_array_unref (record->fields);
  g_clear_pointer (&record->texts, jx_texts_unref);
  g_free (record);
}

static gboolean
find_field (const JxRecord *record,
            const char     *key,
            guint          *position)
{
  for (guint i = 0; i < record->fields->len; i += 2)
    if (g_str_equal (g_ptr_array_index (record->fields, i), key))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * jx_record_get:
 * @record: a record
 * @key: a field's key
 *
 * Looks a field up.
 *
 * Returns: (nullable): its text, owned by @record; `NULL` where the field is absent
 */
const char *
jx_record_get (const JxRecord *record,
               const char     *key)
{
  guint position;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return find_field (record, key, &position) ? g_ptr_array_index (record->fields, position + 1) : NULL;
}

/**
 * jx_record_set:
 * @record: a record
 * @key: a field's key
 * @text: (nullable): its text; `NULL` or "" takes the field away
 *
 * Sets a field. A new field goes to the end, an old one keeps its place.
 */
void
jx_record_set (JxRecord   *record,
               const char *key,
               const char *text)
{
  guint position;
  gboolean found;

  g_return_if_fail (record != NULL && record->texts == NULL);
  g_return_if_fail (key != NULL);

  found = find_field (record, key, &position);

  if (text == NULL || *text == '\0')
    {
      if (found)
        g_ptr_array_remove_range (record->fields, position, 2);
    }
  else if (found)
    {
      char *copy = g_strdup (text);   /* text may be the field's own */

      g_free (g_ptr_array_index (record->fields, position + 1));
      g_ptr_array_index (record->fields, position + 1) = copy;
    }
  else
    {
      g_ptr_array_add (record->fields, g_strdup (key));
      g_ptr_array_add (record->fields, g_strdup (text));
    }
}

static gboolean
fields_equal (const JxRecord *record,
              const JxRecord *other)
{
  if (record->fields->len != other->fields->len)
    return FALSE;

  for (guint i = 0; i < record->fields->len; i += 2)
    if (g_strcmp0 (g_ptr_array_index (record->fields, i + 1),
                   jx_record_get (other, g_ptr_array_index (record->fields, i))) != 0)
      return FALSE;

  return TRUE;
}

/**
 * jx_record_equal:
 * @record: a record
 * @other: another
 *
 * Compares all but the rank; the order of fields does not count.
 *
 * Returns: `TRUE` if they say the same
 */
gboolean
jx_record_equal (const JxRecord *record,
                 const JxRecord *other)
{
  g_return_val_if_fail (record != NULL && other != NULL, FALSE);

  return record->kind == other->kind
         && g_str_equal (record->id, other->id)
         && g_strcmp0 (record->parent, other->parent) == 0
         && g_strcmp0 (record->block, other->block) == 0
         && g_strcmp0 (record->key, other->key) == 0
         && fields_equal (record, other);
}

/**
 * jx_record_kind_to_key:
 * @kind: a kind
 *
 * Names a kind for files.
 *
 * Returns: the word
 */
const char *
jx_record_kind_to_key (JxRecordKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_keys), NULL);

  return kind_keys[kind];
}

/**
 * jx_record_kind_from_key:
 * @key: a word of a file
 * @kind: (out): the kind
 *
 * Reads a kind.
 *
 * Returns: `FALSE` if the word is not known
 */
gboolean
jx_record_kind_from_key (const char   *key,
                         JxRecordKind *kind)
{
  g_return_val_if_fail (key != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kind_keys); i++)
    if (g_str_equal (key, kind_keys[i]))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
