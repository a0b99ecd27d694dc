/* jx-json.c: JSON from outside: one strict look before anything is parsed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "jx-json.h"

#include "jx-error.h"
#include "jx-json-keys.h"
#include "jx-json-string.h"

#include <string.h>

#define MAX_DEPTH       32
#define MAX_NODES       200000
#define MAX_TOTAL_NODES 10000000
#define MAX_STRING      (1024 * 1024)
#define MAX_DIGITS      18    /* that surely fit an int64 */
#define MAX_PLACE       80    /* bytes of a key that a message repeats */

/* an open object or array */
typedef struct
{
  gboolean array;
  gboolean named;     /* the array whose elements are wanted */
  guint    index;     /* of the running element */
} Frame;

typedef struct
{
  const char         *begin;
  const char         *at;
  const char         *end;
  const JxJsonLimits *limits;
  const char         *wanted;
  GArray             *ranges;
  JxJsonRange         range;         /* that is open */
  JxJsonKeys         *keys;
  gsize               nodes;
  gsize               outer_nodes;   /* while a range is open */
  gsize               total_nodes;
  guint               depth;
  Frame               frames[JX_JSON_HARD_MAX_DEPTH];
  GError            **error;
} Scan;

static void
append_path (Scan    *self,
             GString *path)
{
  guint object = 0;

  for (guint n = 0; n < self->depth; n++)
    {
      gsize length;
      const char *key;

      if (self->frames[n].array)
        g_string_append_printf (path, "/%u", self->frames[n].index);
      else if ((key = jx_json_keys_get_last (self->keys, object++, &length)) != NULL)
        {
          g_string_append_c (path, '/');
          g_string_append_len (path, key, (gssize) MIN (length, MAX_PLACE));
        }
    }
}

/* the sentence with its place; always FALSE */
static gboolean
fail (Scan        *self,
      JxCoreError  code,
      const char  *sentence)
{
  g_autoptr(GString) path = g_string_new (NULL);
  g_autofree char *valid = NULL;
  g_autofree char *offset = g_strdup_printf ("%" G_GSIZE_FORMAT, (gsize) (self->at - self->begin));
  guint line = 1, column = 1;

  for (const char *s = self->begin; s < self->at; s++)
    if (*s == '\n')
      {
        line++;
        column = 1;
      }
    else if (((guint8) *s & 0xc0) != 0x80)
      column++;

  append_path (self, path);
  valid = g_utf8_make_valid (path->len > 0 ? path->str : "/", -1);
  g_set_error (self->error, JX_CORE_ERROR, code, _("Line %1$u, column %2$u (byte %3$s, at “%4$s”): %5$s"), line, column, offset,
               valid, sentence);
  return FALSE;
}

static gboolean
fail_string (Scan               *self,
             JxJsonStringResult  result)
{
  switch (result)
    {
    case JX_JSON_STRING_OPEN:
      return fail (self, JX_CORE_ERROR_JSON, _("The file ends inside a text."));
    case JX_JSON_STRING_CONTROL:
      return fail (self, JX_CORE_ERROR_JSON, _("A text has a control character other than a line break and a tab."));
    case JX_JSON_STRING_ESCAPE:
      return fail (self, JX_CORE_ERROR_JSON, _("A text has an escape that JSON does not know."));
    case JX_JSON_STRING_SURROGATE:
      return fail (self, JX_CORE_ERROR_JSON, _("A text has half of a surrogate pair."));
    case JX_JSON_STRING_UTF8:
      return fail (self, JX_CORE_ERROR_JSON, _("A text is not valid UTF-8."));
    case JX_JSON_STRING_DONE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
skip_space (Scan *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

static gboolean
scan_string (Scan     *self,
             gboolean *escaped)
{
  const char *begin = ++self->at;
  JxJsonStringResult result = jx_json_string_scan (&self->at, self->end, escaped);

  if (result != JX_JSON_STRING_DONE)
    return fail_string (self, result);

  if ((gsize) (self->at - 1 - begin) > self->limits->string)
    return fail (self, JX_CORE_ERROR_LIMIT, _("A text is longer than is accepted."));

  return TRUE;
}

/* a key and its colon */
static gboolean
scan_key (Scan *self)
{
  const char *begin;
  gboolean escaped;

  skip_space (self);
  if (self->at >= self->end || *self->at != '"')
    return fail (self, JX_CORE_ERROR_JSON, _("A key in quotes is expected."));

  begin = self->at + 1;
  if (!scan_string (self, &escaped))
    return FALSE;

  if (!jx_json_keys_add (self->keys, begin, (gsize) (self->at - 1 - begin), escaped))
    return fail (self, JX_CORE_ERROR_DUPLICATE_KEY, _("A key stands twice in one object."));

  skip_space (self);
  if (self->at >= self->end || *self->at != ':')
    return fail (self, JX_CORE_ERROR_JSON, _("A colon is expected after a key."));

  self->at++;
  return TRUE;
}

static guint
skip_digits (Scan *self)
{
  const char *begin = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return (guint) MIN (self->at - begin, G_MAXINT);
}

static gboolean
scan_fraction (Scan *self)
{
  if (!self->limits->fractions)
    return fail (self, JX_CORE_ERROR_NUMBER, _("A number has a fraction or an exponent; such figures are written as texts."));

  if (*self->at == '.')
    {
      self->at++;
      if (skip_digits (self) == 0)
        return fail (self, JX_CORE_ERROR_NUMBER, _("A number has a point and no digits after it."));
    }

  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      if (skip_digits (self) == 0)
        return fail (self, JX_CORE_ERROR_NUMBER, _("A number has an exponent without digits."));
    }

  return TRUE;
}

static gboolean
scan_number (Scan *self)
{
  gboolean negative = *self->at == '-';
  const char *begin;
  guint digits;

  if (negative)
    self->at++;
  begin = self->at;
  digits = skip_digits (self);

  if (digits == 0 || (digits > 1 && *begin == '0'))
    return fail (self, JX_CORE_ERROR_NUMBER, _("A number is not written the way JSON has it."));
  if (digits > MAX_DIGITS)
    return fail (self, JX_CORE_ERROR_NUMBER, _("A number has more than 18 digits."));

  if (self->at < self->end && (*self->at == '.' || *self->at == 'e' || *self->at == 'E'))
    return scan_fraction (self);

  if (negative && *begin == '0')
    return fail (self, JX_CORE_ERROR_NUMBER, _("A number is a negative zero."));

  return TRUE;
}

static gboolean
scan_literal (Scan *self)
{
  static const char * const literals[] = { "true", "false", "null" };

  for (guint n = 0; n < G_N_ELEMENTS (literals); n++)
    {
      gsize length = strlen (literals[n]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, literals[n], length) == 0)
        {
          self->at += length;
          return TRUE;
        }
    }

  if (self->at >= self->end)
    return fail (self, JX_CORE_ERROR_JSON, _("The file ends where a value is expected."));

  return fail (self, JX_CORE_ERROR_JSON, _("This is no value of JSON."));
}

static gboolean
is_wanted (Scan *self)
{
  const char *key;
  gsize length;

  if (self->wanted == NULL || self->depth != 1 || self->frames[0].array)
    return FALSE;

  key = jx_json_keys_get_last (self->keys, 0, &length);
  return key != NULL && length == strlen (self->wanted) && memcmp (key, self->wanted, length) == 0;
}

static gboolean
push (Scan *self)
{
  Frame frame = { .array = *self->at == '[' };

  if (self->depth >= MIN (self->limits->depth, JX_JSON_HARD_MAX_DEPTH))
    return fail (self, JX_CORE_ERROR_LIMIT, _("Objects and arrays are nested deeper than is accepted."));

  frame.named = frame.array && is_wanted (self);
  if (!frame.array)
    jx_json_keys_open (self->keys);

  self->frames[self->depth++] = frame;
  self->at++;
  return TRUE;
}

static void
pop (Scan *self)
{
  if (!self->frames[--self->depth].array)
    jx_json_keys_close (self->keys);

  self->at++;
}

static gboolean
count_node (Scan *self)
{
  if (++self->nodes > self->limits->nodes || ++self->total_nodes > self->limits->total_nodes)
    return fail (self, JX_CORE_ERROR_LIMIT, _("There are more values than are accepted."));

  return TRUE;
}

static void
open_range (Scan *self)
{
  self->range.offset = (gsize) (self->at - self->begin);
  self->outer_nodes = self->nodes;
  self->nodes = 0;
}

static void
close_range (Scan *self)
{
  self->range.length = (gsize) (self->at - self->begin) - self->range.offset;
  g_array_append_val (self->ranges, self->range);
  self->nodes = self->outer_nodes;
}

static Frame *
top (Scan *self)
{
  return self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
}

/* a value that has no values in it, or the beginning of one that has: then @opened */
static gboolean
scan_value (Scan     *self,
            gboolean *opened)
{
  Frame *frame = top (self);
  gboolean escaped;

  skip_space (self);
  if (frame != NULL && frame->named)
    open_range (self);
  if (!count_node (self))
    return FALSE;

  *opened = FALSE;
  if (self->at >= self->end)
    return scan_literal (self);

  switch (*self->at)
    {
    case '{':
    case '[':
      *opened = TRUE;
      return push (self);
    case '"':
      return scan_string (self, &escaped);
    case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
      return scan_number (self);
    default:
      return scan_literal (self);
    }
}

/* behind an opening bracket: a first value is next unless the closing one is */
static gboolean
scan_first (Scan     *self,
            gboolean *closed)
{
  Frame *frame = top (self);

  skip_space (self);
  *closed = self->at < self->end && *self->at == (frame->array ? ']' : '}');

  return *closed || frame->array || scan_key (self);
}

/* behind a value: what closes is closed, until a comma says that a value is next, or all is done */
static gboolean
scan_after (Scan     *self,
            gboolean *done)
{
  for (*done = FALSE; self->depth > 0;)
    {
      Frame *frame = top (self);

      if (frame->named)
        close_range (self);

      skip_space (self);
      if (self->at < self->end && *self->at == ',')
        {
          self->at++;
          frame->index++;
          return frame->array || scan_key (self);
        }

      if (self->at >= self->end || *self->at != (frame->array ? ']' : '}'))
        return fail (self, JX_CORE_ERROR_JSON,
                     self->at >= self->end ? _("The file ends too early.") : _("A comma or a closing bracket is expected."));
      pop (self);
    }

  *done = TRUE;
  return TRUE;
}

static gboolean
scan_document (Scan *self)
{
  gboolean opened, closed, done = FALSE;

  while (!done)
    {
      if (!scan_value (self, &opened))
        return FALSE;

      if (opened)
        {
          if (!scan_first (self, &closed))
            return FALSE;
          if (!closed)
            continue;
          pop (self);
        }

      if (!scan_after (self, &done))
        return FALSE;
    }

  skip_space (self);
  if (self->at < self->end)
    return fail (self, JX_CORE_ERROR_JSON, _("There is something after the end of the document."));

  return TRUE;
}

static gboolean
check_head (Scan *self)
{
  gsize length = (gsize) (self->end - self->begin);

  if (length > self->limits->bytes)
    return fail (self, JX_CORE_ERROR_LIMIT, _("The file is larger than is accepted."));

  if (length >= 3 && memcmp (self->begin, "\357\273\277", 3) == 0)
    return fail (self, JX_CORE_ERROR_JSON, _("The file begins with a byte order mark; save it as UTF-8 without one."));

  return TRUE;
}

/**
 * jx_json_limits_init:
 * @limits: (out caller-allocates): the limits
 *
 * Sets the limits for a file from outside.
 *
 * Source: hardening.md 3.
 */
void
jx_json_limits_init (JxJsonLimits *limits)
{
  *limits = (JxJsonLimits) {
    .bytes = JX_JSON_MAX_BYTES,
    .depth = MAX_DEPTH,
    .nodes = MAX_NODES,
    .total_nodes = MAX_TOTAL_NODES,
    .string = MAX_STRING,
  };
}

/**
 * jx_json_scan:
 * @bytes: a document
 * @limits: (nullable): what is accepted, `NULL` for jx_json_limits_init()
 * @array: (nullable): the key of an array in the outermost object
 * @ranges: (out) (optional) (element-type JxJsonRange) (transfer full): where each element of @array is
 * @error: where to put what is wrong and its line, column, byte and path
 *
 * Looks once over a document before it is parsed and refuses what json-glib would swallow or drown in: a byte order
 * mark, bad UTF-8, duplicate keys, half surrogates, control characters but \n and \t, numbers that are not plain integers
 * of at most 18 digits, too much of anything, and whatever is no JSON. Uses no recursion.
 *
 * Source: hardening.md 3.
 *
 * Returns: `TRUE` if the document may be parsed
 */
gboolean
jx_json_scan (GBytes              *bytes,
              const JxJsonLimits  *limits,
              const char          *array,
              GArray             **ranges,
              GError             **error)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (JxJsonRange));
  g_autoptr(JxJsonKeys) keys = jx_json_keys_new ();
  JxJsonLimits usual;
  Scan scan;
  gsize length;

  g_return_val_if_fail (bytes != NULL, FALSE);

  jx_json_limits_init (&usual);
  scan = (Scan) {
    .limits = limits != NULL ? limits : &usual,
    .wanted = array,
    .ranges = found,
    .keys = keys,
    .error = error,
  };
  scan.begin = g_bytes_get_data (bytes, &length);
  scan.begin = scan.at = length > 0 ? scan.begin : "";   /* no bytes may be nowhere, and nowhere has no end */
  scan.end = scan.begin + length;

  if (!check_head (&scan) || !scan_document (&scan))
    return FALSE;

  if (ranges != NULL)
    *ranges = g_steal_pointer (&found);
  return TRUE;
}
