#include "weights.h"

// FTS5 numbers the fields in the order of the table: the text, the subject, others, the number.
float weigh_fields(const uint8_t *positions, int size, uint32_t main) {
  static const float counts[4] = {1, SUBJECT_COUNT, 1, SUBJECT_COUNT};
  const uint8_t *end = positions + size;
  float sum = 0, count = counts[0];
  // Where the words that count end in this field.
  uint64_t position = 0, limit = main;
  bool is_around = false;
  while (positions < end) {
    if (*positions == 1) {
      const unsigned field = positions[1];
      count = counts[field < 4 ? field : 0];
      positions += 2;
      position = 0;
      limit = UINT64_MAX;
      continue;
    }
    uint64_t step = *positions & 0x7F;
    while (*positions++ >= 0x80 && positions < end) step = step << 7 | (*positions & 0x7F);
    position += step - 2;
    if (position < limit) {
      sum += count;
    } else {
      is_around = true;
    }
  }
  return sum > 0 ? sum : is_around ? ONLY_AROUND : 0;
}
