/* jx-carry-plan.h: assessments of the list that are to be begun for another year: which of them, and one command
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-carry.h"
#include "jx-workspace.h"

G_BEGIN_DECLS

typedef struct _JxCarryPlan JxCarryPlan;

typedef enum
{
  JX_CARRY_MADE,        /* it will be, or was */
  JX_CARRY_PRESENT,     /* that year has one of the same agency, project and form */
  JX_CARRY_SAME_YEAR,   /* it is of that year itself */
  JX_CARRY_OUTDATED,    /* a later year of the same is among the chosen */
  JX_CARRY_TWICE,       /* of its year another one of the same is, which is taken */
  JX_CARRY_LATER,       /* it is of a later year than the new one */
} JxCarryFate;

typedef struct
{
  char        *id;        /* of the one that stands */
  char        *name;      /* as the list shows it */
  int          year;
  JxCarryFate  fate;
  int          ended;     /* the last year of its project where that lies before the new one, or 0 */
  char        *present;   /* the UUID of the one that is there, or NULL */
  char        *made;      /* the UUID of the new one, once there is a command; or NULL */
  GPtrArray   *moves;     /* JxCarryMove of the new one; or NULL */
} JxCarryItem;

JxCarryPlan       *jx_carry_plan_new          (JxWorkspace   *workspace,
                                               GPtrArray     *ids,
                                               int            year);
void               jx_carry_plan_free         (JxCarryPlan   *self);
guint              jx_carry_plan_get_n_items  (JxCarryPlan   *self);
const JxCarryItem *jx_carry_plan_get_item     (JxCarryPlan   *self,
                                               guint          position);
guint              jx_carry_plan_count        (JxCarryPlan   *self,
                                               JxCarryFate    fate);
GPtrArray         *jx_carry_plan_dup_ids      (JxCarryPlan   *self);
gboolean           jx_carry_plan_take         (JxCarryPlan   *self,
                                               JxAssessment  *assessment,
                                               JxCarryFlags   flags,
                                               GError       **error);
JxCommand         *jx_carry_plan_get_command  (JxCarryPlan   *self);
GPtrArray         *jx_carry_list_year         (JxWorkspace   *workspace,
                                               int            year);
GPtrArray         *jx_carry_list_newest       (JxWorkspace   *workspace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxCarryPlan, jx_carry_plan_free)

G_END_DECLS
