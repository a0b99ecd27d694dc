/* fuzz-driver.c: feeds a fuzz target with samples and with the same mutations of them every time
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SEED 2023

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* one of: a byte changed, a piece taken out, a piece doubled, a piece of another place, a character that matters put in */
static void
mutate (GByteArray *bytes,
        GRand      *random)
{
  static const char * const pieces[] = {
    "\"", "\\", "{", "}", "[", "]", ",", ":", "-", "0", "9", ".", "e", "\\u0000", "\\ud800", "null", "年", "月", "万", "元", "%",
    "≥", "：", "。", "，", "　", "（", "）", "壹", "拾", "\377", "\344\270", "999999999", "~", "前", "~80",
  };
  guint length = bytes->len;
  guint at = length > 0 ? (guint) g_rand_int_range (random, 0, (gint32) length) : 0;
  guint piece = length > at ? (guint) g_rand_int_range (random, 1, (gint32) MIN (length - at, 16) + 1) : 0;
  const char *word = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
  g_autoptr(GByteArray) tail = g_byte_array_new ();

  g_byte_array_append (tail, bytes->data + at, length - at);
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      if (length > at)
        bytes->data[at] ^= (guint8) g_rand_int_range (random, 1, 256);
      break;
    case 1:
      if (piece > 0)
        g_byte_array_remove_range (bytes, at, piece);
      break;
    case 2:
      g_byte_array_set_size (bytes, at + piece);
      g_byte_array_append (bytes, tail->data, tail->len);
      break;
    default:
      g_byte_array_set_size (bytes, at);
      g_byte_array_append (bytes, (const guint8 *) word, (guint) strlen (word));
      g_byte_array_append (bytes, tail->data, tail->len);
      break;
    }
}

static void
run_mutations (const char *data,
               gsize       length,
               guint       count,
               GRand      *random)
{
  for (guint n = 0; n < count; n++)
    {
      g_autoptr(GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) data, (guint) length);
      for (gint32 changes = g_rand_int_range (random, 1, 5); changes > 0; changes--)
        mutate (bytes, random);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

static void
run_file (const char *path,
          guint       mutations,
          GRand      *random)
{
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &error))
    g_error ("%s", error->message);

  LLVMFuzzerTestOneInput ((const guint8 *) data, length);
  run_mutations (data, length, mutations, random);
  printf ("# %s: %u mutations\n", path, mutations);
}

static void
run_path (const char *path,
          guint       mutations,
          GRand      *random)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    {
      run_file (path, mutations, random);
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);

  for (guint n = 0; n < names->len; n++)
    run_file (names->pdata[n], mutations, random);
}

/* arguments: how many mutations of each sample, then files and folders of samples */
int
main (int   argc,
      char *argv[])
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  if (argc < 3)
    {
      fprintf (stderr, "usage: %s MUTATIONS SAMPLE…\n", argv[0]);
      return 2;
    }

  puts ("1..1");
  for (int n = 2; n < argc; n++)
    run_path (argv[n], (guint) atoi (argv[1]), random);
  puts ("ok 1 - every sample and every mutation is survived");

  return 0;
}
