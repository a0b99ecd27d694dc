/* jx-page-cache.c: pictures of the pages that were seen
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-cache.h"

/* A page is painted when it is first seen, and again only when what stands on it, or its size, changed. */
typedef struct
{
  GskRenderNode   *node;    /* NULL: not seen yet */
  guint            stamp;
  graphene_size_t  size;
} Picture;

struct _JxPageCache
{
  JxReport *report;       /* or NULL */
  GArray   *pictures;     /* Picture, by page */
};

static void
clear_picture (gpointer data)
{
  Picture *picture = data;

  g_clear_pointer (&picture->node, gsk_render_node_unref);
}

static GskRenderNode *
paint (JxPageCache           *self,
       guint                  page,
       const graphene_size_t *size)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, size->width, size->height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  double width, height;

  jx_report_get_page_size (self->report, page, &width, &height);
  cairo_scale (cr, size->width / width, size->height / height);
  jx_report_draw_page (self->report, page, cr);
  cairo_destroy (cr);

  return node;
}

JxPageCache *
jx_page_cache_new (void)
{
  JxPageCache *self = g_new0 (JxPageCache, 1);

  self->pictures = g_array_new (FALSE, TRUE, sizeof (Picture));
  g_array_set_clear_func (self->pictures, clear_picture);

  return self;
}

void
jx_page_cache_free (JxPageCache *self)
{
  g_array_unref (self->pictures);
  g_clear_object (&self->report);
  g_free (self);
}

void
jx_page_cache_set_report (JxPageCache *self,
                          JxReport    *report)
{
  g_set_object (&self->report, report);
  g_array_set_size (self->pictures, 0);
}

/* White paper with a thin shadow, and the page on it: true colours in dark mode too. */
void
jx_page_cache_draw (JxPageCache           *self,
                    guint                  page,
                    GtkSnapshot           *snapshot,
                    const graphene_rect_t *place)
{
  const GdkRGBA shadow = { 0, 0, 0, 0.2 }, paper = { 1, 1, 1, 1 };
  guint stamp = jx_report_get_page_stamp (self->report, page);
  GskRoundedRect outline;
  Picture *picture;

  g_array_set_size (self->pictures, MAX (self->pictures->len, page + 1));
  picture = &g_array_index (self->pictures, Picture, page);

  if (picture->node == NULL || picture->stamp != stamp || !graphene_size_equal (&picture->size, &place->size))
    {
      clear_picture (picture);
      *picture = (Picture) { paint (self, page, &place->size), stamp, place->size };
    }

  gsk_rounded_rect_init_from_rect (&outline, place, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 3);
  gtk_snapshot_append_color (snapshot, &paper, place);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place->origin);
  gtk_snapshot_append_node (snapshot, picture->node);
  gtk_snapshot_restore (snapshot);
}
