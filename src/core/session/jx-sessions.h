/* jx-sessions.h: the assessments that somebody has open
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-registry.h"
#include "jx-session.h"

G_BEGIN_DECLS

typedef struct _JxSessions JxSessions;

JxSessions *jx_sessions_new    (void);
void        jx_sessions_free   (JxSessions *self);
void        jx_sessions_add    (JxSessions *self,
                                JxSession  *session);
JxSession  *jx_sessions_find   (JxSessions *self,
                                const char *id);
void        jx_sessions_forget (JxSessions *self,
                                const char *id);
guint       jx_sessions_get_n  (JxSessions *self);
JxSession  *jx_sessions_get    (JxSessions *self,
                                guint       position);
void        jx_sessions_follow_facts (JxSessions *self,
                                      JxRegistry *registry,
                                      const char *id);
void        jx_sessions_follow_field (JxSessions *self,
                                      const char *id,
                                      const char *field,
                                      const char *text);
void        jx_sessions_take_passage (JxSessions     *self,
                                      const JxRecord *passage);
void        jx_sessions_drop_passage (JxSessions *self,
                                      const char *id);

G_END_DECLS
