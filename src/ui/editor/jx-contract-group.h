/* jx-contract-group.h: contract amount and payments of a project over its years
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_CONTRACT_GROUP (jx_contract_group_get_type ())
G_DECLARE_FINAL_TYPE (JxContractGroup, jx_contract_group, JX, CONTRACT_GROUP, AdwPreferencesGroup)

GtkWidget *jx_contract_group_new (JxSession *session);

G_END_DECLS
