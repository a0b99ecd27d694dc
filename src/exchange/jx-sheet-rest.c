/* jx-sheet-rest.c: what of a foreign sheet found no place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-sheet-rest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"
#include "jx-sheet-titles.h"

#define MAX_CANDIDATES 200    /* records looked through for one row; beyond, something may be told that has a place */
#define MAX_TITLE      50     /* characters; a longer line is a sentence */

struct _JxSheetRest
{
  const JxCells *cells;
  GHashTable    *words;     /* labels of the forms, plain */
  GHashTable    *lost;      /* rows of the sheet, from 1 */
  GHashTable    *rows;      /* a bare text → GPtrArray of Said, not owned */
  GPtrArray     *all;       /* Said: of the rows; owned */
  GPtrArray     *heads;     /* Said: of agencies, projects, assessments; owned */
  GHashTable    *in_heads;  /* their texts and what they were made of, bare */
  GHashTable    *totals;    /* bare texts that are computed below the indicators */
  guint          serial;    /* the column below 序号, from 1; 0: there is none */
};

/* The bare texts of a record. */
typedef GPtrArray Said;

/* What a cell with a label before it or behind it may still say: nothing of its own. */
static const char *const empty_words[] = { "年度", "年", "金额单位", "单位", "序号", "评价年度", "预算执行情况", "预算执行",
                                           "资金情况", "资金投入情况", "资金使用情况", NULL };

/* Widths and spaces aside. */
static char *
dup_bare (const char *text)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *bare = g_string_new (NULL);

  for (const char *p = folded; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));

  return g_string_free (bare, FALSE);
}

/* ---- what is known ---- */

/**
 * jx_sheet_rest_new:
 * @cells: a finished sheet; must live longer
 *
 * Begins to look for what of a sheet found no place. Forms, records and lost rows are added, then it is told.
 *
 * Returns: (transfer full): what is known of the sheet so far: nothing
 */
JxSheetRest *
jx_sheet_rest_new (const JxCells *cells)
{
  JxSheetRest *self = g_new0 (JxSheetRest, 1);

  self->cells = cells;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lost = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->in_heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * jx_sheet_rest_free:
 * @self: (nullable): what is known of a sheet
 *
 * Frees it.
 */
void
jx_sheet_rest_free (JxSheetRest *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->words);
  g_hash_table_unref (self->lost);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->heads);
  g_hash_table_unref (self->in_heads);
  g_hash_table_unref (self->totals);
  g_free (self);
}

static void
add_word (JxSheetRest *self,
          const char  *label)
{
  if (label == NULL)
    return;

  g_hash_table_add (self->words, jx_sheet_words_open (label));
  g_hash_table_add (self->words, jx_sheet_words_normalize (label));
}

/* What was read as a label says nothing of its own. */
static void
add_labels (JxSheetRest        *self,
            const JxSheetTable *table)
{
  for (guint n = 0; n < table->labels->len; n++)
    add_word (self, g_ptr_array_index (table->labels, n));
}

static void
add_block (JxSheetRest   *self,
           const JxBlock *block)
{
  add_word (self, block->title);
  add_word (self, block->caption);

  for (guint n = 0; n < block->n_columns; n++)
    {
      add_word (self, block->columns[n].title);
      add_word (self, block->columns[n].group);
    }

  for (guint n = 0; n < block->n_layout; n++)
    for (guint cell = 0; cell < block->layout[n].n_cells; cell++)
      add_word (self, block->layout[n].cells[cell].label);

  for (guint n = 0; n < block->n_rows; n++)
    for (guint cell = 0; cell < block->rows[n].n_cells; cell++)
      add_word (self, block->rows[n].cells[cell].typed);

  for (guint n = 0; block->notes != NULL && block->notes[n] != NULL; n++)
    add_word (self, block->notes[n]);
}

/**
 * jx_sheet_rest_add_form:
 * @self: what is known of a sheet
 * @form: a form that something of the sheet went into
 *
 * Adds the labels that the form prints itself: a sheet that prints them too loses nothing by it.
 */
void
jx_sheet_rest_add_form (JxSheetRest *self,
                        JxForm      *form)
{
  g_return_if_fail (self != NULL && JX_IS_FORM (form));

  add_word (self, jx_form_get_title (form));
  for (guint n = 0; n < jx_form_get_n_blocks (form); n++)
    add_block (self, jx_form_get_block (form, n));
}

static void
find_by (JxSheetRest *self,
         const char  *text,
         Said        *said)
{
  GPtrArray *found = g_hash_table_lookup (self->rows, text);

  if (found == NULL)
    {
      found = g_ptr_array_new ();
      g_hash_table_insert (self->rows, g_strdup (text), found);
    }

  g_ptr_array_add (found, said);
}

/**
 * jx_sheet_rest_add_record:
 * @self: what is known of a sheet
 * @record: made of the sheet
 *
 * Adds what found a place.
 */
void
jx_sheet_rest_add_record (JxSheetRest    *self,
                          const JxRecord *record)
{
  Said *said = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (self != NULL && record != NULL);

  for (guint n = 1; n < record->fields->len; n += 2)
    if (!g_uuid_string_is_valid (g_ptr_array_index (record->fields, n)))   /* of another record: no figure of the sheet is in it */
      g_ptr_array_add (said, dup_bare (g_ptr_array_index (record->fields, n)));

  for (guint n = 0; n < said->len; n++)
    if (record->kind == JX_RECORD_ROW)
      find_by (self, g_ptr_array_index (said, n), said);
    else
      g_hash_table_add (self->in_heads, g_strdup (g_ptr_array_index (said, n)));
  g_ptr_array_add (record->kind == JX_RECORD_ROW ? self->all : self->heads, said);
}

/**
 * jx_sheet_rest_add_name:
 * @self: what is known of a sheet
 * @name: (nullable): a text of the sheet
 *
 * Adds a text that found its place in parts: 51162523T000008911111-单位运转运行费.
 */
void
jx_sheet_rest_add_name (JxSheetRest *self,
                        const char  *name)
{
  g_return_if_fail (self != NULL);

  if (name != NULL)
    g_hash_table_add (self->in_heads, dup_bare (name));
}

/**
 * jx_sheet_rest_add_totals:
 * @self: what is known of a sheet
 * @assessment: made of the sheet
 *
 * Adds what it shows below its indicators: that need not be kept where the sheet's own total says the same, because it is
 * computed.
 */
void
jx_sheet_rest_add_totals (JxSheetRest  *self,
                          JxAssessment *assessment)
{
  static const JxRole roles[] = { JX_ROLE_TOTAL_WEIGHT, JX_ROLE_TOTAL_SCORE, JX_ROLE_GRADE };

  g_return_if_fail (self != NULL && JX_IS_ASSESSMENT (assessment));

  for (guint n = 0; n < G_N_ELEMENTS (roles); n++)
    {
      JxCellRef cell;

      if (jx_assessment_find_role (assessment, roles[n], &cell))
        {
          g_autofree char *shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);

          g_hash_table_add (self->totals, dup_bare (shown));
        }
    }
}

/**
 * jx_sheet_rest_add_lost:
 * @self: what is known of a sheet
 * @row: of the sheet
 *
 * Adds a row of which nothing found a place, whatever else says the same.
 */
void
jx_sheet_rest_add_lost (JxSheetRest *self,
                        guint        row)
{
  g_return_if_fail (self != NULL);

  g_hash_table_add (self->lost, GUINT_TO_POINTER (row + 1));
}

/* ---- what is left ---- */

static gboolean
is_word (JxSheetRest *self,
         const char  *text)
{
  g_autofree char *open = jx_sheet_words_open (text), *plain = jx_sheet_words_normalize (text);

  return *open == '\0' || g_strv_contains (empty_words, open) || g_strv_contains (empty_words, plain)
         || g_hash_table_contains (self->words, open) || g_hash_table_contains (self->words, plain)
         || jx_sheet_words_find_fact (text) != JX_ROLE_NONE || jx_sheet_words_find_goal (text) != JX_ROLE_NONE
         || jx_sheet_words_find_funds (text) != JX_ROLE_NONE || jx_sheet_titles_find_short (text) != JX_ROLE_NONE
         || jx_sheet_words_guess_line (text) != JX_FUNDS_NONE || jx_sheet_words_is_end (text);
}

/* A figure within another one is not the same: 8 in 18公里. */
static gboolean
holds (const char *text,
       const char *part)
{
  const char *at = strstr (text, part);
  gsize length = strlen (part);

  if (at == NULL || length == 0)
    return FALSE;
  if (g_ascii_isdigit (*part) && at > text && (g_ascii_isdigit (at[-1]) || at[-1] == '.'))
    return FALSE;

  return !(g_ascii_isdigit (part[length - 1]) && (g_ascii_isdigit (at[length]) || at[length] == '.'));
}

/* Code-name is a cell of the sheet and two fields of a record; ≥, 18, 公里 are three cells and one field. */
static gboolean
says (JxSheetRest *self,
      const Said  *said,
      const char  *text)
{
  g_autoptr(GString) rest = g_string_new (text);

  for (guint n = 0; n < said->len; n++)
    {
      const char *field = g_ptr_array_index (said, n);

      if (holds (field, text))
        return TRUE;
      if (holds (rest->str, field))
        g_string_replace (rest, field, "", 1);
    }

  return rest->len < strlen (text) && is_word (self, rest->str);
}

static gboolean
is_in_heads (JxSheetRest *self,
             const char  *text)
{
  if (g_hash_table_contains (self->in_heads, text))
    return TRUE;

  for (guint n = 0; n < MIN (self->heads->len, MAX_CANDIDATES); n++)
    if (says (self, g_ptr_array_index (self->heads, n), text))
      return TRUE;

  return FALSE;
}

/* Each field keeps one cell: the second of two equal amounts may have found no place. */
static GPtrArray *
list_left (JxSheetRest *self,
           const Said  *said,
           GPtrArray   *texts)
{
  g_autofree guint8 *used = g_new0 (guint8, said != NULL ? said->len + 1 : 1);
  GPtrArray *left = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < texts->len; n++)
    {
      const char *text = g_ptr_array_index (texts, n);
      gboolean found = FALSE, equal = FALSE;

      for (guint i = 0; said != NULL && i < said->len && !found; i++)
        if (g_str_equal (g_ptr_array_index (said, i), text))
          {
            equal = TRUE;
            found = used[i] == 0;
            used[i] = 1;
          }
      if (!found && (said == NULL || equal || !says (self, said, text)))
        g_ptr_array_add (left, g_strdup (text));
    }

  return left;
}

/* The fewest records that one of the texts stands in, of which the one that leaves least. */
static GPtrArray *
find_left (JxSheetRest *self,
           GPtrArray   *texts)
{
  GPtrArray *best = list_left (self, NULL, texts);
  GPtrArray *candidates = NULL;

  for (guint n = 0; n < texts->len && best->len > 0; n++)
    {
      GPtrArray *found = g_hash_table_lookup (self->rows, g_ptr_array_index (texts, n));

      if (found != NULL && (candidates == NULL || found->len < candidates->len))
        candidates = found;
    }

  for (guint n = 0; candidates != NULL && n < MIN (candidates->len, MAX_CANDIDATES) && best->len > 0; n++)
    {
      GPtrArray *left = list_left (self, g_ptr_array_index (candidates, n), texts);

      if (left->len < best->len)
        {
          GPtrArray *worse = best;

          best = left;
          left = worse;
        }
      g_ptr_array_unref (left);
    }

  return best;
}

/* Alone in its row, 渠县2024年度部门预算项目支出绩效自评表（表二）: the form prints a title of its own. */
static gboolean
is_title (GPtrArray *texts)
{
  const char *text = texts->len == 1 ? g_ptr_array_index (texts, 0) : "";
  g_autofree char *plain = jx_sheet_words_normalize (text);

  return g_str_has_suffix (plain, "表") && (strstr (plain, "绩效") != NULL || strstr (plain, "自评") != NULL)
         && strpbrk (text, ":,;") == NULL && strstr (text, "。") == NULL && g_utf8_strlen (text, -1) <= MAX_TITLE;
}

/* ---- telling ---- */

static void
append (GString    *list,
        const char *text)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? C_("between names", ", ") : "", text);
}

/* 3, 一, （二） or a line of totals may stand below 序号; anything else in that column is another title. */
static gboolean
is_below_serial (const char *text)
{
  if (jx_sheet_words_is_end (text))
    return TRUE;

  while (*text != '\0' && g_utf8_strchr ("0123456789一二三四五六七八九十().、-", -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static void
find_serial (JxSheetRest *self,
             const char  *text,
             guint        column)
{
  if (g_str_equal (text, "序号"))
    self->serial = column + 1;
  else if (self->serial == column + 1 && !is_below_serial (text))
    self->serial = 0;
}

/* What stands below 序号 only counts the rows. */
static gboolean
is_serial (const JxSheetRest *self,
           const char        *text,
           guint              column)
{
  return self->serial == column + 1 && strspn (text, "0123456789") == strlen (text);
}

static GPtrArray *
list_texts (JxSheetRest *self,
            guint        row)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint column = 0; column < jx_cells_get_n_columns (self->cells); column++)
    {
      g_autofree char *bare = dup_bare (jx_cells_get (self->cells, row, column));

      if (*bare == '\0' || !jx_cells_is_origin (self->cells, row, column))
        continue;

      find_serial (self, bare, column);
      if (!is_serial (self, bare, column))
        g_ptr_array_add (texts, g_steal_pointer (&bare));
    }

  return texts;
}

/* Labels, names and totals that are the same are no loss. */
static void
drop_known (JxSheetRest *self,
            gboolean     is_total,
            GPtrArray   *left)
{
  for (guint n = left->len; n-- > 0;)
    {
      const char *text = g_ptr_array_index (left, n);

      if ((is_total && g_hash_table_contains (self->totals, text)) || is_in_heads (self, text) || is_word (self, text))
        g_ptr_array_remove_index (left, n);
    }
}

static void
tell_row (guint      row,
          GPtrArray *left,
          GPtrArray *sentences)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint n = 0; n < left->len; n++)
    append (list, g_ptr_array_index (left, n));
  if (left->len > 0)
    g_ptr_array_add (sentences, g_strdup_printf (_("Row %1$u: %2$s"), row + 1, list->str));
}

/* A sheet without any table: a list of codes, a page of explanations */
static void
tell_sheet (JxSheetRest *self,
            GPtrArray   *sentences)
{
  guint n = 0;

  for (guint row = 0; row < jx_cells_get_n_rows (self->cells); row++)
    for (guint column = 0; column < jx_cells_get_n_columns (self->cells); column++)
      n += jx_cells_is_origin (self->cells, row, column) && *jx_cells_get (self->cells, row, column) != '\0';

  if (n > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("Sheet “%1$s”: no table of indicators is in it, %2$u cell",
                                                           "Sheet “%1$s”: no table of indicators is in it, %2$u cells", n),
                                                 jx_cells_get_title (self->cells), n));
}

/**
 * jx_sheet_rest_tell:
 * @self: what is known of a sheet
 * @tables: (element-type JxSheetTable): found on it
 * @sentences: (element-type utf8): to add to
 *
 * Tells by row what of the sheet is neither a label nor in any record, nor what is computed anyway.
 */
void
jx_sheet_rest_tell (JxSheetRest *self,
                    GPtrArray   *tables,
                    GPtrArray   *sentences)
{
  g_return_if_fail (self != NULL && tables != NULL && sentences != NULL);

  if (tables->len == 0)
    {
      tell_sheet (self, sentences);
      return;
    }

  for (guint n = 0; n < tables->len; n++)
    add_labels (self, g_ptr_array_index (tables, n));

  for (guint row = 0; row < jx_cells_get_n_rows (self->cells); row++)
    {
      g_autoptr(GPtrArray) texts = list_texts (self, row);
      g_autoptr(GPtrArray) left = NULL;

      if (g_hash_table_contains (self->lost, GUINT_TO_POINTER (row + 1)))
        {
          tell_row (row, texts, sentences);
          continue;
        }

      if (is_title (texts))
        continue;

      left = find_left (self, texts);
      drop_known (self, texts->len > 0 && jx_sheet_words_is_end (g_ptr_array_index (texts, 0)), left);
      tell_row (row, left, sentences);
    }
}
