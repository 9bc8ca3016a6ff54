#include "postings.h"
#include "weights.h"

int64_t tracuu_frequency(struct tracuu_cache *cache, sqlite3 *db, const char *token, int length, bool is_searched) {
  cache_begin(cache, db);
  int result = SQLITE_OK;
  const struct term_facts *facts = facts_of(cache, token, length, is_searched, &result);
  const int64_t documents = facts == NULL ? -1 : (int64_t)facts->documents;
  cache_finish(cache);
  return documents;
}

int tracuu_visit_postings(struct tracuu_cache *cache, sqlite3 *db, const char *token, int length, void *context,
                          void (*visit)(void *context, uint32_t rowid, double frequency)) {
  cache_begin(cache, db);
  struct postings postings = {.rowid = END};
  int result = postings_open(&postings, &cache->pages, token, length, NULL);
  while (result == SQLITE_OK && postings.rowid != END) {
    const uint8_t *positions;
    int size;
    result = cursor_positions(postings.current, &positions, &size);
    if (result != SQLITE_OK) break;
    visit(context, postings.rowid, (double)weigh_positions(positions, size, main_words(cache, postings.rowid)));
    result = postings_next(&postings);
  }
  postings_close(&postings);
  cache_finish(cache);
  return result;
}
