/* jx-form-draft-page.c: a form of one's own, adjusted without a text editor, with the page it prints beside it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-draft-page.h"

#include <string.h>

#include "jx-form-edits.h"
#include "jx-form-head-page.h"
#include "jx-form-item.h"
#include "jx-form-parts.h"
#include "jx-form-sections-page.h"
#include "jx-form-table-page.h"
#include "jx-pages.h"
#include "jx-rules-page.h"
#include "jx-sight.h"

#define PREVIEW_DELAY 120   /* ms after the last key */

struct _JxFormDraftPage
{
  AdwNavigationPage  parent_instance;

  AdwBanner         *fault;
  GtkWidget         *back;        /* that asks first; the header's own is there while nothing was changed */
  GtkWidget         *save;
  GtkWidget         *preview;
  GtkWidget         *pages;
  AdwPreferencesPage *head, *table, *sections;
  GtkWidget         *rules;

  JxForms           *forms;       /* they know how pages are wanted */
  JxFormDraft       *draft;
  char              *shape;       /* what rows there are: another shape needs other rows */
  char              *profile;     /* the rules as they are shown */
  char              *focus;       /* the item that gets the focus when the rows are made anew, or NULL */
  gboolean           naming;      /* it was just added: its name is typed next */
  guint              rebuild_id;
  guint              preview_id;
  gboolean           ruling;      /* the rules come from the page, or go to it */
};

G_DEFINE_FINAL_TYPE (JxFormDraftPage, jx_form_draft_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SAVE,
  PREVIEW,
  LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what is shown ---- */

/* How many rows there are: as long as it is the same, they follow by themselves. */
static char *
dup_shape (JxFormDraft *draft)
{
  GString *shape = g_string_new (NULL);
  guint n_blocks = jx_form_draft_count (draft, "blocks");

  for (guint i = 0; i < n_blocks; i++)
    {
      static const char *const lists[] = { "columns", "rows", "lines" };
      g_autofree char *id_place = g_strdup_printf ("blocks[%u].id", i), *id = jx_form_draft_dup_text (draft, id_place);
      int position = jx_form_find_block (jx_form_draft_get_form (draft), id);
      gboolean own_rows = position >= 0
                          && jx_form_get_block (jx_form_draft_get_form (draft), position)->type == JX_BLOCK_INDICATORS;

      g_string_append (shape, id);
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        {
          g_autofree char *list = g_strdup_printf ("blocks[%u].%s", i, lists[j]);

          g_string_append_printf (shape, " %u", own_rows && j == 1 ? 0 : jx_form_draft_count (draft, list));
        }
    }

  g_string_append_printf (shape, "/%u", jx_form_draft_count (draft, "sections"));

  return g_string_free (shape, FALSE);
}

static GtkWidget *
find_item (GtkWidget  *below,
           const char *place)
{
  if (g_strcmp0 (jx_form_item_get_place (below), place) == 0)
    return below;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_item (child, place);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
focus_item (JxFormDraftPage *self)
{
  g_autofree char *place = g_steal_pointer (&self->focus);
  GtkWidget *row = place != NULL ? find_item (GTK_WIDGET (self), place) : NULL;
  GtkWidget *name = row != NULL && self->naming ? jx_form_item_open (row) : NULL;

  self->naming = FALSE;
  if (name != NULL)
    gtk_widget_grab_focus (name);
  else if (row != NULL && ADW_IS_EXPANDER_ROW (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);   /* its head; the row itself has no focus */
  else if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* The pages stay as they were looked at: scrolled to the same place, and open what was open. */
static void
fill (JxFormDraftPage *self)
{
  AdwPreferencesPage *pages[] = { self->head, self->table, self->sections };
  void (*const fillers[]) (AdwPreferencesPage *page, JxFormDraft *draft) =
    { jx_form_head_page_fill, jx_form_table_page_fill, jx_form_sections_page_fill };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      double scrolled = gtk_adjustment_get_value (jx_sight_find_adjustment (GTK_WIDGET (pages[i])));
      g_auto(GStrv) open = jx_form_item_list_open (GTK_WIDGET (pages[i]));

      jx_form_item_clear_groups (pages[i]);
      fillers[i] (pages[i], self->draft);
      jx_form_item_reopen (GTK_WIDGET (pages[i]), (const char *const *) open);
      jx_sight_hold (GTK_WIDGET (pages[i]), scrolled);
    }
}

static gboolean
rebuild_cb (gpointer data)
{
  JxFormDraftPage *self = data;

  self->rebuild_id = 0;
  fill (self);
  focus_item (self);

  return G_SOURCE_REMOVE;
}

static gboolean
preview_cb (gpointer data)
{
  JxFormDraftPage *self = data;
  g_autoptr(JxAssessment) sample = jx_form_sample (jx_form_draft_get_form (self->draft), self->forms);
  g_autoptr(JxReport) report = jx_report_new (sample);

  self->preview_id = 0;
  jx_pages_set_report (JX_PAGES (self->pages), report);

  return G_SOURCE_REMOVE;
}

static void
show_rules (JxFormDraftPage *self)
{
  const char *json = jx_form_get_profile_json (jx_form_draft_get_form (self->draft));

  if (!g_set_str (&self->profile, json) || self->ruling)
    return;

  self->ruling = TRUE;
  jx_rules_page_set_json (JX_RULES_PAGE (self->rules), json);
  self->ruling = FALSE;
}

/* Where nothing is lost, the navigation goes back by itself. */
static void
show_steps (JxFormDraftPage *self)
{
  gboolean changed = jx_form_draft_can_undo (self->draft);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.undo", changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.redo", jx_form_draft_can_redo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.leave", changed);
  gtk_widget_set_visible (self->back, changed);
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), !changed);
}

/* Rows that a fault keeps from being made anew stand for other items by now. */
static void
show_stale (JxFormDraftPage *self,
            gboolean         stale)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->table)) != stale)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->table), !stale);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sections), !stale);
  if (stale)
    gtk_widget_child_focus (GTK_WIDGET (self->fault), GTK_DIR_TAB_FORWARD);   /* it can be undone there */
}

/* A form with a fault is not saved; the page shows it as it was before. */
static void
draft_changed_cb (JxFormDraftPage *self)
{
  GPtrArray *faults = jx_form_draft_get_faults (self->draft);
  g_autofree char *fault = faults->len > 0 ? jx_form_draft_explain (self->draft, g_ptr_array_index (faults, 0)) : g_strdup ("");
  g_autofree char *shape = dup_shape (self->draft);

  adw_banner_set_title (self->fault, fault);
  adw_banner_set_revealed (self->fault, faults->len > 0);
  gtk_widget_set_sensitive (self->save, faults->len == 0);
  gtk_widget_set_sensitive (self->preview, faults->len == 0);
  show_steps (self);
  show_stale (self, faults->len > 0 && !g_str_equal (shape, self->shape));

  if (faults->len > 0)
    return;

  show_rules (self);
  g_clear_handle_id (&self->preview_id, g_source_remove);
  self->preview_id = g_timeout_add (PREVIEW_DELAY, preview_cb, self);
  if (g_set_str (&self->shape, shape) && self->rebuild_id == 0)
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH, rebuild_cb, self, NULL);   /* before the next key, not in a row's own */
}

static void
rules_changed_cb (JxFormDraftPage *self)
{
  g_autofree char *json = jx_rules_page_dup_json (JX_RULES_PAGE (self->rules));

  if (self->ruling)
    return;

  self->ruling = TRUE;
  jx_form_draft_set (self->draft, "profile", json_from_string (json, NULL), NULL);
  self->ruling = FALSE;
  if (jx_form_draft_get_faults (self->draft)->len > 0)
    g_clear_pointer (&self->profile, g_free);   /* other rules are shown than the form's */
}

/* ---- actions ---- */

static void
tell (JxFormDraftPage *self,
      GError          *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

/* @place ends with the item's position in brackets. */
static void
move (JxFormDraftPage *self,
      const char      *place,
      int              by)
{
  g_autofree char *list = g_strndup (place, (gsize) (strrchr (place, '[') - place));
  gint64 to = g_ascii_strtoll (strrchr (place, '[') + 1, NULL, 10) + by;
  g_autoptr(GError) error = NULL;

  if (to < 0 || to >= jx_form_draft_count (self->draft, list))
    return;

  g_free (self->focus);
  self->focus = g_strdup_printf ("%s[%d]", list, (int) to);
  if (!jx_form_draft_move (self->draft, place, (guint) to, &error))
    tell (self, error);
  else if (self->rebuild_id == 0)
    focus_item (self);   /* the rows are the same: what they show has changed places */
}

static void
up_action (GtkWidget  *widget,
           const char *name,
           GVariant   *place)
{
  move (JX_FORM_DRAFT_PAGE (widget), g_variant_get_string (place, NULL), -1);
}

static void
down_action (GtkWidget  *widget,
             const char *name,
             GVariant   *place)
{
  move (JX_FORM_DRAFT_PAGE (widget), g_variant_get_string (place, NULL), 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *place)
{
  JxFormDraftPage *self = JX_FORM_DRAFT_PAGE (widget);
  g_autoptr(GError) error = NULL;

  g_set_str (&self->focus, g_variant_get_string (place, NULL));   /* what comes after it */
  jx_form_draft_remove (self->draft, self->focus, &error);
  tell (self, error);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *what)
{
  JxFormDraftPage *self = JX_FORM_DRAFT_PAGE (widget);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->focus, g_free);
  self->naming = jx_form_parts_add (self->draft, g_variant_get_string (what, NULL), &self->focus, &error);
  tell (self, error);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  jx_form_draft_undo (JX_FORM_DRAFT_PAGE (widget)->draft);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  jx_form_draft_redo (JX_FORM_DRAFT_PAGE (widget)->draft);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[LEAVE], 0);
}

static void
save_cb (JxFormDraftPage *self)
{
  g_signal_emit (self, signals[SAVE], 0, jx_form_draft_get_form (self->draft));
}

static void
preview_clicked_cb (JxFormDraftPage *self)
{
  g_signal_emit (self, signals[PREVIEW], 0, jx_form_draft_get_form (self->draft));
}

/* ---- the object ---- */

static void
jx_form_draft_page_dispose (GObject *object)
{
  JxFormDraftPage *self = JX_FORM_DRAFT_PAGE (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_handle_id (&self->preview_id, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->forms);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_FORM_DRAFT_PAGE);

  G_OBJECT_CLASS (jx_form_draft_page_parent_class)->dispose (object);
}

static void
jx_form_draft_page_finalize (GObject *object)
{
  JxFormDraftPage *self = JX_FORM_DRAFT_PAGE (object);

  g_free (self->shape);
  g_free (self->profile);
  g_free (self->focus);

  G_OBJECT_CLASS (jx_form_draft_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "draft.up", "s", up_action);
  gtk_widget_class_install_action (widget_class, "draft.down", "s", down_action);
  gtk_widget_class_install_action (widget_class, "draft.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "draft.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "draft.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "draft.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "draft.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, "draft.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "draft.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "draft.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "draft.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "draft.redo", NULL);
}

static void
jx_form_draft_page_class_init (JxFormDraftPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_form_draft_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_form_draft_page_finalize;

  signals[SAVE] = g_signal_new ("save", JX_TYPE_FORM_DRAFT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                JX_TYPE_FORM);
  signals[PREVIEW] = g_signal_new ("preview", JX_TYPE_FORM_DRAFT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   JX_TYPE_FORM);
  signals[LEAVE] = g_signal_new ("leave", JX_TYPE_FORM_DRAFT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-form-draft-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, fault);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, back);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, save);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, preview);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, pages);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, head);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, table);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, sections);
  gtk_widget_class_bind_template_child (widget_class, JxFormDraftPage, rules);
  gtk_widget_class_bind_template_callback (widget_class, rules_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_clicked_cb);
  g_type_ensure (JX_TYPE_PAGES);
  g_type_ensure (JX_TYPE_RULES_PAGE);
}

static void
jx_form_draft_page_init (JxFormDraftPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
jx_form_draft_page_new (JxForms *forms,
                        JxForm  *form)
{
  JxFormDraftPage *self = g_object_new (JX_TYPE_FORM_DRAFT_PAGE, NULL);

  self->forms = g_object_ref (forms);
  self->draft = jx_form_draft_new (forms, form);
  self->shape = dup_shape (self->draft);
  fill (self);
  draft_changed_cb (self);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_NAVIGATION_PAGE (self);
}
