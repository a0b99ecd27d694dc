/* jx-report.c: a report: an assessment as pages, for screen, paper and file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report.h"

#include "jx-assessment-document.h"
#include "jx-layout.h"
#include "jx-painter.h"

#define POINTS_PER_MM (72 / 25.4)

struct _JxReport
{
  GObject        parent_instance;

  JxAssessment  *assessment;    /* NULL for a document of its own */
  JxDocument    *document;
  JxTypesetter  *typesetter;
  JxLayout      *layout;        /* points into the typesetter; NULL until pages are asked for */
  char          *digest;
  JxNumbering    numbering;
};

G_DEFINE_FINAL_TYPE (JxReport, jx_report, G_TYPE_OBJECT)

static void
drop_pages (JxReport *self)
{
  g_clear_pointer (&self->layout, jx_layout_free);
}

static JxLayout *
create_layout (JxReport *self,
               JxLayout *before)
{
  return jx_layout_new (self->document, self->typesetter, &self->numbering, self->digest, before);
}

static JxLayout *
get_layout (JxReport *self)
{
  if (self->layout == NULL)
    self->layout = create_layout (self, NULL);

  return self->layout;
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

  drop_pages (self);
  g_clear_pointer (&self->document, jx_document_unref);
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
 * The pages are those of the moment; jx_report_update() follows the assessment. Each is made when it is first asked for,
 * together with those before it. A report stays in its thread.
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
 * Makes the pages again, as they are asked for, from what the assessment holds now; only what changed is placed anew, and
 * what stands below it on another place than before.
 */
void
jx_report_update (JxReport *self)
{
  JxDocument *document;

  g_return_if_fail (JX_IS_REPORT (self));

  if (self->assessment == NULL)
    return;

  jx_report_set_fonts (self, jx_assessment_get_forms (self->assessment));
  document = jx_document_follow_assessment (self->document, self->assessment);
  g_clear_pointer (&self->document, jx_document_unref);
  self->document = document;
  if (self->layout != NULL)
    self->layout = create_layout (self, g_steal_pointer (&self->layout));
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

  if (jx_typesetter_set_fonts (self->typesetter, forms))
    drop_pages (self);
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
 * Counts the pages, for which all of them are made.
 *
 * Returns: their number
 */
guint
jx_report_get_n_pages (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), 0);

  while (jx_layout_go_on (get_layout (self)))
    ;

  return jx_report_get_n_ready (self);
}

/**
 * jx_report_get_n_ready:
 * @self: a report
 *
 * Counts the pages that are made so far, and will not be others before the next update.
 *
 * Returns: their number
 */
guint
jx_report_get_n_ready (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), 0);

  return self->layout != NULL ? jx_layout_get_n_ready (self->layout) : 0;
}

/**
 * jx_report_go_on:
 * @self: a report
 *
 * Does a little more of the pages that nobody has asked for yet.
 *
 * Returns: `FALSE` if all are made
 */
gboolean
jx_report_go_on (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), FALSE);

  return jx_layout_go_on (get_layout (self));
}

/**
 * jx_report_is_done:
 * @self: a report
 *
 * Asks whether all pages are made.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_report_is_done (JxReport *self)
{
  g_return_val_if_fail (JX_IS_REPORT (self), TRUE);

  return self->layout != NULL && jx_layout_is_done (self->layout);
}

/**
 * jx_report_has_page:
 * @self: a report
 * @page: from 0 on
 *
 * Asks whether there are so many pages; no more are made than it takes to know.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_report_has_page (JxReport *self,
                    guint     page)
{
  g_return_val_if_fail (JX_IS_REPORT (self), FALSE);

  return jx_layout_get_page (get_layout (self), page) != NULL;
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
  g_return_val_if_fail (JX_IS_REPORT (self) && jx_report_has_page (self, page), NULL);

  return jx_layout_get_page (self->layout, page);
}

/**
 * jx_report_get_largest:
 * @self: a report
 * @width: (out): of the widest page, in points
 * @height: (out): of the highest page, in points
 *
 * Gets what room any of the pages takes, without making one.
 */
void
jx_report_get_largest (JxReport *self,
                       double   *width,
                       double   *height)
{
  g_return_if_fail (JX_IS_REPORT (self) && width != NULL && height != NULL);

  *width = *height = 0;
  for (guint n = 0; n < jx_document_get_n_nodes (self->document); n++)
    {
      const JxDocNode *node = jx_document_get_node (self->document, n);

      if (node->kind != JX_DOC_PAGE)
        continue;

      *width = MAX (*width, node->page.width * POINTS_PER_MM);
      *height = MAX (*height, node->page.height * POINTS_PER_MM);
    }
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
  g_return_if_fail (JX_IS_REPORT (self) && jx_report_has_page (self, page));

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
  g_return_val_if_fail (JX_IS_REPORT (self) && jx_report_has_page (self, page), 0);

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
  g_return_if_fail (JX_IS_REPORT (self) && jx_report_has_page (self, page));

  jx_painter_draw (jx_report_get_page (self, page), self->typesetter, cr, tags);
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

  jx_report_get_n_pages (self);

  return jx_typesetter_get_substitutions (self->typesetter);
}
