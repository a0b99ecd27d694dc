/* jx-tally-document.c: 汇总: what many assessments come to, as a report with its tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-tally-document.h"

#include "jx-attachments.h"
#include "jx-chapters.h"
#include "jx-tally-table.h"

#define FULL_RATE     9000    /* percent × 100: below it the county asks for a reason */
#define RATE_DECIMALS 2
#define MAX_NAMED     20      /* projects that are named in a sentence */

/* All that is printed is Chinese in every locale. */
static const JxPage upright = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 0 };
static const JxPage sideways = { TRUE, 297, 210, 28, 35, 26, 37, 10.5, 22 };

typedef struct
{
  const JxTally *tally;
  JxDocument    *document;
  GPtrArray     *agencies;    /* names; borrowed */
  JxChapters     chapters;
} Builder;

static void
add_heading (Builder    *self,
             const char *title)
{
  g_autofree char *number = jx_chapters_take_number (&self->chapters, 1);

  jx_document_add_paragraph (self->document, JX_TEXT_HEADING1, number, title, NULL);
}

static void G_GNUC_PRINTF (2, 3)
add_sentence (Builder    *self,
              const char *format,
              ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  jx_document_add_paragraph (self->document, JX_TEXT_BODY, NULL, text, NULL);
}

static char *
dup_title (Builder    *self,
           const char *what)
{
  int year = jx_tally_get_year (self->tally);
  const char *agency = self->agencies->len == 1 ? g_ptr_array_index (self->agencies, 0) : "";

  return year > 0 ? g_strdup_printf ("%s%d年度%s", agency, year, what) : g_strconcat (agency, what, NULL);
}

/* "年初预算数12.5万元、全年预算数…，预算执行率…", and for how many that is not known. */
static char *
dup_funds (const JxTallySum *sum)
{
  static const char * const names[JX_TALLY_N_MONEY] = { "年初预算数", "全年预算数", "全年执行数" };
  GString *text = g_string_new (NULL);
  g_autofree char *rate = jx_money_rate_to_string (sum->spent, sum->budget, RATE_DECIMALS);

  for (guint n = 0; n < JX_TALLY_N_MONEY; n++)
    {
      g_autofree char *amount = jx_money_to_string (sum->fen[n], JX_MONEY_WAN, -1);

      if (sum->n_known[n] == 0)
        continue;

      g_string_append_printf (text, "%s%s%s万元", text->len > 0 ? "、" : "", names[n], amount);
      if (sum->n_known[n] < sum->n)
        g_string_append_printf (text, "（%u项中%u项已填）", sum->n, sum->n_known[n]);
    }

  if (text->len == 0)
    g_string_append (text, "均未填报资金");
  else if (sum->n_rated > 0)
    g_string_append_printf (text, "，预算执行率%s%%", rate);

  return g_string_free (text, FALSE);
}

static void
add_overview (Builder *self)
{
  JxTallySum projects, departments;
  gboolean known = jx_tally_sum (self->tally, NULL, JX_TALLY_PROJECTS, &projects);

  known = jx_tally_sum (self->tally, NULL, JX_TALLY_DEPARTMENTS, &departments) && known;
  add_heading (self, "总体情况");
  add_sentence (self, "本次汇总%u个预算单位的绩效自评%u项，其中项目支出%u项、部门整体支出%u项。", self->agencies->len,
                jx_tally_get_n_lines (self->tally), projects.n, departments.n);
  if (projects.n > 0 && known)
    {
      g_autofree char *funds = dup_funds (&projects);

      add_sentence (self, "项目支出%s。", funds);
    }
  if (self->agencies->len > 1)
    jx_tally_table_add_agencies (self->document, self->tally);
}

static gboolean
is_behind (const JxTallyLine *line)
{
  gint64 rate;

  return !line->department && line->known[JX_TALLY_ADJUSTED] && line->known[JX_TALLY_EXECUTED] && line->fen[JX_TALLY_ADJUSTED] > 0
         && jx_money_rate (line->fen[JX_TALLY_EXECUTED], line->fen[JX_TALLY_ADJUSTED], 2, &rate) && rate < FULL_RATE;
}

static void
add_execution (Builder *self)
{
  g_autoptr(GString) named = g_string_new (NULL);
  guint n_behind = 0;

  for (guint n = 0; n < jx_tally_get_n_lines (self->tally); n++)
    {
      const JxTallyLine *line = jx_tally_get_line (self->tally, n);
      g_autofree char *rate = NULL;

      if (!is_behind (line) || n_behind++ >= MAX_NAMED)
        continue;

      rate = jx_money_rate_to_string (line->fen[JX_TALLY_EXECUTED], line->fen[JX_TALLY_ADJUSTED], RATE_DECIMALS);
      g_string_append_printf (named, "%s%s（%s%%）", named->len > 0 ? "、" : "", line->name, rate);
    }

  add_heading (self, "预算执行情况");
  if (n_behind == 0)
    add_sentence (self, "已填报资金的项目，预算执行率均在90%%以上。");
  else
    add_sentence (self, "预算执行率低于90%%的项目%u项：%s%s。", n_behind, named->str, n_behind > MAX_NAMED ? "等" : "");
}

static void
add_scores (Builder *self)
{
  JxTallySum sum;
  g_autofree char *mean = NULL;

  add_heading (self, "自评得分与等级");
  if (!jx_tally_sum (self->tally, NULL, JX_TALLY_ALL, &sum) || sum.n_scored == 0)
    {
      add_sentence (self, "本次汇总的自评均无总分。");
      return;
    }

  mean = jx_points_to_string (sum.mean, 2);
  add_sentence (self, "有总分的自评%u项，平均%s分；评为优的%u项、良的%u项、中的%u项、差的%u项，未评等级的%u项。", sum.n_scored,
                mean, sum.n_grades[JX_TALLY_EXCELLENT], sum.n_grades[JX_TALLY_GOOD], sum.n_grades[JX_TALLY_FAIR],
                sum.n_grades[JX_TALLY_POOR], sum.n_grades[JX_TALLY_UNGRADED]);
}

/* The department as a whole: what its projects come to, beside what its own table says. */
static void
add_departments (Builder *self)
{
  add_heading (self, "部门整体支出情况");
  for (guint n = 0; n < self->agencies->len; n++)
    {
      const char *agency = g_ptr_array_index (self->agencies, n);
      JxTallySum projects;
      g_autofree char *funds = NULL;

      if (!jx_tally_sum (self->tally, agency, JX_TALLY_PROJECTS, &projects) || projects.n == 0)
        continue;

      funds = dup_funds (&projects);
      if (self->agencies->len <= MAX_NAMED)
        add_sentence (self, "%s所属项目%u项，%s。", *agency != '\0' ? agency : "未填单位的", projects.n, funds);
    }

  jx_tally_table_add_departments (self->document, self->tally);
}

static void
add_findings (Builder *self)
{
  JxTallySum sum;

  if (!jx_tally_sum (self->tally, NULL, JX_TALLY_ALL, &sum))
    return;

  add_heading (self, "审核情况");
  if (sum.n_clean == sum.n)
    add_sentence (self, "经审核，%u项自评均未发现问题。", sum.n);
  else
    add_sentence (self, "经审核，%u项自评共有错误%u处、提醒%u处，其中%u项未发现问题。各项自评的情况见附件。", sum.n, sum.n_errors,
                  sum.n_warnings, sum.n_clean);
}

/**
 * jx_document_new_for_tally:
 * @tally: what many assessments come to, in order
 *
 * Writes down what assessments come to: a report on upright pages in chapters, and as its attachment the table with a line
 * each, a sum for each agency and one of all. A department as a whole stands beside the sum of its projects.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_new_for_tally (const JxTally *tally)
{
  Builder self = { tally, jx_document_new (&upright) };
  g_autofree char *title = NULL, *table_title = NULL;

  g_return_val_if_fail (tally != NULL, self.document);

  self.agencies = jx_tally_list_agencies (tally);
  title = dup_title (&self, "绩效自评汇总报告");
  table_title = dup_title (&self, "绩效自评汇总表");
  jx_document_set_title (self.document, title);
  jx_document_add_paragraph (self.document, JX_TEXT_TITLE, NULL, title, NULL);
  add_overview (&self);
  add_execution (&self);
  add_scores (&self);
  add_departments (&self);
  add_findings (&self);
  jx_attachments_add (self.document, (const char *[]) { table_title, NULL });

  jx_document_begin_page (self.document, &sideways);
  jx_attachments_add_mark (self.document, 1, 1);
  jx_document_add_paragraph (self.document, JX_TEXT_TITLE, NULL, table_title, NULL);
  jx_document_add_paragraph (self.document, JX_TEXT_SUBTITLE, NULL, "（单位：万元）", NULL);
  jx_tally_table_add_lines (self.document, tally);

  g_ptr_array_unref (self.agencies);

  return self.document;
}
