/* jx-toast.c: what is said in passing
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-toast.h"

#include "jx-text.h"
#include "jx-toast-room.h"
#include "jx-wrapped-label.h"

#define MESSAGE    "jx-toast-message"
#define SENTENCE   "jx-toast-sentence"   /* of an overlay: the toast without a button that it has */
#define MOST_LINES 3
#define ROOM       36   /* of a line in a narrow window, in letters; a hanzi is as wide as two */

static gboolean
is_long (const char *message)
{
  guint width = 0;

  for (const char *p = message; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  return width > ROOM;
}

/* The toolkit says its own titles only. */
static void
label_map_cb (GtkWidget *label)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (label), gtk_label_get_text (GTK_LABEL (label)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The toolkit's own title would end in dots where the window is narrow. */
static GtkWidget *
new_label (const char *message)
{
  GtkWidget *label = jx_wrapped_label_new (message, "heading");

  jx_wrapped_label_set_most_lines (label, MOST_LINES);
  g_signal_connect (label, "map", G_CALLBACK (label_map_cb), NULL);

  return label;
}

static void
set_message (AdwToast   *toast,
             const char *message)
{
  if (adw_toast_get_button_label (toast) == NULL && is_long (message))
    adw_toast_set_custom_title (toast, new_label (message));
  else
    adw_toast_set_title (toast, message);
  g_object_set_data_full (G_OBJECT (toast), MESSAGE, g_strdup (message), g_free);
}

static const char *
get_message (AdwToast *toast)
{
  return g_object_get_data (G_OBJECT (toast), MESSAGE);
}

/* @button may be NULL, with its action; @at_once: before one that stands. A sentence to which there is no button may have
 * several lines, and never waits. */
AdwToast *
jx_toast_new (const char *message,
              const char *button,
              const char *action,
              gboolean    at_once)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *line = jx_text_flatten (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  set_message (toast, line);
  if (at_once || button == NULL)
    adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);

  return toast;
}

static void
dismissed_cb (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  if (g_object_get_data (G_OBJECT (overlay), SENTENCE) == toast)
    g_object_set_data (G_OBJECT (overlay), SENTENCE, NULL);
}

/* Takes the toast. A sentence takes the place of the one before it, for which nobody waits any more; what has a button is kept, and
 * comes again after a sentence that was in a hurry. */
void
jx_toast_show (AdwToastOverlay *overlay,
               AdwToast        *toast)
{
  AdwToast *before = g_object_get_data (G_OBJECT (overlay), SENTENCE);

  jx_toast_room_keep (overlay);

  if (adw_toast_get_button_label (toast) != NULL)
    {
      adw_toast_overlay_add_toast (overlay, toast);
    }
  else if (before != NULL)
    {
      set_message (before, get_message (toast));
      gtk_accessible_announce (GTK_ACCESSIBLE (overlay), get_message (toast), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      adw_toast_overlay_add_toast (overlay, g_object_ref (before));   /* to be seen as long as a new one */
      g_object_unref (toast);
    }
  else
    {
      g_object_set_data (G_OBJECT (overlay), SENTENCE, toast);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, G_CONNECT_SWAPPED);
      adw_toast_overlay_add_toast (overlay, toast);
    }
}
