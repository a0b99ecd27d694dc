/* jx-grid-transfer.c: blocks to and from the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-transfer.h"

#include <glib/gi18n-lib.h>

#define HTML "text/html"

static void
return_block (GTask       *task,
              JxGridBlock *block)
{
  if (block != NULL)
    g_task_return_pointer (task, block, (GDestroyNotify) jx_grid_block_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             _("What was copied is no text or table, or it is too large. Nothing was pasted."));
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    return_block (task, text != NULL ? jx_grid_block_from_tsv (text) : NULL);
}

static void
read_text (GTask *task)
{
  gdk_clipboard_read_text_async (g_task_get_source_object (task), g_task_get_cancellable (task), text_read_cb, task);
}

/* Browsers have written UTF-16 */
static char *
to_utf8 (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= 2 && (guchar) data[0] == 0xff && (guchar) data[1] == 0xfe)
    return g_convert (data + 2, (gssize) size - 2, "UTF-8", "UTF-16LE", NULL, NULL, NULL);
  return size > 0 ? g_strndup (data, size) : NULL;
}

static void
html_spliced_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *html = NULL;
  JxGridBlock *block = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    {
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
      html = to_utf8 (bytes);
    }
  if (html != NULL)
    block = jx_grid_block_from_html (html);

  if (block != NULL)
    g_task_return_pointer (task, block, (GDestroyNotify) jx_grid_block_free);
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
jx_grid_transfer_copy (GdkClipboard      *clipboard,
                       const JxGridBlock *block)
{
  g_autofree char *tsv = jx_grid_block_to_tsv (block);
  char *html = jx_grid_block_to_html (block);
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

JxGridBlock *
jx_grid_transfer_read_finish (GdkClipboard  *clipboard,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, clipboard), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
