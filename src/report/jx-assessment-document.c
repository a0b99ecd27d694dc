/* jx-assessment-document.c: an assessment as its form prints it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment-document.h"

#include <string.h>

#include "jx-attachments.h"
#include "jx-block-rows.h"
#include "jx-body-text.h"
#include "jx-chapters.h"
#include "jx-evidence-table.h"
#include "jx-place.h"

#define UPRIGHT_WIDTH  210    /* mm; the page of GB/T 9704 */
#define UPRIGHT_HEIGHT 297
#define UPRIGHT_TOP    37
#define UPRIGHT_LEFT   28
#define UPRIGHT_BOTTOM 35
#define UPRIGHT_RIGHT  26

/* Printed, so Chinese in every locale. */
#define PROJECT_TITLE    "{name}绩效自评报告"
#define DEPARTMENT_TITLE "{name}部门整体支出绩效自评报告"

typedef struct
{
  JxAssessment *assessment;
  JxForm       *form;
  JxDocument   *document;
  JxDocTable   *table;        /* the one that is being filled, or NULL */
  JxChapters    chapters;
} Builder;

static void
add_label (Builder    *self,
           JxTextRole  role,
           const char *label)
{
  g_autofree char *text = NULL;

  if (label == NULL || *label == '\0')
    return;

  text = jx_assessment_dup_label (self->assessment, label);
  jx_document_add_paragraph (self->document, role, NULL, text, NULL);
}

/* Returns what a field of a block of one row shows, NULL if that is nothing. */
static char *
dup_field (Builder  *self,
           JxTable  *table,
           guint     column,
           JxSource *source)
{
  g_autofree char *text = NULL;

  if (jx_table_get_n_rows (table) == 0)
    return NULL;

  text = jx_assessment_dup_shown (self->assessment, table, 0, column);
  source->row_id = jx_row_get_id (jx_table_get_row (table, 0));
  source->field = jx_table_get_block (table)->columns[column].key;

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
add_field (Builder    *self,
           JxTable    *table,
           guint       column,
           JxTextRole  role)
{
  JxSource source;
  g_autofree char *text = dup_field (self, table, column, &source);

  if (text != NULL)
    jx_document_add_paragraph (self->document, role, NULL, text, &source);
}

static void
add_block (Builder *self,
           JxTable *table)
{
  const JxBlock *block = jx_table_get_block (table);
  guint n_columns;
  const double *grid = jx_form_get_grid (self->form, &n_columns);

  if (self->table == NULL || jx_doc_table_get_frame (self->table) != block->frame)
    self->table = jx_document_add_table (self->document, grid, n_columns, block->frame);
  else if (block->type == JX_BLOCK_TOTALS || block->type == JX_BLOCK_GRADE)
    jx_doc_table_keep_next (self->table);   /* a total does not stand alone on a page */

  jx_block_rows_add (self->table, self->assessment, table);
}

static gboolean
is_in_table (const JxBlock *block)
{
  if (!block->print || block->section != NULL || block->type == JX_BLOCK_SECTIONS)
    return FALSE;

  return block->type != JX_BLOCK_NOTES || block->n_layout > 0;
}

static void
add_notes (Builder *self,
           JxTable *table)
{
  const JxBlock *block = jx_table_get_block (table);

  if (block->type != JX_BLOCK_NOTES || !block->print)
    return;

  for (guint n = 0; block->notes != NULL && block->notes[n] != NULL; n++)
    add_label (self, JX_TEXT_NOTE, block->notes[n]);
  for (guint column = 0; block->n_layout == 0 && column < block->n_columns; column++)
    add_field (self, table, column, JX_TEXT_NOTE);
}

/* A block with a caption begins a table of its own; a total under it goes on in the same. */
static void
add_section_block (Builder *self,
                   JxTable *table)
{
  const JxBlock *block = jx_table_get_block (table);

  if (block->caption != NULL)
    self->table = NULL;
  add_label (self, JX_TEXT_CAPTION, block->caption);
  add_block (self, table);
}

static void
add_section_blocks (Builder    *self,
                    const char *key)
{
  self->table = NULL;
  for (guint n = 0; n < jx_assessment_get_n_tables (self->assessment); n++)
    {
      JxTable *table = jx_assessment_get_table (self->assessment, n);
      const JxBlock *block = jx_table_get_block (table);

      if (block->print && g_strcmp0 (block->section, key) == 0)
        add_section_block (self, table);
    }
}

static void
add_section (Builder         *self,
             JxTable         *texts,
             const JxSection *section)
{
  static const JxTextRole roles[JX_CHAPTER_LEVELS] = { JX_TEXT_HEADING1, JX_TEXT_HEADING2, JX_TEXT_HEADING3, JX_TEXT_HEADING4 };
  guint level = CLAMP (section->level, 1, JX_CHAPTER_LEVELS);
  g_autofree char *number = jx_chapters_take_number (&self->chapters, level);
  g_autofree char *title = jx_assessment_dup_label (self->assessment, section->title);
  guint column = (guint) jx_block_find_column (jx_table_get_block (texts), section->key);
  JxSource source;
  g_autofree char *text = dup_field (self, texts, column, &source);

  jx_document_add_paragraph (self->document, roles[level - 1], number, title, NULL);
  if (text != NULL)
    jx_body_text_add (self->document, text, &source);
  add_section_blocks (self, section->key);
}

/* Who signs stands above the date; without a date nothing is signed yet. */
static void
add_signature (Builder *self,
               JxTable *texts)
{
  JxSource source;
  g_autofree char *date = dup_field (self, texts, jx_table_get_block (texts)->n_columns - 1, &source);
  JxCellRef agency;

  if (date == NULL)
    return;

  if (jx_assessment_find_role (self->assessment, JX_ROLE_AGENCY, &agency) && jx_block_is_single (jx_table_get_block (agency.table)))
    add_field (self, agency.table, agency.column, JX_TEXT_SIGNATURE);
  jx_document_add_paragraph (self->document, JX_TEXT_SIGNATURE, NULL, date, &source);
}

static gboolean
has_text (JxTable *texts)
{
  if (jx_table_get_n_rows (texts) == 0)
    return FALSE;

  for (guint column = 0; column < jx_table_get_block (texts)->n_columns; column++)
    if (!jx_value_is_blank (jx_row_get_value (jx_table_get_row (texts, 0), column)))
      return TRUE;

  return FALSE;
}

static void
init_upright (const JxPage *form_page,
              JxPage       *page)
{
  *page = (JxPage) { FALSE, UPRIGHT_WIDTH, UPRIGHT_HEIGHT, UPRIGHT_TOP, UPRIGHT_LEFT, UPRIGHT_BOTTOM, UPRIGHT_RIGHT,
                     form_page->font_size, 0 };
}

/* The table, and the list of the evidence where there is any. */
static void
add_attachments (Builder *self)
{
  g_autofree char *title = jx_assessment_dup_label (self->assessment, jx_form_get_title (self->form));
  const char *titles[3] = { title };

  if (jx_evidence_table_is_wanted (self->assessment))
    titles[1] = JX_EVIDENCE_TABLE_TITLE;
  jx_attachments_add (self->document, titles);
}

static void
add_report (Builder *self,
            JxTable *texts)
{
  const char *title = jx_form_get_report_title (self->form);
  const JxSection *sections;
  guint n_sections;

  if (title == NULL)
    title = jx_form_get_kind (self->form) == JX_KIND_DEPARTMENT ? DEPARTMENT_TITLE : PROJECT_TITLE;
  add_label (self, JX_TEXT_TITLE, title);
  sections = jx_form_get_sections (self->form, &n_sections);
  for (guint n = 0; n < n_sections; n++)
    add_section (self, texts, &sections[n]);
  add_attachments (self);
  add_signature (self, texts);
}

/* While nothing of the report is written, the tables that belong into it stand below the form's own. */
static void
add_table (Builder  *self,
           gboolean  has_report)
{
  guint n_tables = jx_assessment_get_n_tables (self->assessment);

  self->table = NULL;
  if (has_report)
    jx_attachments_add_mark (self->document, 1, 1 + jx_evidence_table_is_wanted (self->assessment));
  add_label (self, JX_TEXT_TITLE, jx_form_get_title (self->form));
  add_label (self, JX_TEXT_SUBTITLE, jx_form_get_subtitle (self->form));
  for (guint n = 0; n < n_tables; n++)
    {
      JxTable *table = jx_assessment_get_table (self->assessment, n);

      if (is_in_table (jx_table_get_block (table)))
        add_block (self, table);
    }

  for (guint n = 0; n < n_tables && !has_report; n++)
    {
      JxTable *table = jx_assessment_get_table (self->assessment, n);

      if (jx_table_get_block (table)->print && jx_table_get_block (table)->section != NULL)
        add_section_block (self, table);
    }

  for (guint n = 0; n < n_tables; n++)
    add_notes (self, jx_assessment_get_table (self->assessment, n));
}

static void
set_title (Builder *self)
{
  g_autofree char *name = jx_assessment_dup_name (self->assessment);
  g_autofree char *title = NULL;

  g_autofree char *printed = jx_assessment_dup_label (self->assessment, jx_form_get_title (self->form));

  if (strstr (printed, name) != NULL)
    title = g_steal_pointer (&printed);
  else
    title = g_strconcat (name, " ", printed, NULL);

  jx_document_set_title (self->document, title);
}

/**
 * jx_document_new_for_assessment:
 * @assessment: an assessment
 *
 * Writes down what is handed in: the report on upright pages with who signs and when, and after it as its attachment the
 * form's table with title and notes.
 *
 * Every text is that which the assessment shows, unchanged, with the field it comes from. Chapters are numbered here.
 * The report is left out while nothing of it is written. Last comes the list of the evidence, where there is any. The
 * table's pages are as the user wants them; those of the report are always the standard's.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_new_for_assessment (JxAssessment *assessment)
{
  return jx_document_follow_assessment (NULL, assessment);
}

/**
 * jx_document_follow_assessment:
 * @before: (nullable): what was written down of it until now
 * @assessment: an assessment
 *
 * Does what jx_document_new_for_assessment() does; what did not change is shared with @before.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_follow_assessment (JxDocument   *before,
                               JxAssessment *assessment)
{
  Builder self = { assessment, jx_assessment_get_form (assessment) };
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  gboolean has_report = texts != NULL && has_text (texts);
  JxPage page = *jx_form_get_page (self.form), upright;
  JxPageSetup setup;

  jx_forms_get_page_setup (jx_assessment_get_forms (assessment), jx_form_get_id (self.form), &setup);
  jx_page_setup_apply (&setup, &page);
  init_upright (&page, &upright);
  self.document = jx_document_new_after (before, has_report ? &upright : &page);
  jx_document_set_setup (self.document, &setup);
  set_title (&self);

  if (has_report)
    {
      add_report (&self, texts);
      jx_document_begin_page (self.document, &page);
    }
  add_table (&self, has_report);
  jx_evidence_table_add (self.document, assessment, &upright, has_report ? 2 : 0);
  jx_document_end (self.document);

  return self.document;
}
