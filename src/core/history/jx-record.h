/* jx-record.h: plain data: anything that is stored or exchanged, as a record of texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-texts.h"
#include "jx-types.h"

G_BEGIN_DECLS

typedef enum
{
  JX_RECORD_AGENCY,       /* name supervisor region head contact phone */
  JX_RECORD_PROJECT,      /* parent: agency; code name first_year last_year contract paid_2024 … */
  JX_RECORD_ASSESSMENT,   /* parent: agency; project year kind form form_version form_hash money_unit state profile binned */
  JX_RECORD_ROW,          /* parent: assessment; block, key; fields by column key */
  JX_RECORD_ANSWER,       /* parent: assessment; rule row field figures reason */
  JX_RECORD_FORM,         /* id is the hash; form version text hidden */
  JX_RECORD_EVIDENCE,     /* parent: assessment; row name size sha256 pages */
  JX_RECORD_PASSAGE,      /* parent: assessment; rank state time digest sha256 size remark */
  JX_RECORD_LINK,         /* parent: assessment; text text_field figure row field */
} JxRecordKind;

/* Plain data without a form or a thread: store and exchange give and take these. */
struct _JxRecord
{
  JxRecordKind  kind;
  char         *id;         /* UUID, lower case; a FORM's content hash */
  char         *parent;     /* or NULL */
  char         *block;      /* ROW only */
  char         *key;        /* ROW: the form's row definition it came from, or NULL */
  gint64        rank;       /* ROW: order within its block */
  GPtrArray    *fields;     /* key, text, key, text … owned; a field without text is absent */
  JxTexts      *texts;      /* NULL, or where all of its texts are: read only then */
};

JxRecord   *jx_record_new       (JxRecordKind    kind,
                                 const char     *id,
                                 const char     *parent);
JxRecord   *jx_record_copy      (const JxRecord *record);
JxRecord   *jx_record_new_packed (const JxRecord *record,
                                  JxTexts        *texts);
void        jx_record_free      (JxRecord       *record);
const char *jx_record_get       (const JxRecord *record,
                                 const char     *key);
void        jx_record_set       (JxRecord       *record,
                                 const char     *key,
                                 const char     *text);
gboolean    jx_record_equal     (const JxRecord *record,
                                 const JxRecord *other);
const char *jx_record_kind_to_key   (JxRecordKind  kind);
gboolean    jx_record_kind_from_key (const char   *key,
                                     JxRecordKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxRecord, jx_record_free)

G_END_DECLS
