#include <stdlib.h>

#include "postings.h"
#include "weights.h"

// Notes where the postings of one segment can be entered.
static int note_place(struct block_list *map, int *room, int *in_block, const struct cursor *cursor) {
  const struct block *last = map->count > 0 ? &map->blocks[map->count - 1] : NULL;
  if (last == NULL || *in_block == POSTINGS_A_RUN || last->page != (uint32_t)cursor->page) {
    if (map->count == *room) {
      *room = *room == 0 ? 1 : *room * 2;
      struct block *grown = realloc(map->blocks, (size_t)*room * sizeof *grown);
      if (grown == NULL) return SQLITE_NOMEM;
      map->blocks = grown;
    }
    map->blocks[map->count++] =
        (struct block){.rowid = cursor->rowid, .page = (uint32_t)cursor->page, .at = (uint32_t)cursor->entry};
    *in_block = 0;
  }
  *in_block += 1;
  return SQLITE_OK;
}

// What the posting on which a cursor stands says of the term.
static int take(const struct tracuu_cache *cache, struct cursor *cursor, struct term_facts *facts) {
  const uint8_t *positions = cursor->bytes + cursor->at;
  int size = cursor->size;
  // Almost all stand on the page.
  if (cursor->at + size > cursor->leaf) {
    const int result = cursor_positions(cursor, &positions, &size);
    if (result != SQLITE_OK) return result;
  }
  const float frequency = weigh_positions(positions, size, main_words(cache, cursor->rowid));
  const float share = share_of(cache, frequency, cursor->rowid);
  if (share > facts->peak) facts->peak = share;
  facts->documents++;
  return !facts->is_decoded || decoded_add(&facts->list, cursor->rowid, frequency, share) ? SQLITE_OK : SQLITE_NOMEM;
}

// The postings of one segment; what they say is right when no other segment has the token.
static int survey(const struct tracuu_cache *cache, struct cursor *cursor, struct block_list *map,
                  struct term_facts *facts) {
  int room = 0, in_block = 0, result = SQLITE_OK;
  map->first_end = cursor->end;
  map->first_ends_here = cursor->ends_here;
  while (!cursor->done && result == SQLITE_OK) {
    result = note_place(map, &room, &in_block, cursor);
    if (result == SQLITE_OK && cursor->size > 0) result = take(cache, cursor, facts);
    if (result == SQLITE_OK) result = cursor_next(cursor);
  }
  return result;
}

// The postings of all segments, of which some replace others.
static int survey_all(struct tracuu_cache *cache, struct term_facts *facts) {
  const bool decodes = facts->is_decoded;
  decoded_free(&facts->list);
  facts->documents = 0;
  facts->peak = 0;
  facts->is_decoded = decodes;
  struct postings postings;
  int result = postings_open(&postings, &cache->pages, facts->token, facts->length, facts->maps);
  while (result == SQLITE_OK && postings.rowid != END) {
    result = take(cache, postings.current, facts);
    if (result == SQLITE_OK) result = postings_next(&postings);
  }
  postings_close(&postings);
  return result;
}

int facts_learn(struct tracuu_cache *cache, struct term_facts *facts, bool decodes) {
  const int segments = cache->pages.segment_count;
  facts->is_decoded = decodes;
  facts->maps = calloc((size_t)segments + 1, sizeof *facts->maps);
  if (facts->maps == NULL) return SQLITE_NOMEM;
  int holders = 0, result = SQLITE_OK;
  for (int place = 0; place < segments && result == SQLITE_OK; place++) {
    struct cursor cursor = {.index = &cache->pages, .segment = &cache->pages.segments[place]};
    bool found = false;
    result = cursor_open(&cursor, facts->token, facts->length, &found);
    // A second segment's documents need not follow those of the first; they are read again in order.
    if (result == SQLITE_OK && found && holders++ == 1) decoded_free(&facts->list);
    if (result == SQLITE_OK && found) {
      const bool adds = facts->is_decoded;
      facts->is_decoded = adds && holders == 1;
      result = survey(cache, &cursor, &facts->maps[place], facts);
      facts->is_decoded = adds;
    }
    cursor_close(&cursor);
  }
  if (result == SQLITE_OK && holders > 1) result = survey_all(cache, facts);
  if (result != SQLITE_OK || !decodes) return result;
  return decoded_finish(&facts->list, cache->column_count) ? SQLITE_OK : SQLITE_NOMEM;
}
