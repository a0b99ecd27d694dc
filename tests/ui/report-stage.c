/* report-stage.c: the chapters of a report in a window under test
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-stage.h"

#include "jx-section-text.h"

static gboolean
is_chapter (GtkWidget *widget,
            gpointer   data)
{
  const char *key = data;

  return JX_IS_SECTION_TEXT (widget)
         && g_str_equal (jx_field_get_column (jx_section_text_get_field (JX_SECTION_TEXT (widget)))->key, key);
}

/* Of a section of the form, or of the date */
GtkTextView *
report_stage_get_text (Stage      *stage,
                       const char *key)
{
  GtkWidget *chapter = stage_search (GTK_WIDGET (stage->window), is_chapter, (gpointer) key);

  g_assert_nonnull (chapter);

  return GTK_TEXT_VIEW (stage_find_type (chapter, GTK_TYPE_TEXT_VIEW));
}
