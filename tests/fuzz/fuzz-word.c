/* fuzz-word.c: whatever is opened as the text of a report: what is read can be parted, and nothing of it is lost
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cells.h"
#include "jx-exchange-error.h"
#include "jx-file-reader.h"
#include "jx-parting.h"
#include "jx-text-reader.h"
#include "shipped-forms.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static JxForms *forms;
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxManuscript) manuscript = jx_text_reader_read_bytes (bytes, tables, &error);
  g_autoptr(JxParting) parting = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  gsize n_read = 0, n_parted = 0;

  if (forms == NULL)
    forms = load_shipped_forms ();
  bundle = jx_file_reader_read_bytes (bytes, forms, NULL);
  if (manuscript == NULL)
    {
      g_assert_true (error->domain == JX_EXCHANGE_ERROR);
      return 0;
    }

  parting = jx_parting_new (jx_forms_find_latest (forms, "narrative"), manuscript);
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const JxManuscriptLine *line = g_ptr_array_index (manuscript->lines, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
      n_read++;
    }
  for (guint i = 0; i < jx_parting_get_n_parts (parting); i++)
    {
      const JxPart *part = jx_parting_get_part (parting, i);

      g_assert_true (g_utf8_validate (part->text->str, -1, NULL));
      n_parted += part->heading != NULL || part->text->len > 0;
    }
  g_assert_true (n_parted > 0 || n_read == 0);

  return 0;
}
