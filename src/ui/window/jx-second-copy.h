/* jx-second-copy.h: each backup once more, in a folder of the user's choice
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-store.h"

G_BEGIN_DECLS

/* @error is NULL if the copy is there, read back. */
typedef void (*JxSecondCopyFunc) (const GError *error, gpointer data);

char  *jx_second_copy_dup_name   (void);
GFile *jx_second_copy_get_folder (GSettings        *settings);
void   jx_second_copy_set_folder (GSettings        *settings,
                                  GFile            *folder);
void   jx_second_copy_make       (GSettings        *settings,
                                  JxStore          *store,
                                  JxSecondCopyFunc  func,
                                  gpointer          data,
                                  GDestroyNotify    destroy);
void   jx_second_copy_follow     (GSettings        *settings,
                                  JxStore          *store,
                                  JxSecondCopyFunc  func,
                                  gpointer          data,
                                  GDestroyNotify    destroy);

G_END_DECLS
