/* jx-cli-papers.c: the content of evidence, from the store or from archives, and into the store
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-papers.h"

#include <glib/gi18n.h>

#include "jx-archive.h"
#include "jx-evidence.h"
#include "jx-store-error.h"
#include "jx-store-papers.h"

/* What an argument names, if it is an archive; else NULL without an error. */
static GInputStream *
open_archive (JxCli       *self,
              const char  *arg,
              GError     **error)
{
  g_autoptr(GFile) file = NULL;
  gconstpointer data;
  gsize length;

  if (g_uuid_string_is_valid (arg))
    return NULL;

  if (g_str_equal (arg, "-"))
    {
      data = self->input != NULL ? g_bytes_get_data (self->input, &length) : NULL;

      return data != NULL && jx_archive_is_one (data, length) ? g_memory_input_stream_new_from_bytes (self->input) : NULL;
    }

  file = g_file_new_for_commandline_arg (arg);

  return jx_archive_open (file, error);
}

/* Goes through the archives among the arguments till nothing is wanted any longer. */
static gboolean
take_from_arguments (JxCli          *self,
                     GHashTable     *wanted,
                     JxArchiveFunc   func,
                     gpointer        data,
                     GError        **error)
{
  char **args = self->options->args;

  for (guint i = 0; args[i] != NULL && g_hash_table_size (wanted) > 0; i++)
    {
      g_autoptr(GError) problem = NULL;
      g_autoptr(GInputStream) archive = open_archive (self, args[i], &problem);

      if (problem != NULL)
        {
          g_propagate_prefixed_error (error, g_steal_pointer (&problem), _("%s: "), args[i]);
          return FALSE;
        }
      if (archive != NULL && !jx_archive_take (archive, wanted, func, data, error))
        return FALSE;
    }

  return TRUE;
}

/* They stay open: many assessments ask for their evidence, one piece after the other. */
static gboolean
open_archives (JxCli   *self,
               GError **error)
{
  char **args = self->options->args;
  g_autoptr(GPtrArray) archives = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_archive_papers_free);

  for (guint i = 0; self->archives == NULL && args[i] != NULL; i++)
    {
      g_autoptr(GError) problem = NULL;
      g_autoptr(GInputStream) stream = open_archive (self, args[i], &problem);
      JxArchivePapers *archive = stream != NULL ? jx_archive_papers_new (stream, &problem) : NULL;

      if (problem != NULL)
        {
          g_propagate_prefixed_error (error, g_steal_pointer (&problem), _("%s: "), args[i]);
          return FALSE;
        }
      if (archive != NULL)
        g_ptr_array_add (archives, archive);
    }

  if (self->archives == NULL)
    self->archives = g_steal_pointer (&archives);

  return TRUE;
}

static gboolean
load_from_archives (JxCli       *self,
                    const char  *sha256,
                    GBytes     **content,
                    GError     **error)
{
  if (!open_archives (self, error))
    return FALSE;

  for (guint i = 0; *content == NULL && i < self->archives->len; i++)
    {
      GError *problem = NULL;

      *content = jx_archive_papers_load (g_ptr_array_index (self->archives, i), sha256, &problem);
      if (problem != NULL)
        {
          g_propagate_error (error, problem);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * jx_cli_papers_load:
 * @evidence: a piece of evidence
 * @data: what commands share
 * @error: return location for an error
 *
 * Gives its content from the store, or from the archives among the arguments.
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
jx_cli_papers_load (const JxRecord  *evidence,
                    gpointer         data,
                    GError         **error)
{
  JxCli *self = data;
  const char *sha256 = jx_record_get (evidence, "sha256");
  g_autoptr(GError) problem = NULL;
  GBytes *content = NULL;

  if (self->store != NULL && (content = jx_store_load_paper (self->store, sha256, &problem)) != NULL)
    return content;

  if (!load_from_archives (self, sha256, &content, error) || content != NULL)
    return content;

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND,
                         _("A file lists evidence; its content is in the store, or in an archive (.jixiao.zip). Name that."));

  return NULL;
}

static gboolean
put (const char  *sha256,
     GBytes      *content,
     gpointer     data,
     GError     **error)
{
  return jx_store_put_paper (data, sha256, content, error);
}

/**
 * jx_cli_papers_take:
 * @self: what commands share, its store open
 * @bundle: what the arguments hold
 * @error: return location for an error
 *
 * Takes the content of evidence out of the archives among the arguments into the store; what did not come along is told, and
 * the list comes alone.
 *
 * Returns: `FALSE` if a content is not what the list says, or cannot be kept
 */
gboolean
jx_cli_papers_take (JxCli           *self,
                    const JxBundle  *bundle,
                    GError         **error)
{
  g_autoptr(GHashTable) wanted = jx_evidence_dup_hashes (bundle->records);
  g_autoptr(GPtrArray) missing = NULL;

  if (!take_from_arguments (self, wanted, put, self->store, error))
    return FALSE;

  missing = jx_store_list_missing (self->store, bundle->records, wanted);
  for (guint i = 0; i < missing->len; i++)
    g_printerr ("jixiao-cli: %s\n", (const char *) g_ptr_array_index (missing, i));

  return TRUE;
}
