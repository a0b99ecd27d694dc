/* test-toast.c: what is said in passing: one sentence at a time, what has a button is kept
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-toast.h"
#include "jx-toast-room.h"
#include "jx-wrapped-label.h"
#include "robot.h"

typedef struct
{
  GtkWidget       *window;
  AdwToastOverlay *overlay;
  Robot           *robot;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = gtk_window_new ();
  fixture->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (fixture->overlay, jx_toast_room_new (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->overlay));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->robot = robot_new (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  robot_free (fixture->robot);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
say (Fixture    *fixture,
     const char *message)
{
  jx_toast_show (fixture->overlay, jx_toast_new (message, NULL, NULL, FALSE));
  robot_frame (fixture->robot);
}

/* The text of the toast in sight, NULL if there is none: never more than one is. */
static const char *
get_text (GtkWidget *below)
{
  const char *text = GTK_IS_LABEL (below) && gtk_widget_get_mapped (below) ? gtk_label_get_text (GTK_LABEL (below)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL && (text == NULL || *text == '\0');
       child = gtk_widget_get_next_sibling (child))
    text = get_text (child);

  return text;
}

static const char *
get_said (Fixture *fixture)
{
  return get_text (GTK_WIDGET (fixture->overlay));
}

typedef struct
{
  Fixture    *fixture;
  const char *text;
} Wish;

static gboolean
is_said (gpointer data)
{
  const Wish *wish = data;

  return g_strcmp0 (get_said (wish->fixture), wish->text) == 0;
}

static gboolean
is_over (gpointer data)
{
  return !is_said (data);
}

static void
await_said (Fixture    *fixture,
            const char *text)
{
  robot_wait (is_said, &(Wish) { fixture, text });
}

/* The same ten times, then others: the last is what is said, and nothing waits behind it. */
static void
test_sentences (Fixture       *fixture,
                gconstpointer  data)
{
  AdwToast *toast = jx_toast_new ("Nothing more to undo", NULL, NULL, FALSE);
  g_autoptr(AdwToast) first = g_object_ref (toast);

  jx_toast_show (fixture->overlay, toast);
  for (int i = 0; i < 10; i++)
    say (fixture, "Nothing more to undo");
  await_said (fixture, "Nothing more to undo");

  say (fixture, "A sentence that is so long that it takes more than one line of a narrow window");
  await_said (fixture, "A sentence that is so long that it takes more than one line of a narrow window");
  say (fixture, "Nothing more to redo");
  await_said (fixture, "Nothing more to redo");

  adw_toast_dismiss (first);
  robot_wait (is_over, &(Wish) { fixture, "Nothing more to redo" });
  g_assert_null (get_said (fixture));
  say (fixture, "Another");
  await_said (fixture, "Another");
}

/* What has a button makes way for a sentence, and is there again after it. */
static void
test_button (Fixture       *fixture,
             gconstpointer  data)
{
  AdwToast *cancel = jx_toast_new ("Writing", "Cancel", NULL, FALSE);
  AdwToast *sentence = jx_toast_new ("Saved", NULL, NULL, FALSE);
  g_autoptr(AdwToast) kept = g_object_ref (sentence);

  adw_toast_set_timeout (cancel, 0);
  jx_toast_show (fixture->overlay, cancel);
  robot_frame (fixture->robot);
  await_said (fixture, "Writing");

  jx_toast_show (fixture->overlay, sentence);
  robot_frame (fixture->robot);
  await_said (fixture, "Saved");
  say (fixture, "Saved again");
  await_said (fixture, "Saved again");

  adw_toast_dismiss (kept);
  await_said (fixture, "Writing");
}

/* A sentence that quotes a text of many lines is no higher than another. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  GString *text = g_string_new ("Cannot be read:");
  int height, natural;

  for (int i = 0; i < 300; i++)
    g_string_append (text, "\n1\r\n");
  say (fixture, text->str);
  gtk_widget_measure (GTK_WIDGET (fixture->overlay), GTK_ORIENTATION_VERTICAL, 360, &height, &natural, NULL, NULL);
  g_assert_cmpint (height, <, 200);
  g_assert_nonnull (get_said (fixture));
  g_assert_null (strchr (get_said (fixture), '\n'));

  jx_toast_show (fixture->overlay, jx_toast_new (text->str, "Undo", NULL, TRUE));
  robot_frame (fixture->robot);
  gtk_widget_measure (GTK_WIDGET (fixture->overlay), GTK_ORIENTATION_VERTICAL, 360, &height, &natural, NULL, NULL);
  g_assert_cmpint (height, <, 200);
  g_string_free (text, TRUE);
}

static int
get_bottom (GtkWidget *widget,
            GtkWidget *overlay)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, overlay, &bounds));

  return (int) (bounds.origin.y + bounds.size.height);
}

static gboolean
is_clear (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *overlay = GTK_WIDGET (fixture->overlay), *toast = gtk_widget_get_last_child (overlay);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return get_said (fixture) != NULL && get_bottom (focus, overlay) <= get_bottom (toast, overlay) - gtk_widget_get_height (toast);
}

static gboolean
has_all_room (gpointer data)
{
  GtkWidget *room = adw_toast_overlay_get_child (((Fixture *) data)->overlay);

  return gtk_widget_get_height (adw_bin_get_child (ADW_BIN (room))) == gtk_widget_get_height (room);
}

static int
get_least (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 500, &least, NULL, NULL, NULL);

  return least;
}

/* Who works at the lower edge of the window sees what he works at, also where he goes below a toast that stands. */
static void
test_room (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scrolled = gtk_scrolled_window_new (), *entries[20];
  AdwToast *toast = jx_toast_new ("Nothing more to undo", NULL, NULL, FALSE);
  g_autoptr(AdwToast) kept = g_object_ref (toast);
  guint at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_box_append (GTK_BOX (box), entries[i] = gtk_entry_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_toast_overlay_set_child (fixture->overlay, jx_toast_room_new (scrolled));
  robot_frame (fixture->robot);

  while (get_bottom (entries[at + 1], GTK_WIDGET (fixture->overlay)) < gtk_widget_get_height (GTK_WIDGET (fixture->overlay)))
    at++;
  gtk_widget_grab_focus (entries[at]);
  robot_frame (fixture->robot);
  jx_toast_show (fixture->overlay, toast);
  robot_wait (is_clear, fixture);

  robot_keys (fixture->robot, "Tab Tab");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), entries[at + 2]));
  robot_wait (is_clear, fixture);

  /* in a window as low as its content it takes no room that is not there */
  g_assert_cmpint (get_least (GTK_WIDGET (fixture->overlay)), ==,
                   MAX (get_least (scrolled), get_least (gtk_widget_get_last_child (GTK_WIDGET (fixture->overlay)))));

  adw_toast_dismiss (kept);
  robot_wait (has_all_room, fixture);
}

/* The toolkit complains of a label that asks for less than its least width. */
static void
test_most_lines (void)
{
  static const char *const texts[] = { "a", "ab", "已保存", "已全部保存", "2023年11月底前完成" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int height = -1; height < 900; height += 50)
      {
        g_autoptr(GtkWidget) label = g_object_ref_sink (jx_wrapped_label_new (texts[i], NULL));
        int least, wished;

        jx_wrapped_label_set_most_lines (label, 4);
        gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, height, &least, &wished, NULL, NULL);
        g_assert_cmpint (least, <=, wished);
      }
}

int
main (int    argc,
      char **argv)
{
  robot_init (&argc, &argv);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/toast/one-sentence-at-a-time", Fixture, NULL, set_up, test_sentences, tear_down);
  g_test_add ("/toast/what-has-a-button-is-kept", Fixture, NULL, set_up, test_button, tear_down);
  g_test_add ("/toast/as-high-as-its-lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/toast/covers-nothing-that-is-worked-on", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add_func ("/toast/a-label-of-few-lines-knows-its-least-width", test_most_lines);

  return g_test_run ();
}
