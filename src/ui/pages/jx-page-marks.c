/* jx-page-marks.c: findings in the margin of the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-marks.h"

#include <math.h>

#define ICON 16   /* logical pixels, at every zoom */
#define EDGE 6    /* from the right edge of the paper */

static void
mark_free (gpointer data)
{
  JxPageMark *mark = data;

  g_clear_object (&mark->finding);
  g_string_free (mark->text, TRUE);
  g_free (mark);
}

static gboolean
box_shows (JxReport    *report,
           const JxBox *box,
           JxFinding   *finding)
{
  const JxDocNode *node = jx_document_get_node (jx_report_get_document (report), box->node);
  const char *row_id = jx_finding_get_row_id (finding), *field = jx_finding_get_field (finding);
  guint n = 0;

  for (const JxSource *source = box->cell != NULL ? jx_doc_table_get_source (node->table, box->cell, 0) : &node->paragraph.source;
       source != NULL;
       source = box->cell != NULL ? jx_doc_table_get_source (node->table, box->cell, ++n) : NULL)
    if (g_strcmp0 (source->row_id, row_id) == 0 && (field == NULL || g_strcmp0 (source->field, field) == 0))
      return TRUE;

  return FALSE;
}

/* What stands on several pages is marked on each; a finding of a whole row at the first cell of it. */
static const JxBox *
find_box (JxReport  *report,
          guint      page,
          JxFinding *finding)
{
  GArray *boxes = jx_report_get_page (report, page)->boxes;

  for (guint n = 0; n < boxes->len; n++)
    {
      const JxBox *box = &g_array_index (boxes, JxBox, n);

      if ((box->kind == JX_BOX_CELL || box->kind == JX_BOX_PARAGRAPH) && box_shows (report, box, finding))
        return box;
    }

  return NULL;
}

static JxPageMark *
get_mark (GPtrArray *marks,
          double     y)
{
  JxPageMark *mark;

  for (guint n = 0; n < marks->len; n++)
    {
      mark = g_ptr_array_index (marks, n);
      if (fabs (mark->y - y) < ICON)
        return mark;
    }

  mark = g_new0 (JxPageMark, 1);
  mark->y = y;
  mark->text = g_string_new (NULL);
  g_ptr_array_add (marks, mark);

  return mark;
}

/* (element-type JxPageMark): what is known already has no mark */
GPtrArray *
jx_page_marks_new (JxReport   *report,
                   guint       page,
                   GListModel *findings)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (mark_free);

  for (guint n = 0; n < g_list_model_get_n_items (findings); n++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, n);
      const JxBox *box = NULL;
      JxPageMark *mark;

      if (jx_finding_get_row_id (finding) == NULL || jx_finding_get_answer (finding) != NULL
          || !(box = find_box (report, page, finding)))
        continue;

      mark = get_mark (marks, box->y + box->height / 2);
      if (mark->finding == NULL || jx_finding_get_severity (finding) < mark->severity)
        {
          g_set_object (&mark->finding, finding);
          mark->severity = jx_finding_get_severity (finding);
        }
      g_string_append_printf (mark->text, "%s%s", mark->text->len > 0 ? "\n" : "", jx_finding_get_message (finding));
    }

  return marks;
}

/* By shape and by colour; those of paper, which is white in dark mode too. */
static const struct { const char *icon; GdkRGBA color; } looks[] =
{
  [JX_SEVERITY_ERROR] = { "dialog-error-symbolic", { 0.75f, 0.11f, 0.16f, 1 } },
  [JX_SEVERITY_WARNING] = { "dialog-warning-symbolic", { 0.61f, 0.43f, 0.01f, 1 } },
  [JX_SEVERITY_INFO] = { "dialog-information-symbolic", { 0.11f, 0.44f, 0.85f, 1 } },
};

/* @place: of the page, at @scale */
void
jx_page_marks_draw (GPtrArray             *marks,
                    GtkWidget             *widget,
                    GtkSnapshot           *snapshot,
                    const graphene_rect_t *place,
                    double                 scale)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));

  for (guint n = 0; n < marks->len; n++)
    {
      const JxPageMark *mark = g_ptr_array_index (marks, n);
      g_autoptr(GtkIconPaintable) paintable = NULL;

      paintable = gtk_icon_theme_lookup_icon (theme, looks[mark->severity].icon, NULL, ICON,
                                              gtk_widget_get_scale_factor (widget), GTK_TEXT_DIR_NONE, 0);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place->origin.x + place->size.width - ICON - EDGE,
                                                              round (place->origin.y + mark->y * scale - ICON / 2.0)));
      gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, ICON, ICON,
                                                &looks[mark->severity].color, 1);
      gtk_snapshot_restore (snapshot);
    }
}

/* @x, @y: in points on the page */
JxPageMark *
jx_page_marks_find (GPtrArray *marks,
                    double     page_width,
                    double     x,
                    double     y,
                    double     scale)
{
  for (guint n = 0; n < marks->len; n++)
    {
      JxPageMark *mark = g_ptr_array_index (marks, n);

      if ((page_width - x) * scale <= ICON + 2 * EDGE && fabs (mark->y - y) * scale <= ICON / 2.0 + 2)
        return mark;
    }

  return NULL;
}
