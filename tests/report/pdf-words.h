/* pdf-words.h: the words of a PDF with their places, as pdftotext finds them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* In points from the upper left corner of the page. */
typedef struct
{
  guint   page;
  double  x0, y0, x1, y1;
  char   *text;
} PdfWord;

GPtrArray *pdf_words_read   (const char *path);
char      *pdf_words_join   (GPtrArray  *words,
                             guint       page,
                             double      x,
                             double      y,
                             double      width,
                             double      height);
char      *pdf_words_squash (const char *text);
char      *pdf_run          (const char *program,
                             ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
