/* jx-exchange-writer.h: bundles as exchange files
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-bundle.h"
#include "jx-forms.h"

G_BEGIN_DECLS

GBytes *jx_exchange_to_bytes (const JxBundle  *bundle,
                              JxForms         *forms,
                              char           **digest,
                              GError         **error);

G_END_DECLS
