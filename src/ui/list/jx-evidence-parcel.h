/* jx-evidence-parcel.h: evidence that comes in an archive, copied into the store beside the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-store.h"

G_BEGIN_DECLS

typedef struct _JxEvidenceParcel JxEvidenceParcel;

JxEvidenceParcel *jx_evidence_parcel_new          (GFile                *file,
                                                   GPtrArray            *records);
void              jx_evidence_parcel_free         (JxEvidenceParcel     *self);
void              jx_evidence_parcel_leave_out    (JxEvidenceParcel     *self,
                                                   const char           *assessment_id);
void              jx_evidence_parcels_take        (JxStore              *store,
                                                   GPtrArray            *parcels,
                                                   GObject              *source,
                                                   GAsyncReadyCallback   callback);
gboolean          jx_evidence_parcels_take_finish (GAsyncResult         *result,
                                                   char                **missing,
                                                   GError              **error);

G_END_DECLS
