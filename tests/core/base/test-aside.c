/* test-aside.c: work that cannot be interrupted, done aside
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-aside.h"

typedef struct
{
  GCancellable *cancellable;
  GMutex        mutex;
  GCond         changed;
  gboolean      begun, held, freed;   /* the work begins, waits as long as it is held, and its data is freed */
  gboolean      fails;
  GThread      *worker;               /* the last that worked */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->cancellable = g_cancellable_new ();
  g_mutex_init (&fixture->mutex);
  g_cond_init (&fixture->changed);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->cancellable);
  g_mutex_clear (&fixture->mutex);
  g_cond_clear (&fixture->changed);
}

static void
change (Fixture  *fixture,
        gboolean *what,
        gboolean  value)
{
  g_mutex_lock (&fixture->mutex);
  *what = value;
  g_cond_broadcast (&fixture->changed);
  g_mutex_unlock (&fixture->mutex);
}

static void
await (Fixture  *fixture,
       gboolean *what,
       gboolean  value)
{
  g_mutex_lock (&fixture->mutex);
  while (*what != value)
    g_cond_wait (&fixture->changed, &fixture->mutex);
  g_mutex_unlock (&fixture->mutex);
}

static GBytes *
work (gpointer   data,
      GError   **error)
{
  Fixture *fixture = data;

  fixture->worker = g_thread_self ();
  change (fixture, &fixture->begun, TRUE);
  await (fixture, &fixture->held, FALSE);
  if (fixture->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
      return NULL;
    }

  return g_bytes_new_static ("made", 4);
}

static void
free_work (gpointer data)
{
  Fixture *fixture = data;

  change (fixture, &fixture->freed, TRUE);
}

static void
test_made (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) with = NULL, without = NULL;
  g_autoptr(GError) error = NULL;

  with = jx_aside_run (work, fixture, free_work, fixture->cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (with), ==, 4);
  g_assert_true (fixture->freed);
  g_assert_true (fixture->worker != g_thread_self ());

  /* nobody can give it up: a thread would be in vain */
  fixture->freed = FALSE;
  without = jx_aside_run (work, fixture, free_work, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (with, without));
  g_assert_true (fixture->worker == g_thread_self ());
  g_assert_true (fixture->freed);
}

static void
test_failed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->fails = TRUE;
  g_assert_null (jx_aside_run (work, fixture, free_work, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static gpointer
cancel_in_thread (gpointer data)
{
  Fixture *fixture = data;

  await (fixture, &fixture->begun, TRUE);
  g_cancellable_cancel (fixture->cancellable);

  return NULL;
}

/* The work is held until after it was given up: that nobody waits for it is seen by getting here. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_in_thread, fixture);

  fixture->held = TRUE;
  g_assert_null (jx_aside_run (work, fixture, free_work, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);

  g_assert_false (fixture->freed);
  change (fixture, &fixture->held, FALSE);
  await (fixture, &fixture->freed, TRUE);
}

/* What nobody wants is not begun; it is freed all the same. */
static void
test_given_up_before (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (fixture->cancellable);
  g_assert_null (jx_aside_run (work, fixture, free_work, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  await (fixture, &fixture->freed, TRUE);
  g_assert_false (fixture->begun);
}

static void
test_free (Fixture       *fixture,
           gconstpointer  data)
{
  jx_aside_free (fixture, free_work);
  await (fixture, &fixture->freed, TRUE);
}

#define ADD(name, func) g_test_add ("/aside/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("gives-what-is-made", test_made);
  ADD ("tells-what-went-wrong", test_failed);
  ADD ("given-up-nobody-waits", test_given_up);
  ADD ("given-up-before-nothing-is-begun", test_given_up_before);
  ADD ("frees-in-the-end", test_free);

  return g_test_run ();
}
