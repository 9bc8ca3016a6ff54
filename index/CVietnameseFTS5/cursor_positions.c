#include <stdlib.h>
#include <string.h>

#include "cursor.h"

int cursor_positions(struct cursor *cursor, const uint8_t **positions, int *size) {
  *size = cursor->size;
  if (cursor->at + cursor->size <= cursor->leaf) {
    *positions = cursor->bytes + cursor->at;
    return SQLITE_OK;
  }
  // They go on over the next pages, whose content begins behind the head.
  if (cursor->size > cursor->scratch_size || cursor->scratch == NULL) {
    uint8_t *grown = realloc(cursor->scratch, (size_t)cursor->size + SLACK);
    if (grown == NULL) return SQLITE_NOMEM;
    cursor->scratch = grown;
    cursor->scratch_size = cursor->size;
  }
  int copied = cursor->leaf - cursor->at;
  if (copied < 0) copied = 0;
  memcpy(cursor->scratch, cursor->bytes + cursor->at, (size_t)copied);
  uint8_t *bytes = NULL;
  int capacity = 0, result = SQLITE_OK;
  for (int page = cursor->page + 1; copied < cursor->size; page++) {
    int length = 0;
    if (page > cursor->segment->last_page) {
      result = SQLITE_CORRUPT_VTAB;
      break;
    }
    result = index_read_block(cursor->index, page_id(cursor->segment->id, page), &bytes, &capacity, &length);
    if (result != SQLITE_OK) break;
    int leaf = length < PAGE_HEAD ? 0 : get_u16(bytes + 2);
    if (leaf > length) leaf = length;
    int piece = leaf - PAGE_HEAD;
    if (piece > cursor->size - copied) piece = cursor->size - copied;
    if (piece <= 0) {
      result = SQLITE_CORRUPT_VTAB;
      break;
    }
    memcpy(cursor->scratch + copied, bytes + PAGE_HEAD, (size_t)piece);
    copied += piece;
  }
  free(bytes);
  memset(cursor->scratch + cursor->size, 0, SLACK);
  *positions = cursor->scratch;
  return result;
}
