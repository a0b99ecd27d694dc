/* chance.c: what nobody planned: keys, pointer, paste, undo, sizes, looks, dialogs, one after the other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chance.h"

#include "scene.h"

#define OTHERS_MS    50
#define DPI          (96 * 1024)
#define STEPS        8    /* from text of one to two times its size: each has fonts of its own, which stay in the libraries' caches */
#define LEAST_WIDTH  360  /* sp */
#define LEAST_HEIGHT 320  /* sp */
#define MOST_ENTRIES 40   /* copies of copies: no office has so many of one project */

typedef struct
{
  const char *name;
  int         weight;
  void      (*throw) (Stage *stage);
} Kind;

static const char *const keys[] =
{
  "1", "9", "a", "percent", "period", "Return", "shift+Return", "Tab", "shift+Tab", "Up", "Down", "Left", "Right", "F2",
  "Escape", "Delete", "BackSpace", "Home", "End", "ctrl+Home", "ctrl+End", "ctrl+Down", "ctrl+Right", "Page_Down", "Page_Up",
  "shift+Down", "shift+Right", "shift+space", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+shift+v", "ctrl+x", "ctrl+d", "ctrl+r",
  "ctrl+plus", "ctrl+minus", "alt+Down", "alt+1", "alt+2", "alt+3", "alt+Return", "ctrl+Return", "F7", "shift+F7", "ctrl+F7",
  "shift+F2", "F9", "F6", "F10", "ctrl+f", "ctrl+g", "ctrl+n", "ctrl+t", "ctrl+0", "shift+F10", "space", "alt+shift+Down",
  "alt+shift+Up", "ctrl+question", "ctrl+comma", "ctrl+shift+e", "Menu",
};

static const char *const texts[] =
{
  "121个", "≥100%", "3.5万元", "１２，３４５．６", "优良", "2023年11月底前", "80%—90%", "预算执行率95%，", "全年执行数114.6万元。",
  "（一）", "{value:expected}", "{score}", "-", "无", "满意度", "lsd", "𠮷", "0.95", "=1+1",
};

/* What the menus offer; where it belongs to no widget at hand nothing happens. */
static const char *const actions[] =
{
  "win.new", "win.check", "win.agencies", "win.forms", "win.bin", "win.export-all", "win.samples", "win.shortcuts", "win.search",
  "app.preferences", "app.about", "assessment.change-form", "assessment.rules", "assessment.page-setup", "assessment.try",
  "assessment.side-pane", "assessment.import-report", "assessment.paste-report", "assessment.next-finding", "cell.details", "cell.evidence", "cell.fix", "list.menu", "preview.search",
  "preview.single", "preview.findings", "preview.zoom-in", "preview.zoom-width",
};

static const char head[] = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n";

static gboolean
one_in (int n)
{
  return g_test_rand_int_range (0, n) == 0;
}

/* GTK's own chooser of files, closed while it still reads which folders lie above its own, writes to what has gone (the buttons of
 * GtkPathBar, 4.18): nobody is as quick, and a portal's is not in this process. It has read them when its folder's is pressed in. */
static gboolean
is_reading (GtkWidget *window)
{
  GtkWidget *path = stage_find_type (window, g_type_from_name ("GtkPathBar")), *label, *button;
  g_autoptr(GFile) folder = NULL;
  g_autofree char *name = NULL;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  folder = GTK_IS_FILE_CHOOSER (window) ? gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (window)) : NULL;
  G_GNUC_END_IGNORE_DEPRECATIONS

  if (folder == NULL || path == NULL)
    return FALSE;

  name = g_file_get_basename (folder);
  label = stage_find_label (path, name);
  button = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON) : NULL;

  return button == NULL || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

/* What asks for a file or a printer belongs to the toolkit: somebody thinks better of it. Whether there is none left is said. */
static gboolean
close_others (gpointer data)
{
  Stage *stage = data;
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  gboolean any = FALSE;

  for (GList *link = windows; link != NULL; link = link->next)
    if (link->data != (gpointer) stage->window && gtk_widget_get_visible (link->data))
      {
        any = TRUE;
        if (!is_reading (link->data))
          gtk_window_close (link->data);
      }

  return !any;
}

static gboolean
close_others_cb (gpointer data)
{
  close_others (data);

  return G_SOURCE_CONTINUE;
}

static AdwDialog *
get_dialog (Stage *stage)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
}

static guint
count_entries (Stage *stage)
{
  return g_list_model_get_n_items (jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (stage->window))));
}

/* ---- what is thrown ---- */

static void
throw_key (Stage *stage)
{
  const char *key = keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))];

  if (!g_str_equal (key, "ctrl+d") || count_entries (stage) < MOST_ENTRIES)
    robot_throw_key (stage->robot, key);
}

static void
throw_text (Stage *stage)
{
  robot_type (stage->robot, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
}

static int
any_x (Stage *stage)
{
  return g_test_rand_int_range (4, MAX (gtk_widget_get_width (GTK_WIDGET (stage->window)), 8));
}

static int
any_y (Stage *stage)
{
  return g_test_rand_int_range (4, MAX (gtk_widget_get_height (GTK_WIDGET (stage->window)), 8));
}

/* The second button over a head opens the desktop's menu of the window; without a desktop the toolkit makes one of its own, and
 * does not give it back. */
static gboolean
is_head (Stage *stage,
         int    x,
         int    y)
{
  GtkWidget *at;
  double dx, dy;

  gtk_native_get_surface_transform (GTK_NATIVE (stage->window), &dx, &dy);
  at = gtk_widget_pick (GTK_WIDGET (stage->window), x - dx, y - dy, GTK_PICK_DEFAULT);

  return at != NULL && gtk_widget_get_ancestor (at, GTK_TYPE_WINDOW_HANDLE) != NULL;
}

static void
throw_click (Stage *stage)
{
  int x = any_x (stage), y = any_y (stage), times = one_in (6) ? 2 : 1;
  guint button = one_in (8) && !is_head (stage, x, y) ? 3 : 1;

  for (int i = 0; i < times; i++)
    robot_throw_click (stage->robot, x, y, button);
}

static void
throw_drag (Stage *stage)
{
  int x = any_x (stage), y = any_y (stage);
  gboolean near = one_in (2);   /* the edge of a column, the handle of a selection */

  robot_throw_drag (stage->robot, x, y, near ? x + g_test_rand_int_range (-40, 41) : any_x (stage),
                    near ? y + g_test_rand_int_range (-40, 41) : any_y (stage));
  robot_look_back (stage->robot);   /* by its head it was the window that was dragged */
}

static void
throw_wheel (Stage *stage)
{
  robot_throw_wheel (stage->robot, any_x (stage), any_y (stage), one_in (2), one_in (4) ? "ctrl" : NULL);
}

static void
append_cell (GString *text,
             GString *page)
{
  const char *cell = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];

  g_string_append_printf (page, "<td rowspan=%d>%s", g_test_rand_int_range (0, 3), cell);
  g_string_append_printf (text, "%s\t", cell);
}

static void
append_table (GString *text,
              GString *page)
{
  int n_rows = one_in (20) ? 300 : g_test_rand_int_range (1, 9), n_columns = g_test_rand_int_range (1, 9);

  for (int row = 0; row < n_rows; row++)
    {
      for (int column = 0; column < n_columns; column++)
        append_cell (text, page);

      g_string_append (text, "\n");
      g_string_append (page, "<tr>");
    }
}

static GdkContentProvider *
create_provider (GString    *text,
                 const char *type)
{
  g_autoptr(GBytes) bytes = g_string_free_to_bytes (text);

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* Of another program: a table as text, often also as a page that nobody closed, and what is no table. Never as a page alone, as no
 * program offers one: the toolkit keeps a text that it could paste nothing into (paste_received of GtkText, 4.18). */
static void
throw_paste (Stage *stage)
{
  GString *text = g_string_new (one_in (10) ? "\"" : one_in (3) ? head : NULL);
  GString *page = g_string_new ("<meta charset=utf-8><table><tr>");
  g_autoptr(GdkContentProvider) provider = NULL;
  GdkContentProvider *offers[2];
  gsize n = 0;

  append_table (text, page);
  offers[n++] = create_provider (text, "text/plain;charset=utf-8");
  if (one_in (3))
    offers[n++] = create_provider (page, "text/html");
  else
    g_string_free (page, TRUE);

  provider = gdk_content_provider_new_union (offers, n);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (stage->window)), provider);
  robot_throw_key (stage->robot, one_in (5) ? "ctrl+shift+v" : "ctrl+v");
}

static void
throw_undo (Stage *stage)
{
  const char *key = one_in (3) ? "ctrl+y" : "ctrl+z";

  for (int i = 0, n = g_test_rand_int_range (1, 12); i < n; i++)
    robot_throw_key (stage->robot, key);
}

/* In a narrower or lower window than that no desktop leaves a program; larger letters ask for more. */
static void
give_room (Stage *stage,
           int    width,
           int    height,
           int    dpi)
{
  robot_resize (stage->robot, MAX (width, LEAST_WIDTH * dpi / DPI), MAX (height, LEAST_HEIGHT * dpi / DPI));
}

static void
throw_size (Stage *stage)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  give_room (stage, g_test_rand_int_range (LEAST_WIDTH, 1921), g_test_rand_int_range (LEAST_HEIGHT, 1081), dpi);
}

/* The room comes before the letters that need it. */
static void
throw_letters (Stage *stage)
{
  int dpi = DPI + g_test_rand_int_range (0, STEPS + 1) * DPI / STEPS;

  scene_note ("letters of %d", dpi);
  give_room (stage, gtk_widget_get_width (GTK_WIDGET (stage->window)), gtk_widget_get_height (GTK_WIDGET (stage->window)), dpi);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* Light, dark and high contrast, and text of one to two times its size */
static void
throw_look (Stage *stage)
{
  g_autoptr(GSettings) contrast = g_settings_new ("org.gnome.desktop.a11y.interface");

  if (one_in (2))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        one_in (2) ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (one_in (2))
    g_settings_set_boolean (contrast, "high-contrast", !g_settings_get_boolean (contrast, "high-contrast"));
  else
    throw_letters (stage);

  robot_settle ();
}

static gboolean
activate_at (Stage      *stage,
             const char *type,
             const char *action)
{
  GtkWidget *widget = stage_find_type (GTK_WIDGET (stage->window), g_type_from_name (type));

  return widget != NULL && gtk_widget_activate_action (widget, action, NULL);
}

/* Over a dialog there is no menu but its own. */
static void
throw_action (Stage *stage)
{
  const char *action = actions[g_test_rand_int_range (0, G_N_ELEMENTS (actions))];
  GtkWidget *focus = stage_get_focus (stage);

  scene_note ("action %s", action);
  if (get_dialog (stage) == NULL)
    (void) ((focus != NULL && gtk_widget_activate_action (focus, action, NULL)) || activate_at (stage, "JxEditor", action)
            || activate_at (stage, "JxPreview", action));

  robot_settle ();
}

static void
throw_assessment (Stage *stage)
{
  GListModel *entries = jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (stage->window)));
  guint n = g_list_model_get_n_items (entries);
  g_autoptr(JxEntry) entry = n > 0 ? g_list_model_get_item (entries, (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;

  if (entry != NULL && !jx_entry_is_binned (entry) && get_dialog (stage) == NULL)
    jx_window_open (stage->window, jx_entry_get_id (entry));

  robot_settle ();
}

static const Kind kinds[] =
{
  { "key", 52, throw_key },
  { "text", 6, throw_text },
  { "click", 16, throw_click },
  { "drag", 5, throw_drag },
  { "wheel", 3, throw_wheel },
  { "paste", 4, throw_paste },
  { "undo", 4, throw_undo },
  { "size", 3, throw_size },
  { "look", 2, throw_look },
  { "action", 4, throw_action },
  { "assessment", 1, throw_assessment },
};

static const char *
type_name (GtkWidget *widget)
{
  return widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "none";
}

/* --verbose tells what was thrown, for who looks for the one that did harm. */
void
chance_throw (Stage      *stage,
              GHashTable *thrown)
{
  int at = 0, chosen;
  guint others;
  gsize i = 0;

  for (gsize j = 0; j < G_N_ELEMENTS (kinds); j++)
    at += kinds[j].weight;

  for (chosen = g_test_rand_int_range (0, at); chosen >= kinds[i].weight; i++)
    chosen -= kinds[i].weight;

  /* the printer's is a loop of its own: it ends from within */
  others = g_timeout_add (OTHERS_MS, close_others_cb, stage);
  kinds[i].throw (stage);
  g_hash_table_insert (thrown, (gpointer) kinds[i].name,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (thrown, kinds[i].name)) + 1));
  robot_wait (close_others, stage);
  robot_settle ();
  g_source_remove (others);

  if (!gtk_window_is_active (GTK_WINDOW (stage->window)))
    robot_look_back (stage->robot);

  if (g_test_verbose ())
    {
      int dpi;

      g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
      g_test_message ("%s at %d × %d, text %d %%, the focus in %s, the dialog %s", kinds[i].name,
                      gtk_widget_get_width (GTK_WIDGET (stage->window)), gtk_widget_get_height (GTK_WIDGET (stage->window)),
                      dpi * 100 / 96 / 1024, type_name (stage_get_focus (stage)), type_name (GTK_WIDGET (get_dialog (stage))));
    }
}

void
chance_put_in_order (Stage *stage)
{
  while (get_dialog (stage) != NULL)
    {
      adw_dialog_force_close (get_dialog (stage));
      robot_settle ();
    }

  robot_throw_key (stage->robot, "Escape");
  robot_throw_key (stage->robot, "Escape");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI, NULL);
  robot_resize (stage->robot, 1366, 768);
}
