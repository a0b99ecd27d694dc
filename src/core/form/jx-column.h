/* jx-column.h: one field of a block: a column of its rows, or a cell of its fixed layout
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-quantity.h"
#include "jx-types.h"

G_BEGIN_DECLS

/* What a field means to the trade, whatever the form calls it. */
typedef enum
{
  JX_ROLE_NONE,
  JX_ROLE_LABEL,            /* the printed name of a matrix row */
  JX_ROLE_PROJECT_NAME,
  JX_ROLE_PROJECT_CODE,
  JX_ROLE_PROJECT,          /* code and name in one cell */
  JX_ROLE_YEAR,
  JX_ROLE_AGENCY,           /* 实施单位, 预算单位, 部门名称 */
  JX_ROLE_SUPERVISOR,
  JX_ROLE_REGION,
  JX_ROLE_HEAD,             /* 负责人 */
  JX_ROLE_CONTACT,
  JX_ROLE_PHONE,
  JX_ROLE_FUNDS_SOURCE,
  JX_ROLE_INITIAL,
  JX_ROLE_ADJUSTED,
  JX_ROLE_ARRIVED,          /* 到位数 */
  JX_ROLE_EXECUTED,
  JX_ROLE_AMOUNT,           /* the one amount of forms that print one */
  JX_ROLE_CONTRACT,
  JX_ROLE_PAID,             /* cumulative payment */
  JX_ROLE_RATE,
  JX_ROLE_WEIGHT,
  JX_ROLE_SCORE,
  JX_ROLE_REASON,
  JX_ROLE_EXPECTED,
  JX_ROLE_ACHIEVED,
  JX_ROLE_LEVEL1,
  JX_ROLE_LEVEL2,
  JX_ROLE_NAME,
  JX_ROLE_RELATION,
  JX_ROLE_TARGET,
  JX_ROLE_MEASURE,
  JX_ROLE_ACTUAL,
  JX_ROLE_INITIAL_TARGET,
  JX_ROLE_COEFFICIENT,      /* 得分系数 */
  JX_ROLE_SCORE_RATE,       /* 得分率 */
  JX_ROLE_STANDARD,         /* 评分标准 */
  JX_ROLE_COMPLETION,       /* 完成情况 */
  JX_ROLE_CORE,             /* 是否核心指标 */
  JX_ROLE_TOTAL_WEIGHT,
  JX_ROLE_TOTAL_SCORE,
  JX_ROLE_GRADE,
  JX_ROLE_CONCLUSION,
  JX_ROLE_PROBLEMS,
  JX_ROLE_MEASURES,         /* 改进措施 */
  JX_ROLE_TASK,             /* 年度主要任务 */
  JX_ROLE_RAW_SCORE,        /* 单项指标得分: on a hundred, before its weight */
  JX_ROLE_LAST
} JxRole;

typedef enum { JX_ALIGN_START, JX_ALIGN_CENTER, JX_ALIGN_END } JxAlign;

/* How choices are printed: the chosen one alone, or all with a box before or behind each, or behind it and a number before it */
typedef enum { JX_BOXES_NONE, JX_BOXES_BEFORE, JX_BOXES_AFTER, JX_BOXES_NUMBERED } JxBoxes;

/* Belongs to its form and lives as long as that; never changed. */
struct _JxColumn
{
  const char        *key;         /* unique in its block */
  const char        *title;       /* as printed; may hold {year}, {unit} … */
  const char        *group;       /* printed above several columns' titles, or NULL */
  const char        *place;       /* the word that findings use in a path; from the path's beginning where it begins with "/" */
  JxRole             role;
  JxInput            input;
  JxAlign            align;
  guint              span;        /* columns of the page's grid that it covers */
  guint              limit;       /* characters at most; 0 no limit */
  int                decimals;    /* -1 as typed */
  gboolean           required, several;   /* must be filled in; may have more than one of its boxes ticked */
  gboolean           merge;       /* equal neighbours print as one cell */
  gboolean           whole;       /* one cell over all the rows of the form, the first row has it */
  gboolean           carried;     /* stands in the table of another year too; else it begins empty there */
  gboolean           private;     /* not in a copy that is published: people, phones, who signs */
  const char        *prompt;      /* shown while empty, never printed; or NULL */
  const char *const *choices;     /* NULL-ended, or NULL */
  JxBoxes            boxes;       /* of choices */
  const JxCompute   *compute;     /* NULL: always typed */
};

const char *jx_role_to_key   (JxRole      role);
gboolean    jx_role_from_key (const char *key,
                              JxRole     *role);

G_END_DECLS
