// The postings of one term in one segment.
#ifndef CURSOR_H
#define CURSOR_H

#include <stdbool.h>
#include <stdint.h>

#include "pages.h"
#include "varint.h"

// A place where a list can be entered, every 128 postings and at each page.
struct block {
  uint32_t rowid;
  uint32_t page;
  uint32_t at;
};

// What is known of one term in one segment once it was read through.
struct block_list {
  struct block *blocks;
  int count;
  // Where the postings end on the page of the first block, on which the term itself may stand.
  int first_end;
  bool first_ends_here;
};

// Walks over the postings of one term in one segment.
struct cursor {
  struct index_pages *index;
  const struct segment *segment;
  const struct block_list *map;
  int map_at;
  int page;
  uint8_t *bytes;
  int capacity;
  // The bytes of the page that hold content, and where this term's postings end on it.
  int leaf;
  int end;
  bool ends_here;
  // The current posting: its document, its own place, that of its positions and their bytes (they may run on over
  // pages).
  uint32_t rowid;
  int entry;
  int at;
  int size;
  bool deletes;
  bool done;
  // Positions that run on over pages are put together here.
  uint8_t *scratch;
  int scratch_size;
};

// A passage has fewer bytes of positions; more is damage.
enum { LONGEST_POSITIONS = 1 << 24 };

// On the first posting of the token; `found` is false when the segment does not have it.
int cursor_open(struct cursor *cursor, const char *token, int length, bool *found);
// To the first posting by what is known of it, without looking for the term.
int cursor_reopen(struct cursor *cursor);
void cursor_close(struct cursor *cursor);

// To the first posting from `target` on.
int cursor_seek(struct cursor *cursor, uint32_t target);
// The encoded positions of the current posting; valid until the next call.
int cursor_positions(struct cursor *cursor, const uint8_t **positions, int *size);

// Reads a page, on which the cursor then stands before any posting.
int cursor_load_page(struct cursor *cursor, int page);
// To the first posting that begins on a page from `page` on.
int cursor_enter_page(struct cursor *cursor, int page);

// Reads the posting at `at`, whose document is a number by itself or the distance from the one before.
static inline int cursor_read(struct cursor *cursor, int at, bool is_absolute) {
  uint32_t number, size;
  cursor->entry = at;
  at += get_small(cursor->bytes + at, &number);
  at += get_small(cursor->bytes + at, &size);
  const uint32_t rowid = is_absolute ? number : cursor->rowid + number;
  // Every list grows; one that does not is damaged.
  if (rowid <= cursor->rowid) return SQLITE_CORRUPT_VTAB;
  cursor->rowid = rowid;
  cursor->size = (int)(size >> 1);
  cursor->deletes = size & 1;
  cursor->at = at;
  return at > cursor->leaf + SLACK || size >> 1 > LONGEST_POSITIONS ? SQLITE_CORRUPT_VTAB : SQLITE_OK;
}

static inline int cursor_next(struct cursor *cursor) {
  const int at = cursor->at + cursor->size;
  if (at < cursor->end) return cursor_read(cursor, at, false);
  if (cursor->ends_here && at <= cursor->leaf) {
    cursor->done = true;
    return SQLITE_OK;
  }
  return cursor_enter_page(cursor, cursor->page + 1);
}

#endif
