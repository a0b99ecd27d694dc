/* test-contrast.c: every colour of our style sheets can be read on what it stands on, in light, dark and high contrast
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "contrast.h"
#include "jx-grid-style.h"
#include "robot.h"

/* A colour as a style sheet has it, and as it is shown */
typedef struct
{
  char    *name;
  GdkRGBA  color;
  gboolean is_sign;   /* no text */
} Shade;

typedef struct
{
  GtkWidget      *probe;
  GtkCssProvider *provider;
  GArray         *grounds;    /* Shade: what things stand on, nothing shows through */
  GArray         *overlays;   /* Shade: what may lie between, and lets the ground through */
  GArray         *inks;       /* Shade: what stands on them */
  GPtrArray      *owned;      /* Shade, in pairs: ink and the one ground that its own rule gives it */
} Palette;

#define TEXT   "var(--view-fg-color)"
#define DIMMED "color-mix(in srgb, var(--view-fg-color) var(--dim-opacity), transparent)"

/* A sheet, the grounds that its widgets stand on, and the text that is there as the desktop gives it: plain, dimmed, and by the
 * classes of labels. */
static const struct { const char *resource; const char *grounds[9], *texts[6]; } sheets[] =
{
  {
    "/org/jixiao/Jixiao/style.css",
    { "var(--window-bg-color)", "var(--view-bg-color)", "var(--headerbar-bg-color)", "var(--sidebar-bg-color)",
      "var(--secondary-sidebar-bg-color)", "var(--card-bg-color)", "var(--dialog-bg-color)", "var(--popover-bg-color)" },
    { TEXT, DIMMED, "var(--error-color)", "var(--warning-color)", "var(--accent-color)" },
  },
  {
    NULL,   /* the row of the list that is chosen */
    { "color-mix(in srgb, var(--sidebar-fg-color) 10%, var(--sidebar-bg-color))" },
    { TEXT, DIMMED, "var(--error-color)" },
  },
  { "/org/jixiao/Jixiao/grid/grid.css", { "var(--view-bg-color)" }, { TEXT } },
};

/* These tell nothing: rules between things, a rim in the colour of the ground, and the trace that the focus leaves. */
static const char *const rules[] = { "var(--border-color)", "var(--view-bg-color)", "alpha(var(--view-fg-color), 0.15)", NULL };

/* ---- colours ---- */

static void
clear_shade (gpointer data)
{
  g_free (((Shade *) data)->name);
}

static void
parsing_error_cb (GtkCssProvider *provider,
                  GtkCssSection  *section,
                  const GError   *error,
                  const char     *value)
{
  g_error ("%s: %s", value, error->message);
}

/* As a widget of this desktop shows it */
static GdkRGBA
resolve (Palette    *self,
         const char *value)
{
  g_autofree char *css = g_strdup_printf ("#probe { color: %s; transition: none; }", value);
  gulong handler = g_signal_connect (self->provider, "parsing-error", G_CALLBACK (parsing_error_cb), (gpointer) value);
  GdkRGBA color;

  gtk_css_provider_load_from_string (self->provider, css);
  robot_settle ();
  gtk_widget_get_color (self->probe, &color);
  g_signal_handler_disconnect (self->provider, handler);

  return color;
}

static void
add (GArray     *shades,
     const char *name,
     GdkRGBA     color,
     gboolean    is_sign)
{
  Shade shade = { g_strdup (name), color, is_sign };

  g_array_append_val (shades, shade);
}

static Shade *
new_shade (const char *name,
           GdkRGBA     color)
{
  Shade *shade = g_new0 (Shade, 1);

  shade->name = g_strdup (name);
  shade->color = color;

  return shade;
}

static void
free_shade (gpointer data)
{
  clear_shade (data);
  g_free (data);
}

/* ---- the sheets ---- */

/* The last word outside brackets: "2px solid var(--accent-color)" */
static char *
dup_last_word (const char *value)
{
  const char *word = value;
  int depth = 0;

  for (const char *p = value; *p != '\0'; p++)
    {
      depth += (*p == '(') - (*p == ')');
      if (*p == ' ' && depth == 0)
        word = p + 1;
    }

  return g_strdup (word);
}

static gboolean
is_color (const char *word)
{
  GdkRGBA parsed;

  return strstr (word, "-color") != NULL || strchr (word, '(') != NULL || gdk_rgba_parse (&parsed, word);
}

/* By what the rule is about in the end: an image, a frame, a drawing */
static gboolean
is_of_sign (const char *selector)
{
  static const char *const signs[] = { "image", "gridframe", "jxscoremeter" };
  const char *subject = strrchr (selector, ' ');

  subject = subject != NULL ? subject + 1 : selector;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (subject, signs[i]))
      return TRUE;

  return FALSE;
}

static void
add_ground (Palette    *self,
            const char *name,
            GdkRGBA     color,
            gboolean    is_sign)
{
  if (is_sign && color.alpha == 1)
    add (self->inks, name, color, TRUE);
  else
    add (color.alpha == 1 ? self->grounds : self->overlays, name, color, FALSE);
}

static void
read_declaration (Palette    *self,
                  const char *selector,
                  const char *property,
                  const char *value,
                  GdkRGBA    *ink,
                  GdkRGBA    *ground)
{
  g_autofree char *word = dup_last_word (value), *name = g_strdup_printf ("%s { %s: %s }", selector, property, word);
  GdkRGBA color;

  if (g_str_has_prefix (property, "--") || !is_color (word))
    return;

  color = resolve (self, word);
  if (g_str_equal (property, "color"))
    *ink = color;
  else if (g_str_has_prefix (property, "background"))
    add_ground (self, name, *ground = color, is_of_sign (selector));
  else if (!g_strv_contains (rules, word))
    add (self->inks, name, color, TRUE);
}

/* An ink with a ground of its own stands on that; any other may stand anywhere. */
static void
read_rule (Palette    *self,
           const char *selector,
           const char *body)
{
  g_auto(GStrv) declarations = g_strsplit (body, ";", -1);
  GdkRGBA ink = { 0 }, ground = { 0 };

  for (guint i = 0; declarations[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (declarations[i], ":", 2);

      if (parts[0] != NULL && parts[1] != NULL)
        read_declaration (self, selector, g_strstrip (parts[0]), g_strstrip (parts[1]), &ink, &ground);
    }

  if (ink.alpha > 0 && ground.alpha == 1)
    {
      g_ptr_array_add (self->owned, new_shade (selector, ink));
      g_ptr_array_add (self->owned, new_shade (selector, ground));
    }
  else if (ink.alpha > 0)
    {
      add (self->inks, selector, ink, is_of_sign (selector));
    }
}

static void
read_sheet (Palette    *self,
            const char *resource)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(GRegex) comments = g_regex_new ("/\\*.*?\\*/", G_REGEX_DOTALL, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) blocks = NULL;

  g_assert_nonnull (bytes);
  text = g_regex_replace_literal (comments, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), 0, "",
                                  G_REGEX_MATCH_DEFAULT, NULL);
  blocks = g_strsplit (text, "}", -1);

  for (guint i = 0; blocks[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (blocks[i], "{", 2);
      g_auto(GStrv) selectors = parts[0] != NULL ? g_strsplit (parts[0], ",", -1) : NULL;

      g_assert_true (parts[0] == NULL || parts[1] == NULL || strchr (parts[1], '{') == NULL);   /* nothing is nested */
      for (guint j = 0; parts[0] != NULL && parts[1] != NULL && selectors[j] != NULL; j++)
        read_rule (self, g_strstrip (selectors[j]), parts[1]);
    }
}

/* ---- the pairs ---- */

static void
check_pair (const Shade   *ink,
            const Shade   *ground,
            const Shade   *overlay,
            const GdkRGBA *beneath)
{
  GdkRGBA whole = contrast_over (&ground->color, 1, beneath);
  g_autofree char *what = NULL;

  if (overlay != NULL)
    whole = contrast_over (&overlay->color, 1, &whole);

  what = g_strjoin (" on ", ink->name, ground->name, overlay != NULL ? overlay->name : NULL, NULL);
  contrast_assert (what, &ink->color, 1, &whole, ink->is_sign ? CONTRAST_SIGN : CONTRAST_TEXT);
}

static guint
check_pairs (Palette *self)
{
  GdkRGBA window = resolve (self, "var(--window-bg-color)");

  for (guint i = 0; i < self->inks->len; i++)
    for (guint j = 0; j < self->grounds->len; j++)
      {
        const Shade *ink = &g_array_index (self->inks, Shade, i), *ground = &g_array_index (self->grounds, Shade, j);

        check_pair (ink, ground, NULL, &window);
        for (guint k = 0; k < self->overlays->len && !ink->is_sign; k++)
          check_pair (ink, ground, &g_array_index (self->overlays, Shade, k), &window);
      }

  for (guint i = 0; i < self->owned->len; i += 2)
    check_pair (g_ptr_array_index (self->owned, i), g_ptr_array_index (self->owned, i + 1), NULL, &window);

  return self->inks->len * self->grounds->len + self->owned->len / 2;
}

static void
clear (Palette *self)
{
  g_array_set_size (self->grounds, 0);
  g_array_set_size (self->overlays, 0);
  g_array_set_size (self->inks, 0);
  g_ptr_array_set_size (self->owned, 0);
}

static void
check_sheet (Palette *self,
             guint    sheet)
{
  clear (self);
  for (guint i = 0; sheets[sheet].grounds[i] != NULL; i++)
    add (self->grounds, sheets[sheet].grounds[i], resolve (self, sheets[sheet].grounds[i]), FALSE);
  for (guint i = 0; sheets[sheet].texts[i] != NULL; i++)
    add (self->inks, sheets[sheet].texts[i], resolve (self, sheets[sheet].texts[i]), FALSE);

  if (sheets[sheet].resource != NULL)
    read_sheet (self, sheets[sheet].resource);
  g_assert_cmpuint (check_pairs (self), >=, sheets[sheet].resource != NULL ? 40 : 3);
}

/* Where high contrast is asked for, dimmed text is hardly so. */
static void
check_dimmed (Palette *self)
{
  double whole = resolve (self, TEXT).alpha;
  double wanted = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.90 : 0.75;

  g_assert_cmpfloat_with_epsilon (resolve (self, DIMMED).alpha / whole, wanted, 0.01);
}

/* ---- the desktop ---- */

/* It loads its sheets as the program does. */
static AdwApplication *
new_application (void)
{
  AdwApplication *application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "org.jixiao.Jixiao.Contrast",
                                              "resource-base-path", "/org/jixiao/Jixiao",
                                              "flags", G_APPLICATION_NON_UNIQUE, NULL);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  return application;
}

/* What the environment says of the scheme is read once in a process. */
static void
test_in_scheme (void)
{
  g_autoptr(AdwApplication) application = new_application ();
  Palette self = {
    gtk_label_new (""), gtk_css_provider_new (),
    g_array_new (FALSE, FALSE, sizeof (Shade)), g_array_new (FALSE, FALSE, sizeof (Shade)),
    g_array_new (FALSE, FALSE, sizeof (Shade)), g_ptr_array_new_with_free_func (free_shade),
  };
  GtkWidget *window = adw_window_new ();
  GdkDisplay *display = gtk_widget_get_display (window);

  g_array_set_clear_func (self.grounds, clear_shade);
  g_array_set_clear_func (self.overlays, clear_shade);
  g_array_set_clear_func (self.inks, clear_shade);
  jx_grid_style_load (display);
  gtk_widget_set_name (self.probe, "probe");
  adw_window_set_content (ADW_WINDOW (window), self.probe);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self.provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
  gtk_window_present (GTK_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    check_sheet (&self, i);
  check_dimmed (&self);

  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (self.provider));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (self.provider);
  g_array_unref (self.grounds);
  g_array_unref (self.overlays);
  g_array_unref (self.inks);
  g_ptr_array_unref (self.owned);
}

typedef struct { const char *name, *scheme, *high; } Scheme;

static const Scheme schemes[] =
{
  { "/contrast/light",      "prefer-light", "0" }, { "/contrast/dark",      "prefer-dark", "0" },
  { "/contrast/high-light", "prefer-light", "1" }, { "/contrast/high-dark", "prefer-dark", "1" },
};

static void
test_scheme (gconstpointer data)
{
  const Scheme *scheme = data;
  g_auto(GStrv) environment = g_get_environ ();

  environment = g_environ_setenv (environment, "ADW_DEBUG_COLOR_SCHEME", scheme->scheme, TRUE);
  environment = g_environ_setenv (environment, "ADW_DEBUG_HIGH_CONTRAST", scheme->high, TRUE);
  g_test_trap_subprocess_with_envp ("/contrast/subprocess/pairs", (const char *const *) environment, 0,
                                    G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  robot_init (&argc, &argv);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    g_test_add_data_func (schemes[i].name, &schemes[i], test_scheme);
  g_test_add_func ("/contrast/subprocess/pairs", test_in_scheme);

  return g_test_run ();
}
