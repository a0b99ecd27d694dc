/* jx-findings-pane.c: the list of findings, by severity
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-findings-pane.h"

#include <glib/gi18n.h>

#include "jx-edit.h"
#include "jx-edits.h"
#include "jx-finding-row.h"
#include "jx-list-heading.h"

struct _JxFindingsPane
{
  AdwBin              parent_instance;

  GtkStack           *stack;
  AdwStatusPage      *fine;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GPtrArray          *headers;   /* those in use: they are told of no line that comes or goes below them (GtkListView, 4.18) */

  JxSession          *session;
  gulong              checked;
};

G_DEFINE_FINAL_TYPE (JxFindingsPane, jx_findings_pane, ADW_TYPE_BIN)

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fix_cb (JxFindingRow   *row,
        JxFinding      *finding,
        JxFindingsPane *self)
{
  jx_edit_do (GTK_WIDGET (self), jx_session_get_history (self->session), jx_finding_get_fix (finding));
}

static void
answer_cb (JxFindingRow   *row,
           JxFinding      *finding,
           const char     *reason,
           JxFindingsPane *self)
{
  g_autoptr(JxCommand) command = jx_edits_answer (jx_session_get_assessment (self->session), finding, reason);

  jx_edit_do (GTK_WIDGET (self), jx_session_get_history (self->session), command);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          JxFindingsPane           *self)
{
  GtkWidget *row = jx_finding_row_new ();

  g_signal_connect_object (row, "fix", G_CALLBACK (fix_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "answer", G_CALLBACK (answer_cb), self, G_CONNECT_DEFAULT);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         JxFindingsPane           *self)
{
  JxFinding *finding = gtk_list_item_get_item (item);
  g_autofree char *source = jx_finding_row_dup_source (finding);

  jx_finding_row_set_finding (JX_FINDING_ROW (gtk_list_item_get_child (item)), finding);
  gtk_list_item_set_accessible_label (item, jx_finding_get_message (finding));
  gtk_list_item_set_accessible_description (item, source);
}

static void
header_setup_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_header_set_child (header, label);
}

static void
count (JxFindingsPane *self,
       GtkListHeader  *header)
{
  JxSeverity severity = jx_finding_get_severity (gtk_list_header_get_item (header));
  g_autofree char *title = NULL;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      n += jx_finding_get_severity (finding) == severity;
    }

  title = jx_findings_pane_dup_heading (severity, n);
  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

static void
header_bind_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                JxFindingsPane           *self)
{
  g_ptr_array_add (self->headers, header);
  count (self, header);
}

static void
header_unbind_cb (GtkSignalListItemFactory *factory,
                  GtkListHeader            *header,
                  JxFindingsPane           *self)
{
  g_ptr_array_remove_fast (self->headers, header);
}

static void
activate_cb (JxFindingsPane *self,
             guint           position)
{
  g_autoptr(JxFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (finding != NULL)
    g_signal_emit (self, signals[JUMP], 0, finding);
}

static guint
count_rows (JxAssessment *assessment)
{
  guint n = 0;

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    if (jx_table_get_block (jx_assessment_get_table (assessment, i))->type == JX_BLOCK_INDICATORS)
      n += jx_table_get_n_rows (jx_assessment_get_table (assessment, i));

  return n;
}

/* Nothing found is a result too: what was looked at, and when. */
static void
show_fine (JxFindingsPane *self)
{
  guint n = count_rows (jx_session_get_assessment (self->session));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("Checked at %1$s: funds, %2$u row of indicators, scores and texts. All is well.",
                                    "Checked at %1$s: funds, %2$u rows of indicators, scores and texts. All is well.", n),
                          time, n);
  adw_status_page_set_description (self->fine, text);
}

static void
items_changed_cb (JxFindingsPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
  for (guint i = 0; i < self->headers->len; i++)
    count (self, g_ptr_array_index (self->headers, i));
}

static void
checked_cb (JxFindingsPane *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    show_fine (self);
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  return (int) jx_finding_get_severity ((JxFinding *) a) - (int) jx_finding_get_severity ((JxFinding *) b);
}

static void
jx_findings_pane_dispose (GObject *object)
{
  JxFindingsPane *self = JX_FINDINGS_PANE (object);

  if (self->session != NULL)
    g_clear_signal_handler (&self->checked, self->session);

  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (object), NULL);   /* it is bound: the template would let go of it behind the bin */
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_FINDINGS_PANE);

  G_OBJECT_CLASS (jx_findings_pane_parent_class)->dispose (object);
}

static void
jx_findings_pane_finalize (GObject *object)
{
  g_ptr_array_unref (JX_FINDINGS_PANE (object)->headers);

  G_OBJECT_CLASS (jx_findings_pane_parent_class)->finalize (object);
}

static void
jx_findings_pane_class_init (JxFindingsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_findings_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_findings_pane_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JxFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, JxFindingsPane, fine);
  gtk_widget_class_bind_template_child (widget_class, JxFindingsPane, view);
  gtk_widget_class_bind_template_child (widget_class, JxFindingsPane, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_FINDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                JX_TYPE_FINDING);
}

static void
jx_findings_pane_init (JxFindingsPane *self)
{
  GtkListItemFactory *items = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();

  self->headers = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (items, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (items, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (headers, "setup", G_CALLBACK (header_setup_cb), NULL);
  g_signal_connect_object (headers, "bind", G_CALLBACK (header_bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (headers, "unbind", G_CALLBACK (header_unbind_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->view, items);
  gtk_list_view_set_header_factory (self->view, headers);
  g_object_unref (items);
  g_object_unref (headers);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  jx_list_heading_show_first (self->view);
}

void
jx_findings_pane_set_session (JxFindingsPane *self,
                              JxSession      *session)
{
  g_autoptr(GtkSorter) severities = NULL;
  GtkSortListModel *sorted = NULL;

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_clear_signal_handler (&self->checked, self->session);

  g_set_object (&self->session, session);

  if (session != NULL)
    {
      self->checked = g_signal_connect_swapped (session, "checked", G_CALLBACK (checked_cb), self);
      /* by severity for the headings; within one as the checks gave them, in the order of the page */
      severities = GTK_SORTER (gtk_custom_sorter_new (compare_severity, NULL, NULL));
      sorted = gtk_sort_list_model_new (g_object_ref (jx_session_get_findings (session)), NULL);
      gtk_sort_list_model_set_section_sorter (sorted, severities);
    }

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_clear_object (&sorted);
  items_changed_cb (self);

  if (session != NULL)
    checked_cb (self);
}

/* The next or the previous finding, round the end; NULL where there is none. */
JxFinding *
jx_findings_pane_step (JxFindingsPane *self,
                       int             direction)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (model), at = gtk_single_selection_get_selected (self->selection);
  guint next;

  if (n == 0)
    return NULL;

  if (at == GTK_INVALID_LIST_POSITION || at >= n)
    next = direction > 0 ? 0 : n - 1;
  else
    next = (at + n + (direction > 0 ? 1 : -1)) % n;

  gtk_single_selection_set_selected (self->selection, next);
  gtk_list_view_scroll_to (self->view, next, GTK_LIST_SCROLL_NONE, NULL);

  return g_list_model_get_item (model, next);
}

/* Of the findings of one severity: 3 errors. */
char *
jx_findings_pane_dup_heading (JxSeverity severity,
                              guint      n)
{
  switch (severity)
    {
    case JX_SEVERITY_ERROR:
      return g_strdup_printf (ngettext ("%u error", "%u errors", n), n);

    case JX_SEVERITY_WARNING:
      return g_strdup_printf (ngettext ("%u reminder", "%u reminders", n), n);

    case JX_SEVERITY_INFO:
    default:
      return g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
    }
}
