/* jx-welcome.c: what stands where there is nothing yet: three ways in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-welcome.h"

struct _JxWelcome
{
  AdwBin  parent_instance;
};

G_DEFINE_FINAL_TYPE (JxWelcome, jx_welcome, ADW_TYPE_BIN)

static void
jx_welcome_class_init (JxWelcomeClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/jixiao/Jixiao/ui/jx-welcome.ui");
}

static void
jx_welcome_init (JxWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
