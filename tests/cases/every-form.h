/* every-form.h: a report of thirty pages with a table of every form in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"
#include "jx-forms.h"

G_BEGIN_DECLS

JxDocument *every_form_new (JxForms *forms);

G_END_DECLS
