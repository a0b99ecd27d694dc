/* jx-check-text.c: the rules about the table's texts: T05 to T09, T11, T12
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-said.h"
#include "jx-text.h"

#define LONGEST_STUMP 8   /* characters behind the last full stop that can be the beginning of a sentence only */
#define FEWEST_DONE   2   /* times that a goal may not say that something was done */

static gboolean
is_person (JxRole role)
{
  return role == JX_ROLE_HEAD || role == JX_ROLE_CONTACT || role == JX_ROLE_PHONE;
}

static gboolean
is_goal (JxRole role)
{
  return role == JX_ROLE_EXPECTED || role == JX_ROLE_ACHIEVED;
}

/* the length of the choice that a text begins with, 0 if it begins with none; the longest, for one may begin another */
static gsize
find_choice (const char        *text,
             const char *const *choices)
{
  gsize length = 0;

  for (guint i = 0; choices[i] != NULL; i++)
    if (jx_text_begins (text, choices[i]))
      length = MAX (length, strlen (choices[i]));

  return length;
}

/* By their names, or boxes of which some are ticked; 0: anything else does not say which it is. */
static guint
count_choices (const char        *text,
               const char *const *choices)
{
  static const char ticks[] = "☑☒√✓✔■●";
  static const char between[] = "、，,；; 　\n";
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += g_utf8_strchr (ticks, -1, g_utf8_get_char (at)) != NULL ? 1 : 0;

  for (gboolean ticked = n > 0; !ticked && *text != '\0';)
    {
      gsize length = find_choice (text, choices);

      if (length == 0 && g_utf8_strchr (between, -1, g_utf8_get_char (text)) == NULL)
        return 0;
      n += length > 0 ? 1 : 0;
      text = length > 0 ? text + length : g_utf8_next_char (text);
    }

  return n;
}

/* □因素法 □项目法: boxes, and none of them ticked */
static gboolean
has_empty_boxes (const char *text)
{
  return jx_text_has (text, "□") || jx_text_has (text, "☐");
}

static void
check_choice (JxCheck           *check,
              const JxSheetPart *part,
              guint              column)
{
  const char *typed = jx_sheet_part_get_value (part, 0, (int) column)->typed, *message;
  guint n = count_choices (typed, part->block->columns[column].choices);

  if (n == 0)
    message = has_empty_boxes (typed) ? _("None of the boxes is ticked: “%s”.") : _("“%s” is none of the choices.");
  else if (n > 1 && !part->block->columns[column].several)
    message = _("“%s” names more than one of the choices; one is meant.");
  else
    return;

  jx_check_report (check, "T08", JX_SEVERITY_INFO, part, 0, (int) column, message, typed);
}

/* T08; who signs is left out of what is published, and is no part of the table's sense */
static void
check_head (JxCheck           *check,
            const JxSheetPart *part)
{
  for (guint i = 0; i < part->block->n_columns && part->n_rows > 0; i++)
    {
      const JxColumn *column = &part->block->columns[i];
      const JxValue *value = jx_sheet_part_get_value (part, 0, (int) i);

      if (column->required && jx_value_is_blank (value) && !is_person (column->role) && !is_goal (column->role))
        jx_check_report (check, "T08", JX_SEVERITY_WARNING, part, 0, (int) i, _("“%s” is empty."), column->title);
      else if (column->input == JX_INPUT_CHOICE && column->choices != NULL && !jx_check_is_blank (value))
        check_choice (check, part, i);
    }
}

/* T07 */
static gboolean
check_leftover (JxCheck           *check,
                const JxSheetPart *part,
                guint              position,
                guint              column,
                const JxTextFacts *facts)
{
  const char *typed = jx_sheet_part_get_value (part, position, (int) column)->typed;
  const char *prompt = part->block->columns[column].prompt;

  if ((facts->words & JX_WORD_PROMPT) != 0 || (prompt != NULL && jx_text_equal_loose (typed, prompt)))
    jx_check_report (check, "T07", JX_SEVERITY_ERROR, part, (int) position, (int) column,
                     _("The template's own instruction still stands here: “%s”."), typed);
  else if ((facts->words & JX_WORD_STARS) != 0 && !is_person (part->block->columns[column].role))
    jx_check_report (check, "T07", JX_SEVERITY_ERROR, part, (int) position, (int) column,
                     _("A blank to be filled in still stands here: “%s”."), typed);
  else if (is_goal (part->block->columns[column].role) && g_str_has_suffix (typed, "……"))
    jx_check_report (check, "T07", JX_SEVERITY_INFO, part, (int) position, (int) column,
                     _("A spare row of the template (“%s”) was left in."), "……");
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_bracket (gunichar c,
            gboolean open)
{
  switch (c)
    {
    case '[':
    case '(':
    case 0xff08:   /* （ */
    case 0x3010:   /* 【 */
    case 0xff3b:   /* ［ */
      return open;
    case ']':
    case ')':
    case 0xff09:
    case 0x3011:
    case 0xff3d:
      return !open;
    default:
      return FALSE;
    }
}

static const char *
skip_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;

  return text;
}

/* [2023]88号: where the year's bracket closes, or NULL */
static const char *
find_year_end (const char *open)
{
  const char *year = g_utf8_next_char (open), *close = skip_digits (year), *number;

  if (close - year != 4 || (strncmp (year, "20", 2) != 0 && strncmp (year, "19", 2) != 0)
      || !is_bracket (g_utf8_get_char (close), FALSE))
    return NULL;

  number = g_utf8_next_char (close);
  if (jx_text_begins (number, "第"))
    number += strlen ("第");

  return g_ascii_isdigit (*number) && jx_text_begins (skip_digits (number), "号") ? close : NULL;
}

/* T09 */
static void
check_document_number (JxCheck           *check,
                       const JxSheetPart *part,
                       guint              position,
                       guint              column)
{
  const char *typed = jx_sheet_part_get_value (part, position, (int) column)->typed, *done = typed;
  g_autoptr(GString) right = NULL;
  JxFinding *finding;

  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *close = is_bracket (g_utf8_get_char (at), TRUE) ? find_year_end (at) : NULL;

      if (close == NULL)
        continue;

      right = right != NULL ? right : g_string_new (NULL);
      g_string_append_len (right, done, at - done);
      g_string_append_printf (right, "〔%.4s〕", g_utf8_next_char (at));
      done = g_utf8_next_char (close);
    }

  if (right == NULL)
    return;

  g_string_append (right, done);
  finding = jx_check_report (check, "T09", JX_SEVERITY_INFO, part, (int) position, (int) column,
                             _("The year of a document's number stands in 〔〕: “%s”."), right->str);
  jx_check_fix (finding, part, position, (int) column, right->str);
}

static gboolean
begins_with_verb (const char *text)
{
  static const char * const verbs[] = {
    "确保", "保障", "保证", "完成", "提高", "提升", "推进", "促进", "加强", "做好", "实现", "达到", "开展", "落实", "维护", "加快",
    "增强", "改善", "优化", "建立", "建成", "有效", "全面", "进一步", "切实", "按时", "及时", "不断", "强化", "满足", "支持", "解决",
    "服务", "持续", "巩固", "健全", "完善", "打造", "形成", "减少", "降低", "详见", "附", "目标", "无",
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (jx_text_begins (text, verbs[i]))
      return TRUE;

  return FALSE;
}

/* 城市大脑建设: what was to be said of it is missing */
static gboolean
ends_with_noun (const char *text)
{
  static const char * const nouns[] = {
    "建设", "工作", "项目", "工程", "管理", "服务", "情况", "任务", "体系", "平台", "机制", "方面", "系统", "资金", "经费", "活动",
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_has_suffix (text, nouns[i]))
      return TRUE;

  return FALSE;
}

/* the words behind the last full stop, if they are few and end in none */
static const char *
find_stump (const char *text)
{
  const char *stop = g_strrstr (text, "。"), *stump;
  g_autofree char *stripped = NULL;

  if (stop == NULL)
    return NULL;

  stump = stop + strlen ("。");
  while (g_ascii_isspace (*stump) || strncmp (stump, "\u3000", 3) == 0)
    stump = g_utf8_next_char (stump);

  stripped = jx_text_strip (stump);
  if (*stripped == '\0' || jx_text_count (stripped) > LONGEST_STUMP || begins_with_verb (stump)
      || !ends_with_noun (stripped))
    return NULL;

  for (const char *at = stripped; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)))
      return NULL;

  return stump;
}

/* T05 */
static void
check_unfinished (JxCheck           *check,
                  const JxSheetPart *part,
                  guint              position,
                  guint              column,
                  const JxTextFacts *facts)
{
  const char *typed = jx_sheet_part_get_value (part, position, (int) column)->typed;
  const char *stump;

  if (facts->last == 0x3001 /* 、 */ || facts->last == 0xff0c /* ， */ || facts->last == 0xff1a /* ： */
      || facts->last == 0xff08 /* （ */)
    jx_check_report (check, "T05", JX_SEVERITY_ERROR, part, (int) position, (int) column, _("The text breaks off at its end."));
  else if ((stump = find_stump (typed)) != NULL)
    jx_check_report (check, "T05", JX_SEVERITY_ERROR, part, (int) position, (int) column,
                     _("The last sentence is not finished: “%s”."), stump);
}

/* T06 */
static void
check_repeated (JxCheck           *check,
                const JxSheetPart *part,
                guint              position,
                guint              column,
                const JxTextFacts *facts)
{
  if (facts->repeated)
    jx_check_report (check, "T06", JX_SEVERITY_INFO, part, (int) position, (int) column,
                     _("A word stands twice in a row: “%s”."), jx_sheet_part_get_value (part, position, (int) column)->typed);
}

/* T12: a goal that tells what was done */
static void
check_told_as_done (JxCheck           *check,
                    const JxSheetPart *part,
                    guint              position,
                    guint              column)
{
  static const char * const done[] = {
    "完成了", "推进了", "建成了", "开展了", "实现了", "取得了", "已完成", "已建成", "得到了",
  };
  const char *typed = jx_sheet_part_get_value (part, position, (int) column)->typed;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    for (const char *at = jx_text_find (typed, done[i]); at != NULL; at = jx_text_find (at + 1, done[i]))
      n++;

  if (n >= FEWEST_DONE && !check->narrative)
    jx_check_report (check, "T12", JX_SEVERITY_WARNING, part, (int) position, (int) column,
                     _("The goal tells what was done, not what was planned."));
}

/* T12: the goal copied as its own result */
static void
check_copied_goal (JxCheck           *check,
                   const JxSheetPart *part,
                   guint              position,
                   guint              column)
{
  const char *typed = jx_sheet_part_get_value (part, position, (int) column)->typed;
  int expected = jx_block_find_role (part->block, JX_ROLE_EXPECTED);
  const char *goal = jx_sheet_part_get_value (part, position, expected)->typed;

  if (goal != NULL && jx_text_count (goal) > LONGEST_STUMP && jx_text_equal_loose (goal, typed))
    jx_check_report (check, "T12", JX_SEVERITY_WARNING, part, (int) position, (int) column,
                     _("What was achieved is the goal once more, word for word."));
}

static void
check_text_cell (JxCheck           *check,
                 const JxSheetPart *part,
                 guint              position,
                 guint              column)
{
  const JxColumn *def = &part->block->columns[column];
  const JxValue *value = jx_sheet_part_get_value (part, position, (int) column);
  JxTextFacts facts;

  if (value->typed == NULL || value->parsed.kind == JX_QUANTITY_EMPTY_MARK)
    return;

  jx_word_index_scan (&check->words, value->typed, &facts);
  if (check_leftover (check, part, position, column, &facts))
    return;

  if ((facts.words & JX_WORD_DIGIT) != 0)
    check_document_number (check, part, position, column);
  check_repeated (check, part, position, column, &facts);
  if (def->role == JX_ROLE_EXPECTED)
    {
      check_unfinished (check, part, position, column, &facts);
      check_told_as_done (check, part, position, column);
    }
  else if (def->role == JX_ROLE_ACHIEVED)
    {
      check_copied_goal (check, part, position, column);
    }
}

static gboolean
is_text (const JxColumn *column)
{
  return (column->input == JX_INPUT_TEXT || column->input == JX_INPUT_CHOICE) && column->role != JX_ROLE_LABEL;
}

static void
check_texts_of (JxCheck           *check,
                const JxSheetPart *part)
{
  for (guint j = 0; j < part->block->n_columns; j++)
    for (guint i = 0; is_text (&part->block->columns[j]) && i < part->n_rows; i++)
      check_text_cell (check, part, i, j);
}

/* T06: 完及时性, 台帐; one finding a cell, all of it put right */
static void
check_typos (JxCheck           *check,
             const JxSheetPart *part,
             guint              position,
             guint              column)
{
  const char *typed = jx_sheet_part_get_value (part, position, (int) column)->typed;
  g_autoptr(GString) right = g_string_new (typed);
  gsize n_terms;
  const JxTerm *terms = jx_phrases_get_terms (&n_terms), *first = NULL;
  JxFinding *finding;

  for (gsize i = 0; i < n_terms; i++)
    if (jx_phrase_get_kind (&terms[i]) == JX_PHRASE_TYPO && jx_text_has (typed, terms[i].word)
        && !jx_text_begins (terms[i].word, "己"))
      {
        first = first != NULL ? first : &terms[i];
        g_string_replace (right, terms[i].word, terms[i].right, 0);
      }

  if (first == NULL)
    return;
  finding = jx_check_report (check, "T06", JX_SEVERITY_INFO, part, (int) position, (int) column,
                             _("“%1$s” should read “%2$s”."), first->word, first->right);
  jx_check_fix (finding, part, position, (int) column, right->str);
}

/* T07 of an indicator; ** in a name with a sign is V07 */
static void
check_row_leftovers (JxCheck          *check,
                     const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  const struct { int column; const JxTextFacts *facts; } cells[] = {
    { columns->name, &row->name }, { columns->target, &row->planned }, { columns->actual, &row->done },
    { columns->reason, &row->reason },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (cells[i].facts->repeated)
        check_repeated (check, row->part, row->position, (guint) cells[i].column, cells[i].facts);
      if ((cells[i].facts->words & JX_WORD_TYPO) != 0)
        check_typos (check, row->part, row->position, (guint) cells[i].column);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if ((cells[i].facts->words & (JX_WORD_PROMPT | JX_WORD_STARS)) != 0
        && (i > 0 || (cells[i].facts->words & (JX_WORD_GE | JX_WORD_LE)) == 0))
      check_leftover (check, row->part, row->position, (guint) cells[i].column, cells[i].facts);
}

/* T07: the …… of a template's spare rows; told once */
static void
check_spare_rows (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;

      if (!row->placeholder || name == NULL || !jx_text_has (name, "…"))
        continue;

      jx_check_report (check, "T07", JX_SEVERITY_INFO, row->part, (int) row->position, -1,
                       _("A spare row of the template (“%s”) was left in."), name);
      return;
    }
}

static char *
dup_usual_sign (const char *text)
{
  g_autoptr(GString) usual = g_string_new (text);

  g_string_replace (usual, "≧", "≥", 0);
  g_string_replace (usual, ">=", "≥", 0);
  g_string_replace (usual, "≦", "≤", 0);
  g_string_replace (usual, "<=", "≤", 0);
  g_string_replace (usual, "═", "＝", 0);

  return g_string_free (g_steal_pointer (&usual), FALSE);
}

static gboolean
has_odd_sign (JxCheck          *check,
              const JxCheckRow *row,
              int               column)
{
  JxTextFacts facts;

  jx_word_index_scan (&check->words, jx_indicator_get_value (row->cells, column)->typed, &facts);

  return (facts.words & JX_WORD_ODD_SIGN) != 0;
}

/* T11: ≧ for ≥; one finding, one fix for the whole table */
static void
check_signs (JxCheck *check)
{
  JxFinding *finding = NULL;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const int columns[] = { row->part->columns.relation, row->part->columns.target };

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          const char *typed = jx_indicator_get_value (row->cells, columns[j])->typed;
          g_autofree char *usual = NULL;

          if (typed == NULL || !(j == 0 ? has_odd_sign (check, row, columns[j]) : (row->planned.words & JX_WORD_ODD_SIGN) != 0))
            continue;

          usual = dup_usual_sign (typed);
          if (finding == NULL)
            finding = jx_check_report (check, "T11", JX_SEVERITY_INFO, row->part, -1, -1,
                                       _("The sign in “%1$s” is not the usual one: “%2$s”."), typed, usual);
          jx_check_fix (finding, row->part, row->position, columns[j], usual);
        }
    }
}

/**
 * jx_check_text:
 * @check: a run
 *
 * Checks the texts in the cells of the table: T05 to T09, T11, T12.
 */
void
jx_check_text (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (part->block->type == JX_BLOCK_INDICATORS || part->block->type == JX_BLOCK_SECTIONS
          || g_str_equal (part->block->place, "narrative"))
        continue;
      if (part->block->type == JX_BLOCK_FIELDS || part->block->type == JX_BLOCK_CHOICES || part->block->type == JX_BLOCK_TEXT)
        check_head (check, part);
      check_texts_of (check, part);
    }

  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].listed)
      check_row_leftovers (check, &check->rows[i]);

  check_spare_rows (check);
  check_signs (check);
}
