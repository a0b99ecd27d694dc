/* jx-parting.c: the text of a whole report, parted into the sections of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-parting.h"

#include <string.h>

#include "jx-headline.h"
#include "jx-report-ends.h"
#include "jx-text.h"

#define LEAST_END 4  /* characters of a title that the heading of a part ends with */
#define N_PASSES 4   /* ways in which a heading is known, the surest first */

struct _JxParting
{
  const JxSection *sections;
  guint            n_sections;
  GPtrArray       *parts;                   /* JxPart */

  /* while it is made */
  guint            current;                 /* the section that is being filled */
  gboolean         begun;                   /* whether the report itself began it */
  gboolean        *known;                   /* which sections the report has begun */
  gboolean        *chaptered;               /* which ones a chapter of it begins, here or further on */
  guint            printed[JX_HEADING_LAST];
  guint            last[JX_HEADING_LAST];   /* the number that the report itself has last, by level */
};

static void
free_part (gpointer data)
{
  JxPart *part = data;

  g_free (part->heading);
  g_string_free (part->text, TRUE);
  g_free (part);
}

/* ---- which section a heading begins ---- */

/* A point (1.) may be the heading of a section that follows in the same chapter, not of one further on. */
static gboolean
is_reached (const JxParting *self,
            JxHeadingStyle   style,
            guint            section)
{
  if (style <= JX_HEADING_SECTION || self->sections[section].level == 1)
    return TRUE;

  for (guint i = self->current + 1; i <= section; i++)
    if (self->sections[i].level == 1)
      return FALSE;

  return TRUE;
}

/* （二）资金情况 within 一、 is not where 二、资金使用情况 begins */
static gboolean
is_of_chapter (const JxParting *self,
               JxHeadingStyle   style,
               guint            section)
{
  return self->chaptered[section] && style > JX_HEADING_CHAPTER;
}

/* whether a heading is that of a section: by its words, nearly by them, as the same part of a report, or with the project's name before
 * them */
static gboolean
is_heading_of (const JxSection *section,
               JxHeadingStyle   style,
               const char      *words,
               guint            pass)
{
  g_autofree char *title = jx_heading_dup_words (section->title);

  switch (pass)
    {
    case 0:
      return g_str_equal (words, title);
    case 1:
      return style != JX_HEADING_NONE && jx_heading_is_alike (words, title);
    case 2:
      return style == JX_HEADING_CHAPTER && section->level == JX_HEADING_CHAPTER && jx_heading_is_same_part (words, title);
    default:
      return style == (JxHeadingStyle) section->level && g_utf8_strlen (title, -1) >= LEAST_END && g_str_has_suffix (words, title);
    }
}

/* A chapter may stand before one that the form has above it: it is known all the same, unless it was there already. */
static int
find_above (const JxParting  *self,
            const JxHeadline *heading)
{
  for (guint i = 0; heading->style == JX_HEADING_CHAPTER && i < self->current; i++)
    if (!self->known[i] && self->sections[i].level == 1
        && (is_heading_of (&self->sections[i], heading->style, heading->words, 0)
            || is_heading_of (&self->sections[i], heading->style, heading->words, 1)))
      return (int) i;

  return -1;
}

/* The section that a heading begins, from the one being filled on; -1 if none does. */
static int
find_section (const JxParting  *self,
              const JxHeadline *heading)
{
  if (*heading->words == '\0' || g_utf8_strlen (heading->line, -1) > JX_HEADLINE_LONGEST)
    return -1;

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = self->current; i < self->n_sections; i++)
      if (is_reached (self, heading->style, i) && !is_of_chapter (self, heading->style, i) && is_heading_of (&self->sections[i], heading->style, heading->words, pass))
        return (int) i;

  return find_above (self, heading);
}

/* The chapter that a heading of a chapter begins: 一、项目概况 is one in itself, and not the first part of 一、项目基本情况, unless
 * that stood before it. */
static guint
find_chapter (const JxParting *self,
              guint            section)
{
  return section > self->current + (self->begun ? 1 : 0) && self->sections[section].level == JX_HEADING_SECTION
         && self->sections[section - 1].level == JX_HEADING_CHAPTER ? section - 1 : section;
}

/* Counts a heading among the report's own. Returns whether it goes on from the last one of its level; of parts of a chapter it
 * may well be the last one that is not known. */
static gboolean
follows_last (JxParting        *self,
              const JxHeadline *heading)
{
  gboolean follows = heading->number == 1 || heading->number == self->last[heading->style] + 1 || heading->style != JX_HEADING_CHAPTER;

  if (heading->number == 0)
    return FALSE;

  self->last[heading->style] = heading->number;
  for (guint i = heading->style + 1; i < JX_HEADING_LAST; i++)
    self->last[i] = 0;

  return follows;
}

/* ---- making the parts ---- */

/* the number that the program prints before a section */
static void
count_to (JxParting *self,
          guint      section)
{
  memset (self->printed, 0, sizeof self->printed);

  for (guint i = 0; i <= section; i++)
    {
      guint level = CLAMP (self->sections[i].level, 1, 4);

      self->printed[level]++;
      for (guint j = level + 1; j < JX_HEADING_LAST; j++)
        self->printed[j] = 0;
    }
}

static JxPart *
begin_part (JxParting  *self,
            JxPartKind  kind,
            const char *heading)
{
  JxPart *part = g_new0 (JxPart, 1);

  part->kind = kind;
  part->section = self->current;
  part->heading = g_strdup (heading);
  part->text = g_string_new (NULL);
  g_ptr_array_add (self->parts, part);

  return part;
}

static JxPart *
last_part (JxParting *self)
{
  return self->parts->len > 0 ? g_ptr_array_index (self->parts, self->parts->len - 1) : NULL;
}

/* What stands alone, with text before and behind it */
static gboolean
is_between (const JxPart *part)
{
  return part->kind == JX_PART_TABLE || part->kind == JX_PART_CONTENTS || part->kind == JX_PART_TITLE;
}

/* What goes on behind a table, a table of contents or a line in the style of a title goes on as what it was. */
static JxPart *
go_on (JxParting *self)
{
  JxPart *part = last_part (self);
  JxPartKind kind = JX_PART_LEAD;

  if (part != NULL && !is_between (part))
    return part;

  for (guint i = self->parts->len; i > 0; i--)
    {
      const JxPart *before = g_ptr_array_index (self->parts, i - 1);

      if (!is_between (before))
        {
          kind = before->kind;
          break;
        }
    }

  return begin_part (self, kind, NULL);
}

static void
add_line (JxPart     *part,
          const char *line)
{
  gsize length;
  const char *words = jx_text_trim (line, &length);

  if (length == 0)
    return;
  if (part->text->len > 0)
    g_string_append_c (part->text, '\n');
  g_string_append_len (part->text, words, (gssize) length);
}

/* Begins a section. Where the program prints the same heading, that is told: else it may be wanted as it is, 第四章 for 四、, 有关建议
 * for 改进措施, and a number that skips one. */
static void
begin_section (JxParting        *self,
               guint             section,
               const JxHeadline *heading,
               gboolean          follows)
{
  const JxSection *begun = &self->sections[section];
  gboolean named = is_heading_of (begun, heading->style, heading->words, 0) || is_heading_of (begun, heading->style, heading->words, 1);
  JxPart *part;

  self->current = section;
  self->begun = TRUE;
  self->known[section] = TRUE;
  count_to (self, section);
  part = begin_part (self, JX_PART_SECTION, heading->line);
  part->same = heading->numbered && heading->style == (JxHeadingStyle) begun->level && heading->number == self->printed[begun->level]
               && follows && named && !g_str_has_prefix (heading->line, "第");
  part->renamed = !named;
  part->says_more = strpbrk (heading->said, "0123456789") != NULL;

  if (heading->style != (JxHeadingStyle) begun->level)   /* 7、 in the place of 五、 counts as five */
    self->last[begun->level]++;
  if (heading->rest != NULL)
    add_line (part, heading->rest);
}

static gboolean
is_other_chapter (const JxParting  *self,
                  const JxHeadline *heading)
{
  return heading->style == JX_HEADING_CHAPTER && self->begun && jx_report_ends_is_short (heading->line);
}

static void
take_text (JxParting  *self,
           const char *line,
           guint       level)
{
  g_auto(JxHeadline) heading = { 0 };
  gboolean follows;
  int section;

  if (!self->begun && jx_report_ends_is_contents (line))
    {
      JxPart *part = last_part (self);

      add_line (part != NULL && part->kind == JX_PART_CONTENTS ? part : begin_part (self, JX_PART_CONTENTS, NULL), line);
      return;
    }

  jx_headline_read (line, level, &heading);
  follows = follows_last (self, &heading);
  section = find_section (self, &heading);
  if (section >= 0)
    begin_section (self, heading.style == JX_HEADING_CHAPTER ? find_chapter (self, (guint) section) : (guint) section, &heading,
                   follows);
  else if (jx_report_ends_is_attachment (line))
    add_line (begin_part (self, JX_PART_ATTACHMENT, NULL), line);
  else if (is_other_chapter (self, &heading) && go_on (self)->kind != JX_PART_ATTACHMENT)
    begin_part (self, JX_PART_CHAPTER, line);
  else
    add_line (go_on (self), line);
}

/* @captioned: the line above is the caption of what it is */
static void
take_line (JxParting              *self,
           const JxManuscriptLine *line,
           gboolean                captioned)
{
  JxPart *part = last_part (self);

  switch (line->kind)
    {
    case JX_LINE_TEXT:
      take_text (self, jx_headline_skip_leftovers (line->text), line->level);
      break;

    case JX_LINE_TITLE:
      add_line (part != NULL && part->kind == JX_PART_TITLE ? part : begin_part (self, JX_PART_TITLE, NULL), line->text);
      break;

    case JX_LINE_CONTENTS:
      add_line (part != NULL && part->kind == JX_PART_CONTENTS ? part : begin_part (self, JX_PART_CONTENTS, NULL), line->text);
      break;

    case JX_LINE_CAPTION:
      add_line (begin_part (self, JX_PART_TABLE, NULL), line->text);
      break;

    case JX_LINE_TABLE:
      add_line (captioned ? part : begin_part (self, JX_PART_TABLE, NULL), line->text);
      break;
    }
}

/* ---- what stands around the chapters ---- */

static JxPart *
insert_part (JxParting  *self,
             guint       position,
             JxPartKind  kind,
             const char *text)
{
  JxPart *part = begin_part (self, kind, NULL);

  part->section = ((JxPart *) g_ptr_array_index (self->parts, position > 0 ? position - 1 : 0))->section;
  g_string_assign (part->text, text);
  g_ptr_array_steal_index (self->parts, self->parts->len - 1);
  g_ptr_array_insert (self->parts, (gint) position, part);

  return part;
}

/* The lead with nothing but a title left in it goes. */
static void
find_title (JxParting *self)
{
  JxPart *lead = self->parts->len > 0 ? g_ptr_array_index (self->parts, 0) : NULL;
  gsize length = lead != NULL && lead->kind == JX_PART_LEAD ? jx_report_ends_take_title (lead->text->str) : 0;
  g_autofree char *title = length > 0 ? g_strndup (lead->text->str, length) : NULL;

  if (title == NULL)
    return;

  insert_part (self, 0, JX_PART_TITLE, g_strchomp (title));
  g_string_erase (lead->text, 0, (gssize) length);
  if (lead->text->len == 0)
    g_ptr_array_remove_index (self->parts, 1);
}

/* The report ends where the attachments begin, or below their list. */
static gboolean
is_at_end (const JxParting *self,
           guint            n)
{
  const JxPart *part = g_ptr_array_index (self->parts, n), *next = n + 1 < self->parts->len ? g_ptr_array_index (self->parts, n + 1) : NULL;

  return (part->kind == JX_PART_SECTION || part->kind == JX_PART_CHAPTER || part->kind == JX_PART_ATTACHMENT)
         && (next == NULL || next->kind == JX_PART_ATTACHMENT || next->kind == JX_PART_TABLE);
}

static void
find_signature (JxParting *self)
{
  for (guint n = 0; n < self->parts->len; n++)
    {
      JxPart *part = g_ptr_array_index (self->parts, n);
      g_autofree char *signature = NULL, *date = NULL;

      if (!is_at_end (self, n) || !jx_report_ends_take_date (part->text, &signature, &date))
        continue;
      if (signature != NULL)
        insert_part (self, ++n, JX_PART_SIGNATURE, signature);
      insert_part (self, n + 1, JX_PART_DATE, date);
      return;
    }
}

static void
find_chapters (JxParting          *self,
               const JxManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const JxManuscriptLine *line = g_ptr_array_index (manuscript->lines, i);
      g_auto(JxHeadline) heading = { 0 };

      if (line->kind != JX_LINE_TEXT)
        continue;

      jx_headline_read (jx_headline_skip_leftovers (line->text), line->level, &heading);
      for (guint j = 0; heading.style == JX_HEADING_CHAPTER && j < self->n_sections; j++)
        for (guint pass = 0; pass < N_PASSES && self->sections[j].level == 1; pass++)
          self->chaptered[j] |= is_heading_of (&self->sections[j], heading.style, heading.words, pass);
    }
}

/**
 * jx_parting_new:
 * @form: a form; what is made of it names its sections, so that it is to outlive that
 * @manuscript: the text of a report
 *
 * Parts a report by its headings. A heading is known by its words, numbered or not: in the form's order, or a chapter above
 * that the report has not had. A chapter that is none of the parts that a chapter of the form has begins that chapter. A heading
 * that is not known is text of what it stands in; if it is a chapter's, it begins a part of its own. Every line is in one
 * of the parts.
 *
 * Returns: (transfer full): the parts
 */
JxParting *
jx_parting_new (JxForm             *form,
                const JxManuscript *manuscript)
{
  JxParting *self = g_new0 (JxParting, 1);
  gboolean captioned = FALSE;

  g_return_val_if_fail (JX_IS_FORM (form) && manuscript != NULL, self);

  self->sections = jx_form_get_sections (form, &self->n_sections);
  self->known = g_new0 (gboolean, self->n_sections + 1);
  self->chaptered = g_new0 (gboolean, self->n_sections + 1);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  find_chapters (self, manuscript);
  for (guint i = 0; i < manuscript->lines->len && self->n_sections > 0; i++)
    {
      const JxManuscriptLine *line = g_ptr_array_index (manuscript->lines, i);

      take_line (self, line, captioned);
      captioned = line->kind == JX_LINE_CAPTION;
    }
  find_title (self);
  find_signature (self);

  return self;
}

/**
 * jx_parting_free:
 * @self: (nullable): the parts
 *
 * Frees them.
 */
void
jx_parting_free (JxParting *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->parts);
  g_free (self->known);
  g_free (self->chaptered);
  g_free (self);
}

/**
 * jx_parting_get_n_parts:
 * @self: a report in parts
 *
 * Counts them.
 *
 * Returns: how many
 */
guint
jx_parting_get_n_parts (const JxParting *self)
{
  return self->parts->len;
}

/**
 * jx_parting_get_part:
 * @self: a report in parts
 * @part: one of them, in the order of the report
 *
 * Gets a part.
 *
 * Returns: (transfer none): the part
 */
const JxPart *
jx_parting_get_part (const JxParting *self,
                     guint            part)
{
  g_return_val_if_fail (part < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, part);
}

/**
 * jx_parting_count_sections:
 * @self: a report in parts
 *
 * Counts the sections of the form whose headings were found: a text with none or one of them is hardly a report.
 *
 * Returns: how many
 */
guint
jx_parting_count_sections (const JxParting *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_sections; i++)
    n += self->known[i];

  return n;
}
