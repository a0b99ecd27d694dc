/* shipped-forms.h: the forms that the program brings, for tests
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-forms.h"

JxForms *load_shipped_forms (void);
