/* jx-cli-adjust.c: changes of a form, as they are spelled on the command line
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-adjust.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-cli-error.h"

/* ---- places ---- */

/* The items of a list that have a text in a member: how many, and the first. */
static guint
count_named (JxFormDraft *draft,
             const char  *list,
             const char  *member,
             const char  *name,
             guint       *first)
{
  guint n = 0;

  for (guint i = jx_form_draft_count (draft, list); i > 0; i--)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u].%s", list, i - 1, member);
      g_autofree char *text = jx_form_draft_dup_text (draft, place);

      if (!g_str_equal (text, name))
        continue;

      *first = i - 1;
      n++;
    }

  return n;
}

/* The item of a list that goes by a name. @text: the whole place. */
static gboolean
find_named (JxFormDraft  *draft,
            const char   *list,
            const char   *name,
            const char   *text,
            guint        *position,
            GError      **error)
{
  static const char *const members[] = { "id", "key", "role", "label", "title" };

  for (guint m = 0; *name != '\0' && m < G_N_ELEMENTS (members); m++)
    {
      guint n = count_named (draft, list, members[m], name, position);

      if (n > 1)
        return jx_cli_error_refuse_input (error, _("“%s” names more than one item; say its position."), text);
      if (n == 1)
        return TRUE;
    }

  return jx_cli_error_refuse_input (error, _("The form has no place “%s”."), text);
}

/* The first budget may be called “2023…”: only digits are a position. */
static gboolean
is_position (const char *name)
{
  return *name != '\0' && name[strspn (name, "0123456789")] == '\0';
}

/* In brackets stands a position, or what an item is called; the draft knows positions. */
static char *
resolve (JxFormDraft  *draft,
         const char   *text,
         GError      **error)
{
  g_autoptr(GString) place = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      const char *end = *at == '[' ? strchr (at, ']') : NULL;
      g_autofree char *name = end != NULL ? g_strndup (at + 1, (gsize) (end - at - 1)) : NULL;
      guint position = 0;

      if (name == NULL || is_position (name))
        {
          g_string_append_c (place, *at);
          continue;
        }

      if (!find_named (draft, place->str, name, text, &position, error))
        return NULL;

      g_string_append_printf (place, "[%u]", position);
      at = end;
    }

  return g_string_free_and_steal (g_steal_pointer (&place));
}

/* ---- values ---- */

/* JSON where it reads as JSON and no text stands there by now; else text. */
static JsonNode *
read_value (JxFormDraft *draft,
            const char  *place,
            const char  *text)
{
  JsonNode *now = jx_form_draft_get (draft, place);
  gboolean is_text = now != NULL && JSON_NODE_HOLDS_VALUE (now) && json_node_get_value_type (now) == G_TYPE_STRING;
  JsonNode *value = is_text ? NULL : json_from_string (text, NULL);

  return value != NULL ? value : json_node_init_string (json_node_alloc (), text);
}

/* What is added by its name alone: a column, a section or a block with that title; else the text itself. */
static JsonNode *
read_item (const char *place,
           const char *text)
{
  g_autoptr(JsonObject) object = NULL;
  JsonNode *value = json_from_string (text, NULL);

  if (value != NULL)
    return value;
  if (g_strrstr (place, "lines[") != NULL || g_strrstr (place, "choices[") != NULL)
    return json_node_init_string (json_node_alloc (), text);

  object = json_object_new ();
  json_object_set_string_member (object, "title", text);

  return json_node_init_object (json_node_alloc (), object);
}

/* ---- changes ---- */

static gboolean
set (JxFormDraft  *draft,
     const char   *place,
     const char   *value,
     GError      **error)
{
  if (value == NULL)
    return jx_cli_error_refuse_input (error, _("“%s” says no value; write PLACE=VALUE, or PLACE= for none."), place);

  return jx_form_draft_set (draft, place, *value != '\0' ? read_value (draft, place, value) : NULL, error);
}

/* A list stands for the place behind its last item. A row comes like the one above it, under its own label. */
static gboolean
add (JxFormDraft  *draft,
     const char   *place,
     const char   *value,
     GError      **error)
{
  g_autofree char *item = g_str_has_suffix (place, "]")
                          ? g_strdup (place) : g_strdup_printf ("%s[%u]", place, jx_form_draft_count (draft, place));
  g_autofree char *label = g_strconcat (item, ".label", NULL);
  const char *list = g_strrstr (item, ".rows[");
  gboolean like_above = value == NULL || (list != NULL && *value != '{');

  if (like_above)
    return jx_form_draft_insert (draft, item, NULL, error)
           && (value == NULL || jx_form_draft_set (draft, label, json_node_init_string (json_node_alloc (), value), error));

  return jx_form_draft_insert (draft, item, read_item (item, value), error);
}

static gboolean
remove_item (JxFormDraft  *draft,
             const char   *place,
             const char   *value,
             GError      **error)
{
  if (value != NULL)
    return jx_cli_error_refuse_input (error, _("“%s” is to be removed, and needs no value."), place);

  return jx_form_draft_remove (draft, place, error);
}

static gboolean
move (JxFormDraft  *draft,
      const char   *place,
      const char   *value,
      GError      **error)
{
  guint64 to;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT16, &to, NULL))
    return jx_cli_error_refuse_input (error, _("“%s” is to be moved; write move:PLACE=POSITION."), place);

  return jx_form_draft_move (draft, place, (guint) to, error);
}

/* The sign between place and value, or NULL: what stands in brackets is a name, and may have one of its own. */
static char *
find_equals (char *text)
{
  for (char *at = text; *at != '\0'; at++)
    {
      char *end = *at == '[' ? strchr (at, ']') : NULL;

      if (*at == '=')
        return at;
      if (end != NULL)
        at = end;
    }

  return NULL;
}

static const struct
{
  const char *verb;
  gboolean  (*run) (JxFormDraft *draft, const char *place, const char *value, GError **error);
} verbs[] =
{
  { "add:", add },
  { "remove:", remove_item },
  { "move:", move },
  { "", set },
};

/**
 * jx_cli_adjust:
 * @draft: a form that is adjusted
 * @change: `PLACE=VALUE`, `add:PLACE=VALUE`, `remove:PLACE`, or `move:PLACE=POSITION`
 * @error: return location for an error
 *
 * Makes one change, as the window does. A place is spelled as faults are; in brackets it may have the id, key or title of an
 * item instead of its position. What makes the form wrong is among the faults of @draft.
 *
 * Returns: `FALSE` if there is no such place
 */
gboolean
jx_cli_adjust (JxFormDraft  *draft,
               const char   *change,
               GError      **error)
{
  g_autofree char *text = NULL, *place = NULL, *value = NULL;
  char *equals;
  guint verb = 0;

  g_return_val_if_fail (JX_IS_FORM_DRAFT (draft) && change != NULL, FALSE);

  while (!g_str_has_prefix (change, verbs[verb].verb))
    verb++;

  text = g_strdup (change + strlen (verbs[verb].verb));
  if ((equals = find_equals (text)) != NULL)
    {
      value = g_strdup (equals + 1);
      *equals = '\0';
    }

  return (place = resolve (draft, text, error)) != NULL && verbs[verb].run (draft, place, value, error);
}
