/* jx-forms.h: the forms at hand: shipped, and imported into the store
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-form.h"
#include "jx-page-setup.h"
#include "jx-record.h"

G_BEGIN_DECLS

#define JX_TYPE_FORMS (jx_forms_get_type ())
G_DECLARE_FINAL_TYPE (JxForms, jx_forms, JX, FORMS, GObject)

/* Signal "page-setup-changed" (const char *id): of a form; NULL of all others */
JxForms  *jx_forms_new        (void);
JxForms  *jx_forms_copy       (JxForms     *self);
gboolean  jx_forms_load_shipped (JxForms     *self,
                               const char  *folder,
                               GError     **error);
gboolean  jx_forms_add        (JxForms     *self,
                               JxForm      *form,
                               gboolean     shipped,
                               GError     **error);
gboolean  jx_forms_is_shipped (JxForms     *self,
                               JxForm      *form);
gboolean  jx_forms_take       (JxForms        *self,
                               const JxRecord *record,
                               GError        **error);
gboolean  jx_forms_is_hidden  (JxForms     *self,
                               JxForm      *form);
JxForm   *jx_forms_find       (JxForms     *self,
                               const char  *id,
                               guint        version,
                               const char  *hash);
JxForm   *jx_forms_find_latest (JxForms    *self,
                               const char  *id);
void      jx_forms_set_page_setup (JxForms *self,
                               const char  *id,
                               const JxPageSetup *setup);
void      jx_forms_get_page_setup (JxForms *self,
                               const char  *id,
                               JxPageSetup *setup);
void      jx_forms_set_font    (JxForms     *self,
                               const char  *face,
                               const char  *family);
const char *jx_forms_get_font  (JxForms     *self,
                               const char  *face);

G_END_DECLS
