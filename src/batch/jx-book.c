/* jx-book.c: many assessments bound together: one PDF with cover, contents and page numbers that go on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-book.h"

#include "jx-front-matter.h"
#include "jx-pdf.h"
#include "jx-place.h"

/* Printed, so Chinese in every locale. */
#define TITLE "绩效自评材料汇编"

typedef struct
{
  guint         n_parts;
  JxBookFunc    func;
  gpointer      data;
  JxFontNotes  *notes;
  GCancellable *cancellable;
  GArray       *lines;      /* JxContentsLine */
  char         *agency;     /* of all; NULL: of several */
  int           year;       /* … 0 */
  gint64        time;       /* of the latest part */
  JxForms      *forms;      /* of the parts; NULL before the first */
} Book;

static void
clear_line (gpointer data)
{
  jx_contents_line_clear (data);
}

static char *
dup_agency (JxAssessment *assessment)
{
  const char *fact = jx_assessment_get_fact (assessment, JX_ROLE_AGENCY);
  JxCellRef cell;

  if (fact == NULL && jx_assessment_find_role (assessment, JX_ROLE_AGENCY, &cell))
    return jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);

  return g_strdup (fact != NULL ? fact : "");
}

/* What the first one has and another one has not is nothing of the whole. */
static void
agree (Book         *self,
       JxAssessment *assessment,
       const char   *agency,
       gboolean      first)
{
  int year = jx_assessment_get_year (assessment);

  if (first)
    {
      self->agency = *agency != '\0' ? g_strdup (agency) : NULL;
      self->year = year;
      return;
    }

  if (g_strcmp0 (self->agency, agency) != 0)
    g_clear_pointer (&self->agency, g_free);
  if (self->year != year)
    self->year = 0;
}

static void
add_line (Book         *self,
          JxAssessment *assessment,
          guint         number)
{
  JxContentsLine line = { .number = number, .agency = dup_agency (assessment) };
  g_autofree char *name = jx_assessment_dup_name (assessment);
  const char *year = jx_assessment_get_field (assessment, "year");

  line.name = g_strjoin (" ", name, year, NULL);
  agree (self, assessment, line.agency, self->lines->len == 0);
  g_array_append_val (self->lines, line);
}

static JxExport *
get_part (Book    *self,
          guint    position,
          GError **error)
{
  g_autoptr(JxExport) part = self->func (position, self->data, error);

  return part != NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, error) ? g_steal_pointer (&part) : NULL;
}

/* All are looked at before one is drawn: what the fonts lack is told of each of them at once. */
static gboolean
count_pages (Book    *self,
             GError **error)
{
  guint number = 1;

  for (guint n = 0; n < self->n_parts; n++)
    {
      g_autoptr(JxExport) part = NULL;
      JxReportInfo info;

      if (!(part = get_part (self, n, error)))
        return FALSE;

      add_line (self, jx_export_get_assessment (part), number);
      g_set_object (&self->forms, jx_assessment_get_forms (jx_export_get_assessment (part)));
      jx_export_get_info (part, &info);
      self->time = MAX (self->time, info.time);
      number += jx_report_get_n_pages (jx_export_get_report (part));
      jx_export_look_at_fonts (part, JX_FORMAT_PDF, self->notes, FALSE, NULL);
    }

  return TRUE;
}

static char *
dup_title (const Book *self)
{
  return self->year > 0 ? g_strdup_printf ("%d年度" TITLE, self->year) : g_strdup (TITLE);
}

/* What stands before the parts looks as they do. */
static JxReport *
new_front (const Book        *self,
           JxDocument        *document,
           const JxNumbering *numbering)
{
  JxReport *front = jx_report_new_for_document (document);

  jx_report_set_numbering (front, numbering);
  if (self->forms != NULL)
    jx_report_set_fonts (front, self->forms);

  return front;
}

static JxReport *
new_cover (const Book *self,
           const char *title)
{
  g_autofree char *below = g_strdup_printf ("（共%u份）", self->n_parts);

  return new_front (self, jx_cover_new (title, self->agency, below), &(JxNumbering) { JX_NUMBERS_NONE, 1 });
}

/* How long the contents are does not depend on what they say: they are laid out once to be counted. */
static JxReport *
new_contents (const Book *self)
{
  const JxNumbering roman = { JX_NUMBERS_ROMAN, 1 };
  g_autoptr(JxReport) draft = new_front (self, jx_contents_new (self->lines, self->agency == NULL), &roman);
  guint before = 1 + jx_report_get_n_pages (draft);

  for (guint n = 0; n < self->lines->len; n++)
    {
      JxContentsLine *line = &g_array_index (self->lines, JxContentsLine, n);

      line->page = before + line->number;
    }

  return new_front (self, jx_contents_new (self->lines, self->agency == NULL), &roman);
}

static gboolean
add_parts (Book    *self,
           JxPdf   *pdf,
           GError **error)
{
  for (guint n = 0; n < self->n_parts; n++)
    {
      const JxContentsLine *line = &g_array_index (self->lines, JxContentsLine, n);
      g_autoptr(JxExport) part = NULL;

      if (!(part = get_part (self, n, error)))
        return FALSE;

      jx_report_set_numbering (jx_export_get_report (part), &(JxNumbering) { JX_NUMBERS_ARABIC, line->number });
      if (!jx_pdf_add (pdf, jx_export_get_report (part), line->name, self->cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static GBytes *
bind (Book        *self,
      const char  *title,
      GError     **error)
{
  g_autoptr(JxReport) cover = new_cover (self, title), contents = new_contents (self);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  JxPdf *pdf = jx_pdf_new (&(JxReportInfo) { .title = title, .author = self->agency, .time = self->time }, stream);

  if (jx_pdf_add (pdf, cover, NULL, self->cancellable, error)
      && jx_pdf_add (pdf, contents, NULL, self->cancellable, error) && add_parts (self, pdf, error))
    return jx_pdf_close (pdf, self->cancellable, error);

  jx_pdf_give_up (pdf);

  return NULL;
}

/**
 * jx_book_to_bytes:
 * @n_parts: how many assessments
 * @func: (scope call): gets each of them ready
 * @data: for @func
 * @notes: where it is noted what is to be known of the fonts
 * @strict: whether an empty box in place of a character, on any page, is an error
 * @cancellable: (nullable): to give up
 * @error: of @func, or `JX_REPORT_ERROR`
 *
 * Binds assessments: a cover, contents that lead to the parts, and the parts with page numbers that go on. One part is in
 * memory at a time. The same content gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
jx_book_to_bytes (guint         n_parts,
                  JxBookFunc    func,
                  gpointer      data,
                  JxFontNotes  *notes,
                  gboolean      strict,
                  GCancellable *cancellable,
                  GError      **error)
{
  Book self = { .n_parts = n_parts, .func = func, .data = data, .notes = notes, .cancellable = cancellable };
  GBytes *bytes = NULL;

  g_return_val_if_fail (func != NULL, NULL);

  self.lines = g_array_new (FALSE, FALSE, sizeof (JxContentsLine));
  g_array_set_clear_func (self.lines, clear_line);
  if (count_pages (&self, error))
    {
      g_autofree char *title = dup_title (&self);

      if (!strict || jx_font_notes_allow (notes, title, error))
        bytes = bind (&self, title, error);
    }

  g_array_unref (self.lines);
  g_clear_object (&self.forms);
  g_free (self.agency);

  return bytes;
}
