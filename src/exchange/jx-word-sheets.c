/* jx-word-sheets.c: a Word file as assessments: its tables, and the report around them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-word-sheets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-assessment-load.h"
#include "jx-cells.h"
#include "jx-command.h"
#include "jx-encoding.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-error.h"
#include "jx-heading.h"
#include "jx-report-ends.h"
#include "jx-report-import.h"
#include "jx-sheet-reader.h"
#include "jx-sheet-words.h"
#include "jx-text.h"
#include "jx-word-reader.h"

#define MOST_ABOVE    5     /* lines above a table that are its title, agency, year */
#define MOST_BELOW    5     /* … below it that say who filled it in */
#define LONGEST       100   /* characters of one of them */
#define LONGEST_LABEL 12    /* … of what stands before the colon in one of those below */
#define MOST_TOLD     50    /* lines without a place that are told one by one */

/* ---- tables as sheets ---- */

typedef struct
{
  GPtrArray *sheets;    /* JxCells, finished */
  GPtrArray *taken;     /* char *: lines of the manuscript that stand above and below tables and are of them */
  JxCells   *sheet;     /* that goes on, or NULL */
  guint      n_rows;    /* of it */
  guint      n_below;   /* … that stand below its table */
} Making;

static gboolean
end_sheet (Making  *making,
           GError **error)
{
  JxCells *sheet = g_steal_pointer (&making->sheet);

  if (sheet == NULL)
    return TRUE;

  g_ptr_array_add (making->sheets, sheet);

  return jx_cells_finish (sheet)
         || jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_CONTENT,
                                      _("In a table of the text merged cells overlap. Save the file again in WPS or Word and import that."));
}

static const JxManuscriptLine *
get_line (const JxManuscript *manuscript,
          guint               n)
{
  return g_ptr_array_index (manuscript->lines, n);
}

/* 填报单位：…　金额单位：万元 is one; a sentence of the report is none, and neither is a heading of it. */
static gboolean
is_above (const JxManuscriptLine *line)
{
  static const char *const stops[] = { "。", "；", NULL };
  g_autoptr(GString) text = g_string_new (line->text);
  g_autofree char *signature = NULL, *date = NULL;
  guint number;
  gsize length;

  return line->kind != JX_LINE_TABLE && line->kind != JX_LINE_CONTENTS && g_utf8_strlen (line->text, -1) <= LONGEST
         && !jx_text_has_any (line->text, stops) && !jx_report_ends_is_attachment (line->text)
         && jx_heading_take (line->text, &number, &length) == JX_HEADING_NONE
         && !jx_report_ends_take_date (text, &signature, &date);   /* who signed the report that ends there */
}

/* 填报人：…　联系电话：…, and what stands between that and the table */
static gboolean
is_below (const JxManuscriptLine *line)
{
  const char *colon = strstr (line->text, "：");
  guint number;
  gsize length;

  colon = colon != NULL ? colon : strchr (line->text, ':');

  return line->kind == JX_LINE_TEXT && colon != NULL && g_utf8_pointer_to_offset (line->text, colon) <= LONGEST_LABEL
         && g_utf8_strlen (line->text, -1) <= LONGEST && !jx_report_ends_is_attachment (line->text)
         && jx_heading_take (line->text, &number, &length) == JX_HEADING_NONE;
}

/* （续上表）, 续表2 between the parts of a table that was cut */
static gboolean
is_continuation (const JxManuscriptLine *line)
{
  return line->kind != JX_LINE_TABLE
         && g_regex_match_simple ("^[\\s（(]*(?:续上?表|[接续]上[表页])[\\s0-9一二三四五六七八九十]*[\\s）):：]*$", line->text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

static gboolean
is_taken (GPtrArray  *taken,
          const char *text)
{
  return g_ptr_array_find_with_equal_func (taken, text, g_str_equal, NULL);
}

/* 填报单位：清河县水利局 is two cells, as in a table. */
static gboolean
add_words (Making     *making,
           const char *words,
           guint      *column)
{
  const char *colon = strstr (words, "：");
  g_autofree char *label = colon != NULL ? g_strndup (words, (gsize) (colon - words)) : NULL;

  if (label == NULL || jx_sheet_words_find_fact (label) == JX_ROLE_NONE)
    return jx_cells_set (making->sheet, making->n_rows, (*column)++, words);

  return jx_cells_set (making->sheet, making->n_rows, (*column)++, label)
         && jx_cells_set (making->sheet, making->n_rows, (*column)++, colon + strlen ("："));
}

/* What wide space parts on a line stands in cells of its own. */
static gboolean
add_line (Making                 *making,
          const JxManuscriptLine *line,
          GError                **error)
{
  g_auto(GStrv) cells = g_regex_split_simple ("(?:\\t|　| {2})\\s*", line->text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  guint column = 0;

  g_ptr_array_add (making->taken, line->text);
  for (guint i = 0; cells[i] != NULL; i++)
    if (!add_words (making, cells[i], &column))
      return jx_cells_refuse_size (error);
  making->n_rows++;

  return TRUE;
}

/* What stands right above a table is its title: the first rows of the sheet. */
static gboolean
begin_sheet (Making             *making,
             const JxManuscript *manuscript,
             guint               line,
             const char         *title,
             GError            **error)
{
  guint first = line;

  while (first > 0 && line - first < MOST_ABOVE && is_above (get_line (manuscript, first - 1))
         && !is_taken (making->taken, get_line (manuscript, first - 1)->text))
    first--;

  making->sheet = jx_cells_new (title);
  making->n_rows = 0;
  making->n_below = 0;
  for (; first < line; first++)
    if (!add_line (making, get_line (manuscript, first), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_rows (Making         *making,
          const JxCells  *cells,
          GError        **error)
{
  for (guint row = 0; row < jx_cells_get_n_rows (cells); row++)
    for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
      {
        JxCellRange range;

        if (!jx_cells_is_origin (cells, row, column))
          continue;
        jx_cells_get_range (cells, row, column, &range);
        range.n_rows = MIN (range.n_rows, jx_cells_get_n_rows (cells) - row);   /* blank rows at the end are none */
        range.row += making->n_rows;
        if (!jx_cells_set (making->sheet, range.row, column, jx_cells_get (cells, row, column))
            || (range.n_rows * range.n_columns > 1 && !jx_cells_merge (making->sheet, &range)))
          return jx_cells_refuse_size (error);
      }

  making->n_rows += jx_cells_get_n_rows (cells);

  return TRUE;
}

/* Tables with nothing between them, or with 续表, are one that was cut in two. */
static gboolean
add_table (Making              *making,
           const JxManuscript  *manuscript,
           guint                line,
           const JxCells       *cells,
           GError             **error)
{
  if (making->n_below > 0 && !end_sheet (making, error))
    return FALSE;

  return (making->sheet != NULL || begin_sheet (making, manuscript, line, jx_cells_get_title (cells), error))
         && add_rows (making, cells, error);
}

static GPtrArray *
make_sheets (const JxManuscript  *manuscript,
             GPtrArray           *tables,
             GPtrArray           *taken,
             GError             **error)
{
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  Making making = { sheets, taken, NULL, 0, 0 };
  guint n = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const JxManuscriptLine *line = get_line (manuscript, i);
      gboolean made;

      if (line->kind == JX_LINE_TABLE && n < tables->len)
        made = add_table (&making, manuscript, i, g_ptr_array_index (tables, n++), error);
      else if (making.sheet != NULL && making.n_below == 0 && is_continuation (line))
        made = (g_ptr_array_add (taken, line->text), TRUE);
      else if (making.sheet != NULL && making.n_below++ < MOST_BELOW && is_below (line))
        made = add_line (&making, line, error);
      else
        made = end_sheet (&making, error);
      if (!made)
        {
          g_clear_pointer (&making.sheet, jx_cells_free);
          return NULL;
        }
    }

  return end_sheet (&making, error) ? g_steal_pointer (&sheets) : NULL;
}

/* ---- the report ---- */

static const JxRecord *
find_first (const JxBundle *bundle,
            guint          *n)
{
  const JxRecord *first = NULL;

  *n = 0;
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT && ++*n == 1)
        first = record;
    }

  return first;
}

/* Rows that were blank have records now. */
static void
renew (JxBundle     *bundle,
       JxAssessment *assessment)
{
  for (guint i = bundle->records->len; i > 0; i--)
    {
      JxRecordKind kind = ((JxRecord *) g_ptr_array_index (bundle->records, i - 1))->kind;

      if (kind != JX_RECORD_AGENCY && kind != JX_RECORD_PROJECT && kind != JX_RECORD_FORM)
        g_ptr_array_remove_index (bundle->records, i - 1);
    }

  jx_assessment_add_to_bundle (assessment, bundle);
}

/* What stands around a table and says nothing of it */
static void
tell_lines (JxBundle  *bundle,
            GPtrArray *lines,
            GPtrArray *taken)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    if (!is_taken (taken, g_ptr_array_index (lines, i)) && n++ < MOST_TOLD)
      g_ptr_array_add (bundle->unplaced, g_strdup (g_ptr_array_index (lines, i)));

  if (n > MOST_TOLD)
    g_ptr_array_add (bundle->unplaced, g_strdup_printf (ngettext ("%u more line of the text", "%u more lines of the text", n - MOST_TOLD),
                                                        n - MOST_TOLD));
}

static void
tell_text (JxBundle           *bundle,
           const JxManuscript *manuscript,
           GPtrArray          *taken)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const JxManuscriptLine *line = get_line (manuscript, i);

      if (line->kind != JX_LINE_TABLE && line->kind != JX_LINE_CONTENTS && !jx_report_ends_is_attachment (line->text))
        g_ptr_array_add (lines, line->text);
    }

  tell_lines (bundle, lines, taken);
}

/* Title and signature are printed by the program; tables were read as such, with what stands around them. */
static void
tell_unplaced (JxBundle             *bundle,
               const JxReportImport *plan,
               GPtrArray            *taken)
{
  const JxParting *parting = jx_report_import_get_parting (plan);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < jx_parting_get_n_parts (parting); n++)
    {
      const JxPart *part = jx_parting_get_part (parting, n);
      g_auto(GStrv) texts = g_strsplit (part->kind == JX_PART_ATTACHMENT ? part->text->str : "", "\n", -1);

      for (guint i = 0; texts[i] != NULL; i++)
        if (!jx_report_ends_is_attachment (texts[i]))
          g_ptr_array_add (lines, g_strdup (texts[i]));
    }

  tell_lines (bundle, lines, taken);
}

/* A text with no heading of a report is none: it belongs to the table. */
static gboolean
add_report (JxBundle            *bundle,
            const JxManuscript  *manuscript,
            GPtrArray           *taken,
            JxForms             *forms,
            GError             **error)
{
  guint n;
  const JxRecord *record = find_first (bundle, &n);
  g_autoptr(JxAssessment) assessment = NULL;
  g_autoptr(JxReportImport) plan = NULL;
  g_autoptr(JxCommand) command = NULL;

  for (guint i = 0; i < manuscript->left_out->len; i++)
    g_ptr_array_add (bundle->unplaced, g_strdup (g_ptr_array_index (manuscript->left_out, i)));
  if (!(assessment = jx_exchange_pick_assessment (bundle, forms, record->id, error)))
    return FALSE;
  if (!(plan = jx_report_import_new (assessment, manuscript, NULL))
      || jx_parting_count_sections (jx_report_import_get_parting (plan)) == 0)
    {
      tell_text (bundle, manuscript, taken);   /* a form without a report has no place for one */
      return TRUE;
    }

  if (n > 1)
    {
      g_ptr_array_add (bundle->unplaced, g_strdup (_("The report: there are tables of several self-evaluations, and it is of one")));
      return TRUE;
    }

  command = jx_report_import_make_command (plan);
  if (!jx_command_apply (command, JX_HOLDER (assessment), error))
    return FALSE;

  renew (bundle, assessment);
  tell_unplaced (bundle, plan, taken);

  return TRUE;
}

/**
 * jx_word_sheets_make_bundle:
 * @bytes: a .docx file
 * @forms: the forms at hand
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Makes assessments of the tables of a Word file, as jx_sheet_make_bundle() does. Where there is one of them, and a report, its
 * text comes into the sections.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_word_sheets_make_bundle (GBytes   *bytes,
                            JxForms  *forms,
                            GError  **error)
{
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  g_autoptr(GPtrArray) taken = g_ptr_array_new (), sheets = NULL;
  g_autoptr(JxManuscript) manuscript = NULL;
  g_autoptr(JxBundle) bundle = NULL;

  g_return_val_if_fail (bytes != NULL && JX_IS_FORMS (forms), NULL);

  if (!(manuscript = jx_word_read (bytes, tables, error)) || !(sheets = make_sheets (manuscript, tables, taken, error)))
    return NULL;

  if (!(bundle = jx_sheet_make_bundle (sheets, forms, NULL)))
    {
      jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_CONTENT,
                                _("No table of indicators was found in the text. To bring in a report alone, open its self-evaluation "
                                  "and choose “Import a Report” there."));
      return NULL;
    }

  return add_report (bundle, manuscript, taken, forms, error) ? g_steal_pointer (&bundle) : NULL;
}
