/* jx-font-notes.c: what is to be known of the fonts before pages go out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-font-notes.h"

#include <glib/gi18n-lib.h>

#include "jx-report-error.h"
#include "jx-report-missing.h"

struct _JxFontNotes
{
  GPtrArray  *missing;        /* char *: sentences */
  GPtrArray  *substituted;    /* char *: fonts with what stands in for each; NULL-ended */
  GHashTable *wanted;         /* names of the fonts that stand there; they live for ever */
  JxReport   *last;           /* that was looked at, weak; or NULL */
  gboolean    lacks;          /* a character of it is in no font */
};

/**
 * jx_font_notes_new:
 *
 * Begins to take notes.
 *
 * Returns: (transfer full): no notes yet
 */
JxFontNotes *
jx_font_notes_new (void)
{
  JxFontNotes *self = g_new0 (JxFontNotes, 1);

  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->substituted = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->wanted = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * jx_font_notes_free:
 * @self: (transfer full): notes
 *
 * Frees them.
 */
void
jx_font_notes_free (JxFontNotes *self)
{
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->substituted);
  g_hash_table_unref (self->wanted);
  g_clear_weak_pointer (&self->last);
  g_free (self);
}

/* With its number: what no font has cannot be read here. */
static char *
dup_characters (const char *characters)
{
  GString *text = g_string_new (NULL);

  for (const char *p = characters; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append (text, text->len > 0 ? " " : "");
      g_string_append_unichar (text, character);
      g_string_append_printf (text, " U+%04X", character);
    }

  return g_string_free (text, FALSE);
}

static void
list_missing (JxFontNotes *self,
              const char  *name,
              JxReport    *report)
{
  g_autoptr(GPtrArray) missing = jx_report_list_missing (report);

  g_set_weak_pointer (&self->last, report);
  self->lacks = missing->len > 0;
  for (guint n = 0; n < missing->len; n++)
    {
      const JxMissing *one = g_ptr_array_index (missing, n);
      g_autofree char *characters = dup_characters (one->characters);

      g_ptr_array_add (self->missing,
                       /* Translators: an assessment, the number of a page, a cell, characters with their numbers */
                       g_strdup_printf (_("%1$s, page %2$u, %3$s: no font here has %4$s."), name, one->page + 1, one->place,
                                        characters));
    }
}

static void
list_substituted (JxFontNotes *self,
                  JxReport    *report)
{
  g_autoptr(GPtrArray) substitutions = jx_report_get_substitutions (report);

  for (guint n = 0; n < substitutions->len; n++)
    {
      const JxSubstitution *one = g_ptr_array_index (substitutions, n);

      if (g_hash_table_add (self->wanted, (char *) one->wanted))
        g_ptr_array_add (self->substituted, g_strdup_printf ("%s → %s", one->wanted, one->taken));
    }
}

static gboolean
keep_back (const char  *name,
           GError     **error)
{
  g_set_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_LACKING,
               _("“%s” was not written as PDF: no font here has some of its characters."), name);

  return FALSE;
}

/**
 * jx_font_notes_look:
 * @self: notes
 * @name: whose pages they are
 * @report: the pages
 * @format: that they are to be written in; `JX_FORMAT_PDF` for paper
 * @strict: whether an empty box in place of a character is an error
 * @error: `JX_REPORT_ERROR_LACKING`
 *
 * Notes the characters on the pages that no font here has, once for all formats, and the fonts that others stand in for. Both
 * are drawn into a PDF, while Word and Excel files hold the characters and name the fonts of the office: where they are opened
 * there may be one that has them.
 *
 * Returns: `FALSE` if they had better not go out
 */
gboolean
jx_font_notes_look (JxFontNotes *self,
                    const char  *name,
                    JxReport    *report,
                    JxFormat     format,
                    gboolean     strict,
                    GError     **error)
{
  g_return_val_if_fail (self != NULL && name != NULL && JX_IS_REPORT (report), FALSE);

  if (self->last != report)
    list_missing (self, name, report);
  if (format == JX_FORMAT_PDF)
    list_substituted (self, report);

  return !self->lacks || !strict || format != JX_FORMAT_PDF || keep_back (name, error);
}

/**
 * jx_font_notes_allow:
 * @self: notes
 * @name: what is bound of all pages that were looked at
 * @error: `JX_REPORT_ERROR_LACKING`
 *
 * Tells whether one PDF of all of them shows each character.
 *
 * Returns: `FALSE` if it had better not go out
 */
gboolean
jx_font_notes_allow (const JxFontNotes *self,
                     const char        *name,
                     GError           **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return self->missing->len == 0 || keep_back (name, error);
}

/**
 * jx_font_notes_list_missing:
 * @self: notes
 *
 * Lists the characters that no font here has, by assessment, page and cell.
 *
 * Returns: (transfer none) (element-type utf8): a sentence each
 */
const GPtrArray *
jx_font_notes_list_missing (const JxFontNotes *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->missing;
}

/**
 * jx_font_notes_dup_substituted:
 * @self: notes
 * @between: what stands between two of them
 *
 * Tells which fonts of official pages are not here, and what stands in for them.
 *
 * Returns: (transfer full) (nullable): like “SimSun → Noto Serif, SimHei → Noto Sans”; `NULL` if all are here
 */
char *
jx_font_notes_dup_substituted (const JxFontNotes *self,
                               const char        *between)
{
  g_return_val_if_fail (self != NULL && between != NULL, NULL);

  return self->substituted->len > 0 ? g_strjoinv (between, (char **) self->substituted->pdata) : NULL;
}
