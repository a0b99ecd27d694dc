/* jx-preview.h: the printed pages, as they will come out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_PREVIEW (jx_preview_get_type ())
G_DECLARE_FINAL_TYPE (JxPreview, jx_preview, JX, PREVIEW, AdwBin)

/* Properties: "zoom" (int): percent of the paper's size, 0 fits the width, -1 the whole page; "single" (boolean): one page at
 * a time; "findings" (boolean): shown in the margin. Signals "jump" (const char *row_id, const char *field), "finding"
 * (JxFinding *). */
void jx_preview_set_session (JxPreview   *self,
                             JxSession   *session);
void jx_preview_show_source (JxPreview   *self,
                             const char  *row_id,
                             const char  *field);

G_END_DECLS
