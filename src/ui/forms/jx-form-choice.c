/* jx-form-choice.c: a row in which one of the forms is chosen
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-choice.h"

#include <glib/gi18n.h>

#include "jx-choice-lines.h"
#include "jx-search.h"

#define NATIONAL "全国"          /* the region of the forms of the Ministry of Finance */
#define USUAL    "mof-project"

typedef struct
{
  JxForms *forms;     /* borrowed: the model that is filtered holds them */
  int      kind;
} Filter;

/* Of a form with several versions the latest is for new work. */
static gboolean
is_offered (gpointer item,
            gpointer data)
{
  const Filter *filter = data;

  return (filter->kind < 0 || (int) jx_form_get_kind (item) == filter->kind)
         && jx_forms_find_latest (filter->forms, jx_form_get_id (item)) == item;
}

static int
compare_regions (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const char *left = jx_form_get_region ((JxForm *) a), *right = jx_form_get_region ((JxForm *) b);
  gboolean national_left = g_str_equal (left, NATIONAL), national_right = g_str_equal (right, NATIONAL);

  return national_left != national_right ? national_right - national_left : g_utf8_collate (left, right);
}

/* What is used most, then the project's before the department's. */
static int
compare_forms (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  JxForm *left = (JxForm *) a, *right = (JxForm *) b;
  gboolean usual_left = g_str_equal (jx_form_get_id (left), USUAL), usual_right = g_str_equal (jx_form_get_id (right), USUAL);

  if (usual_left != usual_right)
    return usual_right - usual_left;
  if (jx_form_get_kind (left) != jx_form_get_kind (right))
    return (int) jx_form_get_kind (left) - (int) jx_form_get_kind (right);

  return g_utf8_collate (jx_form_get_name (left), jx_form_get_name (right));
}

/* The forms of a kind, or with -1 all, in sections by region; the country's own first. */
GListModel *
jx_form_choice_list (JxForms *forms,
                     int      kind)
{
  Filter *data = g_new0 (Filter, 1);
  GtkSorter *names = GTK_SORTER (gtk_custom_sorter_new (compare_forms, NULL, NULL));
  g_autoptr(GtkSorter) regions = GTK_SORTER (gtk_custom_sorter_new (compare_regions, NULL, NULL));
  GtkFilterListModel *offered;
  GtkSortListModel *sorted;

  data->forms = forms;
  data->kind = kind;
  offered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (forms)),
                                       GTK_FILTER (gtk_custom_filter_new (is_offered, data, g_free)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (offered), names);
  gtk_sort_list_model_set_section_sorter (sorted, regions);

  return G_LIST_MODEL (sorted);
}

/* Forms of one's own often bear the name of the one they were made from. */
static char *
dup_with_version (JxForms    *forms,
                  JxForm     *form,
                  const char *text)
{
  g_autofree char *version = NULL;

  if (jx_forms_is_shipped (forms, form))
    return g_strdup (text);

  version = g_strdup_printf (_("own form, version %u"), jx_form_get_version (form));

  return g_strjoin (" · ", text, version, NULL);
}

/* What it is for. */
char *
jx_form_choice_dup_subtitle (JxForms *forms,
                             JxForm  *form)
{
  return dup_with_version (forms, form, jx_form_get_kind (form) == JX_KIND_PROJECT ? _("For one project") : _("For the agency as a whole"));
}

static char *
dup_name (JxForm *form)
{
  return g_strdup_printf ("%s · %s", jx_form_get_name (form), jx_form_get_region (form));
}

/* Of a line in the list, which holds @forms: the region stands in the heading. */
static char *
dup_line (JxForm  *form,
          JxForms *forms)
{
  return dup_with_version (forms, form, jx_form_get_name (form));
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  JxForm *form = gtk_list_header_get_item (header);

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), form != NULL ? jx_form_get_region (form) : "");
}

void
jx_form_choice_fill (AdwComboRow *row,
                     JxForms     *forms,
                     int          kind)
{
  g_autoptr(GListModel) list = jx_form_choice_list (forms, kind);
  g_autoptr(GtkExpression) name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_name), NULL, NULL);
  g_autoptr(GtkExpression) line = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_line), forms, NULL);
  g_autoptr(GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  jx_search_choose (row, name);
  jx_choice_lines_set (row, line);
  adw_combo_row_set_header_factory (row, headers);
  adw_combo_row_set_use_subtitle (row, TRUE);
  adw_combo_row_set_model (row, list);
}

/* Chooses the form of that id, where it is offered. */
void
jx_form_choice_select (AdwComboRow *row,
                       const char  *id)
{
  GListModel *list = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (list, i);

      if (g_strcmp0 (jx_form_get_id (form), id) == 0)
        adw_combo_row_set_selected (row, i);
    }
}
