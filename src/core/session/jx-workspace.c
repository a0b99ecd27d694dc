/* jx-workspace.c: everything that is at hand: agencies, projects, the list of assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-workspace.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"
#include "jx-holder.h"
#include "jx-registry.h"

struct _JxWorkspace
{
  GObject     parent_instance;

  JxForms    *forms;
  JxJournal  *journal;      /* NULL: nothing is kept */
  JxHistory  *history;
  GListStore *entries;      /* JxEntry */
  GHashTable *by_id;        /* char * → JxEntry, of entries */
  JxTexts    *ids;          /* the keys of by_id: a line's record may be replaced */
  JxRegistry *registry;     /* agencies, projects, forms that are kept */
  JxSessions *sessions;     /* the open assessments */
  GHashTable *fresh;        /* char *: ids of assessments that came since the start and that nobody worked on */
};

static void holder_iface_init (JxHolderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JxWorkspace, jx_workspace, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JX_TYPE_HOLDER, holder_iface_init))

enum
{
  RECORD_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, message);
  return FALSE;
}

/* Takes @record. The entry is known then, but not in the list yet. */
static JxEntry *
new_entry (JxWorkspace     *self,
           JxRecord        *record,
           const JxSummary *summary)
{
  JxEntry *entry = jx_entry_new (record);

  if (summary != NULL)
    jx_entry_set_summary (entry, summary);

  jx_registry_add_entry (self->registry, entry);
  g_hash_table_insert (self->by_id, jx_texts_add (self->ids, jx_entry_get_id (entry)), entry);

  return entry;
}

static void
remove_entry (JxWorkspace *self,
              JxEntry     *entry)
{
  guint position;

  jx_sessions_forget (self->sessions, jx_entry_get_id (entry));
  g_hash_table_remove (self->by_id, jx_entry_get_id (entry));
  jx_registry_remove_entry (self->registry, entry);

  if (g_list_store_find (self->entries, entry, &position))
    g_list_store_remove (self->entries, position);
}

/* The list asks its filter again: into the bin, out of it, another year. */
static void
tell_entry_changed (JxWorkspace *self,
                    JxEntry     *entry)
{
  guint position;

  if (g_list_store_find (self->entries, entry, &position))
    g_list_model_items_changed (G_LIST_MODEL (self->entries), position, 1, 1);
}

/* Agency and project are printed in the tables of their assessments: open ones follow. The list is in the order of their names, and
 * all lines that bear one have changed at once: nobody may look at the order before all of it is made anew. */
static void
tell_record_changed (JxWorkspace *self,
                     const char  *id)
{
  guint n = jx_registry_is_used (self->registry, id) ? g_list_model_get_n_items (G_LIST_MODEL (self->entries)) : 0;

  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self->entries), 0, n, n);

  jx_sessions_follow_facts (self->sessions, self->registry, id);
  g_signal_emit (self, signals[RECORD_CHANGED], 0, id);
}

static JxRecord *
jx_workspace_holder_dup_record (JxHolder   *holder,
                                const char *id,
                                guint      *position)
{
  const JxRecord *record = jx_workspace_find_record (JX_WORKSPACE (holder), id);

  if (position != NULL)
    *position = 0;

  return record != NULL ? jx_record_copy (record) : NULL;
}

static gboolean
jx_workspace_holder_set_field (JxHolder    *holder,
                               const char  *id,
                               const char  *field,
                               const char  *text,
                               GError     **error)
{
  JxWorkspace *self = JX_WORKSPACE (holder);
  JxEntry *entry = g_hash_table_lookup (self->by_id, id);

  if (entry == NULL && jx_registry_find (self->registry, id) == NULL)
    return refuse (error, _("What was to be changed is no longer there."));

  if (entry != NULL)
    {
      g_autoptr(JxRecord) changed = jx_record_copy (jx_entry_get_record (entry));

      jx_record_set (changed, field, text);
      jx_registry_set_entry_record (self->registry, entry, changed);
      jx_sessions_follow_field (self->sessions, id, field, text);
      tell_entry_changed (self, entry);
    }
  else
    {
      jx_registry_set_field (self->registry, id, field, text);
      if (jx_registry_find (self->registry, id)->kind == JX_RECORD_FORM)
        jx_forms_take (self->forms, jx_registry_find (self->registry, id), NULL);
      tell_record_changed (self, id);
    }

  return TRUE;
}

static gboolean
jx_workspace_holder_insert (JxHolder        *holder,
                            const JxRecord  *record,
                            guint            position,
                            GError         **error)
{
  JxWorkspace *self = JX_WORKSPACE (holder);
  g_autoptr(JxRecord) present = jx_workspace_holder_dup_record (holder, record->id, NULL);
  g_autoptr(JxEntry) entry = NULL;

  if (present != NULL && jx_record_get (present, "hidden") == NULL)
    return refuse (error, _("What was to be added is there already."));

  switch (record->kind)
    {
    case JX_RECORD_ASSESSMENT:
      entry = new_entry (self, jx_record_copy (record), NULL);
      g_list_store_append (self->entries, entry);
      g_hash_table_add (self->fresh, g_strdup (record->id));
      break;

    case JX_RECORD_AGENCY:
    case JX_RECORD_PROJECT:
      jx_registry_insert (self->registry, jx_record_copy (record));
      tell_record_changed (self, record->id);
      break;

    case JX_RECORD_FORM:
      if (!jx_registry_take_form (self->registry, self->forms, record, error))
        return FALSE;
      tell_record_changed (self, record->id);
      break;

    case JX_RECORD_PASSAGE:
      jx_sessions_take_passage (self->sessions, record);
      break;

    case JX_RECORD_ROW:
    case JX_RECORD_ANSWER:
    case JX_RECORD_EVIDENCE:
    case JX_RECORD_LINK:
      break;   /* content goes with the step to the journal; memory holds it only while it is open */
    }

  return TRUE;
}

static gboolean
jx_workspace_holder_remove (JxHolder    *holder,
                            const char  *id,
                            GError     **error)
{
  JxWorkspace *self = JX_WORKSPACE (holder);
  JxEntry *entry = g_hash_table_lookup (self->by_id, id);
  const JxRecord *record = jx_registry_find (self->registry, id);

  if (entry != NULL)
    remove_entry (self, entry);
  else if (record != NULL && record->kind == JX_RECORD_FORM)   /* it stays for the assessments that were made with it */
    return jx_workspace_holder_set_field (holder, id, "hidden", "1", error);
  else if (jx_registry_remove (self->registry, id))
    tell_record_changed (self, id);
  else
    jx_sessions_drop_passage (self->sessions, id);

  return TRUE;   /* content that is not in memory: the step tells the journal */
}

static gboolean
jx_workspace_holder_move (JxHolder    *holder,
                          const char  *id,
                          guint        position,
                          GError     **error)
{
  return refuse (error, _("The list is sorted; nothing can be moved in it."));
}

static void
jx_workspace_holder_settle (JxHolder *holder)
{
}

static GStrv
jx_workspace_holder_dup_touched (JxHolder *holder)
{
  return NULL;
}

static void
holder_iface_init (JxHolderInterface *iface)
{
  iface->dup_record = jx_workspace_holder_dup_record;
  iface->set_field = jx_workspace_holder_set_field;
  iface->insert = jx_workspace_holder_insert;
  iface->remove = jx_workspace_holder_remove;
  iface->move = jx_workspace_holder_move;
  iface->settle = jx_workspace_holder_settle;
  iface->dup_touched = jx_workspace_holder_dup_touched;
}

static void
jx_workspace_dispose (GObject *object)
{
  JxWorkspace *self = JX_WORKSPACE (object);

  g_clear_object (&self->history);
  g_clear_object (&self->journal);
  g_clear_object (&self->forms);

  G_OBJECT_CLASS (jx_workspace_parent_class)->dispose (object);
}

static void
jx_workspace_finalize (GObject *object)
{
  JxWorkspace *self = JX_WORKSPACE (object);

  g_clear_pointer (&self->sessions, jx_sessions_free);
  g_clear_pointer (&self->fresh, g_hash_table_unref);
  g_clear_pointer (&self->registry, jx_registry_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->ids, jx_texts_unref);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (jx_workspace_parent_class)->finalize (object);
}

static void
jx_workspace_class_init (JxWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_workspace_dispose;
  object_class->finalize = jx_workspace_finalize;

  signals[RECORD_CHANGED] = g_signal_new ("record-changed", JX_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
jx_workspace_init (JxWorkspace *self)
{
  self->entries = g_list_store_new (JX_TYPE_ENTRY);
  self->ids = jx_texts_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->registry = jx_registry_new ();
  self->sessions = jx_sessions_new ();
  self->fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * jx_workspace_new:
 * @forms: the forms at hand
 * @journal: (nullable): where steps are kept and content is read from
 *
 * Makes an empty workspace.
 *
 * Returns: (transfer full): the workspace
 */
JxWorkspace *
jx_workspace_new (JxForms   *forms,
                  JxJournal *journal)
{
  JxWorkspace *self;

  g_return_val_if_fail (JX_IS_FORMS (forms), NULL);

  self = g_object_new (JX_TYPE_WORKSPACE, NULL);
  self->forms = g_object_ref (forms);
  g_set_object (&self->journal, journal);
  self->history = jx_history_new (JX_HOLDER (self), journal, "");

  return self;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return jx_entry_compare ((JxEntry *) a, (JxEntry *) b);
}

/**
 * jx_workspace_load:
 * @self: an empty workspace
 * @bundle: (transfer full): forms, agencies, projects and then assessments, without their content
 * @summaries: (nullable) (element-type JxSummary): what the list shows of them
 *
 * Takes up what is in the store. The steps of the list go to its history, before anything is done. The entries come in the
 * order in which the list shows them, so that a list that sorts them has nothing to move.
 */
void
jx_workspace_load (JxWorkspace *self,
                   JxBundle    *bundle,
                   GPtrArray   *summaries)
{
  g_autoptr(JxBundle) own = bundle;
  g_autoptr(GHashTable) by_assessment = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (JX_IS_WORKSPACE (self));
  g_return_if_fail (bundle != NULL);

  for (guint i = 0; summaries != NULL && i < summaries->len; i++)
    {
      JxSummary *summary = g_ptr_array_index (summaries, i);

      g_hash_table_insert (by_assessment, summary->assessment, summary);
    }

  for (guint i = 0; i < own->records->len; i++)
    {
      g_autoptr(JxRecord) record = g_steal_pointer (&g_ptr_array_index (own->records, i));
      const char *id = record->id;

      if (record->kind == JX_RECORD_ASSESSMENT)
        g_ptr_array_add (entries, new_entry (self, g_steal_pointer (&record), g_hash_table_lookup (by_assessment, id)));
      else if (record->kind == JX_RECORD_FORM && jx_forms_take (self->forms, record, NULL))
        jx_registry_insert (self->registry, g_steal_pointer (&record));
      else if (record->kind == JX_RECORD_AGENCY || record->kind == JX_RECORD_PROJECT)
        jx_registry_insert (self->registry, g_steal_pointer (&record));
    }

  g_ptr_array_sort_values (entries, compare_entries);
  g_list_store_splice (self->entries, 0, 0, entries->pdata, entries->len);
}

/**
 * jx_workspace_get_forms:
 * @self: a workspace
 *
 * Gives the forms at hand.
 *
 * Returns: (transfer none): the forms
 */
JxForms *
jx_workspace_get_forms (JxWorkspace *self)
{
  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  return self->forms;
}

/**
 * jx_workspace_get_journal:
 * @self: a workspace
 *
 * Tells where steps are kept.
 *
 * Returns: (transfer none) (nullable): the journal
 */
JxJournal *
jx_workspace_get_journal (JxWorkspace *self)
{
  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  return self->journal;
}

/**
 * jx_workspace_get_history:
 * @self: a workspace
 *
 * Gives the history of the list: create, import, bin.
 *
 * Returns: (transfer none): the history
 */
JxHistory *
jx_workspace_get_history (JxWorkspace *self)
{
  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  return self->history;
}

/**
 * jx_workspace_get_entries:
 * @self: a workspace
 *
 * Gives the list of assessments, those in the bin included.
 *
 * Returns: (transfer none): a list model of `JxEntry`
 */
GListModel *
jx_workspace_get_entries (JxWorkspace *self)
{
  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * jx_workspace_find_entry:
 * @self: a workspace
 * @id: the UUID of an assessment
 *
 * Looks a line of the list up.
 *
 * Returns: (transfer none) (nullable): the entry
 */
JxEntry *
jx_workspace_find_entry (JxWorkspace *self,
                         const char  *id)
{
  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * jx_workspace_find_record:
 * @self: a workspace
 * @id: the UUID of an agency, a project or an assessment
 *
 * Looks a record up.
 *
 * Returns: (transfer none) (nullable): the record, until it changes
 */
const JxRecord *
jx_workspace_find_record (JxWorkspace *self,
                          const char  *id)
{
  JxEntry *entry;

  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  entry = g_hash_table_lookup (self->by_id, id);

  return entry != NULL ? jx_entry_get_record (entry) : jx_registry_find (self->registry, id);
}

/**
 * jx_workspace_dup_records:
 * @self: a workspace
 * @kind: AGENCY or PROJECT
 *
 * Lists the records of a kind by name.
 *
 * Returns: (transfer container) (element-type JxRecord): the records, until they change
 */
GPtrArray *
jx_workspace_dup_records (JxWorkspace  *self,
                          JxRecordKind  kind)
{
  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  return jx_registry_dup_records (self->registry, kind);
}

/**
 * jx_workspace_set_entry_record:
 * @self: a workspace
 * @entry: a line of its list
 * @record: the assessment's own record as it is now
 *
 * Lets the list follow a change that was made in an open assessment.
 */
void
jx_workspace_set_entry_record (JxWorkspace    *self,
                               JxEntry        *entry,
                               const JxRecord *record)
{
  g_return_if_fail (JX_IS_WORKSPACE (self));

  jx_registry_set_entry_record (self->registry, entry, record);
}

static gboolean
takes_work_away (JxWorkspace *self,
                 JxCommand   *command)
{
  const JxRecord *record = jx_command_get_record (command);

  if (jx_command_get_kind (command) == JX_COMMAND_INSERT && record->kind == JX_RECORD_ASSESSMENT)
    return !g_hash_table_contains (self->fresh, record->id);

  for (guint i = 0; i < jx_command_get_n_children (command); i++)
    if (takes_work_away (self, jx_command_get_child (command, i)))
      return TRUE;

  return FALSE;
}

/**
 * jx_workspace_may_undo:
 * @self: a workspace
 *
 * Tells whether the last step of the list can be undone without loss. The making of an assessment cannot once somebody
 * worked on it: what was typed since is not in that step, and would not come back with redo. The bin is for that.
 *
 * Returns: `FALSE` if work would be lost
 */
gboolean
jx_workspace_may_undo (JxWorkspace *self)
{
  JxCommand *command;

  g_return_val_if_fail (JX_IS_WORKSPACE (self), FALSE);

  command = jx_history_peek_undo (self->history);

  return command == NULL || !takes_work_away (self, command);
}

/**
 * jx_workspace_set_worked_on:
 * @self: a workspace
 * @id: the UUID of an assessment
 *
 * Takes down that a step was done in it.
 */
void
jx_workspace_set_worked_on (JxWorkspace *self,
                            const char  *id)
{
  g_return_if_fail (JX_IS_WORKSPACE (self));

  g_hash_table_remove (self->fresh, id);
}

/**
 * jx_workspace_get_sessions:
 * @self: a workspace
 *
 * Gives the register of open assessments, for opening one more.
 *
 * Returns: (transfer none): the register
 */
JxSessions *
jx_workspace_get_sessions (JxWorkspace *self)
{
  g_return_val_if_fail (JX_IS_WORKSPACE (self), NULL);

  return self->sessions;
}
