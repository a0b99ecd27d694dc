/* jx-check-line.h: a finding, and whose it is
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-finding.h"

G_BEGIN_DECLS

#define JX_TYPE_CHECK_LINE (jx_check_line_get_type ())
G_DECLARE_FINAL_TYPE (JxCheckLine, jx_check_line, JX, CHECK_LINE, GObject)

JxCheckLine *jx_check_line_new         (JxFinding   *finding,
                                        const char  *id,
                                        const char  *name);
JxFinding   *jx_check_line_get_finding (JxCheckLine *self);
const char  *jx_check_line_get_id      (JxCheckLine *self);   /* of the assessment */
const char  *jx_check_line_get_name    (JxCheckLine *self);   /* of the assessment */
int          jx_check_line_compare     (JxCheckLine *self,
                                        JxCheckLine *other);

G_END_DECLS
