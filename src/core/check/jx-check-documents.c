/* jx-check-documents.c: D01, D03: dates of documents and of what is told in order, and money paid for years before
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-date.h"
#include "jx-text.h"

#define LONGEST_CITED 160   /* characters between a date and the number of the document that was sent then */
#define LAST_MONTH    12
#define LONGEST_PAID  24    /* … between a year and what was paid for it */

static int
year_of (gint32 julian)
{
  int year, month, day;

  jx_date_from_julian (julian, &year, &month, &day);

  return year;
}

/* the year of 〔2024〕15号; 0 if no number of a document stands there */
static int
read_number (const char *at)
{
  const char *digits = jx_text_begins (at, "〔") ? at + strlen ("〔") : at;
  gsize n = strspn (digits, "0123456789");

  return digits > at && n == 4 && jx_text_begins (digits + n, "〕") ? (int) g_ascii_strtoll (digits, NULL, 10) : 0;
}

/* 2023年3月，财政厅以《……》（桂财社〔2024〕15号）下达: where the number stands that a date is told of; NULL if something else
 * was done then, or the sentence goes on with another matter */
static const char *
find_cited (const char *behind,
            int        *year)
{
  static const char *const sent[] = { "下达", "印发", "下发", "批复", "拨付", NULL };
  const char *start = jx_text_begins (behind, "，") ? behind + strlen ("，") : behind, *at = start;
  gboolean quoted = FALSE;

  for (guint n = 0; n < LONGEST_CITED && *at != '\0' && *at != '\n'; n++, at = g_utf8_next_char (at))
    {
      if (jx_text_begins (at, "《") || jx_text_begins (at, "》"))
        quoted = jx_text_begins (at, "《");
      if (!quoted && (jx_text_begins (at, "，") || jx_text_begins (at, "；") || jx_text_begins (at, "。")))
        return NULL;
      if ((*year = read_number (at)) > 0)
        {
          const char *end = jx_text_find (at, "。");
          g_autofree char *rest = g_strndup (at, end != NULL ? (gsize) (end - at) : strcspn (at, "\n"));
          g_autofree char *before = g_strndup (start, (gsize) (at - start));

          return jx_text_has_any (rest, sent) || jx_text_has_any (before, sent) ? at : NULL;
        }
    }

  return NULL;
}

/* D01: money that came in 2023 was sent with no document of 2024 */
static void
check_cited (JxNarrative  *self,
             const JxFact *date)
{
  const char *text = jx_narrative_get_text (self, date->text)->text, *number;
  g_autofree char *when = NULL, *cited = NULL;
  int year;

  if (date->from <= 0 || date->from == date->to || (date->flags & JX_FACT_RANGE) != 0 || date->to - date->from > 31
      || (number = find_cited (text + date->end, &year)) == NULL || year <= year_of (date->to))
    return;

  when = jx_narrative_dup_fact (self, date);
  cited = g_strndup (number, strcspn (number, "\n"));
  cited[strlen ("〔") + 4 + strlen ("〕")] = '\0';
  jx_narrative_report (self, "D01", JX_SEVERITY_ERROR, date->text, (guint) (number - text), (guint) (number - text + strlen (cited)),
                       _("A document numbered %1$s cannot have been sent in %2$s."), cited, when);
}

/* 2022年结转12万元, 上年结转: what was carried into the year pays for the one before, wherever the report says so */
static gboolean
is_carried (JxNarrative *self,
            const char  *digits)
{
  g_autofree char *of_year = g_strconcat (digits, "年结转", NULL), *of_budget = g_strconcat (digits, "年度结转", NULL);
  const char *const words[] = { "上年结转", "上年度结转", of_year, of_budget, NULL };

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_is_section (self, i) && jx_text_has_any (jx_narrative_get_text (self, i)->text, words))
      return TRUE;

  return FALSE;
}

/* D03: 支付2022年度改造小区工程尾款410万元, told of what was spent in 2023; what was carried over for it may be */
static void
check_paid (JxNarrative  *self,
            const JxFact *date)
{
  static const char *const verbs[] = { "支付", "拨付", "付", "偿还", "列支", "用于" };
  static const char *const dues[] = { "尾款", "欠款", "工程款", "质保金", "货款", NULL };
  static const char *const carried[] = { "结转", "结余", "上年", "收回", NULL };
  const char *text = jx_narrative_get_text (self, date->text)->text, *start = text + date->start, *end = text + date->end;
  int year = self->check->sheet.year, past;
  g_autofree char *before = NULL, *behind = NULL, *digits = NULL, *when = NULL;
  gboolean paid = FALSE;

  if (date->from <= 0 || year == 0 || (past = year_of (date->to)) >= year || year_of (date->from) != past || date->to - date->from < 300)
    return;

  while (start > text && start[-1] != '\n' && !(start - text >= 3 && jx_text_begins (start - 3, "。")))
    start--;
  before = g_strndup (start, (gsize) (text + date->start - start));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    paid |= g_str_has_suffix (before, verbs[i]);

  for (guint n = 0; n < LONGEST_PAID && *end != '\0' && !g_ascii_isdigit (*end) && g_utf8_strchr ("，。；\n", -1, g_utf8_get_char (end)) == NULL; n++)
    end = g_utf8_next_char (end);
  behind = g_strndup (text + date->end, (gsize) (end - text - date->end));
  digits = g_strdup_printf ("%d", past);

  if (!paid || jx_text_has_any (before, carried) || !jx_text_has_any (behind, dues) || (self->names[0] != NULL && jx_text_has (self->names[0], digits))
      || is_carried (self, digits))
    return;

  when = jx_narrative_dup_fact (self, date);
  jx_narrative_report_fact (self, "D03", JX_SEVERITY_WARNING, date,
                            _("What was paid for %1$s is told of the expenditure of %2$d: tell the years apart."), when, year);
}

/* D01: 2023年2月28日, alone in the last line, below a report of the whole of 2023 */
static void
check_signature (JxNarrative  *self,
                 const JxFact *date)
{
  const char *text = jx_narrative_get_text (self, date->text)->text;
  int year = self->check->sheet.year;
  gboolean last = text[date->end + strspn (text + date->end, " \n")] == '\0', alone = date->start > 0 && text[date->start - 1] == '\n';
  g_autofree char *day = NULL;

  if (!last || !alone || date->from <= 0 || date->from != date->to || year == 0 || date->to >= jx_date_to_julian (year, LAST_MONTH, 1)
      || date->to < jx_date_to_julian (year, 1, 1))
    return;

  day = jx_narrative_dup_fact (self, date);
  jx_narrative_report_fact (self, "D01", JX_SEVERITY_ERROR, date, _("The report is of %1$d, and was signed on %2$s, before that year was over."), year,
                            day);
}

/* D01: 2023年2月启动，4月22日完成清淤，6月至10月维修，2022年12月验收: what is told in order goes on in order, and the year before is a slip */
static void
check_sequence (JxNarrative *self,
                guint        position)
{
  static const char *const back[] = { "上年", "此前", "之前", "去年", "较", "比", "曾", "早在", "年度", "签订", "批复", NULL };
  const JxFact *date = jx_narrative_get_fact (self, position), *first = NULL;
  const char *text = jx_narrative_get_text (self, date->text)->text;
  g_autofree char *between = NULL, *here = NULL, *there = NULL;
  int year, month, day, first_year, first_month;

  for (guint i = position; i-- > 0 && jx_narrative_get_fact (self, i)->sentence == date->sentence;)
    if (jx_narrative_get_fact (self, i)->kind == JX_FACT_DATE && jx_narrative_get_fact (self, i)->from > 0)
      first = jx_narrative_get_fact (self, i);

  if (first == NULL || first->text != date->text || date->from <= 0 || date->to - date->from > 31 || first->to - first->from > 31
      || (date->flags & JX_FACT_RANGE) != 0 || ((date->said | first->said) & (JX_SAID (PAST) | JX_SAID (COMPARED))) != 0)
    return;

  jx_date_from_julian (date->from, &year, &month, &day);
  jx_date_from_julian (first->from, &first_year, &first_month, &day);
  between = jx_narrative_dup_quote (self, date->text, first->end, date->start);
  if (year != first_year - 1 || month <= first_month || first_year != self->check->sheet.year || jx_text_has_any (between, back)
      || !jx_text_begins (text + date->end, "完成"))
    return;

  here = jx_narrative_dup_fact (self, date);
  there = jx_narrative_dup_fact (self, first);
  jx_narrative_report_fact (self, "D01", JX_SEVERITY_ERROR, date, _("%1$s stands behind %2$s, and is of the year before it."), here, there);
}

/**
 * jx_check_documents:
 * @self: the texts
 *
 * Checks the years of documents against the dates that they are cited for, D01, and of what was paid, D03.
 */
void
jx_check_documents (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->kind != JX_FACT_DATE || !jx_narrative_is_section (self, fact->text))
        continue;
      check_cited (self, fact);
      check_paid (self, fact);
      check_signature (self, fact);
      check_sequence (self, i);
    }
}
