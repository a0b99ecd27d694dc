/* jx-cli-target.c: where an output goes, and in which formats
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-target.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-file.h"

/* The formats that were said; checked when the options were read. */
static guint
read_formats (const char *text)
{
  g_auto(GStrv) names = g_strsplit (text != NULL ? text : "", ",", -1);
  guint formats = 0;
  JxFormat format;

  for (guint n = 0; names[n] != NULL; n++)
    if (jx_format_find (names[n], &format))
      formats |= 1u << format;

  return formats;
}

/**
 * jx_cli_target_choose:
 * @options: what was asked for
 * @batch: (out): its formats, and what it writes to
 * @error: return location for an error
 *
 * Finds the format from the option, else from the name of the file; a folder gets exchange files unless something else is
 * said.
 *
 * Returns: `FALSE` if that does not tell the format
 */
gboolean
jx_cli_target_choose (const JxCliOptions  *options,
                      JxBatchOptions      *batch,
                      GError             **error)
{
  const char *to = options->to;
  gboolean standard = g_str_equal (to, "-");
  gboolean folder_name = g_file_test (to, G_FILE_TEST_IS_DIR) || g_str_has_suffix (to, "/");
  JxFormat recognized;
  gboolean file_name = jx_format_recognize (to, &recognized);

  if (standard && options->format == NULL)
    return jx_cli_error_refuse (error, _("To write to standard output, say the format: --format json, zip, pdf, docx or xlsx."));

  batch->folder = !standard && (folder_name || (!file_name && (options->format == NULL || options->all)));
  if (batch->folder && !options->all && options->format == NULL && !folder_name)
    return jx_cli_error_refuse (error, _("The format does not follow from the name after --to; say --format json, zip, pdf, docx or xlsx."));

  batch->formats = read_formats (options->format);
  if (batch->formats == 0)
    batch->formats = 1u << (file_name && !batch->folder ? recognized : JX_FORMAT_JSON);
  if (!batch->folder && (batch->formats & (batch->formats - 1)) != 0)
    return jx_cli_error_refuse (error, _("One file has one format; name a folder after --to."));

  batch->target = jx_file_new_for_arg (to);

  return TRUE;
}
