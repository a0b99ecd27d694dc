/* jx-registry.h: agencies and projects, and which lines of the list print them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-entry.h"
#include "jx-forms.h"

G_BEGIN_DECLS

typedef struct _JxRegistry JxRegistry;

JxRegistry     *jx_registry_new              (void);
void            jx_registry_free             (JxRegistry     *self);
const JxRecord *jx_registry_find             (JxRegistry     *self,
                                              const char     *id);
void            jx_registry_insert           (JxRegistry     *self,
                                              JxRecord       *record);
gboolean        jx_registry_take_form        (JxRegistry      *self,
                                              JxForms         *forms,
                                              const JxRecord  *record,
                                              GError         **error);
gboolean        jx_registry_remove           (JxRegistry     *self,
                                              const char     *id);
void            jx_registry_set_field        (JxRegistry     *self,
                                              const char     *id,
                                              const char     *field,
                                              const char     *text);
GPtrArray      *jx_registry_dup_records      (JxRegistry     *self,
                                              JxRecordKind    kind);
void            jx_registry_add_entry        (JxRegistry     *self,
                                              JxEntry        *entry);
void            jx_registry_remove_entry     (JxRegistry     *self,
                                              JxEntry        *entry);
gboolean        jx_registry_is_used          (JxRegistry     *self,
                                              const char     *id);
void            jx_registry_set_entry_record (JxRegistry     *self,
                                              JxEntry        *entry,
                                              const JxRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxRegistry, jx_registry_free)

G_END_DECLS
