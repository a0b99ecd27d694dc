/* jx-sessions.c: the assessments that somebody has open
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sessions.h"

struct _JxSessions
{
  GPtrArray *sessions;    /* JxSession, weak */
};

static void
gone_cb (gpointer  data,
         GObject  *session)
{
  g_ptr_array_remove_fast (((JxSessions *) data)->sessions, session);
}

/**
 * jx_sessions_new:
 *
 * Makes a register of nobody.
 *
 * Returns: (transfer full): the register
 */
JxSessions *
jx_sessions_new (void)
{
  JxSessions *self = g_new0 (JxSessions, 1);

  self->sessions = g_ptr_array_new ();

  return self;
}

/**
 * jx_sessions_free:
 * @self: (nullable) (transfer full): a register
 *
 * Frees it; sessions that are open stay so.
 */
void
jx_sessions_free (JxSessions *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->sessions->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->sessions, i), gone_cb, self);

  g_ptr_array_unref (self->sessions);
  g_free (self);
}

/**
 * jx_sessions_add:
 * @self: a register
 * @session: an open assessment
 *
 * Takes a session down, as long as somebody else holds it.
 */
void
jx_sessions_add (JxSessions *self,
                 JxSession  *session)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (JX_IS_SESSION (session));

  g_ptr_array_add (self->sessions, session);
  g_object_weak_ref (G_OBJECT (session), gone_cb, self);
}

/**
 * jx_sessions_find:
 * @self: a register
 * @id: the UUID of an assessment
 *
 * Looks an open assessment up.
 *
 * Returns: (transfer none) (nullable): its session
 */
JxSession *
jx_sessions_find (JxSessions *self,
                  const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    if (g_str_equal (jx_assessment_get_id (jx_session_get_assessment (g_ptr_array_index (self->sessions, i))), id))
      return g_ptr_array_index (self->sessions, i);

  return NULL;
}

/**
 * jx_sessions_forget:
 * @self: a register
 * @id: the UUID of an assessment
 *
 * Strikes an open assessment out, because the list took its content away or put another in its place. Whoever holds its
 * session holds what was there before. What was being typed in it is kept first.
 */
void
jx_sessions_forget (JxSessions *self,
                    const char *id)
{
  JxSession *session;

  g_return_if_fail (self != NULL && id != NULL);

  if (!(session = jx_sessions_find (self, id)))
    return;

  jx_history_close_edit (jx_session_get_history (session));
  g_object_weak_unref (G_OBJECT (session), gone_cb, self);
  g_ptr_array_remove_fast (self->sessions, session);
}

/**
 * jx_sessions_get_n:
 * @self: a register
 *
 * Counts the open assessments.
 *
 * Returns: how many
 */
guint
jx_sessions_get_n (JxSessions *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sessions->len;
}

/**
 * jx_sessions_get:
 * @self: a register
 * @position: less than their number
 *
 * Gives an open assessment.
 *
 * Returns: (transfer none): its session
 */
JxSession *
jx_sessions_get (JxSessions *self,
                 guint       position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->sessions->len, NULL);

  return g_ptr_array_index (self->sessions, position);
}
