/* bench-start.c: how long a start takes with 10 000 assessments in the store, against a bare libadwaita window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "jx-file-reader.h"
#include "jx-import.h"
#include "jx-store.h"
#include "jx-summary.h"
#include "jx-workspace.h"

#define N_AGENCIES  20
#define N_IMPORTS   50
#define N_PROJECTS  20   /* in an import */
#define N_YEARS     10   /* of a project */
#define N_ROUNDS    7

enum { WINDOW, LIST, TABLE, N_STAGES };

/* The best of all rounds: the rest of the machine can only make it longer. */
typedef struct
{
  gint64 wall[N_STAGES];   /* µs */
  gint64 cpu[N_STAGES];    /* µs */
  gint64 memory;           /* kB, at rest */
  gint64 own;              /* kB of that which no file has */
} Figures;

/* ---- a store as an office has it after some years ---- */

static char *
take_id (GHashTable *ids,
         const char *id)
{
  char *other;

  if (id == NULL)
    return NULL;

  if (!(other = g_hash_table_lookup (ids, id)))
    {
      other = g_uuid_string_random ();
      g_hash_table_insert (ids, g_strdup (id), other);
    }

  return g_strdup (other);
}

/* @record under the ids of @ids, as one of another project and year. */
static JxRecord *
make_copy (const JxRecord *record,
           GHashTable     *ids,
           guint           number,
           guint           year)
{
  JxRecord *copy = jx_record_copy (record);

  g_free (copy->id);
  copy->id = take_id (ids, record->id);
  g_free (copy->parent);
  copy->parent = take_id (ids, record->parent);

  if (record->kind == JX_RECORD_AGENCY || record->kind == JX_RECORD_PROJECT)
    {
      g_autofree char *name = g_strdup_printf ("%s%u", jx_record_get (record, "name"), number);

      jx_record_set (copy, "name", name);
    }
  else if (record->kind == JX_RECORD_ASSESSMENT)
    {
      g_autofree char *text = g_strdup_printf ("%u", year);
      g_autofree char *project = take_id (ids, jx_record_get (record, "project"));

      jx_record_set (copy, "year", text);
      jx_record_set (copy, "project", project);
    }

  return copy;
}

static const char *
find_id (const JxBundle *sample,
         JxRecordKind    kind)
{
  for (guint i = 0; i < sample->records->len; i++)
    if (((JxRecord *) g_ptr_array_index (sample->records, i))->kind == kind)
      return ((JxRecord *) g_ptr_array_index (sample->records, i))->id;

  g_assert_not_reached ();
}

static void
add_copies (JxBundle       *bundle,
            const JxBundle *sample,
            JxRecordKind    first,
            JxRecordKind    last,
            GHashTable     *ids,
            guint           number,
            guint           year)
{
  for (guint i = 0; i < sample->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (sample->records, i);

      if (record->kind >= first && record->kind <= last)
        jx_bundle_add (bundle, make_copy (record, ids, number, year));
    }
}

/* What one office hands in: its projects, a table for each of their years. */
static JxBundle *
make_bundle (const JxBundle *sample,
             const char     *agency,
             guint           number)
{
  JxBundle *bundle = jx_bundle_new ();

  for (guint project = 0; project < N_PROJECTS; project++)
    {
      g_autofree char *id = g_uuid_string_random ();

      for (guint year = 0; year < N_YEARS; year++)
        {
          g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

          g_hash_table_insert (ids, g_strdup (find_id (sample, JX_RECORD_AGENCY)), g_strdup (agency));
          g_hash_table_insert (ids, g_strdup (find_id (sample, JX_RECORD_PROJECT)), g_strdup (id));

          if (project == 0 && year == 0)
            add_copies (bundle, sample, JX_RECORD_AGENCY, JX_RECORD_AGENCY, ids, number % N_AGENCIES, 0);
          if (year == 0)
            add_copies (bundle, sample, JX_RECORD_PROJECT, JX_RECORD_PROJECT, ids, number * N_PROJECTS + project, 0);
          add_copies (bundle, sample, JX_RECORD_ASSESSMENT, JX_RECORD_ANSWER, ids, 0, 2016 + year);
        }
    }

  return bundle;
}

static GPtrArray *
list_present (JxWorkspace *workspace)
{
  GPtrArray *present = jx_workspace_dup_records (workspace, JX_RECORD_AGENCY);
  GListModel *entries = jx_workspace_get_entries (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      g_ptr_array_add (present, (gpointer) jx_entry_get_record (entry));
    }

  return present;
}

static void
add_summaries (GPtrArray       *summaries,
               const GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      JxSummary summary = { g_ptr_array_index (ids, i), (char *) "大数据中心单位运转专项运行费", (char *) "93.5",
                            (char *) "优", i % 3, i % 5 };

      g_ptr_array_add (summaries, jx_summary_copy (&summary));
    }
}

/* Imports all tables, as a person does it, and leaves the id of one. */
static char *
fill (GFile      *file,
      const char *data)
{
  g_autofree char *forms_folder = g_build_filename (data, "forms", NULL);
  g_autoptr(GFile) sample_file = g_file_new_build_filename (data, "samples", "jinfeng-platform-operation.jixiao.json", NULL);
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxBundle) sample = jx_file_reader_read (sample_file, forms, NULL);
  g_autoptr(JxStore) store = jx_store_open (file, JX_STORE_NONE, NULL);
  g_autoptr(JxWorkspace) workspace = jx_workspace_new (forms, JX_JOURNAL (store));
  g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_summary_free);
  char *agencies[N_AGENCIES], *last = NULL;

  g_assert_true (sample != NULL && jx_forms_load_shipped (forms, forms_folder, NULL));
  for (guint i = 0; i < N_AGENCIES; i++)
    agencies[i] = g_uuid_string_random ();

  for (guint i = 0; i < N_IMPORTS; i++)
    {
      g_autoptr(GPtrArray) present = list_present (workspace);
      g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(GPtrArray) needed = g_ptr_array_new ();
      g_autoptr(JxImport) import = jx_import_new (make_bundle (sample, agencies[i % N_AGENCIES], i), present);
      g_autoptr(JxCommand) command = jx_import_make_command (import, forms, needed, ids);

      g_assert_true (jx_history_do (jx_workspace_get_history (workspace), command, NULL) && jx_store_flush (store, NULL));
      add_summaries (summaries, ids);
      g_set_str (&last, g_ptr_array_index (ids, 0));
    }

  jx_store_write_summaries (store, NULL, g_steal_pointer (&summaries));
  g_assert_true (jx_store_close (store, FALSE, NULL));
  for (guint i = 0; i < N_AGENCIES; i++)
    g_free (agencies[i]);

  return last;
}

/* ---- starting ---- */

static void
take_line (Figures    *figures,
           const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", -1);
  guint64 stage;

  if (g_strv_length (words) != 3)
    return;

  if (g_str_equal (words[0], "memory"))
    {
      figures->memory = MIN (figures->memory, g_ascii_strtoll (words[1], NULL, 10));
      figures->own = MIN (figures->own, g_ascii_strtoll (words[2], NULL, 10));
    }
  else if (g_ascii_string_to_unsigned (words[0], 10, 0, N_STAGES - 1, &stage, NULL))
    {
      figures->wall[stage] = MIN (figures->wall[stage], g_ascii_strtoll (words[1], NULL, 10));
      figures->cpu[stage] = MIN (figures->cpu[stage], g_ascii_strtoll (words[2], NULL, 10));
    }
}

static void
start (const char *program,
       const char *text,
       const char *folder,
       Figures    *figures)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *begun = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autoptr(GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "zh_CN.UTF-8", TRUE);

  process = g_subprocess_launcher_spawn (launcher, &error, program, begun, text, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));

  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    take_line (figures, lines[i]);
}

static void
print (const char *figure,
       const char *unit,
       gint64      value,
       const char *name,
       gint64      reference,
       gint64      budget)
{
  g_print ("{\"bench\": \"start\", \"figure\": \"%s\", \"unit\": \"%s\", \"value\": %" G_GINT64_FORMAT
           ", \"reference\": \"%s\", \"reference_value\": %" G_GINT64_FORMAT
           ", \"budget\": %" G_GINT64_FORMAT "}\n", figure, unit, value, name, reference, budget);
}

static void
print_figures (const Figures *full,
               const Figures *bare,
               const Figures *chinese)
{
  static const char *const stages[] = { "first frame", "first frame with the list of 10 000",
                                        "first frame with the assessment that was open last" };
  const char *name = "a bare libadwaita window", *with_text = "a libadwaita window with one line of Chinese";
  const gint64 room = 40 * 1024;

  for (guint i = 0; i < N_STAGES; i++)
    {
      g_autofree char *cpu = g_strconcat (stages[i], ", processor time of the window's thread", NULL);

      print (stages[i], "us", full->wall[i], name, bare->wall[WINDOW], bare->wall[WINDOW] * 3 / 2);
      print (cpu, "us", full->cpu[i], name, bare->cpu[WINDOW], bare->cpu[WINDOW] * 3 / 2);
    }

  print ("memory at rest, one assessment open", "kB", full->memory, name, bare->memory, bare->memory + room);
  print ("memory at rest, one assessment open", "kB", full->memory, with_text, chinese->memory, chinese->memory + room);
  print ("memory of its own at rest, without pages of fonts and libraries", "kB", full->own, name, bare->own, bare->own + room);
}

static void
write_settings (const char *folder,
                const char *last)
{
  g_autofree char *settings = g_build_filename (folder, "glib-2.0", "settings", NULL);
  g_autofree char *path = g_build_filename (settings, "keyfile", NULL);
  g_autofree char *text = g_strdup_printf ("[org/jixiao/Jixiao]\nlast-assessment='%s'\n", last);

  g_assert_cmpint (g_mkdir_with_parents (settings, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_tree (GFile *folder)
{
  g_autoptr(GFileEnumerator) children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                                   G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);

  g_file_delete (folder, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *programs = g_path_get_dirname (argv[0]);
  g_autofree char *bare_program = g_build_filename (programs, "start-bare", NULL);
  g_autofree char *full_program = g_build_filename (programs, "start-full", NULL);
  g_autofree char *folder = g_dir_make_tmp ("jixiao-bench-XXXXXX", NULL);
  g_autoptr(GFile) scratch = g_file_new_for_path (folder);
  g_autofree char *keep = g_build_filename (folder, "jixiao", NULL);
  g_autoptr(GFile) file = g_file_new_build_filename (keep, "store.sqlite", NULL);
  g_autofree char *last = NULL;
  Figures bare, full, chinese;

  memset (&bare, 0x7f, sizeof bare);
  memset (&full, 0x7f, sizeof full);
  memset (&chinese, 0x7f, sizeof chinese);
  g_mkdir (keep, 0700);
  last = fill (file, g_getenv ("JIXIAO_DATA_DIR"));
  write_settings (folder, last);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      start (bare_program, NULL, folder, &bare);
      start (full_program, NULL, folder, &full);
    }

  start (bare_program, "项目支出绩效自评", folder, &chinese);
  print_figures (&full, &bare, &chinese);
  remove_tree (scratch);

  return 0;
}
