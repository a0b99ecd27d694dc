/* jx-search-key.c: a text made ready to be searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE  /* memmem () */

#include "jx-search-key.h"

#include "jx-pinyin.h"

#include <string.h>

/* Places in a word of the query are the bits of a guint64; a longer word is only looked for as it is written. */
#define MAX_PINYIN_BYTES 63

/* A sound is what jx_pinyin_lookup() says of a character, or this: spaces and punctuation, which pinyin passes over. */
#define SOUND_SILENT G_MAXUINT16

struct _JxSearchKey
{
  guint64 signature;  /* what can match at all: see get_signature () */
  guint32 n_characters;
  guint32 n_bytes;
  guint16 sounds[];   /* one a character; the folded text lies behind them */
};

static const char *
get_text (const JxSearchKey *self)
{
  return (const char *) &self->sounds[self->n_characters];
}

/* One bit a letter, one a digit, the rest shared by all else: a word can only match where all its bits are. */
static guint64
get_signature (gunichar character)
{
  const guint n_ascii = 26 + 10;

  if (character >= 'a' && character <= 'z')
    return G_GUINT64_CONSTANT (1) << (character - 'a');

  if (character >= '0' && character <= '9')
    return G_GUINT64_CONSTANT (1) << (26 + character - '0');

  return G_GUINT64_CONSTANT (1) << (n_ascii + character % (64 - n_ascii));
}

static void
add_character (JxSearchKey *self,
               gsize        position,
               gunichar     character)
{
  guint16 sound = jx_pinyin_lookup (character);
  const char *readings[JX_PINYIN_MAX_READINGS];
  guint n_readings = jx_pinyin_get_readings (sound, readings);

  for (guint i = 0; i < n_readings; i++)
    for (const char *c = readings[i]; *c != '\0'; c++)
      self->signature |= get_signature (*c);

  self->signature |= get_signature (character);
  self->sounds[position] = sound == 0 && !g_unichar_isalnum (character) ? SOUND_SILENT : sound;
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
matches_sounds (const JxSearchKey *self,
                const char        *word)
{
  const char *character = get_text (self);
  guint64 places = 0;

  for (gsize i = 0; i < self->n_characters && places != G_MAXUINT64; i++)
    {
      gsize length = g_utf8_skip[(guchar) *character];

      if (self->sounds[i] != SOUND_SILENT)
        places = advance_character (word, places | 1, character, length, self->sounds[i]);

      character += length;
    }

  return places == G_MAXUINT64;
}

static gboolean
matches_word (const JxSearchKey *self,
              const char        *word,
              gsize              length)
{
  char terminated[MAX_PINYIN_BYTES + 1];
  guint64 signature = 0;
  gboolean has_letter = FALSE;

  for (const char *c = word; c < word + length; c = g_utf8_next_char (c))
    {
      signature |= get_signature (g_utf8_get_char (c));
      has_letter |= *c >= 'a' && *c <= 'z';
    }

  if (signature & ~self->signature)
    return FALSE;

  if (memmem (get_text (self), self->n_bytes, word, length) != NULL)
    return TRUE;

  if (!has_letter || length > MAX_PINYIN_BYTES)
    return FALSE;

  memcpy (terminated, word, length);
  terminated[length] = '\0';

  return matches_sounds (self, terminated);
}

/* Most names are hanzi and digits, on which folding changes nothing. */
static gboolean
is_plain (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!(character >= 0x4e00 && character <= 0x9fff) && !(character >= 'a' && character <= 'z') &&
          !(character >= '0' && character <= '9') && character != ' ')
        return FALSE;
    }

  return TRUE;
}

static void
fold_character (GString  *folded,
                gunichar  character)
{
  if (character == 0x0308 && folded->len > 0 && folded->str[folded->len - 1] == 'u')
    folded->str[folded->len - 1] = 'v';
  else if (g_unichar_isspace (character))
    g_string_append_c (folded, ' ');
  else if (character != '\'' && character != 0x2019 && !g_unichar_ismark (character))
    g_string_append_unichar (folded, g_unichar_tolower (character));
}

/**
 * jx_search_key_new:
 * @text: UTF-8, for example the name of a project
 *
 * Folds a text and looks up how its characters are read, once, so that matching does neither.
 *
 * Returns: (transfer full): the key
 */
JxSearchKey *
jx_search_key_new (const char *text)
{
  g_autofree char *folded = NULL;
  JxSearchKey *self;
  gsize n_characters, n_bytes, i = 0;

  g_return_val_if_fail (text != NULL, NULL);

  folded = jx_search_fold (text);
  n_characters = g_utf8_strlen (folded, -1);
  n_bytes = strlen (folded);
  g_return_val_if_fail (n_bytes < G_MAXUINT32, NULL);

  self = g_malloc0 (sizeof (JxSearchKey) + n_characters * sizeof (guint16) + n_bytes + 1);
  self->n_characters = n_characters;
  self->n_bytes = n_bytes;
  memcpy (&self->sounds[n_characters], folded, n_bytes);

  for (const char *next = folded; *next != '\0'; next = g_utf8_next_char (next))
    add_character (self, i++, g_utf8_get_char (next));

  return self;
}

/**
 * jx_search_key_free:
 * @self: (transfer full) (nullable): a key
 *
 * Frees a key.
 */
void
jx_search_key_free (JxSearchKey *self)
{
  g_free (self);
}

/**
 * jx_search_key_matches:
 * @self: a key
 * @folded_query: what jx_search_fold() made of the query
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
jx_search_key_matches (const JxSearchKey *self,
                       const char        *folded_query)
{
  const char *word = folded_query;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (folded_query != NULL, FALSE);

  while (*(word += strspn (word, " ")) != '\0')
    {
      gsize length = strcspn (word, " ");

      if (!matches_word (self, word, length))
        return FALSE;

      word += length;
    }

  return TRUE;
}

/**
 * jx_search_fold:
 * @query: UTF-8, as typed
 *
 * Takes away the differences that a search does not see: case, full and half width, compatibility forms, tone marks
 * and other accents, apostrophes, kinds of white space. ü becomes v.
 *
 * Returns: (transfer full): the folded text
 */
char *
jx_search_fold (const char *query)
{
  g_autofree char *valid = NULL;
  g_autofree char *cased = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded;

  g_return_val_if_fail (query != NULL, NULL);

  valid = g_utf8_make_valid (query, -1);
  if (is_plain (valid))
    return g_steal_pointer (&valid);

  cased = g_utf8_casefold (valid, -1);
  decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  folded = g_string_sized_new (strlen (decomposed));

  for (const char *c = decomposed; *c != '\0'; c = g_utf8_next_char (c))
    fold_character (folded, g_utf8_get_char (c));

  return g_string_free_and_steal (folded);
}
