/* jx-check-line.c: a finding, and whose it is
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-line.h"

#include <string.h>

struct _JxCheckLine
{
  GObject    parent_instance;

  JxFinding *finding;
  char      *id;
  char      *name;
};

G_DEFINE_FINAL_TYPE (JxCheckLine, jx_check_line, G_TYPE_OBJECT)

static void
jx_check_line_dispose (GObject *object)
{
  g_clear_object (&JX_CHECK_LINE (object)->finding);

  G_OBJECT_CLASS (jx_check_line_parent_class)->dispose (object);
}

static void
jx_check_line_finalize (GObject *object)
{
  JxCheckLine *self = JX_CHECK_LINE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (jx_check_line_parent_class)->finalize (object);
}

static void
jx_check_line_class_init (JxCheckLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_check_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_check_line_finalize;
}

static void
jx_check_line_init (JxCheckLine *self)
{
}

JxCheckLine *
jx_check_line_new (JxFinding  *finding,
                   const char *id,
                   const char *name)
{
  JxCheckLine *self = g_object_new (JX_TYPE_CHECK_LINE, NULL);

  self->finding = g_object_ref (finding);
  self->id = g_strdup (id);
  self->name = g_strdup (name);

  return self;
}

JxFinding *
jx_check_line_get_finding (JxCheckLine *self)
{
  return self->finding;
}

const char *
jx_check_line_get_id (JxCheckLine *self)
{
  return self->id;
}

const char *
jx_check_line_get_name (JxCheckLine *self)
{
  return self->name;
}

/* Within a severity: by project, then rule. */
int
jx_check_line_compare (JxCheckLine *self,
                       JxCheckLine *other)
{
  int order = strcmp (self->name, other->name);

  if (order == 0)
    order = strcmp (self->id, other->id);

  return order != 0 ? order : strcmp (jx_finding_get_rule (self->finding), jx_finding_get_rule (other->finding));
}
