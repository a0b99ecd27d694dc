/* jx-check-links.c: F09: a text goes on telling what a cell of the table said before it changed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-cell-figures.h"
#include "jx-link.h"
#include "jx-place.h"
#include "jx-text.h"

#define MOST_POWER 10   /* 1亿元 is 10^10 分 */

/* Whether another rule about figures speaks of these words already. */
static gboolean
is_told (JxNarrative  *self,
         const JxFact *fact)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, fact->text);
  const char *row_id = jx_row_get_id (jx_sheet_part_get_row (text->part, text->position));
  const char *field = text->part->block->columns[text->column].key;
  guint start = (guint) g_utf8_pointer_to_offset (text->text, text->text + fact->start);
  guint end = start + (guint) g_utf8_pointer_to_offset (text->text + fact->start, text->text + fact->end), from, to;

  for (guint i = 0; i < self->check->findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (self->check->findings, i);
      const char *rule = jx_finding_get_rule (finding);

      if ((strchr ("FS", rule[0]) != NULL || g_str_equal (rule, "T02") || g_str_equal (rule, "T03"))
          && jx_finding_find_words (finding, row_id, field, &from, &to) && from < end && start < to)
        return TRUE;
    }

  return FALSE;
}

/* 178.35 of 178.35万元; the rest of the words is what it is counted in */
static gboolean
take_number (const char  *figure,
             JxDecimal   *number,
             const char **unit,
             gboolean    *grouped)
{
  gsize length = strspn (figure, "0123456789.,");
  g_autofree char *digits = g_strndup (figure, length), *plain = NULL;
  g_auto(GStrv) groups = g_strsplit (digits, ",", -1);

  *grouped = groups[0] != NULL && groups[1] != NULL;
  *unit = figure + length;
  plain = g_strjoinv (NULL, groups);

  return jx_decimal_from_string (plain, number);
}

/* What one of the unit that stands there is worth, as a power of ten; -1 if none fits. */
static int
find_power (JxDecimal number,
            gint64    value)
{
  __int128 here = number.coefficient, there = value;

  for (guint i = 0; i < number.scale; i++)
    there *= 10;
  for (int power = 0; power <= MOST_POWER && value != 0; power++, here *= 10)
    if (here == there)
      return power;

  return -1;
}

/* What should stand there, in the unit that does: 182.1万元 of 1821000元; NULL if that has no such figure. */
static char *
dup_right (const char         *figure,
           const JxFact       *fact,
           const JxCellFigure *cell)
{
  JxDecimal number;
  const char *unit;
  gboolean grouped;
  int power = take_number (figure, &number, &unit, &grouped) ? find_power (number, fact->value) : -1;
  gint64 value = cell->value;
  g_autofree char *plain = NULL, *digits = NULL;

  if (power < 0 || (cell->kind != fact->kind && fact->kind != JX_FACT_PLAIN)
      || (cell->measure != NULL && fact->measure != NULL && !g_str_equal (cell->measure, fact->measure)))
    return NULL;

  for (; power > 0 && value % 10 == 0; power--)
    value /= 10;
  if (power > JX_DECIMAL_MAX_SCALE)
    return NULL;

  plain = jx_decimal_to_string ((JxDecimal) { value, (guint8) power });
  digits = grouped ? jx_number_group (plain) : g_strdup (plain);

  return g_strconcat (digits, unit, NULL);
}

/* A text that quotes the table is typed otherwise than it is read: there the figure is found by its words, if it stands there once. */
static void
add_fix (JxNarrative  *self,
         JxFinding    *finding,
         const JxFact *fact,
         const char   *figure,
         const char   *right)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, fact->text);
  const char *typed = jx_sheet_part_get_value (text->part, text->position, text->column)->typed;
  const char *at = jx_text_find (typed, figure);
  g_autoptr(GString) fixed = NULL;

  if (text->owned == NULL)
    {
      jx_narrative_fix (self, finding, fact->text, fact->start, fact->end, right);
      return;
    }
  if (at == NULL || jx_text_has (at + 1, figure))
    return;

  fixed = g_string_new_len (typed, at - typed);
  g_string_append (fixed, right);
  g_string_append (fixed, at + strlen (figure));
  jx_check_fix (finding, text->part, text->position, text->column, fixed->str);
}

static void
report (JxNarrative        *self,
        const JxFact       *fact,
        const char         *figure,
        const JxCellFigure *cell)
{
  JxAssessment *assessment = self->check->sheet.assessment;
  g_autofree char *name = jx_cell_figure_dup_name (cell, assessment);
  g_autofree char *right = dup_right (figure, fact, cell), *shown = NULL;
  JxTable *table;
  guint position;
  JxFinding *finding;

  if (right == NULL)
    {
      jx_assessment_find_row (assessment, cell->row_id, &table, &position);
      shown = jx_assessment_dup_shown (assessment, table, position,
                                       (guint) jx_block_find_column (jx_table_get_block (table), cell->field));
    }

  finding = jx_narrative_report_fact (self, "F09", JX_SEVERITY_WARNING, fact,
                                      _("“%1$s” is what “%2$s” was before; the table says %3$s now."), figure, name,
                                      right != NULL ? right : shown);
  jx_finding_add_figure (finding, "table", right != NULL ? right : shown);
  jx_finding_set_beside (finding, cell->row_id, cell->field);
  if (right != NULL)
    add_fix (self, finding, fact, figure, right);
}

static gboolean
is_text_of (const JxNarrativeText *text,
            const JxRecord        *link)
{
  return g_strcmp0 (jx_record_get (link, JX_LINK_TEXT_FIELD), text->part->block->columns[text->column].key) == 0
         && g_strcmp0 (jx_record_get (link, JX_LINK_TEXT), jx_row_get_id (jx_sheet_part_get_row (text->part, text->position))) == 0;
}

static void
check_link (JxNarrative         *self,
            const JxRecord      *link,
            const JxCellFigures *cells)
{
  const char *row = jx_record_get (link, JX_LINK_ROW), *field = jx_record_get (link, JX_LINK_FIELD);
  const JxCellFigure *cell = row != NULL && field != NULL ? jx_cell_figures_find (cells, row, field) : NULL;
  guint n = cell != NULL ? self->facts.facts->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *figure = is_text_of (jx_narrative_get_text (self, fact->text), link) ? jx_narrative_dup_fact (self, fact) : NULL;

      if (g_strcmp0 (figure, jx_record_get (link, JX_LINK_FIGURE)) == 0 && figure != NULL && !jx_cell_figures_show (cells, fact)
          && !is_told (self, fact))
        report (self, fact, figure, cell);
    }
}

/**
 * jx_check_links:
 * @self: the texts
 *
 * Checks figures that were typed by hand and were those of a cell when that changed: F09, as long as the text has the figure, the cell
 * another and no cell the same. It comes behind the other rules: what one of them tells of a figure is not told again.
 */
void
jx_check_links (JxNarrative *self)
{
  GPtrArray *links = jx_links_get (self->check->sheet.assessment);
  JxCellFigures cells;

  if (links->len == 0)
    return;

  jx_cell_figures_init (&cells, self->check->sheet.assessment);
  for (guint i = 0; i < links->len; i++)
    check_link (self, g_ptr_array_index (links, i), &cells);
  jx_cell_figures_clear (&cells);
}
