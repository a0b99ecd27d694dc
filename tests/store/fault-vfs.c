/* fault-vfs.c: a disk that fails when it is told to, and tells what was done on it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fault-vfs.h"

#include <errno.h>
#include <sqlite3.h>

/* Stands before the file of the system's VFS, which follows it in memory. */
typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
  const char   *name;   /* SQLite keeps it while the file is open; NULL for one without */
} FaultFile;

/* One disk for the whole process, as SQLite's list of VFS is; used by one thread at a time. */
static struct
{
  sqlite3_vfs  vfs;
  sqlite3_vfs *real;
  guint        n_operations;   /* since it was armed */
  guint        first;          /* the operation that fails; 0: none */
  gboolean     lasting;        /* and all after it */
  guint        n_failed;
  Fault        fault;
  int          system_error;
  DiskObserver observer;
} disk;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static gboolean
fails (void)
{
  disk.n_operations++;

  if (disk.first == 0 || disk.n_operations < disk.first || (disk.n_operations > disk.first && !disk.lasting))
    return FALSE;

  disk.n_failed++;

  return TRUE;
}

/* What the operation says; SQLite's own VFS says FULL of a write alone. */
static int
refuse (int      code,
        gboolean is_write)
{
  switch (disk.fault)
    {
    case FAULT_FULL:
    case FAULT_SHORT:
      disk.system_error = ENOSPC;
      return is_write ? SQLITE_FULL : code;

    case FAULT_READ_ONLY:
      disk.system_error = EROFS;
      return code;

    case FAULT_IO:
    case FAULT_LATE:
    case N_FAULTS:
      break;
    }

  disk.system_error = EIO;

  return code;
}

/* What was done as it should be. */
static void
tell (sqlite3_file  *file,
      DiskEventKind  kind,
      const void    *bytes,
      gint64         offset,
      gint64         length)
{
  const char *name = ((FaultFile *) file)->name;
  DiskEvent event = { kind, name, bytes, offset, length };

  if (disk.observer != NULL && name != NULL)
    disk.observer (&event);
}

static int
fault_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
fault_read (sqlite3_file *file,
            void         *buffer,
            int           amount,
            sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), buffer, amount, offset);
}

static int
fault_write (sqlite3_file *file,
             const void   *buffer,
             int           amount,
             sqlite3_int64 offset)
{
  sqlite3_file *real = get_real (file);

  if (!fails ())
    {
      tell (file, DISK_WRITE, buffer, offset, amount);
      return real->pMethods->xWrite (real, buffer, amount, offset);
    }

  if (disk.fault == FAULT_SHORT)
    real->pMethods->xWrite (real, buffer, amount / 2, offset);
  else if (disk.fault == FAULT_LATE)
    real->pMethods->xWrite (real, buffer, amount, offset);

  return refuse (SQLITE_IOERR_WRITE, TRUE);
}

static int
fault_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  sqlite3_file *real = get_real (file);
  gboolean failing = fails ();
  int code = !failing || disk.fault == FAULT_LATE ? real->pMethods->xTruncate (real, size) : SQLITE_OK;

  tell (file, DISK_TRUNCATE, NULL, 0, size);

  return failing ? refuse (SQLITE_IOERR_TRUNCATE, FALSE) : code;
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  sqlite3_file *real = get_real (file);
  gboolean failing = fails ();
  int code = !failing || disk.fault == FAULT_LATE ? real->pMethods->xSync (real, flags) : SQLITE_OK;

  tell (file, DISK_SYNC, NULL, 0, 0);

  return failing ? refuse (SQLITE_IOERR_FSYNC, FALSE) : code;
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int          *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
fault_file_control (sqlite3_file *file,
                    int           operation,
                    void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods methods = {
  1, fault_close, fault_read, fault_write, fault_truncate, fault_sync, fault_file_size, fault_lock, fault_unlock,
  fault_check_reserved_lock, fault_file_control, fault_sector_size, fault_device_characteristics,
};

static int
fault_open (sqlite3_vfs      *vfs,
            sqlite3_filename  name,
            sqlite3_file     *file,
            int               flags,
            int              *out_flags)
{
  FaultFile *fault_file = (FaultFile *) file;
  int code;

  file->pMethods = NULL;
  if (fails ())
    return refuse (SQLITE_CANTOPEN, FALSE);

  fault_file->real = (sqlite3_file *) (fault_file + 1);
  fault_file->name = name;
  code = disk.real->xOpen (disk.real, name, fault_file->real, flags, out_flags);
  disk.system_error = code != SQLITE_OK ? errno : 0;
  if (fault_file->real->pMethods != NULL)
    {
      file->pMethods = &methods;
      tell (file, DISK_OPEN, NULL, 0, 0);
    }

  return code;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync_folder)
{
  gboolean failing = fails ();
  int code = !failing || disk.fault == FAULT_LATE ? disk.real->xDelete (disk.real, name, sync_folder) : SQLITE_OK;

  return failing ? refuse (disk.fault == FAULT_LATE ? SQLITE_IOERR_DIR_FSYNC : SQLITE_IOERR_DELETE, FALSE) : code;
}

static int
fault_access (sqlite3_vfs *vfs,
              const char  *name,
              int          flags,
              int         *result)
{
  return disk.real->xAccess (disk.real, name, flags, result);
}

static int
fault_full_pathname (sqlite3_vfs *vfs,
                     const char  *name,
                     int          length,
                     char        *out)
{
  return disk.real->xFullPathname (disk.real, name, length, out);
}

static int
fault_randomness (sqlite3_vfs *vfs,
                  int          length,
                  char        *out)
{
  return disk.real->xRandomness (disk.real, length, out);
}

static int
fault_sleep (sqlite3_vfs *vfs,
             int          microseconds)
{
  return disk.real->xSleep (disk.real, microseconds);
}

static int
fault_current_time (sqlite3_vfs *vfs,
                    double      *days)
{
  return disk.real->xCurrentTime (disk.real, days);
}

static int
fault_get_last_error (sqlite3_vfs *vfs,
                      int          length,
                      char        *out)
{
  return disk.system_error != 0 ? disk.system_error : disk.real->xGetLastError (disk.real, length, out);
}

/* Told of everything from now on; NULL: nobody is. */
void
fault_vfs_observe (DiskObserver observer)
{
  disk.observer = observer;
}

/* From here on every connection of the process goes through it. */
void
fault_vfs_register (void)
{
  disk.real = sqlite3_vfs_find (NULL);
  disk.vfs = (sqlite3_vfs) {
    .iVersion = 1,
    .szOsFile = (int) sizeof (FaultFile) + disk.real->szOsFile,
    .mxPathname = disk.real->mxPathname,
    .zName = "fault",
    .xOpen = fault_open,
    .xDelete = fault_delete,
    .xAccess = fault_access,
    .xFullPathname = fault_full_pathname,
    .xRandomness = fault_randomness,
    .xSleep = fault_sleep,
    .xCurrentTime = fault_current_time,
    .xGetLastError = fault_get_last_error,
  };

  g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, 1), ==, SQLITE_OK);
}

/* The first-th operation from now on fails, and if lasting all after it. */
void
fault_vfs_arm (Fault    fault,
               guint    first,
               gboolean lasting)
{
  disk.fault = fault;
  disk.first = first;
  disk.lasting = lasting;
  disk.n_operations = 0;
  disk.n_failed = 0;
}

/* The disk is well again; tells how often it failed. */
guint
fault_vfs_disarm (void)
{
  disk.first = 0;
  disk.system_error = 0;

  return disk.n_failed;
}

/* Operations since it was armed. */
guint
fault_vfs_count (void)
{
  return disk.n_operations;
}
