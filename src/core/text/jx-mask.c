/* jx-mask.c: people and their phones taken out of running text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-mask.h"

#include <string.h>

#include "jx-text.h"

#define MASK       "×××"
#define PHONE_MASK 4    /* digits that go; one less where an area has only seven */
#define PHONE_TAIL 4    /* and those after them */
#define BLANK      "[ \\t　]"

/* A mobile or an area's number that is no amount and no part of a longer one. */
#define PHONE "(?<![0-9.])(?:1[3-9][0-9]{9}|0[0-9]{2,3}[-－—][0-9]{7,8})(?![0-9.元万])"

/* A hanzi; not what Unicode lends to their script, as 、 is. */
#define HAN "[\\x{3400}-\\x{9fff}\\x{20000}-\\x{323af}]"

/* What stands beside a name in its field: where somebody works, what they are there, what is asked for. */
#define OFFICE HAN "+(?:局|委|办|室|科|股|处|所|站|院|校|公司|中心|政府)(?!长)(?=" HAN "{2,3}(?!" HAN "))|(?:办公|财务|计财|预算|综合|业务|项目|人事)[室科股处部]"
#define DUTY   "副?[局科股处所院校站镇乡县区市部组会队室厅园]长|副?(?:主任|书记|主席|经理)|(?:工程|会计|审计|经济)师|会计|出纳|科员|干部|专员|先生|女士|同志|老师" \
               "|(?:负责|联系|经办|填表|填报|审核)人|签[字名章]|[公盖]章|联系|电话|手机|日期"

/* 张三; 张　三, as short names are spaced out; 买买提·艾力; 教育局 is none. A number that is none by itself may be one here: 1234567. */
#define NAME   "(?<!" HAN ")(?:" HAN "{1,6}(?:[·•]" HAN "{1,6})+|" HAN "{2,4}(?<![局委办室股处站院校司府部])|" HAN BLANK "+" HAN ")(?!" HAN ")"
#define NUMBER "(?<![0-9])[0-9]{7,8}(?![0-9])"

struct _JxMask
{
  GPtrArray *names;   /* and numbers, without blanks */
  GPtrArray *kept;    /* words that hold a name and are none */
  GRegex    *phone;
  GRegex    *people;  /* any of the names; NULL until it is needed */
};

static GRegex *
compile (const char *pattern)
{
  g_autoptr(GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);

  return regex;
}

/**
 * jx_mask_new:
 *
 * Makes a mask that knows nobody yet, and every phone.
 *
 * Returns: (transfer full): the mask
 */
JxMask *
jx_mask_new (void)
{
  JxMask *self = g_new0 (JxMask, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  self->phone = compile (PHONE);

  return self;
}

/**
 * jx_mask_free:
 * @self: (transfer full): a mask
 *
 * Frees it.
 */
void
jx_mask_free (JxMask *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->kept);
  g_regex_unref (self->phone);
  g_clear_pointer (&self->people, g_regex_unref);
  g_free (self);
}

/**
 * jx_mask_add_people:
 * @self: a mask
 * @text: (nullable): what stands in a field for people or phones
 *
 * Takes the names out of a field for people or phones: Chinese ones of two characters and more, one or many, beside offices and duties;
 * and the numbers of an area, which look like nothing elsewhere.
 *
 * 张局长 names nobody that could be found again; names in Latin letters are not read.
 */
void
jx_mask_add_people (JxMask     *self,
                    const char *text)
{
  g_autoptr(GRegex) beside = NULL, name = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *rest = NULL;

  g_return_if_fail (self != NULL);

  if (text == NULL)
    return;

  beside = compile (OFFICE "|" DUTY);
  name = compile (NAME "|" NUMBER);
  rest = g_regex_replace_literal (beside, text, -1, 0, ",", 0, NULL);
  for (g_regex_match (name, rest, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      g_ptr_array_add (self->names, jx_text_squash (found));
    }
  g_clear_pointer (&self->people, g_regex_unref);
}

/**
 * jx_mask_add_kept:
 * @self: a mask
 * @words: (nullable): the name of an agency or a region
 *
 * Lets words stand that hold the name of one of the people: of 金凤区 nothing is masked where 金凤 signs.
 */
void
jx_mask_add_kept (JxMask     *self,
                  const char *words)
{
  g_return_if_fail (self != NULL);

  if (words != NULL)
    g_ptr_array_add (self->kept, g_strdup (words));
}

/* The same character stands before or behind both: also 金凤区 alone is part of 银川市金凤区财政局. */
static gboolean
has_neighbour (const char *begin,
               const char *at,
               gsize       length,
               const char *kept,
               const char *inside,
               gsize       inside_length)
{
  if (at > begin && inside > kept && g_utf8_get_char (g_utf8_prev_char (at)) == g_utf8_get_char (g_utf8_prev_char (inside)))
    return TRUE;

  return at[length] != '\0' && g_utf8_get_char (at + length) == g_utf8_get_char (inside + inside_length);
}

static gboolean
is_kept (JxMask     *self,
         const char *text,
         const char *at,
         gsize       length)
{
  g_autofree char *found = g_strndup (at, length);
  g_autofree char *name = jx_text_squash (found);

  for (guint n = 0; n < self->kept->len; n++)
    {
      const char *kept = g_ptr_array_index (self->kept, n);

      for (const char *inside = kept; (inside = jx_text_find (inside, name)); inside += strlen (name))
        if (has_neighbour (text, at, length, kept, inside, strlen (name)))
          return TRUE;
    }

  return FALSE;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize length = strlen (*(char * const *) a), other = strlen (*(char * const *) b);

  return length < other ? 1 : length > other ? -1 : 0;
}

/* 张三 is found where it is spaced out, a number only where it stands alone. */
static void
append_name (GString    *pattern,
             const char *name)
{
  if (g_ascii_isdigit (*name))
    {
      g_string_append_printf (pattern, "(?<![0-9])%s(?![0-9])", name);
      return;
    }

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_printf (pattern, "%s%.*s", at > name ? BLANK "*" : "", (int) (g_utf8_next_char (at) - at), at);
}

/* The longest first: of 李明珠 nothing stays where 李明 signs too. */
static void
compile_people (JxMask *self)
{
  g_autoptr(GString) pattern = g_string_new (NULL);

  g_ptr_array_sort (self->names, compare_lengths);
  for (guint n = 0; n < self->names->len; n++)
    {
      if (n > 0)
        g_string_append_c (pattern, '|');
      append_name (pattern, g_ptr_array_index (self->names, n));
    }
  self->people = compile (pattern->str);
}

static gboolean
mask_name_cb (const GMatchInfo *match,
              GString          *result,
              gpointer          user_data)
{
  const char *text = g_match_info_get_string (match);
  int start, end;

  g_match_info_fetch_pos (match, 0, &start, &end);
  if (is_kept (user_data, text, text + start, (gsize) (end - start)))
    g_string_append_len (result, text + start, end - start);
  else
    g_string_append (result, MASK);

  return FALSE;
}

static void
mask_phones (JxMask *self,
             char   *text)
{
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (self->phone, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end, n_digits;

      g_match_info_fetch_pos (match, 0, &start, &end);
      n_digits = text[start] == '1' ? PHONE_MASK : PHONE_MASK - 1;
      memset (text + end - PHONE_TAIL - n_digits, '*', (gsize) n_digits);
    }
}

/**
 * jx_mask_apply:
 * @self: a mask
 * @text: a text
 *
 * Masks who is known by name and every phone: ××× for the whole name, for in a small office the surname and the length of the
 * rest tell who it is; of a phone's digits the middle ones go, as is usual, 138****0000.
 *
 * A name that is also a word (高峰) is masked as a word too: a gap is seen by who reads the copy, a name that stayed is not. It stands
 * where it is part of an agency's or a region's name.
 *
 * Returns: (transfer full): the text for the public
 */
char *
jx_mask_apply (JxMask     *self,
               const char *text)
{
  char *masked;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  if (self->people == NULL && self->names->len > 0)
    compile_people (self);
  masked = self->people == NULL ? g_strdup (text) : g_regex_replace_eval (self->people, text, -1, 0, 0, mask_name_cb, self, NULL);
  mask_phones (self, masked);

  return masked;
}
