#include <stdlib.h>

#include "columns.h"
#include "weights.h"

// The properties that every search needs once more, close together.
static int gather(struct tracuu_cache *cache) {
  const size_t words = cache->column_count / 64 + 1;
  free(cache->words_of);
  free(cache->live);
  free(cache->later);
  cache->words_of = malloc((size_t)cache->column_count * sizeof *cache->words_of + 1);
  cache->live = calloc(words, sizeof *cache->live);
  cache->later = calloc(words, sizeof *cache->later);
  if (cache->words_of == NULL || cache->live == NULL || cache->later == NULL) return SQLITE_NOMEM;
  cache->documents = cache->words = 0;
  for (uint32_t row = 0; row < cache->column_count; row++) {
    const struct tracuu_column *column = &cache->columns[row];
    const uint64_t bit = (uint64_t)1 << (row & 63);
    cache->words_of[row] = column->words;
    if (column->passage > row) return SQLITE_CORRUPT_VTAB;
    if (!(column->flags & TRACUU_LIVE)) continue;
    cache->live[row >> 6] |= bit;
    if (column->passage > 0) cache->later[row >> 6] |= bit;
    cache->documents += 1;
    cache->words += column->words;
  }
  return SQLITE_OK;
}

int tracuu_cache_refresh(struct tracuu_cache *cache, sqlite3 *db) {
  sqlite3_stmt *state = NULL;
  int result = sqlite3_prepare_v2(db, "SELECT generation FROM search_state", -1, &state, NULL);
  if (result != SQLITE_OK) return result;
  result = sqlite3_step(state);
  const int64_t generation = result == SQLITE_ROW ? sqlite3_column_int64(state, 0) : 0;
  sqlite3_finalize(state);
  if (result != SQLITE_ROW) return result == SQLITE_DONE ? SQLITE_CORRUPT_VTAB : result;
  if (cache->is_loaded && cache->generation == generation) return SQLITE_OK;
  cache->is_loaded = false;
  facts_forget(cache);
  struct index_pages pages;
  index_open(&pages, db);
  result = index_load(&pages);
  free(cache->pages.segments);
  cache->pages.segments = pages.segments;
  cache->pages.segment_count = pages.segment_count;
  pages.segments = NULL;
  index_close(&pages);
  if (result == SQLITE_OK) result = columns_load(cache, db);
  if (result == SQLITE_OK) result = gather(cache);
  if (result != SQLITE_OK) return result;
  const double mean = cache->documents > 0 && cache->words > 0 ? cache->words / cache->documents : 1;
  cache->base = SATURATION * (1 - LENGTH_SHARE);
  cache->slope = (float)(SATURATION * LENGTH_SHARE / mean);
  cache->generation = generation;
  cache->is_loaded = true;
  return SQLITE_OK;
}
