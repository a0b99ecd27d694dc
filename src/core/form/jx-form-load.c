/* jx-form-load.c: a form's head, page and sections out of its JSON
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-load.h"

#include <glib/gi18n-lib.h>

#include "jx-profile-json.h"

#define MAX_VERSION     9999
#define MAX_KEY_LENGTH  64
#define LENGTH_SCALE    2         /* mm and pt are read to two decimals */
#define LEAST_TYPE_AREA 50.0      /* mm, either way */

static const char *const form_keys[] = {
  "$schema", "format", "language", "id", "version", "name", "region", "kind", "title", "subtitle", "report_title",
  "basis", "money_unit", "profile", "page", "grid", "blocks", "sections", "equal", NULL,
};
static const char *const page_keys[] = {
  "orientation", "width", "height", "top", "left", "bottom", "right", "font_size", "title_size", NULL,
};
static const char *const section_keys[] = { "key", "title", "level", "prompt", "draft", "limit", "role", NULL };
static const char *const kind_words[] = { [JX_KIND_PROJECT] = "project", [JX_KIND_DEPARTMENT] = "department", NULL };
static const char *const orientation_words[] = { "portrait", "landscape", NULL };

/* A4, and the margins of GB/T 9704-2012: head 37, binding edge 28, type area 156 × 225 */
static const JxPage portrait = { FALSE, 210.0, 297.0, 37.0, 28.0, 35.0, 26.0, 10.5, 22.0 };
static const JxPage landscape = { TRUE, 297.0, 210.0, 28.0, 35.0, 26.0, 37.0, 10.5, 22.0 };

/**
 * jx_form_load_is_key:
 * @text: (nullable): a key or an id
 *
 * Says whether a text may name something: a–z, 0–9 and -, a letter first, 64 characters at most.
 *
 * Returns: `TRUE` if it may
 */
gboolean
jx_form_load_is_key (const char *text)
{
  gsize length = text == NULL ? 0 : strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length <= MAX_KEY_LENGTH && text[length] == '\0' && g_ascii_isalpha (text[0]);
}

static double
read_length (JxFormLoad *load,
             JsonObject *object,
             const char *key,
             gint64      low,
             gint64      high,
             double      fallback)
{
  if (!json_object_has_member (object, key))
    return fallback;

  return (double) jx_form_reader_get_fixed (load->reader, object, key, LENGTH_SCALE, low * 100, high * 100,
                                            (gint64) (fallback * 100)) / 100;
}

static void
read_page (JxFormLoad *load,
           JsonObject *object)
{
  JxPage *page = &load->form->page;
  gsize mark = jx_form_reader_enter (load->reader, "page");

  jx_form_reader_check_keys (load->reader, object, page_keys);
  *page = jx_form_reader_get_word (load->reader, object, "orientation", orientation_words, 0) == 0 ? portrait : landscape;
  page->width = read_length (load, object, "width", 100, 1200, page->width);
  page->height = read_length (load, object, "height", 100, 1200, page->height);
  page->top = read_length (load, object, "top", 0, 200, page->top);
  page->left = read_length (load, object, "left", 0, 200, page->left);
  page->bottom = read_length (load, object, "bottom", 0, 200, page->bottom);
  page->right = read_length (load, object, "right", 0, 200, page->right);
  page->font_size = read_length (load, object, "font_size", 5, 40, page->font_size);
  page->title_size = read_length (load, object, "title_size", 5, 72, page->title_size);

  if (page->width - page->left - page->right < LEAST_TYPE_AREA || page->height - page->top - page->bottom < LEAST_TYPE_AREA)
    {
      jx_form_reader_fault (load->reader, NULL, _("The margins leave less than 50 mm for the text."));
      *page = page->landscape ? landscape : portrait;
    }
  jx_form_reader_leave (load->reader, mark);
}

/* widths are in proportion: together they fill the type area */
static void
scale_grid (JxFormData *form)
{
  double sum = 0.0, width = form->page.width - form->page.left - form->page.right;

  for (guint i = 0; i < form->n_grid; i++)
    sum += form->grid[i];
  for (guint i = 0; i < form->n_grid; i++)
    form->grid[i] *= width / sum;
}

static void
read_grid (JxFormLoad *load,
           JsonObject *object)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "grid", JX_FORM_MAX_GRID);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  JxFormData *form = load->form;

  if (array != NULL && length == 0)
    jx_form_reader_fault (load->reader, "grid", _("A grid has at least one column."));

  form->n_grid = MAX (length, 1);
  form->grid = jx_arena_new0 (jx_form_reader_get_arena (load->reader), double, form->n_grid);
  form->grid[0] = 1.0;

  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "grid", i);
      gint64 width = 0;

      if (!jx_form_reader_node_fixed (json_array_get_element (array, i), LENGTH_SCALE, &width) || width <= 0 || width > 100000)
        {
          jx_form_reader_fault (load->reader, NULL, _("A width is a number above 0 and at most 1000, with decimals as a text."));
          width = 100;
        }
      form->grid[i] = (double) width / 100;
      jx_form_reader_leave (load->reader, mark);
    }

  scale_grid (form);
}

static void
read_language (JxFormLoad *load,
               JsonObject *object)
{
  const char *format = jx_form_reader_get_text (load->reader, object, "format", TRUE);

  if (format != NULL && !g_str_equal (format, "jixiao-form"))
    jx_form_reader_fault (load->reader, "format", _("This is not a form: “jixiao-form” is expected here."));

  if (jx_form_reader_get_integer (load->reader, object, "language", 0, G_MAXINT64, 0) != JX_FORM_LANGUAGE)
    jx_form_reader_fault (load->reader, "language", _("This program reads forms of the language %d."), JX_FORM_LANGUAGE);
}

static void
read_names (JxFormLoad *load,
            JsonObject *object)
{
  JxFormReader *reader = load->reader;
  JxFormData *form = load->form;

  form->id = jx_form_reader_get_text (reader, object, "id", TRUE);
  if (form->id == NULL)
    form->id = "";
  else if (!jx_form_load_is_key (form->id))
    jx_form_reader_fault (reader, "id", _("A key is made of a–z, 0–9 and -, and begins with a letter."));

  form->version = (guint) jx_form_reader_get_integer (reader, object, "version", 1, MAX_VERSION, 0);
  if (!json_object_has_member (object, "version"))
    jx_form_reader_fault (reader, "version", _("This key must be given."));

  form->title = jx_form_reader_get_text (reader, object, "title", TRUE);
  form->name = jx_form_reader_get_text (reader, object, "name", TRUE);
  form->region = jx_form_reader_get_text (reader, object, "region", TRUE);
  form->subtitle = jx_form_reader_get_text (reader, object, "subtitle", FALSE);
  form->report_title = jx_form_reader_get_text (reader, object, "report_title", FALSE);
  form->basis = jx_form_reader_get_text (reader, object, "basis", FALSE);
  form->kind = (JxKind) jx_form_reader_get_word (reader, object, "kind", kind_words, JX_KIND_PROJECT);
}

static void
read_money_unit (JxFormLoad *load,
                 JsonObject *object)
{
  const char *unit = jx_form_reader_get_text (load->reader, object, "money_unit", FALSE);

  load->form->money_unit = JX_MONEY_WAN;
  if (unit != NULL && !jx_money_unit_from_string (unit, &load->form->money_unit))
    jx_form_reader_fault (load->reader, "money_unit", _("Money is counted in 元, 千元, 万元 or 亿元, not in “%s”."), unit);
}

/* all that is neither block nor section: names, rules, page, grid */
static void
read_head (JxFormLoad *load,
           JsonObject *object)
{
  g_autoptr(JsonObject) nothing = json_object_new ();
  JsonObject *profile, *page;
  gsize mark;

  jx_form_reader_check_keys (load->reader, object, form_keys);
  read_language (load, object);
  read_names (load, object);
  read_money_unit (load, object);

  profile = jx_form_reader_get_object (load->reader, object, "profile");
  mark = jx_form_reader_enter (load->reader, "profile");
  jx_profile_read (load->reader, profile != NULL ? profile : nothing, &load->form->profile);
  jx_form_reader_leave (load->reader, mark);

  page = jx_form_reader_get_object (load->reader, object, "page");
  read_page (load, page != NULL ? page : nothing);
  read_grid (load, object);
}

static void
read_section (JxFormLoad *load,
              JsonObject *object,
              guint       position)
{
  JxFormReader *reader = load->reader;
  JxSection *sections = load->form->sections, *section = &sections[position];
  const char *role;

  jx_form_reader_check_keys (reader, object, section_keys);
  section->key = jx_form_reader_get_text (reader, object, "key", TRUE);
  if (section->key == NULL)
    section->key = "";
  else if (!jx_form_load_is_key (section->key))
    jx_form_reader_fault (reader, "key", _("A key is made of a–z, 0–9 and -, and begins with a letter."));
  if (g_str_equal (section->key, JX_SECTION_DATE))
    jx_form_reader_fault (reader, "key", _("The key “%s” is the date’s below the report."), JX_SECTION_DATE);
  for (guint i = 0; i < position; i++)
    if (g_str_equal (sections[i].key, section->key))
      jx_form_reader_fault (reader, "key", _("The key “%1$s” stands already in section %2$u."), section->key, i);

  section->title = jx_form_reader_get_text (reader, object, "title", TRUE);
  section->prompt = jx_form_reader_get_text (reader, object, "prompt", FALSE);
  section->draft = jx_form_reader_get_text (reader, object, "draft", FALSE);
  section->limit = (guint) jx_form_reader_get_integer (reader, object, "limit", 0, G_MAXINT32, 0);
  section->level = (guint) jx_form_reader_get_integer (reader, object, "level", 1, 4, 1);
  if (section->level > (position == 0 ? 1 : sections[position - 1].level + 1))
    jx_form_reader_fault (reader, "level", _("A section may be one level below the one before, not more."));

  role = jx_form_reader_get_text (reader, object, "role", FALSE);
  if (role != NULL && !jx_role_from_key (role, &section->role))
    jx_form_reader_fault (reader, "role", _("The form language has no role “%s”."), role);
}

static void
read_sections (JxFormLoad *load,
               JsonObject *object)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "sections", JX_FORM_MAX_COLUMNS);
  guint length = array == NULL ? 0 : json_array_get_length (array);

  load->form->sections = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxSection, length);
  load->form->n_sections = length;

  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "sections", i);
      JsonObject *item = jx_form_reader_item_object (load->reader, array, i);

      load->form->sections[i] = (JxSection) { .key = "", .title = "", .level = 1 };
      if (item != NULL)
        read_section (load, item, i);
      jx_form_reader_leave (load->reader, mark);
    }
}

/**
 * jx_form_load:
 * @reader: a reader that stands at the form's beginning
 * @object: the form's JSON
 * @data: (out caller-allocates): what it says, in the reader's arena
 *
 * Reads a form; faults are noted by @reader.
 */
void
jx_form_load (JxFormReader *reader,
              JsonObject   *object,
              JxFormData   *data)
{
  g_autoptr(GArray) pending = g_array_new (FALSE, FALSE, sizeof (JxFormPending));
  JxFormLoad load = { .reader = reader, .form = data, .pending = pending };

  read_head (&load, object);
  read_sections (&load, object);
  jx_form_load_blocks (&load, object);
  jx_form_load_computes (&load);
  jx_form_load_equalities (&load, object);

  if (jx_form_reader_get_faults (reader)->len == 0)
    jx_form_load_check (&load);
}
