#include "weights.h"

#include <string.h>

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
