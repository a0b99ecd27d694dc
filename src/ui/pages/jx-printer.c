/* jx-printer.c: pages on their way to paper
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-printer.h"

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

/* The painter of preview and PDF: ranges, copies and several pages a sheet are the desktop's. */
GtkPrintOperation *
jx_printer_new (JxReport   *report,
                const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (begin_print_cb), report, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "request-page-setup", G_CALLBACK (request_setup_cb), report, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), report, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (operation), "jx-report", g_object_ref (report), g_object_unref);

  return operation;
}
