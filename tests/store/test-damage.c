/* test-damage.c: a file that the disk spoiled
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-store-care.h"

#include <string.h>

#define SEED      20260131
#define N_FLIPS   400
#define PAGE_SIZE 4096

/* What came of a spoiled file. */
typedef enum
{
  DAMAGE_REFUSED,      /* it does not open */
  DAMAGE_FOUND,        /* the check finds it */
  DAMAGE_HARMLESS,     /* everything reads as it was written */
} Damage;

typedef struct
{
  char  *content;
  gsize  length;
  char  *list;      /* all that the store holds, as text */
} Original;

static void
add_record (GString        *text,
            const JxRecord *record)
{
  g_string_append_printf (text, "%d %s %s %s %s %" G_GINT64_FORMAT, record->kind, record->id, record->parent, record->block,
                          record->key, record->rank);
  for (guint i = 0; i < record->fields->len; i++)
    g_string_append_printf (text, " %s", (char *) g_ptr_array_index (record->fields, i));
  g_string_append_c (text, '\n');
}

static gboolean
add_bundle (JxBundle  *bundle,
            gpointer   data,
            GError   **error)
{
  for (guint i = 0; i < bundle->records->len; i++)
    add_record (data, g_ptr_array_index (bundle->records, i));

  return TRUE;
}

/* NULL if not everything can be read */
static char *
dup_content (JxStore *store)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(JxBundle) list = jx_store_read_list (store, NULL, NULL);

  if (list == NULL)
    return NULL;

  add_bundle (list, text, NULL);

  return jx_store_read_all (store, add_bundle, text, NULL) ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static Original
make_original (Fixture *fixture)
{
  Original original;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 60));
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (2, "b", 60));
  for (guint i = 1; i <= 30; i++)
    jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", i, i, "5"));
  original.list = dup_content (fixture->store);
  fixture_close (fixture);

  g_assert_true (g_file_get_contents (fixture->path, &original.content, &original.length, NULL));

  return original;
}

static void
clear_original (Original *original)
{
  g_free (original->content);
  g_free (original->list);
}

static Damage
examine (Fixture        *fixture,
         const Original *original)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxStore) store = jx_store_open (fixture->file, JX_STORE_NONE, &error);
  g_autoptr(GPtrArray) damaged = NULL;
  g_autofree char *content = NULL;

  if (store == NULL)
    {
      g_assert_true (error->domain == JX_STORE_ERROR);
      return DAMAGE_REFUSED;
    }

  content = dup_content (store);   /* whatever it is: no crash */
  damaged = jx_store_check (store, TRUE, &error);

  if (damaged == NULL)
    {
      g_assert_true (error->domain == JX_STORE_ERROR);
      return DAMAGE_FOUND;
    }

  if (damaged->len > 0)
    return DAMAGE_FOUND;

  g_assert_cmpstr (content, ==, original->list);   /* nothing wrong may pass for right */

  return DAMAGE_HARMLESS;
}

static void
write_spoiled (Fixture    *fixture,
               const char *content,
               gsize       length)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents_full (fixture->path, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_no_error (error);
}

static void
test_a_flipped_bit_is_found_or_harmless (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  Original original = make_original (fixture);
  guint counts[3] = { 0 };

  for (guint i = 0; i < N_FLIPS; i++)
    {
      g_autofree char *spoiled = g_memdup2 (original.content, original.length);

      spoiled[g_rand_int_range (random, 0, (gint32) original.length)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      write_spoiled (fixture, spoiled, original.length);
      counts[examine (fixture, &original)]++;
    }

  g_test_message ("%u refused, %u found, %u harmless", counts[0], counts[1], counts[2]);
  g_assert_cmpuint (counts[DAMAGE_FOUND], >, N_FLIPS / 10);
  clear_original (&original);
}

static void
test_a_page_of_zeros_is_found (Fixture       *fixture,
                               gconstpointer  data)
{
  Original original = make_original (fixture);

  for (gsize page = 0; page < original.length / PAGE_SIZE; page++)
    {
      g_autofree char *spoiled = g_memdup2 (original.content, original.length);

      memset (spoiled + page * PAGE_SIZE, 0, PAGE_SIZE);
      write_spoiled (fixture, spoiled, original.length);
      g_assert_cmpint (examine (fixture, &original), !=, DAMAGE_HARMLESS);
    }

  clear_original (&original);
}

static void
test_a_file_cut_off_is_found (Fixture       *fixture,
                              gconstpointer  data)
{
  Original original = make_original (fixture);

  for (gsize page = 0; page < original.length / PAGE_SIZE; page++)
    {
      write_spoiled (fixture, original.content, page * PAGE_SIZE);
      g_assert_cmpint (examine (fixture, &original), !=, DAMAGE_HARMLESS);
      write_spoiled (fixture, original.content, page * PAGE_SIZE + PAGE_SIZE / 3);
      g_assert_cmpint (examine (fixture, &original), !=, DAMAGE_HARMLESS);
    }

  clear_original (&original);
}

static void
test_two_pages_that_changed_places_are_found (Fixture       *fixture,
                                              gconstpointer  data)
{
  Original original = make_original (fixture);

  for (gsize page = 1; page + 1 < original.length / PAGE_SIZE; page++)
    {
      g_autofree char *spoiled = g_memdup2 (original.content, original.length);
      const char *first = original.content + page * PAGE_SIZE;

      if (memcmp (first, first + PAGE_SIZE, PAGE_SIZE) == 0)
        continue;

      memcpy (spoiled + page * PAGE_SIZE, first + PAGE_SIZE, PAGE_SIZE);
      memcpy (spoiled + (page + 1) * PAGE_SIZE, first, PAGE_SIZE);
      write_spoiled (fixture, spoiled, original.length);
      g_assert_cmpint (examine (fixture, &original), !=, DAMAGE_HARMLESS);
    }

  clear_original (&original);
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up_fast, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/damage/a-flipped-bit-is-found-or-harmless", test_a_flipped_bit_is_found_or_harmless);
  add ("/damage/a-page-of-zeros-is-found", test_a_page_of_zeros_is_found);
  add ("/damage/a-file-cut-off-is-found", test_a_file_cut_off_is_found);
  add ("/damage/two-pages-that-changed-places-are-found", test_two_pages_that_changed_places_are_found);

  return g_test_run ();
}
