/* jx-content.h: the rows of an assessment under its form, and those that the form has no place for
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form.h"
#include "jx-record.h"
#include "jx-table.h"

G_BEGIN_DECLS

typedef struct _JxContent JxContent;

JxContent *jx_content_new         (void);
void       jx_content_free        (JxContent       *self);
void       jx_content_set_form    (JxContent       *self,
                                   JxForm          *form,
                                   JxMoneyUnit      unit,
                                   const char      *parent);
void       jx_content_take        (JxContent       *self,
                                   const JxRecord  *record);
void       jx_content_complete    (JxContent       *self);
void       jx_content_start       (JxContent       *self);
GPtrArray *jx_content_get_tables  (JxContent       *self);
GPtrArray *jx_content_get_homeless (JxContent      *self);
JxTable   *jx_content_find_table  (JxContent       *self,
                                   const char      *block_id);
JxTable   *jx_content_find_row    (JxContent       *self,
                                   const char      *row_id,
                                   guint           *position);
GPtrArray *jx_content_dup_records (JxContent       *self);
JxRecord  *jx_content_dup_record  (JxContent       *self,
                                   const char      *row_id,
                                   guint           *position);
int        jx_content_set_field   (JxContent       *self,
                                   JxTable         *table,
                                   guint            position,
                                   const char      *field,
                                   const char      *text);
gboolean   jx_content_insert      (JxContent       *self,
                                   const JxRecord  *record,
                                   guint            position);
gboolean   jx_content_remove      (JxContent       *self,
                                   const char      *row_id);
gboolean   jx_content_move        (JxContent       *self,
                                   const char      *row_id,
                                   guint            position);
GStrv      jx_content_take_touched (JxContent      *self);

G_END_DECLS
