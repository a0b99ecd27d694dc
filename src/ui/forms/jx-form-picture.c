/* jx-form-picture.c: a form's table, small enough to be known by its shape
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-picture.h"

#define LONG_SIDE  60
#define SHORT_SIDE 44
#define MARGIN     5
#define LINE       4    /* from one row of the table to the next */

struct _JxFormPicture
{
  GtkWidget  parent_instance;

  JxForm    *form;
};

G_DEFINE_FINAL_TYPE (JxFormPicture, jx_form_picture, GTK_TYPE_WIDGET)

/* Where the pen is: the table grows downwards until the paper ends. */
typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA      ink;       /* of what is printed */
  GdkRGBA      rule;      /* of the lines of the table */
  float        left, width;
  float        y, bottom;
} Pen;

static void
fill (Pen           *pen,
      const GdkRGBA *color,
      float          x,
      float          y,
      float          width,
      float          height)
{
  gtk_snapshot_append_color (pen->snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* One row of the table: its upper rule, and a stroke between the cells. */
static gboolean
draw_row (Pen  *pen,
          guint n_cells,
          guint n_merged)
{
  if (pen->y + LINE > pen->bottom)
    return FALSE;

  for (guint i = 0; i <= n_cells; i++)
    fill (pen, &pen->rule, pen->left + (pen->width - 1) * i / MAX (n_cells, 1), pen->y, 1, LINE);

  fill (pen, &pen->rule, pen->left + pen->width * n_merged / MAX (n_cells, 1), pen->y,
        pen->width - pen->width * n_merged / MAX (n_cells, 1), 1);
  pen->y += LINE;

  return TRUE;
}

/* The titles of columns are printed: a stroke of ink in each cell. */
static void
draw_head (Pen   *pen,
           guint  n_cells)
{
  float y = pen->y, cell = pen->width / MAX (n_cells, 1);

  if (!draw_row (pen, n_cells, 0))
    return;

  for (guint i = 0; i < n_cells; i++)
    fill (pen, &pen->ink, pen->left + cell * i + cell / 4, y + 2, MAX (1, cell / 2), 1);
}

static void
draw_layout (Pen           *pen,
             const JxBlock *block)
{
  for (guint i = 0; i < MAX (block->n_layout, 1); i++)
    if (!draw_row (pen, block->n_layout > 0 ? CLAMP (block->layout[i].n_cells, 1, 4) : 2, 0))
      return;
}

static void
draw_lines (Pen   *pen,
            guint  n)
{
  for (guint i = 0; i < n && pen->y + 3 <= pen->bottom; i++)
    {
      fill (pen, &pen->rule, pen->left, pen->y + 1, pen->width * (i + 1 == n ? 0.6 : 1), 1);
      pen->y += 3;
    }
}

/* The indicators are what the table is about: they take the rest of the page. */
static void
draw_indicators (Pen           *pen,
                 const JxBlock *block)
{
  guint n = MIN (block->n_columns, 9);
  float last = pen->bottom - 2 * LINE;

  draw_head (pen, n);

  for (guint i = 0; pen->y + LINE <= last; i++)
    draw_row (pen, n, i % 3 == 0 ? 0 : 1);
}

static void
draw_block (Pen           *pen,
            const JxBlock *block)
{
  switch (block->type)
    {
    case JX_BLOCK_MATRIX:
      draw_head (pen, MIN (block->n_columns, 8));
      for (guint i = 0; i < MIN (block->n_rows, 4); i++)
        draw_row (pen, MIN (block->n_columns, 8), 0);
      break;
    case JX_BLOCK_LIST:
      draw_head (pen, MIN (block->n_columns, 8));
      draw_row (pen, MIN (block->n_columns, 8), 0);
      break;
    case JX_BLOCK_INDICATORS:
      draw_indicators (pen, block);
      break;
    case JX_BLOCK_NOTES:
      draw_lines (pen, 2);
      break;
    case JX_BLOCK_SECTIONS:
      break;
    case JX_BLOCK_FIELDS:
    case JX_BLOCK_CHOICES:
    case JX_BLOCK_TEXT:
    case JX_BLOCK_TOTALS:
    case JX_BLOCK_GRADE:
    case JX_BLOCK_SIGN:
      draw_layout (pen, block);
      break;
    }
}

static void
jx_form_picture_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  JxFormPicture *self = JX_FORM_PICTURE (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  Pen pen = { .snapshot = snapshot, .left = MARGIN, .width = width - 2 * MARGIN, .y = MARGIN + 6, .bottom = height - MARGIN };
  gboolean table = FALSE;

  gtk_widget_get_color (widget, &pen.ink);
  pen.rule = pen.ink;
  pen.ink.alpha *= 0.75;
  pen.rule.alpha *= 0.3;
  fill (&pen, &pen.ink, width / 4, MARGIN, width / 2, 2);

  for (guint i = 0; i < jx_form_get_n_blocks (self->form); i++)
    {
      const JxBlock *block = jx_form_get_block (self->form, i);

      if (block->print && block->type != JX_BLOCK_SECTIONS)
        draw_block (&pen, block);
      table = table || block->type == JX_BLOCK_INDICATORS;
    }

  fill (&pen, &pen.rule, pen.left, pen.y, pen.width, 1);
  pen.y += 3;

  if (!table)
    draw_lines (&pen, 12);   /* a report in words */
}

static GtkSizeRequestMode
jx_form_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
jx_form_picture_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  gboolean wide = jx_form_get_page (JX_FORM_PICTURE (widget)->form)->landscape;

  *minimum = *natural = wide == (orientation == GTK_ORIENTATION_HORIZONTAL) ? LONG_SIDE : SHORT_SIDE;
}

static void
jx_form_picture_finalize (GObject *object)
{
  g_clear_object (&JX_FORM_PICTURE (object)->form);

  G_OBJECT_CLASS (jx_form_picture_parent_class)->finalize (object);
}

static void
jx_form_picture_class_init (JxFormPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jx_form_picture_finalize;
  widget_class->snapshot = jx_form_picture_snapshot;
  widget_class->measure = jx_form_picture_measure;
  widget_class->get_request_mode = jx_form_picture_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "jxformpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jx_form_picture_init (JxFormPicture *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
jx_form_picture_new (JxForm *form)
{
  JxFormPicture *self = g_object_new (JX_TYPE_FORM_PICTURE, NULL);

  self->form = g_object_ref (form);

  return GTK_WIDGET (self);
}
