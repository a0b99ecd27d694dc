/* jx-score-meter.h: points earned of points possible, drawn
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_SCORE_METER (jx_score_meter_get_type ())
G_DECLARE_FINAL_TYPE (JxScoreMeter, jx_score_meter, JX, SCORE_METER, GtkWidget)

/* Parts stand side by side, each as wide as what it can earn and filled as far as it has. */
GtkWidget *jx_score_meter_new       (void);
void       jx_score_meter_clear     (JxScoreMeter *self);
void       jx_score_meter_add       (JxScoreMeter *self,
                                     gint64        earned,
                                     gint64        possible);
void       jx_score_meter_set_words (JxScoreMeter *self,
                                     const char   *name,
                                     const char   *words);

G_END_DECLS
