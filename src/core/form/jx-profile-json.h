/* jx-profile-json.h: a rule profile out of its JSON and back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form-reader.h"
#include "jx-profile.h"

G_BEGIN_DECLS

void  jx_profile_read    (JxFormReader    *reader,
                          JsonObject      *object,
                          JxProfile       *profile);
char *jx_profile_to_json (const JxProfile *profile);

G_END_DECLS
