/* jx-narrative.h: the running texts of an assessment, read once for all rules about them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"
#include "jx-fact.h"
#include "jx-readings.h"
#include "jx-titles.h"

G_BEGIN_DECLS

typedef enum
{
  JX_NARRATIVE_SECTION,     /* of the report */
  JX_NARRATIVE_EXPECTED,
  JX_NARRATIVE_ACHIEVED,
  JX_NARRATIVE_FIELD,       /* any other long text of the table */
  JX_NARRATIVE_FIGURE,      /* a figure of a report that is not at hand: “what：how much” */
} JxNarrativeKind;

typedef struct
{
  JxNarrativeKind    kind;
  const JxSheetPart *part;
  guint              position;
  int                column;
  const char        *text;      /* borrowed of the cell, or owned */
  char              *owned;
} JxNarrativeText;

typedef struct
{
  JxCheck *check;               /* borrowed */
  GArray  *texts;               /* JxNarrativeText, in the order of the form */
  gsize    n_bytes;             /* of all texts */
  JxTitles *titles;             /* of the report's */
  JxFacts  facts;
  char    *names[6];            /* of the project, the county, the agency in its county, the agency; NULL-ended */
} JxNarrative;

void                   jx_narrative_init      (JxNarrative  *self,
                                               JxCheck      *check,
                                               JxReadings   *readings);
void                   jx_narrative_clear     (JxNarrative  *self);
const JxNarrativeText *jx_narrative_get_text  (JxNarrative  *self,
                                               guint         number);
const char            *jx_narrative_get_title (JxNarrative  *self,
                                               const JxFact *fact);
gboolean               jx_narrative_is_section (JxNarrative *self,
                                               guint         number);
const JxSection       *jx_narrative_get_section (JxNarrative *self,
                                               guint         number);
JxFact                *jx_narrative_get_fact  (JxNarrative  *self,
                                               guint         position);
const JxWord          *jx_narrative_get_mark  (JxNarrative  *self,
                                               guint         position);
char                  *jx_narrative_dup_fact  (JxNarrative  *self,
                                               const JxFact *fact);
char                  *jx_narrative_dup_quote (JxNarrative  *self,
                                               guint         text,
                                               guint         start,
                                               guint         end);
gboolean               jx_narrative_paragraph_says (JxNarrative *self,
                                               guint         paragraph,
                                               guint64       said);

G_END_DECLS
