/* jx-library.c: indicators to choose from
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-words.h"
#include "jx-error.h"
#include "jx-json-parse.h"
#include "jx-json-read.h"
#include "jx-search-query.h"

#define FORMAT  "jixiao-library"
#define VERSION 1
#define RANKS   3     /* of a name: how well it fits the query */

/* What makes a class of indicators, whatever a county calls it. */
#define CLASS_WORDS (JX_WORD_QUANTITY | JX_WORD_QUALITY | JX_WORD_TIMELINESS | JX_WORD_COST | JX_WORD_ECONOMIC \
                     | JX_WORD_SOCIAL | JX_WORD_ECOLOGICAL | JX_WORD_LASTING | JX_WORD_SATISFACTION | JX_WORD_OUTPUT \
                     | JX_WORD_BENEFIT | JX_WORD_PROCESS)

typedef struct
{
  JxLibraryItem *item;
  JxSearchKey   *key;     /* of its name */
  guint          words;   /* of its class */
} Entry;

struct _JxLibrary
{
  JxWordIndex  words;
  GArray      *shipped;   /* of Entry, in the order of the file */
  GArray      *own;       /* … the most used first */
};

typedef struct
{
  const JxLibraryItem *item;
  guint                rank;    /* lower is better: elsewhere, shipped, called otherwise, RANKS of the name */
} Match;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  jx_library_item_free (entry->item);
  jx_search_key_free (entry->key);
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);

  return entries;
}

/**
 * jx_library_new:
 *
 * Makes a library with nothing in it.
 *
 * Returns: (transfer full): the library
 */
JxLibrary *
jx_library_new (void)
{
  JxLibrary *self = g_new0 (JxLibrary, 1);

  jx_word_index_init (&self->words);
  self->shipped = new_entries ();
  self->own = new_entries ();

  return self;
}

/**
 * jx_library_free:
 * @self: (nullable) (transfer full): a library
 *
 * Frees a library.
 */
void
jx_library_free (JxLibrary *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->shipped);
  g_array_unref (self->own);
  g_free (self);
}

static guint
get_class_words (const JxLibrary *self,
                 const char      *level1,
                 const char      *level2)
{
  const char *text = level2 != NULL && *level2 != '\0' ? level2 : level1;
  JxTextFacts facts;

  if (text == NULL || *text == '\0')
    return 0;

  jx_word_index_scan (&self->words, text, &facts);

  return facts.words & CLASS_WORDS;
}

/* 经济成本 is cost, not economic benefit. */
static gboolean
is_of_class (guint words,
             guint other)
{
  return (words & JX_WORD_COST) == (other & JX_WORD_COST) && (words & other) != 0;
}

static void
add (JxLibrary     *self,
     GArray        *entries,
     JxLibraryItem *item)
{
  Entry entry = { .item = item, .key = jx_search_key_new (item->cells[JX_LIBRARY_NAME]) };

  entry.words = get_class_words (self, item->cells[JX_LIBRARY_LEVEL1], item->cells[JX_LIBRARY_LEVEL2]);
  g_array_append_val (entries, entry);
}

/* ---- the file ---- */

static gboolean
read_item (JsonObject  *object,
           const char  *cells[],
           GError     **error)
{
  if (!(cells[JX_LIBRARY_NAME] = jx_json_object_get_string (object, "name", error))
      || !jx_json_object_read_string (object, "relation", &cells[JX_LIBRARY_RELATION], error)
      || !jx_json_object_read_string (object, "target", &cells[JX_LIBRARY_TARGET], error)
      || !jx_json_object_read_string (object, "measure", &cells[JX_LIBRARY_MEASURE], error))
    return FALSE;

  if (*cells[JX_LIBRARY_NAME] != '\0')
    return TRUE;

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("name: an indicator needs one."));

  return FALSE;
}

static gboolean
read_class (JxLibrary   *self,
            GArray      *entries,
            JsonObject  *class,
            GError     **error)
{
  const char *level1 = jx_json_object_get_string (class, "level1", error);
  const char *level2 = level1 != NULL ? jx_json_object_get_string (class, "level2", error) : NULL;
  JsonArray *indicators = level2 != NULL ? jx_json_object_get_array (class, "indicators", error) : NULL;

  if (indicators == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (indicators); i++)
    {
      const char *cells[JX_LIBRARY_N_CELLS] = { [JX_LIBRARY_LEVEL1] = level1, [JX_LIBRARY_LEVEL2] = level2 };
      JsonObject *object = jx_json_array_get_object (indicators, i, error);

      if (object == NULL || !read_item (object, cells, error))
        {
          jx_json_prefix_index (error, "indicators", i);
          return FALSE;
        }

      add (self, entries, jx_library_item_new (cells, 0));
    }

  return TRUE;
}

static gboolean
read_head (JsonObject  *root,
           GError     **error)
{
  const char *format = jx_json_object_get_string (root, "format", error);
  gint64 version;

  if (format == NULL)
    return FALSE;

  if (!g_str_equal (format, FORMAT))
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("format: this is no library of indicators."));
      return FALSE;
    }

  return jx_json_object_get_int64 (root, "version", VERSION, VERSION, &version, error);
}

static GArray *
read_library (JxLibrary   *self,
              GBytes      *bytes,
              GError     **error)
{
  g_autoptr(GArray) entries = new_entries ();
  g_autoptr(JsonNode) node = NULL;
  JsonObject *root;
  JsonArray *classes;
  JxJsonLimits limits;

  jx_json_limits_init (&limits);
  limits.bytes = JX_LIBRARY_MAX_BYTES;

  if (!(node = jx_json_parse (bytes, &limits, error)) || !(root = jx_json_node_get_object (node, error))
      || !read_head (root, error) || !(classes = jx_json_object_get_array (root, "classes", error)))
    return NULL;

  for (guint i = 0; i < json_array_get_length (classes); i++)
    {
      JsonObject *class = jx_json_array_get_object (classes, i, error);

      if (class == NULL || !read_class (self, entries, class, error))
        {
          jx_json_prefix_index (error, "classes", i);
          return NULL;
        }
    }

  return g_steal_pointer (&entries);
}

/**
 * jx_library_load:
 * @self: a library
 * @path: a file as `data/library/indicators.json`, up to %JX_LIBRARY_MAX_BYTES
 * @error: return location for a #GFileError or a #JxCoreError with the place in the file
 *
 * Takes the indicators that come with the program in place of those it had. With an error nothing is changed.
 *
 * Returns: `TRUE` if the file was read
 */
gboolean
jx_library_load (JxLibrary   *self,
                 const char  *path,
                 GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  GArray *entries;
  char *text;
  gsize size;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (!g_file_get_contents (path, &text, &size, error))
    return FALSE;

  bytes = g_bytes_new_take (text, size);

  if (!(entries = read_library (self, bytes, error)))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_prefix_error (error, _("%s: "), name);
      return FALSE;
    }

  g_array_unref (self->shipped);
  self->shipped = entries;

  return TRUE;
}

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const Entry *first = a, *second = b;

  return first->item->uses < second->item->uses ? 1 : -(first->item->uses > second->item->uses);
}

/**
 * jx_library_set_own:
 * @self: a library
 * @own: (element-type JxLibraryItem) (transfer full): what the user's own assessments hold
 *
 * Takes the user's indicators in place of those it had.
 */
void
jx_library_set_own (JxLibrary *self,
                    GPtrArray *own)
{
  g_return_if_fail (self != NULL && own != NULL);

  g_array_set_size (self->own, 0);
  g_ptr_array_set_free_func (own, NULL);
  for (guint i = 0; i < own->len; i++)
    add (self, self->own, g_ptr_array_index (own, i));

  g_array_sort (self->own, compare_uses);
  g_ptr_array_unref (own);
}

/* ---- what fits ---- */

/* A name that begins as the query comes before one that has it within, and that before one that only sounds like it. */
static gboolean
match_name (const Entry         *entry,
            const JxSearchQuery *query,
            guint               *rank)
{
  const char *name = jx_search_key_get_text (entry->key), *found;

  if (!jx_search_query_matches (query, entry->key))
    return FALSE;

  found = strstr (name, jx_search_query_get_text (query));
  *rank = found == name ? 0 : found != NULL ? 1 : RANKS - 1;

  return TRUE;
}

static gboolean
is_taken (GPtrArray           *names,
          const JxLibraryItem *item)
{
  return g_ptr_array_find_with_equal_func (names, item->cells[JX_LIBRARY_NAME], g_str_equal, NULL);
}

static void
find_in (GArray              *entries,
         const JxSearchQuery *query,
         const char          *level2,
         guint                words,
         gboolean             shipped,
         GArray              *matches)
{
  gboolean typed = *jx_search_query_get_text (query) != '\0';

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      gboolean elsewhere = words != 0 && !is_of_class (entry->words, words);
      Match match = { entry->item, 0 };

      /* before anything is typed only what belongs in the class is proposed */
      if ((elsewhere && !typed) || !match_name (entry, query, &match.rank))
        continue;

      match.rank += ((elsewhere ? 4 : 0) + (shipped ? 2 : 0)
                     + (g_strcmp0 (entry->item->cells[JX_LIBRARY_LEVEL2], level2) != 0 ? 1 : 0)) * RANKS;
      g_array_append_val (matches, match);
    }
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *first = a, *second = b;

  return (int) first->rank - (int) second->rank;
}

/**
 * jx_library_find:
 * @self: a library
 * @query: what is typed: a part of the name, its pinyin or initials; "" asks for all of the class
 * @level1: (nullable): the first level of the row it is for
 * @level2: (nullable): … the second
 * @max: how many are wanted at most
 *
 * Finds indicators. Those of the row's class come first, in them the user's own; a name is proposed once.
 *
 * Returns: (transfer container) (element-type JxLibraryItem): what fits, the best first; it lives until the library changes
 */
GPtrArray *
jx_library_find (const JxLibrary *self,
                 const char      *query,
                 const char      *level1,
                 const char      *level2,
                 guint            max)
{
  g_autoptr(JxSearchQuery) wanted = NULL;
  g_autoptr(GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  GPtrArray *found = g_ptr_array_new ();
  guint words;

  g_return_val_if_fail (self != NULL && query != NULL, found);

  wanted = jx_search_query_new (query);
  words = get_class_words (self, level1, level2);
  find_in (self->own, wanted, level2, words, FALSE, matches);
  find_in (self->shipped, wanted, level2, words, TRUE, matches);
  g_array_sort (matches, compare_matches);   /* stable: the order within is that of the lists */

  for (guint i = 0; i < matches->len && found->len < max; i++)
    {
      const JxLibraryItem *item = g_array_index (matches, Match, i).item;

      if (is_taken (names, item))
        continue;

      g_ptr_array_add (names, item->cells[JX_LIBRARY_NAME]);
      g_ptr_array_add (found, (gpointer) item);
    }

  return found;
}
