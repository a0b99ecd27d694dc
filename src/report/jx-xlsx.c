/* jx-xlsx.c: assessments as a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE   /* memfd_create */

#include "config.h"

#include "jx-xlsx.h"

#include <errno.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sys/mman.h>

#include "jx-aside.h"
#include "jx-place.h"
#include "jx-report-error.h"
#include "jx-xlsx-flat.h"
#include "jx-xlsx-foot.h"
#include "jx-xlsx-sheet.h"

#define FIRST_TIME 315532800   /* 1980-01-01: 0 would be the clock's */

typedef struct
{
  lxw_workbook *workbook;   /* NULL once it is closed */
  int           fd;
  GPtrArray    *feet;
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

/* Given up or killed, nothing may stay under any name. */
static int
open_file (GError **error)
{
  int fd = memfd_create ("workbook", MFD_CLOEXEC);

  if (fd < 0)
    fail_errno (errno, error);

  return fd;
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
  g_ptr_array_unref (file->feet);
  g_free (file);
}

/* The library's part of a workbook: it takes its time, and cannot be interrupted. */
static File *
steal_file (JxXlsx *self)
{
  File *file = g_new0 (File, 1);

  file->workbook = g_steal_pointer (&self->book.workbook);
  file->fd = g_steal_fd (&self->fd);
  file->feet = g_ptr_array_ref (self->book.feet);

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
  int fd = open_file (error);

  if (fd < 0)
    return NULL;

  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  self = g_new0 (JxXlsx, 1);
  self->fd = fd;
  self->book.workbook = workbook_new (path);
  self->book.formats = jx_xlsx_formats_new (self->book.workbook);
  self->book.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->book.feet = g_ptr_array_new_with_free_func (g_free);
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
  g_hash_table_unref (self->book.names);
  g_ptr_array_unref (self->book.feet);
  g_clear_pointer (&self->flat, jx_xlsx_flat_free);
  g_clear_fd (&self->fd, NULL);
  g_free (self);
}

static gboolean
describe (JxXlsx              *self,
          JxReport            *report,
          const JxReportInfo  *info,
          GError             **error)
{
  lxw_doc_properties properties = { NULL };

  if (self->flat == NULL)
    {
      properties.title = (char *) (info->title != NULL ? info->title : jx_document_get_title (jx_report_get_document (report)));
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
 * @report: what is printed; without an assessment that it comes from there are no formulas
 * @info: what the file says of itself; that of the first one counts
 * @error: `JX_REPORT_ERROR_TOO_LONG` or `JX_REPORT_ERROR_OFFICE`
 *
 * Adds the form as it prints: widths, merged cells, borders, pages, the head that stands again. Figures are numbers whose
 * format shows what is printed, codes and words are text; what the form computes is a formula where the formula comes to
 * the printed figure, and locked.
 *
 * Returns: `TRUE` if it is added
 */
gboolean
jx_xlsx_add (JxXlsx              *self,
             JxReport            *report,
             const JxReportInfo  *info,
             GError             **error)
{
  JxAssessment *assessment = jx_report_get_assessment (report);
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && JX_IS_REPORT (report) && info != NULL, FALSE);

  if (self->n_added++ == 0 && !describe (self, report, info, error))
    return FALSE;

  if (self->flat != NULL && assessment != NULL)
    {
      g_autofree char *project = jx_assessment_dup_name (assessment);

      name = g_strdup_printf ("%u %s", self->n_added, project);
      if (!check (jx_xlsx_flat_add (self->flat, assessment), error))
        return FALSE;
    }

  return check (jx_xlsx_book_add (&self->book, report, info, name), error);
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
map_file (int       fd,
          GError  **error)
{
  g_autoptr(GMappedFile) content = g_mapped_file_new_from_fd (fd, FALSE, error);

  return content != NULL ? g_mapped_file_get_bytes (content) : NULL;
}

static GBytes *
write_file (gpointer   data,
            GError   **error)
{
  File *file = data;
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GOutputStream) stream = NULL;
  g_autofd int fd = -1;

  if (!check (close_workbook (g_steal_pointer (&file->workbook)), error) || !(content = map_file (file->fd, error))
      || (fd = open_file (error)) < 0)
    return NULL;

  stream = g_unix_output_stream_new (fd, FALSE);

  return jx_xlsx_foot_put_in (content, file->feet, stream, error) ? map_file (fd, error) : NULL;
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
