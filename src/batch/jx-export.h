/* jx-export.h: an assessment on its way out: whole or for the public, in any format
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-assessment.h"
#include "jx-font-notes.h"
#include "jx-format.h"
#include "jx-parcel.h"
#include "jx-report-info.h"
#include "jx-report.h"

G_BEGIN_DECLS

typedef struct _JxExport JxExport;

JxExport     *jx_export_new            (JxAssessment    *assessment,
                                        gboolean         publish,
                                        GError         **error);
void          jx_export_free           (JxExport        *self);
void          jx_export_set_papers     (JxExport        *self,
                                        JxPapers        *papers);
JxAssessment *jx_export_get_assessment (JxExport        *self);
const char   *jx_export_get_digest     (JxExport        *self);
JxReport     *jx_export_get_report     (JxExport        *self);
void          jx_export_get_info       (JxExport        *self,
                                        JxReportInfo    *info);
gboolean      jx_export_look_at_fonts  (JxExport        *self,
                                        JxFormat         format,
                                        JxFontNotes     *notes,
                                        gboolean         strict,
                                        GError         **error);
GBytes       *jx_export_to_bytes       (JxExport        *self,
                                        JxFormat         format,
                                        GCancellable    *cancellable,
                                        GError         **error);
gboolean      jx_export_save           (JxExport        *self,
                                        JxFormat         format,
                                        GBytes          *content,
                                        GFile           *file,
                                        GCancellable    *cancellable,
                                        char           **sum,
                                        GError         **error);
gboolean      jx_export_is_whole       (JxExport        *self);
gboolean      jx_export_weigh          (JxExport        *self,
                                        guint            formats,
                                        GCancellable    *cancellable,
                                        guint64         *size);
char         *jx_export_dup_stem       (JxAssessment    *assessment,
                                        gboolean         publish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxExport, jx_export_free)

G_END_DECLS
