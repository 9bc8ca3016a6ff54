#include <math.h>
#include <stdlib.h>

#include "deadline.h"
#include "search.h"

// The documents of the whole index.
static int find_every(struct search *search) {
  for (uint32_t rowid = 0; rowid < search->cache->column_count; rowid++) {
    if (search_is_late(search, 1)) return SQLITE_OK;
    if (!search_admit(search, rowid)) continue;
    const int result = search_consider(search, rowid, 0, 0);
    if (result != SQLITE_OK) return result;
  }
  return SQLITE_OK;
}

int tracuu_find(struct tracuu_cache *cache, sqlite3 *db, const struct tracuu_search *wanted,
                struct tracuu_found *found) {
  struct search search = {.cache = cache, .wanted = wanted, .found = found};
  search.best.hits = found->hits;
  search.best.capacity = wanted->hit_count;
  search.best.threshold = -INFINITY;
  search.best.follows = wanted->follows;
  search.best.after = wanted->after;
  search.last_counted = END;
  search.counts_facets = wanted->types || wanted->issuers || wanted->years || wanted->collections || wanted->categories;
  found->count = 0;
  found->total = 0;
  found->total_is_exact = true;
  found->is_partial = false;
  cache_begin(cache, db);
  int result = search_open_lists(&search);
  if (wanted->follows) search.rewards_rows = false;
  if (search.rewards_rows && wanted->hit_count > 0 && wanted->hit_count < TRACUU_CANDIDATES) {
    search.best.capacity = TRACUU_CANDIDATES;
  }
  // Late already, it may not know all that is to be left out.
  const bool has_words = wanted->any || wanted->required != 0;
  if (result == SQLITE_OK && has_words && !found->is_partial) result = search_mark_matches(&search);
  if (result == SQLITE_OK && search.matches != NULL && search.best.capacity > 0) {
    result = wanted->any ? search_find_any(&search) : search_find_all(&search);
  } else if (result == SQLITE_OK && !has_words && !found->is_partial) {
    result = find_every(&search);
  }
  best_flush(&search.best);
  best_sort(search.best.hits, search.best.count);
  const int rewarded = search.best.count < TRACUU_CANDIDATES ? search.best.count : TRACUU_CANDIDATES;
  if (result == SQLITE_OK) result = search_reward_rows(&search, search.best.hits, rewarded);
  found->count = search.best.count < wanted->hit_count ? search.best.count : wanted->hit_count;
  for (int place = 0; place < search.list_count; place++) list_close(&search.lists[place]);
  free(search.lists);
  free(search.weighing);
  free(search.reach);
  free(search.stretch_reach);
  free(search.excluded);
  free(search.matches);
  cache_finish(cache);
  return result;
}
