/* jx-across.c: what only shows when several assessments are laid beside each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-across.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"
#include "jx-text.h"

#define SHORTEST_COPY 12   /* characters; what is shorter may be the same by chance */

/* A text that should be an assessment's own. */
typedef struct
{
  JxRole  role;
  char   *text;
  char   *place;
  char   *row_id;
  char   *label;
  const char *field;
} Text;

/* What is kept of an assessment: it need not stay in memory. */
typedef struct
{
  char      *name;
  char      *agency;
  int        year;
  gboolean   department;
  GPtrArray *texts;       /* Text */
  gboolean   has_amount;
  gint64     amount;      /* 分: the budget of a project; of a department, its projects' budget where that stands, or all */
  char      *amount_place, *amount_row, *amount_label;
  const char *amount_field;
  GPtrArray *findings;
} Item;

struct _JxAcross
{
  GPtrArray *items;
};

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->text);
  g_free (text->place);
  g_free (text->row_id);
  g_free (text->label);
  g_free (text);
}

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->name);
  g_free (item->agency);
  g_ptr_array_unref (item->texts);
  g_free (item->amount_place);
  g_free (item->amount_row);
  g_free (item->amount_label);
  g_ptr_array_unref (item->findings);
  g_free (item);
}

static gboolean
is_own (JxRole role)
{
  return role == JX_ROLE_EXPECTED || role == JX_ROLE_ACHIEVED || role == JX_ROLE_PROBLEMS || role == JX_ROLE_MEASURES;
}

static void
take_texts (Item         *item,
            JxAssessment *assessment,
            JxTable      *table)
{
  const JxBlock *block = jx_table_get_block (table);

  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    for (guint j = 0; j < block->n_columns; j++)
      {
        JxRow *row = jx_table_get_row (table, i);
        const char *typed = jx_row_get_typed (row, j);
        Text *text;

        if (!is_own (block->columns[j].role) || typed == NULL || jx_text_count (typed) < SHORTEST_COPY)
          continue;

        text = g_new0 (Text, 1);
        text->role = block->columns[j].role;
        text->text = g_strdup (typed);
        text->place = jx_assessment_dup_place (assessment, table, (int) i, (int) j);
        text->row_id = g_strdup (jx_row_get_id (row));
        text->label = jx_assessment_dup_label (assessment, block->columns[j].title);
        text->field = g_intern_string (block->columns[j].key);
        g_ptr_array_add (item->texts, text);
      }
}

/* the amount of a line: the adjusted budget, or the one amount that the form has */
static int
find_amount_column (const JxBlock *block)
{
  int column = jx_block_find_role (block, JX_ROLE_ADJUSTED);

  return column >= 0 ? column : jx_block_find_role (block, JX_ROLE_AMOUNT);
}

static void
take_amount (Item         *item,
             JxAssessment *assessment,
             JxTable      *table,
             guint         position)
{
  const JxBlock *block = jx_table_get_block (table);
  int column = find_amount_column (block);
  JxRow *row = jx_table_get_row (table, position);
  gint64 fen;

  if (column < 0 || !jx_value_get_money (jx_row_get_value (row, (guint) column), &fen))
    return;

  item->has_amount = TRUE;
  item->amount = fen;
  g_free (item->amount_place);
  item->amount_place = jx_assessment_dup_place (assessment, table, (int) position, column);
  g_free (item->amount_row);
  item->amount_row = g_strdup (jx_row_get_id (row));
  g_free (item->amount_label);
  item->amount_label = jx_assessment_dup_label (assessment, block->columns[column].title);
  item->amount_field = g_intern_string (block->columns[column].key);
}

/* A project's line that counts; a department's line of 项目支出, else all its money. */
static void
take_funds (Item         *item,
            JxAssessment *assessment)
{
  JxTable *total;
  guint position;

  if (jx_assessment_find_total_row (assessment, &total, &position) != NULL)
    take_amount (item, assessment, total, position);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);
      const JxBlock *block = jx_table_get_block (table);
      int label = jx_block_find_role (block, JX_ROLE_LABEL);

      if (block->type != JX_BLOCK_MATRIX || jx_table_get_n_rows (table) == 0)
        continue;
      if (!item->has_amount)
        take_amount (item, assessment, table, 0);

      for (guint j = 0; item->department && label >= 0 && j < jx_table_get_n_rows (table); j++)
        {
          g_autofree char *shown = jx_assessment_dup_shown (assessment, table, j, (guint) label);

          if (jx_text_has (shown, "项目支出"))
            take_amount (item, assessment, table, j);
        }
    }
}

/**
 * jx_across_new:
 *
 * Begins a comparison.
 *
 * Returns: (transfer full): a comparison of nothing yet
 */
JxAcross *
jx_across_new (void)
{
  JxAcross *self = g_new0 (JxAcross, 1);

  self->items = g_ptr_array_new_with_free_func (item_free);

  return self;
}

/**
 * jx_across_free:
 * @self: a comparison
 *
 * Frees it.
 */
void
jx_across_free (JxAcross *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * jx_across_add:
 * @self: a comparison
 * @assessment: an assessment, its computed cells up to date
 *
 * Takes of an assessment what is compared: goals, problems and measures, and its budget. The assessment is not kept.
 *
 * Returns: its number in the comparison
 */
guint
jx_across_add (JxAcross     *self,
               JxAssessment *assessment)
{
  Item *item = g_new0 (Item, 1);
  JxCellRef cell;

  item->name = jx_assessment_dup_name (assessment);
  item->year = jx_assessment_get_year (assessment);
  item->department = jx_assessment_get_kind (assessment) == JX_KIND_DEPARTMENT;
  item->agency = g_strdup (jx_assessment_get_fact (assessment, JX_ROLE_AGENCY));
  if (item->agency == NULL && jx_assessment_find_role (assessment, JX_ROLE_AGENCY, &cell))
    item->agency = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  item->texts = g_ptr_array_new_with_free_func (text_free);
  item->findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    take_texts (item, assessment, jx_assessment_get_table (assessment, i));
  take_funds (item, assessment);
  g_ptr_array_add (self->items, item);

  return self->items->len - 1;
}

static void
report_copy (Item       *item,
             const Text *text,
             const Item *source)
{
  g_autofree char *message = g_strdup_printf (_("The text is, word for word, that of “%s”."), source->name);
  JxFinding *finding = jx_finding_new ("T01", text->role == JX_ROLE_EXPECTED ? JX_SEVERITY_WARNING : JX_SEVERITY_INFO, text->place,
                                       text->row_id, text->field, message);

  jx_finding_set_label (finding, text->label);
  jx_finding_add_figure (finding, "project", source->name);
  g_ptr_array_add (item->findings, finding);
}

/* The first that wrote a text is its source; the same project in another year may say the same. */
static void
check_copies (JxAcross *self)
{
  g_autoptr(GHashTable) first = g_hash_table_new (jx_text_hash_loose, (GEqualFunc) jx_text_equal_loose);

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      for (guint j = 0; j < item->texts->len; j++)
        {
          const Text *text = g_ptr_array_index (item->texts, j);
          Item *source = g_hash_table_lookup (first, text->text);

          if (source == NULL)
            g_hash_table_insert (first, text->text, item);
          else if (source != item && g_strcmp0 (source->agency, item->agency) == 0 && !g_str_equal (source->name, item->name))
            report_copy (item, text, source);
        }
    }
}

static void
report_sum (Item   *department,
            gint64  sum,
            guint   n_projects)
{
  g_autofree char *projects = jx_money_to_string (sum, JX_MONEY_WAN, -1);
  g_autofree char *budget = jx_money_to_string (department->amount, JX_MONEY_WAN, -1);
  g_autofree char *message = g_strdup_printf (_("The %1$u projects come to %2$s万元, more than the department's %3$s万元."),
                                              n_projects, projects, budget);
  JxFinding *finding = jx_finding_new ("F06", JX_SEVERITY_ERROR, department->amount_place, department->amount_row,
                                       department->amount_field, message);

  jx_finding_set_label (finding, department->amount_label);
  jx_finding_add_figure (finding, "projects", projects);
  g_ptr_array_add (department->findings, finding);
}

/* The projects that are at hand need not be all; together they can never be more than the department has. */
static void
check_department (JxAcross *self,
                  Item     *department)
{
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      if (item->department || !item->has_amount || item->year != department->year || department->agency == NULL
          || g_strcmp0 (item->agency, department->agency) != 0)
        continue;
      if (__builtin_add_overflow (sum, item->amount, &sum))
        return;
      n++;
    }

  if (n > 0 && sum > department->amount)
    report_sum (department, sum, n);
}

/**
 * jx_across_check:
 * @self: a comparison
 *
 * Lays all that was added beside each other: texts copied from another project of the same agency (T01), and a department
 * whose projects have more money than itself (F06).
 */
void
jx_across_check (JxAcross *self)
{
  check_copies (self);

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if (item->department && item->has_amount)
        check_department (self, item);
    }
}

/**
 * jx_across_get:
 * @self: a comparison, checked
 * @position: the number that jx_across_add() gave
 *
 * Gives what was found about an assessment.
 *
 * Returns: (transfer none) (element-type JxFinding): its findings, mostly none
 */
GPtrArray *
jx_across_get (JxAcross *self,
               guint     position)
{
  g_return_val_if_fail (position < self->items->len, NULL);

  return ((Item *) g_ptr_array_index (self->items, position))->findings;
}
