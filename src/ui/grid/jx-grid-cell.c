/* jx-grid-cell.c: one visible cell, recycled
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-cell.h"

#include <glib/gi18n-lib.h>

#define CORNER 6
#define BAR    3   /* at the left edge of a marked cell, by the style sheet */
#define DRAWN  16  /* what icons are drawn for */

struct _JxGridCell
{
  GtkWidget     parent_instance;

  guint         row, column, n_rows;
  JxGridRowKind row_kind;
  JxGridColumn  info;
  JxGridValue   value;
  char         *place;       /* column and row, as the reader says it */
  JxGridFace    face;
  int           face_width;  /* for which the face is laid out, 0 if it is not */
  GtkWidget    *icon;        /* while there is a mark */
  double        zoom;
  int           hidden_top;  /* of a merged cell: how much of it is above the visible part */
  gboolean      selected;
  gboolean      head;
};

G_DEFINE_FINAL_TYPE (JxGridCell, jx_grid_cell, GTK_TYPE_WIDGET)

static const char *
mark_icon (JxGridMark mark)
{
  switch (mark)
    {
    case JX_GRID_MARK_ERROR:
      return "dialog-error-symbolic";
    case JX_GRID_MARK_WARNING:
      return "dialog-warning-symbolic";
    case JX_GRID_MARK_INFO:
      return "dialog-information-symbolic";
    case JX_GRID_MARK_NONE:
    default:
      return NULL;
    }
}

static const char *
mark_class (JxGridMark mark)
{
  switch (mark)
    {
    case JX_GRID_MARK_ERROR:
      return "mark-error";
    case JX_GRID_MARK_WARNING:
      return "mark-warning";
    case JX_GRID_MARK_INFO:
      return "mark-info";
    case JX_GRID_MARK_NONE:
    default:
      return NULL;
    }
}

static void
toggle_class (JxGridCell *self,
              const char *name,
              gboolean    on)
{
  if (on == gtk_widget_has_css_class (GTK_WIDGET (self), name))
    return;
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
set_mark (JxGridCell *self,
          JxGridMark  old)
{
  JxGridMark mark = self->value.mark;

  if (old == mark)
    return;

  if (old != JX_GRID_MARK_NONE)
    toggle_class (self, mark_class (old), FALSE);
  if (mark == JX_GRID_MARK_NONE)
    {
      g_clear_pointer (&self->icon, gtk_widget_unparent);
      return;
    }

  toggle_class (self, mark_class (mark), TRUE);
  if (self->icon == NULL)
    {
      self->icon = gtk_image_new ();
      gtk_image_set_pixel_size (GTK_IMAGE (self->icon), DRAWN);
      gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), mark_icon (mark));
}

static void
update_problem (JxGridCell *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  gboolean invalid = self->value.mark >= JX_GRID_MARK_WARNING;

  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (self->icon != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->value.message != NULL ? self->value.message : "", -1);
      gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->icon, NULL, -1);
    }
  else
    gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

/* The row's name need not be said before itself; rows without a number say what they are by their name */
static char *
describe_row (JxGridModel       *model,
              const JxGridValue *value,
              guint              row)
{
  g_autofree char *title = jx_grid_model_get_row_title (model, row);
  guint number = jx_grid_model_get_row_number (model, row);

  if (number == 0)
    return g_strdup (title != NULL && *title != '\0' ? title : _("empty row"));
  if (title != NULL && title[0] != '\0' && g_strcmp0 (title, value->text) != 0)
    return g_strdup_printf (_("row %1$u %2$s"), number, title);
  return g_strdup_printf (_("row %u"), number);
}

/* A column may be without a head */
static char *
describe_place (JxGridModel        *model,
                const JxGridColumn *info,
                const JxGridValue  *value,
                guint               row)
{
  g_autofree char *of_row = describe_row (model, value, row);

  return *info->title != '\0' ? g_strdup_printf (_("%s, %s"), info->title, of_row) : g_steal_pointer (&of_row);
}

static void
append_part (char       **label,
             const char  *part)
{
  char *longer = g_strdup_printf (_("%s, %s"), *label, part);

  g_free (*label);
  *label = longer;
}

static char *
describe_value (const char        *place,
                const JxGridValue *value)
{
  char *label = g_strdup (place);

  append_part (&label, value->text != NULL && value->text[0] != '\0' ? value->text : _("empty"));
  if (value->computed)
    append_part (&label, _("computed"));
  if (value->second != NULL)
    append_part (&label, value->second);
  if (value->message != NULL)
    append_part (&label, value->message);

  return label;
}

static void
update_label (JxGridCell *self)
{
  g_autofree char *label = describe_value (self->place, &self->value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !self->value.editable,
                                  -1);
}

static void
update_index (JxGridCell *self)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) self->row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) self->column + 1,
                                  GTK_ACCESSIBLE_RELATION_ROW_SPAN, (int) self->n_rows,
                                  GTK_ACCESSIBLE_RELATION_COL_SPAN, 1,
                                  -1);
}

static gboolean
same_value (const JxGridValue *a,
            const JxGridValue *b)
{
  return g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->second, b->second) == 0 &&
         g_strcmp0 (a->message, b->message) == 0 && a->mark == b->mark && a->editable == b->editable &&
         a->computed == b->computed && a->typed_over == b->typed_over;
}

static void
ensure_face (JxGridCell *self,
             int         width)
{
  if (self->face_width == width)
    return;

  jx_grid_face_layout (&self->face, GTK_WIDGET (self), &self->info, &self->value, width, self->zoom);
  self->face_width = width;
}

static void
draw_layout (GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             const GdkRGBA *color,
             float          alpha,
             int            x,
             int            y)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &faded);
  gtk_snapshot_restore (snapshot);
}

/* A folded corner: typed over what would be computed */
static void
draw_corner (JxGridCell    *self,
             GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             int            width)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GdkRGBA faded = *color;
  float size = (float) jx_grid_scale (CORNER, self->zoom);

  faded.alpha *= 0.5f;
  gsk_path_builder_move_to (builder, (float) width - size, 0);
  gsk_path_builder_line_to (builder, (float) width, 0);
  gsk_path_builder_line_to (builder, (float) width, size);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &faded);
}

/* Where the text begins: below what is scrolled away, as long as it fits */
static int
text_top (JxGridCell *self,
          int         height)
{
  int padding = jx_grid_scale (JX_GRID_PADDING, self->zoom);
  int room = height + 1 - self->face.height;

  if (self->head)
    return padding + MAX (room, 0) / 2;
  return padding + CLAMP (self->hidden_top, 0, MAX (room, 0));
}

static void
jx_grid_cell_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  JxGridCell *self = JX_GRID_CELL (widget);
  int padding = jx_grid_scale (JX_GRID_PADDING, self->zoom);
  int width = gtk_widget_get_width (widget);
  int y;
  GdkRGBA color;

  ensure_face (self, width + 1);
  y = text_top (self, gtk_widget_get_height (widget));
  if (self->icon != NULL)
    gtk_widget_snapshot_child (widget, self->icon, snapshot);

  gtk_widget_get_color (widget, &color);
  draw_layout (snapshot, self->face.text, &color, 1, padding + self->face.start, y + self->face.shift);
  if (self->face.second != NULL)
    draw_layout (snapshot, self->face.second, &color, JX_GRID_SECOND_ALPHA, padding, y + self->face.text_height);
  if (self->value.typed_over)
    draw_corner (self, snapshot, &color, width);
}

static void
place_icon (JxGridCell *self,
            int         x,
            int         y)
{
  GskTransform *place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  float scale = (float) self->face.sign / DRAWN;

  gtk_widget_measure (self->icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->icon, DRAWN, DRAWN, -1, gsk_transform_scale (place, scale, scale));
}

static void
jx_grid_cell_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  JxGridCell *self = JX_GRID_CELL (widget);
  int padding = jx_grid_scale (JX_GRID_PADDING, self->zoom);
  gboolean start = self->info.align == JX_GRID_ALIGN_END;
  gboolean corner;
  int margin;

  if (self->icon == NULL)
    return;

  ensure_face (self, width + 1);
  corner = self->face.sign_in_corner;
  margin = corner ? 1 : padding;
  place_icon (self, start ? margin + (corner ? BAR : 0) : width - margin - self->face.sign,
              corner ? height - margin - self->face.sign
                     : text_top (self, height) + (self->face.font.line - self->face.sign) / 2);
}

/* The grid says how large a cell is; a change in one never asks for a new layout of the window */
static void
jx_grid_cell_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
forget_face (JxGridCell *self)
{
  jx_grid_face_clear (&self->face);
  self->face_width = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
jx_grid_cell_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (jx_grid_cell_parent_class)->css_changed (widget, change);

  forget_face (JX_GRID_CELL (widget));
}

static void
jx_grid_cell_dispose (GObject *object)
{
  JxGridCell *self = JX_GRID_CELL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  jx_grid_face_clear (&self->face);

  G_OBJECT_CLASS (jx_grid_cell_parent_class)->dispose (object);
}

static void
jx_grid_cell_finalize (GObject *object)
{
  JxGridCell *self = JX_GRID_CELL (object);

  jx_grid_value_clear (&self->value);
  g_free (self->place);

  G_OBJECT_CLASS (jx_grid_cell_parent_class)->finalize (object);
}

static void
jx_grid_cell_class_init (JxGridCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_grid_cell_dispose;
  object_class->finalize = jx_grid_cell_finalize;

  widget_class->measure = jx_grid_cell_measure;
  widget_class->size_allocate = jx_grid_cell_size_allocate;
  widget_class->snapshot = jx_grid_cell_snapshot;
  widget_class->css_changed = jx_grid_cell_css_changed;
}

static void
jx_grid_cell_init (JxGridCell *self)
{
  self->zoom = 1;
  self->n_rows = 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
jx_grid_cell_new (gboolean head)
{
  return g_object_new (JX_TYPE_GRID_CELL,
                       "css-name", head ? "gridhead" : "gridcell",
                       "accessible-role", head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_GRID_CELL,
                       NULL);
}

void
jx_grid_cell_bind_head (JxGridCell         *self,
                        const JxGridColumn *info,
                        guint               column)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));

  self->info = *info;
  self->info.kind = JX_GRID_KIND_TEXT;
  self->head = TRUE;
  self->face.balanced = TRUE;
  self->column = column;
  g_set_str (&self->value.text, info->title);
  forget_face (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, info->title, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) column + 1, -1);
}

/* Returns whether anything is different from what was shown */
gboolean
jx_grid_cell_bind (JxGridCell         *self,
                   JxGridModel        *model,
                   const JxGridColumn *info,
                   guint               row,
                   guint               column)
{
  g_auto(JxGridValue) value = { 0 };
  g_autofree char *place = NULL;
  guint n_rows = jx_grid_model_get_span (model, row, column, NULL);
  JxGridRowKind row_kind = jx_grid_model_get_row_kind (model, row);
  JxGridMark old = self->value.mark;

  g_return_val_if_fail (JX_IS_GRID_CELL (self), FALSE);

  jx_grid_model_get_value (model, row, column, &value);
  place = describe_place (model, info, &value, row);
  if (self->place != NULL && row == self->row && n_rows == self->n_rows &&
      row_kind == self->row_kind && g_str_equal (place, self->place) && same_value (&value, &self->value))
    return FALSE;

  self->row = row;
  self->column = column;
  self->n_rows = n_rows;
  self->row_kind = row_kind;
  self->info = *info;
  g_set_str (&self->place, place);
  jx_grid_value_clear (&self->value);
  self->value = value;
  value = (JxGridValue) { 0 };
  self->face_width = 0;

  toggle_class (self, "computed", self->value.computed);
  toggle_class (self, "merged", n_rows > 1);
  toggle_class (self, "new", row_kind == JX_GRID_ROW_NEW);
  toggle_class (self, "subtotal", row_kind == JX_GRID_ROW_SUBTOTAL);
  set_mark (self, old);
  update_index (self);
  update_label (self);
  if (old != self->value.mark || self->icon != NULL)
    update_problem (self);
  if (self->icon != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));   /* another text may leave its sign another place in the same room */
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

void
jx_grid_cell_set_zoom (JxGridCell *self,
                       double      zoom)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  forget_face (self);
}

/* The text of a merged cell that begins above the window stays in what is seen of it */
void
jx_grid_cell_set_hidden_top (JxGridCell *self,
                             int         hidden)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));

  if (self->hidden_top == hidden)
    return;

  self->hidden_top = hidden;
  if (self->icon != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jx_grid_cell_set_selected (JxGridCell *self,
                           gboolean    selected)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/* Both with padding and rule */
int
jx_grid_cell_get_height_for (JxGridCell *self,
                             int         width)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), 0);

  ensure_face (self, width);
  return self->face.height;
}

int
jx_grid_cell_get_natural_width (JxGridCell *self)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), 0);

  ensure_face (self, G_MAXINT16);
  self->face_width = 0;
  return jx_grid_face_get_natural (&self->face, self->zoom);
}

guint
jx_grid_cell_get_row (JxGridCell *self)
{
  return self->row;
}

guint
jx_grid_cell_get_column (JxGridCell *self)
{
  return self->column;
}

guint
jx_grid_cell_get_n_rows (JxGridCell *self)
{
  return self->n_rows;
}

char *
jx_grid_describe_cell (JxGridModel        *model,
                       const JxGridColumn *info,
                       guint               row,
                       guint               column)
{
  g_autofree char *place = NULL;
  g_auto(JxGridValue) value = { 0 };

  jx_grid_model_get_value (model, row, column, &value);
  place = describe_place (model, info, &value, row);
  return describe_value (place, &value);
}
