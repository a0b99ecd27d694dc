/* test-window-copies.c: everything goes back to a copy, and comes back from it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include <string.h>

#include "jx-backup.h"
#include "jx-second-copy.h"
#include "jx-store-care.h"

static guint
count_entries (Stage *stage)
{
  return g_list_model_get_n_items (jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (stage->window))));
}

static char *
dup_folder (Stage *stage)
{
  return jx_store_dup_backup_folder (jx_desk_get_store (JX_DESK (stage->window)));
}

/* Of what is there now; whether it is written for that or was there already */
static char *
make_copy (Stage *stage)
{
  g_autofree char *folder = dup_folder (stage);
  g_autoptr(GPtrArray) copies = NULL;
  char *path = NULL;

  g_assert_true (jx_store_backup (jx_desk_get_store (JX_DESK (stage->window)), &path, NULL));
  if (path != NULL)
    return path;

  copies = jx_backup_list (folder);   /* the newest first */

  return g_strdup (((const JxBackup *) g_ptr_array_index (copies, 0))->path);
}

static GFile *
find_next_copy (const char *folder,
                const char *path)
{
  g_autoptr(GPtrArray) copies = jx_backup_list (folder);

  for (guint n = 1; n < copies->len; n++)
    if (g_str_equal (((const JxBackup *) g_ptr_array_index (copies, n))->path, path))
      return g_file_new_for_path (((const JxBackup *) g_ptr_array_index (copies, n - 1))->path);

  g_assert_not_reached ();
}

static guint
count_copies (const char *folder)
{
  g_autoptr(GPtrArray) copies = jx_backup_list (folder);

  return copies->len;
}

/* Leaves the question open. */
static GtkWidget *
offer (Stage *stage,
       GFile *file)
{
  jx_application_restore (stage->application, file);

  return stage_await_dialog (stage);
}

static gboolean
has_window (gpointer data)
{
  Stage *stage = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (stage->application));

  return window != NULL && window != GTK_WINDOW (stage->window) && jx_desk_get_workspace (JX_DESK (window)) != NULL;
}

/* Another window takes the place of the one that was. */
static void
await_window (Stage *stage)
{
  robot_wait (has_window, stage);
  robot_free (stage->robot);
  g_clear_weak_pointer (&stage->window);
  stage->window = JX_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (stage->application)));
  g_object_add_weak_pointer (G_OBJECT (stage->window), (gpointer *) &stage->window);
  stage->robot = robot_new (GTK_WINDOW (stage->window));
  robot_frame (stage->robot);
  robot_settle ();
}

/* What was typed last is in the copy that is made before. */
static void
play_back_and_forth (Stage    *stage,
                     gpointer  data)
{
  g_autofree char *folder = dup_folder (stage), *path = NULL;
  g_autoptr(GFile) first = NULL, second = NULL;
  GtkWidget *dialog;
  guint n;

  stage_create (stage, "渠道清淤", "2024", "云川县水利局");
  stage_await_saved (stage);
  n = count_entries (stage);
  path = make_copy (stage);
  first = g_file_new_for_path (path);

  stage_create (stage, "泵站改造", "2024", "云川县水利局");
  offer (stage, first);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  g_assert_cmpuint (count_entries (stage), ==, n + 1);

  dialog = offer (stage, first);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "Go Back to This Copy?");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "holds 1 self-evaluation."));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "2 self-evaluations are here now."));
  robot_keys (stage->robot, "alt+r");
  await_window (stage);
  g_assert_cmpuint (count_entries (stage), ==, n);

  second = find_next_copy (folder, path);
  offer (stage, second);
  robot_keys (stage->robot, "alt+r");
  await_window (stage);
  g_assert_cmpuint (count_entries (stage), ==, n + 1);
}

/* What is no copy is told, and nothing changes. */
static void
play_no_copy (Stage    *stage,
              gpointer  data)
{
  g_autofree char *folder = dup_folder (stage), *path = g_build_filename (g_get_user_data_dir (), "letter.db", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  guint n = count_entries (stage), n_copies;
  GtkWidget *dialog;

  stage_await_session (stage);
  g_free (make_copy (stage));   /* what the start owes is there then */
  n_copies = count_copies (folder);
  g_assert_true (g_file_set_contents (path, "a letter", -1, NULL));
  dialog = offer (stage, file);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "This Copy Cannot Be Restored");
  g_assert_cmpuint (strlen (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog))), >, 0);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  g_assert_cmpuint (count_entries (stage), ==, n);
  g_assert_cmpuint (count_copies (folder), ==, n_copies);
}

static GFile *
get_second_folder (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "stick", NULL);

  return g_file_new_for_path (path);
}

/* What was changed is copied at the next start, and the copy once more where the user said. */
static void
play_second_chosen (Stage    *stage,
                    gpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new ("org.jixiao.Jixiao");
  g_autoptr(GFile) folder = get_second_folder ();

  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  jx_second_copy_set_folder (settings, folder);
  stage_create (stage, "渠道清淤", "2024", "云川县水利局");
  stage_await_saved (stage);
}

static gboolean
is_there (gpointer data)
{
  return g_file_query_exists (data, NULL);
}

static void
play_second_made (Stage    *stage,
                  gpointer  data)
{
  g_autoptr(GFile) folder = get_second_folder (), file = NULL;
  g_autofree char *name = jx_second_copy_dup_name ();
  JxAudit audit;

  file = g_file_get_child (folder, name);
  robot_wait (is_there, file);
  g_assert_true (jx_backup_verify (file, &audit, NULL));
  g_assert_cmpint (audit.n_assessments, ==, 1);
}

static void
remember (Stage    *stage,
          gpointer  data)
{
  char **paths = data;

  stage_create (stage, "渠道清淤", "2024", "云川县水利局");
  stage_await_saved (stage);
  paths[0] = g_file_get_path (jx_store_get_file (jx_desk_get_store (JX_DESK (stage->window))));
  paths[1] = make_copy (stage);
}

/* The page that says so offers the way back. */
static void
play_damaged (Stage    *stage,
              gpointer  data)
{
  char **paths = data;
  g_autoptr(GFile) copy = g_file_new_for_path (paths[1]);

  g_assert_null (jx_desk_get_workspace (JX_DESK (stage->window)));
  g_assert_null (stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxWelcome")));
  robot_keys (stage->robot, "ctrl+f");
  robot_type (stage->robot, "ab");      /* nothing is there to be searched */
  g_assert_nonnull (stage_find_title (GTK_WIDGET (stage->window), "_Restore a Copy…"));
  offer (stage, copy);
  robot_keys (stage->robot, "alt+r");
  await_window (stage);
  g_assert_cmpuint (count_entries (stage), ==, 1);
}

/* Where it is damaged, it is seen as it is opened, or only as the list is read: @data is the first byte. */
static void
test_damaged (gconstpointer data)
{
  g_auto(GStrv) paths = g_new0 (char *, 3);
  g_autofree char *content = NULL;
  gsize length, first = GPOINTER_TO_SIZE (data);

  stage_forget ();
  stage_run (remember, paths);
  g_assert_true (g_file_get_contents (paths[0], &content, &length, NULL));
  g_assert_cmpuint (length, >, first + 8192);
  memset (content + first, 0x5a, 8192);
  g_assert_true (g_file_set_contents (paths[0], content, (gssize) length, NULL));
  stage_run (play_damaged, paths);
}

int
main (int   argc,
      char *argv[])
{
  static const StageTest tests[] =
  {
    { "/window/copies/back-and-forth", play_back_and_forth, play_no_copy },
    { "/window/copies/second", play_second_chosen, play_second_made },
  };

  stage_init (&argc, &argv);

  stage_add_tests (tests, G_N_ELEMENTS (tests));
  g_test_add_data_func ("/window/copies/damaged-head", GSIZE_TO_POINTER (100), test_damaged);
  g_test_add_data_func ("/window/copies/damaged-table", GSIZE_TO_POINTER (9 * 4096), test_damaged);

  return g_test_run ();
}
