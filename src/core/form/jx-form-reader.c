/* jx-form-reader.c: where in a form's JSON one reads, and every fault with its place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-reader.h"

#include <glib/gi18n-lib.h>

#define MAX_FAULTS 100

struct _JxFormReader
{
  JxArena   *arena;    /* borrowed */
  GString   *place;
  GPtrArray *faults;
  gboolean   fresh;
};

/**
 * jx_form_reader_new:
 * @arena: where texts are kept
 *
 * Makes a reader that stands at the form's beginning.
 *
 * Returns: (transfer full): the reader
 */
JxFormReader *
jx_form_reader_new (JxArena *arena)
{
  JxFormReader *self = g_new0 (JxFormReader, 1);

  self->arena = arena;
  self->place = g_string_new (NULL);
  self->faults = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * jx_form_reader_free:
 * @self: (nullable): a reader
 *
 * Frees the reader and its faults, not the arena.
 */
void
jx_form_reader_free (JxFormReader *self)
{
  if (self == NULL)
    return;

  g_string_free (self->place, TRUE);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/**
 * jx_form_reader_set_fresh:
 * @self: a reader
 *
 * Says that the form is a new one. What older versions of the program let pass is a fault of those alone: a form that is in use,
 * with the assessments made in it, goes on to be read.
 */
void
jx_form_reader_set_fresh (JxFormReader *self)
{
  self->fresh = TRUE;
}

/**
 * jx_form_reader_is_fresh:
 * @self: a reader
 *
 * Asks whether the form is a new one.
 *
 * Returns: `TRUE` if it is
 */
gboolean
jx_form_reader_is_fresh (JxFormReader *self)
{
  return self->fresh;
}

/**
 * jx_form_reader_get_arena:
 * @self: a reader
 *
 * Gets the arena that outlives the reader.
 *
 * Returns: (transfer none): the arena
 */
JxArena *
jx_form_reader_get_arena (JxFormReader *self)
{
  return self->arena;
}

/**
 * jx_form_reader_get_faults:
 * @self: a reader
 *
 * Gets what was found wrong so far, in the order of the file: place, colon, one sentence.
 *
 * Returns: (transfer none) (element-type utf8): the faults
 */
GPtrArray *
jx_form_reader_get_faults (JxFormReader *self)
{
  return self->faults;
}

/**
 * jx_form_reader_get_place:
 * @self: a reader
 *
 * Gets where the reader stands: `blocks[3].columns[2]`.
 *
 * Returns: (transfer none): the place
 */
const char *
jx_form_reader_get_place (JxFormReader *self)
{
  return self->place->str;
}

/**
 * jx_form_reader_enter:
 * @self: a reader
 * @key: a member
 *
 * Goes into a member, so that faults name it.
 *
 * Returns: what jx_form_reader_leave() takes
 */
gsize
jx_form_reader_enter (JxFormReader *self,
                      const char   *key)
{
  gsize mark = self->place->len;

  g_string_append_printf (self->place, "%s%s", mark == 0 ? "" : ".", key);

  return mark;
}

/**
 * jx_form_reader_enter_item:
 * @self: a reader
 * @key: a member that is a list
 * @position: of the item
 *
 * Goes into an item of a list.
 *
 * Returns: what jx_form_reader_leave() takes
 */
gsize
jx_form_reader_enter_item (JxFormReader *self,
                           const char   *key,
                           guint         position)
{
  gsize mark = jx_form_reader_enter (self, key);

  g_string_append_printf (self->place, "[%u]", position);

  return mark;
}

/**
 * jx_form_reader_leave:
 * @self: a reader
 * @mark: from entering
 *
 * Goes back to where the reader stood.
 */
void
jx_form_reader_leave (JxFormReader *self,
                      gsize         mark)
{
  g_string_truncate (self->place, mark);
}

/**
 * jx_form_reader_go_to:
 * @self: a reader
 * @place: from jx_form_reader_get_place()
 *
 * Stands at a place that is looked at again after everything was read once.
 */
void
jx_form_reader_go_to (JxFormReader *self,
                      const char   *place)
{
  g_string_assign (self->place, place);
}

/**
 * jx_form_reader_fault:
 * @self: a reader
 * @key: (nullable): the member at fault, or `NULL` for the place itself
 * @format: the cause, one sentence
 * @...: its arguments
 *
 * Notes a fault.
 */
void
jx_form_reader_fault (JxFormReader *self,
                      const char   *key,
                      const char   *format,
                      ...)
{
  g_autoptr(GString) text = NULL;
  va_list args;

  if (self->faults->len >= MAX_FAULTS)
    return;

  text = g_string_new (self->place->str);
  if (key != NULL)
    g_string_append_printf (text, "%s%s", text->len == 0 ? "" : ".", key);
  if (text->len > 0)
    g_string_append (text, _(": "));

  va_start (args, format);
  g_string_append_vprintf (text, format, args);
  va_end (args);

  g_ptr_array_add (self->faults, g_string_free (g_steal_pointer (&text), FALSE));
}

/**
 * jx_form_reader_check_keys:
 * @self: a reader
 * @object: an object of the form
 * @known: (array zero-terminated=1): what it may hold
 *
 * Notes every member that the form language does not have.
 */
void
jx_form_reader_check_keys (JxFormReader      *self,
                           JsonObject        *object,
                           const char *const *known)
{
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    if (!g_strv_contains (known, key))
      jx_form_reader_fault (self, key, _("The form language has no such key here."));
}
