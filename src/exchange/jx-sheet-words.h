/* jx-sheet-words.h: what the words of a published table mean
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"

G_BEGIN_DECLS

/* The lines of funds that forms tell apart, whatever a county calls them. */
typedef enum
{
  JX_FUNDS_NONE,
  JX_FUNDS_TOTAL,
  JX_FUNDS_FISCAL,        /* 财政拨款 */
  JX_FUNDS_CARRIED,       /* 上年结转 */
  JX_FUNDS_LOCAL,
  JX_FUNDS_SPECIAL,       /* 财政专户管理资金 */
  JX_FUNDS_OWN,           /* 单位资金 */
  JX_FUNDS_OTHER,
} JxFundsLine;

/* An entry of a dictionary. */
typedef struct
{
  const char *word;       /* normalised */
  int         meaning;
} JxSheetWord;

int          jx_sheet_words_look_up     (const JxSheetWord *words,
                                         gsize              n_words,
                                         const char        *text);
char        *jx_sheet_words_normalize   (const char *text);
char        *jx_sheet_words_open        (const char *text);
gboolean     jx_sheet_words_alike       (const char *text,
                                         const char *other);
JxRole       jx_sheet_words_find_fact   (const char *label);
gboolean     jx_sheet_words_is_filler   (const char *label);
JxRole       jx_sheet_words_guess_fact  (const char *label);
JxRole       jx_sheet_words_find_funds  (const char *title);
JxRole       jx_sheet_words_guess_funds (const char *title);
JxFundsLine  jx_sheet_words_find_line   (const char *label);
JxFundsLine  jx_sheet_words_guess_line  (const char *label);
JxRole       jx_sheet_words_find_goal   (const char *label);
gboolean     jx_sheet_words_is_end      (const char *text);
gboolean     jx_sheet_words_is_below    (const char *text);

G_END_DECLS
