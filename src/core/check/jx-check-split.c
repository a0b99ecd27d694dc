/* jx-check-split.c: W02, W05: the classes of a table, and how its weights are parted among them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-split.h"

#include <glib/gi18n-lib.h>

#include "jx-text.h"

#define MAX_CLASSES 16

static gboolean
begins_with (const JxCheckRow *row,
             int               column,
             const char       *stem)
{
  const char *text = jx_indicator_get_value (row->cells, column)->typed;

  while (text != NULL && g_ascii_isspace (*text))
    text++;

  return text != NULL && jx_text_begins (text, stem);
}

/* the class of a table that its first level names */
static int
find_rule (const JxCheckRow  *row,
           const JxClassRule *rules,
           guint              n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    if (begins_with (row, row->part->columns.level1, rules[i].name))
      return (int) i;

  return -1;
}

/* A blank first level, as in rows that are merged, is the one above: its rule is @above while the level is the same. */
static int
carry_rule (const JxCheckRow  *row,
            const JxClassRule *rules,
            guint              n_rules,
            guint             *level,
            int                above)
{
  if (row->level1.hash == *level)
    return above;

  *level = row->level1.hash;

  return find_rule (row, rules, n_rules);
}

static gboolean
split_holds (JxCheck           *check,
             const JxClassRule *rules,
             guint              n_rules)
{
  gint64 sums[MAX_CLASSES] = { 0 };
  guint level = 0;
  int rule = -1;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      rule = carry_rule (row, rules, MIN (n_rules, MAX_CLASSES), &level, rule);
      if (!row->has_weight || jx_sheet_part_is_between (row->part, row->position))
        continue;
      if (rule < 0)
        return FALSE;
      sums[rule] += row->weight;
    }

  for (guint i = 0; i < MIN (n_rules, MAX_CLASSES); i++)
    if (rules[i].weight >= 0 && sums[i] != rules[i].weight)
      return FALSE;

  return TRUE;
}

/* 决策 20: a class that only this form has */
static void
append_own_class (JxCheck *check,
                  int      rule,
                  GString *text)
{
  const JxProfile *profile = check->sheet.profile;
  g_autofree char *points = NULL;
  gint64 sum = 0;
  gboolean own = FALSE;
  guint level = 0;
  int found = -1;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      found = carry_rule (row, profile->classes, profile->n_classes, &level, found);
      if (row->class != JX_CLASS_OTHER || found != rule || jx_sheet_part_is_between (row->part, row->position))
        continue;

      own = TRUE;
      sum += row->has_weight ? row->weight : 0;
    }

  points = jx_points_to_string (sum, -1);
  if (own)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", profile->classes[rule].name, points);
}

static char *
dup_split (JxCheck *check)
{
  static const JxClass order[] = { JX_CLASS_COST, JX_CLASS_OUTPUT, JX_CLASS_BENEFIT, JX_CLASS_SATISFACTION };
  const char *names[] = {
    [JX_CLASS_COST] = "成本", [JX_CLASS_OUTPUT] = "产出", [JX_CLASS_BENEFIT] = "效益", [JX_CLASS_SATISFACTION] = "满意度",
  };
  const JxProfile *profile = check->sheet.profile;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < profile->n_classes; i++)
    append_own_class (check, (int) i, text);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *points = NULL;
      gint64 sum = 0;

      for (guint j = 0; j < check->n_rows; j++)
        if (check->rows[j].class == order[i] && check->rows[j].has_weight
            && !jx_sheet_part_is_between (check->rows[j].part, check->rows[j].position))
          sum += check->rows[j].weight;

      points = jx_points_to_string (sum, -1);
      if (sum != 0)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", names[order[i]], points);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_rules (const JxClassRule *rules,
           guint              n_rules)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_rules; i++)
    if (rules[i].weight >= 0)
      {
        g_autofree char *points = jx_points_to_string (rules[i].weight, -1);

        g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", rules[i].name, points);
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* 决策 and 管理 among classes that the form has not: another way to split, for which it knows no weights */
static gboolean
is_other_frame (JxCheck *check)
{
  const JxProfile *profile = check->sheet.profile;
  guint level = 0;
  int rule = -1;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      rule = carry_rule (row, profile->classes, profile->n_classes, &level, rule);
      if (row->class == JX_CLASS_OTHER && row->has_weight && rule < 0 && !jx_sheet_part_is_between (row->part, row->position))
        return TRUE;
    }

  return FALSE;
}

/* a flat list (重庆): the table is not parted by classes at all */
static gboolean
names_classes (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].listed && (check->rows[i].class != JX_CLASS_NONE || check->rows[i].level2.words != 0))
      return TRUE;

  return FALSE;
}

static gboolean
has_cost_rule (const JxClassRule *rules,
               guint              n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    if (jx_text_begins (rules[i].name, "成本") && rules[i].weight > 0)
      return TRUE;

  return FALSE;
}

/* the usual weights: of the two ways to split, that with 成本 where the table has such a class */
static char *
dup_usual_split (JxCheck *check)
{
  const JxProfile *profile = check->sheet.profile;
  gboolean cost = FALSE;

  for (guint i = 0; i < check->n_rows; i++)
    cost |= check->rows[i].listed && check->rows[i].class == JX_CLASS_COST;

  if (cost && !has_cost_rule (profile->classes, profile->n_classes) && has_cost_rule (profile->alternatives, profile->n_alternatives))
    return dup_rules (profile->alternatives, profile->n_alternatives);

  return dup_rules (profile->classes, profile->n_classes);
}

static gboolean
class_is_there (JxCheck    *check,
                const char *stem)
{
  gboolean satisfaction = jx_text_begins (stem, "满意");
  gboolean cost = jx_text_begins (stem, "成本");
  JxClass class = jx_text_begins (stem, "产出") ? JX_CLASS_OUTPUT : jx_text_begins (stem, "效益") ? JX_CLASS_BENEFIT : JX_CLASS_NONE;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (row->placeholder)
        continue;
      if (begins_with (row, row->part->columns.level1, stem) || (class != JX_CLASS_NONE && row->class == class)
          || (satisfaction && (row->class == JX_CLASS_SATISFACTION || (row->level2.words & JX_WORD_SATISFACTION) != 0))
          || (cost && (row->class == JX_CLASS_COST || (row->level2.words & JX_WORD_COST) != 0)))
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_check_classes:
 * @check: a run with indicators
 *
 * Checks that no class is missing which the form asks for: W05, one finding for all of them. A table parted otherwise (项目决策,
 * 项目管理, 项目绩效) has none of them at its first level.
 *
 * Returns: `TRUE` if one is missing
 */
gboolean
jx_check_classes (JxCheck *check)
{
  const JxProfile *profile = check->sheet.profile;
  g_autoptr(GString) missing = g_string_new (NULL);
  JxFinding *finding;

  if (is_other_frame (check) || !names_classes (check))
    return FALSE;

  for (guint i = 0; i < profile->n_classes; i++)
    if (profile->classes[i].required && !class_is_there (check, profile->classes[i].name))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? "、" : "", profile->classes[i].name);

  if (missing->len == 0)
    return FALSE;

  finding = jx_check_report (check, "W05", JX_SEVERITY_WARNING, check->rows[0].part, -1, -1,
                             _("There is no indicator of the class %s."), missing->str);
  jx_finding_add_figure (finding, "missing", missing->str);

  return TRUE;
}

/**
 * jx_check_split:
 * @check: a run with indicators
 *
 * Checks how the weights are parted among the classes, against the ways that the form knows: W02. Beside a sum that is wrong
 * it says which class makes it so.
 */
void
jx_check_split (JxCheck *check)
{
  const JxProfile *profile = check->sheet.profile;
  g_autofree char *is = NULL, *should_be = NULL;
  JxFinding *finding;

  if (profile->n_classes == 0 || profile->classes[0].weight < 0 || is_other_frame (check) || !names_classes (check)
      || split_holds (check, profile->classes, profile->n_classes)
      || (profile->n_alternatives > 0 && split_holds (check, profile->alternatives, profile->n_alternatives)))
    return;

  is = dup_split (check);
  should_be = dup_usual_split (check);
  if (g_str_equal (is, should_be))   /* the execution rate stands among the indicators, in a class of its own */
    return;

  finding = jx_check_report (check, "W02", JX_SEVERITY_WARNING, check->rows[0].part, -1, -1,
                             _("The weights of the classes are %1$s; the usual ones are %2$s."), is, should_be);
  jx_finding_add_figure (finding, "split", is);
}
