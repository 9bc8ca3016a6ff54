// The segments of an FTS5 table and their pages.
#ifndef PAGES_H
#define PAGES_H

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
  // The page on which a term stands, if it does, and the next one on which a term begins.
  sqlite3_stmt *term_page;
  sqlite3_stmt *next_page;
  struct segment *segments;
  int segment_count;
};

// A page begins with its head; behind its bytes there is room, so that a number at its end can be read without looking.
enum { PAGE_HEAD = 4, SLACK = 16 };

static inline int64_t page_id(int64_t segment, int page) { return (segment << 37) + page; }

// Prepares the statements; `index_load` reads the segments.
int index_open(struct index_pages *index, sqlite3 *db);
int index_load(struct index_pages *index);
void index_close(struct index_pages *index);

// Reads a row of `search_data` into `*bytes`, which grows as needed and is the caller's to free.
int index_read_block(const struct index_pages *index, int64_t id, uint8_t **bytes, int *capacity, int *size);

#endif
