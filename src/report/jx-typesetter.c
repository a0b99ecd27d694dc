/* jx-typesetter.c: breaks texts into lines, and remembers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-typesetter.h"

#include <math.h>

#include "jx-justify.h"
#include "jx-lacking.h"
#include "jx-text-context.h"
#include "jx-text-runs.h"
#include "jx-title-lines.h"
#include "jx-turn.h"

#define SPARE        256    /* texts of before are forgotten when there are so many of them, and an eighth of all */
#define MAX_LAYOUTS  16384  /* kept ready to be drawn; of the others only the number of lines is known */

/* What a text looks like, ready for Pango. Texts point to it. */
typedef struct
{
  JxTextStyle           style;      /* first: what texts point to */
  PangoFontDescription *font;
  PangoFontDescription *latin;
  JxRunWidths          *widths;     /* of the signs of that face; NULL while not needed */
} Look;

typedef struct
{
  JxText       text;        /* first: what others see */
  PangoLayout *layout;      /* NULL while not needed */
  guint        generation;  /* of its last use */
  gboolean     lacks;       /* a character that no font here has */
} Entry;

struct _JxTypesetter
{
  PangoContext      *context;
  JxFonts           *fonts;
  GPtrArray         *looks;       /* Look */
  GHashTable        *entries;     /* Entry, its own key */
  guint              n_layouts, generation;
  guint              n_kept;      /* entries, after the last sweep */
};

static void
free_look (gpointer data)
{
  Look *look = data;

  pango_font_description_free (look->font);
  pango_font_description_free (look->latin);
  g_free (look->widths);
  g_free (look);
}

static guint
hash_entry (gconstpointer data)
{
  const JxText *text = data;

  return g_str_hash (text->string) ^ g_direct_hash (text->style) ^ ((guint) (text->width * 8) << 16) ^ text->align;
}

static gboolean
equal_entries (gconstpointer a,
               gconstpointer b)
{
  const JxText *text = a, *other = b;

  return text->style == other->style && text->width == other->width && text->align == other->align &&
         g_str_equal (text->string, other->string);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->layout);
  g_free ((char *) entry->text.string);
  g_free (entry);
}

static const JxRunWidths *
get_widths (JxTypesetter *self,
            Look         *look)
{
  if (look->widths == NULL)
    look->widths = jx_run_widths_new (self->context, look->latin, look->style.size);

  return look->widths;
}

static gboolean
is_title (const JxText *text)
{
  JxTextRole role = text->style->role;

  return role == JX_TEXT_TITLE || role == JX_TEXT_SUBTITLE || role == JX_TEXT_CAPTION;
}

static PangoLayout *
create_layout (JxTypesetter *self,
               const JxText *text)
{
  Look *look = (Look *) text->style;
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = jx_text_runs_create_attributes (text->string, look->latin, get_widths (self, look),
                                                              look->style.size, text->width);

  if (text->style->spacing != 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (pango_units_from_double (text->style->spacing)));
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_font_description (layout, look->font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, pango_units_from_double (text->width));
  pango_layout_set_indent (layout, pango_units_from_double (text->style->indent));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text->string, -1);
  pango_attr_list_unref (attributes);

  if (text->align == JX_ALIGN_CENTER && !(is_title (text) && jx_title_lines_break (layout, text->style->size)))
    jx_justify_balance (layout, text->style->size / 2);
  if (text->style->justify && text->align == JX_ALIGN_START)
    jx_justify_lines (layout);

  return layout;
}

static void
drop_layout (JxTypesetter *self,
             Entry        *entry)
{
  if (entry->layout == NULL)
    return;

  g_clear_object (&entry->layout);
  self->n_layouts--;
}

static void
drop_layouts (JxTypesetter *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    drop_layout (self, entry);
}

static PangoLayout *
get_layout (JxTypesetter *self,
            Entry        *entry)
{
  if (entry->layout == NULL)
    {
      if (self->n_layouts >= MAX_LAYOUTS)
        drop_layouts (self);
      entry->layout = create_layout (self, &entry->text);
      self->n_layouts++;
    }

  return entry->layout;
}

static void
break_lines (JxTypesetter *self,
             Entry        *entry)
{
  PangoLayout *layout;

  if (*entry->text.string == '\0')
    return;

  layout = get_layout (self, entry);
  entry->text.n_lines = pango_layout_get_line_count (layout);
  entry->lacks = pango_layout_get_unknown_glyphs_count (layout) > 0;
}

static const JxTextStyle *
find_look (JxTypesetter      *self,
           const JxTextStyle *style)
{
  Look *look;

  for (guint n = 0; n < self->looks->len; n++)
    {
      look = g_ptr_array_index (self->looks, n);
      if (look->style.role == style->role && look->style.size == style->size && look->style.pitch == style->pitch)
        return &look->style;
    }

  look = g_new0 (Look, 1);
  look->style = *style;
  look->font = jx_fonts_describe (self->fonts, style->face, style->size, style->bold);
  look->latin = jx_fonts_describe (self->fonts, JX_FACE_LATIN, style->size, style->bold);
  look->style.font = pango_font_description_hash (look->font) ^ pango_font_description_hash (look->latin) << 1;
  g_ptr_array_add (self->looks, look);

  return &look->style;
}

/**
 * jx_typesetter_new:
 *
 * Makes a typesetter with the fonts of the system.
 *
 * It stays in the thread it was made in, whose fonts it shares; each text is set in its turn.
 *
 * Returns: (transfer full): the typesetter
 */
JxTypesetter *
jx_typesetter_new (void)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  JxTypesetter *self = g_new0 (JxTypesetter, 1);

  self->context = jx_text_context_new ();
  self->fonts = jx_fonts_new (pango_context_get_font_map (self->context));
  self->looks = g_ptr_array_new_with_free_func (free_look);
  self->entries = g_hash_table_new_full (hash_entry, equal_entries, free_entry, NULL);

  return self;
}

/**
 * jx_typesetter_free:
 * @self: (transfer full): a typesetter
 *
 * Frees it with all texts it has set.
 */
void
jx_typesetter_free (JxTypesetter *self)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();

  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->looks);
  jx_fonts_free (self->fonts);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * jx_typesetter_set_fonts:
 * @self: a typesetter
 * @forms: they know which fonts the user wants
 *
 * Takes those fonts. If they are others than before, all texts and styles are forgotten.
 *
 * Returns: whether they are others
 */
gboolean
jx_typesetter_set_fonts (JxTypesetter *self,
                         JxForms      *forms)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  gboolean changed = FALSE;

  g_return_val_if_fail (self != NULL && JX_IS_FORMS (forms), FALSE);

  for (JxFace face = 0; face < JX_FACE_LAST; face++)
    changed |= jx_fonts_choose (self->fonts, face, jx_forms_get_font (forms, jx_fonts_get_name (face)));
  if (changed)
    {
      drop_layouts (self);
      g_hash_table_remove_all (self->entries);
      g_ptr_array_set_size (self->looks, 0);
    }

  return changed;
}

/**
 * jx_typesetter_get_style:
 * @self: a typesetter
 * @role: what the text is
 * @page: settings of its page
 *
 * Gets the look of a kind of text, with its fonts.
 *
 * Returns: (transfer none): the style, as long as the typesetter lives
 */
const JxTextStyle *
jx_typesetter_get_style (JxTypesetter *self,
                         JxTextRole    role,
                         const JxPage *page)
{
  JxTextStyle style;

  g_return_val_if_fail (self != NULL && page != NULL, NULL);

  jx_text_style_init (&style, role, page);

  return find_look (self, &style);
}

/**
 * jx_typesetter_get_fitting_style:
 * @self: a typesetter
 * @style: one of its styles
 * @string: a text
 * @width: in points
 *
 * Makes a style smaller where a number would be torn apart in a narrow column, as jx_text_style_fit() does.
 *
 * Returns: (transfer none): @style, or a smaller one
 */
const JxTextStyle *
jx_typesetter_get_fitting_style (JxTypesetter      *self,
                                 const JxTextStyle *style,
                                 const char        *string,
                                 double             width)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  const JxRunWidths *widths = get_widths (self, (Look *) style);
  JxTextStyle smaller;

  return jx_text_style_fit (style, string, widths, width, &smaller) ? find_look (self, &smaller) : style;
}

/**
 * jx_typesetter_set:
 * @self: a typesetter
 * @style: one of its styles
 * @string: the text; line breaks are kept
 * @width: in points
 * @align: where the lines stand in the width
 *
 * Breaks a text into lines, or remembers how it was broken.
 *
 * Returns: (transfer none): the text, until a sweep that finds it unused
 */
const JxText *
jx_typesetter_set (JxTypesetter      *self,
                   const JxTextStyle *style,
                   const char        *string,
                   double             width,
                   JxAlign            align)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  JxText key = { style, string, MAX (width, style->size), align };
  Entry *entry;

  g_return_val_if_fail (self != NULL && style != NULL && string != NULL, NULL);

  if (!(entry = g_hash_table_lookup (self->entries, &key)))
    {
      entry = g_new0 (Entry, 1);
      entry->text = key;
      entry->text.string = g_strdup (string);
      break_lines (self, entry);
      g_hash_table_add (self->entries, entry);
    }
  entry->generation = self->generation;

  return &entry->text;
}

static double
get_line_offset (const JxText    *text,
                 PangoLayoutLine *line)
{
  PangoRectangle logical;

  if (text->align == JX_ALIGN_START)
    return pango_layout_line_is_paragraph_start (line) ? text->style->indent : 0;

  pango_layout_line_get_extents (line, NULL, &logical);
  return (text->width - pango_units_to_double (logical.width)) * (text->align == JX_ALIGN_CENTER ? 0.5 : 1);
}

/**
 * jx_typesetter_draw:
 * @self: a typesetter
 * @text: one of its texts
 * @cr: where to draw, in points
 * @x: left end of the text's width
 * @y: top of the first line drawn
 * @first_line: first line drawn
 * @n_lines: how many lines are drawn
 *
 * Draws some lines of a text, each at its absolute pitch.
 */
void
jx_typesetter_draw (JxTypesetter *self,
                    const JxText *text,
                    cairo_t      *cr,
                    double        x,
                    double        y,
                    guint         first_line,
                    guint         n_lines)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  PangoLayout *layout = get_layout (self, (Entry *) text);
  GSList *lines = g_slist_nth (pango_layout_get_lines_readonly (layout), first_line);
  double baseline = y + jx_text_style_get_baseline (text->style);

  for (guint n = 0; n < n_lines && lines != NULL; n++, lines = lines->next)
    {
      cairo_move_to (cr, x + get_line_offset (text, lines->data), baseline + n * text->style->pitch);
      pango_cairo_show_layout_line (cr, lines->data);
    }
}

/**
 * jx_typesetter_get_span:
 * @self: a typesetter
 * @text: one of its texts
 * @line: from 0 on
 * @start: of a part of the text, in bytes
 * @end: of that part, in bytes
 * @x: (out): from the left end of the text's width, in points
 * @width: (out): in points
 *
 * Finds where a part of a text stands in one of the lines.
 *
 * Returns: `FALSE` if nothing of it stands there
 */
gboolean
jx_typesetter_get_span (JxTypesetter *self,
                        const JxText *text,
                        guint         line,
                        guint         start,
                        guint         end,
                        double       *x,
                        double       *width)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  PangoLayoutLine *found;
  guint first, last;
  int left, right;

  g_return_val_if_fail (self != NULL && text != NULL && x != NULL && width != NULL, FALSE);

  if (!(found = pango_layout_get_line_readonly (get_layout (self, (Entry *) text), (int) line)))
    return FALSE;

  first = (guint) pango_layout_line_get_start_index (found);
  last = first + (guint) pango_layout_line_get_length (found);
  if (MAX (start, first) >= MIN (end, last))
    return FALSE;

  pango_layout_line_index_to_x (found, (int) MAX (start, first), FALSE, &left);
  pango_layout_line_index_to_x (found, (int) MIN (end, last), FALSE, &right);
  *x = get_line_offset (text, found) + pango_units_to_double (MIN (left, right));
  *width = pango_units_to_double (ABS (right - left));

  return TRUE;
}

/**
 * jx_typesetter_begin:
 * @self: a typesetter
 *
 * Begins to tell which texts are needed: those that are set or named from now on.
 *
 * Returns: `FALSE` if so few were set since the last sweep that another is not worth it
 */
gboolean
jx_typesetter_begin (JxTypesetter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_hash_table_size (self->entries) <= self->n_kept + self->n_kept / 8 + SPARE)
    return FALSE;

  self->generation++;

  return TRUE;
}

static gboolean
is_unused (gpointer key,
           gpointer value,
           gpointer data)
{
  JxTypesetter *self = data;
  Entry *entry = key;
  gboolean unused = entry->generation != self->generation;

  if (unused)
    drop_layout (self, entry);

  return unused;
}

/**
 * jx_typesetter_keep:
 * @self: a typesetter
 * @text: one of its texts
 *
 * Says that a text is needed, and stays.
 */
void
jx_typesetter_keep (JxTypesetter *self,
                    const JxText *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  ((Entry *) text)->generation = self->generation;
}

/**
 * jx_typesetter_sweep:
 * @self: a typesetter
 *
 * Forgets the texts that were neither set nor kept since jx_typesetter_begin().
 */
void
jx_typesetter_sweep (JxTypesetter *self)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();

  g_return_if_fail (self != NULL);

  g_hash_table_foreach_remove (self->entries, is_unused, self);
  self->n_kept = g_hash_table_size (self->entries);
}

/**
 * jx_typesetter_get_substitutions:
 * @self: a typesetter
 *
 * Lists the faces that were asked for and are not here.
 *
 * Returns: (transfer full) (element-type JxSubstitution): wanted and taken
 */
GPtrArray *
jx_typesetter_get_substitutions (JxTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return jx_fonts_get_substitutions (self->fonts);
}

/**
 * jx_typesetter_dup_missing:
 * @self: a typesetter
 * @text: one of its texts
 *
 * Lists the characters of a text that no font here has.
 *
 * Returns: (transfer full) (nullable): each once, in the order of their numbers; `NULL` if all is well
 */
char *
jx_typesetter_dup_missing (JxTypesetter *self,
                           const JxText *text)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  return ((const Entry *) text)->lacks ? jx_lacking_dup_characters (get_layout (self, (Entry *) text)) : NULL;
}

/**
 * jx_typesetter_dup_lines:
 * @self: a typesetter
 * @text: one of its texts
 *
 * Writes a text with a line break where each of its lines ends.
 *
 * Returns: (transfer full): the lines
 */
char *
jx_typesetter_dup_lines (JxTypesetter *self,
                         const JxText *text)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  GString *lines = g_string_new (NULL);
  GSList *line;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  for (line = pango_layout_get_lines_readonly (get_layout (self, (Entry *) text)); line != NULL; line = line->next)
    {
      g_string_append_len (lines, text->string + pango_layout_line_get_start_index (line->data),
                           pango_layout_line_get_length (line->data));
      if (line->next != NULL)
        g_string_append_c (lines, '\n');
    }

  return g_string_free (lines, FALSE);
}
