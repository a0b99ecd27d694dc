/* jx-check-documents.c: D01, D03: documents younger than what they are cited for, and money paid for years before
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

  if (!paid || jx_text_has_any (before, carried) || !jx_text_has_any (behind, dues) || (self->names[0] != NULL && jx_text_has (self->names[0], digits)))
    return;

  when = jx_narrative_dup_fact (self, date);
  jx_narrative_report_fact (self, "D03", JX_SEVERITY_WARNING, date,
                            _("What was paid for %1$s is told of the expenditure of %2$d: tell the years apart."), when, year);
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
    }
}
