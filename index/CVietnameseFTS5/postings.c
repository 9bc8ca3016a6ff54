#include "postings.h"

#include <stdlib.h>
#include <string.h>

// The format is described at the top of SQLite's fts5_index.c: a segment is a run of pages in `search_data`, each with
// terms in order, behind every term its documents as deltas with their positions, and at the page's end the offsets of
// the terms. A document's first number on a page is absolute. Only what indexes with `detail=full` need is read.

enum { STRUCTURE = 10, PAGE_HEAD = 4, MAIN_INDEX = '0', LONGEST_TOKEN = 600 };
// A passage has fewer bytes; more is damage.
enum { LONGEST_POSITIONS = 1 << 24 };

static inline int64_t page_id(int64_t segment, int page) { return (segment << 37) + page; }

static inline int get_u16(const uint8_t *bytes) { return bytes[0] << 8 | bytes[1]; }

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

// MARK: - Pages

int index_open(struct index_pages *index, sqlite3 *db) {
  memset(index, 0, sizeof *index);
  index->db = db;
  int result = sqlite3_prepare_v3(db, "SELECT block FROM search_data WHERE id = ?1", -1, SQLITE_PREPARE_PERSISTENT,
                                  &index->block, NULL);
  if (result != SQLITE_OK) return result;
  return sqlite3_prepare_v3(
      db, "SELECT pgno FROM search_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1", -1,
      SQLITE_PREPARE_PERSISTENT, &index->term_page, NULL);
}

void index_close(struct index_pages *index) {
  sqlite3_finalize(index->block);
  sqlite3_finalize(index->term_page);
  free(index->segments);
  memset(index, 0, sizeof *index);
}

// Room behind a page, so that a number at its end can be read without looking.
enum { SLACK = 16 };

int index_read_block(const struct index_pages *index, int64_t id, uint8_t **bytes, int *capacity, int *size) {
  sqlite3_bind_int64(index->block, 1, id);
  int result = sqlite3_step(index->block);
  if (result == SQLITE_ROW) {
    const int length = sqlite3_column_bytes(index->block, 0);
    const void *data = sqlite3_column_blob(index->block, 0);
    if (length + SLACK > *capacity) {
      uint8_t *grown = realloc(*bytes, (size_t)length + SLACK);
      if (grown == NULL) {
        sqlite3_reset(index->block);
        return SQLITE_NOMEM;
      }
      *bytes = grown;
      *capacity = length + SLACK;
    }
    if (length > 0) memcpy(*bytes, data, (size_t)length);
    memset(*bytes + length, 0, SLACK);
    *size = length;
    result = SQLITE_OK;
  } else if (result == SQLITE_DONE) {
    result = SQLITE_CORRUPT_VTAB;
  }
  const int reset = sqlite3_reset(index->block);
  return result != SQLITE_OK ? result : reset;
}

int index_load(struct index_pages *index) {
  uint8_t *bytes = NULL;
  int capacity = 0, size = 0;
  int result = index_read_block(index, STRUCTURE, &bytes, &capacity, &size);
  free(index->segments);
  index->segments = NULL;
  index->segment_count = 0;
  if (result != SQLITE_OK || size < 7) {
    free(bytes);
    return result != SQLITE_OK ? result : SQLITE_CORRUPT_VTAB;
  }
  // Behind the cookie a newer SQLite marks tables of a kind that is not used here.
  uint64_t levels, total, ignored;
  int at = 4;
  if (bytes[4] == 0xFF) result = SQLITE_CORRUPT_VTAB;
  at += get_varint(bytes + at, &levels);
  at += get_varint(bytes + at, &total);
  at += get_varint(bytes + at, &ignored);
  if (levels > 64 || total > 2000) result = SQLITE_CORRUPT_VTAB;
  struct segment *segments = NULL;
  if (result == SQLITE_OK && total > 0) {
    segments = calloc(total, sizeof *segments);
    if (segments == NULL) result = SQLITE_NOMEM;
  }
  int count = 0;
  for (uint64_t level = 0; result == SQLITE_OK && level < levels; level++) {
    uint64_t held;
    if (at >= size) result = SQLITE_CORRUPT_VTAB;
    at += get_varint(bytes + at, &ignored);
    at += get_varint(bytes + at, &held);
    if (held > total || (uint64_t)count + held > total) result = SQLITE_CORRUPT_VTAB;
    // Within a level the last one is the newest.
    for (uint64_t place = 0; result == SQLITE_OK && place < held; place++) {
      uint64_t id, first, last;
      if (at >= size) {
        result = SQLITE_CORRUPT_VTAB;
        break;
      }
      at += get_varint(bytes + at, &id);
      at += get_varint(bytes + at, &first);
      at += get_varint(bytes + at, &last);
      if (first > INT32_MAX || last > INT32_MAX) result = SQLITE_CORRUPT_VTAB;
      segments[count + (int)(held - 1 - place)] =
          (struct segment){.id = (int64_t)id, .first_page = (int)first, .last_page = (int)last};
    }
    count += (int)held;
  }
  free(bytes);
  if (result != SQLITE_OK) {
    free(segments);
    return result;
  }
  // Segments that a merge has emptied have no pages.
  int kept = 0;
  for (int place = 0; place < count; place++) {
    if (segments[place].first_page > 0) segments[kept++] = segments[place];
  }
  index->segments = segments;
  index->segment_count = kept;
  return SQLITE_OK;
}

// MARK: - One segment

static int load_page(struct cursor *cursor, int page) {
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

// Reads the posting at `at`, whose document is a number by itself or the distance from the one before.
static inline int read_posting(struct cursor *cursor, int at, bool is_absolute) {
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

// To the first posting that begins on a page from `page` on.
static int enter_page(struct cursor *cursor, int page) {
  for (;; page++) {
    if (page > cursor->segment->last_page) {
      cursor->done = true;
      return SQLITE_OK;
    }
    const int result = load_page(cursor, page);
    if (result != SQLITE_OK) return result;
    const int first = get_u16(cursor->bytes);
    if (first != 0 && first < cursor->end) return read_posting(cursor, first, true);
    if (cursor->ends_here) {
      cursor->done = true;
      return SQLITE_OK;
    }
  }
}

int cursor_next(struct cursor *cursor) {
  const int at = cursor->at + cursor->size;
  if (at < cursor->end) return read_posting(cursor, at, false);
  if (cursor->ends_here && at <= cursor->leaf) {
    cursor->done = true;
    return SQLITE_OK;
  }
  return enter_page(cursor, cursor->page + 1);
}

// Stands before the first posting when the term is found (`*found`).
static int find_term(struct cursor *cursor, const uint8_t *term, int length, bool *found) {
  *found = false;
  const struct index_pages *index = cursor->index;
  sqlite3_bind_int64(index->term_page, 1, cursor->segment->id);
  sqlite3_bind_blob(index->term_page, 2, term, length, SQLITE_STATIC);
  int result = sqlite3_step(index->term_page);
  int page = cursor->segment->first_page;
  if (result == SQLITE_ROW) {
    const int64_t number = sqlite3_column_int64(index->term_page, 0) >> 1;
    if (number > page) page = (int)number;
  }
  const int reset = sqlite3_reset(index->term_page);
  if (result != SQLITE_ROW && result != SQLITE_DONE) return reset != SQLITE_OK ? reset : result;
  if (page > cursor->segment->last_page) return SQLITE_OK;
  result = load_page(cursor, page);
  if (result != SQLITE_OK) return result;
  const uint8_t *bytes = cursor->bytes;
  const uint8_t *offsets = bytes + cursor->leaf;
  // The offsets run to the page's end, behind which zeros were put.
  int at = 0, matched = 0;
  bool is_first = true;
  for (;;) {
    uint32_t step;
    offsets += get_small(offsets, &step);
    if (step == 0) return SQLITE_OK;
    at = is_first ? (int)step : at + (int)step;
    if (at < PAGE_HEAD || at >= cursor->leaf) return SQLITE_CORRUPT_VTAB;
    uint32_t shared = 0, rest;
    int term_at = at;
    if (!is_first) term_at += get_small(bytes + term_at, &shared);
    term_at += get_small(bytes + term_at, &rest);
    is_first = false;
    if (rest > (uint32_t)cursor->leaf || term_at + (int)rest > cursor->leaf) return SQLITE_CORRUPT_VTAB;
    // `matched` bytes of the sought term are those of the term before, which was smaller.
    if ((int)shared < matched) return SQLITE_OK;
    if ((int)shared > matched) continue;
    int same = 0;
    while (same < (int)rest && matched + same < length && bytes[term_at + same] == term[matched + same]) same++;
    if (same < (int)rest && (matched + same >= length || bytes[term_at + same] > term[matched + same])) return SQLITE_OK;
    matched += same;
    if (same == (int)rest && matched == length) {
      uint32_t next;
      get_small(offsets, &next);
      cursor->ends_here = next != 0;
      if (next > (uint32_t)cursor->leaf) return SQLITE_CORRUPT_VTAB;
      cursor->end = next != 0 ? at + (int)next : cursor->leaf;
      if (cursor->end > cursor->leaf) return SQLITE_CORRUPT_VTAB;
      cursor->at = term_at + (int)rest;
      cursor->size = 0;
      cursor->rowid = 0;
      *found = true;
      return SQLITE_OK;
    }
  }
}

// The term may be the last thing on its page: its postings then begin on the next one.
static int first_posting(struct cursor *cursor) {
  if (cursor->at < cursor->leaf) return read_posting(cursor, cursor->at, true);
  return enter_page(cursor, cursor->page + 1);
}

int cursor_open(struct cursor *cursor, const char *token, int length, bool *found) {
  *found = false;
  if (length <= 0 || length > LONGEST_TOKEN) return SQLITE_OK;
  uint8_t term[LONGEST_TOKEN + 1];
  term[0] = MAIN_INDEX;
  memcpy(term + 1, token, (size_t)length);
  const int result = find_term(cursor, term, length + 1, found);
  return result == SQLITE_OK && *found ? first_posting(cursor) : result;
}

// To the first posting by what is known of it, without looking for the term.
static int reopen(struct cursor *cursor) {
  const struct block *first = &cursor->map->blocks[0];
  const int result = load_page(cursor, (int)first->page);
  if (result != SQLITE_OK) return result;
  cursor->end = cursor->map->first_end;
  cursor->ends_here = cursor->map->first_ends_here;
  return read_posting(cursor, (int)first->at, true);
}

void cursor_close(struct cursor *cursor) {
  free(cursor->bytes);
  free(cursor->scratch);
  memset(cursor, 0, sizeof *cursor);
}

static int cursor_enter(struct cursor *cursor, const struct block *block) {
  if (block->page != (uint32_t)cursor->page) {
    const int result = load_page(cursor, (int)block->page);
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

// `end` and `ends_here` of the page on which the term itself stands are not those that `load_page` finds.
static int cursor_seek(struct cursor *cursor, uint32_t target) {
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
      const int result = cursor_enter(cursor, &map->blocks[low]);
      if (result != SQLITE_OK) return result;
    }
  }
  int result = SQLITE_OK;
  while (!cursor->done && cursor->rowid < target && result == SQLITE_OK) result = cursor_next(cursor);
  return result;
}

int cursor_positions(struct cursor *cursor, const uint8_t **positions, int *size) {
  *size = cursor->size;
  if (cursor->at + cursor->size <= cursor->leaf) {
    *positions = cursor->bytes + cursor->at;
    return SQLITE_OK;
  }
  // They go on over the next pages, whose content begins behind the head.
  if (cursor->size > cursor->scratch_size) {
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

// MARK: - All segments

// The document to stand on: the smallest of all; of several segments that have it the newest, which comes first.
static void choose(struct postings *postings) {
  uint32_t smallest = END, second = END;
  struct cursor *chosen = NULL;
  for (int place = 0; place < postings->count; place++) {
    struct cursor *cursor = &postings->cursors[place];
    if (cursor->done) continue;
    if (cursor->rowid < smallest) {
      second = smallest;
      smallest = cursor->rowid;
      chosen = cursor;
    } else if (cursor->rowid < second) {
      second = cursor->rowid;
    }
  }
  postings->current = chosen;
  postings->rowid = smallest;
  postings->others = second;
}

// Past documents that the newest segment says are deleted.
static int settle(struct postings *postings) {
  for (;;) {
    choose(postings);
    if (postings->current == NULL || !(postings->current->deletes && postings->current->size == 0)) return SQLITE_OK;
    const uint32_t gone = postings->rowid;
    for (int place = 0; place < postings->count; place++) {
      struct cursor *cursor = &postings->cursors[place];
      if (cursor->done || cursor->rowid != gone) continue;
      const int result = cursor_next(cursor);
      if (result != SQLITE_OK) return result;
    }
  }
}

int postings_open(struct postings *postings, const struct index_pages *index, const char *token, int length,
                  const struct block_list *maps) {
  memset(postings, 0, sizeof *postings);
  postings->rowid = END;
  if (index->segment_count == 0) return SQLITE_OK;
  postings->cursors = calloc((size_t)index->segment_count, sizeof *postings->cursors);
  if (postings->cursors == NULL) return SQLITE_NOMEM;
  postings->allocated = index->segment_count;
  for (int place = 0; place < index->segment_count; place++) {
    const struct block_list *map = maps == NULL ? NULL : &maps[place];
    if (map != NULL && map->count == 0) continue;
    struct cursor *cursor = &postings->cursors[postings->count];
    cursor->index = index;
    cursor->segment = &index->segments[place];
    cursor->map = map;
    bool found = true;
    cursor->done = false;
    const int result = map != NULL ? reopen(cursor) : cursor_open(cursor, token, length, &found);
    if (result != SQLITE_OK) return result;
    if (found) postings->count++;
  }
  return settle(postings);
}

void postings_close(struct postings *postings) {
  for (int place = 0; place < postings->allocated; place++) cursor_close(&postings->cursors[place]);
  free(postings->cursors);
  memset(postings, 0, sizeof *postings);
  postings->rowid = END;
}

int postings_next(struct postings *postings) {
  struct cursor *current = postings->current;
  if (current == NULL) return SQLITE_OK;
  const uint32_t passed = postings->rowid;
  int result = cursor_next(current);
  if (result != SQLITE_OK) return result;
  if (!current->done && current->rowid < postings->others && !current->deletes) {
    postings->rowid = current->rowid;
    return SQLITE_OK;
  }
  for (int place = 0; place < postings->count; place++) {
    struct cursor *cursor = &postings->cursors[place];
    if (cursor->done || cursor->rowid != passed) continue;
    result = cursor_next(cursor);
    if (result != SQLITE_OK) return result;
  }
  return settle(postings);
}

int postings_seek(struct postings *postings, uint32_t target) {
  if (postings->rowid >= target) return SQLITE_OK;
  for (int place = 0; place < postings->count; place++) {
    struct cursor *cursor = &postings->cursors[place];
    if (cursor->done || cursor->rowid >= target) continue;
    const int result = cursor_seek(cursor, target);
    if (result != SQLITE_OK) return result;
  }
  return settle(postings);
}
