/* jx-cli-export.c: jixiao-cli export, jixiao-cli summary
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "jx-cli-error.h"
#include "jx-cli-items.h"
#include "jx-cli-target.h"
#include "jx-fonts.h"

/* One of its own in one file; many in a folder, or in a file that can hold them. */
static gboolean
choose_kind (const JxCliOptions  *options,
             JxBatchOptions      *batch,
             guint                n_items,
             GError             **error)
{
  if (options->combined)
    {
      batch->kind = JX_BATCH_TOGETHER;

      return (!batch->folder && jx_formats_have (batch->formats, JX_FORMAT_PDF))
             || jx_cli_error_refuse (error, _("--combined binds many assessments into one PDF; name that file after --to."));
    }

  if (options->changed && !batch->folder)
    return jx_cli_error_refuse (error, _("--changed goes on in a folder; name one after --to."));

  if (batch->folder)
    batch->kind = JX_BATCH_EACH;
  else
    batch->kind = n_items == 1 && !options->all ? JX_BATCH_ONE : JX_BATCH_TOGETHER;
  if (batch->kind != JX_BATCH_TOGETHER)
    return TRUE;

  if (jx_formats_have (batch->formats, JX_FORMAT_PDF))
    return jx_cli_error_refuse (error, _("A PDF holds one assessment; name a folder after --to, or say --combined."));
  if (jx_formats_have (batch->formats, JX_FORMAT_DOCX))
    return jx_cli_error_refuse (error, _("A Word file holds one assessment; name a folder after --to."));

  return TRUE;
}

static gboolean
export_items (JxCli           *self,
              JxBatchOptions  *batch,
              GError         **error)
{
  g_auto(JxCliItems) items = { 0 };

  return jx_cli_items_init (&items, self, error)
         && choose_kind (self->options, batch, jx_cli_items_get_n (&items), error)
         && jx_cli_items_send (&items, batch, error);
}

/* Those of the window are the user's; a command prints as its form says, unless it is told. */
static gboolean
set_pages (JxCli   *self,
           GError **error)
{
  g_autoptr(GError) refusal = NULL;
  JxPageSetup setup;

  if (self->options->page_setup == NULL)
    return TRUE;
  if (!jx_page_setup_parse (self->options->page_setup, &setup, &refusal))
    return jx_cli_error_refuse (error, refusal->message);

  jx_forms_set_page_setup (self->forms, NULL, &setup);

  return TRUE;
}

static gboolean
set_fonts (JxCli   *self,
           GError **error)
{
  g_autoptr(JxFonts) fonts = NULL;

  for (guint n = 0; self->options->fonts != NULL && self->options->fonts[n] != NULL; n++)
    {
      g_auto(GStrv) pair = g_strsplit (self->options->fonts[n], "=", 2);
      g_autofree char *sentence = NULL;
      JxFace face;

      if (fonts == NULL)
        fonts = jx_fonts_new (pango_cairo_font_map_get_default ());
      if (pair[0] != NULL && pair[1] != NULL && jx_fonts_find (pair[0], &face) && jx_fonts_have (fonts, pair[1]))
        {
          jx_forms_set_font (self->forms, pair[0], pair[1]);
          continue;
        }

      sentence = g_strdup_printf (_("“%s” is no face of official pages with a font that is installed here. The faces are fangsong, "
                                    "title, heiti, kaiti, songti and latin, as in title=Noto Serif CJK SC."),
                                  self->options->fonts[n]);
      return jx_cli_error_refuse (error, sentence);
    }

  return TRUE;
}

/* Of the whole store it is known before anything is read whether the file can hold it. */
static gboolean
check_kind (const JxCliOptions    *options,
            const JxBatchOptions  *batch,
            GError               **error)
{
  JxBatchOptions trial = *batch;

  return !options->all || choose_kind (options, &trial, G_MAXUINT, error);
}

/**
 * jx_cli_run_export:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Writes exchange files, alone or with their evidence, PDF, Word or Excel: one, many in one, or many into a folder. A file is
 * there whole or not at all; a PDF with characters that no font here has is written only if that is asked for.
 *
 * Returns: `FALSE` if something could not be read or written
 */
gboolean
jx_cli_run_export (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  JxBatchOptions batch = { .publish = self->options->publish, .changed = self->options->changed,
                           .strict = !self->options->anyway };
  gboolean done = jx_cli_target_choose (self->options, &batch, error)
                  && check_kind (self->options, &batch, error)
                  && set_pages (self, error) && set_fonts (self, error)
                  && export_items (self, &batch, error);

  g_clear_object (&batch.target);

  return done;
}

static gboolean
sum_up (JxCli                 *self,
        const JxBatchOptions  *batch,
        GError               **error)
{
  g_auto(JxCliItems) items = { 0 };

  if (jx_formats_have (batch->formats, JX_FORMAT_ZIP))
    return jx_cli_error_refuse (error, _("A summary has no evidence; say --format json, pdf, docx or xlsx."));

  return jx_cli_items_init (&items, self, error) && jx_cli_items_send (&items, batch, error);
}

/**
 * jx_cli_run_summary:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Writes what assessments come to: amounts, execution, scores, grades and findings, as a report with its tables, or as JSON.
 *
 * Returns: `FALSE` if something could not be read or written
 */
gboolean
jx_cli_run_summary (JxCli     *self,
                    gboolean  *found,
                    GError   **error)
{
  JxBatchOptions batch = { .kind = JX_BATCH_SUMMARY, .strict = !self->options->anyway };
  gboolean done = jx_cli_target_choose (self->options, &batch, error) && set_fonts (self, error)
                  && sum_up (self, &batch, error);

  g_clear_object (&batch.target);

  return done;
}
