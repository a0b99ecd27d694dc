/* jx-keeper.h: the store as its own thread sees it: one connection and what waits to be written
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-bundle.h"
#include "jx-write.h"

G_BEGIN_DECLS

typedef enum
{
  JX_STORE_NONE      = 0,
  JX_STORE_READ_ONLY = 1 << 0,   /* also a file that is newer than this program */
  JX_STORE_PICKED    = 1 << 1,   /* somebody picked the file: work on a private copy, put it back when closing */
} JxStoreFlags;

typedef struct _JxKeeper JxKeeper;

/* A pack came to disk, unless @written is NULL; @error tells why something else did not, unless nothing waits before it. */
typedef void (*JxKeeperReport) (const JxWrite *written,
                                const GError  *error,
                                gpointer       data);

JxKeeper   *jx_keeper_new         (GFile           *file,
                                   JxStoreFlags     flags,
                                   JxKeeperReport   report,
                                   gpointer         data);
void        jx_keeper_free        (JxKeeper        *keeper);
gboolean    jx_keeper_open        (JxKeeper        *keeper,
                                   GError         **error);
JxDb       *jx_keeper_get_db      (JxKeeper        *keeper,
                                   GError         **error);
const char *jx_keeper_get_path    (JxKeeper        *keeper);
gboolean    jx_keeper_was_unclean (JxKeeper        *keeper);
void        jx_keeper_write       (JxKeeper        *keeper,
                                   JxWrite         *write);
gboolean    jx_keeper_drain       (JxKeeper        *keeper,
                                   GError         **error);
JxBundle   *jx_keeper_load        (JxKeeper        *keeper,
                                   const char      *assessment,
                                   GPtrArray      **entries,
                                   GError         **error);
GPtrArray  *jx_keeper_search      (JxKeeper        *keeper,
                                   const char      *folded_query,
                                   GError         **error);
void        jx_keeper_forget      (JxKeeper        *keeper);
gboolean    jx_keeper_close       (JxKeeper        *keeper,
                                   gboolean         discard,
                                   GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxKeeper, jx_keeper_free)

G_END_DECLS
