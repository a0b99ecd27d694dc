/* jx-second-copy.c: each backup once more, in a folder of the user's choice
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-second-copy.h"

#include <glib/gi18n.h>

#include "jx-store-care.h"

#define KEY "copies-folder"

typedef struct
{
  GSettings        *settings;
  JxSecondCopyFunc  func;
  gpointer          data;
  GDestroyNotify    destroy;
} Making;

/* One a day: the last of the day takes the place of the one before. */
char *
jx_second_copy_dup_name (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return g_strdup_printf (_("Self-Evaluations %s.db"), day);
}

/* NULL: none was chosen */
GFile *
jx_second_copy_get_folder (GSettings *settings)
{
  g_autofree char *uri = g_settings_get_string (settings, KEY);

  return *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

void
jx_second_copy_set_folder (GSettings *settings,
                           GFile     *folder)
{
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : g_strdup ("");

  g_settings_set_string (settings, KEY, uri);
}

static void
making_free (Making *making)
{
  making->destroy (making->data);
  g_object_unref (making->settings);
  g_free (making);
}

static Making *
making_new (GSettings        *settings,
            JxSecondCopyFunc  func,
            gpointer          data,
            GDestroyNotify    destroy)
{
  Making *making = g_new (Making, 1);

  *making = (Making) { g_object_ref (settings), func, data, destroy };

  return making;
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Making *making = data;
  g_autoptr(GError) error = NULL;

  jx_store_backup_to_finish (JX_STORE (source), result, &error);
  making->func (error, making->data);
  making_free (making);
}

static void
make (Making  *making,
      JxStore *store)
{
  g_autoptr(GFile) folder = jx_second_copy_get_folder (making->settings), file = NULL;
  g_autofree char *name = jx_second_copy_dup_name ();

  if (folder == NULL)
    {
      making_free (making);
      return;
    }

  file = g_file_get_child (folder, name);
  jx_store_backup_to_async (store, file, NULL, made_cb, making);
}

/* Nothing happens where no folder was chosen; the stick that is not in its slot is told. */
void
jx_second_copy_make (GSettings        *settings,
                     JxStore          *store,
                     JxSecondCopyFunc  func,
                     gpointer          data,
                     GDestroyNotify    destroy)
{
  make (making_new (settings, func, data, destroy), store);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Making *making = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (jx_store_backup_finish (JX_STORE (source), result, &path, &error) && path != NULL)
    {
      make (making, JX_STORE (source));
      return;
    }

  if (error != NULL)
    making->func (error, making->data);
  making_free (making);
}

/* Makes a backup if anything changed since the last one, and it once more. */
void
jx_second_copy_follow (GSettings        *settings,
                       JxStore          *store,
                       JxSecondCopyFunc  func,
                       gpointer          data,
                       GDestroyNotify    destroy)
{
  jx_store_backup_async (store, NULL, backed_up_cb, making_new (settings, func, data, destroy));
}
