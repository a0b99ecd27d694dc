/* jx-block.h: one block of a form: its fields, its rows, its place on the page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"
#include "jx-compute.h"

G_BEGIN_DECLS

typedef enum
{
  JX_BLOCK_FIELDS,        /* label–value rows of any split; the content is one row */
  JX_BLOCK_CHOICES,       /* tick boxes; one row */
  JX_BLOCK_MATRIX,        /* rows and columns of the form, with sums and ratios */
  JX_BLOCK_LIST,          /* goals, yearly tasks: rows of the user */
  JX_BLOCK_INDICATORS,
  JX_BLOCK_TEXT,          /* long text with a limit; one row */
  JX_BLOCK_TOTALS,        /* one row */
  JX_BLOCK_GRADE,         /* one row */
  JX_BLOCK_NOTES,         /* printed text of the form, and remarks; one row */
  JX_BLOCK_SIGN,          /* one row */
  JX_BLOCK_SECTIONS,      /* the report's texts; one row, a column per section; not in the table */
} JxBlockType;

typedef struct
{
  guint            column;
  const char      *typed;     /* starting text, or NULL */
  const JxCompute *compute;   /* instead of the column's, or NULL */
  gboolean         plain;     /* nothing is computed here, whatever the column says */
} JxCellDef;

/* A row that the form brings along: of a matrix, a class of indicators to start from, the texts of a single row. */
struct _JxRowDef
{
  const char      *key;       /* unique in its block */
  gboolean         total;     /* the line that counts: its weight, rate and score */
  gboolean         part;      /* "其中": printed without weight and score */
  gboolean         group;     /* a heading among the rows: its text runs over the whole block */
  gboolean         subtotal;  /* 小计 among the rows: counts in no other sum */
  const JxCellDef *cells;
  guint            n_cells;
};

/* One cell of a fixed layout: a printed label, a field, a label before a field, or both empty for a blank. */
struct _JxLayoutCell
{
  const char *label;      /* NULL: none */
  int         column;     /* -1: none */
  guint       span;       /* grid columns */
  guint       row_span;
  JxAlign     align;
  gboolean    head;       /* printed as a head cell */
};

struct _JxLayoutRow
{
  const JxLayoutCell *cells;
  guint               n_cells;
};

/* Belongs to its form and lives as long as that; never changed. */
struct _JxBlock
{
  JxBlockType        type;
  const char        *id;
  const char        *place;         /* the first word of a finding's path; rows of blocks that share it are numbered on */
  const char        *title;         /* of the view, and of the side cell where that stands */
  guint              side_span;     /* grid columns of the merged cell at the left; 0 none */
  gboolean           head;          /* prints the columns' titles above the rows */
  gboolean           repeat_head;   /* … again on each new page */
  gboolean           frame;         /* prints cell borders; else free lines above or below the table */
  gboolean           print;         /* stands on the page; else it is asked for and quoted only */
  const char        *section;       /* key of the report's section it follows, or NULL: in the table */
  const char        *caption;       /* printed above it where it stands in a section, or NULL */
  const JxColumn    *columns;
  guint              n_columns;
  const JxLayoutRow *layout;        /* of the types whose content is one row */
  guint              n_layout;
  const JxRowDef    *rows;
  guint              n_rows;
  const char *const *notes;         /* NOTES: printed lines, NULL-ended; or NULL */
};

gboolean         jx_block_is_single      (const JxBlock *block);
int              jx_block_find_column    (const JxBlock *block, const char *key);
int              jx_block_find_role      (const JxBlock *block, JxRole role);
int              jx_block_find_row_def   (const JxBlock *block, const char *key);
const JxCompute *jx_block_get_compute_of (const JxBlock *block, const JxRowDef *def, guint column);
const JxCompute *jx_block_get_compute    (const JxBlock *block, const char *row_key, guint column);

G_END_DECLS
