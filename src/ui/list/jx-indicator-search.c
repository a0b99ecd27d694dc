/* jx-indicator-search.c: assessments found by what their indicators are called
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-indicator-search.h"

#include "jx-search-query.h"
#include "jx-store-query.h"

#define LEAST_CHARACTERS 2    /* one alone stands in nearly every table */

struct _JxIndicatorSearch
{
  JxStore         *store;
  char            *query;         /* folded; NULL: nothing was asked yet */
  GHashTable      *found;         /* UUIDs, of the query before until its own are there */
  GCancellable    *cancellable;
  GSourceOnceFunc  found_func;
  gpointer         data;
};

/* @found is called with @data whenever the store has answered; never after the search was freed. */
JxIndicatorSearch *
jx_indicator_search_new (JxStore         *store,
                         GSourceOnceFunc  found,
                         gpointer         data)
{
  JxIndicatorSearch *self = g_new0 (JxIndicatorSearch, 1);

  self->store = g_object_ref (store);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->found_func = found;
  self->data = data;

  return self;
}

static void
give_up (JxIndicatorSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

void
jx_indicator_search_free (JxIndicatorSearch *self)
{
  if (self == NULL)
    return;

  give_up (self);
  g_object_unref (self->store);
  g_hash_table_unref (self->found);
  g_free (self->query);
  g_free (self);
}

/* A question that was given up is answered too, perhaps to one who is no more. */
static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  JxIndicatorSearch *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = jx_store_search_finish (JX_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_hash_table_remove_all (self->found);
  for (guint n = 0; ids != NULL && n < ids->len; n++)
    g_hash_table_add (self->found, g_strdup (g_ptr_array_index (ids, n)));
  self->found_func (self->data);
}

/* While more is typed, what was found stays: it can only become fewer. */
void
jx_indicator_search_ask (JxIndicatorSearch *self,
                         const char        *text)
{
  g_autofree char *before = self->query;

  self->query = jx_search_fold (text);
  give_up (self);
  if (before == NULL || *before == '\0' || !g_str_has_prefix (self->query, before))
    g_hash_table_remove_all (self->found);
  if (g_utf8_strlen (self->query, -1) < LEAST_CHARACTERS)
    return;

  self->cancellable = g_cancellable_new ();
  jx_store_search_async (self->store, self->query, self->cancellable, answered_cb, self);
}

gboolean
jx_indicator_search_has (JxIndicatorSearch *self,
                         const char        *assessment)
{
  return g_hash_table_contains (self->found, assessment);
}
