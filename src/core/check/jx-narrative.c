/* jx-narrative.c: the running texts of an assessment, read once for all rules about them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-narrative.h"

#include <string.h>

#include "jx-label.h"
#include "jx-place.h"
#include "jx-report-figures.h"
#include "jx-text.h"

#define LONGEST_QUOTE   40   /* characters */
#define SHORTEST_FIELD  30   /* bytes; below it a field of the head is a name */
#define MOST_BYTES      (384 * 1024)   /* some two hundred pages: what is beyond is no report and would make typing wait */

/* which kind of text a column holds; FALSE if none that is read here */
static gboolean
find_kind (const JxBlock   *block,
           guint            column,
           const char      *typed,
           JxNarrativeKind *kind)
{
  JxRole role = block->columns[column].role;

  if (role == JX_ROLE_EXPECTED || role == JX_ROLE_ACHIEVED)
    {
      *kind = role == JX_ROLE_EXPECTED ? JX_NARRATIVE_EXPECTED : JX_NARRATIVE_ACHIEVED;
      return TRUE;
    }

  *kind = block->type == JX_BLOCK_SECTIONS ? JX_NARRATIVE_SECTION : JX_NARRATIVE_FIELD;

  if (block->type == JX_BLOCK_SECTIONS || block->type == JX_BLOCK_TEXT || block->type == JX_BLOCK_LIST)
    return TRUE;

  return block->type == JX_BLOCK_FIELDS && block->columns[column].input == JX_INPUT_TEXT && strlen (typed) >= SHORTEST_FIELD;
}

static void
add_text (JxNarrative       *self,
          JxNarrativeKind    kind,
          const JxSheetPart *part,
          guint              position,
          int                column,
          const char        *typed,
          char              *owned)
{
  JxNarrativeText text = { kind, part, position, column, typed, owned };
  gsize length = strlen (typed);

  if (self->texts->len == G_MAXUINT16 || length > MOST_BYTES - self->n_bytes)
    {
      g_free (owned);
      return;
    }

  self->n_bytes += length;
  g_array_append_val (self->texts, text);
}

static void
add_report_figure (JxNarrative       *self,
                   const JxSheetPart *part,
                   guint              position)
{
  const char *name = jx_sheet_part_get_value (part, position, 0)->typed;
  const char *value = jx_sheet_part_get_value (part, position, 1)->typed;
  char *both = value != NULL ? g_strconcat (name != NULL ? name : "", "：", value, NULL) : NULL;

  if (both != NULL)
    add_text (self, JX_NARRATIVE_FIGURE, part, position, 1, both, both);
}

/* A section is read as it prints, with the figures of the table that it quotes. */
static void
add_shown (JxNarrative       *self,
           JxNarrativeKind    kind,
           const JxSheetPart *part,
           guint              position,
           guint              column)
{
  const char *typed = jx_sheet_part_get_value (part, position, (int) column)->typed;
  gboolean quotes = part->block->type == JX_BLOCK_SECTIONS && strchr (typed, '{') != NULL;
  char *shown = quotes ? jx_assessment_dup_label (self->check->sheet.assessment, typed) : NULL;

  add_text (self, kind, part, position, (int) column, shown != NULL ? shown : typed, shown);
}

static void
collect_texts (JxNarrative       *self,
               const JxSheetPart *part)
{
  JxNarrativeKind kind;

  for (guint i = 0; i < part->n_rows; i++)
    {
      if (jx_report_figures_is (part->block))
        {
          add_report_figure (self, part, i);
          continue;
        }

      for (guint j = 0; j < part->block->n_columns; j++)
        {
          const JxValue *value = jx_sheet_part_get_value (part, i, (int) j);

          /* 暂无 in a section is a statement, elsewhere an empty mark */
          if (value->typed != NULL && (value->parsed.kind != JX_QUANTITY_EMPTY_MARK || part->block->type == JX_BLOCK_SECTIONS)
              && find_kind (part->block, j, value->typed, &kind))
            add_shown (self, kind, part, i, j);
        }
    }
}

/* the county of an agency's name: 山丹县 of 山丹县机关事务中心; NULL if none stands there */
static char *
dup_county (const char *name)
{
  static const char ends[] = "县市区旗", not_before[] = "城社园景校超门小";
  gunichar before = 0;
  guint n = 0;

  for (const char *at = name; *at != '\0' && n < 6; at = g_utf8_next_char (at), n++)
    {
      gunichar c = g_utf8_get_char (at);

      if (g_utf8_strchr (ends, -1, c) != NULL)
        return n >= 1 && g_utf8_strchr (not_before, -1, before) == NULL
                 ? g_strndup (name, (gsize) (g_utf8_next_char (at) - name)) : NULL;
      before = c;
    }

  return NULL;
}

static char *
dup_cell (JxNarrative *self,
          JxRole       role)
{
  JxAssessment *assessment = self->check->sheet.assessment;
  JxCellRef cell;
  g_autofree char *text = NULL;

  if (jx_assessment_find_role (assessment, role, &cell))
    text = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  if (text == NULL || *text == '\0')
    return g_strdup (jx_assessment_get_fact (assessment, role));

  return g_steal_pointer (&text);
}

static void
collect_names (JxNarrative *self)
{
  g_autofree char *agency = dup_cell (self, JX_ROLE_AGENCY);
  g_autofree char *county = agency != NULL ? dup_county (agency) : NULL;
  guint n = 0;

  self->names[0] = jx_assessment_dup_name (self->check->sheet.assessment);
  if (*self->names[0] == '\0')
    g_clear_pointer (&self->names[0], g_free);
  if (self->names[0] == NULL && (self->names[0] = g_strdup (agency)) == NULL)
    return;

  n = 1;
  if (county != NULL)
    {
      self->names[n++] = g_strdup (county);
      if (agency[strlen (county)] != '\0')
        self->names[n++] = g_strdup (agency + strlen (county));
    }
  if (agency != NULL && *agency != '\0')
    self->names[n++] = g_steal_pointer (&agency);

  for (guint i = 0; i < n; i++)
    self->facts.own[i] = self->names[i];
}

/**
 * jx_narrative_init:
 * @self: (out caller-allocates): the texts
 * @check: a run; the texts are good as long as it is
 * @readings: (nullable): what runs before have read
 *
 * Collects the running texts, the report's and the table's, and reads each once, or not at all if @readings know it. Texts
 * beyond some two hundred pages are left unread.
 */
void
jx_narrative_init (JxNarrative *self,
                   JxCheck     *check,
                   JxReadings  *readings)
{
  *self = (JxNarrative) { .check = check, .texts = g_array_new (FALSE, FALSE, sizeof (JxNarrativeText)), .titles = jx_titles_new () };

  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].block->type != JX_BLOCK_INDICATORS)
      collect_texts (self, &check->sheet.parts[i]);

  jx_facts_init (&self->facts);
  collect_names (self);
  for (guint i = 0; i < self->texts->len; i++)
    if (readings != NULL)
      jx_readings_read (readings, &self->facts, jx_narrative_get_text (self, i)->text, i);
    else
      jx_facts_read (&self->facts, jx_narrative_get_text (self, i)->text, i);

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_is_section (self, i))
      jx_titles_read (self->titles, jx_narrative_get_text (self, i)->text, i);
}

/**
 * jx_narrative_clear:
 * @self: the texts
 *
 * Frees what was read.
 */
void
jx_narrative_clear (JxNarrative *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    g_free (g_array_index (self->texts, JxNarrativeText, i).owned);
  g_clear_pointer (&self->texts, g_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    g_clear_pointer (&self->names[i], g_free);
  g_clear_pointer (&self->titles, jx_titles_free);
  jx_facts_clear (&self->facts);
}

/**
 * jx_narrative_get_text:
 * @self: the texts
 * @number: which
 *
 * Gives a text.
 *
 * Returns: (transfer none): the text
 */
const JxNarrativeText *
jx_narrative_get_text (JxNarrative *self,
                       guint        number)
{
  return &g_array_index (self->texts, JxNarrativeText, number);
}

/**
 * jx_narrative_is_section:
 * @self: the texts
 * @number: less than the texts
 *
 * Tells whether a text is the report's.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_narrative_is_section (JxNarrative *self,
                         guint        number)
{
  return jx_narrative_get_text (self, number)->kind == JX_NARRATIVE_SECTION;
}

/**
 * jx_narrative_get_fact:
 * @self: the texts
 * @position: which figure, in the order of the texts
 *
 * Gives a figure.
 *
 * Returns: (transfer none): the figure
 */
JxFact *
jx_narrative_get_fact (JxNarrative *self,
                       guint        position)
{
  return &g_array_index (self->facts.facts, JxFact, position);
}

/**
 * jx_narrative_get_mark:
 * @self: the texts
 * @position: which phrase, in the order of the texts
 *
 * Gives a phrase that a rule looks for.
 *
 * Returns: (transfer none): the phrase
 */
const JxWord *
jx_narrative_get_mark (JxNarrative *self,
                       guint        position)
{
  return &g_array_index (self->facts.marks, JxWord, position);
}

/**
 * jx_narrative_get_title:
 * @self: the texts
 * @fact: a figure
 *
 * Gives the chapter that a figure stands in: a report may have one that its form does not know, inside the section before it.
 *
 * Returns: (nullable) (transfer none): the title; `NULL` outside reports
 */
const char *
jx_narrative_get_title (JxNarrative  *self,
                        const JxFact *fact)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, fact->text);
  const char *title = jx_titles_find (self->titles, fact->text, fact->start);

  if (text->kind != JX_NARRATIVE_SECTION)
    return NULL;

  return title != NULL ? title : text->part->block->columns[text->column].title;
}

/**
 * jx_narrative_dup_quote:
 * @self: the texts
 * @text: which text
 * @start: a byte of it
 * @end: where the words end
 *
 * Quotes a few words, shortened and on one line.
 *
 * Returns: (transfer full): the words
 */
char *
jx_narrative_dup_quote (JxNarrative *self,
                        guint        text,
                        guint        start,
                        guint        end)
{
  const char *whole = jx_narrative_get_text (self, text)->text;
  g_autofree char *words = g_strndup (whole + start, end - start);
  g_autofree char *line = NULL;

  g_strdelimit (words, "\n\t", ' ');
  line = jx_text_strip (words);
  if (g_utf8_strlen (line, -1) <= LONGEST_QUOTE)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, LONGEST_QUOTE) = '\0';

  return g_strconcat (line, "…", NULL);
}

/**
 * jx_narrative_dup_fact:
 * @self: the texts
 * @fact: a figure
 *
 * Gives a figure as it stands there.
 *
 * Returns: (transfer full): its words
 */
char *
jx_narrative_dup_fact (JxNarrative  *self,
                       const JxFact *fact)
{
  return jx_narrative_dup_quote (self, fact->text, fact->start, fact->end);
}

/**
 * jx_narrative_paragraph_says:
 * @self: the texts
 * @paragraph: a paragraph, as figures count them
 * @said: bits of `JxSaid`
 *
 * Asks whether a paragraph has one of these words.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_narrative_paragraph_says (JxNarrative *self,
                             guint        paragraph,
                             guint64      said)
{
  const JxWord *words = (const JxWord *) (gpointer) self->facts.words->data;
  guint n = self->facts.words->len, first = 0;

  while (n > 0)
    {
      gboolean before = words[first + n / 2].paragraph < paragraph;

      first += before ? n / 2 + 1 : 0;
      n = before ? n - n / 2 - 1 : n / 2;
    }

  for (guint i = first; i < self->facts.words->len && words[i].paragraph == paragraph; i++)
    if ((words[i].term->meaning & said) != 0)
      return TRUE;

  return FALSE;
}

/* The section that quotes the goal, where the report is all that there is; NULL if none does. */
static const JxSection *
find_goal_section (JxNarrative *self)
{
  guint n_sections;
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (self->check->sheet.assessment), &n_sections);

  for (guint i = 0; self->check->narrative && i < n_sections; i++)
    if (sections[i].draft != NULL && strstr (sections[i].draft, "{value:expected}") != NULL)
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
