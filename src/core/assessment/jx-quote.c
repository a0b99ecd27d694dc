/* jx-quote.c: the figures of a table that its report may quote
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-quote.h"

#include <string.h>

#include "jx-label.h"
#include "jx-place.h"
#include "jx-text.h"

#define NEARBY 12     /* characters before a figure in which its name is looked for */

/* What a figure is called in a sentence, besides its title in the form; the sign or unit behind it. */
typedef struct
{
  JxRole      role;
  const char *names;      /* between bars */
  const char *suffix;     /* must follow in the text; "" nothing, NULL the money unit */
} QuoteDef;

static const QuoteDef quote_defs[] = {
  { JX_ROLE_PROJECT_NAME, NULL, NULL },
  { JX_ROLE_PROJECT_CODE, NULL, NULL },
  { JX_ROLE_AGENCY, NULL, NULL },
  { JX_ROLE_SUPERVISOR, NULL, NULL },
  { JX_ROLE_INITIAL, "|年初预算|年初安排|", NULL },
  { JX_ROLE_ADJUSTED, "|全年预算|调整后预算|预算数|预算安排|", NULL },
  { JX_ROLE_ARRIVED, "|到位|", NULL },
  { JX_ROLE_EXECUTED, "|执行数|全年执行|实际支出|支出|支付|", NULL },
  { JX_ROLE_AMOUNT, "|资金总额|预算|", NULL },
  { JX_ROLE_RATE, "|执行率|", "" },
  { JX_ROLE_TOTAL_SCORE, "|总分|得分|", "分" },
  { JX_ROLE_GRADE, NULL, NULL },
  { JX_ROLE_EXPECTED, NULL, NULL },
  { JX_ROLE_ACHIEVED, NULL, NULL },
};

static void
free_quote (gpointer data)
{
  JxQuote *quote = data;

  g_free (quote->code);
  g_free (quote->title);
  g_free (quote->figure);
  g_free (quote);
}

static char *
dup_code (JxRole role)
{
  return g_strconcat ("{value:", jx_role_to_key (role), "}", NULL);
}

/* 执行率\n（B/A） is called 执行率 in a sentence. */
static char *
dup_title (JxAssessment    *assessment,
           const JxCellRef *cell)
{
  g_autofree char *label = jx_assessment_dup_label (assessment, jx_table_get_block (cell->table)->columns[cell->column].title);
  char *bracket = strstr (label, "（");

  if (bracket != NULL && bracket > label)
    *bracket = '\0';

  return g_strstrip (jx_text_flatten (label));
}

static JxQuote *
new_quote (JxAssessment *assessment,
           JxRole        role)
{
  g_autofree char *code = dup_code (role);
  g_autofree char *figure = jx_assessment_dup_label (assessment, code);
  JxCellRef cell;
  JxQuote *quote;

  if (*figure == '\0' || g_str_equal (figure, code) || !jx_assessment_find_value (assessment, role, &cell))
    return NULL;

  quote = g_new (JxQuote, 1);
  quote->code = g_steal_pointer (&code);
  quote->figure = g_steal_pointer (&figure);
  quote->title = dup_title (assessment, &cell);

  return quote;
}

/**
 * jx_quotes_list:
 * @assessment: an assessment
 *
 * Lists what a text of the report can quote so that it follows the table; what is blank there is left out.
 *
 * Returns: (transfer full) (element-type JxQuote): the figures in the form's usual order
 */
GPtrArray *
jx_quotes_list (JxAssessment *assessment)
{
  GPtrArray *quotes = g_ptr_array_new_with_free_func (free_quote);

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), quotes);

  for (guint i = 0; i < G_N_ELEMENTS (quote_defs); i++)
    {
      JxQuote *quote = new_quote (assessment, quote_defs[i].role);

      if (quote != NULL)
        g_ptr_array_add (quotes, quote);
    }

  return quotes;
}

/* The characters right before a place, not over the end of a clause. */
static char *
dup_before (const char *text,
            const char *place)
{
  const char *from = place;

  for (guint i = 0; i < NEARBY && from > text; i++)
    {
      const char *previous = g_utf8_prev_char (from);

      if (strstr ("，。；、\n", (char[8]) { previous[0], previous[1], previous[2] }) != NULL && from - previous == 3)
        break;
      from = previous;
    }

  return g_strndup (from, place - from);
}

static gboolean
is_named (const char *before,
          const char *names)
{
  g_auto(GStrv) each = g_strsplit (names + 1, "|", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0' && strstr (before, each[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* A figure by itself, under its own name and with its own unit: nothing else in the sentence could be meant. */
static gboolean
is_quoted (JxAssessment   *assessment,
           const QuoteDef *def,
           const GString  *text,
           const char     *behind)
{
  const char *suffix = def->suffix != NULL ? def->suffix : jx_money_unit_to_string (jx_assessment_get_money_unit (assessment));
  g_autofree char *before = dup_before (text->str, text->str + text->len);
  char previous = text->len > 0 ? text->str[text->len - 1] : '\0';

  if (g_ascii_isdigit (previous) || previous == '.' || previous == '{' || previous == ':' || g_ascii_isdigit (*behind))
    return FALSE;

  return jx_text_begins (behind, suffix) && is_named (before, def->names);
}

/* Returns how many figures of @text were found; it becomes the text with what it quotes. */
static guint
link_one (JxAssessment    *assessment,
          const QuoteDef  *def,
          char           **text)
{
  g_autofree char *code = dup_code (def->role), *figure = jx_assessment_dup_label (assessment, code);
  g_autoptr(GString) linked = g_string_new (NULL);
  gsize length = strlen (figure);
  const char *from = *text, *place;
  guint n = 0;

  if (length == 0 || g_str_equal (figure, code))
    return 0;

  while ((place = strstr (from, figure)) != NULL)
    {
      gboolean quoted;

      g_string_append_len (linked, from, place - from);
      from = place + length;
      quoted = is_quoted (assessment, def, linked, from);
      g_string_append (linked, quoted ? code : figure);
      n += quoted;
    }

  if (n > 0)
    {
      g_string_append (linked, from);
      g_set_str (text, linked->str);
    }

  return n;
}

/**
 * jx_quotes_link:
 * @assessment: an assessment
 * @text: a text of its report
 * @n_linked: (out) (optional): how many figures were found
 *
 * Finds figures that were typed by hand and are those of the table, by value, name and unit, and quotes the table there
 * instead: they follow it from then on.
 *
 * Returns: (transfer full): the text with what it quotes
 */
char *
jx_quotes_link (JxAssessment *assessment,
                const char   *text,
                guint        *n_linked)
{
  char *linked;
  guint n = 0;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && text != NULL, NULL);

  linked = g_strdup (text);
  for (guint i = 0; i < G_N_ELEMENTS (quote_defs); i++)
    if (quote_defs[i].names != NULL)
      n += link_one (assessment, &quote_defs[i], &linked);
  if (n_linked != NULL)
    *n_linked = n;

  return linked;
}
