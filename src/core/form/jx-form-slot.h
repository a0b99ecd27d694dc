/* jx-form-slot.h: a place in a form's JSON, spelled as its faults are: blocks[3].columns[2].title
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Where a value stands or could stand: a member of an object, or an item of an array. */
typedef struct
{
  JsonObject *object;     /* borrowed; NULL in an array */
  char       *key;
  JsonArray  *array;      /* borrowed; NULL in an object */
  guint       position;   /* at most the array's length */
} JxFormSlot;

gboolean   jx_form_slot_find     (JxFormSlot *slot,
                                  JsonNode   *root,
                                  const char *place,
                                  gboolean    make);
void       jx_form_slot_clear    (JxFormSlot *slot);
JsonNode  *jx_form_slot_get      (JxFormSlot *slot);
void       jx_form_slot_set      (JxFormSlot *slot,
                                  JsonNode   *node);
void       jx_form_array_splice  (JsonArray  *array,
                                  guint       position,
                                  guint       n_removed,
                                  JsonNode   *added);
char      *jx_form_slot_to_words (JsonNode   *root,
                                  const char *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxFormSlot, jx_form_slot_clear)

G_END_DECLS
