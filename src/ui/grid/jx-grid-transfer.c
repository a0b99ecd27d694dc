/* jx-grid-transfer.c: blocks to and from the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-transfer.h"

#include <glib/gi18n-lib.h>

#include "jx-cells-writer.h"
#include "jx-csv-reader.h"
#include "jx-html-reader.h"

#define HTML      "text/html"
#define MAX_BYTES (16 * 1024 * 1024)

static gboolean
is_empty (const JxCells *cells)
{
  return jx_cells_get_n_rows (cells) == 0 || jx_cells_get_n_columns (cells) == 0;
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr(JxCells) block = text != NULL && strlen (text) <= MAX_BYTES ? jx_csv_read_copied (text, NULL) : NULL;

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (block != NULL && !is_empty (block))
    g_task_return_pointer (task, g_steal_pointer (&block), (GDestroyNotify) jx_cells_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             _("What was copied is no text or table, or it is too large. Nothing was pasted."));
}

static void
read_text (GTask *task)
{
  gdk_clipboard_read_text_async (g_task_get_source_object (task), g_task_get_cancellable (task), text_read_cb, task);
}

static gsize
count_places (const JxCells *cells)
{
  return (gsize) jx_cells_get_n_rows (cells) * jx_cells_get_n_columns (cells);
}

/* The largest table of a page: others lay it out. */
static JxCells *
find_table (GBytes *bytes)
{
  g_autoptr(GPtrArray) tables = g_bytes_get_size (bytes) <= MAX_BYTES ? jx_html_read (bytes, NULL) : NULL;
  guint best = 0;

  if (tables == NULL || tables->len == 0)
    return NULL;

  for (guint n = 1; n < tables->len; n++)
    if (count_places (g_ptr_array_index (tables, n)) > count_places (g_ptr_array_index (tables, best)))
      best = n;

  return g_ptr_array_steal_index (tables, best);
}

static void
html_spliced_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(GTask) task = data;
  JxCells *block = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    {
      g_autoptr(GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));

      block = find_table (bytes);
    }

  if (block != NULL)
    g_task_return_pointer (task, block, (GDestroyNotify) jx_cells_free);
  else
    read_text (g_steal_pointer (&task));   /* a page without a table */
}

static void
html_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GOutputStream) memory = NULL;
  g_autoptr(GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (stream == NULL)
    {
      read_text (g_steal_pointer (&task));
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, cancellable, html_spliced_cb, g_steal_pointer (&task));
}

void
jx_grid_transfer_copy (GdkClipboard  *clipboard,
                       const JxCells *block)
{
  g_autofree char *tsv = jx_cells_to_tsv (block);
  char *html = jx_cells_to_html (block);
  g_autoptr(GBytes) bytes = g_bytes_new_take (html, strlen (html));
  g_autoptr(GdkContentProvider) provider = NULL;
  GdkContentProvider *providers[2];

  providers[0] = gdk_content_provider_new_for_bytes (HTML, bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, tsv);
  provider = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, provider);
}

/* The table of a page if there is one, else text; only text if @as_text */
void
jx_grid_transfer_read (GdkClipboard        *clipboard,
                       gboolean             as_text,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  static const char *types[] = { HTML, NULL };
  GTask *task = g_task_new (clipboard, cancellable, callback, user_data);

  g_task_set_source_tag (task, jx_grid_transfer_read);
  if (!as_text && gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, cancellable, html_read_cb, task);
  else
    read_text (task);
}

JxCells *
jx_grid_transfer_read_finish (GdkClipboard  *clipboard,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, clipboard), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
