#include <stdlib.h>
#include <string.h>

#include "cache.h"
#include "varint.h"

enum { LONGEST_TERM = 1024 };

// The terms of one segment that begin with `prefix`, from the page on which the first of them would stand.
static int visit_segment(const struct index_pages *index, const struct segment *segment, const uint8_t *prefix,
                         int length, void *context, tracuu_visit_token visit) {
  sqlite3_bind_int64(index->term_page, 1, segment->id);
  sqlite3_bind_blob(index->term_page, 2, prefix, length, SQLITE_STATIC);
  int result = sqlite3_step(index->term_page);
  int page = segment->first_page;
  if (result == SQLITE_ROW && (sqlite3_column_int64(index->term_page, 0) >> 1) > page) {
    page = (int)(sqlite3_column_int64(index->term_page, 0) >> 1);
  }
  sqlite3_reset(index->term_page);
  if (result != SQLITE_ROW && result != SQLITE_DONE) return result;
  result = SQLITE_OK;
  uint8_t *bytes = NULL, term[LONGEST_TERM];
  int capacity = 0;
  bool goes_on = true;
  for (; goes_on && page <= segment->last_page && result == SQLITE_OK; page++) {
    int size = 0;
    result = index_read_block(index, page_id(segment->id, page), &bytes, &capacity, &size);
    if (result != SQLITE_OK) break;
    const int leaf = size < PAGE_HEAD ? size : get_u16(bytes + 2);
    if (leaf > size) {
      result = SQLITE_CORRUPT_VTAB;
      break;
    }
    int offsets = leaf, at = 0;
    bool is_first = true;
    while (goes_on && offsets < size) {
      uint64_t step, shared = 0, rest;
      offsets += get_varint(bytes + offsets, &step);
      at = is_first ? (int)step : at + (int)step;
      int text = at;
      if (step > (uint64_t)leaf || text < PAGE_HEAD || text >= leaf) {
        result = SQLITE_CORRUPT_VTAB;
        break;
      }
      if (!is_first) text += get_varint(bytes + text, &shared);
      text += get_varint(bytes + text, &rest);
      is_first = false;
      if (shared > LONGEST_TERM || rest > LONGEST_TERM || shared + rest > LONGEST_TERM ||
          rest > (uint64_t)leaf || text + (int)rest > leaf) {
        result = SQLITE_CORRUPT_VTAB;
        break;
      }
      memcpy(term + shared, bytes + text, rest);
      const int term_length = (int)(shared + rest);
      const int order = memcmp(term, prefix, (size_t)(term_length < length ? term_length : length));
      if (order > 0) goes_on = false;
      if (order == 0 && term_length >= length) goes_on = visit(context, (const char *)term + 1, term_length - 1);
    }
  }
  free(bytes);
  return result;
}

int tracuu_visit_tokens(struct tracuu_cache *cache, sqlite3 *db, const char *prefix, int length, void *context,
                        tracuu_visit_token visit) {
  uint8_t key[LONGEST_TERM];
  if (length < 0 || length >= LONGEST_TERM) return SQLITE_OK;
  key[0] = '0';
  memcpy(key + 1, prefix, (size_t)length);
  int result = cache_begin(cache, db);
  for (int place = 0; result == SQLITE_OK && place < cache->pages.segment_count; place++) {
    result = visit_segment(&cache->pages, &cache->pages.segments[place], key, length + 1, context, visit);
  }
  cache_finish(cache);
  return result;
}
