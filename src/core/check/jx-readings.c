/* jx-readings.c: what was read of texts, kept from one run of the checks to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-readings.h"

#include "jx-told-reasons.h"

/* How far the texts before were counted. */
typedef struct
{
  guint facts, words, marks, sentence, paragraph;
} Count;

typedef struct
{
  char   *text, *own;       /* what it was read from: the text, and the names that are no other words */
  Count   before, after;    /* when it was read */
  JxFact *facts;
  JxWord *words, *marks;
} Reading;

struct _JxReadings
{
  GPtrArray *readings;      /* Reading, by the number of the text */
  guint      n_read;
  JxToldReasons *reasons;
  GPtrArray *told;          /* arrays of JxFinding, by rule; NULL where nothing is known */
  char      *place;         /* of the texts, when that was told */
  guint      n_read_then;
};

static void
reading_free (Reading *self)
{
  g_free (self->text);
  g_free (self->own);
  g_free (self->facts);
  g_free (self->words);
  g_free (self->marks);
  g_free (self);
}

static void
forget_rule (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

static Count
count (const JxFacts *facts)
{
  return (Count) { facts->facts->len, facts->words->len, facts->marks->len, facts->sentence, facts->paragraph };
}

static char *
dup_own (const JxFacts *facts)
{
  GString *own = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts->own) && facts->own[i] != NULL; i++)
    g_string_append_printf (own, "%s\n", facts->own[i]);

  return g_string_free (own, FALSE);
}

static gpointer
dup_from (GArray *array,
          guint   begin)
{
  gsize size = g_array_get_element_size (array);

  return g_memdup2 (array->data + begin * size, (array->len - begin) * size);
}

static Reading *
read_text (JxFacts    *facts,
           const char *text,
           char       *own,
           guint       number)
{
  Reading *self = g_new0 (Reading, 1);

  self->text = g_strdup (text);
  self->own = own;
  self->before = count (facts);
  jx_facts_read (facts, text, number);
  self->after = count (facts);
  self->facts = dup_from (facts->facts, self->before.facts);
  self->words = dup_from (facts->words, self->before.words);
  self->marks = dup_from (facts->marks, self->before.marks);

  return self;
}

/* What is counted through all texts moves with those before; unsigned, so that it moves back as well. */
static void
add_words (GArray        *to,
           const JxWord  *words,
           guint          n_words,
           const Reading *reading,
           Count          now)
{
  guint begin = to->len;

  g_array_append_vals (to, words, n_words);

  for (guint i = begin; i < to->len; i++)
    {
      JxWord *word = &g_array_index (to, JxWord, i);

      word->sentence += now.sentence - reading->before.sentence;
      word->paragraph += now.paragraph - reading->before.paragraph;
    }
}

static void
add_reading (JxFacts       *facts,
             const Reading *reading)
{
  Count now = count (facts);

  add_words (facts->words, reading->words, reading->after.words - reading->before.words, reading, now);
  add_words (facts->marks, reading->marks, reading->after.marks - reading->before.marks, reading, now);
  g_array_append_vals (facts->facts, reading->facts, reading->after.facts - reading->before.facts);

  for (guint i = now.facts; i < facts->facts->len; i++)
    {
      JxFact *fact = &g_array_index (facts->facts, JxFact, i);

      fact->sentence += now.sentence - reading->before.sentence;
      fact->paragraph += now.paragraph - reading->before.paragraph;
      fact->when += fact->when > 0 ? now.facts - reading->before.facts : 0;
    }

  facts->sentence += reading->after.sentence - reading->before.sentence;
  facts->paragraph += reading->after.paragraph - reading->before.paragraph;
}

/**
 * jx_readings_new:
 *
 * Makes room for what is read; nothing is kept yet.
 *
 * Returns: (transfer full): the readings
 */
JxReadings *
jx_readings_new (void)
{
  JxReadings *self = g_new0 (JxReadings, 1);

  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
  self->reasons = jx_told_reasons_new ();
  self->told = g_ptr_array_new_with_free_func (forget_rule);

  return self;
}

/**
 * jx_readings_free:
 * @self: (nullable) (transfer full): readings
 *
 * Frees what was kept.
 */
void
jx_readings_free (JxReadings *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->told);
  jx_told_reasons_free (self->reasons);
  g_free (self->place);
  g_free (self);
}

/**
 * jx_readings_read:
 * @self: readings
 * @facts: what was read of the texts before, those of this run
 * @text: valid UTF-8
 * @number: which text it is; they come in order, from 0
 *
 * Adds to @facts what `jx_facts_read()` would. A text that reads as it did at the last run, with the same names known, is not
 * read again.
 */
void
jx_readings_read (JxReadings *self,
                  JxFacts    *facts,
                  const char *text,
                  guint       number)
{
  g_autofree char *own = dup_own (facts);
  Reading *kept = number < self->readings->len ? g_ptr_array_index (self->readings, number) : NULL;

  g_return_if_fail (number <= self->readings->len);

  if (kept != NULL && g_str_equal (kept->text, text) && g_str_equal (kept->own, own))
    {
      add_reading (facts, kept);
      return;
    }

  if (kept == NULL)
    g_ptr_array_add (self->readings, NULL);
  else
    reading_free (kept);
  g_ptr_array_index (self->readings, number) = read_text (facts, text, g_steal_pointer (&own), number);
  self->n_read++;
}

/**
 * jx_readings_get_n_read:
 * @self: readings
 *
 * Counts the texts that had to be read.
 *
 * Returns: how many, from the beginning
 */
guint
jx_readings_get_n_read (const JxReadings *self)
{
  return self->n_read;
}

/**
 * jx_readings_get_reasons:
 * @self: readings
 *
 * Gives what texts say of why rows lost points.
 *
 * Returns: (transfer none): the reasons
 */
JxToldReasons *
jx_readings_get_reasons (JxReadings *self)
{
  return self->reasons;
}

/**
 * jx_readings_settle:
 * @self: readings, all texts of this run in them
 * @place: what rules about texts know beside them: where they stand, and what is around them
 *
 * Forgets what rules found if a text, or the place of one, is no more what it was at the last run.
 */
void
jx_readings_settle (JxReadings *self,
                    const char *place)
{
  if (self->n_read != self->n_read_then || g_strcmp0 (self->place, place) != 0)
    g_ptr_array_set_size (self->told, 0);

  self->n_read_then = self->n_read;
  g_set_str (&self->place, place);
}

/**
 * jx_readings_keep:
 * @self: readings
 * @rule: the number of a rule that asks about nothing but texts
 * @findings: (element-type JxFinding): what was found in this run
 * @first: the first that the rule found
 *
 * Keeps what a rule found for as long as the texts stay as they are.
 */
void
jx_readings_keep (JxReadings *self,
                  guint       rule,
                  GPtrArray  *findings,
                  guint       first)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < findings->len; i++)
    g_ptr_array_add (kept, g_object_ref (g_ptr_array_index (findings, i)));

  if (self->told->len <= rule)
    g_ptr_array_set_size (self->told, (int) rule + 1);
  forget_rule (g_ptr_array_index (self->told, rule));
  g_ptr_array_index (self->told, rule) = kept;
}

/**
 * jx_readings_tell_again:
 * @self: readings
 * @rule: the number of a rule
 * @findings: (element-type JxFinding): what was found in this run
 *
 * Adds what the rule found in these texts before.
 *
 * Returns: `FALSE` if that is not known
 */
gboolean
jx_readings_tell_again (JxReadings *self,
                        guint       rule,
                        GPtrArray  *findings)
{
  GPtrArray *kept = rule < self->told->len ? g_ptr_array_index (self->told, rule) : NULL;

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    g_ptr_array_add (findings, jx_finding_copy (g_ptr_array_index (kept, i)));

  return kept != NULL;
}
