/* jx-preferences.h: preferences: where the data lies, backups
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-forms.h"
#include "jx-store.h"

G_BEGIN_DECLS

AdwDialog *jx_preferences_new (GSettings *settings,
                               JxForms   *forms,
                               JxStore   *store);

G_END_DECLS
