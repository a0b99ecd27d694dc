/* jx-check-row-dates.c: T02: the day on which a row says that something was done, against the one that the report tells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

/* What a row asks the time of: 主体工程 and 完工 of 主体工程完工时间. */
typedef struct
{
  char       *noun;
  const char *act;
} Asked;

static const char *const acts[] = {
  "完工", "竣工", "开工", "验收", "完成", "投用", "启用", "上线", "发放", "到位", "交付", "开通", "运行", "举办", "供货", "安装",
};

/* Returns whether the name of a row is of the time when one thing was done. */
static gboolean
asked_init (Asked      *asked,
            const char *name)
{
  static const char *const endings[] = { "时间", "日期", "时限", "期限" };
  g_autofree char *stem = NULL;

  asked->noun = NULL;
  for (guint i = 0; name != NULL && stem == NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      stem = g_strndup (name, strlen (name) - strlen (endings[i]));

  for (guint i = 0; stem != NULL && i < G_N_ELEMENTS (acts); i++)
    if (g_str_has_suffix (stem, acts[i]) && strlen (stem) > strlen (acts[i]))
      {
        asked->act = acts[i];
        asked->noun = g_strndup (stem, strlen (stem) - strlen (acts[i]));
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_day (const JxFact *fact)
{
  return fact->kind == JX_FACT_DATE && fact->from > 0 && fact->from == fact->to && (fact->flags & JX_FACT_BEFORE) == 0
         && (fact->said & (JX_SAID (PLANNED) | JX_SAID (PAST) | JX_SAID (COMPARED))) == 0;
}

/* 主体工程于10月28日全部完工: the noun before the day, the act right behind it, and nothing of another day between */
static gboolean
tells (JxNarrative  *self,
       const JxFact *day,
       const Asked  *asked)
{
  static const char *const between[] = { "已", "全部", "全面", "正式", "如期", "按期", "按时", "提前", "顺利", "基本", "竣工", "并" };
  g_autofree char *label = jx_narrative_dup_quote (self, day->text, day->label, day->start);
  const char *at = jx_narrative_get_text (self, day->text)->text + day->end;
  gboolean skipped = TRUE;

  if (!jx_text_has (label, asked->noun))
    return FALSE;

  while (skipped && !jx_text_begins (at, asked->act))
    {
      skipped = FALSE;
      for (guint i = 0; !skipped && i < G_N_ELEMENTS (between); i++)
        if (jx_text_begins (at, between[i]))
          {
            at += strlen (between[i]);
            skipped = TRUE;
          }
    }

  return jx_text_begins (at, asked->act);
}

/* The one day that the report's sections tell of it; NULL if none, or several, or the row's own among them. */
static const JxFact *
find_day (JxNarrative      *self,
          const JxCheckRow *row,
          const Asked      *asked)
{
  const JxQuantity *actual = &row->actual->parsed;
  const JxFact *found = NULL;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (!is_day (fact) || !jx_narrative_is_section (self, fact->text) || !tells (self, fact, asked))
        continue;
      if (found != NULL || fact->from == actual->from_day)
        return NULL;
      found = fact;
    }

  return found;
}

static void
check_row (JxNarrative      *self,
           const JxCheckRow *row)
{
  const JxQuantity *actual = &row->actual->parsed;
  const JxFact *day;
  g_autofree char *told = NULL;
  JxFinding *finding;
  Asked asked;

  if (actual->kind != JX_QUANTITY_DATE || (actual->flags & JX_QUANTITY_NO_YEAR) != 0 || actual->from_day != actual->to_day
      || !asked_init (&asked, jx_indicator_get_value (row->cells, row->part->columns.name)->typed))
    return;

  day = find_day (self, row, &asked);
  if (day != NULL)
    {
      told = jx_narrative_dup_fact (self, day);
      finding = jx_narrative_report_fact (self, "T02", JX_SEVERITY_ERROR, day, _("“%1$s” is %2$s here and %3$s in row %4$u of the indicators."),
                                          jx_indicator_get_value (row->cells, row->part->columns.name)->typed, told, row->actual->typed,
                                          row->position + 1);
      jx_finding_add_figure (finding, "other", row->actual->typed);
    }
  g_free (asked.noun);
}

/**
 * jx_check_row_dates:
 * @self: the texts
 *
 * Checks the days that the report tells against those of the table: T02. 主体工程于10月28日完工 beside 2023年10月18日 in the row 主体工程完工时间.
 */
void
jx_check_row_dates (JxNarrative *self)
{
  for (guint i = 0; i < self->check->n_rows && self->facts.facts->len > 0; i++)
    if (self->check->rows[i].listed)
      check_row (self, &self->check->rows[i]);
}
