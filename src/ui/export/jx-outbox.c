/* jx-outbox.c: single files on their way out of the program
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-outbox.h"

#include <glib/gi18n.h>

#include "jx-toast.h"

#define OUTBOX     "jx-outbox"   /* of the application: what is on its way */
#define QUIET      1000          /* ms: most files are there before anything needs to be said */
#define LOOK_EVERY 200           /* ms */

typedef struct
{
  JxDesk              *desk;          /* weak: it may be closed, the file is finished; NULL it is */
  JxBatch             *batch;
  GFile               *file;
  GCancellable        *cancellable;
  AdwToast            *toast;         /* NULL before it is told, and when nobody wants to see it */
  guint                look;          /* source of a timeout; 0 none */
  GAsyncReadyCallback  callback;
  gpointer             data;
} Sending;

static GPtrArray *
get_outbox (void)
{
  GObject *application = G_OBJECT (g_application_get_default ());
  GPtrArray *outbox = g_object_get_data (application, OUTBOX);

  if (outbox == NULL)
    {
      outbox = g_ptr_array_new ();
      g_object_set_data_full (application, OUTBOX, outbox, (GDestroyNotify) g_ptr_array_unref);
    }

  return outbox;
}

/* ---- how far it is ---- */

static void
tell (Sending *sending)
{
  g_autofree char *name = g_file_get_basename (sending->file), *text = NULL;
  JxBatchProgress progress;

  jx_batch_get_progress (sending->batch, &progress);
  if (progress.total > 1)
    text = g_strdup_printf (_("“%1$s” is being written, %2$u of %3$u"), name, progress.done, progress.total);
  else
    text = g_strdup_printf (_("“%s” is being written"), name);
  adw_toast_set_title (sending->toast, text);
  g_free (progress.name);
}

static gboolean
look_cb (gpointer data)
{
  tell (data);

  return G_SOURCE_CONTINUE;
}

static void
cancel_cb (Sending *sending)
{
  g_cancellable_cancel (sending->cancellable);
}

static void
dismissed_cb (Sending *sending)
{
  g_clear_handle_id (&sending->look, g_source_remove);
  g_signal_handlers_disconnect_by_data (sending->toast, sending);
  g_clear_object (&sending->toast);
}

static gboolean
begin_to_tell_cb (gpointer data)
{
  Sending *sending = data;

  sending->look = 0;
  if (sending->desk == NULL)
    return G_SOURCE_REMOVE;

  sending->toast = jx_toast_new ("", _("Cancel"), NULL, FALSE);
  adw_toast_set_timeout (sending->toast, 0);
  tell (sending);
  g_signal_connect_swapped (sending->toast, "button-clicked", G_CALLBACK (cancel_cb), sending);
  g_signal_connect_swapped (sending->toast, "dismissed", G_CALLBACK (dismissed_cb), sending);
  jx_desk_add_toast (sending->desk, g_object_ref (sending->toast));
  sending->look = g_timeout_add (LOOK_EVERY, look_cb, sending);

  return G_SOURCE_REMOVE;
}

/* ---- the way ---- */

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Sending *sending = data;

  g_clear_handle_id (&sending->look, g_source_remove);
  if (sending->toast != NULL)
    {
      g_signal_handlers_disconnect_by_data (sending->toast, sending);
      adw_toast_dismiss (sending->toast);
    }

  g_ptr_array_remove_fast (get_outbox (), sending);
  sending->callback (source, result, sending->data);
  g_application_release (g_application_get_default ());

  g_clear_weak_pointer (&sending->desk);
  g_clear_object (&sending->toast);
  g_object_unref (sending->batch);
  g_object_unref (sending->file);
  g_object_unref (sending->cancellable);
  g_free (sending);
}

/* Whether it is being written, for whichever window. */
gboolean
jx_outbox_has (GFile *file)
{
  GPtrArray *outbox = get_outbox ();

  for (guint n = 0; n < outbox->len; n++)
    if (g_file_equal (((const Sending *) g_ptr_array_index (outbox, n))->file, file))
      return TRUE;

  return FALSE;
}

gboolean
jx_outbox_is_busy (void)
{
  return get_outbox ()->len > 0;
}

/* Whether a toast stands there that says how far one is; others may not wait behind it. */
gboolean
jx_outbox_tells (JxDesk *desk)
{
  GPtrArray *outbox = get_outbox ();

  for (guint n = 0; n < outbox->len; n++)
    {
      const Sending *sending = g_ptr_array_index (outbox, n);

      if (sending->desk == desk && sending->toast != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Says something in passing. */
void
jx_outbox_toast (JxDesk     *desk,
                 const char *message,
                 const char *button,
                 const char *action)
{
  jx_desk_add_toast (desk, jx_toast_new (message, button, action, jx_outbox_tells (desk)));
}

/* Beside the window, which may be closed meanwhile, or is (NULL): the program stays until the file stands. If that takes long
 * it is told there, and can be cancelled. */
void
jx_outbox_send (JxDesk              *desk,
                JxBatch             *batch,
                GFile               *file,
                GAsyncReadyCallback  callback,
                gpointer             data)
{
  Sending *sending = g_new0 (Sending, 1);

  g_set_weak_pointer (&sending->desk, desk);
  sending->batch = g_object_ref (batch);
  sending->file = g_object_ref (file);
  sending->cancellable = g_cancellable_new ();
  sending->callback = callback;
  sending->data = data;
  sending->look = g_timeout_add (QUIET, begin_to_tell_cb, sending);
  g_ptr_array_add (get_outbox (), sending);
  g_application_hold (g_application_get_default ());
  jx_batch_run_async (batch, sending->cancellable, sent_cb, sending);
}
