#include <string.h>

#include "cursor.h"

enum { MAIN_INDEX = '0', LONGEST_TOKEN = 600 };

// Stands before the first posting when the term is found (`*found`).
static int find_term(struct cursor *cursor, const uint8_t *term, int length, bool *found) {
  *found = false;
  sqlite3_stmt *term_page;
  int result = index_statement(cursor->index, INDEX_TERM_PAGE, &term_page);
  if (result != SQLITE_OK) return result;
  sqlite3_bind_int64(term_page, 1, cursor->segment->id);
  sqlite3_bind_blob(term_page, 2, term, length, SQLITE_STATIC);
  result = sqlite3_step(term_page);
  int page = cursor->segment->first_page;
  if (result == SQLITE_ROW) {
    const int64_t number = sqlite3_column_int64(term_page, 0) >> 1;
    if (number > page) page = (int)number;
  }
  const int reset = sqlite3_reset(term_page);
  if (result != SQLITE_ROW && result != SQLITE_DONE) return reset != SQLITE_OK ? reset : result;
  if (page > cursor->segment->last_page) return SQLITE_OK;
  result = cursor_load_page(cursor, page);
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
    if (same < (int)rest && (matched + same >= length || bytes[term_at + same] > term[matched + same])) {
      return SQLITE_OK;
    }
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
  if (cursor->at < cursor->leaf) return cursor_read(cursor, cursor->at, true);
  return cursor_enter_page(cursor, cursor->page + 1);
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
