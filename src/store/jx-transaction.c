/* jx-transaction.c: several statements, on disk together or not at all
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-transaction.h"

struct _JxTransaction
{
  JxDb *db;
};

/**
 * jx_transaction_begin:
 * @db: a connection without an open transaction
 * @error: return location for an error
 *
 * Begins a transaction that writes. It undoes itself when it is freed, unless it was committed.
 *
 * Returns: (transfer full) (nullable): the transaction
 */
JxTransaction *
jx_transaction_begin (JxDb    *db,
                      GError **error)
{
  JxTransaction *transaction;

  g_return_val_if_fail (db != NULL, NULL);

  if (!jx_db_exec (db, "BEGIN IMMEDIATE", error))
    return NULL;

  transaction = g_new0 (JxTransaction, 1);
  transaction->db = db;

  return transaction;
}

/**
 * jx_transaction_commit:
 * @transaction: (inout): a transaction; `NULL` once it is on disk
 * @error: return location for an error
 *
 * Commits. After an error it is whole on disk or not at all, but which of them only a look at the tables tells.
 *
 * Returns: `TRUE` once it is on disk
 */
gboolean
jx_transaction_commit (JxTransaction **transaction,
                       GError        **error)
{
  g_return_val_if_fail (transaction != NULL && *transaction != NULL, FALSE);

  if (!jx_db_exec ((*transaction)->db, "COMMIT", error))
    return FALSE;

  g_clear_pointer (transaction, g_free);

  return TRUE;
}

/**
 * jx_transaction_free:
 * @transaction: (nullable) (transfer full): a transaction
 *
 * Takes back what was not committed.
 */
void
jx_transaction_free (JxTransaction *transaction)
{
  if (transaction == NULL)
    return;

  jx_db_rollback (transaction->db);
  g_free (transaction);
}
