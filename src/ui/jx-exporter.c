/* jx-exporter.c: what leaves the window: files and paper
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exporter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-batch.h"
#include "jx-evidence-parcel.h"
#include "jx-evidence.h"
#include "jx-export.h"
#include "jx-window.h"

typedef struct
{
  JxFormat    format;
  const char *title;      /* of the dialog, to be translated */
  const char *tooltip;    /* of the button, to be translated */
} Format;

#define PUBLIC "public-"    /* before a format: a copy for the public */

/* The first one is taken where nothing was exported yet. */
static const Format formats[] = {
  { JX_FORMAT_PDF, N_("Export PDF"), N_("Export PDF (Ctrl+E)") },
  { JX_FORMAT_DOCX, N_("Export Word"), N_("Export Word (Ctrl+E)") },
  { JX_FORMAT_XLSX, N_("Export Excel"), N_("Export Excel (Ctrl+E)") },
  { JX_FORMAT_JSON, N_("Export the Bureau’s File"), N_("Export the Bureau’s File (Ctrl+E)") },
};

typedef struct
{
  JxSession    *session;
  GtkWidget    *parent;
  GSettings    *settings;   /* remembers the format; or NULL */
  const Format *format;
  gboolean      publish;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->session);
  g_object_unref (export->parent);
  g_clear_object (&export->settings);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
toast (GtkWidget  *parent,
       const char *message)
{
  gtk_widget_activate_action (parent, "win.toast", "s", message);
}

static JxAssessment *
read_session (guint      position,
              gpointer   data,
              GError   **error)
{
  return g_object_ref (jx_session_get_assessment (data));
}

/* ---- the evidence beside an exchange file ---- */

static void
given_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree char *name = data, *message = NULL, *missing = NULL;
  g_autoptr(GError) error = NULL;
  guint n;

  if (!jx_evidence_parcel_give_finish (result, &n, &missing, &error))
    message = g_strdup_printf (_("Saved as “%1$s”, the evidence could not go beside it: %2$s"), name, error->message);
  else if (missing == NULL)
    message = g_strdup_printf (ngettext ("Saved as “%1$s”, %2$u file of evidence in the folder beside it",
                                         "Saved as “%1$s”, %2$u files of evidence in the folder beside it", n), name, n);

  toast (GTK_WIDGET (source), missing != NULL ? missing : message);
}

/* The content is copied beside the window. FALSE where nothing is to go along. */
static gboolean
give_evidence (const Export *export,
               GFile        *file)
{
  GtkRoot *root = gtk_widget_get_root (export->parent);
  JxJournal *journal = JX_IS_WINDOW (root) ? jx_workspace_get_journal (jx_window_get_workspace (JX_WINDOW (root))) : NULL;
  GPtrArray *all = jx_evidence_get_all (jx_session_get_assessment (export->session));

  if (export->format->format != JX_FORMAT_JSON || export->publish || all->len == 0 || !JX_IS_STORE (journal))
    return FALSE;

  jx_evidence_parcel_give (JX_STORE (journal), jx_evidence_parcel_new (file, all), G_OBJECT (export->parent), given_cb,
                           g_file_get_basename (file));

  return TRUE;
}

static gboolean
write_file (const Export  *export,
            GFile         *file,
            GError       **error)
{
  JxBatchOptions options = { .kind = JX_BATCH_ONE, .formats = 1u << export->format->format, .publish = export->publish,
                             .target = file };
  g_autoptr(JxBatch) batch = jx_batch_new (&options, 1, read_session, export->session, NULL);

  return jx_batch_run (batch, NULL, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(Export) export = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *name = NULL, *message = NULL;

  if (file == NULL && g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  if (file == NULL || !write_file (export, file, &error))
    {
      toast (export->parent, error->message);
      return;
    }

  if (export->settings != NULL && !export->publish)
    g_settings_set_string (export->settings, "last-export-format", jx_format_get_name (export->format->format));

  if (give_evidence (export, file))
    return;   /* told when it is there */

  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Saved as “%s”"), name);
  toast (export->parent, message);
}

static const Format *
find_format (const char *name)
{
  for (guint n = 0; n < G_N_ELEMENTS (formats); n++)
    if (g_strcmp0 (jx_format_get_name (formats[n].format), name) == 0)
      return &formats[n];

  return &formats[0];
}

/* Asks where to, then writes; format "" is that of the last export, "public-pdf" a PDF without people and remarks. */
void
jx_exporter_export (JxSession  *session,
                    GtkWidget  *parent,
                    GSettings  *settings,
                    const char *format)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *last = settings != NULL ? g_settings_get_string (settings, "last-export-format") : NULL;
  g_autofree char *stem = NULL, *name = NULL;
  Export *export = g_new0 (Export, 1);

  export->session = g_object_ref (session);
  export->parent = g_object_ref (parent);
  g_set_object (&export->settings, settings);
  export->publish = g_str_has_prefix (format, PUBLIC);
  if (export->publish)
    format += strlen (PUBLIC);
  export->format = find_format (*format != '\0' ? format : last);
  stem = jx_export_dup_stem (jx_session_get_assessment (session), export->publish);
  name = g_strconcat (stem, jx_format_get_ending (export->format->format), NULL);
  gtk_file_dialog_set_title (dialog, _(export->format->title));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, saved_cb, export);
}

/* What the button does when the last export had that format. */
const char *
jx_exporter_get_tooltip (const char *format)
{
  return _(find_format (format)->tooltip);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                JxReport          *report)
{
  gtk_print_operation_set_n_pages (operation, jx_report_get_n_pages (report));
}

static void
request_setup_cb (GtkPrintOperation *operation,
                  GtkPrintContext   *context,
                  int                page,
                  GtkPageSetup      *setup,
                  JxReport          *report)
{
  double width, height;

  jx_report_get_page_size (report, page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              JxReport          *report)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  /* another paper than the form's: the page is made to fit, never cut */
  jx_report_get_page_size (report, page, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  jx_report_draw_page (report, page, cr);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *parent)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  toast (parent, error != NULL ? error->message : _("The pages could not be printed"));
}

/* The painter of preview and PDF on paper, by the desktop's dialog. */
void
jx_exporter_print (JxSession *session,
                   GtkWidget *parent)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxExport) export = jx_export_new (jx_session_get_assessment (session), FALSE, &error);
  JxReport *report;
  g_autofree char *name = jx_assessment_dup_name (jx_session_get_assessment (session));

  if (export == NULL)
    {
      toast (parent, error->message);
      return;
    }

  report = jx_export_get_report (export);
  gtk_print_operation_set_job_name (operation, *name != '\0' ? name : _("Self-evaluation"));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (begin_print_cb), report, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "request-page-setup", G_CALLBACK (request_setup_cb), report, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), report, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (operation), "jx-report", g_object_ref (report), g_object_unref);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (parent)), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    toast (parent, error->message);
}
