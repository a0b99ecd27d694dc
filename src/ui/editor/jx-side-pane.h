/* jx-side-pane.h: the pane at the side: preview or findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_SIDE_PANE (jx_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (JxSidePane, jx_side_pane, JX, SIDE_PANE, AdwBin)

/* Property "title-buttons" (boolean): the window's buttons stand here. Signals: "jump" (const char *row_id, const char *field);
 * "finding" (JxFinding): its place is asked for; "close": the pane is to go (it lies over the editor). */
void       jx_side_pane_set_session  (JxSidePane  *self,
                                      JxSession   *session);
void       jx_side_pane_show_source  (JxSidePane  *self,
                                      const char  *row_id,
                                      const char  *field);
/* Who walks the findings reads them: the pane shows them. */
JxFinding *jx_side_pane_step_finding (JxSidePane  *self,
                                      int          direction);
void       jx_side_pane_bind         (JxSidePane  *self,
                                      GSettings   *settings);

G_END_DECLS
