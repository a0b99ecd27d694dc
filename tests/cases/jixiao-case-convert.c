/* jixiao-case-convert.c: turns a published table into an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>

#include "case-convert.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"

#define STATUS_USAGE  2
#define STATUS_INPUT  3
#define STATUS_SYSTEM 4

static int
complain (const GError *error,
          int           status)
{
  fprintf (stderr, "jixiao-case-convert: %s\n", error->message);
  return error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR ? STATUS_SYSTEM : status;
}

int
main (int   argc,
      char *argv[])
{
  const char *data_dir = g_getenv ("JIXIAO_DATA_DIR");
  g_autofree char *folder = g_build_filename (data_dir != NULL ? data_dir : CASES_DATA_DIR, "forms", NULL);
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");

  if (argc != 3 && argc != 4)
    {
      fprintf (stderr, "Usage: jixiao-case-convert CASE.json OUT.jixiao.json [REPORT.txt]\n");
      return STATUS_USAGE;
    }

  if (!jx_forms_load_shipped (forms, folder, &error)
      || !(bundle = case_convert_file (argv[1], argc == 4 ? argv[3] : NULL, forms, &error))
      || !(bytes = jx_exchange_to_bytes (bundle, forms, NULL, &error)))
    return complain (error, STATUS_INPUT);

  file = jx_file_new_for_arg (argv[2]);
  if (!jx_file_replace_bytes (file, bytes, &error))
    return complain (error, STATUS_SYSTEM);

  return 0;
}
