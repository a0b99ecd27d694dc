/* case-form.h: a form that is extended until every printed text of a table has a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form.h"

G_BEGIN_DECLS

typedef struct _CaseForm CaseForm;

CaseForm   *case_form_new         (JxForm       *shipped);
void        case_form_free        (CaseForm     *self);
JxForm     *case_form_get         (CaseForm     *self,
                                   GError      **error);
gboolean    case_form_is_extended (CaseForm     *self);
void        case_form_set_text    (CaseForm     *self,
                                   const char   *member,
                                   const char   *text);
void        case_form_show         (CaseForm    *self,
                                    const char  *block,
                                    guint        column);
void        case_form_set_optional (CaseForm    *self,
                                    const char  *block,
                                    guint        column);
void        case_form_place        (CaseForm    *self,
                                    const char  *block,
                                    guint        column,
                                    const char  *place);
void        case_form_rename       (CaseForm    *self,
                                    const char  *block,
                                    guint        column,
                                    const char  *title);
void        case_form_add_field   (CaseForm     *self,
                                   const char   *block,
                                   const char   *key,
                                   const char   *title,
                                   const char   *place,
                                   JxRole        role);
void        case_form_add_column  (CaseForm     *self,
                                   const char   *block,
                                   const char   *key,
                                   const char   *title,
                                   const char   *place,
                                   JxRole        role);
void        case_form_add_row     (CaseForm     *self,
                                   const char   *block,
                                   const char   *key,
                                   const char   *label,
                                   const char   *kind);
void        case_form_add_list    (CaseForm     *self,
                                   const char   *id,
                                   const char   *title,
                                   const char   *place,
                                   const char  **titles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaseForm, case_form_free)

G_END_DECLS
