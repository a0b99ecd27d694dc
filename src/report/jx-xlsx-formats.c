/* jx-xlsx-formats.c: the looks of cells in a workbook, each made once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-formats.h"

#define WIDTHS_SIZE 10.5   /* of the workbook's own font: its digits are 7 pixels wide, exactly */

struct _JxXlsxFormats
{
  lxw_workbook *workbook;   /* borrowed; owns the formats */
  GHashTable   *formats;    /* char *: a look, written down → lxw_format */
};

/* Widths of columns are counted in digits of the workbook's own font. That of the library is not on every machine, and
 * with another one in its place all columns are wider than the page; this one has a stand-in as wide everywhere. */
static void
set_own_font (lxw_workbook *workbook)
{
  lxw_format *own = STAILQ_FIRST (workbook->formats);

  format_set_font_name (own, jx_fonts_get_office_name (JX_FACE_LATIN));
  format_set_font_size (own, WIDTHS_SIZE);
}

/**
 * jx_xlsx_formats_new:
 * @workbook: a new workbook; must live longer
 *
 * Makes a workbook's looks, none yet but its own font.
 *
 * Returns: (transfer full): the looks
 */
JxXlsxFormats *
jx_xlsx_formats_new (lxw_workbook *workbook)
{
  JxXlsxFormats *self = g_new0 (JxXlsxFormats, 1);

  self->workbook = workbook;
  set_own_font (workbook);
  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * jx_xlsx_formats_free:
 * @self: (transfer full): the looks of a workbook
 *
 * Frees them; the workbook keeps what it has.
 */
void
jx_xlsx_formats_free (JxXlsxFormats *self)
{
  g_hash_table_unref (self->formats);
  g_free (self);
}

static JxXlsxBorder
choose_border (gboolean frame,
            gboolean outer)
{
  if (!frame)
    return JX_XLSX_BORDER_NONE;

  return outer ? JX_XLSX_BORDER_OUTER : JX_XLSX_BORDER_INNER;
}

static uint8_t
get_border (JxXlsxBorder border)
{
  switch (border)
    {
    case JX_XLSX_BORDER_NONE:
      return LXW_BORDER_NONE;

    case JX_XLSX_BORDER_INNER:
      return LXW_BORDER_THIN;

    case JX_XLSX_BORDER_OUTER:
      return LXW_BORDER_MEDIUM;
    }

  g_assert_not_reached ();
}

static uint8_t
get_alignment (JxAlign align)
{
  switch (align)
    {
    case JX_ALIGN_START:
      return LXW_ALIGN_LEFT;

    case JX_ALIGN_CENTER:
      return LXW_ALIGN_CENTER;

    case JX_ALIGN_END:
      return LXW_ALIGN_RIGHT;
    }

  g_assert_not_reached ();
}

static lxw_format *
make_format (JxXlsxFormats    *self,
             const JxXlsxLook *look)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_font_name (format, jx_fonts_get_office_name (look->face));
  format_set_font_size (format, look->size);
  if (look->bold)
    format_set_bold (format);
  format_set_align (format, get_alignment (look->align));
  format_set_align (format, look->from_top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (look->shrink)
    format_set_shrink (format);
  else
    format_set_text_wrap (format);
  format_set_left (format, get_border (look->left));
  format_set_right (format, get_border (look->right));
  format_set_top (format, get_border (look->top));
  format_set_bottom (format, get_border (look->bottom));
  if (look->number_format != NULL)
    format_set_num_format (format, look->number_format);
  if (!look->locked)
    format_set_unlocked (format);

  return format;
}

/**
 * jx_xlsx_formats_get:
 * @self: the looks of a workbook
 * @look: how a cell looks
 *
 * Gets the format of a look.
 *
 * Returns: (transfer none): the format
 */
lxw_format *
jx_xlsx_formats_get (JxXlsxFormats    *self,
                     const JxXlsxLook *look)
{
  g_autofree char *key = NULL;
  lxw_format *format;

  g_return_val_if_fail (self != NULL && look != NULL, NULL);

  key = g_strdup_printf ("%u %d %d %u %u%u%u%u %d%d%d %s", look->face, (int) (look->size * 100), look->bold, look->align, look->left,
                         look->right, look->top, look->bottom, look->shrink, look->locked, look->from_top,
                         look->number_format != NULL ? look->number_format : "");
  if (!(format = g_hash_table_lookup (self->formats, key)))
    {
      format = make_format (self, look);
      g_hash_table_insert (self->formats, g_steal_pointer (&key), format);
    }

  return format;
}

/**
 * jx_xlsx_look_init:
 * @look: (out caller-allocates): the look
 * @measure: a table
 * @n: place of one of its cells
 *
 * Makes a cell look as on our pages. What comes from no field is locked.
 */
void
jx_xlsx_look_init (JxXlsxLook     *look,
                   JxTableMeasure *measure,
                   guint           n)
{
  const JxDocTable *table = measure->table;
  const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) table, n);
  const JxTextStyle *style = jx_table_measure_get_text (measure, n)->style;
  gboolean frame = jx_doc_table_get_frame (table);
  guint n_columns;

  jx_doc_table_get_grid (table, &n_columns);
  *look = (JxXlsxLook) { .face = style->face, .size = style->size, .bold = style->bold, .align = cell->align };
  look->left = choose_border (frame, cell->column == 0);
  look->right = choose_border (frame, cell->column + cell->column_span == n_columns);
  look->top = choose_border (frame, cell->row == 0);
  look->bottom = choose_border (frame, cell->row + cell->row_span >= jx_doc_table_get_n_rows (table));
  look->locked = cell->n_sources == 0;
}
