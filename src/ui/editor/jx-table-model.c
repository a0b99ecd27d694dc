/* jx-table-model.c: a table of an assessment as the grid shows it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-model.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-evidence.h"
#include "jx-table-cell.h"
#include "jx-table-choices.h"
#include "jx-table-column.h"

#define NEW_PREFIX   "new:"     /* … and the place where the row will stand */
#define CLASS_PREFIX "class:"   /* likewise, of the first row of a class */

struct _JxTableModel
{
  GObject    parent_instance;

  JxSession *session;
  JxTable   *table;
  GArray    *lines;       /* JxTableLine */
  GPtrArray *titles;      /* char *, by column */
  int        regrouped;   /* the first merged column whose texts changed in the step under way; -1 none */
  guint      n_evidence;  /* files that the rows tell of */
};

static void grid_model_iface_init (JxGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JxTableModel, jx_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JX_TYPE_GRID_MODEL, grid_model_iface_init))

static const JxColumn *
column_of (JxTableModel *self,
           guint         column)
{
  return &jx_table_get_block (self->table)->columns[column];
}

static const JxTableLine *
line_at (JxTableModel *self,
         guint         line)
{
  return &g_array_index (self->lines, JxTableLine, line);
}

/* The row that a line shows, for an empty line the one whose class it ends. */
static JxRow *
row_at (JxTableModel *self,
        guint         line)
{
  const JxTableLine *at = line_at (self, line);

  if (!at->is_new)
    return jx_table_get_row (self->table, at->position);

  return at->position > 0 && !at->is_class ? jx_table_get_row (self->table, at->position - 1) : NULL;
}

static int
class_column (JxTableModel *self)
{
  const JxBlock *block = jx_table_get_block (self->table);

  return block->type == JX_BLOCK_INDICATORS ? jx_block_find_role (block, JX_ROLE_LEVEL1) : -1;
}

static gboolean
ends_class (JxTableModel *self,
            guint         position,
            int           column)
{
  if (position + 1 == jx_table_get_n_rows (self->table))
    return TRUE;

  return column >= 0 && g_strcmp0 (jx_row_get_typed (jx_table_get_row (self->table, position), column),
                                   jx_row_get_typed (jx_table_get_row (self->table, position + 1), column)) != 0;
}

static void
build_lines (JxTableModel *self)
{
  JxBlockType type = jx_table_get_block (self->table)->type;
  gboolean open = type == JX_BLOCK_INDICATORS || type == JX_BLOCK_LIST;
  guint n = jx_table_get_n_rows (self->table);
  int column = class_column (self);

  g_array_set_size (self->lines, 0);

  for (guint i = 0; i < n; i++)
    {
      g_array_append_val (self->lines, ((JxTableLine) { i, FALSE, FALSE }));

      if (open && ends_class (self, i, column))
        g_array_append_val (self->lines, ((JxTableLine) { i + 1, TRUE, FALSE }));
    }

  if (open && (n == 0 || column >= 0))
    g_array_append_val (self->lines, ((JxTableLine) { n, TRUE, TRUE }));
}

static guint
line_of (JxTableModel *self,
         guint         position)
{
  for (guint i = position; i < self->lines->len; i++)
    if (line_at (self, i)->position == position && !line_at (self, i)->is_new)
      return i;

  return self->lines->len;
}

static void
rebuild (JxTableModel *self)
{
  g_autoptr(GArray) before = g_array_ref (self->lines);
  guint head = 0, tail = 0, old_n = before->len;
  g_autofree JxTableLine *old = g_memdup2 (before->data, (gsize) old_n * sizeof (JxTableLine));

  build_lines (self);

  /* rows keep their lines at both ends; what lies between is new to the grid */
  while (head < old_n && head < self->lines->len && memcmp (&old[head], line_at (self, head), sizeof *old) == 0)
    head++;
  if (head == old_n && head == self->lines->len)
    return;
  while (tail < old_n - head && tail < self->lines->len - head
         && old[old_n - 1 - tail].is_new == line_at (self, self->lines->len - 1 - tail)->is_new
         && old[old_n - 1 - tail].is_class == line_at (self, self->lines->len - 1 - tail)->is_class)
    tail++;

  jx_grid_model_rows_changed (JX_GRID_MODEL (self), head, old_n - head - tail, self->lines->len - head - tail);

  if (tail > 0)
    jx_grid_model_cells_changed (JX_GRID_MODEL (self), self->lines->len - tail, 0, tail,
                                 jx_table_get_block (self->table)->n_columns);
}

static void
items_changed_cb (GListModel   *model,
                  guint         position,
                  guint         removed,
                  guint         added,
                  JxTableModel *self)
{
  if (removed == added)
    {
      guint before = self->lines->len;

      build_lines (self);   /* a row among those of another class makes classes, and lines that end them */
      jx_grid_model_rows_changed (JX_GRID_MODEL (self), 0, before, self->lines->len);
      return;
    }

  rebuild (self);
}

static void
cell_changed_cb (JxAssessment *assessment,
                 JxTable      *table,
                 guint         position,
                 guint         column,
                 JxTableModel *self)
{
  guint line;

  if (table != self->table)
    return;

  if (column_of (self, column)->merge)
    self->regrouped = self->regrouped < 0 ? (int) column : MIN (self->regrouped, (int) column);
  else if ((line = line_of (self, position)) < self->lines->len)
    jx_grid_model_cells_changed (JX_GRID_MODEL (self), line, column, 1, 1);
}

/* Another class begins or ends: its empty line moves, its merged cells are others. A merged cell is typed into row by row,
 * so only at the end of a step is it known which. */
static void
recomputed_cb (JxAssessment *assessment,
               JxTableModel *self)
{
  guint first = (guint) self->regrouped;

  if (self->regrouped < 0)
    return;

  self->regrouped = -1;
  rebuild (self);
  for (guint i = first; i < jx_table_get_block (self->table)->n_columns; i++)
    if (column_of (self, i)->merge)
      jx_grid_model_cells_changed (JX_GRID_MODEL (self), 0, i, self->lines->len, 1);
}

/* Marks may come and go anywhere; the grid asks again only for what it shows. */
static void
refresh (JxTableModel *self)
{
  jx_grid_model_cells_changed (JX_GRID_MODEL (self), 0, 0, self->lines->len, jx_table_get_block (self->table)->n_columns);
}

static void
checked_cb (JxTableModel *self)
{
  guint n = jx_evidence_get_all (jx_session_get_assessment (self->session))->len;

  if (self->n_evidence != n)
    refresh (self);
  self->n_evidence = n;
}

static guint
jx_table_model_get_n_rows (JxGridModel *model)
{
  return JX_TABLE_MODEL (model)->lines->len;
}

static guint
jx_table_model_get_n_columns (JxGridModel *model)
{
  return jx_table_get_block (JX_TABLE_MODEL (model)->table)->n_columns;
}

static void
jx_table_model_get_column (JxGridModel  *model,
                           guint         column,
                           JxGridColumn *info)
{
  JxTableModel *self = JX_TABLE_MODEL (model);

  jx_table_column_describe (column_of (self, column), g_ptr_array_index (self->titles, column), info);
}

static void
jx_table_model_get_value (JxGridModel *model,
                          guint        line,
                          guint        column,
                          JxGridValue *value)
{
  JxTableModel *self = JX_TABLE_MODEL (model);
  JxRow *row = row_at (self, line);

  value->editable = TRUE;

  if (!line_at (self, line)->is_new)
    jx_table_cell_read (self->session, self->table, line_at (self, line)->position, column, value);
  else if (row != NULL && column_of (self, column)->merge && (int) column == class_column (self))
    value->text = g_strdup (jx_row_get_typed (row, column));
}

static char *
jx_table_model_get_basis (JxGridModel *model,
                          guint        line,
                          guint        column)
{
  JxTableModel *self = JX_TABLE_MODEL (model);
  const JxTableLine *at = line_at (self, line);

  return at->is_new ? NULL : jx_table_cell_dup_basis (self->session, self->table, at->position, column);
}

static char *
jx_table_model_get_echo (JxGridModel *model,
                         guint        line,
                         guint        column,
                         const char  *text)
{
  JxTableModel *self = JX_TABLE_MODEL (model);

  return jx_table_cell_dup_understood (self->session, column_of (self, column), text);
}

/* As findings count: empty lines have none, and the second table of a form goes on where the first one ends. */
static guint
jx_table_model_get_row_number (JxGridModel *model,
                               guint        line)
{
  JxTableModel *self = JX_TABLE_MODEL (model);
  JxAssessment *assessment = jx_session_get_assessment (self->session);
  const JxTableLine *at = line_at (self, line);
  guint before = 0;

  if (at->is_new)
    return 0;

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *other = jx_assessment_get_table (assessment, i);

      if (other == self->table)
        break;
      if (g_str_equal (jx_table_get_block (other)->place, jx_table_get_block (self->table)->place))
        before += jx_table_get_n_rows (other);
    }

  return before + at->position + 1;
}

static JxGridRowKind
jx_table_model_get_row_kind (JxGridModel *model,
                             guint        line)
{
  JxTableModel *self = JX_TABLE_MODEL (model);
  const JxBlock *block = jx_table_get_block (self->table);
  const char *key;
  int def;

  if (line_at (self, line)->is_new)
    return JX_GRID_ROW_NEW;

  key = jx_row_get_key (row_at (self, line));
  def = key != NULL ? jx_block_find_row_def (block, key) : -1;

  return def >= 0 && (block->rows[def].subtotal || block->rows[def].group) ? JX_GRID_ROW_SUBTOTAL : JX_GRID_ROW_NORMAL;
}

static char *
jx_table_model_get_row_title (JxGridModel *model,
                              guint        line)
{
  JxTableModel *self = JX_TABLE_MODEL (model);
  const JxBlock *block = jx_table_get_block (self->table);
  int column = jx_block_find_role (block, JX_ROLE_NAME);

  if (line_at (self, line)->is_new)
    return g_strdup (line_at (self, line)->is_class && class_column (self) >= 0 ? _("New class") : _("New row"));
  if (column < 0)
    column = jx_block_find_role (block, JX_ROLE_LABEL);

  return column >= 0 ? g_strdup (jx_row_get_typed (row_at (self, line), column)) : NULL;
}

static char *
jx_table_model_get_edit_text (JxGridModel *model,
                              guint        line,
                              guint        column)
{
  g_auto(JxGridValue) value = { 0 };

  jx_table_model_get_value (model, line, column, &value);

  return g_strdup (value.text != NULL ? value.text : "");
}

/* Two neighbours print as one where this column and all merged ones before it say the same. */
static gboolean
joined (JxTableModel *self,
        guint         line,
        guint         column)
{
  int class = class_column (self);

  if (line + 1 >= self->lines->len || line_at (self, line)->is_new)
    return FALSE;

  if (line_at (self, line + 1)->is_new)
    return (int) column == class && !line_at (self, line + 1)->is_class;

  for (guint i = 0; i <= column; i++)
    {
      const char *text = jx_row_get_typed (row_at (self, line), i);

      if (column_of (self, i)->merge && (text == NULL || g_strcmp0 (text, jx_row_get_typed (row_at (self, line + 1), i)) != 0))
        return FALSE;
    }

  return TRUE;
}

static guint
jx_table_model_get_span (JxGridModel *model,
                         guint        line,
                         guint        column,
                         guint       *anchor)
{
  JxTableModel *self = JX_TABLE_MODEL (model);
  guint first = line, last = line;

  if (column_of (self, column)->merge)
    {
      while (first > 0 && joined (self, first - 1, column))
        first--;
      while (joined (self, last, column))
        last++;
    }

  *anchor = first;

  return last - first + 1;
}

static char **
jx_table_model_get_choices (JxGridModel *model,
                            guint        line,
                            guint        column)
{
  JxTableModel *self = JX_TABLE_MODEL (model);

  return jx_table_choices_dup (self->table, line_at (self, line)->is_new ? NULL : row_at (self, line), column);
}

static char *
jx_table_model_get_cell_id (JxGridModel *model,
                            guint        line,
                            guint        column)
{
  JxTableModel *self = JX_TABLE_MODEL (model);
  g_autofree char *row_id = NULL;

  if (line_at (self, line)->is_new)
    row_id = g_strdup_printf ("%s%u", line_at (self, line)->is_class ? CLASS_PREFIX : NEW_PREFIX,
                              line_at (self, line)->position);

  return jx_table_model_dup_cell_id (row_id != NULL ? row_id : jx_row_get_id (row_at (self, line)),
                                     column_of (self, column)->key);
}

static gboolean
jx_table_model_find_cell (JxGridModel *model,
                          const char  *cell_id,
                          guint       *line,
                          guint       *column)
{
  g_autofree char *row_id = NULL, *field = NULL;

  return jx_table_model_split_id (cell_id, &row_id, &field)
         && jx_table_model_find (JX_TABLE_MODEL (model), row_id, field, line, column);
}

static void
grid_model_iface_init (JxGridModelInterface *iface)
{
  iface->get_n_rows = jx_table_model_get_n_rows;
  iface->get_n_columns = jx_table_model_get_n_columns;
  iface->get_column = jx_table_model_get_column;
  iface->get_value = jx_table_model_get_value;
  iface->get_row_kind = jx_table_model_get_row_kind;
  iface->get_row_number = jx_table_model_get_row_number;
  iface->get_row_title = jx_table_model_get_row_title;
  iface->get_edit_text = jx_table_model_get_edit_text;
  iface->get_span = jx_table_model_get_span;
  iface->get_choices = jx_table_model_get_choices;
  iface->get_basis = jx_table_model_get_basis;
  iface->get_echo = jx_table_model_get_echo;
  iface->get_cell_id = jx_table_model_get_cell_id;
  iface->find_cell = jx_table_model_find_cell;
}

static void
jx_table_model_dispose (GObject *object)
{
  JxTableModel *self = JX_TABLE_MODEL (object);

  g_clear_object (&self->table);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_table_model_parent_class)->dispose (object);
}

static void
jx_table_model_finalize (GObject *object)
{
  JxTableModel *self = JX_TABLE_MODEL (object);

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_table_model_parent_class)->finalize (object);
}

static void
jx_table_model_class_init (JxTableModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_table_model_dispose;
  object_class->finalize = jx_table_model_finalize;
}

static void
jx_table_model_init (JxTableModel *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (JxTableLine));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->regrouped = -1;
}

JxTableModel *
jx_table_model_new (JxSession *session,
                    JxTable   *table)
{
  JxTableModel *self = g_object_new (JX_TYPE_TABLE_MODEL, NULL);
  const JxBlock *block = jx_table_get_block (table);
  JxAssessment *assessment = jx_session_get_assessment (session);

  self->session = g_object_ref (session);
  self->table = g_object_ref (table);

  for (guint i = 0; i < block->n_columns; i++)
    g_ptr_array_add (self->titles, jx_assessment_dup_label (assessment, block->columns[i].title));

  build_lines (self);
  g_signal_connect_object (table, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (assessment, "cell-changed", G_CALLBACK (cell_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (assessment, "recomputed", G_CALLBACK (recomputed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (jx_session_get_findings (session), "items-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);

  return self;
}

JxTable *
jx_table_model_get_table (JxTableModel *self)
{
  return self->table;
}

guint
jx_table_model_get_n_lines (JxTableModel *self)
{
  return self->lines->len;
}

const JxTableLine *
jx_table_model_get_line (JxTableModel *self,
                         guint         line)
{
  g_return_val_if_fail (line < self->lines->len, NULL);

  return line_at (self, line);
}

static gboolean
find_line (JxTableModel *self,
           const char   *row_id,
           guint        *line)
{
  gboolean is_class = g_str_has_prefix (row_id, CLASS_PREFIX);
  gboolean is_new = is_class || g_str_has_prefix (row_id, NEW_PREFIX);
  guint position = 0;

  if (is_new)
    position = (guint) g_ascii_strtoull (strchr (row_id, ':') + 1, NULL, 10);
  else if (!jx_table_find (self->table, row_id, &position))
    return FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self, i)->position == position && line_at (self, i)->is_new == is_new && line_at (self, i)->is_class == is_class)
      {
        *line = i;
        return TRUE;
      }

  return FALSE;
}

/* Where a cell stands now; without a field the first column of its row. */
gboolean
jx_table_model_find (JxTableModel *self,
                     const char   *row_id,
                     const char   *field,
                     guint        *line,
                     guint        *column)
{
  int found = field != NULL ? jx_block_find_column (jx_table_get_block (self->table), field) : 0;

  if (found < 0 || !find_line (self, row_id, line))
    return FALSE;

  *column = found;

  return TRUE;
}

char *
jx_table_model_dup_cell_id (const char *row_id,
                            const char *field)
{
  return g_strconcat (row_id, " ", field, NULL);
}

gboolean
jx_table_model_split_id (const char  *cell_id,
                         char       **row_id,
                         char       **field)
{
  const char *space = strchr (cell_id, ' ');

  if (space == NULL)
    return FALSE;

  *row_id = g_strndup (cell_id, space - cell_id);
  *field = g_strdup (space + 1);

  return TRUE;
}
