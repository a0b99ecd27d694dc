/* jx-table-proposals.c: proposes indicators while their names are typed into a table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-proposals.h"

#include "jx-desk.h"
#include "jx-edits.h"
#include "jx-suggestions.h"

struct _JxTableProposals
{
  GObject       parent_instance;

  JxSession    *session;
  JxTableModel *model;
  JxGrid       *grid;           /* not held, as @owner */
  GtkWidget    *owner;          /* the view of the table, whose part this is */
  GtkWidget    *suggestions;    /* NULL until a name is typed */
};

G_DEFINE_FINAL_TYPE (JxTableProposals, jx_table_proposals, G_TYPE_OBJECT)

/* The cell in hand, where it is a name */
typedef struct
{
  GdkRectangle  area;
  guint         position;
  gboolean      is_new;
  const char   *level1;
  const char   *level2;
} Place;

static const char *
get_level (JxTable *table,
           JxRole   role,
           guint    position)
{
  int column = jx_block_find_role (jx_table_get_block (table), role);

  return column >= 0 && position < jx_table_get_n_rows (table)
         ? jx_row_get_typed (jx_table_get_row (table, position), (guint) column) : NULL;
}

/* In the coordinates of @owner, to which the list belongs */
static gboolean
get_area (JxTableProposals *self,
          guint             row,
          guint             column,
          GdkRectangle     *area)
{
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0);

  if (!jx_grid_view_get_cell_area (JX_GRID_VIEW (self->grid), row, column, area)
      || !gtk_widget_compute_point (GTK_WIDGET (self->grid), self->owner, &origin, &origin))
    return FALSE;

  area->x += (int) origin.x;
  area->y += (int) origin.y;

  return TRUE;
}

static gboolean
find_place (JxTableProposals *self,
            Place            *place)
{
  JxTable *table = jx_table_model_get_table (self->model);
  const JxTableLine *line;
  guint row, column, like;

  if (!jx_grid_get_active (self->grid, &row, &column) || row >= jx_table_model_get_n_lines (self->model)
      || (int) column != jx_block_find_role (jx_table_get_block (table), JX_ROLE_NAME)
      || !get_area (self, row, column, &place->area))
    return FALSE;

  line = jx_table_model_get_line (self->model, row);
  like = line->is_new && line->position > 0 ? line->position - 1 : line->position;
  place->position = line->position;
  place->is_new = line->is_new;
  place->level1 = get_level (table, JX_ROLE_LEVEL1, like);
  place->level2 = get_level (table, JX_ROLE_LEVEL2, like);

  return TRUE;
}

static void
hide (JxTableProposals *self)
{
  if (self->suggestions != NULL)
    jx_suggestions_withdraw (JX_SUGGESTIONS (self->suggestions));
}

static void
chosen_cb (JxTableProposals    *self,
           const JxLibraryItem *item)
{
  JxAssessment *assessment = jx_session_get_assessment (self->session);
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(GError) error = NULL;
  Place place;

  /* a row of the empty line comes into being with what was typed into it */
  jx_grid_commit (self->grid);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));

  if (!find_place (self, &place))
    return;

  command = jx_edits_take_indicator (assessment, jx_table_model_get_table (self->model), place.position, place.is_new, item);
  if (!jx_history_do (jx_session_get_history (self->session), command, &error))
    g_signal_emit_by_name (self->grid, "problem", error->message);
}

/* Once closed the keys are the grid's again, unless they went elsewhere by themselves. */
static void
closed_cb (JxTableProposals *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->grid));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_is_ancestor (focus, self->suggestions))
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static JxSuggestions *
get_suggestions (JxTableProposals *self)
{
  if (self->suggestions == NULL)
    {
      self->suggestions = jx_suggestions_new (self->session, jx_desk_get_store (jx_desk_of (GTK_WIDGET (self->grid))));
      gtk_widget_set_parent (self->suggestions, self->owner);
      g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->suggestions, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }

  return JX_SUGGESTIONS (self->suggestions);
}

static void
edit_cb (JxTableProposals *self,
         const JxGridEdit *edit)
{
  Place place;

  if (edit->kind == JX_GRID_EDIT_TYPING && find_place (self, &place))
    jx_suggestions_offer (get_suggestions (self), &place.area, edit->texts[0] != NULL ? edit->texts[0] : "", place.level1,
                          place.level2);
  else
    hide (self);
}

static gboolean
choose_cb (JxTableProposals *self)
{
  g_autofree char *text = NULL;
  guint row, column;
  Place place;

  if (!find_place (self, &place) || !jx_grid_get_active (self->grid, &row, &column))
    return FALSE;

  text = jx_grid_model_get_edit_text (JX_GRID_MODEL (self->model), row, column);

  return jx_suggestions_enter (get_suggestions (self), &place.area, text != NULL ? text : "", place.level1, place.level2);
}

/* What the input method shows while it composes stands in the same place. */
static void
preedit_changed_cb (JxTableProposals *self,
                    const char       *preedit)
{
  if (*preedit != '\0')
    hide (self);
}

static void
unrealize_cb (JxTableProposals *self)
{
  g_clear_pointer (&self->suggestions, gtk_widget_unparent);
}

static void
jx_table_proposals_dispose (GObject *object)
{
  JxTableProposals *self = JX_TABLE_PROPOSALS (object);

  g_clear_pointer (&self->suggestions, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_table_proposals_parent_class)->dispose (object);
}

static void
jx_table_proposals_class_init (JxTableProposalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_table_proposals_dispose;
}

static void
jx_table_proposals_init (JxTableProposals *self)
{
}

/* For a table of indicators. It lives no longer than @owner, which shows the @grid. */
JxTableProposals *
jx_table_proposals_new (JxSession    *session,
                        JxTableModel *model,
                        JxGrid       *grid,
                        GtkWidget    *owner)
{
  JxTableProposals *self = g_object_new (JX_TYPE_TABLE_PROPOSALS, NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  self->grid = grid;
  self->owner = owner;
  g_signal_connect_object (grid, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (grid, "choose", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "active-changed", G_CALLBACK (hide), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (owner, "unrealize", G_CALLBACK (unrealize_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jx_grid_get_editor (grid), "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
