/* contrast.c: whether one colour can be told from another
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast.h"

#include <math.h>

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

static double
contrast (const GdkRGBA *a,
          const GdkRGBA *b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* What a colour that lets something through looks like on another */
GdkRGBA
contrast_over (const GdkRGBA *color,
               float          alpha,
               const GdkRGBA *ground)
{
  float a = color->alpha * alpha;

  return (GdkRGBA) { color->red * a + ground->red * (1 - a), color->green * a + ground->green * (1 - a),
                     color->blue * a + ground->blue * (1 - a), 1 };
}

void
contrast_assert (const char    *what,
                 const GdkRGBA *color,
                 float          alpha,
                 const GdkRGBA *ground,
                 double         least)
{
  GdkRGBA seen = contrast_over (color, alpha, ground);
  double found = contrast (&seen, ground);

  g_test_message ("%s: %.2f", what, found);
  if (found < least)
    g_error ("%s: %.2f, at least %.1f", what, found, least);
}
