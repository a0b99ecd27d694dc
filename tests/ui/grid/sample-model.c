/* sample-model.c: a table of indicators for the tests of the grid
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-model.h"

typedef struct
{
  guint       id;
  guint       group, subgroup;
  gboolean    is_new;
  char       *texts[SAMPLE_N_COLUMNS];
  JxGridMark  marks[SAMPLE_N_COLUMNS];
  char       *messages[SAMPLE_N_COLUMNS];
} Row;

struct _SampleModel
{
  GObject    parent_instance;

  GPtrArray *rows;
  guint      next_id;
};

static void model_iface_init (JxGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SampleModel, sample_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JX_TYPE_GRID_MODEL, model_iface_init))

static const char *class_names[] = { "产出指标", "效益指标", "满意度指标" };
static const char *subclass_names[] = { "数量指标", "质量指标", "经济效益", "社会效益", "服务对象满意度", "管理对象满意度" };
static const char *names[] = { "聘用人员", "专线租用数量", "设备验收合格率", "全年会议按计划召开的次数（含临时召集的专题会）", "资金支付及时率" };
static const char *targets[] = { "≥28人", "12条", "100%", "＝4次", "≥95%" };
static const char *actuals[] = { "26人", "12条", "100%", "4次", "85.71%" };
static const char *reasons[] = { "", "", "", "两次专题会并入年度例会一并召开，次数按实际会议纪要统计；下年将在年初计划中分别列明。", "年末集中支付，部分款项跨月。" };

static Row *
row_at (SampleModel *self,
        guint        row)
{
  g_assert (row < self->rows->len);
  return g_ptr_array_index (self->rows, row);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  for (int i = 0; i < SAMPLE_N_COLUMNS; i++)
    {
      g_free (row->texts[i]);
      g_free (row->messages[i]);
    }
  g_free (row);
}

static Row *
row_new (SampleModel *self,
         guint        group,
         guint        subgroup,
         gboolean     is_new)
{
  Row *row = g_new0 (Row, 1);

  row->id = self->next_id++;
  row->group = group;
  row->subgroup = subgroup;
  row->is_new = is_new;
  for (int i = 0; i < SAMPLE_N_COLUMNS; i++)
    row->texts[i] = g_strdup ("");
  return row;
}

static guint
get_n_rows (JxGridModel *model)
{
  return SAMPLE_MODEL (model)->rows->len;
}

static guint
get_n_columns (JxGridModel *model)
{
  return SAMPLE_N_COLUMNS;
}

static void
get_column (JxGridModel  *model,
            guint         column,
            JxGridColumn *info)
{
  static const JxGridColumn columns[SAMPLE_N_COLUMNS] = {
    { "一级指标", 64, 84, JX_GRID_ALIGN_CENTER, JX_GRID_KIND_TEXT, FALSE },
    { "二级指标", 64, 84, JX_GRID_ALIGN_CENTER, JX_GRID_KIND_TEXT, FALSE },
    { "三级指标", 140, 200, JX_GRID_ALIGN_START, JX_GRID_KIND_TEXT, TRUE },
    { "年度指标值", 72, 90, JX_GRID_ALIGN_CENTER, JX_GRID_KIND_TEXT, FALSE },
    { "实际完成值", 72, 90, JX_GRID_ALIGN_CENTER, JX_GRID_KIND_CHOICE, FALSE },
    { "分值", 48, 64, JX_GRID_ALIGN_END, JX_GRID_KIND_NUMBER, FALSE },
    { "得分", 56, 84, JX_GRID_ALIGN_END, JX_GRID_KIND_NUMBER, FALSE },
    { "偏差原因分析及改进措施", 140, 240, JX_GRID_ALIGN_START, JX_GRID_KIND_TEXT, TRUE },
  };

  *info = columns[column];
}

static char *
half_of (const char *weight)
{
  gint64 number = g_ascii_strtoll (weight, NULL, 10);

  return g_strdup_printf ("%d.%d", (int) number / 2, (int) number % 2 * 5);
}

static void
get_value (JxGridModel *model,
           guint        row,
           guint        column,
           JxGridValue *value)
{
  Row *r = row_at (SAMPLE_MODEL (model), row);
  g_autofree char *computed = NULL;

  value->text = g_strdup (r->texts[column]);
  value->editable = column != SAMPLE_LEVEL1;
  value->mark = r->marks[column];
  value->message = g_strdup (r->messages[column]);
  if (column != SAMPLE_SCORE || r->is_new)
    return;

  computed = half_of (r->texts[SAMPLE_WEIGHT]);
  if (value->text[0] == '\0')
    {
      value->computed = TRUE;
      g_set_str (&value->text, computed);
    }
  else if (!g_str_equal (value->text, computed))
    {
      value->typed_over = TRUE;
      value->second = g_strdup (computed);
    }
}

static char *
get_edit_text (JxGridModel *model,
               guint        row,
               guint        column)
{
  return g_strdup (row_at (SAMPLE_MODEL (model), row)->texts[column]);
}

static JxGridRowKind
get_row_kind (JxGridModel *model,
              guint        row)
{
  return row_at (SAMPLE_MODEL (model), row)->is_new ? JX_GRID_ROW_NEW : JX_GRID_ROW_NORMAL;
}

static char *
get_row_title (JxGridModel *model,
               guint        row)
{
  return g_strdup (row_at (SAMPLE_MODEL (model), row)->texts[SAMPLE_NAME]);
}

static gboolean
belong_together (SampleModel *self,
                 guint        a,
                 guint        b,
                 guint        column)
{
  Row *first = row_at (self, a);
  Row *second = row_at (self, b);

  return first->group == second->group && (column == SAMPLE_LEVEL1 || first->subgroup == second->subgroup);
}

static guint
get_span (JxGridModel *model,
          guint        row,
          guint        column,
          guint       *anchor)
{
  SampleModel *self = SAMPLE_MODEL (model);
  guint end = row + 1;

  *anchor = row;
  if (column > SAMPLE_LEVEL2)
    return 1;

  while (*anchor > 0 && belong_together (self, *anchor - 1, row, column))
    *anchor -= 1;
  while (end < self->rows->len && belong_together (self, row, end, column))
    end++;
  return end - *anchor;
}

static char **
get_choices (JxGridModel *model,
             guint        row,
             guint        column)
{
  static const char *choices[] = { "达成", "部分达成", "未达成", NULL };

  return column == SAMPLE_ACTUAL ? g_strdupv ((char **) choices) : NULL;
}

static char *
get_cell_id (JxGridModel *model,
             guint        row,
             guint        column)
{
  Row *r = row_at (SAMPLE_MODEL (model), row);

  return r->is_new ? g_strdup_printf ("new-%u/%u", r->group, column) : g_strdup_printf ("%u/%u", r->id, column);
}

static gboolean
find_cell (JxGridModel *model,
           const char  *id,
           guint       *row,
           guint       *column)
{
  SampleModel *self = SAMPLE_MODEL (model);
  for (*row = 0; *row < self->rows->len; *row += 1)
    for (*column = 0; *column < SAMPLE_N_COLUMNS; *column += 1)
      {
        g_autofree char *here = get_cell_id (JX_GRID_MODEL (self), *row, *column);

        if (g_str_equal (here, id))
          return TRUE;
      }
  return FALSE;
}

static void
model_iface_init (JxGridModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->get_column = get_column;
  iface->get_value = get_value;
  iface->get_edit_text = get_edit_text;
  iface->get_row_kind = get_row_kind;
  iface->get_row_title = get_row_title;
  iface->get_span = get_span;
  iface->get_choices = get_choices;
  iface->get_cell_id = get_cell_id;
  iface->find_cell = find_cell;
}

static void
sample_model_finalize (GObject *object)
{
  g_ptr_array_unref (SAMPLE_MODEL (object)->rows);

  G_OBJECT_CLASS (sample_model_parent_class)->finalize (object);
}

static void
sample_model_class_init (SampleModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sample_model_finalize;
}

static void
sample_model_init (SampleModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

static void
fill (Row   *row,
      guint  group,
      guint  i)
{
  g_set_str (&row->texts[SAMPLE_NAME], names[i % G_N_ELEMENTS (names)]);
  g_set_str (&row->texts[SAMPLE_TARGET], targets[i % G_N_ELEMENTS (targets)]);
  g_set_str (&row->texts[SAMPLE_ACTUAL], actuals[i % G_N_ELEMENTS (actuals)]);
  g_set_str (&row->texts[SAMPLE_WEIGHT], i % 2 == 0 ? "15" : "10");
  g_set_str (&row->texts[SAMPLE_REASON], reasons[i % G_N_ELEMENTS (reasons)]);
}

SampleModel *
sample_model_new (guint n_classes,
                  guint per_class)
{
  SampleModel *self = g_object_new (SAMPLE_TYPE_MODEL, NULL);

  for (guint group = 0; group < n_classes; group++)
    for (guint i = 0; i <= per_class; i++)
      {
        guint subgroup = 2 * group + (i < per_class / 2 ? 0 : 1);
        Row *row = row_new (self, group, subgroup, i == per_class);

        g_set_str (&row->texts[SAMPLE_LEVEL1], class_names[group % G_N_ELEMENTS (class_names)]);
        g_set_str (&row->texts[SAMPLE_LEVEL2], subclass_names[subgroup % G_N_ELEMENTS (subclass_names)]);
        if (i < per_class)
          fill (row, group, i + group);
        g_ptr_array_add (self->rows, row);
      }

  return self;
}

static void
set_cell (SampleModel *self,
          guint        row,
          guint        column,
          const char  *text)
{
  Row *r = row_at (self, row);

  if (!g_set_str (&r->texts[column], text))
    return;

  jx_grid_model_cells_changed (JX_GRID_MODEL (self), row, column, 1, 1);
  if (column == SAMPLE_WEIGHT)
    jx_grid_model_cells_changed (JX_GRID_MODEL (self), row, SAMPLE_SCORE, 1, 1);
}

/* Makes a row before the empty line, to which the edit belongs from now on */
static guint
grow (SampleModel *self,
      guint        row,
      guint        column,
      JxGrid      *grid)
{
  Row *line = row_at (self, row);
  g_autofree char *id = NULL;

  g_ptr_array_insert (self->rows, (int) row, row_new (self, line->group, line->subgroup, FALSE));
  jx_grid_model_rows_changed (JX_GRID_MODEL (self), row, 0, 1);
  id = get_cell_id (JX_GRID_MODEL (self), row, column);
  jx_grid_rename_edit (grid, id);
  return row;
}

static void
apply_text (SampleModel      *self,
            const JxGridEdit *edit,
            JxGrid           *grid)
{
  guint row, column;

  if (!find_cell (JX_GRID_MODEL (self), edit->cell_id, &row, &column))
    return;

  if (row_at (self, row)->is_new && edit->texts[0][0] != '\0')
    row = grow (self, row, column, grid);
  set_cell (self, row, column, edit->texts[0]);
}

/* The rows that it makes stand at the end of a class. */
static void
apply_block (SampleModel      *self,
             const JxGridEdit *edit)
{
  guint n_there = edit->n_rows - edit->n_missing;

  if (edit->n_missing > 0)
    {
      Row *beside = row_at (self, MIN (edit->to_row, self->rows->len - 1));

      for (guint i = 0; i < edit->n_missing; i++)
        g_ptr_array_insert (self->rows, (int) edit->to_row, row_new (self, beside->group, beside->subgroup, FALSE));
      jx_grid_model_rows_changed (JX_GRID_MODEL (self), edit->to_row, 0, edit->n_missing);
    }

  for (guint row = 0; row < edit->n_rows; row++)
    for (guint column = 0; column < edit->n_columns; column++)
      if (jx_grid_edit_get_text (edit, row, column) != NULL)
        set_cell (self, row < n_there ? edit->row + row : edit->to_row + row - n_there, edit->column + column,
                  jx_grid_edit_get_text (edit, row, column));
}

static void
apply_insert (SampleModel      *self,
              const JxGridEdit *edit)
{
  Row *beside = row_at (self, MIN (edit->row, self->rows->len - 1));

  for (guint i = 0; i < edit->n_rows; i++)
    g_ptr_array_insert (self->rows, (int) edit->row, row_new (self, beside->group, beside->subgroup, FALSE));
  jx_grid_model_rows_changed (JX_GRID_MODEL (self), edit->row, 0, edit->n_rows);
}

static void
apply_move (SampleModel      *self,
            const JxGridEdit *edit)
{
  guint first = MIN (edit->row, edit->to_row);
  guint last = MAX (edit->row + edit->n_rows, edit->to_row);

  for (guint i = 0; i < edit->n_rows; i++)
    {
      gboolean down = edit->to_row > edit->row;
      Row *row = g_ptr_array_steal_index (self->rows, down ? edit->row : edit->row + i);

      g_ptr_array_insert (self->rows, (int) (down ? edit->to_row - 1 : edit->to_row + i), row);
    }
  jx_grid_model_rows_changed (JX_GRID_MODEL (self), first, last - first, last - first);
}

void
sample_model_apply (SampleModel      *self,
                    const JxGridEdit *edit,
                    JxGrid           *grid)
{
  switch (edit->kind)
    {
    case JX_GRID_EDIT_TYPING:
    case JX_GRID_EDIT_COMMIT:
    case JX_GRID_EDIT_WITHDRAW:
      apply_text (self, edit, grid);
      break;

    case JX_GRID_EDIT_SET_BLOCK:
    case JX_GRID_EDIT_PASTE_GROW:
      apply_block (self, edit);
      break;

    case JX_GRID_EDIT_INSERT_ROWS:
      apply_insert (self, edit);
      break;

    case JX_GRID_EDIT_REMOVE_ROWS:
      g_ptr_array_remove_range (self->rows, edit->row, edit->n_rows);
      jx_grid_model_rows_changed (JX_GRID_MODEL (self), edit->row, edit->n_rows, 0);
      break;

    case JX_GRID_EDIT_MOVE_ROWS:
      apply_move (self, edit);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
edit_cb (JxGrid           *grid,
         const JxGridEdit *edit,
         SampleModel      *self)
{
  sample_model_apply (self, edit, grid);
}

void
sample_model_connect (SampleModel *self,
                      JxGrid      *grid)
{
  g_signal_connect_object (grid, "edit", G_CALLBACK (edit_cb), self, 0);
}

void
sample_model_set_text (SampleModel  *self,
                       guint         row,
                       SampleColumn  column,
                       const char   *text)
{
  set_cell (self, row, column, text);
}

char *
sample_model_dup_text (SampleModel  *self,
                       guint         row,
                       SampleColumn  column)
{
  return g_strdup (row_at (self, row)->texts[column]);
}

void
sample_model_set_mark (SampleModel  *self,
                       guint         row,
                       SampleColumn  column,
                       JxGridMark    mark,
                       const char   *message)
{
  row_at (self, row)->marks[column] = mark;
  g_set_str (&row_at (self, row)->messages[column], message);
  jx_grid_model_cells_changed (JX_GRID_MODEL (self), row, column, 1, 1);
}
