/* jx-thumbnails.h: all pages at a glance, to choose one
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-report.h"

G_BEGIN_DECLS

#define JX_TYPE_THUMBNAILS (jx_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (JxThumbnails, jx_thumbnails, JX, THUMBNAILS, GtkPopover)

/* Signal "page-chosen" (guint page, from 0 on) */
void jx_thumbnails_set_report (JxThumbnails *self,
                               JxReport     *report);
void jx_thumbnails_update     (JxThumbnails *self);
void jx_thumbnails_show_page  (JxThumbnails *self,
                               guint         page);

G_END_DECLS
