/* jx-check-chapter-points.c: S08: the score that a report claims, against those that its chapters give to the classes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define FEWEST_CLASSES 3
#define HUNDRED        (100 * JX_POINT)
#define LONGEST_HEAD   20   /* characters in which a paragraph names its class */

static const char *const classes[] = { "决策", "过程", "产出", "效益", "满意", "执行" };

/* What the paragraphs that begin with the name of a class say that it got, and of how many points. */
typedef struct
{
  const JxFact *got[G_N_ELEMENTS (classes)];
  gint64        full[G_N_ELEMENTS (classes)];
  gboolean      doubtful;   /* one is told twice */
} Chapters;

/* the class that a paragraph begins with; -1 if it names none, or several at once */
static int
find_class (JxNarrative  *self,
            const JxFact *fact)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text, *start = text + fact->start, *end;
  g_autofree char *head = NULL;
  int found = -1;

  while (start > text && start[-1] != '\n')
    start--;
  end = start;
  for (guint n = 0; n < LONGEST_HEAD && end < text + fact->start && !jx_text_begins (end, "。") && !jx_text_begins (end, "，"); n++)
    end = g_utf8_next_char (end);

  head = g_strndup (start, (gsize) (end - start));
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (jx_text_has (head, classes[i]))
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }

  return found;
}

/* 得分48.5分, 该项得分48.5分: of the class, and not of an indicator in it */
static gboolean
is_of_class (JxNarrative  *self,
             const JxFact *fact)
{
  static const char *const labels[] = {
    "得分", "得", "实得", "实得分", "该项得分", "本项得分", "此项得分", "自评得分", "合计得分", "小计得分", "共得分", "共得", "综合得分", "该部分得分", NULL,
  };
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);

  return g_strv_contains (labels, label);
}

static void
add_points (JxNarrative  *self,
            Chapters     *chapters,
            const JxFact *fact)
{
  int class = fact->kind == JX_FACT_POINTS && jx_narrative_is_section (self, fact->text) && jx_fact_is_exact (fact) ? find_class (self, fact) : -1;

  if (class < 0 || (fact->said & (JX_SAID (DEDUCTED) | JX_SAID (PLANNED) | JX_SAID (PAST))) != 0)
    return;

  if ((fact->flags & JX_FACT_INSIDE) != 0 || (fact->said & JX_SAID (FULL)) != 0)
    {
      if (chapters->full[class] == 0)
        chapters->full[class] = fact->value;
    }
  else if (is_of_class (self, fact))
    {
      chapters->doubtful |= chapters->got[class] != NULL;
      chapters->got[class] = fact;
    }
}

/**
 * jx_check_chapter_points:
 * @self: the texts
 * @claim: the score that the report claims
 *
 * Checks the claim against the points that paragraphs about the classes end with: S08. It is told to be wrong only where these
 * could have been a hundred together.
 *
 * Returns: `TRUE` if they say of which parts the score is made
 */
gboolean
jx_check_chapter_points (JxNarrative  *self,
                         const JxFact *claim)
{
  Chapters chapters = { 0 };
  gint64 sum = 0, full = 0;
  guint n = 0;
  g_autofree char *right = NULL, *stated = NULL;
  JxFinding *finding;

  for (guint i = 0; i < self->facts.facts->len; i++)
    if (jx_narrative_get_fact (self, i) != claim)
      add_points (self, &chapters, jx_narrative_get_fact (self, i));

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (chapters.got[i] != NULL)
      {
        sum += MIN (chapters.got[i]->value, HUNDRED);
        full += MIN (chapters.full[i], HUNDRED);
        n++;
      }

  if (n < FEWEST_CLASSES || chapters.doubtful)
    return FALSE;
  if (sum == claim->value || full != HUNDRED)
    return sum == claim->value;

  stated = jx_narrative_dup_fact (self, claim);
  right = jx_points_to_string (sum, -1);
  finding = jx_narrative_report_fact (self, "S08", JX_SEVERITY_ERROR, claim, _("The classes have %1$s points together, the text says %2$s."), right,
                                      stated);
  jx_finding_add_figure (finding, "sum", right);

  return TRUE;
}
