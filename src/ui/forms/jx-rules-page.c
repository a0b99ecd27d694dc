/* jx-rules-page.c: the rules of scoring and checking, in the words of the office
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-rules-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-rules-list.h"

typedef enum { RULE_WORD, RULE_NUMBER, RULE_DIGITS, RULE_SWITCH, RULE_LIST } RuleKind;

typedef struct
{
  const char *word;     /* in the profile */
  const char *title;
} Variant;

typedef struct
{
  RuleKind           kind;
  const char        *key;         /* of the profile; NULL begins a group of that title */
  const char        *title;
  const Variant     *variants;    /* of a word */
  guint              n_variants;
  const JxRuleField *fields;      /* of a list */
  guint              n_fields;
} Rule;

struct _JxRulesPage
{
  AdwBin      parent_instance;

  GtkWidget **rows;     /* of each rule; NULL where a group begins */
  gboolean    filling;
};

G_DEFINE_FINAL_TYPE (JxRulesPage, jx_rules_page, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const Variant short_variants[] =
{
  { "proportional", N_("In proportion: points × actual ÷ target") },
  { "nothing", N_("No points") },
};

static const Variant exceeded_variants[] =
{
  { "deviation", N_("Less by the excess: points × (1 − (actual − target) ÷ target)") },
  { "inverse", N_("In proportion: points × target ÷ actual") },
  { "nothing", N_("No points") },
};

static const Variant over_variants[] =
{
  { "explain", N_("Full points, a reminder to explain") },
  { "require", N_("Full points, a reason must be given") },
  { "deduct", N_("Points are taken off") },
  { "ignore", N_("Full points, no reminder") },
};

#define KEY_LETTERS "abcdefghijklmnopqrstuvwxyz_"

static const char *const digits[] = { "0", "1", "2", "3", "4", "5", "6", NULL };

static const JxRuleField band_fields[] =
{
  { JX_RULE_NAME, "name", N_("Degree of completion"), NULL, NULL },
  { JX_RULE_NUMBER, "from", N_("From percent of the points"), NULL, NULL },
  { JX_RULE_NUMBER, "to", N_("To percent of the points"), "–", "%" },
};

static const JxRuleField grade_fields[] =
{
  { JX_RULE_NAME, "name", N_("Grade"), NULL, NULL },
  { JX_RULE_NUMBER, "from", N_("From points of the total"), N_(" ≥ "), NULL },
};

static const JxRuleField class_fields[] =
{
  { JX_RULE_NAME, "name", N_("First-level indicator"), NULL, NULL },
  { JX_RULE_NUMBER, "weight", N_("Points"), NULL, NULL },
  { JX_RULE_FLAG, "required", N_("Required"), NULL, NULL },
};

static const JxRuleField cap_fields[] =
{
  { JX_RULE_NUMBER, "below", N_("Execution rate below, percent"), "< ", "%" },
  { JX_RULE_NUMBER, "total", N_("Total at most"), N_(": ≤ "), NULL },
};

#define GROUP(title)               { RULE_WORD, NULL, title, NULL, 0, NULL, 0 }
#define WORD(key, title, variants) { RULE_WORD, key, title, variants, G_N_ELEMENTS (variants), NULL, 0 }
#define LIST(key, title, fields)   { RULE_LIST, key, title, NULL, 0, fields, G_N_ELEMENTS (fields) }
#define PLAIN(kind, key, title)    { kind, key, title, NULL, 0, NULL, 0 }

static const Rule rules[] =
{
  GROUP (N_("Score of an Indicator")),
  WORD ("short", N_("≥ or ＝ not reached"), short_variants),
  WORD ("exceeded", N_("≤ exceeded"), exceeded_variants),
  WORD ("over", N_("Far above the target"), over_variants),
  PLAIN (RULE_NUMBER, "over_from", N_("Far above begins at this percent of the target")),
  PLAIN (RULE_NUMBER, "over_deduction", N_("Points taken off when far above the target")),
  LIST ("bands", N_("Qualitative indicators, best first"), band_fields),
  PLAIN (RULE_DIGITS, "score_decimals", N_("Decimals of a score")),

  GROUP (N_("Budget Execution")),
  PLAIN (RULE_NUMBER, "execution", N_("Points for the execution rate")),
  PLAIN (RULE_DIGITS, "rate_decimals", N_("Decimals of the rate in percent")),
  PLAIN (RULE_SWITCH, "rate_rounded_first", N_("Score from the rounded rate")),
  PLAIN (RULE_NUMBER, "reason_below", N_("A rate below this percent must be explained (0: never)")),
  PLAIN (RULE_SWITCH, "change_explained", N_("A change from the initial to the adjusted budget must be explained")),
  LIST ("caps", N_("A low rate limits the total, lowest rate first"), cap_fields),

  GROUP (N_("Total and Grade")),
  PLAIN (RULE_NUMBER, "base", N_("All points together (0: the form has none)")),
  LIST ("grades", N_("Grades, best first"), grade_fields),
  LIST ("classes", N_("Points of the first-level indicators"), class_fields),
  LIST ("alternatives", N_("Another split that is allowed"), class_fields),
  PLAIN (RULE_SWITCH, "scores", N_("The form prints scores")),

  GROUP (N_("Checks")),
  PLAIN (RULE_NUMBER, "tolerance", N_("Points by which a score may differ from the rule")),
  PLAIN (RULE_NUMBER, "single_limit", N_("One indicator is too heavy from these points on")),
  PLAIN (RULE_NUMBER, "warn_gap", N_("Red light: indicators score better than execution by this percent (0: off)")),
  PLAIN (RULE_NUMBER, "warn_unexecuted", N_("Yellow light: this percent was not executed (0: off)")),
};

static void
changed_cb (JxRulesPage *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
new_combo_row (const Rule *rule)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < rule->n_variants; i++)
    gtk_string_list_append (titles, _(rule->variants[i].title));
  for (guint i = 0; rule->kind == RULE_DIGITS && digits[i] != NULL; i++)
    gtk_string_list_append (titles, digits[i]);

  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), rule->kind == RULE_WORD);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));

  return row;
}

static GtkWidget *
new_row (JxRulesPage *self,
         const Rule  *rule)
{
  GtkWidget *row = NULL;
  const char *signal = "notify::selected";

  switch (rule->kind)
    {
    case RULE_WORD:
    case RULE_DIGITS:
      row = new_combo_row (rule);
      break;
    case RULE_NUMBER:
      row = adw_entry_row_new ();
      signal = "changed";
      break;
    case RULE_SWITCH:
      row = adw_switch_row_new ();
      signal = "notify::active";
      break;
    case RULE_LIST:
      row = jx_rules_list_new (rule->fields, rule->n_fields);
      signal = "changed";
      break;
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(rule->title));
  g_signal_connect_object (row, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
jx_rules_page_finalize (GObject *object)
{
  g_free (JX_RULES_PAGE (object)->rows);

  G_OBJECT_CLASS (jx_rules_page_parent_class)->finalize (object);
}

static void
jx_rules_page_class_init (JxRulesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_rules_page_finalize;

  signals[CHANGED] = g_signal_new ("changed", JX_TYPE_RULES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jx_rules_page_init (JxRulesPage *self)
{
  GtkWidget *page = adw_preferences_page_new (), *group = NULL;

  self->rows = g_new0 (GtkWidget *, G_N_ELEMENTS (rules));

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (rules[i].key == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(rules[i].title));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
          continue;
        }

      self->rows[i] = new_row (self, &rules[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows[i]);
    }

  adw_bin_set_child (ADW_BIN (self), page);
}

static void
fill_word (GtkWidget  *row,
           const Rule *rule,
           const char *word)
{
  for (guint i = 0; i < rule->n_variants; i++)
    if (g_strcmp0 (rule->variants[i].word, word) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
}

static void
fill_row (GtkWidget  *row,
          const Rule *rule,
          JsonObject *profile)
{
  g_autofree char *number = NULL;

  switch (rule->kind)
    {
    case RULE_WORD:
      fill_word (row, rule, json_object_get_string_member (profile, rule->key));
      break;
    case RULE_DIGITS:
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) CLAMP (json_object_get_int_member (profile, rule->key), 0, 6));
      break;
    case RULE_NUMBER:
      number = jx_rules_number_dup (profile, rule->key);
      gtk_editable_set_text (GTK_EDITABLE (row), number);
      break;
    case RULE_SWITCH:
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), json_object_get_boolean_member (profile, rule->key));
      break;
    case RULE_LIST:
      jx_rules_list_set (JX_RULES_LIST (row), json_object_get_array_member (profile, rule->key));
      break;
    }
}

/* A profile with every rule spelled out, as jx_form_get_profile_json() gives it. */
void
jx_rules_page_set_json (JxRulesPage *self,
                        const char  *profile_json)
{
  g_autoptr(JsonNode) root = json_from_string (profile_json, NULL);

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (self->rows[i] != NULL)
      fill_row (self->rows[i], &rules[i], json_node_get_object (root));
  self->filling = FALSE;
}

static JsonNode *
read_row (GtkWidget  *row,
          const Rule *rule)
{
  JsonNode *node = json_node_new (rule->kind == RULE_LIST ? JSON_NODE_ARRAY : JSON_NODE_VALUE);
  guint selected;

  switch (rule->kind)
    {
    case RULE_WORD:
      selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
      json_node_set_string (node, rule->variants[MIN (selected, rule->n_variants - 1)].word);
      break;
    case RULE_DIGITS:
      json_node_set_int (node, adw_combo_row_get_selected (ADW_COMBO_ROW (row)));
      break;
    case RULE_NUMBER:
      json_node_unref (node);
      node = jx_rules_number_node (gtk_editable_get_text (GTK_EDITABLE (row)));
      break;
    case RULE_SWITCH:
      json_node_set_boolean (node, adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
      break;
    case RULE_LIST:
      json_node_take_array (node, jx_rules_list_dup (JX_RULES_LIST (row)));
      break;
    }

  return node;
}

char *
jx_rules_page_dup_json (JxRulesPage *self)
{
  g_autoptr(JsonObject) profile = json_object_new ();
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (self->rows[i] != NULL)
      json_object_set_member (profile, rules[i].key, read_row (self->rows[i], &rules[i]));

  json_node_set_object (root, profile);

  return json_to_string (root, FALSE);
}

/* A fault of the rules, with the title of the row that it is about in the place of the key, for which people have no use. */
char *
jx_rules_page_dup_fault (const char *fault)
{
  gsize length = strspn (fault, KEY_LETTERS);
  const char *cause = strstr (fault, _(": "));

  for (guint i = 0; cause != NULL && i < G_N_ELEMENTS (rules); i++)
    if (rules[i].key != NULL && strlen (rules[i].key) == length && strncmp (fault, rules[i].key, length) == 0)
      return g_strconcat (_(rules[i].title), cause, NULL);

  return g_strdup (fault);
}
