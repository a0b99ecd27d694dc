/* jx-parting.h: the text of a whole report, parted into the sections of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form.h"
#include "jx-manuscript.h"

G_BEGIN_DECLS

typedef enum
{
  JX_PART_SECTION,      /* of a section of the form */
  JX_PART_LEAD,         /* stands before the first heading that is known */
  JX_PART_CHAPTER,      /* a chapter that the form does not have */
  JX_PART_TITLE,
  JX_PART_CONTENTS,     /* the table of contents */
  JX_PART_SIGNATURE,    /* who signs */
  JX_PART_DATE,         /* … and when */
  JX_PART_ATTACHMENT,   /* from 附件 on */
  JX_PART_TABLE,
} JxPartKind;

/* Lines that belong together, in the order of the report. */
typedef struct
{
  JxPartKind  kind;
  guint       section;    /* that it is of, or stands in: where it would go */
  char       *heading;    /* its own, with its number; NULL none */
  gboolean    same;       /* the program prints the very same heading */
  gboolean    renamed;    /* … or one of other words than the section's */
  gboolean    says_more;  /* figures stand in it */
  GString    *text;       /* without the heading */
} JxPart;

typedef struct _JxParting JxParting;

JxParting    *jx_parting_new         (JxForm             *form,
                                      const JxManuscript *manuscript);
void          jx_parting_free        (JxParting          *self);
guint         jx_parting_get_n_parts (const JxParting    *self);
const JxPart *jx_parting_get_part    (const JxParting    *self,
                                      guint               part);
guint         jx_parting_count_sections (const JxParting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxParting, jx_parting_free)

G_END_DECLS
