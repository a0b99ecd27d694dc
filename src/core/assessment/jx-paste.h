/* jx-paste.h: rows of another table into a table, before it is done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-place.h"

G_BEGIN_DECLS

typedef enum
{
  JX_PASTE_REPLACE,     /* the table becomes what is pasted; rows of the same name keep what the paste does not say */
  JX_PASTE_APPEND,      /* what is pasted is added at the end of each class */
} JxPasteMode;

typedef enum
{
  JX_PASTE_SAME,        /* stays as it is */
  JX_PASTE_CHANGED,
  JX_PASTE_ADDED,
  JX_PASTE_REMOVED,
} JxPasteFate;

typedef struct
{
  JxPasteFate fate;
  int         before;   /* the row of the table; -1: new */
  int         given;    /* the row that is pasted; -1: none */
} JxPasteLine;

typedef struct _JxPaste JxPaste;

JxPaste           *jx_paste_new          (JxAssessment  *assessment,
                                          JxTable       *table,
                                          GPtrArray     *rows,
                                          JxPasteMode    mode);
void               jx_paste_free         (JxPaste       *self);
guint              jx_paste_get_n_lines  (const JxPaste *self);
const JxPasteLine *jx_paste_get_line     (const JxPaste *self,
                                          guint          line);
guint              jx_paste_count        (const JxPaste *self,
                                          JxPasteFate    fate);
char              *jx_paste_dup_summary  (const JxPaste *self);
const char        *jx_paste_get_before   (const JxPaste *self,
                                          guint          line,
                                          guint          column);
const char        *jx_paste_get_after    (const JxPaste *self,
                                          guint          line,
                                          guint          column);
JxCommand         *jx_paste_make_command (const JxPaste *self,
                                          const char    *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPaste, jx_paste_free)

G_END_DECLS
