/* jx-bundle.c: plain data: what a file or the store holds of one or many assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-bundle.h"

/**
 * jx_bundle_new:
 *
 * Makes an empty bundle.
 *
 * Returns: (transfer full): the bundle
 */
JxBundle *
jx_bundle_new (void)
{
  JxBundle *bundle = g_new0 (JxBundle, 1);

  bundle->records = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  bundle->unplaced = g_ptr_array_new_with_free_func (g_free);

  return bundle;
}

/**
 * jx_bundle_free:
 * @bundle: (nullable) (transfer full): a bundle
 *
 * Frees a bundle with its records.
 */
void
jx_bundle_free (JxBundle *bundle)
{
  if (bundle == NULL)
    return;

  g_ptr_array_unref (bundle->records);
  g_ptr_array_unref (bundle->unplaced);
  g_free (bundle);
}

/**
 * jx_bundle_add:
 * @bundle: a bundle
 * @record: (transfer full): a record
 *
 * Adds a record at the end. Order: forms, agencies, projects, then each assessment followed by its rows, in the order of
 * blocks and ranks, and its answers.
 */
void
jx_bundle_add (JxBundle *bundle,
               JxRecord *record)
{
  g_return_if_fail (bundle != NULL);
  g_return_if_fail (record != NULL);

  g_ptr_array_add (bundle->records, record);
}

/**
 * jx_bundle_find:
 * @bundle: a bundle
 * @id: the id of a record
 *
 * Looks a record up, in linear time.
 *
 * Returns: (nullable): the record, owned by @bundle
 */
const JxRecord *
jx_bundle_find (const JxBundle *bundle,
                const char     *id)
{
  g_return_val_if_fail (bundle != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (g_str_equal (record->id, id))
        return record;
    }

  return NULL;
}
