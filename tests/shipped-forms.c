/* shipped-forms.c: the forms that the program brings, for tests
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shipped-forms.h"

JxForms *
load_shipped_forms (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("JIXIAO_DATA_DIR"), "forms", NULL);
  g_autoptr(GError) error = NULL;
  JxForms *forms = jx_forms_new ();

  jx_forms_load_shipped (forms, folder, &error);
  g_assert_no_error (error);

  return forms;
}
