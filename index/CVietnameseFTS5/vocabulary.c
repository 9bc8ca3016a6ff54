#include <stdlib.h>
#include <string.h>

#include "cache.h"
#include "varint.h"

enum { LONGEST_TERM = 1024 };

// The page on which `statement` says that a term stands; 0 for none.
static int find_page(struct index_pages *index, enum index_question question, int64_t segment, const uint8_t *term,
                     int length, int *page) {
  sqlite3_stmt *statement;
  *page = 0;
  int result = index_statement(index, question, &statement);
  if (result != SQLITE_OK) return result;
  sqlite3_bind_int64(statement, 1, segment);
  sqlite3_bind_blob(statement, 2, term, length, SQLITE_STATIC);
  result = sqlite3_step(statement);
  if (result == SQLITE_ROW) *page = (int)(sqlite3_column_int64(statement, 0) >> 1);
  sqlite3_reset(statement);
  return result == SQLITE_ROW || result == SQLITE_DONE ? SQLITE_OK : result;
}

struct visit {
  const uint8_t *prefix;
  int length;
  void *context;
  tracuu_visit_token token;
  // The term read last.
  uint8_t term[LONGEST_TERM];
  int term_length;
  bool goes_on;
};

// The terms that begin on a page.
static int visit_page(struct visit *visit, const uint8_t *bytes, int size) {
  const int leaf = size < PAGE_HEAD ? size : get_u16(bytes + 2);
  if (leaf > size) return SQLITE_CORRUPT_VTAB;
  int offsets = leaf, at = 0;
  bool is_first = true;
  visit->term_length = 0;
  while (visit->goes_on && offsets < size) {
    uint64_t step, shared = 0, rest;
    offsets += get_varint(bytes + offsets, &step);
    if (step > (uint64_t)leaf) return SQLITE_CORRUPT_VTAB;
    at = is_first ? (int)step : at + (int)step;
    int text = at;
    if (text < PAGE_HEAD || text >= leaf) return SQLITE_CORRUPT_VTAB;
    if (!is_first) text += get_varint(bytes + text, &shared);
    text += get_varint(bytes + text, &rest);
    is_first = false;
    if (shared > (uint64_t)visit->term_length || rest > LONGEST_TERM || shared + rest > LONGEST_TERM ||
        rest > (uint64_t)leaf || text + (int)rest > leaf) {
      return SQLITE_CORRUPT_VTAB;
    }
    memcpy(visit->term + shared, bytes + text, rest);
    visit->term_length = (int)(shared + rest);
    const int common = visit->term_length < visit->length ? visit->term_length : visit->length;
    const int order = memcmp(visit->term, visit->prefix, (size_t)common);
    if (order > 0) visit->goes_on = false;
    if (order == 0 && visit->term_length >= visit->length) {
      visit->goes_on = visit->token(visit->context, (const char *)visit->term + 1, visit->term_length - 1);
    }
  }
  return SQLITE_OK;
}

// The terms of one segment that begin with the prefix, from the page on which the first of them would stand. Pages that
// only go on with the documents of a term are not read.
static int visit_segment(struct index_pages *index, const struct segment *segment, struct visit *visit) {
  int page;
  int result = find_page(index, INDEX_TERM_PAGE, segment->id, visit->prefix, visit->length, &page);
  if (page < segment->first_page) page = segment->first_page;
  uint8_t *bytes = NULL;
  int capacity = 0;
  visit->goes_on = true;
  while (result == SQLITE_OK && visit->goes_on && page <= segment->last_page) {
    int size = 0;
    result = index_read_block(index, page_id(segment->id, page), &bytes, &capacity, &size);
    if (result == SQLITE_OK) result = visit_page(visit, bytes, size);
    if (result != SQLITE_OK || visit->term_length == 0) break;
    const int before = page;
    result = find_page(index, INDEX_NEXT_PAGE, segment->id, visit->term, visit->term_length, &page);
    if (page <= before) break;
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
  struct visit state = {.prefix = key, .length = length + 1, .context = context, .token = visit};
  cache_begin(cache, db);
  int result = SQLITE_OK;
  for (int place = 0; result == SQLITE_OK && place < cache->pages.segment_count; place++) {
    result = visit_segment(&cache->pages, &cache->pages.segments[place], &state);
  }
  cache_finish(cache);
  return result;
}
