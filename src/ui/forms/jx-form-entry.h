/* jx-form-entry.h: rows that change a place of a form's draft, and follow it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-form-draft.h"

G_BEGIN_DECLS

/* A word of the form's language and what people call it; the first is what a form means that says nothing. */
typedef struct
{
  const char *word;
  const char *title;
} JxFormWord;

GtkWidget *jx_form_entry_new_text   (JxFormDraft      *draft,
                                     const char       *place,
                                     const char       *title);
GtkWidget *jx_form_entry_new_number (JxFormDraft      *draft,
                                     const char       *place,
                                     const char       *title);
GtkWidget *jx_form_entry_new_texts  (JxFormDraft      *draft,
                                     const char       *place,
                                     const char       *title);
GtkWidget *jx_form_entry_new_length (JxFormDraft      *draft,
                                     const char       *place,
                                     const char       *title,
                                     double            low,
                                     double            high,
                                     gsize             paper);
GtkWidget *jx_form_entry_new_switch (JxFormDraft      *draft,
                                     const char       *place,
                                     const char       *title,
                                     gboolean          fallback);
GtkWidget *jx_form_entry_new_choice (JxFormDraft      *draft,
                                     const char       *place,
                                     const char       *title,
                                     const JxFormWord *words,
                                     guint             n_words);

G_END_DECLS
