/* test-carried.c: every field of every form is either carried into another year or begins empty there
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-carried.h"
#include "jx-forms.h"
#include "jx-report-figures.h"
#include "memory-journal.h"

/* What stands in next year's table because the project is the same; all other roles are what came of the year. */
#define STAYS                                                                                                                     \
  "label project-code agency supervisor region head contact phone funds-source weight level1 level2 relation measure standard core"
#define MOVES "project-name project expected name target initial-target task"
#define EMPTIED                                                                                                                   \
  "year initial adjusted arrived executed amount contract paid rate score reason achieved actual coefficient "     \
  "score-rate completion total-weight total-score grade conclusion problems measures raw-score"

static gboolean
names (const char *words,
       const char *word)
{
  g_auto(GStrv) all = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) all, word);
}

/* A role that is added has to be decided, and written into one of the lists above. */
static void
test_roles (void)
{
  for (guint role = JX_ROLE_NONE; role < JX_ROLE_LAST; role++)
    {
      const char *key = jx_role_to_key ((JxRole) role);
      JxCarriedAs expected = names (STAYS, key)     ? JX_CARRIED_STAYS
                             : names (MOVES, key)   ? JX_CARRIED_MOVES
                             : names (EMPTIED, key) ? JX_CARRIED_EMPTIED
                             : role == JX_ROLE_NONE ? JX_CARRIED_BY_BLOCK
                                                    : JX_CARRIED_UNDECIDED;

      if (expected == JX_CARRIED_UNDECIDED)
        g_test_message ("“%s” stands in none of the lists", key);
      g_assert_cmpint (expected, !=, JX_CARRIED_UNDECIDED);
      g_assert_cmpint (jx_carried_of_role ((JxRole) role), ==, expected);
    }
}

/* Fields without a role, by kind of block and input: what describes the project stays. */
typedef struct
{
  const char *form;
  const char *stays;
  const char *emptied;
  const char *adjusted;   /* emptied although the role stays, as a column beside it is for the beginning of a year; or NULL */
} FormCase;

#define SUBTOTALS                                                                                                                 \
  "output-subtotal/weight output-subtotal/score output-subtotal/score-rate benefit-subtotal/weight benefit-subtotal/score "       \
  "benefit-subtotal/score-rate satisfaction-subtotal/weight satisfaction-subtotal/score satisfaction-subtotal/score-rate"

static const FormCase form_cases[] = {
  { "mof-project", "", "" },
  { "mof-department", "", "" },
  { "rural", "", "" },
  { "evaluation-4part", "", "" },
  { "yunnan-gk14", "", "remarks/remarks" },
  { "transfer", "header/central", "remarks/remarks" },
  { "hebei", "", "goals/completion-rate" },
  { "hunan-department", "",
    "splits/general splits/fund splits/special-account splits/other splits/basic splits/project sign/date" },
  { "chongqing-department", "header/finance-office goals/initial-goal", "remarks/remarks", "goals/expected indicators/target" },
  { "hubei-20-80", "top/annex header/implementer kinds/category kinds/duration", "top/date kinds/property" },
  { "sichuan-0013zp", "number/form-number sign/finance-head", "goals/process" },
  { "sichuan-special-goal",
    "header/project-type overview/plan overview/fund-rules overview/allocation overview/basis overview/use overview/conditions "
    "overview/term", "" },
  { "sichuan-department", "unit/unit-line tasks/content", "funds/fiscal funds/other" },
  { "narrative", "", "funds/contract-share funds/rest funds/returned" },
  { "score-rate-tables", "", "funds/contract-share funds/rest funds/returned " SUBTOTALS },
};

static void
check_column (const FormCase *check,
              const JxBlock  *block,
              const JxColumn *column)
{
  g_autofree char *place = g_strdup_printf ("%s/%s", block->id, column->key);
  gboolean none = column->role == JX_ROLE_NONE;

  g_test_message ("%s %s", check->form, place);
  if (block->type == JX_BLOCK_SECTIONS)
    g_assert_false (column->carried);   /* a report is written of its year */
  else if (none)
    g_assert_true (names (column->carried ? check->stays : check->emptied, place));
  else if (check->adjusted != NULL && names (check->adjusted, place))
    g_assert_false (column->carried);
  else
    g_assert_true (column->carried == (jx_carried_of_role (column->role) != JX_CARRIED_EMPTIED));
}

static void
test_form (gconstpointer data)
{
  const FormCase *check = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  JxForm *form = jx_forms_find_latest (forms, check->form);

  g_assert_nonnull (form);
  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    for (guint j = 0; j < jx_form_get_block (form, i)->n_columns; j++)
      check_column (check, jx_form_get_block (form, i), &jx_form_get_block (form, i)->columns[j]);
}

static void
test_every_form (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (forms));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), i);
      gboolean known = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (form_cases); j++)
        known |= g_str_equal (form_cases[j].form, jx_form_get_id (form));
      g_test_message ("%s", jx_form_get_id (form));
      g_assert_true (known);
    }

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (form_cases));
}

#define FORM(blocks)                                                                                                              \
  "{ \"format\": \"jixiao-form\", \"language\": 1, \"id\": \"made\", \"version\": 1, \"name\": \"某表\", \"region\": \"某县\","             \
  " \"title\": \"某表\", \"grid\": [40, 40], \"blocks\": [" blocks "] }"

/* Lists that are taken over from printed tables hold what came of the year, as text. */
#define LISTS                                                                                                                     \
  "{ \"type\": \"list\", \"id\": \"report-figures\", \"title\": \"报告中的数字\", \"place\": \"narrative\", \"print\": false,"               \
  "  \"columns\": [{ \"key\": \"what\", \"title\": \"项目\" }, { \"key\": \"figure\", \"title\": \"数字\" }] },"                             \
  "{ \"type\": \"list\", \"id\": \"printed-subtotals\", \"title\": \"小计\", \"place\": \"subtotals\", \"print\": false,"                  \
  "  \"columns\": [{ \"key\": \"of\", \"title\": \"指标\" }, { \"key\": \"points\", \"title\": \"得分\" }] },"                               \
  "{ \"type\": \"list\", \"id\": \"tasks\", \"title\": \"任务\","                                                                     \
  "  \"columns\": [{ \"role\": \"task\", \"title\": \"任务\" }, { \"key\": \"content\", \"title\": \"内容\" },"                              \
  "                { \"key\": \"spent\", \"title\": \"金额\", \"input\": \"money\", \"span\": 0 }] }"

static void
test_lists (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (FORM (LISTS), strlen (FORM (LISTS)));
  g_autoptr(GError) error = NULL;
  g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);

      g_assert_true (jx_report_figures_is (block) == g_str_equal (block->id, "report-figures"));
      for (guint j = 0; j < block->n_columns; j++)
        {
          g_test_message ("%s/%s", block->id, block->columns[j].key);
          g_assert_true (block->columns[j].carried == names ("task content", block->columns[j].key));
        }
    }
}

static char *
write_form (const char *column)
{
  return g_strdup_printf ("{ \"format\": \"jixiao-form\", \"language\": 1, \"id\": \"made\", \"version\": 1, \"name\": \"某表\","
                          " \"region\": \"某县\", \"title\": \"某表\", \"grid\": [40, 40], \"blocks\": [{ \"type\": \"fields\","
                          " \"id\": \"header\", \"title\": \"基本信息\", \"columns\": [%s],"
                          " \"layout\": [[\"某栏\", { \"field\": \"field\" }]] }] }", column);
}

/* What a form says itself goes before what is implied. */
static const struct { const char *column; gboolean carried; } said[] = {
  { "{ \"key\": \"field\" }", TRUE },
  { "{ \"key\": \"field\", \"carry\": false }", FALSE },
  { "{ \"key\": \"field\", \"input\": \"date\" }", FALSE },
  { "{ \"key\": \"field\", \"input\": \"date\", \"carry\": true }", TRUE },
  { "{ \"key\": \"field\", \"role\": \"reason\" }", FALSE },
  { "{ \"key\": \"field\", \"role\": \"reason\", \"carry\": true }", TRUE },
};

static void
test_said (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *text = write_form (said[i].column);
      g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr(GError) error = NULL;
      g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, &error);

      g_assert_no_error (error);
      g_test_message ("%s", said[i].column);
      g_assert_true (jx_form_get_block (form, 0)->columns[0].carried == said[i].carried);
    }
}

static void
test_said_wrongly (void)
{
  g_autofree char *text = write_form ("{ \"key\": \"field\", \"carry\": \"no\" }");
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GPtrArray) faults = jx_form_verify (bytes);

  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), "blocks[0].columns[0].carry"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/carried/every role is decided", test_roles);
  for (guint i = 0; i < G_N_ELEMENTS (form_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/carried/fields of %s", form_cases[i].form);

      g_test_add_data_func (path, &form_cases[i], test_form);
    }
  g_test_add_func ("/carried/no form is forgotten", test_every_form);
  g_test_add_func ("/carried/a form may say otherwise", test_said);
  g_test_add_func ("/carried/of lists what is planned", test_lists);
  g_test_add_func ("/carried/yes or no, nothing else", test_said_wrongly);

  return g_test_run ();
}
