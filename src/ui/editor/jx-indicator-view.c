/* jx-indicator-view.c: the view 指标: every table of indicators of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-indicator-view.h"

struct _JxIndicatorView
{
  JxView parent_instance;
};

G_DEFINE_FINAL_TYPE (JxIndicatorView, jx_indicator_view, JX_TYPE_VIEW)

/* Several tables of indicators stand below each other with their captions. */
static GtkWidget *
new_table_list (JxView    *view,
                GPtrArray *tables)
{
  JxAssessment *assessment = jx_session_get_assessment (jx_view_get_session (view));
  GtkWidget *page = adw_preferences_page_new ();

  for (guint i = 0; i < tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (tables, i);
      const JxBlock *block = jx_table_get_block (table);
      g_autofree char *title = jx_assessment_dup_label (assessment, block->caption != NULL ? block->caption : block->title);
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), jx_view_add_table (view, table, FALSE));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
    }

  return page;
}

static gboolean
jx_indicator_view_belongs (const JxBlock *block)
{
  return block->type == JX_BLOCK_INDICATORS;
}

static void
jx_indicator_view_build (JxView *view)
{
  g_autoptr(GPtrArray) tables = jx_view_list_tables (view);

  if (tables->len == 1)
    adw_bin_set_child (ADW_BIN (view), jx_view_add_table (view, g_ptr_array_index (tables, 0), TRUE));
  else if (tables->len > 1)
    adw_bin_set_child (ADW_BIN (view), new_table_list (view, tables));
}

static void
jx_indicator_view_class_init (JxIndicatorViewClass *klass)
{
  JX_VIEW_CLASS (klass)->belongs = jx_indicator_view_belongs;
  JX_VIEW_CLASS (klass)->build = jx_indicator_view_build;
}

static void
jx_indicator_view_init (JxIndicatorView *self)
{
}
