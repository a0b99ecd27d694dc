/* jx-store-error.c: what can be wrong with the store, the disk below it, or a backup
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

/**
 * jx_store_error_quark:
 *
 * The error domain of the store.
 *
 * Returns: the quark
 */
G_DEFINE_QUARK (jx-store-error-quark, jx_store_error)

static JxStoreError
from_system (int system_error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return JX_STORE_ERROR_FULL;

    case EACCES:
    case EPERM:
    case EROFS:
      return JX_STORE_ERROR_READ_ONLY;

    case ENOENT:
      return JX_STORE_ERROR_NOT_FOUND;

    default:
      return JX_STORE_ERROR_IO;
    }
}

static JxStoreError
from_sqlite (int code,
             int system_error)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return JX_STORE_ERROR_BUSY;

    case SQLITE_NOTADB:
      return JX_STORE_ERROR_NOT_OURS;

    case SQLITE_CORRUPT:
      return JX_STORE_ERROR_DAMAGED;

    case SQLITE_FULL:
      return JX_STORE_ERROR_FULL;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      return JX_STORE_ERROR_READ_ONLY;

    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return from_system (system_error);

    case SQLITE_INTERRUPT:
      return JX_STORE_ERROR_TOO_SLOW;

    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return JX_STORE_ERROR_REFUSED;

    default:
      return JX_STORE_ERROR_IO;
    }
}

static const char *
get_sentence (JxStoreError code)
{
  switch (code)
    {
    case JX_STORE_ERROR_BUSY:
      return _("The data is open in another window or program. Close it there, then try again.");

    case JX_STORE_ERROR_NOT_OURS:
      return _("This file is not a data file of this program. Nothing was changed.");

    case JX_STORE_ERROR_NEWER:
      return _("This file was written by a newer version of this program. Nothing was changed; "
               "update the program to work on it.");

    case JX_STORE_ERROR_DAMAGED:
      return _("The data file is damaged. Restore a backup; the damaged file is kept beside it.");

    case JX_STORE_ERROR_FULL:
      return _("The disk is full. Free some space; nothing that was typed is lost.");

    case JX_STORE_ERROR_READ_ONLY:
      return _("The data cannot be written: the file or its folder is read-only.");

    case JX_STORE_ERROR_IO:
      return _("The disk reports an error.");

    case JX_STORE_ERROR_REFUSED:
      return _("The data does not fit the tables of the store.");

    case JX_STORE_ERROR_TOO_SLOW:
      return _("Reading the data took too long and was given up.");

    case JX_STORE_ERROR_NOT_FOUND:
      return _("The file or the assessment does not exist any more.");

    case JX_STORE_ERROR_PENDING:
      return _("Not everything is on disk yet.");

    case JX_STORE_ERROR_NOT_A_FILE:
      return _("This is no file that can be evidence.");

    case JX_STORE_ERROR_TOO_LARGE:
      return _("The file is too large.");
    }

  g_assert_not_reached ();
}

/**
 * jx_store_error_set:
 * @error: return location
 * @code: what it is
 *
 * Sets an error with the sentence of its code.
 */
void
jx_store_error_set (GError       **error,
                    JxStoreError   code)
{
  g_set_error_literal (error, JX_STORE_ERROR, code, get_sentence (code));
}

/**
 * jx_store_error_set_sqlite:
 * @error: return location
 * @code: SQLite's extended result code
 * @system_error: `errno` of the call below it, or 0
 * @detail: (nullable): what SQLite says, for those who ask; not translated
 *
 * Sets what SQLite reports as an error of this domain.
 */
void
jx_store_error_set_sqlite (GError     **error,
                           int          code,
                           int          system_error,
                           const char  *detail)
{
  JxStoreError ours = from_sqlite (code, system_error);

  if (detail != NULL)
    g_set_error (error, JX_STORE_ERROR, ours, "%s (%s, %d)", get_sentence (ours), detail, code);
  else
    jx_store_error_set (error, ours);
}

/**
 * jx_store_error_set_system:
 * @error: return location
 * @system_error: `errno` of a call on a file
 * @path: the file
 *
 * Sets what the system reports as an error of this domain.
 */
void
jx_store_error_set_system (GError     **error,
                           int          system_error,
                           const char  *path)
{
  JxStoreError ours = from_system (system_error);

  g_set_error (error, JX_STORE_ERROR, ours, _("%s: %s (%s)"), path, get_sentence (ours), g_strerror (system_error));
}
