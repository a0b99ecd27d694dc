/* jx-profile-json.c: a rule profile out of its JSON and back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-profile-json.h"

#include <glib/gi18n-lib.h>

#define POINTS_SCALE  4                   /* points × 10 000 */
#define PERCENT_SCALE 2                   /* percent × 100 */
#define MAX_POINTS    (1000 * JX_POINT)
#define MAX_PERCENT   100000              /* a thousand percent */
#define MAX_BANDS     16

static const char *const profile_keys[] = {
  "base", "execution", "scores", "score_decimals", "rate_decimals", "rate_rounded_first", "short", "exceeded", "over",
  "over_from", "over_deduction", "bands", "grades", "classes", "alternatives", "caps", "reason_below",
  "change_explained", "single_limit", "tolerance", "warn_gap", "warn_unexecuted", NULL,
};
static const char *const band_keys[] = { "name", "from", "to", NULL };
static const char *const grade_keys[] = { "name", "from", NULL };
static const char *const class_keys[] = { "name", "weight", "required", NULL };
static const char *const cap_keys[] = { "below", "total", NULL };

static const char *const short_words[] = {
  [JX_SHORT_PROPORTIONAL] = "proportional",
  [JX_SHORT_NOTHING] = "nothing",
  NULL
};
static const char *const exceeded_words[] = {
  [JX_EXCEEDED_DEVIATION] = "deviation",
  [JX_EXCEEDED_INVERSE] = "inverse",
  [JX_EXCEEDED_NOTHING] = "nothing",
  NULL
};
static const char *const over_words[] = {
  [JX_OVER_EXPLAIN] = "explain",
  [JX_OVER_REQUIRE] = "require",
  [JX_OVER_DEDUCT] = "deduct",
  [JX_OVER_IGNORE] = "ignore",
  NULL
};

/* 财预〔2020〕10号 and the note under its table; domain.md 1.2 */
static const JxBand national_bands[] = {
  { "达成预期指标", 8000, 10000 },
  { "部分达成并具有一定效果", 6000, 8000 },
  { "未达成且效果较差", 0, 6000 },
};
static const JxBand national_grades[] = {
  { "优", 90 * JX_POINT, 0 },
  { "良", 80 * JX_POINT, 0 },
  { "中", 60 * JX_POINT, 0 },
  { "差", 0, 0 },
};

typedef void (* ReadItem) (JxFormReader *reader, JsonObject *object, gpointer item);

static void
read_band (JxFormReader *reader,
           JsonObject   *object,
           gpointer      item)
{
  JxBand *band = item;

  jx_form_reader_check_keys (reader, object, band_keys);
  band->name = jx_form_reader_get_text (reader, object, "name", TRUE);
  band->from = jx_form_reader_get_fixed (reader, object, "from", PERCENT_SCALE, 0, MAX_PERCENT, 0);
  band->to = jx_form_reader_get_fixed (reader, object, "to", PERCENT_SCALE, 0, MAX_PERCENT, 0);
}

static void
read_grade (JxFormReader *reader,
            JsonObject   *object,
            gpointer      item)
{
  JxBand *grade = item;

  jx_form_reader_check_keys (reader, object, grade_keys);
  grade->name = jx_form_reader_get_text (reader, object, "name", TRUE);
  grade->from = jx_form_reader_get_fixed (reader, object, "from", POINTS_SCALE, 0, MAX_POINTS, 0);
}

static void
read_class (JxFormReader *reader,
            JsonObject   *object,
            gpointer      item)
{
  JxClassRule *rule = item;

  jx_form_reader_check_keys (reader, object, class_keys);
  rule->name = jx_form_reader_get_text (reader, object, "name", TRUE);
  rule->weight = jx_form_reader_get_fixed (reader, object, "weight", POINTS_SCALE, 0, MAX_POINTS, -1);
  rule->required = jx_form_reader_get_boolean (reader, object, "required", FALSE);
}

static void
read_cap (JxFormReader *reader,
          JsonObject   *object,
          gpointer      item)
{
  JxCap *cap = item;

  jx_form_reader_check_keys (reader, object, cap_keys);
  cap->below = jx_form_reader_get_fixed (reader, object, "below", PERCENT_SCALE, 0, MAX_PERCENT, 0);
  cap->total = jx_form_reader_get_fixed (reader, object, "total", POINTS_SCALE, 0, MAX_POINTS, 0);
}

static gpointer
read_list (JxFormReader *reader,
           JsonObject   *object,
           const char   *key,
           gsize         item_size,
           ReadItem      read_item,
           guint        *n_items)
{
  JsonArray *array = jx_form_reader_get_array (reader, object, key, MAX_BANDS);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  char *items = jx_arena_alloc0 (jx_form_reader_get_arena (reader), length, item_size);

  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (reader, key, i);
      JsonObject *item = jx_form_reader_item_object (reader, array, i);

      if (item != NULL)
        read_item (reader, item, items + i * item_size);
      jx_form_reader_leave (reader, mark);
    }

  *n_items = length;

  return items;
}

static void
check_bands (JxFormReader    *reader,
             const JxProfile *profile)
{
  for (guint i = 0; i < profile->n_bands; i++)
    {
      gsize mark = jx_form_reader_enter_item (reader, "bands", i);

      if (profile->bands[i].from >= profile->bands[i].to)
        jx_form_reader_fault (reader, "to", _("A band must end above its beginning."));
      else if (i > 0 && profile->bands[i].to > profile->bands[i - 1].from)
        jx_form_reader_fault (reader, "to", _("The band overlaps the one before; the best stands first."));
      jx_form_reader_leave (reader, mark);
    }
}

static void
check_grades (JxFormReader    *reader,
              const JxProfile *profile)
{
  for (guint i = 1; i < profile->n_grades; i++)
    if (profile->grades[i].from >= profile->grades[i - 1].from)
      {
        gsize mark = jx_form_reader_enter_item (reader, "grades", i);

        jx_form_reader_fault (reader, "from", _("A grade must begin below the one before; the best stands first."));
        jx_form_reader_leave (reader, mark);
      }

  if (profile->n_grades > 0 && profile->grades[profile->n_grades - 1].from != 0)
    jx_form_reader_fault (reader, "grades", _("The last grade must begin at 0, or a low total has no grade."));
}

static void
check_caps (JxFormReader    *reader,
            const JxProfile *profile)
{
  for (guint i = 1; i < profile->n_caps; i++)
    if (profile->caps[i].below <= profile->caps[i - 1].below || profile->caps[i].total < profile->caps[i - 1].total)
      {
        gsize mark = jx_form_reader_enter_item (reader, "caps", i);

        jx_form_reader_fault (reader, NULL, _("The caps must rise; the lowest rate stands first."));
        jx_form_reader_leave (reader, mark);
      }
}

static void
check_classes (JxFormReader      *reader,
               const JxProfile   *profile,
               const char        *key,
               const JxClassRule *classes,
               guint              n_classes)
{
  g_autofree char *sum_text = NULL, *due_text = NULL;
  gint64 sum = 0, due = profile->base - profile->execution_weight;
  gboolean open = FALSE;

  for (guint i = 0; i < n_classes; i++)
    {
      for (guint j = 0; j < i && jx_form_reader_is_fresh (reader); j++)
        if (g_strcmp0 (classes[i].name, classes[j].name) == 0)
          {
            jx_form_reader_fault (reader, key, _("The class “%s” stands there twice."), classes[i].name);
            return;
          }
      open = open || classes[i].weight < 0;
      sum += MAX (classes[i].weight, 0);
    }

  if (n_classes == 0 || (open ? sum <= due : sum == due))
    return;

  sum_text = jx_points_to_string (sum, -1);
  due_text = jx_points_to_string (due, -1);
  jx_form_reader_fault (reader, key, _("The classes' weights add up to %1$s; beside the execution rate %2$s are left."),
                        sum_text, due_text);
}

static void
read_scoring (JxFormReader *reader,
              JsonObject   *object,
              JxProfile    *profile)
{
  profile->base = jx_form_reader_get_fixed (reader, object, "base", POINTS_SCALE, 0, MAX_POINTS, 100 * JX_POINT);
  profile->execution_weight = jx_form_reader_get_fixed (reader, object, "execution", POINTS_SCALE, 0, MAX_POINTS,
                                                        MIN (10 * JX_POINT, profile->base));
  profile->has_scores = jx_form_reader_get_boolean (reader, object, "scores", TRUE);
  profile->score_decimals = (guint) jx_form_reader_get_integer (reader, object, "score_decimals", 0, 4, 2);
  profile->rate_decimals = (guint) jx_form_reader_get_integer (reader, object, "rate_decimals", 0, 6, 2);
  profile->rate_rounded_first = jx_form_reader_get_boolean (reader, object, "rate_rounded_first", TRUE);
  profile->short_rule = (JxShortRule) jx_form_reader_get_word (reader, object, "short", short_words, JX_SHORT_PROPORTIONAL);
  profile->exceeded_rule = (JxExceededRule) jx_form_reader_get_word (reader, object, "exceeded", exceeded_words,
                                                                     JX_EXCEEDED_DEVIATION);
  profile->over_rule = (JxOverRule) jx_form_reader_get_word (reader, object, "over", over_words, JX_OVER_EXPLAIN);
  profile->over_from = jx_form_reader_get_fixed (reader, object, "over_from", PERCENT_SCALE, 10000, MAX_PERCENT, 13000);
  profile->over_deduction = jx_form_reader_get_fixed (reader, object, "over_deduction", POINTS_SCALE, 0, MAX_POINTS, 0);
}

static void
read_thresholds (JxFormReader *reader,
                 JsonObject   *object,
                 JxProfile    *profile)
{
  profile->reason_below = jx_form_reader_get_fixed (reader, object, "reason_below", PERCENT_SCALE, 0, MAX_PERCENT, 0);
  profile->change_explained = jx_form_reader_get_boolean (reader, object, "change_explained", FALSE);
  profile->single_limit = jx_form_reader_get_fixed (reader, object, "single_limit", POINTS_SCALE, 0, MAX_POINTS,
                                                    30 * JX_POINT);
  profile->tolerance = jx_form_reader_get_fixed (reader, object, "tolerance", POINTS_SCALE, 0, MAX_POINTS, JX_POINT / 10);
  profile->warn_gap = jx_form_reader_get_fixed (reader, object, "warn_gap", PERCENT_SCALE, 0, MAX_PERCENT, 0);
  profile->warn_unexecuted = jx_form_reader_get_fixed (reader, object, "warn_unexecuted", PERCENT_SCALE, 0, MAX_PERCENT, 0);
}

static void
read_lists (JxFormReader *reader,
            JsonObject   *object,
            JxProfile    *profile)
{
  profile->bands = read_list (reader, object, "bands", sizeof (JxBand), read_band, &profile->n_bands);
  profile->grades = read_list (reader, object, "grades", sizeof (JxBand), read_grade, &profile->n_grades);
  profile->classes = read_list (reader, object, "classes", sizeof (JxClassRule), read_class, &profile->n_classes);
  profile->alternatives = read_list (reader, object, "alternatives", sizeof (JxClassRule), read_class,
                                     &profile->n_alternatives);
  profile->caps = read_list (reader, object, "caps", sizeof (JxCap), read_cap, &profile->n_caps);

  if (!json_object_has_member (object, "bands"))
    {
      profile->bands = national_bands;
      profile->n_bands = G_N_ELEMENTS (national_bands);
    }
  if (!json_object_has_member (object, "grades"))
    {
      profile->grades = national_grades;
      profile->n_grades = G_N_ELEMENTS (national_grades);
    }
}

/**
 * jx_profile_read:
 * @reader: a reader that stands at the profile
 * @object: the profile's JSON
 * @profile: (out caller-allocates): the rules, in the reader's arena
 *
 * Reads a profile; what is not said is the Ministry's rule. Faults are noted by @reader.
 */
void
jx_profile_read (JxFormReader *reader,
                 JsonObject   *object,
                 JxProfile    *profile)
{
  g_return_if_fail (reader != NULL && object != NULL && profile != NULL);

  *profile = (JxProfile) { 0 };

  jx_form_reader_check_keys (reader, object, profile_keys);
  read_scoring (reader, object, profile);
  read_thresholds (reader, object, profile);
  read_lists (reader, object, profile);

  if (profile->execution_weight > profile->base)
    jx_form_reader_fault (reader, "execution", _("The execution rate weighs more than all weights together."));
  if (profile->over_rule == JX_OVER_DEDUCT && profile->over_deduction == 0)
    jx_form_reader_fault (reader, "over_deduction", _("Points are to be taken off far above the target, and it is not said how many."));
  check_bands (reader, profile);
  check_grades (reader, profile);
  check_caps (reader, profile);
  check_classes (reader, profile, "classes", profile->classes, profile->n_classes);
  check_classes (reader, profile, "alternatives", profile->alternatives, profile->n_alternatives);
}

static void
write_fixed (JsonBuilder *builder,
             const char  *key,
             gint64       value,
             guint8       scale)
{
  JxDecimal decimal = jx_decimal_normalize ((JxDecimal) { value, scale });

  json_builder_set_member_name (builder, key);
  if (decimal.scale == 0)
    {
      json_builder_add_int_value (builder, decimal.coefficient);
    }
  else
    {
      g_autofree char *text = jx_decimal_to_string (decimal);

      json_builder_add_string_value (builder, text);
    }
}

static void
write_text (JsonBuilder *builder,
            const char  *key,
            const char  *text)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, text);
}

static void
write_boolean (JsonBuilder *builder,
               const char  *key,
               gboolean     value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

static void
write_bands (JsonBuilder  *builder,
             const char   *key,
             const JxBand *bands,
             guint         n_bands,
             gboolean      grades)
{
  guint8 scale = grades ? POINTS_SCALE : PERCENT_SCALE;

  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_bands; i++)
    {
      json_builder_begin_object (builder);
      write_text (builder, "name", bands[i].name);
      write_fixed (builder, "from", bands[i].from, scale);
      if (!grades)
        write_fixed (builder, "to", bands[i].to, scale);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_classes (JsonBuilder       *builder,
               const char        *key,
               const JxClassRule *classes,
               guint              n_classes)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_classes; i++)
    {
      json_builder_begin_object (builder);
      write_text (builder, "name", classes[i].name);
      if (classes[i].weight >= 0)
        write_fixed (builder, "weight", classes[i].weight, POINTS_SCALE);
      write_boolean (builder, "required", classes[i].required);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_caps (JsonBuilder     *builder,
            const JxProfile *profile)
{
  json_builder_set_member_name (builder, "caps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < profile->n_caps; i++)
    {
      json_builder_begin_object (builder);
      write_fixed (builder, "below", profile->caps[i].below, PERCENT_SCALE);
      write_fixed (builder, "total", profile->caps[i].total, POINTS_SCALE);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_members (JsonBuilder     *builder,
               const JxProfile *profile)
{
  write_fixed (builder, "base", profile->base, POINTS_SCALE);
  write_fixed (builder, "execution", profile->execution_weight, POINTS_SCALE);
  write_boolean (builder, "scores", profile->has_scores);
  write_fixed (builder, "score_decimals", profile->score_decimals, 0);
  write_fixed (builder, "rate_decimals", profile->rate_decimals, 0);
  write_boolean (builder, "rate_rounded_first", profile->rate_rounded_first);
  write_text (builder, "short", short_words[profile->short_rule]);
  write_text (builder, "exceeded", exceeded_words[profile->exceeded_rule]);
  write_text (builder, "over", over_words[profile->over_rule]);
  write_fixed (builder, "over_from", profile->over_from, PERCENT_SCALE);
  write_fixed (builder, "over_deduction", profile->over_deduction, POINTS_SCALE);
  write_bands (builder, "bands", profile->bands, profile->n_bands, FALSE);
  write_bands (builder, "grades", profile->grades, profile->n_grades, TRUE);
  write_classes (builder, "classes", profile->classes, profile->n_classes);
  write_classes (builder, "alternatives", profile->alternatives, profile->n_alternatives);
  write_caps (builder, profile);
  write_fixed (builder, "reason_below", profile->reason_below, PERCENT_SCALE);
  write_boolean (builder, "change_explained", profile->change_explained);
  write_fixed (builder, "single_limit", profile->single_limit, POINTS_SCALE);
  write_fixed (builder, "tolerance", profile->tolerance, POINTS_SCALE);
  write_fixed (builder, "warn_gap", profile->warn_gap, PERCENT_SCALE);
  write_fixed (builder, "warn_unexecuted", profile->warn_unexecuted, PERCENT_SCALE);
}

/**
 * jx_profile_to_json:
 * @profile: a form's rules
 *
 * Writes a profile with every rule spelled out, on one line, always in the same order; jx_profile_read() reads the same
 * rules back.
 *
 * Returns: (transfer full): the JSON
 */
char *
jx_profile_to_json (const JxProfile *profile)
{
  g_autoptr(JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (profile != NULL, NULL);

  json_builder_begin_object (builder);
  write_members (builder, profile);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
