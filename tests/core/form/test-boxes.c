/* test-boxes.c: choices that are printed as boxes to tick
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-boxes.h"

static const char *const choices[] = { "新建", "新建与续建", "续建", NULL };

typedef struct
{
  const char *name;
  JxBoxes     boxes;
  const char *text;
  const char *line;
  const char *chosen;    /* NULL: the text is none of the choices */
  gboolean    several;
} BoxesCase;

static const BoxesCase cases[] = {
  { "none", JX_BOXES_BEFORE, "", "☐新建　☐新建与续建　☐续建", "" },
  { "one", JX_BOXES_BEFORE, "续建", "☐新建　☐新建与续建　☑续建", "续建" },
  { "one-that-begins-as-another", JX_BOXES_AFTER, "新建与续建", "新建☐　新建与续建☑　续建☐", "新建与续建" },
  { "several", JX_BOXES_NUMBERED, "新建；续建", "1、新建☑　2、新建与续建☐　3、续建☑", "新建、续建", TRUE },
  { "several-in-a-line", JX_BOXES_BEFORE, "☑新建 ☐新建与续建 ☑续建", "☑新建 ☐新建与续建 ☑续建", "新建、续建", TRUE },
  { "several-for-one", JX_BOXES_BEFORE, "新建、续建", "☑新建　☐新建与续建　☑续建", NULL },
  { "several-for-one-in-a-line", JX_BOXES_BEFORE, "☑新建 ☐新建与续建 ☑续建", "☑新建 ☐新建与续建 ☑续建", NULL },
  { "a-line-of-boxes", JX_BOXES_BEFORE, "□新建 √ 新建与续建 □续建", "□新建 √ 新建与续建 □续建", "新建与续建" },
  { "a-line-with-numbers", JX_BOXES_NUMBERED, "1、新建 □ 2、新建与续建 □ 3、续建 ☑", "1、新建 □ 2、新建与续建 □ 3、续建 ☑", "续建" },
  { "other-words", JX_BOXES_BEFORE, "扩建", "扩建", NULL },
  { "half-a-line", JX_BOXES_BEFORE, "☑新建 ☐新建与续建", "☑新建 ☐新建与续建", NULL },
};

static void
test_boxes (gconstpointer data)
{
  const BoxesCase *c = data;
  const JxColumn column = { .key = "kind", .input = JX_INPUT_CHOICE, .choices = choices, .boxes = c->boxes, .several = c->several };
  g_autofree char *line = jx_boxes_dup_line (&column, c->text), *chosen = NULL;
  g_autoptr(GArray) ticked = g_array_new (FALSE, TRUE, sizeof (gboolean));

  g_assert_cmpstr (line, ==, c->line);
  g_assert_cmpint (jx_boxes_read (&column, c->text, ticked), ==, c->chosen != NULL);
  chosen = c->chosen != NULL ? jx_boxes_dup_choices (&column, ticked) : NULL;
  g_assert_cmpstr (chosen, ==, c->chosen);
  g_assert_cmpuint (ticked->len, ==, 3);
  for (guint i = 0; c->chosen == NULL && i < ticked->len; i++)
    g_assert_false (g_array_index (ticked, gboolean, i));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/boxes/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_boxes);
    }

  return g_test_run ();
}
