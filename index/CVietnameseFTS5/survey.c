#include <stdlib.h>

#include "postings.h"
#include "weights.h"

enum { POSTINGS_A_BLOCK = 128 };

// The postings of one segment: the places to enter them, and their peak. `documents` is right when no other segment has
// the token.
static int survey(struct tracuu_cache *cache, struct cursor *cursor, struct block_list *map, struct term_facts *facts,
                  uint32_t *documents) {
  int capacity = 0, in_block = 0, result = SQLITE_OK;
  map->first_end = cursor->end;
  map->first_ends_here = cursor->ends_here;
  while (!cursor->done && result == SQLITE_OK) {
    const struct block *last = map->count > 0 ? &map->blocks[map->count - 1] : NULL;
    if (last == NULL || in_block == POSTINGS_A_BLOCK || last->page != (uint32_t)cursor->page) {
      if (map->count == capacity) {
        capacity = capacity == 0 ? 1 : capacity * 2;
        struct block *grown = realloc(map->blocks, (size_t)capacity * sizeof *grown);
        if (grown == NULL) return SQLITE_NOMEM;
        map->blocks = grown;
      }
      map->blocks[map->count++] =
          (struct block){.rowid = cursor->rowid, .page = (uint32_t)cursor->page, .at = (uint32_t)cursor->entry};
      in_block = 0;
    }
    in_block++;
    if (cursor->size > 0) {
      const uint8_t *positions;
      int size;
      result = cursor_positions(cursor, &positions, &size);
      if (result != SQLITE_OK) return result;
      const float share = share_of(cache, weigh_positions(positions, size), cursor->rowid);
      struct block *block = &map->blocks[map->count - 1];
      if (share > block->peak) block->peak = share;
      if (share > facts->peak) facts->peak = share;
      *documents += 1;
    }
    result = cursor_next(cursor);
  }
  return result;
}

int facts_learn(struct tracuu_cache *cache, struct term_facts *facts) {
  const int segments = cache->pages.segment_count;
  facts->maps = calloc((size_t)segments + 1, sizeof *facts->maps);
  if (facts->maps == NULL) return SQLITE_NOMEM;
  int holders = 0, result = SQLITE_OK;
  for (int place = 0; place < segments && result == SQLITE_OK; place++) {
    struct cursor cursor = {.index = &cache->pages, .segment = &cache->pages.segments[place]};
    bool found = false;
    result = cursor_open(&cursor, facts->token, facts->length, &found);
    if (result == SQLITE_OK && found) {
      holders++;
      result = survey(cache, &cursor, &facts->maps[place], facts, &facts->documents);
    }
    cursor_close(&cursor);
    cache->facts_bytes += (size_t)facts->maps[place].count * sizeof(struct block);
  }
  if (result != SQLITE_OK || holders < 2) return result;
  struct postings postings;
  result = postings_open(&postings, &cache->pages, facts->token, facts->length, facts->maps);
  facts->documents = 0;
  while (result == SQLITE_OK && postings.rowid != END) {
    facts->documents++;
    result = postings_next(&postings);
  }
  postings_close(&postings);
  return result;
}
