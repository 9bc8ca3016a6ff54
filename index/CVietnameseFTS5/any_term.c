#include <stdlib.h>
#include <string.h>

#include "deadline.h"
#include "search.h"

// Documents are gone through in windows of this many numbers.
enum { WINDOW = 2048 };

struct window {
  uint32_t start;
  float scores[WINDOW];
  uint64_t seen[WINDOW / 64];
};

// What the first `count` lists say of the documents of the window.
static int fill(struct search *search, struct window *window, int count) {
  const uint32_t end = window->start + WINDOW;
  for (int place = 0; place < count; place++) {
    struct list *list = search->weighing[place];
    int result = list_seek(list, window->start);
    while (result == SQLITE_OK && list->rowid < end) {
      const uint32_t at = list->rowid - window->start;
      if (!(window->seen[at >> 6] >> (at & 63) & 1)) {
        window->seen[at >> 6] |= (uint64_t)1 << (at & 63);
        window->scores[at] = 0;
      }
      list_score(search->cache, list, &window->scores[at]);
      result = list_next(list);
    }
    if (result != SQLITE_OK) return result;
  }
  return SQLITE_OK;
}

// MaxScore (Turtle and Flood 1995), window by window: the lists that together cannot reach the best are looked at only
// for documents that the others say may.
int search_find_any(struct search *search) {
  if (search->wanted->sort != TRACUU_RELEVANCE) return search_find_all(search);
  static const uint64_t none[WINDOW / 64];
  const float bonus = search->year_bonus + search->recent_bonus;
  struct window *window = malloc(sizeof *window);
  if (window == NULL) return SQLITE_NOMEM;
  int essential = search->weighing_count, result = SQLITE_OK;
  while (result == SQLITE_OK) {
    while (essential > 0 && bonus + search->reach[essential - 1] <= search->best.threshold) essential--;
    uint32_t next = END;
    for (int place = 0; place < essential; place++) {
      if (search->weighing[place]->rowid < next) next = search->weighing[place]->rowid;
    }
    // What lies beyond the columns is damage.
    if (next >= search->cache->column_count || search_is_late(search, WINDOW)) break;
    window->start = next / WINDOW * WINDOW;
    memcpy(window->seen, none, sizeof none);
    result = fill(search, window, essential);
    const float rest = bonus + (essential < search->weighing_count ? search->reach[essential] : 0);
    for (uint32_t word = 0; word < WINDOW / 64 && result == SQLITE_OK; word++) {
      if ((window->start >> 6) + word >= search->match_words) break;
      uint64_t bits = window->seen[word] & search->matches[(window->start >> 6) + word];
      for (; bits != 0 && result == SQLITE_OK; bits &= bits - 1) {
        const uint32_t at = word * 64 + (uint32_t)__builtin_ctzll(bits);
        if (window->scores[at] + rest <= search->best.threshold) continue;
        result = search_consider(search, window->start + at, essential, window->scores[at]);
      }
    }
  }
  free(window);
  return result;
}
