/* jx-belongings.c: what belongs to an assessment beside its rows: answers, evidence, passages, links
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-belongings.h"

#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const JxRecord *first = *(const JxRecord *const *) a, *second = *(const JxRecord *const *) b;
  int order = g_strcmp0 (jx_record_get (first, "name"), jx_record_get (second, "name"));

  return order != 0 ? order : strcmp (first->id, second->id);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(const JxRecord *const *) a)->id, (*(const JxRecord *const *) b)->id);
}

static gint64
get_rank (const JxRecord *record)
{
  const char *rank = jx_record_get (record, "rank");

  return rank != NULL ? g_ascii_strtoll (rank, NULL, 10) : 0;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const JxRecord *first = *(const JxRecord *const *) a, *second = *(const JxRecord *const *) b;
  gint64 one = get_rank (first), other = get_rank (second);

  return one != other ? (one > other) - (one < other) : strcmp (first->id, second->id);
}

/* What belongs to an assessment, and what orders it; NULL: as it came. */
static const struct { JxRecordKind kind; GCompareFunc order; } kinds[] =
{
  { JX_RECORD_ANSWER, NULL },
  { JX_RECORD_EVIDENCE, compare_names },
  { JX_RECORD_PASSAGE, compare_ranks },   /* not by the time: a clock may be set back */
  { JX_RECORD_LINK, compare_ids },
};

struct _JxBelongings
{
  GPtrArray *records[G_N_ELEMENTS (kinds)];   /* JxRecord, of each kind */
};

static gboolean
find (JxBelongings *self,
      const char   *id,
      guint        *kind,
      guint        *position)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < self->records[k]->len; i++)
      if (g_str_equal (((JxRecord *) g_ptr_array_index (self->records[k], i))->id, id))
        {
          *kind = k;
          *position = i;
          return TRUE;
        }

  return FALSE;
}

/**
 * jx_belongings_new:
 *
 * Makes a place for what belongs to an assessment, with nothing in it.
 *
 * Returns: (transfer full): the belongings
 */
JxBelongings *
jx_belongings_new (void)
{
  JxBelongings *self = g_new0 (JxBelongings, 1);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    self->records[k] = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);

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

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    g_ptr_array_unref (self->records[k]);
  g_free (self);
}

/**
 * jx_belongings_get:
 * @self: the belongings
 * @kind: a kind of record
 *
 * Gives all of a kind: answers in the order in which they came, evidence by name, passages by their rank in the log,
 * whatever was undone and done again.
 *
 * Returns: (transfer none) (nullable) (element-type JxRecord): the records; `NULL` if no such kind belongs here
 */
GPtrArray *
jx_belongings_get (JxBelongings *self,
                   JxRecordKind  kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    if (kinds[k].kind == kind)
      return self->records[k];

  return NULL;
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
  guint kind, position;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self, id, &kind, &position) ? g_ptr_array_index (self->records[kind], position) : NULL;
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
  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    if (kinds[k].kind == record->kind)
      {
        g_ptr_array_add (self->records[k], jx_record_copy (record));
        if (kinds[k].order != NULL)
          g_ptr_array_sort (self->records[k], kinds[k].order);
        return TRUE;
      }

  return FALSE;
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
  guint kind, position;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (!find (self, id, &kind, &position))
    return FALSE;

  g_ptr_array_remove_index (self->records[kind], position);

  return TRUE;
}
