/* jx-list-order.h: the order of the list of assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* JxEntry; the sections are years and agencies. */
GListModel *jx_list_order_new (GListModel *entries);

G_END_DECLS
