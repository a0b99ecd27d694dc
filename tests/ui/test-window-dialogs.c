/* test-window-dialogs.c: each dialog in the narrowest window, with letters as large as the desktop makes them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "known.h"
#include "room.h"
#include "stage.h"

#define NARROW   360
#define STEP     60

typedef struct
{
  const char *action;
  const char *type;     /* of the widget that has it; NULL: the window */
} Opening;

typedef struct
{
  const char *path;
  int         percent;   /* of their size */
  Known      *known;
} Letters;

static const Opening openings[] =
{
  { "win.new", NULL }, { "win.carry-all", NULL }, { "win.check", NULL }, { "win.agencies", NULL }, { "win.forms", NULL }, { "win.bin", NULL },
  { "win.export-all", NULL }, { "win.samples", NULL }, { "win.shortcuts", NULL }, { "app.preferences", NULL },
  { "app.about", NULL }, { "assessment.change-form", "JxEditor" }, { "assessment.rules", "JxEditor" },
  { "assessment.page-setup", "JxEditor" }, { "cell.evidence", "JxTableView" }, { "win.submit-open", NULL },
};

static void
open_and_measure (Stage         *stage,
                  const Opening *opening,
                  int            room)
{
  GtkWidget *from = opening->type != NULL ? stage_find_type (GTK_WIDGET (stage->window), g_type_from_name (opening->type))
                                          : GTK_WIDGET (stage->window);
  GtkWidget *dialog;

  g_assert_nonnull (from);
  if (!gtk_widget_activate_action (from, opening->action, NULL))
    g_error ("%s is not there", opening->action);

  dialog = stage_await_dialog (stage);
  robot_frame (stage->robot);
  room_assert_enough (adw_dialog_get_child (ADW_DIALOG (dialog)), room, opening->action);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static void
open_all (Stage *stage,
          int    width)
{
  robot_resize (stage->robot, width, 800);
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    open_and_measure (stage, &openings[i], width);
}

static void
play_dialogs (Stage    *stage,
              gpointer  data)
{
  int percent = GPOINTER_TO_INT (data);

  stage_create (stage, "灌溉渠系维修养护", "2024", "云川县灌区管理所");
  robot_keys (stage->robot, "alt+2");
  robot_resize (stage->robot, NARROW, 800);
  robot_set_letters (stage->robot, percent);

  open_all (stage, NARROW);
  for (int i = 0; i <= 2; i++)   /* below, and where a sheet begins to float */
    open_all (stage, (NARROW + i * STEP) * percent / 100);

  robot_set_letters (stage->robot, 100);
}

static void
test_dialogs (gconstpointer data)
{
  const Letters *letters = data;

  g_test_log_set_fatal_handler (known_is_fatal, letters->known);   /* each test begins without one */
  stage_run (play_dialogs, GINT_TO_POINTER (letters->percent));
}

int
main (int    argc,
      char **argv)
{
  Known *known = known_new (TRUE);
  Letters letters[] =
  {
    { "/window/dialogs/as-they-are", 100, known },
    { "/window/dialogs/half-as-large-again", 150, known },
    { "/window/dialogs/twice-as-large", 200, known },
  };
  int status;

  stage_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    g_test_add_data_func (letters[i].path, &letters[i], test_dialogs);

  status = g_test_run ();
  g_free (known);

  return status;
}
