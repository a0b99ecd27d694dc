/* jx-check-chapters.c: T04, T01: the numbers of chapters and of what is counted in a text; T05: a section that breaks off
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-heading.h"
#include "jx-text.h"

typedef struct
{
  JxNarrative *self;
  guint        printed[JX_HEADING_LAST];   /* the number that the program prints last, by level */
  guint        seen[JX_HEADING_LAST];      /* the number that stands last, by level */
  guint        named[JX_HEADING_LAST];     /* … of 第一部分, 第一节, which count beside the 一、 in them */
  guint64      outer[JX_HEADING_LAST];     /* … before lists that began anew with 一、 within 三、: a bit each */
  guint        closed[JX_HEADING_LAST];    /* … of the list that the heading above it ended: 4. may go on in （二） */
  gboolean     own[JX_HEADING_LAST];       /* the text numbers this level in its own way */
} Chapters;

static const char *
text_of (Chapters *chapters,
         guint     number)
{
  return jx_narrative_get_text (chapters->self, number)->text;
}

static gboolean
is_named (const char *line,
          gsize       length)
{
  return g_strstr_len (line, (gssize) length, "第") != NULL;
}

/* The number of the heading before that counts with this one. */
static guint
get_last (Chapters       *chapters,
          JxHeadingStyle  style,
          const char     *line,
          gsize           length)
{
  return is_named (line, length) && chapters->named[style] > 0 ? chapters->named[style] : chapters->seen[style];
}

/* the bit of a number that a list stood within; none has so many */
static guint64
outer_bit (guint number)
{
  return number < 64 ? G_GUINT64_CONSTANT (1) << number : 0;
}

/* Whether a number goes on from the last one of its level; or from the one before a list that began anew within its chapter.
 * 第二部分 where none stood before may be anything. */
static gboolean
follows (Chapters       *chapters,
         JxHeadingStyle  style,
         const char     *line,
         gsize           length,
         guint           found)
{
  if (is_named (line, length))
    return chapters->named[style] == 0 || found == chapters->named[style] + 1;

  return found == chapters->seen[style] + 1 || (chapters->outer[style] & outer_bit (found - 1)) != 0
         || (chapters->seen[style] == 0 && chapters->closed[style] > 0 && found == chapters->closed[style] + 1);
}

static void
set_last (Chapters       *chapters,
          JxHeadingStyle  style,
          const char     *line,
          gsize           length,
          guint           number)
{
  guint seen = chapters->seen[style];

  if (seen > 0 && (is_named (line, length) || number == 1))
    chapters->outer[style] |= outer_bit (seen);

  if (is_named (line, length))
    {
      chapters->named[style] = number;
      chapters->seen[style] = 0;   /* the 一、 in it begin anew, or go on */
      return;
    }

  if (number != seen + 1)
    chapters->outer[style] &= ~outer_bit (number - 1);
  chapters->seen[style] = number;
}

/* the program's own heading of a section */
static void
count_section (Chapters *chapters,
               guint     level)
{
  chapters->printed[level]++;
  for (guint i = level + 1; i < JX_HEADING_LAST; i++)
    chapters->printed[i] = 0;
}

static void
begin_level (Chapters *chapters,
             guint     level)
{
  for (guint i = level + 1; i < JX_HEADING_LAST; i++)
    {
      chapters->seen[i] = chapters->outer[i] = 0;
      chapters->own[i] = FALSE;
    }
}

static char *
dup_line (const char *at)
{
  gsize length = strcspn (at, "\n");

  return g_strndup (at, length);
}

static void
report (Chapters   *chapters,
        JxSeverity  severity,
        guint       number,
        const char *at,
        gsize       length,
        const char *message)
{
  guint start = (guint) (at - text_of (chapters, number));

  jx_narrative_report (chapters->self, "T04", severity, number, start, start + (guint) MAX (length, 1), "%s", message);
}

static gboolean
is_sibling (const JxSection *sections,
            guint            a,
            guint            b)
{
  for (guint i = MIN (a, b) + 1; i <= MAX (a, b); i++)
    if (sections[i].level < sections[a].level)
      return FALSE;

  return sections[a].level == sections[b].level;
}

/* whether a section beside this one has no heading in its text, so that the program numbers it in its own way */
static gboolean
has_printed_sibling (Chapters *chapters,
                     guint     section)
{
  guint n_sections;
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (chapters->self->check->sheet.assessment), &n_sections);

  for (guint i = 0; i < chapters->self->texts->len; i++)
    {
      const JxSection *other = jx_narrative_get_section (chapters->self, i);
      g_autofree char *line = dup_line (text_of (chapters, i)), *words = NULL, *title = NULL;
      guint found;
      gsize length;

      if (other == NULL || !is_sibling (sections, section, (guint) (other - sections)))
        continue;
      if (jx_heading_take (line, &found, &length) == JX_HEADING_NONE)
        return TRUE;

      words = jx_heading_dup_words (line + length);
      title = jx_heading_dup_words (other->title);
      if (!jx_heading_is_same_part (words, title))
        return TRUE;
    }

  return FALSE;
}

/* 一、 in 第五部分 */
static gboolean
begins_part (Chapters       *chapters,
             JxHeadingStyle  style,
             const char     *line,
             gsize           length,
             guint           found)
{
  return found == 1 && chapters->named[style] > 0 && !is_named (line, length);
}

/* T01: the heading of an earlier section once more, where another one should stand */
static void
check_repeated (Chapters   *chapters,
                guint       number,
                const char *at,
                const char *line,
                gsize       length)
{
  const JxNarrativeText *text = jx_narrative_get_text (chapters->self, number);
  g_autofree char *words = jx_heading_dup_words (line + length);
  guint n_sections, start = (guint) (at - text->text);
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (chapters->self->check->sheet.assessment), &n_sections);

  for (int i = 0; i < text->column && jx_text_has (words, "指标"); i++)
    {
      g_autofree char *title = jx_heading_dup_words (sections[i].title);

      if (g_str_equal (words, title))
        jx_narrative_report (chapters->self, "T01", JX_SEVERITY_ERROR, number, start, start + (guint) strlen (line),
                             _("“%s” is the heading of an earlier part: another one should stand here."), words);
    }
}

/* 2.81栋楼房 behind the point 1: the next one, and its first word a figure; or 1.4栋楼房 before the point 2 */
static gboolean
is_glued_point (Chapters   *chapters,
                const char *at,
                const char *line)
{
  char *end;
  guint64 number = g_ascii_strtoull (line, &end, 10);
  const char *next = strchr (at, '\n');

  if (!g_ascii_isdigit (*line) || *end != '.' || !g_ascii_isdigit (end[1]) || number != chapters->seen[JX_HEADING_POINT] + 1)
    return FALSE;

  return number > 1 || (next != NULL && jx_text_begins (next + 1, "2.") && !g_ascii_isdigit (next[1 + strlen ("2.")]));
}

/* 一、……。二、……。 in one line, and in the next 三、: the numbers between stand behind a stop */
static gboolean
are_within_lines (Chapters       *chapters,
                  guint           number,
                  const char     *at,
                  JxHeadingStyle  style,
                  const char     *line,
                  guint           last,
                  guint           found)
{
  const char *text = text_of (chapters, number);

  for (guint next = last + 1; next < found; next++)
    {
      g_autofree char *numeral = jx_heading_dup_next (line, style, next);
      g_autofree char *inside = g_strconcat ("。", numeral, NULL);

      if (g_strstr_len (text, at - text, inside) == NULL)
        return FALSE;
    }

  return last + 1 < found;
}

static void
check_line (Chapters   *chapters,
            guint       number,
            const char *at,
            const char *line)
{
  guint found;
  gsize length;
  JxHeadingStyle style = jx_heading_take (line, &found, &length);
  g_autofree char *here = NULL, *before = NULL, *message = NULL;

  if (style == JX_HEADING_NONE)
    {
      if (is_glued_point (chapters, at, line))
        chapters->seen[JX_HEADING_POINT]++;
      return;
    }

  if (found != 1 && !follows (chapters, style, line, length, found)
      && !are_within_lines (chapters, number, at, style, line, get_last (chapters, style, line, length), found))
    {
      here = g_strndup (line, length);
      before = jx_heading_dup_next (line, style, get_last (chapters, style, line, length) + 1);
      message = g_strdup_printf (_("Here stands %1$s where %2$s should follow."), g_strstrip (here), before);
      report (chapters, style <= JX_HEADING_SECTION ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, number, at, length, message);
    }

  check_repeated (chapters, number, at, line, length);
  set_last (chapters, style, line, length, found);
  for (guint i = style + 1; i < JX_HEADING_LAST; i++)
    {
      if (style == JX_HEADING_CHAPTER || chapters->seen[i] > 0)
        chapters->closed[i] = style == JX_HEADING_CHAPTER ? 0 : chapters->seen[i];
      chapters->seen[i] = chapters->outer[i] = 0;
    }
}

/* A text that begins with its section's own heading, which is right where it goes on from the last one: a report of other
 * parts than the form's has fewer of them. Returns whether it does. */
static gboolean
check_own_heading (Chapters        *chapters,
                   guint            number,
                   const JxSection *section)
{
  guint position = (guint) jx_narrative_get_text (chapters->self, number)->column;
  const char *text = text_of (chapters, number);
  g_autofree char *line = dup_line (text), *words = NULL, *title = jx_heading_dup_words (section->title);
  g_autofree char *right = NULL, *message = NULL;
  JxSeverity severity = JX_SEVERITY_ERROR;
  guint found = 0;
  gsize length = 0;
  JxHeadingStyle style = jx_heading_take (line, &found, &length);
  guint level = section->level;
  guint next = (style == level ? get_last (chapters, style, line, length) : chapters->seen[level]) + 1;
  gboolean right_number = found == next
                          || (style == level && (follows (chapters, style, line, length, found) || begins_part (chapters, style, line, length, found)));

  words = jx_heading_dup_words (line + (style != JX_HEADING_NONE ? length : 0));
  if (style == JX_HEADING_NONE ? !g_str_equal (words, title)
      : style == JX_HEADING_CHAPTER && level == JX_HEADING_CHAPTER ? !jx_heading_is_same_part (words, title)
      : !jx_heading_is_alike (words, title))
    return FALSE;

  if (style > level && chapters->named[level] > 0)   /* 第一节 in 第一章, which is the form's chapter */
    {
      check_line (chapters, number, text, line);
      return TRUE;
    }

  right = style == level ? jx_heading_dup_next (line, level, next) : jx_heading_dup_number (level, next);
  if (style == JX_HEADING_NONE)
    severity = JX_SEVERITY_WARNING;
  else if (right_number || (level > JX_HEADING_CHAPTER && !chapters->own[level] && found == chapters->printed[level]))
    severity = JX_SEVERITY_INFO;

  if (severity != JX_SEVERITY_INFO || (style != level && has_printed_sibling (chapters, position)))
    {
      message = g_strdup_printf (severity == JX_SEVERITY_WARNING ? _("“%1$s” has no number: it should be %2$s.")
                                                                 : _("“%1$s” should be numbered %2$s."), line, right);
      report (chapters, severity, number, text, strlen (line), message);
    }
  chapters->own[level] = chapters->own[level] || style == level;
  set_last (chapters, style, line, length, found);
  chapters->seen[level] = style == level ? found : next;

  return TRUE;
}

/* A heading that the program prints, among others that the text numbers in its own way. */
static void
check_printed_heading (Chapters *chapters,
                       guint     number,
                       guint     level)
{
  guint printed = chapters->printed[level];
  g_autofree char *here = NULL, *right = NULL, *message = NULL;

  if (number != G_MAXUINT && chapters->own[level] && printed != chapters->seen[level] + 1)
    {
      here = jx_heading_dup_number (level, printed);
      right = jx_heading_dup_number (level, chapters->seen[level] + 1);
      message = g_strdup_printf (_("Here stands %1$s where %2$s should follow."), here, right);
      report (chapters, JX_SEVERITY_ERROR, number, text_of (chapters, number), 1, message);
    }
  chapters->seen[level] = printed;
}

/* A number in brackets or in a circle, blanks before it included: few characters need a closer look, those with these bytes. */
static const char item_heads[] = "\n(\t\xe2\xe3\xef";

static gboolean
may_begin_item (gunichar c)
{
  return c == '(' || c == U'（' || (c >= U'①' && c <= U'⑳') || c == '\t' || c == 0x3000;
}

/* （1）… （二）… in one paragraph, ③三是 */
static void
check_mixed (Chapters   *chapters,
             guint       number,
             const char *line)
{
  JxHeadingStyle last = JX_HEADING_NONE;
  guint last_number = 0;

  for (const char *at = line + strcspn (line, item_heads); *at != '\0' && *at != '\n'; at++, at += strcspn (at, item_heads))
    {
      guint found;
      gsize length;
      JxHeadingStyle style = may_begin_item (g_utf8_get_char (at)) ? jx_heading_take (at, &found, &length) : JX_HEADING_NONE;
      g_autofree char *one = NULL, *other = NULL, *message = NULL;

      if (style == JX_HEADING_CIRCLE && jx_heading_take_numeral (at + length, &length) == found
          && jx_text_begins (at + strlen ("①") + length, "是"))
        {
          report (chapters, JX_SEVERITY_INFO, number, at, strlen ("①"), _("The item is counted twice, with a sign and in words."));
          return;
        }
      if (style != JX_HEADING_SECTION && style != JX_HEADING_BRACKET)
        continue;

      if (last != JX_HEADING_NONE && last != style && found == last_number + 1)
        {
          one = jx_heading_dup_number (last, last_number);
          other = jx_heading_dup_number (style, found);
          message = g_strdup_printf (_("%1$s is followed by %2$s: one kind of number in one list."), one, other);
          report (chapters, JX_SEVERITY_INFO, number, at, length, message);
          return;
        }
      last = style;
      last_number = found;
    }
}

/* 一是 … 三是 */
static void
check_counted (Chapters *chapters,
               guint     number)
{
  const char *text = text_of (chapters, number);
  guint last = 0;

  for (const char *at = jx_text_find (text, "是"); at != NULL; at = jx_text_find (at + 1, "是"))
    {
      const char *start = at > text ? g_utf8_find_prev_char (text, at) : at;
      gunichar before = start > text ? g_utf8_get_char (g_utf8_find_prev_char (text, start)) : 0;
      gsize length;
      guint found = g_unichar_isalpha (before) ? 0 : jx_heading_take_numeral (start, &length);
      g_autofree char *message = NULL;

      if (found == 0 || start + length != at || g_ascii_isdigit (*start))
        continue;
      if (last > 0 && found > last + 1)
        {
          message = g_strdup_printf (_("The list goes from %1$u to %2$u."), last, found);
          report (chapters, JX_SEVERITY_WARNING, number, start, length + strlen ("是"), message);
        }
      last = found;
    }
}

/* T05 of what stands before @end; tables may follow a colon */
static void
check_break (Chapters   *chapters,
             guint       number,
             const char *end)
{
  const char *text = text_of (chapters, number), *last = end;

  do
    {
      if (last == text)
        return;
      last = g_utf8_prev_char (last);
    }
  while (g_unichar_isspace (g_utf8_get_char (last)));

  if (g_utf8_strchr ("，、；（(,;", -1, g_utf8_get_char (last)) != NULL)
    {
      guint start = (guint) (last - text);

      jx_narrative_report (chapters->self, "T05", JX_SEVERITY_ERROR, number, start, start + (guint) (g_utf8_next_char (last) - last),
                           _("The text breaks off at its end."));
    }
}

/* The chapter that a heading within the text ends may break off too. */
static gboolean
begins_chapter (const char *line)
{
  guint found;
  gsize length;

  return jx_heading_take (line, &found, &length) == JX_HEADING_CHAPTER && line[length] != '\0'
         && !jx_text_has (line, "。") && !jx_text_has (line, "；") && !jx_text_has (line, "，");
}

/* A line that is counted, in whatever way: behind it the next one of the list follows, and no chapter ends. */
static gboolean
is_item (const char *line)
{
  guint found;
  gsize length;

  if (jx_heading_take (line, &found, &length) != JX_HEADING_NONE)
    return TRUE;

  return g_str_has_suffix (line, "；") && jx_heading_take_numeral (line, &length) > 0 && jx_text_begins (line + length, "是");
}

static void
check_lines (Chapters *chapters,
             guint     number,
             gboolean  skip_first)
{
  const char *at = text_of (chapters, number);
  gboolean counted = FALSE;

  for (gboolean first = TRUE; *at != '\0'; first = FALSE)
    {
      g_autofree char *line = dup_line (at);

      if (!first || !skip_first)
        check_line (chapters, number, at, line);
      if (!first && !counted && begins_chapter (line))
        check_break (chapters, number, at);
      check_mixed (chapters, number, at);
      counted = *line != '\0' ? is_item (line) : counted;
      at += strlen (line);
      at += *at == '\n';
    }
}

/* the text of a section, from @next on; G_MAXUINT if it has none */
static guint
find_text (Chapters *chapters,
           guint    *next,
           guint     section)
{
  const GArray *texts = chapters->self->texts;

  while (*next < texts->len && (jx_narrative_get_text (chapters->self, *next)->kind != JX_NARRATIVE_SECTION
                                || jx_narrative_get_text (chapters->self, *next)->column < (int) section))
    ++*next;

  return *next < texts->len && jx_narrative_get_text (chapters->self, *next)->column == (int) section ? *next : G_MAXUINT;
}

/* whether a section says anything, itself or in a part of it */
static gboolean
is_there (Chapters        *chapters,
          const JxSection *sections,
          guint            n_sections,
          guint            section)
{
  guint end = section + 1;

  while (end < n_sections && sections[end].level > sections[section].level)
    end++;

  for (guint i = 0; i < chapters->self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (chapters->self, i);

      if (text->kind == JX_NARRATIVE_SECTION && text->column >= (int) section && text->column < (int) end)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_check_chapters:
 * @self: the texts
 *
 * Checks the numbers of headings and lists through the whole report, the program's own headings counted in: T04; and that no
 * section breaks off: T05. A section that says nothing is not counted.
 */
void
jx_check_chapters (JxNarrative *self)
{
  Chapters chapters = { .self = self };
  guint n_sections, next = 0;
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (self->check->sheet.assessment), &n_sections);

  for (guint i = 0; i < n_sections; i++)
    {
      guint level = CLAMP (sections[i].level, 1, 4), number;
      gboolean own;

      count_section (&chapters, level);
      if (!is_there (&chapters, sections, n_sections, i))
        continue;

      number = find_text (&chapters, &next, i);
      begin_level (&chapters, level);
      own = number != G_MAXUINT && check_own_heading (&chapters, number, &sections[i]);
      if (!own)
        check_printed_heading (&chapters, number, level);
      if (number == G_MAXUINT)
        continue;

      check_lines (&chapters, number, own);
      check_counted (&chapters, number);
      check_break (&chapters, number, text_of (&chapters, number) + strlen (text_of (&chapters, number)));
    }
}
