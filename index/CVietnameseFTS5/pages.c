#include "pages.h"

#include <stdlib.h>
#include <string.h>

#include "varint.h"

// The format is described at the top of SQLite's fts5_index.c: a segment is a run of pages in `search_data`, each with
// terms in order, behind every term its documents as deltas with their positions, and at the page's end the offsets of
// the terms. A document's first number on a page is absolute. Only what indexes with `detail=full` need is read.

enum { STRUCTURE = 10 };

static const char *const questions[INDEX_QUESTIONS] = {
    [INDEX_BLOCK] = "SELECT block FROM search_data WHERE id = ?1",
    [INDEX_TERM_PAGE] = "SELECT pgno FROM search_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1",
    [INDEX_NEXT_PAGE] = "SELECT pgno FROM search_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1",
};

void index_open(struct index_pages *index, sqlite3 *db) {
  memset(index, 0, sizeof *index);
  index->db = db;
}

void index_close(struct index_pages *index) {
  for (int question = 0; question < INDEX_QUESTIONS; question++) sqlite3_finalize(index->statements[question]);
  free(index->segments);
  memset(index, 0, sizeof *index);
}

int index_statement(struct index_pages *index, enum index_question question, sqlite3_stmt **statement) {
  int result = SQLITE_OK;
  if (index->statements[question] == NULL) {
    result = sqlite3_prepare_v3(index->db, questions[question], -1, SQLITE_PREPARE_PERSISTENT,
                                &index->statements[question], NULL);
  }
  *statement = index->statements[question];
  return result;
}

int index_read_block(struct index_pages *index, int64_t id, uint8_t **bytes, int *capacity, int *size) {
  sqlite3_stmt *block;
  int result = index_statement(index, INDEX_BLOCK, &block);
  if (result != SQLITE_OK) return result;
  sqlite3_bind_int64(block, 1, id);
  result = sqlite3_step(block);
  if (result == SQLITE_ROW) {
    const int length = sqlite3_column_bytes(block, 0);
    const void *data = sqlite3_column_blob(block, 0);
    if (length + SLACK > *capacity) {
      uint8_t *grown = realloc(*bytes, (size_t)length + SLACK);
      if (grown == NULL) {
        sqlite3_reset(block);
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
  const int reset = sqlite3_reset(block);
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
