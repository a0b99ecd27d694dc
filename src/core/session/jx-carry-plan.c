/* jx-carry-plan.c: assessments of the list that are to be begun for another year: which of them, and one command
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-carry-plan.h"

#include <glib/gi18n-lib.h>

#include "jx-assessment-load.h"
#include "jx-year.h"

struct _JxCarryPlan
{
  JxWorkspace *workspace;
  int          year;
  GPtrArray   *items;      /* JxCarryItem, in the order of the ids */
  GHashTable  *by_id;      /* the UUIDs of the items → JxCarryItem */
  JxCommand   *command;
  GHashTable  *projects;   /* char * → JxRecord: by agency and name, those that are there and those to be made; NULL until asked for */
};

static void
item_free (JxCarryItem *item)
{
  g_free (item->id);
  g_free (item->name);
  g_free (item->present);
  g_free (item->made);
  g_clear_pointer (&item->moves, g_ptr_array_unref);
  g_free (item);
}

/* ---- what is the same in another year ---- */

static char *
dup_moved (const char *name,
           int         from,
           int         to)
{
  char *moved = name != NULL ? jx_year_move (name, from, to) : NULL;

  return moved != NULL ? moved : g_strdup (name != NULL ? name : "");
}

/* Agency, project and form: a project by its code, without one by the name that it has in that year. */
static char *
dup_key (JxCarryPlan *self,
         JxEntry     *entry)
{
  const JxRecord *record = jx_entry_get_record (entry);
  const char *id = jx_record_get (record, "project"), *code, *name;
  const JxRecord *project = id != NULL ? jx_workspace_find_record (self->workspace, id) : NULL;
  g_autofree char *moved = NULL;

  code = project != NULL ? jx_record_get (project, "code") : NULL;
  name = project != NULL ? jx_record_get (project, "name") : record->parent != NULL && id == NULL ? "" : jx_entry_get_name (entry);
  moved = dup_moved (name, jx_entry_get_year (entry), self->year);

  return g_strjoin ("\n", record->parent != NULL ? record->parent : "", code != NULL ? code : "", code != NULL ? "" : moved,
                    jx_record_get (record, "form"), NULL);
}

/* What stands in that year: key → UUID. */
static GHashTable *
list_present (JxCarryPlan *self)
{
  GListModel *entries = jx_workspace_get_entries (self->workspace);
  GHashTable *present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (!jx_entry_is_binned (entry) && jx_entry_get_year (entry) == self->year)
        g_hash_table_insert (present, dup_key (self, entry), (gpointer) jx_entry_get_id (entry));
    }

  return present;
}

/* Of several of the same the one of the latest year is carried, of that year the first. */
static void
choose (JxCarryItem *item,
        const char  *key,
        GHashTable  *chosen)
{
  JxCarryItem *other = g_hash_table_lookup (chosen, key);

  if (other == NULL || item->year > other->year)
    g_hash_table_insert (chosen, g_strdup (key), item);
}

static void
settle (JxCarryPlan *self,
        GPtrArray   *keys,
        GHashTable  *chosen)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      JxCarryItem *item = g_ptr_array_index (self->items, i);
      JxCarryItem *taken = g_hash_table_lookup (chosen, g_ptr_array_index (keys, i));

      if (item->fate == JX_CARRY_MADE && item != taken)
        item->fate = item->year == taken->year ? JX_CARRY_TWICE : JX_CARRY_OUTDATED;
    }
}

/* A project whose name says the year is another one in another year, and has not ended. */
static int
get_end (JxCarryPlan *self,
         JxEntry     *entry)
{
  const char *id = jx_record_get (jx_entry_get_record (entry), "project");
  const JxRecord *project = id != NULL ? jx_workspace_find_record (self->workspace, id) : NULL;
  const char *last = project != NULL ? jx_record_get (project, "last_year") : NULL, *name;
  g_autofree char *moved = NULL;
  int year;

  if (last == NULL || !jx_year_parse (last, &year) || year >= self->year)
    return 0;

  name = jx_record_get (project, "name");
  moved = name != NULL ? jx_year_move (name, jx_entry_get_year (entry), self->year) : NULL;

  return moved == NULL ? year : 0;
}

static void
plan_item (JxCarryPlan *self,
           JxEntry     *entry,
           const char  *key,
           GHashTable  *present,
           GHashTable  *chosen)
{
  JxCarryItem *item = g_new0 (JxCarryItem, 1);

  item->id = g_strdup (jx_entry_get_id (entry));
  item->name = g_strdup (jx_entry_get_name (entry));
  item->year = jx_entry_get_year (entry);
  item->present = g_strdup (g_hash_table_lookup (present, key));
  item->ended = get_end (self, entry);
  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->by_id, item->id, item);

  if (item->year == self->year)
    item->fate = JX_CARRY_SAME_YEAR;
  else if (item->year > self->year)
    item->fate = JX_CARRY_LATER;
  else if (item->present != NULL)
    item->fate = JX_CARRY_PRESENT;
  else
    choose (item, key, chosen);
}

static JxCommand *
begin_command (JxCarryPlan *self)
{
  guint n = jx_carry_plan_count (self, JX_CARRY_MADE);
  g_autofree char *label = g_strdup_printf (ngettext ("carry %1$u project over to %2$d", "carry %1$u projects over to %2$d", n),
                                            n, self->year);

  return jx_command_new_group (JX_COMMAND_GROUP, label);
}

/**
 * jx_carry_plan_new:
 * @workspace: the workspace
 * @ids: (element-type utf8): UUIDs of assessments; those in the bin are passed over, and what is named again
 * @year: the year that they shall be begun for
 *
 * Looks which assessments can be begun for another year. One of the same agency, code and form that is there is not made again;
 * where a project has no code its name counts, with the year in it moved. Nothing is begun for an earlier year than its own.
 *
 * Returns: (transfer full): the plan; it holds until the list changes
 */
JxCarryPlan *
jx_carry_plan_new (JxWorkspace *workspace,
                   GPtrArray   *ids,
                   int          year)
{
  g_autoptr(GHashTable) present = NULL;
  g_autoptr(GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  JxCarryPlan *self;

  g_return_val_if_fail (JX_IS_WORKSPACE (workspace) && ids != NULL, NULL);

  self = g_new0 (JxCarryPlan, 1);
  self->workspace = g_object_ref (workspace);
  self->year = year;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  present = list_present (self);

  for (guint i = 0; i < ids->len; i++)
    {
      JxEntry *entry = jx_workspace_find_entry (workspace, g_ptr_array_index (ids, i));

      if (entry == NULL || jx_entry_is_binned (entry) || g_hash_table_contains (self->by_id, jx_entry_get_id (entry)))
        continue;

      g_ptr_array_add (keys, dup_key (self, entry));
      plan_item (self, entry, g_ptr_array_index (keys, keys->len - 1), present, chosen);
    }

  settle (self, keys, chosen);
  self->command = begin_command (self);

  return self;
}

/**
 * jx_carry_plan_free:
 * @self: (nullable) (transfer full): a plan
 *
 * Frees it.
 */
void
jx_carry_plan_free (JxCarryPlan *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->items);
  g_object_unref (self->command);
  g_clear_pointer (&self->projects, g_hash_table_unref);
  g_object_unref (self->workspace);
  g_free (self);
}

/**
 * jx_carry_plan_get_n_items:
 * @self: a plan
 *
 * Counts the assessments that were chosen.
 *
 * Returns: how many
 */
guint
jx_carry_plan_get_n_items (JxCarryPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * jx_carry_plan_get_item:
 * @self: a plan
 * @position: less than the number of items
 *
 * Tells what becomes of one that was chosen, in the order in which they were named.
 *
 * Returns: (transfer none): the item
 */
const JxCarryItem *
jx_carry_plan_get_item (JxCarryPlan *self,
                        guint        position)
{
  g_return_val_if_fail (self != NULL && position < self->items->len, NULL);

  return g_ptr_array_index (self->items, position);
}

/**
 * jx_carry_plan_count:
 * @self: a plan
 * @fate: what becomes of an assessment
 *
 * Counts those of which that becomes.
 *
 * Returns: how many
 */
guint
jx_carry_plan_count (JxCarryPlan *self,
                     JxCarryFate  fate)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    n += jx_carry_plan_get_item (self, i)->fate == fate;

  return n;
}

/**
 * jx_carry_plan_dup_ids:
 * @self: a plan
 *
 * Lists those from which a new one is made.
 *
 * Returns: (transfer full) (element-type utf8): their UUIDs
 */
GPtrArray *
jx_carry_plan_dup_ids (JxCarryPlan *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, ids);

  for (guint i = 0; i < self->items->len; i++)
    if (jx_carry_plan_get_item (self, i)->fate == JX_CARRY_MADE)
      g_ptr_array_add (ids, g_strdup (jx_carry_plan_get_item (self, i)->id));

  return ids;
}

/* ---- the command ---- */

static char *
dup_project_key (const JxRecord *project,
                 const char     *name)
{
  return g_strjoin ("\n", project->parent != NULL ? project->parent : "", name, NULL);
}

static void
list_projects (JxCarryPlan *self)
{
  g_autoptr(GPtrArray) projects = jx_workspace_dup_records (self->workspace, JX_RECORD_PROJECT);

  self->projects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jx_record_free);
  for (guint i = 0; i < projects->len; i++)
    {
      const JxRecord *project = g_ptr_array_index (projects, i);
      const char *name = jx_record_get (project, "name");

      if (name != NULL)
        g_hash_table_insert (self->projects, dup_project_key (project, name), jx_record_copy (project));
    }
}

/* A project whose name says the year is another one in another year: its contract and payments are not that one's. */
static const JxRecord *
take_project (JxCarryPlan    *self,
              const JxRecord *project,
              int             from)
{
  const char *name = project != NULL ? jx_record_get (project, "name") : NULL;
  g_autofree char *moved = name != NULL ? jx_year_move (name, from, self->year) : NULL;
  g_autofree char *id = NULL, *key = NULL;
  JxRecord *other;

  if (moved == NULL)
    return project;
  if (self->projects == NULL)
    list_projects (self);

  key = dup_project_key (project, moved);
  if ((other = g_hash_table_lookup (self->projects, key)))
    return other;

  id = g_uuid_string_random ();
  other = jx_record_new (JX_RECORD_PROJECT, id, project->parent);
  jx_record_set (other, "code", jx_record_get (project, "code"));
  jx_record_set (other, "name", moved);
  jx_command_add (self->command, jx_command_new_insert (other, 0));
  g_hash_table_insert (self->projects, g_steal_pointer (&key), other);

  return other;
}

/**
 * jx_carry_plan_take:
 * @self: a plan
 * @assessment: one of jx_carry_plan_dup_ids(), each of them once
 * @flags: what is to stay
 * @error: of core, with the name of the assessment before it
 *
 * Begins the new one of an assessment, which may be freed then; its item says what was made of it.
 *
 * Returns: `FALSE` if it cannot be begun
 */
gboolean
jx_carry_plan_take (JxCarryPlan   *self,
                    JxAssessment  *assessment,
                    JxCarryFlags   flags,
                    GError       **error)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(JxAssessment) carried = NULL;
  const JxRecord *project;
  JxCarryItem *item;

  g_return_val_if_fail (self != NULL && JX_IS_ASSESSMENT (assessment), FALSE);

  item = g_hash_table_lookup (self->by_id, jx_assessment_get_id (assessment));
  g_return_val_if_fail (item != NULL && item->fate == JX_CARRY_MADE && item->made == NULL, FALSE);

  project = take_project (self, jx_assessment_get_project (assessment), item->year);
  if (!(carried = jx_carry_new (assessment, project, self->year, flags, &item->moves, error)))
    {
      g_prefix_error (error, _("%s: "), item->name);
      return FALSE;
    }

  item->made = g_strdup (jx_assessment_get_id (carried));
  jx_assessment_add_to_bundle (carried, bundle);
  for (guint i = 0; i < bundle->records->len; i++)
    jx_command_add (self->command, jx_command_new_insert (g_ptr_array_index (bundle->records, i), 0));

  return TRUE;
}

/**
 * jx_carry_plan_get_command:
 * @self: a plan, after jx_carry_plan_take() of each
 *
 * Gives the one step that begins them all, so that one undo takes them back.
 *
 * Returns: (transfer none): one command for the list's history, not applied yet
 */
JxCommand *
jx_carry_plan_get_command (JxCarryPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->command;
}

/**
 * jx_carry_list_year:
 * @workspace: the workspace
 * @year: a year
 *
 * Lists the assessments of a year, without those in the bin.
 *
 * Returns: (transfer full) (element-type utf8): their UUIDs
 */
GPtrArray *
jx_carry_list_year (JxWorkspace *workspace,
                    int          year)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GListModel *entries;

  g_return_val_if_fail (JX_IS_WORKSPACE (workspace), ids);

  entries = jx_workspace_get_entries (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (!jx_entry_is_binned (entry) && jx_entry_get_year (entry) == year)
        g_ptr_array_add (ids, g_strdup (jx_entry_get_id (entry)));
    }

  return ids;
}

/**
 * jx_carry_list_newest:
 * @workspace: the workspace
 *
 * Lists the assessments of the newest year, without those in the bin.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): their UUIDs; `NULL` if there are none
 */
GPtrArray *
jx_carry_list_newest (JxWorkspace *workspace)
{
  GListModel *entries;
  int newest = 0;

  g_return_val_if_fail (JX_IS_WORKSPACE (workspace), NULL);

  entries = jx_workspace_get_entries (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (!jx_entry_is_binned (entry))
        newest = MAX (newest, jx_entry_get_year (entry));
    }

  return newest > 0 ? jx_carry_list_year (workspace, newest) : NULL;
}
