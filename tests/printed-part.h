/* printed-part.h: a part of a report that was parted, as it was printed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-parting.h"

G_BEGIN_DECLS

char *printed_part_dup (const JxParting *parting,
                        guint            section);

G_END_DECLS
