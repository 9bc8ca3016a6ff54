// The numbers of the format: 7 bits a byte, the highest first.
#ifndef VARINT_H
#define VARINT_H

#include <stdint.h>

// Returns how many bytes it took, at most 9.
int get_varint(const uint8_t *bytes, uint64_t *value);

// The same for numbers of 32 bits, most of which take a byte or two.
static inline int get_small(const uint8_t *bytes, uint32_t *value) {
  if (bytes[0] < 0x80) {
    *value = bytes[0];
    return 1;
  }
  if (bytes[1] < 0x80) {
    *value = (bytes[0] & 0x7Fu) << 7 | bytes[1];
    return 2;
  }
  uint64_t large;
  const int size = get_varint(bytes, &large);
  *value = (uint32_t)large;
  return size;
}

static inline int get_u16(const uint8_t *bytes) { return bytes[0] << 8 | bytes[1]; }

#endif
