/* test-manifest.c: the list of what was written into a folder
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-manifest.h"

#include <glib/gstdio.h>
#include <string.h>

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define OTHER  "1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

typedef struct
{
  char       *path;
  GFile      *folder;
  JxManifest *manifest;
} Fixture;

static JxManifest *
read_manifest (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  JxManifest *manifest = jx_manifest_read (fixture->folder, &error);

  g_assert_no_error (error);

  return manifest;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->path = g_dir_make_tmp ("jixiao-manifest-XXXXXX", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
  fixture->manifest = read_manifest (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->path, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->path);
  g_object_unref (fixture->folder);
  jx_manifest_free (fixture->manifest);
  g_free (fixture->path);
}

static void
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
has (Fixture    *fixture,
     const char *name)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
write_file (Fixture    *fixture,
            const char *key,
            const char *name,
            const char *text)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  put (fixture, name, text);
  jx_manifest_set (fixture->manifest, key, DIGEST, name, sum);
}

static void
assert_name (Fixture    *fixture,
             const char *key,
             const char *text,
             const char *expected)
{
  g_autoptr(GBytes) content = g_bytes_new (text, strlen (text));
  g_autofree char *name = jx_manifest_take_name (fixture->manifest, key, "甲 2023", ".pdf", content);

  g_assert_cmpstr (name, ==, expected);
}

static void
again (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_manifest_write (fixture->manifest, &error));
  g_assert_no_error (error);
  jx_manifest_free (fixture->manifest);
  fixture->manifest = read_manifest (fixture);
}

static void
test_current (Fixture       *fixture,
              gconstpointer  data)
{
  write_file (fixture, "a pdf", "甲 2023.pdf", "one");
  again (fixture);
  g_assert_cmpuint (jx_manifest_get_n_files (fixture->manifest), ==, 1);
  g_assert_nonnull (jx_manifest_find_current (fixture->manifest, "a pdf", DIGEST));
  g_assert_null (jx_manifest_find_current (fixture->manifest, "a pdf", OTHER));
  g_assert_null (jx_manifest_find_current (fixture->manifest, "a docx", DIGEST));

  put (fixture, "甲 2023.pdf", "spoilt");
  g_assert_null (jx_manifest_find_current (fixture->manifest, "a pdf", DIGEST));
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->path, "甲 2023.pdf", NULL);

  write_file (fixture, "a pdf", "甲 2023.pdf", "one");
  again (fixture);
  g_remove (path);
  g_clear_pointer (&fixture->manifest, jx_manifest_free);
  fixture->manifest = read_manifest (fixture);
  g_assert_cmpuint (jx_manifest_get_n_files (fixture->manifest), ==, 0);
  g_assert_null (jx_manifest_find_current (fixture->manifest, "a pdf", DIGEST));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  assert_name (fixture, "a pdf", "one", "甲 2023.pdf");
  write_file (fixture, "a pdf", "甲 2023.pdf", "one");
  assert_name (fixture, "a pdf", "two", "甲 2023.pdf");       /* its own */
  assert_name (fixture, "b pdf", "two", "甲 2023 (2).pdf");
  put (fixture, "甲 2023 (2).pdf", "mine");
  assert_name (fixture, "b pdf", "mine", "甲 2023 (2).pdf");  /* what would be written anyway */
  assert_name (fixture, "b pdf", "two", "甲 2023 (3).pdf");   /* a stranger's */
}

static void
test_renamed (Fixture       *fixture,
              gconstpointer  data)
{
  write_file (fixture, "a pdf", "甲 2023.pdf", "one");
  write_file (fixture, "b pdf", "乙 2023.pdf", "one");
  put (fixture, "乙 2023.pdf", "changed by hand");
  write_file (fixture, "a pdf", "丙 2023.pdf", "two");
  write_file (fixture, "b pdf", "丁 2023.pdf", "two");
  g_assert_false (has (fixture, "甲 2023.pdf"));
  g_assert_true (has (fixture, "乙 2023.pdf"));
  again (fixture);
  g_assert_cmpuint (jx_manifest_get_n_files (fixture->manifest), ==, 2);
  g_assert_nonnull (jx_manifest_find_current (fixture->manifest, "a pdf", DIGEST));
}

/* Lines of other programs, other versions, other folders and nonsense. */
static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  put (fixture, "x.pdf", "x");
  put (fixture, JX_MANIFEST_NAME,
       "# jixiao 0.0.0 " DIGEST " a pdf\n" DIGEST "  x.pdf\n" DIGEST " *x.pdf\n# jixiao\n" DIGEST "  ../x.pdf\nnonsense\n" DIGEST);
  g_clear_pointer (&fixture->manifest, jx_manifest_free);
  fixture->manifest = read_manifest (fixture);
  g_assert_cmpuint (jx_manifest_get_n_files (fixture->manifest), ==, 1);
  g_assert_null (jx_manifest_find_current (fixture->manifest, "a pdf", DIGEST));
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->path, JX_MANIFEST_NAME, NULL);
  g_autoptr(GError) error = NULL;

  g_mkdir (path, 0777);
  g_assert_null (jx_manifest_read (fixture->folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

#define ADD(name, func) g_test_add ("/manifest/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("what-is-there-and-of-this-content-is-current", test_current);
  ADD ("a-file-that-is-gone-is-not-listed", test_gone);
  ADD ("names-of-others-are-not-taken", test_names);
  ADD ("after-a-change-of-name-the-older-file-goes", test_renamed);
  ADD ("lines-of-others-are-passed-over", test_foreign);
  ADD ("a-list-that-cannot-be-read-is-an-error", test_unreadable);

  return g_test_run ();
}
