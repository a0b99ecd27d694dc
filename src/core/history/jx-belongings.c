/* jx-belongings.c: what belongs to an assessment beside its rows: answers and evidence
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-belongings.h"

#include <string.h>

struct _JxBelongings
{
  GPtrArray *answers;    /* JxRecord */
  GPtrArray *evidence;   /* JxRecord, by name */
};

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const JxRecord *first = *(const JxRecord *const *) a, *second = *(const JxRecord *const *) b;
  int order = g_strcmp0 (jx_record_get (first, "name"), jx_record_get (second, "name"));

  return order != 0 ? order : strcmp (first->id, second->id);
}

static gboolean
find_in (GPtrArray  *records,
         const char *id,
         guint      *position)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (((JxRecord *) g_ptr_array_index (records, i))->id, id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * jx_belongings_new:
 *
 * Makes a place for answers and evidence, with none.
 *
 * Returns: (transfer full): the belongings
 */
JxBelongings *
jx_belongings_new (void)
{
  JxBelongings *self = g_new0 (JxBelongings, 1);

  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);

  return self;
}

/**
 * jx_belongings_free:
 * @self: (nullable) (transfer full): the belongings
 *
 * Frees them.
 */
void
jx_belongings_free (JxBelongings *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->evidence);
  g_free (self);
}

/**
 * jx_belongings_get:
 * @self: the belongings
 * @kind: a kind of record
 *
 * Gives all of a kind: answers in the order in which they came, evidence by name, whatever was undone and done again.
 *
 * Returns: (transfer none) (nullable) (element-type JxRecord): the records; `NULL` if no such kind belongs here
 */
GPtrArray *
jx_belongings_get (JxBelongings *self,
                   JxRecordKind  kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  return kind == JX_RECORD_ANSWER ? self->answers : kind == JX_RECORD_EVIDENCE ? self->evidence : NULL;
}

/**
 * jx_belongings_find:
 * @self: the belongings
 * @id: a UUID
 *
 * Looks a record up.
 *
 * Returns: (transfer none) (nullable): the record
 */
JxRecord *
jx_belongings_find (JxBelongings *self,
                    const char   *id)
{
  guint position;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (find_in (self->answers, id, &position))
    return g_ptr_array_index (self->answers, position);

  return find_in (self->evidence, id, &position) ? g_ptr_array_index (self->evidence, position) : NULL;
}

/**
 * jx_belongings_take:
 * @self: the belongings
 * @record: a record that is not among them
 *
 * Takes a copy of a record in.
 *
 * Returns: `FALSE` if no such kind belongs here
 */
gboolean
jx_belongings_take (JxBelongings   *self,
                    const JxRecord *record)
{
  GPtrArray *records;

  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  if (!(records = jx_belongings_get (self, record->kind)))
    return FALSE;

  g_ptr_array_add (records, jx_record_copy (record));
  if (records == self->evidence)
    g_ptr_array_sort (records, compare_names);

  return TRUE;
}

/**
 * jx_belongings_remove:
 * @self: the belongings
 * @id: a UUID
 *
 * Takes a record out.
 *
 * Returns: `FALSE` if it is not among them
 */
gboolean
jx_belongings_remove (JxBelongings *self,
                      const char   *id)
{
  guint position;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (find_in (self->answers, id, &position))
    g_ptr_array_remove_index (self->answers, position);
  else if (find_in (self->evidence, id, &position))
    g_ptr_array_remove_index (self->evidence, position);
  else
    return FALSE;

  return TRUE;
}
