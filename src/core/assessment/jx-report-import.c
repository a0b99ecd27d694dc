/* jx-report-import.c: the text of a whole report into an assessment, before it is done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-report-import.h"

#include <glib/gi18n-lib.h>

#include "jx-edits.h"
#include "jx-error.h"
#include "jx-heading.h"
#include "jx-label.h"
#include "jx-quote.h"
#include "jx-text.h"

/* What comes for a place. To find its figures takes a while, and it is asked for often: it is kept until another part goes there. */
typedef struct
{
  char  *text;        /* NULL: not looked at yet */
  char  *linked;      /* … with the figures that follow the table */
  guint  n_linked;
} Coming;

struct _JxReportImport
{
  JxAssessment    *assessment;
  JxForm          *form;
  JxTable         *table;       /* with the sections, and the date behind them */
  const JxSection *sections;
  guint            n_sections;
  JxParting       *parting;
  GArray          *places;      /* int: of each part */
  Coming          *coming;      /* for each place */
  JxReportMode     mode;
  gboolean         link;
};

static const JxPart *
get_part (const JxReportImport *self,
          guint                 part)
{
  return jx_parting_get_part (self->parting, part);
}

/* Title and agency are printed by the program, and so are its tables. */
static int
find_place (const JxReportImport *self,
            const JxPart         *part)
{
  switch (part->kind)
    {
    case JX_PART_SECTION:
    case JX_PART_LEAD:
    case JX_PART_CHAPTER:
      return (int) part->section;

    case JX_PART_DATE:
      return (int) self->n_sections;

    case JX_PART_TITLE:
    case JX_PART_CONTENTS:
    case JX_PART_SIGNATURE:
    case JX_PART_ATTACHMENT:
    case JX_PART_TABLE:
      return JX_REPORT_NOWHERE;
    }

  g_assert_not_reached ();
}

static void
forget_coming (JxReportImport *self)
{
  for (guint place = 0; place <= self->n_sections; place++)
    {
      g_clear_pointer (&self->coming[place].text, g_free);
      g_clear_pointer (&self->coming[place].linked, g_free);
    }
}

/**
 * jx_report_import_new:
 * @assessment: where it goes
 * @manuscript: the text of a report
 * @error: `JX_CORE_ERROR_UNKNOWN_FORM`, `JX_CORE_ERROR_VALUE`
 *
 * Plans what becomes of a report: each part of it in the section that it belongs to. Nothing is changed yet.
 *
 * Returns: (transfer full) (nullable): the plan; `NULL` if the form has no report, or there is no text
 */
JxReportImport *
jx_report_import_new (JxAssessment        *assessment,
                      const JxManuscript  *manuscript,
                      GError             **error)
{
  JxTable *table;
  JxReportImport *self;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && manuscript != NULL, NULL);

  table = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  if (table == NULL || jx_table_get_n_rows (table) == 0)
    {
      g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM,
                           _("The form of this self-evaluation has no report; there is nowhere to put the text."));
      return NULL;
    }
  if (manuscript->lines->len == 0)
    {
      g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("There is no text in it. Nothing was changed."));
      return NULL;
    }

  self = g_new0 (JxReportImport, 1);
  self->assessment = g_object_ref (assessment);
  self->form = g_object_ref (jx_assessment_get_form (assessment));
  self->table = g_object_ref (table);
  self->sections = jx_form_get_sections (self->form, &self->n_sections);
  self->parting = jx_parting_new (self->form, manuscript);
  self->places = g_array_new (FALSE, FALSE, sizeof (int));
  self->coming = g_new0 (Coming, self->n_sections + 1);
  self->link = TRUE;
  for (guint i = 0; i < jx_parting_get_n_parts (self->parting); i++)
    {
      int place = find_place (self, get_part (self, i));

      g_array_append_val (self->places, place);
    }

  return self;
}

/**
 * jx_report_import_free:
 * @self: (nullable): a plan
 *
 * Frees it.
 */
void
jx_report_import_free (JxReportImport *self)
{
  if (self == NULL)
    return;

  forget_coming (self);
  g_free (self->coming);
  g_array_unref (self->places);
  jx_parting_free (self->parting);
  g_object_unref (self->table);
  g_object_unref (self->form);
  g_object_unref (self->assessment);
  g_free (self);
}

/**
 * jx_report_import_get_parting:
 * @self: a plan
 *
 * Gets the report as it was parted.
 *
 * Returns: (transfer none): its parts
 */
const JxParting *
jx_report_import_get_parting (const JxReportImport *self)
{
  return self->parting;
}

/**
 * jx_report_import_set_mode:
 * @self: a plan
 * @mode: what becomes of sections in which something is written; at first they are left
 *
 * Decides about what is there.
 */
void
jx_report_import_set_mode (JxReportImport *self,
                           JxReportMode    mode)
{
  self->mode = mode;
}

/**
 * jx_report_import_set_link:
 * @self: a plan
 * @link: whether figures that are the table's follow it, as they do at first
 *
 * Decides about figures.
 */
void
jx_report_import_set_link (JxReportImport *self,
                           gboolean        link)
{
  self->link = link;
}

/**
 * jx_report_import_has_own_place:
 * @self: a plan
 * @part: one of the parts of the report
 *
 * Tells whether the form has a place for a part. For one without, where it goes is a proposal.
 *
 * Returns: `TRUE` if it has
 */
gboolean
jx_report_import_has_own_place (const JxReportImport *self,
                                guint                 part)
{
  JxPartKind kind = get_part (self, part)->kind;

  return kind == JX_PART_SECTION || kind == JX_PART_DATE;
}

/**
 * jx_report_import_get_place:
 * @self: a plan
 * @part: one of the parts of the report
 *
 * Tells where a part goes.
 *
 * Returns: a place, `JX_REPORT_NOWHERE` if it is left out
 */
int
jx_report_import_get_place (const JxReportImport *self,
                            guint                 part)
{
  g_return_val_if_fail (part < self->places->len, JX_REPORT_NOWHERE);

  return g_array_index (self->places, int, part);
}

/**
 * jx_report_import_set_place:
 * @self: a plan
 * @part: one of the parts of the report
 * @place: a place, or `JX_REPORT_NOWHERE`
 *
 * Decides where a part goes. Parts in one place stand there in the order of the report.
 */
void
jx_report_import_set_place (JxReportImport *self,
                            guint           part,
                            int             place)
{
  g_return_if_fail (part < self->places->len);
  g_return_if_fail (place >= JX_REPORT_NOWHERE && place <= (int) self->n_sections);

  g_array_index (self->places, int, part) = place;
  forget_coming (self);
}

/**
 * jx_report_import_get_n_places:
 * @self: a plan
 *
 * Counts the places: the sections of the form, and the date below them.
 *
 * Returns: how many
 */
guint
jx_report_import_get_n_places (const JxReportImport *self)
{
  return self->n_sections + 1;
}

/**
 * jx_report_import_get_key:
 * @self: a plan
 * @place: a place
 *
 * Gets the key of a section.
 *
 * Returns: (transfer none): the key
 */
const char *
jx_report_import_get_key (const JxReportImport *self,
                          guint                 place)
{
  return place < self->n_sections ? self->sections[place].key : JX_SECTION_DATE;
}

static guint
find_column (const JxReportImport *self,
             guint                 place)
{
  return (guint) jx_block_find_column (jx_table_get_block (self->table), jx_report_import_get_key (self, place));
}

/**
 * jx_report_import_dup_heading:
 * @self: a plan
 * @place: a place
 *
 * Writes the heading of a section as it is printed.
 *
 * Returns: (transfer full): its number and title
 */
char *
jx_report_import_dup_heading (const JxReportImport *self,
                              guint                 place)
{
  guint level = place < self->n_sections ? CLAMP (self->sections[place].level, JX_HEADING_CHAPTER, JX_HEADING_BRACKET) : 0, number = 0;
  g_autofree char *words = NULL, *title = NULL;

  if (level == 0)
    return g_strdup (jx_table_get_block (self->table)->columns[find_column (self, place)].title);

  for (guint i = place + 1; i > 0 && self->sections[i - 1].level >= level; i--)
    number += self->sections[i - 1].level == level;
  words = jx_heading_dup_number ((JxHeadingStyle) level, number);
  title = jx_assessment_dup_label (self->assessment, self->sections[place].title);

  return g_strconcat (words, title, NULL);
}

static const char *
get_present (const JxReportImport *self,
             guint                 place)
{
  const char *text = jx_row_get_typed (jx_table_get_row (self->table, 0), find_column (self, place));

  return text != NULL ? text : "";
}

static void
add_line (GString    *text,
          const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* The heading that the program prints stands for the report's own, unless that tells a figure; one without a section is kept. */
static char *
dup_coming (const JxReportImport *self,
            guint                 place)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->places->len; i++)
    {
      const JxPart *part = get_part (self, i);
      gboolean own = part->kind == JX_PART_SECTION && part->section == place;

      if (g_array_index (self->places, int, i) != (int) place)
        continue;
      if (part->heading != NULL && (!own || (part->says_more && !part->same)))
        add_line (text, part->heading);
      if (part->text->len > 0)
        add_line (text, part->text->str);
    }

  return g_string_free (text, FALSE);
}

/* The date below the report quotes nothing. */
static const Coming *
get_coming (const JxReportImport *self,
            guint                 place)
{
  Coming *coming = &self->coming[place];

  if (coming->text == NULL)
    {
      coming->text = dup_coming (self, place);
      coming->n_linked = 0;
      coming->linked = place < self->n_sections ? jx_quotes_link (self->assessment, coming->text, &coming->n_linked)
                                                : g_strdup (coming->text);
    }

  return coming;
}

static const char *
get_text (const JxReportImport *self,
          guint                 place)
{
  const Coming *coming = get_coming (self, place);

  return self->link ? coming->linked : coming->text;
}

/* A date is one: of two none is appended. */
static JxReportFate
find_fate (const JxReportImport *self,
           guint                 place)
{
  const char *present = get_present (self, place), *coming = get_text (self, place);

  if (*coming == '\0')
    return JX_REPORT_NOTHING;
  if (jx_text_is_blank (present))
    return JX_REPORT_WRITTEN;
  if (g_str_equal (present, coming))
    return JX_REPORT_SAME;
  if (self->mode == JX_REPORT_REPLACE)
    return JX_REPORT_REPLACED;

  return self->mode == JX_REPORT_APPEND && place < self->n_sections ? JX_REPORT_APPENDED : JX_REPORT_LEFT;
}

/**
 * jx_report_import_dup_text:
 * @self: a plan
 * @place: a place
 * @n_linked: (out) (optional): how many figures of it follow the table
 *
 * Gives what comes for a section.
 *
 * Returns: (transfer full): the text, "" if nothing comes
 */
char *
jx_report_import_dup_text (const JxReportImport *self,
                           guint                 place,
                           guint                *n_linked)
{
  g_return_val_if_fail (place <= self->n_sections, NULL);

  if (n_linked != NULL)
    *n_linked = self->link ? get_coming (self, place)->n_linked : 0;

  return g_strdup (get_text (self, place));
}

/**
 * jx_report_import_get_fate:
 * @self: a plan
 * @place: a place
 *
 * Tells what becomes of a section.
 *
 * Returns: its fate
 */
JxReportFate
jx_report_import_get_fate (const JxReportImport *self,
                           guint                 place)
{
  g_return_val_if_fail (place <= self->n_sections, JX_REPORT_NOTHING);

  return find_fate (self, place);
}

/**
 * jx_report_import_count:
 * @self: a plan
 * @fate: a fate
 *
 * Counts the sections that it comes to.
 *
 * Returns: how many
 */
guint
jx_report_import_count (const JxReportImport *self,
                        JxReportFate          fate)
{
  guint n = 0;

  for (guint place = 0; place <= self->n_sections; place++)
    n += jx_report_import_get_fate (self, place) == fate;

  return n;
}

static gboolean
changes (JxReportFate fate)
{
  return fate == JX_REPORT_WRITTEN || fate == JX_REPORT_APPENDED || fate == JX_REPORT_REPLACED;
}

/**
 * jx_report_import_count_linked:
 * @self: a plan
 *
 * Counts the figures of what comes that would follow the table, whether they shall or not.
 *
 * Returns: how many
 */
guint
jx_report_import_count_linked (const JxReportImport *self)
{
  guint n = 0;

  for (guint place = 0; place < self->n_sections; place++)
    n += changes (find_fate (self, place)) ? get_coming (self, place)->n_linked : 0;

  return n;
}

/**
 * jx_report_import_make_command:
 * @self: a plan
 *
 * Makes all of it one step.
 *
 * Returns: (transfer full): the command, not applied yet; empty if nothing changes
 */
JxCommand *
jx_report_import_make_command (const JxReportImport *self)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, _("import a report"));

  for (guint place = 0; place <= self->n_sections; place++)
    {
      const char *coming = get_text (self, place);
      g_autofree char *both = NULL;
      JxReportFate fate = find_fate (self, place);

      if (!changes (fate))
        continue;
      if (fate == JX_REPORT_APPENDED)
        both = g_strconcat (get_present (self, place), "\n", coming, NULL);
      jx_command_add (group, jx_edits_set (self->assessment, self->table, 0, find_column (self, place), both != NULL ? both : coming));
    }

  return group;
}
