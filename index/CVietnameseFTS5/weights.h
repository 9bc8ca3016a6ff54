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
// What a word that stands only around the main text reaches of its weight at most. In the main text one occurrence
// reaches 0.45, and so little only in texts of fifty times the mean length.
#define AROUND_SHARE 0.02f

// Positions in the text from here on are those of a page's menus and the like.
static inline uint32_t main_words(const struct tracuu_cache *cache, uint32_t rowid) {
  if (rowid >= cache->column_count) return UINT32_MAX;
  const struct tracuu_column *column = &cache->columns[rowid];
  if (column->flags & TRACUU_AROUND) return 0;
  return column->flags & TRACUU_SURROUNDED ? (uint32_t)(column->words - column->subject_words) : UINT32_MAX;
}

// The same where they may stand in several fields, or behind the main text.
float weigh_fields(const uint8_t *positions, int size, uint32_t main);

// The occurrences in encoded positions, those in the subject counted double; ONLY_AROUND where all stand in the text
// from position `main` on.
// Most terms stand in the text only, where their number is that of bytes below 128. A byte 1 may begin another field.
static inline float weigh_positions(const uint8_t *positions, int size, uint32_t main) {
  if (main != UINT32_MAX) return weigh_fields(positions, size, main);
  const uint64_t high = 0x8080808080808080u, low = 0x0101010101010101u;
  int count = 0;
  for (int at = 0; at < size; at += 8) {
    uint64_t bytes;
    memcpy(&bytes, positions + at, 8);
    const int left = size - at;
    if (left < 8) bytes |= UINT64_MAX << (8 * left);
    const uint64_t differs = bytes ^ low;
    if ((differs - low) & ~differs & high) return weigh_fields(positions, size, UINT32_MAX);
    count += (int)(((~bytes & high) >> 7) * low >> 56);
  }
  return (float)count;
}

static inline float share_of(const struct tracuu_cache *cache, float frequency, uint32_t rowid) {
  const float words = rowid < cache->column_count ? cache->words_of[rowid] : 0;
  const float count = frequency < 1 ? 1 : frequency;
  const float share = count / (count + cache->base + cache->slope * words);
  return frequency < 1 && share > AROUND_SHARE ? AROUND_SHARE : share;
}

#endif
