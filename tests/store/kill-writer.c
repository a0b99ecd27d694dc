/* kill-writer.c: works on a store and tells what is on disk, until it is killed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kill-writer STEPS FILE FIRST: does such steps from serial FIRST on. Before each one "p SERIAL" goes to standard output,
 * after it is on disk "w SERIAL". Each number may be at most as far ahead as a pipe is long. "backup" makes a backup after
 * each step and tells "b SERIAL"; "migration" migrates the file once and tells "w ACTS", how often it touched the disk; as
 * its FIRST act on the disk is due it kills itself, or where FIRST is negative tells "p 1" and goes on.
 */

#include "fault-vfs.h"
#include "kill-steps.h"

#include "jx-store-care.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#define AHEAD 3    /* steps under way at once: a queue of the store's own */

typedef struct
{
  const KillSteps *steps;
  JxStore         *store;
  gint64           next;
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
step (Writer *writer)
{
  gint64 serial = writer->next++;

  tell ('p', serial);
  jx_journal_write (JX_JOURNAL (writer->store), writer->steps->make ((guint) serial));
}

static void
written_cb (JxStore    *store,
            gint64      serial,
            const char *stack,
            gpointer    data)
{
  Writer *writer = data;

  tell ('w', serial);

  if (g_str_equal (writer->steps->name, "backup"))
    {
      if (!jx_store_backup (store, NULL, NULL))
        _exit (4);
      tell ('b', serial);
    }

  step (writer);
}

/* The acts of a migration: observers are told without data. */
static struct
{
  gint64 n;
  gint64 at;
} acts;

static void
count_act (const DiskEvent *event)
{
  acts.n++;

  if (acts.n == acts.at)
    raise (SIGKILL);
  if (acts.n == -acts.at)
    tell ('p', 1);
}

static int
migrate (const char *path,
         gint64      at)
{
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  acts.at = at;
  fault_vfs_register ();
  fault_vfs_observe (count_act);

  if (!jx_schema_migrate (path, kill_steps_get_schema (), &kept, &error))
    {
      g_printerr ("%s\n", error->message);
      return 3;
    }
  tell ('w', acts.n);
  pause ();

  return 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GError) error = NULL;
  Writer writer = { NULL, NULL, 0 };

  if (argc != 4 || (writer.steps = kill_steps_find (argv[1])) == NULL)
    return 2;

  if (g_str_equal (writer.steps->name, "migration"))
    return migrate (argv[2], g_ascii_strtoll (argv[3], NULL, 10));

  file = g_file_new_for_path (argv[2]);
  writer.next = g_ascii_strtoll (argv[3], NULL, 10);
  writer.store = jx_store_open (file, JX_STORE_NONE, &error);
  if (writer.store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 3;
    }

  g_signal_connect (writer.store, "written", G_CALLBACK (written_cb), &writer);
  for (guint i = 0; i < AHEAD; i++)
    step (&writer);

  g_main_loop_run (loop);

  return 0;
}
