/* jx-types.h: the layer's types, told to each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _JxAmount        JxAmount;
typedef struct _JxAssessment    JxAssessment;
typedef struct _JxBlock         JxBlock;
typedef struct _JxBundle        JxBundle;
typedef struct _JxColumn        JxColumn;
typedef struct _JxCommand       JxCommand;
typedef struct _JxCompute       JxCompute;
typedef struct _JxFinding       JxFinding;
typedef struct _JxForm          JxForm;
typedef struct _JxHistory       JxHistory;
typedef struct _JxHolder        JxHolder;
typedef struct _JxJournal       JxJournal;
typedef struct _JxLayoutCell    JxLayoutCell;
typedef struct _JxLayoutRow     JxLayoutRow;
typedef struct _JxProfile       JxProfile;
typedef struct _JxRecord        JxRecord;
typedef struct _JxRow           JxRow;
typedef struct _JxRowDef        JxRowDef;
typedef struct _JxSection       JxSection;
typedef struct _JxTable         JxTable;
typedef struct _JxValue         JxValue;

G_END_DECLS
