/* jx-state.c: how far an assessment has come: draft, submitted, returned, final
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-state.h"

#include <glib/gi18n-lib.h>

/* From each state, those that it may become. What is not locked needs few ways: what was submitted is taken back before it
 * is submitted again, so that nothing is frozen twice by mistake. */
static const struct { const char *key; const char *name; gboolean to[JX_N_STATES]; } states[JX_N_STATES] =
{
  [JX_STATE_DRAFT] = { "draft", N_("Draft"), { [JX_STATE_SUBMITTED] = TRUE } },
  [JX_STATE_SUBMITTED] = { "submitted", N_("Submitted"),
                           { [JX_STATE_DRAFT] = TRUE, [JX_STATE_RETURNED] = TRUE, [JX_STATE_FINAL] = TRUE } },
  [JX_STATE_RETURNED] = { "returned", N_("Returned"), { [JX_STATE_SUBMITTED] = TRUE } },
  [JX_STATE_FINAL] = { "final", N_("Final"), { [JX_STATE_DRAFT] = TRUE, [JX_STATE_RETURNED] = TRUE } },
};

/**
 * jx_state_of:
 * @assessment: the own record of an assessment
 *
 * Tells how far it has come.
 *
 * Returns: its state; one that says nothing is a draft
 */
JxState
jx_state_of (const JxRecord *assessment)
{
  const char *key;
  JxState state;

  g_return_val_if_fail (assessment != NULL, JX_STATE_DRAFT);

  key = jx_record_get (assessment, "state");

  return key != NULL && jx_state_from_key (key, &state) ? state : JX_STATE_DRAFT;
}

/**
 * jx_state_from_key:
 * @key: a word of a file
 * @state: (out): the state
 *
 * Reads a state.
 *
 * Returns: `FALSE` if the word is not known
 */
gboolean
jx_state_from_key (const char *key,
                   JxState    *state)
{
  g_return_val_if_fail (key != NULL && state != NULL, FALSE);

  for (guint i = 0; i < JX_N_STATES; i++)
    if (g_str_equal (states[i].key, key))
      {
        *state = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * jx_state_to_key:
 * @state: a state
 *
 * Names it for files.
 *
 * Returns: the word
 */
const char *
jx_state_to_key (JxState state)
{
  g_return_val_if_fail (state < JX_N_STATES, NULL);

  return states[state].key;
}

/**
 * jx_state_get_name:
 * @state: a state
 *
 * Names it for people: 草稿, 已报送, 已退回, 已定稿.
 *
 * Returns: the word, translated
 */
const char *
jx_state_get_name (JxState state)
{
  g_return_val_if_fail (state < JX_N_STATES, NULL);

  return _(states[state].name);
}

/**
 * jx_state_allows:
 * @from: what an assessment is
 * @to: what it shall be
 *
 * Tells whether there is a way from one state to the other.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_state_allows (JxState from,
                 JxState to)
{
  g_return_val_if_fail (from < JX_N_STATES && to < JX_N_STATES, FALSE);

  return states[from].to[to];
}
