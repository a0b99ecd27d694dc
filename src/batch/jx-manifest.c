/* jx-manifest.c: the list of what was written into a folder, with checksums
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-manifest.h"

#include <string.h>

#include "jx-file.h"

#define MARK      "# jixiao " PACKAGE_VERSION " "   /* another version may write the same content differently */
#define SEPARATOR "  "                              /* between sum and name, as sha256sum writes it */
#define DIGITS    64

typedef struct
{
  char *name;
  char *sum;        /* of the file */
  char *key;        /* what it is; NULL: somebody else wrote it */
  char *digest;     /* of the content that it was made of */
} Entry;

struct _JxManifest
{
  GFile      *folder;
  GHashTable *by_name;    /* Entry */
  GHashTable *by_key;     /* … those with a key; borrowed */
  gboolean    changed;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->sum);
  g_free (entry->key);
  g_free (entry->digest);
  g_free (entry);
}

static void
drop_entry (JxManifest *self,
            Entry      *entry)
{
  if (entry == NULL)
    return;

  if (entry->key != NULL)
    g_hash_table_remove (self->by_key, entry->key);
  g_hash_table_remove (self->by_name, entry->name);
}

/* One file a name, and one a key. */
static void
add_entry (JxManifest *self,
           Entry      *entry)
{
  drop_entry (self, g_hash_table_lookup (self->by_name, entry->name));
  if (entry->key != NULL)
    {
      drop_entry (self, g_hash_table_lookup (self->by_key, entry->key));
      g_hash_table_insert (self->by_key, entry->key, entry);
    }
  g_hash_table_insert (self->by_name, entry->name, entry);
}

static char *
sum_file (const JxManifest *self,
          const char       *name)
{
  g_autoptr(GFile) file = g_file_get_child (self->folder, name);

  return jx_file_sum (file, NULL, NULL);
}

static gboolean
is_untouched (const JxManifest *self,
              const Entry      *entry)
{
  g_autofree char *sum = sum_file (self, entry->name);

  return g_strcmp0 (sum, entry->sum) == 0;
}

/* What a remark before a sum says: the digest of the content, and the key. */
static gboolean
read_mark (const char  *line,
           char       **digest,
           char       **key)
{
  g_clear_pointer (digest, g_free);
  g_clear_pointer (key, g_free);
  if (!g_str_has_prefix (line, MARK))
    return FALSE;

  line += strlen (MARK);
  if (strspn (line, "0123456789abcdef") != DIGITS || line[DIGITS] != ' ')
    return FALSE;

  *digest = g_strndup (line, DIGITS);
  *key = g_strdup (line + DIGITS + 1);

  return TRUE;
}

static gboolean
exists (const JxManifest *self,
        const char       *name)
{
  g_autoptr(GFile) file = g_file_get_child (self->folder, name);

  return g_file_query_exists (file, NULL);
}

/* Lines that are none of ours are passed over; a file that is gone is not listed any longer. */
static void
read_lines (JxManifest *self,
            char      **lines)
{
  g_autofree char *digest = NULL, *key = NULL;

  for (guint n = 0; lines[n] != NULL; n++)
    {
      const char *name = lines[n] + DIGITS + strlen (SEPARATOR);
      Entry *entry;

      if (lines[n][0] == '#')
        {
          read_mark (lines[n], &digest, &key);
          continue;
        }
      if (strspn (lines[n], "0123456789abcdef") != DIGITS || !g_str_has_prefix (lines[n] + DIGITS, SEPARATOR)
          || strchr (name, '/') != NULL || !exists (self, name))
        continue;

      entry = g_new0 (Entry, 1);
      entry->sum = g_strndup (lines[n], DIGITS);
      entry->name = g_strdup (name);
      entry->digest = g_steal_pointer (&digest);
      entry->key = g_steal_pointer (&key);
      add_entry (self, entry);
    }
}

/**
 * jx_manifest_read:
 * @folder: where files are written
 * @error: of the system
 *
 * Reads what was written into a folder before; nothing, if there is no list.
 *
 * The list is one that `sha256sum -c` reads; remarks in it say of which content each file was made.
 *
 * Returns: (transfer full) (nullable): the list; `NULL` if it is there and cannot be read
 */
JxManifest *
jx_manifest_read (GFile   *folder,
                  GError **error)
{
  g_autoptr(JxManifest) self = g_new0 (JxManifest, 1);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) problem = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self->folder = g_object_ref (folder);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  file = g_file_get_child (folder, JX_MANIFEST_NAME);

  if (!g_file_load_contents (file, NULL, &text, NULL, NULL, &problem))
    {
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return g_steal_pointer (&self);

      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  lines = g_strsplit (text, "\n", -1);
  read_lines (self, lines);

  return g_steal_pointer (&self);
}

/**
 * jx_manifest_free:
 * @self: (transfer full): a list
 *
 * Frees it.
 */
void
jx_manifest_free (JxManifest *self)
{
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_name);
  g_object_unref (self->folder);
  g_free (self);
}

/**
 * jx_manifest_get_n_files:
 * @self: a list
 *
 * Counts the files that are listed and there.
 *
 * Returns: their number
 */
guint
jx_manifest_get_n_files (const JxManifest *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->by_name);
}

/**
 * jx_manifest_find_current:
 * @self: a list
 * @key: what a file is: assessment and format
 * @digest: of the content as it is now
 *
 * Finds the file if it was made of this content by this version of the program, and is as it was written.
 *
 * Returns: (nullable): its name; `NULL` if it is to be written again
 */
const char *
jx_manifest_find_current (const JxManifest *self,
                          const char       *key,
                          const char       *digest)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL && key != NULL && digest != NULL, NULL);

  entry = g_hash_table_lookup (self->by_key, key);

  return entry != NULL && g_str_equal (entry->digest, digest) && is_untouched (self, entry) ? entry->name : NULL;
}

/* Whether a file may be written under a name: nothing there, or our own, or what would be written anyway. */
static gboolean
is_free (const JxManifest *self,
         const char       *name,
         const char       *key,
         GBytes           *content)
{
  const Entry *entry = g_hash_table_lookup (self->by_name, name);
  g_autofree char *found = NULL, *sum = NULL;

  if (entry != NULL)
    return entry->key == NULL || g_str_equal (entry->key, key);
  if (!exists (self, name))
    return TRUE;

  if (content == NULL)
    return FALSE;

  found = sum_file (self, name);
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  return g_strcmp0 (found, sum) == 0;
}

/**
 * jx_manifest_take_name:
 * @self: a list
 * @key: what the file is
 * @stem: its name as wished
 * @ending: of the name
 * @content: (nullable): what will be written; `NULL` if that is not known yet
 *
 * Finds a name for a file: that which is wished, or with a number where another file has it. What others put into the
 * folder is not written over.
 *
 * Returns: (transfer full): the name
 */
char *
jx_manifest_take_name (const JxManifest *self,
                       const char       *key,
                       const char       *stem,
                       const char       *ending,
                       GBytes           *content)
{
  char *name = g_strconcat (stem, ending, NULL);

  for (guint n = 2; !is_free (self, name, key, content); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)%s", stem, n, ending);
    }

  return name;
}

/**
 * jx_manifest_set:
 * @self: a list
 * @key: what the file is
 * @digest: of the content it was made of
 * @name: its name
 * @sum: SHA-256 of what was written
 *
 * Lists a file. If what it is had another name before, the older file goes, unless somebody changed it.
 */
void
jx_manifest_set (JxManifest *self,
                 const char *key,
                 const char *digest,
                 const char *name,
                 const char *sum)
{
  const Entry *older;
  Entry *entry;

  g_return_if_fail (self != NULL && key != NULL && digest != NULL && name != NULL && sum != NULL);

  older = g_hash_table_lookup (self->by_key, key);
  if (older != NULL && !g_str_equal (older->name, name))
    {
      g_autoptr(GFile) file = g_file_get_child (self->folder, older->name);

      if (is_untouched (self, older))
        g_file_delete (file, NULL, NULL);
    }

  entry = g_new0 (Entry, 1);
  entry->name = g_strdup (name);
  entry->sum = g_strdup (sum);
  entry->key = g_strdup (key);
  entry->digest = g_strdup (digest);
  add_entry (self, entry);
  self->changed = TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * jx_manifest_write:
 * @self: a list
 * @error: of the system
 *
 * Writes the list beside its files, if anything changed.
 *
 * Returns: `FALSE` if it could not be written
 */
gboolean
jx_manifest_write (JxManifest *self,
                   GError    **error)
{
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GString) text = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->changed)
    return TRUE;

  names = g_hash_table_get_keys_as_ptr_array (self->by_name);
  g_ptr_array_sort (names, compare_names);
  text = g_string_new (NULL);
  for (guint n = 0; n < names->len; n++)
    {
      const Entry *entry = g_hash_table_lookup (self->by_name, g_ptr_array_index (names, n));

      if (entry->key != NULL)
        g_string_append_printf (text, MARK "%s %s\n", entry->digest, entry->key);
      g_string_append_printf (text, "%s" SEPARATOR "%s\n", entry->sum, entry->name);
    }

  file = g_file_get_child (self->folder, JX_MANIFEST_NAME);
  bytes = g_bytes_new (text->str, text->len);
  if (!jx_file_replace_bytes_checked (file, bytes, NULL, NULL, error))
    return FALSE;

  self->changed = FALSE;
  return TRUE;
}
