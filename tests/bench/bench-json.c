/* bench-json.c: a bundle scanned, parsed piece by piece and written, against json-glib on the same bytes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-json-parse.h"
#include "jx-json-writer.h"

#define N_ASSESSMENTS 600
#define N_ROWS        30
#define N_ROUNDS      5

typedef gsize (*Work) (gpointer data);

static void
write_row (JxJsonWriter *writer,
           guint         row)
{
  g_autofree char *uuid = g_strdup_printf ("6f1c9f0e-7d0a-4b8e-9c52-%012u", row);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "uuid", uuid);
  jx_json_writer_add_string (writer, "level1", "产出指标");
  jx_json_writer_add_string (writer, "level2", "数量指标");
  jx_json_writer_add_string (writer, "name", "发放中心聘用人员工资的人数与月数");
  jx_json_writer_add_string (writer, "relation", "GE");
  jx_json_writer_add_string (writer, "target", "28人");
  jx_json_writer_add_string (writer, "actual", "26人");
  jx_json_writer_add_string (writer, "weight", "22.5");
  jx_json_writer_add_string (writer, "score", "20.89");
  jx_json_writer_add_string (writer, "reason", "两名人员在年中离任，\n按实际在岗人数与月数发放。");
  jx_json_writer_add_int64 (writer, "year", 2023);
  jx_json_writer_add_boolean (writer, "core", row % 3 == 0);
  jx_json_writer_end_object (writer);
}

static GBytes *
write_bundle (void)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "format", "jixiao");
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < N_ASSESSMENTS; n++)
    {
      jx_json_writer_begin_object (writer);
      jx_json_writer_add_string (writer, "name", "智慧社会治理综合平台运行费");
      jx_json_writer_key (writer, "indicators");
      jx_json_writer_begin_array (writer);
      for (guint row = 0; row < N_ROWS; row++)
        write_row (writer, n * N_ROWS + row);
      jx_json_writer_end_array (writer);
      jx_json_writer_end_object (writer);
    }
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return jx_json_writer_end (writer);
}

static gsize
scan (gpointer data)
{
  g_assert_true (jx_json_scan (data, NULL, "assessments", NULL, NULL));

  return g_bytes_get_size (data);
}

static gsize
read_pieces (gpointer data)
{
  g_autoptr(GArray) ranges = NULL;

  g_assert_true (jx_json_scan (data, NULL, "assessments", &ranges, NULL));
  for (guint n = 0; n < ranges->len; n++)
    {
      g_autoptr(JsonNode) node = jx_json_parse_range (data, &g_array_index (ranges, JxJsonRange, n), NULL);

      g_assert_nonnull (node);
    }

  return g_bytes_get_size (data);
}

static gsize
read_bare (gpointer data)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (data, &length);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, NULL));

  return length;
}

static gsize
write_again (gpointer data)
{
  g_autoptr(GBytes) bytes = write_bundle ();

  return g_bytes_get_size (bytes);
}

static gsize
write_bare (gpointer data)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  gsize length;

  json_generator_set_root (generator, data);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  text = json_generator_to_data (generator, &length);

  return length;
}

/* bytes a second in the best of a few rounds */
static gint64
measure (Work     work,
         gpointer data)
{
  gint64 best = 0;

  for (guint n = 0; n < N_ROUNDS; n++)
    {
      gint64 begin = g_get_monotonic_time ();
      gsize bytes = work (data);
      gint64 time = MAX (g_get_monotonic_time () - begin, 1);

      best = MAX (best, (gint64) bytes * G_USEC_PER_SEC / time);
    }

  return best;
}

static void
print_figure (const char *figure,
              gint64      value,
              const char *reference_name,
              gint64      reference,
              guint       budget)
{
  g_print ("{\"bench\": \"json\", \"figure\": \"%s\", \"unit\": \"bytes/s\", \"value\": %" G_GINT64_FORMAT
           ", \"reference\": \"%s\", \"reference_value\": %" G_GINT64_FORMAT ", \"budget_percent\": %u"
           ", \"percent\": %" G_GINT64_FORMAT "}\n",
           figure, value, reference_name, reference, budget, value * 100 / MAX (reference, 1));
}

int
main (void)
{
  g_autoptr(GBytes) bytes = write_bundle ();
  g_autoptr(JsonNode) node = jx_json_parse_range (bytes, NULL, NULL);
  gint64 bare = measure (read_bare, bytes);
  gint64 generator = measure (write_bare, node);

  print_figure ("scan", measure (scan, bytes), "json-glib parser", bare, 100);
  print_figure ("in, scan included", measure (read_pieces, bytes), "json-glib parser", bare, 60);
  print_figure ("out", measure (write_again, NULL), "json-glib generator", generator, 50);

  return 0;
}
