/* test-links.c: a sentence that quotes a figure by hand is told when the figure changes, and no other is
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check-case.h"
#include "memory-journal.h"

#include "jx-edits.h"
#include "jx-link.h"
#include "jx-place.h"
#include "jx-session.h"

typedef struct
{
  const char *path;
  const char *before;   /* lines of place=text: how the table and its texts stand */
  const char *changes;  /* lines of place=text: a step each */
  const char *figure;   /* that is told to be of before; NULL: none is */
  const char *right;    /* what should stand there now */
} LinkCase;

/* ours; a row more of people in the table that is in order, and what a report says of it */
#define TRAINED "indicators/0/level3=参训人次\nindicators/0/target=≥1200人次\nindicators/0/actual=1286人次\n"
#define PAID    "funds/0/全年执行数=178.35\nfunds/1/全年执行数=178.35\n"

static const LinkCase link_cases[] = {
  { "/links/count",            TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=1300人次", "1286人次", "1300人次" },
  { "/links/count-grouped",    TRAINED "section/results=各镇轮训，共1,286人次。", "indicators/0/actual=13000人次", "1,286人次", "13,000人次" },
  { "/links/count-in-a-goal",  TRAINED "goals/actual=各镇轮训，共1286人次。", "indicators/0/actual=1300人次", "1286人次", "1300人次" },
  { "/links/target",           TRAINED "goals/expected=各镇轮训，共1200人次。", "indicators/0/target=≥1250人次", "1200人次", "1250人次" },
  { "/links/silent/amount-of-the-total",         PAID "section/results=投入178.35万元用于更换灯杆。", "funds/1/全年执行数=182.1", NULL, NULL },   /* the total still says so */
  { "/links/amount-both",      PAID "section/results=投入178.35万元用于更换灯杆。", "funds/0/全年执行数=\nfunds/1/全年执行数=182.1", "178.35万元", "182.1万元" },
  { "/links/amount-in-yuan",   PAID "funds/0/全年执行数=\nsection/results=投入1783500元用于更换灯杆。", "funds/1/全年执行数=182.1", "1783500元", "1821000元" },
  { "/links/amount-rounded",   "funds/0/全年执行数=\nfunds/1/全年执行数=178.3512\nsection/results=投入178.35万元用于更换灯杆。",
    "funds/1/全年执行数=182.1", "178.35万元", "182.1万元" },
  { "/links/rate",             "section/results=路灯亮灯比例98.5%，夜间出行更方便。", "indicators/5/actual=96.2%", "98.5%", "96.2%" },
  { "/links/few-digits-named", "section/results=照明所用节能灯具占到92%。", "indicators/6/actual=94%", "92%", "94%" },
  { "/links/typed-in-pieces",  TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=13\nindicators/0/actual=1300人次", "1286人次", "1300人次" },
  { "/links/by-way-of-nothing", TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=\nindicators/0/actual=1300人次", "1286人次", "1300人次" },
  { "/links/other-measure",    TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=1300人", "1286人次", NULL },
  { "/links/no-measure",       TRAINED "indicators/0/target=≥1200\nindicators/0/actual=1286\nsection/results=各镇轮训，共1286人次。",
    "indicators/0/actual=1300", "1286人次", "1300人次" },

  { "/links/silent/nothing-changed", TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/reason=无", NULL, NULL },
  { "/links/silent/back-again",  TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=1300人次\nindicators/0/actual=1286人次", NULL, NULL },
  { "/links/silent/same-in-other-words", TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=0.1286万人次", NULL, NULL },
  { "/links/silent/blank-now",   TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=", NULL, NULL },
  { "/links/silent/text-agrees", TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=1300人次\nsection/results=各镇轮训，共1300人次。", NULL, NULL },
  { "/links/silent/figure-gone", TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=1300人次\nsection/results=各镇轮训。", NULL, NULL },
  { "/links/silent/written-again", TRAINED "section/results=各镇轮训，共1286人次。",
    "indicators/0/actual=1300人次\nsection/results=各镇轮训。\nsection/results=进社区宣讲1286人次。", NULL, NULL },
  { "/links/silent/two-cells",   TRAINED "indicators/1/level3=宣讲人次\nindicators/1/target=≥1286人次\nindicators/1/actual=1290人次\nsection/results=各镇轮训，共1286人次。",
    "indicators/0/actual=1300人次", NULL, NULL },
  { "/links/silent/one-of-the-funds", "section/results=投入98万元用于更换灯杆。", "funds/0/全年执行数=97", NULL, NULL },
  { "/links/silent/another-shows-it", TRAINED "section/results=各镇轮训，共1286人次。", "indicators/0/actual=1300人次\nindicators/7/actual=1286人次", NULL, NULL },
  { "/links/silent/few-digits",  "indicators/0/actual=15个\nsection/results=为15个乡镇换灯。", "indicators/0/actual=16个", NULL, NULL },
  { "/links/silent/a-hundred-percent", "indicators/1/actual=100%\nsection/results=资金到位率100%。", "indicators/1/actual=99%\nindicators/1/target=99%", NULL, NULL },
  { "/links/silent/one",         "indicators/0/actual=3个\nsection/results=分3步实施。", "indicators/0/actual=4个", NULL, NULL },
  { "/links/silent/year",        "indicators/0/target=≥2000\nindicators/0/actual=2022\nsection/results=规划始于2022，分步实施。", "indicators/0/actual=2030", NULL, NULL },
  { "/links/silent/in-words",    TRAINED "section/results=各镇轮训，共一千二百八十六人次。", "indicators/0/actual=1300人次", NULL, NULL },
  { "/links/silent/about",       TRAINED "section/results=各镇轮训，共约1286人次。", "indicators/0/actual=1300人次", NULL, NULL },
  { "/links/silent/other-measure", TRAINED "section/results=各镇换灯1286盏。", "indicators/0/actual=1300人次", NULL, NULL },
  { "/links/silent/last-year",   TRAINED "section/results=上年轮训1286人次。", "indicators/0/actual=1300人次", NULL, NULL },
};

typedef struct
{
  JxForms       *forms;
  MemoryJournal *journal;
  JxAssessment  *assessment;
  JxSession     *session;
} Fixture;

static void
set_up (Fixture    *fixture,
        const char *before)
{
  fixture->forms = load_shipped_forms ();
  fixture->journal = memory_journal_new ();
  fixture->assessment = check_case_new_table (fixture->forms);
  table_edit (fixture->assessment, before);
  fixture->session = jx_session_new (fixture->assessment, JX_JOURNAL (fixture->journal), NULL);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->assessment);
  g_object_unref (fixture->journal);
  g_object_unref (fixture->forms);
}

static JxHistory *
history (Fixture *fixture)
{
  return jx_session_get_history (fixture->session);
}

static void
do_step (Fixture   *fixture,
         JxCommand *command)
{
  g_autoptr(GError) error = NULL;

  jx_history_do (history (fixture), command, &error);
  g_assert_no_error (error);
  g_object_unref (command);
}

/* A line is a step, by the way of the window: a command of the history. */
static void
change (Fixture    *fixture,
        const char *changes)
{
  g_auto(GStrv) lines = g_strsplit (changes, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *text = strchr (lines[i], '=');
      JxCellRef cell;

      *text++ = '\0';
      g_assert_true (jx_assessment_find_place (fixture->assessment, lines[i], &cell));
      do_step (fixture, jx_edits_set (fixture->assessment, cell.table, cell.position, cell.column, text));
    }
}

/* The finding about a figure that was a cell's; those of other reasons have no cell beside. */
static JxFinding *
find_told (Fixture *fixture)
{
  GListModel *findings = jx_session_get_findings (fixture->session);
  JxFinding *found = NULL;
  const char *field;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);

      if (jx_finding_get_beside (finding, &field) == NULL)
        continue;
      g_test_message ("%s %s: %s", jx_finding_get_rule (finding), jx_finding_get_place (finding), jx_finding_get_message (finding));
      g_assert_null (found);
      found = finding;
    }

  return found;
}

static const char *
get_figure (JxFinding  *finding,
            const char *name)
{
  for (const char *const *figure = jx_finding_get_figures (finding); *figure != NULL; figure += 2)
    if (g_str_equal (figure[0], name))
      return figure[1];

  return NULL;
}

static char *
dup_typed (Fixture    *fixture,
           const char *place)
{
  JxCellRef cell;

  g_assert_true (jx_assessment_find_place (fixture->assessment, place, &cell));

  return g_strdup (jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column));
}

static guint
count_links (Fixture *fixture)
{
  return jx_links_get (fixture->assessment)->len;
}

static void
test_case (gconstpointer data)
{
  const LinkCase *c = data;
  g_autofree char *message = NULL;
  Fixture fixture;
  JxFinding *finding;

  set_up (&fixture, c->before);
  g_assert_null (find_told (&fixture));
  change (&fixture, c->changes);
  finding = find_told (&fixture);

  g_assert_cmpint (finding != NULL, ==, c->figure != NULL);
  if (finding != NULL)
    {
      g_assert_cmpstr (jx_finding_get_rule (finding), ==, "F09");
      g_assert_cmpstr (get_figure (finding, "typed"), ==, c->figure);
      g_assert_cmpint (jx_finding_get_fix (finding) != NULL, ==, c->right != NULL);
      if (c->right != NULL)
        g_assert_cmpstr (get_figure (finding, "table"), ==, c->right);
    }

  tear_down (&fixture);
}

static void
test_it_is_told_in_the_sentence_and_at_the_cell (void)
{
  const char *field;
  guint start, end;
  JxFinding *finding;
  JxCellRef cell;
  Fixture fixture;
  JxRow *row;

  set_up (&fixture, TRAINED "section/results=各镇轮训，共1286人次。");
  change (&fixture, "indicators/0/actual=1300人次");
  finding = find_told (&fixture);
  g_assert_nonnull (finding);

  g_assert_cmpstr (jx_finding_get_place (finding), ==, "section/results/6");
  g_assert_true (jx_finding_find_words (finding, jx_finding_get_row_id (finding), jx_finding_get_field (finding), &start, &end));
  g_assert_cmpuint (start, ==, 6);
  g_assert_cmpuint (end, ==, 12);

  g_assert_true (jx_assessment_find_place (fixture.assessment, "indicators/0/actual", &cell));
  row = jx_table_get_row (cell.table, cell.position);
  g_assert_cmpstr (jx_finding_get_beside (finding, &field), ==, jx_row_get_id (row));
  g_assert_true (jx_session_find_finding (fixture.session, jx_row_get_id (row), field) == finding);
  tear_down (&fixture);
}

/* The link is part of the step, and the row may stand elsewhere by then. */
static void
test_undo_takes_it_back_and_rows_may_move (void)
{
  g_autofree char *text = NULL, *again = NULL;
  g_autoptr(GError) error = NULL;
  JxCellRef cell;
  Fixture fixture;

  set_up (&fixture, TRAINED "section/results=各镇轮训，共1286人次。");
  change (&fixture, "indicators/0/actual=1300人次");
  g_assert_cmpuint (count_links (&fixture), ==, 1);
  jx_history_undo (history (&fixture), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_links (&fixture), ==, 0);
  g_assert_false (jx_history_can_undo (history (&fixture)));
  jx_history_redo (history (&fixture), &error);
  g_assert_no_error (error);
  g_assert_nonnull (find_told (&fixture));

  g_assert_true (jx_assessment_find_place (fixture.assessment, "indicators/0/actual", &cell));
  do_step (&fixture, jx_edits_insert_rows (fixture.assessment, cell.table, 0, 1, -1));
  change (&fixture, "indicators/1/actual=1310人次");
  g_assert_nonnull (find_told (&fixture));
  g_assert_cmpstr (get_figure (find_told (&fixture), "table"), ==, "1310人次");

  do_step (&fixture, g_object_ref (jx_finding_get_fix (find_told (&fixture))));
  text = dup_typed (&fixture, "section/results");
  g_assert_cmpstr (text, ==, "各镇轮训，共1310人次。");
  g_assert_null (find_told (&fixture));
  g_assert_cmpuint (count_links (&fixture), ==, 0);

  jx_history_undo (history (&fixture), &error);
  g_assert_no_error (error);
  again = dup_typed (&fixture, "section/results");
  g_assert_cmpstr (again, ==, "各镇轮训，共1286人次。");
  g_assert_nonnull (find_told (&fixture));
  tear_down (&fixture);
}

/* Keys, with a pause among them: what is linked is what stood there before the first. */
static void
test_keys_are_steps_when_they_rest (void)
{
  static const char *const keys[] = { "1", "13", "130", "1300", "1300人", "1300人次" };
  const char *field;
  g_autoptr(GError) error = NULL;
  JxCellRef cell;
  Fixture fixture;
  const char *id;

  set_up (&fixture, TRAINED "section/results=各镇轮训，共1286人次。");
  g_assert_true (jx_assessment_find_place (fixture.assessment, "indicators/0/actual", &cell));
  id = jx_row_get_id (jx_table_get_row (cell.table, cell.position));
  field = jx_table_get_block (cell.table)->columns[cell.column].key;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      jx_history_type (history (&fixture), id, field, keys[i], &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_links (&fixture), ==, 0);
    }
  jx_history_close_edit (history (&fixture));
  g_assert_cmpstr (get_figure (find_told (&fixture), "table"), ==, "1300人次");

  jx_history_type (history (&fixture), id, field, "13", &error);
  g_assert_no_error (error);
  jx_history_withdraw_edit (history (&fixture));
  g_assert_cmpstr (get_figure (find_told (&fixture), "table"), ==, "1300人次");

  jx_history_undo (history (&fixture), &error);
  g_assert_no_error (error);
  g_assert_null (find_told (&fixture));
  g_assert_cmpuint (count_links (&fixture), ==, 0);
  tear_down (&fixture);
}

static void
test_an_answer_holds_until_the_cell_changes_again (void)
{
  Fixture fixture;

  set_up (&fixture, TRAINED "section/results=各镇轮训，共1286人次。");
  change (&fixture, "indicators/0/actual=1300人次");
  do_step (&fixture, jx_edits_answer (fixture.assessment, find_told (&fixture), "仅指线下培训"));
  g_assert_cmpstr (jx_finding_get_answer (find_told (&fixture)), ==, "仅指线下培训");
  change (&fixture, "indicators/0/actual=1310人次");
  g_assert_null (jx_finding_get_answer (find_told (&fixture)));
  tear_down (&fixture);
}

static void
test_a_row_that_is_deleted_takes_its_links_along (void)
{
  g_autoptr(GError) error = NULL;
  JxCellRef cell;
  Fixture fixture;

  set_up (&fixture, TRAINED "section/results=各镇轮训，共1286人次。");
  change (&fixture, "indicators/0/actual=1300人次");
  g_assert_true (jx_assessment_find_place (fixture.assessment, "indicators/0/actual", &cell));
  do_step (&fixture, jx_edits_remove_rows (fixture.assessment, cell.table, cell.position, 1));
  g_assert_null (find_told (&fixture));
  g_assert_cmpuint (count_links (&fixture), ==, 0);
  jx_history_undo (history (&fixture), &error);
  g_assert_no_error (error);
  g_assert_nonnull (find_told (&fixture));
  tear_down (&fixture);
}

/* A section that quotes the table is read otherwise than it was typed; the figure beside the quote is set right all the same. */
static void
test_beside_a_quote (void)
{
  g_autofree char *text = NULL;
  Fixture fixture;

  set_up (&fixture, TRAINED "section/results=执行率{value:rate}，各镇轮训，共1286人次。");
  change (&fixture, "indicators/0/actual=1300人次");
  do_step (&fixture, g_object_ref (jx_finding_get_fix (find_told (&fixture))));
  text = dup_typed (&fixture, "section/results");
  g_assert_cmpstr (text, ==, "执行率{value:rate}，各镇轮训，共1300人次。");
  tear_down (&fixture);
}

/* T02 knows the row by its name: the same figure is not told twice. */
static void
test_what_another_rule_tells_is_told_once (void)
{
  GListModel *findings;
  guint n = 0;
  Fixture fixture;

  set_up (&fixture, TRAINED "section/results=参训人次1286人次。");
  change (&fixture, "indicators/0/actual=1300人次");
  findings = jx_session_get_findings (fixture.session);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);

      n += strstr (jx_finding_get_message (finding), "1286") != NULL;
    }
  g_assert_cmpuint (count_links (&fixture), ==, 1);
  g_assert_cmpuint (n, ==, 1);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (link_cases); i++)
    g_test_add_data_func (link_cases[i].path, &link_cases[i], test_case);
  g_test_add_func ("/links/told-in-the-sentence-and-at-the-cell", test_it_is_told_in_the_sentence_and_at_the_cell);
  g_test_add_func ("/links/undo-takes-it-back-and-rows-may-move", test_undo_takes_it_back_and_rows_may_move);
  g_test_add_func ("/links/keys-are-steps-when-they-rest", test_keys_are_steps_when_they_rest);
  g_test_add_func ("/links/an-answer-holds-until-the-cell-changes-again", test_an_answer_holds_until_the_cell_changes_again);
  g_test_add_func ("/links/a-row-that-is-deleted-takes-its-links-along", test_a_row_that_is_deleted_takes_its_links_along);
  g_test_add_func ("/links/beside-a-quote", test_beside_a_quote);
  g_test_add_func ("/links/what-another-rule-tells-is-told-once", test_what_another_rule_tells_is_told_once);

  return g_test_run ();
}
