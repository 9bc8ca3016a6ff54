// The posting lists of an FTS5 table, read from its own pages.
#ifndef POSTINGS_H
#define POSTINGS_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

// One segment of the index: its pages are written once and never change.
struct segment {
  int64_t id;
  int first_page;
  int last_page;
};

// The segments of one state of the table, newest first, and the statements that read them.
struct index_pages {
  sqlite3 *db;
  sqlite3_stmt *block;
  sqlite3_stmt *term_page;
  struct segment *segments;
  int segment_count;
};

// A place where a list can be entered, every 128 postings and at each page.
struct block {
  uint32_t rowid;
  uint32_t page;
  uint32_t at;
  // The greatest share of its weight that a posting of the block reaches; see `rank.c`.
  float peak;
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
  const struct index_pages *index;
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

// A term's postings over all segments; where several have a document, the newest counts.
struct postings {
  struct cursor *cursors;
  int count;
  int allocated;
  struct cursor *current;
  // The document, or END.
  uint32_t rowid;
  // No other segment has anything before this document.
  uint32_t others;
};

#define END UINT32_MAX

int index_open(struct index_pages *index, sqlite3 *db);
int index_load(struct index_pages *index);
void index_close(struct index_pages *index);
int index_read_block(const struct index_pages *index, int64_t id, uint8_t **bytes, int *capacity, int *size);

// Stands on the first document. `maps` has one list a segment, or is NULL for reading without what is known of the term.
int postings_open(struct postings *postings, const struct index_pages *index, const char *token, int length,
                  const struct block_list *maps);
void postings_close(struct postings *postings);
int postings_next(struct postings *postings);
// To the first document from `target` on.
int postings_seek(struct postings *postings, uint32_t target);

// One segment alone, for reading it through; `found` is false when it does not have the token.
int cursor_open(struct cursor *cursor, const char *token, int length, bool *found);
int cursor_next(struct cursor *cursor);
void cursor_close(struct cursor *cursor);
// The encoded positions of the current posting; valid until the next call.
int cursor_positions(struct cursor *cursor, const uint8_t **positions, int *size);

int get_varint(const uint8_t *bytes, uint64_t *value);

#endif
