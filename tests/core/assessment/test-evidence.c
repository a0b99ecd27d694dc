/* test-evidence.c: what an indicator rests on: files, surveys, the contract; and that every step is undone to the byte
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-contract.h"
#include "jx-edits.h"
#include "jx-error.h"
#include "jx-evidence.h"
#include "jx-journal-entry.h"
#include "jx-publication.h"
#include "jx-session.h"
#include "jx-survey.h"
#include "memory-journal.h"
#include "table-edit.h"

#define HASH_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define HASH_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define PROJECT "p0p0p0p0-0000-4000-8000-000000000001"

/* ---- names and pages ---- */

static void
test_names (void)
{
  static const struct { const char *name, *expected; } cases[] = {
    { "合同 扫描件.pdf", "合同 扫描件.pdf" },
    { "../../etc/passwd", "_._.._etc_passwd" },
    { "c:\\a.txt", "c:_a.txt" },
    { ".hidden", "_hidden" },
    { "a\nb\t.txt", "a_b_.txt" },
    { "\xe2\x80\xae" "fdp.exe", "fdp.exe" },   /* a character that turns the direction */
    { "\xff\xfe.pdf", "\xef\xbf\xbd\xef\xbf\xbd.pdf" },
    { "   ", "_" },
    { "", "_" },
    { NULL, "_" },
  };
  g_autofree char *long_name = g_strnfill (400, 'a'), *with_ending = g_strconcat (long_name, ".pdf", NULL);
  g_autofree char *cut = jx_evidence_dup_name (with_ending);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = jx_evidence_dup_name (cases[i].name);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }

  g_assert_cmpuint (strlen (cut), <=, 200);
  g_assert_true (g_str_has_suffix (cut, "a.pdf"));
}

static void
test_pages (void)
{
  static const struct { const char *typed, *pages; } cases[] = {
    { "3", "3" }, { "3-5", "3–5" }, { "3–5", "3–5" }, { "第3至5页", "3–5" }, { "３～５，８", "3–5、8" }, { " 1, 4-6 ;9 ", "1、4–6、9" },
    { "p. 12", "12" }, { "7-7", "7–7" },
  };
  static const char *const bad[] = { "封面", "5-3", "0", "3-", "-3", "3,,5", "3 5", "123456", "3–5、" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pages = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (jx_evidence_read_pages (cases[i].typed, &pages, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (pages, ==, cases[i].pages);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *pages = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_evidence_read_pages (bad[i], &pages, &error));
      g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE);
      g_assert_null (pages);
    }
}

static void
test_no_pages (void)
{
  g_autofree char *none = NULL, *blank = NULL;

  g_assert_true (jx_evidence_read_pages (NULL, &none, NULL) && none == NULL);
  g_assert_true (jx_evidence_read_pages (" 　", &blank, NULL) && blank == NULL);
}

/* ---- steps ---- */

typedef struct
{
  JxForms       *forms;
  JxAssessment  *assessment;
  MemoryJournal *journal;
  JxSession     *session;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new ();

  self->forms = load_shipped_forms ();
  self->assessment = table_new (self->forms, "mof-project", "2023");
  self->journal = memory_journal_new ();
  self->session = jx_session_new (self->assessment, JX_JOURNAL (self->journal), entries);
  table_edit (self->assessment, "indicators/0/level3=培训人次\nindicators/1/level3=合格率\n");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->session);
  g_object_unref (self->journal);
  g_object_unref (self->assessment);
  g_object_unref (self->forms);
}

static JxTable *
indicators (Fixture *self)
{
  return jx_assessment_find_type (self->assessment, JX_BLOCK_INDICATORS);
}

static const char *
row_id (Fixture *self,
        guint    position)
{
  return jx_row_get_id (jx_table_get_row (indicators (self), position));
}

static GPtrArray *
make_papers (void)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);

  g_ptr_array_add (papers, jx_evidence_new ("签到表.pdf", 1024, HASH_A));
  g_ptr_array_add (papers, jx_evidence_new ("合同.pdf", 2048, HASH_B));

  return papers;
}

/* All that the assessment holds, as the log would keep it. */
static char *
dup_all (Fixture *self)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  jx_assessment_add_to_bundle (self->assessment, bundle);
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      g_string_append_printf (text, "%s %s\n", jx_record_kind_to_key (record->kind), record->id);
      for (guint j = 0; j < record->fields->len; j++)
        g_string_append_printf (text, "  %s\n", (const char *) g_ptr_array_index (record->fields, j));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
run (Fixture   *self,
     JxCommand *command)
{
  g_autoptr(JxCommand) owned = command;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (command);
  g_assert_true (jx_history_do (jx_session_get_history (self->session), command, &error));
  g_assert_no_error (error);
}

/* Done, undone, done again: the same bytes. */
static void
assert_undone (Fixture   *self,
               JxCommand *command)
{
  JxHistory *history = jx_session_get_history (self->session);
  g_autofree char *before = dup_all (self), *after = NULL, *undone = NULL, *redone = NULL;

  run (self, command);
  after = dup_all (self);
  g_assert_cmpstr (after, !=, before);
  g_assert_true (jx_history_undo (history, NULL));
  undone = dup_all (self);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (jx_history_redo (history, NULL));
  redone = dup_all (self);
  g_assert_cmpstr (redone, ==, after);
}

static void
attach (Fixture    *self,
        const char *row)
{
  g_autoptr(GPtrArray) papers = make_papers ();

  run (self, jx_evidence_attach (self->assessment, row, papers, NULL));
}

static void
test_each_step_is_undone (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(GPtrArray) papers = make_papers (), own = NULL;

  assert_undone (self, jx_evidence_attach (self->assessment, row_id (self, 0), papers, NULL));
  own = jx_evidence_dup_of_row (self->assessment, row_id (self, 0));
  g_assert_cmpuint (own->len, ==, 2);
  g_assert_cmpstr (jx_record_get (g_ptr_array_index (own, 0), "name"), ==, "合同.pdf");   /* by name */

  assert_undone (self, jx_evidence_set_pages (g_ptr_array_index (own, 1), "3-5", NULL));
  assert_undone (self, jx_evidence_detach (g_ptr_array_index (own, 0)));
  g_assert_true (jx_evidence_has_row (self->assessment, row_id (self, 0)));
  g_assert_false (jx_evidence_has_row (self->assessment, row_id (self, 1)));
}

static void
test_what_is_there_is_not_attached_again (Fixture       *self,
                                          gconstpointer  data)
{
  g_autoptr(GPtrArray) papers = make_papers ();
  g_autoptr(JxCommand) again = NULL, other = NULL;

  g_ptr_array_add (papers, jx_evidence_new ("another name.pdf", 1024, HASH_A));
  attach (self, row_id (self, 0));
  again = jx_evidence_attach (self->assessment, row_id (self, 0), papers, NULL);
  g_assert_cmpuint (jx_command_get_n_children (again), ==, 0);
  other = jx_evidence_attach (self->assessment, NULL, papers, NULL);
  g_assert_cmpuint (jx_command_get_n_children (other), ==, 2);
}

static void
test_too_many_are_refused (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autofree char *before = dup_all (self), *after = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i <= JX_EVIDENCE_MAX_OF_ROW; i++)
    {
      g_autofree char *sha256 = g_strdup_printf ("%064x", i);

      g_ptr_array_add (papers, jx_evidence_new ("a", 1, sha256));
    }

  g_assert_null (jx_evidence_attach (self->assessment, row_id (self, 0), papers, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT);
  after = dup_all (self);
  g_assert_cmpstr (after, ==, before);

  g_ptr_array_remove_index (papers, 0);
  run (self, jx_evidence_attach (self->assessment, row_id (self, 0), papers, NULL));
}

static void
test_a_row_takes_its_evidence_along (Fixture       *self,
                                     gconstpointer  data)
{
  attach (self, row_id (self, 0));
  assert_undone (self, jx_edits_remove_rows (self->assessment, indicators (self), 0, 1));
  g_assert_cmpuint (jx_evidence_get_all (self->assessment)->len, ==, 0);
}

static void
test_the_public_sees_none (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(JxAssessment) copy = NULL;
  JxSurvey survey;

  attach (self, row_id (self, 0));
  g_assert_true (jx_holder_set_field (JX_HOLDER (self->assessment), row_id (self, 0), "survey_returned", "120", NULL));
  g_assert_true (jx_holder_set_field (JX_HOLDER (self->assessment), row_id (self, 0), JX_SURVEY_SOURCE, "台账", NULL));
  copy = jx_publication_new (self->assessment, NULL);

  g_assert_cmpuint (jx_evidence_get_all (copy)->len, ==, 0);
  g_assert_false (jx_survey_read (jx_table_get_row (jx_assessment_find_type (copy, JX_BLOCK_INDICATORS), 0),
                                  jx_table_get_block (jx_assessment_find_type (copy, JX_BLOCK_INDICATORS)), &survey));
}

/* ---- surveys ---- */

static void
read_survey (Fixture    *self,
             const char *asked,
             const char *returned,
             const char *valid,
             const char *satisfied,
             JxSurvey   *survey)
{
  const char *texts[] = { asked, returned, valid, satisfied };

  for (guint i = 0; i < JX_SURVEY_N_COUNTS; i++)
    g_assert_true (jx_holder_set_field (JX_HOLDER (self->assessment), row_id (self, 0), jx_survey_get_key (i), texts[i], NULL));

  jx_survey_read (jx_table_get_row (indicators (self), 0), jx_table_get_block (indicators (self)), survey);
}

static void
test_surveys (Fixture       *self,
              gconstpointer  data)
{
  static const struct { const char *texts[4], *rate; gboolean fault; } cases[] = {
    { { "100份", "98", "96", "88" }, "91.67", FALSE },
    { { "100", "98", NULL, "98" }, "100.00", FALSE },
    { { "100", NULL, NULL, "98" }, NULL, FALSE },
    { { "100", "0", NULL, "0" }, NULL, FALSE },
    { { "100", "120", NULL, "98" }, "81.67", TRUE },
    { { "100", "98", "96", "97" }, "101.04", TRUE },
    { { "许多", "98", NULL, "90" }, "91.84", TRUE },
    { { "99.5", NULL, NULL, NULL }, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JxSurvey survey;
      g_autofree char *fault = NULL, *shown = NULL;
      gint64 rate;

      read_survey (self, cases[i].texts[0], cases[i].texts[1], cases[i].texts[2], cases[i].texts[3], &survey);
      fault = jx_survey_dup_fault (&survey);
      g_assert_cmpint (fault != NULL, ==, cases[i].fault);
      if (jx_survey_get_rate (&survey, 2, &rate))
        shown = g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, rate / 100, rate % 100);
      g_assert_cmpstr (shown, ==, cases[i].rate);
    }
}

/* ---- contract ---- */

static void
test_amounts_keep_their_unit (void)
{
  static const struct { const char *typed; JxMoneyUnit unit; const char *stored, *in_wan, *in_yuan; } cases[] = {
    { "120", JX_MONEY_WAN, "120万元", "120", "1200000" },
    { "12.50", JX_MONEY_WAN, "12.50万元", "12.50", "125000" },
    { "1,200,000元", JX_MONEY_WAN, "1,200,000元", "120", "1,200,000" },
    { "500", JX_MONEY_YUAN, "500元", "0.05", "500" },
    { "见合同", JX_MONEY_WAN, "见合同", "见合同", "见合同" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stored = jx_contract_dup_stored (cases[i].typed, cases[i].unit);
      g_autofree char *wan = jx_contract_dup_shown (stored, JX_MONEY_WAN), *yuan = jx_contract_dup_shown (stored, JX_MONEY_YUAN);

      g_assert_cmpstr (stored, ==, cases[i].stored);
      g_assert_cmpstr (wan, ==, cases[i].in_wan);
      g_assert_cmpstr (yuan, ==, cases[i].in_yuan);
    }

  g_assert_null (jx_contract_dup_stored (" ", JX_MONEY_WAN));
}

static JxRecord *
make_project (void)
{
  JxRecord *project = jx_record_new (JX_RECORD_PROJECT, PROJECT, NULL);

  jx_record_set (project, "first_year", "2022");
  jx_record_set (project, "last_year", "2024");
  jx_record_set (project, "contract", "100万元");
  jx_record_set (project, "paid_2022", "30万元");
  jx_record_set (project, "paid_2023", "455000元");
  jx_record_set (project, "paid_2025", "5万元");

  return project;
}

static void
test_payments_add_up (void)
{
  g_autoptr(JxRecord) project = make_project ();
  g_autoptr(GArray) years = jx_contract_dup_years (project);
  gint64 fen;

  g_assert_cmpuint (years->len, ==, 4);
  g_assert_cmpint (g_array_index (years, int, 2), ==, 2024);
  g_assert_cmpint (g_array_index (years, int, 3), ==, 2025);
  g_assert_false (jx_contract_sum (project, 2021, &fen));
  g_assert_true (jx_contract_sum (project, 2023, &fen));
  g_assert_cmpint (fen, ==, 75500000);
  g_assert_true (jx_contract_sum (project, 9999, &fen));
  g_assert_cmpint (fen, ==, 80500000);

  jx_record_set (project, "paid_2024", "不详");
  g_assert_false (jx_contract_sum (project, 9999, &fen));
  g_assert_true (jx_contract_sum (project, 2023, &fen));
  g_assert_cmpint (jx_contract_get_year ("paid_20x4"), ==, 0);
  g_assert_cmpint (jx_contract_get_year ("paid_20244"), ==, 0);
}

/* ---- rules ---- */

static JxFinding *
find (Fixture    *self,
      const char *rule,
      const char *place)
{
  g_autoptr(GPtrArray) findings = NULL;
  JxFinding *finding;

  jx_assessment_recompute (self->assessment);
  findings = jx_checks_run (self->assessment);
  finding = table_find (findings, rule, place);

  return finding != NULL ? g_object_ref (finding) : NULL;
}

static gboolean
finds (Fixture    *self,
       const char *rule,
       const char *place)
{
  g_autoptr(JxFinding) finding = find (self, rule, place);

  return finding != NULL;
}

static void
test_a_survey_is_held_against_the_table (Fixture       *self,
                                         gconstpointer  data)
{
  table_edit (self->assessment, "indicators/0/level1=满意度指标\nindicators/0/level2=服务对象满意度\nindicators/0/level3=群众满意度\n"
                                "indicators/0/target=≥90%\nindicators/0/actual=92%\n");
  g_assert_true (finds (self, "V15", "indicators/0"));

  attach (self, row_id (self, 0));
  g_assert_false (finds (self, "V15", "indicators/0"));

  table_edit (self->assessment, "indicators/0/survey_valid=96\nindicators/0/survey_satisfied=88\n");
  g_assert_false (finds (self, "F09", NULL));   /* 91.67, which is 92 */

  table_edit (self->assessment, "indicators/0/actual=95%\n");
  g_assert_true (finds (self, "F09", "indicators/0/actual"));

  table_edit (self->assessment, "indicators/0/survey_satisfied=97\n");
  g_assert_true (finds (self, "V15", "indicators/0"));
  g_assert_false (finds (self, "F09", NULL));
}

static void
test_a_contract_is_held_against_the_funds (Fixture       *self,
                                           gconstpointer  data)
{
  g_autoptr(JxRecord) project = make_project ();

  table_edit (self->assessment, "funds/0/全年预算数=50\nfunds/0/全年执行数=45.5\nfunds/1/全年预算数=50\nfunds/1/全年执行数=45.5\n");
  jx_assessment_set_facts (self->assessment, NULL, project);
  g_assert_false (finds (self, "F09", NULL));

  jx_record_set (project, "paid_2023", "46万元");
  jx_assessment_set_facts (self->assessment, NULL, project);
  g_assert_true (finds (self, "F09", "funds/0/全年执行数"));

  jx_record_set (project, "paid_2023", "45.5万元");
  jx_record_set (project, "contract", "70万元");
  jx_assessment_set_facts (self->assessment, NULL, project);
  g_assert_true (finds (self, "F09", "funds/0/全年执行数"));

  jx_record_set (project, "paid_2022", NULL);
  jx_record_set (project, "first_year", "2023");
  jx_record_set (project, "last_year", "2023");
  jx_assessment_set_facts (self->assessment, NULL, project);
  g_assert_true (finds (self, "F09", "funds/0/全年预算数"));

  jx_record_set (project, "contract", "50万元");
  jx_assessment_set_facts (self->assessment, NULL, project);
  g_assert_false (finds (self, "F09", NULL));
}

#define ADD(path, func) g_test_add ("/evidence/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/evidence/names", test_names);
  g_test_add_func ("/evidence/pages", test_pages);
  g_test_add_func ("/evidence/no-pages", test_no_pages);
  g_test_add_func ("/evidence/amounts-keep-their-unit", test_amounts_keep_their_unit);
  g_test_add_func ("/evidence/payments-add-up", test_payments_add_up);
  ADD ("each-step-is-undone", test_each_step_is_undone);
  ADD ("what-is-there-is-not-attached-again", test_what_is_there_is_not_attached_again);
  ADD ("too-many-are-refused", test_too_many_are_refused);
  ADD ("a-row-takes-its-evidence-along", test_a_row_takes_its_evidence_along);
  ADD ("the-public-sees-none", test_the_public_sees_none);
  ADD ("surveys", test_surveys);
  ADD ("a-survey-is-held-against-the-table", test_a_survey_is_held_against_the_table);
  ADD ("a-contract-is-held-against-the-funds", test_a_contract_is_held_against_the_funds);

  return g_test_run ();
}
