// One state of an index, as far as searches have looked at it.
#ifndef CACHE_H
#define CACHE_H

#include <stddef.h>

#include "tracuu_search.h"
#include "postings.h"

// How a term spreads over the index.
struct term_facts {
  char *token;
  int length;
  uint64_t hash;
  uint32_t documents;
  // The greatest share of its weight that any posting reaches.
  float peak;
  // One a segment.
  struct block_list *maps;
};

struct tracuu_cache {
  bool is_loaded;
  int64_t generation;
  struct index_pages pages;
  // How many have begun to read and not finished.
  int readers;
  // Properties by rowid; the generation of each row of them.
  struct tracuu_column *columns;
  uint32_t column_count;
  // Their lengths once more, close together: every posting that is weighed needs one.
  uint16_t *words_of;
  int64_t *row_generations;
  int row_count;
  // Of live passages.
  double documents;
  double words;
  // share = frequency / (frequency + base + slope × words)
  float base, slope;
  struct term_facts **facts;
  uint32_t facts_capacity;
  uint32_t facts_count;
  size_t facts_bytes;
};

// Lists can be read between these two.
int cache_begin(struct tracuu_cache *cache, sqlite3 *db);
void cache_finish(struct tracuu_cache *cache);

// Reads the token's lists through once for each state of the index. NULL and a result code after an error.
const struct term_facts *cache_facts(struct tracuu_cache *cache, const char *token, int length, int *result);

// The occurrences in encoded positions, those in the subject counted double.
float weigh_positions(const uint8_t *positions, int size);

// k1 and b of BM25 at their textbook values (Robertson and Zaragoza 2009, 3.2).
#define SATURATION 1.2f
#define LENGTH_SHARE 0.75f
// The subject says in a line what the text says in pages: a word of it counts twice.
#define SUBJECT_COUNT 2.0f

static inline float share_of(const struct tracuu_cache *cache, float frequency, uint32_t rowid) {
  const float words = rowid < cache->column_count ? cache->words_of[rowid] : 0;
  return frequency / (frequency + cache->base + cache->slope * words);
}

#endif
