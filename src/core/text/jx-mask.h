/* jx-mask.h: people and their phones taken out of running text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxMask JxMask;

JxMask *jx_mask_new         (void);
void    jx_mask_free        (JxMask     *self);
void    jx_mask_add_people  (JxMask     *self,
                             const char *text);
void    jx_mask_add_kept    (JxMask     *self,
                             const char *words);
char   *jx_mask_apply       (JxMask     *self,
                             const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxMask, jx_mask_free)

G_END_DECLS
