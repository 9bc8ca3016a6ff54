#include "cache.h"

#include <stdlib.h>
#include <string.h>

enum { POSTINGS_A_BLOCK = 128 };
// Enough for the frequent terms of a million documents; beyond it the cache starts anew.
static const size_t FACTS_LIMIT = (size_t)96 << 20;

struct tracuu_cache *tracuu_cache_make(void) { return calloc(1, sizeof(struct tracuu_cache)); }

static void free_facts(struct term_facts *facts, int segments) {
  if (facts == NULL) return;
  for (int place = 0; facts->maps != NULL && place < segments; place++) free(facts->maps[place].blocks);
  free(facts->maps);
  free(facts->token);
  free(facts);
}

static void forget_facts(struct tracuu_cache *cache) {
  for (uint32_t place = 0; place < cache->facts_capacity; place++) {
    free_facts(cache->facts[place], cache->pages.segment_count);
  }
  free(cache->facts);
  cache->facts = NULL;
  cache->facts_capacity = cache->facts_count = 0;
  cache->facts_bytes = 0;
}

void tracuu_cache_free(struct tracuu_cache *cache) {
  if (cache == NULL) return;
  forget_facts(cache);
  free(cache->pages.segments);
  free(cache->columns);
  free(cache->words_of);
  free(cache->row_generations);
  free(cache);
}

// MARK: - Columns

// Rows that the index no longer has, from `from` to before `to`.
static void clear_rows(struct tracuu_cache *cache, int64_t from, int64_t to) {
  for (int64_t row = from; row < to; row++) {
    if (cache->row_generations[row] == 0) continue;
    memset(cache->columns + row * TRACUU_COLUMNS_PER_ROW, 0, TRACUU_COLUMNS_PER_ROW * sizeof *cache->columns);
    cache->row_generations[row] = 0;
  }
}

static int load_columns(struct tracuu_cache *cache, sqlite3 *db) {
  int64_t next = 0;
  sqlite3_stmt *list = NULL, *read = NULL;
  int result = sqlite3_prepare_v2(db, "SELECT id, generation FROM search_columns ORDER BY id", -1, &list, NULL);
  if (result == SQLITE_OK) {
    result = sqlite3_prepare_v2(db, "SELECT data FROM search_columns WHERE id = ?1", -1, &read, NULL);
  }
  while (result == SQLITE_OK && (result = sqlite3_step(list)) == SQLITE_ROW) {
    const int64_t row = sqlite3_column_int64(list, 0), generation = sqlite3_column_int64(list, 1);
    result = SQLITE_OK;
    if (row < 0 || row >= (int64_t)(UINT32_MAX / TRACUU_COLUMNS_PER_ROW)) {
      result = SQLITE_CORRUPT_VTAB;
      break;
    }
    if (row >= cache->row_count) {
      const size_t rows = (size_t)row + 1 + (size_t)row / 4, columns = rows * TRACUU_COLUMNS_PER_ROW;
      struct tracuu_column *grown = realloc(cache->columns, columns * sizeof *grown);
      if (grown != NULL) cache->columns = grown;
      int64_t *generations = realloc(cache->row_generations, rows * sizeof *generations);
      if (generations != NULL) cache->row_generations = generations;
      if (grown == NULL || generations == NULL) {
        result = SQLITE_NOMEM;
        break;
      }
      memset(grown + cache->column_count, 0, (columns - cache->column_count) * sizeof *grown);
      memset(generations + cache->row_count, 0, (rows - (size_t)cache->row_count) * sizeof *generations);
      cache->row_count = (int)rows;
      cache->column_count = (uint32_t)columns;
    }
    clear_rows(cache, next, row);
    next = row + 1;
    if (cache->row_generations[row] == generation) continue;
    sqlite3_bind_int64(read, 1, row);
    const int size = TRACUU_COLUMNS_PER_ROW * (int)sizeof(struct tracuu_column);
    if (sqlite3_step(read) == SQLITE_ROW && sqlite3_column_bytes(read, 0) == size) {
      memcpy(cache->columns + row * TRACUU_COLUMNS_PER_ROW, sqlite3_column_blob(read, 0), (size_t)size);
      cache->row_generations[row] = generation;
    } else {
      result = SQLITE_CORRUPT_VTAB;
    }
    sqlite3_reset(read);
  }
  sqlite3_finalize(list);
  sqlite3_finalize(read);
  clear_rows(cache, next, cache->row_count);
  return result == SQLITE_DONE ? SQLITE_OK : result;
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
  forget_facts(cache);
  struct index_pages pages;
  result = index_open(&pages, db);
  if (result == SQLITE_OK) result = index_load(&pages);
  free(cache->pages.segments);
  cache->pages.segments = pages.segments;
  cache->pages.segment_count = pages.segment_count;
  pages.segments = NULL;
  index_close(&pages);
  if (result == SQLITE_OK) result = load_columns(cache, db);
  if (result != SQLITE_OK) return result;
  free(cache->words_of);
  cache->words_of = malloc((size_t)cache->column_count * sizeof *cache->words_of + 1);
  if (cache->words_of == NULL) return SQLITE_NOMEM;
  cache->documents = cache->words = 0;
  for (uint32_t row = 0; row < cache->column_count; row++) {
    const struct tracuu_column *column = &cache->columns[row];
    cache->words_of[row] = column->words;
    if (column->passage > row) return SQLITE_CORRUPT_VTAB;
    if (!(column->flags & TRACUU_LIVE)) continue;
    cache->documents += 1;
    cache->words += column->words;
  }
  const double mean = cache->documents > 0 && cache->words > 0 ? cache->words / cache->documents : 1;
  cache->base = SATURATION * (1 - LENGTH_SHARE);
  cache->slope = (float)(SATURATION * LENGTH_SHARE / mean);
  cache->generation = generation;
  cache->is_loaded = true;
  return SQLITE_OK;
}

// MARK: - Terms

// FTS5 numbers the fields in the order of the table: the text, the subject, others, the number.
static float weigh_fields(const uint8_t *positions, int size) {
  static const float counts[4] = {1, SUBJECT_COUNT, 1, SUBJECT_COUNT};
  const uint8_t *end = positions + size;
  float sum = 0, count = counts[0];
  while (positions < end) {
    if (*positions == 1) {
      const unsigned field = positions[1];
      count = counts[field < 4 ? field : 0];
      positions += 2;
      continue;
    }
    while (positions < end && *positions >= 0x80) positions++;
    positions++;
    sum += count;
  }
  return sum;
}

// Most terms stand in the text only, where their number is that of bytes below 128. A byte 1 may begin another field.
float weigh_positions(const uint8_t *positions, int size) {
  const uint64_t high = 0x8080808080808080u, low = 0x0101010101010101u;
  int count = 0;
  for (int at = 0; at < size; at += 8) {
    uint64_t bytes;
    memcpy(&bytes, positions + at, 8);
    const int left = size - at;
    if (left < 8) bytes |= UINT64_MAX << (8 * left);
    const uint64_t differs = bytes ^ low;
    if ((differs - low) & ~differs & high) return weigh_fields(positions, size);
    count += __builtin_popcountll(~bytes & high);
  }
  return (float)count;
}

static uint64_t hash_of(const char *token, int length) {
  uint64_t hash = 14695981039346656037u;
  for (int at = 0; at < length; at++) hash = (hash ^ (uint8_t)token[at]) * 1099511628211u;
  return hash ^ hash >> 32;
}

// The postings of one segment: the places to enter them, and their peak. `documents` is right when no other segment has
// the token.
static int survey(struct tracuu_cache *cache, struct cursor *cursor, struct block_list *map, struct term_facts *facts,
                  uint32_t *documents) {
  int capacity = 0, in_block = 0, result = SQLITE_OK;
  map->first_end = cursor->end;
  map->first_ends_here = cursor->ends_here;
  while (!cursor->done && result == SQLITE_OK) {
    const struct block *last = map->count > 0 ? &map->blocks[map->count - 1] : NULL;
    if (last == NULL || in_block == POSTINGS_A_BLOCK || last->page != (uint32_t)cursor->page) {
      if (map->count == capacity) {
        capacity = capacity == 0 ? 1 : capacity * 2;
        struct block *grown = realloc(map->blocks, (size_t)capacity * sizeof *grown);
        if (grown == NULL) return SQLITE_NOMEM;
        map->blocks = grown;
      }
      map->blocks[map->count++] =
          (struct block){.rowid = cursor->rowid, .page = (uint32_t)cursor->page, .at = (uint32_t)cursor->entry};
      in_block = 0;
    }
    in_block++;
    if (cursor->size > 0) {
      const uint8_t *positions;
      int size;
      result = cursor_positions(cursor, &positions, &size);
      if (result != SQLITE_OK) return result;
      const float share = share_of(cache, weigh_positions(positions, size), cursor->rowid);
      struct block *block = &map->blocks[map->count - 1];
      if (share > block->peak) block->peak = share;
      if (share > facts->peak) facts->peak = share;
      *documents += 1;
    }
    result = cursor_next(cursor);
  }
  return result;
}

static int learn(struct tracuu_cache *cache, struct term_facts *facts) {
  const int segments = cache->pages.segment_count;
  facts->maps = calloc((size_t)segments + 1, sizeof *facts->maps);
  if (facts->maps == NULL) return SQLITE_NOMEM;
  int holders = 0, result = SQLITE_OK;
  for (int place = 0; place < segments && result == SQLITE_OK; place++) {
    struct cursor cursor = {.index = &cache->pages, .segment = &cache->pages.segments[place]};
    bool found = false;
    result = cursor_open(&cursor, facts->token, facts->length, &found);
    if (result == SQLITE_OK && found) {
      holders++;
      result = survey(cache, &cursor, &facts->maps[place], facts, &facts->documents);
    }
    cursor_close(&cursor);
    cache->facts_bytes += (size_t)facts->maps[place].count * sizeof(struct block);
  }
  if (result != SQLITE_OK || holders < 2) return result;
  struct postings postings;
  result = postings_open(&postings, &cache->pages, facts->token, facts->length, facts->maps);
  facts->documents = 0;
  while (result == SQLITE_OK && postings.rowid != END) {
    facts->documents++;
    result = postings_next(&postings);
  }
  postings_close(&postings);
  return result;
}

static int grow_facts(struct tracuu_cache *cache) {
  const uint32_t capacity = cache->facts_capacity == 0 ? 1024 : cache->facts_capacity * 2;
  struct term_facts **table = calloc(capacity, sizeof *table);
  if (table == NULL) return SQLITE_NOMEM;
  for (uint32_t place = 0; place < cache->facts_capacity; place++) {
    struct term_facts *facts = cache->facts[place];
    if (facts == NULL) continue;
    uint32_t at = (uint32_t)facts->hash & (capacity - 1);
    while (table[at] != NULL) at = (at + 1) & (capacity - 1);
    table[at] = facts;
  }
  free(cache->facts);
  cache->facts = table;
  cache->facts_capacity = capacity;
  return SQLITE_OK;
}

const struct term_facts *cache_facts(struct tracuu_cache *cache, const char *token, int length, int *result) {
  *result = SQLITE_OK;
  if (cache->facts_count * 2 >= cache->facts_capacity) *result = grow_facts(cache);
  if (*result != SQLITE_OK) return NULL;
  const uint64_t hash = hash_of(token, length);
  uint32_t at = (uint32_t)hash & (cache->facts_capacity - 1);
  for (struct term_facts *facts; (facts = cache->facts[at]) != NULL; at = (at + 1) & (cache->facts_capacity - 1)) {
    if (facts->hash == hash && facts->length == length && memcmp(facts->token, token, (size_t)length) == 0) return facts;
  }
  struct term_facts *facts = calloc(1, sizeof *facts);
  if (facts == NULL) {
    *result = SQLITE_NOMEM;
    return NULL;
  }
  facts->token = malloc((size_t)length + 1);
  facts->length = length;
  facts->hash = hash;
  if (facts->token == NULL) {
    *result = SQLITE_NOMEM;
  } else {
    memcpy(facts->token, token, (size_t)length);
    *result = learn(cache, facts);
  }
  if (*result != SQLITE_OK) {
    free_facts(facts, cache->pages.segment_count);
    return NULL;
  }
  cache->facts[at] = facts;
  cache->facts_count++;
  cache->facts_bytes += sizeof *facts + (size_t)length + (size_t)cache->pages.segment_count * sizeof(struct block_list);
  return facts;
}

void cache_trim(struct tracuu_cache *cache) {
  if (cache->facts_bytes > FACTS_LIMIT) forget_facts(cache);
}

// MARK: - Reading

int cache_begin(struct tracuu_cache *cache, sqlite3 *db) {
  if (cache->readers++ > 0) return SQLITE_OK;
  const struct index_pages known = cache->pages;
  const int result = index_open(&cache->pages, db);
  cache->pages.segments = known.segments;
  cache->pages.segment_count = known.segment_count;
  return result;
}

void cache_finish(struct tracuu_cache *cache) {
  if (--cache->readers > 0) return;
  const struct index_pages known = cache->pages;
  cache->pages.segments = NULL;
  index_close(&cache->pages);
  cache->pages.segments = known.segments;
  cache->pages.segment_count = known.segment_count;
  if (cache->facts_bytes > FACTS_LIMIT) forget_facts(cache);
}

int tracuu_cache_begin(struct tracuu_cache *cache, sqlite3 *db) {
  const int result = tracuu_cache_refresh(cache, db);
  return result == SQLITE_OK ? cache_begin(cache, db) : result;
}

void tracuu_cache_finish(struct tracuu_cache *cache) {
  if (cache->readers > 0) cache_finish(cache);
}

int64_t tracuu_frequency(struct tracuu_cache *cache, sqlite3 *db, const char *token, int length) {
  int result = cache_begin(cache, db);
  const struct term_facts *facts = result == SQLITE_OK ? cache_facts(cache, token, length, &result) : NULL;
  const int64_t documents = facts == NULL ? -1 : (int64_t)facts->documents;
  cache_finish(cache);
  return documents;
}

int tracuu_visit_postings(struct tracuu_cache *cache, sqlite3 *db, const char *token, int length, void *context,
                          void (*visit)(void *context, uint32_t rowid, double frequency)) {
  int result = cache_begin(cache, db);
  struct postings postings = {.rowid = END};
  if (result == SQLITE_OK) result = postings_open(&postings, &cache->pages, token, length, NULL);
  while (result == SQLITE_OK && postings.rowid != END) {
    const uint8_t *positions;
    int size;
    result = cursor_positions(postings.current, &positions, &size);
    if (result != SQLITE_OK) break;
    visit(context, postings.rowid, (double)weigh_positions(positions, size));
    result = postings_next(&postings);
  }
  postings_close(&postings);
  cache_finish(cache);
  return result;
}
