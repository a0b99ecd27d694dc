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
#include "jx-report-ends.h"
#include "jx-report-import.h"
#include "jx-sheet-reader.h"
#include "jx-word-reader.h"

#define MOST_ABOVE 4    /* lines above a table that are its title, agency, year */

/* ---- tables as sheets ---- */

typedef struct
{
  GPtrArray *sheets;    /* JxCells, finished */
  GPtrArray *above;     /* char *: lines that stand above tables, of the manuscript */
  JxCells   *sheet;     /* that goes on, or NULL */
  guint      n_rows;    /* of it */
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

static gboolean
is_above (const JxManuscriptLine *line)
{
  return line->kind != JX_LINE_TABLE && line->kind != JX_LINE_CONTENTS && jx_report_ends_is_short (line->text)
         && !jx_report_ends_is_attachment (line->text);
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

  while (first > 0 && line - first < MOST_ABOVE && is_above (g_ptr_array_index (manuscript->lines, first - 1)))
    first--;

  making->sheet = jx_cells_new (title);
  making->n_rows = 0;
  for (; first < line; first++)
    {
      char *text = ((JxManuscriptLine *) g_ptr_array_index (manuscript->lines, first))->text;

      g_ptr_array_add (making->above, text);
      if (!jx_cells_set (making->sheet, making->n_rows++, 0, text))
        return jx_cells_refuse_size (error);
    }

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
        range.row += making->n_rows;
        if (!jx_cells_set (making->sheet, range.row, column, jx_cells_get (cells, row, column))
            || (range.n_rows * range.n_columns > 1 && !jx_cells_merge (making->sheet, &range)))
          return jx_cells_refuse_size (error);
      }

  making->n_rows += jx_cells_get_n_rows (cells);

  return TRUE;
}

/* Tables with nothing between them are one that was cut in two. */
static GPtrArray *
make_sheets (const JxManuscript  *manuscript,
             GPtrArray           *tables,
             GPtrArray           *above,
             GError             **error)
{
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  Making making = { sheets, above, NULL, 0 };
  guint n = 0;

  for (guint i = 0; i < manuscript->lines->len && n < tables->len; i++)
    {
      const JxManuscriptLine *line = g_ptr_array_index (manuscript->lines, i);
      const JxCells *cells = g_ptr_array_index (tables, n);
      gboolean made = line->kind == JX_LINE_TABLE || end_sheet (&making, error);

      if (made && line->kind == JX_LINE_TABLE)
        {
          n++;
          made = (making.sheet != NULL || begin_sheet (&making, manuscript, i, jx_cells_get_title (cells), error))
                 && add_rows (&making, cells, error);
        }
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

/* Title and signature are printed by the program; tables were read as such, with what stands above them. */
static void
tell_unplaced (JxBundle             *bundle,
               const JxReportImport *plan,
               GPtrArray            *above)
{
  const JxParting *parting = jx_report_import_get_parting (plan);

  for (guint n = 0; n < jx_parting_get_n_parts (parting); n++)
    {
      const JxPart *part = jx_parting_get_part (parting, n);
      g_auto(GStrv) lines = g_strsplit (part->kind == JX_PART_ATTACHMENT ? part->text->str : "", "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        if (!jx_report_ends_is_attachment (lines[i]) && !g_ptr_array_find_with_equal_func (above, lines[i], g_str_equal, NULL))
          g_ptr_array_add (bundle->unplaced, g_strdup (lines[i]));
    }
}

/* A text with no heading of a report is none: it belongs to the table. */
static gboolean
add_report (JxBundle            *bundle,
            const JxManuscript  *manuscript,
            GPtrArray           *above,
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
    return TRUE;   /* a form without a report has no place for one */

  if (n > 1)
    {
      g_ptr_array_add (bundle->unplaced, g_strdup (_("The report: there are tables of several self-evaluations, and it is of one")));
      return TRUE;
    }

  command = jx_report_import_make_command (plan);
  if (!jx_command_apply (command, JX_HOLDER (assessment), error))
    return FALSE;

  renew (bundle, assessment);
  tell_unplaced (bundle, plan, above);

  return TRUE;
}

/**
 * jx_word_sheets_is_word:
 * @bytes: a zip
 *
 * Tells whether a file of an office program is a text.
 *
 * Returns: `TRUE` if a part of it has the name that texts are under
 */
gboolean
jx_word_sheets_is_word (GBytes *bytes)
{
  static const char name[] = "word/document.xml";
  const gsize n = strlen (name);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + n <= length; i++)
    if (jx_encoding_begins_with (data + i, length - i, name, n))
      return TRUE;

  return FALSE;
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
  g_autoptr(GPtrArray) above = g_ptr_array_new (), sheets = NULL;
  g_autoptr(JxManuscript) manuscript = NULL;
  g_autoptr(JxBundle) bundle = NULL;

  g_return_val_if_fail (bytes != NULL && JX_IS_FORMS (forms), NULL);

  if (!(manuscript = jx_word_read (bytes, tables, error)) || !(sheets = make_sheets (manuscript, tables, above, error)))
    return NULL;

  if (!(bundle = jx_sheet_make_bundle (sheets, forms, NULL)))
    {
      jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_CONTENT,
                                _("No table of indicators was found in the text. To bring in a report alone, open its self-evaluation "
                                  "and choose “Import a Report” there."));
      return NULL;
    }

  return add_report (bundle, manuscript, above, forms, error) ? g_steal_pointer (&bundle) : NULL;
}
