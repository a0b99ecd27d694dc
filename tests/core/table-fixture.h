/* table-fixture.h: an assessment that nothing is typed into yet, and its cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment-load.h"
#include "shipped-forms.h"

G_BEGIN_DECLS

typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
  JxTable      *indicators;   /* NULL where the form has them in several tables */
} TableFixture;

void        table_set_up      (TableFixture  *fixture,
                               gconstpointer  form);
void        table_tear_down   (TableFixture  *fixture,
                               gconstpointer  form);
void        table_set         (JxAssessment  *assessment,
                               const char    *block,
                               guint          position,
                               const char    *field,
                               const char    *text);
const char *table_get         (JxAssessment  *assessment,
                               const char    *block,
                               guint          position,
                               const char    *field);
char       *table_dup_records (JxAssessment  *assessment);

G_END_DECLS
