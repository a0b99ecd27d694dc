/* bench-search.c: search as you type, against a bare scan of the same texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-search-query.h"

#include <locale.h>
#include <string.h>

#define N_ROUNDS 15

static const char *const queries[] = {
  "y", "yun", "yunzhuan", "dwyzyxf", "zx", "2023", "运行费", "单位运转", "lv", "meiyou", "zhzhzh", "xinxi wl",
};

static const char *const words[] = {
  "单位", "运转", "运行费", "专项", "信息化", "网络", "维护", "聘用人员", "会议费", "教育", "重点", "乡村振兴", "道路",
  "改造", "补助资金", "行政", "执法", "宣传", "培训", "社区", "防汛", "办公设备", "购置", "（2023年）", "大数据中心", "绿化",
};

typedef struct
{
  GPtrArray *texts;  /* folded */
  GPtrArray *keys;
} Corpus;

static char *
make_name (GRand *random)
{
  GString *name = g_string_new (NULL);
  gint32 n_words = g_rand_int_range (random, 2, 6);

  for (gint32 i = 0; i < n_words; i++)
    g_string_append (name, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free_and_steal (name);
}

static void
fill_corpus (Corpus *corpus,
             guint   n_texts)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (2023);

  corpus->texts = g_ptr_array_new_full (n_texts, g_free);
  corpus->keys = g_ptr_array_new_full (n_texts, (GDestroyNotify) jx_search_key_free);

  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *name = make_name (random);

      g_ptr_array_add (corpus->texts, jx_search_fold (name));
      g_ptr_array_add (corpus->keys, jx_search_key_new (name));
    }
}

static guint
scan_keys (const Corpus *corpus,
           const char   *query)
{
  g_autoptr(JxSearchQuery) ready = jx_search_query_new (query);
  guint found = 0;

  for (guint i = 0; i < corpus->keys->len; i++)
    found += jx_search_query_matches (ready, corpus->keys->pdata[i]);

  return found;
}

static guint
scan_bare (const Corpus *corpus,
           const char   *query)
{
  guint found = 0;

  for (guint i = 0; i < corpus->texts->len; i++)
    found += strstr (corpus->texts->pdata[i], query) != NULL;

  return found;
}

/* The best of some rounds: the rest of the machine can only make it longer. */
static gint64
measure (const Corpus *corpus,
         const char   *query,
         guint       (*scan) (const Corpus *, const char *),
         guint        *found)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      *found = scan (corpus, query);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return best;
}

static void
run (guint n_texts,
     guint budget)
{
  Corpus corpus;
  gint64 start = g_get_monotonic_time ();
  gint64 made;

  fill_corpus (&corpus, n_texts);
  made = g_get_monotonic_time () - start;

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *query = jx_search_fold (queries[i]);
      guint found, found_bare;
      gint64 keys = measure (&corpus, query, scan_keys, &found);
      gint64 bare = measure (&corpus, query, scan_bare, &found_bare);

      g_assert_cmpuint (found, >=, found_bare);
      g_print ("{\"bench\": \"search\", \"figure\": \"%u texts, %s\", \"unit\": \"us\", \"value\": %" G_GINT64_FORMAT
               ", \"reference\": \"strstr\", \"reference_value\": %" G_GINT64_FORMAT
               ", \"budget\": %u, \"found\": %u}\n",
               n_texts, queries[i], keys, bare, budget, found);
    }

  g_print ("{\"bench\": \"search\", \"figure\": \"making %u keys, texts included\", \"unit\": \"us\", \"value\": %"
           G_GINT64_FORMAT "}\n",
           n_texts, made);

  g_ptr_array_unref (corpus.texts);
  g_ptr_array_unref (corpus.keys);
}

int
main (void)
{
  setlocale (LC_ALL, "C.UTF-8");

  run (10000, 16000);
  run (300000, 50000);

  return 0;
}
