// How much of its weight a posting reaches.
#ifndef WEIGHTS_H
#define WEIGHTS_H

#include <string.h>

#include "cache.h"

// k1 and b of BM25 at their textbook values (Robertson and Zaragoza 2009, 3.2).
#define SATURATION 1.2f
#define LENGTH_SHARE 0.75f
// The subject says in a line what the text says in pages: a word of it counts twice.
#define SUBJECT_COUNT 2.0f

// The same where they may stand in several fields.
float weigh_fields(const uint8_t *positions, int size);

// The occurrences in encoded positions, those in the subject counted double.
// Most terms stand in the text only, where their number is that of bytes below 128. A byte 1 may begin another field.
static inline float weigh_positions(const uint8_t *positions, int size) {
  const uint64_t high = 0x8080808080808080u, low = 0x0101010101010101u;
  int count = 0;
  for (int at = 0; at < size; at += 8) {
    uint64_t bytes;
    memcpy(&bytes, positions + at, 8);
    const int left = size - at;
    if (left < 8) bytes |= UINT64_MAX << (8 * left);
    const uint64_t differs = bytes ^ low;
    if ((differs - low) & ~differs & high) return weigh_fields(positions, size);
    count += (int)(((~bytes & high) >> 7) * low >> 56);
  }
  return (float)count;
}

static inline float share_of(const struct tracuu_cache *cache, float frequency, uint32_t rowid) {
  const float words = rowid < cache->column_count ? cache->words_of[rowid] : 0;
  return frequency / (frequency + cache->base + cache->slope * words);
}

#endif
