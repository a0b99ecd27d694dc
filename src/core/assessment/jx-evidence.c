/* jx-evidence.c: 佐证材料: the papers behind an indicator, or behind the project as a whole
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-evidence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-error.h"
#include "jx-text.h"

#define HASH_LENGTH     64
#define MAX_NAME_BYTES  200     /* so that a number before the ending still fits a file system's 255 */
#define MAX_PAGE_DIGITS 5

/**
 * jx_evidence_dup_name:
 * @name: (nullable): what a file is called, wherever it comes from
 *
 * Makes a name that can be shown on one line and written into any folder: without a path, control characters and those that
 * turn the direction of writing, not hidden, not too long; its ending stays.
 *
 * Returns: (transfer full): the name, never ""
 */
char *
jx_evidence_dup_name (const char *name)
{
  g_autofree char *clean = jx_text_clean (name != NULL ? name : "");
  g_autoptr(GString) text = g_string_new (NULL);
  const char *ending = strrchr (clean, '.');
  gsize kept = ending != NULL && strlen (ending) <= 16 ? strlen (ending) : 0;

  for (const char *at = clean; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (jx_text_is_bidi (c) || c == 0x200e || c == 0x200f || c == 0x061c)
        continue;
      if (text->len + kept >= MAX_NAME_BYTES && at < clean + strlen (clean) - kept)
        continue;
      if (c == '/' || c == '\\' || g_unichar_iscntrl (c) || (c == '.' && text->len == 0))
        c = '_';
      g_string_append_unichar (text, c);
    }

  g_strstrip (text->str);

  return *text->str != '\0' ? g_string_free_and_steal (g_steal_pointer (&text)) : g_strdup ("_");
}

/**
 * jx_evidence_is_hash:
 * @text: any text
 *
 * Tells whether it is a SHA-256 as files and folders spell it.
 *
 * Returns: `TRUE` for 64 hexadecimal digits in lower case
 */
gboolean
jx_evidence_is_hash (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) == HASH_LENGTH && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == '~' || (c >= 0x2010 && c <= 0x2015) || c == 0xff0d || c == 0xff5e || c == 0x301c || c == 0x81f3;   /* 至 */
}

static gboolean
is_divider (gunichar c)
{
  return c == ',' || c == ';' || c == 0xff0c || c == 0x3001 || c == 0xff1b;
}

/* 第, 页, p., P.: said by the column already */
static gboolean
is_filler (gunichar c)
{
  return jx_text_is_space (c) || c == 0x7b2c || c == 0x9875 || c == 'p' || c == 'P' || c == '.';
}

/* One number from @at on; 0 where none stands, or one too long. */
static guint
read_page (const char **at)
{
  guint page = 0, digits = 0;

  for (; **at != '\0' && g_unichar_isdigit (g_utf8_get_char (*at)); *at = g_utf8_next_char (*at))
    if (++digits <= MAX_PAGE_DIGITS)
      page = page * 10 + (guint) g_unichar_digit_value (g_utf8_get_char (*at));

  return digits <= MAX_PAGE_DIGITS ? page : 0;
}

static void
skip_fillers (const char **at)
{
  while (**at != '\0' && is_filler (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
}

/* One page, or from one to another. */
static gboolean
read_range (const char **at,
            GString     *pages)
{
  guint from, to;

  skip_fillers (at);
  if ((from = read_page (at)) == 0)
    return FALSE;

  g_string_append_printf (pages, "%s%u", pages->len > 0 ? "、" : "", from);
  skip_fillers (at);
  if (**at == '\0' || !is_dash (g_utf8_get_char (*at)))
    return TRUE;

  *at = g_utf8_next_char (*at);
  skip_fillers (at);
  if ((to = read_page (at)) < from)
    return FALSE;

  g_string_append_printf (pages, "–%u", to);
  skip_fillers (at);

  return TRUE;
}

/**
 * jx_evidence_read_pages:
 * @text: (nullable): page numbers as typed: 3-5，8 or 第3至5页
 * @pages: (out) (nullable): as they are kept and printed: 3–5、8; `NULL` where none were typed
 * @error: return location for an error
 *
 * Reads page numbers. Errors: `JX_CORE_ERROR_VALUE` if they are none, or a range runs backwards.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_evidence_read_pages (const char  *text,
                        char       **pages,
                        GError     **error)
{
  g_autoptr(GString) read = g_string_new (NULL);
  g_autofree char *clean = NULL;
  const char *at;
  gboolean fine;

  g_return_val_if_fail (pages != NULL, FALSE);

  *pages = NULL;
  if (text == NULL || jx_text_is_blank (text))
    return TRUE;

  at = clean = jx_text_clean (text);
  while ((fine = read_range (&at, read)) && *at != '\0' && is_divider (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  if (fine && *at == '\0')
    {
      *pages = g_string_free_and_steal (g_steal_pointer (&read));
      return TRUE;
    }

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("“%s” are no page numbers. They are written as 3–5、8."), text);

  return FALSE;
}

/**
 * jx_evidence_new:
 * @name: what the file was called
 * @size: its bytes
 * @sha256: of its content
 *
 * Makes a piece of evidence that is attached to nothing yet.
 *
 * Returns: (transfer full): the record
 */
JxRecord *
jx_evidence_new (const char *name,
                 gsize       size,
                 const char *sha256)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *shown = jx_evidence_dup_name (name);
  g_autofree char *bytes = g_strdup_printf ("%" G_GSIZE_FORMAT, size);
  JxRecord *evidence;

  g_return_val_if_fail (sha256 != NULL && jx_evidence_is_hash (sha256), NULL);

  evidence = jx_record_new (JX_RECORD_EVIDENCE, id, NULL);
  jx_record_set (evidence, "name", shown);
  jx_record_set (evidence, "size", bytes);
  jx_record_set (evidence, "sha256", sha256);

  return evidence;
}

/**
 * jx_evidence_get_size:
 * @evidence: a piece of evidence
 *
 * Tells the size of its content.
 *
 * Returns: the bytes; 0 where the record says nothing that can be read
 */
gsize
jx_evidence_get_size (const JxRecord *evidence)
{
  const char *size;

  g_return_val_if_fail (evidence != NULL, 0);

  size = jx_record_get (evidence, "size");

  return size != NULL ? g_ascii_strtoull (size, NULL, 10) : 0;
}

/**
 * jx_evidence_get_all:
 * @assessment: an assessment
 *
 * Gives the evidence of all its rows and of the project as a whole, by name.
 *
 * Returns: (transfer none) (element-type JxRecord): the records
 */
GPtrArray *
jx_evidence_get_all (JxAssessment *assessment)
{
  return jx_belongings_get (jx_assessment_get_belongings (assessment), JX_RECORD_EVIDENCE);
}

/**
 * jx_evidence_dup_hashes:
 * @records: (element-type JxRecord): any records
 *
 * Collects the SHA-256 of the evidence among them.
 *
 * Returns: (transfer full) (element-type utf8): a set of texts
 */
GHashTable *
jx_evidence_dup_hashes (GPtrArray *records)
{
  GHashTable *hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (records != NULL, hashes);

  for (guint i = 0; i < records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (records, i);

      if (record->kind == JX_RECORD_EVIDENCE && jx_record_get (record, "sha256") != NULL)
        g_hash_table_add (hashes, g_strdup (jx_record_get (record, "sha256")));
    }

  return hashes;
}

/**
 * jx_evidence_dup_of_row:
 * @assessment: an assessment
 * @row_id: (nullable): a row; `NULL` for what belongs to the project as a whole
 *
 * Gives the evidence of one row, by name.
 *
 * Returns: (transfer container) (element-type JxRecord): the records, the assessment's own
 */
GPtrArray *
jx_evidence_dup_of_row (JxAssessment *assessment,
                        const char   *row_id)
{
  GPtrArray *all = jx_evidence_get_all (assessment), *own = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (jx_record_get (g_ptr_array_index (all, i), "row"), row_id) == 0)
      g_ptr_array_add (own, g_ptr_array_index (all, i));

  return own;
}

/**
 * jx_evidence_has_row:
 * @assessment: an assessment
 * @row_id: a row
 *
 * Tells whether anything is attached to a row.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_evidence_has_row (JxAssessment *assessment,
                     const char   *row_id)
{
  GPtrArray *all = jx_evidence_get_all (assessment);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (jx_record_get (g_ptr_array_index (all, i), "row"), row_id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
holds (GPtrArray  *records,
       const char *sha256)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (jx_record_get (g_ptr_array_index (records, i), "sha256"), sha256) == 0)
      return TRUE;

  return FALSE;
}

/* Those of @papers that the row has not, each once. */
static GPtrArray *
dup_new (GPtrArray *own,
         GPtrArray *papers)
{
  GPtrArray *fresh = g_ptr_array_new ();

  for (guint i = 0; i < papers->len; i++)
    {
      JxRecord *paper = g_ptr_array_index (papers, i);
      const char *sha256 = jx_record_get (paper, "sha256");

      if (!holds (own, sha256) && !holds (fresh, sha256))
        g_ptr_array_add (fresh, paper);
    }

  return fresh;
}

static gboolean
check_room (JxAssessment  *assessment,
            guint          n_own,
            guint          n_new,
            GError       **error)
{
  if (n_own + n_new > JX_EVIDENCE_MAX_OF_ROW)
    g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT,
                 _("One indicator takes at most %d files of evidence. Nothing was added."), JX_EVIDENCE_MAX_OF_ROW);
  else if (jx_evidence_get_all (assessment)->len + n_new > JX_EVIDENCE_MAX)
    g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT,
                 _("One self-evaluation takes at most %d files of evidence. Nothing was added."), JX_EVIDENCE_MAX);
  else
    return TRUE;

  return FALSE;
}

/**
 * jx_evidence_attach:
 * @assessment: an assessment
 * @row_id: (nullable): the row that the papers show; `NULL` for the project as a whole
 * @papers: (element-type JxRecord): made by jx_evidence_new(), their content kept in the store
 * @error: return location for an error
 *
 * Attaches papers in one step; what the row has already is passed over.
 *
 * Errors: `JX_CORE_ERROR_LIMIT` if they are too many.
 *
 * Returns: (transfer full): one command, not applied yet; empty if all of it is there
 */
JxCommand *
jx_evidence_attach (JxAssessment  *assessment,
                    const char    *row_id,
                    GPtrArray     *papers,
                    GError       **error)
{
  g_autoptr(GPtrArray) own = NULL, fresh = NULL;
  g_autofree char *label = NULL;
  JxCommand *group;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (papers != NULL, NULL);

  own = jx_evidence_dup_of_row (assessment, row_id);
  fresh = dup_new (own, papers);
  if (!check_room (assessment, own->len, fresh->len, error))
    return NULL;

  label = g_strdup_printf (ngettext ("attach %u file", "attach %u files", fresh->len), fresh->len);
  group = jx_command_new_group (JX_COMMAND_GROUP, label);

  for (guint i = 0; i < fresh->len; i++)
    {
      g_autoptr(JxRecord) evidence = jx_record_copy (g_ptr_array_index (fresh, i));

      g_set_str (&evidence->parent, jx_assessment_get_id (assessment));
      jx_record_set (evidence, "row", row_id);
      jx_command_add (group, jx_command_new_insert (evidence, 0));
    }

  return group;
}

/**
 * jx_evidence_detach:
 * @evidence: a piece of evidence
 *
 * Takes it away from its row. Its content stays in the store as long as undo or the bin could bring it back.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_evidence_detach (const JxRecord *evidence)
{
  JxCommand *group;

  g_return_val_if_fail (evidence != NULL && evidence->kind == JX_RECORD_EVIDENCE, NULL);

  group = jx_command_new_group (JX_COMMAND_GROUP, _("remove a file"));
  jx_command_add (group, jx_command_new_remove (evidence, 0));

  return group;
}

/**
 * jx_evidence_set_pages:
 * @evidence: a piece of evidence
 * @text: (nullable): page numbers as typed
 * @error: return location for an error
 *
 * Says on which pages the evidence stands. Errors: those of jx_evidence_read_pages().
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_evidence_set_pages (const JxRecord  *evidence,
                       const char      *text,
                       GError         **error)
{
  g_autofree char *pages = NULL;

  g_return_val_if_fail (evidence != NULL && evidence->kind == JX_RECORD_EVIDENCE, NULL);

  return jx_evidence_read_pages (text, &pages, error)
           ? jx_command_new_set (evidence->id, "pages", jx_record_get (evidence, "pages"), pages) : NULL;
}
