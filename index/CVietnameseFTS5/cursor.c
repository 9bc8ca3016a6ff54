#include "cursor.h"

#include <stdlib.h>
#include <string.h>

int cursor_load_page(struct cursor *cursor, int page) {
  int size = 0;
  const int result = index_read_block(cursor->index, page_id(cursor->segment->id, page), &cursor->bytes,
                                      &cursor->capacity, &size);
  if (result != SQLITE_OK) return result;
  cursor->page = page;
  cursor->leaf = size < PAGE_HEAD ? 0 : get_u16(cursor->bytes + 2);
  if (cursor->leaf < PAGE_HEAD || cursor->leaf > size) return SQLITE_CORRUPT_VTAB;
  // Where the first term of the page stands; every term's postings that began earlier end there.
  uint32_t first_term = 0;
  if (size > cursor->leaf) get_small(cursor->bytes + cursor->leaf, &first_term);
  cursor->ends_here = size > cursor->leaf;
  if (first_term > (uint32_t)cursor->leaf) return SQLITE_CORRUPT_VTAB;
  cursor->end = cursor->ends_here ? (int)first_term : cursor->leaf;
  return SQLITE_OK;
}

int cursor_enter_page(struct cursor *cursor, int page) {
  for (;; page++) {
    if (page > cursor->segment->last_page) {
      cursor->done = true;
      return SQLITE_OK;
    }
    const int result = cursor_load_page(cursor, page);
    if (result != SQLITE_OK) return result;
    const int first = get_u16(cursor->bytes);
    if (first != 0 && first < cursor->end) return cursor_read(cursor, first, true);
    if (cursor->ends_here) {
      cursor->done = true;
      return SQLITE_OK;
    }
  }
}

int cursor_reopen(struct cursor *cursor) {
  const struct block *first = &cursor->map->blocks[0];
  const int result = cursor_load_page(cursor, (int)first->page);
  if (result != SQLITE_OK) return result;
  cursor->end = cursor->map->first_end;
  cursor->ends_here = cursor->map->first_ends_here;
  return cursor_read(cursor, (int)first->at, true);
}

void cursor_close(struct cursor *cursor) {
  free(cursor->bytes);
  free(cursor->scratch);
  memset(cursor, 0, sizeof *cursor);
}

static int enter_block(struct cursor *cursor, const struct block *block) {
  if (block->page != (uint32_t)cursor->page) {
    const int result = cursor_load_page(cursor, (int)block->page);
    if (result != SQLITE_OK) return result;
  }
  cursor->at = (int)block->at;
  uint32_t ignored, size;
  int at = cursor->at;
  at += get_small(cursor->bytes + at, &ignored);
  at += get_small(cursor->bytes + at, &size);
  cursor->rowid = block->rowid;
  cursor->size = (int)(size >> 1);
  cursor->deletes = size & 1;
  cursor->at = at;
  return size >> 1 > LONGEST_POSITIONS ? SQLITE_CORRUPT_VTAB : SQLITE_OK;
}

// `end` and `ends_here` of the page on which the term itself stands are not those that `cursor_load_page` finds.
int cursor_seek(struct cursor *cursor, uint32_t target) {
  const struct block_list *map = cursor->map;
  if (map != NULL && cursor->map_at + 1 < map->count && map->blocks[cursor->map_at + 1].rowid <= target) {
    int low = cursor->map_at + 1, step = 1;
    while (low + step < map->count && map->blocks[low + step].rowid <= target) {
      low += step;
      step *= 2;
    }
    int high = low + step < map->count ? low + step : map->count;
    while (low + 1 < high) {
      const int middle = low + (high - low) / 2;
      if (map->blocks[middle].rowid <= target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    cursor->map_at = low;
    if (map->blocks[low].rowid > cursor->rowid) {
      const int result = enter_block(cursor, &map->blocks[low]);
      if (result != SQLITE_OK) return result;
    }
  }
  int result = SQLITE_OK;
  while (!cursor->done && cursor->rowid < target && result == SQLITE_OK) result = cursor_next(cursor);
  return result;
}
