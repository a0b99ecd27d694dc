/* test-grid-input.c: input methods lose and double nothing
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"
#include "script-method.h"

#define SEED        20260131
#define N_SEQUENCES 120   /* what a suite affords; JIXIAO_INPUT_SEQUENCES asks for more */

typedef struct
{
  const char *name;
  ScriptMode  mode;
  const char *keys;
  const char *text;      /* of the cell, "10" before */
  gboolean    editing;
} InputCase;

static const InputCase input_cases[] = {
  { "/grid/input/first-syllable-is-kept", SCRIPT_DROPS_ON_RESET, "b space", "丁", TRUE },
  { "/grid/input/three-syllables", SCRIPT_DROPS_ON_RESET, "b space c space d space Return", "丁丂七", FALSE },
  { "/grid/input/ended-before-committed", SCRIPT_ENDS_BEFORE_COMMIT, "b space c space Return", "丁丂", FALSE },
  { "/grid/input/cancelled-puts-the-old-text-back", SCRIPT_DROPS_ON_RESET, "b c Escape", "10", FALSE },
  { "/grid/input/taken-back-letter-by-letter", SCRIPT_DROPS_ON_RESET, "b c BackSpace BackSpace", "10", FALSE },
  { "/grid/input/cancelled-then-typed", SCRIPT_DROPS_ON_RESET, "b Escape 5 Return", "5", FALSE },
  { "/grid/input/second-escape-restores", SCRIPT_DROPS_ON_RESET, "b space c Escape Escape", "10", FALSE },
  { "/grid/input/escape-leaves-what-was-committed", SCRIPT_DROPS_ON_RESET, "b space c Escape", "丁", TRUE },
  { "/grid/input/undo-drops-the-composition", SCRIPT_DROPS_ON_RESET, "b ctrl+z", "10", FALSE },
  { "/grid/input/undo-commits-the-composition", SCRIPT_COMMITS_ON_RESET, "b ctrl+z", "b", TRUE },
  { "/grid/input/tab-drops", SCRIPT_DROPS_ON_RESET, "b Tab", "10", FALSE },
  { "/grid/input/tab-commits", SCRIPT_COMMITS_ON_RESET, "b Tab", "b", FALSE },
  { "/grid/input/raw-letters", SCRIPT_DROPS_ON_RESET, "a b c Return Return", "abc", FALSE },
  { "/grid/input/into-an-open-text", SCRIPT_DROPS_ON_RESET, "F2 b space Return", "10丁", FALSE },
  { "/grid/input/digit-converts", SCRIPT_DROPS_ON_RESET, "b 5 Return", "丁5", FALSE },
};

static void
test_input (gconstpointer data)
{
  const InputCase *c = data;
  g_autoptr(Harness) h = harness_new (2, 4);

  script_method_set_mode (c->mode);
  harness_at (h, 1, SAMPLE_WEIGHT);
  harness_keys (h, c->keys);
  harness_assert_text (h, 1, SAMPLE_WEIGHT, c->text);
  g_assert_cmpint (jx_grid_is_editing (h->grid), ==, c->editing);
}

/* Nothing is written while the first composition has brought nothing */
static void
test_silence (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  script_method_set_mode (SCRIPT_DROPS_ON_RESET);
  harness_at (h, 1, SAMPLE_WEIGHT);
  harness_keys (h, "b c d Escape");
  g_assert_cmpuint (h->edits->len, ==, 0);
  harness_keys (h, "b c space");
  g_assert_cmpuint (h->edits->len, ==, 1);
  g_assert_cmpstr (jx_grid_edit_get_text (harness_last_edit (h), 0, 0), ==, "丁丂");
}

static gboolean
is_spot_in_sight (Harness *self,
                  gpointer data)
{
  GdkRectangle spot = script_method_get_spot ();

  return spot.y > 0 && spot.y < gtk_widget_get_height (self->window) && spot.y != *(int *) data;
}

static void
test_spot (void)
{
  g_autoptr(Harness) h = harness_new (3, 20);
  int before;

  script_method_set_mode (SCRIPT_DROPS_ON_RESET);
  harness_at (h, 8, SAMPLE_WEIGHT);
  harness_keys (h, "b c");
  before = script_method_get_spot ().y;
  g_assert_cmpint (before, >, 0);
  harness_click (h, 8, SAMPLE_WEIGHT, NULL);
  harness_keys (h, "b");
  harness_wheel (h, TRUE, NULL);
  harness_wait (h, is_spot_in_sight, &before);
}

/* What a cell must hold, by rules of its own: a text, perhaps open, perhaps with letters being composed at its end */
typedef struct
{
  ScriptMode  mode;
  GString    *cell;      /* before the edit */
  GString    *text;
  GString    *letters;
  gboolean    open;
} Expected;

static void
expect_close (Expected *e)
{
  if (e->open)
    g_string_assign (e->cell, e->text->str);
  g_string_assign (e->text, e->cell->str);
  e->open = FALSE;
}

static void
expect_insert (Expected   *e,
               const char *text)
{
  if (!e->open)
    g_string_truncate (e->text, 0);
  e->open = TRUE;
  g_string_append (e->text, text);
  g_string_truncate (e->letters, 0);
}

static void
expect_flush (Expected *e)
{
  g_autofree char *letters = g_strdup (e->letters->str);

  g_string_truncate (e->letters, 0);
  if (letters[0] != '\0' && e->mode == SCRIPT_COMMITS_ON_RESET)
    expect_insert (e, letters);
}

static void
expect_backspace (Expected *e)
{
  if (e->letters->len > 0)
    {
      g_string_truncate (e->letters, e->letters->len - 1);
      return;
    }

  if (!e->open)
    g_string_truncate (e->text, 0);
  else if (e->text->len > 0)
    g_string_truncate (e->text, (gsize) (g_utf8_prev_char (e->text->str + e->text->len) - e->text->str));
  e->open = TRUE;
}

static void
expect_escape (Expected *e)
{
  if (e->letters->len > 0)
    {
      g_string_truncate (e->letters, 0);
      return;
    }

  g_string_assign (e->text, e->cell->str);
  e->open = FALSE;
}

static void
expect_key (Expected   *e,
            const char *key)
{
  g_autofree char *converted = script_method_convert (e->letters->str);
  g_autofree char *letters = g_strdup (e->letters->str);
  g_autofree char *digit = g_strconcat (converted, key, NULL);

  if (g_str_equal (key, "space"))
    expect_insert (e, letters[0] != '\0' ? converted : " ");
  else if (g_str_equal (key, "BackSpace"))
    expect_backspace (e);
  else if (g_str_equal (key, "Escape"))
    expect_escape (e);
  else if (g_str_equal (key, "F2"))
    {
      if (letters[0] == '\0')
        e->open = TRUE;
    }
  else if (g_str_equal (key, "Return") && letters[0] != '\0')
    expect_insert (e, letters);
  else if (g_ascii_isdigit (key[0]))
    expect_insert (e, digit);
  else
    g_string_append (e->letters, key);
}

/* What is no key of the text alone: Enter, a click elsewhere, undo, the wheel, another widget, Tab */
static void
act (Harness  *h,
     Expected *e,
     int       what)
{
  g_test_message ("act %d", what);
  switch (what)
    {
    case 0:
      if (e->letters->len > 0)
        {
          harness_keys (h, "Return");
          expect_key (e, "Return");
          break;
        }
      harness_keys (h, "Return");
      harness_keys (h, "Up");
      expect_close (e);
      break;

    case 1:
      harness_click (h, 5, SAMPLE_WEIGHT, NULL);
      harness_click (h, 1, SAMPLE_WEIGHT, NULL);
      expect_flush (e);
      expect_close (e);
      break;

    case 2:
      if (e->letters->len == 0)
        break;
      harness_keys (h, "ctrl+z");
      expect_flush (e);
      break;

    case 3:
      harness_wheel (h, TRUE, NULL);
      harness_wheel (h, FALSE, NULL);
      break;

    case 4:
      gtk_widget_grab_focus (h->other);
      gtk_widget_grab_focus (GTK_WIDGET (h->grid));
      harness_settle (h);
      expect_flush (e);
      expect_close (e);
      break;

    default:
      harness_keys (h, "Tab");
      harness_keys (h, "shift+Tab");
      expect_flush (e);
      expect_close (e);
      break;
    }
}

/* One step on the real thing and on the rules. Cell 1 is acted on; what leaves it comes back. */
static void
step (Harness  *h,
      Expected *e,
      GRand    *random)
{
  static const char *keys[] = { "b", "c", "z", "b", "q", "space", "5", "7", "BackSpace", "Escape", "F2" };
  int choice = g_rand_int_range (random, 0, G_N_ELEMENTS (keys) + 6);

  if (choice >= (int) G_N_ELEMENTS (keys))
    {
      act (h, e, choice - (int) G_N_ELEMENTS (keys));
      return;
    }

  g_test_message ("key %s", keys[choice]);
  harness_keys (h, keys[choice]);
  expect_key (e, keys[choice]);
}

static void
test_sequences (void)
{
  g_autoptr(Harness) h = harness_new (3, 20);
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  Expected e = { 0, g_string_new ("10"), g_string_new ("10"), g_string_new (NULL), FALSE };
  const char *wanted = g_getenv ("JIXIAO_INPUT_SEQUENCES");
  int n_sequences = wanted != NULL ? (int) g_ascii_strtoll (wanted, NULL, 10) : N_SEQUENCES;

  harness_at (h, 1, SAMPLE_WEIGHT);
  harness_click (h, 1, SAMPLE_WEIGHT, NULL);
  for (int i = 0; i < n_sequences; i++)
    {
      int n_steps = g_rand_int_range (random, 1, 8);

      e.mode = (ScriptMode) g_rand_int_range (random, 0, SCRIPT_ENDS_BEFORE_COMMIT + 1);
      script_method_set_mode (e.mode);
      g_test_message ("mode %d", e.mode);
      for (int k = 0; k < n_steps; k++)
        {
          step (h, &e, random);
          harness_assert_active (h, 1, SAMPLE_WEIGHT);
          harness_assert_text (h, 1, SAMPLE_WEIGHT, e.text->str);
          g_assert_cmpint (jx_grid_is_editing (h->grid), ==, e.open || e.letters->len > 0);
        }
      if (e.text->len > 60)
        {
          harness_keys (h, "ctrl+z");
          expect_flush (&e);
          jx_grid_commit (h->grid);
          expect_close (&e);
          sample_model_set_text (h->model, 1, SAMPLE_WEIGHT, "10");
          g_string_assign (e.cell, "10");
          g_string_assign (e.text, "10");
        }
      g_ptr_array_set_size (h->edits, 0);
    }

  g_string_free (e.cell, TRUE);
  g_string_free (e.text, TRUE);
  g_string_free (e.letters, TRUE);
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);
  script_method_install ();

  for (gsize i = 0; i < G_N_ELEMENTS (input_cases); i++)
    g_test_add_data_func (input_cases[i].name, &input_cases[i], test_input);
  g_test_add_func ("/grid/input/nothing-is-written-before-something-is-committed", test_silence);
  g_test_add_func ("/grid/input/candidates-follow-the-scrolling", test_spot);
  g_test_add_func ("/grid/input/random-sequences", test_sequences);

  return g_test_run ();
}
