/* jx-report-import.h: the text of a whole report into an assessment, before it is done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-parting.h"
#include "jx-place.h"

G_BEGIN_DECLS

#define JX_REPORT_NOWHERE (-1)

/* What becomes of sections in which something is written */
typedef enum
{
  JX_REPORT_LEAVE,
  JX_REPORT_APPEND,
  JX_REPORT_REPLACE,
} JxReportMode;

/* What becomes of a section */
typedef enum
{
  JX_REPORT_NOTHING,    /* nothing comes for it */
  JX_REPORT_WRITTEN,    /* it was blank */
  JX_REPORT_APPENDED,
  JX_REPORT_REPLACED,
  JX_REPORT_LEFT,       /* it keeps what it has */
  JX_REPORT_SAME,       /* it has that already */
} JxReportFate;

typedef struct _JxReportImport JxReportImport;

JxReportImport  *jx_report_import_new          (JxAssessment         *assessment,
                                                const JxManuscript   *manuscript,
                                                GError              **error);
void             jx_report_import_free         (JxReportImport       *self);
const JxParting *jx_report_import_get_parting  (const JxReportImport *self);
void             jx_report_import_set_mode     (JxReportImport       *self,
                                                JxReportMode          mode);
void             jx_report_import_set_link     (JxReportImport       *self,
                                                gboolean              link);
gboolean         jx_report_import_has_own_place (const JxReportImport *self,
                                                guint                 part);
int              jx_report_import_get_place    (const JxReportImport *self,
                                                guint                 part);
void             jx_report_import_set_place    (JxReportImport       *self,
                                                guint                 part,
                                                int                   place);
guint            jx_report_import_get_n_places (const JxReportImport *self);
const char      *jx_report_import_get_key      (const JxReportImport *self,
                                                guint                 place);
char            *jx_report_import_dup_heading  (const JxReportImport *self,
                                                guint                 place);
char            *jx_report_import_dup_text     (const JxReportImport *self,
                                                guint                 place,
                                                guint                *n_linked);
JxReportFate     jx_report_import_get_fate     (const JxReportImport *self,
                                                guint                 place);
guint            jx_report_import_count        (const JxReportImport *self,
                                                JxReportFate          fate);
guint            jx_report_import_count_linked (const JxReportImport *self);
JxCommand       *jx_report_import_make_command (const JxReportImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxReportImport, jx_report_import_free)

G_END_DECLS
