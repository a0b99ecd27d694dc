/* case-sheet.h: the texts of a published table, each in a cell of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "case-form.h"
#include "jx-bundle.h"

G_BEGIN_DECLS

/* A published table while it is filled in. */
typedef struct
{
  CaseForm   *form;
  const char *id;         /* of the case: all UUIDs follow from it */
  GPtrArray  *rows;       /* JxRecord, in the order in which they came */
  gboolean    complete;   /* what is not printed is blank, not cut off */
  GError     *error;      /* the first one; nothing more is done after it */
} CaseSheet;

char          *case_sheet_dup_uuid    (const char     *kind,
                                       const char     *name);
JxForm        *case_sheet_get_form    (CaseSheet      *self);
const JxBlock *case_sheet_find_block  (CaseSheet      *self,
                                       const char     *place,
                                       JxBlockType     type);
JxRecord      *case_sheet_get_single  (CaseSheet      *self,
                                       const JxBlock  *block);
JxRecord      *case_sheet_add_row     (CaseSheet      *self,
                                       const char     *block,
                                       const char     *key);
gboolean       case_sheet_find_field  (CaseSheet      *self,
                                       const char     *label,
                                       JxRole          role,
                                       JxRecord      **row,
                                       const char    **key);
void           case_sheet_set_field   (CaseSheet      *self,
                                       const char     *block,
                                       const char     *label,
                                       const char     *place,
                                       JxRole          role,
                                       const char     *text);
gboolean       case_sheet_has_column  (CaseSheet      *self,
                                       const JxRecord *row,
                                       const char     *label);
void           case_sheet_set_cell    (CaseSheet      *self,
                                       JxRecord       *row,
                                       const char     *label,
                                       JxRole          role,
                                       const char     *text);
char          *case_sheet_dup_text    (JsonNode       *node);

G_END_DECLS
