/* jx-holder.h: what commands act on: something that holds records
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-record.h"

G_BEGIN_DECLS

#define JX_TYPE_HOLDER (jx_holder_get_type ())
G_DECLARE_INTERFACE (JxHolder, jx_holder, JX, HOLDER, GObject)

/* Rows have a place in their block; for other kinds position is ignored. */
struct _JxHolderInterface
{
  GTypeInterface parent_iface;

  JxRecord   *(*dup_record) (JxHolder *self, const char *id, guint *position);
  gboolean    (*set_field)  (JxHolder *self, const char *id, const char *field, const char *text, GError **error);
  gboolean    (*insert)     (JxHolder *self, const JxRecord *record, guint position, GError **error);
  gboolean    (*remove)     (JxHolder *self, const char *id, GError **error);
  gboolean    (*move)       (JxHolder *self, const char *id, guint position, GError **error);
  gboolean    (*accepts)    (JxHolder *self, JxCommand *command, GError **error);   /* NULL: whatever comes */
  void        (*settle)     (JxHolder *self);
  GStrv       (*dup_touched) (JxHolder *self);
};

JxRecord *jx_holder_dup_record (JxHolder       *self,
                                const char     *id,
                                guint          *position);
gboolean  jx_holder_set_field  (JxHolder       *self,
                                const char     *id,
                                const char     *field,
                                const char     *text,
                                GError        **error);
gboolean  jx_holder_insert     (JxHolder       *self,
                                const JxRecord *record,
                                guint           position,
                                GError        **error);
gboolean  jx_holder_remove     (JxHolder       *self,
                                const char     *id,
                                GError        **error);
gboolean  jx_holder_move       (JxHolder       *self,
                                const char     *id,
                                guint           position,
                                GError        **error);
gboolean  jx_holder_accepts    (JxHolder       *self,
                                JxCommand      *command,
                                GError        **error);
void      jx_holder_settle     (JxHolder       *self);
GStrv     jx_holder_dup_touched (JxHolder      *self);

G_END_DECLS
