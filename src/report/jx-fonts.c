/* jx-fonts.c: the faces of an official page, and what stands in for them here
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-fonts.h"

#include <gio/gio.h>

typedef struct
{
  const char         *name;             /* as settings and options have it */
  const char         *wanted;           /* the name that offices use, and Word knows */
  const char * const *names;            /* of the face itself; NULL-ended */
  const char * const *stand_ins;        /* best first; NULL-ended, not empty */
  const char         *fallback;         /* for characters that the family lacks */
  gboolean            stand_in_bold;
} FaceDef;

#define CHINESE_SAMPLE 0x7EE9   /* 绩 */
#define LATIN_SAMPLE   'x'

#define LIST(...) ((const char * const[]) { __VA_ARGS__, NULL })

static const FaceDef face_defs[JX_FACE_LAST] = {
  [JX_FACE_FANGSONG] = {
    "fangsong",
    "仿宋_GB2312", LIST ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong"),
    LIST ("Zhuque Fangsong (technical preview)", "FandolFang R", "Noto Serif CJK SC"),
    "Noto Serif CJK SC,Noto Sans CJK SC", FALSE,
  },
  [JX_FACE_TITLE] = {
    "title",
    "方正小标宋简体", LIST ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体"), LIST ("Noto Serif CJK SC"),
    "Noto Sans CJK SC", TRUE,
  },
  [JX_FACE_HEITI] = {
    "heiti",
    "黑体", LIST ("SimHei", "黑体"), LIST ("STHeiti", "Noto Sans CJK SC"), "Noto Serif CJK SC", FALSE,
  },
  [JX_FACE_KAITI] = {
    "kaiti",
    "楷体_GB2312", LIST ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti"), LIST ("LXGW WenKai", "AR PL UKai CN"),
    "Noto Serif CJK SC,Noto Sans CJK SC", FALSE,
  },
  [JX_FACE_SONGTI] = {
    "songti",
    "宋体", LIST ("SimSun", "宋体"), LIST ("STSong", "Noto Serif CJK SC"), "Noto Sans CJK SC", FALSE,
  },
  [JX_FACE_LATIN] = {
    "latin",
    "Times New Roman", LIST ("Times New Roman"), LIST ("Liberation Serif"), "Noto Serif CJK SC", FALSE,
  },
};

struct _JxFonts
{
  const char *chosen[JX_FACE_LAST];       /* by the user, or NULL; they live for ever */
  const char *families[JX_FACE_LAST];     /* what is here; NULL before it is looked for */
  gboolean    stands_in[JX_FACE_LAST];
  GHashTable *known;                      /* name in lower case → PangoFontFamily of the system */
};

static GHashTable *
list_families (PangoFontMap *map)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (map)); n++)
    {
      PangoFontFamily *family = g_list_model_get_item (G_LIST_MODEL (map), n);

      g_hash_table_replace (known, g_ascii_strdown (pango_font_family_get_name (family), -1), family);
    }

  return known;
}

static PangoFontFamily *
find_family (JxFonts    *self,
             const char *family)
{
  g_autofree char *name = g_ascii_strdown (family, -1);

  return g_hash_table_lookup (self->known, name);
}

static const char *
find_known (JxFonts            *self,
            const char * const *families)
{
  for (guint n = 0; families[n] != NULL; n++)
    if (find_family (self, families[n]) != NULL)
      return families[n];

  return NULL;
}

static gboolean
is_among (const char         *family,
          const char * const *families)
{
  for (guint n = 0; families[n] != NULL; n++)
    if (g_ascii_strcasecmp (family, families[n]) == 0)
      return TRUE;

  return FALSE;
}

static void
find (JxFonts *self,
      JxFace   face)
{
  const FaceDef *def = &face_defs[face];

  self->stands_in[face] = FALSE;
  if (self->chosen[face] != NULL && find_family (self, self->chosen[face]) != NULL)
    {
      self->families[face] = self->chosen[face];
      self->stands_in[face] = !is_among (self->chosen[face], def->names);
      return;
    }
  if ((self->families[face] = find_known (self, def->names)))
    return;

  self->stands_in[face] = TRUE;
  if (!(self->families[face] = find_known (self, def->stand_ins)))
    self->families[face] = def->stand_ins[0];   /* none at all: the system decides */
}

/**
 * jx_fonts_new:
 * @map: the fonts of the system
 *
 * Looks which families there are.
 *
 * Returns: (transfer full): the faces, none chosen yet
 */
JxFonts *
jx_fonts_new (PangoFontMap *map)
{
  JxFonts *self;

  g_return_val_if_fail (PANGO_IS_FONT_MAP (map), NULL);

  self = g_new0 (JxFonts, 1);
  self->known = list_families (map);

  return self;
}

/**
 * jx_fonts_free:
 * @self: (transfer full): the faces
 *
 * Frees them.
 */
void
jx_fonts_free (JxFonts *self)
{
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * jx_fonts_get_office_name:
 * @face: a face
 *
 * Gets the name under which offices have the face, for files that others open.
 *
 * Returns: the name
 */
const char *
jx_fonts_get_office_name (JxFace face)
{
  g_return_val_if_fail (face < JX_FACE_LAST, NULL);

  return face_defs[face].wanted;
}

/**
 * jx_fonts_get_name:
 * @face: a face
 *
 * Gets the word for a face in settings and on command lines.
 *
 * Returns: the word
 */
const char *
jx_fonts_get_name (JxFace face)
{
  g_return_val_if_fail (face < JX_FACE_LAST, NULL);

  return face_defs[face].name;
}

/**
 * jx_fonts_find:
 * @name: a word
 * @face: (out): the face that it means
 *
 * Finds a face by its word.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_fonts_find (const char *name,
               JxFace     *face)
{
  g_return_val_if_fail (name != NULL && face != NULL, FALSE);

  for (*face = 0; *face < JX_FACE_LAST; ++*face)
    if (g_str_equal (face_defs[*face].name, name))
      return TRUE;

  return FALSE;
}

/**
 * jx_fonts_have:
 * @self: the faces
 * @family: name of a family
 *
 * Asks whether a family is installed.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fonts_have (JxFonts    *self,
               const char *family)
{
  g_return_val_if_fail (self != NULL && family != NULL, FALSE);

  return find_family (self, family) != NULL;
}

/**
 * jx_fonts_choose:
 * @self: the faces
 * @face: which one
 * @family: (nullable): the family that the user wants for it; `NULL` for the best that is here
 *
 * Takes a family for a face. What is not installed is as if it were not chosen.
 *
 * Returns: `TRUE` if that is another one than before
 */
gboolean
jx_fonts_choose (JxFonts    *self,
                 JxFace      face,
                 const char *family)
{
  g_return_val_if_fail (self != NULL && face < JX_FACE_LAST, FALSE);

  if (g_strcmp0 (self->chosen[face], family) == 0)
    return FALSE;

  self->chosen[face] = g_intern_string (family);
  self->families[face] = NULL;

  return TRUE;
}

/**
 * jx_fonts_get_family:
 * @self: the faces
 * @face: which one
 *
 * Gets the family that is taken for a face here.
 *
 * Returns: its name, which lives for ever
 */
const char *
jx_fonts_get_family (JxFonts *self,
                     JxFace   face)
{
  g_return_val_if_fail (self != NULL && face < JX_FACE_LAST, NULL);

  if (self->families[face] == NULL)
    find (self, face);

  return self->families[face];
}

static PangoFont *
load_plain (PangoFontFamily *family,
            PangoContext    *context)
{
  g_autoptr(PangoFontDescription) description = pango_font_description_new ();

  pango_font_description_set_family (description, pango_font_family_get_name (family));

  return pango_context_load_font (context, description);
}

static int
compare_families (gconstpointer a,
                  gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

/**
 * jx_fonts_list_families:
 * @self: the faces
 * @context: of the same system
 * @chinese: (out) (transfer full) (element-type utf8): names in their order
 * @latin: (out) (transfer full) (element-type utf8): names in their order
 *
 * Lists the families that could serve as a Chinese face, and those for `JX_FACE_LATIN`: they have its letters. Each font is
 * loaded to see that, which takes its time where there are many.
 */
void
jx_fonts_list_families (JxFonts       *self,
                        PangoContext  *context,
                        GPtrArray    **chinese,
                        GPtrArray    **latin)
{
  GHashTableIter iter;
  gpointer family;

  g_return_if_fail (self != NULL && PANGO_IS_CONTEXT (context) && chinese != NULL && latin != NULL);

  *chinese = g_ptr_array_new_with_free_func (g_free);
  *latin = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &family))
    {
      g_autoptr(PangoFont) font = load_plain (family, context);

      if (font != NULL && pango_font_has_char (font, CHINESE_SAMPLE))
        g_ptr_array_add (*chinese, g_strdup (pango_font_family_get_name (family)));
      if (font != NULL && pango_font_has_char (font, LATIN_SAMPLE))
        g_ptr_array_add (*latin, g_strdup (pango_font_family_get_name (family)));
    }

  g_ptr_array_sort (*chinese, compare_families);
  g_ptr_array_sort (*latin, compare_families);
}

/* A letter that has no bold of its own is not smeared into one; what the system takes where none is known may have one. */
static gboolean
has_bold (JxFonts    *self,
          const char *name)
{
  PangoFontFamily *family = find_family (self, name);
  gboolean found = family == NULL;

  for (guint n = 0; !found && n < g_list_model_get_n_items (G_LIST_MODEL (family)); n++)
    {
      g_autoptr(PangoFontFace) face = g_list_model_get_item (G_LIST_MODEL (family), n);
      g_autoptr(PangoFontDescription) description = pango_font_face_describe (face);

      found = pango_font_description_get_weight (description) >= PANGO_WEIGHT_BOLD;
    }

  return found;
}

/**
 * jx_fonts_describe:
 * @self: the faces
 * @face: which one
 * @size: in points
 * @bold: whether heavier than the face itself
 *
 * Describes the best font at hand for the face.
 *
 * Returns: (transfer full): the description
 */
PangoFontDescription *
jx_fonts_describe (JxFonts  *self,
                   JxFace    face,
                   double    size,
                   gboolean  bold)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *families = NULL;

  g_return_val_if_fail (self != NULL && face < JX_FACE_LAST, description);

  families = g_strjoin (",", jx_fonts_get_family (self, face), face_defs[face].fallback, NULL);
  pango_font_description_set_family (description, families);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  if (bold || (self->stands_in[face] && face_defs[face].stand_in_bold && has_bold (self, self->families[face])))
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);

  return description;
}

/**
 * jx_fonts_get_substitutions:
 * @self: the faces
 *
 * Lists the faces that were asked for and are not here.
 *
 * Returns: (transfer full) (element-type JxSubstitution): wanted and taken, texts that live for ever
 */
GPtrArray *
jx_fonts_get_substitutions (JxFonts *self)
{
  GPtrArray *substitutions = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, substitutions);

  for (guint face = 0; face < JX_FACE_LAST; face++)
    {
      JxSubstitution substitution = { face_defs[face].wanted, self->families[face] };

      if (self->families[face] != NULL && self->stands_in[face])
        g_ptr_array_add (substitutions, g_memdup2 (&substitution, sizeof substitution));
    }

  return substitutions;
}
