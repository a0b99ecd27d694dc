/* jx-forms.c: the forms at hand: shipped, and imported into the store
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-forms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-error.h"

struct _JxForms
{
  GObject     parent_instance;

  GPtrArray  *forms;
  GHashTable *shipped;   /* hash → itself */
  GHashTable *hidden;    /* … */
  GHashTable *setups;    /* ID → JxPageSetup: how the user wants the pages */
  GHashTable *fonts;     /* name of a face of official pages → family that the user wants for it */
  JxPageSetup setup;     /* of the other forms */
};

static GType
jx_forms_get_item_type (GListModel *model)
{
  return JX_TYPE_FORM;
}

static guint
jx_forms_get_n_items (GListModel *model)
{
  return JX_FORMS (model)->forms->len;
}

static gpointer
jx_forms_get_item (GListModel *model,
                   guint       position)
{
  JxForms *self = JX_FORMS (model);

  return position < self->forms->len ? g_object_ref (g_ptr_array_index (self->forms, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = jx_forms_get_item_type;
  iface->get_n_items = jx_forms_get_n_items;
  iface->get_item = jx_forms_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JxForms, jx_forms, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  PAGE_SETUP_CHANGED,
  FONTS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* the same order on every machine */
static GPtrArray *
list_files (const char  *folder,
            GError     **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

static JxForm *
load_file (const char  *folder,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = NULL;
  JxForm *form;
  char *text;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, error))
    return NULL;

  bytes = g_bytes_new_take (text, size);
  form = jx_form_new_from_bytes (bytes, error);
  if (form == NULL)
    g_prefix_error (error, _("%s: "), name);

  return form;
}

static void
jx_forms_finalize (GObject *object)
{
  JxForms *self = JX_FORMS (object);

  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->shipped, g_hash_table_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->setups, g_hash_table_unref);
  g_clear_pointer (&self->fonts, g_hash_table_unref);

  G_OBJECT_CLASS (jx_forms_parent_class)->finalize (object);
}

static void
jx_forms_class_init (JxFormsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_forms_finalize;

  signals[PAGE_SETUP_CHANGED] = g_signal_new ("page-setup-changed", JX_TYPE_FORMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FONTS_CHANGED] = g_signal_new ("fonts-changed", JX_TYPE_FORMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
jx_forms_init (JxForms *self)
{
  self->forms = g_ptr_array_new_with_free_func (g_object_unref);
  self->shipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->setups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * jx_forms_new:
 *
 * Makes an empty set of forms, a list model of [class@Form].
 *
 * Returns: (transfer full): the set
 */
JxForms *
jx_forms_new (void)
{
  return g_object_new (JX_TYPE_FORMS, NULL);
}

static void
copy_hashes (GHashTable *from,
             GHashTable *to)
{
  GHashTableIter iter;
  gpointer hash;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    g_hash_table_add (to, g_strdup (hash));
}

/**
 * jx_forms_copy:
 * @self: a set of forms
 *
 * Makes a set of the same forms, their pages and fonts the same, for another thread: what is changed in one does not come to the
 * other.
 *
 * Returns: (transfer full): the copy
 */
JxForms *
jx_forms_copy (JxForms *self)
{
  JxForms *copy;
  GHashTableIter iter;
  gpointer id, setup, face, family;

  g_return_val_if_fail (JX_IS_FORMS (self), NULL);

  copy = jx_forms_new ();
  for (guint i = 0; i < self->forms->len; i++)
    g_ptr_array_add (copy->forms, g_object_ref (g_ptr_array_index (self->forms, i)));
  copy_hashes (self->shipped, copy->shipped);
  copy_hashes (self->hidden, copy->hidden);

  copy->setup = self->setup;
  g_hash_table_iter_init (&iter, self->setups);
  while (g_hash_table_iter_next (&iter, &id, &setup))
    g_hash_table_insert (copy->setups, g_strdup (id), g_memdup2 (setup, sizeof (JxPageSetup)));
  g_hash_table_iter_init (&iter, self->fonts);
  while (g_hash_table_iter_next (&iter, &face, &family))
    g_hash_table_insert (copy->fonts, g_strdup (face), g_strdup (family));

  return copy;
}

/**
 * jx_forms_load_shipped:
 * @self: a set of forms
 * @folder: where the program's own forms lie
 * @error: return location
 *
 * Reads every form of a folder. If one is bad, none is added and the error names its file.
 *
 * Returns: `TRUE` if all were read
 */
gboolean
jx_forms_load_shipped (JxForms     *self,
                       const char  *folder,
                       GError     **error)
{
  g_autoptr(GPtrArray) forms = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) names = NULL;

  g_return_val_if_fail (JX_IS_FORMS (self), FALSE);

  if (!(names = list_files (folder, error)))
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      JxForm *form = load_file (folder, g_ptr_array_index (names, i), error);

      if (form == NULL)
        return FALSE;
      g_ptr_array_add (forms, form);
    }

  for (guint i = 0; i < forms->len; i++)
    if (!jx_forms_add (self, g_ptr_array_index (forms, i), TRUE, error))
      return FALSE;

  return TRUE;
}

/**
 * jx_forms_add:
 * @self: a set of forms
 * @form: a form with the rules it came with
 * @shipped: whether the program brings it along
 * @error: return location
 *
 * Adds a form. The same bytes are kept once. Imported forms may bear the id and version of another one: hashes tell them
 * apart. Two shipped ones may not.
 *
 * Returns: `TRUE` if the form is in the set now
 */
gboolean
jx_forms_add (JxForms   *self,
              JxForm    *form,
              gboolean   shipped,
              GError   **error)
{
  g_return_val_if_fail (JX_IS_FORMS (self), FALSE);
  g_return_val_if_fail (JX_IS_FORM (form), FALSE);

  if (jx_forms_find (self, jx_form_get_id (form), jx_form_get_version (form), jx_form_get_hash (form)) == NULL)
    {
      JxForm *other = jx_forms_find (self, jx_form_get_id (form), jx_form_get_version (form), NULL);

      if (shipped && other != NULL && jx_forms_is_shipped (self, other))
        {
          g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, _("Two different forms call themselves %1$s version %2$u."),
                       jx_form_get_id (form), jx_form_get_version (form));
          return FALSE;
        }

      g_ptr_array_add (self->forms, g_object_ref (form));
      g_list_model_items_changed (G_LIST_MODEL (self), self->forms->len - 1, 0, 1);
    }

  if (shipped)
    g_hash_table_add (self->shipped, g_strdup (jx_form_get_hash (form)));

  return TRUE;
}

/**
 * jx_forms_is_shipped:
 * @self: a set of forms
 * @form: a form
 *
 * Says whether the program brings a form along, so that no file needs to carry it.
 *
 * Returns: `TRUE` if it does
 */
gboolean
jx_forms_is_shipped (JxForms *self,
                     JxForm  *form)
{
  g_return_val_if_fail (JX_IS_FORMS (self), FALSE);
  g_return_val_if_fail (JX_IS_FORM (form), FALSE);

  return g_hash_table_contains (self->shipped, jx_form_get_hash (form));
}

/**
 * jx_forms_take:
 * @self: a set of forms
 * @record: of a form, as it is kept in the store
 * @error: return location
 *
 * Takes up what a record says: adds the form, and hides it from lists or shows it again. Errors: those of the form's loader.
 *
 * Returns: `TRUE` if the form is in the set now
 */
gboolean
jx_forms_take (JxForms         *self,
               const JxRecord  *record,
               GError         **error)
{
  const char *text;

  g_return_val_if_fail (JX_IS_FORMS (self), FALSE);
  g_return_val_if_fail (record != NULL && record->kind == JX_RECORD_FORM, FALSE);

  if (jx_record_get (record, "hidden") != NULL)
    g_hash_table_add (self->hidden, g_strdup (record->id));
  else
    g_hash_table_remove (self->hidden, record->id);

  text = jx_record_get (record, "text");

  if (jx_forms_find (self, NULL, 0, record->id) == NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (text != NULL ? text : "", text != NULL ? strlen (text) : 0);
      g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, error);

      return form != NULL && jx_forms_add (self, form, FALSE, error);
    }

  return TRUE;
}

/**
 * jx_forms_is_hidden:
 * @self: a set of forms
 * @form: a form
 *
 * Says whether a form is only there for the assessments that were made with it, and not offered for new work.
 *
 * Returns: `TRUE` if it is
 */
gboolean
jx_forms_is_hidden (JxForms *self,
                    JxForm  *form)
{
  g_return_val_if_fail (JX_IS_FORMS (self), FALSE);
  g_return_val_if_fail (JX_IS_FORM (form), FALSE);

  return g_hash_table_contains (self->hidden, jx_form_get_hash (form));
}

/**
 * jx_forms_find:
 * @self: a set of forms
 * @id: (nullable): a form's id
 * @version: its version
 * @hash: (nullable): its content hash, which alone decides; `NULL` for any
 *
 * Finds the form that an assessment pins. Without @hash a shipped one goes before an imported one.
 *
 * Returns: (transfer none) (nullable): the form
 */
JxForm *
jx_forms_find (JxForms    *self,
               const char *id,
               guint       version,
               const char *hash)
{
  JxForm *found = NULL;

  g_return_val_if_fail (JX_IS_FORMS (self), NULL);

  for (guint i = 0; i < self->forms->len; i++)
    {
      JxForm *form = g_ptr_array_index (self->forms, i);

      if (hash != NULL ? !g_str_equal (jx_form_get_hash (form), hash)
                       : g_strcmp0 (jx_form_get_id (form), id) != 0 || jx_form_get_version (form) != version)
        continue;

      if (found == NULL || (jx_forms_is_shipped (self, form) && !jx_forms_is_shipped (self, found)))
        found = form;
    }

  return found;
}

/**
 * jx_forms_find_latest:
 * @self: a set of forms
 * @id: a form's id
 *
 * Finds the highest version of a form that is not hidden, for new assessments.
 *
 * Returns: (transfer none) (nullable): the form
 */
JxForm *
jx_forms_find_latest (JxForms    *self,
                      const char *id)
{
  JxForm *latest = NULL;

  g_return_val_if_fail (JX_IS_FORMS (self), NULL);

  for (guint i = 0; i < self->forms->len; i++)
    {
      JxForm *form = g_ptr_array_index (self->forms, i);
      guint version = jx_form_get_version (form), best = latest != NULL ? jx_form_get_version (latest) : 0;

      if (g_strcmp0 (jx_form_get_id (form), id) != 0 || jx_forms_is_hidden (self, form))
        continue;

      if (version > best || (version == best && jx_forms_is_shipped (self, form) && !jx_forms_is_shipped (self, latest)))
        latest = form;
    }

  return latest;
}

/**
 * jx_forms_set_page_setup:
 * @self: forms
 * @id: (nullable): of a form; `NULL` for all that have none of their own
 * @setup: (nullable): how the user wants its pages; `NULL` as the form says
 *
 * Keeps how a form's pages are wanted; all that is printed of it follows.
 */
void
jx_forms_set_page_setup (JxForms           *self,
                         const char        *id,
                         const JxPageSetup *setup)
{
  const JxPageSetup plain = { 0 };

  g_return_if_fail (JX_IS_FORMS (self));

  if (id == NULL)
    self->setup = setup != NULL ? *setup : plain;
  else if (setup != NULL)
    g_hash_table_replace (self->setups, g_strdup (id), g_memdup2 (setup, sizeof *setup));
  else
    g_hash_table_remove (self->setups, id);

  g_signal_emit (self, signals[PAGE_SETUP_CHANGED], 0, id);
}

/**
 * jx_forms_get_page_setup:
 * @self: forms
 * @id: of a form
 * @setup: (out caller-allocates): how its pages are wanted
 *
 * Gets how a form's pages are wanted.
 */
void
jx_forms_get_page_setup (JxForms     *self,
                         const char  *id,
                         JxPageSetup *setup)
{
  const JxPageSetup *own;

  g_return_if_fail (JX_IS_FORMS (self) && id != NULL && setup != NULL);

  own = g_hash_table_lookup (self->setups, id);
  *setup = own != NULL ? *own : self->setup;
}

/**
 * jx_forms_set_font:
 * @self: forms
 * @face: name of a face of official pages
 * @family: (nullable): the family that the user wants for it; `NULL` for the best that is here
 *
 * Keeps which font stands for a face; all that is printed follows.
 */
void
jx_forms_set_font (JxForms    *self,
                   const char *face,
                   const char *family)
{
  g_return_if_fail (JX_IS_FORMS (self) && face != NULL);

  if (g_strcmp0 (g_hash_table_lookup (self->fonts, face), family) == 0)
    return;

  if (family != NULL)
    g_hash_table_replace (self->fonts, g_strdup (face), g_strdup (family));
  else
    g_hash_table_remove (self->fonts, face);

  g_signal_emit (self, signals[FONTS_CHANGED], 0);
}

/**
 * jx_forms_get_font:
 * @self: forms
 * @face: name of a face of official pages
 *
 * Gets which font the user wants for a face.
 *
 * Returns: (transfer none) (nullable): the family; `NULL` for the best that is here
 */
const char *
jx_forms_get_font (JxForms    *self,
                   const char *face)
{
  g_return_val_if_fail (JX_IS_FORMS (self) && face != NULL, NULL);

  return g_hash_table_lookup (self->fonts, face);
}
