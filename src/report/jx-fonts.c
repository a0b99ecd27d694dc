/* jx-fonts.c: the faces of an official page, and what stands in for them here
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-fonts.h"

#include <gio/gio.h>

typedef struct
{
  const char         *wanted;           /* the name that offices use, and Word knows */
  const char * const *names;            /* of the face itself; NULL-ended */
  const char * const *stand_ins;        /* best first; NULL-ended, not empty */
  const char         *fallback;         /* for characters that the family lacks */
  gboolean            stand_in_bold;
} FaceDef;

#define LIST(...) ((const char * const[]) { __VA_ARGS__, NULL })

static const FaceDef face_defs[JX_FACE_LAST] = {
  [JX_FACE_FANGSONG] = {
    "仿宋_GB2312", LIST ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong"),
    LIST ("Zhuque Fangsong (technical preview)", "FandolFang R", "Noto Serif CJK SC"),
    "Noto Serif CJK SC,Noto Sans CJK SC", FALSE,
  },
  [JX_FACE_TITLE] = {
    "方正小标宋简体", LIST ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体"), LIST ("Noto Serif CJK SC"),
    "Noto Sans CJK SC", TRUE,
  },
  [JX_FACE_HEITI] = {
    "黑体", LIST ("SimHei", "黑体"), LIST ("STHeiti", "Noto Sans CJK SC"), "Noto Serif CJK SC", FALSE,
  },
  [JX_FACE_KAITI] = {
    "楷体_GB2312", LIST ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti"), LIST ("LXGW WenKai", "AR PL UKai CN"),
    "Noto Serif CJK SC,Noto Sans CJK SC", FALSE,
  },
  [JX_FACE_SONGTI] = {
    "宋体", LIST ("SimSun", "宋体"), LIST ("STSong", "Noto Serif CJK SC"), "Noto Sans CJK SC", FALSE,
  },
  [JX_FACE_LATIN] = {
    "Times New Roman", LIST ("Times New Roman"), LIST ("Liberation Serif"), "Noto Serif CJK SC", FALSE,
  },
};

struct _JxFonts
{
  const char *families[JX_FACE_LAST];     /* what is here; NULL before it is looked for */
  gboolean    stands_in[JX_FACE_LAST];
  GHashTable *known;                      /* families of the system, their names in lower case */
};

static GHashTable *
list_families (PangoFontMap *map)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (map)); n++)
    {
      g_autoptr(PangoFontFamily) family = g_list_model_get_item (G_LIST_MODEL (map), n);

      g_hash_table_add (known, g_ascii_strdown (pango_font_family_get_name (family), -1));
    }

  return known;
}

static gboolean
is_known (JxFonts    *self,
          const char *family)
{
  g_autofree char *name = g_ascii_strdown (family, -1);

  return g_hash_table_contains (self->known, name);
}

static const char *
find_known (JxFonts            *self,
            const char * const *families)
{
  for (guint n = 0; families[n] != NULL; n++)
    if (is_known (self, families[n]))
      return families[n];

  return NULL;
}

static void
choose (JxFonts *self,
        JxFace   face)
{
  const FaceDef *def = &face_defs[face];

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

  if (self->families[face] == NULL)
    choose (self, face);

  families = g_strjoin (",", self->families[face], face_defs[face].fallback, NULL);
  pango_font_description_set_family (description, families);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  if (bold || (self->stands_in[face] && face_defs[face].stand_in_bold))
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
