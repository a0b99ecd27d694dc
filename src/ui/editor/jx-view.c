/* jx-view.c: what the views of an assessment have in common
 *
 * A view that is hidden holds no widgets of the assessment: opening one costs what is seen of it, and a key costs nothing in
 * the views behind.
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-view.h"

#include "jx-keys.h"
#include "jx-sight.h"
#include "jx-table-view.h"
#include "jx-text-marks.h"

#define FOCUS "jx-focus"   /* of a widget that is watched: the controller of its focus */

typedef struct
{
  JxSession *session;
  GPtrArray *tables;    /* JxTableView, in the order of the form */
  gboolean   built;
  char      *row_id;    /* of the cell that was active last, also before it is made again; NULL none was */
  char      *field;
  double     scroll;    /* to be reached */
  guint      scroll_id;
  guint      n_frames;  /* that it was tried in */
} JxViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JxView, jx_view, ADW_TYPE_BIN)

enum
{
  PROBLEM,
  FIND,
  ACTIVE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JxViewPrivate *
get_private (JxView *self)
{
  return jx_view_get_instance_private (self);
}

static void
problem_cb (JxView     *self,
            const char *message)
{
  g_signal_emit (self, signals[PROBLEM], 0, message);
}

static void
find_cb (JxView *self,
         int     direction)
{
  g_signal_emit (self, signals[FIND], 0, direction);
}

static void
keep_cell (JxViewPrivate *priv,
           const char    *row_id,
           const char    *field)
{
  g_set_str (&priv->row_id, row_id);
  g_set_str (&priv->field, field);
}

static void
active_changed_cb (JxView *self)
{
  const char *row_id, *field;

  if (jx_view_get_active (self, &row_id, &field))
    keep_cell (get_private (self), row_id, field);

  g_signal_emit (self, signals[ACTIVE_CHANGED], 0);
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  JxViewPrivate *priv = get_private (JX_VIEW (widget));
  GtkAdjustment *adjustment = jx_sight_find_adjustment (widget);

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, priv->scroll);

  if (adjustment != NULL && gtk_adjustment_get_value (adjustment) < priv->scroll && priv->n_frames++ < JX_SIGHT_FRAMES)
    return G_SOURCE_CONTINUE;

  priv->scroll_id = 0;
  priv->scroll = 0;

  return G_SOURCE_REMOVE;
}

static void
stop_scrolling (JxView *self)
{
  JxViewPrivate *priv = get_private (self);

  if (priv->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), priv->scroll_id);

  priv->scroll_id = 0;
}

/* Where it was, without the focus. */
static void
restore (JxView     *self,
         const char *row_id,
         const char *field)
{
  JxViewPrivate *priv = get_private (self);
  gboolean there = FALSE;

  for (guint i = 0; i < priv->tables->len && !there; i++)
    there = jx_table_view_set_active (g_ptr_array_index (priv->tables, i), row_id, field);

  keep_cell (priv, row_id, field);
  stop_scrolling (self);
  priv->n_frames = 0;
  if (priv->scroll > 0)
    priv->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
clear (JxView *self)
{
  JxViewPrivate *priv = get_private (self);

  if (!priv->built)
    return;

  stop_scrolling (self);

  JX_VIEW_GET_CLASS (self)->clear (self);
  g_ptr_array_set_size (priv->tables, 0);
  priv->built = FALSE;
}

static void
jx_view_real_clear (JxView *self)
{
  adw_bin_set_child (ADW_BIN (self), NULL);
}

static gboolean
jx_view_real_begin (JxView *self)
{
  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
jx_view_real_show_cell (JxView     *self,
                        const char *row_id,
                        const char *field)
{
  JxViewPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->tables->len; i++)
    if (jx_table_view_show_cell (g_ptr_array_index (priv->tables, i), row_id, field))
      return TRUE;

  return FALSE;
}

/* The table with the focus; while the focus is outside the view, the first that has an active cell. */
static gboolean
jx_view_real_get_active (JxView      *self,
                         const char **row_id,
                         const char **field)
{
  JxViewPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->tables->len; i++)
    if (jx_view_has_focus (g_ptr_array_index (priv->tables, i)))
      return jx_table_view_get_active (g_ptr_array_index (priv->tables, i), row_id, field);

  if (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;

  for (guint i = 0; i < priv->tables->len; i++)
    if (jx_table_view_get_active (g_ptr_array_index (priv->tables, i), row_id, field))
      return TRUE;

  return FALSE;
}

static void
jx_view_map (GtkWidget *widget)
{
  jx_view_ensure (JX_VIEW (widget));

  GTK_WIDGET_CLASS (jx_view_parent_class)->map (widget);
}

static void
jx_view_dispose (GObject *object)
{
  JxViewPrivate *priv = get_private (JX_VIEW (object));

  stop_scrolling (JX_VIEW (object));
  g_clear_pointer (&priv->tables, g_ptr_array_unref);
  g_clear_object (&priv->session);
  keep_cell (priv, NULL, NULL);

  G_OBJECT_CLASS (jx_view_parent_class)->dispose (object);
}

static void
jx_view_class_init (JxViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = jx_view_map;
  klass->clear = jx_view_real_clear;
  klass->begin = jx_view_real_begin;
  klass->show_cell = jx_view_real_show_cell;
  klass->get_active = jx_view_real_get_active;
  jx_keys_bind (JX_KEYS_PANE, GTK_WIDGET_CLASS (klass));

  signals[PROBLEM] = g_signal_new ("problem", JX_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[FIND] = g_signal_new ("find", JX_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ACTIVE_CHANGED] = g_signal_new ("active-changed", JX_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
jx_view_init (JxView *self)
{
  get_private (self)->tables = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
dialog_changed_cb (JxView    *self,
                   GParamSpec *pspec,
                   GtkRoot   *root)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    return;

  g_signal_handlers_disconnect_by_func (root, dialog_changed_cb, self);
  jx_view_enter (self);
}

/* What had the focus was made anew: at once, or when the dialog has gone that it happened in. */
static void
return_focus (JxView   *self,
              gboolean  focused)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (focused)
    {
      jx_view_enter (self);
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)) && ADW_IS_APPLICATION_WINDOW (root)
           && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    {
      g_signal_handlers_disconnect_by_func (root, dialog_changed_cb, self);
      g_signal_connect_object (root, "notify::visible-dialog", G_CALLBACK (dialog_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

/* Shows an assessment; NULL shows none. The same one under its new form or rules comes back to where it was. */
void
jx_view_set_session (JxView    *self,
                     JxSession *session)
{
  JxViewPrivate *priv = get_private (self);
  gboolean focused = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkAdjustment *adjustment = jx_sight_find_adjustment (GTK_WIDGET (self));
  gboolean same = session != NULL && session == priv->session;

  if (!same)
    keep_cell (priv, NULL, NULL);
  priv->scroll = same && adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;

  clear (self);
  g_set_object (&priv->session, session);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    jx_view_ensure (self);
  if (same)
    return_focus (self, focused);
}

JxSession *
jx_view_get_session (JxView *self)
{
  return get_private (self)->session;
}

/* Makes what is shown, if it is not there yet: done by itself when the view comes to the screen. */
void
jx_view_ensure (JxView *self)
{
  JxViewPrivate *priv = get_private (self);
  g_autofree char *row_id = NULL, *field = NULL;

  if (priv->built || priv->session == NULL)
    return;

  row_id = g_steal_pointer (&priv->row_id);
  field = g_steal_pointer (&priv->field);
  priv->built = TRUE;
  JX_VIEW_GET_CLASS (self)->build (self);

  if (row_id != NULL)
    restore (self, row_id, field);
}

/* The tables of the assessment that belong here: JxTable, borrowed, in the order of the form; none without a session. */
GPtrArray *
jx_view_list_tables (JxView *self)
{
  JxSession *session = get_private (self)->session;
  GPtrArray *tables = g_ptr_array_new ();
  guint n = session != NULL ? jx_assessment_get_n_tables (jx_session_get_assessment (session)) : 0;

  for (guint i = 0; i < n; i++)
    {
      JxTable *table = jx_assessment_get_table (jx_session_get_assessment (session), i);

      if (JX_VIEW_GET_CLASS (self)->belongs (jx_table_get_block (table)))
        g_ptr_array_add (tables, table);
    }

  return tables;
}

static gboolean
sight_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  JxViewPrivate *priv = get_private (JX_VIEW (widget));

  if (jx_sight_show_focus (widget) && priv->n_frames++ < JX_SIGHT_FRAMES)
    return G_SOURCE_CONTINUE;

  priv->scroll_id = 0;

  return G_SOURCE_REMOVE;
}

/* The view must be the one that is shown. A field of NULL is any of the row. What was not seen until now, or was seen last in a
 * window of another width, has its heights a frame later: until then a row is sought where it was. */
gboolean
jx_view_show_cell (JxView     *self,
                   const char *row_id,
                   const char *field)
{
  JxViewPrivate *priv = get_private (self);

  jx_view_ensure (self);
  if (!JX_VIEW_GET_CLASS (self)->show_cell (self, row_id, field))
    return FALSE;

  if (priv->scroll_id == 0)   /* else it goes back to where it was left */
    {
      priv->n_frames = 0;
      priv->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), sight_cb, NULL, NULL);
    }

  return TRUE;
}

/* Of the cell that was shown, and has the focus: those that the finding is about. */
void
jx_view_show_words (JxView    *self,
                    JxFinding *finding)
{
  GtkWidget *text = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (text != NULL && gtk_widget_is_ancestor (text, GTK_WIDGET (self)))
    jx_text_marks_select (text, finding);
}

/* The cell that has the focus; FALSE if the view knows of none. */
gboolean
jx_view_get_active (JxView      *self,
                    const char **row_id,
                    const char **field)
{
  return JX_VIEW_GET_CLASS (self)->get_active (self, row_id, field);
}

/* What is being typed is part of what goes out. */
void
jx_view_commit (JxView *self)
{
  JxViewPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->tables->len; i++)
    jx_table_view_commit (g_ptr_array_index (priv->tables, i));
}

/* Takes the focus to the cell where it was last, else to the first one. */
gboolean
jx_view_enter (JxView *self)
{
  JxViewPrivate *priv = get_private (self);
  g_autofree char *row_id = g_strdup (priv->row_id), *field = g_strdup (priv->field);

  if (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return TRUE;

  return (row_id != NULL && jx_view_show_cell (self, row_id, field))
         || JX_VIEW_GET_CLASS (self)->begin (self);
}

/* The cell that was active last, left alone where there was none; how far the view is scrolled. */
double
jx_view_get_place (JxView      *self,
                   const char **row_id,
                   const char **field)
{
  JxViewPrivate *priv = get_private (self);
  GtkAdjustment *adjustment = jx_sight_find_adjustment (GTK_WIDGET (self));

  if (priv->row_id != NULL)
    {
      *row_id = priv->row_id;
      *field = priv->field;
    }

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* The focus stays where it is until the view is entered. */
void
jx_view_set_place (JxView     *self,
                   const char *row_id,
                   const char *field,
                   double      scroll)
{
  JxViewPrivate *priv = get_private (self);

  priv->scroll = scroll;

  if (priv->built)
    restore (self, row_id, field);
  else
    keep_cell (priv, row_id, field);
}

/* A new view of a table, to be put somewhere. */
GtkWidget *
jx_view_add_table (JxView   *self,
                   JxTable  *table,
                   gboolean  scrolled)
{
  JxViewPrivate *priv = get_private (self);
  GtkWidget *view = jx_table_view_new (priv->session, table, scrolled);

  g_signal_connect_object (view, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "find", G_CALLBACK (find_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "active-changed", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);
  jx_view_watch_focus (self, view);
  g_ptr_array_add (priv->tables, g_object_ref_sink (view));

  return view;
}

/* The focus in it makes its cell the active one. */
void
jx_view_watch_focus (JxView    *self,
                     GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  g_object_set_data (G_OBJECT (widget), FOCUS, focus);
}

/* Whether the focus is in a widget that is watched. When it enters, the widget's own flags do not say so yet. */
gboolean
jx_view_has_focus (GtkWidget *widget)
{
  return gtk_event_controller_focus_contains_focus (g_object_get_data (G_OBJECT (widget), FOCUS));
}
