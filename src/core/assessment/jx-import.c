/* jx-import.c: what comes in a file against what is there: a preview, the choices, one command
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-error.h"

struct _JxImport
{
  JxBundle   *bundle;
  GPtrArray  *present;      /* JxRecord: agencies, projects, assessments */
  GHashTable *by_id;        /* const char * → const JxRecord *: of present */
  GHashTable *parties;      /* const char * → const char *: agency or project of the file → the one there that it is */
  GArray     *items;        /* JxImportItem */
  GArray     *positions;    /* guint: of each item's record in the bundle */
};

static const JxRecord *
record_at (JxImport *self,
           guint     position)
{
  return g_ptr_array_index (self->bundle->records, position);
}

/* The id that an agency or a project of the file has, or will have, here. */
static const char *
resolve (JxImport   *self,
         const char *id)
{
  const char *mapped = id != NULL ? g_hash_table_lookup (self->parties, id) : NULL;

  return mapped != NULL ? mapped : id;
}

static gboolean
says_same (const JxRecord *record,
           const JxRecord *other,
           const char     *key)
{
  const char *text = jx_record_get (record, key);

  return text != NULL && g_strcmp0 (text, jx_record_get (other, key)) == 0;
}

/* An agency is known by its name; a project of an agency by its code, and where one of both has none by its name. */
static gboolean
is_same_party (JxImport       *self,
               const JxRecord *record,
               const JxRecord *present)
{
  if (record->kind != present->kind)
    return FALSE;
  if (record->kind == JX_RECORD_AGENCY)
    return says_same (record, present, "name");
  if (record->kind != JX_RECORD_PROJECT
      || g_strcmp0 (resolve (self, record->parent), resolve (self, present->parent)) != 0)
    return FALSE;

  return jx_record_get (record, "code") != NULL && jx_record_get (present, "code") != NULL
           ? says_same (record, present, "code") : says_same (record, present, "name");
}

static const JxRecord *
find_party (JxImport        *self,
            const JxRecord  *record,
            const GPtrArray *records,
            guint            n)
{
  for (guint i = 0; i < n; i++)
    if (is_same_party (self, record, g_ptr_array_index (records, i)))
      return g_ptr_array_index (records, i);

  return NULL;
}

/* With what is there; then with what came before it, in another of the files. */
static void
match_parties (JxImport *self)
{
  for (guint i = 0; i < self->bundle->records->len; i++)
    {
      const JxRecord *record = record_at (self, i), *same;

      if (g_hash_table_contains (self->by_id, record->id)
          || (record->kind != JX_RECORD_AGENCY && record->kind != JX_RECORD_PROJECT))
        continue;

      same = find_party (self, record, self->present, self->present->len);
      if (same == NULL)
        same = find_party (self, record, self->bundle->records, i);

      if (same != NULL)
        g_hash_table_insert (self->parties, record->id, (gpointer) resolve (self, same->id));
    }
}

static gboolean
is_alike (JxImport       *self,
          const JxRecord *record,
          const JxRecord *present)
{
  return present->kind == JX_RECORD_ASSESSMENT
         && jx_record_get (present, "binned") == NULL
         && g_strcmp0 (resolve (self, record->parent), present->parent) == 0
         && g_strcmp0 (resolve (self, jx_record_get (record, "project")), jx_record_get (present, "project")) == 0
         && says_same (record, present, "year")
         && says_same (record, present, "form");
}

static void
match_assessment (JxImport       *self,
                  JxImportItem   *item,
                  const JxRecord *record)
{
  if (g_hash_table_contains (self->by_id, record->id))
    {
      item->match = JX_IMPORT_SAME;
      item->present = ((const JxRecord *) g_hash_table_lookup (self->by_id, record->id))->id;
    }

  for (guint i = 0; item->present == NULL && i < self->present->len; i++)
    {
      const JxRecord *present = g_ptr_array_index (self->present, i);

      if (is_alike (self, record, present))
        {
          item->match = JX_IMPORT_ALIKE;
          item->present = present->id;
        }
    }

  item->choice = item->match == JX_IMPORT_NEW ? JX_IMPORT_ADD : JX_IMPORT_SKIP;
}

static const char *
name_of (JxImport   *self,
         GHashTable *incoming,
         const char *id)
{
  const JxRecord *record = id != NULL ? g_hash_table_lookup (incoming, id) : NULL;

  return record != NULL ? jx_record_get (record, "name") : NULL;
}

static void
list_items (JxImport *self)
{
  g_autoptr(GHashTable) incoming = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->bundle->records->len; i++)
    {
      const JxRecord *record = record_at (self, i);
      JxImportItem item = { .id = record->id };

      if (record->kind == JX_RECORD_AGENCY || record->kind == JX_RECORD_PROJECT)
        g_hash_table_insert (incoming, record->id, (gpointer) record);
      if (record->kind != JX_RECORD_ASSESSMENT)
        continue;

      item.agency = name_of (self, incoming, record->parent);
      item.form = jx_record_get (record, "form");
      item.name = name_of (self, incoming, jx_record_get (record, "project"));
      if (item.name == NULL)
        item.name = item.agency != NULL ? item.agency : "";
      item.year = jx_record_get (record, "year");
      match_assessment (self, &item, record);
      g_array_append_val (self->items, item);
      g_array_append_val (self->positions, i);
    }
}

/**
 * jx_import_new:
 * @bundle: (transfer full): what comes
 * @present: (element-type JxRecord): forms, agencies, projects and assessments that are there; the import keeps the array
 *
 * Compares what comes with what is there. “There already” means the same UUID, or the same agency, project, year and form.
 * Agencies and projects that are there, by UUID or by name or code, stay as they are.
 *
 * Returns: (transfer full): the preview
 */
JxImport *
jx_import_new (JxBundle  *bundle,
               GPtrArray *present)
{
  JxImport *self = g_new0 (JxImport, 1);

  g_return_val_if_fail (bundle != NULL, NULL);
  g_return_val_if_fail (present != NULL, NULL);

  self->bundle = bundle;
  self->present = g_ptr_array_ref (present);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->parties = g_hash_table_new (g_str_hash, g_str_equal);
  self->items = g_array_new (FALSE, FALSE, sizeof (JxImportItem));
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < present->len; i++)
    {
      JxRecord *record = g_ptr_array_index (present, i);

      g_hash_table_insert (self->by_id, record->id, record);
    }

  match_parties (self);
  list_items (self);

  return self;
}

/**
 * jx_import_free:
 * @self: (nullable) (transfer full): an import
 *
 * Frees it with the bundle.
 */
void
jx_import_free (JxImport *self)
{
  if (self == NULL)
    return;

  jx_bundle_free (self->bundle);
  g_ptr_array_unref (self->present);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->parties);
  g_array_unref (self->items);
  g_array_unref (self->positions);
  g_free (self);
}

/**
 * jx_import_get_n_items:
 * @self: an import
 *
 * Counts the assessments that come.
 *
 * Returns: how many
 */
guint
jx_import_get_n_items (JxImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * jx_import_get_item:
 * @self: an import
 * @position: less than the number of items
 *
 * Gives an assessment that comes; its choice may be set.
 *
 * Returns: (transfer none): the item
 */
JxImportItem *
jx_import_get_item (JxImport *self,
                    guint     position)
{
  g_return_val_if_fail (self != NULL && position < self->items->len, NULL);

  return &g_array_index (self->items, JxImportItem, position);
}

/**
 * jx_import_choose:
 * @self: an import
 * @choice: what shall become of all that are there already
 *
 * Makes one choice for all items but the new ones.
 */
void
jx_import_choose (JxImport       *self,
                  JxImportChoice  choice)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (g_array_index (self->items, JxImportItem, i).match != JX_IMPORT_NEW)
      g_array_index (self->items, JxImportItem, i).choice = choice;
}

/**
 * jx_import_dup_needed:
 * @self: an import whose choices are made
 *
 * Names the assessments whose content, as it is now, the command must hold so that undo can bring it back.
 *
 * Returns: (transfer full) (element-type utf8): their UUIDs
 */
GPtrArray *
jx_import_dup_needed (JxImport *self)
{
  GPtrArray *ids;

  g_return_val_if_fail (self != NULL, NULL);

  ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      const JxImportItem *item = &g_array_index (self->items, JxImportItem, i);

      if (item->choice == JX_IMPORT_REPLACE && item->match == JX_IMPORT_SAME)
        g_ptr_array_add (ids, g_strdup (item->present));
    }

  return ids;
}

/**
 * jx_import_add_forms:
 * @self: an import
 * @forms: the forms at hand
 * @error: return location for an error
 *
 * Takes in the forms that come along, and looks that every assessment finds its own. Errors: those of the form's loader;
 * `JX_CORE_ERROR_UNKNOWN_FORM`.
 *
 * Returns: `FALSE` if an assessment could not be opened
 */
gboolean
jx_import_add_forms (JxImport  *self,
                     JxForms   *forms,
                     GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (JX_IS_FORMS (forms), FALSE);

  for (guint i = 0; i < self->bundle->records->len; i++)
    {
      const JxRecord *record = record_at (self, i);
      const char *text = record->kind == JX_RECORD_FORM ? jx_record_get (record, "text") : NULL;
      const char *hash = record->kind == JX_RECORD_ASSESSMENT ? jx_record_get (record, "form_hash") : NULL;

      if (text != NULL && jx_forms_find (forms, NULL, 0, record->id) == NULL)
        {
          g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
          g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, error);

          if (form == NULL || !jx_forms_add (forms, form, FALSE, error))
            return FALSE;
        }

      if (hash != NULL && jx_forms_find (forms, NULL, 0, hash) == NULL)
        {
          const char *id = jx_record_get (record, "form");

          g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM,
                       _("The form “%s” of an assessment is neither part of the program nor of the file."), id != NULL ? id : "");
          return FALSE;
        }
    }

  return TRUE;
}

static void
add_insert (JxCommand *group,
            JxRecord  *record)
{
  g_autoptr(JxRecord) owned = record;

  jx_command_add (group, jx_command_new_insert (owned, 0));
}

static gboolean
has_work (JxImport *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_array_index (self->items, JxImportItem, i).choice != JX_IMPORT_SKIP)
      return TRUE;

  return self->items->len == 0;   /* a file of agencies and projects alone */
}

/* Agencies and projects that are not there, under the agency that is. */
static void
add_parties (JxImport  *self,
             JxForms   *forms,
             JxCommand *group)
{
  for (guint i = 0; i < self->bundle->records->len; i++)
    {
      const JxRecord *record = record_at (self, i);
      gboolean form = record->kind == JX_RECORD_FORM;
      JxForm *known = form ? jx_forms_find (forms, NULL, 0, record->id) : NULL;
      JxRecord *copy;

      if (!form && record->kind != JX_RECORD_AGENCY && record->kind != JX_RECORD_PROJECT)
        continue;
      if ((known != NULL && jx_forms_is_shipped (forms, known))
          || g_hash_table_contains (self->by_id, record->id) || g_hash_table_contains (self->parties, record->id))
        continue;

      copy = jx_record_copy (record);
      g_free (copy->parent);
      copy->parent = g_strdup (resolve (self, record->parent));
      add_insert (group, copy);
    }
}

/* The records of one assessment, its own first, as they shall be stored. */
static GPtrArray *
dup_records (JxImport *self,
             guint     position)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  const JxRecord *record = record_at (self, position);
  JxRecord *copy = jx_record_copy (record);

  g_free (copy->parent);
  copy->parent = g_strdup (resolve (self, record->parent));
  jx_record_set (copy, "project", resolve (self, jx_record_get (record, "project")));
  g_ptr_array_add (records, copy);

  for (guint i = position + 1; i < self->bundle->records->len; i++)
    {
      const JxRecord *other = record_at (self, i);

      if (other->kind == JX_RECORD_ASSESSMENT)
        break;
      if (g_strcmp0 (other->parent, record->id) == 0)
        g_ptr_array_add (records, jx_record_copy (other));
    }

  return records;
}

/* New UUIDs for an assessment and what belongs to it; what answers, evidence and links say of rows follows. */
static void
renew (GPtrArray *records)
{
  static const char *const refers[] = { "row", "text" };
  g_autoptr(GHashTable) renewed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (records, i);
      char *old = g_steal_pointer (&record->id);

      record->id = g_uuid_string_random ();
      g_hash_table_insert (renewed, old, record->id);
    }

  for (guint i = 1; i < records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (records, i);

      g_free (record->parent);
      record->parent = g_strdup (((JxRecord *) g_ptr_array_index (records, 0))->id);
      for (guint j = 0; j < G_N_ELEMENTS (refers) && record->kind != JX_RECORD_ROW; j++)
        {
          const char *row = jx_record_get (record, refers[j]);

          if (row != NULL && g_hash_table_contains (renewed, row))
            jx_record_set (record, refers[j], g_hash_table_lookup (renewed, row));
        }
    }
}

static void
add_removal (JxCommand      *group,
             const JxRecord *record)
{
  jx_command_add (group, jx_command_new_remove (record, 0));
}

/* The same UUID: what is there goes, with all that belongs to it, in the same step in which the other one comes. Its passages
 * stay: that it was submitted, and as what, is not undone by what came back. */
static void
remove_present (JxImport   *self,
                const char *id,
                GPtrArray  *needed,
                JxCommand  *group)
{
  for (guint i = 0; needed != NULL && i < needed->len; i++)
    {
      const JxBundle *bundle = g_ptr_array_index (needed, i);

      for (guint j = 0; j < bundle->records->len; j++)
        {
          const JxRecord *record = g_ptr_array_index (bundle->records, j);

          if (g_strcmp0 (record->parent, id) == 0 && record->kind != JX_RECORD_PASSAGE)
            add_removal (group, record);
        }
    }

  add_removal (group, g_hash_table_lookup (self->by_id, id));
}

/* Another UUID: the one that is there goes to the bin. */
static void
bin_present (JxImport   *self,
             const char *id,
             JxCommand  *group)
{
  const JxRecord *present = g_hash_table_lookup (self->by_id, id);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);

  jx_command_add (group, jx_command_new_set (id, "binned", jx_record_get (present, "binned"), time));
}

static void
add_item (JxImport  *self,
          guint      position,
          GPtrArray *needed,
          JxCommand *group,
          GPtrArray *ids)
{
  const JxImportItem *item = &g_array_index (self->items, JxImportItem, position);
  g_autoptr(GPtrArray) records = NULL;

  if (item->choice == JX_IMPORT_SKIP)
    return;

  records = dup_records (self, g_array_index (self->positions, guint, position));
  if (item->choice == JX_IMPORT_KEEP_BOTH)
    renew (records);
  else if (item->choice == JX_IMPORT_REPLACE && item->match == JX_IMPORT_SAME)
    remove_present (self, item->present, needed, group);
  else if (item->choice == JX_IMPORT_REPLACE && item->match == JX_IMPORT_ALIKE)
    bin_present (self, item->present, group);

  if (ids != NULL)
    g_ptr_array_add (ids, g_strdup (((JxRecord *) g_ptr_array_index (records, 0))->id));
  while (records->len > 0)
    add_insert (group, g_ptr_array_steal_index (records, 0));
}

/**
 * jx_import_make_command:
 * @self: an import whose choices are made
 * @forms: the forms at hand
 * @needed: (nullable) (element-type JxBundle): the content of those that jx_import_dup_needed() names
 * @ids: (nullable) (element-type utf8): where the UUIDs of the assessments go under which they come in
 *
 * Makes one command, one step of undo, of all that is chosen. One that is replaced and has another UUID goes to the bin.
 *
 * Returns: (transfer full) (nullable): the command for the list's history, not applied yet; `NULL` if nothing is to be done
 */
JxCommand *
jx_import_make_command (JxImport  *self,
                        JxForms   *forms,
                        GPtrArray *needed,
                        GPtrArray *ids)
{
  g_autofree char *label = NULL;
  JxCommand *group;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (JX_IS_FORMS (forms), NULL);

  if (!has_work (self))
    return NULL;

  label = g_strdup_printf (ngettext ("import %u project", "import %u projects", self->items->len), self->items->len);
  group = jx_command_new_group (JX_COMMAND_GROUP, label);
  add_parties (self, forms, group);

  for (guint i = 0; i < self->items->len; i++)
    add_item (self, i, needed, group, ids);

  return group;
}
