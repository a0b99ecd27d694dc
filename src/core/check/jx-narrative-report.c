/* jx-narrative-report.c: findings about the words of running texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-narrative-report.h"

#include <string.h>

#include "jx-label.h"
#include "jx-place.h"
#include "jx-text.h"

/* The section that quotes the goal, where the report is all that there is; NULL if none does. */
static const JxSection *
find_goal_section (JxNarrative *self)
{
  guint n_sections;
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (self->check->sheet.assessment), &n_sections);

  for (guint i = 0; self->check->narrative && i < n_sections; i++)
    if (sections[i].draft != NULL && jx_text_has (sections[i].draft, "{value:expected}"))
      return &sections[i];

  return NULL;
}

/* section/overview/12: the character where it begins; a figure of a report that is not at hand is of the report */
static char *
dup_place (JxNarrative           *self,
           const JxNarrativeText *text,
           guint                  start)
{
  g_autofree char *place = NULL;
  const JxSection *goal = text->kind == JX_NARRATIVE_EXPECTED ? find_goal_section (self) : NULL;

  if (text->kind == JX_NARRATIVE_FIGURE)
    return g_strdup (text->part->block->place);
  if (goal != NULL)
    return g_strdup_printf ("section/%s/%ld", goal->key, g_utf8_pointer_to_offset (text->text, text->text + start));

  place = jx_assessment_dup_place (self->check->sheet.assessment, text->part->table, (int) text->position, text->column);
  if (text->kind != JX_NARRATIVE_SECTION)
    return g_steal_pointer (&place);

  return g_strdup_printf ("%s/%ld", place, g_utf8_pointer_to_offset (text->text, text->text + start));
}

/* Characters as they are printed; a figure of a report that is not at hand has no words. */
static void
set_words (JxNarrative *self,
           JxFinding   *finding,
           guint        number,
           guint        start,
           guint        end)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  guint from;

  if (text->kind == JX_NARRATIVE_FIGURE)
    return;

  from = (guint) g_utf8_pointer_to_offset (text->text, text->text + start);
  jx_finding_set_words (finding, jx_row_get_id (jx_sheet_part_get_row (text->part, text->position)),
                        text->part->block->columns[text->column].key, from,
                        from + (guint) g_utf8_pointer_to_offset (text->text + start, text->text + end));
}

static JxFinding *
add_finding (JxNarrative *self,
             const char  *rule,
             JxSeverity   severity,
             guint        number,
             guint        start,
             guint        end,
             const char  *message)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  JxAssessment *assessment = self->check->sheet.assessment;
  const JxColumn *column = &text->part->block->columns[text->column];
  g_autofree char *place = dup_place (self, text, start);
  g_autofree char *label = jx_assessment_dup_label (assessment, column->title);
  g_autofree char *typed = jx_narrative_dup_quote (self, number, start, end);
  JxFinding *finding = jx_finding_new (rule, severity, place, jx_row_get_id (jx_sheet_part_get_row (text->part, text->position)),
                                       column->key, message);

  jx_finding_set_label (finding, label);
  jx_finding_set_source (finding, g_str_equal (rule, "T09") ? "GB/T 9704-2012"
                                                           : jx_form_get_basis (jx_assessment_get_form (assessment)));
  jx_finding_add_figure (finding, "typed", typed);
  set_words (self, finding, number, start, end);
  g_ptr_array_add (self->check->findings, finding);

  return finding;
}

/**
 * jx_narrative_report:
 * @self: the texts
 * @rule: the rule's id
 * @severity: how sure it is
 * @text: which text
 * @start: the byte where the words begin that it is about
 * @end: where they end
 * @format: one sentence with the figures
 * @...: what goes into it
 *
 * Adds a finding about a few words of a text. They are one of its figures, so that an answer lapses when they change and
 * holds while the rest of the text does.
 *
 * Returns: (transfer none): the finding
 */
JxFinding *
jx_narrative_report (JxNarrative *self,
                     const char  *rule,
                     JxSeverity   severity,
                     guint        text,
                     guint        start,
                     guint        end,
                     const char  *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return add_finding (self, rule, severity, text, start, end, message);
}

/**
 * jx_narrative_report_fact:
 * @self: the texts
 * @rule: the rule's id
 * @severity: how sure it is
 * @fact: the figure that it is about
 * @format: one sentence with the figures
 * @...: what goes into it
 *
 * Adds a finding about a figure.
 *
 * Returns: (transfer none): the finding
 */
JxFinding *
jx_narrative_report_fact (JxNarrative  *self,
                          const char   *rule,
                          JxSeverity    severity,
                          const JxFact *fact,
                          const char   *format,
                          ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return add_finding (self, rule, severity, fact->text, fact->start, fact->end, message);
}

/**
 * jx_narrative_report_right:
 * @self: the texts
 * @rule: the rule's id
 * @fact: the figure that is wrong
 * @figure: what @right is called in the finding
 * @right: what it should be, or is elsewhere
 * @format: one sentence, of what is stated (%1$s) and of @right (%2$s)
 *
 * Adds a finding, an error, about a figure beside which there is a right one.
 */
void
jx_narrative_report_right (JxNarrative  *self,
                           const char   *rule,
                           const JxFact *fact,
                           const char   *figure,
                           const char   *right,
                           const char   *format)
{
  g_autofree char *stated = jx_narrative_dup_fact (self, fact);
  g_autofree char *message = g_strdup_printf (format, stated, right);

  jx_finding_add_figure (add_finding (self, rule, JX_SEVERITY_ERROR, fact->text, fact->start, fact->end, message), figure, right);
}

/**
 * jx_narrative_fix:
 * @self: the texts
 * @finding: a finding about one of them
 * @text: which text
 * @start: the byte where the wrong words begin
 * @end: where they end
 * @right: what should stand there
 *
 * Offers to replace a few words; not in a text that quotes the table, where bytes are not those that were typed.
 */
void
jx_narrative_fix (JxNarrative *self,
                  JxFinding   *finding,
                  guint        text,
                  guint        start,
                  guint        end,
                  const char  *right)
{
  const JxNarrativeText *cell = jx_narrative_get_text (self, text);
  g_autoptr(GString) fixed = NULL;

  if (cell->owned != NULL)
    return;

  fixed = g_string_new_len (cell->text, start);
  g_string_append (fixed, right);
  g_string_append (fixed, cell->text + end);
  jx_check_fix (finding, cell->part, cell->position, cell->column, fixed->str);
}

/**
 * jx_narrative_point:
 * @self: the texts
 * @finding: a finding about a cell of the table
 * @fact: the figure that it is about as well
 *
 * Says where in a text the figure stands that a cell contradicts: it is marked there, too.
 */
void
jx_narrative_point (JxNarrative  *self,
                    JxFinding    *finding,
                    const JxFact *fact)
{
  set_words (self, finding, fact->text, fact->start, fact->end);
}
