/* jx-form-parts.c: what can be added to a form: columns by their meaning, blocks, lines
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-parts.h"

#include <glib/gi18n.h>
#include <string.h>

/* Headings are what forms print: Chinese in every locale. */
typedef struct
{
  const char *role;
  const char *title;
  const char *more;     /* members of the column's JSON */
} Part;

static const Part funds_parts[] =
{
  { "initial", "年初预算数", "" }, { "adjusted", "全年预算数", "" }, { "arrived", "到位数", "" }, { "executed", "全年执行数", "" },
  { "amount", "金额", "" }, { "contract", "合同金额", "" }, { "paid", "累计支付", "" },
  { "rate", "执行率", ",\"compute\":{\"kind\":\"ratio\"}" }, { "weight", "分值", "" },
  { "score", "得分", ",\"compute\":\"execution-score\"" }, { "reason", "原因", ",\"whole\":true" },
};

static const Part indicator_parts[] =
{
  { "level1", "一级指标", "" }, { "level2", "二级指标", "" }, { "name", "三级指标", "" }, { "relation", "指标性质", "" },
  { "initial-target", "年初指标值", "" }, { "target", "指标值", "" }, { "measure", "度量单位", "" }, { "actual", "实际完成值", "" },
  { "completion", "完成情况", "" }, { "standard", "评分标准", "" }, { "core", "是否核心指标", ",\"input\":\"choice\",\"choices\":[\"是\",\"否\"]" },
  { "weight", "分值", "" }, { "coefficient", "得分系数", "" }, { "score", "得分", ",\"compute\":\"row-score\"" },
  { "score-rate", "得分率", ",\"compute\":\"score-rate\"" }, { "reason", "偏差原因分析及改进措施", "" },
};

static const struct { const char *title; const char *json; } blocks[] =
{
  { N_("Add a Long Text"),
    "{\"type\":\"text\",\"title\":\"其他需要说明的事项\",\"columns\":[{\"key\":\"text\",\"title\":\"其他需要说明的事项\",\"limit\":200}],"
    "\"layout\":[[{\"label\":\"其他需要说明的事项\",\"field\":\"text\"}]]}" },
  { N_("Add Notes"), "{\"type\":\"notes\",\"title\":\"注\",\"lines\":[\"注：\"]}" },
  { N_("Add Names at the Foot"),
    "{\"type\":\"sign\",\"title\":\"签字\",\"columns\":[{\"key\":\"author\",\"title\":\"填表人：\"}],"
    "\"layout\":[[{\"label\":\"填表人：\",\"field\":\"author\"}]]}" },
};

static const Part *
parts_of (const JxBlock *block,
          guint         *n)
{
  *n = block->type == JX_BLOCK_MATRIX ? G_N_ELEMENTS (funds_parts) : block->type == JX_BLOCK_INDICATORS
                                                                     ? G_N_ELEMENTS (indicator_parts) : 0;

  return block->type == JX_BLOCK_MATRIX ? funds_parts : indicator_parts;
}

static void
append (GMenu         *menu,
        const JxBlock *block,
        guint          position,
        const char    *label,
        const char    *json)
{
  g_autofree char *what = g_strdup_printf ("blocks[%u].columns[%u] %s", position, block->n_columns, json);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "draft.add", "s", what);
  g_menu_append_item (menu, item);
}

/* Columns that the block has not yet, by what they mean, and one that means nothing to the program. */
GtkWidget *
jx_form_parts_new_button (const JxBlock *block,
                          guint          position)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new (), known = g_menu_new (), own = g_menu_new ();
  guint n;
  const Part *parts = parts_of (block, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"role\":\"%s\",\"title\":\"%s\"%s}", parts[i].role, parts[i].title, parts[i].more);

      if (jx_block_find_column (block, parts[i].role) < 0)
        append (known, block, position, parts[i].title, json);
    }

  append (own, block, position, jx_block_is_single (block) ? _("A Field of Text") : _("A Column of Text"), "{\"title\":\"新增栏\"}");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_widget_set_tooltip_text (button, jx_block_is_single (block) ? _("Add a field") : _("Add a column"));
  gtk_widget_add_css_class (button, "flat");

  return button;
}

void
jx_form_parts_add_blocks (GtkWidget *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      GtkWidget *button = adw_button_row_new ();
      g_autofree char *what = g_strdup_printf ("blocks %s", blocks[i].json);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _(blocks[i].title));
      adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), "list-add-symbolic");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "draft.add");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", what);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
    }
}

/* What a list gets that was not told what: lines of funds are like the one above. */
static const char *
new_item (const char *list)
{
  if (g_str_has_suffix (list, ".lines"))
    return "\"\"";

  return g_str_equal (list, "sections") ? "{\"title\":\"新增部分\"}" : NULL;
}

/* Adds an item: @what is a list, or an item's place, and behind a blank its JSON. @place: where it stands now. */
gboolean
jx_form_parts_add (JxFormDraft  *draft,
                   const char   *what,
                   char        **place,
                   GError      **error)
{
  const char *blank = strchr (what, ' ');
  g_autofree char *where = blank != NULL ? g_strndup (what, (gsize) (blank - what)) : g_strdup (what);
  const char *json = blank != NULL ? blank + 1 : new_item (where);

  *place = g_str_has_suffix (where, "]") ? g_strdup (where) : g_strdup_printf ("%s[%u]", where, jx_form_draft_count (draft, where));

  return jx_form_draft_insert (draft, *place, json != NULL ? json_from_string (json, NULL) : NULL, error);
}
