/* jx-tags.c: the structure of a PDF, for those who read it by ear
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-tags.h"

/* cairo's own "Artifact" leaves a reference to an object that it never writes (seen in 1.18.4); content of "Private" is
 * passed over by readers as well. */
#define ARTIFACT "Private"

/* What is open, from the outside in. */
typedef enum
{
  LEVEL_NONE,
  LEVEL_DOCUMENT,
  LEVEL_BLOCK,        /* heading, paragraph, table */
  LEVEL_ROW,
  LEVEL_CELL,
  LEVEL_LINK,
  LEVEL_LAST
} Level;

struct _JxTags
{
  const JxDocument *document;
  Level             level;              /* the innermost that is open */
  const char       *names[LEVEL_LAST];
  gboolean          artifact;           /* one is open within that */
  guint             node;               /* of the block */
  guint             row;
  const JxDocCell  *cell;
};

static void
leave_artifact (JxTags  *self,
                cairo_t *cr)
{
  if (self->artifact)
    cairo_tag_end (cr, ARTIFACT);
  self->artifact = FALSE;
}

static void
leave (JxTags  *self,
       cairo_t *cr,
       Level    level)
{
  leave_artifact (self, cr);
  while (self->level >= level && self->level > LEVEL_NONE)
    cairo_tag_end (cr, self->names[self->level--]);
}

static void
open_level (JxTags     *self,
            cairo_t    *cr,
            const char *name,
            const char *attributes)
{
  self->names[++self->level] = name;
  cairo_tag_begin (cr, name, attributes);
}

/* It must be the first of all: without it cairo does not call the file tagged. */
static void
enter_document (JxTags  *self,
                cairo_t *cr)
{
  if (self->level == LEVEL_NONE)
    open_level (self, cr, "Document", NULL);
}

static const char *
get_paragraph_tag (JxTextRole role)
{
  switch (role)
    {
    case JX_TEXT_TITLE:
      return "H1";

    case JX_TEXT_HEADING1:
      return "H2";

    case JX_TEXT_HEADING2:
      return "H3";

    case JX_TEXT_HEADING3:
      return "H4";

    case JX_TEXT_HEADING4:
      return "H5";

    case JX_TEXT_CAPTION:
      return "Caption";

    case JX_TEXT_SUBTITLE:
    case JX_TEXT_BODY:
    case JX_TEXT_ATTACHED:
    case JX_TEXT_SIGNATURE:
    case JX_TEXT_ATTACHMENT:
    case JX_TEXT_HEAD:
    case JX_TEXT_CELL:
    case JX_TEXT_NOTE:
    case JX_TEXT_CONTINUED:
    case JX_TEXT_PAGE_NUMBER:
    case JX_TEXT_DIGEST:
    case JX_TEXT_LAST:
      break;
    }

  return "P";
}

static void
enter_block (JxTags  *self,
             cairo_t *cr,
             guint    node)
{
  const JxDocNode *content = jx_document_get_node (self->document, node);

  leave_artifact (self, cr);
  if (self->level >= LEVEL_BLOCK && self->node == node)
    return;

  leave (self, cr, LEVEL_BLOCK);
  enter_document (self, cr);
  open_level (self, cr, content->kind == JX_DOC_TABLE ? "Table" : get_paragraph_tag (content->paragraph.role), NULL);
  self->node = node;
}

/* Text of an earlier row that goes on here stays in the row that is open. */
static void
enter_cell (JxTags          *self,
            cairo_t         *cr,
            const JxDocCell *cell)
{
  if (self->level >= LEVEL_CELL && self->cell == cell)
    return;

  leave (self, cr, LEVEL_CELL);
  if (self->level == LEVEL_ROW && cell->row > self->row)
    leave (self, cr, LEVEL_ROW);
  if (self->level == LEVEL_BLOCK)
    {
      open_level (self, cr, "TR", NULL);
      self->row = cell->row;
    }
  open_level (self, cr, cell->kind == JX_DOC_CELL_BODY ? "TD" : "TH", NULL);
  self->cell = cell;
  if (cell->link > 0)
    {
      g_autofree char *attributes = g_strdup_printf ("page=%u", cell->link);

      open_level (self, cr, CAIRO_TAG_LINK, attributes);
    }
}

/**
 * jx_tags_new:
 *
 * Begins the structure of a file.
 *
 * Returns: (transfer full): nothing open yet
 */
JxTags *
jx_tags_new (void)
{
  return g_new0 (JxTags, 1);
}

/**
 * jx_tags_free:
 * @self: (transfer full): a structure
 *
 * Frees it.
 */
void
jx_tags_free (JxTags *self)
{
  g_free (self);
}

/**
 * jx_tags_begin:
 * @self: a structure
 * @cr: the file
 * @document: what is printed from here on; must live as long as boxes of it are entered
 *
 * Closes what is over; what follows is of another document.
 */
void
jx_tags_begin (JxTags           *self,
               cairo_t          *cr,
               const JxDocument *document)
{
  leave (self, cr, LEVEL_BLOCK);
  self->document = document;
}

/**
 * jx_tags_enter:
 * @self: a structure
 * @cr: the file
 * @box: what is drawn next; boxes of all pages in their order
 *
 * Closes what is over and opens what @box belongs to.
 */
void
jx_tags_enter (JxTags      *self,
               cairo_t     *cr,
               const JxBox *box)
{
  switch (box->kind)
    {
    case JX_BOX_PARAGRAPH:
      enter_block (self, cr, box->node);
      break;

    case JX_BOX_CELL:
      enter_block (self, cr, box->node);
      enter_cell (self, cr, box->cell);
      break;

    case JX_BOX_REPEATED:
    case JX_BOX_FURNITURE:
      jx_tags_enter_artifact (self, cr);
      break;
    }
}

/**
 * jx_tags_enter_artifact:
 * @self: a structure
 * @cr: the file
 *
 * Says that what is drawn next is not content: lines, page numbers, heads that stand again.
 */
void
jx_tags_enter_artifact (JxTags  *self,
                        cairo_t *cr)
{
  if (self->artifact)
    return;

  if (self->level == LEVEL_LINK)
    leave (self, cr, LEVEL_LINK);
  enter_document (self, cr);
  cairo_tag_begin (cr, ARTIFACT, NULL);
  self->artifact = TRUE;
}

/**
 * jx_tags_finish:
 * @self: a structure
 * @cr: the file
 *
 * Closes all that is open.
 */
void
jx_tags_finish (JxTags  *self,
                cairo_t *cr)
{
  leave (self, cr, LEVEL_DOCUMENT);
}
