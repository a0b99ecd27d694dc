/* jx-exporter.c: what leaves the window: files and paper
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exporter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-batch-source.h"
#include "jx-desk.h"
#include "jx-evidence.h"
#include "jx-export.h"
#include "jx-lines-dialog.h"
#include "jx-outbox.h"
#include "jx-printer.h"

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
  { JX_FORMAT_ZIP, N_("Export the Bureau’s File with the Evidence"), N_("Export the Bureau’s File with the Evidence (Ctrl+E)") },
};

typedef struct
{
  JxSession    *session;
  JxWorkspace  *workspace;
  GtkWidget    *parent;
  GSettings    *settings;   /* remembers the format; or NULL */
  GFile        *file;       /* NULL until it is chosen */
  const Format *format;     /* NULL: paper */
  gboolean      publish;
  guint         n_papers;   /* that it had when the file was begun */
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->session);
  g_object_unref (export->workspace);
  g_object_unref (export->parent);
  g_clear_object (&export->file);
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

/* ---- a file ---- */

/* What lies in the program only is said where it might be looked for in the file. */
static char *
say_saved (const Export *export,
           GFile        *file)
{
  g_autofree char *name = g_file_get_basename (file);
  guint n = export->n_papers;

  if (export->publish || n == 0 || (export->format->format != JX_FORMAT_JSON && export->format->format != JX_FORMAT_ZIP))
    return g_strdup_printf (_("Saved as “%s”"), name);
  if (export->format->format == JX_FORMAT_ZIP)
    return g_strdup_printf (ngettext ("Saved as “%1$s” with %2$u file of evidence",
                                      "Saved as “%1$s” with %2$u files of evidence", n), name, n);

  return g_strdup_printf (ngettext ("Saved as “%1$s”; %2$u file of evidence is listed in it, the ZIP would hold it",
                                    "Saved as “%1$s”; %2$u files of evidence are listed in it, the ZIP would hold them", n),
                          name, n);
}

/* What went wrong, though the file stands: the first thing, and how many more; NULL: nothing */
static char *
dup_failures (JxBatch *batch)
{
  GPtrArray *results = jx_batch_get_results (batch);
  const GError *first = NULL;
  guint n_more = 0;

  for (guint n = 0; n < results->len; n++)
    {
      const JxBatchResult *one = g_ptr_array_index (results, n);

      n_more += one->outcome == JX_BATCH_FAILED && first != NULL;
      if (one->outcome == JX_BATCH_FAILED && first == NULL)
        first = one->error;
    }

  if (first == NULL || n_more == 0)
    return first != NULL ? g_strdup (first->message) : NULL;

  return g_strdup_printf (ngettext ("%1$s, and %2$u more", "%1$s, and %2$u more", n_more), first->message, n_more);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(Export) export = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;

  if (!jx_batch_run_finish (JX_BATCH (source), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        toast (export->parent, error->message);
      return;
    }

  if (export->settings != NULL && !export->publish)
    g_settings_set_string (export->settings, "last-export-format", jx_format_get_name (export->format->format));

  if ((message = dup_failures (JX_BATCH (source))) == NULL)
    message = say_saved (export, export->file);
  toast (export->parent, message);
}

/* As it is now, though the window may have been closed while it was asked where to. What is being written is not written over. */
static void
write_file (Export *export)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  JxBatchOptions options = { .kind = JX_BATCH_ONE, .formats = 1u << export->format->format, .publish = export->publish,
                             .target = export->file, .load_paper = jx_batch_source_load_paper };
  g_autoptr(JxBatch) batch = NULL;

  if (jx_outbox_has (export->file))
    {
      g_autofree char *name = g_file_get_basename (export->file);
      g_autofree char *message = g_strdup_printf (_("“%s” is still being written. Export it again when it is there."), name);

      toast (export->parent, message);
      export_free (export);
      return;
    }

  g_ptr_array_add (ids, g_strdup (jx_assessment_get_id (jx_session_get_assessment (export->session))));
  batch = jx_batch_new (&options, 1, jx_batch_source_read, jx_batch_source_new (export->workspace, ids),
                        (GDestroyNotify) jx_batch_source_free);
  export->n_papers = jx_evidence_get_all (jx_session_get_assessment (export->session))->len;
  jx_outbox_send (jx_desk_of (export->parent), batch, export->file, written_cb, export);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(Export) export = data;
  g_autoptr(GError) error = NULL;

  if ((export->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error)) != NULL)
    write_file (g_steal_pointer (&export));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    toast (export->parent, error->message);
}

static const Format *
find_format (const char *name)
{
  for (guint n = 0; n < G_N_ELEMENTS (formats); n++)
    if (g_strcmp0 (jx_format_get_name (formats[n].format), name) == 0)
      return &formats[n];

  return &formats[0];
}

static void
choose_target (Export *export)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *stem = jx_export_dup_stem (jx_session_get_assessment (export->session), export->publish);
  g_autofree char *name = g_strconcat (stem, jx_format_get_ending (export->format->format), NULL);

  gtk_file_dialog_set_title (dialog, _(export->format->title));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (export->parent)), NULL, saved_cb, export);
}

/* ---- paper ---- */

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

static void
print (Export   *export,
       JxReport *report)
{
  g_autofree char *name = jx_assessment_dup_name (jx_session_get_assessment (export->session));
  g_autoptr(GtkPrintOperation) operation = jx_printer_new (report, *name != '\0' ? name : _("Self-evaluation"));
  g_autoptr(GError) error = NULL;

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), export->parent, G_CONNECT_DEFAULT);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (export->parent)), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    toast (export->parent, error->message);
  export_free (export);
}

/* ---- what is to be known before ---- */

/* An export that has pages, and they. */
typedef struct
{
  Export   *export;
  JxReport *report;
} Pages;

static void
go_on (Export   *export,
       JxReport *report)
{
  if (export->format != NULL)
    choose_target (export);
  else
    print (export, report);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Pages *pages = data;

  if (g_strcmp0 (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "go-on") == 0)
    go_on (pages->export, pages->report);
  else
    export_free (pages->export);

  g_object_unref (pages->report);
  g_free (pages);
}

static void
ask (Export            *export,
     JxReport          *report,
     const JxFontNotes *notes)
{
  AdwAlertDialog *dialog = jx_lines_dialog_new (_("No Font Has Some Characters"),
                                                export->format == NULL || export->format->format == JX_FORMAT_PDF
                                                ? _("An empty box stands for each.")
                                                : _("They are in the file; where it is opened, a font must have them."),
                                                jx_font_notes_list_missing (notes));
  Pages *pages = g_new (Pages, 1);

  *pages = (Pages) { export, g_object_ref (report) };
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "go-on",
                                  export->format != NULL ? _("_Export Anyway") : _("_Print Anyway"), NULL);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, export->parent, NULL, answered_cb, pages);
}

/* A character that no font has is told before, with its page and cell. */
static void
look_at_pages (Export *export)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxExport) ready = jx_export_new (jx_session_get_assessment (export->session), export->publish, &error);
  g_autoptr(JxFontNotes) notes = jx_font_notes_new ();
  g_autofree char *name = jx_assessment_dup_name (jx_session_get_assessment (export->session));

  if (ready == NULL)
    {
      toast (export->parent, error->message);
      export_free (export);
      return;
    }

  jx_font_notes_look (notes, name, jx_export_get_report (ready), JX_FORMAT_PDF, FALSE, NULL);
  if (jx_font_notes_list_missing (notes)->len > 0)
    ask (export, jx_export_get_report (ready), notes);
  else
    go_on (export, jx_export_get_report (ready));
}

static Export *
export_new (JxSession *session,
            GtkWidget *parent)
{
  Export *export = g_new0 (Export, 1);

  export->session = g_object_ref (session);
  export->workspace = g_object_ref (jx_desk_get_workspace (jx_desk_of (parent)));
  export->parent = g_object_ref (parent);

  return export;
}

static Export *
export_new_for_format (JxSession  *session,
                       GtkWidget  *parent,
                       GSettings  *settings,
                       const char *format)
{
  g_autofree char *last = settings != NULL ? g_settings_get_string (settings, "last-export-format") : NULL;
  Export *export = export_new (session, parent);

  g_set_object (&export->settings, settings);
  export->publish = g_str_has_prefix (format, PUBLIC);
  if (export->publish)
    format += strlen (PUBLIC);
  export->format = find_format (*format != '\0' ? format : last);

  return export;
}

/* Asks where to, then writes; format "" is that of the last export, "public-pdf" a PDF without people and remarks. */
void
jx_exporter_export (JxSession  *session,
                    GtkWidget  *parent,
                    GSettings  *settings,
                    const char *format)
{
  Export *export = export_new_for_format (session, parent, settings, format);

  if (jx_format_get_output (export->format->format) != JX_OUTPUT_LAST)
    look_at_pages (export);
  else
    choose_target (export);
}

/* Writes where it was told to. */
void
jx_exporter_send (JxSession  *session,
                  GtkWidget  *parent,
                  GSettings  *settings,
                  const char *format,
                  GFile      *file)
{
  Export *export = export_new_for_format (session, parent, settings, format);

  export->file = g_object_ref (file);
  write_file (export);
}

static gboolean
to_tooltip (GValue   *value,
            GVariant *format,
            gpointer  data)
{
  g_value_set_string (value, _(find_format (g_variant_get_string (format, NULL))->tooltip));
  return TRUE;
}

/* The button tells what it does: the format of the last export once more. */
void
jx_exporter_bind (GSettings *settings,
                  GtkWidget *button)
{
  g_settings_bind_with_mapping (settings, "last-export-format", button, "tooltip-text", G_SETTINGS_BIND_GET, to_tooltip, NULL,
                                NULL, NULL);
}

/* The pages by the desktop's dialog. */
void
jx_exporter_print (JxSession *session,
                   GtkWidget *parent)
{
  look_at_pages (export_new (session, parent));
}
