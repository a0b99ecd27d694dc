/* fixture.h: a folder for a store, and records to put into it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-store-read.h"
#include "jx-store-error.h"

typedef struct
{
  char    *folder;
  char    *path;
  GFile   *file;
  JxStore *store;
} Fixture;

void            fixture_set_up        (Fixture        *fixture,
                                       gconstpointer   data);
void            fixture_set_up_fast   (Fixture        *fixture,
                                       gconstpointer   data);
void            fixture_open          (Fixture        *fixture);
void            fixture_close         (Fixture        *fixture);
void            fixture_tear_down     (Fixture        *fixture,
                                       gconstpointer   data);

JxRecord       *make_row              (const char     *assessment,
                                       guint           number,
                                       const char     *actual);
JxJournalEntry *make_creation         (guint           serial,
                                       const char     *assessment,
                                       guint           n_rows);
JxJournalEntry *make_edit             (const char     *assessment,
                                       guint           serial,
                                       guint           row,
                                       const char     *actual);
char           *dup_actual            (JxBundle       *bundle,
                                       const char     *assessment,
                                       guint           row);
void            assert_sound          (const char     *path);
void            copy_bytes            (const char     *from,
                                       const char     *to);
