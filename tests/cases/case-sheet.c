/* case-sheet.c: the texts of a published table, each in a cell of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-sheet.h"

#include <string.h>

#include "jx-sheet-words.h"

#define RANK_STEP (G_GINT64_CONSTANT (1) << 20)
#define UUID_BYTES 16

/* A UUID that is always the same for the same thing: RFC 9562, version 5, in a name space of ours. */
char *
case_sheet_dup_uuid (const char *kind,
                     const char *name)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;
  GString *uuid = g_string_new (NULL);

  g_checksum_update (sum, (const guchar *) "org.jixiao.Jixiao/", -1);
  g_checksum_update (sum, (const guchar *) kind, -1);
  g_checksum_update (sum, (const guchar *) "/", 1);
  g_checksum_update (sum, (const guchar *) name, -1);
  g_checksum_get_digest (sum, digest, &length);

  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  for (guint i = 0; i < UUID_BYTES; i++)
    g_string_append_printf (uuid, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x", digest[i]);

  return g_string_free (uuid, FALSE);
}

/* The form as it is by now; where it has come to contradict itself, the one that it was before. */
JxForm *
case_sheet_get_form (CaseSheet *self)
{
  GError *error = NULL;
  JxForm *form = case_form_get (self->form, &error);

  if (form == NULL)
    {
      if (self->error == NULL)
        self->error = g_steal_pointer (&error);
      g_clear_error (&error);
    }

  return form;
}

const JxBlock *
case_sheet_find_block (CaseSheet   *self,
                       const char  *place,
                       JxBlockType  type)
{
  JxForm *form = case_sheet_get_form (self);

  for (guint i = 0; form != NULL && i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);

      if (block->type == type && (place == NULL || g_str_equal (block->place, place)))
        return block;
    }

  return NULL;
}

static guint
count_rows (CaseSheet  *self,
            const char *block)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += g_str_equal (((JxRecord *) g_ptr_array_index (self->rows, i))->block, block);

  return n;
}

JxRecord *
case_sheet_add_row (CaseSheet  *self,
                    const char *block,
                    const char *key)
{
  guint position = count_rows (self, block);
  g_autofree char *name = g_strdup_printf ("%s/%s/%u", self->id, block, position);
  g_autofree char *id = case_sheet_dup_uuid ("row", name);
  g_autofree char *parent = case_sheet_dup_uuid ("assessment", self->id);
  JxRecord *row = jx_record_new (JX_RECORD_ROW, id, parent);

  row->block = g_strdup (block);
  row->key = g_strdup (key);
  row->rank = (position + 1) * RANK_STEP;
  g_ptr_array_add (self->rows, row);

  return row;
}

/* The one row of a block that has no more. */
JxRecord *
case_sheet_get_single (CaseSheet     *self,
                       const JxBlock *block)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      JxRecord *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->block, block->id))
        return row;
    }

  return case_sheet_add_row (self, block->id, NULL);
}

static gboolean
is_named (const JxColumn *column,
          const char     *label)
{
  const char *place = *column->place == '/' ? column->place + 1 : column->place;

  return g_str_equal (place, label) || jx_sheet_words_alike (place, label)
         || (*column->title != '\0' && jx_sheet_words_alike (column->title, label));
}

static int
find_named (const JxBlock *block,
            const char    *label)
{
  for (guint i = 0; i < block->n_columns; i++)
    if (is_named (&block->columns[i], label))
      return (int) i;

  return -1;
}

/* the same, where the row has nothing yet: two columns of a county may mean one of the form's */
static int
find_free (const JxBlock  *block,
           const JxRecord *row,
           const char     *label)
{
  for (guint i = 0; i < block->n_columns; i++)
    if (is_named (&block->columns[i], label) && jx_record_get (row, block->columns[i].key) == NULL)
      return (int) i;

  return -1;
}

static gboolean
take_free (CaseSheet      *self,
           const JxBlock  *block,
           int             column,
           JxRecord      **row,
           const char    **key)
{
  JxRecord *single;

  if (column < 0)
    return FALSE;

  single = case_sheet_get_single (self, block);
  if (jx_record_get (single, block->columns[column].key) != NULL)
    return FALSE;

  *row = single;
  *key = block->columns[column].key;

  return TRUE;
}

/* A free cell in the blocks of one row: by what is printed before it or by the word that paths use for it, then by what it
 * means. */
gboolean
case_sheet_find_field (CaseSheet   *self,
                       const char  *label,
                       JxRole       role,
                       JxRecord   **row,
                       const char **key)
{
  JxForm *form = case_sheet_get_form (self);

  for (guint pass = 0; form != NULL && pass < 2; pass++)
    for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
      {
        const JxBlock *block = jx_form_get_block (form, i);
        int column;

        if (!jx_block_is_single (block) || block->type == JX_BLOCK_SECTIONS)
          continue;

        column = pass == 0 ? find_named (block, label) : role != JX_ROLE_NONE ? jx_block_find_role (block, role) : -1;
        if (take_free (self, block, column, row, key))
          return TRUE;
      }

  return FALSE;
}

static char *
new_key (CaseSheet *self)
{
  JxForm *form = case_sheet_get_form (self);
  guint n = 1;

  for (guint i = 0; form != NULL && i < jx_form_get_n_blocks (form); i++)
    n += jx_form_get_block (form, i)->n_columns;

  return g_strdup_printf ("extra-%u", n);
}

/* What is printed in the case is printed, also where the form only keeps it. */
static void
show (CaseSheet  *self,
      const char *block_id,
      const char *key)
{
  JxForm *form = case_sheet_get_form (self);
  int position = form != NULL ? jx_form_find_block (form, block_id) : -1;
  const JxBlock *block = position >= 0 ? jx_form_get_block (form, (guint) position) : NULL;
  int column = block != NULL ? jx_block_find_column (block, key) : -1;

  if (column >= 0 && block->type != JX_BLOCK_SECTIONS && (block->columns[column].span == 0 || !block->print))
    case_form_show (self->form, block_id, (guint) column);
}

static gboolean
has_place (const JxBlock *block,
           const char    *place)
{
  for (guint i = 0; i < block->n_columns; i++)
    if (g_str_equal (block->columns[i].place, place))
      return TRUE;

  return FALSE;
}

/* What a county calls a cell in words of its own is called so in this form, on paper and in findings; once for each cell. */
static void
name_as_printed (CaseSheet     *self,
                 const JxBlock *block,
                 int            column,
                 const char    *label)
{
  const JxColumn *known = &block->columns[column];
  gboolean renamed = !is_named (known, label) && find_named (block, label) < 0;

  if (*known->place == '/' || (!renamed && !is_named (known, label)))
    return;

  if (renamed)
    case_form_rename (self->form, block->id, (guint) column, label);
  if (!has_place (block, label))
    case_form_place (self->form, block->id, (guint) column, label);
}

/* A cell that the form would fill in by itself stays blank where it is printed blank: a blank is typed into it. */
static void
set_blank (CaseSheet     *self,
           JxRecord      *row,
           const JxBlock *block,
           int            column)
{
  if (self->complete && column >= 0 && block->columns[column].span > 0 && block->columns[column].input != JX_INPUT_TEXT
      && jx_block_get_compute (block, row->key, (guint) column) != NULL
      && jx_record_get (row, block->columns[column].key) == NULL)
    jx_record_set (row, block->columns[column].key, " ");
}

static void
set_blank_field (CaseSheet  *self,
                 const char *label,
                 JxRole      role)
{
  JxForm *form = case_sheet_get_form (self);

  for (guint i = 0; form != NULL && i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);
      int column = find_named (block, label);

      if (!jx_block_is_single (block) || block->type == JX_BLOCK_SECTIONS || !block->print)
        continue;
      if (column < 0 && role != JX_ROLE_NONE)
        column = jx_block_find_role (block, role);
      if (column >= 0)
        {
          set_blank (self, case_sheet_get_single (self, block), block, column);
          if (is_named (&block->columns[column], label))
            name_as_printed (self, block, column, label);
          return;
        }
    }
}

static const JxBlock *
block_of (CaseSheet      *self,
          const JxRecord *row)
{
  JxForm *form = case_sheet_get_form (self);
  int position = form != NULL ? jx_form_find_block (form, row->block) : -1;

  return position >= 0 ? jx_form_get_block (form, (guint) position) : NULL;
}

/* Fills a field; one that the form has not is added to @block, or where that is NULL to a block of such fields. */
void
case_sheet_set_field (CaseSheet  *self,
                      const char *block,
                      const char *label,
                      const char *place,
                      JxRole      role,
                      const char *text)
{
  const JxBlock *known;
  JxRecord *row;
  const char *key;

  if (*text == '\0')
    {
      set_blank_field (self, label, role);
      return;
    }

  if (!case_sheet_find_field (self, label, role, &row, &key)
      && !(role == JX_ROLE_PROJECT_NAME && case_sheet_find_field (self, label, JX_ROLE_PROJECT, &row, &key)))
    {
      g_autofree char *added = new_key (self);

      case_form_add_field (self->form, block, added, label, place, JX_ROLE_NONE);
      if (!case_sheet_find_field (self, *place == '/' ? place + 1 : place, JX_ROLE_NONE, &row, &key))
        return;
    }
  else if (block != NULL && (known = block_of (self, row)) != NULL)
    {
      name_as_printed (self, known, jx_block_find_column (known, key), label);
    }

  jx_record_set (row, key, text);
  show (self, row->block, key);
}

/* Tells whether the block of a row has a column under these very words. */
gboolean
case_sheet_has_column (CaseSheet      *self,
                       const JxRecord *row,
                       const char     *label)
{
  const JxBlock *block = block_of (self, row);

  return block != NULL && find_named (block, label) >= 0;
}

/* Fills a cell of a row of several; a column that the form has not is added. */
void
case_sheet_set_cell (CaseSheet  *self,
                     JxRecord   *row,
                     const char *label,
                     JxRole      role,
                     const char *text)
{
  const JxBlock *block = block_of (self, row);
  int column;

  if (block == NULL)
    return;

  column = role != JX_ROLE_NONE ? jx_block_find_role (block, role) : -1;
  if (column < 0)
    column = find_free (block, row, label);
  if (column >= 0 && jx_record_get (row, block->columns[column].key) == NULL)
    name_as_printed (self, block, column, label);
  if (*text == '\0')
    {
      set_blank (self, row, block, column >= 0 ? column : find_named (block, label));
      return;
    }

  if (column < 0 || jx_record_get (row, block->columns[column].key) != NULL)
    column = find_free (block, row, label);

  if (column < 0)
    {
      g_autofree char *added = new_key (self);

      case_form_add_column (self->form, block->id, added, label, label, role);
      if ((block = block_of (self, row)) == NULL || (column = jx_block_find_column (block, added)) < 0)
        return;
    }

  jx_record_set (row, block->columns[column].key, text);
  show (self, row->block, block->columns[column].key);
}

/* 82.45 as it stood: the fewest digits that are read as the same number */
static char *
dup_shortest (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint digits = 1; digits <= 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%ug", digits);

      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) >= number && g_ascii_strtod (text, NULL) <= number)
        break;
    }

  return g_strdup (text);
}

/* What a value of the case prints; "" for null, JSON for what is no plain text. */
char *
case_sheet_dup_text (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return dup_shortest (json_node_get_double (node));

  return json_to_string (node, FALSE);
}
