/* fuzz-exchange.c: whatever is opened as an exchange file: what comes in goes out again, and comes in as the same
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-error.h"
#include "jx-exchange-error.h"
#include "jx-exchange-reader.h"
#include "jx-exchange-writer.h"
#include "shipped-forms.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_round_trip (const JxBundle *bundle,
                  JxForms        *forms)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) once = jx_exchange_to_bytes (bundle, forms, NULL, &error);
  g_autoptr(JxBundle) again = NULL;
  g_autoptr(GBytes) twice = NULL;

  if (once == NULL)
    {
      g_assert_true (error->domain == JX_CORE_ERROR || error->domain == JX_EXCHANGE_ERROR);   /* a form that is not at hand */
      return;
    }

  again = jx_exchange_read_bytes (once, NULL, &error);
  g_assert_no_error (error);
  twice = jx_exchange_to_bytes (again, forms, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (once, twice));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static JxForms *forms;   /* loaded once: they are not what is tried here */
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_exchange_read_bytes (bytes, NULL, &error);

  if (forms == NULL)
    forms = load_shipped_forms ();

  if (bundle == NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 0);
      return 0;
    }

  check_round_trip (bundle, forms);

  return 0;
}
