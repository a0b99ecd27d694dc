/* test-case-mutations.c: cases that are broken in many ways are converted and checked, or refused with a sentence
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "case-convert.h"
#include "case-files.h"
#include "jx-assessment-load.h"
#include "jx-checks.h"
#include "jx-exchange-reader.h"
#include "jx-exchange-writer.h"

#define N_MUTATIONS 24
#define LONG_TEXT   4000

typedef enum
{
  MUTATION_DROP,
  MUTATION_BLANK,
  MUTATION_NULL,
  MUTATION_NUMBER,
  MUTATION_BOOLEAN,
  MUTATION_OBJECT,
  MUTATION_ARRAY,
  MUTATION_LONG,
  MUTATION_SIGNS,
  MUTATION_SWAP,
  MUTATION_DOUBLE,
  MUTATION_SHUFFLE,
  N_MUTATION_KINDS,
} Mutation;

/* A member of an object or an element of an array. */
typedef struct
{
  JsonObject *object;     /* or NULL */
  const char *key;
  JsonArray  *array;
  guint       position;
} Slot;

static guint
next (guint32 *state,
      guint    below)
{
  *state = *state * 1664525u + 1013904223u;

  return (guint) ((guint64) (*state >> 8) * below >> 24);
}

static void
collect (JsonNode *node,
         GArray   *slots)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr(GList) keys = json_object_get_members (json_node_get_object (node));

      for (GList *l = keys; l != NULL; l = l->next)
        {
          Slot slot = { .object = json_node_get_object (node), .key = l->data };

          if (g_str_equal (l->data, "form_kind"))
            continue;
          g_array_append_val (slots, slot);
          collect (json_object_get_member (slot.object, slot.key), slots);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          Slot slot = { .array = json_node_get_array (node), .position = i };

          g_array_append_val (slots, slot);
          collect (json_array_get_element (slot.array, i), slots);
        }
    }
}

static void
drop (const Slot *slot)
{
  if (slot->object != NULL)
    json_object_remove_member (slot->object, slot->key);
  else
    json_array_remove_element (slot->array, slot->position);
}

/* An array has no way to replace an element: all behind it are put in again. */
static void
replace (const Slot *slot,
         JsonNode   *node)
{
  guint length;

  if (slot->object != NULL)
    {
      json_object_set_member (slot->object, slot->key, node);
      return;
    }

  length = json_array_get_length (slot->array);
  json_array_add_element (slot->array, node);
  for (guint i = slot->position + 1; i < length; i++)
    json_array_add_element (slot->array, json_array_dup_element (slot->array, i));
  for (guint i = slot->position; i < length; i++)
    json_array_remove_element (slot->array, slot->position);
}

static JsonNode *
text_node (const char *text)
{
  JsonNode *node = json_node_alloc ();

  return json_node_init_string (node, text);
}

static JsonNode *
get_node (const Slot *slot)
{
  return slot->object != NULL ? json_object_get_member (slot->object, slot->key)
                              : json_array_get_element (slot->array, slot->position);
}

static JsonNode *
long_node (void)
{
  GString *text = g_string_new (NULL);
  JsonNode *node;

  for (guint i = 0; i < LONG_TEXT; i++)
    g_string_append (text, i % 50 == 49 ? "。" : "项");
  node = text_node (text->str);
  g_string_free (text, TRUE);

  return node;
}

static JsonNode *
parsed_node (const char *json)
{
  return json_from_string (json, NULL);
}

/* the members of an object in another order */
static void
shuffle (const Slot *slot)
{
  JsonNode *node = get_node (slot);
  JsonObject *object, *other;
  g_autoptr(GList) keys = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  other = json_object_new ();
  keys = g_list_reverse (json_object_get_members (object));
  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_member (other, l->data, json_object_dup_member (object, l->data));
  json_node_take_object (node, other);
}

/* an element behind the last one: moved there, or once more */
static void
repeat (const Slot *slot,
        gboolean    move)
{
  if (slot->array == NULL)
    return;

  json_array_add_element (slot->array, json_array_dup_element (slot->array, slot->position));
  if (move)
    json_array_remove_element (slot->array, slot->position);
}

static void
mutate (const Slot *slot,
        Mutation    mutation,
        guint32    *state)
{
  static const char *const signs[] = {
    "\u3000", "≥", "（", "９９９９９９９９９９９９９９９９９９９９", "-0.0000000001", "1e400", "100%100%", "指标1：", "……", "2023年13月45日", "\u200b\u200f", "𠮷",
    "≥≤=＝", "%", "--", "1,2,3", "0.00000", "∞", "-99999999999", "99999999999999999",
  };

  switch (mutation)
    {
    case MUTATION_DROP:
      drop (slot);
      break;
    case MUTATION_BLANK:
      replace (slot, text_node (""));
      break;
    case MUTATION_NULL:
      replace (slot, json_node_init_null (json_node_alloc ()));
      break;
    case MUTATION_NUMBER:
      replace (slot, json_node_init_int (json_node_alloc (), 1234567));
      break;
    case MUTATION_BOOLEAN:
      replace (slot, json_node_init_boolean (json_node_alloc (), TRUE));
      break;
    case MUTATION_OBJECT:
      replace (slot, parsed_node ("{\"甲\":\"乙\",\"row\":\"丙\",\"嵌套\":{\"丁\":[1,2]}}"));
      break;
    case MUTATION_ARRAY:
      replace (slot, parsed_node ("[\"甲\",[\"乙\",\"丙\",\"丁\"],{\"戊\":\"己\"},null]"));
      break;
    case MUTATION_LONG:
      replace (slot, long_node ());
      break;
    case MUTATION_SIGNS:
      replace (slot, text_node (signs[next (state, G_N_ELEMENTS (signs))]));
      break;
    case MUTATION_SWAP:
      repeat (slot, TRUE);
      break;
    case MUTATION_DOUBLE:
      repeat (slot, FALSE);
      break;
    case MUTATION_SHUFFLE:
      shuffle (slot);
      break;
    case N_MUTATION_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* What was converted is a whole assessment: it can be checked, written and read again. */
static void
assert_whole (const JxBundle *bundle,
              JxForms        *forms)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxAssessment) assessment = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JxBundle) read = NULL;

  for (guint i = 0; i < bundle->records->len && assessment == NULL; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT)
        assessment = jx_assessment_new_from_bundle (forms, bundle, record->id, &error);
    }

  g_assert_no_error (error);
  g_assert_nonnull (assessment);
  jx_assessment_recompute (assessment);
  findings = jx_checks_run (assessment);
  g_assert_nonnull (findings);

  bytes = jx_exchange_to_bytes (bundle, forms, NULL, &error);
  g_assert_no_error (error);
  read = jx_exchange_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->records->len, ==, bundle->records->len);
}

static void
test_mutations (gconstpointer path)
{
  g_autofree char *name = g_path_get_basename (path);
  guint32 state = g_str_hash (name);
  g_autoptr(JsonObject) table = case_files_load (path);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  guint n_converted = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr(JsonNode) root = json_node_init_object (json_node_alloc (), table);
      g_autofree char *text = json_to_string (root, FALSE);
      g_autoptr(JsonNode) copy = json_from_string (text, NULL);
      g_autoptr(GArray) slots = g_array_new (FALSE, FALSE, sizeof (Slot));
      g_autoptr(JxBundle) bundle = NULL;
      g_autoptr(GError) error = NULL;

      collect (copy, slots);
      mutate (&g_array_index (slots, Slot, next (&state, slots->len)), (Mutation) (i % N_MUTATION_KINDS), &state);

      bundle = case_convert (json_node_get_object (copy), forms, &error);
      if (bundle == NULL)
        {
          g_assert_nonnull (error);
          g_assert_cmpuint (strlen (error->message), >, 10);
          continue;
        }

      assert_whole (bundle, forms);
      n_converted++;
    }

  g_assert_cmpuint (n_converted, >, N_MUTATIONS / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) paths = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  paths = case_files_list ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = case_files_dup_name (g_ptr_array_index (paths, i));
      g_autofree char *test_path = g_strdup_printf ("/case-mutations/%s", name);

      g_test_add_data_func (test_path, g_ptr_array_index (paths, i), test_mutations);
    }

  return g_test_run ();
}
