/* jx-session.c: an open assessment: its content, its history, its findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-session.h"

#include "jx-checks.h"
#include "jx-links.h"

struct _JxSession
{
  GObject       parent_instance;

  JxAssessment *assessment;
  JxHistory    *history;
  GListStore   *findings;
  JxReadings   *readings;
  JxLinks      *links;
  GHashTable   *by_cell;      /* "row field" → JxFinding, the gravest of the cell */
  JxSummary     summary;
  JxStanding    standing;
};

G_DEFINE_FINAL_TYPE (JxSession, jx_session, G_TYPE_OBJECT)

enum
{
  CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
cell_key (const char *row_id,
          const char *field)
{
  return g_strconcat (row_id, " ", field, NULL);
}

static gboolean
same_finding (JxFinding *a,
              JxFinding *b)
{
  return jx_finding_get_rule (a) == jx_finding_get_rule (b)
         && jx_finding_get_severity (a) == jx_finding_get_severity (b)
         && g_str_equal (jx_finding_get_place (a), jx_finding_get_place (b))
         && g_strcmp0 (jx_finding_get_row_id (a), jx_finding_get_row_id (b)) == 0
         && g_str_equal (jx_finding_get_message (a), jx_finding_get_message (b))
         && g_strv_equal (jx_finding_get_figures (a), jx_finding_get_figures (b))
         && g_strcmp0 (jx_finding_get_answer (a), jx_finding_get_answer (b)) == 0
         && (jx_finding_get_fix (a) == NULL) == (jx_finding_get_fix (b) == NULL);   /* a row has its button or has none */
}

/* One that stayed keeps its place in the list. */
static gboolean
renew (JxFinding *finding,
       JxFinding *now)
{
  if (!same_finding (finding, now))
    return FALSE;

  jx_finding_renew (finding, now);

  return TRUE;
}

/* Replaces only what differs: a list row whose finding stayed is not bound again. */
static void
update_findings (JxSession *self,
                 GPtrArray *now)
{
  GListModel *model = G_LIST_MODEL (self->findings);
  guint n = g_list_model_get_n_items (model), head = 0, tail = 0;

  while (head < n && head < now->len)
    {
      g_autoptr(JxFinding) old = g_list_model_get_item (model, head);

      if (!renew (old, g_ptr_array_index (now, head)))
        break;
      head++;
    }

  while (tail < n - head && tail < now->len - head)
    {
      g_autoptr(JxFinding) old = g_list_model_get_item (model, n - 1 - tail);

      if (!renew (old, g_ptr_array_index (now, now->len - 1 - tail)))
        break;
      tail++;
    }

  if (n - head - tail > 0 || now->len - head - tail > 0)
    g_list_store_splice (self->findings, head, n - head - tail, now->pdata + head, now->len - head - tail);
}

static void
add_to_cell (JxSession  *self,
             const char *row_id,
             const char *field,
             JxFinding  *finding)
{
  g_autofree char *key = NULL;
  JxFinding *other;

  if (row_id == NULL || field == NULL)
    return;

  key = cell_key (row_id, field);
  other = g_hash_table_lookup (self->by_cell, key);

  if (other == NULL || jx_finding_get_severity (finding) < jx_finding_get_severity (other))
    g_hash_table_insert (self->by_cell, g_steal_pointer (&key), g_object_ref (finding));
}

static void
index_findings (JxSession *self,
                GPtrArray *now)
{
  g_hash_table_remove_all (self->by_cell);
  self->summary.n_errors = 0;
  self->summary.n_warnings = 0;

  for (guint i = 0; i < now->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (now, i);
      const char *beside, *field;

      if (jx_finding_get_answer (finding) != NULL)
        continue;

      self->summary.n_errors += jx_finding_get_severity (finding) == JX_SEVERITY_ERROR;
      self->summary.n_warnings += jx_finding_get_severity (finding) == JX_SEVERITY_WARNING;

      beside = jx_finding_get_beside (finding, &field);
      add_to_cell (self, jx_finding_get_row_id (finding), jx_finding_get_field (finding), finding);
      add_to_cell (self, beside, field, finding);
    }
}

static void
update_summary (JxSession *self)
{
  jx_standing_clear (&self->standing);
  jx_standing_init (&self->standing, self->assessment);
  g_free (self->summary.name);
  self->summary.name = jx_assessment_dup_name (self->assessment);
  g_free (self->summary.total);
  self->summary.total = g_strdup (self->standing.total);
  g_free (self->summary.grade);
  self->summary.grade = g_strdup (self->standing.grade);
}

static void
check (JxSession *self)
{
  g_autoptr(GPtrArray) now = jx_checks_follow (self->assessment, self->readings);

  index_findings (self, now);
  update_summary (self);
  update_findings (self, now);
  g_signal_emit (self, signals[CHECKED], 0);
}

static void
recomputed_cb (JxAssessment *assessment,
               JxSession    *self)
{
  check (self);
}

static void
summarize (JxHolder  *holder,
           JxSummary *summary,
           gpointer   data)
{
  const JxSession *self = data;

  summary->assessment = g_strdup (jx_assessment_get_id (self->assessment));
  summary->name = g_strdup (self->summary.name);
  summary->total = g_strdup (self->summary.total);
  summary->grade = g_strdup (self->summary.grade);
  summary->n_errors = self->summary.n_errors;
  summary->n_warnings = self->summary.n_warnings;
}

static void
begin_step (gpointer data)
{
  const JxSession *self = data;

  jx_links_begin (self->links);
}

static JxCommand *
follow_step (JxCommand *command,
             gpointer   data)
{
  const JxSession *self = data;

  return jx_links_follow (self->links, command);
}

static const JxFollower follower = { summarize, begin_step, follow_step };

static void
jx_session_dispose (GObject *object)
{
  JxSession *self = JX_SESSION (object);

  if (self->history != NULL)
    {
      jx_history_close_edit (self->history);
      jx_history_set_follower (self->history, NULL, NULL);
    }

  g_clear_object (&self->history);
  g_clear_object (&self->assessment);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (jx_session_parent_class)->dispose (object);
}

static void
jx_session_finalize (GObject *object)
{
  JxSession *self = JX_SESSION (object);

  g_clear_pointer (&self->links, jx_links_free);
  g_clear_pointer (&self->readings, jx_readings_free);
  g_clear_pointer (&self->by_cell, g_hash_table_unref);
  g_clear_pointer (&self->summary.name, g_free);
  g_clear_pointer (&self->summary.total, g_free);
  g_clear_pointer (&self->summary.grade, g_free);
  jx_standing_clear (&self->standing);

  G_OBJECT_CLASS (jx_session_parent_class)->finalize (object);
}

static void
jx_session_class_init (JxSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_session_dispose;
  object_class->finalize = jx_session_finalize;

  signals[CHECKED] = g_signal_new ("checked", JX_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jx_session_init (JxSession *self)
{
  self->findings = g_list_store_new (JX_TYPE_FINDING);
  self->readings = jx_readings_new ();
  self->by_cell = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * jx_session_new:
 * @assessment: an assessment
 * @journal: (nullable): where its steps are kept
 * @entries: (nullable) (element-type JxJournalEntry): the steps so far
 *
 * Opens an assessment: from now on each step is followed by scores, findings and summary.
 *
 * Returns: (transfer full): the session
 */
JxSession *
jx_session_new (JxAssessment *assessment,
                JxJournal    *journal,
                GPtrArray    *entries)
{
  JxSession *self;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  self = g_object_new (JX_TYPE_SESSION, NULL);
  self->assessment = g_object_ref (assessment);
  self->history = jx_history_new (JX_HOLDER (assessment), journal, jx_assessment_get_id (assessment));
  self->links = jx_links_new (assessment, self->readings);
  jx_history_set_follower (self->history, &follower, self);

  if (entries != NULL)
    jx_history_load (self->history, entries, NULL);   /* a log that breaks off costs the undo before the break, no data */

  g_signal_connect_object (assessment, "recomputed", G_CALLBACK (recomputed_cb), self, G_CONNECT_DEFAULT);
  jx_assessment_recompute (assessment);

  return self;
}

/**
 * jx_session_get_assessment:
 * @self: a session
 *
 * Gives the content.
 *
 * Returns: (transfer none): the assessment
 */
JxAssessment *
jx_session_get_assessment (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  return self->assessment;
}

/**
 * jx_session_get_history:
 * @self: a session
 *
 * Gives the history that every change goes through.
 *
 * Returns: (transfer none): the history
 */
JxHistory *
jx_session_get_history (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  return self->history;
}

/**
 * jx_session_get_findings:
 * @self: a session
 *
 * Gives the findings, errors first, in the order of the page.
 *
 * Returns: (transfer none): a list model of `JxFinding`
 */
GListModel *
jx_session_get_findings (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * jx_session_find_finding:
 * @self: a session
 * @row_id: the UUID of a row
 * @field: a field's key
 *
 * Gives the gravest unanswered finding of a cell.
 *
 * Returns: (transfer none) (nullable): the finding
 */
JxFinding *
jx_session_find_finding (JxSession  *self,
                         const char *row_id,
                         const char *field)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  key = cell_key (row_id, field);

  return g_hash_table_lookup (self->by_cell, key);
}

/**
 * jx_session_get_summary:
 * @self: a session
 *
 * Gives what the list shows; its assessment is not set.
 *
 * Returns: the summary, until the next step
 */
const JxSummary *
jx_session_get_summary (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  return &self->summary;
}

/**
 * jx_session_get_standing:
 * @self: a session
 *
 * Gives what classes, execution and all together have earned.
 *
 * Returns: (transfer none): where it stands, until the next step
 */
const JxStanding *
jx_session_get_standing (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  return &self->standing;
}
