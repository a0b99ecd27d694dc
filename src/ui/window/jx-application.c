/* jx-application.c: the application: store, forms, window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-application.h"

#include <glib/gi18n.h>
#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif

#include "jx-about.h"
#include "jx-closing.h"
#include "jx-file.h"
#include "jx-forms.h"
#include "jx-keys.h"
#include "jx-menu-names.h"
#include "jx-outbox.h"
#include "jx-page-settings.h"
#include "jx-preferences.h"
#include "jx-second-copy.h"
#include "jx-store-care.h"
#include "jx-store-error.h"
#include "jx-store-read.h"
#include "jx-store.h"
#include "jx-way-back.h"
#include "jx-window.h"
#include "jx-workspace-open.h"

struct _JxApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
  JxForms        *forms;
  JxStore        *store;
  JxWorkspace    *workspace;
  JxWindow       *window;       /* weak */
  gboolean        opened;       /* the store is */
  gboolean        damaged;      /* … and cannot be read */
  gboolean        asking;       /* whether to restore a copy */
  gboolean        restoring;    /* nobody has the store open but who does that */
  JxBundle       *list;         /* what was read, until the window has drawn its first frame */
  GPtrArray      *summaries;
  GPtrArray      *steps;
  gboolean        painted;      /* the window has drawn its first frame */
  GListStore     *waiting;      /* GFile: to be imported when the store is read */
  gboolean        samples;      /* to be opened when the store is read and empty */
  gulong          menu_names;
};

G_DEFINE_FINAL_TYPE (JxApplication, jx_application, ADW_TYPE_APPLICATION)

static void
import_waiting (JxApplication *self)
{
  g_autoptr(GListStore) files = g_steal_pointer (&self->waiting);
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (self->window));

  if (self->samples && g_list_model_get_n_items (jx_workspace_get_entries (workspace)) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.samples", NULL);
  else if (files != NULL)
    jx_window_import (self->window, G_LIST_MODEL (files));
}

/* What starting needed and let go is the system's again. */
static void
give_memory_back (void)
{
#ifdef HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif
}

static void
second_copy_cb (const GError *error,
                gpointer      data)
{
  JxApplication *self = data;
  g_autofree char *message = error != NULL ? g_strdup_printf (_("No copy was written: %s"), error->message) : NULL;

  if (message != NULL && self->window != NULL)
    jx_outbox_toast (JX_DESK (self->window), message, NULL, NULL);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(JxApplication) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) faults = jx_store_check_finish (JX_STORE (source), result, &error);

  if (JX_STORE (source) != self->store)
    return;
  if (faults == NULL && self->window != NULL)
    jx_outbox_toast (JX_DESK (self->window), error->message, NULL, NULL);
  else if (faults != NULL && faults->len > 0 && self->window != NULL)
    jx_outbox_toast (JX_DESK (self->window), g_ptr_array_index (faults, 0), NULL, NULL);
  else if (faults != NULL)
    jx_second_copy_follow (self->settings, JX_STORE (source), second_copy_cb, g_object_ref (self), g_object_unref);

  give_memory_back ();
}

/* No second way at once, and none before it is known what there is. */
static void
update_restore (JxApplication *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "restore");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), !self->asking && !self->restoring
                               && (self->workspace != NULL || self->damaged));
}

static gboolean
show_problem (JxApplication *self,
              const char    *title,
              const GError  *error)
{
  self->damaged |= g_error_matches (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
  update_restore (self);
  if (error != NULL && self->window != NULL)
    jx_window_set_problem (self->window, title, error->message, self->damaged);

  return error == NULL && self->window != NULL;
}

static void
load_forms (JxApplication *self)
{
  g_autofree char *forms = jx_file_dup_data_path ("forms", NULL);
  g_autoptr(GError) error = NULL;

  if (!jx_forms_load_shipped (self->forms, forms, &error))
    g_warning ("%s", error->message);   /* the installation is broken: no form, nothing to show */
}

/* The list is seen before the assessment that was open last is read, unless another one was opened meanwhile. */
static void
list_painted_cb (GdkFrameClock *clock,
                 JxApplication *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-assessment");

  g_signal_handlers_disconnect_by_func (clock, list_painted_cb, self);

  if (self->window == NULL || jx_window_get_session (self->window) != NULL)
    return;

  if (jx_workspace_may_open (self->workspace, last))
    jx_window_open (self->window, last);
  else
    jx_window_enter_list (self->window);
}

/* Returns: FALSE while it is not read */
static gboolean
make_workspace (JxApplication *self)
{
  if (self->workspace != NULL || self->steps == NULL)
    return self->workspace != NULL;

  load_forms (self);
  self->workspace = jx_workspace_new (self->forms, JX_JOURNAL (self->store));
  jx_workspace_load (self->workspace, g_steal_pointer (&self->list), self->summaries);
  jx_history_load (jx_workspace_get_history (self->workspace), self->steps, NULL);
  g_clear_pointer (&self->summaries, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  return TRUE;
}

/* The first frame does not wait for the list, and the store is checked after both. */
static void
show_workspace (JxApplication *self)
{
  if (!self->painted || self->window == NULL || !make_workspace (self))
    return;

  jx_window_set_workspace (self->window, self->workspace);
  update_restore (self);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint", G_CALLBACK (list_painted_cb),
                           self, G_CONNECT_DEFAULT);
  import_waiting (self);
  jx_store_check_async (self->store, FALSE, NULL, checked_cb, g_object_ref (self));
}

static void
painted_cb (GdkFrameClock *clock,
            JxApplication *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  self->painted = TRUE;
  show_workspace (self);
}

/* Without the list's steps none could be added: they are numbered on. */
static void
steps_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(JxApplication) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = jx_store_read_finish (JX_STORE (source), result, &entries, &error);

  if (JX_STORE (source) != self->store || self->list == NULL || !show_problem (self, _("The Data Cannot Be Read"), error))
    return;

  self->steps = entries != NULL ? g_steal_pointer (&entries) : g_ptr_array_new ();
  show_workspace (self);
}

static void
list_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(JxApplication) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(JxBundle) bundle = jx_store_read_list_finish (JX_STORE (source), result, &summaries, &error);

  if (JX_STORE (source) != self->store || !self->opened || !show_problem (self, _("The Data Cannot Be Read"), error))
    return;

  self->list = g_steal_pointer (&bundle);
  self->summaries = g_steal_pointer (&summaries);
}

static void
store_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(JxApplication) self = data;
  g_autoptr(GError) error = NULL;

  jx_store_open_finish (JX_STORE (source), result, &error);
  if (JX_STORE (source) == self->store)
    self->opened = show_problem (self, _("The Data Cannot Be Opened"), error);
}

/* The store's thread does all of it, one after the other, while the window is made. */
static void
open_store (JxApplication *self)
{
  g_autoptr(GFile) file = jx_store_new_default_file ();

  self->opened = self->damaged = FALSE;
  self->store = jx_store_new (file, JX_STORE_NONE);
  jx_store_open_async (self->store, NULL, store_opened_cb, g_object_ref (self));
  jx_store_read_list_async (self->store, NULL, list_read_cb, g_object_ref (self));
  jx_store_read_async (self->store, "", NULL, steps_read_cb, g_object_ref (self));
}

/* After a window that was closed while a file was on its way, the store is open. */
static void
show_window (JxApplication *self)
{
  if (self->window == NULL)
    {
      GtkWidget *window;

      if (self->store == NULL && !self->restoring)
        open_store (self);
      self->painted = FALSE;
      window = jx_window_new (ADW_APPLICATION (self), self->settings);
      g_set_weak_pointer (&self->window, JX_WINDOW (window));
      jx_closing_watch (ADW_APPLICATION_WINDOW (window));
      gtk_widget_realize (window);
      g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), self,
                               G_CONNECT_DEFAULT);
    }

  gtk_window_present (GTK_WINDOW (self->window));
}

/* ---- the way back ---- */

/* Returns: FALSE if one of them stays, for what is begun in it */
static gboolean
close_dialogs (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window), *closed = NULL;

  while (dialog != NULL && dialog != closed && adw_dialog_close (dialog))
    {
      closed = dialog;
      dialog = adw_application_window_get_visible_dialog (window);
    }

  return dialog == NULL;
}

static void
make_forms (JxApplication *self)
{
  self->forms = jx_forms_new ();
  jx_page_settings_bind (self->settings, self->forms);
}

/* The store is closed: whoever still has it, or what was read of it, can write nothing any more. */
static void
let_go (JxApplication *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->list, jx_bundle_free);
  g_clear_pointer (&self->summaries, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->forms);
  make_forms (self);
  gtk_window_destroy (window);
}

static void
gone_back_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  JxApplication *self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = jx_way_back_go_finish (result, &error);
  g_autofree char *told = kept != NULL && *kept != '\0' ? g_strdup_printf (_("Restored; the damaged file is kept as %s"), kept) : NULL;

  self->restoring = FALSE;
  if (self->window != NULL)
    {
      open_store (self);
      jx_outbox_toast (JX_DESK (self->window), error != NULL ? error->message : told != NULL ? told : _("Restored"), NULL, NULL);
    }
  g_application_release (G_APPLICATION (self));
}

/* What was typed last goes to disk and the store is closed; then it changes, and is read anew for another window. */
static void
restore (JxApplication *self,
         GFile         *copy)
{
  JxSession *session = jx_window_get_session (self->window);
  g_autoptr(GFile) file = g_object_ref (jx_store_get_file (self->store));
  g_autoptr(GError) error = NULL;

  if (session != NULL)
    jx_history_close_edit (jx_session_get_history (session));
  if (!jx_store_close (self->store, self->damaged, &error))
    {
      jx_outbox_toast (JX_DESK (self->window), error->message, NULL, NULL);   /* what waits for the disk would be lost */
      return;
    }

  g_application_hold (G_APPLICATION (self));
  self->restoring = TRUE;
  let_go (self);
  show_window (self);
  jx_window_set_problem (self->window, _("Restoring…"), NULL, FALSE);
  jx_way_back_go_async (file, copy, gone_back_cb, self);
}

static void
restore_cb (GFile    *file,
            gpointer  data)
{
  JxApplication *self = data;

  if (self->window == NULL || !close_dialogs (ADW_APPLICATION_WINDOW (self->window)))
    return;
  if (jx_outbox_is_busy ())
    jx_outbox_toast (JX_DESK (self->window), _("A file is still being written. Restore when it is there."), NULL, NULL);
  else
    restore (self, file);
}

static void
asked_cb (gpointer data)
{
  g_autoptr(JxApplication) self = data;

  self->asking = FALSE;
  update_restore (self);
}

/* @file: NULL: to be chosen */
void
jx_application_restore (JxApplication *self,
                        GFile         *file)
{
  g_autofree char *path = jx_store_dup_backup_folder (self->store);
  g_autoptr(GFile) folder = g_file_new_for_path (path);

  self->asking = TRUE;
  update_restore (self);
  jx_way_back_ask (GTK_WINDOW (self->window), folder, file, self->damaged, restore_cb, g_object_ref (self), asked_cb);
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  jx_application_restore (data, NULL);
}

/* ---- actions ---- */

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  jx_about_present (GTK_WIDGET (JX_APPLICATION (data)->window));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  JxApplication *self = data;

  adw_dialog_present (jx_preferences_new (self->settings, self->forms, self->store), GTK_WIDGET (self->window));
}

/* A window that is closed closes the dialog over it and stays; who quits means the program. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  JxApplication *self = data;

  if (self->window != NULL && close_dialogs (ADW_APPLICATION_WINDOW (self->window)) && self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
}

static void
jx_application_startup (GApplication *application)
{
  JxApplication *self = JX_APPLICATION (application);
  static const GActionEntry actions[] =
  {
    { "about", about_action },
    { "preferences", preferences_action },
    { "quit", quit_action },
    { "restore", restore_action },
  };

  G_APPLICATION_CLASS (jx_application_parent_class)->startup (application);

  self->settings = g_settings_new (APPLICATION_ID);
  make_forms (self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  update_restore (self);
  jx_keys_set_accels (GTK_APPLICATION (self));
  self->menu_names = jx_menu_names_watch ();
}

static void
jx_application_activate (GApplication *application)
{
  show_window (JX_APPLICATION (application));
}

static void
jx_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  JxApplication *self = JX_APPLICATION (application);
  g_autoptr(GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);

  show_window (self);

  if (jx_desk_get_workspace (JX_DESK (self->window)) != NULL)
    jx_window_import (self->window, G_LIST_MODEL (list));
  else
    g_set_object (&self->waiting, list);
}

static int
jx_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  JX_APPLICATION (application)->samples = g_variant_dict_contains (options, "samples");

  return -1;
}

/* What was typed last goes to disk before the program is gone. */
static void
jx_application_shutdown (GApplication *application)
{
  JxApplication *self = JX_APPLICATION (application);

  if (self->store != NULL)
    jx_store_close (self->store, TRUE, NULL);
  jx_menu_names_unwatch (self->menu_names);

  G_APPLICATION_CLASS (jx_application_parent_class)->shutdown (application);
}

static void
jx_application_dispose (GObject *object)
{
  JxApplication *self = JX_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->waiting);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->list, jx_bundle_free);
  g_clear_pointer (&self->summaries, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->forms);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (jx_application_parent_class)->dispose (object);
}

static void
jx_application_class_init (JxApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_application_dispose;
  application_class->startup = jx_application_startup;
  application_class->activate = jx_application_activate;
  application_class->open = jx_application_open;
  application_class->handle_local_options = jx_application_handle_local_options;
  application_class->shutdown = jx_application_shutdown;
}

static void
jx_application_init (JxApplication *self)
{
  static const GOptionEntry options[] =
  {
    { "samples", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the samples where nothing is kept yet"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

JxApplication *
jx_application_new (void)
{
  return g_object_new (JX_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/jixiao/Jixiao",
                       NULL);
}
