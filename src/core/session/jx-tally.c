/* jx-tally.c: what many assessments come to: amounts, execution, scores, grades, findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-tally.h"

#include <string.h>

#include "jx-checks.h"
#include "jx-place.h"
#include "jx-standing.h"

struct _JxTally
{
  GPtrArray *lines;     /* JxTallyLine */
};

static const char * const grade_names[JX_TALLY_N_GRADES] = {
  [JX_TALLY_EXCELLENT] = "优", [JX_TALLY_GOOD] = "良", [JX_TALLY_FAIR] = "中", [JX_TALLY_POOR] = "差", [JX_TALLY_UNGRADED] = "",
};

/* What the form shows, else what the agency's and the project's records say. */
static char *
dup_fact (JxAssessment *assessment,
          JxRole        role)
{
  const char *fact = jx_assessment_get_fact (assessment, role);
  g_autofree char *shown = NULL;
  JxCellRef cell;

  if (jx_assessment_find_role (assessment, role, &cell))
    shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  if (shown != NULL && *shown != '\0')
    return g_steal_pointer (&shown);

  return g_strdup (fact != NULL ? fact : "");
}

static gboolean
take_money (JxAssessment *assessment,
            JxRole        role,
            gint64       *fen)
{
  JxCellRef cell;

  return jx_assessment_find_value (assessment, role, &cell) && cell.position < jx_table_get_n_rows (cell.table)
         && jx_value_get_money (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column), fen);
}

static void
take_funds (JxTallyLine  *line,
            JxAssessment *assessment)
{
  static const JxRole roles[JX_TALLY_N_MONEY] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };

  for (guint n = 0; n < JX_TALLY_N_MONEY; n++)
    line->known[n] = take_money (assessment, roles[n], &line->fen[n]);

  /* the one amount of forms that print one is the budget */
  if (!line->known[JX_TALLY_ADJUSTED])
    line->known[JX_TALLY_ADJUSTED] = take_money (assessment, JX_ROLE_AMOUNT, &line->fen[JX_TALLY_ADJUSTED]);
}

static void
take_findings (JxTallyLine  *line,
               JxAssessment *assessment)
{
  g_autoptr(GPtrArray) findings = jx_checks_run (assessment);

  for (guint n = 0; n < findings->len; n++)
    {
      JxFinding *finding = g_ptr_array_index (findings, n);

      if (jx_finding_get_answer (finding) != NULL)
        continue;

      line->n_errors += jx_finding_get_severity (finding) == JX_SEVERITY_ERROR;
      line->n_warnings += jx_finding_get_severity (finding) == JX_SEVERITY_WARNING;
    }
}

static void
take_standing (JxTallyLine  *line,
               JxAssessment *assessment)
{
  g_auto(JxStanding) standing = { 0 };

  jx_standing_init (&standing, assessment);
  line->total = g_strdup (standing.total != NULL ? standing.total : "");
  line->grade = g_strdup (standing.grade != NULL ? standing.grade : "");
  line->scored = standing.has_points;
  line->score = standing.points;
}

/**
 * jx_tally_line_new:
 * @assessment: an assessment, its computed cells up to date
 *
 * Reads what an assessment comes to; it is not checked, so that nothing is known of findings.
 *
 * Returns: (transfer full): the line
 */
JxTallyLine *
jx_tally_line_new (JxAssessment *assessment)
{
  JxTallyLine *self;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  self = g_new0 (JxTallyLine, 1);
  self->id = g_strdup (jx_assessment_get_id (assessment));
  self->agency = dup_fact (assessment, JX_ROLE_AGENCY);
  self->supervisor = dup_fact (assessment, JX_ROLE_SUPERVISOR);
  self->code = dup_fact (assessment, JX_ROLE_PROJECT_CODE);
  self->name = jx_assessment_dup_name (assessment);
  self->year = jx_assessment_get_year (assessment);
  self->department = jx_assessment_get_kind (assessment) == JX_KIND_DEPARTMENT;
  take_standing (self, assessment);
  take_funds (self, assessment);

  return self;
}

/**
 * jx_tally_line_free:
 * @self: (transfer full): a line of its own, not a tally's
 *
 * Frees it.
 */
void
jx_tally_line_free (JxTallyLine *self)
{
  g_free (self->id);
  g_free (self->agency);
  g_free (self->supervisor);
  g_free (self->code);
  g_free (self->name);
  g_free (self->total);
  g_free (self->grade);
  g_free (self);
}

/**
 * jx_tally_new:
 *
 * Begins a tally.
 *
 * Returns: (transfer full): a tally of nothing yet
 */
JxTally *
jx_tally_new (void)
{
  JxTally *self = g_new0 (JxTally, 1);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_tally_line_free);

  return self;
}

/**
 * jx_tally_free:
 * @self: (transfer full): a tally
 *
 * Frees it.
 */
void
jx_tally_free (JxTally *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * jx_tally_add:
 * @self: a tally
 * @assessment: an assessment, its computed cells up to date
 *
 * Takes what an assessment comes to, and checks it. The assessment is not kept.
 */
void
jx_tally_add (JxTally      *self,
              JxAssessment *assessment)
{
  JxTallyLine *line;

  g_return_if_fail (self != NULL && JX_IS_ASSESSMENT (assessment));

  line = jx_tally_line_new (assessment);
  take_findings (line, assessment);
  g_ptr_array_add (self->lines, line);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const JxTallyLine *one = *(const JxTallyLine * const *) a, *other = *(const JxTallyLine * const *) b;
  int order = one->year - other->year;

  if (order == 0)
    order = strcmp (one->agency, other->agency);
  if (order == 0)
    order = one->department - other->department;
  if (order == 0)
    order = strcmp (one->name, other->name);

  return order != 0 ? order : strcmp (one->id, other->id);
}

/**
 * jx_tally_sort:
 * @self: a tally
 *
 * Puts the lines in order: by year, agency, its projects before itself as a whole, name.
 */
void
jx_tally_sort (JxTally *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_sort (self->lines, compare_lines);
}

/**
 * jx_tally_get_n_lines:
 * @self: a tally
 *
 * Counts the assessments.
 *
 * Returns: their number
 */
guint
jx_tally_get_n_lines (const JxTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * jx_tally_get_line:
 * @self: a tally
 * @position: from 0 on
 *
 * Gets what an assessment comes to.
 *
 * Returns: (transfer none): the line
 */
const JxTallyLine *
jx_tally_get_line (const JxTally *self,
                   guint          position)
{
  g_return_val_if_fail (self != NULL && position < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, position);
}

/**
 * jx_tally_get_year:
 * @self: a tally
 *
 * Gets the year that all lines are of.
 *
 * Returns: the year; 0 if they are of several
 */
int
jx_tally_get_year (const JxTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint n = 1; n < self->lines->len; n++)
    if (jx_tally_get_line (self, n)->year != jx_tally_get_line (self, 0)->year)
      return 0;

  return self->lines->len > 0 ? jx_tally_get_line (self, 0)->year : 0;
}

/**
 * jx_tally_list_agencies:
 * @self: a tally
 *
 * Lists whose assessments there are.
 *
 * Returns: (transfer full) (element-type utf8): each once, in the order of the lines; the names are borrowed
 */
GPtrArray *
jx_tally_list_agencies (const JxTally *self)
{
  GPtrArray *agencies = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (self != NULL, agencies);

  for (guint n = 0; n < self->lines->len; n++)
    if (g_hash_table_add (seen, jx_tally_get_line (self, n)->agency))
      g_ptr_array_add (agencies, jx_tally_get_line (self, n)->agency);

  return agencies;
}

static gboolean
is_meant (const JxTallyLine *line,
          const char        *agency,
          JxTallyWhich       which)
{
  if (agency != NULL && !g_str_equal (line->agency, agency))
    return FALSE;

  return which == JX_TALLY_ALL || line->department == (which == JX_TALLY_DEPARTMENTS);
}

static gboolean
add_money (const JxTallyLine *line,
           JxTallySum        *sum)
{
  gboolean rated = line->known[JX_TALLY_ADJUSTED] && line->known[JX_TALLY_EXECUTED];

  for (guint n = 0; n < JX_TALLY_N_MONEY; n++)
    {
      sum->n_known[n] += line->known[n];
      if (line->known[n] && __builtin_add_overflow (sum->fen[n], line->fen[n], &sum->fen[n]))
        return FALSE;
    }

  sum->n_rated += rated;

  return !rated || (!__builtin_add_overflow (sum->budget, line->fen[JX_TALLY_ADJUSTED], &sum->budget)
                    && !__builtin_add_overflow (sum->spent, line->fen[JX_TALLY_EXECUTED], &sum->spent));
}

static JxTallyGrade
find_grade (const JxTallyLine *line)
{
  for (JxTallyGrade grade = 0; grade < JX_TALLY_UNGRADED; grade++)
    if (g_str_equal (line->grade, grade_names[grade]))
      return grade;

  return JX_TALLY_UNGRADED;
}

/**
 * jx_tally_sum:
 * @self: a tally
 * @agency: (nullable): of one agency alone
 * @which: projects, departments, or both
 * @sum: (out caller-allocates): what they come to
 *
 * Sums up. What an assessment does not say is not counted as nothing: the number of those that say it stands beside each
 * sum, and the rate is of those that say both budget and expenditure.
 *
 * Returns: `FALSE` if the amounts are too large to be added
 */
gboolean
jx_tally_sum (const JxTally *self,
              const char    *agency,
              JxTallyWhich   which,
              JxTallySum    *sum)
{
  __int128 points = 0;

  g_return_val_if_fail (self != NULL && sum != NULL, FALSE);

  *sum = (JxTallySum) { 0 };
  for (guint n = 0; n < self->lines->len; n++)
    {
      const JxTallyLine *line = jx_tally_get_line (self, n);

      if (!is_meant (line, agency, which))
        continue;
      if (!add_money (line, sum))
        return FALSE;

      sum->n++;
      sum->n_scored += line->scored;
      points += line->scored ? line->score : 0;
      sum->n_grades[find_grade (line)]++;
      sum->n_errors += line->n_errors;
      sum->n_warnings += line->n_warnings;
      sum->n_clean += line->n_errors + line->n_warnings == 0;
    }

  return sum->n_scored == 0 || jx_divide_half_up (points, sum->n_scored, &sum->mean);
}

/**
 * jx_tally_get_grade_name:
 * @grade: a grade
 *
 * Gets what a grade is called; "" is none.
 *
 * Returns: the name
 */
const char *
jx_tally_get_grade_name (JxTallyGrade grade)
{
  g_return_val_if_fail (grade < JX_TALLY_N_GRADES, NULL);

  return grade_names[grade];
}
