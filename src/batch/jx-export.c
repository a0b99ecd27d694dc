/* jx-export.c: an assessment on its way out: whole or for the public, in any format
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-export.h"

#include "jx-evidence.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-digest.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"
#include "jx-place.h"
#include "jx-publication.h"

#define NAMELESS "绩效自评"   /* in names of files, so Chinese in every locale */
#define PUBLIC   "公开版"

struct _JxExport
{
  JxAssessment *assessment;   /* or its copy for the public */
  GBytes       *json;
  char         *digest;
  char         *code;         /* the digest as it is printed */
  JxReport     *report;       /* NULL until asked for */
  JxPapers     *papers;       /* borrowed; NULL: no content of evidence is at hand */
  gboolean      whole;        /* nothing was left out of the file made last */
  gboolean      publish;
};

/**
 * jx_export_new:
 * @assessment: an assessment; it must not change as long as it is on its way out
 * @publish: whether the copy for the public is meant
 * @error: of core or of the exchange file
 *
 * Gets an assessment ready: what is the same in all formats is made once.
 *
 * Returns: (transfer full) (nullable): the assessment on its way out
 */
JxExport *
jx_export_new (JxAssessment  *assessment,
               gboolean       publish,
               GError       **error)
{
  g_autoptr(JxExport) self = g_new0 (JxExport, 1);
  g_autoptr(JxBundle) bundle = NULL;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  if (!(self->assessment = publish ? jx_publication_new (assessment, error) : g_object_ref (assessment)))
    return NULL;

  bundle = jx_exchange_bundle_for (self->assessment);
  if (!(self->json = jx_exchange_to_bytes (bundle, jx_assessment_get_forms (assessment), &self->digest, error)))
    return NULL;

  self->code = jx_exchange_digest_to_short (self->digest);
  self->whole = TRUE;
  self->publish = publish;

  return g_steal_pointer (&self);
}

/**
 * jx_export_free:
 * @self: (transfer full): an assessment on its way out
 *
 * Frees it.
 */
void
jx_export_free (JxExport *self)
{
  g_clear_object (&self->report);
  g_clear_object (&self->assessment);
  g_clear_pointer (&self->json, g_bytes_unref);
  g_free (self->digest);
  g_free (self->code);
  g_free (self);
}

/**
 * jx_export_set_papers:
 * @self: an assessment on its way out
 * @papers: gives the content of evidence; must live as long as files are made
 *
 * Lets it take the content of its evidence along.
 */
void
jx_export_set_papers (JxExport *self,
                      JxPapers *papers)
{
  g_return_if_fail (self != NULL);

  self->papers = papers;
}

/**
 * jx_export_get_assessment:
 * @self: an assessment on its way out
 *
 * Gets the assessment, or its copy for the public.
 *
 * Returns: (transfer none): the assessment
 */
JxAssessment *
jx_export_get_assessment (JxExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->assessment;
}

/**
 * jx_export_get_digest:
 * @self: an assessment on its way out
 *
 * Gets the digest of its exchange file: as long as that is the same, it says the same.
 *
 * Returns: hexadecimal digits
 */
const char *
jx_export_get_digest (JxExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->digest;
}

/**
 * jx_export_get_report:
 * @self: an assessment on its way out
 *
 * Gets its pages. They carry the digest of the exchange file, so that paper and file can be matched.
 *
 * Returns: (transfer none): the report
 */
JxReport *
jx_export_get_report (JxExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->report == NULL)
    {
      self->report = jx_report_new (self->assessment);
      jx_report_set_digest (self->report, self->code);
    }

  return self->report;
}

/**
 * jx_export_get_info:
 * @self: an assessment on its way out; must live as long as @info is used
 * @info: (out caller-allocates): what its files say of themselves
 *
 * Gets what stands in the properties of a file.
 */
void
jx_export_get_info (JxExport     *self,
                    JxReportInfo *info)
{
  g_return_if_fail (self != NULL && info != NULL);

  jx_report_info_init (info, self->assessment, jx_report_get_document (jx_export_get_report (self)));
  info->digest = self->code;
}

/**
 * jx_export_look_at_fonts:
 * @self: an assessment on its way out
 * @format: what it is to be
 * @notes: what is to be known of the fonts is noted there
 * @strict: whether an empty box in place of a character is an error
 * @error: `JX_REPORT_ERROR_LACKING`
 *
 * Looks whether the fonts here have what is on its pages, where the format has any; as jx_font_notes_look() does.
 *
 * Returns: `FALSE` if it had better not go out
 */
gboolean
jx_export_look_at_fonts (JxExport     *self,
                         JxFormat      format,
                         JxFontNotes  *notes,
                         gboolean      strict,
                         GError      **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && notes != NULL, FALSE);

  if (jx_format_get_output (format) == JX_OUTPUT_LAST)
    return TRUE;

  name = jx_export_dup_stem (self->assessment, self->publish);

  return jx_font_notes_look (notes, name, jx_export_get_report (self), format, strict, error);
}

/**
 * jx_export_to_bytes:
 * @self: an assessment on its way out
 * @format: a format other than `JX_FORMAT_ZIP`, which may be larger than the memory: see jx_export_save()
 * @cancellable: (nullable): to give up
 * @error: `JX_REPORT_ERROR`
 *
 * Makes a file. The same content gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
jx_export_to_bytes (JxExport      *self,
                    JxFormat       format,
                    GCancellable  *cancellable,
                    GError       **error)
{
  JxReportInfo info;

  g_return_val_if_fail (self != NULL && format < JX_FORMAT_LAST && format != JX_FORMAT_ZIP, NULL);

  if (format == JX_FORMAT_JSON)
    return g_bytes_ref (self->json);

  jx_export_get_info (self, &info);

  return jx_output_to_bytes (self->report, &info, jx_format_get_output (format), cancellable, error);
}

static gboolean
save_parcel (JxExport      *self,
             GFile         *file,
             GCancellable  *cancellable,
             char         **sum,
             GError       **error)
{
  const JxParcel parcel = { self->json, jx_evidence_get_all (self->assessment), self->papers };
  guint n = self->papers->left_out->len;
  gboolean saved = jx_parcel_save (&parcel, file, cancellable, sum, error);

  self->whole = self->papers->left_out->len == n;

  return saved;
}

/**
 * jx_export_save:
 * @self: an assessment on its way out
 * @format: a format; `JX_FORMAT_ZIP` needs jx_export_set_papers()
 * @content: (nullable): as of jx_export_to_bytes(), if it is at hand
 * @file: (nullable): where; `NULL` for standard output
 * @cancellable: (nullable): to give up
 * @sum: (out) (optional): SHA-256 of what was written
 * @error: as of jx_export_to_bytes(), jx_parcel_write() and jx_file_replace_checked()
 *
 * Makes a file and writes it as jx_file_replace_checked() does.
 *
 * Returns: `TRUE` if it is written
 */
gboolean
jx_export_save (JxExport      *self,
                JxFormat       format,
                GBytes        *content,
                GFile         *file,
                GCancellable  *cancellable,
                char         **sum,
                GError       **error)
{
  g_autoptr(GBytes) made = NULL;

  g_return_val_if_fail (self != NULL && format < JX_FORMAT_LAST, FALSE);

  self->whole = TRUE;
  if (format == JX_FORMAT_ZIP)
    return save_parcel (self, file, cancellable, sum, error);
  if (content == NULL)
    content = made = jx_export_to_bytes (self, format, cancellable, error);

  return content != NULL && jx_file_replace_bytes_checked (file, content, cancellable, sum, error);
}

/**
 * jx_export_is_whole:
 * @self: an assessment on its way out
 *
 * Tells whether the file that was made last holds all that it should: content of evidence may be missing.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_export_is_whole (JxExport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->whole;
}

/* Papers are as large in the file as they are: it need not be made to be weighed. */
static guint64
weigh_parcel (JxExport *self)
{
  GPtrArray *evidence = jx_evidence_get_all (self->assessment);
  guint64 size = g_bytes_get_size (self->json);

  for (guint n = 0; n < evidence->len; n++)
    size += jx_evidence_get_size (g_ptr_array_index (evidence, n));

  return size;
}

/**
 * jx_export_weigh:
 * @self: an assessment on its way out
 * @formats: bits, 1 << `JxFormat`
 * @cancellable: (nullable): to give up
 * @size: (inout): the bytes of its files are added
 *
 * Makes its files to see how large they are.
 *
 * Returns: `FALSE` if one cannot be made
 */
gboolean
jx_export_weigh (JxExport     *self,
                 guint         formats,
                 GCancellable *cancellable,
                 guint64      *size)
{
  for (JxFormat format = 0; format < JX_FORMAT_LAST; format++)
    {
      g_autoptr(GBytes) bytes = NULL;

      if (!jx_formats_have (formats, format) || g_cancellable_is_cancelled (cancellable))
        continue;

      if (format == JX_FORMAT_ZIP)
        {
          *size += weigh_parcel (self);
          continue;
        }

      if (!(bytes = jx_export_to_bytes (self, format, cancellable, NULL)))
        return FALSE;

      *size += g_bytes_get_size (bytes);
    }

  return TRUE;
}

/**
 * jx_export_dup_stem:
 * @assessment: an assessment
 * @publish: whether the copy for the public is meant
 *
 * Names its files: name and year, without what a file name cannot hold.
 *
 * Returns: (transfer full): the name, without an ending
 */
char *
jx_export_dup_stem (JxAssessment *assessment,
                    gboolean      publish)
{
  g_autofree char *name = NULL;
  g_autofree char *stem = NULL;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  name = jx_assessment_dup_name (assessment);
  stem = g_strjoin (" ", *name != '\0' ? name : NAMELESS, jx_assessment_get_field (assessment, "year"), NULL);
  g_strdelimit (stem, "/\\:*?\"<>|\n\t", '_');

  return publish ? g_strconcat (stem, " " PUBLIC, NULL) : g_steal_pointer (&stem);
}
