/* jx-links.c: figures of texts that were those of a cell before it changed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-links.h"

#include <string.h>

#include "jx-check-narrative.h"
#include "jx-fact-unit.h"
#include "jx-link.h"
#include "jx-place.h"
#include "jx-text.h"

#define MANY_DIGITS 3     /* of a figure that stands in a table and a text by more than chance */
#define STEM        2     /* characters by which a sentence names what a row is about */

struct _JxLinks
{
  JxAssessment  *assessment;    /* borrowed */
  JxReadings    *readings;      /* borrowed */
  JxCellFigures  before;        /* the step that comes; empty while none does */
};

/* One step, done. */
typedef struct
{
  JxLinks       *links;
  JxCommand     *command;
  JxCommand     *rest;          /* NULL while the step brings nothing along */
  JxCellFigures  after;
  GArray        *changed;       /* Change */
} Step;

/* What a cell showed and shows no more. */
typedef struct
{
  const JxCellFigure *before, *after;   /* NULL: no figure now */
} Change;

static void
bring_along (Step      *step,
             JxCommand *command)
{
  if (step->rest == NULL)
    step->rest = jx_command_new_group (JX_COMMAND_GROUP, NULL);

  jx_command_add (step->rest, command);
}

/* ---- what changed in the table ---- */

static gboolean
is_same_cell (const JxCellFigure *a,
              const JxCellFigure *b)
{
  return a->field == b->field && g_str_equal (a->row_id, b->row_id);
}

/* Rows stand where they stood, mostly: the cell is the next one, or it is looked for. */
static const JxCellFigure *
find_after (Step               *step,
            const JxCellFigure *before,
            guint              *next)
{
  const JxCellFigure *cells = (const JxCellFigure *) (gpointer) step->after.cells->data, *found;

  if (*next >= step->after.cells->len || !is_same_cell (&cells[*next], before))
    {
      found = jx_cell_figures_find (&step->after, before->row_id, before->field);
      if (found == NULL)
        return NULL;
      *next = (guint) (found - cells);
    }

  return &cells[(*next)++];
}

/* A row that was taken out takes its figures along: nobody says that texts are to follow. */
static void
find_changes (Step *step)
{
  const JxCellFigures *before = &step->links->before;
  guint next = 0;

  for (guint i = 0; i < before->cells->len; i++)
    {
      Change change = { &g_array_index (before->cells, JxCellFigure, i), NULL };

      change.after = find_after (step, change.before, &next);
      if (change.after != NULL ? !jx_cell_figure_equal (change.before, change.after)
                               : jx_assessment_find_row (step->links->assessment, change.before->row_id, NULL, NULL) != NULL)
        g_array_append_val (step->changed, change);
    }
}

/* ---- which figures of texts are meant ---- */

/* a text that the step itself wrote is no older than the table */
static gboolean
writes (JxCommand  *command,
        const char *row_id,
        const char *field)
{
  const JxRecord *record = jx_command_get_record (command);

  for (guint i = 0; i < jx_command_get_n_children (command); i++)
    if (writes (jx_command_get_child (command, i), row_id, field))
      return TRUE;

  if (record != NULL)
    return g_str_equal (record->id, row_id);

  return g_strcmp0 (jx_command_get_id (command), row_id) == 0 && g_strcmp0 (jx_command_get_field (command), field) == 0;
}

static guint
count_digits (const char *figure)
{
  guint n = 0;

  for (; g_ascii_isdigit (*figure) || *figure == '.' || *figure == ','; figure++)
    n += g_ascii_isdigit (*figure) && (n > 0 || *figure != '0');

  return n;
}

/* 参训人次 and 共组织人员参训: the sentence says something of what the row is called */
static gboolean
is_named (JxNarrative        *texts,
          const JxFact       *fact,
          const JxCellFigure *cell)
{
  static const char *const any[] = { "数量", "指标", "标值", "完成", "成值", "实际", "际完", "项目", "年度", "全年", "资金", NULL };
  g_autofree char *label = jx_narrative_dup_quote (texts, fact->text, fact->label, fact->start);
  g_autofree char *name = jx_cell_figure_dup_name (cell, texts->check->sheet.assessment);

  for (const char *at = name; g_utf8_strlen (at, STEM * 4) >= STEM; at = g_utf8_next_char (at))
    {
      g_autofree char *stem = g_utf8_substring (at, 0, STEM);

      if (g_unichar_isalpha (g_utf8_get_char (stem)) && !g_strv_contains (any, stem) && jx_text_has (label, stem))
        return TRUE;
    }

  return FALSE;
}

/* 2024 and 1000 stand for much else; a figure with a unit and many digits stands for itself, one of few where its sentence names the row */
static gboolean
is_telling (JxNarrative        *texts,
            const JxFact       *fact,
            const char         *figure,
            const JxCellFigure *cell)
{
  gboolean year = fact->kind == JX_FACT_PLAIN && fact->scale == 0 && fact->value >= 1900 * JX_POINT && fact->value < 2100 * JX_POINT;
  gboolean whole = fact->kind == JX_FACT_PERCENT && fact->value == 100 * JX_POINT;

  if (year || *figure == '0')
    return FALSE;

  return (count_digits (figure) >= MANY_DIGITS && !whole) || (fact->kind != JX_FACT_PLAIN && is_named (texts, fact, cell));
}

/* a figure of this year's, meant as it stands */
static gboolean
is_stated (JxNarrative  *texts,
           const JxFact *fact)
{
  const guint64 other = JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (CHANGED) | JX_SAID (CUMULATIVE);

  return fact->kind != JX_FACT_DATE && fact->kind != JX_FACT_POINTS && jx_fact_is_exact (fact) && (fact->said & other) == 0
         && jx_narrative_get_text (texts, fact->text)->kind != JX_NARRATIVE_FIGURE
         && jx_check_find_year (texts, fact) == texts->check->sheet.year;
}

/* The cell whose figure it was, of that cell alone: several that changed alike are one; NULL if it may be another's. */
static const Change *
find_change (Step         *step,
             const JxFact *fact)
{
  const Change *found = NULL;

  for (guint i = 0; i < step->changed->len; i++)
    {
      const Change *change = &g_array_index (step->changed, Change, i);

      if (!jx_cell_figure_is (change->before, fact))
        continue;
      if (found != NULL && (found->after == NULL || change->after == NULL || !jx_cell_figure_equal (found->after, change->after)))
        return NULL;
      if (found == NULL)
        found = change;
    }

  return found != NULL && !jx_cell_figures_show (&step->after, fact) ? found : NULL;
}

/* ---- the links ---- */

static gboolean
is_linked (Step           *step,
           const JxRecord *link)
{
  GPtrArray *links = jx_links_get (step->links->assessment);
  guint n = step->rest != NULL ? jx_command_get_n_children (step->rest) : 0;

  for (guint i = 0; i < links->len; i++)
    if (jx_link_equal (g_ptr_array_index (links, i), link))
      return TRUE;
  for (guint i = 0; i < n; i++)
    if (jx_link_equal (jx_command_get_record (jx_command_get_child (step->rest, i)), link))
      return TRUE;

  return links->len + n >= JX_LINK_MOST;
}

static void
link_fact (Step         *step,
           JxNarrative  *texts,
           const JxFact *fact)
{
  const JxNarrativeText *text = jx_narrative_get_text (texts, fact->text);
  const char *text_id = jx_row_get_id (jx_sheet_part_get_row (text->part, text->position));
  const char *text_field = text->part->block->columns[text->column].key;
  const Change *change = is_stated (texts, fact) ? find_change (step, fact) : NULL;
  g_autofree char *figure = change != NULL ? jx_narrative_dup_fact (texts, fact) : NULL;
  g_autoptr(JxRecord) link = NULL;

  if (change == NULL || !is_telling (texts, fact, figure, change->before) || writes (step->command, text_id, text_field))
    return;

  link = jx_link_new (jx_assessment_get_id (step->links->assessment), text_id, text_field, figure,
                      change->before->row_id, change->before->field);
  if (jx_link_stands (link, step->links->assessment) && !is_linked (step, link))
    bring_along (step, jx_command_new_insert (link, 0));
}

/* The texts are read already: by the checks that followed the step. */
static void
link_facts (Step *step)
{
  JxNarrative texts;
  JxCheck check;

  jx_check_init (&check, step->links->assessment);
  jx_narrative_init (&texts, &check, step->links->readings);

  for (guint i = 0; i < texts.facts.facts->len; i++)
    link_fact (step, &texts, jx_narrative_get_fact (&texts, i));

  jx_narrative_clear (&texts);
  jx_check_clear (&check);
}

/* One whose figure was written over, or whose cell is gone, holds no more. */
static void
drop_links (Step *step)
{
  GPtrArray *links = jx_links_get (step->links->assessment);

  for (guint i = 0; i < links->len; i++)
    if (!jx_link_stands (g_ptr_array_index (links, i), step->links->assessment))
      bring_along (step, jx_command_new_remove (g_ptr_array_index (links, i), 0));
}

/**
 * jx_links_new:
 * @assessment: an assessment; it must outlive the links
 * @readings: what was read of its texts when it was checked last; the same
 *
 * Follows the steps of an assessment.
 *
 * Returns: (transfer full): the links
 */
JxLinks *
jx_links_new (JxAssessment *assessment,
              JxReadings   *readings)
{
  JxLinks *self = g_new0 (JxLinks, 1);

  self->assessment = assessment;
  self->readings = readings;

  return self;
}

/**
 * jx_links_free:
 * @self: (nullable) (transfer full): the links
 *
 * Frees what was kept of a step; those that were found are the assessment's.
 */
void
jx_links_free (JxLinks *self)
{
  if (self == NULL)
    return;

  jx_cell_figures_clear (&self->before);
  g_free (self);
}

/**
 * jx_links_begin:
 * @self: the links
 *
 * Looks what the table shows before a step.
 */
void
jx_links_begin (JxLinks *self)
{
  g_return_if_fail (self != NULL);

  jx_cell_figures_clear (&self->before);
  jx_cell_figures_init (&self->before, self->assessment);
}

/**
 * jx_links_follow:
 * @self: the links
 * @command: the step, done
 *
 * Finds figures of texts that were those of a cell before the step, of no other, and are no cell's now; and links that have nothing
 * to lead from or to any longer.
 *
 * A figure is meant if it says more than a number does: with a unit and three digits, or with a unit and in a sentence that names the row.
 *
 * Returns: (transfer full) (nullable): what keeps them, part of the step and not applied yet; `NULL` if there is nothing
 */
JxCommand *
jx_links_follow (JxLinks   *self,
                 JxCommand *command)
{
  Step step = { self, command, NULL };

  g_return_val_if_fail (self != NULL && JX_IS_COMMAND (command), NULL);

  if (self->before.cells == NULL)
    return NULL;

  drop_links (&step);

  step.changed = g_array_new (FALSE, FALSE, sizeof (Change));
  jx_cell_figures_init (&step.after, self->assessment);
  find_changes (&step);
  if (step.changed->len > 0)
    link_facts (&step);

  g_array_unref (step.changed);
  jx_cell_figures_clear (&step.after);
  jx_cell_figures_clear (&self->before);

  return step.rest;
}
