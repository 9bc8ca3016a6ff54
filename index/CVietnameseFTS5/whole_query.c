#include <stdlib.h>

#include "search.h"

// Documents with the rarest pair of a query up to which its rows are found by their positions.
enum { RARE_ROW = 8192 };

int search_add_whole_query(struct search *search) {
  if (search->whole_query == NULL || search->wanted->sort != TRACUU_RELEVANCE) return SQLITE_OK;
  struct list *list = &search->lists[search->list_count++];
  list->is_flat = true;
  int result = list_open(search->cache, list, search->whole_query, true);
  if (result != SQLITE_OK || list->documents == 0) return result;
  float weight = 0;
  for (int place = 0; place < search->weighing_count; place++) weight += search->weighing[place]->weight;
  if (list->documents > RARE_ROW) {
    search->rewards_rows = list->documents < search->cache->documents / 4;
    return SQLITE_OK;
  }
  result = list_start(list, search->cache->column_count);
  list->weight = weight;
  list->bound = SUBJECT_COUNT * weight;
  search->weighing[search->weighing_count++] = list;
  return result;
}

static int by_rowid(const void *left, const void *right) {
  const uint32_t a = ((const struct tracuu_hit *)left)->rowid, b = ((const struct tracuu_hit *)right)->rowid;
  return (a > b) - (a < b);
}

// On rows of 2 to 6 words from law texts that put a document with the row first for 99 to 100 of 100, against 85 to 96
// without (docs/decisions/0009).
int search_reward_rows(struct search *search, struct tracuu_hit *hits, int count) {
  if (!search->rewards_rows || count < 2) return SQLITE_OK;
  qsort(hits, (size_t)count, sizeof *hits, by_rowid);
  struct list list = {0};
  int result = list_open(search->cache, &list, search->whole_query, true);
  for (int place = 0; place < count && result == SQLITE_OK; place++) {
    bool stands = list.documents > 0;
    for (int part = 0; part < list.part_count && stands && result == SQLITE_OK; part++) {
      result = postings_seek(&list.parts[part], hits[place].rowid);
      stands = list.parts[part].rowid == hits[place].rowid;
    }
    if (!stands || result != SQLITE_OK) continue;
    result = list_phrase_frequency(&list, &list.phrase_frequency);
    if (list.phrase_frequency < 1) continue;
    hits[place].score += (double)(list.in_subject ? SUBJECT_COUNT * search->total_weight : search->total_weight);
  }
  list_close(&list);
  best_sort(hits, count);
  return result;
}
