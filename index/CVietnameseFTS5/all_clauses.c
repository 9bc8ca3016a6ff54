#include "bounds.h"
#include "deadline.h"
#include "search.h"

// Documents that the lists have without which the best cannot be reached.
static uint64_t documents_of(const struct search *search, int count) {
  uint64_t documents = 0;
  for (int place = 0; place < count; place++) documents += search->weighing[place]->documents;
  return documents;
}

// The first document from `rowid` on that one of the first `count` lists has.
static int next_of(struct search *search, int count, uint32_t rowid, uint32_t *next) {
  *next = END;
  for (int place = 0; place < count; place++) {
    const int result = list_seek(search->weighing[place], rowid);
    if (result != SQLITE_OK) return result;
    if (search->weighing[place]->rowid < *next) *next = search->weighing[place]->rowid;
  }
  return SQLITE_OK;
}

// In no order but that of their numbers; the best by date are kept.
static int take_all(struct search *search) {
  for (uint32_t rowid = 0; (rowid = search_next_match(search, rowid)) != END; rowid++) {
    if (search_is_late(search, 1)) return SQLITE_OK;
    const int result = search_consider(search, rowid, 0, 0);
    if (result != SQLITE_OK) return result;
  }
  return SQLITE_OK;
}

// MaxScore (Turtle and Flood 1995) over the matches, which are known and counted: candidates come from them, and once
// the lists without which the best cannot be reached are shorter, most often those of pairs, from these.
int search_find_all(struct search *search) {
  if (search->wanted->sort != TRACUU_RELEVANCE || search->weighing_count == 0) return take_all(search);
  const float bonus = search->year_bonus + search->recent_bonus;
  const uint64_t matches = (uint64_t)search->found->total;
  int essential = search->weighing_count;
  bool follows_lists = false;
  for (uint32_t rowid = 0, next;; rowid++) {
    const int before = essential;
    while (essential > 0 && bonus + search->reach[essential - 1] <= search->best.threshold) essential--;
    if (essential == 0 || search_is_late(search, 1)) return SQLITE_OK;
    if (essential < before) follows_lists = documents_of(search, essential) < matches;
    int result = SQLITE_OK;
    if (follows_lists) {
      result = next_of(search, essential, rowid, &next);
      if (result != SQLITE_OK || next == END) return result;
      if (!search_is_match(search, next)) {
        rowid = next;
        continue;
      }
    } else {
      next = search_next_match(search, rowid);
      if (next == END) return SQLITE_OK;
    }
    rowid = search_pass_over(search, next);
    if (rowid != next) {
      if (rowid == END) return SQLITE_OK;
      rowid--;
      continue;
    }
    bool fits = true;
    if (search->open_clauses != 0 && next >= search->looked_up_to) {
      result = search_has_phrases(search, next, &fits);
      if (result == SQLITE_OK && fits) fits = search_admit(search, next);
    }
    if (result == SQLITE_OK && fits) result = search_consider(search, next, 0, 0);
    if (result != SQLITE_OK) return result;
  }
}
