/* kill-writer.c: types into a store and tells what is on disk, until it is killed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kill-writer FILE FIRST: writes edits of the assessment "a" from serial FIRST on. Before each one "p SERIAL" goes to
 * standard output, after it is on disk "w SERIAL". Each number may be at most as far ahead as a pipe is long.
 */

#include "fixture.h"

#include <stdlib.h>
#include <unistd.h>

#define AHEAD     3    /* edits under way at once: a queue of the store's own */
#define N_ROWS    8    /* edits go round over so many rows */

typedef struct
{
  JxStore *store;
  gint64   next;
} Writer;

/* One write of a few bytes: whole, or not at all. */
static void
tell (char   what,
      gint64 serial)
{
  g_autofree char *line = g_strdup_printf ("%c %" G_GINT64_FORMAT "\n", what, serial);

  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    _exit (1);
}

static void
type (Writer *writer)
{
  gint64 serial = writer->next++;
  g_autofree char *actual = g_strdup_printf ("%" G_GINT64_FORMAT, serial);

  tell ('p', serial);
  jx_journal_write (JX_JOURNAL (writer->store), make_edit ("a", (guint) serial, (guint) (serial % N_ROWS) + 1, actual));
}

static void
written_cb (JxStore    *store,
            gint64      serial,
            const char *stack,
            gpointer    data)
{
  tell ('w', serial);
  type (data);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GError) error = NULL;
  Writer writer = { NULL, 0 };

  if (argc != 3)
    return 2;

  file = g_file_new_for_path (argv[1]);
  writer.next = g_ascii_strtoll (argv[2], NULL, 10);
  writer.store = jx_store_open (file, JX_STORE_NONE, &error);
  if (writer.store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 3;
    }

  g_signal_connect (writer.store, "written", G_CALLBACK (written_cb), &writer);
  for (guint i = 0; i < AHEAD; i++)
    type (&writer);

  g_main_loop_run (loop);

  return 0;
}
