/* stage.c: the whole application in its window, to be played by keys
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include <signal.h>
#include <sys/resource.h>

#include "jx-edits.h"
#include "jx-field-row.h"
#include "jx-grid.h"
#include "jx-table-view.h"

typedef struct
{
  Stage     stage;
  StagePlay play;
  gpointer  data;
} Run;

void
stage_init (int    *argc,
            char ***argv)
{
  g_auto(GStrv) folders = g_strdupv ((char **) g_content_type_get_mime_dirs ());
  g_autofree char *schemas = g_strjoin (G_SEARCHPATH_SEPARATOR_S, g_getenv ("GSETTINGS_SCHEMA_DIR"),
                                        "/usr/share/glib-2.0/schemas", NULL);

  /* … nor the settings of the toolkit's own choosers */
  g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, TRUE);

  /* in folders of its own the test would know no types of files, and so no pictures */
  g_content_type_set_mime_dirs ((const char *const *) folders);
  robot_init (argc, argv);
}

void
stage_forget (void)
{
  g_autoptr(GSettings) settings = g_settings_new ("org.jixiao.Jixiao");
  g_autoptr(GSettingsSchema) schema = NULL;
  g_auto(GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);

  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

/* The list is there, or a page that says why it is not. */
static gboolean
is_ready (gpointer data)
{
  GtkWidget *window = GTK_WIDGET (((Stage *) data)->window), *page;

  if (jx_desk_get_workspace (JX_DESK (window)) != NULL)
    return TRUE;

  page = stage_find_type (window, ADW_TYPE_STATUS_PAGE);

  return page != NULL && g_strcmp0 (adw_status_page_get_icon_name (ADW_STATUS_PAGE (page)), "dialog-error-symbolic") == 0;
}

static void
play (gpointer data)
{
  Run *run = data;
  Stage *stage = &run->stage;

  stage->robot = robot_new (GTK_WINDOW (stage->window));
  robot_wait (is_ready, stage);
  robot_frame (stage->robot);   /* which has the list in it */
  robot_settle ();
  run->play (stage, run->data);
  robot_settle ();
  robot_free (stage->robot);
  gtk_window_close (GTK_WINDOW (stage->window));
}

/* Pictures of a thing in motion are for people; the tests look when it stands still. */
static void
activated_cb (Run *run)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  run->stage.window = JX_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (run->stage.application)));
  g_object_add_weak_pointer (G_OBJECT (run->stage.window), (gpointer *) &run->stage.window);
  g_idle_add_once (play, run);
}

void
stage_run (StagePlay func,
           gpointer  data)
{
  Run run = { .play = func, .data = data };

  run.stage.application = jx_application_new ();
  g_application_set_flags (G_APPLICATION (run.stage.application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_data (run.stage.application, "activate", G_CALLBACK (activated_cb), &run, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_assert_cmpint (g_application_run (G_APPLICATION (run.stage.application), 0, NULL), ==, 0);
  robot_settle ();
  g_assert_null (run.stage.window);
  g_assert_finalize_object (run.stage.application);
}

static void
run_test (gconstpointer data)
{
  const StageTest *test = data;

  stage_forget ();
  stage_run (test->play, NULL);
  if (test->next != NULL)
    stage_run (test->next, NULL);
}

void
stage_add_tests (const StageTest *tests,
                 gsize            n)
{
  for (gsize i = 0; i < n; i++)
    g_test_add_data_func (tests[i].name, &tests[i], run_test);
}

GtkWidget *
stage_get_focus (Stage *stage)
{
  return gtk_window_get_focus (GTK_WINDOW (stage->window));
}

static gboolean
holds_focus (GtkWidget *widget)
{
  return gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

static gboolean
has_dialog (gpointer data)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (((Stage *) data)->window));

  return dialog != NULL && holds_focus (GTK_WIDGET (dialog));
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (((Stage *) data)->window)) == NULL;
}

GtkWidget *
stage_await_dialog (Stage *stage)
{
  robot_wait (has_dialog, stage);
  robot_frame (stage->robot);

  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
}

void
stage_await_no_dialog (Stage *stage)
{
  robot_wait (has_no_dialog, stage);
  robot_settle ();
}

static gboolean
is_saved (gpointer data)
{
  guint pending;

  g_object_get (jx_workspace_get_journal (jx_desk_get_workspace (JX_DESK (((Stage *) data)->window))), "pending", &pending, NULL);

  return pending == 0;
}

/* The store's thread has written everything that was handed to it. */
void
stage_await_saved (Stage *stage)
{
  robot_wait (is_saved, stage);
  robot_settle ();
}

/* ---- moving ---- */

guint64
stage_set_room (guint64 bytes)
{
  struct rlimit limit;
  rlim_t before;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  before = limit.rlim_cur;
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  return before;
}

/* The way of the focus goes by where things lie, so they have to be laid out. */
void
stage_go_to (Stage      *stage,
             GtkWidget  *widget,
             const char *key)
{
  if (!holds_focus (widget))
    robot_frame (stage->robot);

  for (guint i = 0; i < 60 && !holds_focus (widget); i++)
    robot_keys (stage->robot, key);

  if (!holds_focus (widget))
    g_error ("%s did not get from %s to %s", key, G_OBJECT_TYPE_NAME (stage_get_focus (stage)), G_OBJECT_TYPE_NAME (widget));
}

static gboolean
has_focus (gpointer data)
{
  return holds_focus (data);
}

/* Where it goes by itself, though not at once. */
void
stage_await_focus (GtkWidget *widget)
{
  robot_wait (has_focus, widget);
  robot_settle ();
}

static AdwViewStack *
get_views (Stage *stage)
{
  GtkWidget *editor = stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxEditor"));

  return ADW_VIEW_STACK (stage_find_type (editor, ADW_TYPE_VIEW_STACK));
}

void
stage_show_view (Stage      *stage,
                 const char *name)
{
  static const struct { const char *name, *key; } views[] =
  {
    { "overview", "alt+1" }, { "indicators", "alt+2" }, { "report", "alt+3" },
  };

  stage_go_to (stage, stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxEditor")), "Tab");

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, name))
      robot_keys (stage->robot, views[i].key);

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_views (stage)), ==, name);
}

void
stage_click (Stage     *stage,
             GtkWidget *widget)
{
  robot_frame (stage->robot);
  robot_point (stage->robot, widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  robot_click (stage->robot, NULL);
}

/* ---- the assessment ---- */

static gboolean
has_session (gpointer data)
{
  return jx_window_get_session (((Stage *) data)->window) != NULL;
}

void
stage_await_session (Stage *stage)
{
  robot_wait (has_session, stage);
  robot_settle ();
}

typedef struct
{
  Stage      *stage;
  const char *id;
} Awaited;

static gboolean
is_open (gpointer data)
{
  Awaited *awaited = data;

  return has_session (awaited->stage) && g_str_equal (jx_assessment_get_id (stage_get_assessment (awaited->stage)), awaited->id);
}

void
stage_await_assessment (Stage      *stage,
                        const char *id)
{
  robot_wait (is_open, &(Awaited) { stage, id });
  robot_settle ();
}

static void
fill_row (Stage      *stage,
          GtkWidget  *row,
          const char *text)
{
  stage_go_to (stage, row, "Tab");
  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, text);
}

typedef struct
{
  Stage     *stage;
  JxSession *before;
} Change;

static gboolean
has_other_session (gpointer data)
{
  Change *change = data;
  JxSession *session = jx_window_get_session (change->stage->window);

  return session != NULL && session != change->before;
}

static gboolean
offers_form (GtkWidget *widget,
             gpointer   data)
{
  JxForm *form = ADW_IS_ACTION_ROW (widget) ? g_object_get_data (G_OBJECT (widget), "jx-form") : NULL;

  return form != NULL && g_str_equal (jx_form_get_id (form), data);
}

static gboolean
shows_questions (gpointer data)
{
  AdwNavigationView *pages = ADW_NAVIGATION_VIEW (adw_dialog_get_child (ADW_DIALOG (data)));

  return g_str_equal (adw_navigation_view_get_visible_page_tag (pages), "project");
}

void
stage_create_from (Stage      *stage,
                   const char *form,
                   const char *name,
                   const char *year,
                   const char *agency,
                   const char *supervisor)
{
  g_autoptr(JxSession) before = jx_window_get_session (stage->window);
  GtkWidget *dialog, *row;

  if (before != NULL)
    g_object_ref (before);

  robot_keys (stage->robot, "ctrl+n");
  dialog = stage_await_dialog (stage);
  stage_await_title (dialog, "项目支出绩效自评表");
  stage_await_focus (stage_find_type (dialog, g_type_from_name ("JxFormList")));
  stage_go_to (stage, stage_search (dialog, offers_form, (gpointer) form), "Down");
  robot_keys (stage->robot, "Return");

  robot_wait (shows_questions, dialog);
  robot_frame (stage->robot);

  if (stage_find_title (dialog, "Code in the budget system (may stay empty)") != NULL)
    {
      stage_await_focus (stage_find_title (dialog, "Name"));
      robot_type (stage->robot, name);
    }

  row = stage_find_title (dialog, "Supervisor");

  if (row != NULL)
    {
      fill_row (stage, row, supervisor);
      robot_keys (stage->robot, "shift+Tab");
      robot_keys (stage->robot, "ctrl+a");
      robot_type (stage->robot, agency);
    }

  fill_row (stage, stage_find_type (dialog, ADW_TYPE_SPIN_ROW), year);
  stage_go_to (stage, stage_find_title (dialog, row != NULL ? "Supervisor" : "Name"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  robot_wait (has_other_session, &(Change) { stage, before });
  robot_settle ();
}

void
stage_create (Stage      *stage,
              const char *name,
              const char *year,
              const char *agency)
{
  stage_create_from (stage, "mof-project", name, year, agency, agency);
}

JxAssessment *
stage_get_assessment (Stage *stage)
{
  return jx_session_get_assessment (jx_window_get_session (stage->window));
}

JxTable *
stage_get_table (Stage      *stage,
                 const char *block)
{
  return jx_content_find_table (jx_assessment_get_content (stage_get_assessment (stage)), block);
}

void
stage_set_cell (Stage      *stage,
                const char *block,
                guint       row,
                const char *field,
                const char *text)
{
  JxTable *table = stage_get_table (stage, block);
  g_autoptr(JxCommand) command = jx_edits_set (stage_get_assessment (stage), table, row,
                                               jx_block_find_column (jx_table_get_block (table), field), text);

  g_assert_true (jx_history_do (jx_session_get_history (jx_window_get_session (stage->window)), command, NULL));
  robot_settle ();
}

const char *
stage_get_cell (Stage      *stage,
                const char *block,
                guint       row,
                guint       column)
{
  return jx_row_get_typed (jx_table_get_row (stage_get_table (stage, block), row), (int) column);
}

char *
stage_dup_content (Stage *stage)
{
  GPtrArray *tables = jx_content_get_tables (jx_assessment_get_content (stage_get_assessment (stage)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (tables, i);
      const JxBlock *block = jx_table_get_block (table);

      for (guint row = 0; row < jx_table_get_n_rows (table); row++)
        for (guint column = 0; column < block->n_columns; column++)
          {
            const char *typed = jx_row_get_typed (jx_table_get_row (table, row), column);

            g_string_append_printf (text, "%s/%u/%s=%s\n", block->id, row, block->columns[column].key,
                                    typed != NULL ? typed : "");
          }
    }

  return g_string_free_and_steal (text);
}

static gboolean
edits_field (GtkWidget *widget,
             gpointer   data)
{
  JxField *field = jx_field_row_get_field (widget);

  return field != NULL && g_str_equal (jx_field_get_column (field)->key, data);
}

GtkWidget *
stage_get_row (Stage      *stage,
               const char *field)
{
  GtkWidget *row = stage_search (GTK_WIDGET (stage->window), edits_field, (gpointer) field);

  g_assert_nonnull (row);

  return row;
}

static gboolean
shows_block (GtkWidget *widget,
             gpointer   data)
{
  return JX_IS_TABLE_VIEW (widget)
         && g_str_equal (jx_table_get_block (jx_table_view_get_table (JX_TABLE_VIEW (widget)))->id, data);
}

GtkWidget *
stage_get_grid (Stage      *stage,
                const char *block)
{
  GtkWidget *view = stage_search (GTK_WIDGET (stage->window), shows_block, (gpointer) block);

  g_assert_nonnull (view);

  return stage_find_type (view, JX_TYPE_GRID);
}
