#include "weights.h"

// FTS5 numbers the fields in the order of the table: the text, the subject, others, the number.
float weigh_fields(const uint8_t *positions, int size) {
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
