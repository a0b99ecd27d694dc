/* jx-page-settings.h: page setups are kept from one start to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-forms.h"

G_BEGIN_DECLS

void jx_page_settings_bind (GSettings *settings,
                            JxForms   *forms);

G_END_DECLS
