/* jx-report.c: a report: an assessment as pages, for screen, paper and file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report.h"

#include "jx-assessment-document.h"
#include "jx-layout.h"
#include "jx-painter.h"
#include "jx-place.h"

#define PLACE_LENGTH 12    /* characters of a text that is no field */

struct _JxReport
{
  GObject        parent_instance;

  JxAssessment  *assessment;    /* NULL for a document of its own */
  JxDocument    *document;
  JxTypesetter  *typesetter;
  GPtrArray     *pages;         /* JxReportPage; point into document and typesetter; NULL until asked for */
  char          *digest;
  JxNumbering    numbering;
};

G_DEFINE_FINAL_TYPE (JxReport, jx_report, G_TYPE_OBJECT)

static void
drop_pages (JxReport *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

static GPtrArray *
get_pages (JxReport *self)
{
  if (self->pages == NULL)
    self->pages = jx_layout_document (self->document, self->typesetter, &self->numbering, self->digest);

  return self->pages;
}

static gboolean
shows_source (JxReport    *self,
              const JxBox *box,
              const char  *row_id,
              const char  *field)
{
  const JxDocNode *node = jx_document_get_node (self->document, box->node);

  if (box->kind == JX_BOX_FURNITURE)
    return FALSE;
  if (box->cell != NULL)
    return jx_doc_table_has_source (node->table, box->cell, row_id, field);

  return g_strcmp0 (node->paragraph.source.row_id, row_id) == 0 && g_strcmp0 (node->paragraph.source.field, field) == 0;
}

static void
add_rect (GArray      *rects,
          guint        page,
          const JxBox *box)
{
  JxReportRect rect = { page, box->x, box->y, box->width, box->height };

  g_array_append_val (rects, rect);
}

static void
jx_report_dispose (GObject *object)
{
  JxReport *self = JX_REPORT (object);

  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (jx_report_parent_class)->dispose (object);
}

static void
jx_report_finalize (GObject *object)
{
  JxReport *self = JX_REPORT (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->document, jx_document_free);
  g_clear_pointer (&self->typesetter, jx_typesetter_free);
  g_free (self->digest);

  G_OBJECT_CLASS (jx_report_parent_class)->finalize (object);
}

static void
jx_report_class_init (JxReportClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = jx_report_dispose;
  object_class->finalize = jx_report_finalize;
}

static void
jx_report_init (JxReport *self)
{
  self->typesetter = jx_typesetter_new ();
  self->numbering = (JxNumbering) { JX_NUMBERS_ARABIC, 1 };
}

/**
 * jx_report_new:
 * @assessment: what is reported
 *
 * Makes the pages of an assessment: its table, and its text if any is written.
 *
 * The pages are those of the moment; jx_report_update() follows the assessment. A report stays in its thread.
 *
 * Returns: (transfer full): the report
 */
JxReport *
jx_report_new (JxAssessment *assessment)
{
  JxReport *self;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  self = g_object_new (JX_TYPE_REPORT, NULL);
  self->assessment = g_object_ref (assessment);
  jx_report_update (self);

  return self;
}

/**
 * jx_report_new_for_document:
 * @document: (transfer full): what is printed
 *
 * Makes the pages of any document.
 *
 * Returns: (transfer full): the report
 */
JxReport *
jx_report_new_for_document (JxDocument *document)
{
  JxReport *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_object_new (JX_TYPE_REPORT, NULL);
  self->document = document;

  return self;
}

/**
 * jx_report_update:
 * @self: a report
 *
 * Makes the pages again from what the assessment holds now; only texts that changed are broken into lines anew.
 */
void
jx_report_update (JxReport *self)
{
  g_return_if_fail (JX_IS_REPORT (self));

  if (self->assessment == NULL)
    return;

  jx_report_set_fonts (self, jx_assessment_get_forms (self->assessment));
  g_clear_pointer (&self->document, jx_document_free);
  self->document = jx_document_new_for_assessment (self->assessment);
}

/**
 * jx_report_set_fonts:
 * @self: a report
 * @forms: they know which fonts the user wants
 *
 * Takes those fonts; the pages of an assessment do so by themselves.
 */
void
jx_report_set_fonts (JxReport *self,
                     JxForms  *forms)
{
  g_return_if_fail (JX_IS_REPORT (self) && JX_IS_FORMS (forms));

  drop_pages (self);
  jx_typesetter_set_fonts (self->typesetter, forms);
}

/**
 * jx_report_get_assessment:
 * @self: a report
 *
 * Gets what is reported.
 *
 * Returns: (transfer none) (nullable): the assessment
 */
JxAssessment *
jx_report_get_assessment (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), NULL);

  return self->assessment;
}

/**
 * jx_report_get_document:
 * @self: a report
 *
 * Gets the content of the pages, for other ways to write it.
 *
 * Returns: (transfer none): the document, until the next update
 */
const JxDocument *
jx_report_get_document (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), NULL);

  return self->document;
}

/**
 * jx_report_get_typesetter:
 * @self: a report
 *
 * Gets what set the texts of the pages.
 *
 * Returns: (transfer none): the typesetter
 */
JxTypesetter *
jx_report_get_typesetter (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), NULL);

  return self->typesetter;
}

/**
 * jx_report_set_digest:
 * @self: a report
 * @digest: (nullable): short code of the exchange file, as shown to people
 *
 * Prints a code on each page, so that paper and file can be matched.
 */
void
jx_report_set_digest (JxReport   *self,
                      const char *digest)
{
  g_return_if_fail (JX_IS_REPORT (self));

  if (g_set_str (&self->digest, digest))
    drop_pages (self);
}

/**
 * jx_report_set_numbering:
 * @self: a report
 * @numbering: how its pages are numbered
 *
 * Numbers the pages as a part of something larger; else they are counted from 1 on.
 */
void
jx_report_set_numbering (JxReport          *self,
                         const JxNumbering *numbering)
{
  g_return_if_fail (JX_IS_REPORT (self) && numbering != NULL);

  self->numbering = *numbering;
  drop_pages (self);
}

/**
 * jx_report_get_numbering:
 * @self: a report
 *
 * Gets how its pages are numbered.
 *
 * Returns: (transfer none): the numbering
 */
const JxNumbering *
jx_report_get_numbering (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), NULL);

  return &self->numbering;
}

/**
 * jx_report_get_n_pages:
 * @self: a report
 *
 * Counts the pages.
 *
 * Returns: their number
 */
guint
jx_report_get_n_pages (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), 0);

  return get_pages (self)->len;
}

/**
 * jx_report_get_page:
 * @self: a report
 * @page: from 0 on
 *
 * Gets what stands where on a page.
 *
 * Returns: (transfer none): the page, until the next update
 */
const JxReportPage *
jx_report_get_page (JxReport *self,
                    guint     page)
{
  g_return_val_if_fail (JX_IS_REPORT (self) && page < get_pages (self)->len, NULL);

  return g_ptr_array_index (get_pages (self), page);
}

/**
 * jx_report_get_page_size:
 * @self: a report
 * @page: from 0 on
 * @width: (out) (optional): in points
 * @height: (out) (optional): in points
 *
 * Gets the size of a page.
 */
void
jx_report_get_page_size (JxReport *self,
                         guint     page,
                         double   *width,
                         double   *height)
{
  g_return_if_fail (JX_IS_REPORT (self) && page < get_pages (self)->len);

  if (width != NULL)
    *width = jx_report_get_page (self, page)->width;
  if (height != NULL)
    *height = jx_report_get_page (self, page)->height;
}

/**
 * jx_report_get_page_stamp:
 * @self: a report
 * @page: from 0 on
 *
 * Sums up what a page shows: as long as the stamp is the same, a picture of the page is good.
 *
 * Returns: the stamp
 */
guint
jx_report_get_page_stamp (JxReport *self,
                          guint     page)
{
  g_return_val_if_fail (JX_IS_REPORT (self) && page < get_pages (self)->len, 0);

  return jx_report_page_get_stamp (jx_report_get_page (self, page));
}

/**
 * jx_report_draw_page:
 * @self: a report
 * @page: from 0 on
 * @cr: where to, in points from the page's upper left corner
 *
 * Draws a page; screen, paper and PDF are all drawn by this.
 */
void
jx_report_draw_page (JxReport *self,
                     guint     page,
                     cairo_t  *cr)
{
  jx_report_draw_tagged_page (self, page, cr, NULL);
}

/**
 * jx_report_draw_tagged_page:
 * @self: a report
 * @page: from 0 on, in their order
 * @cr: where to, in points
 * @tags: (nullable): the structure of the file that is written
 *
 * Draws a page of a file with structure.
 */
void
jx_report_draw_tagged_page (JxReport *self,
                            guint     page,
                            cairo_t  *cr,
                            JxTags   *tags)
{
  g_return_if_fail (JX_IS_REPORT (self) && page < get_pages (self)->len);

  jx_painter_draw (jx_report_get_page (self, page), self->typesetter, cr, tags);
}

/**
 * jx_report_find_source:
 * @self: a report
 * @page: from 0 on
 * @x: in points
 * @y: in points
 * @source: (out caller-allocates): the field; its texts are good until the next update
 *
 * Finds the field that stands at a place.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_report_find_source (JxReport *self,
                       guint     page,
                       double    x,
                       double    y,
                       JxSource *source)
{
  const JxBox *box;
  const JxDocNode *node;
  const JxSource *found;

  g_return_val_if_fail (JX_IS_REPORT (self) && page < get_pages (self)->len && source != NULL, FALSE);

  box = jx_report_page_find_box (jx_report_get_page (self, page), x, y);
  if (box == NULL || box->kind == JX_BOX_FURNITURE)
    return FALSE;

  node = jx_document_get_node (self->document, box->node);
  found = box->cell != NULL ? jx_doc_table_get_source (node->table, box->cell, 0) : &node->paragraph.source;
  if (found == NULL || found->row_id == NULL)
    return FALSE;

  *source = *found;
  return TRUE;
}

/**
 * jx_report_get_source_rects:
 * @self: a report
 * @row_id: UUID of a row of the assessment
 * @field: key of a field
 *
 * Finds where a field stands; on several pages if its cell goes on, or nowhere.
 *
 * Returns: (transfer full) (element-type JxReportRect): the places
 */
GArray *
jx_report_get_source_rects (JxReport   *self,
                            const char *row_id,
                            const char *field)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (JxReportRect));

  g_return_val_if_fail (JX_IS_REPORT (self), rects);

  for (guint page = 0; page < get_pages (self)->len; page++)
    for (guint n = 0; n < jx_report_get_page (self, page)->boxes->len; n++)
      {
        const JxBox *box = &g_array_index (jx_report_get_page (self, page)->boxes, JxBox, n);

        if (shows_source (self, box, row_id, field))
          add_rect (rects, page, box);
      }

  return rects;
}

/**
 * jx_report_get_node_rects:
 * @self: a report
 * @node: place of a part in the document
 *
 * Finds where the pieces of a part stand, a table's cells one by one.
 *
 * Returns: (transfer full) (element-type JxReportRect): the places
 */
GArray *
jx_report_get_node_rects (JxReport *self,
                          guint     node)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (JxReportRect));

  g_return_val_if_fail (JX_IS_REPORT (self), rects);

  for (guint page = 0; page < get_pages (self)->len; page++)
    for (guint n = 0; n < jx_report_get_page (self, page)->boxes->len; n++)
      {
        const JxBox *box = &g_array_index (jx_report_get_page (self, page)->boxes, JxBox, n);

        if (box->node == node && box->kind != JX_BOX_FURNITURE)
          add_rect (rects, page, box);
      }

  return rects;
}

/**
 * jx_report_get_substitutions:
 * @self: a report
 *
 * Lists the fonts of an official page that are not here, and what stands in for them.
 *
 * Returns: (transfer full) (element-type JxSubstitution): wanted and taken
 */
GPtrArray *
jx_report_get_substitutions (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), NULL);

  get_pages (self);

  return jx_typesetter_get_substitutions (self->typesetter);
}

static void
missing_free (gpointer data)
{
  JxMissing *missing = data;

  g_free (missing->characters);
  g_free (missing->place);
  g_free (missing);
}

/* Where a text comes from, as people call it: the cell of the form, else the beginning of the text. */
static char *
dup_place (JxReport    *self,
           const JxBox *box)
{
  const JxDocNode *node = jx_document_get_node (self->document, box->node);
  const JxSource *source = box->cell != NULL ? jx_doc_table_get_source (node->table, box->cell, 0) : &node->paragraph.source;
  JxTable *table;
  guint position;
  int column;

  if (self->assessment == NULL || source == NULL || source->row_id == NULL
      || jx_assessment_find_row (self->assessment, source->row_id, &table, &position) == NULL
      || (column = jx_block_find_column (jx_table_get_block (table), source->field)) < 0)
    return g_utf8_substring (box->text->string, 0, MIN (PLACE_LENGTH, g_utf8_strlen (box->text->string, -1)));

  return jx_assessment_dup_cell_name (self->assessment, table, (int) position, column);
}

/**
 * jx_report_list_missing:
 * @self: a report
 *
 * Lists the characters on the pages that no font here has, text by text, where each begins.
 *
 * Returns: (transfer full) (element-type JxMissing): in the order of the pages; empty if all is well
 */
GPtrArray *
jx_report_list_missing (JxReport *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (missing_free);

  g_return_val_if_fail (JX_IS_REPORT (self), list);

  for (guint page = 0; page < get_pages (self)->len; page++)
    {
      GArray *boxes = jx_report_get_page (self, page)->boxes;

      for (guint n = 0; n < boxes->len; n++)
        {
          const JxBox *box = &g_array_index (boxes, JxBox, n);
          g_autofree char *characters = NULL;
          JxMissing *missing;

          if (box->text == NULL || box->kind == JX_BOX_REPEATED || box->first_line > 0
              || !(characters = jx_typesetter_dup_missing (self->typesetter, box->text)))
            continue;

          missing = g_new0 (JxMissing, 1);
          missing->page = page;
          missing->characters = g_steal_pointer (&characters);
          missing->place = dup_place (self, box);
          g_ptr_array_add (list, missing);
        }
    }

  return list;
}
