/* jx-search-key.c: a text made ready to be searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-search-key.h"

#include "jx-pinyin.h"

#include <string.h>

static void
add_character (JxSearchKey *self,
               gsize        position,
               gunichar     character)
{
  guint16 sound = jx_search_get_sound (character);
  const char *readings[JX_PINYIN_MAX_READINGS];
  guint n_readings = sound != JX_SEARCH_SILENT ? jx_pinyin_get_readings (sound, readings) : 0;

  for (guint i = 0; i < n_readings; i++)
    for (const char *c = readings[i]; *c != '\0'; c++)
      self->signature |= jx_search_get_signature (*c);

  self->signature |= jx_search_get_signature (character);
  self->sounds[position] = sound;
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
 * jx_search_key_get_text:
 * @self: a key
 *
 * Gets the folded text.
 *
 * Returns: (transfer none): UTF-8
 */
const char *
jx_search_key_get_text (const JxSearchKey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) &self->sounds[self->n_characters];
}

/**
 * jx_search_get_sound:
 * @character: of a folded text
 *
 * Tells how a character is read.
 *
 * Returns: what jx_pinyin_lookup() says of it, or `JX_SEARCH_SILENT` for spaces and punctuation, which pinyin passes over
 */
guint16
jx_search_get_sound (gunichar character)
{
  guint16 sound = jx_pinyin_lookup (character);

  return sound == 0 && !g_unichar_isalnum (character) ? JX_SEARCH_SILENT : sound;
}

/**
 * jx_search_get_signature:
 * @character: of a folded text
 *
 * Gives the bit of a character: one a letter, one a digit, the rest shared by all else. A word can only match where all its
 * bits are.
 *
 * Returns: the bit
 */
guint64
jx_search_get_signature (gunichar character)
{
  const guint n_ascii = 26 + 10;

  if (character >= 'a' && character <= 'z')
    return G_GUINT64_CONSTANT (1) << (character - 'a');

  if (character >= '0' && character <= '9')
    return G_GUINT64_CONSTANT (1) << (26 + character - '0');

  return G_GUINT64_CONSTANT (1) << (n_ascii + character % (64 - n_ascii));
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
