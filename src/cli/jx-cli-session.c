/* jx-cli-session.c: an assessment of the store, open to be changed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-session.h"

#include <glib/gi18n.h>

#include "jx-assessment-load.h"
#include "jx-cli-error.h"
#include "jx-store-read.h"

/**
 * jx_cli_session_open:
 * @self: what commands share; the first argument names the assessment
 * @error: return location for an error
 *
 * Opens an assessment of the store with its history: what is changed can be undone in the window.
 *
 * Returns: (transfer full): the session
 */
JxSession *
jx_cli_session_open (JxCli   *self,
                     GError **error)
{
  g_autofree char *id = g_ascii_strdown (self->options->args[0], -1);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(JxAssessment) assessment = NULL;

  if (jx_cli_open_store (self, TRUE, error) == NULL || !(bundle = jx_store_read (self->store, id, &entries, error))
      || !(assessment = jx_assessment_new_from_bundle (self->forms, bundle, id, error)))
    return NULL;

  return jx_session_new (assessment, JX_JOURNAL (self->store), entries);
}

/**
 * jx_cli_session_find_row:
 * @session: an open assessment
 * @place: a row, as findings name it
 * @row: (out caller-allocates): the row
 * @error: return location for an error
 *
 * Finds a row by its place.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_cli_session_find_row (JxSession   *session,
                         const char  *place,
                         JxCellRef   *row,
                         GError     **error)
{
  if (jx_assessment_find_place (jx_session_get_assessment (session), place, row))
    return TRUE;

  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no row “%s”; rows are named as indicators/0."), place);

  return FALSE;
}
