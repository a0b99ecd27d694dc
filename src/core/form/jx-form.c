/* jx-form.c: a form: a county's table and report layout with its rules, as data
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"
#include "jx-form-load.h"
#include "jx-json-parse.h"
#include "jx-profile-json.h"

struct _JxForm
{
  GObject     parent_instance;

  JxForm     *base;           /* whose rules were changed; it owns all but the profile */
  GBytes     *bytes;
  char       *hash;
  JxArena    *arena;
  JxFormData  data;
  char       *profile_json;
};

G_DEFINE_FINAL_TYPE (JxForm, jx_form, G_TYPE_OBJECT)

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr(JsonNode) root = NULL;
  JxJsonLimits limits;

  jx_json_limits_init (&limits);
  limits.bytes = JX_FORM_MAX_BYTES;
  limits.fractions = TRUE;   /* refused where they stand, by name */

  if (!(root = jx_json_parse (bytes, &limits, error)))
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("A form is one JSON object."));
      return NULL;
    }

  return g_steal_pointer (&root);
}

/* A form of a newer program is none that contradicts itself. */
static gboolean
is_newer (JsonObject *object)
{
  JsonNode *language = json_object_get_member (object, "language");

  return language != NULL && JSON_NODE_HOLDS_VALUE (language) && json_node_get_value_type (language) == G_TYPE_INT64
         && json_node_get_int (language) > JX_FORM_LANGUAGE;
}

static gboolean
set_fault (JxFormReader  *reader,
           JsonObject    *object,
           GError       **error)
{
  GPtrArray *faults = jx_form_reader_get_faults (reader);

  if (faults->len == 0)
    return FALSE;

  g_set_error_literal (error, JX_CORE_ERROR, is_newer (object) ? JX_CORE_ERROR_VERSION : JX_CORE_ERROR_FORM,
                       g_ptr_array_index (faults, 0));

  return TRUE;
}

static void
jx_form_finalize (GObject *object)
{
  JxForm *self = JX_FORM (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->hash, g_free);
  g_clear_pointer (&self->arena, jx_arena_free);
  g_clear_pointer (&self->profile_json, g_free);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (jx_form_parent_class)->finalize (object);
}

static void
jx_form_class_init (JxFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_form_finalize;
}

static void
jx_form_init (JxForm *self)
{
}

/**
 * jx_form_new_from_bytes:
 * @bytes: a form file, at most 1 MiB
 * @error: return location
 *
 * Reads a form. A bad one is refused with the place and the cause of its first fault: `blocks[3].columns[2].span: …`; one of
 * a newer language with JX_CORE_ERROR_VERSION.
 *
 * Returns: (transfer full): the form, which never changes, or `NULL`
 */
JxForm *
jx_form_new_from_bytes (GBytes  *bytes,
                        GError **error)
{
  g_autoptr(JxArena) arena = jx_arena_new ();
  g_autoptr(JxFormReader) reader = jx_form_reader_new (arena);
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JxForm) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!(root = parse (bytes, error)))
    return NULL;

  self = g_object_new (JX_TYPE_FORM, NULL);
  jx_form_load (reader, json_node_get_object (root), &self->data);
  if (set_fault (reader, json_node_get_object (root), error))
    return NULL;

  self->bytes = g_bytes_ref (bytes);
  self->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->arena = g_steal_pointer (&arena);
  self->profile_json = jx_profile_to_json (&self->data.profile);

  return g_steal_pointer (&self);
}

/**
 * jx_form_verify:
 * @bytes: a form file
 *
 * Looks for everything that is wrong with a new form, up to a hundred faults; one that is in use may have some of them.
 *
 * Returns: (transfer full) (element-type utf8): a line for each fault, place first; none if the form is good
 */
GPtrArray *
jx_form_verify (GBytes *bytes)
{
  g_autoptr(JxArena) arena = jx_arena_new ();
  g_autoptr(JxFormReader) reader = jx_form_reader_new (arena);
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;
  JxFormData data = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  jx_form_reader_set_fresh (reader);
  if ((root = parse (bytes, &error)))
    jx_form_load (reader, json_node_get_object (root), &data);
  else
    g_ptr_array_add (jx_form_reader_get_faults (reader), g_strdup (error->message));

  return g_ptr_array_ref (jx_form_reader_get_faults (reader));
}

/**
 * jx_form_with_profile:
 * @self: a form
 * @profile_json: (nullable): the changed rules, or `NULL` for those that the form came with
 * @error: return location
 *
 * Makes the same form with other rules. Identity, bytes and hash stay those of the form; blocks are the same pointers.
 *
 * Returns: (transfer full): the form, or `NULL` if the rules contradict themselves
 */
JxForm *
jx_form_with_profile (JxForm      *self,
                      const char  *profile_json,
                      GError     **error)
{
  g_autoptr(JxArena) arena = jx_arena_new ();
  g_autoptr(JxFormReader) reader = jx_form_reader_new (arena);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JxForm) form = NULL;
  JxForm *base;

  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  base = self->base != NULL ? self->base : self;
  if (profile_json == NULL)
    return g_object_ref (base);

  bytes = g_bytes_new (profile_json, strlen (profile_json));
  if (!(root = parse (bytes, error)))
    return NULL;

  form = g_object_new (JX_TYPE_FORM, NULL);
  form->data = base->data;
  jx_profile_read (reader, json_node_get_object (root), &form->data.profile);
  if (set_fault (reader, json_node_get_object (root), error))
    return NULL;

  form->base = g_object_ref (base);
  form->bytes = g_bytes_ref (base->bytes);
  form->hash = g_strdup (base->hash);
  form->arena = g_steal_pointer (&arena);
  form->profile_json = jx_profile_to_json (&form->data.profile);

  return g_steal_pointer (&form);
}

/**
 * jx_form_get_bytes:
 * @self: a form
 *
 * Gets the file as it was read, byte for byte.
 *
 * Returns: (transfer none): the file
 */
GBytes *
jx_form_get_bytes (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->bytes;
}

/**
 * jx_form_get_id:
 * @self: a form
 *
 * Gets the form's id, the same in all its versions.
 *
 * Returns: (transfer none): the id
 */
const char *
jx_form_get_id (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->data.id;
}

/**
 * jx_form_get_version:
 * @self: a form
 *
 * Gets the version, from 1 on.
 *
 * Returns: the version
 */
guint
jx_form_get_version (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), 0);

  return self->data.version;
}

/**
 * jx_form_get_hash:
 * @self: a form
 *
 * Gets the SHA-256 of the file, in lower-case hexadecimal.
 *
 * Returns: (transfer none): the hash
 */
const char *
jx_form_get_hash (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->hash;
}

/**
 * jx_form_get_name:
 * @self: a form
 *
 * Gets the short name, for lists.
 *
 * Returns: (transfer none): the name
 */
const char *
jx_form_get_name (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->data.name;
}

/**
 * jx_form_get_region:
 * @self: a form
 *
 * Gets where the form is in use: 全国, a province or a county.
 *
 * Returns: (transfer none): the region
 */
const char *
jx_form_get_region (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->data.region;
}

/**
 * jx_form_get_title:
 * @self: a form
 *
 * Gets what stands above the table; it may hold {year} and the like.
 *
 * Returns: (transfer none): the title
 */
const char *
jx_form_get_title (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->data.title;
}

/**
 * jx_form_get_subtitle:
 * @self: a form
 *
 * Gets what stands below the title; it may hold {year} and the like.
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *
jx_form_get_subtitle (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->data.subtitle;
}

/**
 * jx_form_get_report_title:
 * @self: a form
 *
 * Gets what stands above the report's text; it may hold {name} and the like.
 *
 * Returns: (transfer none) (nullable): the title; `NULL` where the form does not say
 */
const char *
jx_form_get_report_title (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->data.report_title;
}

/**
 * jx_form_get_basis:
 * @self: a form
 *
 * Gets the document that prescribes the form.
 *
 * Returns: (transfer none) (nullable): its number
 */
const char *
jx_form_get_basis (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->data.basis;
}

/**
 * jx_form_get_kind:
 * @self: a form
 *
 * Gets what is assessed by this form.
 *
 * Returns: a project or a department
 */
JxKind
jx_form_get_kind (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), JX_KIND_PROJECT);

  return self->data.kind;
}

/**
 * jx_form_get_money_unit:
 * @self: a form
 *
 * Gets the unit in which the form prints money.
 *
 * Returns: the unit
 */
JxMoneyUnit
jx_form_get_money_unit (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), JX_MONEY_WAN);

  return self->data.money_unit;
}

/**
 * jx_form_get_profile:
 * @self: a form
 *
 * Gets the rules.
 *
 * Returns: (transfer none): the rules
 */
const JxProfile *
jx_form_get_profile (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return &self->data.profile;
}

/**
 * jx_form_get_profile_json:
 * @self: a form
 *
 * Gets the rules as JSON, every one spelled out, as jx_form_with_profile() takes them.
 *
 * Returns: (transfer none): the JSON
 */
const char *
jx_form_get_profile_json (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return self->profile_json;
}

/**
 * jx_form_get_page:
 * @self: a form
 *
 * Gets the page.
 *
 * Returns: (transfer none): the page
 */
const JxPage *
jx_form_get_page (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  return &self->data.page;
}

/**
 * jx_form_get_grid:
 * @self: a form
 * @n_columns: (out): how many
 *
 * Gets the widths of the page's grid, in mm; together they fill the type area.
 *
 * Returns: (transfer none): the widths
 */
const double *
jx_form_get_grid (JxForm *self,
                  guint  *n_columns)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  *n_columns = self->data.n_grid;

  return self->data.grid;
}

/**
 * jx_form_get_equalities:
 * @self: a form
 * @n_equalities: (out): how many
 *
 * Gets which sums must be the same figure.
 *
 * Returns: (transfer none) (nullable): the pairs
 */
const JxEquality *
jx_form_get_equalities (JxForm *self,
                        guint  *n_equalities)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  *n_equalities = self->data.n_equalities;

  return self->data.equalities;
}

/**
 * jx_form_get_n_blocks:
 * @self: a form
 *
 * Counts the blocks, that of the report's sections included.
 *
 * Returns: how many
 */
guint
jx_form_get_n_blocks (JxForm *self)
{
  g_return_val_if_fail (JX_IS_FORM (self), 0);

  return self->data.n_blocks;
}

/**
 * jx_form_get_block:
 * @self: a form
 * @position: less than the number of blocks
 *
 * Gets a block.
 *
 * Returns: (transfer none): the block
 */
const JxBlock *
jx_form_get_block (JxForm *self,
                   guint   position)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);
  g_return_val_if_fail (position < self->data.n_blocks, NULL);

  return &self->data.blocks[position];
}

/**
 * jx_form_find_block:
 * @self: a form
 * @id: (nullable): a block's id
 *
 * Finds a block by its id.
 *
 * Returns: its position, or -1
 */
int
jx_form_find_block (JxForm     *self,
                    const char *id)
{
  g_return_val_if_fail (JX_IS_FORM (self), -1);

  for (guint i = 0; i < self->data.n_blocks; i++)
    if (g_strcmp0 (self->data.blocks[i].id, id) == 0)
      return (int) i;

  return -1;
}

/**
 * jx_form_find_block_type:
 * @self: a form
 * @type: of the block
 * @after: the position to look behind, or -1 for all
 *
 * Finds the next block of a type.
 *
 * Returns: its position, or -1
 */
int
jx_form_find_block_type (JxForm      *self,
                         JxBlockType  type,
                         int          after)
{
  g_return_val_if_fail (JX_IS_FORM (self), -1);

  for (int i = MAX (after, -1) + 1; i < (int) self->data.n_blocks; i++)
    if (self->data.blocks[i].type == type)
      return i;

  return -1;
}

/**
 * jx_form_get_sections:
 * @self: a form
 * @n_sections: (out): how many
 *
 * Gets the report's sections; their texts are the columns of the block “sections”.
 *
 * Returns: (transfer none) (nullable): the sections
 */
const JxSection *
jx_form_get_sections (JxForm *self,
                      guint  *n_sections)
{
  g_return_val_if_fail (JX_IS_FORM (self), NULL);

  *n_sections = self->data.n_sections;

  return self->data.sections;
}
