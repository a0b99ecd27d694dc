/* memory-journal.h: a journal that keeps its entries in memory, for tests
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-journal.h"
#include "shipped-forms.h"

#define MEMORY_TYPE_JOURNAL (memory_journal_get_type ())
G_DECLARE_FINAL_TYPE (MemoryJournal, memory_journal, MEMORY, JOURNAL, GObject)

MemoryJournal *memory_journal_new         (void);
GPtrArray     *memory_journal_get_entries (MemoryJournal *self);
JxBundle      *memory_journal_dup_bundle  (MemoryJournal *self);
