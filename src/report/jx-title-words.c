/* jx-title-words.c: where the words of a title end
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-title-words.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

typedef enum
{
  PIECE_WORD,
  PIECE_LONE,    /* a hanzi: the dictionary has no word with it here */
  PIECE_TAIL,    /* one that ends what stands before it: 运行费, 污水处理厂 */
  PIECE_LINK,    /* one that begins what stands behind it: 及, 和 */
} PieceKind;

typedef struct
{
  PieceKind kind;
  gsize     end;    /* in bytes */
} Piece;

static PieceKind
find_kind (const char *piece,
           gsize       n_bytes)
{
  static const char *const links = "及和与或暨并";
  static const char *const tails = "年月日费款金额税省市县区州盟旗镇乡村局厅委办院校所站队组厂场处科室部会社类级化性率量制法的"
                                   "人员者师生户业园网点车房路桥河库";
  gunichar character = g_utf8_get_char (piece);

  if (g_utf8_next_char (piece) != piece + n_bytes || g_unichar_get_script (character) != G_UNICODE_SCRIPT_HAN)
    return PIECE_WORD;
  if (g_utf8_strchr (links, -1, character) != NULL)
    return PIECE_LINK;

  return g_utf8_strchr (tails, -1, character) != NULL ? PIECE_TAIL : PIECE_LONE;
}

static GArray *
split (const char *title)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  UErrorCode status = U_ZERO_ERROR;
  UText *text = utext_openUTF8 (NULL, title, -1, &status);
  UBreakIterator *words = ubrk_open (UBRK_WORD, "zh_CN", NULL, 0, &status);
  gsize start = 0;

  if (U_SUCCESS (status))    /* it is not asked of an iterator that could not be made */
    ubrk_setUText (words, text, &status);
  if (U_SUCCESS (status))
    for (gint32 end = ubrk_next (words); end != UBRK_DONE; end = ubrk_next (words))
      {
        Piece piece = { find_kind (title + start, (gsize) end - start), (gsize) end };

        g_array_append_val (pieces, piece);
        start = piece.end;
      }

  ubrk_close (words);
  utext_close (text);

  return pieces;
}

/* Lone hanzi side by side are taken for a word that the dictionary lacks, 金凤 or 自评; one between words belongs to either. */
static gboolean
may_part (const GArray *pieces,
          guint         n)
{
  const Piece *piece = &g_array_index (pieces, Piece, n);
  const Piece *next = &g_array_index (pieces, Piece, n + 1);
  gboolean is_run = n > 0 && piece[-1].kind != PIECE_WORD && piece[-1].kind != PIECE_LINK;
  gboolean before_run = n + 2 < pieces->len && (next[1].kind == PIECE_LONE || next[1].kind == PIECE_TAIL);

  if (piece->kind == PIECE_LINK || next->kind == PIECE_TAIL)
    return FALSE;
  if (piece->kind == PIECE_LONE && (next->kind == PIECE_LONE || !is_run))
    return FALSE;
  if (next->kind == PIECE_LONE)
    return piece->kind == PIECE_WORD && before_run;

  return TRUE;
}

/**
 * jx_title_words_find_ends:
 * @title: a text of one paragraph
 *
 * Finds where a title may be parted without tearing a word, by ICU's dictionary and by what it leaves over. A place too few
 * is no harm, a place too many is.
 *
 * Returns: (transfer full) (element-type gsize): the places, in bytes, ascending; none if there is no dictionary
 */
GArray *
jx_title_words_find_ends (const char *title)
{
  g_autoptr(GArray) pieces = NULL;
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));

  g_return_val_if_fail (title != NULL, ends);

  pieces = split (title);
  for (guint n = 0; n + 1 < pieces->len; n++)
    if (may_part (pieces, n))
      g_array_append_val (ends, g_array_index (pieces, Piece, n).end);

  return ends;
}
