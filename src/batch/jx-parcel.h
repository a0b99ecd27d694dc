/* jx-parcel.h: an exchange file and the content of its evidence, made one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-record.h"

G_BEGIN_DECLS

/* Gives the content of a piece of evidence, in the thread that makes the file. NULL with “not found” of the store or of GIO, or
 * with “damaged” of the store: it goes without it; with any other error there is no file. */
typedef GBytes *(*JxPaperFunc) (const JxRecord *evidence,
                                gpointer        data,
                                GError        **error);

typedef struct
{
  JxPaperFunc  load;
  gpointer     data;
  GPtrArray   *left_out;    /* GError: a sentence for each content that could not be given */
} JxPapers;

typedef struct
{
  GBytes    *json;      /* an exchange file */
  GPtrArray *records;   /* JxRecord: what it holds, or the evidence in it */
  JxPapers  *papers;
} JxParcel;

gboolean jx_parcel_write (const JxParcel  *parcel,
                          GOutputStream   *stream,
                          GCancellable    *cancellable,
                          GError         **error);
gboolean jx_parcel_save  (const JxParcel  *parcel,
                          GFile           *file,
                          GCancellable    *cancellable,
                          char           **sum,
                          GError         **error);

G_END_DECLS
