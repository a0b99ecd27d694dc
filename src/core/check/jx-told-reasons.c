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
  char     *line;        /* the paragraph up to its end */
  char     *own, *sentences;
  gboolean  short_of;    /* says of what there was less */
} Told;

struct _JxToldReasons
{
  JxCheck *check;        /* borrowed */
  GArray  *told;         /* Told, once one is asked for; else NULL */
};

static const char *const causes[] = { "因为", "原因", "由于", "，因", "。因", "；因", "系因", "主因", "受疫情", "影响", NULL };
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
read_line (GArray     *all,
           const char *line)
{
  g_auto(GStrv) sentences = jx_text_has_any (line, causes) || jx_text_has_any (line, losses) ? g_strsplit (line, "。", -1) : NULL;

  for (guint i = 0; sentences != NULL && sentences[i] != NULL; i++)
    if (jx_text_has_any (sentences[i], causes) || jx_text_has_any (sentences[i], losses))
      {
        Told told = {
          .line = g_strdup (line),
          .own = g_strdup (sentences[i]),
          .sentences = g_strconcat (i > 0 ? sentences[i - 1] : "", "。", sentences[i], "。", sentences[i + 1], NULL),
          .short_of = jx_text_has_any (sentences[i], causes) && jx_text_has_any (sentences[i], shorts),
        };

        g_array_append_val (all, told);
      }
}

static void
read_texts (JxToldReasons *self)
{
  self->told = g_array_new (FALSE, FALSE, sizeof (Told));
  g_array_set_clear_func (self->told, told_clear);

  for (guint i = 0; i < self->check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &self->check->sheet.parts[i];

      if (part->block->type == JX_BLOCK_INDICATORS || part->block->type == JX_BLOCK_MATRIX)
        continue;

      for (guint j = 0; j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          {
            const char *text = jx_sheet_part_get_value (part, j, (int) k)->typed;
            g_auto(GStrv) lines = NULL;

            if (text == NULL || part->block->columns[k].role == JX_ROLE_EXPECTED)
              continue;
            lines = g_strsplit (text, "\n", -1);
            for (guint n = 0; lines[n] != NULL; n++)
              read_line (self->told, lines[n]);
          }
    }
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

          if (strstr (text, run) != NULL && (length != SHORT || !jx_text_has_any (run, general)))
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

      if (strstr (text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_told_reasons_new:
 * @check: a run, which must outlive it
 *
 * Makes ready to look for reasons; no text is read before one is asked for.
 *
 * Returns: (transfer full): the reasons
 */
JxToldReasons *
jx_told_reasons_new (JxCheck *check)
{
  JxToldReasons *self = g_new0 (JxToldReasons, 1);

  self->check = check;

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

  g_clear_pointer (&self->told, g_array_unref);
  g_free (self);
}

/**
 * jx_told_reasons_has:
 * @self: reasons
 * @row: a row that did not earn all its points
 *
 * Tells whether a text outside the table says why: it names the row, and less of what and for which cause, or the very points
 * that it lost beside what was wrong.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_told_reasons_has (JxToldReasons    *self,
                     const JxCheckRow *row)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;

  if (name == NULL)
    return FALSE;
  if (self->told == NULL)
    read_texts (self);

  for (guint i = 0; i < self->told->len; i++)
    {
      const Told *told = &g_array_index (self->told, Told, i);

      if (told->short_of && (has_run (told->sentences, name, NAMING) || has_run (told->own, name, SHORT)))
        return TRUE;
      if (row->has_weight && has_points (told->sentences, row->weight - row->score) && has_run (told->line, name, HINT)
          && jx_text_has_any (told->sentences, troubles))
        return TRUE;
    }

  return FALSE;
}
