/* jx-fact.c: the figures that a text states, each with where it stands and what it is said of
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-fact.h"

#include <string.h>

#include "jx-fact-unit.h"
#include "jx-plain.h"
#include "jx-text.h"

#define STOP_COMMA     0xff0c   /* ， */
#define STOP_PAUSE     0x3001   /* 、 */
#define STOP_SEMICOLON 0xff1b   /* ； */
#define STOP_FULL      0x3002   /* 。 */
#define STOP_SHOUT     0xff01   /* ！ */
#define STOP_ASK       0xff1f   /* ？ */
#define STOP_COLON     0xff1a   /* ： */
#define BRACKET_OPEN   0xff08   /* （ */
#define BRACKET_CLOSE  0xff09   /* ） */

typedef struct
{
  JxFacts    *facts;
  const char *text;
  guint       number;
  guint32     label, segment;
  guint64     said;
  guint32     when;
  guint8      group;
  guint       depth;
  const char *word_end;     /* words do not overlap; phrases may */
} Reader;

static guint32
offset_of (const Reader *self,
           const char   *at)
{
  return (guint32) (at - self->text);
}

static void
begin_label (Reader     *self,
             const char *at,
             gboolean    segment)
{
  self->label = offset_of (self, at);
  if (segment)
    self->segment = self->label;
  self->said = 0;
}

static void
begin_sentence (Reader     *self,
                const char *at)
{
  begin_label (self, at, TRUE);
  self->facts->sentence++;
  self->group = 0;
  self->when = 0;
  self->depth = 0;
}

static gboolean
comes_figure (const char *at)
{
  while (*at == ' ')
    at++;

  return g_ascii_isdigit (*at);
}

/* What a stop, a bracket or a line end begins; FALSE for any other character. */
static gboolean
take_stop (Reader     *self,
           gunichar    c,
           const char *next)
{
  switch (c)
    {
    case '\n':
      self->facts->paragraph++;
      G_GNUC_FALLTHROUGH;
    case STOP_FULL: case STOP_SHOUT: case STOP_ASK:
      begin_sentence (self, next);
      return TRUE;
    case STOP_SEMICOLON: case ';':
      begin_label (self, next, TRUE);
      return TRUE;
    case STOP_COLON: case ':':
      if (!comes_figure (next))
        begin_label (self, next, TRUE);
      return TRUE;
    case BRACKET_OPEN: case '(':
      self->depth++;
      begin_label (self, next, FALSE);
      return TRUE;
    case BRACKET_CLOSE: case ')':
      self->depth -= self->depth > 0;
      begin_label (self, next, FALSE);
      return TRUE;
    case STOP_COMMA: case ',': case STOP_PAUSE:
      begin_label (self, next, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_word (Reader       *self,
          GArray       *words,
          const JxTerm *term,
          const char   *at,
          gsize         length)
{
  JxWord word = {
    .term = term, .start = offset_of (self, at), .end = offset_of (self, at + length),
    .sentence = self->facts->sentence, .paragraph = self->facts->paragraph, .text = (guint16) self->number,
  };

  g_array_append_val (words, word);
}

static gsize
own_name_length (const JxFacts *facts,
                 const char    *at)
{
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (facts->own) && facts->own[i] != NULL; i++)
    if (jx_text_begins (at, facts->own[i]))
      longest = MAX (longest, strlen (facts->own[i]));

  return longest;
}

static void
take_words (Reader     *self,
            const char *at)
{
  gsize length;
  const JxTerm *term = jx_lexicon_find (&self->facts->phrases, at, &length);

  if (term != NULL)
    add_word (self, self->facts->marks, term, at, length);

  if (at < self->word_end)
    return;

  if ((length = own_name_length (self->facts, at)) > 0)
    {
      self->said |= JX_SAID (OWN);
      self->word_end = at + length;
    }
  else if ((term = jx_lexicon_find (&self->facts->said, at, &length)) != NULL)
    {
      self->said |= term->meaning;
      self->word_end = at + length;
      self->group += (term->meaning & JX_SAID (OF_WHICH)) != 0;
      add_word (self, self->facts->words, term, at, length);
    }
}

/* 支出178.56万元中，……: as if 其中 stood there */
static gboolean
is_parted (const JxFact *fact,
           const char   *end)
{
  return (fact->kind == JX_FACT_AMOUNT || fact->kind == JX_FACT_COUNT)
         && (jx_text_begins (end, "中，") || jx_text_begins (end, "中,") || jx_text_begins (end, "中："));
}

static void
add_fact (Reader     *self,
          JxFact     *fact,
          const char *start,
          const char *end)
{
  JxFacts *facts = self->facts;

  fact->start = offset_of (self, start);
  fact->end = offset_of (self, end);
  fact->label = self->label;
  fact->segment = self->segment;
  fact->said = self->said;
  fact->sentence = facts->sentence;
  fact->paragraph = facts->paragraph;
  fact->text = (guint16) self->number;
  fact->group = self->group;
  fact->when = self->when;
  fact->flags |= self->depth > 0 ? JX_FACT_INSIDE : 0;
  fact->flags |= (self->said & JX_SAID (LIMIT)) != 0 ? JX_FACT_BOUND : 0;
  fact->flags |= (self->said & JX_SAID (ABOUT)) != 0 ? JX_FACT_ABOUT : 0;
  g_array_append_vals (facts->facts, fact, 1);

  if (fact->kind == JX_FACT_DATE)
    self->when = facts->facts->len;
  self->group += is_parted (fact, end);
  begin_label (self, end, TRUE);
}

static const char *
take_figure (Reader     *self,
             const char *at)
{
  JxFact fact = { 0 };
  gboolean taken;
  const char *end = jx_fact_take_figure (self->text, at, self->said, &fact, &taken);

  if (taken)
    add_fact (self, &fact, at, end);

  return end;
}

/**
 * jx_facts_init:
 * @facts: (out caller-allocates): what was read, nothing yet
 *
 * Makes room, and an index over the words that reports use.
 */
void
jx_facts_init (JxFacts *facts)
{
  gsize n_terms;
  const JxTerm *terms;

  facts->facts = g_array_new (FALSE, FALSE, sizeof (JxFact));
  facts->words = g_array_new (FALSE, FALSE, sizeof (JxWord));
  facts->marks = g_array_new (FALSE, FALSE, sizeof (JxWord));
  facts->sentence = facts->paragraph = 0;
  memset (facts->own, 0, sizeof facts->own);

  terms = jx_said_get_terms (&n_terms);
  jx_lexicon_init (&facts->said, terms, n_terms);
  terms = jx_phrases_get_terms (&n_terms);
  jx_lexicon_init (&facts->phrases, terms, n_terms);
}

/**
 * jx_facts_clear:
 * @facts: what was read
 *
 * Frees it.
 */
void
jx_facts_clear (JxFacts *facts)
{
  g_clear_pointer (&facts->facts, g_array_unref);
  g_clear_pointer (&facts->words, g_array_unref);
  g_clear_pointer (&facts->marks, g_array_unref);
}

/* the same places in the text as it was typed, of facts or words: @places are where they stand in each */
static void
locate (const JxPlain *plain,
        GArray        *array,
        guint          first,
        const gsize   *places,
        guint          n_places)
{
  guint size = g_array_get_element_size (array);

  for (guint i = first; i < array->len; i++)
    for (guint j = 0; j < n_places; j++)
      {
        guint32 *place = G_STRUCT_MEMBER_P (array->data + (gsize) i * size, places[j]);

        *place = jx_plain_locate (plain, *place);
      }
}

static void
read_plain (Reader *self)
{
  const char *at = self->text;

  self->facts->paragraph++;
  begin_sentence (self, at);

  while (*at != '\0')
    {
      if (g_ascii_isdigit (*at))
        {
          at = take_figure (self, at);
          continue;
        }

      if ((guint8) *at >= 0x80 || *at == '\n' || g_ascii_ispunct (*at))
        {
          const char *next = g_utf8_next_char (at);

          if (!take_stop (self, g_utf8_get_char (at), next) && (guint8) *at >= 0x80)
            take_words (self, at);
          at = next;
        }
      else
        {
          at++;
        }
    }
}

/**
 * jx_facts_read:
 * @facts: what was read of other texts
 * @text: valid UTF-8
 * @number: which text it is, for those who ask later
 *
 * Reads a text once: its figures, in digits of any width and in words, the words that say of what they are, and the phrases
 * that rules look for. Nothing is read out of document numbers, times of day and names like L3.
 */
void
jx_facts_read (JxFacts    *facts,
               const char *text,
               guint       number)
{
  static const gsize of_fact[] = {
    G_STRUCT_OFFSET (JxFact, start), G_STRUCT_OFFSET (JxFact, end), G_STRUCT_OFFSET (JxFact, label), G_STRUCT_OFFSET (JxFact, segment),
  };
  static const gsize of_word[] = { G_STRUCT_OFFSET (JxWord, start), G_STRUCT_OFFSET (JxWord, end) };
  guint n_facts = facts->facts->len, n_words = facts->words->len, n_marks = facts->marks->len;
  JxPlain plain;
  Reader self = { .facts = facts, .number = number };

  jx_plain_init (&plain, text);
  self.text = self.word_end = plain.text;
  read_plain (&self);

  if (plain.text != text)
    {
      locate (&plain, facts->facts, n_facts, of_fact, G_N_ELEMENTS (of_fact));
      locate (&plain, facts->words, n_words, of_word, G_N_ELEMENTS (of_word));
      locate (&plain, facts->marks, n_marks, of_word, G_N_ELEMENTS (of_word));
    }
  jx_plain_clear (&plain);
}

/**
 * jx_facts_find_sentence:
 * @facts: what was read
 * @sentence: a sentence, as figures count them
 *
 * Finds the figures of a sentence.
 *
 * Returns: the place of its first figure, or of the first behind it if it has none
 */
guint
jx_facts_find_sentence (const JxFacts *facts,
                        guint          sentence)
{
  guint first = 0, n = facts->facts->len;

  while (n > 0)
    {
      gboolean before = g_array_index (facts->facts, JxFact, first + n / 2).sentence < sentence;

      first += before ? n / 2 + 1 : 0;
      n = before ? n - n / 2 - 1 : n / 2;
    }

  return first;
}

/**
 * jx_facts_is_definite:
 * @facts: what was read
 * @text: the text of @fact
 * @fact: a figure
 * @allowed: bits of `JxSaid` that may stand before it
 *
 * Tells whether nothing else was said before a figure, so that it is of the whole and of no part: 年初预算数为, not
 * 会议费年初预算数为.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_facts_is_definite (const JxFacts *facts,
                      const char    *text,
                      const JxFact  *fact,
                      guint64        allowed)
{
  const char *at = text + fact->label, *end = text + fact->start;

  while (at < end)
    {
      gsize length = own_name_length (facts, at);
      const JxTerm *term;

      if (length > 0)
        {
          at += length;
        }
      else if ((guint8) *at < 0x80)
        {
          at++;
        }
      else if ((term = jx_lexicon_find (&facts->said, at, &length)) != NULL)
        {
          if ((term->meaning & ~(allowed | JX_SAID (NEUTRAL))) != 0 || term->meaning == 0)
            return FALSE;
          at += length;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (at)))
        {
          return FALSE;
        }
      else
        {
          at = g_utf8_next_char (at);
        }
    }

  return TRUE;
}
