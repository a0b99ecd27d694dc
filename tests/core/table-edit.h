/* table-edit.h: tables for tests, filled in by places as findings name them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment-load.h"
#include "jx-checks.h"
#include "shipped-forms.h"

G_BEGIN_DECLS

JxAssessment *table_new      (JxForms      *forms,
                              const char   *form,
                              const char   *year);
void          table_add_rows (JxAssessment *assessment,
                              const char   *block,
                              guint         n_rows);
void          table_append_rows (JxAssessment *assessment,
                                 const char   *block,
                                 guint         n_rows);
void          table_edit     (JxAssessment *assessment,
                              const char   *edits);
void          table_edit_texts (JxAssessment *assessment,
                                const char   *edits);
JxFinding    *table_find     (GPtrArray    *findings,
                              const char   *rule,
                              const char   *place);
JxFinding    *table_find_from (GPtrArray    *findings,
                               const char   *rule,
                               const char   *place,
                               int           severity);
void          table_tell     (GPtrArray    *findings);

G_END_DECLS
