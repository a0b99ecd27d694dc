/* jx-library-item.h: an indicator as it may be proposed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"

G_BEGIN_DECLS

/* The cells that a proposal fills. */
typedef enum
{
  JX_LIBRARY_LEVEL1,
  JX_LIBRARY_LEVEL2,
  JX_LIBRARY_NAME,
  JX_LIBRARY_RELATION,
  JX_LIBRARY_TARGET,
  JX_LIBRARY_MEASURE,
  JX_LIBRARY_N_CELLS,
} JxLibraryCell;

/* Texts are NULL where nothing is known. */
typedef struct
{
  char  *cells[JX_LIBRARY_N_CELLS];
  guint  uses;    /* rows of the user's own assessments that are like it; 0: it comes with the program */
} JxLibraryItem;

JxLibraryItem *jx_library_item_new      (const char *const  *cells,
                                         guint               uses);
void           jx_library_item_free     (JxLibraryItem      *item);
JxRole         jx_library_cell_get_role (JxLibraryCell       cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxLibraryItem, jx_library_item_free)

G_END_DECLS
