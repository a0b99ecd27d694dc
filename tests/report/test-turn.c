/* test-turn.c: one thread at a time sets text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-turn.h"

#include <pango/pangocairo.h>

#include "jx-pdf.h"
#include "jx-typesetter.h"
#include "sample-document.h"

static const JxPage page = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };

typedef struct
{
  JxForms           *forms;
  JxTypesetter      *typesetter;
  const JxTextStyle *style;
  const JxText      *text;
  cairo_t           *cr;
  JxReport          *report;
  GOutputStream     *stream;
  JxPdf             *pdf;
  GCancellable      *cancellable;   /* borrowed */

  void (*work) (gpointer fixture);
  gboolean           done;
} Fixture;

static const JxText *
set (Fixture *fixture)
{
  return jx_typesetter_set (fixture->typesetter, fixture->style, "绩效自评", 100, JX_ALIGN_START);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const JxReportInfo info = { .title = "绩效自评" };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 100);

  fixture->forms = jx_forms_new ();
  fixture->typesetter = jx_typesetter_new ();
  fixture->style = jx_typesetter_get_style (fixture->typesetter, JX_TEXT_BODY, &page);
  fixture->text = set (fixture);
  fixture->cr = cairo_create (surface);
  fixture->report = jx_report_new_for_document (sample_document_new (1));
  fixture->stream = g_memory_output_stream_new_resizable ();
  fixture->pdf = jx_pdf_new (&info, fixture->stream);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (jx_report_get_n_pages (fixture->report), >, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->pdf, jx_pdf_free);
  g_clear_pointer (&fixture->typesetter, jx_typesetter_free);
  g_object_unref (fixture->stream);
  g_object_unref (fixture->report);
  cairo_destroy (fixture->cr);
  g_object_unref (fixture->forms);
}

/* ---- what takes turns ---- */

static void
work_new (gpointer data)
{
  jx_typesetter_free (jx_typesetter_new ());
}

static void
work_free (gpointer data)
{
  g_clear_pointer (&((Fixture *) data)->typesetter, jx_typesetter_free);
}

static void
work_set (gpointer data)
{
  set (data);
}

static void
work_set_fonts (gpointer data)
{
  jx_typesetter_set_fonts (((Fixture *) data)->typesetter, ((Fixture *) data)->forms);
}

static void
work_fit (gpointer data)
{
  Fixture *fixture = data;

  jx_typesetter_get_fitting_style (fixture->typesetter, fixture->style, "1234567", 20);
}

static void
work_draw (gpointer data)
{
  Fixture *fixture = data;

  jx_typesetter_draw (fixture->typesetter, fixture->text, fixture->cr, 0, 0, 0, 1);
}

static void
work_get_span (gpointer data)
{
  Fixture *fixture = data;
  double x, width;

  g_assert_true (jx_typesetter_get_span (fixture->typesetter, fixture->text, 0, 0, 3, &x, &width));
}

static void
work_sweep (gpointer data)
{
  jx_typesetter_sweep (((Fixture *) data)->typesetter);
}

static void
work_dup_missing (gpointer data)
{
  g_free (jx_typesetter_dup_missing (((Fixture *) data)->typesetter, ((Fixture *) data)->text));
}

static void
work_dup_lines (gpointer data)
{
  g_free (jx_typesetter_dup_lines (((Fixture *) data)->typesetter, ((Fixture *) data)->text));
}

static void
work_add (gpointer data)
{
  g_assert_true (jx_pdf_add (((Fixture *) data)->pdf, ((Fixture *) data)->report, NULL, NULL, NULL));
}

static void
work_finish (gpointer data)
{
  g_assert_true (jx_pdf_finish (((Fixture *) data)->pdf, NULL));
}

static void
work_give_up (gpointer data)
{
  g_clear_pointer (&((Fixture *) data)->pdf, jx_pdf_free);
}

static void
work_leave (gpointer data)
{
  jx_turn_leave ();
}

static const struct
{
  const char *name;
  void      (*work) (gpointer fixture);
} works[] = {
  { "new", work_new },
  { "free", work_free },
  { "set", work_set },
  { "set-fonts", work_set_fonts },
  { "fit", work_fit },
  { "draw", work_draw },
  { "span", work_get_span },
  { "sweep", work_sweep },
  { "missing", work_dup_missing },
  { "lines", work_dup_lines },
  { "pdf-page", work_add },
  { "pdf-finish", work_finish },
  { "pdf-free", work_give_up },
  { "leave", work_leave },
};

static gpointer
work_aside (gpointer data)
{
  Fixture *fixture = data;

  fixture->work (fixture);
  g_atomic_int_set (&fixture->done, TRUE);

  return NULL;
}

/* Whoever begins while another thread has the turn waits for it. */
static void
test_waits (Fixture       *fixture,
            gconstpointer  data)
{
  JxTurn *turn = jx_turn_take ();
  GThread *thread;

  g_assert_false (jx_turn_is_wanted ());
  fixture->work = works[GPOINTER_TO_UINT (data)].work;
  thread = g_thread_new ("aside", work_aside, fixture);
  while (!jx_turn_is_wanted () && !g_atomic_int_get (&fixture->done))
    g_thread_yield ();

  g_assert_false (g_atomic_int_get (&fixture->done));
  jx_turn_give (turn);
  g_thread_join (thread);
  g_assert_true (fixture->done);
  g_assert_false (jx_turn_is_wanted ());
}

/* ---- in the midst ---- */

#define TEST_TYPE_PATIENT (patient_get_type ())
G_DECLARE_FINAL_TYPE (Patient, patient, TEST, PATIENT, GOutputStream)

/* Goes nowhere; once it counts, its first piece goes only while another thread wants the turn. */
struct _Patient
{
  GOutputStream  parent_instance;

  int            n_written;
  gboolean       counts;
};

G_DEFINE_FINAL_TYPE (Patient, patient, G_TYPE_OUTPUT_STREAM)

static gssize
patient_write (GOutputStream  *stream,
               const void     *buffer,
               gsize           count,
               GCancellable   *cancellable,
               GError        **error)
{
  Patient *self = TEST_PATIENT (stream);

  if (self->counts && g_atomic_int_add (&self->n_written, 1) == 0)
    while (!jx_turn_is_wanted ())
      g_thread_yield ();

  return (gssize) count;
}

static void
patient_class_init (PatientClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = patient_write;
}

static void
patient_init (Patient *self)
{
}

/* The fonts of a PDF are written in one go; who wants to draw meanwhile waits for a piece of it, not for all. */
static void
test_passes (Fixture       *fixture,
             gconstpointer  data)
{
  const JxReportInfo info = { .title = "绩效自评" };
  g_autoptr(Patient) patient = g_object_new (TEST_TYPE_PATIENT, NULL);
  GThread *thread;
  int n_before;

  g_clear_pointer (&fixture->pdf, jx_pdf_free);
  fixture->pdf = jx_pdf_new (&info, G_OUTPUT_STREAM (patient));
  work_add (fixture);
  patient->counts = TRUE;
  fixture->work = work_finish;
  thread = g_thread_new ("aside", work_aside, fixture);
  while (g_atomic_int_get (&patient->n_written) == 0)
    g_thread_yield ();
  jx_turn_give (jx_turn_take ());
  n_before = g_atomic_int_get (&patient->n_written);
  g_thread_join (thread);

  g_assert_cmpint (n_before, <, patient->n_written);
}

/* ---- what is given up ---- */

static gpointer
give_up_meanwhile (gpointer data)
{
  Fixture *fixture = data;

  while (!jx_turn_is_wanted () && !g_atomic_int_get (&fixture->done))
    g_thread_yield ();
  g_cancellable_cancel (fixture->cancellable);

  return NULL;
}

/* A PDF is finished by another thread, here one that waits for the turn: who gives it up does not wait for it. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  JxTurn *turn = jx_turn_take ();
  g_autoptr(GCancellable) cancellable = fixture->cancellable = g_cancellable_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  GThread *thread = g_thread_new ("aside", give_up_meanwhile, fixture);

  bytes = jx_pdf_close (g_steal_pointer (&fixture->pdf), cancellable, &error);
  g_atomic_int_set (&fixture->done, TRUE);
  g_thread_join (thread);
  jx_turn_give (turn);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- the main loop ---- */

static gboolean
happen_cb (gpointer data)
{
  g_atomic_int_set ((gboolean *) data, TRUE);

  return G_SOURCE_REMOVE;
}

static gpointer
hold_up (gpointer data)
{
  gboolean *happened = data;
  g_autoptr(JxTurn) turn = jx_turn_take ();

  g_idle_add (happen_cb, happened);
  while (!jx_turn_is_wanted () && !g_atomic_int_get (happened))
    g_thread_yield ();
  g_assert_false (g_atomic_int_get (happened));

  return NULL;
}

/* Nothing happens in the main loop while another thread has the turn; when the loop waits, others have it. */
static void
test_loop (void)
{
  gboolean happened = FALSE;
  GThread *thread;

  jx_turn_share ();
  jx_turn_share ();
  thread = g_thread_new ("aside", hold_up, &happened);
  while (!happened)
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (thread);
}

/* ---- fonts of a thread ---- */

static gpointer
leave (gpointer data)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();

  g_object_add_weak_pointer (G_OBJECT (map), (gpointer *) &map);
  jx_turn_leave ();
  g_assert_null (map);

  return NULL;
}

static void
test_leave (void)
{
  g_thread_join (g_thread_new ("aside", leave, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (works); n++)
    {
      g_autofree char *path = g_strconcat ("/turn/waits/", works[n].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (n), set_up, test_waits, tear_down);
    }
  g_test_add ("/turn/passes/between-two-pieces-of-a-file", Fixture, NULL, set_up, test_passes, tear_down);
  g_test_add ("/turn/given-up/a-file-that-is-being-finished", Fixture, NULL, set_up, test_given_up, tear_down);
  g_test_add_func ("/turn/leaves/no-fonts-behind", test_leave);
  g_test_add_func ("/turn/shares/nothing-happens-in-the-loop-meanwhile", test_loop);   /* from then on this thread has it */

  return g_test_run ();
}
