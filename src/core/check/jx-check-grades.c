/* jx-check-grades.c: S07 in texts: the grade that a text gives to the points it claims
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

static const char *
skip_any (const char        *word,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (jx_text_begins (word, words[i]))
      return word + strlen (words[i]);

  return word;
}

/* 优, 优秀等次, 良好, 中等水平, “优”等级 and nothing more: 优秀单位 is no grade of the project, 良以上 may be any */
static gboolean
names_grade (const char *word,
             const char *grade)
{
  static const char * const endings[] = { "秀", "好", NULL };
  static const char * const ranks[] = { "等级", "等次", "档次", "水平", "等", "级", "档", "”", "\"", "’", "」", NULL };
  const char *end;

  if (!jx_text_begins (word, grade))
    return FALSE;

  end = skip_any (word + strlen (grade), endings);
  do
    {
      word = end;
      end = skip_any (word, ranks);
    }
  while (end != word);

  return !g_unichar_isalpha (g_utf8_get_char (word));
}

/* the grade that stands behind a word, -1 none; @at is where */
static int
find_grade (const JxProfile *profile,
            const char      *word,
            const char     **at)
{
  while (*word != '\0' && g_utf8_strchr ("为是：:“\"”‘「 ", -1, g_utf8_get_char (word)) != NULL)
    word = g_utf8_next_char (word);
  *at = word;

  for (guint i = 0; i < profile->n_grades; i++)
    if (names_grade (word, profile->grades[i].name))
      return (int) i;

  return -1;
}

/* 我局档案工作被评为优秀: not the project, from @start on */
static gboolean
is_of_another (const char *start,
               const char *word)
{
  static const char * const subjects[] = { "被", "单位", "局", "职工", "考核", "工作", NULL };
  static const char * const stops[] = { "，", "。", "；", "：", "、", ",", NULL };
  g_autofree char *before = g_strndup (start, (gsize) (word - start));
  const char *clause = before;

  for (guint i = 0; stops[i] != NULL; i++)
    {
      const char *stop = g_strrstr (clause, stops[i]);

      clause = stop != NULL ? stop + strlen (stops[i]) : clause;
    }

  return jx_text_has_any (clause, subjects);
}

/* The grade that a sentence gives to what it claims; 等级为良 goes before 评为良. -1 if none. */
static int
find_claimed_grade (JxNarrative  *self,
                    const JxFact *claim,
                    const char  **at)
{
  const char *text = jx_narrative_get_text (self, claim->text)->text;
  int judged = -1;

  for (guint i = 0; i < self->facts.words->len; i++)
    {
      const JxWord *said = &g_array_index (self->facts.words, JxWord, i);
      const char *where;
      int grade;

      if (said->sentence != claim->sentence || (said->term->meaning & JX_SAID (GRADE)) == 0 || said->start < claim->end
          || (grade = find_grade (self->check->sheet.profile, text + said->end, &where)) < 0)
        continue;
      if (!g_str_equal (said->term->word, "评为"))
        {
          *at = where;
          return grade;
        }
      if (judged < 0 && !is_of_another (text + claim->end, text + said->start))
        {
          *at = where;
          judged = grade;
        }
    }

  return judged;
}

/**
 * jx_check_claimed_grade:
 * @self: the texts
 * @claim: the points that a text claims
 *
 * Checks the grade that stands behind points in their sentence: S07. 等级为“优”, where the points are of another grade.
 */
void
jx_check_claimed_grade (JxNarrative  *self,
                        const JxFact *claim)
{
  const JxProfile *profile = self->check->sheet.profile;
  const char *text = jx_narrative_get_text (self, claim->text)->text, *word = NULL, *name;
  const JxBand *band = jx_profile_find_grade (profile, claim->value);
  g_autofree char *stated = NULL;
  int grade = band != NULL ? find_claimed_grade (self, claim, &word) : -1;

  if (grade < 0 || &profile->grades[grade] == band)
    return;

  name = profile->grades[grade].name;
  stated = jx_narrative_dup_fact (self, claim);
  jx_narrative_report (self, "S07", JX_SEVERITY_ERROR, claim->text, (guint) (word - text), (guint) (word - text + strlen (name)),
                       _("%1$s is “%2$s”, the text says “%3$s”."), stated, band->name, name);
}

/**
 * jx_check_listed_grade:
 * @self: the texts
 * @claim: the points that a text claims first
 *
 * Checks the grade of a report that is known by its figures only, 自评等级：良: S07.
 */
void
jx_check_listed_grade (JxNarrative  *self,
                       const JxFact *claim)
{
  const JxProfile *profile = self->check->sheet.profile;
  const JxBand *band = jx_profile_find_grade (profile, claim->value);
  g_autofree char *stated = jx_narrative_dup_fact (self, claim);

  for (guint i = 0; band != NULL && i < self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (self, i);
      const char *value = text->kind == JX_NARRATIVE_FIGURE ? jx_text_find (text->text, "：") : NULL;
      const char *label = value != NULL ? jx_text_find (text->text, "等级") : NULL;

      if (label == NULL || label > value)
        continue;
      value += strlen ("：");
      for (guint j = 0; j < profile->n_grades; j++)
        if (&profile->grades[j] != band && jx_text_begins (value, profile->grades[j].name))
          jx_narrative_report (self, "S07", JX_SEVERITY_ERROR, i, (guint) (value - text->text), (guint) strlen (text->text),
                               _("%1$s is “%2$s”, the text says “%3$s”."), stated, band->name, profile->grades[j].name);
    }
}
