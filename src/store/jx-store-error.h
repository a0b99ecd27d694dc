/* jx-store-error.h: what can be wrong with the store, the disk below it, or a backup
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_STORE_ERROR (jx_store_error_quark ())

typedef enum
{
  JX_STORE_ERROR_BUSY,        /* another program has it open */
  JX_STORE_ERROR_NOT_OURS,    /* a file of another kind */
  JX_STORE_ERROR_NEWER,       /* written by a newer version of this program */
  JX_STORE_ERROR_DAMAGED,
  JX_STORE_ERROR_FULL,        /* the disk */
  JX_STORE_ERROR_READ_ONLY,   /* the file, its folder, or how it was opened */
  JX_STORE_ERROR_IO,          /* the disk, otherwise */
  JX_STORE_ERROR_REFUSED,     /* data that the tables do not hold */
  JX_STORE_ERROR_TOO_SLOW,    /* a query past its time */
  JX_STORE_ERROR_NOT_FOUND,   /* no such assessment, no such file */
  JX_STORE_ERROR_PENDING,     /* not everything is on disk */
  JX_STORE_ERROR_NOT_A_FILE,  /* evidence that is a folder, a link, a device, or empty */
  JX_STORE_ERROR_TOO_LARGE,   /* evidence past its limit */
} JxStoreError;

GQuark  jx_store_error_quark       (void);
void    jx_store_error_set         (GError      **error,
                                    JxStoreError  code);
void    jx_store_error_set_sqlite  (GError      **error,
                                    int           code,
                                    int           system_error,
                                    const char   *detail);
void    jx_store_error_set_system  (GError      **error,
                                    int           system_error,
                                    const char   *path);

G_END_DECLS
