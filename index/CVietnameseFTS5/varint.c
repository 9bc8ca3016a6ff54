#include "varint.h"

int get_varint(const uint8_t *bytes, uint64_t *value) {
  uint64_t result = 0;
  for (int at = 0; at < 8; at++) {
    result = result << 7 | (bytes[at] & 0x7F);
    if (bytes[at] < 0x80) {
      *value = result;
      return at + 1;
    }
  }
  *value = result << 8 | bytes[8];
  return 9;
}
