/* test-grid-keys.c: every key of the table, from a real keyboard
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"

/* Rows of the sample with two classes of four: 0-3 and the empty 4, 5-8 and the empty 9. Level 2 changes after two. */

typedef struct
{
  const char   *name;
  guint         row;
  SampleColumn  column;
  const char   *keys;
  guint         to_row;
  SampleColumn  to_column;
} MoveCase;

static const MoveCase move_cases[] = {
  { "/grid/keys/down", 0, SAMPLE_NAME, "Down", 1, SAMPLE_NAME },
  { "/grid/keys/up-at-the-top-stays", 0, SAMPLE_NAME, "Up", 0, SAMPLE_NAME },
  { "/grid/keys/right", 0, SAMPLE_NAME, "Right", 0, SAMPLE_TARGET },
  { "/grid/keys/left-into-a-merged-cell", 3, SAMPLE_NAME, "Left", 2, SAMPLE_LEVEL2 },
  { "/grid/keys/and-back-to-the-same-row", 3, SAMPLE_NAME, "Left Right", 3, SAMPLE_NAME },
  { "/grid/keys/down-leaves-a-merged-cell", 0, SAMPLE_LEVEL1, "Down", 5, SAMPLE_LEVEL1 },
  { "/grid/keys/home", 3, SAMPLE_SCORE, "Home", 0, SAMPLE_LEVEL1 },
  { "/grid/keys/end", 3, SAMPLE_NAME, "End", 3, SAMPLE_REASON },
  { "/grid/keys/ctrl-home", 7, SAMPLE_SCORE, "ctrl+Home", 0, SAMPLE_LEVEL1 },
  { "/grid/keys/ctrl-end", 1, SAMPLE_NAME, "ctrl+End", 9, SAMPLE_REASON },
  { "/grid/keys/ctrl-down-to-the-end-of-the-block", 0, SAMPLE_NAME, "ctrl+Down", 3, SAMPLE_NAME },
  { "/grid/keys/ctrl-down-over-the-gap", 3, SAMPLE_NAME, "ctrl+Down", 5, SAMPLE_NAME },
  { "/grid/keys/ctrl-right", 0, SAMPLE_TARGET, "ctrl+Right", 0, SAMPLE_SCORE },
  { "/grid/keys/page-down-to-the-end", 0, SAMPLE_NAME, "Page_Down", 9, SAMPLE_NAME },
  { "/grid/keys/page-up", 9, SAMPLE_NAME, "Page_Up", 0, SAMPLE_NAME },
  { "/grid/keys/enter", 0, SAMPLE_TARGET, "Return", 1, SAMPLE_TARGET },
  { "/grid/keys/shift-enter", 1, SAMPLE_TARGET, "shift+Return", 0, SAMPLE_TARGET },
  { "/grid/keys/tab", 0, SAMPLE_TARGET, "Tab", 0, SAMPLE_ACTUAL },
  { "/grid/keys/shift-tab", 0, SAMPLE_TARGET, "shift+Tab", 0, SAMPLE_NAME },
  { "/grid/keys/tab-goes-to-the-next-row", 0, SAMPLE_REASON, "Tab", 1, SAMPLE_NAME },
  { "/grid/keys/shift-tab-goes-to-the-row-before", 1, SAMPLE_NAME, "shift+Tab shift+Tab shift+Tab", 0, SAMPLE_REASON },
  { "/grid/keys/enter-after-tabs", 0, SAMPLE_NAME, "Tab Tab Tab Return", 1, SAMPLE_NAME },
  { "/grid/keys/enter-after-tabs-and-an-arrow", 0, SAMPLE_NAME, "Tab Tab Right Return", 1, SAMPLE_WEIGHT },
  { "/grid/keys/enter-after-tabs-from-a-merged-cell", 0, SAMPLE_LEVEL1, "Tab Tab Return", 1, SAMPLE_NAME },
  { "/grid/keys/text-and-enter", 0, SAMPLE_TARGET, "1 Return", 1, SAMPLE_TARGET },
  { "/grid/keys/text-and-down", 0, SAMPLE_TARGET, "1 Down", 1, SAMPLE_TARGET },
  { "/grid/keys/text-and-left-moves-the-caret", 0, SAMPLE_TARGET, "1 Left", 0, SAMPLE_TARGET },
  { "/grid/keys/f2-keeps-the-arrows", 0, SAMPLE_TARGET, "F2 Down", 0, SAMPLE_TARGET },
  { "/grid/keys/f2-twice-gives-them-back", 0, SAMPLE_TARGET, "F2 F2 Left", 0, SAMPLE_NAME },
};

static void
test_move (gconstpointer data)
{
  const MoveCase *c = data;
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, c->row, c->column);
  harness_keys (h, c->keys);
  harness_assert_active (h, c->to_row, c->to_column);
}

typedef struct
{
  const char   *name;
  guint         row;
  SampleColumn  column;
  const char   *keys;
  JxGridRange   range;
} SelectCase;

static const SelectCase select_cases[] = {
  { "/grid/select/shift-arrows", 0, SAMPLE_TARGET, "shift+Down shift+Right", { 0, SAMPLE_TARGET, 2, 2 } },
  { "/grid/select/merged-cells-are-not-cut", 3, SAMPLE_NAME, "shift+Left", { 2, SAMPLE_LEVEL2, 3, 2 } },
  { "/grid/select/two-merged-levels", 3, SAMPLE_NAME, "shift+Left shift+Left", { 0, SAMPLE_LEVEL1, 5, 3 } },
  { "/grid/select/all", 3, SAMPLE_NAME, "ctrl+a", { 0, 0, 10, SAMPLE_N_COLUMNS } },
  { "/grid/select/row", 7, SAMPLE_NAME, "shift+space", { 7, 0, 1, SAMPLE_N_COLUMNS } },
  { "/grid/select/rows-of-a-merged-cell", 2, SAMPLE_LEVEL2, "shift+space", { 2, 0, 3, SAMPLE_N_COLUMNS } },
  { "/grid/select/rows-are-extended-one-by-one", 7, SAMPLE_NAME, "shift+space shift+Up shift+Up shift+Up",
    { 4, 0, 4, SAMPLE_N_COLUMNS } },
  { "/grid/select/rows-until-an-arrow", 7, SAMPLE_NAME, "shift+space Down", { 8, SAMPLE_NAME, 1, 1 } },
  { "/grid/select/to-the-end", 8, SAMPLE_SCORE, "ctrl+shift+End", { 8, SAMPLE_SCORE, 2, 2 } },
  { "/grid/select/page", 0, SAMPLE_TARGET, "shift+Page_Down", { 0, SAMPLE_TARGET, 10, 1 } },
  { "/grid/select/escape", 0, SAMPLE_TARGET, "shift+Down Escape", { 0, SAMPLE_TARGET, 1, 1 } },
};

static void
test_select (gconstpointer data)
{
  const SelectCase *c = data;
  g_autoptr(Harness) h = harness_new (2, 4);
  JxGridRange range;

  harness_at (h, c->row, c->column);
  harness_keys (h, c->keys);
  g_assert_true (jx_grid_selection_get_range (jx_grid_view_get_selection (JX_GRID_VIEW (h->grid)), &range));
  g_assert_cmpuint (range.row, ==, c->range.row);
  g_assert_cmpuint (range.column, ==, c->range.column);
  g_assert_cmpuint (range.n_rows, ==, c->range.n_rows);
  g_assert_cmpuint (range.n_columns, ==, c->range.n_columns);
}

typedef struct
{
  const char   *name;
  guint         row;
  SampleColumn  column;
  const char   *keys;
  const char   *text;      /* there, afterwards */
  guint         n_typing, n_commit, n_withdraw, n_blocks;
} TextCase;

static const TextCase text_cases[] = {
  { "/grid/text/typing-replaces", 0, SAMPLE_TARGET, "2 7 Return", "27", 2, 1, 0, 0 },
  { "/grid/text/backspace-clears-and-edits", 0, SAMPLE_TARGET, "BackSpace 5 Return", "5", 2, 1, 0, 0 },
  { "/grid/text/delete-clears", 0, SAMPLE_TARGET, "Delete", "", 0, 0, 0, 1 },
  { "/grid/text/f2-appends", 1, SAMPLE_WEIGHT, "F2 5 Return", "105", 1, 1, 0, 0 },
  { "/grid/text/f2-without-a-change-says-nothing", 1, SAMPLE_WEIGHT, "F2 Return", "10", 0, 0, 0, 0 },
  { "/grid/text/escape-restores", 1, SAMPLE_WEIGHT, "7 7 Escape", "10", 2, 0, 1, 0 },
  { "/grid/text/line-break", 1, SAMPLE_WEIGHT, "1 alt+Return 2 Return", "1\n2", 3, 1, 0, 0 },
  { "/grid/text/left-then-insert", 1, SAMPLE_WEIGHT, "1 3 Left 2 Return", "123", 3, 1, 0, 0 },
  { "/grid/text/tab-commits", 1, SAMPLE_WEIGHT, "8 Tab", "8", 1, 1, 0, 0 },
  { "/grid/text/ctrl-enter-on-one-cell", 1, SAMPLE_WEIGHT, "8 ctrl+Return", "8", 1, 1, 0, 0 },
  { "/grid/text/undo-is-the-text-s-own", 1, SAMPLE_WEIGHT, "F2 5 ctrl+z Return", "10", 2, 1, 0, 0 },
  { "/grid/text/select-all-is-the-text-s-own", 1, SAMPLE_WEIGHT, "F2 ctrl+a 3 Return", "3", 1, 1, 0, 0 },
  { "/grid/text/read-only-cell", 0, SAMPLE_LEVEL1, "x Return", "产出指标", 0, 0, 0, 0 },
  { "/grid/text/merged-cell", 3, SAMPLE_LEVEL2, "9 Return", "质量指标", 1, 1, 0, 0 },
  { "/grid/text/f7-commits", 1, SAMPLE_WEIGHT, "8 F7", "8", 1, 1, 0, 0 },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, c->row, c->column);
  harness_keys (h, c->keys);
  harness_assert_text (h, c->row, c->column, c->text);
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_TYPING), ==, c->n_typing);
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_COMMIT), ==, c->n_commit);
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_WITHDRAW), ==, c->n_withdraw);
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_SET_BLOCK), ==, c->n_blocks);
}

static void
test_set_all (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 0, SAMPLE_TARGET);
  harness_keys (h, "shift+Down shift+Down 7 ctrl+Return");
  for (guint row = 0; row < 3; row++)
    harness_assert_text (h, row, SAMPLE_TARGET, "7");
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_WITHDRAW), ==, 1);
  g_assert_cmpuint (harness_last_edit (h)->kind, ==, JX_GRID_EDIT_SET_BLOCK);
  g_assert_cmpuint (jx_grid_edit_count (harness_last_edit (h)), ==, 3);
}

static void
test_fill (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 0, SAMPLE_TARGET);
  harness_keys (h, "shift+Down shift+Down ctrl+d");
  harness_assert_text (h, 2, SAMPLE_TARGET, "≥28人");
  harness_at (h, 1, SAMPLE_TARGET);
  harness_keys (h, "shift+Right ctrl+r");
  harness_assert_text (h, 1, SAMPLE_ACTUAL, "≥28人");
  harness_at (h, 3, SAMPLE_WEIGHT);
  harness_keys (h, "ctrl+d");
  harness_assert_text (h, 3, SAMPLE_WEIGHT, "15");
}

static void
test_rows (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 1, SAMPLE_TARGET);
  harness_keys (h, "ctrl+equal");
  g_assert_cmpuint (harness_last_edit (h)->kind, ==, JX_GRID_EDIT_INSERT_ROWS);
  g_assert_cmpuint (harness_last_edit (h)->row, ==, 1);
  g_assert_cmpuint (jx_grid_model_get_n_rows (JX_GRID_MODEL (h->model)), ==, 11);
  harness_at (h, 1, SAMPLE_TARGET);
  harness_keys (h, "ctrl+minus");
  g_assert_cmpuint (jx_grid_model_get_n_rows (JX_GRID_MODEL (h->model)), ==, 10);
  harness_assert_text (h, 1, SAMPLE_TARGET, "12条");
  harness_at (h, 1, SAMPLE_TARGET);
  harness_keys (h, "alt+shift+Up");
  harness_assert_text (h, 0, SAMPLE_TARGET, "12条");
  harness_assert_active (h, 0, SAMPLE_TARGET);
  harness_keys (h, "alt+shift+Down");
  harness_assert_text (h, 1, SAMPLE_TARGET, "12条");
}

static void
test_history (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 1, SAMPLE_TARGET);
  harness_keys (h, "ctrl+z ctrl+y ctrl+shift+z F7 F7 shift+F7");
  g_assert_cmpint (h->undone, ==, 1);
  g_assert_cmpint (h->redone, ==, 2);
  g_assert_cmpint (h->found, ==, 1);

  harness_keys (h, "5 ctrl+z ctrl+z ctrl+z");
  g_assert_cmpint (h->undone, >=, 2);
  harness_assert_text (h, 1, SAMPLE_TARGET, "12条");
  g_assert_false (jx_grid_is_editing (h->grid));
}

static gboolean
has_block (Harness  *self,
           gpointer  data)
{
  return harness_count_edits (self, JX_GRID_EDIT_SET_BLOCK) > 0;
}

static gboolean
has_row (Harness  *self,
         gpointer  data)
{
  return harness_count_edits (self, JX_GRID_EDIT_PASTE_GROW) > 0;
}

/* Into the empty line it makes a row. */
static void
test_clipboard (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 0, SAMPLE_TARGET);
  harness_keys (h, "shift+Down shift+Right ctrl+c");
  harness_at (h, 5, SAMPLE_TARGET);
  harness_keys (h, "ctrl+v");
  harness_wait (h, has_block, NULL);
  harness_assert_text (h, 5, SAMPLE_TARGET, "≥28人");
  harness_assert_text (h, 6, SAMPLE_ACTUAL, "12条");
  g_assert_cmpuint (jx_grid_edit_count (harness_last_edit (h)), ==, 4);

  harness_at (h, 5, SAMPLE_TARGET);
  harness_keys (h, "ctrl+x");
  harness_assert_text (h, 5, SAMPLE_TARGET, "");
  harness_at (h, 9, SAMPLE_TARGET);
  harness_keys (h, "ctrl+shift+v");
  harness_wait (h, has_row, NULL);
  harness_assert_text (h, 9, SAMPLE_TARGET, "≥28人");
  g_assert_true (harness_last_edit (h)->as_text);
}

static gboolean
has_focus_on_other (Harness  *self,
                    gpointer  data)
{
  return gtk_root_get_focus (GTK_ROOT (self->window)) == self->other;
}

static void
test_tab_out (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 9, SAMPLE_REASON);
  harness_keys (h, "Tab");
  harness_wait (h, has_focus_on_other, NULL);
  harness_keys (h, "shift+Tab 6 Return");
  harness_assert_text (h, 9, SAMPLE_REASON, "6");
}

static void
test_focus_leaving (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 1, SAMPLE_WEIGHT);
  harness_keys (h, "4 2");
  gtk_widget_grab_focus (h->other);
  harness_settle (h);
  g_assert_false (jx_grid_is_editing (h->grid));
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "42");
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_COMMIT), ==, 1);
}

/* What is typed is safe, and goes on afterwards */
static void
test_looking_away (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 1, SAMPLE_WEIGHT);
  harness_keys (h, "4 2");
  harness_look_away (h);
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_COMMIT), ==, 1);
  g_assert_true (jx_grid_is_editing (h->grid));
  harness_look_back (h);
  harness_keys (h, "7 Return");
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "427");
}

static void
problem_cb (JxGrid      *grid,
            const char  *message,
            char       **told)
{
  g_set_str (told, message);
}

static void
test_nothing_changed (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  g_autofree char *told = NULL;

  g_signal_connect (h->grid, "problem", G_CALLBACK (problem_cb), &told);
  harness_at (h, 0, SAMPLE_LEVEL1);
  harness_keys (h, "Delete");
  g_assert_cmpuint (h->edits->len, ==, 0);
  g_assert_nonnull (told);
}

static gboolean
is_choice_focused (Harness  *self,
                   gpointer  data)
{
  return GTK_IS_LIST_BOX_ROW (gtk_root_get_focus (GTK_ROOT (self->window)));
}

static void
test_choices (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 1, SAMPLE_ACTUAL);
  jx_grid_choose (h->grid);
  harness_wait (h, is_choice_focused, NULL);
  g_signal_emit_by_name (gtk_root_get_focus (GTK_ROOT (h->window)), "activate");
  harness_wait (h, has_block, NULL);
  harness_assert_text (h, 1, SAMPLE_ACTUAL, "达成");
}

/* The edit holds its cell, wherever rows come and go above it */
static void
test_identity (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  JxGridEdit *insert = jx_grid_edit_new (JX_GRID_EDIT_INSERT_ROWS, 0, 0, 2, 0);

  harness_at (h, 1, SAMPLE_WEIGHT);
  harness_keys (h, "4");
  sample_model_apply (h->model, insert, h->grid);
  jx_grid_edit_free (insert);
  harness_assert_active (h, 3, SAMPLE_WEIGHT);
  harness_keys (h, "2 Return");
  harness_assert_text (h, 3, SAMPLE_WEIGHT, "42");
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "");
}

static void
test_new_line (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 4, SAMPLE_NAME);
  harness_keys (h, "7 8");
  harness_assert_active (h, 4, SAMPLE_NAME);
  g_assert_true (jx_grid_is_editing (h->grid));
  harness_keys (h, "Return 9 Return");
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_COMMIT), ==, 2);
  g_assert_cmpuint (jx_grid_model_get_n_rows (JX_GRID_MODEL (h->model)), ==, 12);
  harness_assert_text (h, 4, SAMPLE_NAME, "78");
  harness_assert_text (h, 5, SAMPLE_NAME, "9");
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (move_cases); i++)
    g_test_add_data_func (move_cases[i].name, &move_cases[i], test_move);
  for (gsize i = 0; i < G_N_ELEMENTS (select_cases); i++)
    g_test_add_data_func (select_cases[i].name, &select_cases[i], test_select);
  for (gsize i = 0; i < G_N_ELEMENTS (text_cases); i++)
    g_test_add_data_func (text_cases[i].name, &text_cases[i], test_text);
  g_test_add_func ("/grid/keys/ctrl-enter-sets-every-selected-cell-as-one-change", test_set_all);
  g_test_add_func ("/grid/keys/fill", test_fill);
  g_test_add_func ("/grid/keys/rows-come-go-and-move", test_rows);
  g_test_add_func ("/grid/keys/history-and-findings-leave-as-signals", test_history);
  g_test_add_func ("/grid/keys/copy-cut-paste", test_clipboard);
  g_test_add_func ("/grid/keys/tab-from-the-last-cell-leaves", test_tab_out);
  g_test_add_func ("/grid/keys/focus-leaving-commits", test_focus_leaving);
  g_test_add_func ("/grid/keys/another-window-in-between", test_looking_away);
  g_test_add_func ("/grid/keys/what-cannot-be-written-is-told", test_nothing_changed);
  g_test_add_func ("/grid/keys/choices", test_choices);
  g_test_add_func ("/grid/keys/an-edit-holds-its-cell", test_identity);
  g_test_add_func ("/grid/keys/the-empty-line-becomes-a-row", test_new_line);

  return g_test_run ();
}
