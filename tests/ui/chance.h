/* chance.h: what nobody planned: keys, pointer, paste, undo, sizes, looks, dialogs, one after the other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stage.h"

G_BEGIN_DECLS

void chance_throw        (Stage *stage, GHashTable *thrown);   /* one event, by the test's own random numbers; counts it by its kind */
void chance_put_in_order (Stage *stage);                       /* no dialog, no menu, a usual size */

G_END_DECLS
