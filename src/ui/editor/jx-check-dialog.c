/* jx-check-dialog.c: all self-evaluations checked at once, and beside each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-dialog.h"

#include <glib/gi18n.h>

#include "jx-across.h"
#include "jx-check-line.h"
#include "jx-finding-row.h"
#include "jx-findings-pane.h"
#include "jx-focus.h"
#include "jx-list-heading.h"
#include "jx-workspace-open.h"
#include "jx-wrapped-label.h"

struct _JxCheckDialog
{
  AdwDialog       parent_instance;

  GtkStack       *stack;
  GtkProgressBar *progress;
  AdwStatusPage  *fine;
  GtkListView    *view;

  JxWorkspace    *workspace;
  GPtrArray      *ids;        /* char *: what is to be checked */
  GPtrArray      *checked;    /* char *, id and name in turn: of those that could be read */
  guint           next;
  JxAcross       *across;
  GListStore     *lines;      /* JxCheckLine */
};

G_DEFINE_FINAL_TYPE (JxCheckDialog, jx_check_dialog, ADW_TYPE_DIALOG)

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- checking ---- */

static void
add_line (JxCheckDialog *self,
          JxFinding     *finding,
          const char    *id,
          const char    *name)
{
  g_autoptr(JxCheckLine) line = NULL;

  if (jx_finding_get_answer (finding) != NULL)
    return;

  line = jx_check_line_new (finding, id, name);
  g_list_store_append (self->lines, line);
}

static void
add_session (JxCheckDialog *self,
             JxSession     *session)
{
  JxAssessment *assessment = jx_session_get_assessment (session);
  GListModel *findings = jx_session_get_findings (session);
  const char *id = jx_assessment_get_id (assessment), *name = jx_session_get_summary (session)->name;

  name = name != NULL && *name != '\0' ? name : _("Without a name");
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);

      add_line (self, finding, id, name);
    }

  jx_across_add (self->across, assessment);
  g_ptr_array_add (self->checked, g_strdup (id));
  g_ptr_array_add (self->checked, g_strdup (name));
}

static void
show_fine (JxCheckDialog *self)
{
  guint n = self->checked->len / 2;
  g_autofree char *text = g_strdup_printf (ngettext ("%u self-evaluation was checked. All is well.",
                                                     "%u self-evaluations were checked, each one and beside each other. All is well.",
                                                     n), n);

  adw_status_page_set_description (self->fine, text);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return jx_check_line_compare (JX_CHECK_LINE ((gpointer) a), JX_CHECK_LINE ((gpointer) b));
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  return (int) jx_finding_get_severity (jx_check_line_get_finding (JX_CHECK_LINE ((gpointer) a)))
         - (int) jx_finding_get_severity (jx_check_line_get_finding (JX_CHECK_LINE ((gpointer) b)));
}

static void
show_list (JxCheckDialog *self)
{
  g_autoptr(GtkSelectionModel) selection = NULL;
  g_autoptr(GtkSorter) severities = GTK_SORTER (gtk_custom_sorter_new (compare_severity, NULL, NULL));
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)),
                                                      GTK_SORTER (gtk_custom_sorter_new (compare_lines, NULL, NULL)));

  gtk_sort_list_model_set_section_sorter (sorted, severities);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_list_view_set_model (self->view, selection);
  gtk_stack_set_visible_child_name (self->stack, "list");
  jx_focus_enter_list (self->view);
}

static void
finish (JxCheckDialog *self)
{
  jx_across_check (self->across);

  for (guint i = 0; i < self->checked->len; i += 2)
    {
      GPtrArray *more = jx_across_get (self->across, i / 2);

      for (guint j = 0; more != NULL && j < more->len; j++)
        add_line (self, g_ptr_array_index (more, j), g_ptr_array_index (self->checked, i), g_ptr_array_index (self->checked, i + 1));
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (self->lines)) > 0)
    show_list (self);
  else
    show_fine (self);
}

static void check_next (JxCheckDialog *self);

/* One that cannot be read says so when it is opened to be seen. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxCheckDialog) self = data;
  g_autoptr(JxSession) session = jx_workspace_open_finish (JX_WORKSPACE (source), result, NULL);

  if (self->workspace == NULL)
    return;   /* closed meanwhile */

  if (session != NULL)
    add_session (self, session);

  check_next (self);
}

static void
check_next (JxCheckDialog *self)
{
  g_autofree char *text = g_strdup_printf (_("%1$u of %2$u"), self->next, self->ids->len);

  gtk_progress_bar_set_text (self->progress, text);
  gtk_progress_bar_set_fraction (self->progress, self->ids->len > 0 ? (double) self->next / self->ids->len : 1);

  if (self->next < self->ids->len)
    jx_workspace_open_async (self->workspace, g_ptr_array_index (self->ids, self->next++), NULL, opened_cb, g_object_ref (self));
  else
    finish (self);
}

/* ---- the list ---- */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *place = jx_wrapped_label_new (NULL, "caption");

  gtk_widget_add_css_class (place, "dimmed");
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), jx_wrapped_label_new (NULL, NULL));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  JxCheckLine *line = gtk_list_item_get_item (item);
  JxFinding *finding = jx_check_line_get_finding (line);
  GtkWidget *place = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *label = jx_finding_get_label (finding);
  g_autofree char *where = g_strjoin (" · ", jx_check_line_get_name (line), label, NULL);
  g_autofree char *source = jx_finding_row_dup_source (finding);
  g_autofree char *spoken = NULL;

  /* Translators: whose finding it is and where, then what is wrong */
  spoken = g_strdup_printf (_("%1$s: %2$s"), where, jx_finding_get_message (finding));
  gtk_label_set_text (GTK_LABEL (place), where);
  gtk_widget_set_tooltip_text (place, source);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (place)), jx_finding_get_message (finding));
  gtk_list_item_set_accessible_label (item, spoken);
  gtk_list_item_set_accessible_description (item, source);
}

static void
header_setup_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  gtk_list_header_set_child (header, jx_wrapped_label_new (NULL, NULL));
}

static void
header_bind_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  JxFinding *finding = jx_check_line_get_finding (gtk_list_header_get_item (header));
  g_autofree char *title = jx_findings_pane_dup_heading (jx_finding_get_severity (finding), gtk_list_header_get_n_items (header));

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

static void
activate_cb (JxCheckDialog *self,
             guint          position)
{
  g_autoptr(JxCheckLine) line = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), position);

  g_signal_emit (self, signals[JUMP], 0, jx_check_line_get_id (line), jx_check_line_get_finding (line));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
jx_check_dialog_dispose (GObject *object)
{
  JxCheckDialog *self = JX_CHECK_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->checked, g_ptr_array_unref);
  g_clear_pointer (&self->across, jx_across_free);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_CHECK_DIALOG);

  G_OBJECT_CLASS (jx_check_dialog_parent_class)->dispose (object);
}

static void
jx_check_dialog_closed (AdwDialog *dialog)
{
  g_clear_object (&JX_CHECK_DIALOG (dialog)->workspace);
}

static void
jx_check_dialog_class_init (JxCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_check_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = jx_check_dialog_closed;

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_CHECK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, JX_TYPE_FINDING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxCheckDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JxCheckDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, JxCheckDialog, fine);
  gtk_widget_class_bind_template_child (widget_class, JxCheckDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
jx_check_dialog_init (JxCheckDialog *self)
{
  g_autoptr(GtkListItemFactory) items = gtk_signal_list_item_factory_new (), headers = gtk_signal_list_item_factory_new ();

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->checked = g_ptr_array_new_with_free_func (g_free);
  self->across = jx_across_new ();
  self->lines = g_list_store_new (JX_TYPE_CHECK_LINE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (items, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (items, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (header_setup_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (header_bind_cb), NULL);
  gtk_list_view_set_factory (self->view, items);
  gtk_list_view_set_header_factory (self->view, headers);
  jx_list_heading_show_first (self->view);
}

/* Begins at once, one after the other, beside what the user does; what is in the bin is left out. */
AdwDialog *
jx_check_dialog_new (JxWorkspace *workspace)
{
  JxCheckDialog *self = g_object_new (JX_TYPE_CHECK_DIALOG, NULL);
  GListModel *entries = jx_workspace_get_entries (workspace);

  self->workspace = g_object_ref (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (!jx_entry_is_binned (entry))
        g_ptr_array_add (self->ids, g_strdup (jx_entry_get_id (entry)));
    }

  check_next (self);

  return ADW_DIALOG (self);
}
