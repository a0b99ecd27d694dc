/* jx-compare-dialog.c: what is different since an assessment was submitted, or from a file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-compare-dialog.h"

#include <glib/gi18n.h>

#include "jx-comparison.h"
#include "jx-difference.h"
#include "jx-focus.h"
#include "jx-wrapped-label.h"

#define MOST_LINES 6

/* What is said of that which the present is compared with. */
typedef struct
{
  const char *title;
  const char *since;      /* with the date or the file */
  const char *before;     /* with a text */
  const char *added;      /* with a text */
  const char *removed;
  const char *order;
  const char *same;
  const char *all_same;
} Words;

static const Words submitted_words =
{
  N_("Compared with What Was Submitted"), N_("Since %s"), N_("Submitted: %s"), N_("New row: %s"),
  N_("The row is not there any longer"), N_("The rows stand in another order"), N_("Nothing That Is Printed Was Changed"),
  N_("It says what it said when it was submitted."),
};

static const Words file_words =
{
  N_("Compared with a File"), "%s", N_("In the file: %s"), N_("Not in the file: %s"), N_("This row is in the file only"),
  N_("The rows stand in another order than in the file"), N_("Nothing That Is Printed Is Different"),
  N_("The file says what is said here."),
};

struct _JxCompareDialog
{
  AdwDialog       parent_instance;

  AdwWindowTitle *title;
  GtkLabel       *remark;
  GtkLabel       *count;
  GtkStack       *stack;
  GtkListView    *view;
  AdwStatusPage  *same;

  const Words    *words;
};

G_DEFINE_FINAL_TYPE (JxCompareDialog, jx_compare_dialog, ADW_TYPE_DIALOG)

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
new_text (const char *css_class)
{
  GtkWidget *label = jx_wrapped_label_new (NULL, css_class);

  jx_wrapped_label_set_most_lines (label, MOST_LINES);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *place = new_text ("caption");

  gtk_widget_add_css_class (place, "dimmed");
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), new_text ("dimmed"));
  gtk_box_append (GTK_BOX (box), new_text (NULL));
  gtk_list_item_set_child (item, box);
}

static char *
dup_where (JxDifference *difference)
{
  if (jx_difference_follows (difference))
    /* Translators: a place of the table whose figure was computed from others that were changed */
    return g_strdup_printf (_("%s · computed"), jx_difference_get_label (difference));

  return g_strdup (jx_difference_get_label (difference));
}

static char *
dup_said (const char *format,
          const char *text)
{
  GString *said = g_string_new (_(format));

  g_string_replace (said, "%s", text != NULL ? text : _("nothing"), 1);

  return g_string_free (said, FALSE);
}

static char *
dup_before (JxCompareDialog *self,
            JxDifference    *difference)
{
  if (jx_difference_get_kind (difference) == JX_DIFFERENCE_ADDED || jx_difference_get_kind (difference) == JX_DIFFERENCE_ORDER)
    return NULL;

  return dup_said (self->words->before, jx_difference_get_before (difference));
}

static char *
dup_after (JxCompareDialog *self,
           JxDifference    *difference)
{
  const char *after = jx_difference_get_after (difference);

  switch (jx_difference_get_kind (difference))
    {
    case JX_DIFFERENCE_ADDED:
      return dup_said (self->words->added, after);
    case JX_DIFFERENCE_REMOVED:
      return g_strdup (_(self->words->removed));
    case JX_DIFFERENCE_ORDER:
      return g_strdup (_(self->words->order));
    case JX_DIFFERENCE_CELL:
    case JX_DIFFERENCE_FACT:
      return dup_said (N_("Now: %s"), after);
    }

  g_assert_not_reached ();
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         JxCompareDialog          *self)
{
  JxDifference *difference = gtk_list_item_get_item (item);
  GtkWidget *place = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *old = gtk_widget_get_next_sibling (place), *new = gtk_widget_get_next_sibling (old);
  g_autofree char *where = dup_where (difference), *before = dup_before (self, difference), *after = dup_after (self, difference);
  g_autofree char *spoken = g_strjoin (", ", where, before != NULL ? before : after, before != NULL ? after : NULL, NULL);

  gtk_label_set_text (GTK_LABEL (place), where);
  gtk_label_set_text (GTK_LABEL (old), before);
  gtk_widget_set_visible (old, before != NULL);
  gtk_label_set_text (GTK_LABEL (new), after);
  gtk_list_item_set_accessible_label (item, spoken);
  gtk_list_item_set_activatable (item, jx_difference_get_row_id (difference) != NULL);
}

static void
activate_cb (JxCompareDialog *self,
             guint            position)
{
  g_autoptr(JxDifference) difference = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), position);

  if (jx_difference_get_row_id (difference) == NULL)
    return;

  g_signal_emit (self, signals[JUMP], 0, jx_difference_get_row_id (difference), jx_difference_get_field (difference));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
jx_compare_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_COMPARE_DIALOG);

  G_OBJECT_CLASS (jx_compare_dialog_parent_class)->dispose (object);
}

static void
jx_compare_dialog_class_init (JxCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_compare_dialog_dispose;

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_COMPARE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxCompareDialog, title);
  gtk_widget_class_bind_template_child (widget_class, JxCompareDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, JxCompareDialog, count);
  gtk_widget_class_bind_template_child (widget_class, JxCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JxCompareDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JxCompareDialog, same);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
jx_compare_dialog_init (JxCompareDialog *self)
{
  g_autoptr(GtkListItemFactory) items = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (items, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (items, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->view, items);
  g_signal_connect (self->view, "map", G_CALLBACK (jx_focus_enter_list), NULL);
}

/* NULL there are none. */
static char *
dup_count (GPtrArray *differences)
{
  guint n = jx_comparison_count (differences), n_computed = differences->len - n;
  g_autofree char *typed = n > 0 ? g_strdup_printf (ngettext ("%u place is different", "%u places are different", n), n) : NULL;
  g_autofree char *computed = NULL;

  if (n_computed > 0)
    computed = g_strdup_printf (ngettext ("%u figure computed from others", "%u figures computed from others", n_computed),
                                n_computed);

  return typed != NULL && computed != NULL ? g_strdup_printf (_("%s, and %s"), typed, computed)
         : typed != NULL ? g_steal_pointer (&typed) : g_steal_pointer (&computed);
}

static AdwDialog *
dialog_new (const Words *words,
            GPtrArray   *differences,
            const char  *since,
            const char  *remark)
{
  JxCompareDialog *self = g_object_new (JX_TYPE_COMPARE_DIALOG, "title", _(words->title), NULL);
  GListStore *lines = g_list_store_new (JX_TYPE_DIFFERENCE);
  g_autoptr(GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (lines));
  g_autofree char *subtitle = dup_said (words->since, since), *count = dup_count (differences);

  self->words = words;
  g_list_store_splice (lines, 0, 0, differences->pdata, differences->len);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(words->title), -1);
  gtk_stack_set_visible_child_name (self->stack, differences->len > 0 ? "list" : "none");
  adw_status_page_set_title (self->same, _(words->same));
  adw_status_page_set_description (self->same, _(words->all_same));
  adw_window_title_set_title (self->title, _(words->title));
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_label_set_text (self->remark, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count != NULL);

  return ADW_DIALOG (self);
}

/* @date: when it was submitted; @remark: what the bureau said when it returned it, or NULL */
AdwDialog *
jx_compare_dialog_new (GPtrArray  *differences,
                       const char *date,
                       const char *remark)
{
  return dialog_new (&submitted_words, differences, date, remark);
}

/* @name: of the file */
AdwDialog *
jx_compare_dialog_new_with_file (GPtrArray  *differences,
                                 const char *name)
{
  return dialog_new (&file_words, differences, name, NULL);
}
