/* jx-rules-page.h: the rules of scoring and checking, in the words of the office
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JX_TYPE_RULES_PAGE (jx_rules_page_get_type ())
G_DECLARE_FINAL_TYPE (JxRulesPage, jx_rules_page, JX, RULES_PAGE, AdwBin)

/* Signal "changed": by people, not by jx_rules_page_set_json(). */
void       jx_rules_page_set_json (JxRulesPage *self,
                                   const char  *profile_json);
char      *jx_rules_page_dup_json (JxRulesPage *self);
char      *jx_rules_page_dup_fault (const char *fault);

G_END_DECLS
