/* jx-toast.c: what is said in passing
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-toast.h"

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
  GtkWidget *label = gtk_label_new (message);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  g_signal_connect (label, "map", G_CALLBACK (label_map_cb), NULL);

  return label;
}

/* @button may be NULL, with its action; @at_once: before one that stands. A sentence to which there is no button may have
 * several lines. */
AdwToast *
jx_toast_new (const char *message,
              const char *button,
              const char *action,
              gboolean    at_once)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  if (button == NULL && is_long (message))
    adw_toast_set_custom_title (toast, new_label (message));
  else
    adw_toast_set_title (toast, message);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  if (at_once)
    adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);

  return toast;
}
