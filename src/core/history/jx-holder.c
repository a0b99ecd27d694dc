/* jx-holder.c: what commands act on: something that holds records
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-holder.h"

G_DEFINE_INTERFACE (JxHolder, jx_holder, G_TYPE_OBJECT)

static void
jx_holder_default_init (JxHolderInterface *iface)
{
}

/**
 * jx_holder_dup_record:
 * @self: a holder
 * @id: the id of a record
 * @position: (out) (optional): a row's place in its block
 *
 * Tells a record as it is now.
 *
 * Returns: (transfer full) (nullable): a copy; `NULL` if there is no such record
 */
JxRecord *
jx_holder_dup_record (JxHolder   *self,
                      const char *id,
                      guint      *position)
{
  g_return_val_if_fail (JX_IS_HOLDER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return JX_HOLDER_GET_IFACE (self)->dup_record (self, id, position);
}

/**
 * jx_holder_set_field:
 * @self: a holder
 * @id: the id of a record
 * @field: a field's key
 * @text: (nullable): the new text; `NULL` for none
 * @error: return location for an error
 *
 * Sets one field. Errors: `JX_CORE_ERROR_CONFLICT` if the record or the field is not there; nothing is changed then.
 *
 * Returns: `TRUE` if it is set
 */
gboolean
jx_holder_set_field (JxHolder    *self,
                     const char  *id,
                     const char  *field,
                     const char  *text,
                     GError     **error)
{
  g_return_val_if_fail (JX_IS_HOLDER (self), FALSE);
  g_return_val_if_fail (id != NULL && field != NULL, FALSE);

  return JX_HOLDER_GET_IFACE (self)->set_field (self, id, field, text, error);
}

/**
 * jx_holder_insert:
 * @self: a holder
 * @record: a record that is not there yet
 * @position: a row's place in its block; other kinds have none
 * @error: return location for an error
 *
 * Takes a copy of @record in. Errors: `JX_CORE_ERROR_CONFLICT` if it is there, or its place is not; nothing is changed
 * then.
 *
 * Returns: `TRUE` if it is in
 */
gboolean
jx_holder_insert (JxHolder        *self,
                  const JxRecord  *record,
                  guint            position,
                  GError         **error)
{
  g_return_val_if_fail (JX_IS_HOLDER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return JX_HOLDER_GET_IFACE (self)->insert (self, record, position, error);
}

/**
 * jx_holder_remove:
 * @self: a holder
 * @id: the id of a record
 * @error: return location for an error
 *
 * Takes a record out. Errors: `JX_CORE_ERROR_CONFLICT` if it is not there.
 *
 * Returns: `TRUE` if it is gone
 */
gboolean
jx_holder_remove (JxHolder    *self,
                  const char  *id,
                  GError     **error)
{
  g_return_val_if_fail (JX_IS_HOLDER (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return JX_HOLDER_GET_IFACE (self)->remove (self, id, error);
}

/**
 * jx_holder_move:
 * @self: a holder
 * @id: the id of a row
 * @position: its new place in its block, counted without it
 * @error: return location for an error
 *
 * Moves a row within its block. Errors: `JX_CORE_ERROR_CONFLICT` if row or place is not there.
 *
 * Returns: `TRUE` if it stands there now
 */
gboolean
jx_holder_move (JxHolder    *self,
                const char  *id,
                guint        position,
                GError     **error)
{
  g_return_val_if_fail (JX_IS_HOLDER (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return JX_HOLDER_GET_IFACE (self)->move (self, id, position, error);
}

/**
 * jx_holder_accepts:
 * @self: a holder
 * @command: a step that nobody did before
 * @error: return location for an error
 *
 * Asks whether a step may be done. What was done once may be undone and done again without asking. Errors: those of the holder;
 * `JX_CORE_ERROR_LIMIT` if a table would be too long.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_holder_accepts (JxHolder   *self,
                   JxCommand  *command,
                   GError    **error)
{
  g_return_val_if_fail (JX_IS_HOLDER (self), FALSE);
  g_return_val_if_fail (command != NULL, FALSE);

  return JX_HOLDER_GET_IFACE (self)->accepts == NULL || JX_HOLDER_GET_IFACE (self)->accepts (self, command, error);
}

/**
 * jx_holder_settle:
 * @self: a holder
 *
 * Ends a step: what is computed from the records follows now, once for all that the step changed.
 */
void
jx_holder_settle (JxHolder *self)
{
  g_return_if_fail (JX_IS_HOLDER (self));

  JX_HOLDER_GET_IFACE (self)->settle (self);
}

/**
 * jx_holder_dup_touched:
 * @self: a holder
 *
 * Tells, once, which records changed along with the last steps without being named by them: rows whose ranks had to make
 * room.
 *
 * Returns: (transfer full) (nullable): their ids
 */
GStrv
jx_holder_dup_touched (JxHolder *self)
{
  g_return_val_if_fail (JX_IS_HOLDER (self), NULL);

  return JX_HOLDER_GET_IFACE (self)->dup_touched (self);
}
