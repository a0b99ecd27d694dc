/* elsewhere.c: another program that copies, and pasting what it copied
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "elsewhere.h"

/* The program that copies: a connection of its own, so that what it copies comes through the X server. */
GdkDisplay *
elsewhere_get_display (void)
{
  g_autoptr(GSList) displays = gdk_display_manager_list_displays (gdk_display_manager_get ());

  for (GSList *at = displays; at != NULL; at = at->next)
    if (at->data != gdk_display_get_default ())
      return at->data;

  return gdk_display_open (NULL);
}

typedef struct
{
  GdkClipboard *clipboard;
  gboolean      html;
  gboolean      changed;    /* since it was copied: what was on offer before may look the same */
} Offer;

static void
changed_cb (Offer *offer)
{
  offer->changed = TRUE;
}

static gboolean
is_offered (gpointer data)
{
  const Offer *offer = data;
  GdkContentFormats *formats = gdk_clipboard_get_formats (offer->clipboard);

  return offer->changed && !gdk_clipboard_is_local (offer->clipboard) && gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
         && gdk_content_formats_contain_mime_type (formats, "text/html") == offer->html;
}

void
elsewhere_copy (const char *html,
                const char *text)
{
  GdkDisplay *display = elsewhere_get_display ();
  Offer offer = { gdk_display_get_clipboard (gdk_display_get_default ()), html != NULL, FALSE };
  g_autoptr(GdkContentProvider) provider = NULL;
  GdkContentProvider *providers[2];
  gulong watch;
  guint n = 0;

  if (html != NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));

      providers[n++] = gdk_content_provider_new_for_bytes ("text/html", bytes);
    }
  providers[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (providers, n);
  robot_settle ();
  watch = g_signal_connect_swapped (offer.clipboard, "changed", G_CALLBACK (changed_cb), &offer);
  gdk_clipboard_set_content (gdk_display_get_clipboard (display), provider);
  gdk_display_sync (display);
  robot_wait (is_offered, &offer);
  g_signal_handler_disconnect (offer.clipboard, watch);
}

/* The text takes its time through the X server: until something is asked, or changed. */
typedef struct
{
  Stage *stage;
  char  *before;
} Waiting;

static gboolean
has_arrived (gpointer data)
{
  Waiting *waiting = data;
  g_autofree char *now = stage_dup_content (waiting->stage);

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (waiting->stage->window)) != NULL
         || !g_str_equal (now, waiting->before);
}

void
elsewhere_paste (Stage      *stage,
                 const char *html,
                 const char *text,
                 const char *keys)
{
  Waiting waiting = { stage, stage_dup_content (stage) };

  elsewhere_copy (html, text);
  robot_keys (stage->robot, keys);
  robot_wait (has_arrived, &waiting);
  g_free (waiting.before);
}
