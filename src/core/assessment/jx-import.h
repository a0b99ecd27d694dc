/* jx-import.h: what comes in a file against what is there: a preview, the choices, one command
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-bundle.h"
#include "jx-command.h"
#include "jx-forms.h"

G_BEGIN_DECLS

typedef struct _JxImport JxImport;

typedef enum
{
  JX_IMPORT_NEW,        /* not there */
  JX_IMPORT_SAME,       /* the same UUID is there */
  JX_IMPORT_ALIKE,      /* another of the same agency, project, year and form is there */
} JxImportMatch;

typedef enum
{
  JX_IMPORT_ADD,        /* as it comes; of one that is NEW */
  JX_IMPORT_REPLACE,    /* instead of the one that is there, which undo brings back */
  JX_IMPORT_KEEP_BOTH,  /* under new UUIDs */
  JX_IMPORT_SKIP,
} JxImportChoice;

typedef struct
{
  const char     *id;        /* in the file */
  const char     *name;      /* of its project, or of the agency; "" where nothing names it */
  const char     *agency;    /* its name, or NULL */
  const char     *year;      /* or NULL */
  const char     *form;      /* its id, or NULL */
  JxImportMatch   match;
  const char     *present;   /* the UUID of the one that is there, or NULL */
  JxImportChoice  choice;    /* to be set; ADD or SKIP at first */
} JxImportItem;

JxImport       *jx_import_new            (JxBundle           *bundle,
                                          GPtrArray          *present);
void            jx_import_free           (JxImport           *self);
guint           jx_import_get_n_items    (JxImport           *self);
JxImportItem   *jx_import_get_item       (JxImport           *self,
                                          guint               position);
void            jx_import_choose         (JxImport           *self,
                                          JxImportChoice      choice);
GPtrArray      *jx_import_dup_needed     (JxImport           *self);
gboolean        jx_import_add_forms      (JxImport           *self,
                                          JxForms            *forms,
                                          GError            **error);
JxCommand      *jx_import_make_command   (JxImport           *self,
                                          JxForms            *forms,
                                          GPtrArray          *needed,
                                          GPtrArray          *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxImport, jx_import_free)

G_END_DECLS
