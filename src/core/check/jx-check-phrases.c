/* jx-check-phrases.c: T05, T06, T07, T09, T12, D02 in texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"


static gunichar
char_before (const char *text,
             guint       start)
{
  return start > 0 ? g_utf8_get_char (g_utf8_find_prev_char (text, text + start)) : 0;
}

static gboolean
is_one_of (gunichar    c,
           const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/* 自己完成 is no 已完成; in 复盖 and 其它 nothing can be meant but the one */
static gboolean
is_typo (JxNarrative  *self,
         const JxWord *mark)
{
  gunichar before = char_before (jx_narrative_get_text (self, mark->text)->text, mark->start);

  return !(jx_text_begins (mark->term->word, "己") && is_one_of (before, "自知")) && !is_one_of (before, "“\"");
}

static void
report_typo (JxNarrative *self,
             guint        text,
             guint        start,
             guint        end,
             const char  *wrong,
             const char  *right)
{
  JxFinding *finding = jx_narrative_report (self, "T06", JX_SEVERITY_INFO, text, start, end, _("“%1$s” should read “%2$s”."), wrong,
                                            right);

  jx_narrative_fix (self, finding, text, start, end, right);
}

/* 进行了、: the verb has no object */
static void
check_object (JxNarrative  *self,
              const JxWord *mark)
{
  const char *text = jx_narrative_get_text (self, mark->text)->text;
  g_autofree char *quote = NULL;

  if (!is_one_of (g_utf8_get_char (text + mark->end), "、。；"))
    return;

  quote = jx_narrative_dup_quote (self, mark->text, mark->start, mark->end + 3);
  jx_narrative_report (self, "T05", JX_SEVERITY_WARNING, mark->text, mark->start, mark->end,
                       _("Behind “%s” the object is missing: the sentence is not finished."), quote);
}

static gboolean
tells_results (JxNarrative *self,
               guint        number)
{
  const JxNarrativeText *text = jx_narrative_get_text (self, number);
  const JxColumn *column = &text->part->block->columns[text->column];

  if (text->kind == JX_NARRATIVE_ACHIEVED)
    return TRUE;

  return text->kind == JX_NARRATIVE_SECTION && column->role != JX_ROLE_MEASURES
         && (jx_text_has (column->title, "完成情况") || jx_text_has (column->title, "效益情况")
             || jx_text_has (column->title, "产出") || jx_text_has (column->title, "效益分析")
             || jx_text_has (column->title, "目标实现"));
}

static void
check_soon (JxNarrative  *self,
            const JxWord *mark,
            gboolean     *soon)
{
  if (*soon || !jx_narrative_is_section (self, mark->text)
      || is_one_of (char_before (jx_narrative_get_text (self, mark->text)->text, mark->start), "“《"))
    return;

  *soon = TRUE;
  jx_narrative_report (self, "D02", JX_SEVERITY_INFO, mark->text, mark->start, mark->end,
                       _("“%s” depends on when it is read: write the year."), mark->term->word);
}

/* whether the same instruction of a template was told by a word before */
static gboolean
is_told_hint (JxNarrative  *self,
              const JxWord *mark)
{
  const JxWord *first = jx_narrative_get_mark (self, 0);

  for (const JxWord *other = mark; other > first && other[-1].sentence == mark->sentence; other--)
    if (jx_phrase_get_kind (other[-1].term) == JX_PHRASE_HINT)
      return TRUE;

  return FALSE;
}

static void
check_mark (JxNarrative  *self,
            const JxWord *mark,
            gboolean     *soon)
{
  JxPhraseKind kind = jx_phrase_get_kind (mark->term);

  if (kind == JX_PHRASE_TYPO && is_typo (self, mark))
    report_typo (self, mark->text, mark->start, mark->end, mark->term->word, mark->term->right);
  else if (kind == JX_PHRASE_NO_OBJECT)
    check_object (self, mark);
  else if (kind == JX_PHRASE_PLAN && tells_results (self, mark->text))
    jx_narrative_report (self, "T12", JX_SEVERITY_WARNING, mark->text, mark->start, mark->end,
                         _("“%s”: here stands what was reached, not what is expected."), mark->term->word);
  else if (kind == JX_PHRASE_SOON)
    check_soon (self, mark, soon);
  else if (kind == JX_PHRASE_HINT && jx_narrative_is_section (self, mark->text) && !is_told_hint (self, mark))
    jx_narrative_report (self, "T07", JX_SEVERITY_ERROR, mark->text, mark->start, mark->end,
                         _("The template's own instruction still stands here: “%s”."), mark->term->word);
}

static gboolean
is_hanzi (gunichar c)
{
  return c >= 0x4e00 && c <= 0x9fff;
}

/* 截止2023年: 截止 ends something, 截至 is up to a day */
static void
check_until (JxNarrative *self,
             guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text;

  for (const char *at = jx_text_find (text, "截止"); at != NULL; at = jx_text_find (at + 1, "截止"))
    {
      const char *next = at + strlen ("截止");

      while (*next == ' ')
        next++;
      if (g_ascii_isdigit (*next))
        report_typo (self, number, (guint) (at - text), (guint) (at - text + strlen ("截止")), "截止", "截至");
    }
}

/* （填写项目实施产生的社会效益）: what the form asks for; not （填写人：…） */
static void
check_instructions (JxNarrative *self,
                    guint        number)
{
  static const char *const asked[] = { "项目", "本项目", "该项目", "实施", "具体", "主要", "实际", "完成", "内容" };
  const char *text = jx_narrative_get_text (self, number)->text;

  for (const char *at = jx_text_find (text, "（填写"); at != NULL; at = jx_text_find (at + 1, "（填写"))
    for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
      if (jx_text_begins (at + strlen ("（填写"), asked[i]))
        {
          gsize length = strlen ("（填写") + strlen (asked[i]);
          g_autofree char *quote = jx_narrative_dup_quote (self, number, (guint) (at - text), (guint) (at - text + length));

          jx_narrative_report (self, "T07", JX_SEVERITY_ERROR, number, (guint) (at - text), (guint) (at - text + length),
                               _("The template's own instruction still stands here: “%s”."), quote);
          break;
        }
}

/* The bytes that begin ×, ＊, Ｘ and the others: few characters of a long text need a closer look. */
static const char blank_heads[] = "_*Xx\xc3\xef";

/* ****条, XX万元, 20××年: a blank that nobody filled in */
static gsize
blank_length (const char *at)
{
  static const gunichar blanks[] = { U'×', U'＊', '_', '*', 'X', 'x', U'Ｘ' };
  gunichar c = g_utf8_get_char (at);
  const char *end = at;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (blanks) && n == 0; i++)
    for (; c == blanks[i] && g_utf8_get_char (end) == c; end = g_utf8_next_char (end))
      n++;

  return n >= 2 ? (gsize) (end - at) : 0;
}

static void
check_blanks (JxNarrative *self,
              guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text;

  for (const char *at = text + strcspn (text, blank_heads); *at != '\0'; at++, at += strcspn (at, blank_heads))
    {
      gsize length = blank_length (at);
      gunichar before, behind;
      g_autofree char *quote = NULL;

      if (length == 0)
        continue;

      before = char_before (text, (guint) (at - text));
      behind = g_utf8_get_char (at + length);
      if ((before < 0x80 && g_ascii_isalpha ((char) before)) || (behind < 0x80 && g_ascii_isalpha ((char) behind))
          || (*at == '*' && before < 0x80 && g_ascii_isdigit ((char) before)))
        continue;

      quote = jx_narrative_dup_quote (self, number, (guint) (at - text), (guint) (at - text + length));
      jx_narrative_report (self, "T07", JX_SEVERITY_ERROR, number, (guint) (at - text), (guint) (at - text + length),
                           _("A blank to be filled in still stands here: “%s”."), quote);
      return;
    }
}

/* Puts right what stands between hanzi in half width; gives the first place, NULL if there is none. */
static const char *
widen_stops (const char *text,
             GString    *right)
{
  static const struct { char narrow; const char *wide; } stops[] = { { ',', "，" }, { ';', "；" }, { ':', "：" }, { '?', "？" } };
  const char *first = NULL, *done = text;

  for (const char *at = strpbrk (text, ",;:?"); at != NULL; at = strpbrk (at + 1, ",;:?"))
    {
      guint i = 0;

      if (!is_hanzi (char_before (text, (guint) (at - text))) || !is_hanzi (g_utf8_get_char (at + 1)))
        continue;

      while (stops[i].narrow != *at)
        i++;
      first = first != NULL ? first : at;
      g_string_append_len (right, done, at - done);
      g_string_append (right, stops[i].wide);
      done = at + 1;
    }

  g_string_append (right, done);

  return first;
}

/* , between hanzi; told once a report, put right in all of it */
static void
check_narrow_stops (JxNarrative *self)
{
  JxFinding *finding = NULL;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const char *text = jx_narrative_get_text (self, i)->text, *first;
      g_autoptr(GString) right = g_string_new (NULL);

      if (!jx_narrative_is_section (self, i) || (first = widen_stops (text, right)) == NULL)
        continue;
      if (finding == NULL)
        finding = jx_narrative_report (self, "T06", JX_SEVERITY_INFO, i, (guint) (first - text), (guint) (first - text + 1),
                                       _("Between Chinese characters stands “%c” in half width."), *first);
      jx_narrative_fix (self, finding, i, 0, (guint) strlen (text), right->str);
    }
}

/* 实际支出5万元数据资源普查费安排为5万元: one sentence runs into the next */
static void
check_missing_stop (JxNarrative *self,
                    guint        position)
{
  const JxFact *fact = jx_narrative_get_fact (self, position), *next;
  const char *text = jx_narrative_get_text (self, fact->text)->text;
  g_autofree char *quote = NULL;

  if (position + 1 >= self->facts.facts->len || fact->kind != JX_FACT_AMOUNT || (fact->said & JX_SAID (ACTUAL)) == 0)
    return;

  next = jx_narrative_get_fact (self, position + 1);
  if (next->sentence != fact->sentence || next->kind != JX_FACT_AMOUNT || next->label != fact->end
      || (next->said & JX_SAID (BUDGET)) == 0 || !is_hanzi (g_utf8_get_char (text + fact->end))
      || is_one_of (g_utf8_get_char (text + fact->end), "的用以占为由于和及与至"))
    return;

  quote = jx_narrative_dup_quote (self, fact->text, fact->start, next->start);
  jx_narrative_report (self, "T05", JX_SEVERITY_INFO, fact->text, fact->start, next->start,
                       _("A stop is missing in “%s”: one sentence runs into the next."), quote);
}

/* 141.83万 among amounts in 万元 */
static void
check_unit (JxNarrative  *self,
            const JxFact *fact)
{
  g_autofree char *figure = NULL, *right = NULL;

  if (fact->kind != JX_FACT_AMOUNT || (fact->flags & JX_FACT_NO_YUAN) == 0 || !jx_narrative_is_section (self, fact->text))
    return;

  figure = jx_narrative_dup_fact (self, fact);
  right = g_strconcat (figure, "元", NULL);
  report_typo (self, fact->text, fact->start, fact->end, figure, right);
}

/* [2023]88号 → 〔2023〕88号 */
static void
check_document_numbers (JxNarrative *self,
                        guint        number)
{
  static const char open[] = "[【［(（", close[] = "]】］)）", open_heads[] = "[(\xe3\xef";
  const char *text = jx_narrative_get_text (self, number)->text;

  for (const char *at = text + strcspn (text, open_heads); *at != '\0'; at++, at += strcspn (at, open_heads))
    {
      const char *year = g_utf8_next_char (at), *end = year, *behind;
      g_autofree char *right = NULL;
      JxFinding *finding;

      if (!g_ascii_isdigit (*year) || !is_one_of (g_utf8_get_char (at), open))
        continue;
      while (g_ascii_isdigit (*end))
        end++;
      if (end - year != 4 || (strncmp (year, "20", 2) != 0 && strncmp (year, "19", 2) != 0)
          || !is_one_of (g_utf8_get_char (end), close))
        continue;

      behind = g_utf8_next_char (end);
      if (!g_ascii_isdigit (*behind))
        continue;
      while (g_ascii_isdigit (*behind) || *behind == ' ')
        behind++;
      if (!jx_text_begins (behind, "号"))
        continue;

      right = g_strdup_printf ("〔%.4s〕", year);
      finding = jx_narrative_report (self, "T09", JX_SEVERITY_INFO, number, (guint) (at - text), (guint) (behind - text) + 3,
                                     _("The year of a document's number stands in 〔〕: “%s”."), right);
      jx_narrative_fix (self, finding, number, (guint) (at - text), (guint) (g_utf8_next_char (end) - text), right);
    }
}

/**
 * jx_check_phrases:
 * @self: the texts
 *
 * Checks words and signs: T05, T06, T07, T09, T12, D02.
 */
void
jx_check_phrases (JxNarrative *self)
{
  gboolean soon = FALSE;

  for (guint i = 0; i < self->facts.marks->len; i++)
    check_mark (self, jx_narrative_get_mark (self, i), &soon);

  for (guint i = 0; i < self->texts->len; i++)
    {
      check_until (self, i);
      if (jx_narrative_is_section (self, i) || jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_FIGURE)
        check_blanks (self, i);
      check_instructions (self, i);
      if (!jx_narrative_is_section (self, i))
        continue;

      check_document_numbers (self, i);
    }

  check_narrow_stops (self);

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      check_missing_stop (self, i);
      check_unit (self, jx_narrative_get_fact (self, i));
    }
}
