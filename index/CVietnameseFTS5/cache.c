#include "cache.h"

#include <stdlib.h>

#include "columns.h"

// What 3,200 different queries ask for takes a kilobyte a document; with less, lists are read from their pages again and again.
static size_t facts_limit(const struct tracuu_cache *cache) {
  enum { BYTES_A_DOCUMENT = 1024 };
  const size_t least = (size_t)128 << 20, wanted = (size_t)cache->documents * BYTES_A_DOCUMENT;
  return wanted > least ? wanted : least;
}

struct tracuu_cache *tracuu_cache_make(void) { return calloc(1, sizeof(struct tracuu_cache)); }

void tracuu_cache_free(struct tracuu_cache *cache) {
  if (cache == NULL) return;
  facts_forget(cache);
  free(cache->pages.segments);
  free(cache->columns);
  free(cache->words_of);
  free(cache->live);
  free(cache->later);
  free(cache->row_generations);
  free(cache);
}

void cache_begin(struct tracuu_cache *cache, sqlite3 *db) {
  if (cache->readers++ > 0) return;
  const struct index_pages known = cache->pages;
  index_open(&cache->pages, db);
  cache->pages.segments = known.segments;
  cache->pages.segment_count = known.segment_count;
}

void cache_finish(struct tracuu_cache *cache) {
  if (--cache->readers > 0) return;
  const struct index_pages known = cache->pages;
  cache->pages.segments = NULL;
  index_close(&cache->pages);
  cache->pages.segments = known.segments;
  cache->pages.segment_count = known.segment_count;
  cache->searches++;
  if (cache->facts_bytes > facts_limit(cache)) facts_forget_old(cache);
}

int tracuu_cache_begin(struct tracuu_cache *cache, sqlite3 *db) {
  const int result = tracuu_cache_refresh(cache, db);
  if (result == SQLITE_OK) cache_begin(cache, db);
  return result;
}

void tracuu_cache_finish(struct tracuu_cache *cache) {
  if (cache->readers > 0) cache_finish(cache);
}
