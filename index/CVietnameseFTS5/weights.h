// How much of its weight a posting reaches.
#ifndef WEIGHTS_H
#define WEIGHTS_H

#include "cache.h"

// k1 and b of BM25 at their textbook values (Robertson and Zaragoza 2009, 3.2).
#define SATURATION 1.2f
#define LENGTH_SHARE 0.75f
// The subject says in a line what the text says in pages: a word of it counts twice.
#define SUBJECT_COUNT 2.0f

// The occurrences in encoded positions, those in the subject counted double.
float weigh_positions(const uint8_t *positions, int size);

static inline float share_of(const struct tracuu_cache *cache, float frequency, uint32_t rowid) {
  const float words = rowid < cache->column_count ? cache->words_of[rowid] : 0;
  return frequency / (frequency + cache->base + cache->slope * words);
}

#endif
