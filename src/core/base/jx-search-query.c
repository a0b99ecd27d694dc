/* jx-search-query.c: what is searched for
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE  /* memmem () */

#include "jx-search-query.h"

#include "jx-pinyin.h"

#include <string.h>

/* Places in a word are the bits of a guint64; a longer word is only looked for as it is written. */
#define MAX_PINYIN_BYTES 63

typedef struct
{
  char     *text;
  gsize     length;
  guint64   signature;  /* see jx_search_get_signature () */
  guint64  *steps;      /* for each sound, the places where a character that is read so may go on; NULL: only as written */
  gboolean  written;    /* to be looked for as written */
} Word;

struct _JxSearchQuery
{
  char   *text;
  GArray *words;
};

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->text);
  g_free (word->steps);
}

/* The places of @word where a reading can begin, or the character itself stands. */
static guint64 *
make_steps (const char *word)
{
  guint n_sounds = jx_pinyin_get_n_numbers ();
  guint64 *steps = g_new0 (guint64, n_sounds);
  guint64 initials[G_MAXUINT8 + 1] = { 0 };

  for (const char *c = word; *c != '\0'; c++)
    initials[(guchar) *c] |= G_GUINT64_CONSTANT (1) << (c - word);

  for (guint16 sound = 0; sound < n_sounds; sound++)
    {
      const char *readings[JX_PINYIN_MAX_READINGS];
      guint n_readings = jx_pinyin_get_readings (sound, readings);

      for (guint i = 0; i < n_readings; i++)
        steps[sound] |= initials[(guchar) *readings[i]];
    }

  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    {
      guint16 sound = jx_search_get_sound (g_utf8_get_char (c));

      if (sound != JX_SEARCH_SILENT)
        steps[sound] |= G_GUINT64_CONSTANT (1) << (c - word);
    }

  return steps;
}

/* What is read needs no second look at what is written, unless the word has signs that reading passes over. */
static void
add_word (JxSearchQuery *self,
          const char    *text,
          gsize          length)
{
  Word word = { .text = g_strndup (text, length), .length = length };
  gboolean has_letter = FALSE;

  for (const char *c = word.text; *c != '\0'; c = g_utf8_next_char (c))
    {
      word.signature |= jx_search_get_signature (g_utf8_get_char (c));
      word.written |= jx_search_get_sound (g_utf8_get_char (c)) == JX_SEARCH_SILENT;
      has_letter |= *c >= 'a' && *c <= 'z';
    }

  if (has_letter && length <= MAX_PINYIN_BYTES)
    word.steps = make_steps (word.text);
  else
    word.written = TRUE;

  g_array_append_val (self->words, word);
}

/* Where a word can go on after a character that is read @reading, or all bits if the word ends within it. */
static guint64
advance_reading (const char *rest,
                 guint       place,
                 const char *reading)
{
  guint64 next = 0;
  guint same = 1;

  while (reading[same] != '\0' && reading[same] == rest[same])
    same++;

  if (rest[same] == '\0')
    return G_MAXUINT64;

  next |= G_GUINT64_CONSTANT (1) << (place + 1);              /* the initial alone: y for yun */
  if (same >= 2 && reading[1] == 'h')
    next |= G_GUINT64_CONSTANT (1) << (place + 2);            /* zh, ch, sh */
  if (reading[same] == '\0')
    next |= G_GUINT64_CONSTANT (1) << (place + same);

  return next;
}

/* Goes on from all @places over one character, as it is written and as it is read. */
static guint64
advance_character (const char *word,
                   guint64     places,
                   const char *character,
                   gsize       length,
                   guint16     sound)
{
  const char *readings[JX_PINYIN_MAX_READINGS];
  guint n_readings = jx_pinyin_get_readings (sound, readings);
  guint64 next = 0;

  for (; places != 0; places &= places - 1)
    {
      guint place = __builtin_ctzll (places);
      const char *rest = word + place;

      if (*rest == *character && strncmp (rest, character, length) == 0)
        next |= rest[length] == '\0' ? G_MAXUINT64 : G_GUINT64_CONSTANT (1) << (place + length);

      for (guint i = 0; i < n_readings; i++)
        if (*rest == *readings[i])
          next |= advance_reading (rest, place, readings[i]);
    }

  return next;
}

/* Follows all ways through the word at once: a bit of @places says that the word has been matched up to there. */
static gboolean
is_read (const Word        *word,
         const JxSearchKey *key)
{
  const char *character = jx_search_key_get_text (key);
  guint64 places = 0;

  for (guint32 i = 0; i < key->n_characters && places != G_MAXUINT64; i++)
    {
      gsize length = g_utf8_skip[(guchar) *character];
      guint16 sound = key->sounds[i];

      if (sound != JX_SEARCH_SILENT && (places = (places | 1) & word->steps[sound]) != 0)
        places = advance_character (word->text, places, character, length, sound);

      character += length;
    }

  return places == G_MAXUINT64;
}

static gboolean
is_written (const Word        *word,
            const JxSearchKey *key)
{
  return memmem (jx_search_key_get_text (key), key->n_bytes, word->text, word->length) != NULL;
}

/**
 * jx_search_query_new:
 * @text: UTF-8, as typed
 *
 * Folds what was typed and takes it apart into words, once, so that matching does neither.
 *
 * Returns: (transfer full): the query
 */
JxSearchQuery *
jx_search_query_new (const char *text)
{
  JxSearchQuery *self;
  const char *word;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (JxSearchQuery, 1);
  self->text = jx_search_fold (text);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, clear_word);

  for (word = self->text; *(word += strspn (word, " ")) != '\0'; word += strcspn (word, " "))
    add_word (self, word, strcspn (word, " "));

  return self;
}

/**
 * jx_search_query_free:
 * @self: (transfer full) (nullable): a query
 *
 * Frees a query.
 */
void
jx_search_query_free (JxSearchQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_array_unref (self->words);
  g_free (self);
}

/**
 * jx_search_query_get_text:
 * @self: a query
 *
 * Gets what was typed as jx_search_fold() made it.
 *
 * Returns: (transfer none): UTF-8
 */
const char *
jx_search_query_get_text (const JxSearchQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * jx_search_query_matches:
 * @self: a query
 * @key: of a text
 *
 * Tells whether each word of a query is found in the text.
 *
 * A word is found where it stands as written, or where consecutive characters of the text can be read so: each by
 * its full pinyin, by its initial (y, z or zh) or, the last one, by the beginning of its pinyin; letters, digits and
 * hanzi of the word stand for themselves, in any mixture (yunzhuan, yz, yunz, 2023yz). All readings of a character
 * count, ü is typed as v, and spaces and punctuation of the text are passed over. Takes no memory.
 *
 * Returns: `TRUE` if the text matches; it does so for an empty query
 */
gboolean
jx_search_query_matches (const JxSearchQuery *self,
                         const JxSearchKey   *key)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);

      if (word->signature & ~key->signature)
        return FALSE;
      if (!(word->written && is_written (word, key)) && !(word->steps != NULL && is_read (word, key)))
        return FALSE;
    }

  return TRUE;
}
