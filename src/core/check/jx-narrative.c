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
 * jx_narrative_get_section:
 * @self: the texts
 * @number: less than the texts
 *
 * Gives the section that a text is. The date below the report is the report's, and no section.
 *
 * Returns: (nullable) (transfer none): the section; `NULL` if it is none
 */
const JxSection *
jx_narrative_get_section (JxNarrative *self,
                          guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  guint n_sections;
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (self->check->sheet.assessment), &n_sections);

  return text->kind == JX_NARRATIVE_SECTION && text->column < (int) n_sections ? &sections[text->column] : NULL;
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
