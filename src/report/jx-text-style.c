/* jx-text-style.c: how each kind of text looks: face, size, pitch, place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text-style.h"

#include <math.h>

#define TABLE_SIZE    10.5      /* 五号 */
#define TITLE_SIZE    22.0      /* 2号 */
#define BODY_SIZE     16.0      /* 3号 */
#define BODY_PITCH    28.99     /* 225 mm / 22 lines */
#define BODY_SPACING  -0.21     /* 156 mm / 28 characters, less the size */
#define TABLE_LEADING 1.34      /* of the size */
#define TITLE_LEADING 1.5
#define MIN_SHRINK    0.6       /* of the size, for numbers in narrow columns */
#define UNIT_SHRINK   0.8       /* of the size, for their units */
#define EM_CENTER     0.38      /* of a hanzi above its baseline */

/* A size of 0 is that of the table, times the factor. */
typedef struct
{
  JxFace   face;
  gboolean bold;
  double   size;
  double   factor;
  double   pitch;           /* 0: the table's leading */
  double   indent;          /* in hanzi */
  double   after;           /* in hanzi */
  JxAlign  align;
  gboolean keep_next;
} StyleDef;

static const StyleDef style_defs[JX_TEXT_LAST] = {
  [JX_TEXT_TITLE]       = { JX_FACE_TITLE, FALSE, 0, 0, 0, 0, 0.1, JX_ALIGN_CENTER, TRUE },
  [JX_TEXT_SUBTITLE]    = { JX_FACE_KAITI, FALSE, 0, 1.14, 0, 0, 0.5, JX_ALIGN_CENTER, TRUE },
  [JX_TEXT_HEADING1]    = { JX_FACE_HEITI, FALSE, BODY_SIZE, 0, BODY_PITCH, 2, 0, JX_ALIGN_START, TRUE },
  [JX_TEXT_HEADING2]    = { JX_FACE_KAITI, FALSE, BODY_SIZE, 0, BODY_PITCH, 2, 0, JX_ALIGN_START, TRUE },
  [JX_TEXT_HEADING3]    = { JX_FACE_FANGSONG, TRUE, BODY_SIZE, 0, BODY_PITCH, 2, 0, JX_ALIGN_START, TRUE },
  [JX_TEXT_HEADING4]    = { JX_FACE_FANGSONG, FALSE, BODY_SIZE, 0, BODY_PITCH, 2, 0, JX_ALIGN_START, TRUE },
  [JX_TEXT_BODY]        = { JX_FACE_FANGSONG, FALSE, BODY_SIZE, 0, BODY_PITCH, 2, 0, JX_ALIGN_START, FALSE },
  [JX_TEXT_ATTACHED]    = { JX_FACE_FANGSONG, FALSE, BODY_SIZE, 0, BODY_PITCH, 2, 0, JX_ALIGN_START, FALSE },
  [JX_TEXT_SIGNATURE]   = { JX_FACE_FANGSONG, FALSE, BODY_SIZE, 0, BODY_PITCH, 0, 0, JX_ALIGN_CENTER, FALSE },
  [JX_TEXT_ATTACHMENT]  = { JX_FACE_HEITI, FALSE, BODY_SIZE, 0, BODY_PITCH, 0, 0, JX_ALIGN_START, TRUE },
  [JX_TEXT_CAPTION]     = { JX_FACE_FANGSONG, TRUE, 12, 0, 20, 0, 0, JX_ALIGN_CENTER, TRUE },
  [JX_TEXT_HEAD]        = { JX_FACE_HEITI, FALSE, 0, 1, 0, 0, 0, JX_ALIGN_CENTER, FALSE },
  [JX_TEXT_CELL]        = { JX_FACE_FANGSONG, FALSE, 0, 1, 0, 0, 0, JX_ALIGN_CENTER, FALSE },
  [JX_TEXT_NOTE]        = { JX_FACE_FANGSONG, FALSE, 0, 0.9, 0, 0, 0, JX_ALIGN_START, FALSE },
  [JX_TEXT_CONTINUED]   = { JX_FACE_FANGSONG, FALSE, 0, 1, 0, 0, 0.2, JX_ALIGN_END, TRUE },
  [JX_TEXT_PAGE_NUMBER] = { JX_FACE_SONGTI, FALSE, 14, 0, 16, 0, 0, JX_ALIGN_CENTER, FALSE },
  [JX_TEXT_DIGEST]      = { JX_FACE_SONGTI, FALSE, 8, 0, 16, 0, 0, JX_ALIGN_START, FALSE },
};

/**
 * jx_text_style_init:
 * @style: (out caller-allocates): the style
 * @role: what the text is
 * @page: settings of its page: the sizes of title and table
 *
 * Says how a text looks there. Body, headings and page numbers are those of GB/T 9704 on every page.
 */
void
jx_text_style_init (JxTextStyle  *style,
                    JxTextRole    role,
                    const JxPage *page)
{
  const StyleDef *def = &style_defs[role];
  double table_size = page->font_size > 0 ? page->font_size : TABLE_SIZE;
  double title_size = page->title_size > 0 ? page->title_size : TITLE_SIZE;

  g_return_if_fail (style != NULL && role < JX_TEXT_LAST);

  style->role = role;
  style->face = def->face;
  style->bold = def->bold;
  style->align = def->align;
  style->keep_next = def->keep_next;
  style->justify = role == JX_TEXT_BODY;

  if (role == JX_TEXT_TITLE)
    style->size = title_size;
  else if (def->size > 0)
    style->size = def->size;
  else
    style->size = table_size * def->factor;

  if (def->pitch > 0)
    style->pitch = def->pitch;
  else
    style->pitch = style->size * (role == JX_TEXT_TITLE ? TITLE_LEADING : TABLE_LEADING);

  style->spacing = def->size == BODY_SIZE && def->pitch == BODY_PITCH ? BODY_SPACING : 0;   /* as they are defined, not computed */
  style->indent = def->indent * (style->size + style->spacing);
  style->after = def->after * style->size;
}

/**
 * jx_text_style_fit:
 * @style: a style
 * @string: a text
 * @widths: (nullable): of the face of digits; `NULL` for about those of Times New Roman
 * @width: of its lines, in points
 * @smaller: (out caller-allocates): the smaller style; set only if there is one
 *
 * Makes a style smaller where a number would be torn apart in a narrow column; in half points, and not below 0.6. For
 * its unit to stand beside it not below 0.8.
 *
 * Returns: whether @smaller is to be used
 */
gboolean
jx_text_style_fit (const JxTextStyle *style,
                   const char        *string,
                   const JxRunWidths *widths,
                   double             width,
                   JxTextStyle       *smaller)
{
  double longest, amount;

  g_return_val_if_fail (style != NULL && string != NULL && smaller != NULL, FALSE);

  longest = jx_text_runs_get_longest (string, widths) * style->size;
  amount = jx_text_runs_get_amount (string, widths) * style->size;
  if (amount * UNIT_SHRINK <= width)
    longest = MAX (longest, amount);

  if (longest <= width || longest * MIN_SHRINK > width)
    return FALSE;

  *smaller = *style;
  smaller->size = MAX (floor (style->size * width / longest * 2) / 2, style->size * MIN_SHRINK);
  smaller->pitch = style->pitch * smaller->size / style->size;

  return TRUE;
}

/**
 * jx_text_style_get_baseline:
 * @style: a style
 *
 * Gets where hanzi must stand so that they are in the middle of their line, whatever heights the font asks for.
 *
 * Returns: from the line's top to the baseline, in points
 */
double
jx_text_style_get_baseline (const JxTextStyle *style)
{
  g_return_val_if_fail (style != NULL, 0);

  return style->pitch / 2 + EM_CENTER * style->size;
}
