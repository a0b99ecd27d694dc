/* jx-paste.c: rows of another table into a table, before it is done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-paste.h"

#include <glib/gi18n-lib.h>

#include "jx-edits.h"
#include "jx-row-record.h"

struct _JxPaste
{
  JxAssessment  *assessment;
  JxTable       *table;
  const JxBlock *block;
  GPtrArray     *rows;      /* GPtrArray of char *, by column; NULL: it says nothing of it */
  GArray        *lines;     /* JxPasteLine, as they will stand; the removed ones last */
};

static const char *
get_given (const JxPaste *self,
           int            row,
           int            column)
{
  return row >= 0 && column >= 0 ? g_ptr_array_index ((GPtrArray *) g_ptr_array_index (self->rows, row), column) : NULL;
}

static const char *
get_own (const JxPaste *self,
         int            position,
         int            column)
{
  return position >= 0 && column >= 0 ? jx_row_get_typed (jx_table_get_row (self->table, (guint) position), (guint) column) : NULL;
}

/* ---- which row is which ---- */

static gboolean
says_same (const JxPaste *self,
           JxRole         role,
           int            position,
           int            row)
{
  int column = jx_block_find_role (self->block, role);
  const char *own = get_own (self, position, column), *given = get_given (self, row, column);

  return g_strcmp0 (own != NULL ? own : "", given != NULL ? given : "") == 0;
}

static gboolean
is_class (const JxPaste *self,
          int            position,
          int            row)
{
  return says_same (self, JX_ROLE_LEVEL1, position, row) && says_same (self, JX_ROLE_LEVEL2, position, row);
}

/* A line of its class that waits to be filled in. */
static gboolean
is_blank (const JxPaste *self,
          int            position)
{
  for (guint column = 0; column < self->block->n_columns; column++)
    {
      JxRole role = self->block->columns[column].role;
      const char *text = get_own (self, position, (int) column);

      if (role != JX_ROLE_LEVEL1 && role != JX_ROLE_LEVEL2 && text != NULL && *text != '\0')
        return FALSE;
    }

  return TRUE;
}

typedef enum
{
  MATCH_WHOLLY,     /* class and name */
  MATCH_NAME,
  MATCH_BLANK,      /* a blank row of its class */
  N_MATCHES
} Match;

static gboolean
matches (const JxPaste *self,
         Match          match,
         int            position,
         int            row)
{
  const char *name = get_own (self, position, jx_block_find_role (self->block, JX_ROLE_NAME));
  gboolean named = name != NULL && *name != '\0' && says_same (self, JX_ROLE_NAME, position, row);

  if (match == MATCH_BLANK)
    return is_blank (self, position) && is_class (self, position, row);

  return named && (match == MATCH_NAME || is_class (self, position, row));
}

/* Of each given row the row of the table that it is, -1 none. The sure ones first. */
static int *
match_rows (const JxPaste *self,
            Match          first)
{
  int *found = g_new (int, self->rows->len + 1);
  guint n_own = jx_table_get_n_rows (self->table);
  g_autofree gboolean *taken = g_new0 (gboolean, n_own + 1);

  for (guint row = 0; row < self->rows->len; row++)
    found[row] = -1;

  for (Match match = first; match < N_MATCHES; match++)
    for (guint row = 0; row < self->rows->len; row++)
      for (guint position = 0; position < n_own && found[row] < 0; position++)
        if (!taken[position] && matches (self, match, (int) position, (int) row))
          {
            taken[position] = TRUE;
            found[row] = (int) position;
          }

  return found;
}

/* ---- what becomes of them ---- */

static JxPasteFate
find_fate (const JxPaste *self,
           int            position,
           int            row)
{
  if (position < 0)
    return JX_PASTE_ADDED;

  for (guint column = 0; column < self->block->n_columns; column++)
    {
      const char *given = get_given (self, row, (int) column);

      if (given != NULL && g_strcmp0 (given, get_own (self, position, (int) column)) != 0)
        return JX_PASTE_CHANGED;
    }

  return JX_PASTE_SAME;
}

static void
replace (JxPaste   *self,
         const int *found)
{
  guint n_own = jx_table_get_n_rows (self->table);
  g_autofree gboolean *kept = g_new0 (gboolean, n_own + 1);

  for (guint row = 0; row < self->rows->len; row++)
    {
      g_array_append_val (self->lines, ((JxPasteLine) { find_fate (self, found[row], (int) row), found[row], (int) row }));
      if (found[row] >= 0)
        kept[found[row]] = TRUE;
    }

  for (guint position = 0; position < n_own; position++)
    if (!kept[position])
      g_array_append_val (self->lines, ((JxPasteLine) { JX_PASTE_REMOVED, (int) position, -1 }));
}

/* Behind the last line of its class; at the end if there is none. */
static guint
find_end (const JxPaste *self,
          int            row)
{
  int level = jx_block_find_role (self->block, JX_ROLE_LEVEL1);
  const char *own = get_given (self, row, level);

  for (guint line = self->lines->len; line > 0; line--)
    {
      const JxPasteLine *at = jx_paste_get_line (self, line - 1);
      const char *text = at->given >= 0 ? get_given (self, at->given, level) : get_own (self, at->before, level);

      if (own != NULL && g_strcmp0 (text, own) == 0)
        return line;
    }

  return self->lines->len;
}

static void
append (JxPaste   *self,
        const int *found)
{
  for (guint position = 0; position < jx_table_get_n_rows (self->table); position++)
    g_array_append_val (self->lines, ((JxPasteLine) { JX_PASTE_SAME, (int) position, -1 }));

  for (guint row = 0; row < self->rows->len; row++)
    if (found[row] >= 0)
      g_array_index (self->lines, JxPasteLine, found[row]) = (JxPasteLine) { JX_PASTE_CHANGED, found[row], (int) row };

  for (guint row = 0; row < self->rows->len; row++)
    {
      JxPasteLine line = { JX_PASTE_ADDED, -1, (int) row };

      if (found[row] < 0)
        g_array_insert_val (self->lines, find_end (self, (int) row), line);
    }
}

/**
 * jx_paste_new:
 * @assessment: an assessment
 * @table: one of its tables, of indicators; as it is now
 * @rows: (transfer full) (element-type GPtrArray): what is pasted: of each row its texts by column, `NULL` where it says nothing
 * @mode: what shall become of the rows that are there
 *
 * Finds out what rows of another table would change. A row that is replaced by one of its name stays the same row: what is
 * attached to it and what the paste does not say is kept. Blank rows of a class are filled in first.
 *
 * Returns: (transfer full): the plan; good for as long as the table stays as it is
 */
JxPaste *
jx_paste_new (JxAssessment *assessment,
              JxTable      *table,
              GPtrArray    *rows,
              JxPasteMode   mode)
{
  JxPaste *self = g_new0 (JxPaste, 1);
  g_autofree int *found = NULL;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && JX_IS_TABLE (table) && rows != NULL, self);

  self->assessment = g_object_ref (assessment);
  self->table = g_object_ref (table);
  self->block = jx_table_get_block (table);
  self->rows = rows;
  self->lines = g_array_new (FALSE, FALSE, sizeof (JxPasteLine));
  found = match_rows (self, mode == JX_PASTE_REPLACE ? MATCH_WHOLLY : MATCH_BLANK);

  if (mode == JX_PASTE_REPLACE)
    replace (self, found);
  else
    append (self, found);

  return self;
}

/**
 * jx_paste_free:
 * @self: (nullable): a plan
 *
 * Frees a plan.
 */
void
jx_paste_free (JxPaste *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->assessment);
  g_clear_object (&self->table);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

/**
 * jx_paste_get_n_lines:
 * @self: a plan
 *
 * Counts the rows that were or will be there.
 *
 * Returns: their number
 */
guint
jx_paste_get_n_lines (const JxPaste *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * jx_paste_get_line:
 * @self: a plan
 * @line: a line, in the order of the table as it will be; those that are removed come last
 *
 * Gets what becomes of a row.
 *
 * Returns: (transfer none): the line
 */
const JxPasteLine *
jx_paste_get_line (const JxPaste *self,
                   guint          line)
{
  g_return_val_if_fail (self != NULL && line < self->lines->len, NULL);

  return &g_array_index (self->lines, JxPasteLine, line);
}

/**
 * jx_paste_count:
 * @self: a plan
 * @fate: what becomes of a row
 *
 * Counts the rows that something becomes of.
 *
 * Returns: their number
 */
guint
jx_paste_count (const JxPaste *self,
                JxPasteFate    fate)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint line = 0; line < self->lines->len; line++)
    n += jx_paste_get_line (self, line)->fate == fate;

  return n;
}

/**
 * jx_paste_dup_summary:
 * @self: a plan
 *
 * Says how many rows become what; of that which none becomes nothing is said.
 *
 * Returns: (transfer full): a sentence
 */
char *
jx_paste_dup_summary (const JxPaste *self)
{
  static const struct { JxPasteFate fate; const char *words; } parts[] = {
    { JX_PASTE_ADDED, N_("%u added") }, { JX_PASTE_CHANGED, N_("%u changed") }, { JX_PASTE_REMOVED, N_("%u removed") },
    { JX_PASTE_SAME, N_("%u left as they are") },
  };
  g_autoptr(GString) counts = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint n = jx_paste_count (self, parts[i].fate);

      if (n > 0)
        {
          g_string_append (counts, counts->len > 0 ? C_("between counts", ", ") : "");
          g_string_append_printf (counts, _(parts[i].words), n);
        }
    }

  return counts->len > 0 ? g_strdup_printf (_("Indicators: %s."), counts->str) : g_strdup (_("There are no indicators."));
}

/**
 * jx_paste_get_before:
 * @self: a plan
 * @line: a line
 * @column: of the table
 *
 * Gets what is typed in a cell now.
 *
 * Returns: (transfer none) (nullable): the text, `NULL` if there is none
 */
const char *
jx_paste_get_before (const JxPaste *self,
                     guint          line,
                     guint          column)
{
  g_return_val_if_fail (self != NULL && line < self->lines->len, NULL);

  return get_own (self, jx_paste_get_line (self, line)->before, (int) column);
}

/**
 * jx_paste_get_after:
 * @self: a plan
 * @line: a line
 * @column: of the table
 *
 * Gets what will be typed in a cell.
 *
 * Returns: (transfer none) (nullable): the text, `NULL` if there will be none
 */
const char *
jx_paste_get_after (const JxPaste *self,
                    guint          line,
                    guint          column)
{
  const JxPasteLine *at;
  const char *given;

  g_return_val_if_fail (self != NULL && line < self->lines->len, NULL);

  at = jx_paste_get_line (self, line);
  given = get_given (self, at->given, (int) column);

  return given != NULL || at->fate == JX_PASTE_REMOVED ? given : get_own (self, at->before, (int) column);
}

/* ---- doing it ---- */

static void
remove_row (const JxPaste *self,
            JxCommand     *group,
            guint          position)
{
  g_autoptr(JxRecord) record = jx_row_to_record (jx_table_get_row (self->table, position), self->block,
                                                 jx_assessment_get_id (self->assessment));

  jx_command_add (group, jx_command_new_remove (record, position));
}

static void
insert_row (const JxPaste *self,
            JxCommand     *group,
            int            given,
            guint          position)
{
  g_autoptr(JxRow) row = jx_row_new_from_def (NULL, NULL, self->block, jx_assessment_get_money_unit (self->assessment));
  g_autoptr(JxRecord) record = jx_row_to_record (row, self->block, jx_assessment_get_id (self->assessment));

  for (guint column = 0; column < self->block->n_columns; column++)
    if (get_given (self, given, (int) column) != NULL)
      jx_record_set (record, self->block->columns[column].key, get_given (self, given, (int) column));

  jx_command_add (group, jx_command_new_insert (record, position));
}

static void
set_row (const JxPaste     *self,
         JxCommand         *group,
         const JxPasteLine *line)
{
  for (guint column = 0; column < self->block->n_columns; column++)
    {
      const char *given = get_given (self, line->given, (int) column);

      if (given != NULL && g_strcmp0 (given, get_own (self, line->before, (int) column)) != 0)
        jx_command_add (group, jx_edits_set (self->assessment, self->table, (guint) line->before, column, given));
    }
}

/* Where a row stands by now, from @first on. */
static guint
find_now (const GArray *order,
          guint         first,
          int           before)
{
  for (guint n = first; n < order->len; n++)
    if (g_array_index (order, int, n) == before)
      return n;

  g_assert_not_reached ();
}

static void
place_line (const JxPaste     *self,
            JxCommand         *group,
            GArray            *order,
            guint              place,
            const JxPasteLine *line)
{
  guint now;

  if (line->before < 0)
    {
      insert_row (self, group, line->given, place);
      g_array_insert_val (order, place, line->before);
      return;
    }

  now = find_now (order, place, line->before);
  if (now != place)
    {
      jx_command_add (group, jx_command_new_move (jx_row_get_id (jx_table_get_row (self->table, (guint) line->before)), now, place));
      g_array_remove_index (order, now);
      g_array_insert_val (order, place, line->before);
    }
  if (line->given >= 0)
    set_row (self, group, line);
}

/**
 * jx_paste_make_command:
 * @self: a plan
 * @label: what undo will call it
 *
 * Makes the changes one command.
 *
 * Returns: (transfer full): one command, not applied yet; empty if nothing changes
 */
JxCommand *
jx_paste_make_command (const JxPaste *self,
                       const char    *label)
{
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (int));   /* of the rows by now: where they were */
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);

  g_return_val_if_fail (self != NULL, group);

  for (int position = 0; position < (int) jx_table_get_n_rows (self->table); position++)
    g_array_append_val (order, position);

  for (guint n = self->lines->len; n > 0; n--)
    {
      const JxPasteLine *line = jx_paste_get_line (self, n - 1);

      if (line->fate == JX_PASTE_REMOVED)   /* the last ones first: none moves up that is still to go */
        {
          remove_row (self, group, (guint) line->before);
          g_array_remove_index (order, (guint) line->before);
        }
    }

  for (guint n = 0; n < self->lines->len && jx_paste_get_line (self, n)->fate != JX_PASTE_REMOVED; n++)
    place_line (self, group, order, n, jx_paste_get_line (self, n));

  return group;
}
