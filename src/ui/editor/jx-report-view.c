/* jx-report-view.c: the view 报告: chapters to write, and their outline
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-view.h"

#include "jx-chapters.h"
#include "jx-label.h"
#include "jx-section-text.h"
#include "jx-sight.h"
#include "jx-sight-box.h"
#include "jx-wrapped-label.h"

#define INDENT     12   /* of a level in the outline */
#define MOST_LINES 3    /* of a heading there */

struct _JxReportView
{
  JxView      parent_instance;

  GtkListBox *outline;
  GtkWidget  *outline_window;
  GtkWidget  *separator;
  GtkBox     *chapters;

  GPtrArray  *texts;      /* JxSectionText, a row of the outline each */
};

G_DEFINE_FINAL_TYPE (JxReportView, jx_report_view, JX_TYPE_VIEW)

static void
focus_entered_cb (JxReportView       *self,
                  GtkEventController *controller)
{
  guint n;

  if (g_ptr_array_find (self->texts, gtk_event_controller_get_widget (controller), &n))
    gtk_list_box_select_row (self->outline, gtk_list_box_get_row_at_index (self->outline, (int) n));
}

/* What is offered to a chapter stands below its text. */
static void
row_activated_cb (JxReportView  *self,
                  GtkListBoxRow *row)
{
  GtkWidget *text = g_ptr_array_index (self->texts, gtk_list_box_row_get_index (row));

  gtk_widget_grab_focus (text);
  jx_sight_bring_to_top (text);
}

static void
add_outline_row (JxReportView *self,
                 const char   *heading,
                 guint         level)
{
  GtkWidget *label = jx_wrapped_label_new (heading, NULL);

  jx_wrapped_label_set_most_lines (label, MOST_LINES);
  gtk_widget_set_tooltip_text (label, heading);
  gtk_widget_set_margin_start (label, (int) (level - 1) * INDENT);
  gtk_widget_set_margin_top (label, INDENT / 2);
  gtk_widget_set_margin_bottom (label, INDENT / 2);
  gtk_list_box_append (self->outline, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

static void
add_chapter (JxReportView    *self,
             JxTable         *table,
             guint            column,
             const JxSection *section,
             const char      *heading)
{
  GtkWidget *text = jx_section_text_new (jx_view_get_session (JX_VIEW (self)), table, column, section, heading);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  gtk_widget_add_controller (text, focus);
  jx_view_watch_focus (JX_VIEW (self), text);
  gtk_box_append (self->chapters, text);
  g_ptr_array_add (self->texts, g_object_ref (text));
  add_outline_row (self, heading, section != NULL ? section->level : 1);
}

static gboolean
jx_report_view_belongs (const JxBlock *block)
{
  return block->type == JX_BLOCK_SECTIONS;
}

static void
jx_report_view_build (JxView *view)
{
  JxReportView *self = JX_REPORT_VIEW (view);
  JxAssessment *assessment = jx_session_get_assessment (jx_view_get_session (view));
  JxTable *table = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  JxChapters chapters = { { 0 } };
  const JxSection *sections;
  guint n_sections;

  if (table == NULL)
    return;

  sections = jx_form_get_sections (jx_assessment_get_form (assessment), &n_sections);
  for (guint i = 0; i < n_sections; i++)
    {
      g_autofree char *number = jx_chapters_take_number (&chapters, CLAMP (sections[i].level, 1, JX_CHAPTER_LEVELS));
      g_autofree char *title = jx_assessment_dup_label (assessment, sections[i].title);
      g_autofree char *heading = g_strconcat (number, title, NULL);
      int column = jx_block_find_column (jx_table_get_block (table), sections[i].key);

      add_chapter (self, table, (guint) column, &sections[i], heading);
    }

  add_chapter (self, table, n_sections, NULL, jx_table_get_block (table)->columns[n_sections].title);
}

static void
jx_report_view_clear (JxView *view)
{
  JxReportView *self = JX_REPORT_VIEW (view);

  for (guint i = 0; i < self->texts->len; i++)
    gtk_box_remove (self->chapters, g_ptr_array_index (self->texts, i));

  g_ptr_array_set_size (self->texts, 0);
  gtk_list_box_remove_all (self->outline);
}

static gboolean
jx_report_view_show_cell (JxView     *view,
                          const char *row_id,
                          const char *field)
{
  JxReportView *self = JX_REPORT_VIEW (view);

  for (guint i = 0; i < self->texts->len; i++)
    {
      JxField *of_text = jx_section_text_get_field (g_ptr_array_index (self->texts, i));

      if (g_str_equal (jx_field_get_row_id (of_text), row_id)
          && (field == NULL || g_str_equal (jx_field_get_column (of_text)->key, field)))
        return jx_view_has_focus (g_ptr_array_index (self->texts, i))
               || gtk_widget_grab_focus (g_ptr_array_index (self->texts, i));
    }

  return FALSE;
}

static gboolean
jx_report_view_get_active (JxView      *view,
                           const char **row_id,
                           const char **field)
{
  JxReportView *self = JX_REPORT_VIEW (view);

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_view_has_focus (g_ptr_array_index (self->texts, i)))
      {
        JxField *of_text = jx_section_text_get_field (g_ptr_array_index (self->texts, i));

        *row_id = jx_field_get_row_id (of_text);
        *field = jx_field_get_column (of_text)->key;
        return TRUE;
      }

  return FALSE;
}

/* The outline stands before it: Tab passes there. */
static gboolean
jx_report_view_begin (JxView *view)
{
  JxReportView *self = JX_REPORT_VIEW (view);

  return self->texts->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->texts, 0));
}

static void
jx_report_view_dispose (GObject *object)
{
  JxReportView *self = JX_REPORT_VIEW (object);

  g_clear_pointer (&self->texts, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_REPORT_VIEW);

  G_OBJECT_CLASS (jx_report_view_parent_class)->dispose (object);
}

static void
jx_report_view_class_init (JxReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxViewClass *view_class = JX_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_report_view_dispose;

  view_class->belongs = jx_report_view_belongs;
  view_class->build = jx_report_view_build;
  view_class->clear = jx_report_view_clear;
  view_class->begin = jx_report_view_begin;
  view_class->show_cell = jx_report_view_show_cell;
  view_class->get_active = jx_report_view_get_active;

  g_type_ensure (JX_TYPE_SIGHT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReportView, outline);
  gtk_widget_class_bind_template_child (widget_class, JxReportView, outline_window);
  gtk_widget_class_bind_template_child (widget_class, JxReportView, separator);
  gtk_widget_class_bind_template_child (widget_class, JxReportView, chapters);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
jx_report_view_init (JxReportView *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
