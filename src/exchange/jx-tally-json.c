/* jx-tally-json.c: what many assessments come to, for programs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-tally-json.h"

#include "jx-json-writer.h"

#define MEAN_DECIMALS 2
#define RATE_DECIMALS 2

static const char * const money_keys[JX_TALLY_N_MONEY] = { "initial", "adjusted", "executed" };

static void
add_text (JxJsonWriter *writer,
          const char   *key,
          const char   *text)
{
  if (*text != '\0')
    jx_json_writer_add_string (writer, key, text);
}

static void
add_money (JxJsonWriter *writer,
           const char   *key,
           gint64        fen)
{
  g_autofree char *text = jx_money_to_string (fen, JX_MONEY_YUAN, 2);

  jx_json_writer_add_string (writer, key, text);
}

static void
add_rate (JxJsonWriter *writer,
          gint64        executed,
          gint64        adjusted)
{
  g_autofree char *rate = jx_money_rate_to_string (executed, adjusted, RATE_DECIMALS);

  if (rate != NULL)
    jx_json_writer_add_string (writer, "rate", rate);
}

static void
write_line (JxJsonWriter      *writer,
            const JxTallyLine *line)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", line->id);
  jx_json_writer_add_string (writer, "kind", line->department ? "department" : "project");
  if (line->year > 0)
    jx_json_writer_add_int64 (writer, "year", line->year);
  add_text (writer, "agency", line->agency);
  add_text (writer, "supervisor", line->supervisor);
  add_text (writer, "code", line->code);
  add_text (writer, "name", line->name);
  for (guint n = 0; n < JX_TALLY_N_MONEY; n++)
    if (line->known[n])
      add_money (writer, money_keys[n], line->fen[n]);
  if (line->known[JX_TALLY_ADJUSTED] && line->known[JX_TALLY_EXECUTED])
    add_rate (writer, line->fen[JX_TALLY_EXECUTED], line->fen[JX_TALLY_ADJUSTED]);
  add_text (writer, "total", line->total);
  add_text (writer, "grade", line->grade);
  jx_json_writer_add_int64 (writer, "errors", line->n_errors);
  jx_json_writer_add_int64 (writer, "warnings", line->n_warnings);
  jx_json_writer_end_object (writer);
}

static void
write_sum (JxJsonWriter  *writer,
           const char    *key,
           const JxTally *tally,
           const char    *agency,
           JxTallyWhich   which)
{
  JxTallySum sum;

  if (!jx_tally_sum (tally, agency, which, &sum) || sum.n == 0)
    return;

  jx_json_writer_key (writer, key);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_int64 (writer, "assessments", sum.n);
  for (guint n = 0; n < JX_TALLY_N_MONEY; n++)
    if (sum.n_known[n] > 0)
      add_money (writer, money_keys[n], sum.fen[n]);
  if (sum.n_rated > 0)
    add_rate (writer, sum.spent, sum.budget);
  if (sum.n_scored > 0)
    {
      g_autofree char *mean = jx_points_to_string (sum.mean, MEAN_DECIMALS);

      jx_json_writer_add_string (writer, "mean", mean);
    }
  jx_json_writer_key (writer, "grades");
  jx_json_writer_begin_object (writer);
  for (JxTallyGrade grade = 0; grade < JX_TALLY_UNGRADED; grade++)
    jx_json_writer_add_int64 (writer, jx_tally_get_grade_name (grade), sum.n_grades[grade]);
  jx_json_writer_end_object (writer);
  jx_json_writer_add_int64 (writer, "errors", sum.n_errors);
  jx_json_writer_add_int64 (writer, "warnings", sum.n_warnings);
  jx_json_writer_end_object (writer);
}

static void
write_agencies (JxJsonWriter  *writer,
                const JxTally *tally)
{
  g_autoptr(GPtrArray) agencies = jx_tally_list_agencies (tally);

  jx_json_writer_key (writer, "agencies");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < agencies->len; n++)
    {
      const char *agency = g_ptr_array_index (agencies, n);

      jx_json_writer_begin_object (writer);
      jx_json_writer_add_string (writer, "agency", agency);
      write_sum (writer, "projects", tally, agency, JX_TALLY_PROJECTS);
      write_sum (writer, "departments", tally, agency, JX_TALLY_DEPARTMENTS);
      jx_json_writer_end_object (writer);
    }
  jx_json_writer_end_array (writer);
}

/**
 * jx_tally_to_json:
 * @tally: what many assessments come to
 *
 * Writes a summary for programs: amounts in 元, rates in percent, scores in points, all as decimal strings. What is not
 * known is left out. The same content gives the same bytes.
 *
 * Returns: (transfer full): a JSON document
 */
GBytes *
jx_tally_to_json (const JxTally *tally)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  int year;

  g_return_val_if_fail (tally != NULL, NULL);

  year = jx_tally_get_year (tally);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "format", "jixiao-summary");
  jx_json_writer_add_int64 (writer, "version", 1);
  if (year > 0)
    jx_json_writer_add_int64 (writer, "year", year);
  write_sum (writer, "projects", tally, NULL, JX_TALLY_PROJECTS);
  write_sum (writer, "departments", tally, NULL, JX_TALLY_DEPARTMENTS);
  write_agencies (writer, tally);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < jx_tally_get_n_lines (tally); n++)
    write_line (writer, jx_tally_get_line (tally, n));
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return jx_json_writer_end (writer);
}
