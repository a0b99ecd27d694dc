/* jx-check-narrative.c: the rules about running texts, in their order
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-narrative.h"

#include "jx-fact-unit.h"
#include "jx-label.h"
#include "jx-place.h"

typedef struct
{
  void     (* check) (JxNarrative *texts);
  gboolean    of_texts;     /* asks about nothing but texts: while they stand, it finds what it found */
} Rule;

static const Rule rules[] = {
  { jx_check_listed },      /* says of figures in a list what they are */
  { jx_check_stated_sums, TRUE },
  { jx_check_laid_out, TRUE },
  { jx_check_kinds, TRUE },
  { jx_check_stated_rates },
  { jx_check_initial_rate },
  { jx_check_brackets, TRUE },
  { jx_check_changes, TRUE },
  { jx_check_prices, TRUE },
  { jx_check_means, TRUE },
  { jx_check_unit_slips },
  { jx_check_twice, TRUE },
  { jx_check_rests },
  { jx_check_left },
  { jx_check_digits, TRUE },
  { jx_check_digits_of_rows },
  { jx_check_row_dates },
  { jx_check_counts },
  { jx_check_claims },
  { jx_check_class_points },
  { jx_check_strangers },
  { jx_check_trades },
  { jx_check_likeness },
  { jx_check_named },
  { jx_check_contraries, TRUE },
  { jx_check_unfinished, TRUE },
  { jx_check_accomplished },
  { jx_check_goals },
  { jx_check_unchanged, TRUE },
  { jx_check_praise },
  { jx_check_changed_twice, TRUE },
  { jx_check_parted_twice, TRUE },
  { jx_check_chapters, TRUE },
  { jx_check_open_lines, TRUE },
  { jx_check_decimals, TRUE },
  { jx_check_phrases, TRUE },
  { jx_check_promises },
  { jx_check_times, TRUE },
  { jx_check_asked, TRUE },
  { jx_check_documents },
  { jx_check_paid_out },
  { jx_check_links },       /* what no other one tells */
};

/* What a rule about texts says of them beside their words. */
static char *
describe_texts (JxNarrative *self)
{
  JxAssessment *assessment = self->check->sheet.assessment;
  JxForm *form = jx_assessment_get_form (assessment);
  GString *all = g_string_new (NULL);

  g_string_append_printf (all, "%s %u %s %d %d", jx_form_get_id (form), jx_form_get_version (form), jx_form_get_hash (form),
                          self->check->narrative, self->check->sheet.year);

  for (guint i = 0; i < self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (self, i);
      g_autofree char *place = jx_assessment_dup_place (assessment, text->part->table, (int) text->position, text->column);
      g_autofree char *label = jx_assessment_dup_label (assessment, text->part->block->columns[text->column].title);

      /* one that quotes figures has no certain fix, whatever it says now */
      g_string_append_printf (all, "\n%d %d %s %s %s", text->kind, text->owned != NULL, place,
                              jx_row_get_id (jx_sheet_part_get_row (text->part, text->position)), label);
    }

  return g_string_free (all, FALSE);
}

/* What the rows count, in the words of the figures: only for those, as each is looked for in the whole list. */
static void
name_counted (JxNarrative *self)
{
  for (guint i = 0; i < self->check->n_rows && self->facts.facts->len > 0; i++)
    {
      JxCheckRow *row = &self->check->rows[i];

      row->counted = row->measure != NULL ? jx_fact_find_measure (row->measure, &row->counted_units) : NULL;
    }
}

/**
 * jx_check_narrative:
 * @check: a run
 * @readings: (nullable): what runs before have read
 *
 * Reads every running text of the assessment once and judges it by all rules about texts: its figures against each other and
 * the table, its words, its headings, its statements. With @readings, rules that ask about texts only do so after a change of one.
 */
void
jx_check_narrative (JxCheck    *check,
                    JxReadings *readings)
{
  JxNarrative narrative;

  jx_narrative_init (&narrative, check, readings);
  if (readings != NULL)
    {
      g_autofree char *place = describe_texts (&narrative);

      jx_readings_settle (readings, place);
    }

  name_counted (&narrative);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      guint first = check->findings->len;

      if (readings != NULL && rules[i].of_texts && jx_readings_tell_again (readings, i, check->findings))
        continue;
      rules[i].check (&narrative);
      if (readings != NULL && rules[i].of_texts)
        jx_readings_keep (readings, i, check->findings, first);
    }

  jx_narrative_clear (&narrative);
}
