/* jx-search-index.c: the names of all indicators, ready to be searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-search-index.h"

#include "jx-search-key.h"

#include <string.h>

/* An indicator without a name scores at its second level. */
#define ROW_TEXT "SELECT assessment, coalesce (fields ->> 'name', fields ->> 'level2') FROM row "

struct _JxSearchIndex
{
  GHashTable *texts;    /* assessment → folded names, a line each */
  GHashTable *stale;    /* assessments to read again */
  gboolean    filled;
};

/**
 * jx_search_index_new:
 *
 * Makes an index, which reads the store when it is first asked.
 *
 * Returns: (transfer full): the index
 */
JxSearchIndex *
jx_search_index_new (void)
{
  JxSearchIndex *self = g_new0 (JxSearchIndex, 1);

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * jx_search_index_free:
 * @self: (nullable) (transfer full): an index
 *
 * Frees an index.
 */
void
jx_search_index_free (JxSearchIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->stale);
  g_free (self);
}

/**
 * jx_search_index_invalidate:
 * @self: an index
 * @assessment: (nullable): what changed; `NULL` if it may have been anything
 *
 * Says that rows were written.
 */
void
jx_search_index_invalidate (JxSearchIndex *self,
                            const char    *assessment)
{
  g_return_if_fail (self != NULL);

  if (assessment == NULL)
    self->filled = FALSE;
  else if (self->filled)
    g_hash_table_add (self->stale, g_strdup (assessment));
}

static void
keep_text (JxSearchIndex *self,
           char          *assessment,
           GString       *text)
{
  if (assessment != NULL && text->len > 0)
    g_hash_table_insert (self->texts, assessment, g_strndup (text->str, text->len));
  else
    g_free (assessment);

  g_string_truncate (text, 0);
}

/* Rows of one assessment come one after the other. */
static gboolean
read_rows (JxSearchIndex  *self,
           JxStmt         *stmt,
           GError        **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  char *assessment = NULL;
  JxStep step;

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      const char *name = jx_stmt_get_text (stmt, 1);
      g_autofree char *folded = name != NULL ? jx_search_fold (name) : NULL;

      if (g_strcmp0 (assessment, jx_stmt_get_text (stmt, 0)) != 0)
        {
          keep_text (self, assessment, text);
          assessment = g_strdup (jx_stmt_get_text (stmt, 0));
        }

      if (folded != NULL)
        {
          g_string_append (text, folded);
          g_string_append_c (text, '\n');
        }
    }

  keep_text (self, assessment, text);

  return step == JX_STEP_DONE;
}

static gboolean
fill (JxSearchIndex  *self,
      JxDb           *db,
      GError        **error)
{
  g_autoptr(JxStmt) stmt = NULL;

  g_hash_table_remove_all (self->texts);
  g_hash_table_remove_all (self->stale);
  jx_db_set_unhurried (db, TRUE);
  stmt = jx_db_prepare (db, ROW_TEXT "ORDER BY assessment", error);
  self->filled = stmt != NULL && read_rows (self, stmt, error);
  jx_db_set_unhurried (db, FALSE);

  return self->filled;
}

static gboolean
refresh (JxSearchIndex  *self,
         JxDb           *db,
         GError        **error)
{
  GHashTableIter iter;
  gpointer assessment;

  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &assessment, NULL))
    {
      g_autoptr(JxStmt) stmt = jx_db_prepare (db, ROW_TEXT "WHERE assessment = ?1", error);

      if (stmt == NULL)
        return FALSE;

      jx_stmt_bind_text (stmt, 1, assessment);
      g_hash_table_remove (self->texts, assessment);
      if (!read_rows (self, stmt, error))
        return FALSE;

      g_hash_table_iter_remove (&iter);
    }

  return TRUE;
}

static gboolean
contains_all (const char         *text,
              const char *const  *words)
{
  for (; *words != NULL; words++)
    if (**words != '\0' && strstr (text, *words) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * jx_search_index_find:
 * @self: an index
 * @db: the store
 * @folded_query: what jx_search_fold() made of what was typed
 * @error: return location for an error
 *
 * Finds the assessments whose indicators have every word of the query in their names. An empty query finds none.
 *
 * Returns: (transfer full) (nullable): of `char *`: ids, in no order
 */
GPtrArray *
jx_search_index_find (JxSearchIndex  *self,
                      JxDb           *db,
                      const char     *folded_query,
                      GError        **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) words = NULL;
  GHashTableIter iter;
  gpointer assessment, text;

  g_return_val_if_fail (self != NULL && db != NULL && folded_query != NULL, NULL);

  if (!(self->filled ? refresh (self, db, error) : fill (self, db, error)))
    return NULL;

  words = g_strsplit (folded_query, " ", -1);
  g_hash_table_iter_init (&iter, self->texts);

  while (*folded_query != '\0' && g_hash_table_iter_next (&iter, &assessment, &text))
    if (contains_all (text, (const char *const *) words))
      g_ptr_array_add (found, g_strdup (assessment));

  return g_steal_pointer (&found);
}
