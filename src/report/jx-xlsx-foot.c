/* jx-xlsx-foot.c: what stands above and below the cells on the printed pages of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-xlsx-foot.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "jx-layout.h"
#include "jx-report-error.h"
#include "jx-text-style.h"
#include "jx-xml.h"
#include "jx-zip.h"

#define BLANK     "　"
#define BEGINNING "<headerFooter"
#define ENDING    "</headerFooter>"

typedef struct archive Archive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

typedef enum { FOOT_NOTHING, FOOT_NUMBER, FOOT_CODE } FootPart;

typedef struct
{
  GString           *xml;
  const JxPageSetup *setup;
  const char        *digest;
  gboolean           turned;
  JxTextStyle        number, code, mark;
} Foot;

static void
append_look (GString           *text,
             const JxTextStyle *style)
{
  g_string_append_printf (text, "&\"%s\"&%ld", jx_fonts_get_office_name (style->face), lround (style->size));
}

/* From the ends of the line on a character is free (GB/T 9704), and what the sheet's margins are smaller. */
static void
append_blank (Foot    *self,
              GString *text)
{
  append_look (text, &self->number);
  g_string_append (text, BLANK BLANK);
}

static void
append_part (Foot     *self,
             GString  *text,
             FootPart  part)
{
  if (part == FOOT_NUMBER)
    {
      append_look (text, &self->number);
      g_string_append (text, "— &P —");
    }
  else
    {
      append_look (text, &self->code);
      g_string_append_printf (text, "校验码 %s", self->digest);
    }
}

static void
append_left (Foot     *self,
             GString  *text,
             FootPart  part)
{
  if (part == FOOT_NOTHING)
    return;

  g_string_append (text, "&L");
  append_blank (self, text);
  append_part (self, text, part);
}

static void
append_right (Foot     *self,
              GString  *text,
              FootPart  part)
{
  if (part == FOOT_NOTHING)
    return;

  g_string_append (text, "&R");
  append_part (self, text, part);
  append_blank (self, text);
}

static void
append_mark (Foot    *self,
             GString *text)
{
  g_string_append (text, "&R");
  append_look (text, &self->mark);
  g_string_append (text, JX_LAYOUT_CONTINUED);
  append_look (text, &self->number);
  g_string_append (text, BLANK);
}

/* The number stands outside, the code inside; or the number in the middle, or not at all. Of a sheet that lies among upright
 * ones the corners are those where theirs have it, as it is bound: the line begins above on the left and ends below it. */
static void
add_kind (Foot       *self,
          const char *name,
          gboolean    odd,
          gboolean    goes_on)
{
  g_autoptr(GString) head = g_string_new (NULL), foot = g_string_new (NULL);
  gboolean number_first = self->setup->foot == JX_FOOT_OUTSIDE && !odd;
  FootPart code = self->digest != NULL && !self->setup->no_code ? FOOT_CODE : FOOT_NOTHING;
  FootPart number = self->setup->foot == JX_FOOT_OUTSIDE ? FOOT_NUMBER : FOOT_NOTHING;
  FootPart first = number_first ? number : code, last = number_first ? code : number;

  append_left (self, self->turned ? head : foot, first);
  if (self->turned)
    append_left (self, foot, last);
  if (self->setup->foot == JX_FOOT_CENTER)
    {
      g_string_append (foot, "&C");
      append_part (self, foot, FOOT_NUMBER);
    }
  if (!self->turned)
    append_right (self, foot, last);
  if (goes_on)
    append_mark (self, head);

  jx_xml_append_format (self->xml, "<%sHeader>%s</%sHeader><%sFooter>%s</%sFooter>", name, head->str, name, name, foot->str, name);
}

/**
 * jx_xlsx_foot_new:
 * @page: settings of the pages
 * @setup: what is wanted there, and where
 * @digest: (nullable): short code of the file that says the same
 * @goes_on: whether all pages but the first begin in a table: they say so
 * @odd: whether the first page has an odd number
 * @turned: whether the pages lie among upright ones
 *
 * Writes what stands above and below the cells of a sheet: on odd pages, on even ones, on the first. The library that writes
 * workbooks knows one foot for all pages.
 *
 * Returns: (transfer full): the element of the sheet's part
 */
char *
jx_xlsx_foot_new (const JxPage      *page,
                  const JxPageSetup *setup,
                  const char        *digest,
                  gboolean           goes_on,
                  gboolean           odd,
                  gboolean           turned)
{
  Foot self = { .setup = setup, .digest = digest, .turned = turned };

  g_return_val_if_fail (page != NULL && setup != NULL, NULL);

  self.xml = g_string_new (BEGINNING " differentOddEven=\"1\"");
  jx_text_style_init (&self.number, JX_TEXT_PAGE_NUMBER, page);
  jx_text_style_init (&self.code, JX_TEXT_DIGEST, page);
  jx_text_style_init (&self.mark, JX_TEXT_CONTINUED, page);
  g_string_append (self.xml, goes_on ? " differentFirst=\"1\" scaleWithDoc=\"0\">" : " scaleWithDoc=\"0\">");
  add_kind (&self, "odd", TRUE, goes_on);
  add_kind (&self, "even", FALSE, goes_on);
  if (goes_on)
    add_kind (&self, "first", odd, FALSE);
  g_string_append (self.xml, ENDING);

  return g_string_free_and_steal (self.xml);
}

/* Those of a sheet, by the name of its part. */
static const char *
find_feet (GPtrArray  *feet,
           const char *name)
{
  guint number;

  if (sscanf (name, "xl/worksheets/sheet%u.xml", &number) != 1 || number == 0 || number > feet->len)
    return NULL;

  return g_ptr_array_index (feet, number - 1);
}

static void
replace (GString    *part,
         const char *feet)
{
  const char *from = g_strstr_len (part->str, (gssize) part->len, BEGINNING);
  const char *to = from != NULL ? strstr (from, ENDING) : NULL;
  gssize place;

  g_return_if_fail (to != NULL);

  place = from - part->str;
  g_string_erase (part, place, to - from + (gssize) strlen (ENDING));
  g_string_insert (part, place, feet);
}

static GString *
read_part (Archive              *archive,
           struct archive_entry *entry)
{
  gsize size = (gsize) archive_entry_size (entry);
  GString *part = g_string_sized_new (size + 1);

  g_string_set_size (part, size);
  if (archive_read_data (archive, part->str, size) == (la_ssize_t) size)
    return part;

  g_string_free (part, TRUE);

  return NULL;
}

/**
 * jx_xlsx_foot_put_in:
 * @workbook: as the library wrote it; its sheets have a foot
 * @feet: (element-type utf8): of the sheets in their order, by jx_xlsx_foot_new(); `NULL` leaves a sheet as it is
 * @stream: where to; not closed
 * @error: of the stream, or `JX_REPORT_ERROR_OFFICE`
 *
 * Writes a workbook again with other feet.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_xlsx_foot_put_in (GBytes         *workbook,
                     GPtrArray      *feet,
                     GOutputStream  *stream,
                     GError        **error)
{
  g_autoptr(Archive) archive = archive_read_new ();
  g_autoptr(JxZip) zip = jx_zip_new (stream);
  struct archive_entry *entry;
  GString *part = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (workbook, &size);
  int answer;

  archive_read_support_format_zip_seekable (archive);
  answer = archive_read_open_memory (archive, data, size);
  while (answer == ARCHIVE_OK && (answer = archive_read_next_header (archive, &entry)) == ARCHIVE_OK
         && (part = read_part (archive, entry)))
    {
      const char *name = archive_entry_pathname (entry), *own = find_feet (feet, name);

      if (own != NULL)
        replace (part, own);
      jx_zip_add (zip, name, g_steal_pointer (&part));
    }

  if (answer != ARCHIVE_EOF)
    {
      g_set_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_OFFICE, _("The file could not be made: %s. Nothing was written."),
                   archive_error_string (archive));
      return FALSE;
    }

  return jx_zip_finish (zip, error);
}
