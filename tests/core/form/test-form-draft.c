/* test-form-draft.c: a form is adjusted place by place, and stays a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"

#include "jx-error.h"
#include "jx-form-draft.h"

static JxFormDraft *
open_draft (const char *id)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  return jx_form_draft_new (forms, jx_forms_find_latest (forms, id));
}

static void
assert_sound (JxFormDraft *draft)
{
  GPtrArray *faults = jx_form_draft_get_faults (draft);

  g_assert_cmpstr (faults->len > 0 ? g_ptr_array_index (faults, 0) : "", ==, "");
}

static void
assert_text (JxFormDraft *draft,
             const char  *place,
             const char  *expected)
{
  g_autofree char *text = jx_form_draft_dup_text (draft, place);

  g_assert_cmpstr (text, ==, expected);
}

static void
set (JxFormDraft *draft,
     const char  *place,
     const char  *value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = json_from_string (value, NULL);

  jx_form_draft_set (draft, place, g_steal_pointer (&node), &error);
  g_assert_no_error (error);
}

static void
insert (JxFormDraft *draft,
        const char  *place,
        const char  *value)
{
  g_autoptr(GError) error = NULL;

  jx_form_draft_insert (draft, place, value != NULL ? json_from_string (value, NULL) : NULL, &error);
  g_assert_no_error (error);
}

static void
move (JxFormDraft *draft,
      const char  *place,
      guint        to)
{
  g_autoptr(GError) error = NULL;

  jx_form_draft_move (draft, place, to, &error);
  g_assert_no_error (error);
}

static void
drop (JxFormDraft *draft,
      const char  *place)
{
  g_autoptr(GError) error = NULL;

  jx_form_draft_remove (draft, place, &error);
  g_assert_no_error (error);
}

static const JxBlock *
block_of (JxFormDraft *draft,
          const char  *id)
{
  JxForm *form = jx_form_draft_get_form (draft);

  return jx_form_get_block (form, (guint) jx_form_find_block (form, id));
}

static void
test_words_page_and_unit (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  JxForm *form;

  set (draft, "title", "\"本县项目自评表\"");
  set (draft, "money_unit", "\"元\"");
  set (draft, "page.orientation", "\"portrait\"");
  set (draft, "page.left", "\"22.5\"");
  set (draft, "blocks[5].lines[3]", "\"4. 一式三份。\"");
  assert_sound (draft);
  form = jx_form_draft_get_form (draft);
  g_assert_cmpstr (jx_form_get_title (form), ==, "本县项目自评表");
  g_assert_cmpint (jx_form_get_money_unit (form), ==, JX_MONEY_YUAN);
  g_assert_false (jx_form_get_page (form)->landscape);
  g_assert_cmpfloat (jx_form_get_page (form)->left, ==, 22.5);
  g_assert_cmpstr (block_of (draft, "notes")->notes[3], ==, "4. 一式三份。");
}

/* A wider column is as wide on paper as was asked for; no cell gets lost. */
static void
test_a_column_gets_its_width (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  guint n;

  set (draft, "blocks[3].columns[2].width", "60");
  assert_sound (draft);
  assert_text (draft, "blocks[3].columns[2].width", "60");
  g_assert_cmpuint (block_of (draft, "indicators")->columns[2].span, ==, 1);
  jx_form_get_grid (jx_form_draft_get_form (draft), &n);
  g_assert_cmpuint (n, ==, 9);
}

/* The order, and the widths that go along; the funds above keep their own. */
static void
test_a_column_moves_with_its_width (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  g_autofree char *weight = jx_form_draft_dup_text (draft, "blocks[3].columns[5].width");
  g_autofree char *initial = jx_form_draft_dup_text (draft, "blocks[1].columns[1].width");
  g_autofree char *moved = NULL;
  const JxBlock *block;

  move (draft, "blocks[3].columns[5]", 3);
  assert_sound (draft);
  block = block_of (draft, "indicators");
  g_assert_cmpstr (block->columns[3].key, ==, "weight");
  g_assert_cmpstr (block->columns[4].key, ==, "target");
  moved = jx_form_draft_dup_text (draft, "blocks[3].columns[3].width");
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (moved, NULL), g_ascii_strtod (weight, NULL), 2.0);
  assert_text (draft, "blocks[1].columns[1].width", initial);
}

static void
test_columns_come_go_and_hide (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  guint n = block_of (draft, "indicators")->n_columns;

  insert (draft, "blocks[3].columns[5]", "{\"role\":\"completion\",\"title\":\"完成情况\"}");
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "indicators")->n_columns, ==, n + 1);
  g_assert_cmpuint (block_of (draft, "indicators")->columns[5].span, >, 0);

  set (draft, "blocks[3].columns[8].printed", "false");
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "indicators")->columns[8].span, ==, 0);
  assert_text (draft, "blocks[3].columns[8].width", "");
  set (draft, "blocks[3].columns[8].printed", "true");
  g_assert_cmpuint (block_of (draft, "indicators")->columns[8].span, >, 0);

  drop (draft, "blocks[3].columns[1]");
  assert_sound (draft);
  g_assert_cmpint (jx_block_find_column (block_of (draft, "indicators"), "level2"), ==, -1);
}

static void
test_printed_is_true_or_false (void)
{
  static const char *const others[] = { "\"true\"", "1", "null", "[]", "{}" };
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  guint span = block_of (draft, "indicators")->columns[7].span;

  for (guint n = 0; n < G_N_ELEMENTS (others); n++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_form_draft_set (draft, "blocks[3].columns[7].printed", json_from_string (others[n], NULL), &error));
      g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE);
      g_assert_cmpuint (block_of (draft, "indicators")->columns[7].span, ==, span);
    }
}

/* What a layout arranges: a line more at the foot, the grade on a line of its own, both gone again. */
static void
test_fields_come_and_go (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("sichuan-0013zp");
  guint sign = jx_form_draft_count (draft, "blocks") - 1, n_rows = block_of (draft, "sign")->n_layout;
  g_autofree char *field = g_strdup_printf ("blocks[%u].columns[2]", sign);
  guint totals = block_of (draft, "totals")->n_layout;

  insert (draft, field, "{\"title\":\"填表人：\"}");
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "sign")->n_layout, ==, n_rows + 1);
  drop (draft, field);
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "sign")->n_layout, ==, n_rows);

  set (draft, "blocks[5].columns[2].printed", "true");
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "totals")->n_layout, ==, totals + 1);
  set (draft, "blocks[5].columns[2].printed", "false");
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "totals")->n_layout, ==, totals);

  set (draft, "blocks[1].columns[2].printed", "false");   /* beside another field: a blank stays */
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "header")->n_layout, ==, 2);
}

/* What is not on paper has no layout, and a line of it may hold nothing but what hangs down from above. */
static void
test_what_is_not_printed_gets_no_layout (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");

  set (draft, "blocks[1].print", "false");
  set (draft, "blocks[1].columns[6].printed", "false");
  drop (draft, "blocks[1].columns[5]");
  set (draft, "blocks[1].columns[5].printed", "true");
  assert_sound (draft);
  g_assert_null (jx_form_draft_get (draft, "blocks[1].layout"));

  set (draft, "blocks[2].layout", "[[{\"field\":\"expected\",\"span\":4,\"rows\":2},{\"field\":\"achieved\",\"span\":4,\"rows\":2}],[]]");
  assert_sound (draft);
  insert (draft, "blocks[2].columns[2]", "{\"title\":\"备注\"}");
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "goals")->n_layout, ==, 3);
  g_assert_cmpuint (block_of (draft, "goals")->layout[2].cells[0].span, ==, 1);
}

/* A line of funds more is added up in the total, and leaves the sum when it goes. */
static void
test_rows_are_in_their_sum (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");

  insert (draft, "blocks[1].rows[4]", NULL);
  assert_sound (draft);   /* it is named afterwards */
  set (draft, "blocks[1].rows[4].label", "\"上级补助\"");
  assert_sound (draft);
  g_assert_cmpuint (block_of (draft, "funds")->n_rows, ==, 5);
  g_assert_cmpuint (jx_form_draft_count (draft, "blocks[1].rows[0].sum"), ==, 4);
  g_assert_true (block_of (draft, "funds")->rows[4].part);
  drop (draft, "blocks[1].rows[1]");
  assert_sound (draft);
  g_assert_cmpuint (jx_form_draft_count (draft, "blocks[1].rows[0].sum"), ==, 3);
}

static void
test_sections_come_move_and_go (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  guint n = jx_form_draft_count (draft, "sections"), found;
  g_autofree char *end = g_strdup_printf ("sections[%u]", n);
  const JxSection *sections;

  insert (draft, end, "{\"title\":\"附件清单\",\"level\":1}");
  move (draft, end, 0);
  assert_sound (draft);
  sections = jx_form_get_sections (jx_form_draft_get_form (draft), &found);
  g_assert_cmpuint (found, ==, n + 1);
  g_assert_cmpstr (sections[0].title, ==, "附件清单");
  drop (draft, "sections[0]");
  assert_sound (draft);
  assert_text (draft, "sections[0].title", "项目基本情况");
}

/* Typing is one step; undo and redo give the same bytes. */
static void
test_steps_are_taken_back (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("rural");
  g_autoptr(GBytes) before = jx_form_draft_write (draft), undone = NULL, after = NULL, redone = NULL;

  g_assert_false (jx_form_draft_can_undo (draft));
  set (draft, "title", "\"一\"");
  set (draft, "title", "\"一二\"");
  set (draft, "title", "\"一二\"");
  after = jx_form_draft_write (draft);
  jx_form_draft_undo (draft);
  undone = jx_form_draft_write (draft);
  g_assert_true (g_bytes_equal (undone, before));
  g_assert_false (jx_form_draft_can_undo (draft));
  jx_form_draft_redo (draft);
  redone = jx_form_draft_write (draft);
  g_assert_true (g_bytes_equal (redone, after));
  g_assert_false (jx_form_draft_can_redo (draft));
}

/* What makes the form wrong is told by the titles that people see, and what measures waits till it is right again. */
static void
test_a_fault_is_told_in_words (void)
{
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  set (draft, "blocks[3].columns[5].limit", "\"viel\"");
  g_assert_cmpuint (jx_form_draft_get_faults (draft)->len, ==, 1);
  words = jx_form_draft_explain (draft, g_ptr_array_index (jx_form_draft_get_faults (draft), 0));
  g_assert_nonnull (strstr (words, "绩效指标"));
  g_assert_nonnull (strstr (words, "分值"));
  g_assert_null (strstr (words, "blocks["));
  g_free (words);
  words = jx_form_draft_explain (draft, "a]b: not a place");
  g_assert_cmpstr (words, ==, "not a place");
  g_assert_false (jx_form_draft_move (draft, "blocks[3].columns[5]", 3, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_FORM);
  g_assert_nonnull (jx_form_draft_get_form (draft));
  jx_form_draft_undo (draft);
  assert_sound (draft);
}

static void
test_what_is_not_there_is_refused (void)
{
  static const char *const places[] = { "", ".", "blocks[", "blocks[99].title", "blocks[0]]", "title[0]", "blocks[0].columns[77].width",
                                        "blocks..title", "[0]" };
  g_autoptr(JxFormDraft) draft = open_draft ("mof-project");
  g_autoptr(GBytes) before = jx_form_draft_write (draft), after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_form_draft_set (draft, places[i], json_from_string ("1", NULL), &error));
      g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE);
    }

  g_assert_false (jx_form_draft_remove (draft, "sections[40]", NULL));
  g_assert_false (jx_form_draft_move (draft, "sections[0]", 40, NULL));
  g_assert_false (jx_form_draft_insert (draft, "title", json_from_string ("1", NULL), NULL));
  g_assert_false (jx_form_draft_set (draft, "blocks[3].columns[0].width", json_from_string ("900", NULL), NULL));
  after = jx_form_draft_write (draft);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (jx_form_draft_can_undo (draft));
}

/* Columns of each shipped form, every other one: widened, moved, hidden, shown. */
static void
assert_column_bends (JxFormDraft *draft,
                     guint        block,
                     guint        column)
{
  g_autofree char *place = g_strdup_printf ("blocks[%u].columns[%u]", block, column);
  g_autofree char *printed = g_strconcat (place, ".printed", NULL), *width = g_strconcat (place, ".width", NULL);
  g_autofree char *had = jx_form_draft_dup_text (draft, width);

  if (*had != '\0' && jx_form_draft_set (draft, width, json_from_string ("31", NULL), NULL))
    {
      g_autofree char *has = jx_form_draft_dup_text (draft, width);

      assert_sound (draft);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (has, NULL), 31.0, 0.6);
    }

  move (draft, place, 0);
  assert_sound (draft);
  jx_form_draft_set (draft, printed, json_from_string (*had != '\0' ? "false" : "true", NULL), NULL);
  assert_sound (draft);
  jx_form_draft_set (draft, printed, json_from_string (*had != '\0' ? "true" : "false", NULL), NULL);
  assert_sound (draft);
}

static void
test_every_form_bends (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (forms)); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), i);
      guint n = 0;

      for (guint j = 0; j + 1 < jx_form_get_n_blocks (form); j++)
        for (guint k = j % 2; k < jx_form_get_block (form, j)->n_columns; k += 2, n++)
          {
            g_autoptr(JxFormDraft) draft = jx_form_draft_new (forms, form);

            assert_column_bends (draft, j, k);
          }
      g_assert_cmpuint (n, >, 3);
    }
}

/* ---- whatever is done to it ---- */

static char *
random_place (GRand *rand)
{
  static const char *const lists[] = { "columns", "rows", "layout", "lines" };
  static const char *const members[] = { "", ".title", ".span", ".width", ".printed", ".key", ".sum", ".cells", ".label", "[0]", ".limit" };
  int kind = g_rand_int_range (rand, 0, 8);

  if (kind == 0)
    return g_strdup_printf ("sections[%d]%s", g_rand_int_range (rand, 0, 10), members[g_rand_int_range (rand, 0, 2)]);
  if (kind == 1)
    return g_strdup_printf ("blocks[%d]%s", g_rand_int_range (rand, 0, 9), members[g_rand_int_range (rand, 0, 2)]);
  if (kind == 2)
    return g_strdup (((const char *[]) { "grid", "page", "page.left", "grid[2]", "profile.base", "title", "blocks" })[g_rand_int_range (rand, 0, 7)]);

  return g_strdup_printf ("blocks[%d].%s[%d]%s", g_rand_int_range (rand, 0, 9), lists[g_rand_int_range (rand, 0, 4)],
                          g_rand_int_range (rand, 0, 9), members[g_rand_int_range (rand, 0, G_N_ELEMENTS (members))]);
}

static JsonNode *
random_value (GRand *rand)
{
  static const char *const values[] = { "\"text\"", "7", "\"22.5\"", "true", "false", "[]", "{}", "[1]", "[{}]", "{\"key\":[]}",
                                        "{\"title\":\"栏\"}", "{\"role\":\"completion\"}", "\"\"" };
  int chosen = g_rand_int_range (rand, 0, G_N_ELEMENTS (values) + 1);

  return chosen < (int) G_N_ELEMENTS (values) ? json_from_string (values[chosen], NULL) : NULL;
}

static void
random_step (JxFormDraft *draft,
             GRand       *rand)
{
  g_autofree char *place = random_place (rand), *text = NULL;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
    case 1:
      jx_form_draft_set (draft, place, random_value (rand), NULL);
      break;
    case 2:
      jx_form_draft_insert (draft, place, random_value (rand), NULL);
      break;
    case 3:
      jx_form_draft_remove (draft, place, NULL);
      break;
    case 4:
      jx_form_draft_move (draft, place, (guint) g_rand_int_range (rand, 0, 9), NULL);
      break;
    case 5:
      jx_form_draft_redo (draft);
      break;
    default:
      jx_form_draft_undo (draft);   /* often enough that the form is sound again and again */
    }

  text = jx_form_draft_dup_text (draft, place);
  g_assert_nonnull (text);
}

/* No step breaks it; all taken back, it is what it was. */
static void
test_any_steps_can_be_taken_back (void)
{
  static const char *const ids[] = { "mof-project", "sichuan-0013zp", "hunan-department" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(JxFormDraft) draft = open_draft (ids[i]);
      g_autoptr(GBytes) before = jx_form_draft_write (draft), after = NULL;
      g_autoptr(GRand) rand = g_rand_new_with_seed (7 + i);
      guint n_sound = 0;

      for (guint n = 0; n < 150; n++)
        {
          random_step (draft, rand);
          n_sound += jx_form_draft_get_faults (draft)->len == 0;
        }
      g_assert_cmpuint (n_sound, >, 15);

      while (jx_form_draft_can_undo (draft))
        jx_form_draft_undo (draft);
      after = jx_form_draft_write (draft);
      g_assert_true (g_bytes_equal (before, after));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/form-draft/words-page-and-unit", test_words_page_and_unit);
  g_test_add_func ("/form-draft/a-column-gets-its-width", test_a_column_gets_its_width);
  g_test_add_func ("/form-draft/a-column-moves-with-its-width", test_a_column_moves_with_its_width);
  g_test_add_func ("/form-draft/columns-come-go-and-hide", test_columns_come_go_and_hide);
  g_test_add_func ("/form-draft/fields-come-and-go", test_fields_come_and_go);
  g_test_add_func ("/form-draft/printed-is-true-or-false", test_printed_is_true_or_false);
  g_test_add_func ("/form-draft/what-is-not-printed-gets-no-layout", test_what_is_not_printed_gets_no_layout);
  g_test_add_func ("/form-draft/rows-are-in-their-sum", test_rows_are_in_their_sum);
  g_test_add_func ("/form-draft/sections-come-move-and-go", test_sections_come_move_and_go);
  g_test_add_func ("/form-draft/steps-are-taken-back", test_steps_are_taken_back);
  g_test_add_func ("/form-draft/a-fault-is-told-in-words", test_a_fault_is_told_in_words);
  g_test_add_func ("/form-draft/what-is-not-there-is-refused", test_what_is_not_there_is_refused);
  g_test_add_func ("/form-draft/every-form-bends", test_every_form_bends);
  g_test_add_func ("/form-draft/any-steps-can-be-taken-back", test_any_steps_can_be_taken_back);

  return g_test_run ();
}
