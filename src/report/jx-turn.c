/* jx-turn.c: one thread at a time sets text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-turn.h"

#include <pango/pangocairo.h>

/* Cairo has one map of font files for the whole process, and it is not fit for threads (cairo-ft-font.c, 1.18): who opens a
 * file closes those that another thread is about to read, FreeType is asked to open two at a time, and nothing guards the
 * list of faces of a file. Whoever sets or draws text takes turns therefore. A window's toolkit knows nothing of it: its
 * thread has the turn unless it waits for something to happen. One for the process, as the map is. */
struct _JxTurn
{
  GMutex     mutex;     /* of what follows */
  GCond      changed;
  GThread   *owner;     /* NULL: nobody */
  guint      depth;     /* how often the owner took it */
  guint      next;      /* number of the one who comes next: first come, first served */
  guint      served;    /* … and of the one who has it, or had it last */
  GPollFunc  poll;      /* how the windows' thread waits; NULL: there are none */
};

static JxTurn the_turn;

/**
 * jx_turn_take:
 *
 * Waits until no other thread sets text. A thread that has the turn may take it again, and gives it back as often. Nobody
 * waits for another thread while having it.
 *
 * Returns: (transfer full): the turn
 */
JxTurn *
jx_turn_take (void)
{
  JxTurn *self = &the_turn;

  g_mutex_lock (&self->mutex);
  if (self->owner != g_thread_self ())
    {
      guint number = ++self->next;

      while (self->owner != NULL || self->served + 1 != number)
        g_cond_wait (&self->changed, &self->mutex);
      self->served = number;
      self->owner = g_thread_self ();
    }
  self->depth++;
  g_mutex_unlock (&self->mutex);

  return self;
}

/**
 * jx_turn_give:
 * @turn: (transfer full): the turn
 *
 * Gives it back.
 */
void
jx_turn_give (JxTurn *turn)
{
  g_return_if_fail (turn != NULL && turn->owner == g_thread_self ());

  g_mutex_lock (&turn->mutex);
  if (--turn->depth == 0)
    {
      turn->owner = NULL;
      g_cond_broadcast (&turn->changed);
    }
  g_mutex_unlock (&turn->mutex);
}

/**
 * jx_turn_is_wanted:
 *
 * Asks whether another thread waits for its turn.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_turn_is_wanted (void)
{
  gboolean wanted;

  g_mutex_lock (&the_turn.mutex);
  wanted = the_turn.next != the_turn.served;
  g_mutex_unlock (&the_turn.mutex);

  return wanted;
}

/**
 * jx_turn_pass:
 *
 * Lets those who wait go first, in the midst of long work. Who has taken the turn more than once keeps it.
 */
void
jx_turn_pass (void)
{
  g_return_if_fail (the_turn.owner == g_thread_self ());

  if (the_turn.depth > 1 || !jx_turn_is_wanted ())
    return;

  jx_turn_give (&the_turn);
  jx_turn_take ();
}

static int
wait_aside (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  int n;

  jx_turn_give (&the_turn);
  n = the_turn.poll (fds, n_fds, timeout);
  jx_turn_take ();

  return n;
}

/**
 * jx_turn_share:
 *
 * Is called in the thread that runs the main loop, before another thread sets text: from now on it has the turn, and gives
 * it back only while the loop waits. The second time nothing is left to do.
 */
void
jx_turn_share (void)
{
  GMainContext *context = g_main_context_default ();

  if (g_main_context_get_poll_func (context) == wait_aside)
    return;

  jx_turn_take ();
  the_turn.poll = g_main_context_get_poll_func (context);
  g_main_context_set_poll_func (context, wait_aside);
}

/**
 * jx_turn_leave:
 *
 * Is called when a thread has set its last text: Pango keeps fonts for each thread, and they would go when the thread does,
 * which is no turn of its own.
 */
void
jx_turn_leave (void)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();

  pango_cairo_font_map_set_default (NULL);
}
