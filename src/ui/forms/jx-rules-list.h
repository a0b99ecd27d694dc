/* jx-rules-list.h: rules that come in several: grades, bands, classes, caps
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define JX_TYPE_RULES_LIST (jx_rules_list_get_type ())
G_DECLARE_FINAL_TYPE (JxRulesList, jx_rules_list, JX, RULES_LIST, AdwExpanderRow)

typedef enum { JX_RULE_NAME, JX_RULE_NUMBER, JX_RULE_FLAG, JX_RULE_HIDDEN } JxRuleKind;

typedef struct
{
  JxRuleKind  kind;
  const char *key;
  const char *title;    /* to be translated: what the entry holds */
  const char *before;   /* in a line's summary, what stands between it and the field before; NULL a space */
  const char *after;    /* … and its unit; NULL none */
} JxRuleField;

/* Signal "changed". */
GtkWidget *jx_rules_list_new     (const JxRuleField *fields,
                                  guint              n_fields);
void       jx_rules_list_set     (JxRulesList       *self,
                                  JsonArray         *items);
JsonArray *jx_rules_list_dup     (JxRulesList       *self);
JsonNode  *jx_rules_number_node  (const char        *text);
char      *jx_rules_number_dup   (JsonObject        *object,
                                  const char        *key);

G_END_DECLS
