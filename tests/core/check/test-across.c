/* test-across.c: what only shows when several assessments are laid beside each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-across.h"
#include "table-edit.h"

#define AGENCY "header/主管部门=青禾县应急服务中心\nheader/实施单位=青禾县应急服务中心\n"
#define GOAL   "goals/expected=全年更新设备三百套，验收合格率达到百分之百。\n"

static guint
add (JxAcross   *across,
     JxForms    *forms,
     const char *form,
     const char *edits)
{
  g_autoptr(JxAssessment) assessment = table_new (forms, form, "2023");

  table_edit (assessment, edits);

  return jx_across_add (across, assessment);
}

static void
test_a_copied_goal_is_told_of_the_copy (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAcross) across = jx_across_new ();
  guint first = add (across, forms, "mof-project", AGENCY GOAL "header/项目名称=水带更新\n");
  guint copy = add (across, forms, "mof-project", AGENCY GOAL "header/项目名称=水泵更新\n");
  guint other = add (across, forms, "mof-project", AGENCY "header/项目名称=库房\ngoals/expected=建成库房一座，年底前投入使用。\n");
  guint elsewhere = add (across, forms, "mof-project", GOAL "header/项目名称=车辆\nheader/实施单位=红石县应急服务中心\n");
  guint same = add (across, forms, "mof-project", AGENCY GOAL "header/项目名称=水带更新\n");

  jx_across_check (across);
  g_assert_cmpuint (jx_across_get (across, first)->len, ==, 0);
  g_assert_nonnull (table_find (jx_across_get (across, copy), "T01", "goals/expected"));
  g_assert_cmpuint (jx_across_get (across, other)->len, ==, 0);
  g_assert_cmpuint (jx_across_get (across, elsewhere)->len, ==, 0);
  g_assert_cmpuint (jx_across_get (across, same)->len, ==, 0);   /* the same project in another year */
}

static void
test_projects_are_no_more_than_their_department (void)
{
  static const struct { const char *budget; gboolean found; } cases[] = { { "299.99", TRUE }, { "300", FALSE }, { "500", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JxForms) forms = load_shipped_forms ();
      g_autoptr(JxAcross) across = jx_across_new ();
      g_autofree char *edits = g_strdup_printf ("header/部门名称=青禾县应急服务中心\nfunds/0/资金总额=%s\n", cases[i].budget);
      guint department = add (across, forms, "sichuan-department", edits);

      add (across, forms, "mof-project", AGENCY "header/项目名称=水带更新\nfunds/0/全年预算数=180\n");
      add (across, forms, "mof-project", AGENCY "header/项目名称=水泵更新\nfunds/0/全年预算数=120\n");
      add (across, forms, "mof-project", "header/实施单位=红石县应急服务中心\nheader/项目名称=车辆\nfunds/0/全年预算数=900\n");

      jx_across_check (across);
      table_tell (jx_across_get (across, department));
      g_assert_cmpint (table_find (jx_across_get (across, department), "F06", NULL) != NULL, ==, cases[i].found);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/across/a-copied-goal-is-told-of-the-copy", test_a_copied_goal_is_told_of_the_copy);
  g_test_add_func ("/across/projects-are-no-more-than-their-department", test_projects_are_no_more_than_their_department);

  return g_test_run ();
}
