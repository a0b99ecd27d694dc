/* jx-field.c: a field of an assessment behind a widget that edits text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-field.h"

#include "jx-edit.h"

struct _JxField
{
  GObject    parent_instance;

  JxSession *session;
  JxTable   *table;
  guint      column;
  GtkWidget *widget;    /* weak: where it is edited */
  char      *refused;   /* what was typed last and could not be taken, until it can; NULL nothing */
};

G_DEFINE_FINAL_TYPE (JxField, jx_field, G_TYPE_OBJECT)

typedef enum
{
  PROP_TEXT = 1,
} JxFieldProp;

static GParamSpec *properties[PROP_TEXT + 1];

enum
{
  MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cell_changed_cb (JxAssessment *assessment,
                 JxTable      *table,
                 guint         position,
                 guint         column,
                 JxField      *self)
{
  if (table != self->table || column != self->column)
    return;

  g_clear_pointer (&self->refused, g_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
checked_cb (JxSession *session,
            JxField   *self)
{
  g_signal_emit (self, signals[MARKED], 0);
}

static void
jx_field_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  switch ((JxFieldProp) prop_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, jx_field_dup_text (JX_FIELD (object)));
      break;
    }
}

static void
jx_field_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  switch ((JxFieldProp) prop_id)
    {
    case PROP_TEXT:
      jx_field_set_text (JX_FIELD (object), g_value_get_string (value));
      break;
    }
}

static void
jx_field_dispose (GObject *object)
{
  JxField *self = JX_FIELD (object);

  g_clear_object (&self->table);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->widget);
  g_clear_pointer (&self->refused, g_free);

  G_OBJECT_CLASS (jx_field_parent_class)->dispose (object);
}

static void
jx_field_class_init (JxFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jx_field_get_property;
  object_class->set_property = jx_field_set_property;
  object_class->dispose = jx_field_dispose;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[MARKED] = g_signal_new ("marked", JX_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jx_field_init (JxField *self)
{
}

JxField *
jx_field_new (JxSession *session,
              JxTable   *table,
              guint      column)
{
  JxField *self = g_object_new (JX_TYPE_FIELD, NULL);

  self->session = g_object_ref (session);
  self->table = g_object_ref (table);
  self->column = column;
  g_signal_connect_object (jx_session_get_assessment (session), "cell-changed", G_CALLBACK (cell_changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (session, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_DEFAULT);

  return self;
}

JxSession *
jx_field_get_session (JxField *self)
{
  return self->session;
}

const JxColumn *
jx_field_get_column (JxField *self)
{
  return &jx_table_get_block (self->table)->columns[self->column];
}

const char *
jx_field_get_row_id (JxField *self)
{
  return jx_row_get_id (jx_table_get_row (self->table, 0));
}

/* Of a section of the report as it is typed, with the codes of the figures that it quotes; what was refused is not taken away from
 * who typed it. */
char *
jx_field_dup_text (JxField *self)
{
  const char *typed = jx_row_get_typed (jx_table_get_row (self->table, 0), self->column);

  if (self->refused != NULL)
    return g_strdup (self->refused);
  if (jx_table_get_block (self->table)->type == JX_BLOCK_SECTIONS)
    return g_strdup (typed != NULL ? typed : "");

  return jx_assessment_dup_shown (jx_session_get_assessment (self->session), self->table, 0, self->column);
}

static char *
dup_computed (JxField *self)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);

  return jx_amount_to_string (&jx_row_get_value (jx_table_get_row (self->table, 0), self->column)->computed,
                              jx_assessment_get_profile (assessment), jx_assessment_get_money_unit (assessment));
}

/* Typing what the form computes anyway types nothing: the field goes on following. */
static void
type (JxField    *self,
      const char *text)
{
  g_autofree char *computed = dup_computed (self), *typed = g_strdup (text);

  if (jx_edit_type (self->widget, jx_session_get_history (self->session), jx_field_get_row_id (self), jx_field_get_column (self)->key,
                    g_strcmp0 (typed, computed) == 0 ? NULL : typed))
    g_clear_pointer (&self->refused, g_free);
  else
    g_set_str (&self->refused, typed);
}

void
jx_field_set_text (JxField    *self,
                   const char *text)
{
  g_autofree char *shown = jx_field_dup_text (self);

  if (g_strcmp0 (shown, text) != 0)
    type (self, text);
}

JxFinding *
jx_field_get_finding (JxField *self)
{
  return jx_session_find_finding (self->session, jx_field_get_row_id (self), jx_field_get_column (self)->key);
}

/* While it is being written, undo is the text's own. */
static gboolean
undo_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  JxField *self = data;

  return !jx_history_has_edit (jx_session_get_history (self->session), jx_field_get_row_id (self), jx_field_get_column (self)->key)
         && gtk_widget_activate_action (widget, "assessment.undo", NULL);
}

static gboolean
redo_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  return jx_history_can_redo (jx_session_get_history (((JxField *) data)->session))
         && gtk_widget_activate_action (widget, "assessment.redo", NULL);
}

static void
add_shortcut (GtkEventController *shortcuts,
              guint               keyval,
              GdkModifierType     modifiers,
              GtkShortcutFunc     func,
              JxField            *self)
{
  GtkShortcutAction *action = gtk_callback_action_new (func, g_object_ref (self), g_object_unref);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), action));
}

/* A text takes the keys of undo for itself, also where it has nothing to take back: in @widget, around it, they go to the
 * assessment then. There it is told, too, if what was typed is refused. */
void
jx_field_watch (JxField   *self,
                GtkWidget *widget)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  g_set_weak_pointer (&self->widget, widget);
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  add_shortcut (shortcuts, GDK_KEY_z, GDK_CONTROL_MASK, undo_cb, self);
  add_shortcut (shortcuts, GDK_KEY_y, GDK_CONTROL_MASK, redo_cb, self);
  add_shortcut (shortcuts, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, redo_cb, self);
  gtk_widget_add_controller (widget, shortcuts);
}

/* The edit ends: the widget lost the focus. What stood in the way of what was refused may have gone by now. */
void
jx_field_close (JxField *self)
{
  if (self->refused != NULL)
    type (self, self->refused);
  jx_history_close_edit (jx_session_get_history (self->session));
}
