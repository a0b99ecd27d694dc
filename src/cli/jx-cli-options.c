/* jx-cli-options.c: what was asked for on the command line
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-cli-error.h"
#include "jx-format.h"
#include "jx-state.h"
#include "jx-year.h"

#define ANY G_MAXUINT

typedef enum
{
  OPTION_VERIFY  = 1 << 0,
  OPTION_YEAR    = 1 << 1,
  OPTION_PRESENT = 1 << 2,
  OPTION_TO      = 1 << 3,
  OPTION_FORMAT  = 1 << 4,
  OPTION_ALL     = 1 << 5,
  OPTION_PUBLIC  = 1 << 6,
  OPTION_TAKE    = 1 << 7,
  OPTION_GIVE    = 1 << 8,
  OPTION_IF      = 1 << 9,
  OPTION_COMBINED = 1 << 10,
  OPTION_CHANGED = 1 << 11,
  OPTION_PAGES   = 1 << 12,
  OPTION_PAGE_SETUP = 1 << 13,
  OPTION_FONT    = 1 << 14,
  OPTION_ADJUST  = 1 << 15,
  OPTION_FROM    = 1 << 16,
  OPTION_TARGETS = 1 << 17,
  OPTION_STATE   = 1 << 18,
  OPTION_PASS    = 1 << 19,
  OPTION_ANYWAY  = 1 << 20,
  OPTION_PUT     = 1 << 21,
} OptionFlags;

typedef struct
{
  const char  *name;
  const char  *synopsis;
  const char  *summary;     /* to be translated */
  guint        least, most; /* arguments */
  OptionFlags  allowed;
} Command;

static const Command commands[JX_CLI_N_COMMANDS] = {
  [JX_CLI_FORMS] = { "forms", "[--verify FILE|--import FILE|--export ID --to FILE|--adjust ID|FILE CHANGE… [--to FILE]]",
                     N_("list the forms, look whether a form file is right, keep one, write one, adjust a copy of one"), 0, ANY,
                     OPTION_VERIFY | OPTION_TAKE | OPTION_GIVE | OPTION_TO | OPTION_ADJUST },
  [JX_CLI_LIBRARY] = { "library", "[TEXT]", N_("propose indicators by name or pinyin: one's own first"), 0, 1, 0 },
  [JX_CLI_LIST] = { "list", "[TEXT] [--year Y] [--state STATE]", N_("list the assessments of the store, or those that match a text"), 0, 1,
                    OPTION_YEAR | OPTION_STATE },
  [JX_CLI_IMPORT] = { "import", "FILE…", N_("take exchange files into the store, in one step"), 1, ANY, OPTION_PRESENT },
  [JX_CLI_REPORT] = { "report", "ID FILE [--present skip|replace|append] [--put PART=SECTION]…",
                      N_("bring the text of a whole report (.docx, .txt) into an assessment, each chapter into its section; and tell what has no place"),
                      2, 2, OPTION_PRESENT | OPTION_PUT },
  [JX_CLI_CARRY] = { "carry", "ID…|--all [--from Y] --year Y [--without-targets]",
                     N_("begin self-evaluations of another year from those that stand: what was planned stays, results are emptied"), 0, ANY,
                     OPTION_ALL | OPTION_FROM | OPTION_YEAR | OPTION_TARGETS },
  [JX_CLI_SCORE] = { "score", "ID|FILE… [--if ROW=VALUE]…", N_("compute every score and say how; try other actual values"), 1, ANY,
                     OPTION_IF },
  [JX_CLI_CHECK] = { "check", "ID|FILE…|--all", N_("find the mistakes; exit status 1 if there are errors"), 0, ANY, OPTION_ALL },
  [JX_CLI_EXPORT] = { "export", "ID|FILE…|--all [--year Y] --to OUT [--format json|zip|pdf|docx|xlsx] [--public] [--page-setup SETTINGS] [--font FACE=FAMILY]… [--combined|--changed] [--anyway]",
                      N_("write exchange files, alone or with their evidence, PDF, Word or Excel"), 0, ANY,
                      OPTION_TO | OPTION_FORMAT | OPTION_ALL | OPTION_PUBLIC | OPTION_YEAR | OPTION_COMBINED | OPTION_CHANGED | OPTION_PAGE_SETUP
                      | OPTION_FONT | OPTION_ANYWAY },
  [JX_CLI_SUMMARY] = { "summary", "ID|FILE…|--all [--year Y] --to OUT [--format json|pdf|docx|xlsx] [--font FACE=FAMILY]… [--anyway]",
                       N_("write what assessments come to: amounts, execution, scores, grades, findings"), 0, ANY,
                       OPTION_TO | OPTION_FORMAT | OPTION_ALL | OPTION_YEAR | OPTION_FONT | OPTION_ANYWAY },
  [JX_CLI_STATE] = { "state", "ID… [--submit [--anyway]|--return [--remark TEXT]|--finish|--take-back]",
                     N_("tell when assessments were submitted and returned; submit them, which keeps a copy, return, finish or take them back"),
                     1, ANY, OPTION_PASS | OPTION_ANYWAY },
  [JX_CLI_COMPARE] = { "compare", "ID|FILE [ID|FILE]",
                       N_("find what is different: since it was submitted, or between the first one and the second"), 1, 2, 0 },
  [JX_CLI_HISTORY] = { "history", "ID", N_("list every step of an assessment"), 1, 1, 0 },
  [JX_CLI_BACKUP] = { "backup", "OUT", N_("write a verified copy of the store"), 1, 1, 0 },
  [JX_CLI_RESTORE] = { "restore", "FILE", N_("put a backup in the place of the store"), 1, 1, 0 },
  [JX_CLI_VERIFY] = { "verify", "FILE", N_("read a backup or a store to the last record"), 1, 1, 0 },
  [JX_CLI_EVIDENCE] = { "evidence", "ID|FILE… [--to FOLDER]", N_("list files, data sources, surveys and contracts, or write the files into a folder"), 1, ANY,
                        OPTION_TO },
  [JX_CLI_ATTACH] = { "attach", "ID PLACE FILE… [--pages 3-5]",
                      N_("attach files as evidence to a row, named as check does (indicators/0), or to the “project”"), 3, ANY,
                      OPTION_PAGES },
  [JX_CLI_SET] = { "set", "ID PLACE KEY=VALUE…",
                   N_("set cells of a row (indicators/0 actual=…), what it rests on (source, date, asked, returned, valid, satisfied), or of the “project” contract and paid_2024"),
                   3, ANY, 0 },
  [JX_CLI_DETACH] = { "detach", "ID EVIDENCE…", N_("take evidence away, named by its UUID"), 2, ANY, 0 },
};

static char *
describe_commands (void)
{
  GString *text = g_string_new (_("Commands:\n"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %s %s\n      %s\n", commands[i].name, commands[i].synopsis, _(commands[i].summary));

  g_string_append_c (text, '\n');
  g_string_append (text, _("ID is the UUID of an assessment in the store; wherever it is taken, an exchange file may be given\n"
                           "instead, and then no store is touched. “-” is standard input or output.\n"));
  g_string_append_c (text, '\n');
  g_string_append (text, _("CHANGE is PLACE=VALUE, add:PLACE=VALUE, remove:PLACE or move:PLACE=POSITION; a place is spelled as\n"
                           "--verify does, with a position or a name in brackets: blocks[indicators].columns[score].title.\n"));
  g_string_append_c (text, '\n');
  g_string_append (text, _("Exit status: 0 done; 1 check found errors; 2 wrong usage; 3 the input is not acceptable; 4 the\n"
                           "system refused.\n"));

  return g_string_free (text, FALSE);
}

static GOptionContext *
new_context (JxCliOptions *options,
             gboolean     *version,
             gboolean     *help)
{
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options->store, N_("the store to work on, instead of the user’s own"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("print one JSON document on standard output"), NULL },
    { "verify", 0, 0, G_OPTION_ARG_FILENAME, &options->verify, N_("forms: the form file to look at"), N_("FILE") },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &options->take, N_("forms: the form file to keep in the store"), N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_STRING, &options->give, N_("forms: the id of the form to write"), N_("ID") },
    { "adjust", 0, 0, G_OPTION_ARG_FILENAME, &options->adjust,
      N_("forms: the form to adjust a copy of, which is kept in the store, or written --to a file"), N_("ID") },
    { "year", 0, 0, G_OPTION_ARG_STRING, &options->year, N_("list, export, summary: of one year alone; carry: the year to begin"),
      N_("YEAR") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, N_("carry --all: the year to begin from, if it is not the one before"),
      N_("YEAR") },
    { "without-targets", 0, 0, G_OPTION_ARG_NONE, &options->no_targets, N_("carry: the targets of the indicators are emptied too"), NULL },
    { "if", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->suppose,
      N_("score: what it would be with another actual value; a row is a place as score names it, or an indicator’s name"),
      N_("ROW=VALUE") },
    { "present", 0, 0, G_OPTION_ARG_STRING, &options->present, N_("what is there already: import: skip, replace or keep-both; report: skip, replace or append"), N_("CHOICE") },
    { "put", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->put,
      N_("report: where a part goes, again for each; a part is a number as report tells it, or its heading; a section is its key or title, or none"),
      N_("PART=SECTION") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &options->to, N_("export, summary: a file, or a folder for many; evidence: a folder"),
      N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, N_("export, summary: json, pdf, docx or xlsx; export also zip, which is json with the evidence; for a folder several, as pdf,xlsx"), N_("FORMAT") },
    { "pages", 0, 0, G_OPTION_ARG_STRING, &options->pages, N_("attach: on which pages the evidence stands"), N_("PAGES") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options->all, N_("check, export, summary: every assessment of the store"), NULL },
    { "public", 0, 0, G_OPTION_ARG_NONE, &options->publish, N_("export: a copy for the public, without people, phones and remarks"),
      NULL },
    { "combined", 0, 0, G_OPTION_ARG_NONE, &options->combined, N_("export: one PDF of all, with cover and contents"), NULL },
    { "changed", 0, 0, G_OPTION_ARG_NONE, &options->changed, N_("export: only what is new or changed since the last time, into a folder"),
      NULL },
    { "page-setup", 0, 0, G_OPTION_ARG_STRING, &options->page_setup,
      N_("export: other pages than the form’s: paper=A3,orientation=portrait,margins=20/20/18/20,size=9,numbers=center,code=no"),
      N_("SETTINGS") },
    { "font", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->fonts,
      N_("export, summary: the font that stands for a face of official pages (fangsong, title, heiti, kaiti, songti, latin), again for each"),
      N_("FACE=FAMILY") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &options->state, N_("list: of one state alone: draft, submitted, returned or final"), N_("STATE") },
    { "submit", 0, 0, G_OPTION_ARG_NONE, &options->submit, N_("state: it goes to the bureau; a copy is kept to compare with"), NULL },
    { "anyway", 0, 0, G_OPTION_ARG_NONE, &options->anyway,
      N_("state --submit: also with errors; export, summary: also with characters that no font here has"), NULL },
    { "return", 0, 0, G_OPTION_ARG_NONE, &options->give_back, N_("state: the bureau returned it"), NULL },
    { "remark", 0, 0, G_OPTION_ARG_STRING, &options->remark, N_("state --return: what the bureau said"), N_("TEXT") },
    { "finish", 0, 0, G_OPTION_ARG_NONE, &options->finish, N_("state: the bureau accepted it"), NULL },
    { "take-back", 0, 0, G_OPTION_ARG_NONE, &options->take_back, N_("state: it is a draft again"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, N_("print the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_("print this help"), NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("COMMAND [ARGUMENT…]"));
  g_autofree char *described = describe_commands ();

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Self-evaluation of budget performance, on the command line."));
  g_option_context_set_description (context, described);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static gboolean
find_command (JxCliOptions  *options,
              const char    *name,
              GError       **error)
{
  if (name == NULL)
    return jx_cli_error_refuse (error, _("A command is missing."));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      {
        options->command = i;
        return TRUE;
      }

  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, _("There is no command “%s”."), name);
  return FALSE;
}

static gboolean
check_allowed (const JxCliOptions  *options,
               GError             **error)
{
  const Command *command = &commands[options->command];
  const struct { OptionFlags flag; gboolean given; const char *name; } given[] = {
    { OPTION_VERIFY, options->verify != NULL, "--verify" },
    { OPTION_TAKE, options->take != NULL, "--import" },
    { OPTION_GIVE, options->give != NULL, "--export" },
    { OPTION_ADJUST, options->adjust != NULL, "--adjust" },
    { OPTION_YEAR, options->year != NULL, "--year" },
    { OPTION_FROM, options->from != NULL, "--from" },
    { OPTION_TARGETS, options->no_targets, "--without-targets" },
    { OPTION_IF, options->suppose != NULL, "--if" },
    { OPTION_PRESENT, options->present != NULL, "--present" },
    { OPTION_PUT, options->put != NULL, "--put" },
    { OPTION_TO, options->to != NULL, "--to" },
    { OPTION_FORMAT, options->format != NULL, "--format" },
    { OPTION_ALL, options->all, "--all" },
    { OPTION_PUBLIC, options->publish, "--public" },
    { OPTION_PAGES, options->pages != NULL, "--pages" },
    { OPTION_COMBINED, options->combined, "--combined" },
    { OPTION_CHANGED, options->changed, "--changed" },
    { OPTION_PAGE_SETUP, options->page_setup != NULL, "--page-setup" },
    { OPTION_FONT, options->fonts != NULL, "--font" },
    { OPTION_STATE, options->state != NULL, "--state" },
    { OPTION_PASS, options->submit, "--submit" },
    { OPTION_PASS, options->give_back, "--return" },
    { OPTION_PASS, options->remark != NULL, "--remark" },
    { OPTION_PASS, options->finish, "--finish" },
    { OPTION_PASS, options->take_back, "--take-back" },
    { OPTION_ANYWAY, options->anyway, "--anyway" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i].given && !(command->allowed & given[i].flag))
      {
        g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, _("The command “%1$s” does not take “%2$s”."), command->name,
                     given[i].name);
        return FALSE;
      }

  return TRUE;
}

static gboolean
are_pairs (char **texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      const char *value = strchr (texts[i], '=');

      if (value == NULL || value == texts[i] || value[1] == '\0')
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_formats (const char *text)
{
  g_auto(GStrv) names = g_strsplit (text, ",", -1);
  JxFormat format;

  for (guint n = 0; names[n] != NULL; n++)
    if (!jx_format_find (names[n], &format))
      return FALSE;

  return names[0] != NULL;
}

static gboolean
check_years (const JxCliOptions  *options,
             GError             **error)
{
  int year = 0, from = 0;

  if (options->year != NULL && !jx_year_parse (options->year, &year))
    return jx_cli_error_refuse (error, _("After --year comes a year, 1949 to 2100."));
  if (options->from != NULL && !jx_year_parse (options->from, &from))
    return jx_cli_error_refuse (error, _("After --from comes a year, 1949 to 2100."));
  if (options->command == JX_CLI_CARRY && options->year == NULL)
    return jx_cli_error_refuse (error, _("--year says which year to begin; it is missing."));
  if (from > year)
    return jx_cli_error_refuse (error, _("--from is later than --year; nothing is carried over into an earlier year."));
  if (options->from != NULL && !options->all)
    return jx_cli_error_refuse (error, _("--from chooses among all assessments of the store; say --all."));
  if (options->year != NULL && options->command != JX_CLI_LIST && options->command != JX_CLI_CARRY && !options->all)
    return jx_cli_error_refuse (error, _("--year chooses among all assessments of the store; say --all."));

  return TRUE;
}

static gboolean
check_state (const JxCliOptions  *options,
             GError             **error)
{
  JxState state;

  if (options->state != NULL && !jx_state_from_key (options->state, &state))
    return jx_cli_error_refuse (error, _("After --state comes draft, submitted, returned or final."));
  if (options->submit + options->give_back + options->finish + options->take_back > 1)
    return jx_cli_error_refuse (error, _("Say one of --submit, --return, --finish and --take-back."));
  if (options->remark != NULL && !options->give_back)
    return jx_cli_error_refuse (error, _("--remark belongs to --return."));
  if (options->command == JX_CLI_STATE && options->anyway && !options->submit)
    return jx_cli_error_refuse (error, _("--anyway belongs to --submit."));

  return TRUE;
}

/* Assessments that are named, or all. */
static gboolean
check_chosen (const JxCliOptions  *options,
              GError             **error)
{
  gboolean named = options->args[0] != NULL;

  if (!(commands[options->command].allowed & OPTION_ALL) || options->all != named)
    return TRUE;
  if (options->command == JX_CLI_CHECK)
    return jx_cli_error_refuse (error, _("Name what to check, or say --all, not both."));
  if (options->command == JX_CLI_CARRY)
    return jx_cli_error_refuse (error, _("Name what to carry over, or say --all, not both."));

  return jx_cli_error_refuse (error, _("Name what to export, or say --all, not both."));
}

static gboolean
check_values (const JxCliOptions  *options,
              GError             **error)
{
  static const char *const choices[] = { "skip", "replace", "keep-both", NULL }, *const of_texts[] = { "skip", "replace", "append", NULL };

  if (options->present != NULL && options->command == JX_CLI_REPORT && !g_strv_contains (of_texts, options->present))
    return jx_cli_error_refuse (error, _("After --present comes skip, replace or append."));
  if (options->present != NULL && options->command != JX_CLI_REPORT && !g_strv_contains (choices, options->present))
    return jx_cli_error_refuse (error, _("After --present comes skip, replace or keep-both."));
  if (options->format != NULL && !are_formats (options->format))
    return jx_cli_error_refuse (error, _("After --format comes json, zip, pdf, docx or xlsx."));
  if (options->command == JX_CLI_FORMS && options->adjust == NULL && (options->give != NULL) != (options->to != NULL))
    return jx_cli_error_refuse (error, _("forms --export ID needs --to FILE, and --to needs --export or --adjust."));
  if ((options->verify != NULL) + (options->take != NULL) + (options->give != NULL) + (options->adjust != NULL) > 1)
    return jx_cli_error_refuse (error, _("Say one of --verify, --import, --export and --adjust."));
  if (options->command == JX_CLI_FORMS && (options->adjust != NULL) != (options->args[0] != NULL))
    return jx_cli_error_refuse (error, _("forms --adjust ID needs changes: PLACE=VALUE, add:PLACE=VALUE, remove:PLACE, move:PLACE=POSITION."));
  if ((options->command == JX_CLI_EXPORT || options->command == JX_CLI_SUMMARY) && options->to == NULL)
    return jx_cli_error_refuse (error, _("--to says where to export to; it is missing."));

  return check_years (options, error) && check_chosen (options, error) && check_state (options, error)
         && (are_pairs (options->suppose) || jx_cli_error_refuse (error, _("After --if comes ROW=VALUE, as in indicators/3=98%.")))
         && (are_pairs (options->put) || jx_cli_error_refuse (error, _("After --put comes PART=SECTION, as in 3=problems.")));
}

static gboolean
check_count (const JxCliOptions  *options,
             GError             **error)
{
  const Command *command = &commands[options->command];
  guint n = g_strv_length (options->args);

  if (n >= command->least && n <= command->most)
    return TRUE;

  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, _("Usage: jixiao-cli %1$s %2$s"), command->name, command->synopsis);
  return FALSE;
}

static void
show (GOptionContext *context,
      gboolean        version)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  if (version)
    g_print ("jixiao-cli %s\n", PACKAGE_VERSION);
  else
    g_print ("%s", help);
}

/**
 * jx_cli_options_parse:
 * @options: (out caller-allocates): what was asked for
 * @argv: (array zero-terminated=1): the arguments, the program's name first; they are taken apart
 * @error: return location for an error
 *
 * Reads the command line. Errors: `JX_CLI_ERROR_USAGE`, as a sentence that says what is wrong.
 *
 * Returns: whether there is something to do
 */
JxCliParse
jx_cli_options_parse (JxCliOptions  *options,
                      char         **argv,
                      GError       **error)
{
  gboolean version = FALSE, help = FALSE;
  g_autoptr(GOptionContext) context = NULL;
  g_auto(GStrv) args = g_strdupv (argv);
  g_autoptr(GError) problem = NULL;

  *options = (JxCliOptions) { .command = JX_CLI_N_COMMANDS };
  context = new_context (options, &version, &help);

  if (!g_option_context_parse_strv (context, &args, &problem))
    {
      jx_cli_error_refuse (error, problem->message);
      return JX_CLI_WRONG;
    }

  if (version || help)
    {
      show (context, version);
      return JX_CLI_SHOWN;
    }

  if (!find_command (options, args[0] != NULL ? args[1] : NULL, error))
    return JX_CLI_WRONG;

  options->args = g_strdupv (args + 2);

  return check_allowed (options, error) && check_count (options, error) && check_values (options, error)
           ? JX_CLI_PARSED : JX_CLI_WRONG;
}

/**
 * jx_cli_options_clear:
 * @options: what was asked for
 *
 * Frees its texts.
 */
void
jx_cli_options_clear (JxCliOptions *options)
{
  g_clear_pointer (&options->args, g_strfreev);
  g_clear_pointer (&options->store, g_free);
  g_clear_pointer (&options->verify, g_free);
  g_clear_pointer (&options->take, g_free);
  g_clear_pointer (&options->give, g_free);
  g_clear_pointer (&options->adjust, g_free);
  g_clear_pointer (&options->year, g_free);
  g_clear_pointer (&options->from, g_free);
  g_clear_pointer (&options->page_setup, g_free);
  g_clear_pointer (&options->suppose, g_strfreev);
  g_clear_pointer (&options->put, g_strfreev);
  g_clear_pointer (&options->fonts, g_strfreev);
  g_clear_pointer (&options->present, g_free);
  g_clear_pointer (&options->to, g_free);
  g_clear_pointer (&options->format, g_free);
  g_clear_pointer (&options->pages, g_free);
  g_clear_pointer (&options->state, g_free);
  g_clear_pointer (&options->remark, g_free);
}
