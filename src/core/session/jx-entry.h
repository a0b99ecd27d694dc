/* jx-entry.h: an assessment as the list shows it, without its content
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-journal-entry.h"
#include "jx-search-query.h"

G_BEGIN_DECLS

#define JX_TYPE_ENTRY (jx_entry_get_type ())
G_DECLARE_FINAL_TYPE (JxEntry, jx_entry, JX, ENTRY, GObject)

/* Properties (read): "name" "year" "agency" "total" "grade" "errors" "warnings" "binned" "state". */
JxEntry        *jx_entry_new           (JxRecord        *record);
const char     *jx_entry_get_id        (JxEntry         *self);
const JxRecord *jx_entry_get_record    (JxEntry         *self);
void            jx_entry_set_record    (JxEntry         *self,
                                        const JxRecord  *record);
const JxSummary *jx_entry_get_summary  (JxEntry         *self);
void            jx_entry_set_summary   (JxEntry         *self,
                                        const JxSummary *summary);
const char     *jx_entry_get_name      (JxEntry         *self);
const char     *jx_entry_get_agency    (JxEntry         *self);
void            jx_entry_set_agency    (JxEntry         *self,
                                        const char      *agency);
void            jx_entry_set_project   (JxEntry         *self,
                                        const char      *project,
                                        const char      *code);
int             jx_entry_get_year      (JxEntry         *self);
gboolean        jx_entry_is_binned     (JxEntry         *self);
gboolean        jx_entry_matches       (JxEntry         *self,
                                        const JxSearchQuery *query);
int             jx_entry_compare       (JxEntry         *self,
                                        JxEntry         *other);

G_END_DECLS
