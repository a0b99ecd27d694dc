/* test-power.c: the power goes while a store is written to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What SQLite asked of the disk is recorded. An image of the disk is what may be on it when the power goes after some
 * operation: everything before the file's last sync; of what came later any part, in any order, torn at any sector.
 */

#include "fault-vfs.h"
#include "kill-steps.h"

#include "jx-audit.h"
#include "jx-keeper.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_IMAGES 100     /* of each kind of step; JIXIAO_IMAGES says otherwise */
#define N_STEPS  8
#define N_FILES  2
#define SECTOR   512
#define SEED     20260131

typedef enum { OPERATION_WRITE, OPERATION_TRUNCATE, OPERATION_SYNC, OPERATION_CREATE, OPERATION_ASKED, OPERATION_TOLD } Kind;

typedef struct
{
  Kind    kind;
  guint   file;     /* 0 the store, 1 its journal */
  gint64  offset;
  gint64  length;   /* or the serial of a step that was asked for or told to be on disk */
  guint8 *bytes;
} Operation;

/* One at a time, as there is one disk. */
static struct
{
  const char *path;
  GArray     *log;      /* of Operation */
  GByteArray *before;   /* the store as recording began */
} recorded;

/* What is on the disk for sure, and what may have come to it since. */
typedef struct
{
  GByteArray *safe;
  GPtrArray  *loose;    /* of const Operation */
  gboolean    exists;
} Platter;

static void
clear_operation (gpointer data)
{
  g_free (((Operation *) data)->bytes);
}

static void
record (Kind          kind,
        guint         file,
        gint64        offset,
        gint64        length,
        const guint8 *bytes)
{
  Operation operation = { kind, file, offset, length, bytes != NULL ? g_memdup2 (bytes, (gsize) length) : NULL };

  g_array_append_val (recorded.log, operation);
}

static void
disk_cb (const DiskEvent *event)
{
  static const Kind kinds[] = { OPERATION_CREATE, OPERATION_WRITE, OPERATION_TRUNCATE, OPERATION_SYNC };
  gboolean journal = g_str_has_suffix (event->path, "-journal");

  if (strncmp (event->path, recorded.path, strlen (recorded.path)) == 0)
    record (kinds[event->kind], journal, event->offset, event->length, event->bytes);
}

/* ---- an image ---- */

static void
put (GByteArray   *content,
     gint64        offset,
     const guint8 *bytes,
     gint64        length)
{
  guint old = content->len;

  if (content->len < offset + length)
    {
      g_byte_array_set_size (content, (guint) (offset + length));
      memset (content->data + old, 0, content->len - old);
    }
  memcpy (content->data + offset, bytes, (gsize) length);
}

static void
apply (GByteArray      *content,
       const Operation *operation)
{
  if (operation->kind == OPERATION_WRITE)
    put (content, operation->offset, operation->bytes, operation->length);
  else if (content->len > operation->length)
    g_byte_array_set_size (content, (guint) operation->length);
}

/* Each sector of it has come to the disk, or has not. */
static void
apply_torn (GByteArray      *content,
            const Operation *operation,
            GRand           *random)
{
  for (gint64 at = 0; at < operation->length; at += SECTOR)
    if (g_rand_boolean (random))
      put (content, operation->offset + at, operation->bytes + at, MIN (SECTOR, operation->length - at));
}

static void
shuffle (GPtrArray *array,
         GRand     *random)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i);
      gpointer last = g_ptr_array_index (array, i - 1);

      g_ptr_array_index (array, i - 1) = g_ptr_array_index (array, j);
      g_ptr_array_index (array, j) = last;
    }
}

/* Whatever part of it the disk had got round to. */
static void
settle (Platter *platter,
        GRand   *random)
{
  gint32 share = g_rand_int_range (random, 0, 5);   /* of four: how much has come */

  if (g_rand_boolean (random))
    shuffle (platter->loose, random);

  for (guint i = 0; i < platter->loose->len; i++)
    {
      const Operation *operation = g_ptr_array_index (platter->loose, i);

      if (operation->kind == OPERATION_WRITE && g_rand_int_range (random, 0, 4) == 0)
        apply_torn (platter->safe, operation, random);
      else if (g_rand_int_range (random, 0, 4) < share)
        apply (platter->safe, operation);
    }

  platter->exists |= g_rand_boolean (random);
}

static void
follow (Platter         *platter,
        const Operation *operation,
        gboolean         honest)
{
  if (operation->kind == OPERATION_WRITE || operation->kind == OPERATION_TRUNCATE)
    {
      g_ptr_array_add (platter->loose, (gpointer) operation);
    }
  else if (operation->kind == OPERATION_SYNC && honest)
    {
      for (guint i = 0; i < platter->loose->len; i++)
        apply (platter->safe, g_ptr_array_index (platter->loose, i));
      g_ptr_array_set_size (platter->loose, 0);
      platter->exists = TRUE;   /* the first sync of a file syncs its folder */
    }
}

static void
write_out (const Platter *platter,
           const char    *path)
{
  g_autoptr(GError) error = NULL;

  if (platter->exists)
    g_file_set_contents_full (path, (const char *) platter->safe->data, (gssize) platter->safe->len, G_FILE_SET_CONTENTS_NONE,
                              0600, &error);
  else
    g_unlink (path);

  g_assert_no_error (error);
}

/* Steps asked for and told to be on disk when the power went, after so many operations. */
typedef struct
{
  gint64 asked;
  gint64 told;
} Known;

static Known
make_image (const char *path,
            guint       n_operations,
            gboolean    honest,
            GRand      *random)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  const char *const paths[N_FILES] = { path, journal };
  Platter platters[N_FILES];
  Known known = { 0, 0 };

  for (guint i = 0; i < N_FILES; i++)
    platters[i] = (Platter) { g_byte_array_new (), g_ptr_array_new (), i == 0 };
  g_byte_array_append (platters[0].safe, recorded.before->data, recorded.before->len);

  for (guint i = 0; i < n_operations; i++)
    {
      const Operation *operation = &g_array_index (recorded.log, Operation, i);

      if (operation->kind == OPERATION_ASKED)
        known.asked = operation->length;
      else if (operation->kind == OPERATION_TOLD)
        known.told = operation->length;
      else
        follow (&platters[operation->file], operation, honest);
    }

  for (guint i = 0; i < N_FILES; i++)
    {
      settle (&platters[i], random);
      write_out (&platters[i], paths[i]);
      g_byte_array_unref (platters[i].safe);
      g_ptr_array_unref (platters[i].loose);
    }

  return known;
}

/* ---- what somebody finds who starts the program then ---- */

static gboolean
is_sound (JxKeeper *keeper)
{
  g_autoptr(GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  JxDb *db = jx_keeper_get_db (keeper, NULL);
  JxAudit audit;

  return jx_audit_integrity (db, FALSE, NULL) && jx_audit_run (db, &audit, damaged, NULL) && damaged->len == 0;
}

static gboolean
holds_what_was_told (const char      *path,
                     const KillSteps *steps,
                     Known            known,
                     gboolean         honest)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(JxKeeper) keeper = jx_keeper_new (file, JX_STORE_NONE, NULL, NULL);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;

  if (!jx_keeper_open (keeper, NULL) || !is_sound (keeper)
      || !(bundle = jx_keeper_load (keeper, steps->stack, &entries, NULL)))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    if (((JxJournalEntry *) g_ptr_array_index (entries, i))->serial != i + 1)
      return FALSE;

  if (entries->len < known.told || entries->len > known.asked)
    return FALSE;

  if (honest)
    steps->assert_at (keeper, entries->len);

  return TRUE;
}

static void
record_steps (Fixture         *fixture,
              const KillSteps *steps)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  kill_steps_make_store (steps, fixture->file);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  recorded.path = fixture->path;
  recorded.log = g_array_new (FALSE, FALSE, sizeof (Operation));
  g_array_set_clear_func (recorded.log, clear_operation);
  recorded.before = g_byte_array_new_take ((guint8 *) g_steal_pointer (&bytes), length);

  fault_vfs_observe (disk_cb);
  record (OPERATION_ASKED, 0, 0, steps->first - 1, NULL);
  record (OPERATION_TOLD, 0, 0, steps->first - 1, NULL);
  fixture_open (fixture);

  for (gint64 serial = steps->first; serial < steps->first + N_STEPS; serial++)
    {
      record (OPERATION_ASKED, 0, 0, serial, NULL);
      jx_journal_write (JX_JOURNAL (fixture->store), steps->make ((guint) serial));
      g_assert_true (jx_store_flush (fixture->store, &error));
      g_assert_no_error (error);
      record (OPERATION_TOLD, 0, 0, serial, NULL);
    }

  fault_vfs_observe (NULL);
}

static void
forget_steps (void)
{
  g_clear_pointer (&recorded.log, g_array_unref);
  g_clear_pointer (&recorded.before, g_byte_array_unref);
}

static void
test_what_was_told_survives (Fixture       *fixture,
                             gconstpointer  data)
{
  const KillSteps *steps = kill_steps_find (data);
  g_autofree char *path = g_build_filename (fixture->folder, "image.sqlite", NULL);
  const char *wanted = g_getenv ("JIXIAO_IMAGES");
  guint n_images = wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : N_IMAGES;

  record_steps (fixture, steps);

  for (guint i = 0; i < n_images; i++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (SEED + i);
      guint at = (guint) g_rand_int_range (random, 2, (gint32) recorded.log->len + 1);
      Known known = make_image (path, at, TRUE, random);

      if (!holds_what_was_told (path, steps, known, TRUE))
        g_error ("seed %u, after operation %u: steps up to %d were told, and %s does not hold them", SEED + i, at,
                 (int) known.told, path);
    }

  g_test_message ("%u images of %u operations", n_images, recorded.log->len);
  forget_steps ();
}

/* Otherwise the images would prove nothing. */
static void
test_a_disk_that_lies_is_found_out (Fixture       *fixture,
                                    gconstpointer  data)
{
  const KillSteps *steps = kill_steps_find (data);
  g_autofree char *path = g_build_filename (fixture->folder, "image.sqlite", NULL);
  guint n_lost = 0;

  record_steps (fixture, steps);

  for (guint i = 0; i < N_IMAGES; i++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (SEED + i);
      Known known = make_image (path, recorded.log->len, FALSE, random);

      n_lost += !holds_what_was_told (path, steps, known, FALSE);
    }

  g_test_message ("%u of %d images had lost something", n_lost, N_IMAGES);
  g_assert_cmpuint (n_lost, >, N_IMAGES / 4);
  forget_steps ();
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "edit", "paste", "delete", "import" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_vfs_register ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/power/what-was-told-survives/", names[i], NULL);

      g_test_add (path, Fixture, names[i], fixture_set_up_fast, test_what_was_told_survives, fixture_tear_down);
    }

  g_test_add ("/power/a-disk-that-lies-is-found-out", Fixture, "edit", fixture_set_up_fast, test_a_disk_that_lies_is_found_out,
              fixture_tear_down);

  return g_test_run ();
}
