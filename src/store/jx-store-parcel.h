/* jx-store-parcel.h: the content of evidence beside an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-store.h"

G_BEGIN_DECLS

gboolean jx_store_give_evidence (JxStore    *self,
                                 GPtrArray  *records,
                                 GFile      *file,
                                 GPtrArray  *missing,
                                 GError    **error);
gboolean jx_store_take_evidence (JxStore    *self,
                                 GPtrArray  *records,
                                 GFile      *file,
                                 GPtrArray  *missing,
                                 GError    **error);

G_END_DECLS
