/* jx-sum-stream.h: a stream that sums up what goes through it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JX_TYPE_SUM_STREAM (jx_sum_stream_get_type ())
G_DECLARE_FINAL_TYPE (JxSumStream, jx_sum_stream, JX, SUM_STREAM, GFilterOutputStream)

JxSumStream *jx_sum_stream_new     (GOutputStream *base);
char        *jx_sum_stream_dup_sum (JxSumStream   *self);

G_END_DECLS
