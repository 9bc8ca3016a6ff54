#include "postings.h"

#include <stdlib.h>
#include <string.h>

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

int postings_open(struct postings *postings, struct index_pages *index, const char *token, int length,
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
    const int result = map != NULL ? cursor_reopen(cursor) : cursor_open(cursor, token, length, &found);
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
