/* jx-cli-score.c: jixiao-cli score
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli.h"
#include "jx-cli-suppose.h"
#include "jx-exchange-derived.h"
#include "jx-place.h"
#include "jx-scoring.h"

/* One cell in both faces. */
typedef struct
{
  char *typed;      /* or NULL */
  char *computed;   /* or NULL */
} Faces;

static void
faces_clear (Faces *faces)
{
  g_free (faces->typed);
  g_free (faces->computed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Faces, faces_clear)

static Faces
get_faces (JxAssessment *assessment,
           JxTable      *table,
           guint         position,
           JxRole        role)
{
  int column = jx_block_find_role (jx_table_get_block (table), role);
  Faces faces = { NULL, NULL };
  const JxValue *value;

  if (column < 0 || position >= jx_table_get_n_rows (table))
    return faces;

  value = jx_row_get_value (jx_table_get_row (table, position), (guint) column);
  faces.typed = g_strdup (value->typed);
  if (value->computed.kind != JX_AMOUNT_NONE)
    faces.computed = jx_amount_to_string (&value->computed, jx_assessment_get_profile (assessment),
                                          jx_assessment_get_money_unit (assessment));

  return faces;
}

static void
add_faces (JxJsonWriter *writer,
           const char   *key,
           const Faces  *faces)
{
  jx_json_writer_key (writer, key);
  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "typed");
  jx_json_writer_string (writer, faces->typed);
  jx_json_writer_key (writer, "computed");
  jx_json_writer_string (writer, faces->computed);
  jx_json_writer_end_object (writer);
}

static void
add_execution (JxJsonWriter *writer,
               JxAssessment *assessment)
{
  JxTable *funds;
  guint position;

  jx_json_writer_key (writer, "execution");
  jx_json_writer_begin_object (writer);

  if (jx_assessment_find_total_row (assessment, &funds, &position) != NULL)
    {
      g_autofree char *place = jx_assessment_dup_place (assessment, funds, (int) position, -1);
      g_autofree char *sentence = jx_score_dup_sentence (assessment, funds, position);
      g_auto(Faces) rate = get_faces (assessment, funds, position, JX_ROLE_RATE);
      g_auto(Faces) weight = get_faces (assessment, funds, position, JX_ROLE_WEIGHT);
      g_auto(Faces) score = get_faces (assessment, funds, position, JX_ROLE_SCORE);

      jx_json_writer_add_string (writer, "place", place);
      add_faces (writer, "rate", &rate);
      jx_json_writer_key (writer, "weight");
      jx_json_writer_string (writer, weight.typed != NULL ? weight.typed : weight.computed);
      add_faces (writer, "score", &score);
      jx_json_writer_add_string (writer, "rule", jx_exchange_get_rule_key (JX_SCORE_EXECUTION));
      jx_json_writer_add_string (writer, "sentence", sentence);
    }

  jx_json_writer_end_object (writer);
}

static void
add_row (JxJsonWriter *writer,
         JxAssessment *assessment,
         JxTable      *table,
         guint         position)
{
  g_autofree char *place = jx_assessment_dup_place (assessment, table, (int) position, -1);
  g_autofree char *sentence = jx_score_dup_sentence (assessment, table, position);
  g_autofree char *points = NULL;
  g_auto(Faces) name = get_faces (assessment, table, position, JX_ROLE_NAME);
  g_auto(Faces) weight = get_faces (assessment, table, position, JX_ROLE_WEIGHT);
  g_auto(Faces) score = get_faces (assessment, table, position, JX_ROLE_SCORE);
  JxScore suggestion = { .rule = JX_SCORE_NONE };

  if (jx_score_row (assessment, table, position, &suggestion))
    points = jx_points_to_string (suggestion.points, -1);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "place", place);
  jx_json_writer_add_string (writer, "name", name.typed);
  jx_json_writer_key (writer, "weight");
  jx_json_writer_string (writer, weight.typed);
  jx_json_writer_key (writer, "typed");
  jx_json_writer_string (writer, score.typed);
  jx_json_writer_key (writer, "computed");
  jx_json_writer_string (writer, points);
  jx_json_writer_add_string (writer, "rule", jx_exchange_get_rule_key (suggestion.rule));
  jx_json_writer_add_string (writer, "sentence", sentence);
  jx_json_writer_end_object (writer);
}

static void
add_rows (JxJsonWriter *writer,
          JxAssessment *assessment)
{
  jx_json_writer_key (writer, "rows");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      for (guint j = 0; jx_table_get_block (table)->type == JX_BLOCK_INDICATORS && j < jx_table_get_n_rows (table); j++)
        add_row (writer, assessment, table, j);
    }

  jx_json_writer_end_array (writer);
}

static Faces
get_total (JxAssessment *assessment)
{
  JxAmount computed = { .kind = JX_AMOUNT_NONE };
  Faces faces = { NULL, NULL };
  JxCellRef cell;
  gint64 typed;

  if (jx_assessment_find_role (assessment, JX_ROLE_TOTAL_SCORE, &cell))
    faces.typed = g_strdup (jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column));

  jx_scoring_get_total (assessment, &computed, &typed);
  if (computed.kind != JX_AMOUNT_NONE)
    faces.computed = jx_amount_to_string (&computed, jx_assessment_get_profile (assessment),
                                          jx_assessment_get_money_unit (assessment));

  return faces;
}

static Faces
get_grade (JxAssessment *assessment)
{
  JxCellRef cell;

  if (!jx_assessment_find_role (assessment, JX_ROLE_GRADE, &cell))
    return (Faces) { NULL, NULL };

  return get_faces (assessment, cell.table, cell.position, JX_ROLE_GRADE);
}

static void
add_classes (JxJsonWriter     *writer,
             const JxStanding *standing)
{
  jx_json_writer_key (writer, "classes");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < standing->n_classes; i++)
    {
      const JxStandingClass *class = &standing->classes[i];
      g_autofree char *possible = jx_points_to_string (class->possible, -1), *earned = jx_points_to_string (class->earned, -1);

      jx_json_writer_begin_object (writer);
      jx_json_writer_key (writer, "name");
      jx_json_writer_string (writer, class->name);
      jx_json_writer_add_string (writer, "possible", possible);
      jx_json_writer_key (writer, "earned");
      jx_json_writer_string (writer, class->n_scored > 0 ? earned : NULL);
      jx_json_writer_end_object (writer);
    }

  jx_json_writer_end_array (writer);
}

static void
add_assessment (JxJsonWriter *writer,
                JxAssessment *assessment,
                JxWhatIf     *trial)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);
  g_auto(Faces) total = get_total (assessment);
  g_auto(Faces) grade = get_grade (assessment);
  g_auto(JxStanding) standing = { 0 };

  jx_standing_init (&standing, assessment);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", jx_assessment_get_id (assessment));
  jx_json_writer_add_string (writer, "name", name);
  add_execution (writer, assessment);
  add_rows (writer, assessment);
  add_classes (writer, &standing);
  add_faces (writer, "total", &total);
  add_faces (writer, "grade", &grade);
  if (trial != NULL)
    {
      jx_json_writer_key (writer, "what_if");
      jx_cli_suppose_write (trial, writer);
    }
  jx_json_writer_end_object (writer);
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "—";
}

static void
print_row (JxAssessment *assessment,
           JxTable      *table,
           guint         position)
{
  g_autofree char *place = jx_assessment_dup_place (assessment, table, (int) position, -1);
  g_autofree char *sentence = jx_score_dup_sentence (assessment, table, position);
  g_auto(Faces) weight = get_faces (assessment, table, position, JX_ROLE_WEIGHT);
  g_auto(Faces) score = get_faces (assessment, table, position, JX_ROLE_SCORE);

  /* Translators: a place as indicators/3, the weight, the score that stands there, the one that the rule gives, why */
  g_print (_("  %1$s  weight %2$s  typed %3$s  computed %4$s  %5$s\n"), place, or_dash (weight.typed), or_dash (score.typed),
           or_dash (score.computed), sentence != NULL ? sentence : "");
}

static void
print_assessment (JxAssessment *assessment,
                  JxWhatIf     *trial)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);
  g_auto(Faces) total = get_total (assessment);
  g_auto(Faces) grade = get_grade (assessment);
  JxTable *funds;
  guint position;

  g_print ("%s\n", name);

  if (jx_assessment_find_total_row (assessment, &funds, &position) != NULL)
    print_row (assessment, funds, position);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      for (guint j = 0; jx_table_get_block (table)->type == JX_BLOCK_INDICATORS && j < jx_table_get_n_rows (table); j++)
        print_row (assessment, table, j);
    }

  g_print (_("  Total: typed %1$s, computed %2$s; grade %3$s\n"), or_dash (total.typed), or_dash (total.computed),
           or_dash (grade.typed != NULL ? grade.typed : grade.computed));

  if (trial != NULL)
    jx_cli_suppose_print (trial);
}

/* one for each assessment; NULL for each where nothing is supposed */
static GPtrArray *
suppose (JxCli      *self,
         GPtrArray  *assessments,
         GError    **error)
{
  g_autoptr(GPtrArray) trials = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_what_if_free);

  for (guint i = 0; i < assessments->len; i++)
    {
      JxWhatIf *trial = NULL;

      if (self->options->suppose != NULL
          && !(trial = jx_cli_suppose (g_ptr_array_index (assessments, i), (const char *const *) self->options->suppose, error)))
        return NULL;

      g_ptr_array_add (trials, trial);
    }

  return g_steal_pointer (&trials);
}

/**
 * jx_cli_run_score:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Says of every row which score its rule gives, and how; and what other actual values would make of it.
 *
 * Returns: `FALSE` if an input cannot be worked with
 */
gboolean
jx_cli_run_score (JxCli     *self,
                  gboolean  *found,
                  GError   **error)
{
  g_autoptr(GPtrArray) assessments = jx_cli_load (self, error);
  g_autoptr(GPtrArray) trials = assessments != NULL ? suppose (self, assessments, error) : NULL;
  g_autoptr(JxJsonWriter) writer = NULL;

  if (trials == NULL)
    return FALSE;

  if (!self->options->json)
    {
      for (guint i = 0; i < assessments->len; i++)
        print_assessment (g_ptr_array_index (assessments, i), g_ptr_array_index (trials, i));
      return TRUE;
    }

  writer = jx_json_writer_new ();
  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < assessments->len; i++)
    add_assessment (writer, g_ptr_array_index (assessments, i), g_ptr_array_index (trials, i));
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}
