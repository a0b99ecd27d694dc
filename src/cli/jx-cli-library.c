/* jx-cli-library.c: jixiao-cli library
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli.h"
#include "jx-file.h"
#include "jx-library.h"
#include "jx-store-query.h"

static const char *const keys[JX_LIBRARY_N_CELLS] = {
  [JX_LIBRARY_LEVEL1] = "level1",     [JX_LIBRARY_LEVEL2] = "level2", [JX_LIBRARY_NAME] = "name",
  [JX_LIBRARY_RELATION] = "relation", [JX_LIBRARY_TARGET] = "target", [JX_LIBRARY_MEASURE] = "measure",
};

static const char *
say (const char *text)
{
  return text != NULL ? text : "";
}

static void
print_item (const JxLibraryItem *item)
{
  g_print ("%s\t%s\t%s%s%s\n", say (item->cells[JX_LIBRARY_LEVEL2]), item->cells[JX_LIBRARY_NAME],
           say (item->cells[JX_LIBRARY_RELATION]), say (item->cells[JX_LIBRARY_TARGET]), say (item->cells[JX_LIBRARY_MEASURE]));
}

static void
add_item (JxJsonWriter        *writer,
          const JxLibraryItem *item)
{
  jx_json_writer_begin_object (writer);
  for (guint i = 0; i < JX_LIBRARY_N_CELLS; i++)
    jx_json_writer_add_string (writer, keys[i], item->cells[i]);
  jx_json_writer_add_int64 (writer, "uses", item->uses);
  jx_json_writer_end_object (writer);
}

/* What comes with the program, and what the store holds if there is one. */
static JxLibrary *
load (JxCli   *self,
      GError **error)
{
  g_autofree char *path = jx_file_dup_data_path ("library", "indicators.json");
  g_autoptr(JxLibrary) library = jx_library_new ();
  GPtrArray *own;

  if (!jx_library_load (library, path, error))
    return NULL;

  if (!jx_cli_has_store (self))
    return g_steal_pointer (&library);

  if (jx_cli_open_store (self, FALSE, error) == NULL || !(own = jx_store_used_indicators (self->store, NULL, error)))
    return NULL;

  jx_library_set_own (library, own);

  return g_steal_pointer (&library);
}

/**
 * jx_cli_run_library:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Proposes indicators whose names fit a text, or all of them.
 *
 * Returns: `FALSE` if the store cannot be read
 */
gboolean
jx_cli_run_library (JxCli     *self,
                    gboolean  *found,
                    GError   **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(JxLibrary) library = load (self, error);
  g_autoptr(GPtrArray) items = NULL;

  if (library == NULL)
    return FALSE;

  items = jx_library_find (library, say (self->options->args[0]), NULL, NULL, G_MAXUINT);
  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "indicators");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < items->len; i++)
    {
      add_item (writer, g_ptr_array_index (items, i));
      if (!self->options->json)
        print_item (g_ptr_array_index (items, i));
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return !self->options->json || jx_cli_print_json (writer, error);
}
