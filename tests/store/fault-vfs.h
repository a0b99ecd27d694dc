/* fault-vfs.h: a disk that fails when it is told to, and tells what was done on it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

typedef enum
{
  FAULT_IO,          /* EIO */
  FAULT_FULL,        /* ENOSPC */
  FAULT_SHORT,       /* half of it is written, then ENOSPC */
  FAULT_READ_ONLY,   /* EROFS */
  FAULT_LATE,        /* it is done, and EIO is reported all the same */
  N_FAULTS,
} Fault;

typedef enum { DISK_OPEN, DISK_WRITE, DISK_TRUNCATE, DISK_SYNC } DiskEventKind;

typedef struct
{
  DiskEventKind  kind;
  const char    *path;
  const void    *bytes;    /* of a write */
  gint64         offset;
  gint64         length;   /* of what is written, or of the file after truncating */
} DiskEvent;

typedef void (*DiskObserver) (const DiskEvent *event);

void   fault_vfs_register (void);
void   fault_vfs_arm      (Fault         fault,
                           guint         first,
                           gboolean      lasting);
guint  fault_vfs_disarm   (void);
guint  fault_vfs_count    (void);
void   fault_vfs_observe  (DiskObserver  observer);
