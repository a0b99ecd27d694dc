/* bench-grid.c: a key in a cell of the grid, against the same key in a bare text view; scrolling
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <time.h>

#include "grid-harness.h"

#define N_KEYS   400
#define N_FRAMES 200

/* Stamps the processor's time when its child has drawn itself */
#define BENCH_TYPE_FRAME (bench_frame_get_type ())
G_DECLARE_FINAL_TYPE (BenchFrame, bench_frame, BENCH, FRAME, GtkWidget)

struct _BenchFrame
{
  GtkWidget parent_instance;
  gint64    begun, entered, drawn;
};

G_DEFINE_FINAL_TYPE (BenchFrame, bench_frame, GTK_TYPE_WIDGET)

static gint64
cpu_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static void
bench_frame_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  BENCH_FRAME (widget)->entered = cpu_now ();

  GTK_WIDGET_CLASS (bench_frame_parent_class)->snapshot (widget, snapshot);

  BENCH_FRAME (widget)->drawn = cpu_now ();
}

static void
bench_frame_dispose (GObject *object)
{
  gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (object)));

  G_OBJECT_CLASS (bench_frame_parent_class)->dispose (object);
}

static void
bench_frame_class_init (BenchFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_frame_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_frame_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bench_frame_init (BenchFrame *self)
{
}

static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          BenchFrame               *self)
{
  if (gdk_event_get_event_type (event) == GDK_KEY_PRESS)
    self->begun = cpu_now ();
  return GDK_EVENT_PROPAGATE;
}

static BenchFrame *
put_frame (Harness   *h,
           GtkWidget *content)
{
  BenchFrame *frame = g_object_new (BENCH_TYPE_FRAME, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_widget_set_parent (content, GTK_WIDGET (frame));
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (event_cb), frame);
  gtk_widget_add_controller (h->window, events);
  adw_window_set_content (ADW_WINDOW (h->window), GTK_WIDGET (frame));
  harness_frame (h);
  return frame;
}

static BenchFrame *
frame_grid (Harness *h)
{
  g_autoptr(GtkWidget) content = g_object_ref (adw_window_get_content (ADW_WINDOW (h->window)));
  BenchFrame *frame;

  adw_window_set_content (ADW_WINDOW (h->window), NULL);
  frame = put_frame (h, content);
  gtk_widget_grab_focus (GTK_WIDGET (h->grid));
  return frame;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

typedef struct
{
  gint64 median, p99;    /* us, to the end of the snapshot */
  gint64 painted;        /* median, us, of snapshot and painting alone */
} Figures;

/* A letter each, a word in seven, a new cell after forty */
static Figures
type (Harness    *h,
      BenchFrame *frame,
      gboolean    in_grid)
{
  gint64 drawn[N_KEYS], painted[N_KEYS];

  for (int i = 0; i < N_KEYS; i++)
    {
      if (in_grid && i % 40 == 0)
        {
          harness_at (h, (guint) (i / 40), SAMPLE_REASON);
          harness_frame (h);
        }
      harness_keys (h, i % 7 == 6 ? "space" : "n");
      harness_frame (h);
      drawn[i] = (frame->drawn - frame->begun) / 1000;
      painted[i] = (cpu_now () - frame->entered) / 1000;
    }

  qsort (drawn, N_KEYS, sizeof (gint64), compare);
  qsort (painted, N_KEYS, sizeof (gint64), compare);
  return (Figures) { drawn[N_KEYS / 2], drawn[N_KEYS * 99 / 100], painted[N_KEYS / 2] };
}

static Figures
type_in_text_view (void)
{
  Harness *h = harness_new (1, 4);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *text = gtk_text_view_new ();
  BenchFrame *frame;
  Figures figures;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  h->grid = NULL;
  frame = put_frame (h, scroller);
  gtk_widget_grab_focus (text);
  figures = type (h, frame, FALSE);
  harness_free (h);

  return figures;
}

/* As the findings do: after each key every cell may have another mark */
static void
edit_cb (Harness *h)
{
  jx_grid_model_cells_changed (JX_GRID_MODEL (h->model), 0, 0, jx_grid_model_get_n_rows (JX_GRID_MODEL (h->model)),
                               SAMPLE_N_COLUMNS);
}

static void
print (const char *figure,
       gint64      value,
       gint64      reference,
       gint64      budget)
{
  g_print ("{\"bench\": \"grid\", \"figure\": \"%s\", \"unit\": \"us\", \"value\": %" G_GINT64_FORMAT
           ", \"reference\": \"GtkTextView\", \"reference_value\": %" G_GINT64_FORMAT ", \"budget\": %" G_GINT64_FORMAT
           "}\n", figure, value, reference, budget);
}

static void
bench_rows (guint   n_rows,
            gint64  budget,
            Figures text)
{
  Harness *h = harness_new (n_rows / 20, 19);
  BenchFrame *frame = frame_grid (h);
  Figures figures;
  g_autofree char *drawn = g_strdup_printf ("key to end of snapshot, p99, %u rows", n_rows);
  g_autofree char *painted = g_strdup_printf ("painting after a key, median, %u rows", n_rows);
  g_autofree char *scrolled = g_strdup_printf ("a scrolled frame, median, %u rows", n_rows);
  gint64 frames[N_FRAMES];

  g_signal_connect_swapped (h->grid, "edit", G_CALLBACK (edit_cb), h);
  figures = type (h, frame, TRUE);
  for (int i = 0; i < N_FRAMES; i++)
    {
      gint64 begun = cpu_now ();

      jx_grid_view_scroll_by (JX_GRID_VIEW (h->grid), 0, i < N_FRAMES / 2 ? 40 : -40);
      harness_frame (h);
      frames[i] = (frame->drawn - begun) / 1000;
    }
  qsort (frames, N_FRAMES, sizeof (gint64), compare);

  print (drawn, figures.p99, text.p99, budget);
  print (painted, figures.painted, text.painted, 2 * text.painted);
  g_print ("{\"bench\": \"grid\", \"figure\": \"%s\", \"unit\": \"us\", \"value\": %" G_GINT64_FORMAT "}\n",
           scrolled, frames[N_FRAMES / 2]);
  harness_free (h);
}

int
main (void)
{
  Figures text;

  g_setenv ("GDK_BACKEND", "x11", TRUE);
  adw_init ();
  text = type_in_text_view ();
  bench_rows (60, 8000, text);
  bench_rows (1000, 16000, text);

  return 0;
}
