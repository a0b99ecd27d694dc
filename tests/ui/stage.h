/* stage.h: the whole application in its window, to be played by keys
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-application.h"
#include "jx-window.h"
#include "robot.h"
#include "stage-find.h"

G_BEGIN_DECLS

typedef struct
{
  JxApplication *application;
  JxWindow      *window;
  Robot         *robot;
} Stage;

typedef void (*StagePlay) (Stage *stage, gpointer data);

typedef struct
{
  const char *name;
  StagePlay   play;
  StagePlay   next;   /* of the next start, with what the first left behind; NULL there is none */
} StageTest;

/* Every run is a start of the program and ends with its window; the data of a test's runs is the same. */
void          stage_init           (int *argc, char ***argv);
void          stage_run            (StagePlay play, gpointer data);
void          stage_forget         (void);   /* the settings, as on the first start */
void          stage_add_tests      (const StageTest *tests, gsize n);   /* each begins with settings forgotten */

GtkWidget    *stage_get_focus      (Stage *stage);
GtkWidget    *stage_await_dialog   (Stage *stage);                 /* open, and the focus in it */
void          stage_await_no_dialog (Stage *stage);
void          stage_await_focus    (GtkWidget *widget);
void          stage_await_saved    (Stage *stage);
void          stage_await_session  (Stage *stage);
void          stage_await_assessment (Stage *stage, const char *id);   /* is the one that stands open */

/* No file may grow larger than that until it is set again: the disk is full. Returns what was set before */
guint64       stage_set_room       (guint64 bytes);

/* Presses the key until the focus is in the widget */
void          stage_go_to          (Stage *stage, GtkWidget *widget, const char *key);
void          stage_show_view      (Stage *stage, const char *name);
void          stage_click          (Stage *stage, GtkWidget *widget);

/* The dialog asks, the keys answer: a self-evaluation of the national form stands open. */
void          stage_create         (Stage *stage, const char *name, const char *year, const char *agency);
void          stage_create_from    (Stage *stage, const char *form, const char *name, const char *year, const char *agency,
                                    const char *supervisor);
JxAssessment *stage_get_assessment (Stage *stage);
JxTable      *stage_get_table      (Stage *stage, const char *block);
void          stage_set_cell       (Stage *stage, const char *block, guint row, const char *field, const char *text);
const char   *stage_get_cell       (Stage *stage, const char *block, guint row, guint column);
char         *stage_dup_content    (Stage *stage);   /* every typed face, one to a line */
GtkWidget    *stage_get_row        (Stage *stage, const char *field);   /* of the boxed list */
GtkWidget    *stage_get_grid       (Stage *stage, const char *block);

G_END_DECLS
