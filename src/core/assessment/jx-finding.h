/* jx-finding.h: one mistake found: rule, place, sentence with figures
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"

G_BEGIN_DECLS

typedef enum { JX_SEVERITY_ERROR, JX_SEVERITY_WARNING, JX_SEVERITY_INFO } JxSeverity;

#define JX_TYPE_FINDING (jx_finding_get_type ())
G_DECLARE_FINAL_TYPE (JxFinding, jx_finding, JX, FINDING, GObject)

JxFinding   *jx_finding_new          (const char  *rule,
                                      JxSeverity   severity,
                                      const char  *place,
                                      const char  *row_id,
                                      const char  *field,
                                      const char  *message);
JxFinding   *jx_finding_copy         (JxFinding   *self);   /* without its answer */
void         jx_finding_renew        (JxFinding   *self,
                                      JxFinding   *now);
const char  *jx_finding_get_rule     (JxFinding   *self);
JxSeverity   jx_finding_get_severity (JxFinding   *self);
const char  *jx_finding_get_place    (JxFinding   *self);
const char  *jx_finding_get_row_id   (JxFinding   *self);   /* NULL: the whole table, or the assessment */
const char  *jx_finding_get_field    (JxFinding   *self);   /* NULL: the whole row */
const char  *jx_finding_get_label    (JxFinding   *self);   /* the place in words: 第 3 行 得分 */
void         jx_finding_set_label    (JxFinding   *self,
                                      const char  *label);
const char  *jx_finding_get_message  (JxFinding   *self);
const char  *jx_finding_get_source   (JxFinding   *self);   /* document and number, or NULL */
void         jx_finding_set_source   (JxFinding   *self,
                                      const char  *source);
void         jx_finding_set_words    (JxFinding   *self,
                                      const char  *row_id,
                                      const char  *field,
                                      guint        start,
                                      guint        end);
gboolean     jx_finding_find_words   (JxFinding   *self,
                                      const char  *row_id,
                                      const char  *field,
                                      guint       *start,
                                      guint       *end);
void         jx_finding_set_beside   (JxFinding   *self,
                                      const char  *row_id,
                                      const char  *field);
const char  *jx_finding_get_beside   (JxFinding   *self,
                                      const char **field);
void         jx_finding_add_figure   (JxFinding   *self,
                                      const char  *name,
                                      const char  *value);
const char *const *jx_finding_get_figures (JxFinding *self);   /* name, value, … NULL */
char        *jx_finding_dup_figures  (JxFinding   *self);   /* as an answer keeps them: name=value; … */
JxCommand   *jx_finding_get_fix      (JxFinding   *self);   /* NULL: none is certain */
void         jx_finding_set_fix      (JxFinding   *self,
                                      JxCommand   *fix);
const char  *jx_finding_get_answer   (JxFinding   *self);   /* why it is known, or NULL */
void         jx_finding_set_answer   (JxFinding   *self,
                                      const char  *answer);

G_END_DECLS
