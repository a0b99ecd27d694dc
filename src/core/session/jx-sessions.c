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

static const JxRecord *
find_fact (JxRegistry *registry,
           const char *id)
{
  return id != NULL ? jx_registry_find (registry, id) : NULL;
}

/**
 * jx_sessions_follow_facts:
 * @self: a register
 * @registry: agencies and projects as they are now
 * @id: the one that came, went or changed
 *
 * Lets the open assessments follow, in whose tables it is printed.
 */
void
jx_sessions_follow_facts (JxSessions *self,
                          JxRegistry *registry,
                          const char *id)
{
  g_return_if_fail (self != NULL && registry != NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      JxAssessment *assessment = jx_session_get_assessment (g_ptr_array_index (self->sessions, i));
      const JxRecord *record = jx_assessment_get_record (assessment);
      const char *project = jx_record_get (record, "project");

      if (g_strcmp0 (record->parent, id) == 0 || g_strcmp0 (project, id) == 0)
        jx_assessment_set_facts (assessment, find_fact (registry, record->parent), find_fact (registry, project));
    }
}

/**
 * jx_sessions_follow_field:
 * @self: a register
 * @id: the UUID of an assessment
 * @field: a field of its own record
 * @text: (nullable): what it holds now
 *
 * Lets an open assessment follow what the list did to it. It has a record of its own, from which the line of the list is made
 * at each step; and its pages carry a code that depends on it.
 */
void
jx_sessions_follow_field (JxSessions *self,
                          const char *id,
                          const char *field,
                          const char *text)
{
  JxSession *session = jx_sessions_find (self, id);

  if (session == NULL)
    return;

  jx_holder_set_field (JX_HOLDER (jx_session_get_assessment (session)), id, field, text, NULL);
  jx_holder_settle (JX_HOLDER (jx_session_get_assessment (session)));
}

/**
 * jx_sessions_take_passage:
 * @self: a register
 * @passage: of any assessment
 *
 * Tells an open assessment that it was submitted, returned or finished. Its state follows in the same step.
 */
void
jx_sessions_take_passage (JxSessions     *self,
                          const JxRecord *passage)
{
  JxSession *session;

  g_return_if_fail (self != NULL && passage != NULL && passage->parent != NULL);

  if ((session = jx_sessions_find (self, passage->parent)))
    jx_belongings_take (jx_assessment_get_belongings (jx_session_get_assessment (session)), passage);
}

/**
 * jx_sessions_drop_passage:
 * @self: a register
 * @id: the UUID of a passage, or of anything else
 *
 * Takes a passage back from the open assessment that has it.
 */
void
jx_sessions_drop_passage (JxSessions *self,
                          const char *id)
{
  g_return_if_fail (self != NULL && id != NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      JxAssessment *assessment = jx_session_get_assessment (g_ptr_array_index (self->sessions, i));
      JxBelongings *belongings = jx_assessment_get_belongings (assessment);
      const JxRecord *record = jx_belongings_find (belongings, id);

      if (record == NULL || record->kind != JX_RECORD_PASSAGE)
        continue;

      jx_belongings_remove (belongings, id);
      jx_holder_settle (JX_HOLDER (assessment));
    }
}
