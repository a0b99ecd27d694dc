/* bench-quantity.c: cells read, against copying the same cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-quantity.h"

#define N_CELLS  G_GINT64_CONSTANT (1000000)
#define N_ROUNDS 3

static const struct
{
  const char *text;
  JxInput     input;
} cells[] = {
  { "28人", JX_INPUT_QUANTITY },          { "100%", JX_INPUT_QUANTITY },       { "≥95%", JX_INPUT_QUANTITY },
  { "2023年1月-12月", JX_INPUT_QUANTITY }, { "180.97212万元", JX_INPUT_MONEY }, { "22.5", JX_INPUT_POINTS },
  { "无", JX_INPUT_QUANTITY },            { "好", JX_INPUT_QUANTITY },         { "1,234,567.89", JX_INPUT_MONEY },
  { "提升城市管理 管理水平", JX_INPUT_QUANTITY }, { "", JX_INPUT_QUANTITY },   { "95", JX_INPUT_RATE },
};

static gint64
read_cells (void)
{
  gint64 begin = g_get_monotonic_time ();
  gint64 sum = 0;

  for (gint64 n = 0; n < N_CELLS; n++)
    {
      JxQuantity quantity;

      jx_quantity_parse (cells[n % G_N_ELEMENTS (cells)].text, cells[n % G_N_ELEMENTS (cells)].input, JX_MONEY_WAN, &quantity);
      sum += (gint64) quantity.kind;
    }

  g_assert_cmpint (sum, >, 0);
  return g_get_monotonic_time () - begin;
}

static gint64
copy_cells (void)
{
  gint64 begin = g_get_monotonic_time ();

  for (gint64 n = 0; n < N_CELLS; n++)
    g_free (g_strdup (cells[n % G_N_ELEMENTS (cells)].text));

  return g_get_monotonic_time () - begin;
}

int
main (void)
{
  gint64 reading = G_MAXINT64, copying = G_MAXINT64;

  for (guint n = 0; n < N_ROUNDS; n++)
    {
      gint64 read_in = read_cells (), copied_in = copy_cells ();

      reading = MIN (reading, read_in);
      copying = MIN (copying, copied_in);
    }

  g_print ("{\"bench\": \"quantity\", \"figure\": \"cells read\", \"unit\": \"cells/s\", \"value\": %" G_GINT64_FORMAT
           ", \"reference\": \"g_strdup of the same cells\", \"reference_value\": %" G_GINT64_FORMAT "}\n",
           N_CELLS * G_USEC_PER_SEC / MAX (reading, 1), N_CELLS * G_USEC_PER_SEC / MAX (copying, 1));

  return 0;
}
