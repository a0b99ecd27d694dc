/* jx-keys.c: the keys of the program, told once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-keys.h"

#include <glib/gi18n.h>

#define CTRL  GDK_CONTROL_MASK
#define SHIFT GDK_SHIFT_MASK
#define ALT   GDK_ALT_MASK

static const JxKey application_keys[] =
{
  { GDK_KEY_comma, CTRL, "app.preferences", NULL, N_("Preferences") },
  { GDK_KEY_q, CTRL, "app.quit", NULL, N_("Quit") },
};

static const JxKey window_keys[] =
{
  { GDK_KEY_n, CTRL, "win.new", NULL, N_("New self-evaluation") },
  { GDK_KEY_o, CTRL, "win.import", NULL, N_("Import") },
  { GDK_KEY_f, CTRL, "win.search", NULL, N_("Search") },
  { GDK_KEY_w, CTRL, "window.close", NULL, N_("Close the dialog, or the window") },
  { GDK_KEY_question, CTRL, "win.shortcuts", NULL, N_("Keyboard shortcuts") },
  { GDK_KEY_z, CTRL, "win.undo-list", NULL, N_("Undo in the list") },
  { GDK_KEY_y, CTRL, "win.redo-list", NULL, N_("Redo in the list") },
  { GDK_KEY_z, CTRL | SHIFT, "win.redo-list", NULL, NULL },
};

static const JxKey pane_keys[] =
{
  { GDK_KEY_F6, 0, "win.next-pane", NULL, N_("Next, previous part of the window") },
  { GDK_KEY_F6, SHIFT, "win.previous-pane", NULL, NULL },
};

static const JxKey list_keys[] =
{
  { GDK_KEY_Delete, 0, "win.delete", NULL, N_("Move to the bin") },
  { GDK_KEY_d, CTRL, "win.duplicate", NULL, N_("Duplicate") },
  { GDK_KEY_n, CTRL | SHIFT, "win.carry", NULL, N_("Carry over to a new year") },
  { GDK_KEY_F10, SHIFT, "list.menu", NULL, N_("What can be done with the selection") },
  { GDK_KEY_Menu, 0, "list.menu", NULL, NULL },
};

static const JxKey editor_keys[] =
{
  { GDK_KEY_z, CTRL, "assessment.undo", NULL, N_("Undo") },
  { GDK_KEY_y, CTRL, "assessment.redo", NULL, N_("Redo") },
  { GDK_KEY_z, CTRL | SHIFT, "assessment.redo", NULL, NULL },
};

static const JxKey assessment_keys[] =
{
  { GDK_KEY_e, CTRL, "assessment.export", "", N_("Export, as the Last Time") },
  { GDK_KEY_p, CTRL, "assessment.print", NULL, N_("Print") },
  { GDK_KEY_t, CTRL, "assessment.try", NULL, N_("Score at a glance; try another actual value") },
  { GDK_KEY_1, ALT, "assessment.view", "overview", N_("Overview, indicators, report") },
  { GDK_KEY_2, ALT, "assessment.view", "indicators", NULL },
  { GDK_KEY_3, ALT, "assessment.view", "report", NULL },
  { GDK_KEY_F9, 0, "assessment.side-pane", NULL, N_("Show or hide preview and findings") },
};

static const JxKey finding_keys[] =
{
  { GDK_KEY_F7, 0, "assessment.next-finding", NULL, N_("Next, previous finding") },
  { GDK_KEY_F7, SHIFT, "assessment.previous-finding", NULL, NULL },
};

static const JxKey preview_keys[] =
{
  { GDK_KEY_f, CTRL, "preview.search", NULL, N_("Search the pages") },
  { GDK_KEY_g, CTRL, "preview.search-next", NULL, N_("Next, previous place") },
  { GDK_KEY_g, CTRL | SHIFT, "preview.search-previous", NULL, NULL },
  { GDK_KEY_plus, CTRL, "preview.zoom-in", NULL, N_("Larger, smaller pages") },
  { GDK_KEY_minus, CTRL, "preview.zoom-out", NULL, NULL },
  { GDK_KEY_equal, CTRL, "preview.zoom-in", NULL, NULL },
  { GDK_KEY_0, CTRL, "preview.zoom-width", NULL, N_("Pages as wide as the pane") },
};

static const JxKey cell_keys[] =
{
  { GDK_KEY_F2, SHIFT, "cell.details", NULL, N_("How the cell came about: rule, finding, history") },
  { GDK_KEY_F7, CTRL, "cell.fix", NULL, N_("Correct the finding of the cell") },
  { GDK_KEY_e, CTRL | SHIFT, "cell.evidence", NULL, N_("Evidence, source and survey of the row") },
};

static const JxKey paragraph_keys[] =
{
  { GDK_KEY_0, CTRL | ALT, "paragraph.kind", "text", N_("Plain Text") },
  { GDK_KEY_1, CTRL | ALT, "paragraph.kind", "heading1", N_("Headings of the first, second, third level") },
  { GDK_KEY_2, CTRL | ALT, "paragraph.kind", "heading2", NULL },
  { GDK_KEY_3, CTRL | ALT, "paragraph.kind", "heading3", NULL },
  { GDK_KEY_4, CTRL | ALT, "paragraph.kind", "clause", N_("Numbered clauses") },
  { GDK_KEY_5, CTRL | ALT, "paragraph.kind", "list", N_("List, ①") },
};

static const struct { const JxKey *keys; guint n; } scopes[] =
{
  [JX_KEYS_APPLICATION] = { application_keys, G_N_ELEMENTS (application_keys) },
  [JX_KEYS_WINDOW] = { window_keys, G_N_ELEMENTS (window_keys) },
  [JX_KEYS_PANE] = { pane_keys, G_N_ELEMENTS (pane_keys) },
  [JX_KEYS_LIST] = { list_keys, G_N_ELEMENTS (list_keys) },
  [JX_KEYS_EDITOR] = { editor_keys, G_N_ELEMENTS (editor_keys) },
  [JX_KEYS_ASSESSMENT] = { assessment_keys, G_N_ELEMENTS (assessment_keys) },
  [JX_KEYS_FINDING] = { finding_keys, G_N_ELEMENTS (finding_keys) },
  [JX_KEYS_PREVIEW] = { preview_keys, G_N_ELEMENTS (preview_keys) },
  [JX_KEYS_CELL] = { cell_keys, G_N_ELEMENTS (cell_keys) },
  [JX_KEYS_PARAGRAPH] = { paragraph_keys, G_N_ELEMENTS (paragraph_keys) },
};

const JxKey *
jx_keys_list (JxKeyScope  scope,
              guint      *n_keys)
{
  *n_keys = scopes[scope].n;

  return scopes[scope].keys;
}

/* As bindings of a class, not as accelerators: those would take undo away from the text being typed. */
void
jx_keys_bind (JxKeyScope      scope,
              GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < scopes[scope].n; i++)
    {
      const JxKey *key = &scopes[scope].keys[i];

      if (key->target != NULL)
        gtk_widget_class_add_binding_action (widget_class, key->keyval, key->modifiers, key->action, "s", key->target);
      else
        gtk_widget_class_add_binding_action (widget_class, key->keyval, key->modifiers, key->action, NULL);
    }
}

void
jx_keys_take (JxKeyScope  scope,
              GtkWidget  *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < scopes[scope].n; i++)
    {
      const JxKey *key = &scopes[scope].keys[i];

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_keyval_trigger_new (key->keyval, key->modifiers),
                                                              gtk_named_action_new (key->action)));
    }
  gtk_widget_add_controller (widget, controller);
}

typedef struct
{
  const JxKey *key;
  GtkWidget   *widget;    /* weak */
} Reach;

static void
reach_free (gpointer data)
{
  Reach *reach = data;

  g_clear_weak_pointer (&reach->widget);
  g_free (reach);
}

static gboolean
reach_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  Reach *reach = data;

  if (reach->widget == NULL || !gtk_widget_get_mapped (reach->widget))
    return FALSE;

  return reach->key->target != NULL ? gtk_widget_activate_action (reach->widget, reach->key->action, "s", reach->key->target)
                                    : gtk_widget_activate_action (reach->widget, reach->key->action, NULL);
}

void
jx_keys_reach (JxKeyScope  scope,
               GtkWidget  *from,
               GtkWidget  *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < scopes[scope].n; i++)
    {
      const JxKey *key = &scopes[scope].keys[i];
      Reach *reach = g_new0 (Reach, 1);

      reach->key = key;
      g_set_weak_pointer (&reach->widget, widget);
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_keyval_trigger_new (key->keyval, key->modifiers),
                                                              gtk_callback_action_new (reach_cb, reach, reach_free)));
    }
  gtk_widget_add_controller (from, controller);
}

void
jx_keys_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (application_keys); i++)
    {
      g_autofree char *accel = gtk_accelerator_name (application_keys[i].keyval, application_keys[i].modifiers);

      gtk_application_set_accels_for_action (application, application_keys[i].action, (const char *[]) { accel, NULL });
    }
}
