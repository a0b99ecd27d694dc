/* test-explain.c: every kind of computed cell says its rule in words and figures
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-explain.h"
#include "jx-place.h"
#include "table-edit.h"

typedef struct
{
  const char *path;
  const char *edits;
  const char *place;
  const char *sentence;   /* NULL: nothing is computed there */
} ExplainCase;

#define FUNDS \
  "funds/0/年初预算数=207.6892\nfunds/0/全年预算数=180.97212\nfunds/0/全年执行数=180.97212\n"      /* 金凤区 2023 */

#define ROWS \
  FUNDS "indicators/0/target=28人\nindicators/0/actual=26人\nindicators/0/weight=15\n" \
  "indicators/1/target=≥95%\nindicators/1/actual=96%\nindicators/1/weight=75\n"

static const ExplainCase cases[] = {
  { "/explain/ratio", FUNDS, "funds/0/执行率", "180.97212 ÷ " },
  { "/explain/ratio-result", FUNDS, "funds/0/执行率", "180.97212 = 100.00%" },
  { "/explain/typed-over", FUNDS "funds/0/执行率=87.00%", "funds/0/执行率", "180.97212 = 100.00%" },
  { "/explain/sum", "funds/1/全年预算数=30\nfunds/2/全年预算数=12.5", "funds/0/全年预算数", "12.5 = 42.5" },
  { "/explain/execution", FUNDS, "funds/0/得分", "execution: 100.00% × 10 = 10" },
  { "/explain/row-score", ROWS, "indicators/0/score", "short: 26 ÷ 28 × 15 = 13.93" },
  { "/explain/total-weight", ROWS, "total_weight", "The weights of all lines that count: 100" },
  { "/explain/total-score", ROWS, "total_score", "The scores of all lines that count: 98.93" },
  { "/explain/grade", ROWS, "grade", "The grade for 98.93 points: 优" },
  { "/explain/nothing-known", "", "funds/0/执行率", NULL },
  { "/explain/nothing-computed", ROWS, "indicators/0/target", NULL },
};

static void
test_explain (gconstpointer data)
{
  const ExplainCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autofree char *sentence = NULL;
  JxCellRef cell;

  table_add_rows (assessment, "indicators", 2);
  table_edit (assessment, c->edits);

  g_assert_true (jx_assessment_find_place (assessment, c->place, &cell));
  sentence = jx_explain_cell (assessment, cell.table, cell.position, cell.column);

  if (c->sentence == NULL)
    g_assert_null (sentence);
  else if (sentence == NULL || strstr (sentence, c->sentence) == NULL)
    g_error ("\"%s\" does not say \"%s\"", sentence, c->sentence);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_explain);

  return g_test_run ();
}
