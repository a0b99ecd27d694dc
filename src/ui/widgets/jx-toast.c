/* jx-toast.c: what is said in passing
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-toast.h"

/* @button may be NULL, with its action; @at_once: before one that stands */
AdwToast *
jx_toast_new (const char *message,
              const char *button,
              const char *action,
              gboolean    at_once)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
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
