#include <stdlib.h>

#include "deadline.h"
#include "search.h"

enum { LONGEST_PHRASE = 64 };

static int exclude(struct search *search, const struct tracuu_term *term) {
  const uint32_t count = search->cache->column_count;
  if (search->excluded == NULL) search->excluded = calloc(count / 8 + 1, 1);
  if (search->excluded == NULL) return SQLITE_NOMEM;
  struct list list = {0};
  int result = list_open(search->cache, &list, term, false);
  if (result == SQLITE_OK) result = list_start(&list, count);
  while (result == SQLITE_OK && list.rowid != END) {
    // A menu has words that the page is not about.
    const float frequency =
        list.known != NULL ? decoded_frequency(list.known, &list.at, list.rowid) : list.phrase_frequency;
    if (list.rowid < count && frequency >= 1) {
      const uint32_t version = list.rowid - search->cache->columns[list.rowid].passage;
      search->excluded[version >> 3] |= (uint8_t)(1 << (version & 7));
    }
    result = list_next(&list);
    if (search_is_late(search, 1)) break;
  }
  list_close(&list);
  return result;
}

// By weights, which depend on the documents alone: sums in another order would differ in their last digits.
static int by_weight(const void *left, const void *right) {
  const struct list *a = *(struct list *const *)left, *b = *(struct list *const *)right;
  return a->weight != b->weight ? (a->weight > b->weight ? -1 : 1) : (a > b) - (a < b);
}

// Words that more than half of the documents have say next to nothing, and their lists are the longest. Not where
// nothing else would weigh, and not in an archive so small that half of it is a handful.
static void ignore_common(struct search *search) {
  enum { SMALL = 2000 };
  const double half = search->cache->documents / 2;
  int kept = 0;
  for (int place = 0; place < search->weighing_count; place++) {
    const struct list *list = search->weighing[place];
    if (list->documents <= half || list->tokens[0]->text[0] == '+') kept++;
  }
  if (search->cache->documents < SMALL || kept == 0) return;
  kept = 0;
  for (int place = 0; place < search->weighing_count; place++) {
    struct list *list = search->weighing[place];
    if (list->documents <= half || list->tokens[0]->text[0] == '+') search->weighing[kept++] = list;
  }
  search->weighing_count = kept;
}

int search_open_lists(struct search *search) {
  const struct tracuu_search *wanted = search->wanted;
  search->lists = calloc((size_t)wanted->term_count + 1, sizeof *search->lists);
  search->weighing = calloc((size_t)wanted->term_count + 1, sizeof *search->weighing);
  search->reach = calloc((size_t)wanted->term_count + 1, sizeof *search->reach);
  search->stretch_reach = calloc((size_t)wanted->term_count + 1, sizeof *search->stretch_reach);
  if (search->lists == NULL || search->weighing == NULL || search->reach == NULL || search->stretch_reach == NULL) {
    return SQLITE_NOMEM;
  }
  for (int place = 0; place < wanted->term_count; place++) {
    const struct tracuu_term *term = &wanted->terms[place];
    if (term->token_count < 1 || term->token_count > LONGEST_PHRASE) continue;
    if (term->is_whole_query) {
      search->whole_query = term;
      continue;
    }
    if (term->excludes) {
      const int result = exclude(search, term);
      if (result != SQLITE_OK) return result;
      continue;
    }
    struct list *list = &search->lists[search->list_count++];
    int result = list_open(search->cache, list, term, false);
    if (result == SQLITE_OK) result = list_start(list, search->cache->column_count);
    if (result != SQLITE_OK) return result;
    if (list->documents > 0 && list->weight > 0) search->weighing[search->weighing_count++] = list;
  }
  if (wanted->ignores_common) ignore_common(search);
  const int added = search_add_whole_query(search);
  if (added != SQLITE_OK) return added;
  qsort(search->weighing, (size_t)search->weighing_count, sizeof *search->weighing, by_weight);
  float reach = 0, weight = 0;
  for (int place = search->weighing_count - 1; place >= 0; place--) {
    reach += search->weighing[place]->bound;
    if (!search->weighing[place]->is_flat) weight += search->weighing[place]->weight;
    search->reach[place] = search->stretch_reach[place] = reach;
  }
  search->total_weight = weight;
  search_set_bonuses(search, weight);
  return SQLITE_OK;
}
