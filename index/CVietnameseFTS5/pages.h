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

// A row of `search_data`; the page on which a term stands, if it does; the next one on which a term begins.
enum index_question { INDEX_BLOCK, INDEX_TERM_PAGE, INDEX_NEXT_PAGE, INDEX_QUESTIONS };

// The segments of one state of the table, newest first, and the statements that read them: those that were asked for,
// since most searches have what they need from others before.
struct index_pages {
  sqlite3 *db;
  sqlite3_stmt *statements[INDEX_QUESTIONS];
  struct segment *segments;
  int segment_count;
};

// A page begins with its head; behind its bytes there is room, so that a number at its end can be read without looking.
enum { PAGE_HEAD = 4, SLACK = 16 };

static inline int64_t page_id(int64_t segment, int page) { return (segment << 37) + page; }

// Reads by `db` from now on; `index_load` reads the segments.
void index_open(struct index_pages *index, sqlite3 *db);
int index_load(struct index_pages *index);
void index_close(struct index_pages *index);

// The statement for a question, prepared where it is not yet. Returns an SQLite result code.
int index_statement(struct index_pages *index, enum index_question question, sqlite3_stmt **statement);

// Reads a row of `search_data` into `*bytes`, which grows as needed and is the caller's to free.
int index_read_block(struct index_pages *index, int64_t id, uint8_t **bytes, int *capacity, int *size);

#endif
