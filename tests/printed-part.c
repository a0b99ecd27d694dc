/* printed-part.c: a part of a report that was parted, as it was printed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "printed-part.h"

/* All that stands from a section's heading to the next one, word for word; headings that the program prints alike are left out. */
char *
printed_part_dup (const JxParting *parting,
                  guint            section)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < jx_parting_get_n_parts (parting); i++)
    {
      const JxPart *part = jx_parting_get_part (parting, i);

      if (part->section != section)
        continue;
      if (part->heading != NULL && !part->same)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", part->heading);
      if (part->text->len > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", part->text->str);
    }

  return g_string_free (text, FALSE);
}
