/* check-case.h: a table in order with an edit in it, and the rule that it provokes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "table-edit.h"

G_BEGIN_DECLS

/* A line is place=text; a place that ends in + inserts a row; text "" clears the cell. */
typedef struct
{
  const char *path;
  const char *edits;
  const char *rule;
  const char *place;
  int         severity;   /* -1: the rule is silent, at any place */
} CheckCase;

#define E JX_SEVERITY_ERROR
#define W JX_SEVERITY_WARNING
#define I JX_SEVERITY_INFO
#define SILENT -1

JxAssessment *check_case_new_table (JxForms       *forms);
void          check_case_test      (gconstpointer  data);

G_END_DECLS
