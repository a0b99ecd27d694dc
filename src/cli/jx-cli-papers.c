/* jx-cli-papers.c: the content of evidence beside an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-papers.h"

#include "jx-evidence.h"
#include "jx-store-parcel.h"

/* What is listed and not here does not stop the rest. */
static void
tell (GPtrArray *missing)
{
  for (guint i = 0; i < missing->len; i++)
    g_printerr ("jixiao-cli: %s\n", (const char *) g_ptr_array_index (missing, i));
}

/**
 * jx_cli_papers_give:
 * @self: what commands share
 * @assessment: what an exchange file holds
 * @file: the exchange file, written
 * @error: return location for an error
 *
 * Writes the content of the evidence beside an exchange file. Of what came out of a file, no content is here.
 *
 * Returns: `FALSE` if something could not be written
 */
gboolean
jx_cli_papers_give (JxCli         *self,
                    JxAssessment  *assessment,
                    GFile         *file,
                    GError       **error)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  gboolean given = self->store == NULL
                   || jx_store_give_evidence (self->store, jx_evidence_get_all (assessment), file, missing, error);

  tell (missing);

  return given;
}

/**
 * jx_cli_papers_take:
 * @self: what commands share, its store open
 * @bundle: what an exchange file holds
 * @path: the exchange file; `-` for standard input
 * @last: whether no other file comes beside which it may lie: what is missing is told
 * @error: return location for an error
 *
 * Takes in the content of evidence that lies beside an exchange file; without it the list comes alone.
 *
 * Returns: `FALSE` if a content is not what the list says, or cannot be kept
 */
gboolean
jx_cli_papers_take (JxCli           *self,
                    const JxBundle  *bundle,
                    const char      *path,
                    gboolean         last,
                    GError         **error)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  gboolean taken = jx_store_take_evidence (self->store, bundle->records, file, missing, error);

  if (last || !taken)
    tell (missing);

  return taken;
}
