/* jx-form.h: a form: a county's table and report layout with its rules, as data
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"
#include "jx-number.h"
#include "jx-profile.h"

G_BEGIN_DECLS

#define JX_TYPE_FORM (jx_form_get_type ())
G_DECLARE_FINAL_TYPE (JxForm, jx_form, JX, FORM, GObject)

typedef enum { JX_KIND_PROJECT, JX_KIND_DEPARTMENT } JxKind;

/* The key under which every report asks for the date below its signature; no section may have it. */
#define JX_SECTION_DATE "date"

struct _JxSection
{
  const char *key;
  const char *title;      /* without its number; the program numbers chapters */
  guint       level;      /* 1–4 */
  const char *prompt;
  const char *draft;      /* a text to start from, with {…} for figures; or NULL */
  guint       limit;      /* characters; 0 none */
  JxRole      role;       /* conclusion, problems, measures; or none */
};

typedef struct
{
  gboolean landscape;
  double   width, height;                   /* mm, A4 unless the form says otherwise, after turning */
  double   top, left, bottom, right;        /* margins, mm */
  double   font_size;                       /* of the table's text, pt */
  double   title_size;                      /* pt */
} JxPage;

/* Two sums that must be the same figure: income and expense splits, parts and their total. */
typedef struct
{
  const char      *name;      /* what is compared, in words */
  const JxOperand *left;
  guint            n_left;
  const JxOperand *right;
  guint            n_right;
} JxEquality;

JxForm            *jx_form_new_from_bytes (GBytes      *bytes,
                                           GError     **error);
GPtrArray         *jx_form_verify         (GBytes      *bytes);
JxForm            *jx_form_with_profile   (JxForm      *self,
                                           const char  *profile_json,
                                           GError     **error);
GBytes            *jx_form_get_bytes      (JxForm      *self);
const char        *jx_form_get_id         (JxForm      *self);
guint              jx_form_get_version    (JxForm      *self);
const char        *jx_form_get_hash       (JxForm      *self);
const char        *jx_form_get_name       (JxForm      *self);
const char        *jx_form_get_region     (JxForm      *self);
const char        *jx_form_get_title      (JxForm      *self);
const char        *jx_form_get_subtitle   (JxForm      *self);
const char        *jx_form_get_report_title (JxForm    *self);
const char        *jx_form_get_basis      (JxForm      *self);
JxKind             jx_form_get_kind       (JxForm      *self);
JxMoneyUnit        jx_form_get_money_unit (JxForm      *self);
const JxProfile   *jx_form_get_profile    (JxForm      *self);
const char        *jx_form_get_profile_json (JxForm    *self);
const JxPage      *jx_form_get_page       (JxForm      *self);
const double      *jx_form_get_grid       (JxForm      *self,
                                           guint       *n_columns);
const JxEquality  *jx_form_get_equalities (JxForm      *self,
                                           guint       *n_equalities);
guint              jx_form_get_n_blocks   (JxForm      *self);
const JxBlock     *jx_form_get_block      (JxForm      *self,
                                           guint        position);
int                jx_form_find_block     (JxForm      *self,
                                           const char  *id);
int                jx_form_find_block_type (JxForm     *self,
                                           JxBlockType  type,
                                           int          after);
const JxSection   *jx_form_get_sections   (JxForm      *self,
                                           guint       *n_sections);

G_END_DECLS
