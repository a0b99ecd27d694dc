/* jx-page-setup.h: how a user wants a form's pages, other than the form says
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form.h"

G_BEGIN_DECLS

typedef enum { JX_PAPER_FORM, JX_PAPER_A4, JX_PAPER_A3, JX_PAPER_LAST } JxPaper;

typedef enum { JX_ORIENTATION_FORM, JX_ORIENTATION_PORTRAIT, JX_ORIENTATION_LANDSCAPE, JX_ORIENTATION_LAST } JxOrientation;

typedef enum
{
  JX_FOOT_OUTSIDE,    /* GB/T 9704: odd pages at the right, even pages at the left */
  JX_FOOT_CENTER,
  JX_FOOT_NONE,
  JX_FOOT_LAST
} JxFoot;

/* All zero: as the form says, and GB/T 9704. */
typedef struct
{
  JxPaper       paper;
  JxOrientation orientation;
  gboolean      has_margins;
  double        top, right, bottom, left;   /* mm */
  double        size;                       /* of the table's text, pt; 0: the form's */
  JxFoot        foot;                       /* where the numbers of the pages stand */
  gboolean      no_code;                    /* the check code is not printed */
} JxPageSetup;

gboolean jx_page_setup_parse    (const char         *text,
                                 JxPageSetup        *setup,
                                 GError            **error);
char    *jx_page_setup_dup_text (const JxPageSetup  *self);
void     jx_page_setup_apply    (const JxPageSetup  *self,
                                 JxPage             *page);

G_END_DECLS
