/* jx-xlsx.c: assessments as a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE   /* memfd_create */

#include "config.h"

#include "jx-xlsx.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sys/mman.h>

#include "jx-aside.h"
#include "jx-place.h"
#include "jx-report-error.h"
#include "jx-xlsx-flat.h"
#include "jx-xlsx-sheet.h"

#define FIRST_TIME 315532800   /* 1980-01-01: 0 would be the clock's */

typedef struct
{
  lxw_workbook *workbook;   /* NULL once it is closed */
  int           fd;
} File;

struct _JxXlsx
{
  JxXlsxBook   book;
  JxXlsxFlat  *flat;      /* NULL where there is one assessment */
  guint        n_added;
  int          fd;        /* of the library's own file, that has no name; -1 once it is finished */
};

static gboolean
check (lxw_error   problem,
       GError    **error)
{
  if (problem == LXW_NO_ERROR)
    return TRUE;

  if (problem == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
    g_set_error_literal (error, JX_REPORT_ERROR, JX_REPORT_ERROR_TOO_LONG,
                         _("A text has more than the 32 767 characters that a cell of Excel can hold. Nothing was written."));
  else
    g_set_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_OFFICE, _("The file could not be made: %s. Nothing was written."),
                 lxw_strerror (problem));

  return FALSE;
}

static void
fail_errno (int      problem,
            GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem), _("The file could not be made: %s. Nothing was written."),
               g_strerror (problem));
}

static void
free_workbook (gpointer data)
{
  lxw_workbook_free (data);
}

static void
free_file (gpointer data)
{
  File *file = data;

  g_clear_pointer (&file->workbook, lxw_workbook_free);
  g_clear_fd (&file->fd, NULL);
  g_free (file);
}

/* The library's part of a workbook: it takes its time, and cannot be interrupted. */
static File *
steal_file (JxXlsx *self)
{
  File *file = g_new0 (File, 1);

  file->workbook = g_steal_pointer (&self->book.workbook);
  file->fd = g_steal_fd (&self->fd);

  return file;
}

/**
 * jx_xlsx_new:
 * @many: whether it takes many assessments: then it begins with flat lists of them all
 * @error: of the system, that has no place for temporary files
 *
 * Makes a workbook without sheets.
 *
 * Returns: (transfer full) (nullable): the workbook
 */
JxXlsx *
jx_xlsx_new (gboolean   many,
             GError   **error)
{
  g_autofree char *path = NULL;
  JxXlsx *self;
  int fd = memfd_create ("workbook", MFD_CLOEXEC);   /* the library wants a path; given up or killed, nothing may stay under it */

  if (fd < 0)
    {
      fail_errno (errno, error);
      return NULL;
    }

  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  self = g_new0 (JxXlsx, 1);
  self->fd = fd;
  self->book.workbook = workbook_new (path);
  self->book.formats = jx_xlsx_formats_new (self->book.workbook);
  self->book.typesetter = jx_typesetter_new ();
  self->book.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (many)
    self->flat = jx_xlsx_flat_new (&self->book);

  return self;
}

/**
 * jx_xlsx_free:
 * @self: (transfer full): a workbook
 *
 * Frees it.
 */
void
jx_xlsx_free (JxXlsx *self)
{
  if (self->book.workbook != NULL)
    jx_aside_free (self->book.workbook, free_workbook);
  jx_xlsx_formats_free (self->book.formats);
  jx_typesetter_free (self->book.typesetter);
  g_hash_table_unref (self->book.names);
  g_clear_pointer (&self->flat, jx_xlsx_flat_free);
  g_clear_fd (&self->fd, NULL);
  g_free (self);
}

static gboolean
describe (JxXlsx              *self,
          const JxDocument    *document,
          const JxReportInfo  *info,
          GError             **error)
{
  lxw_doc_properties properties = { NULL };

  if (self->flat == NULL)
    {
      properties.title = (char *) (info->title != NULL ? info->title : jx_document_get_title (document));
      properties.subject = (char *) info->subject;
      properties.author = (char *) info->author;
    }
  properties.comments = (char *) JX_REPORT_PROGRAM " " PACKAGE_VERSION;
  properties.created = MAX (info->time, FIRST_TIME);

  return check (workbook_set_properties (self->book.workbook, &properties), error);
}

/**
 * jx_xlsx_add:
 * @self: a workbook
 * @document: what is printed
 * @assessment: (nullable): where it comes from; without one there are no formulas
 * @info: what the file says of itself; that of the first one counts
 * @error: `JX_REPORT_ERROR_TOO_LONG` or `JX_REPORT_ERROR_OFFICE`
 *
 * Adds the form as it prints: widths, merged cells, borders, page, the head that stands again. Figures are numbers whose
 * format shows what is printed, codes and words are text; what the form computes is a formula where the formula comes to
 * the printed figure, and locked.
 *
 * Returns: `TRUE` if it is added
 */
gboolean
jx_xlsx_add (JxXlsx              *self,
             const JxDocument    *document,
             JxAssessment        *assessment,
             const JxReportInfo  *info,
             GError             **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && document != NULL && info != NULL, FALSE);

  if (self->n_added++ == 0 && !describe (self, document, info, error))
    return FALSE;

  if (assessment != NULL)
    jx_typesetter_set_fonts (self->book.typesetter, jx_assessment_get_forms (assessment));
  if (self->flat != NULL && assessment != NULL)
    {
      g_autofree char *project = jx_assessment_dup_name (assessment);

      name = g_strdup_printf ("%u %s", self->n_added, project);
      if (!check (jx_xlsx_flat_add (self->flat, assessment), error))
        return FALSE;
    }

  return check (jx_xlsx_book_add (&self->book, document, assessment, info, name), error);
}

/* The library writes numbers with the comma of the locale, where that has one. */
static lxw_error
close_workbook (lxw_workbook *workbook)
{
  locale_t numbers = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  locale_t before = uselocale (numbers);
  lxw_error problem = workbook_close (workbook);

  uselocale (before);
  freelocale (numbers);

  return problem;
}

static GBytes *
write_file (gpointer   data,
            GError   **error)
{
  File *file = data;
  g_autoptr(GMappedFile) content = NULL;

  if (!check (close_workbook (g_steal_pointer (&file->workbook)), error))
    return NULL;

  content = g_mapped_file_new_from_fd (file->fd, FALSE, error);

  return content != NULL ? g_mapped_file_get_bytes (content) : NULL;
}

/**
 * jx_xlsx_finish:
 * @self: a workbook with sheets; nothing can be done with it afterwards
 * @cancellable: (nullable): to give up
 * @error: of the system, or `JX_REPORT_ERROR_OFFICE`
 *
 * Writes the workbook. The same content gives the same bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
jx_xlsx_finish (JxXlsx        *self,
                GCancellable  *cancellable,
                GError       **error)
{
  g_return_val_if_fail (self != NULL && self->book.workbook != NULL, NULL);

  if (self->flat != NULL)
    jx_xlsx_flat_finish (self->flat);

  return jx_aside_run (write_file, steal_file (self), free_file, cancellable, error);
}
