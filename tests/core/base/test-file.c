/* test-file.c: files that appear under their name whole, or not at all
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE   /* O_TMPFILE */

#include "jx-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Fixture;

static gboolean no_names;   /* of what had none, as in a shared folder of another system */

int
linkat (int         from_folder,
        const char *from,
        int         to_folder,
        const char *to,
        int         flags)
{
  if (no_names)
    {
      errno = EOPNOTSUPP;
      return -1;
    }

  return (int) syscall (SYS_linkat, from_folder, from, to_folder, to, flags);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  no_names = data != NULL;
  fixture->folder = g_dir_make_tmp ("jixiao-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "绩效自评.pdf", NULL);
  fixture->file = jx_file_new_for_arg (fixture->path);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (fixture->folder);
  g_clear_object (&fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
write_text (GOutputStream  *stream,
            gpointer        data,
            GError        **error)
{
  return g_output_stream_write_all (stream, data, strlen (data), NULL, NULL, error);
}

/* Whether the file system knows files without a name. */
static gboolean
has_nameless (const char *folder)
{
  int fd = g_open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

  return fd >= 0 && g_close (fd, NULL);
}

/* Looks at the folder while the content is only half written, then gives up: if the program were killed now, so much would be
 * left. */
static gboolean
write_half (GOutputStream  *stream,
            gpointer        data,
            GError        **error)
{
  Fixture *fixture = data;
  g_autofree char *large = g_strnfill (1 << 20, 'x');

  if (!write_text (stream, large, error))
    return FALSE;

  g_assert_cmpuint (count_files (fixture->folder), ==,
                    g_file_query_exists (fixture->file, NULL) + !has_nameless (fixture->folder));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");
  return FALSE;
}

static void
assert_content (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
test_new_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_file_replace (fixture->file, write_text, (gpointer) "一", &error));
  g_assert_no_error (error);
  assert_content (fixture, "一");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_replaces (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (fixture->path, "a longer old text", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (jx_file_replace_bytes (fixture->file, bytes, &error));
  g_assert_no_error (error);
  assert_content (fixture, "new");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_error_leaves_nothing (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_file_replace (fixture->file, write_half, fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_error_keeps_old (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (jx_file_replace (fixture->file, write_half, fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (fixture, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_link_is_followed (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (symlink (fixture->path, path), ==, 0);
  g_assert_true (jx_file_replace (file, write_text, (gpointer) "new", &error));
  g_assert_no_error (error);
  assert_content (fixture, "new");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_folder_is_refused (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_file_replace (folder, write_text, (gpointer) "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_file_replace (file, write_text, (gpointer) "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr(GError) error = NULL;

  if (!g_file_query_exists (full, NULL))
    {
      g_test_skip ("no /dev/full");
      return;
    }

  g_assert_false (jx_file_replace (full, write_text, (gpointer) "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "“full”"));
}

static void
test_standard_output (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(GFile) file = jx_file_new_for_arg ("-");

      g_assert_null (file);
      g_assert_true (jx_file_replace (file, write_text, (gpointer) "to the pipe", NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*to the pipe*");
}

/* Given up before it takes its name: what was there stays, and nothing is left beside it. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GBytes) older = g_bytes_new_static ("older", 5), newer = g_bytes_new_static ("newer", 5), found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_file_replace_bytes_checked (fixture->file, older, cancellable, NULL, &error));
  g_assert_no_error (error);

  g_cancellable_cancel (cancellable);
  g_assert_false (jx_file_replace_bytes_checked (fixture->file, newer, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  found = g_file_load_bytes (fixture->file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (found, older));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Read again in pieces, of which the last is short, whole or none. */
static void
test_checked (Fixture       *fixture,
              gconstpointer  data)
{
  static const gsize sizes[] = { 0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 200 * 1000 };

  for (guint n = 0; n < G_N_ELEMENTS (sizes); n++)
    {
      g_autofree char *text = g_strnfill (sizes[n], 'a');
      g_autoptr(GBytes) bytes = g_bytes_new (text, sizes[n]), found = NULL;
      g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes), *sum = NULL, *read = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (jx_file_replace_bytes_checked (fixture->file, bytes, NULL, &sum, &error));
      g_assert_no_error (error);
      found = g_file_load_bytes (fixture->file, NULL, NULL, NULL);
      g_assert_true (g_bytes_equal (found, bytes));
      read = jx_file_sum (fixture->file, NULL, &error);
      g_assert_cmpstr (sum, ==, expected);
      g_assert_cmpstr (read, ==, expected);
    }
}

/* Somebody else writes into the file before it has its name. */
static gboolean
write_spoilt (GOutputStream  *stream,
              gpointer        data,
              GError        **error)
{
  const Fixture *fixture = data;
  g_autoptr(GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      if (target != NULL && g_str_has_prefix (target, fixture->folder))
        {
          int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

          g_assert_cmpint (write (fd, "longer than what is written", 27), ==, 27);
          g_close (fd, NULL);
        }
    }

  return g_output_stream_write_all (stream, "new", 3, NULL, NULL, error);
}

static void
test_spoilt (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GBytes) older = g_bytes_new_static ("older", 5), found = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sum = NULL;

  g_assert_true (jx_file_replace_bytes_checked (fixture->file, older, NULL, NULL, &error));
  g_assert_false (jx_file_replace_checked (fixture->file, write_spoilt, fixture, NULL, &sum, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_null (sum);
  found = g_file_load_bytes (fixture->file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (found, older));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static const struct
{
  const char *name;
  void      (*test) (Fixture *fixture, gconstpointer data);
} tests[] =
{
  { "new-file-is-whole", test_new_file },
  { "old-file-is-replaced-with-its-permissions", test_replaces },
  { "error-leaves-nothing", test_error_leaves_nothing },
  { "error-keeps-the-old-file", test_error_keeps_old },
  { "link-is-followed", test_link_is_followed },
  { "folder-is-refused", test_folder_is_refused },
  { "missing-folder-is-an-error", test_missing_folder },
  { "full-disk-is-an-error", test_full_disk },
  { "given-up-nothing-is-left", test_given_up },
  { "read-again-in-pieces", test_checked },
  { "what-is-spoilt-on-its-way-takes-no-name", test_spoilt },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/file/", tests[i].name, NULL);
      g_autofree char *other = g_strconcat ("/file/where-names-are-given-first/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
      g_test_add (other, Fixture, "", set_up, tests[i].test, tear_down);
    }
  g_test_add_func ("/file/standard-output", test_standard_output);

  return g_test_run ();
}
