/* jx-form-page.c: a form filled with sample content, as it prints
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-page.h"

#include <glib/gi18n.h>

#include "jx-form-edits.h"
#include "jx-pages.h"

/* @bottom: what can be done with it, or NULL */
AdwNavigationPage *
jx_form_page_new (JxForm    *form,
                  JxForms   *forms,
                  GtkWidget *bottom)
{
  g_autoptr(JxAssessment) sample = jx_form_sample (form, forms);
  g_autoptr(JxReport) report = jx_report_new (sample);
  GtkWidget *view = adw_toolbar_view_new (), *scrolled = gtk_scrolled_window_new (), *pages = jx_pages_new ();

  jx_pages_set_report (JX_PAGES (pages), report);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pages), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Printed pages"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), pages);
  gtk_widget_add_css_class (scrolled, "jx-ground");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  if (bottom != NULL)
    adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), bottom);

  return adw_navigation_page_new (view, jx_form_get_name (form));
}
