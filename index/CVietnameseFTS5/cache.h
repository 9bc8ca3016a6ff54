// One state of an index, as far as searches have looked at it.
#ifndef CACHE_H
#define CACHE_H

#include "facts.h"
#include "pages.h"
#include "tracuu_search.h"

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
  uint64_t searches;
  // One bit a document: live ones, and those that are not the first passage of theirs.
  uint64_t *live, *later;
};

// Lists can be read between these two.
void cache_begin(struct tracuu_cache *cache, sqlite3 *db);
void cache_finish(struct tracuu_cache *cache);

#endif
