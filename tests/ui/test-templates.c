/* test-templates.c: every template is made, and goes without a trace
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shipped-forms.h"
#include "stage.h"

#include "jx-agencies-dialog.h"
#include "jx-assessment-load.h"
#include "jx-bin-dialog.h"
#include "jx-csv-reader.h"
#include "jx-editor.h"
#include "jx-field-row.h"
#include "jx-finding-row.h"
#include "jx-findings-pane.h"
#include "jx-form-dialog.h"
#include "jx-form-draft-page.h"
#include "jx-form-page.h"
#include "jx-forms-dialog.h"
#include "jx-import-dialog.h"
#include "jx-new-dialog.h"
#include "jx-overview.h"
#include "jx-paste-dialog.h"
#include "jx-paste-row.h"
#include "jx-preview.h"
#include "jx-project-list.h"
#include "jx-project-row.h"
#include "jx-report-dialog.h"
#include "jx-rules-dialog.h"
#include "jx-score-bar.h"
#include "jx-shortcuts.h"
#include "jx-side-pane.h"
#include "jx-table-view.h"

typedef struct
{
  JxForms      *forms;
  JxWorkspace  *workspace;
  JxSession    *session;
  GSettings    *settings;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(JxAssessment) assessment = NULL;

  fixture->forms = load_shipped_forms ();
  fixture->workspace = jx_workspace_new (fixture->forms, NULL);
  assessment = jx_assessment_new_empty (fixture->forms, jx_forms_find_latest (fixture->forms, "mof-project"), NULL);
  fixture->session = jx_session_new (assessment, NULL, NULL);
  fixture->settings = g_settings_new ("org.jixiao.Jixiao");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  robot_settle ();
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->forms);
}

static void
assert_goes (gpointer widget)
{
  g_object_ref_sink (widget);
  robot_settle ();
  g_assert_finalize_object (widget);
}

static void
test_bare (gconstpointer data)
{
  GType (*const *get_type) (void) = data;

  assert_goes (g_object_new ((*get_type) (), NULL));
}

static void
test_editor (Fixture       *fixture,
             gconstpointer  data)
{
  JxEditor *editor = g_object_new (JX_TYPE_EDITOR, NULL);

  jx_editor_bind (editor, fixture->settings);
  jx_editor_set_session (editor, fixture->session);
  jx_editor_set_session (editor, NULL);
  jx_editor_set_session (editor, fixture->session);
  assert_goes (editor);
}

static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  JxTable *table = jx_content_find_table (jx_assessment_get_content (jx_session_get_assessment (fixture->session)), "goals");
  g_autoptr(JxField) field = jx_field_new (fixture->session, table, 0);
  GtkWidget *overview = g_object_new (JX_TYPE_OVERVIEW, NULL);

  jx_view_set_session (JX_VIEW (overview), fixture->session);
  jx_view_ensure (JX_VIEW (overview));
  assert_goes (overview);
  assert_goes (jx_field_row_new (field, "Goal"));
  table = jx_content_find_table (jx_assessment_get_content (jx_session_get_assessment (fixture->session)), "indicators");
  assert_goes (jx_table_view_new (fixture->session, table, TRUE));
  assert_goes (jx_table_view_new (fixture->session, table, FALSE));
}

/* A widget of those in the row; behind the boxes there is one more. */
static gpointer
find_box (GtkWidget *widget,
          guint      position)
{
  GtkWidget *box = gtk_widget_get_next_sibling (gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget))));

  box = gtk_widget_get_first_child (box);
  while (position-- > 0)
    box = gtk_widget_get_next_sibling (box);

  return box;
}

/* A form with boxes, and with other words for them */
static JxForms *
load_boxes (Fixture    *fixture,
            const char *words)
{
  GBytes *shipped = jx_form_get_bytes (jx_forms_find_latest (fixture->forms, "hubei-20-80"));
  g_autoptr(GString) text = g_string_new_len (g_bytes_get_data (shipped, NULL), (gssize) g_bytes_get_size (shipped));
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JxForm) form = NULL;
  g_autoptr(GError) error = NULL;
  JxForms *forms = jx_forms_new ();

  g_string_replace (text, "\"boxes\": \"numbered\"", words, 0);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  form = jx_form_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (jx_forms_add (forms, form, FALSE, NULL));

  return forms;
}

typedef struct
{
  JxSession *session;
  JxTable   *table;
  JxField   *field;     /* 项目属性 */
  GtkWidget *row;
} Kind;

static void
kind_set_up (Kind       *self,
             Fixture    *fixture,
             const char *words)
{
  g_autoptr(JxForms) forms = load_boxes (fixture, words);
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, "hubei-20-80"), NULL);

  self->session = jx_session_new (assessment, NULL, NULL);
  self->table = jx_content_find_table (jx_assessment_get_content (assessment), "kinds");
  self->field = jx_field_new (self->session, self->table, 1);
  self->row = g_object_ref_sink (jx_field_row_new (self->field, "Kind"));
}

static void
kind_clear (Kind *self)
{
  jx_field_close (self->field);
  g_object_unref (self->row);
  g_object_unref (self->field);
  g_object_unref (self->session);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kind, kind_clear)

static const char *
get_kind (Kind *self)
{
  const char *typed = jx_row_get_typed (jx_table_get_row (self->table, 0), 1);

  return typed != NULL ? typed : "";
}

static void
undo (Kind *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_history_undo (jx_session_get_history (self->session), &error));
  g_assert_no_error (error);
}

static void
assert_ticked (Kind     *self,
               gboolean  first,
               gboolean  second)
{
  g_assert_cmpint (gtk_check_button_get_active (find_box (self->row, 0)), ==, first);
  g_assert_cmpint (gtk_check_button_get_active (find_box (self->row, 1)), ==, second);
}

/* A box is ticked by its button, and its button by what stands in the field; one of them, and each tick is a step. */
static void
test_boxes (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto(Kind) kind = { NULL };

  kind_set_up (&kind, fixture, "\"boxes\": \"numbered\"");
  gtk_check_button_set_active (find_box (kind.row, 1), TRUE);
  g_assert_cmpstr (get_kind (&kind), ==, "新增性项目");
  gtk_check_button_set_active (find_box (kind.row, 0), TRUE);
  g_assert_cmpstr (get_kind (&kind), ==, "持续性项目");
  assert_ticked (&kind, TRUE, FALSE);
  undo (&kind);
  g_assert_cmpstr (get_kind (&kind), ==, "新增性项目");
  assert_ticked (&kind, FALSE, TRUE);

  g_signal_emit_by_name (find_box (kind.row, 2), "clicked");   /* the button behind them takes the tick away */
  g_assert_cmpstr (get_kind (&kind), ==, "");
  assert_ticked (&kind, FALSE, FALSE);
  undo (&kind);
  undo (&kind);
  g_assert_cmpstr (get_kind (&kind), ==, "");
  g_assert_false (jx_history_can_undo (jx_session_get_history (kind.session)));

  g_object_set (kind.field, "text", "1、持续性项目 □ 2、新增性项目 ☑", NULL);
  assert_ticked (&kind, FALSE, TRUE);
  g_assert_cmpstr (get_kind (&kind), ==, "1、持续性项目 □ 2、新增性项目 ☑");
}

static void
test_several_boxes (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto(Kind) kind = { NULL };

  kind_set_up (&kind, fixture, "\"boxes\": \"numbered\", \"several\": true");
  gtk_check_button_set_active (find_box (kind.row, 1), TRUE);
  gtk_check_button_set_active (find_box (kind.row, 0), TRUE);
  g_assert_cmpstr (get_kind (&kind), ==, "持续性项目、新增性项目");
  assert_ticked (&kind, TRUE, TRUE);
  undo (&kind);
  g_assert_cmpstr (get_kind (&kind), ==, "新增性项目");
  gtk_check_button_set_active (find_box (kind.row, 1), FALSE);
  g_assert_cmpstr (get_kind (&kind), ==, "");
}

/* What the boxes do not say is seen beside them, also when it comes while they stand. */
static void
test_boxes_and_other_words (Fixture       *fixture,
                            gconstpointer  data)
{
  static const char *const others[] = { "其他（扩建）", "持续性项目、新增性项目" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto(Kind) kind = { NULL };
      GtkWidget *other;

      kind_set_up (&kind, fixture, "\"boxes\": \"numbered\"");
      other = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (kind.row)));
      g_assert_false (gtk_widget_get_visible (other));
      g_object_set (kind.field, "text", others[i], NULL);
      assert_ticked (&kind, FALSE, FALSE);
      g_assert_true (gtk_widget_get_visible (other));
      g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (other)), others[i]));
      jx_field_close (kind.field);

      gtk_check_button_set_active (find_box (kind.row, 1), TRUE);
      g_assert_cmpstr (get_kind (&kind), ==, "新增性项目");
      g_assert_false (gtk_widget_get_visible (other));
      undo (&kind);
      g_assert_cmpstr (get_kind (&kind), ==, others[i]);
      g_assert_true (gtk_widget_get_visible (other));
    }
}

/* The same of a list that opens: each choice is a step, and what is not in the list is seen. */
static void
test_list_of_choices (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto(Kind) kind = { NULL };

  kind_set_up (&kind, fixture, "\"boxes\": \"none\"");
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind.row), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind.row), 1);
  g_assert_cmpstr (get_kind (&kind), ==, "持续性项目");
  undo (&kind);
  g_assert_cmpstr (get_kind (&kind), ==, "新增性项目");
  g_object_set (kind.field, "text", "其他（扩建）", NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (kind.row)), ==, "其他（扩建）");
  g_assert_cmpstr (get_kind (&kind), ==, "其他（扩建）");
}

typedef struct
{
  JxField  *field;
  gboolean  typed;
} Late;

static void
type_late_cb (JxAssessment *assessment,
              JxTable      *table,
              guint         position,
              guint         column,
              Late         *late)
{
  if (!late->typed)
    {
      late->typed = TRUE;
      jx_field_set_text (late->field, "late");
    }
}

/* While others are told of a key no other cell can be typed into: what was typed there stays, and is taken when it is left. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  JxAssessment *assessment = jx_session_get_assessment (fixture->session);
  JxTable *table = jx_content_find_table (jx_assessment_get_content (assessment), "goals");
  g_autoptr(JxField) one = jx_field_new (fixture->session, table, 0), other = jx_field_new (fixture->session, table, 1);
  g_autofree char *shown = NULL;
  Late late = { other, FALSE };
  gulong told = g_signal_connect (assessment, "cell-changed", G_CALLBACK (type_late_cb), &late);

  jx_field_set_text (one, "a key");
  g_signal_handler_disconnect (assessment, told);
  g_assert_true (late.typed);
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), 0), ==, "a key");
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), 1), !=, "late");
  shown = jx_field_dup_text (other);
  g_assert_cmpstr (shown, ==, "late");

  jx_field_close (other);
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), 1), ==, "late");
}

static void
test_panes (Fixture       *fixture,
            gconstpointer  data)
{
  JxScoreBar *bar = g_object_new (JX_TYPE_SCORE_BAR, NULL);
  JxSidePane *pane = g_object_new (JX_TYPE_SIDE_PANE, NULL);
  JxProjectList *list = g_object_new (JX_TYPE_PROJECT_LIST, NULL);
  GtkWidget *row = jx_finding_row_new ();
  GListModel *findings = jx_session_get_findings (fixture->session);
  g_autoptr(JxFinding) finding = g_list_model_get_item (findings, 0);

  jx_score_bar_set_session (bar, fixture->session);
  jx_side_pane_bind (pane, fixture->settings);
  jx_side_pane_set_session (pane, fixture->session);
  jx_project_list_set_workspace (list, fixture->workspace);
  g_assert_nonnull (finding);
  jx_finding_row_set_finding (JX_FINDING_ROW (row), finding);
  assert_goes (bar);
  assert_goes (pane);
  assert_goes (list);
  assert_goes (row);
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new_from_text ("一、项目概况\n无。\n二、其他\n无。");
  g_autoptr(JxCells) cells = jx_csv_read_copied ("三级指标\t指标值\t得分\n人数\t5人\t10\n", NULL);
  AdwDialog *import;

  assert_goes (jx_new_dialog_new (fixture->workspace, fixture->settings));
  import = jx_import_dialog_new (fixture->workspace, G_LIST_MODEL (files));
  g_object_ref_sink (import);
  while (g_atomic_int_get ((int *) &G_OBJECT (import)->ref_count) > 1)   /* the thread that reads the files lets go of it last … */
    if (!g_main_context_iteration (NULL, FALSE))
      g_thread_yield ();                                                 /* … and wakes nobody when it does */
  g_assert_finalize_object (import);
  assert_goes (jx_agencies_dialog_new (fixture->workspace));
  assert_goes (jx_bin_dialog_new (fixture->workspace));
  assert_goes (jx_shortcuts_dialog_new ());
  assert_goes (jx_form_dialog_new (fixture->session));
  assert_goes (jx_forms_dialog_new (fixture->workspace));
  assert_goes (jx_form_draft_page_new (fixture->forms, jx_forms_find_latest (fixture->forms, "rural")));
  assert_goes (jx_form_page_new (jx_forms_find_latest (fixture->forms, "hebei"), fixture->forms, NULL));
  assert_goes (jx_rules_dialog_new (fixture->session));
  assert_goes (jx_paste_dialog_new (fixture->session,
                                    jx_assessment_find_type (jx_session_get_assessment (fixture->session), JX_BLOCK_INDICATORS),
                                    cells));
  assert_goes (jx_report_dialog_new (fixture->session, manuscript, TRUE, NULL));
}

/* What is told of a table in a line has no gaps where its cells are empty. */
static void
test_short_table (void)
{
  g_autofree char *table = jx_paste_row_dup_short ("项目名称\t金寨\t\t\n资金 \t 8000万元");
  g_autofree char *text = jx_paste_row_dup_short ("51  万元");

  g_assert_cmpstr (table, ==, "项目名称 金寨 资金 8000万元");
  g_assert_cmpstr (text, ==, "51  万元");
}

static void
assert_icons (const char *path)
{
  g_autoptr(GRegex) regex = g_regex_new ("[a-z][a-z0-9-]+-symbolic", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 0);

      if (!gtk_icon_theme_has_icon (theme, name))
        g_error ("%s: no icon %s", path, name);
    }
}

static guint
assert_icons_below (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n_files += assert_icons_below (path);
      else if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".ui"))
        {
          assert_icons (path);
          n_files++;
        }
    }

  return n_files;
}

/* Every icon that is named is there; the one that stands for those that are not looks like a fault. */
static void
test_icons (void)
{
  g_assert_cmpuint (assert_icons_below (UI_SOURCES), >, 100);
}

static const struct { const char *name; GType (*get_type) (void); } bare[] =
{
  { "/templates/bare/editor", jx_editor_get_type },
  { "/templates/bare/finding-row", jx_finding_row_get_type },
  { "/templates/bare/findings-pane", jx_findings_pane_get_type },
  { "/templates/bare/preview", jx_preview_get_type },
  { "/templates/bare/project-list", jx_project_list_get_type },
  { "/templates/bare/project-row", jx_project_row_get_type },
  { "/templates/bare/score-bar", jx_score_bar_get_type },
  { "/templates/bare/side-pane", jx_side_pane_get_type },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (bare); i++)
    g_test_add_data_func (bare[i].name, &bare[i].get_type, test_bare);

  g_test_add ("/templates/editor", Fixture, NULL, set_up, test_editor, tear_down);
  g_test_add ("/templates/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/templates/boxes", Fixture, NULL, set_up, test_boxes, tear_down);
  g_test_add ("/templates/several-boxes", Fixture, NULL, set_up, test_several_boxes, tear_down);
  g_test_add ("/templates/boxes-and-other-words", Fixture, NULL, set_up, test_boxes_and_other_words, tear_down);
  g_test_add ("/templates/list-of-choices", Fixture, NULL, set_up, test_list_of_choices, tear_down);
  g_test_add ("/templates/refused-text-stays", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/templates/panes", Fixture, NULL, set_up, test_panes, tear_down);
  g_test_add ("/templates/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add_func ("/templates/short-table", test_short_table);
  g_test_add_func ("/templates/icons", test_icons);

  return g_test_run ();
}
