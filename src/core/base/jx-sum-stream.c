/* jx-sum-stream.c: a stream that sums up what goes through it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sum-stream.h"

struct _JxSumStream
{
  GFilterOutputStream  parent_instance;

  GChecksum           *sum;
};

G_DEFINE_FINAL_TYPE (JxSumStream, jx_sum_stream, G_TYPE_FILTER_OUTPUT_STREAM)

static gssize
jx_sum_stream_write (GOutputStream  *stream,
                     const void     *buffer,
                     gsize           count,
                     GCancellable   *cancellable,
                     GError        **error)
{
  JxSumStream *self = JX_SUM_STREAM (stream);
  GOutputStream *base = g_filter_output_stream_get_base_stream (G_FILTER_OUTPUT_STREAM (stream));
  gssize n = g_output_stream_write (base, buffer, count, cancellable, error);

  if (n > 0)
    g_checksum_update (self->sum, buffer, n);

  return n;
}

static void
jx_sum_stream_finalize (GObject *object)
{
  g_clear_pointer (&JX_SUM_STREAM (object)->sum, g_checksum_free);

  G_OBJECT_CLASS (jx_sum_stream_parent_class)->finalize (object);
}

static void
jx_sum_stream_class_init (JxSumStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_sum_stream_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = jx_sum_stream_write;
}

static void
jx_sum_stream_init (JxSumStream *self)
{
  self->sum = g_checksum_new (G_CHECKSUM_SHA256);
}

/**
 * jx_sum_stream_new:
 * @base: where to; not closed with this one
 *
 * Makes a stream that knows what was written.
 *
 * Returns: (transfer full): the stream
 */
JxSumStream *
jx_sum_stream_new (GOutputStream *base)
{
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (base), NULL);

  return g_object_new (JX_TYPE_SUM_STREAM, "base-stream", base, "close-base-stream", FALSE, NULL);
}

/**
 * jx_sum_stream_dup_sum:
 * @self: a stream
 *
 * Sums up what was written to @base until now.
 *
 * Returns: (transfer full): SHA-256 in hexadecimal digits
 */
char *
jx_sum_stream_dup_sum (JxSumStream *self)
{
  g_autoptr(GChecksum) sum = NULL;

  g_return_val_if_fail (JX_IS_SUM_STREAM (self), NULL);

  sum = g_checksum_copy (self->sum);

  return g_strdup (g_checksum_get_string (sum));
}
