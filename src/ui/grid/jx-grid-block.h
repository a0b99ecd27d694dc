/* jx-grid-block.h: a rectangle of texts, as clipboards carry it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_GRID_BLOCK_MAX_BYTES   (16 * 1024 * 1024)
#define JX_GRID_BLOCK_MAX_ROWS    10000
#define JX_GRID_BLOCK_MAX_COLUMNS 256

typedef struct
{
  guint   n_rows, n_columns;
  char  **texts;   /* row by row; NULL: covered by the merged cell above */
  guint  *spans;   /* rows of the merged cell that begins here, 1, or 0 if covered */
} JxGridBlock;

JxGridBlock *jx_grid_block_new       (guint n_rows, guint n_columns);
void         jx_grid_block_free      (JxGridBlock *self);
const char  *jx_grid_block_get       (const JxGridBlock *self, guint row, guint column);
void         jx_grid_block_take      (JxGridBlock *self, guint row, guint column, char *text, guint span);

/* Tab separated, quoted as spreadsheets do; NULL if there is nothing, or more than the limits */
char        *jx_grid_block_to_tsv    (const JxGridBlock *self);
JxGridBlock *jx_grid_block_from_tsv  (const char *text);

/* The first table of a page; merged cells are spread over the cells they cover */
char        *jx_grid_block_to_html   (const JxGridBlock *self);
JxGridBlock *jx_grid_block_from_html (const char *html);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridBlock, jx_grid_block_free)

G_END_DECLS
