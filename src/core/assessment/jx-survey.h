/* jx-survey.h: where an indicator's figures come from: its data source and the survey behind it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"
#include "jx-row.h"

G_BEGIN_DECLS

#define JX_SURVEY_SOURCE "source"          /* 数据来源 */
#define JX_SURVEY_DATE   "survey_date"

typedef enum
{
  JX_SURVEY_ASKED,       /* 发放 */
  JX_SURVEY_RETURNED,    /* 回收 */
  JX_SURVEY_VALID,       /* 有效 */
  JX_SURVEY_SATISFIED,   /* 满意 */
  JX_SURVEY_N_COUNTS
} JxSurveyCount;

typedef struct
{
  const char *texts[JX_SURVEY_N_COUNTS];    /* as typed, or NULL; the row's own */
  gint64      counts[JX_SURVEY_N_COUNTS];   /* -1: none, or it cannot be read */
} JxSurvey;

const char *jx_survey_get_key   (JxSurveyCount   count);
const char *jx_survey_get_label (JxSurveyCount   count);
gboolean    jx_survey_has_columns (const JxBlock *block);
const char *jx_survey_get_text  (JxRow          *row,
                                 const JxBlock  *block,
                                 const char     *key);
gboolean    jx_survey_read      (JxRow          *row,
                                 const JxBlock  *block,
                                 JxSurvey       *survey);
gboolean    jx_survey_get_base  (const JxSurvey *survey,
                                 JxSurveyCount  *base);
gboolean    jx_survey_get_rate  (const JxSurvey *survey,
                                 guint           decimals,
                                 gint64         *rate);
char       *jx_survey_dup_fault (const JxSurvey *survey);

G_END_DECLS
