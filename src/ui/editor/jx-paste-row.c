/* jx-paste-row.c: what a paste changes, in rows of a list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-paste-row.h"

#include <glib/gi18n.h>

#include "jx-text.h"

#define MAX_SHOWN 60    /* characters of a text: goals are long */

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Cells of a table stand one blank apart, however many between them are empty. */
static char *
dup_line (const char *text)
{
  g_autofree char *line = jx_text_flatten (text);
  g_auto(GStrv) cells = g_strsplit (line, "\t", -1);
  g_autoptr(GString) joined = g_string_new (cells[0]);

  for (guint n = 1; n < g_strv_length (cells); n++)
    if (*g_strstrip (cells[n]) != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", cells[n]);

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

/* On one line, shortened. */
char *
jx_paste_row_dup_short (const char *text)
{
  g_autofree char *line = NULL, *start = NULL;

  if (!is_filled (text))
    return g_strdup (_("(empty)"));

  line = dup_line (text);
  if (g_utf8_strlen (line, -1) <= MAX_SHOWN)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_SHOWN);

  return g_strconcat (start, "…", NULL);
}

/* "实际完成值：25人 → 26人" */
static void
append_change (GString    *lines,
               const char *title,
               const char *before,
               const char *after)
{
  g_autofree char *old = jx_paste_row_dup_short (before), *new = jx_paste_row_dup_short (after);
  g_autofree char *line = g_strdup_printf (_("%1$s: %2$s → %3$s"), title, old, new);

  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

static char *
dup_title (JxAssessment   *assessment,
           const JxColumn *column)
{
  return jx_assessment_dup_label (assessment, column->title != NULL && *column->title != '\0' ? column->title : column->key);
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *fate)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), is_filled (title) ? title : _("Without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  if (fate != NULL)
    {
      GtkWidget *label = gtk_label_new (fate);

      gtk_widget_add_css_class (label, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }

  return row;
}

static char *
dup_changes (JxAssessment  *assessment,
             const JxBlock *block,
             const JxPaste *plan,
             guint          line)
{
  GString *lines = g_string_new (NULL);

  for (guint column = 0; column < block->n_columns; column++)
    {
      const char *before = jx_paste_get_before (plan, line, column), *after = jx_paste_get_after (plan, line, column);
      g_autofree char *title = dup_title (assessment, &block->columns[column]);

      if (g_strcmp0 (before, after) != 0 && (is_filled (before) || is_filled (after)))
        append_change (lines, title, before, after);
    }

  return g_string_free (lines, FALSE);
}

/* Of a row that comes or goes all that it says, but its name. */
static char *
dup_texts (const JxBlock *block,
           const JxPaste *plan,
           guint          line)
{
  gboolean removed = jx_paste_get_line (plan, line)->fate == JX_PASTE_REMOVED;
  GString *texts = g_string_new (NULL);

  for (guint column = 0; column < block->n_columns; column++)
    {
      const char *text = removed ? jx_paste_get_before (plan, line, column) : jx_paste_get_after (plan, line, column);
      g_autofree char *shown = jx_paste_row_dup_short (text);

      if (is_filled (text) && block->columns[column].role != JX_ROLE_NAME)
        g_string_append_printf (texts, "%s%s", texts->len > 0 ? " · " : "", shown);
    }

  return g_string_free (texts, FALSE);
}

GtkWidget *
jx_paste_row_new (JxAssessment  *assessment,
                  JxTable       *table,
                  const JxPaste *plan,
                  guint          line)
{
  static const char *const fates[] = { N_("Unchanged"), N_("Changed"), N_("Added"), N_("Removed") };
  const JxBlock *block = jx_table_get_block (table);
  int name = jx_block_find_role (block, JX_ROLE_NAME);
  JxPasteFate fate = jx_paste_get_line (plan, line)->fate;
  g_autofree char *subtitle = fate == JX_PASTE_CHANGED ? dup_changes (assessment, block, plan, line)
                                                       : dup_texts (block, plan, line);
  const char *title = NULL;

  if (name >= 0)
    title = fate == JX_PASTE_REMOVED ? jx_paste_get_before (plan, line, (guint) name) : jx_paste_get_after (plan, line, (guint) name);

  return new_row (title, subtitle, _(fates[fate]));
}

/* Settings of single cells, each with the row that it is in where there are several. */
GtkWidget *
jx_paste_row_new_for_sets (JxAssessment *assessment,
                           JxCommand    *sets,
                           const char   *title)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < jx_command_get_n_children (sets); i++)
    {
      JxCommand *set = jx_command_get_child (sets, i);
      JxTable *table;
      JxRow *row = jx_assessment_find_row (assessment, jx_command_get_id (set), &table, NULL);
      const JxBlock *block = jx_table_get_block (table);
      int column = jx_block_find_column (block, jx_command_get_field (set)), label = jx_block_find_role (block, JX_ROLE_LABEL);
      g_autofree char *name = dup_title (assessment, &block->columns[column]);
      const char *of = label >= 0 ? jx_row_get_typed (row, (guint) label) : NULL;
      g_autofree char *place = of != NULL ? g_strdup_printf ("%s · %s", of, name) : g_strdup (name);

      append_change (lines, place, jx_command_get_old_text (set), jx_command_get_new_text (set));
    }

  return new_row (title, lines->str, NULL);
}

/* A column of what was copied, and the column of the form that takes it; -1 none */
GtkWidget *
jx_paste_row_new_for_column (JxAssessment *assessment,
                             JxTable      *table,
                             const char   *title,
                             int           column)
{
  g_autofree char *own = column >= 0 ? dup_title (assessment, &jx_table_get_block (table)->columns[column]) : NULL;
  g_autofree char *place = own != NULL ? g_strdup_printf (_("→ %s"), own) : g_strdup (_("Not pasted"));

  return new_row (title, "", place);
}

/* What found no place: "第 2 行：张三" */
GtkWidget *
jx_paste_row_new_for_sentence (const char *sentence)
{
  return new_row (sentence, "", NULL);
}

/* A text that comes, where it goes, and what is to be said of it; NULL nothing */
GtkWidget *
jx_paste_row_new_for_text (const char *title,
                           const char *text,
                           const char *remark,
                           const char *fate)
{
  g_autofree char *start = is_filled (text) ? jx_paste_row_dup_short (text) : g_strdup ("");
  g_autofree char *subtitle = remark == NULL ? g_strdup (start) : g_strdup_printf ("%s%s%s", remark, *start != '\0' ? "\n" : "", start);

  return new_row (title, subtitle, fate);
}

GtkWidget *
jx_paste_row_new_for_rest (guint n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("And %u more", "And %u more", n), n);

  return new_row (title, "", NULL);
}
