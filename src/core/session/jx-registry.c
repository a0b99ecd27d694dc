/* jx-registry.c: agencies, projects and forms, and which lines of the list print them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-registry.h"

struct _JxRegistry
{
  GHashTable *records;   /* char * → JxRecord: agencies, projects, forms */
  GHashTable *users;     /* char * → GPtrArray of JxEntry: by agency and by project, also where there is no such record */
};

static const char *
text_of (JxRegistry *self,
         const char *id,
         const char *key)
{
  const JxRecord *record = id != NULL ? g_hash_table_lookup (self->records, id) : NULL;

  return record != NULL ? jx_record_get (record, key) : NULL;
}

static void
fill_names (JxRegistry *self,
            JxEntry    *entry)
{
  const JxRecord *record = jx_entry_get_record (entry);
  const char *project = jx_record_get (record, "project");

  jx_entry_set_agency (entry, text_of (self, record->parent, "name"));
  jx_entry_set_project (entry, text_of (self, project, "name"), text_of (self, project, "code"));
}

static void
fill_users (JxRegistry *self,
            const char *id)
{
  GPtrArray *users = g_hash_table_lookup (self->users, id);

  for (guint i = 0; users != NULL && i < users->len; i++)
    fill_names (self, g_ptr_array_index (users, i));
}

static void
add_user (JxRegistry *self,
          const char *id,
          JxEntry    *entry)
{
  GPtrArray *users = id != NULL ? g_hash_table_lookup (self->users, id) : NULL;

  if (id == NULL)
    return;

  if (users == NULL)
    {
      users = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->users, g_strdup (id), users);
    }

  g_ptr_array_add (users, g_object_ref (entry));
}

static void
remove_user (JxRegistry *self,
             const char *id,
             JxEntry    *entry)
{
  GPtrArray *users = id != NULL ? g_hash_table_lookup (self->users, id) : NULL;

  if (users != NULL && g_ptr_array_remove_fast (users, entry) && users->len == 0)
    g_hash_table_remove (self->users, id);
}

/**
 * jx_registry_new:
 *
 * Makes an empty registry.
 *
 * Returns: (transfer full): the registry
 */
JxRegistry *
jx_registry_new (void)
{
  JxRegistry *self = g_new0 (JxRegistry, 1);

  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jx_record_free);
  self->users = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

/**
 * jx_registry_free:
 * @self: (nullable) (transfer full): a registry
 *
 * Frees it with its records.
 */
void
jx_registry_free (JxRegistry *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->users);
  g_hash_table_unref (self->records);
  g_free (self);
}

/**
 * jx_registry_find:
 * @self: a registry
 * @id: the UUID of an agency or a project
 *
 * Looks a record up.
 *
 * Returns: (transfer none) (nullable): the record, until it changes
 */
const JxRecord *
jx_registry_find (JxRegistry *self,
                  const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->records, id);
}

/**
 * jx_registry_insert:
 * @self: a registry
 * @record: (transfer full): an agency, a project or a form; it takes the place of one of the same id
 *
 * Adds a record. The lines of the list that print it follow, here and in the other functions.
 */
void
jx_registry_insert (JxRegistry *self,
                    JxRecord   *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL && record->kind != JX_RECORD_ASSESSMENT);

  g_hash_table_insert (self->records, g_strdup (record->id), record);
  fill_users (self, record->id);
}

/**
 * jx_registry_take_form:
 * @self: a registry
 * @forms: the forms at hand
 * @record: of a form
 * @error: return location for an error
 *
 * Adds a form, or shows one again that was hidden. Errors: those of the form's loader.
 *
 * Returns: `FALSE` if the form has a fault
 */
gboolean
jx_registry_take_form (JxRegistry      *self,
                       JxForms         *forms,
                       const JxRecord  *record,
                       GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!jx_forms_take (forms, record, error))
    return FALSE;

  jx_registry_insert (self, jx_record_copy (record));

  return TRUE;
}

/**
 * jx_registry_remove:
 * @self: a registry
 * @id: the UUID of an agency or a project
 *
 * Takes a record away.
 *
 * Returns: `FALSE` if there was none
 */
gboolean
jx_registry_remove (JxRegistry *self,
                    const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (!g_hash_table_remove (self->records, id))
    return FALSE;

  fill_users (self, id);

  return TRUE;
}

/**
 * jx_registry_set_field:
 * @self: a registry
 * @id: the UUID of a record that is in it
 * @field: a field's key
 * @text: (nullable): its text
 *
 * Changes a record.
 */
void
jx_registry_set_field (JxRegistry *self,
                       const char *id,
                       const char *field,
                       const char *text)
{
  JxRecord *record;

  g_return_if_fail (self != NULL && id != NULL);

  record = g_hash_table_lookup (self->records, id);
  g_return_if_fail (record != NULL);

  jx_record_set (record, field, text);
  fill_users (self, id);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const JxRecord *one = *(const JxRecord *const *) a, *other = *(const JxRecord *const *) b;
  int order = g_strcmp0 (jx_record_get (one, "name"), jx_record_get (other, "name"));

  return order != 0 ? order : strcmp (one->id, other->id);
}

/**
 * jx_registry_dup_records:
 * @self: a registry
 * @kind: AGENCY or PROJECT
 *
 * Lists the records of a kind by name.
 *
 * Returns: (transfer container) (element-type JxRecord): the records, until they change
 */
GPtrArray *
jx_registry_dup_records (JxRegistry   *self,
                         JxRecordKind  kind)
{
  GPtrArray *records;
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (self != NULL, NULL);

  records = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->records);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((JxRecord *) value)->kind == kind)
      g_ptr_array_add (records, value);

  g_ptr_array_sort (records, compare_names);

  return records;
}

/**
 * jx_registry_add_entry:
 * @self: a registry
 * @entry: a line of the list that is not in it
 *
 * Gives a line the names of its agency and project, from now on also when they change.
 */
void
jx_registry_add_entry (JxRegistry *self,
                       JxEntry    *entry)
{
  const JxRecord *record;

  g_return_if_fail (self != NULL);
  g_return_if_fail (JX_IS_ENTRY (entry));

  record = jx_entry_get_record (entry);
  add_user (self, record->parent, entry);
  add_user (self, jx_record_get (record, "project"), entry);
  fill_names (self, entry);
}

/**
 * jx_registry_remove_entry:
 * @self: a registry
 * @entry: a line of the list that is in it
 *
 * Forgets a line.
 */
void
jx_registry_remove_entry (JxRegistry *self,
                          JxEntry    *entry)
{
  const JxRecord *record;

  g_return_if_fail (self != NULL);
  g_return_if_fail (JX_IS_ENTRY (entry));

  record = jx_entry_get_record (entry);
  remove_user (self, record->parent, entry);
  remove_user (self, jx_record_get (record, "project"), entry);
}

/**
 * jx_registry_is_used:
 * @self: a registry
 * @id: of an agency or a project
 *
 * Tells whether lines of the list bear its name.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_registry_is_used (JxRegistry *self,
                     const char *id)
{
  GPtrArray *users;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  users = g_hash_table_lookup (self->users, id);

  return users != NULL && users->len > 0;
}

/**
 * jx_registry_set_entry_record:
 * @self: a registry
 * @entry: a line of the list that is in it
 * @record: the assessment's own record as it is now
 *
 * Changes a line. It may be about another project then.
 */
void
jx_registry_set_entry_record (JxRegistry     *self,
                              JxEntry        *entry,
                              const JxRecord *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (JX_IS_ENTRY (entry));
  g_return_if_fail (record != NULL);

  jx_registry_remove_entry (self, entry);
  jx_entry_set_record (entry, record);
  jx_registry_add_entry (self, entry);
}
