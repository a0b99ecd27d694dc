/* jx-told-reasons.c: what report, goal and notes say of why a row lost points
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-told-reasons.h"

#include <string.h>

#include "jx-text.h"

#define NAMING 4   /* characters of a row's name that say which row it is */
#define SHORT  3   /* … in the very sentence that tells the cause */
#define HINT   2   /* … beside the very points that it lost */

/* A sentence that tells of a cause or of points that were lost, and the one behind it in its paragraph. */
typedef struct
{
  char     *line;             /* the paragraph up to its end */
  char     *own, *sentences;
  gboolean  short_of, due;    /* says of what there was less, and for which cause; for what it names itself only */
  gboolean  troubled;         /* says beside it what was not as it should be */
} Told;

/* One text, in the order of the form. */
typedef struct
{
  char   *text;
  GArray *told;               /* Told */
} Reading;

/* What was asked last of a row, and the answer. */
typedef struct
{
  char     *name;
  char     *missing;          /* 8人: what it is short of; or NULL */
  gint64    lost;             /* points */
  gboolean  has;
} Answer;

struct _JxToldReasons
{
  GPtrArray  *readings;       /* Reading, by the number of the text */
  GHashTable *answers;        /* Answer, by row; good while the texts stand */
  gboolean    settled;        /* the texts are those of this run */
};

static const char *const causes[] = { "因为", "原因", "由于", "，因", "。因", "；因", "系因", "主因", "受疫情", "影响", NULL };
/* is due to: only of what the sentence itself names */
static const char *const dues[] = { "，系", NULL };
static const char *const losses[] = { "扣", "失", NULL };
static const char *const shorts[] = { "少", "未", "不足", "低于", "没有", "推迟", "延", "缺", "降", "差", "超", "减", "取消", NULL };
/* beside the points that were lost it is enough that something is told of what was not as it should be */
static const char *const troubles[] = { "因", "由于", "未", "没有", "不能", "不足", "无法", "推迟", "延", "缺", "超出", "取消", "暂停", NULL };

static void
told_clear (gpointer data)
{
  Told *told = data;

  g_free (told->line);
  g_free (told->own);
  g_free (told->sentences);
}

static void
reading_free (Reading *self)
{
  g_free (self->text);
  g_array_unref (self->told);
  g_free (self);
}

static void
answer_free (Answer *self)
{
  g_free (self->name);
  g_free (self->missing);
  g_free (self);
}

static gboolean
tells (const char *text)
{
  return jx_text_has_any (text, causes) || jx_text_has_any (text, losses) || jx_text_has_any (text, dues);
}

static void
read_line (GArray     *all,
           const char *line)
{
  g_auto(GStrv) sentences = tells (line) ? g_strsplit (line, "。", -1) : NULL;

  for (guint i = 0; sentences != NULL && sentences[i] != NULL; i++)
    if (tells (sentences[i]))
      {
        Told told = {
          .line = g_strdup (line),
          .own = g_strdup (sentences[i]),
          .sentences = g_strconcat (i > 0 ? sentences[i - 1] : "", "。", sentences[i], "。", sentences[i + 1], NULL),
        };

        told.short_of = jx_text_has_any (told.own, causes) && jx_text_has_any (told.own, shorts);
        told.due = jx_text_has_any (told.own, dues) && jx_text_has_any (told.own, shorts);
        told.troubled = jx_text_has_any (told.sentences, losses) && jx_text_has_any (told.sentences, troubles);
        g_array_append_val (all, told);
      }
}

static Reading *
read_text (const char *text)
{
  Reading *self = g_new0 (Reading, 1);
  g_auto(GStrv) lines = tells (text) ? g_strsplit (text, "\n", -1) : NULL;

  self->text = g_strdup (text);
  self->told = g_array_new (FALSE, FALSE, sizeof (Told));
  g_array_set_clear_func (self->told, told_clear);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    read_line (self->told, lines[i]);

  return self;
}

/* A text that reads as it did at the last run is not read again; while all do, what was answered stands. */
static void
follow_text (JxToldReasons *self,
             const char    *text,
             guint          number)
{
  Reading *kept = number < self->readings->len ? g_ptr_array_index (self->readings, number) : NULL;

  if (kept != NULL && g_str_equal (kept->text, text))
    return;

  if (kept == NULL)
    g_ptr_array_add (self->readings, NULL);
  else
    reading_free (kept);
  g_ptr_array_index (self->readings, number) = read_text (text);
  g_hash_table_remove_all (self->answers);
}

/* goal, notes, report, and what else is typed beside the indicators */
static void
follow_texts (JxToldReasons *self,
              const JxCheck *check)
{
  guint number = 0;

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (part->block->type == JX_BLOCK_INDICATORS || part->block->type == JX_BLOCK_MATRIX)
        continue;

      for (guint j = 0; j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          {
            const char *text = jx_sheet_part_get_value (part, j, (int) k)->typed;

            if (part->block->columns[k].role != JX_ROLE_EXPECTED)
              follow_text (self, text != NULL ? text : "", number++);
          }
    }

  if (number < self->readings->len)
    {
      g_ptr_array_set_size (self->readings, (int) number);
      g_hash_table_remove_all (self->answers);
    }
  self->settled = TRUE;
}

/* whether some characters in a row of a name, letters all, stand in a text; few are to say of what it is */
static gboolean
has_run (const char *text,
         const char *name,
         guint       length)
{
  static const char *const general[] = { "率", "度", "数", "量", "时", "人", "完成", "指标", "项目", "资金", NULL };
  const char *start = name;
  guint n = 0;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *end = g_utf8_next_char (at);

      if (!g_unichar_isalpha (g_utf8_get_char (at)))
        {
          start = end;
          n = 0;
          continue;
        }
      if (++n > length)
        start = g_utf8_next_char (start);
      if (n >= length)
        {
          g_autofree char *run = g_strndup (start, (gsize) (end - start));

          if (jx_text_has (text, run) && (length != SHORT || !jx_text_has_any (run, general)))
            return TRUE;
        }
    }

  return FALSE;
}

/* 扣0.25分 */
static gboolean
has_points (const char *text,
            gint64      points)
{
  static const char *const verbs[] = { "扣", "扣减", "扣除", "扣分", "失", "失分" };
  g_autofree char *figure = jx_points_to_string (points, -1);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *words = g_strconcat (verbs[i], figure, "分", NULL);

      if (jx_text_has (text, words))
        return TRUE;
    }

  return FALSE;
}

/* 8人 of ≥320人 and 312人 */
static char *
dup_missing (const JxCheckRow *row)
{
  const JxQuantity *target = &row->target->parsed, *actual = &row->actual->parsed;
  g_autofree char *figure = NULL;
  JxDecimal missing;

  if (target->kind != JX_QUANTITY_NUMBER || actual->kind != JX_QUANTITY_NUMBER || row->measure == NULL
      || g_strcmp0 (row->measure, actual->measure) != 0 || !jx_decimal_subtract (target->low, actual->low, &missing) || missing.coefficient <= 0)
    return NULL;

  figure = jx_decimal_to_string (missing);

  return g_strconcat (figure, row->measure, NULL);
}

/* 仍缺8人, 少1座 */
static gboolean
says_missing (const char *text,
              const char *missing)
{
  static const char *const verbs[] = { "缺", "少", "差", "欠" };

  for (const char *at = jx_text_find (text, missing); at != NULL; at = jx_text_find (at + 1, missing))
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      if (at - text >= (gssize) strlen (verbs[i]) && memcmp (at - strlen (verbs[i]), verbs[i], strlen (verbs[i])) == 0)
        return TRUE;

  return FALSE;
}

/**
 * jx_told_reasons_new:
 *
 * Makes ready to look for reasons; no text is read before one is asked for.
 *
 * Returns: (transfer full): the reasons
 */
JxToldReasons *
jx_told_reasons_new (void)
{
  JxToldReasons *self = g_new0 (JxToldReasons, 1);

  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) answer_free);

  return self;
}

/**
 * jx_told_reasons_free:
 * @self: (nullable) (transfer full): reasons
 *
 * Frees what was read.
 */
void
jx_told_reasons_free (JxToldReasons *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->readings);
  g_hash_table_unref (self->answers);
  g_free (self);
}

/**
 * jx_told_reasons_begin:
 * @self: reasons
 *
 * Begins a run: texts may have changed since the last.
 */
void
jx_told_reasons_begin (JxToldReasons *self)
{
  self->settled = FALSE;
}

static gboolean
is_told (const JxToldReasons *self,
         const char          *name,
         const char          *missing,
         gint64               lost)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      const Reading *reading = g_ptr_array_index (self->readings, i);

      for (guint j = 0; j < reading->told->len; j++)
        {
          const Told *told = &g_array_index (reading->told, Told, j);

          if (told->short_of && (has_run (told->sentences, name, NAMING) || has_run (told->own, name, SHORT)))
            return TRUE;
          if (told->due && has_run (told->own, name, NAMING))
            return TRUE;
          if (told->short_of && missing != NULL && says_missing (told->own, missing) && has_run (told->own, name, HINT))
            return TRUE;
          if (told->troubled && has_points (told->sentences, lost) && has_run (told->line, name, HINT))
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * jx_told_reasons_has:
 * @self: reasons
 * @check: the run that has begun
 * @row: a row that has points and did not earn them all
 *
 * Tells whether a text outside the table says why: it names the row, and less of what and for which cause, or how much less it
 * was, or the very points that it lost beside what was wrong.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_told_reasons_has (JxToldReasons    *self,
                     const JxCheck    *check,
                     const JxCheckRow *row)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
  g_autofree char *missing = dup_missing (row);
  gint64 lost = row->weight - row->score;
  Answer *answer;

  if (name == NULL)
    return FALSE;
  if (!self->settled)
    follow_texts (self, check);

  answer = g_hash_table_lookup (self->answers, jx_row_get_id (row->row));
  if (answer != NULL && answer->lost == lost && g_str_equal (answer->name, name) && g_strcmp0 (answer->missing, missing) == 0)
    return answer->has;

  answer = g_new (Answer, 1);
  *answer = (Answer) { .name = g_strdup (name), .missing = g_strdup (missing), .lost = lost, .has = is_told (self, name, missing, lost) };
  g_hash_table_replace (self->answers, g_strdup (jx_row_get_id (row->row)), answer);

  return answer->has;
}
